// SPDX-License-Identifier: GPL-3.0-or-later
#include "law/WorkCalendar.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

bool isWeekend(QDate date)
{
    return date.dayOfWeek() >= 6;
}

/// Days from Monday to Friday with from < d <= to, for from <= to.
qint64 weekdaysBetween(QDate from, QDate to)
{
    const qint64 days = from.daysTo(to);
    qint64 count = days / 7 * 5;
    for (QDate d = to.addDays(-(days % 7) + 1); d <= to; d = d.addDays(1)) count += !isWeekend(d);
    return count;
}

} // namespace

QString dayWhyName(DayWhy why)
{
    static const QString names[] = {u"workday"_s, u"weekend"_s, u"holiday"_s, u"makeup"_s, u"paused"_s};
    return names[static_cast<int>(why)];
}

WorkCalendar::WorkCalendar(const QList<CalendarPack>& packs)
{
    std::map<int, const CalendarPack*> newest;
    for (const CalendarPack& pack : packs) {
        const CalendarPack*& kept = newest[pack.year];
        if (!kept || pack.packVersion >= kept->packVersion) kept = &pack;
    }
    for (const auto& [year, pack] : newest) {
        m_years.insert(year);
        for (const MarkedDay& day : pack->days) m_marks.insert(day.date.toJulianDay(), {day.kind, day.name});
    }
    m_sorted = m_marks.keys();
    std::sort(m_sorted.begin(), m_sorted.end());
}

Result<WorkCalendar> WorkCalendar::shipped()
{
    QJ_TRY_ASSIGN(const QList<CalendarPack> packs, shippedPacks());
    return WorkCalendar(packs);
}

CalendarDay WorkCalendar::day(QDate date) const
{
    const bool known = hasYear(date.year());
    if (const auto mark = m_marks.constFind(date.toJulianDay()); mark != m_marks.cend()) {
        const bool makeup = mark->kind == MarkedKind::makeup;
        return {makeup, makeup ? DayWhy::makeup : DayWhy::holiday, mark->name, known};
    }
    const bool weekend = isWeekend(date);
    return {!weekend, weekend ? DayWhy::weekend : DayWhy::workday, {}, known};
}

bool WorkCalendar::isWorkday(QDate date) const
{
    const auto mark = m_marks.constFind(date.toJulianDay());
    return mark != m_marks.cend() ? mark->kind == MarkedKind::makeup : !isWeekend(date);
}

QList<int> WorkCalendar::years() const
{
    QList<int> years(m_years.begin(), m_years.end());
    std::sort(years.begin(), years.end());
    return years;
}

qint64 WorkCalendar::workdaysBetween(QDate from, QDate to) const
{
    if (!from.isValid() || !to.isValid()) return 0;
    if (to < from) return -workdaysBetween(to, from);
    qint64 count = weekdaysBetween(from, to);
    const auto first = std::upper_bound(m_sorted.begin(), m_sorted.end(), from.toJulianDay());
    const auto end = std::upper_bound(first, m_sorted.end(), to.toJulianDay());
    for (auto at = first; at != end; ++at)
        count += (m_marks[*at].kind == MarkedKind::makeup) - !isWeekend(QDate::fromJulianDay(*at));
    return count;
}

QList<QDate> WorkCalendar::changedDays(const WorkCalendar& before, const WorkCalendar& after)
{
    QSet<qint64> candidates;
    for (const WorkCalendar* calendar : {&before, &after})
        for (auto mark = calendar->m_marks.cbegin(); mark != calendar->m_marks.cend(); ++mark)
            candidates.insert(mark.key());
    QList<QDate> changed;
    for (const qint64 julianDay : std::as_const(candidates)) {
        const QDate date = QDate::fromJulianDay(julianDay);
        const CalendarDay was = before.day(date);
        const CalendarDay is = after.day(date);
        if (was.why != is.why || was.name != is.name) changed += date;
    }
    std::sort(changed.begin(), changed.end());
    return changed;
}

} // namespace qj
