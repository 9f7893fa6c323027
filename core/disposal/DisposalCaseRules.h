// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Life of a disposal case and of its steps. Deadlines of the steps: ChecklistTemplate.
#include "disposal/DisposalCase.h"
#include "disposal/DisposalStep.h"
#include "record/Transition.h"
#include "testing/TestItemResult.h"
#include "testing/TestReport.h"

namespace qj {

// Guards: caseByVerdict, stepByChecklist = nobody adds one by hand; stepsReady = every must step but D18, D19 is done
// or not applicable (unreadySteps); caseClosable = they are verified (openSteps), the result is final, the recheck
// passed where one was ordered, and mayClose holds for the actor; receivingOffice = the office that takes over is
// known, and one that keeps cases; caseIsHere = it was not handed to another district; noFailure = the result fell, or
// the sample is void. A transferred case keeps its clock unless an extension says otherwise (R-CNT-PAUSE). Effects:
// changeOwner hands the steps over, to another district in a record of its own (CaseTransfer); noteClosing fills D19,
// which is the closing act itself; clearClosing empties day and checker. Steps: caseAlive = its case is neither closed
// nor not required, and the step is dated between its opening and today; startCase sets an open case running with the
// first step done and keeps the day of the step in the case.
inline constexpr quint8 resultFell = Transition::program | Transition::confirms;
inline constexpr quint8 handedOver = Transition::proof | Transition::lasting;
inline constexpr Transition disposalCaseTransitions[] = {
    {"", "open", 0, anyLevel, Transition::program, "caseByVerdict", "R-TGT-ALLCASES", "openSteps"},
    {"open", "running", inspector, district},
    {"running", "toCheck", inspector, district, Transition::plain, "stepsReady", "R-DSP-CLOSE"},
    {"toCheck", "closed", reviewer | supervisor, district | city, Transition::fourEyes, "caseClosable", "R-DSP-CLOSE",
     "noteClosing"},
    {"toCheck", "running", reviewer | supervisor, anyLevel, Transition::needsReason},
    {"open", "transferred", reviewer, district, handedOver, "receivingOffice", "", "changeOwner"},
    {"running", "transferred", reviewer, district, handedOver, "receivingOffice", "", "changeOwner"},
    {"transferred", "running", inspector, district, Transition::plain, "caseIsHere"},
    {"reopened", "running", inspector, district},
    {"open", "notRequired", reviewer, anyLevel, resultFell, "noFailure", "R-RE-FINAL"},
    {"reopened", "notRequired", reviewer, anyLevel, resultFell, "noFailure", "R-RE-FINAL"},
    {"transferred", "notRequired", reviewer, anyLevel, resultFell, "noFailure", "R-RE-FINAL"},
    {"running", "notRequired", reviewer, anyLevel, resultFell, "noFailure", "R-RE-FINAL"},
    {"toCheck", "notRequired", reviewer, anyLevel, resultFell, "noFailure", "R-RE-FINAL"},
    {"closed", "notRequired", reviewer, anyLevel, resultFell, "noFailure", "R-RE-FINAL"},
    {"closed", "reopened", supervisor, city, Transition::needsReason, "", "", "clearClosing"},
};
inline constexpr LifeCycle disposalCaseLifeCycle{RecordKind::disposalCase, disposalCaseTransitions, "handler"};

// The reason given for `na` is kept in `naReason`.
inline constexpr Transition disposalStepTransitions[] = {
    {"", "todo", 0, anyLevel, Transition::program, "stepByChecklist", "R-DSP-CLOSE"},
    {"todo", "done", inspector, anyLevel, Transition::plain, "caseAlive", "R-DSP-CLOSE", "startCase"},
    {"done", "verified", reviewer, anyLevel, Transition::fourEyes, "caseAlive", "R-DSP-CLOSE"},
    {"done", "returned", reviewer, anyLevel, Transition::needsReason, "caseAlive", "R-DSP-CLOSE"},
    {"returned", "done", inspector, anyLevel, Transition::plain, "caseAlive", "R-DSP-CLOSE", "startCase"},
    {"todo", "na", reviewer, anyLevel, Transition::needsReason, "caseAlive", "R-DSP-CLOSE"},
};
inline constexpr LifeCycle disposalStepLifeCycle{RecordKind::disposalStep, disposalStepTransitions, "doneBy"};

std::vector<Error> disposalCaseProblems(const DisposalCase& disposalCase, const QString& toState);

/// `need` is the need in force (needOf), not the one recorded when the case was opened.
std::vector<Error> disposalStepProblems(const DisposalStep& step, StepNeed need, const QString& toState);

/// A reviewer of the district closes; a safety case is closed by a supervisor of the city.
bool mayClose(FailKind kind, quint8 roles, quint8 levels);

/// The checklist that a failure needs; none where no case is opened. `worst` = gravest failing item (R-VER-GRADE).
FailKind failKindOf(Verdict verdict, bool riskFound, Severity worst);

/// D18 (fate of the sample) and D19 (the closing act) never hold up a case.
bool countsForClosing(const QString& stepCode);

} // namespace qj
