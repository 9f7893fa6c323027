// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What follows from a change of a report, a service or an objection, whoever makes it: the program's comparisons, last
// days to object, whether an application came in time, the state of the sample. Part of every local commit.
#include "journal/Rooms.h"
#include "law/Limits.h"
#include "testing/TestItemResult.h"

namespace qj {

/// The last day to object of the party that was served (R-OBJ-15D; INV-13); it follows a corrected day of service.
Result<> keepObjectBy(const Reader& reader, CommitDraft& draft, const Uuid& service, const LawBook& law);

/// Words by which limits and values are read; null if the program is broken.
const LimitText* limitWords();
/// How the standard of an item, or the only one of its report, has values compared (R-NUM-FULL).
CompareBy compareBy(const Reader& reader, const CommitDraft* draft, const TestItemResult& item);

/// The consequence of this room. Error guardFailed (reportSettled): what a checked report says is not edited.
Result<> keepResults(const Reader& reader, CommitDraft& draft);

} // namespace qj
