// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordCommands.h"
#include "RecordFile.h"

#include "disposal/RetentionQueries.h"
#include "planning/Plan.h"
#include "planning/PlanTask.h"
#include "sampling/Sample.h"

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

Result<Outcome> listSamples(Session& session, const Arguments& arguments)
{
    return listRecords(session, u"sample"_s, arguments.values);
}

Result<Outcome> showSample(Session& session, const Arguments& arguments)
{
    return showRecord(session, u"sample"_s, arguments.value(0));
}

/// The open task of a plan, among several the one for the sample's category; or a task by its number.
Result<Uuid> taskFor(Workplace& place, const QString& number, const Uuid& category)
{
    const Reader& reader = place.reader();
    const auto plan = recordFor(reader, Plan::info, number);
    if (!plan) {
        const auto task = recordFor(reader, PlanTask::info, number);
        return task ? Result<Uuid>(task->id) : fail(plan.error());
    }
    QList<Uuid> open, fitting;
    for (const PlanTask& task : reader.children<PlanTask>("planId", plan->id)) {
        if (task.voided || (task.state != u"received"_s && task.state != u"running"_s)) continue;
        open += task.id;
        if (task.categoryId == category) fitting += task.id;
    }
    if (open.size() > 1 && !fitting.isEmpty()) open = fitting;
    if (open.size() == 1) return open.front();
    return fail(open.isEmpty() ? ErrorCode::unknownRecord : ErrorCode::ambiguousRecord,
                {QLatin1StringView(PlanTask::info.name), number}, u"R-SMP-PLAN"_s);
}

Result<Outcome> addSample(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    FieldInput input = parseFields(place->reader(), session.clock(), Sample::info, arguments.fields);
    if (arguments.has("plan")) {
        const quint16 category = Sample::info.find(u"categoryId")->number;
        const Uuid wanted = input.values.contains(category) ? input.values[category].valueOr(Uuid()) : Uuid();
        QJ_TRY_ASSIGN(const Uuid task, taskFor(*place, arguments.option("plan"), wanted));
        input.values[Sample::info.find(u"planTaskId")->number] = Value(task);
    }
    QJ_TRY_ASSIGN(const Receipt receipt, addRecord(place->desk(), Sample::info, input, place->actor()));
    QList<Uuid> ids;
    for (const Uuid& id : receipt.created)
        if (place->reader().kindOf(id) == RecordKind::sample) ids += id;
    return Outcome{doneWith(*place, receipt, ids), {}, 0};
}

/// Samples that may be disposed of; with --all also those that are still to be kept.
Result<Outcome> samplesDue(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    Uuid office;
    if (arguments.has("office")) {
        QJ_TRY_ASSIGN(const RecordData record, recordFor(place->reader(), Office::info, arguments.option("office")));
        office = record.id;
    }
    QJsonArray rows;
    for (const FateDue& row :
         DisposalQueries::samplesDue(place->reader(), place->today(), office, arguments.has("all")))
        rows.append(QJsonObject{{u"sample"_s, row.sampleNo},
                                {u"product"_s, row.productName},
                                {u"state"_s, row.state},
                                {u"failed"_s, row.retention.failed},
                                {u"safety"_s, row.retention.safety},
                                {u"contested"_s, row.retention.contested},
                                {u"keepUntil"_s, dateOrNull(row.retention.keepUntil)},
                                {u"disposeBy"_s, dateOrNull(row.retention.disposeBy)},
                                {u"rule"_s, row.retention.ruleId},
                                {u"place"_s, row.backupPlace},
                                {u"due"_s, row.due}});
    QList<Column> columns;
    for (const QString& key : {u"sample"_s, u"product"_s, u"failed"_s, u"safety"_s, u"keepUntil"_s, u"disposeBy"_s,
                               u"rule"_s, u"place"_s, u"due"_s})
        columns += {key, headingOf(key)};
    return Outcome{rows, tableText(rows, columns), 0};
}

Result<Outcome> importSamples(Session& session, const Arguments& arguments)
{
    return importRecords(session, u"sample"_s, arguments.value(0), arguments.option("rejects"));
}

} // namespace

const Group sampleGroup{
    "sample",
    QT_TRANSLATE_NOOP("Cli", "Samples"),
    {{"list", "[FILTER]", 0, anyNumber, {}, listSamples},
     {"show", "NO", 1, 1, {}, showSample},
     {"editions", "NO", 1, 1, {}, showEditions},
     {"add", "[--plan NO] --field name=value...", 0, 0, {{"plan"}, {"field", Option::pairs}}, addSample},
     {"due", "[--all] [--office CODE]", 0, 0, {{"all", Option::nothing}, {"office"}}, samplesDue},
     {"import", "FILE [--rejects FILE]", 1, 1, {{"rejects"}}, importSamples}}};

} // namespace qj::cli
