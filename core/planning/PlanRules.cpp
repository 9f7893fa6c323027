// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/PlanRules.h"

#include "directory/DirectoryRules.h"
#include "record/Dates.h"
#include "record/Problem.h"

#include <QtCore/QSet>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

bool counts(const PlanTask& task)
{
    return !task.voided && !task.deleted && task.state != u"cancelled"_s;
}

/// Two tasks with the same quota are one task.
QString quotaOf(const PlanTask& task)
{
    const auto flag = [](Flag value) { return value.value_or(false) ? u"1"_s : u"0"_s; };
    return QStringList{task.categoryId.toString(), task.executingOffice.toString(), flag(task.imported),
                       flag(task.famousBrand), folded(task.priceBand)}
        .join(u'|');
}

void append(std::vector<Error>& all, std::vector<Error> more, const QString& record)
{
    for (Error& error : more) {
        error.record = record;
        all.push_back(std::move(error));
    }
}

} // namespace

std::vector<Error> planProblems(const Plan& plan, const QString& toState)
{
    Q_UNUSED(toState)
    if (plan.kind == PlanKind::imported) return {};
    Problems problems(Plan::info);
    problems.refuse(plan.year && (*plan.year < 1990 || *plan.year > 2100), "yearWrong", "R-SMP-PLAN", "year");
    problems.refuse(crossed(plan.startDate, plan.sampleBy), "datesOutOfOrder", "R-LAB-REPORT", "sampleBy");
    problems.refuse(crossed(plan.sampleBy, plan.reportBy), "datesOutOfOrder", "R-LAB-REPORT", "reportBy");
    problems.refuse(crossed(plan.reportBy, plan.endDate), "datesOutOfOrder", "R-LAB-REPORT", "endDate");
    problems.refuse(plan.batches && *plan.batches <= 0, "batchesNotPositive", "R-SMP-PLAN", "batches");
    problems.refuse(!std::all_of(plan.areas.begin(), plan.areas.end(), looksLikeAreaCode), "areaCodeWrong", "R-ID-AREA",
                    "areas");
    problems.refuse(plan.budgetSample.fen.value_or(0) < 0, "moneyNegative", "R-SMP-NOFEE", "budgetSample");
    problems.refuse(plan.budgetTest.fen.value_or(0) < 0, "moneyNegative", "R-SMP-NOFEE", "budgetTest");
    return problems.take();
}

std::vector<Error> planTaskProblems(const PlanTask& task, const QString& toState)
{
    Problems problems(PlanTask::info);
    problems.refuse(task.batches && *task.batches <= 0, "batchesNotPositive", "R-SMP-PLAN", "batches");
    problems.refuse(task.spareBatches.value_or(0) < 0, "batchesNegative", "R-SMP-PLAN", "spareBatches");
    problems.refuse(crossed(task.sampleBy, task.reportBy), "datesOutOfOrder", "R-LAB-REPORT", "reportBy");
    if (toState == u"shortAsked"_s || toState == u"shortfall"_s)
        problems.need(!task.shortfallReason.isEmpty(), "shortfallReason");
    return problems.take();
}

std::vector<Error> taskInPlanProblems(const PlanTask& task, const Plan& plan)
{
    Problems problems(PlanTask::info);
    problems.refuse(crossed(task.sampleBy, plan.sampleBy), "taskAfterPlan", "R-LAB-REPORT", "sampleBy");
    problems.refuse(crossed(task.reportBy, plan.reportBy), "taskAfterPlan", "R-LAB-REPORT", "reportBy");
    return problems.take();
}

std::vector<Error> planTasksProblems(const Plan& plan, std::span<const PlanTask> tasks, const QString& toState)
{
    std::vector<Error> all;
    QSet<QString> quotas;
    qint64 sum = 0;
    for (const PlanTask& task : tasks) {
        if (!counts(task)) continue;
        append(all, taskInPlanProblems(task, plan), task.no);
        Problems problems(PlanTask::info);
        problems.refuse(quotas.contains(quotaOf(task)), "taskTwice", "R-SMP-PLAN", "categoryId");
        append(all, problems.take(), task.no);
        quotas.insert(quotaOf(task));
        sum += task.batches.value_or(0);
    }
    if (Plan::info.reached(toState, "submitted") && sum != plan.batches.value_or(0)) {
        Error error = problem("batchesDiffer", "R-SMP-PLAN", "batches");
        error.args += {QString::number(sum), QString::number(plan.batches.value_or(0))};
        all.push_back(std::move(error));
    }
    return all;
}

} // namespace qj
