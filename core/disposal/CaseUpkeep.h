// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What follows for cases from any act: opened when a verdict is confirmed, dated anew when a fact moves, frozen when
// the order is served, ended when the result falls, and the sample's own state beside it.
#include "base/Result.h"

namespace qj {

class CommitDraft;
class Reader;

/// The consequence of this room: pure and idempotent.
Result<> openCases(const Reader& reader, CommitDraft& draft);

} // namespace qj
