// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "Session.h"

namespace qj::cli {

/// `store audit`: every commit, the last one first. FILTER is act=CODE, record=ID, signature=none|holds|wrong|noKey,
/// withheld=yes, or KEY~text over the keys of a row.
Result<Outcome> audit(Session& session, const Arguments& arguments);

} // namespace qj::cli
