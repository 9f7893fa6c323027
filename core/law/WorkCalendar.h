// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which days are working days (R-CNT-WORK, R-CNT-DATA). The calendar is data: one versioned pack per year, made from
// the State Council's notice. The notice of a year may also set the last days of December before it, so all packs are
// loaded before anything is counted: of one year the highest version counts, and of two years the later notice.
// Days that no pack names are working days from Monday to Friday.
#include "base/Result.h"

#include <QtCore/QDate>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QSet>

namespace qj {

enum class MarkedKind : quint8 { holiday, makeup };

struct MarkedDay
{
    QDate date;
    MarkedKind kind = MarkedKind::holiday;
    QString name;
    friend bool operator==(const MarkedDay&, const MarkedDay&) = default;
};

struct CalendarPack
{
    int year = 0;
    int packVersion = 0; ///< 0 = not said by the file; whoever stores the pack gives the next number
    QString noticeNo;
    QList<MarkedDay> days;
    friend bool operator==(const CalendarPack&, const CalendarPack&) = default;
};

enum class DayWhy : quint8 { workday, weekend, holiday, makeup, paused };
/// "workday", "weekend", "holiday", "makeup", "paused": the words of the JSON shapes.
QString dayWhyName(DayWhy why);

struct CalendarDay
{
    bool workday = true;
    DayWhy why = DayWhy::workday;
    QString name;      ///< of the festival, also on its make-up days
    bool known = true; ///< a pack of this year is loaded; otherwise only weekends are known (R-CNT-HONEST)
    friend bool operator==(const CalendarDay&, const CalendarDay&) = default;
};

class WorkCalendar
{
public:
    WorkCalendar() = default;
    explicit WorkCalendar(const QList<CalendarPack>& packs);

    /// The packs inside the program.
    static Result<WorkCalendar> shipped();
    static Result<QList<CalendarPack>> shippedPacks();

    /// Reads date, kind, name (headers also festival, 日期, 类别, 名称 and so on; kinds also workday for makeup). The
    /// year stands in a note "# year:", in a column "year", or is that of the date; in the last case days of December
    /// that bear the name of the next New Year's Day go to the next year's pack. Error calendarBroken names the first
    /// bad row: args row, what (columns, date, kind, year, duplicate, overlap, missing, empty), text; Error::more has
    /// them all.
    static Result<QList<CalendarPack>> parse(const QString& text);
    /// The same checks for a pack that does not come from a file; row = position among its days, from 1.
    static Result<> check(const CalendarPack& pack);

    CalendarDay day(QDate date) const;
    bool isWorkday(QDate date) const;
    bool hasYear(int year) const { return m_years.contains(year); }
    QList<int> years() const;
    /// Working days d with from < d <= to; negative when `to` lies before `from`; 0 for an invalid date.
    qint64 workdaysBetween(QDate from, QDate to) const;
    /// Days whose meaning differs between two calendars, ascending: what a new pack changes (R-CNT-DATA).
    static QList<QDate> changedDays(const WorkCalendar& before, const WorkCalendar& after);

private:
    struct Mark
    {
        MarkedKind kind;
        QString name;
    };
    QHash<qint64, Mark> m_marks; ///< by Julian day
    QList<qint64> m_sorted;      ///< its keys, ascending
    QSet<int> m_years;
};

} // namespace qj
