// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Life of a test report, and what a report or one of its items must fulfil by itself.
#include "record/Transition.h"
#include "testing/TestItemResult.h"
#include "testing/TestReport.h"

namespace qj {

// Guards: reportMatched = a sample with this number or report number is there; reportComplete = the report number is
// unused at that laboratory, the items cover the task, dates are not before the sampling, the laboratory was accredited
// on the day of issue; replacementThere = a report that names this one in `replaces` is there.
inline constexpr Transition testReportTransitions[] = {
    {"", "registered", inspector, district, Transition::plain, "reportMatched"},
    {"registered", "checked", reviewer, district, Transition::fourEyes | Transition::proof, "reportComplete"},
    {"registered", "returned", reviewer, district, Transition::needsReason},
    {"checked", "accepted", reviewer, district, Transition::plain, "", "R-VER-GRADE", "sampleReported"},
    {"accepted", "superseded", reviewer, district, Transition::needsReason | Transition::lasting, "replacementThere",
     "", "verdictReopened"},
};
inline constexpr LifeCycle testReportLifeCycle{RecordKind::testReport, testReportTransitions, "enteredBy"};

/// What the report itself has against reaching `toState`; a published one needs no basis and no dates.
std::vector<Error> testReportProblems(const TestReport& report, const QString& toState);

/// Kind of value, sign, nature of a failure, reason for differing from the program's comparison.
std::vector<Error> testItemProblems(const TestItemResult& item);

/// R-VER-GRADE: the class of the worst failing item. None without items; `noVerdict` where no item was judged.
Verdict proposedVerdict(std::span<const TestItemResult> items);

} // namespace qj
