// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads the order of a whole list in a thread of its own, on its own read-only connection, so that neither a million
// rows nor a slow filter holds up the window. The rows that are found first are handed out ahead of the others, and the
// sums follow them: in the order of a list without sort the first page costs the same in a store of any size. A newer
// question stops the older one.
#include "form/ListQuery.h"
#include "store/Connection.h"

#include <QtCore/QObject>
#include <QtCore/QThread>

#include <atomic>
#include <limits>

namespace qj {

class Store;

struct ListAnswer
{
    enum class Part { first, all, sums };
    int ticket = 0;
    Part part = Part::first;
    std::vector<qint64> rows; ///< the first ones, or all; none with the sums
    QList<double> sums;       ///< in the order of the columns that sum
    std::optional<Error> error;
};

class ListReader final : public QObject
{
    Q_OBJECT

public:
    ListReader(const Store& store, const RecordInfo& info, const std::vector<ListColumn>& columns);
    ~ListReader() override;

    static constexpr int firstRows = 128; ///< at least: a page of cells
    static constexpr int never = std::numeric_limits<int>::max();

    /// Answers through `answered` on the thread of the receiver, unless a later question comes first: the first rows if
    /// there are many and all are not there after `patience` milliseconds, then all, then the sums. An error ends it.
    int ask(const ListQuery& query, int patience);

Q_SIGNALS:
    void answered(std::shared_ptr<qj::ListAnswer> answer);

private:
    void read(int ticket, const ListQuery& query, int patience);
    void readRows(ListAnswer& answer, const ListQuery& query, int patience);
    void readSums(ListAnswer& answer, const ListQuery& query);
    void tell(const ListAnswer& answer);

    const RecordInfo& m_info;
    const std::vector<ListColumn>& m_columns;
    std::unique_ptr<Connection> m_connection;
    QThread m_thread;
    std::atomic<int> m_ticket{0};
};

} // namespace qj
