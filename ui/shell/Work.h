// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QMutex>
#include <QtCore/QString>

#include <atomic>

namespace qj {

/// The line between long work in its thread and the window that shows it. The worker says what it does and how far it
/// is, and asks whether to stop; the window reads this ten times a second, so that the worker never waits for it.
class Work
{
public:
    void setWhat(const QString& what)
    {
        const QMutexLocker lock(&m_mutex);
        m_what = what;
    }
    QString what() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_what;
    }
    /// `total` 0 = not known.
    void setDone(qint64 done, qint64 total)
    {
        m_total = total;
        m_done = done;
    }
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }
    /// Work stops at its next safe point and leaves nothing half done.
    bool isCancelled() const { return m_cancelled; }
    void cancel() { m_cancelled = true; }

private:
    mutable QMutex m_mutex;
    QString m_what;
    std::atomic<qint64> m_done{0}, m_total{0};
    std::atomic<bool> m_cancelled{false};
};

} // namespace qj
