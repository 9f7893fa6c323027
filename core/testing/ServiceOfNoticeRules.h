// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Life of a service of notice. A party's objection clock starts on the day after its own service (R-OBJ-15D).
#include "record/Transition.h"
#include "testing/ServiceOfNotice.h"

namespace qj {

// Guards: servedInOrder = not before the report was received (INV-09); noticePeriodOver = the period of the public
// notice has run out (R-NTC-PUBLIC). Effect startObjection freezes `objectBy` where the paper tells a result; of an
// order it starts the clocks of the steps that count from it.
inline constexpr Transition serviceOfNoticeTransitions[] = {
    {"", "prepared", inspector, district, Transition::plain, "", "R-NTC-5W"},
    {"prepared", "sent", inspector, district},
    {"sent", "served", inspector, district, Transition::proof, "servedInOrder", "R-OBJ-15D", "startObjection"},
    {"sent", "failed", inspector, district, Transition::needsReason | Transition::proof},
    {"failed", "prepared", inspector, district, Transition::needsReason},
    {"failed", "publicNotice", reviewer, district, Transition::plain, "servedInOrder", "R-NTC-PUBLIC"},
    {"publicNotice", "deemed", reviewer, anyLevel, Transition::program | Transition::confirms, "noticePeriodOver",
     "R-NTC-PUBLIC", "startObjection"},
    {"prepared", "cancelled", reviewer, district, Transition::needsReason},
};
inline constexpr LifeCycle serviceOfNoticeLifeCycle{RecordKind::serviceOfNotice, serviceOfNoticeTransitions};

std::vector<Error> serviceOfNoticeProblems(const ServiceOfNotice& service, const QString& toState);

/// Whether this service starts a party's right to object to a first result.
bool startsObjection(const ServiceOfNotice& service);

} // namespace qj
