// SPDX-License-Identifier: GPL-3.0-or-later
// `case gaps`, `case handover`: what is missing on the list of cases, and whose hands they are in.
#include "CaseCommands.h"
#include "Output.h"

#include "directory/Officer.h"
#include "disposal/DisposalDesk.h"
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

Result<Outcome> handOverCases(Session& session, const Arguments& arguments)
{
    const bool lists = arguments.has("list");
    if (!lists && (!arguments.has("to") || !arguments.has("reason")))
        return misused(say(QT_TRANSLATE_NOOP("Cli", "--to and --reason are needed, or --list")));
    QJ_TRY_ASSIGN(Workplace * place, lists ? session.reading() : session.writing());
    const Reader& reader = place->reader();
    QJ_TRY_ASSIGN(const Uuid from, recordOption(reader, arguments, "from", Officer::info));
    DisposalDesk desk(place->desk());
    if (lists) {
        QJsonArray rows;
        for (const OpenWork& work : desk.openWorkOf(from)) rows.append(workJson(reader, work));
        return Outcome{rows, tableOf(rows, {u"kind"_s, u"number"_s, u"title"_s, u"due"_s, u"movable"_s}), 0};
    }
    QJ_TRY_ASSIGN(const Uuid to, recordOption(reader, arguments, "to", Officer::info));
    QList<Uuid> records;
    for (const QString& number : arguments.values) {
        auto found = recordFor(reader, DisposalCase::info, number);
        if (!found) found = recordFor(reader, PlanTask::info, number);
        if (!found) return fail(ErrorCode::unknownRecord, {u"disposalCase"_s, number});
        records += found->id;
    }
    if (records.isEmpty())
        for (const OpenWork& work : desk.openWorkOf(from))
            if (work.movable) records += work.id;
    QJ_TRY_ASSIGN(const Receipt receipt, desk.handOver(from, to, records, arguments.option("reason"), place->actor()));
    return Outcome{doneWith(*place, receipt, records), {}, 0};
}

} // namespace qj::cli
