// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "spreadsheet/ResultRows.h"

namespace qj {

/// Rows of a file that were not taken, as a table of their own: row number, the cells as they were, the reason. Mended,
/// it can be taken in again.
struct RefusedRows
{
    QString source;
    const ResultReport& report;

    /// Errors: those of readTable and TableWriter.
    [[nodiscard]] Result<> write(const QString& path) const;
};

} // namespace qj
