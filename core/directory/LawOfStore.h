// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The law as a store has it: the shipped calendar and rule values with the packs and values in their place that the
// office has put in force (R-CNT-DATA).
#include "law/LawBook.h"
#include "record/Value.h"

namespace qj {

struct CalendarRecord;
class CommitDraft;
class Reader;

/// The days of a record as the calendar counts them.
CalendarPack packOf(const CalendarRecord& record);
Json daysOf(const CalendarPack& pack);

/// With a draft: as it will be after that.
Result<LawBook> lawOfStore(const Reader& reader, const CommitDraft* draft = nullptr);

/// Does the draft put a pack or a value in force, or take one out of it? Then the dates are counted anew in the same
/// commit (effect recount), by the law as it will be.
bool changesLaw(const CommitDraft& draft);

/// Do two laws count every day alike?
bool sameLaw(const LawBook& one, const LawBook& other);

} // namespace qj
