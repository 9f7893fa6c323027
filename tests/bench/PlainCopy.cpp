// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlainCopy.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

#include <sqlite3.h>

#include <memory>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace qj::bench {

namespace {

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;
using Cell = std::unique_ptr<sqlite3_value, decltype(&sqlite3_value_free)>;

Database openPlain(const QString& file, int flags)
{
    sqlite3* db = nullptr;
    sqlite3_open_v2(QFile::encodeName(file).constData(), &db, flags, nullptr);
    return {db, &sqlite3_close};
}

Statement prepared(sqlite3* db, const std::string& sql)
{
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr);
    return {statement, &sqlite3_finalize};
}

class PlainCopy
{
public:
    PlainCopy(sqlite3* from, sqlite3* to) : m_from(from), m_to(to) {}

    void copy(const std::string& table)
    {
        const Statement rows = prepared(m_from, "SELECT * FROM \"" + table + '"');
        m_width = sqlite3_column_count(rows.get());
        std::string columns, marks;
        for (int i = 0; i < m_width; ++i) {
            const std::string comma = i ? "," : "";
            columns += comma + '"' + sqlite3_column_name(rows.get(), i) + '"';
            marks += comma + '?';
        }
        sqlite3_exec(m_to, ("CREATE TABLE \"" + table + "\"(" + columns + ')').c_str(), nullptr, nullptr, nullptr);
        const Statement insert = prepared(m_to, "INSERT INTO \"" + table + "\" VALUES(" + marks + ')');
        while (sqlite3_step(rows.get()) == SQLITE_ROW) {
            for (int i = 0; i < m_width; ++i)
                m_cells.emplace_back(sqlite3_value_dup(sqlite3_column_value(rows.get(), i)), &sqlite3_value_free);
            if (m_cells.size() > 100'000) write(insert.get());
        }
        write(insert.get());
    }
    void commit()
    {
        QElapsedTimer timer;
        timer.start();
        sqlite3_exec(m_to, "COMMIT", nullptr, nullptr, nullptr);
        m_end.seconds += static_cast<double>(timer.nsecsElapsed()) / 1e9;
    }
    PlainCopyEnd end() const { return m_end; }

private:
    void write(sqlite3_stmt* insert)
    {
        QElapsedTimer timer;
        timer.start();
        for (size_t at = 0; at < m_cells.size(); at += static_cast<size_t>(m_width)) {
            for (int i = 0; i < m_width; ++i)
                sqlite3_bind_value(insert, i + 1, m_cells[at + static_cast<size_t>(i)].get());
            sqlite3_step(insert);
            sqlite3_reset(insert);
            ++m_end.rows;
        }
        m_end.seconds += static_cast<double>(timer.nsecsElapsed()) / 1e9;
        m_cells.clear();
    }

    sqlite3* m_from;
    sqlite3* m_to;
    int m_width = 0;
    std::vector<Cell> m_cells;
    PlainCopyEnd m_end;
};

} // namespace

Result<PlainCopyEnd> plainCopy(const QString& source, const QString& target)
{
    const Database from = openPlain(source, SQLITE_OPEN_READONLY);
    const Database to = openPlain(target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    constexpr const char* begin = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536; BEGIN";
    sqlite3_exec(to.get(), begin, nullptr, nullptr, nullptr);
    std::vector<std::string> tables;
    const Statement names = prepared(from.get(), "SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE "
                                                 "'sqlite_%' ORDER BY name");
    while (sqlite3_step(names.get()) == SQLITE_ROW)
        tables.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(names.get(), 0)));
    PlainCopy copy(from.get(), to.get());
    for (const std::string& table : tables) copy.copy(table);
    copy.commit();
    if (sqlite3_errcode(to.get()) != SQLITE_OK || copy.end().rows == 0)
        return fail(ErrorCode::storeFailed, {QString::fromUtf8(sqlite3_errmsg(to.get()))});
    return copy.end();
}

} // namespace qj::bench
