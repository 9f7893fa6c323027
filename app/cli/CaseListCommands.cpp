// SPDX-License-Identifier: GPL-3.0-or-later
// `case gaps`, `case rate`, `case handover`: what is missing on the list of cases, how many were done in time, and
// whose hands they are in.
#include "CaseCommands.h"
#include "Output.h"

#include "analysis/AnalysisQueries.h"
#include "directory/Officer.h"
#include "disposal/DisposalDesk.h"
#include "disposal/DisposalQueries.h"
#include "disposal/GapQueries.h"
#include "planning/PlanTask.h"

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

QJsonValue titleOrNull(const Reader& reader, const Uuid& id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(reader.titleOf(id));
}

QString tableOf(const QJsonArray& rows, const QStringList& keys)
{
    QList<Column> columns;
    for (const QString& key : keys) columns += {key, headingOf(key)};
    return tableText(rows, columns);
}

/// An option that names a record; a null id where it is not given.
Result<Uuid> recordOption(const Reader& reader, const Arguments& arguments, const char* option, const RecordInfo& info)
{
    if (!arguments.has(option)) return Uuid();
    QJ_TRY_ASSIGN(const RecordData record, recordFor(reader, info, arguments.option(option)));
    return record.id;
}

Result<std::vector<GapKind>> kindsFrom(const QString& text)
{
    std::vector<GapKind> kinds;
    for (const QString& name : text.split(u';', Qt::SkipEmptyParts)) {
        const auto known = {GapKind::noCase, GapKind::overdue, GapKind::missing, GapKind::notFiled};
        const auto it = std::find_if(known.begin(), known.end(), [&](GapKind kind) { return gapName(kind) == name; });
        if (it == known.end()) return misused(u"--kind noCase;overdue;missing;notFiled"_s);
        kinds.push_back(*it);
    }
    return kinds;
}

QJsonObject workJson(const Reader& reader, const OpenWork& work)
{
    return {{u"kind"_s, QLatin1StringView(reader.schema().find(work.kind)->name)},
            {u"id"_s, uuidText(work.id)},
            {u"number"_s, work.number},
            {u"title"_s, work.title},
            {u"due"_s, dateOrNull(work.due)},
            {u"movable"_s, work.movable}};
}

} // namespace

Result<Outcome> listGaps(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    const Reader& reader = place->reader();
    GapFilter filter;
    QJ_TRY_ASSIGN(filter.office, recordOption(reader, arguments, "office", Office::info));
    QJ_TRY_ASSIGN(filter.handler, recordOption(reader, arguments, "handler", Officer::info));
    QJ_TRY_ASSIGN(filter.kinds, kindsFrom(arguments.option("kind")));
    filter.withClosed = arguments.has("closed");
    filter.withPublished = !arguments.has("own");
    QJsonArray rows;
    for (const Gap& gap : DisposalQueries::gaps(reader, filter, place->today()))
        rows.append(QJsonObject{{u"kind"_s, gapName(gap.kind)},
                                {u"case"_s, gap.caseNo.isEmpty() ? QJsonValue() : QJsonValue(gap.caseNo)},
                                {u"sample"_s, gap.sampleNo},
                                {u"product"_s, gap.productName},
                                {u"missing"_s, QJsonArray::fromStringList(gap.missing)},
                                {u"late"_s, QJsonArray::fromStringList(gap.late)},
                                {u"due"_s, dateOrNull(gap.due)},
                                {u"daysOver"_s, gap.daysOver},
                                {u"office"_s, titleOrNull(reader, gap.office)},
                                {u"handler"_s, titleOrNull(reader, gap.handler)}});
    return Outcome{rows,
                   tableOf(rows, {u"kind"_s, u"case"_s, u"sample"_s, u"product"_s, u"missing"_s, u"late"_s, u"due"_s,
                                  u"daysOver"_s, u"office"_s, u"handler"_s}),
                   0};
}

/// Figures, with the name and the text of the definition that they are of.
Result<Outcome> rateOfCases(Session& session, const Arguments& arguments)
{
    static const QStringList groups{u"office"_s, u"category"_s, u"month"_s};
    const qsizetype by = groups.indexOf(arguments.option("by", groups.front()));
    if (by < 0) return misused(say(QT_TRANSLATE_NOOP("Cli", "--by is one of: %1")).arg(groups.join(u' ')));
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    const Reader& reader = place->reader();
    RateFilter filter;
    QJ_TRY_ASSIGN(filter.from, arguments.dateOption("from"));
    QJ_TRY_ASSIGN(filter.to, arguments.dateOption("to"));
    QJ_TRY_ASSIGN(filter.office, recordOption(reader, arguments, "office", Office::info));
    filter.withPublished = arguments.has("with-published");
    QJ_TRY_ASSIGN(const RateDefinition definition,
                  RateDefinition::find(arguments.option("definition", DisposalQueries::rateDefinition())));
    QJ_TRY_ASSIGN(const std::vector<OnTimeRate> rates,
                  DisposalQueries::onTimeRate(reader, static_cast<RateBy>(by), filter, place->today(), definition));
    QJsonArray rows;
    for (const OnTimeRate& rate : rates)
        rows.append(QJsonObject{{u"key"_s, rate.of.isNull() ? rate.key : uuidText(rate.of)},
                                {u"label"_s, rate.key},
                                {u"numerator"_s, rate.numerator()},
                                {u"denominator"_s, rate.denominator()},
                                {u"rate"_s, percentText(int(rate.numerator()), int(rate.denominator()))}});
    const bool english = session.global().english;
    const QString title = english ? definition.titleEn : definition.titleZh;
    const QString text = english ? definition.textEn : definition.textZh;
    const QJsonObject document{{u"definition"_s, definition.name()},
                               {u"title"_s, title},
                               {u"text"_s, text},
                               {u"from"_s, dateOrNull(filter.from)},
                               {u"to"_s, dateOrNull(filter.to)},
                               {u"rows"_s, rows}};
    return Outcome{document,
                   tableOf(rows, {u"label"_s, u"rate"_s, u"numerator"_s, u"denominator"_s}) + u'\n' +
                       definition.name() + u"  "_s + title + u'\n' + text,
                   0};
}

Result<Outcome> handOverCases(Session& session, const Arguments& arguments)
{
    const bool lists = arguments.has("list");
    if (!lists && (!arguments.has("to") || !arguments.has("reason")))
        return misused(say(QT_TRANSLATE_NOOP("Cli", "--to and --reason are needed, or --list")));
    QJ_TRY_ASSIGN(Workplace * place, lists ? session.reading() : session.writing());
    const Reader& reader = place->reader();
    QJ_TRY_ASSIGN(const Uuid from, recordOption(reader, arguments, "from", Officer::info));
    if (lists) {
        QJsonArray rows;
        for (const OpenWork& work : openWorkOf(reader, from)) rows.append(workJson(reader, work));
        return Outcome{rows, tableOf(rows, {u"kind"_s, u"number"_s, u"title"_s, u"due"_s, u"movable"_s}), 0};
    }
    QJ_TRY_ASSIGN(const Uuid to, recordOption(reader, arguments, "to", Officer::info));
    QList<Uuid> records;
    for (const QString& number : arguments.values) {
        auto found = recordFor(reader, DisposalCase::info, number);
        if (!found) found = recordFor(reader, PlanTask::info, number);
        if (!found) return fail(ErrorCode::unknownRecord, {QLatin1StringView(DisposalCase::info.name), number});
        records += found->id;
    }
    if (records.isEmpty())
        for (const OpenWork& work : openWorkOf(reader, from))
            if (work.movable) records += work.id;
    QJ_TRY_ASSIGN(const Receipt receipt,
                  DisposalDesk(place->desk()).handOver(from, to, records, arguments.option("reason"), place->actor()));
    return Outcome{doneWith(*place, receipt, records), {}, 0};
}

} // namespace qj::cli
