// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Verbs of `case` that look at or change many cases at once, in CaseListCommands.cpp.
#include "Groups.h"

namespace qj::cli {

Result<Outcome> listGaps(Session& session, const Arguments& arguments);
Result<Outcome> rateOfCases(Session& session, const Arguments& arguments);
Result<Outcome> handOverCases(Session& session, const Arguments& arguments);

} // namespace qj::cli
