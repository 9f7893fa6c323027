// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/PlanningDesk.h"

#include "base/Text.h"
#include "directory/Laboratory.h"
#include "planning/DrawRules.h"
#include "planning/PlanRules.h"

#include <array>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

Result<> refuse(const QString& sentence, const QString& about = {})
{
    return fail(ErrorCode::guardFailed, {sentence, about});
}

qint64 count(const Reader& reader, std::string sql, const Uuid& id)
{
    Query query = reader.query(std::move(sql));
    const auto eid = reader.eidOf(id);
    return eid && query.bind(*eid).next() ? query.integer(0) : 0;
}

std::vector<PlanTask> tasksOf(const ActContext& context)
{
    return context.reader.children<PlanTask>("planId", context.before.id);
}

// ---- plan

Result<> planComplete(const ActContext& context)
{
    const Plan plan = context.after.as<Plan>();
    if (auto problems = planTasksProblems(plan, tasksOf(context), u"submitted"_s); !problems.empty())
        return fail(together(std::move(problems)));
    return {};
}

Result<> labContract(const ActContext& context)
{
    const Plan plan = context.after.as<Plan>();
    for (const Uuid& id : plan.labs) {
        const auto lab = context.reader.find<Laboratory>(id);
        if (!lab) continue;
        const bool begun = lab->contractFrom.isValid() && lab->contractFrom <= context.today;
        const bool ended = lab->contractTo.isValid() && lab->contractTo < context.today;
        if (lab->contractNo.isEmpty() || !begun || ended) return refuse(u"labContract"_s, lab->name);
    }
    return {};
}

Result<> firstDrawOrSample(const ActContext& context)
{
    const qint64 samples = count(context.reader,
                                 "SELECT count(*) FROM sample s JOIN planTask t ON t.eid=s.planTaskId "
                                 "WHERE t.planId=? AND s.deleted IS NULL",
                                 context.before.id);
    return samples > 0 ? Result<>() : refuse(u"firstDrawOrSample"_s);
}

Result<> tasksCompleted(const ActContext& context)
{
    for (const PlanTask& task : tasksOf(context))
        if (!task.voided && task.state != u"completed"_s && task.state != u"shortfall"_s && task.state != u"closed"_s &&
            task.state != u"cancelled"_s)
            return refuse(u"tasksCompleted"_s, task.no);
    return {};
}

Result<> samplesArchived(const ActContext& context)
{
    const qint64 open =
        count(context.reader,
              "SELECT count(*) FROM sample s JOIN planTask t ON t.eid=s.planTaskId WHERE t.planId=? AND "
              "s.deleted IS NULL AND s.state NOT IN ('archived','void')",
              context.before.id);
    const qint64 cases =
        count(context.reader,
              "SELECT count(*) FROM disposalCase c JOIN sample s ON s.eid=c.sampleId JOIN planTask t ON "
              "t.eid=s.planTaskId WHERE t.planId=? AND c.deleted IS NULL AND c.state NOT IN "
              "('closed','notRequired') AND c.handedTo IS NULL",
              context.before.id);
    return open + cases == 0 ? Result<>() : refuse(u"samplesArchived"_s, QString::number(open + cases));
}

Result<> noSample(const ActContext& context)
{
    return firstDrawOrSample(context) ? refuse(u"noSample"_s) : Result<>();
}

void approve(const ActContext& context, RecordData& record)
{
    Plan plan = record.as<Plan>();
    plan.approver = context.actor.officer;
    plan.approvedAt = context.draft.clock().now();
    record = dataOf(plan);
}

Result<> moveTasks(const ActContext& context, CommitDraft& draft, const QString& state)
{
    for (const PlanTask& task : tasksOf(context))
        if (!task.voided && task.state != u"cancelled"_s) draft.setState(PlanTask::info, task.id, state);
    return {};
}

Result<> issueTasks(const ActContext& context, CommitDraft& draft)
{
    draft.set(Plan::info, context.before.id, u"issuedAt", Value(draft.clock().now()));
    return moveTasks(context, draft, u"issued"_s);
}

Result<> cancelTasks(const ActContext& context, CommitDraft& draft)
{
    return moveTasks(context, draft, u"cancelled"_s);
}

// ---- task

Result<> planDraft(const ActContext& context)
{
    const auto plan = context.reader.find<Plan>(context.after.value(u"planId").valueOr(Uuid()));
    if (!plan) return fail(ErrorCode::unknownRecord, {u"plan"_s, QString()});
    if (plan->state != u"draft"_s) return refuse(u"planDraft"_s, plan->no);
    if (auto problems = taskInPlanProblems(context.after.as<PlanTask>(), *plan); !problems.empty())
        return fail(together(std::move(problems)));
    return {};
}

Result<> batchesSealed(const ActContext& context)
{
    const PlanTask task = context.after.as<PlanTask>();
    const qint64 sealed = count(context.reader,
                                "SELECT count(*) FROM sample WHERE planTaskId=? AND deleted IS NULL AND state NOT IN "
                                "('draft','void','labRefused')",
                                task.id);
    const qint64 open =
        count(context.reader,
              "SELECT count(*) FROM notSampledNote WHERE planTaskId=? AND deleted IS NULL AND replacement IS "
              "NULL AND coalesce(process,'')=''",
              task.id);
    if (sealed < task.batches.value_or(0))
        return refuse(u"batchesSealed"_s, u"%1/%2"_s.arg(sealed).arg(task.batches.value_or(0)));
    return open == 0 ? Result<>() : refuse(u"notesAnswered"_s, QString::number(open));
}

Result<> samplesJudged(const ActContext& context)
{
    const qint64 open = count(context.reader,
                              "SELECT count(*) FROM sample WHERE planTaskId=? AND deleted IS NULL AND state IN "
                              "('draft','sealed','sent','received','testing','reported','labRefused')",
                              context.before.id);
    return open == 0 ? Result<>() : refuse(u"samplesJudged"_s, QString::number(open));
}

Result<> fillPlan(const Reader&, const Actor&, QDate today, RecordData& record)
{
    if (record.value(u"year").isNull()) record.set(Plan::info.find(u"year")->number, Value(qint64(today.year())));
    return {};
}

Result<> fillTask(const Reader& reader, const Actor& actor, QDate, RecordData& record)
{
    PlanTask task = record.as<PlanTask>();
    const auto plan = reader.find<Plan>(task.planId);
    if (task.executingOffice.isNull()) task.executingOffice = actor.office;
    if (plan && !task.sampleBy.isValid()) task.sampleBy = plan->sampleBy;
    if (plan && !task.reportBy.isValid()) task.reportBy = plan->reportBy;
    record = dataOf(task);
    return {};
}

constexpr const LifeCycle* cycles[] = {&planLifeCycle, &planTaskLifeCycle, &drawLifeCycle};
constexpr RecordCheck checks[] = {
    {RecordKind::plan, typedCheck<Plan, planProblems>},
    {RecordKind::planTask, typedCheck<PlanTask, planTaskProblems>},
};
constexpr Guard guards[] = {
    {RecordKind::plan, "planComplete", planComplete},
    {RecordKind::plan, "labContract", labContract},
    {RecordKind::plan, "firstDrawOrSample", firstDrawOrSample},
    {RecordKind::plan, "tasksCompleted", tasksCompleted},
    {RecordKind::plan, "samplesArchived", samplesArchived},
    {RecordKind::plan, "noSample", noSample},
    {RecordKind::planTask, "planDraft", planDraft},
    {RecordKind::planTask, "batchesSealed", batchesSealed},
    {RecordKind::planTask, "samplesJudged", samplesJudged},
};
constexpr Effect effects[] = {
    {RecordKind::plan, "issueTasks", issueTasks},
    {RecordKind::plan, "cancelTasks", cancelTasks},
};
constexpr ActFiller actFillers[] = {{RecordKind::plan, "approved", approve}};
constexpr Filler fillers[] = {
    {RecordKind::plan, fillPlan},
    {RecordKind::planTask, fillTask},
};

} // namespace

const Room planningRoom{"planning", cycles, checks, guards, effects, fillers, actFillers, nullptr};

} // namespace qj
