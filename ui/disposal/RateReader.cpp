// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/RateReader.h"

#include "journal/Journal.h"

#include <sqlite3.h>

namespace qj {

RateReader::RateReader(Journal& journal) : m_journal(journal)
{
    if (auto connection = journal.store().openReader()) m_connection = std::move(*connection);
    moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("rates"));
    m_thread.start();
}

RateReader::~RateReader()
{
    ++m_ticket;
    if (m_connection) sqlite3_interrupt(m_connection->database().getHandle());
    m_thread.quit();
    m_thread.wait();
}

int RateReader::ask(const RateQuestion& question)
{
    const int ticket = ++m_ticket;
    // Before the new question is handed over, so that it stops the old one only.
    if (m_connection) sqlite3_interrupt(m_connection->database().getHandle());
    // The law may change while it is counted by: the question takes its own along.
    QMetaObject::invokeMethod(
        this, [this, ticket, question, law = m_journal.law()] { read(ticket, question, law); }, Qt::QueuedConnection);
    return ticket;
}

void RateReader::read(int ticket, const RateQuestion& question, const LawBook& law)
{
    if (ticket != m_ticket) return;
    if (!m_connection) {
        auto none = std::make_shared<RateAnswer>();
        none->ticket = ticket;
        none->rates = fail(ErrorCode::storeFailed, {QStringLiteral("rates")});
        Q_EMIT answered(none);
        return;
    }
    const Reader reader(*m_connection, m_journal.schema(), law);
    auto answer = std::make_shared<RateAnswer>();
    answer->ticket = ticket;
    answer->rates =
        DisposalQueries::onTimeRate(reader, question.by, question.filter, question.today, question.definition);
    if (auto error = m_connection->takeError(); error && answer->rates) answer->rates = fail(std::move(*error));
    if (ticket == m_ticket) Q_EMIT answered(answer);
}

} // namespace qj
