// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Life of a correction, and what the province's reply must hold.
#include "publication/Correction.h"
#include "publication/CorrectionPlace.h"
#include "publication/ProvincialApproval.h"
#include "record/Transition.h"

namespace qj {

// Creation: `reason` and `detail` are the reason that is asked for; overturned results and court decisions start one by
// themselves. Guard allPlacesDone = every place where the publication stood has a CorrectionPlace that is done.
inline constexpr Transition correctionTransitions[] = {
    {"", "draft", publisher, anyLevel, Transition::plain, "", "R-PUB-CORRECT"},
    {"draft", "approved", reviewer, city, Transition::fourEyes, "", "R-PUB-CORRECT"},
    {"approved", "issued", publisher, anyLevel, Transition::lasting, "", "R-PUB-CORRECT", "correctPublication"},
    {"issued", "done", publisher, anyLevel, Transition::plain, "allPlacesDone", "R-PUB-CORRECT"},
};
inline constexpr LifeCycle correctionLifeCycle{RecordKind::correction, correctionTransitions};

std::vector<Error> correctionProblems(const Correction& correction, const QString& toState);

/// Carried out at this place: date and proof.
bool isDone(const CorrectionPlace& place);

/// What is missing before the reply may move its publication: number, date, result, and for a part the items.
std::vector<Error> replyProblems(const ProvincialApproval& approval);

/// The state to which a reply leads; empty without a result.
QString consentState(ConsentResult result);

} // namespace qj
