// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "journal/ActDesk.h"

namespace qj {

/// What this room hands to the ActDesk: life cycles, checks, guards, effects, its consequence.
extern const Room testingRoom;

} // namespace qj
