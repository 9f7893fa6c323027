// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Tables as offices send them: CSV, XLSX and old XLS, read row by row. What a file is, is told from its bytes, never
// from its name. A row number is the file's own: the header counts, the first is 1; in CSV one record is one row.
// Memory does not grow with the number of rows (XLSX: with its shared strings; XLS: with the file, at most 65,536
// rows).
#include "base/Result.h"

#include <QtCore/QStringList>

#include <atomic>
#include <functional>
#include <vector>

class QIODevice;

namespace qj {

struct TableCell
{
    enum Flag : quint8 {
        isNumber = 1,   ///< a number in the file (XLSX, XLS), text as the digits stand there
        isDate = 2,     ///< a date or time in the file, text in ISO form
        fromMerge = 4,  ///< covered by a merged cell; the text is that of the merged cell above, or empty to the right
        lostDigits = 8, ///< a long code the spreadsheet program turned into a number: digits may be wrong (9.2E+17)
        tooLarge = 16   ///< over TableOptions::maxCellBytes; the text holds its beginning only
    };
    QString text;
    quint8 flags = 0;

    bool has(Flag flag) const { return (flags & flag) != 0; }
};

struct TableRow
{
    qint64 number = 0;
    std::vector<TableCell> cells;
    bool columnsDropped = false; ///< had more than TableOptions::maxColumns cells
    bool unclosedQuote = false;  ///< CSV: the quotation runs to the end of the file

    bool isBlank() const;
    /// Cell text, empty beyond the end.
    const QString& text(int column) const;
};

enum class TableKind { csv, xlsx, xls };

struct TableInfo
{
    QString path;
    TableKind kind = TableKind::csv;
    QString encoding;   ///< "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"; empty for XLSX and XLS
    QChar delimiter;    ///< CSV only
    QStringList sheets; ///< visible sheets in the file's order; empty for CSV
    QString sheet;      ///< the one that is read: the first visible one that is not empty, unless asked otherwise
    bool date1904 = false;
    qint64 bytes = 0;
};

struct TableOptions
{
    QString sheet;    ///< empty: the first visible sheet that is not empty
    QString encoding; ///< empty: detected
    QChar delimiter;  ///< null: detected among , ; tab |
    int maxColumns = 1024;
    qint64 maxCellBytes = 64 * 1024; ///< of the text in UTF-8
    const std::atomic_bool* cancel = nullptr;
    std::function<void(qint64 done, qint64 total)> progress; ///< bytes; called seldom enough to draw a bar with
};

/// Takes one row; false ends the reading without an error.
using RowSink = std::function<bool(const TableRow&)>;

/// What the file is. Errors: fileMissing, fileIsFolder, fileEmpty, fileKind, fileUnreadable, encodingUnknown.
[[nodiscard]] Result<TableInfo> openTable(const QString& path, const TableOptions& options = {});
/// Reads all rows. Errors: as openTable, and cancelled. Returns what was read.
[[nodiscard]] Result<TableInfo> readTable(const QString& path, const TableOptions& options, const RowSink& sink);
/// The same from a device that can seek; `name` is for error messages.
[[nodiscard]] Result<TableInfo> readTable(QIODevice& device, const QString& name, const TableOptions& options,
                                          const RowSink& sink);

/// A number whose digits a spreadsheet program has thrown away ("9.2E+17").
bool looksLikeLostDigits(QStringView text);

} // namespace qj
