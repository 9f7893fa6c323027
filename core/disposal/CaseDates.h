// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// When the steps of a case, and the case itself, are due: pure functions of facts, rules and calendar.
//
// Each step counts from its event. An event that has not happened yet is planned: the order served on the day D08 is
// due, the result final 15 days after D03 is due (R-OBJ-15D), the case filed on the day D07 is due; a step that counts
// from a planned day is provisional. The case is due five working days (R-STEP-CASE) after the latest of its must
// steps, D18 and D19 left out. This date is provisional until the order is served; then it is frozen, and only a
// recorded extension moves it (INV-25). A risk case has no order: it freezes at opening. Steps that a condition turns
// into must steps count from then on; in a frozen case they keep their own date and no longer move the case's.
// A dispute about the result stops no step but D09, D14 and D15: these wait until the result is final
// (R-DSP-NOSTAY, R-OBJ-NOSTAY).
#include "disposal/CaseExtension.h"
#include "disposal/ChecklistTemplate.h"
#include "disposal/RateDefinition.h"
#include "law/RuleTable.h"

namespace qj {

/// What is known of a case on the day of the question. Dates that have not happened are invalid.
struct CaseFacts
{
    FailKind failKind = FailKind::none;
    QString regime;
    QDate reportReceived;   // T
    QDate verdictConfirmed; // J
    QDate orderServed;      // O: day of service of the order of D08
    QDate caseFiled;        // F
    QDate resultFinal;      // X
    QDate penaltyDecided;   // P
    QDate stepsDone;        // L: day on which the last other must step was done, once all are
    bool filed = false;     ///< DisposalCase::caseFiled is filed
    bool penalty = false;   ///< a penalty decision is recorded
    bool producerElsewhere = false;
    bool disputed = false; ///< an objection in time, or a reinspection, is open
    QDate frozenDueOn;     ///< DisposalCase::dueOn, once stored
    std::vector<CaseExtension> extensions;
};

struct StepDate
{
    QString code;
    StepNeed need = StepNeed::none; ///< in force, conditions counted
    StepStart start = StepStart::none;
    QDate startOn;
    bool planned = false; ///< startOn is a planned day
    bool waits = false;   ///< until the disputed result is final
    std::optional<Deadline> deadline;
    QDate dueOn;
    bool provisional = false; ///< planned, waiting, or in a year without calendar
};

struct CaseDates
{
    std::vector<StepDate> steps;
    std::optional<Deadline> deadline; ///< how the case's date was counted; absent once it is frozen
    QDate dueOn;
    bool frozen = false;
    bool provisional = false;

    const StepDate* step(QStringView code) const;
};

/// Facts that the record of a case holds by itself: kind, filing, penalty, frozen date.
CaseFacts factsOf(const DisposalCase& disposalCase);

StepNeed needOf(const PlannedStep& step, const CaseFacts& facts);

/// Errors: those of `deadline` (law). An extension that a rule does not allow moves nothing (caseExtensionProblems).
Result<CaseDates> dueDates(const std::vector<PlannedStep>& steps, const CaseFacts& facts, const WorkCalendar& calendar,
                           const RuleTable& rules);

/// Is the date of the case to be stored now: the order is served, or it is a risk case.
bool freezes(const CaseFacts& facts);

/// A frozen date moved by a recorded extension, in calendar days; ends on no rest day.
Result<QDate> extended(QDate dueOn, int days, const WorkCalendar& calendar, const RuleTable& rules);

/// Extension without paper or approver, of no length, or of a step that never stands still (R-DSP-NOSTAY).
std::vector<Error> caseExtensionProblems(const CaseExtension& extension, FailKind failKind, const RuleTable& rules);

/// Steps that hold up a case: must steps other than D18, D19 that are not done and not inapplicable, and, if `verified`
/// is asked for, those not yet verified by someone else. Codes in order.
QStringList unreadySteps(std::span<const DisposalStep> steps, const std::vector<PlannedStep>& plan,
                         const CaseFacts& facts, bool verified);

/// R-TGT-DEF: closed by the frozen date, and each step that the definition asks for met its own where it is a must
/// step. Absent while the case is open and may still be on time, and for a case that is not required. Dates are those
/// that the definition counts by: with or without extensions.
Flag onTime(const DisposalCase& disposalCase, std::span<const DisposalStep> steps, const CaseDates& dates, QDate today,
            const RateDefinition& definition = RateDefinition::byDefault());

} // namespace qj
