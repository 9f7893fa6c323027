// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A date that a rule sets, with everything needed to say why it is that date (R-CNT-WHY).
//
// How days are counted: the day of the event is not counted (R-CNT-START). A W limit counts working days only, make-up
// days among them (R-CNT-WORK); a C limit counts every day (R-CNT-CAL); an M limit ends on the same day number or on
// the last day of a shorter month (R-CNT-MONTH); an F date is taken as it is. If the last day is a rest day the period
// ends on the first day after the rest (R-CNT-END); inside nothing moves. Length 0 means "at once": due on the day
// itself. `counted` holds the days that make up the length, its last is dueOn; `skipped` the days passed over, with the
// reason.
#include "law/WorkCalendar.h"

#include <optional>

namespace qj {

enum class DayKind : quint8 { working, calendar, months, fixed };
/// "W", "C", "M", "F".
QString dayKindCode(DayKind kind);
std::optional<DayKind> dayKindFromCode(const QString& code);

/// What moves the end of a period (parameter of R-CNT-END).
enum class EndShift : quint8 { restDays, publicHolidays };
EndShift endShiftFromText(const QString& text);

enum class RuleStatus : quint8 { verified, toConfirm, unknown };
/// "verified", "toConfirm", "unknown".
QString ruleStatusName(RuleStatus status);
std::optional<RuleStatus> ruleStatusFromName(const QString& name);

struct SkippedDay
{
    QDate date;
    DayWhy why = DayWhy::weekend;
    QString name;
    friend bool operator==(const SkippedDay&, const SkippedDay&) = default;
};

/// A longer period, or a pause: the days from `from` up to and including `until` do not count (R-CNT-PAUSE).
/// A pause without `until` is still running. Both need a paper number, a from-date and an approver.
struct Extension
{
    int days = 0; ///< of the limit's own kind; calendar days for M and F; 0 for a pause
    QDate from;
    QDate until; ///< pause only
    bool pause = false;
    QString paperNo;
    QString approver;
    friend bool operator==(const Extension&, const Extension&) = default;
};

struct Deadline
{
    // the rule; empty where days were merely counted
    QString ruleId;
    QString regime; ///< of the row that was used; empty if it is the same in every regime
    int ruleVersion = 0;
    RuleStatus status = RuleStatus::verified;
    QString source;
    QString startEvent;
    // how it was counted
    QDate startOn;
    int length = 0;
    DayKind kind = DayKind::calendar;
    EndShift endShift = EndShift::restDays;
    QList<QDate> counted;
    QList<SkippedDay> skipped;
    QList<QDate> madeUp;
    QList<Extension> extensions;
    // the result
    QDate earliest; ///< the act may not be done before this day, where the rule says so
    QDate lastDay;  ///< before the end was moved
    QDate dueOn;
    bool endShifted = false;
    bool provisional = false; ///< reaches into a year without calendar pack (R-CNT-HONEST)
    bool paused = false;      ///< a pause is still running: dueOn is what it would be if it ended now
};

/// The longest length that is counted; longer or negative ones are refused with badValue.
constexpr int longestPeriod = 36600;

Result<Deadline> countDays(const WorkCalendar& calendar, QDate start, int length, DayKind kind,
                           EndShift endShift = EndShift::restDays, const QList<Extension>& extensions = {});

/// Is the extension complete (R-CNT-PAUSE)? Error fieldMissing with the missing field's name.
Result<> checkExtension(const Extension& extension);

} // namespace qj
