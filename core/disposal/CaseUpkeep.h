// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What follows for cases from any act: opened when a verdict is confirmed, dated anew when a fact moves, frozen when
// the order is served, ended when the result falls, and the sample's own state beside it.
#include "base/Id.h"
#include "base/Result.h"

namespace qj {

class CommitDraft;
class Reader;
struct LawBook;

/// The dates of a case by a law. Steps that are done keep the date they had, a frozen date of the case stands; the
/// others follow the facts.
Result<> keepCaseDates(const Reader& reader, CommitDraft& draft, const Uuid& disposalCase, const LawBook& law);

/// The consequence of this room: pure and idempotent.
Result<> openCases(const Reader& reader, CommitDraft& draft);

} // namespace qj
