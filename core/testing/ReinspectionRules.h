// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Life of a reinspection: at most one per sample, on the backup sample, its conclusion final (R-RE-ONCE).
#include "record/Transition.h"
#include "testing/Reinspection.h"

namespace qj {

// Guards: reinspectionAllowed = its objections are accepted and of kind result, the backup sample is sealed, the sample
// has no other reinspection; otherLaboratory = laboratoryAllowed; formalitiesLate = the day is over and nothing is
// done; backupIntact = the seal is whole by its custody; reinspectionReported = the accepted report of round re by that
// laboratory is there; conclusionFits = overturned just where a failing result became a passing one. Effects:
// decideReinspection takes in every accepted objection and sets the last day; answerObjections answers them;
// concludeReinspection also sets the final verdict, from which follows what becomes of case and publication.
inline constexpr Transition reinspectionTransitions[] = {
    {"", "decided", reviewer, district | city, Transition::plain, "reinspectionAllowed", "R-RE-ONCE",
     "decideReinspection"},
    {"decided", "waived", reviewer, anyLevel, Transition::program | Transition::confirms, "formalitiesLate",
     "R-RE-FORM-7D", "answerObjections"},
    {"decided", "labSet", reviewer, anyLevel, Transition::plain, "otherLaboratory", "R-RE-OTHERLAB"},
    {"labSet", "released", inspector, district, Transition::proof, "backupIntact", "R-RE-SAMPLE", "custodyReleased"},
    {"decided", "ended", reviewer, anyLevel, Transition::fourEyes, "", "R-RE-BAR", "answerObjections"},
    {"labSet", "ended", reviewer, anyLevel, Transition::fourEyes, "", "R-RE-BAR", "answerObjections"},
    {"released", "ended", reviewer, anyLevel, Transition::fourEyes, "", "R-RE-BAR", "answerObjections"},
    {"released", "reported", inspector, anyLevel, Transition::plain, "reinspectionReported", "R-RE-FINAL"},
    {"reported", "concluded", reviewer, anyLevel, Transition::fourEyes | Transition::lasting, "conclusionFits",
     "R-RE-FINAL", "concludeReinspection"},
    {"concluded", "closed", reviewer, anyLevel, Transition::plain, "", "R-RE-PAY"},
};
inline constexpr LifeCycle reinspectionLifeCycle{RecordKind::reinspection, reinspectionTransitions};

std::vector<Error> reinspectionProblems(const Reinspection& reinspection, const QString& toState);

/// Neither concluded nor waived nor ended.
bool isOpen(const Reinspection& reinspection);
/// It has come to a conclusion, which is final (R-RE-ONCE).
bool isConcluded(const Reinspection& reinspection);

/// R-RE-OTHERLAB: another laboratory than the first, or a reason why not.
bool laboratoryAllowed(const Reinspection& reinspection, const Uuid& firstLaboratory);

/// R-RE-PAY: who bears the fee; none before the conclusion.
FeePayer payerOf(ReinspectionConclusion conclusion);

} // namespace qj
