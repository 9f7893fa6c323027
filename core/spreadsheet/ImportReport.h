// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "spreadsheet/ResultRows.h"

namespace qj {

/// What taking in a file did, whatever kind of rows it holds.
struct ImportReport
{
    ResultReport read; ///< table, header, refused, ignored; its counts are those below
    qint64 rows = 0, taken = 0, merged = 0;
    qint64 opened = 0; ///< disposal cases
    std::vector<RowWarning> warnings;
    QByteArray batch; ///< to undo it; empty if nothing was taken or kept
    bool allRefused() const { return rows > 0 && taken + merged == 0; }
};

} // namespace qj
