// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The filters of lists: `field=v`, `field~text`, `field=a..b` (either end may be open), several joined by "and".
#include "Session.h"

namespace qj::cli {

/// Identities of the records of a kind that pass, oldest first. Errors: usage for what is no filter, unknownField,
/// badValue, unknownRecord for a reference that names nothing.
Result<QList<Uuid>> filtered(Workplace& place, const RecordInfo& info, const QStringList& words);

} // namespace qj::cli
