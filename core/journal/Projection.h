// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The tables that lists, charts and papers read: one per kind of record, made from its field table, filled from the
// entity documents. They hold no fact of their own: when a field table changes they are made anew.
#include "journal/Reader.h"

#include <functional>
#include <set>

namespace qj {

class Projection
{
public:
    Projection(Connection& connection, const Schema& schema);

    /// Scopes whose records have rows: in a district what all share, publications, and its own; elsewhere all. What a
    /// district hands on to another is in its journal and travels from there, but stands in no list of its own. Files
    /// have rows in any case, since their bytes lie here.
    void setHome(const QString& officeCode);
    bool knowsHome() const { return !m_home.isEmpty(); }
    bool shows(const QString& scope, const RecordInfo& info) const;

    /// Makes missing tables, and makes those anew whose field table is not the one they were made from.
    void prepare();
    /// Makes all tables anew from the entity documents.
    void rebuildAll();
    /// Writes the row of one record.
    void project(qint64 eid, const RecordInfo& info, const EntityDoc& doc);
    /// The same where the row is there and `fields` (ascending) were changed: writes only what they show.
    void project(qint64 eid, const RecordInfo& info, const EntityDoc& doc, const std::vector<quint16>& fields);
    /// Notes fields of a record with several values, instead of those that were noted before.
    void noteConflicts(qint64 eid, const RecordInfo& info, const EntityDoc& doc);
    /// Takes out the row of a record that turned out to be of another kind.
    void remove(qint64 eid, const RecordInfo& info);

    /// After a rollback: row ids that were handed out may not exist any more.
    void forget() { m_eids.clear(); }
    void remember(const Uuid& uuid, qint64 eid);
    /// Row of a record, made as a stub when it is only referred to so far.
    qint64 eidFor(const Uuid& uuid, RecordKind kind);

    /// Every row of every projected table, ordered by uuid, links as uuids: what two stores must agree on. Each line
    /// goes to `line`; the result is how many records there are.
    qint64 dump(const std::function<void(const QByteArray& line)>& line) const;

private:
    struct Table
    {
        const RecordInfo* info;
        std::vector<const Field*> columns;
        std::string insert;
    };
    void make(const Table& table);
    void fill(const Table& table);
    const Table* tableOf(const RecordInfo& info) const;
    void bind(Query& query, const Field& field, const RecordInfo& info, const EntityDoc& doc);
    void bind(Query& query, const Field& field, const Value& value);

    Connection& m_connection;
    QString m_home; ///< digits that the codes of all own scopes begin with
    std::vector<Table> m_tables;
    QHash<Uuid, qint64> m_eids;
    std::set<std::string> m_updates; ///< texts of partial updates so far
};

} // namespace qj
