// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reading records and projected tables. A reader changes nothing; it stands on a connection of its own (lists) or on
// the writer's (a desk that reads inside its write).
#include "journal/EntityDoc.h"
#include "law/LawBook.h"
#include "record/RecordData.h"
#include "store/Connection.h"

namespace qj {

/// A projected row's author and time stamps.
struct Stamp
{
    Instant createdAt, updatedAt;
    Uuid createdBy, updatedBy;
    quint64 rev = 0;
};

/// What a critical field shows while two sides contradict each other in it: the later value, for people; nothing, for
/// guards, which must not build on what nobody has decided. (Of two states the least advanced one holds for both.)
enum class Disputed : quint8 { later, missing };

class Reader
{
public:
    Reader(Connection& connection, const Schema& schema, const LawBook& law, Disputed disputed = Disputed::later)
        : m_connection(connection), m_schema(schema), m_law(law), m_disputed(disputed)
    {
    }
    const Schema& schema() const { return m_schema; }
    /// Calendar and rule values as this store has them.
    const LawBook& law() const { return m_law; }

    /// A statement over the projected tables; every kind of record is a table of its name, columns are field names,
    /// plus eid, createdAt, createdBy, updatedAt, updatedBy, rev. References are eids: join on eid.
    Query query(std::string_view sql) const { return Query(m_connection, sql); }

    /// By identity. Nothing if it is not here, hidden (undone) or of another kind.
    std::optional<RecordData> find(const RecordInfo& info, const Uuid& id) const;
    template <class T> std::optional<T> find(const Uuid& id) const
    {
        const auto data = find(T::info, id);
        return data ? std::optional<T>(data->template as<T>()) : std::nullopt;
    }
    /// By what a person types: uuid, number, or a unique own text (a searchable, indexed field, or the title).
    /// Errors: unknownRecord, ambiguousRecord.
    Result<RecordData> lookUp(const RecordInfo& info, const QString& text) const;
    /// Identities of the records of a kind whose reference `field` points to `target`, oldest first.
    QList<Uuid> referring(const RecordInfo& info, const char* field, const Uuid& target) const;
    template <class T> std::vector<T> children(const char* field, const Uuid& owner) const
    {
        std::vector<T> result;
        for (const Uuid& id : referring(T::info, field, owner))
            if (auto record = find<T>(id)) result.push_back(std::move(*record));
        return result;
    }
    /// Identities of a kind where an SQL condition holds (over its own columns; parameters bound as text), oldest
    /// first: sort what it gives, an ORDER BY has no place in it. A condition that SQLite does not understand finds
    /// nothing and leaves an error at the connection, which `qingjian-cli` tells at the end of a command.
    QList<Uuid> where(const RecordInfo& info, const std::string& condition, const QStringList& parameters = {}) const;

    /// What to answer where a record was not found: unknownRecord, or why the store could not be read.
    Error notFound(const QString& kind, const QString& wanted) const;
    /// What went wrong in reading since the last call: answers since then may be short.
    std::optional<Error> takeError() const { return m_connection.takeError(); }

    std::optional<qint64> eidOf(const Uuid& id) const;
    Uuid uuidOf(qint64 eid) const;
    RecordKind kindOf(const Uuid& id) const;
    QString scopeOf(const Uuid& id) const;
    Stamp stampOf(const Uuid& id) const;
    /// Title of a record of any kind: what a reference shows. Empty for an unknown one.
    QString titleOf(const Uuid& id) const;
    EntityDoc docOf(const Uuid& id) const;
    /// Critical fields in which two sides contradict each other.
    QList<quint16> disputedFields(const Uuid& id) const;
    /// What a newer version has written into a record and this one does not know: fields, forms of values, codes.
    struct Foreign
    {
        qint64 values = 0;
        bool mustUnderstand = false; ///< one of them is not to be passed over
    };
    Foreign foreignIn(const Uuid& id) const;
    /// Before a record is judged or published. Error: needsNewerProgram.
    Result<> understood(const Uuid& id) const;

private:
    Connection& m_connection;
    const Schema& m_schema;
    const LawBook& m_law;
    Disputed m_disputed;
};

/// The value of a register: its one head, or the winner among several (least advanced state; else latest).
/// `disputed` tells whether a person must decide.
struct Winner
{
    Value value;
    const Head* head = nullptr;
    bool several = false;
    bool disputed = false;
};
Winner winnerOf(const Register& reg, const RecordInfo& info, Connection& connection);

} // namespace qj
