// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/ListReader.h"

#include "store/Store.h"

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

int ListReader::ask(const ListQuery& query)
{
    const int ticket = ++m_ticket;
    // Before the new question is handed over, so that it stops the old one only.
    if (m_connection) sqlite3_interrupt(m_connection->database().getHandle());
    QMetaObject::invokeMethod(
        this, [this, ticket, query] { read(ticket, query); }, Qt::QueuedConnection);
    return ticket;
}

void ListReader::read(int ticket, const ListQuery& query)
{
    if (ticket != m_ticket || !m_connection) return;
    auto answer = std::make_shared<ListAnswer>();
    answer->ticket = ticket;
    {
        const SqlPart sql = rowsSql(m_info, m_columns, query);
        Query rows(*m_connection, sql.text);
        for (const QString& parameter : sql.parameters) rows.bind(parameter);
        while (rows.next()) answer->rows.push_back(rows.integer(0));
    }
    if (const SqlPart sql = sumsSql(m_info, m_columns, query); !sql.text.empty() && ticket == m_ticket) {
        Query sums(*m_connection, sql.text);
        for (const QString& parameter : sql.parameters) sums.bind(parameter);
        if (sums.next())
            for (int i = 0; i < sums.columns(); ++i) answer->sums += sums.real(i);
    }
    answer->error = m_connection->takeError();
    if (ticket == m_ticket) Q_EMIT answered(answer);
}

} // namespace qj
