// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/HeadedTable.h"

namespace qj {

QString HeadedTable::text(const TableRow& row, QStringView field) const
{
    QStringList parts;
    for (const int column : header.columnsOf(field))
        if (!row.text(column).trimmed().isEmpty()) parts += row.text(column).trimmed();
    return parts.join(u' ');
}

Result<HeadedTable> readHeadedTable(const QString& path, const HeaderWords& words, const TableOptions& options)
{
    HeadedTable table;
    QJ_TRY_ASSIGN(table.info, readTable(path, options, [&](const TableRow& row) {
                      table.rows.push_back(row);
                      return true;
                  }));
    auto header = HeaderMap::find(table.rows, words);
    if (!header) return fail(ErrorCode::headerMissing, {path});
    table.header = std::move(*header);
    std::erase_if(table.rows, [&](const TableRow& row) {
        return row.number <= table.header.row() || row.isBlank() || table.header.isRepeatedBy(row);
    });
    return table;
}

} // namespace qj
