// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/ListCounter.h"

#include "store/Store.h"

#include <sqlite3.h>

namespace qj {

ListCounter::ListCounter(const Store& store)
{
    if (auto connection = store.openReader()) {
        m_connection = std::move(*connection);
        addMatchFunction(*m_connection);
    }
    moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("counts"));
    m_thread.start(QThread::LowPriority);
}

ListCounter::~ListCounter()
{
    ++m_ticket;
    if (m_connection) sqlite3_interrupt(m_connection->database().getHandle());
    m_thread.quit();
    m_thread.wait();
}

void ListCounter::ask(std::vector<SqlPart> questions)
{
    const int ticket = ++m_ticket;
    if (m_connection) sqlite3_interrupt(m_connection->database().getHandle());
    QMetaObject::invokeMethod(
        this, [this, ticket, questions = std::move(questions)] { read(ticket, questions); }, Qt::QueuedConnection);
}

void ListCounter::read(int ticket, const std::vector<SqlPart>& questions)
{
    auto counts = std::make_shared<std::vector<RowCounts>>();
    for (const SqlPart& question : questions) {
        if (ticket != m_ticket || !m_connection) return;
        RowCounts& rows = counts->emplace_back();
        if (question.text.empty()) continue;
        Query query(*m_connection, question.text);
        for (const QString& parameter : question.parameters) query.bind(parameter);
        while (query.next()) rows.emplace_back(query.isNull(0) ? QString() : query.text(0), query.integer(1));
    }
    m_connection->takeError();
    if (ticket == m_ticket) Q_EMIT counted(counts);
}

} // namespace qj
