// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a new calendar pack or a changed value of a rule moves: only dates that are still open, each of them listed
// (R-CNT-DATA, INV-17). A date of a case that is frozen stays (INV-25), and so does everything that is over.
#include "analysis/DeadlineQueries.h"
#include "journal/Rooms.h"

namespace qj {

struct MovedDate
{
    DueDate before, after;
    QString record; ///< number or title of what the date belongs to
};

/// Open dates of this office's samples, cases and publications that the second law counts otherwise than the first.
std::vector<MovedDate> movedDates(const Reader& reader, const LawBook& before, const LawBook& after);

/// Sets every stored date that is open as the law has it: last days to object, formalities, steps.
Result<> recountDates(const Reader& reader, CommitDraft& draft, const LawBook& law);

/// The effect of a pack or value that takes effect or ends: the dates move in the same commit.
Result<> recount(const ActContext& context, CommitDraft& draft);

} // namespace qj
