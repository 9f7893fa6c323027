// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/TablePaper.h"

namespace qj {

namespace {

constexpr qsizetype mostUpright = 6; ///< columns on a page that stands upright
constexpr double cellLeading = 1.3;

papers::Block paragraph(const QString& text, const papers::TextStyle& style, double after, bool keepNext)
{
    papers::Block block;
    block.content = text;
    block.style = style;
    block.after = after;
    block.keepNext = keepNext;
    return block;
}

} // namespace

papers::Document TablePaper::document() const
{
    papers::Document document;
    document.title = title;
    document.paper =
        heads.size() > mostUpright ? papers::Paper{297, 210, 12, 12, 12, 14} : papers::Paper{210, 297, 12, 12, 12, 14};
    document.furniture.footText = foot;
    document.furniture.pageText = tr("Page %1 of %2");
    papers::Block table;
    table.kind = papers::Block::form;
    table.columns = widths;
    table.headRows = 1;
    papers::Row top;
    for (const QString& head : heads) {
        papers::Cell cell;
        cell.text = head;
        cell.style = {8, true, true, papers::Align::centre, 0, 0, cellLeading};
        cell.shaded = true;
        top.cells.push_back(std::move(cell));
    }
    table.rows.push_back(std::move(top));
    for (const QStringList& texts : rows) {
        papers::Row row;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            papers::Cell cell;
            cell.text = texts[i];
            const auto at = static_cast<std::size_t>(i);
            const bool number = at < numbers.size() && numbers[at];
            const papers::Align align = number ? papers::Align::right : papers::Align::left;
            cell.style = {8, false, true, align, 0, 0, cellLeading};
            row.cells.push_back(std::move(cell));
        }
        table.rows.push_back(std::move(row));
    }
    document.blocks = {paragraph(title, {14, true, true, papers::Align::centre}, 1, true),
                       paragraph(below, {8, false, true}, 1.5, true), std::move(table)};
    for (const QString& line : after) document.blocks.push_back(paragraph(line, {8, false, true}, 1, false));
    return document;
}

} // namespace qj
