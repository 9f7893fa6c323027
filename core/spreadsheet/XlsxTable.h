// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// XLSX in, streamed: the sheet is unpacked and parsed piece by piece, only shared strings and the list of merged
// cells are kept. Reads files of Excel, WPS, LibreOffice and openpyxl: relative and absolute targets, shared strings
// without their phonetic runs, inline strings, date styles, the 1904 calendar, cells and rows without references.
// Against archives made to exhaust memory there are limits on unpacked size, ratio, strings and depth of text.
// Used through Table.h.
#include "spreadsheet/Table.h"

namespace qj {

[[nodiscard]] Result<TableInfo> readXlsx(QIODevice& device, const QString& name, const TableOptions& options,
                                         const RowSink* sink);

} // namespace qj
