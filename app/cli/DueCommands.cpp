// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordCommands.h"

#include "analysis/DeadlineQueries.h"
#include "testing/EditionQueries.h"

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

QString dayText(QDate date)
{
    return date.toString(Qt::ISODate);
}

QJsonValue dateOrNull(QDate date)
{
    return date.isValid() ? QJsonValue(dayText(date)) : QJsonValue();
}

/// Why a date is that date (R-CNT-WHY), and what it would be if it began on `begins`.
QJsonObject whyJson(const Workplace& place, const DueDate& due, QDate begins)
{
    QJsonObject object{{u"what"_s, due.what},
                       {u"detail"_s, due.detail},
                       {u"rule"_s, due.ruleId},
                       {u"due"_s, dayText(due.dueOn)},
                       {u"done"_s, dateOrNull(due.doneOn)},
                       {u"light"_s, lightName(lightOf(due, place.calendar(), place.today()))},
                       {u"provisional"_s, due.provisional}};
    if (!due.deadline) return object;
    const Deadline& counted = *due.deadline;
    QJsonArray skipped, madeUp;
    for (const SkippedDay& day : counted.skipped)
        skipped.append(
            QJsonObject{{u"date"_s, dayText(day.date)}, {u"why"_s, dayWhyName(day.why)}, {u"name"_s, day.name}});
    for (const QDate& day : counted.madeUp) madeUp.append(dayText(day));
    object[u"start"_s] = dayText(counted.startOn);
    object[u"startEvent"_s] = counted.startEvent;
    object[u"length"_s] = counted.length;
    object[u"unit"_s] = dayKindCode(counted.kind);
    object[u"version"_s] = counted.ruleVersion;
    object[u"status"_s] = ruleStatusName(counted.status);
    object[u"source"_s] = counted.source;
    object[u"lastDay"_s] = dayText(counted.lastDay);
    object[u"skipped"_s] = skipped;
    object[u"madeUp"_s] = madeUp;
    if (counted.kind == DayKind::fixed) return object;
    const auto would = deadline(place.rules(), place.calendar(), counted.ruleId, counted.regime, begins);
    if (would) object[u"ifBegunOn"_s] = QJsonObject{{u"date"_s, dayText(begins)}, {u"due"_s, dayText(would->dueOn)}};
    return object;
}

Result<Outcome> showDates(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(const Workplace* place, session.reading());
    QJ_TRY_ASSIGN(const RecordInfo* info, kindFrom(*place, arguments.value(0)));
    QJ_TRY_ASSIGN(const RecordData record, recordFor(place->reader(), *info, arguments.value(1)));
    QJ_TRY_ASSIGN(QDate begins, arguments.dateOption("if-served"));
    if (!begins.isValid()) begins = place->today();
    QJsonArray dates;
    for (const DueDate& due : deadlinesOf(place->reader(), record.id)) dates.append(whyJson(*place, due, begins));
    QList<Column> columns;
    for (const QString& key :
         {u"due"_s, u"what"_s, u"detail"_s, u"rule"_s, u"start"_s, u"length"_s, u"unit"_s, u"light"_s})
        columns += {key, headingOf(key)};
    QJsonArray lines = dates;
    if (arguments.has("if-served")) {
        const QString key = u"ifBegunOn"_s;
        columns += {key, headingOf(key) + u' ' + dayText(begins)};
        for (QJsonValueRef line : lines) {
            QJsonObject object = line.toObject();
            object[key] = object[key][u"due"];
            line = object;
        }
    }
    return Outcome{dates, tableText(lines, columns), 0};
}

} // namespace

/// Which editions hold for a sample: by the day of production, and as the goods state it (R-STD-EDITION).
Result<Outcome> showEditions(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(const Workplace* place, session.reading());
    QJ_TRY_ASSIGN(const RecordData record, recordFor(place->reader(), Sample::info, arguments.value(0)));
    const auto editions = testing::editionsOf(place->reader(), record.as<Sample>());
    QJsonArray pairs;
    for (const EditionPair& pair : editions.pairs)
        pairs.append(QJsonObject{{u"byDate"_s, pair.byDate ? QJsonValue(pair.byDate->number) : QJsonValue()},
                                 {u"stated"_s, pair.stated ? QJsonValue(pair.stated->number) : QJsonValue()},
                                 {u"differs"_s, pair.differs()}});
    return Outcome{
        QJsonObject{{u"editions"_s, pairs}, {u"dateUnknown"_s, editions.dateUnknown}, {u"rule"_s, u"R-STD-EDITION"_s}},
        {},
        0};
}

const Group deadlineGroup{"deadline",
                          QT_TRANSLATE_NOOP("Cli", "Dates of a record, and why they are those dates"),
                          {{"show", "KIND NO [--if-served DATE]", 2, 2, {{"if-served"}}, showDates}}};

} // namespace qj::cli
