// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads the order of a whole list in a thread of its own, on its own read-only connection, so that neither a million
// rows nor a slow filter holds up the window. A newer question stops the older one.
#include "form/ListQuery.h"
#include "store/Connection.h"

#include <QtCore/QObject>
#include <QtCore/QThread>

#include <atomic>

namespace qj {

class Store;

struct ListAnswer
{
    int ticket = 0;
    std::vector<qint64> rows;
    QList<double> sums; ///< in the order of the columns that sum
    std::optional<Error> error;
};

class ListReader final : public QObject
{
    Q_OBJECT

public:
    ListReader(const Store& store, const RecordInfo& info, const std::vector<ListColumn>& columns);
    ~ListReader() override;

    /// Answers through `answered` on the thread of the receiver, unless a later question comes first.
    int ask(const ListQuery& query);

Q_SIGNALS:
    void answered(std::shared_ptr<qj::ListAnswer> answer);

private:
    void read(int ticket, const ListQuery& query);

    const RecordInfo& m_info;
    const std::vector<ListColumn>& m_columns;
    std::unique_ptr<Connection> m_connection;
    QThread m_thread;
    std::atomic<int> m_ticket{0};
};

} // namespace qj
