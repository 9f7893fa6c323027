// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Old Excel files (BIFF 2 to 8) through FreeXL. Used through Table.h. FreeXL does not tell merged cells and hidden
// sheets; both are then plain.
#include "spreadsheet/Table.h"

namespace qj {

[[nodiscard]] Result<TableInfo> readXls(QIODevice& device, const QString& name, const TableOptions& options,
                                        const RowSink* sink);

} // namespace qj
