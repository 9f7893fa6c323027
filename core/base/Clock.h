// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The time of day is injected everywhere, so that tests never sleep and a run can be repeated (--now).
// Local time is fixed UTC+8: China has one time zone and no summer time, so no time-zone database is needed.
#include <QtCore/QDate>
#include <QtCore/QDateTime>
#include <QtCore/QString>

namespace qj {

/// A point in time, UTC milliseconds since 1970; `none` = absent.
struct Instant
{
    static constexpr qint64 none = std::numeric_limits<qint64>::min();
    qint64 ms = none;
    bool isNull() const { return ms == none; }
    friend bool operator==(Instant, Instant) = default;
    friend auto operator<=>(Instant, Instant) = default;
};

/// Fixed UTC+8.
QDateTime toLocal(Instant instant);
/// Absent when the date or the time is not valid.
Instant fromLocal(QDate date, QTime time);
/// "2018-09-14 10:05" in local time; empty when absent.
QString toText(Instant instant);
/// ISO date-time "YYYY-MM-DDTHH:MM[:SS]" or with a blank, local time; absent when not one.
Instant instantFromText(const QString& text);

class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    QDate today() const { return toLocal(now()).date(); }
};

class SystemClock final : public Clock
{
public:
    Instant now() const override { return {QDateTime::currentMSecsSinceEpoch()}; }
};

/// A clock that stands still until it is set: tests, demo, --now.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(Instant at) : m_at(at) {}
    Instant now() const override { return m_at; }
    void set(Instant at) { m_at = at; }

private:
    Instant m_at;
};

} // namespace qj
