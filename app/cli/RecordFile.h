// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// `record import KIND FILE`: a table whose headers are field names, labels or their synonyms becomes records.
#include "Groups.h"

namespace qj::cli {

/// One transaction and one batch. A row that names a record that is here by its code is merged, not doubled. Exit 0
/// none refused, 4 some, 1 all.
Result<Outcome> importRecords(Session& session, const QString& kind, const QString& path, const QString& rejects);

} // namespace qj::cli
