// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Life of a supervision order. Accepting its reply never closes a case.
#include "disposal/Supervision.h"
#include "record/Transition.h"

namespace qj {

// Guards: replyOverdue = the reply day is over without a reply; newReplyDay = another day, still to come;
// acceptedByAnother = not by the one who issued it, nor (G3) by the one who replied. Effect raiseLevel = raisedLevel,
// addressed to the head of the office.
inline constexpr Transition supervisionTransitions[] = {
    {"", "issued", supervisor, district | city},
    {"issued", "received", reviewer, district},
    {"received", "replied", inspector | reviewer, district, Transition::proof},
    {"replied", "accepted", supervisor, anyLevel, Transition::fourEyes, "acceptedByAnother"},
    {"replied", "returned", supervisor, anyLevel, Transition::fourEyes | Transition::needsReason, "newReplyDay"},
    {"returned", "replied", inspector | reviewer, district, Transition::proof},
    {"escalated", "replied", inspector | reviewer, district, Transition::proof},
    {"issued", "escalated", supervisor, anyLevel, Transition::program | Transition::confirms, "replyOverdue", "",
     "raiseLevel"},
    {"received", "escalated", supervisor, anyLevel, Transition::program | Transition::confirms, "replyOverdue", "",
     "raiseLevel"},
};
inline constexpr LifeCycle supervisionLifeCycle{RecordKind::supervision, supervisionTransitions};

SupervisionLevel raisedLevel(SupervisionLevel level);

} // namespace qj
