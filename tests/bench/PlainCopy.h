// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The anchor of an import: the very rows that a store holds, written through the C API of SQLite into plain tables of
// a new file, in one transaction with one prepared statement a table. Reading them is not counted.
#include "base/Result.h"

namespace qj::bench {

struct PlainCopyEnd
{
    qint64 rows = 0;
    double seconds = 0; ///< of binding, inserting and committing
};

/// Every row of every table of `source`, into the new file `target`. Errors: storeFailed.
Result<PlainCopyEnd> plainCopy(const QString& source, const QString& target);

} // namespace qj::bench
