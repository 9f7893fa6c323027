// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Lives of plans and plan tasks, and what they must fulfil by themselves and together.
#include "planning/Plan.h"
#include "planning/PlanTask.h"
#include "record/Transition.h"

namespace qj {

// Guards: planComplete = the tasks' batches add up, the tasks fit the plan, no category is outside the law
// (R-REG-SCOPE); labContract = every laboratory has a valid contract; firstDrawOrSample = one is there; tasksCompleted
// = every task is completed, closed or its shortfall approved; samplesArchived = every sample is archived or void and
// every case closed; noSample = no sample hangs on it.
// Effects: issueTasks, cancelTasks = the tasks follow in the same batch.
inline constexpr Transition planTransitions[] = {
    {"", "draft", inspector, district | city},
    {"draft", "submitted", inspector, anyLevel, Transition::plain, "planComplete", "R-SMP-PLAN"},
    {"submitted", "approved", reviewer, city, Transition::fourEyes},
    {"submitted", "draft", reviewer, city, Transition::needsReason},
    {"approved", "issued", reviewer, city, Transition::plain, "labContract", "R-SMP-PLAN", "issueTasks"},
    {"issued", "running", reviewer, city, Transition::program | Transition::confirms, "firstDrawOrSample"},
    {"running", "suspended", reviewer, city, Transition::needsReason},
    {"suspended", "running", reviewer, city, Transition::needsReason},
    {"running", "completed", reviewer, city, Transition::plain, "tasksCompleted"},
    {"completed", "archived", supervisor, city, Transition::lasting, "samplesArchived"},
    {"draft", "cancelled", reviewer, city, Transition::needsReason | Transition::lasting, "noSample", "",
     "cancelTasks"},
    {"submitted", "cancelled", reviewer, city, Transition::needsReason | Transition::lasting, "noSample", "",
     "cancelTasks"},
    {"approved", "cancelled", reviewer, city, Transition::needsReason | Transition::lasting, "noSample", "",
     "cancelTasks"},
    {"issued", "cancelled", reviewer, city, Transition::needsReason | Transition::lasting, "noSample", "",
     "cancelTasks"},
};
inline constexpr LifeCycle planLifeCycle{RecordKind::plan, planTransitions, "", "completed"};

// Guards: planDraft = its plan is a draft; planIssued, planCancelled = its plan has got there; packageRead = the task
// came in a package that was read, and the receipt went back (neither within one store); batchesSealed = as many sealed
// samples as batches, and every not-sampled note has its substitute or a reason; samplesJudged = every sample is judged
// or void.
inline constexpr Transition planTaskTransitions[] = {
    {"", "draft", inspector, district | city, Transition::plain, "planDraft"},
    {"draft", "issued", 0, anyLevel, Transition::program, "planIssued"},
    {"issued", "received", reviewer, district, Transition::plain, "packageRead"},
    {"issued", "returned", reviewer, district, Transition::needsReason},
    {"returned", "issued", reviewer, city},
    {"received", "running", 0, anyLevel, Transition::program, "firstDrawOrSample"},
    {"running", "completed", reviewer, district, Transition::plain, "batchesSealed"},
    {"running", "shortAsked", reviewer, district},
    {"shortAsked", "shortfall", reviewer, city},
    {"shortAsked", "running", reviewer, city, Transition::needsReason},
    {"completed", "closed", reviewer, city, Transition::lasting, "samplesJudged"},
    {"shortfall", "closed", reviewer, city, Transition::lasting, "samplesJudged"},
    {"draft", "cancelled", 0, anyLevel, Transition::program | Transition::lasting, "planCancelled"},
    {"issued", "cancelled", 0, anyLevel, Transition::program | Transition::lasting, "planCancelled"},
    {"received", "cancelled", 0, anyLevel, Transition::program | Transition::lasting, "planCancelled"},
    // A task that an office has sent back must not outlive its plan.
    {"returned", "cancelled", 0, anyLevel, Transition::program | Transition::lasting, "planCancelled"},
};
inline constexpr LifeCycle planTaskLifeCycle{RecordKind::planTask, planTaskTransitions, "", "completed"};

/// startDate <= sampleBy <= reportBy <= endDate, positive numbers, area codes. Imported history is left alone.
std::vector<Error> planProblems(const Plan& plan, const QString& toState);
std::vector<Error> planTaskProblems(const PlanTask& task, const QString& toState);
/// A task must not end after its plan.
std::vector<Error> taskInPlanProblems(const PlanTask& task, const Plan& plan);
/// All living tasks of a plan together: each fits, no two are the same quota, and their batches add up to the plan's
/// from `submitted` on (INV-03). Tasks that are cancelled, voided or deleted do not count.
std::vector<Error> planTasksProblems(const Plan& plan, std::span<const PlanTask> tasks, const QString& toState);

} // namespace qj
