// SPDX-License-Identifier: GPL-3.0-or-later
#include "Groups.h"

#include "directory/CalendarDesk.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

QString iso(QDate date)
{
    return date.toString(Qt::ISODate);
}

/// The law of the store; counting days needs none, unless one is asked for by --store.
Result<LawBook> lawOf(Session& session)
{
    auto place = session.reading();
    if (place) return (*place)->journal().law();
    if (place.error().code == ErrorCode::storeMissing && session.global().store.isEmpty()) return LawBook::shipped();
    return fail(place.error());
}

QJsonObject deadlineJson(const Deadline& deadline)
{
    QJsonArray counted, skipped;
    for (const QDate& date : deadline.counted) counted.append(iso(date));
    for (const SkippedDay& day : deadline.skipped)
        skipped.append(QJsonObject{{u"date"_s, iso(day.date)}, {u"why"_s, dayWhyName(day.why)}, {u"name"_s, day.name}});
    QJsonObject object{{u"date"_s, iso(deadline.dueOn)},
                       {u"counted"_s, counted},
                       {u"skipped"_s, skipped},
                       {u"provisional"_s, deadline.provisional}};
    if (!deadline.ruleId.isEmpty()) {
        object[u"rule"_s] = deadline.ruleId;
        object[u"source"_s] = deadline.source;
        object[u"status"_s] = ruleStatusName(deadline.status);
    }
    return object;
}

Result<Outcome> addDays(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(const QDate start, arguments.dateValue(0));
    QJ_TRY_ASSIGN(const qint64 days, numberFrom(arguments.value(1)));
    if (days < 0 || days > longestPeriod)
        return misused(say(QT_TRANSLATE_NOOP("Cli", "N is a number from 0 to %1")).arg(longestPeriod));
    QJ_TRY_ASSIGN(const LawBook law, lawOf(session));
    const QString rule = arguments.option("rule");
    const DayKind kind = arguments.has("calendar-days") ? DayKind::calendar : DayKind::working;
    if (rule.isEmpty()) {
        QJ_TRY_ASSIGN(const Deadline counted, countDays(law.calendar, start, static_cast<int>(days), kind));
        return Outcome{deadlineJson(counted), {}, 0};
    }
    // The rule says how its days are counted and how its end moves; N is the length that is asked for.
    QJ_TRY_ASSIGN(const RuleRow row, law.rules.find(rule, {}, start));
    if (!row.isLimit()) return fail(ErrorCode::ruleUnknown, {rule}, rule);
    const DayKind counting = arguments.has("calendar-days") || row.kind() == DayKind::fixed ? kind : row.kind();
    QJ_TRY_ASSIGN(Deadline counted,
                  countDays(law.calendar, start, static_cast<int>(days), counting, law.rules.endShift(start)));
    counted.ruleId = rule;
    counted.source = row.source;
    counted.status = row.status;
    return Outcome{deadlineJson(counted), {}, 0};
}

Result<Outcome> between(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(const QDate from, arguments.dateValue(0));
    QJ_TRY_ASSIGN(const QDate to, arguments.dateValue(1));
    QJ_TRY_ASSIGN(const LawBook law, lawOf(session));
    return Outcome{QJsonObject{{u"workdays"_s, law.calendar.workdaysBetween(from, to)}}, {}, 0};
}

Result<Outcome> day(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(const QDate date, arguments.dateValue(0));
    QJ_TRY_ASSIGN(const LawBook law, lawOf(session));
    const CalendarDay found = law.calendar.day(date);
    return Outcome{QJsonObject{{u"date"_s, iso(date)},
                               {u"workday"_s, found.workday},
                               {u"why"_s, dayWhyName(found.why)},
                               {u"name"_s, found.name},
                               {u"provisional"_s, !found.known}},
                   {},
                   0};
}

/// Each pack becomes a draft of the calendar, which takes effect when a second person puts it in force.
Result<Outcome> importCalendar(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    QJ_TRY_ASSIGN(const QString text, calendarText(arguments.value(0)));
    QJ_TRY_ASSIGN(const QList<CalendarPack> packs, WorkCalendar::parse(text));
    QJ_TRY_ASSIGN(
        const Receipt receipt,
        takeCalendars(place->desk(), packs, QFileInfo(arguments.value(0)).completeBaseName(), place->actor()));
    const QList<Uuid> ids = receipt.created;
    return Outcome{doneWith(*place, receipt, ids), {}, 0};
}

} // namespace

const Group calendarGroup{
    "calendar",
    QT_TRANSLATE_NOOP("Cli", "Working days"),
    {{"add", "DATE N [--calendar-days] [--rule ID]", 2, 2, {{"calendar-days", Option::nothing}, {"rule"}}, addDays},
     {"between", "D1 D2", 2, 2, {}, between},
     {"day", "DATE", 1, 1, {}, day},
     {"import", "FILE", 1, 1, {}, importCalendar}}};

} // namespace qj::cli
