// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a person typed for the fields of one record, as texts: command line and imports alike. References are given by
// number, code or unique name, lists with ';', enumerations by code. `trader.name=...` finds the trader with these
// words or makes one; all words with the same part before the point belong to one record.
#include "journal/ActDesk.h"

#include <QtCore/QPair>

namespace qj {

using FieldTexts = QList<QPair<QString, QString>>; ///< name, text; in the order in which they were given

struct FieldInput
{
    std::map<quint16, Value> values;  ///< null = emptied
    std::vector<RecordData> made;     ///< records that do not exist yet, with identities, in the order to add them
    std::vector<Error> problems;      ///< everything that could not be understood
    QSet<quint16> understoodOrFaulty; ///< fields that were named, also those with a problem
};

/// A field by its name; "trader" also finds traderId, "officers" officerIds. Null if there is none.
const Field* fieldForInput(const RecordInfo& info, const QString& name);

/// A record by anything that a person may call it: what Reader::lookUp knows, then codes and numbers of its own that
/// are unique (creditCode, staffNo, shortName ...); a step also as case number/code. Errors: unknownRecord,
/// ambiguousRecord.
Result<RecordData> recordFor(const Reader& reader, const RecordInfo& info, const QString& text);
/// The same among all kinds, for references that may point to any.
Result<RecordData> recordOfAnyKind(const Reader& reader, const QString& text);

/// One value; references are resolved. Errors: badValue, unknownRecord, ambiguousRecord, with Error::field.
Result<Value> parseInput(const Reader& reader, const RecordInfo& info, const Field& field, const QString& text);

/// All fields of one record; `problems` collects what is wrong with any of them. Fields that the program fills are
/// refused (unknownField).
FieldInput parseFields(const Reader& reader, const Clock& clock, const RecordInfo& info, const FieldTexts& texts);

/// Adds a record with what its input made beside it, all or nothing. Errors: `invalid` or `fieldsMissing` with every
/// problem of every record.
Result<Receipt> addRecord(ActDesk& desk, const RecordInfo& info, const FieldInput& input, const Actor& actor);
/// Changes a record in the same way.
Result<Receipt> setRecord(ActDesk& desk, const RecordInfo& info, const Uuid& id, const FieldInput& input,
                          const Actor& actor, const QString& reason = {});

} // namespace qj
