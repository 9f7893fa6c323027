// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Life of an objection. One received in time disputes the sample; a late one is recorded and refused (R-OBJ-LATE).
#include "record/Transition.h"
#include "testing/Objection.h"

namespace qj {

// Guard: reinspectionOver = the reinspection that it led to is concluded, waived or ended. Effects: disputeSample only
// where the application is in time; applyOutcome voids the sample, or tells the right producer (R-OBJ-KIND);
// releaseSample lets it leave `disputed` when nothing else is open.
inline constexpr Transition objectionTransitions[] = {
    {"", "received", inspector, district | city, Transition::plain, "", "R-OBJ-15D", "disputeSample"},
    {"received", "supplement", reviewer, anyLevel, Transition::needsReason},
    {"supplement", "received", reviewer, anyLevel, Transition::needsReason},
    {"received", "refused", reviewer, anyLevel, Transition::plain, "", "R-RE-BAR", "releaseSample"},
    {"received", "accepted", reviewer, anyLevel, Transition::fourEyes, "", "R-OBJ-LATE", "openInquiry"},
    {"accepted", "inquiry", 0, anyLevel, Transition::program, "", "R-OBJ-KIND"},
    {"accepted", "answered", 0, anyLevel, Transition::program, "reinspectionOver", "R-RE-ONCE", "releaseSample"},
    {"inquiry", "answered", reviewer, anyLevel, Transition::plain, "", "R-OBJ-KIND", "applyOutcome"},
    {"received", "withdrawn", inspector, anyLevel, Transition::proof, "", "", "releaseSample"},
    {"accepted", "withdrawn", inspector, anyLevel, Transition::proof, "", "", "releaseSample"},
    {"inquiry", "withdrawn", inspector, anyLevel, Transition::proof, "", "", "releaseSample"},
};
inline constexpr LifeCycle objectionLifeCycle{RecordKind::objection, objectionTransitions};

std::vector<Error> objectionProblems(const Objection& objection, const QString& toState);

/// R-OBJ-15D: received on the last day is in time. Not in time where the party was never served.
bool receivedInTime(QDate receivedOn, QDate objectBy);

/// Received and not yet refused, answered or withdrawn.
bool isOpen(const Objection& objection);

/// Blocks finality: open, and in time (INV-14).
bool blocksFinality(const Objection& objection);

} // namespace qj
