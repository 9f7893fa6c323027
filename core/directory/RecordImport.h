// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A table whose headers are field names, labels or their synonyms becomes records of one kind: the roster of traders, a
// list of laboratories, samples of another program. One transaction and one batch. A row that names a record that is
// here by its code is merged, not doubled.
#include "journal/ActDesk.h"
#include "spreadsheet/ImportReport.h"

namespace qj {

struct RecordImportOptions
{
    QString path;
    QHash<QString, QString> profile; ///< remembered mapping: header -> field
    bool dryRun = false;             ///< everything is done and nothing kept
    TableOptions table;              ///< sheet, encoding, cancel, progress (rows)
};

struct RecordImportReport : ImportReport
{
    QList<Uuid> made; ///< in the order of the rows
};

class RecordImport
{
public:
    RecordImport(ActDesk& desk, const RecordInfo& info, Actor actor)
        : m_desk(desk), m_info(info), m_actor(std::move(actor))
    {
    }
    /// Errors: those of readTable, headerMissing, cancelled, storeBusy, diskFull. With an error nothing was taken.
    Result<RecordImportReport> run(const RecordImportOptions& options);

private:
    ActDesk& m_desk;
    const RecordInfo& m_info;
    Actor m_actor;
};

} // namespace qj
