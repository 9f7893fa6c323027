// SPDX-License-Identifier: GPL-3.0-or-later
#include "law/Deadline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

QString dayKindCode(DayKind kind)
{
    return QString(QChar(u"WCMF"[static_cast<int>(kind)]));
}

std::optional<DayKind> dayKindFromCode(const QString& code)
{
    const qsizetype at = code.size() == 1 ? u"WCMF"_s.indexOf(code[0]) : -1;
    return at < 0 ? std::nullopt : std::optional(static_cast<DayKind>(at));
}

EndShift endShiftFromText(const QString& text)
{
    return text == u"publicHolidays"_s ? EndShift::publicHolidays : EndShift::restDays;
}

QString ruleStatusName(RuleStatus status)
{
    static const QString names[] = {u"verified"_s, u"toConfirm"_s, u"unknown"_s};
    return names[static_cast<int>(status)];
}

std::optional<RuleStatus> ruleStatusFromName(const QString& name)
{
    for (const RuleStatus status : {RuleStatus::verified, RuleStatus::toConfirm, RuleStatus::unknown})
        if (ruleStatusName(status) == name) return status;
    return std::nullopt;
}

namespace {

Error missing(const QString& field)
{
    return Error{ErrorCode::fieldMissing, {field}, u"R-CNT-PAUSE"_s, field, {}, {}, {}};
}

/// Walks from the day after the start and fills the deadline.
class Counter
{
public:
    Counter(const WorkCalendar& calendar, Deadline& deadline) : m_calendar(calendar), m_deadline(deadline)
    {
        for (const Extension& extension : deadline.extensions) {
            if (!extension.pause)
                m_extra += extension.days;
            else if (!extension.until.isValid())
                deadline.paused = true;
        }
    }

    void run()
    {
        Deadline& d = m_deadline;
        const bool byDays = d.kind == DayKind::working || d.kind == DayKind::calendar;
        m_day = d.startOn;
        if (byDays) {
            countOn(d.length + m_extra, d.kind == DayKind::working);
        } else {
            if (d.kind == DayKind::months) takeUntil(d.startOn.addMonths(d.length));
            countOn(m_extra + pausedInside(), false);
        }
        d.lastDay = m_day;
        d.dueOn = m_day;
        const bool fixed = d.kind == DayKind::fixed && m_day == d.startOn;
        if (!fixed && m_day != d.startOn) moveEnd();
        d.provisional = !fixed && m_day != d.startOn && touchesUnknownYear();
    }

private:
    bool isPaused(QDate date) const
    {
        return std::any_of(m_deadline.extensions.begin(), m_deadline.extensions.end(), [date](const Extension& e) {
            return e.pause && e.until.isValid() && date >= e.from && date <= e.until;
        });
    }

    void take(QDate date, DayWhy why)
    {
        m_deadline.counted += date;
        if (why == DayWhy::makeup) m_deadline.madeUp += date;
    }

    void countOn(int length, bool workdaysOnly)
    {
        for (int taken = 0; taken < length;) {
            m_day = m_day.addDays(1);
            const CalendarDay day = m_calendar.day(m_day);
            if (isPaused(m_day)) {
                m_deadline.skipped += {m_day, DayWhy::paused, {}};
            } else if (workdaysOnly && !day.workday) {
                m_deadline.skipped += {m_day, day.why, day.name};
            } else {
                take(m_day, workdaysOnly ? day.why : DayWhy::workday);
                ++taken;
            }
        }
    }

    void takeUntil(QDate end)
    {
        while (m_day < end) {
            m_day = m_day.addDays(1);
            take(m_day, DayWhy::workday);
        }
    }

    /// Days of pauses inside a limit that is not counted day by day: it ends so much later.
    int pausedInside() const
    {
        int days = 0;
        for (QDate d = m_deadline.startOn.addDays(1); d <= m_day; d = d.addDays(1)) days += isPaused(d);
        return days;
    }

    bool isRest(const CalendarDay& day) const
    {
        return m_deadline.endShift == EndShift::restDays ? !day.workday : day.why == DayWhy::holiday;
    }

    void moveEnd()
    {
        CalendarDay day = m_calendar.day(m_day);
        while (isRest(day)) {
            m_deadline.skipped += {m_day, day.why, day.name};
            m_day = m_day.addDays(1);
            day = m_calendar.day(m_day);
            m_deadline.endShifted = true;
        }
        if (!m_deadline.endShifted) return;
        m_deadline.dueOn = m_day;
        if (!m_deadline.counted.isEmpty()) m_deadline.counted.last() = m_day;
        if (day.why == DayWhy::makeup) m_deadline.madeUp += m_day;
    }

    bool touchesUnknownYear() const
    {
        const bool everyDay = m_deadline.kind == DayKind::working;
        const int from = everyDay ? m_deadline.startOn.addDays(1).year() : m_deadline.lastDay.year();
        for (int year = from; year <= m_day.year(); ++year)
            if (!m_calendar.hasYear(year)) return true;
        return false;
    }

    const WorkCalendar& m_calendar;
    Deadline& m_deadline;
    QDate m_day;
    int m_extra = 0;
};

} // namespace

Result<> checkExtension(const Extension& extension)
{
    if (extension.paperNo.trimmed().isEmpty()) return fail(missing(u"paperNo"_s));
    if (!extension.from.isValid()) return fail(missing(u"from"_s));
    if (extension.approver.trimmed().isEmpty()) return fail(missing(u"approver"_s));
    const bool backwards = extension.pause && extension.until.isValid() && extension.until < extension.from;
    if (extension.days < 0 || (!extension.pause && extension.days == 0) || backwards)
        return fail(ErrorCode::badValue, {u"days"_s, QString::number(extension.days), u"> 0"_s}, u"R-CNT-PAUSE"_s);
    return {};
}

Result<Deadline> countDays(const WorkCalendar& calendar, QDate start, int length, DayKind kind, EndShift endShift,
                           const QList<Extension>& extensions)
{
    if (!start.isValid()) return fail(ErrorCode::badValue, {u"date"_s, {}, u"YYYY-MM-DD"_s}, u"R-CNT-START"_s);
    qint64 whole = length;
    for (const Extension& extension : extensions) {
        QJ_TRY(checkExtension(extension));
        whole += extension.days;
        if (extension.pause && extension.until.isValid()) whole += extension.from.daysTo(extension.until) + 1;
    }
    if (length < 0 || whole > longestPeriod)
        return fail(ErrorCode::badValue, {u"days"_s, QString::number(length), u"0..%1"_s.arg(longestPeriod)});
    Deadline deadline;
    deadline.startOn = start;
    deadline.length = length;
    deadline.kind = kind;
    deadline.endShift = endShift;
    deadline.extensions = extensions;
    Counter(calendar, deadline).run();
    return deadline;
}

} // namespace qj
