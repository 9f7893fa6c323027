// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Life of an objection. One received in time disputes the sample; a late one is recorded and refused (R-OBJ-LATE).
#include "record/Transition.h"
#include "testing/Objection.h"

namespace qj {

// Guards: objectionMatched = its service told this party the result of this sample; objectionAcceptable = also not
// twice by the same party, and for a result the one reinspection is running or can be held (R-RE-ONCE, R-RE-BAR);
// backupSpoilt = the backup sample cannot be tested any more and no reinspection was decided before that;
// reinspectionOver = the reinspection that it led to is concluded, waived or ended (its acts answer the objection).
// Effect openInquiry also joins a running reinspection. Whether the sample is disputed follows from the facts
// (ResultUpkeep.h).
inline constexpr Transition objectionTransitions[] = {
    {"", "received", inspector, district | city, Transition::plain, "objectionMatched", "R-OBJ-15D"},
    {"received", "supplement", reviewer, anyLevel, Transition::needsReason},
    {"supplement", "received", reviewer, anyLevel, Transition::needsReason},
    {"received", "refused", reviewer, anyLevel, Transition::plain, "", "R-RE-BAR"},
    {"received", "accepted", reviewer, anyLevel, Transition::fourEyes, "objectionAcceptable", "R-OBJ-LATE",
     "openInquiry"},
    {"accepted", "refused", reviewer, anyLevel, Transition::fourEyes, "backupSpoilt", "R-RE-BAR"},
    {"accepted", "inquiry", 0, anyLevel, Transition::program, "", "R-OBJ-KIND"},
    {"accepted", "answered", 0, anyLevel, Transition::program, "reinspectionOver", "R-RE-ONCE"},
    {"inquiry", "answered", reviewer, anyLevel, Transition::plain, "", "R-OBJ-KIND"},
    {"received", "withdrawn", inspector, anyLevel, Transition::proof},
    {"accepted", "withdrawn", inspector, anyLevel, Transition::proof},
    {"inquiry", "withdrawn", inspector, anyLevel, Transition::proof},
};
inline constexpr LifeCycle objectionLifeCycle{RecordKind::objection, objectionTransitions};

std::vector<Error> objectionProblems(const Objection& objection, const QString& toState);

/// R-OBJ-15D: received on the last day is in time. Not in time where the party was never served.
bool receivedInTime(QDate receivedOn, QDate objectBy);

/// Received and not yet refused, answered or withdrawn.
bool isOpen(const Objection& objection);

/// Accepted against the result: only a reinspection answers it.
bool awaitsReinspection(const Objection& objection);

/// Blocks finality: open, and in time (INV-14).
bool blocksFinality(const Objection& objection);

} // namespace qj
