// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The chain of custody as officers enter it by hand (INV-10): an event follows the one before it, stays as it was
// written, and is answered by another event. Events that acts write follow by themselves.
#include "journal/Rooms.h"

namespace qj {

/// Who gives, under which seal and when follows from the last event of that part.
Result<> fillCustody(const Reader& reader, const Actor& actor, QDate today, RecordData& record);

/// Part of every local commit. Errors: those of custodyProblems; guardFailed with sentence key "custodyAppendOnly" for
/// a changed event or one that is not the last of its part and is to be void.
Result<> keepCustody(const Reader& reader, const CommitDraft& draft);

} // namespace qj
