// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The chain of custody of a sample's parts (INV-10, R-SMP-SEAL). There is no life cycle: events are only added.
#include "sampling/CustodyEvent.h"

#include <span>

namespace qj {

/// What an event has against being added after those that are there (any order, both parts, voided ones are ignored):
/// the first is the sealing, the giver is the taker before, time does not run back, the seal number changes only by a
/// new sealing, nothing follows the end. A refusal says why; refusing and opening are photographed.
std::vector<Error> custodyProblems(const CustodyEvent& event, std::span<const CustodyEvent> earlier);

/// Events of one part, oldest first, without voided ones.
std::vector<CustodyEvent> chainOf(SamplePart part, std::span<const CustodyEvent> events);

/// Where the backup stands as far as custody tells; whether an opening was the laboratory's own is told by the
/// reinspection. `broken` bars it (R-SMP-INTACT) and stays even if the part is sealed anew.
enum class BackupStatus { none, sealed, broken, opened, gone };
BackupStatus backupStatus(std::span<const CustodyEvent> events);

} // namespace qj
