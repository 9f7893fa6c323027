// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "spreadsheet/HeaderMap.h"

namespace qj {

/// A table read as a whole: its header found among the first ten rows, and the rows below without blank ones and
/// repeated headers.
struct HeadedTable
{
    TableInfo info;
    HeaderMap header;
    std::vector<TableRow> rows;

    /// Cells of all columns of a field, joined by a blank.
    QString text(const TableRow& row, QStringView field) const;
};

/// Errors: those of readTable, headerMissing.
[[nodiscard]] Result<HeadedTable> readHeadedTable(const QString& path, const HeaderWords& words,
                                                  const TableOptions& options = {});

} // namespace qj
