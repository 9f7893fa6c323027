// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/TableSketch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// Headings are texts, and there are at least as many of them as of anything else above the values.
const TableRow* likelyHeader(const std::vector<TableRow>& rows)
{
    const TableRow* best = nullptr;
    qsizetype bestTexts = 0;
    for (const TableRow& row : rows) {
        if (row.number > HeaderMap::lastHeaderRow) break;
        qsizetype texts = 0;
        for (const TableCell& cell : row.cells) {
            bool number = cell.has(TableCell::isNumber) || cell.has(TableCell::isDate);
            if (!number) cell.text.trimmed().toDouble(&number);
            texts += !number && !cell.text.trimmed().isEmpty() && !cell.has(TableCell::fromMerge);
        }
        if (texts <= bestTexts) continue;
        best = &row;
        bestTexts = texts;
    }
    return best;
}

} // namespace

QStringList TableSketch::valuesOf(int column, int most) const
{
    QStringList values;
    for (const TableRow& row : rows) {
        const QString value = row.text(column).simplified();
        if (row.number <= header.row() || value.isEmpty() || values.contains(value)) continue;
        values += value;
        if (values.size() >= most) break;
    }
    return values;
}

Result<TableSketch> sketchTable(const QString& path, const TableOptions& options, HeaderTarget target,
                                const TableLayout& layout)
{
    TableSketch sketch;
    const auto keep = [&sketch](const TableRow& row) {
        sketch.rows.push_back(row);
        return sketch.rows.size() < TableSketch::mostRows;
    };
    QJ_TRY_ASSIGN(sketch.info, readTable(path, options, keep));
    HeaderWords words(target);
    words.setLayout(layout);
    if (auto found = HeaderMap::find(sketch.rows, words, layout.headerRow)) {
        sketch.header = std::move(*found);
        sketch.recognised = true;
    } else if (const TableRow* row = likelyHeader(sketch.rows)) {
        sketch.header = HeaderMap::of(*row, words);
    }
    return sketch;
}

} // namespace qj
