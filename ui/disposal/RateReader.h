// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Counts the rate of handling on time in a thread of its own, on its own read-only connection: with a hundred thousand
// cases it takes a second. A newer question stops the older one, and an answer names the question that it belongs to.
#include "disposal/DisposalQueries.h"

#include <QtCore/QObject>
#include <QtCore/QThread>

#include <atomic>

namespace qj {

class Journal;

struct RateQuestion
{
    RateBy by = RateBy::office;
    RateFilter filter;
    QDate today;
    RateDefinition definition;
};

struct RateAnswer
{
    int ticket = 0;
    Result<std::vector<OnTimeRate>> rates;
};

class RateReader final : public QObject
{
    Q_OBJECT

public:
    explicit RateReader(Journal& journal);
    ~RateReader() override;

    /// The ticket of the question.
    int ask(const RateQuestion& question);
    /// Of the last question: answers with another one are out of date.
    int ticket() const { return m_ticket; }

Q_SIGNALS:
    /// On the thread of the receiver.
    void answered(std::shared_ptr<qj::RateAnswer> answer);

private:
    void read(int ticket, const RateQuestion& question, const LawBook& law);

    const Journal& m_journal;
    std::unique_ptr<Connection> m_connection;
    QThread m_thread;
    std::atomic<int> m_ticket{0};
};

} // namespace qj
