// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Life of a test report, and what a report or one of its items must fulfil by itself.
#include "law/Limits.h"
#include "record/Transition.h"
#include "testing/TestItemResult.h"
#include "testing/TestReport.h"

namespace qj {

// Guards: reportMatched = a sample with this number or report number is there; reportComplete = the report number is
// unused at that laboratory, the items cover the task, dates are not before the sampling, the laboratory was accredited
// on the day of issue; onlyReport = no other report of the round is accepted; replacementThere = a checked report that
// names this one in `replaces` is there. Effect verdictReopened: the sample is to be judged anew.
inline constexpr Transition testReportTransitions[] = {
    {"", "registered", inspector, district, Transition::plain, "reportMatched"},
    {"registered", "checked", reviewer, district, Transition::fourEyes | Transition::proof, "reportComplete"},
    {"registered", "returned", reviewer, district, Transition::needsReason},
    {"checked", "accepted", reviewer, district, Transition::plain, "onlyReport", "R-VER-GRADE", "sampleReported"},
    {"accepted", "superseded", reviewer, district, Transition::needsReason | Transition::lasting, "replacementThere",
     "", "verdictReopened"},
};
inline constexpr LifeCycle testReportLifeCycle{RecordKind::testReport, testReportTransitions, "enteredBy", "accepted"};

/// What the report itself has against reaching `toState`; a published one needs no basis and no dates.
std::vector<Error> testReportProblems(const TestReport& report, const QString& toState);

/// Kind of value, sign, nature of a failure, reason for differing from the program's comparison.
std::vector<Error> testItemProblems(const TestItemResult& item);

/// The program's comparison of value and limit (R-NUM-FULL). A limit printed without a comparison takes that of the
/// standard's item; nothing to compare gives none.
ItemComparison compared(const TestItemResult& item, const TestItemSpec* spec, const LimitText& words, CompareBy method);

/// The same with its reason (Judgement::why); also where something is still empty.
Judgement judged(const TestItemResult& item, const TestItemSpec* spec, const LimitText& words, CompareBy method);

/// Kind, number, sign and limit of detection from the value as printed.
void readValue(TestItemResult& item, const LimitText& words);

/// A verdict of the laboratory other than the program's comparison has its explanation in the remark (WORKFLOW 4).
bool explained(const TestItemResult& item);

/// Names of the items that a task asks for and a report has not; by the item itself or by its name, which may leave out
/// a condition in brackets.
QStringList itemsMissing(std::span<const TestItemResult> items, std::span<const TestItemSpec> asked);

/// R-VER-GRADE: the class of the worst failing item. None without items; `noVerdict` where no item was judged.
Verdict proposedVerdict(std::span<const TestItemResult> items);

} // namespace qj
