// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Tables out, row by row: XLSX (text stays text, dates and numbers are such, header fixed and filtered) or CSV in UTF-8
// with BOM or GB18030. The file gets its name in finish(); before that, or without it, nothing is left in its place.
#include "base/Result.h"

#include <QtCore/QStringList>

#include <memory>
#include <vector>

namespace qj {

enum class TableFormat { xlsx, csvUtf8, csvGb18030 };

struct WriterColumn
{
    enum class Kind { text, number, date }; ///< number: decimal text; date: ISO text; what is neither stays text
    QString header;
    Kind kind = Kind::text;
    int width = 0; ///< characters of Latin text (a Chinese one counts two); 0: by the header
};

struct WriterOptions
{
    QString sheet;        ///< empty: Sheet1
    QString title;        ///< XLSX: one line across the table above the header; empty: none
    QStringList notes;    ///< printed below the last row
    bool replace = false; ///< an existing file may be replaced
};

/// A cell to be mended, for the file that goes back to its maker: red, with the reason as a comment (XLSX only).
struct CellMark
{
    int column = 0;
    QString reason;
};

class TableWriter
{
public:
    /// Errors: fileIsFolder, targetExists, fileNotWritten.
    [[nodiscard]] static Result<std::unique_ptr<TableWriter>> create(const QString& path, TableFormat format,
                                                                     const std::vector<WriterColumn>& columns,
                                                                     const WriterOptions& options = {});
    virtual ~TableWriter() = default;
    /// Cells beyond the columns are refused by an assert; missing ones are empty.
    [[nodiscard]] virtual Result<> writeRow(const QStringList& cells, const std::vector<CellMark>& marks = {}) = 0;
    [[nodiscard]] virtual Result<> finish() = 0;

protected:
    TableWriter() = default;
};

/// By the ending of a file name: .csv is UTF-8 CSV, everything else XLSX.
TableFormat tableFormatOf(const QString& path);

} // namespace qj
