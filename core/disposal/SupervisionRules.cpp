// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/SupervisionRules.h"

namespace qj {

SupervisionLevel raisedLevel(SupervisionLevel level)
{
    return level == SupervisionLevel::remind ? SupervisionLevel::urge : SupervisionLevel::list;
}

} // namespace qj
