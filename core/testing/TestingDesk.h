// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "journal/ActDesk.h"

namespace qj {

/// Before a sample is judged or published: whether this version knows all that it must of the sample, its reports and
/// their items. Error: needsNewerProgram.
Result<> sampleUnderstood(const Reader& reader, const Uuid& sample);

/// What this room hands to the ActDesk: life cycles, checks, guards, effects, its consequence.
extern const Room testingRoom;

} // namespace qj
