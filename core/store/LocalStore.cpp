// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LocalStore.h"

namespace qj {

using namespace Qt::StringLiterals;

namespace {

// A column that a later version needs is added by a later block; nothing here is ever read by another computer.
constexpr const char* localTables = R"sql(
CREATE TABLE IF NOT EXISTS draft(officer BLOB NOT NULL, kind INT NOT NULL, id BLOB NOT NULL, fresh INT, vals BLOB,
                                 at INT, PRIMARY KEY(officer, kind, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS setting(officer BLOB NOT NULL, name TEXT NOT NULL, value TEXT,
                                   PRIMARY KEY(officer, name)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS view(officer BLOB NOT NULL, list TEXT NOT NULL, name TEXT NOT NULL, vals BLOB,
                                PRIMARY KEY(officer, list, name)) WITHOUT ROWID;
)sql";

// A null uuid would be bound as NULL, which no primary key compares.
QByteArray key(const Uuid& id)
{
    return id.toRfc4122();
}

constexpr const char* draftColumns = "SELECT kind, id, fresh, vals, at FROM draft WHERE officer=?";

} // namespace

LocalStore::LocalStore(std::unique_ptr<Connection> connection, const Clock& clock)
    : m_connection(std::move(connection)), m_clock(clock)
{
}

Result<std::unique_ptr<LocalStore>> LocalStore::open(const QString& folder, const Clock& clock)
{
    QJ_TRY_ASSIGN(auto connection, Connection::open(folder + u"/local.db"_s, Connection::Access::create));
    std::unique_ptr<LocalStore> local(new LocalStore(std::move(connection), clock));
    local->m_connection->run(localTables);
    QJ_TRY(local->done());
    return local;
}

Result<> LocalStore::done()
{
    if (auto error = m_connection->takeError()) return fail(std::move(*error));
    return {};
}

Result<> LocalStore::keepDraft(const Uuid& officer, Draft draft)
{
    Query(*m_connection, "INSERT OR REPLACE INTO draft(officer,kind,id,fresh,vals,at) VALUES(?,?,?,?,?,?)")
        .bind(key(officer))
        .bind(qint64(draft.kind))
        .bind(key(draft.id))
        .bind(qint64(draft.isNew))
        .bind(draft.values)
        .bind(m_clock.now().ms)
        .run();
    return done();
}

void LocalStore::dropDraft(const Uuid& officer, RecordKind kind, const Uuid& id)
{
    Query(*m_connection, "DELETE FROM draft WHERE officer=? AND kind=? AND id=?")
        .bind(key(officer))
        .bind(qint64(kind))
        .bind(key(id))
        .run();
    m_connection->takeError();
}

Draft LocalStore::read(const Query& query) const
{
    return {static_cast<RecordKind>(query.integer(0)),
            query.uuid(1),
            query.integer(2) != 0,
            query.blob(3),
            {query.integer(4)}};
}

std::optional<Draft> LocalStore::draft(const Uuid& officer, RecordKind kind, const Uuid& id)
{
    Query query(*m_connection, std::string(draftColumns) + " AND kind=? AND id=?");
    query.bind(key(officer)).bind(qint64(kind)).bind(key(id));
    return query.next() ? std::optional(read(query)) : std::nullopt;
}

std::vector<Draft> LocalStore::drafts(const Uuid& officer, RecordKind kind)
{
    std::vector<Draft> result;
    Query query(*m_connection, std::string(draftColumns) + " AND (?2=0 OR kind=?2) ORDER BY at DESC");
    query.bind(key(officer)).bind(qint64(kind));
    while (query.next()) result.push_back(read(query));
    m_connection->takeError();
    return result;
}

QString LocalStore::setting(const Uuid& officer, const QString& name, const QString& otherwise)
{
    Query query(*m_connection, "SELECT value FROM setting WHERE officer=? AND name=?");
    return query.bind(key(officer)).bind(name).next() ? query.text(0) : otherwise;
}

Result<> LocalStore::setSetting(const Uuid& officer, const QString& name, const QString& value)
{
    Query(*m_connection, "INSERT OR REPLACE INTO setting(officer,name,value) VALUES(?,?,?)")
        .bind(key(officer))
        .bind(name)
        .bind(value)
        .run();
    return done();
}

QList<SavedView> LocalStore::views(const Uuid& officer, const QString& list)
{
    QList<SavedView> result;
    Query query(*m_connection, "SELECT name, vals FROM view WHERE officer=? AND list=? ORDER BY name");
    query.bind(key(officer)).bind(list);
    while (query.next()) result.append({query.text(0), query.blob(1)});
    m_connection->takeError();
    return result;
}

Result<> LocalStore::saveView(const Uuid& officer, const QString& list, const SavedView& view)
{
    Query(*m_connection, "INSERT OR REPLACE INTO view(officer,list,name,vals) VALUES(?,?,?,?)")
        .bind(key(officer))
        .bind(list)
        .bind(view.name)
        .bind(view.values)
        .run();
    return done();
}

void LocalStore::dropView(const Uuid& officer, const QString& list, const QString& name)
{
    Query(*m_connection, "DELETE FROM view WHERE officer=? AND list=? AND name=?")
        .bind(key(officer))
        .bind(list)
        .bind(name)
        .run();
    m_connection->takeError();
}

} // namespace qj
