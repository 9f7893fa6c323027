// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One SQLite connection. SQLiteCpp throws; everything here catches at once and keeps the first error, so that a
// sequence of statements can be written plainly and judged at its end: `if (auto e = connection.takeError()) ...`.
// Within a transaction nothing runs after an error: it can only be taken back. Outside of one a statement that fails
// does not touch the next; an error that nobody has judged by then refuses the next transaction, once.
#include "base/Id.h"
#include "base/Result.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace qj {

class Connection
{
public:
    enum class Access { read, write, create };
    /// Opens the file and sets what every connection of ours has: WAL, full sync, no trusted schema, 64 MB cache.
    static Result<std::unique_ptr<Connection>> open(const QString& file, Access access);

    /// Runs one or more statements without results.
    bool run(const char* sql);
    bool failed() const { return m_error.has_value(); }
    /// The first error since the last call, if any; within a transaction it stays until that is taken back.
    std::optional<Error> takeError();
    SQLite::Database& database() { return *m_db; }

private:
    friend class Query;
    friend class Transaction;
    explicit Connection(QString file) : m_file(std::move(file)) {}
    bool isBarred() const { return m_inTransaction && m_error; }
    void keepError(const std::exception& exception);
    /// Prepared statements of one text that are not in use.
    using Idle = std::vector<std::unique_ptr<SQLite::Statement>>;
    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    Idle& idle(std::string_view sql);
    std::unique_ptr<SQLite::Statement> take(Idle& idle, std::string_view sql);

    QString m_file;
    std::unique_ptr<SQLite::Database> m_db;
    std::mutex m_guard; ///< of the idle statements: a page may read while a package is taken in
    std::unordered_map<std::string, Idle, TextHash, std::equal_to<>> m_idle; // places of its values stay
    std::optional<Error> m_error;
    bool m_inTransaction = false;
};

/// What went wrong in SQLite as one of our errors: locked, read-only, disk full, damaged, other.
Error storeError(int code, const QString& file, const QString& text);

/// One use of a prepared statement, which goes back to the connection's store of statements at the end.
class Query
{
public:
    Query(Connection& connection, std::string_view sql);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    /// Binds the next parameter. Texts are UTF-8, uuids 16 bytes, null uuids and texts NULL.
    Query& bind(qint64 value);
    Query& bind(int value) { return bind(static_cast<qint64>(value)); }
    Query& bind(double value);
    Query& bind(const QString& value);
    Query& bind(const QByteArray& value);
    Query& bind(const Uuid& value);
    Query& bindNull();
    /// The next parameter as UTF-8 that has been checked.
    Query& bindText(QByteArrayView utf8);
    /// Leaves the next parameter NULL, as all are in the first run of a query.
    Query& skip();
    /// Next row; false at the end and after an error.
    bool next();
    /// Runs a statement without rows to its end, ready to be bound again.
    bool run();

    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    QByteArrayView blobView(int column) const; ///< valid until the next row
    Uuid uuid(int column) const;
    bool isNull(int column) const;
    int columns() const;

private:
    template <class... Values> Query& put(const Values&... values);
    Connection& m_connection;
    Connection::Idle* m_idle = nullptr;
    std::unique_ptr<SQLite::Statement> m_statement;
    int m_bound = 0;
};

/// BEGIN IMMEDIATE ... COMMIT; rolls back, with its error, when it goes out of scope unfinished.
class Transaction
{
public:
    explicit Transaction(Connection& connection);
    ~Transaction();
    /// Commits unless an error was kept; the error otherwise.
    Result<> commit();

private:
    void rollBack();
    Connection& m_connection;
    bool m_begun;
    bool m_ended = false;
};

} // namespace qj
