// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Life of a double-random draw, and what it must fulfil by itself.
#include "planning/Draw.h"
#include "planning/DrawSubstitute.h"
#include "record/Transition.h"

namespace qj {

// Guards: frameFiltered = the frame holds traders that fit category, area and validity, and each excluded one has a
// reason; certificatesValid = every officer of the frame has a valid certificate; frameUnchanged = the frozen frame
// still has its digest; visitsDone = no visit is open, or it was decided otherwise; noVisit = no visit was made.
// Effects: freezeFrame = digest; drawSubjects = seed from plan, digest and number, result, substitutes of officers with
// an interest; visitList = the visits are opened.
inline constexpr Transition drawTransitions[] = {
    {"", "prepared", inspector, anyLevel, Transition::plain, "frameFiltered", "R-DRW-BASE"},
    {"prepared", "frozen", reviewer, anyLevel, Transition::fourEyes, "certificatesValid", "R-SMP-PAPERS",
     "freezeFrame"},
    {"frozen", "drawn", reviewer, anyLevel, Transition::lasting, "frameUnchanged", "R-DRW-REPLAY", "drawSubjects"},
    {"drawn", "signed", reviewer, anyLevel, Transition::proof, "", "R-DRW-REPLAY", "visitList"},
    {"signed", "published", publisher, anyLevel, Transition::plain, "visitsDone", "R-SMP-SECRET"},
    {"signed", "unpublished", publisher, anyLevel, Transition::plain, "", "R-DRW-PUBLISH"},
    {"drawn", "void", supervisor, city, Transition::needsReason | Transition::lasting, "noVisit", "R-DRW-REPLAY"},
    {"signed", "void", supervisor, city, Transition::needsReason | Transition::lasting, "noVisit", "R-DRW-REPLAY"},
};
inline constexpr LifeCycle drawLifeCycle{RecordKind::draw, drawTransitions};

std::vector<Error> drawProblems(const Draw& draw, const QString& toState);
std::vector<Error> drawSubstituteProblems(const DrawSubstitute& substitute);

} // namespace qj
