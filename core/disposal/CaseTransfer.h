// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A case that goes to the office of another district (移送). Each office keeps its own journal and takes in nothing of
// its neighbour's, so the case goes on there in a record of its own: the receiving office gets, in its own scope, a
// copy of the case and of all it stands on - sample, trader, producer, reports, services, objections, steps, files. The
// handing office's record stays as it was and says where it went; steps, dates and evidence so far go along, and the
// clock keeps running (WORKFLOW 6). The copied sample has the origin `received`, or stays `published`: figures count
// the original alone.
//
// Identities follow from the case and the receiving office, so that a commit which hands over a case can be told from
// one that reaches into a neighbour's records (isHandOver).
#include "journal/Commit.h"
#include "journal/CommitDraft.h"

namespace qj {

/// Does the case leave the journal that it is in? Not when it goes to a branch of the same district.
bool goesAway(const Reader& reader, const Uuid& disposalCase, const Uuid& office);

/// Identity of the copied sample; the one of the case is caseIdOf() of it.
Uuid handedSampleOf(const Uuid& disposalCase, const Uuid& office);

/// Adds the copy to a draft in which `ownerOffice` of the case names the receiving office already. Samples of
/// a recheck stay behind: one that was not passed sends the recheck (D12) back to be done. Error:
/// unknownRecord.
Result<> handOn(const Reader& reader, CommitDraft& draft, const Uuid& disposalCase, bool recheckPassed = true);

/// Whether a commit does nothing but enter one handed-over case, with what it stands on, for the office whose scope it
/// is written in. It refers to nothing that was there before; an office that hands over the same case again contradicts
/// only itself, and a person decides.
bool isHandOver(const Commit& commit);

} // namespace qj
