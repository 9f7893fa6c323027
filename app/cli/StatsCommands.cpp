// SPDX-License-Identifier: GPL-3.0-or-later
// `stats`: figures with numerator and denominator, as rows or as a picture.
#include "Groups.h"
#include "Output.h"

#include "analysis/AnalysisQueries.h"
#include "base/Text.h"
#include "directory/Trader.h"
#include "planning/Plan.h"
#include "print/ChartPicture.h"
#include "sampling/Sample.h"

#include <QtCore/QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

QJsonValue rateText(int numerator, int denominator)
{
    return denominator > 0 ? QJsonValue(percentText(numerator, denominator)) : QJsonValue();
}

struct StatsInput
{
    StatisticsFilter filter;
    QString by;
    QDate today;
};

Result<StatsInput> inputFrom(Session& session, const Workplace& place, const Arguments& arguments)
{
    StatsInput input;
    input.today = session.clock().today();
    input.by = arguments.option("by");
    input.filter.withPublished = arguments.has("with-published");
    if (arguments.has("from")) {
        QJ_TRY_ASSIGN(input.filter.from, arguments.dateOption("from"));
    }
    if (arguments.has("to")) {
        QJ_TRY_ASSIGN(input.filter.to, arguments.dateOption("to"));
    }
    if (arguments.has("office")) {
        QJ_TRY_ASSIGN(const RecordData office, recordFor(place.reader(), Office::info, arguments.option("office")));
        input.filter.office = office.id;
    }
    if (arguments.has("plan")) {
        QJ_TRY_ASSIGN(const RecordData plan, recordFor(place.reader(), Plan::info, arguments.option("plan")));
        input.filter.plan = plan.id;
    }
    return input;
}

tl::unexpected<Error> wrongGrouping(const QStringList& allowed)
{
    return misused(say(QT_TRANSLATE_NOOP("Cli", "--by is one of: %1")).arg(allowed.join(u' ')));
}

/// A code of a trader or sample as a person reads it; other labels are names already.
QString shownLabel(GroupBy by, const PassRate& rate)
{
    const RecordInfo& info = by == GroupBy::channel ? Sample::info : Trader::info;
    const Field* field = by == GroupBy::channel || by == GroupBy::siteType
                             ? info.find(by == GroupBy::channel ? u"channel" : u"siteType")
                             : nullptr;
    if (field)
        for (const EnumEntry& entry : field->codes)
            if (rate.label == QLatin1StringView(entry.code)) return translated(info.context, entry.label);
    return rate.label.isEmpty() ? say(QT_TRANSLATE_NOOP("Cli", "(none)")) : rate.label;
}

Result<QJsonArray> passRows(const Reader& reader, const StatsInput& input)
{
    const auto by = groupByFromName(input.by.isEmpty() ? u"category"_s : input.by);
    if (!by) return wrongGrouping(groupByNames());
    QJsonArray rows;
    for (const PassRate& rate : passRates(reader, *by, input.filter))
        rows.append(QJsonObject{{u"key"_s, rate.key},
                                {u"label"_s, shownLabel(*by, rate)},
                                {u"passed"_s, rate.passed},
                                {u"failed"_s, rate.failed},
                                {u"labelOnly"_s, rate.labelOnly},
                                {u"safety"_s, rate.safety},
                                {u"numerator"_s, rate.passed},
                                {u"denominator"_s, rate.tested},
                                {u"rate"_s, rateText(rate.passed, rate.tested)}});
    return rows;
}

Result<QJsonArray> itemRows(const Reader& reader, const StatsInput& input)
{
    QJsonArray rows;
    for (const PassRate& item : failingItems(reader, input.filter))
        rows.append(QJsonObject{{u"label"_s, item.label}, {u"failed"_s, item.failed}});
    return rows;
}

Result<QJsonArray> onTimeRows(const Reader& reader, const StatsInput& input)
{
    static const QStringList names{u"office"_s, u"category"_s, u"month"_s};
    const qsizetype by = input.by.isEmpty() ? 0 : names.indexOf(input.by);
    if (by < 0) return wrongGrouping(names);
    const RateFilter filter{input.filter.from, input.filter.to, input.filter.office, input.filter.withPublished};
    QJ_TRY_ASSIGN(const std::vector<OnTimeRate> rates,
                  DisposalQueries::onTimeRate(reader, static_cast<RateBy>(by), filter, input.today));
    QJsonArray rows;
    for (const OnTimeRate& rate : rates)
        rows.append(QJsonObject{{u"key"_s, rate.of.isNull() ? rate.key : uuidText(rate.of)},
                                {u"label"_s, rate.key},
                                {u"numerator"_s, rate.numerator()},
                                {u"denominator"_s, rate.denominator()},
                                {u"rate"_s, rateText(int(rate.numerator()), int(rate.denominator()))},
                                {u"definition"_s, DisposalQueries::rateDefinition()}});
    return rows;
}

Result<QJsonArray> handlingRows(const Reader& reader, const StatsInput& input)
{
    QJsonArray rows;
    for (const HandlingRate& rate :
         handlingRates(reader, input.filter.from, input.filter.to, input.today, input.filter.withPublished))
        rows.append(QJsonObject{{u"key"_s, uuidText(rate.office)},
                                {u"label"_s, rate.name},
                                {u"failed"_s, rate.failed},
                                {u"overdue"_s, rate.overdue},
                                {u"running"_s, rate.running},
                                {u"notRequired"_s, rate.notRequired},
                                {u"numerator"_s, rate.onTime},
                                {u"denominator"_s, rate.due},
                                {u"rate"_s, rateText(rate.onTime, rate.due)},
                                {u"definition"_s, DisposalQueries::rateDefinition()}});
    return rows;
}

Result<QJsonArray> todayRows(const Reader& reader, const StatsInput& input)
{
    TodayFilter filter;
    filter.today = input.today;
    filter.office = input.filter.office;
    QJsonArray rows;
    for (const TodayItem& item : todayList(reader, filter)) {
        const RecordInfo* info = reader.schema().find(item.kind);
        rows.append(QJsonObject{{u"urgency"_s, urgencyName(item.urgency)},
                                {u"kind"_s, QLatin1StringView(info->name)},
                                {u"number"_s, item.number},
                                {u"label"_s, item.title},
                                {u"what"_s, item.due.what},
                                {u"detail"_s, item.due.detail},
                                {u"due"_s, dateOrNull(item.due.dueOn)},
                                {u"daysLeft"_s, item.due.dueOn.isValid() ? QJsonValue(item.daysLeft) : QJsonValue()},
                                {u"rule"_s, item.due.ruleId},
                                {u"light"_s, lightName(item.light)}});
    }
    return rows;
}

struct Table
{
    const char* name;
    const char* title;
    Result<QJsonArray> (*rows)(const Reader& reader, const StatsInput& input);
};
constexpr std::array tables{
    Table{"passRate", QT_TRANSLATE_NOOP("Cli", "Pass rate"), passRows},
    Table{"failItems", QT_TRANSLATE_NOOP("Cli", "Failing items"), itemRows},
    Table{"onTime", QT_TRANSLATE_NOOP("Cli", "Cases handled on time"), onTimeRows},
    Table{"handling", QT_TRANSLATE_NOOP("Cli", "Cases by office"), handlingRows},
    Table{"today", QT_TRANSLATE_NOOP("Cli", "What is to be done"), todayRows},
};

/// Bars of a table: rates as shares of a hundred with numerator and denominator behind them, else numbers.
Result<> drawTable(const Table& table, const QJsonArray& rows, const StatsInput& input, const QString& path)
{
    print::BarChart chart;
    chart.title = say(table.title);
    const auto iso = [](QDate date) { return date.isValid() ? date.toString(Qt::ISODate) : u"…"_s; };
    if (input.filter.from.isValid() || input.filter.to.isValid())
        chart.subtitle = iso(input.filter.from) + u" – "_s + iso(input.filter.to);
    chart.source = say(QT_TRANSLATE_NOOP("Cli", "Data of %1")).arg(iso(input.today));
    for (const QJsonValue& value : rows) {
        const QJsonObject row = value.toObject();
        const double whole = row[u"denominator"_s].toDouble();
        const double part = row[u"numerator"_s].toDouble();
        if (!row.contains(u"denominator"_s)) {
            chart.rows.push_back({row[u"label"_s].toString(), {row[u"failed"_s].toDouble(1)}, {}});
            continue;
        }
        chart.highest = 100;
        const QString note = whole > 0
                                 ? QStringLiteral("%1 (%2/%3)").arg(row[u"rate"_s].toString()).arg(part).arg(whole)
                                 : say(QT_TRANSLATE_NOOP("Cli", "(none)"));
        chart.rows.push_back({row[u"label"_s].toString(), {whole > 0 ? part * 100 / whole : 0}, note});
    }
    return print::writeChart(chart, path);
}

Result<Outcome> stats(Session& session, const Arguments& arguments)
{
    const auto table = std::find_if(tables.begin(), tables.end(), [&](const Table& one) {
        return arguments.value(0) == QLatin1StringView(one.name);
    });
    if (table == tables.end()) {
        QStringList names;
        for (const Table& one : tables) names += QLatin1StringView(one.name);
        return misused(say(QT_TRANSLATE_NOOP("Cli", "TABLE is one of: %1")).arg(names.join(u' ')));
    }
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    QJ_TRY_ASSIGN(const StatsInput input, inputFrom(session, *place, arguments));
    QJ_TRY_ASSIGN(const QJsonArray rows, table->rows(place->reader(), input));
    if (arguments.has("out")) {
        QJ_TRY(drawTable(*table, rows, input, arguments.option("out")));
    }
    return Outcome{rows, {}, 0};
}

} // namespace

const Group statsGroup{
    "stats",
    QT_TRANSLATE_NOOP("Cli", "Figures and what is to be done"),
    {{"",
      "passRate|failItems|onTime|handling|today [--by GROUP] [--from D] [--to D] [--office CODE] [--plan NO] "
      "[--with-published] [--out FILE.png]",
      1,
      1,
      {{"by"}, {"from"}, {"to"}, {"office"}, {"plan"}, {"with-published", Option::nothing}, {"out"}},
      stats}},
    Group::fonts};

} // namespace qj::cli
