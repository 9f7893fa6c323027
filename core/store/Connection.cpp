// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Connection.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <sqlite3.h>

namespace qj {

Error storeError(int code, const QString& file, const QString& text)
{
    const auto as = [&](ErrorCode error, QStringList args) {
        return Error{error, std::move(args), {}, {}, {}, text, {}};
    };
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return as(ErrorCode::storeLocked, {file, QString(), QString()});
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return as(ErrorCode::storeReadOnly, {file});
    case SQLITE_FULL:
        return as(ErrorCode::diskFull, {file});
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return as(ErrorCode::storeDamaged, {file, text});
    default:
        return as(ErrorCode::storeFailed, {text});
    }
}

Result<std::unique_ptr<Connection>> Connection::open(const QString& file, Access access)
{
    std::unique_ptr<Connection> connection(new Connection(file));
    int flags = access == Access::read ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE;
    if (access == Access::create) flags |= SQLite::OPEN_CREATE;
    try {
        connection->m_db = std::make_unique<SQLite::Database>(QFile::encodeName(file).toStdString(), flags, 2000);
        sqlite3* handle = connection->m_db->getHandle();
        // Statements that stay prepared would use up its usual share of small memory.
        sqlite3_db_config(handle, SQLITE_DBCONFIG_LOOKASIDE, nullptr, 1200, 1000);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        connection->m_db->exec("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA cache_size=-65536;"
                               "PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0");
        if (access != Access::read)
            connection->m_db->exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000");
    } catch (const std::exception& exception) {
        connection->keepError(exception);
    }
    if (auto error = connection->takeError()) return fail(std::move(*error));
    Query(*connection, "ROLLBACK"); // prepared now: later there may be no memory for it
    return connection;
}

void Connection::keepError(const std::exception& exception)
{
    if (m_error) return;
    const QString text = QString::fromUtf8(exception.what());
    const auto* sqlite = dynamic_cast<const SQLite::Exception*>(&exception);
    m_error = storeError(sqlite ? sqlite->getErrorCode() : SQLITE_ERROR, m_file, text);
}

std::optional<Error> Connection::takeError()
{
    return m_inTransaction ? m_error : std::exchange(m_error, std::nullopt);
}

bool Connection::run(const char* sql)
{
    if (isBarred()) return false;
    try {
        m_db->exec(sql);
        return true;
    } catch (const std::exception& exception) {
        keepError(exception);
        return false;
    }
}

Connection::Idle& Connection::idle(std::string_view sql)
{
    const auto it = m_idle.find(sql);
    return it != m_idle.end() ? it->second : m_idle[std::string(sql)];
}

std::unique_ptr<SQLite::Statement> Connection::take(Idle& idle, std::string_view sql)
{
    if (!idle.empty()) {
        auto statement = std::move(idle.back());
        idle.pop_back();
        return statement;
    }
    try {
        return std::make_unique<SQLite::Statement>(*m_db, std::string(sql));
    } catch (const std::exception& exception) {
        keepError(exception);
        return nullptr;
    }
}

Query::Query(Connection& connection, std::string_view sql) : m_connection(connection)
{
    if (m_connection.isBarred()) return;
    const std::lock_guard guard(m_connection.m_guard);
    m_idle = &m_connection.idle(sql);
    m_statement = m_connection.take(*m_idle, sql);
}

Query::~Query()
{
    if (!m_statement) return;
    m_statement->tryReset();
    m_statement->clearBindings();
    const std::lock_guard guard(m_connection.m_guard);
    m_idle->push_back(std::move(m_statement));
}

template <class... Values> Query& Query::put(const Values&... values)
{
    if (!m_statement) return *this;
    try {
        m_statement->bind(++m_bound, values...);
    } catch (const std::exception& exception) { // no memory for it: not to be run without it
        m_connection.keepError(exception);
        m_statement.reset();
    }
    return *this;
}
Query& Query::bind(qint64 value)
{
    return put(static_cast<int64_t>(value));
}
Query& Query::bind(double value)
{
    return put(value);
}
Query& Query::bind(const QString& value)
{
    return value.isNull() ? bindNull() : put(value.toStdString());
}
Query& Query::bind(const QByteArray& value)
{
    return value.isNull() ? bindNull() : put(value.constData(), static_cast<int>(value.size()));
}
Query& Query::bind(const Uuid& value)
{
    return value.isNull() ? bindNull() : bind(value.toRfc4122());
}
Query& Query::bindNull()
{
    return put();
}

Query& Query::bindText(QByteArrayView utf8)
{
    // SQLiteCpp takes texts as strings only; a copy of its own is what it would make of them.
    return put(std::string(utf8.data(), static_cast<size_t>(utf8.size())));
}
Query& Query::skip()
{
    ++m_bound;
    return *this;
}

bool Query::next()
{
    if (!m_statement || m_connection.isBarred()) return false;
    try {
        return m_statement->executeStep();
    } catch (const std::exception& exception) {
        m_connection.keepError(exception);
        return false;
    }
}

bool Query::run()
{
    if (!m_statement || m_connection.isBarred()) return false;
    try {
        m_statement->exec();
        m_statement->reset();
        m_bound = 0;
        return true;
    } catch (const std::exception& exception) {
        m_connection.keepError(exception);
        return false;
    }
}

qint64 Query::integer(int column) const
{
    return m_statement->getColumn(column).getInt64();
}
double Query::real(int column) const
{
    return m_statement->getColumn(column).getDouble();
}
QString Query::text(int column) const
{
    return QString::fromUtf8(m_statement->getColumn(column).getText());
}
QByteArrayView Query::blobView(int column) const
{
    const SQLite::Column cell = m_statement->getColumn(column);
    return {static_cast<const char*>(cell.getBlob()), cell.getBytes()};
}
QByteArray Query::blob(int column) const
{
    return blobView(column).toByteArray();
}
Uuid Query::uuid(int column) const
{
    const QByteArrayView bytes = blobView(column);
    return bytes.size() == 16 ? Uuid::fromRfc4122(bytes) : Uuid();
}
bool Query::isNull(int column) const
{
    return m_statement->getColumn(column).isNull();
}
int Query::columns() const
{
    return m_statement ? m_statement->getColumnCount() : 0;
}

Transaction::Transaction(Connection& connection) : m_connection(connection)
{
    m_connection.m_inTransaction = true;
    m_begun = m_connection.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (!m_ended) rollBack();
}

void Transaction::rollBack()
{
    m_connection.m_inTransaction = false;
    if (m_begun) Query(m_connection, "ROLLBACK").run(); // fails where SQLite has done so already
    m_connection.takeError();
    m_ended = true;
}

Result<> Transaction::commit()
{
    if (m_begun && m_connection.run("COMMIT")) {
        m_connection.m_inTransaction = false;
        m_ended = true;
        return {};
    }
    Error error = m_connection.takeError().value_or(Error{ErrorCode::storeFailed, {}, {}, {}, {}, {}, {}});
    rollBack();
    return fail(std::move(error));
}

} // namespace qj
