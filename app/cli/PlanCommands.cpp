// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordCommands.h"
#include "Rejects.h"

#include "analysis/AnalysisQueries.h"
#include "planning/Plan.h"
#include "planning/PlanImport.h"

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

Result<Outcome> listPlans(Session& session, const Arguments& arguments)
{
    return listRecords(session, u"plan"_s, arguments.values);
}

Result<Outcome> showPlan(Session& session, const Arguments& arguments)
{
    return showRecord(session, u"plan"_s, arguments.value(0));
}

/// A plan, or all plans that are running; one row per task.
Result<Outcome> progress(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    Uuid plan;
    if (!arguments.values.isEmpty()) {
        QJ_TRY_ASSIGN(const RecordData record, recordFor(place->reader(), Plan::info, arguments.value(0)));
        plan = record.id;
    }
    QJsonArray rows;
    for (const PlanProgress& row : planProgress(place->reader(), plan))
        rows.append(QJsonObject{{u"plan"_s, row.planNo},
                                {u"task"_s, row.taskNo},
                                {u"office"_s, row.officeName},
                                {u"category"_s, row.categoryName},
                                {u"state"_s, row.state},
                                {u"planned"_s, row.planned},
                                {u"sampled"_s, row.sampled},
                                {u"tested"_s, row.tested},
                                {u"failed"_s, row.failed},
                                {u"published"_s, row.published},
                                {u"sampleBy"_s, row.sampleBy.toString(Qt::ISODate)}});
    return Outcome{rows, {}, 0};
}

QJsonObject reportJson(const PlanImportReport& report, const std::vector<RefusedRow>& rejects)
{
    QJsonObject columns;
    for (const HeaderColumn& column : report.header.columns())
        if (!column.header.isEmpty())
            columns[column.header] = column.field.isEmpty() ? QJsonValue() : QJsonValue(column.field);
    QJsonArray ignored;
    for (const qint64 row : report.ignored) ignored.append(QJsonObject{{u"row"_s, row}, {u"why"_s, u"total"_s}});
    QJsonObject object = done(report.plan.isNull() ? QStringList() : QStringList{uuidText(report.plan)});
    object[u"file"_s] = report.table.path;
    object[u"sheet"_s] = report.table.sheet.isEmpty() ? QJsonValue() : QJsonValue(report.table.sheet);
    object[u"headerRow"_s] = report.header.row();
    object[u"columns"_s] = columns;
    object[u"matrix"_s] = report.matrix;
    object[u"rows"_s] = report.rows;
    object[u"tasks"_s] = report.plan.isNull() ? 0 : report.tasks;
    object[u"batches"_s] = report.batches;
    object[u"assumed"_s] = QJsonArray::fromStringList(report.assumed);
    object[u"refused"_s] = rejectsJson(rejects);
    object[u"ignored"_s] = ignored;
    return object;
}

Result<Outcome> importPlan(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    PlanImportOptions options;
    options.path = arguments.value(0);
    FieldInput input = parseFields(place->reader(), session.clock(), Plan::info, arguments.fields);
    if (!input.problems.empty()) return fail(together(std::move(input.problems)));
    options.fields = std::move(input.values);
    QJ_TRY_ASSIGN(const PlanImportReport report, PlanImport(place->desk(), place->actor()).run(options));
    std::vector<RefusedRow> rejects;
    for (const PlanRowProblem& problem : report.refused) rejects.push_back({problem.row, problem.error});
    std::stable_sort(rejects.begin(), rejects.end(),
                     [](const RefusedRow& a, const RefusedRow& b) { return a.row < b.row; });
    QJsonObject document = reportJson(report, rejects);
    if (rejects.empty()) {
        const auto plan = place->reader().find<Plan>(report.plan);
        document[u"number"_s] = plan ? plan->no : QString();
        return Outcome{document, {}, 0};
    }
    // All or nothing: a plan with holes would be passed on to other offices.
    std::vector<Error> problems;
    for (const RefusedRow& reject : rejects) problems.push_back(reject.error);
    QJsonObject refusal = errorDocument(together(std::move(problems)))[u"error"_s].toObject();
    document[u"ok"_s] = false;
    refusal[u"report"_s] = document;
    return Outcome{QJsonObject{{u"error"_s, refusal}}, plainDocument(document), 1};
}

} // namespace

const Group planGroup{"plan",
                      QT_TRANSLATE_NOOP("Cli", "Sampling plans, their tasks and draws"),
                      {{"list", "[FILTER]", 0, anyNumber, {}, listPlans},
                       {"show", "NO", 1, 1, {}, showPlan},
                       {"progress", "[NO]", 0, 1, {}, progress},
                       {"import", "FILE [--field name=value...]", 1, 1, {{"field", Option::pairs}}, importPlan}}};

} // namespace qj::cli
