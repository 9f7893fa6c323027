// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/PlanningDesk.h"

namespace qj {

const Room planningRoom{.name = "planning"};

} // namespace qj
