// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The law as one store has it: the shipped calendar and rule values with the office's own in their place. Handed to
// whoever counts days; nobody counts with constants of his own.
#include "law/RuleTable.h"
#include "law/WorkCalendar.h"

namespace qj {

struct LawBook
{
    WorkCalendar calendar;
    RuleTable rules;

    static Result<LawBook> shipped();
};

} // namespace qj
