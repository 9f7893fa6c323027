// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordCommands.h"

#include "analysis/AnalysisQueries.h"
#include "planning/Plan.h"

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

Result<Outcome> list(Session& session, const Arguments& arguments)
{
    return listRecords(session, u"plan"_s, arguments.values);
}

Result<Outcome> show(Session& session, const Arguments& arguments)
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

} // namespace

const Group planGroup{"plan",
                      QT_TRANSLATE_NOOP("Cli", "Sampling plans, their tasks and draws"),
                      {{"list", "[FILTER]", 0, anyNumber, {}, list},
                       {"show", "NO", 1, 1, {}, show},
                       {"progress", "[NO]", 0, 1, {}, progress}}};

} // namespace qj::cli
