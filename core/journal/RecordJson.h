// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A record as machine output: identity, number, state, every field under its name, then what is derived from the
// journal. Numbers and truth values are JSON's own; decimals and money are texts with their digits; a reference
// `traderId` is the uuid, with `trader` beside it as number or title; one called `approver` is the title, with
// `approverId` beside it. Absent fields are null (lists: empty), so that the shape never changes.
#include "journal/Journal.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace qj {

class RecordJson
{
public:
    /// Adds what rooms above compute (regime, progress, on time ...).
    using Derive = std::function<void(const RecordData& record, QJsonObject& object)>;
    explicit RecordJson(const Journal& journal, Derive derive = {});

    /// Without history: what a list holds.
    QJsonObject object(const RecordData& record) const;
    /// With stateLog, history, number of values that need a newer version and, where it is voided, who did it when and
    /// why.
    QJsonObject withHistory(const RecordData& record) const;
    /// [{at, by, act, field, old, new, reason, commit}], oldest first; of one field if `field` is not 0.
    QJsonArray history(const RecordInfo& info, const Uuid& id, quint16 field = 0) const;
    /// Number or title of a record of any kind; its uuid if it is not here.
    QString name(const Uuid& id) const;

private:
    QJsonValue plain(const Field& field, const Value& value) const;
    QJsonValue named(const Field& field, const Value& value) const;
    void addField(QJsonObject& object, const Field& field, const Value& value) const;

    const Journal& m_journal;
    Derive m_derive;
    mutable QHash<Uuid, QString> m_names;
};

/// "2018-09-14T10:05:00+08:00".
QString isoText(Instant instant);

} // namespace qj
