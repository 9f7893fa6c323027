// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/ListReader.h"

#include "store/Store.h"

#include <QtCore/QElapsedTimer>

#include <sqlite3.h>

namespace qj {

ListReader::ListReader(const Store& store, const RecordInfo& info, const std::vector<ListColumn>& columns)
    : m_info(info), m_columns(columns)
{
    if (auto connection = store.openReader()) {
        m_connection = std::move(*connection);
        addMatchFunction(*m_connection);
    }
    moveToThread(&m_thread);
    m_thread.setObjectName(QLatin1StringView(info.name));
    m_thread.start();
}

ListReader::~ListReader()
{
    ++m_ticket;
    if (m_connection) sqlite3_interrupt(m_connection->database().getHandle());
    m_thread.quit();
    m_thread.wait();
}

int ListReader::ask(const ListQuery& query, int patience)
{
    const int ticket = ++m_ticket;
    // Before the new question is handed over, so that it stops the old one only.
    if (m_connection) sqlite3_interrupt(m_connection->database().getHandle());
    QMetaObject::invokeMethod(
        this, [this, ticket, query, patience] { read(ticket, query, patience); }, Qt::QueuedConnection);
    return ticket;
}

void ListReader::read(int ticket, const ListQuery& query, int patience)
{
    if (ticket != m_ticket || !m_connection) return;
    ListAnswer answer;
    answer.ticket = ticket;
    readRows(answer, query, patience);
    answer.part = ListAnswer::Part::all;
    answer.error = m_connection->takeError();
    tell(answer);
    if (answer.error || ticket != m_ticket) return;
    answer.rows.clear();
    readSums(answer, query);
    answer.part = ListAnswer::Part::sums;
    answer.error = m_connection->takeError();
    tell(answer);
}

void ListReader::readRows(ListAnswer& answer, const ListQuery& query, int patience)
{
    const SqlPart sql = rowsSql(m_info, m_columns, query);
    Query rows(*m_connection, sql.text);
    for (const QString& parameter : sql.parameters) rows.bind(parameter);
    QElapsedTimer timer;
    timer.start();
    bool waiting = patience != never;
    while (rows.next()) {
        answer.rows.push_back(rows.integer(0));
        if (!waiting || answer.rows.size() % firstRows != 0 || timer.elapsed() < patience) continue;
        tell(answer);
        waiting = false;
    }
}

void ListReader::readSums(ListAnswer& answer, const ListQuery& query)
{
    const SqlPart sql = sumsSql(m_info, m_columns, query);
    if (sql.text.empty()) return;
    Query sums(*m_connection, sql.text);
    for (const QString& parameter : sql.parameters) sums.bind(parameter);
    if (sums.next())
        for (int i = 0; i < sums.columns(); ++i) answer.sums += sums.real(i);
}

void ListReader::tell(const ListAnswer& answer)
{
    if (answer.ticket == m_ticket) Q_EMIT answered(std::make_shared<ListAnswer>(answer));
}

} // namespace qj
