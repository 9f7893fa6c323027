// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The beginning of a table, for a person who has to say what its columns hold.
#include "spreadsheet/HeaderMap.h"

namespace qj {

struct TableSketch
{
    /// As many rows are read; enough for a heading and some values below it.
    static constexpr size_t mostRows = 40;

    TableInfo info;
    std::vector<TableRow> rows;
    HeaderMap header;
    bool recognised = false; ///< the header was known; else it is the row that looks most like one

    /// Different values that stand below the header in a column, at most so many.
    QStringList valuesOf(int column, int most) const;
};

/// Words of `target`, and what the layout says. Errors: those of readTable.
[[nodiscard]] Result<TableSketch> sketchTable(const QString& path, const TableOptions& options, HeaderTarget target,
                                              const TableLayout& layout = {});

} // namespace qj
