// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Counts rows in a thread of its own, beside the list that shows them: how many stand in each view, how many in each
// group. A newer question takes the place of one that has not begun.
#include "form/ListColumn.h"
#include "store/Connection.h"

#include <QtCore/QObject>
#include <QtCore/QThread>

#include <atomic>

namespace qj {

class Store;

/// Keys with numbers, in the order of the statement's rows. A null key: rows without one.
using RowCounts = std::vector<std::pair<QString, qint64>>;

class ListCounter final : public QObject
{
    Q_OBJECT

public:
    explicit ListCounter(const Store& store);
    ~ListCounter() override;

    /// Each statement gives key and number. One that cannot be read counts nothing.
    void ask(std::vector<SqlPart> questions);

Q_SIGNALS:
    /// On the thread of the receiver, in the order of the questions.
    void counted(std::shared_ptr<std::vector<qj::RowCounts>> counts);

private:
    void read(int ticket, const std::vector<SqlPart>& questions);

    std::unique_ptr<Connection> m_connection;
    QThread m_thread;
    std::atomic<int> m_ticket{0};
};

} // namespace qj
