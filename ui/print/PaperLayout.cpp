// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PaperLayout.h"

#include <QtCore/QSizeF>

#include <algorithm>
#include <numeric>

namespace qj::print {
using papers::Block;
using papers::Cell;
using papers::Row;

namespace {

constexpr double smallest = 0.7, step = 0.05;

} // namespace

/// Rows from `first` to before `last` with the column of each of their boxes.
struct PaperLayout::Group
{
    struct Placed
    {
        Cell cell;
        int row, column;
    };
    std::vector<Placed> cells;
    std::vector<double> heights;
    bool framed = true;
    bool flows = false; ///< a page may end between its rows
};

std::vector<Piece> PaperLayout::pieces(const std::vector<Block>& blocks, double width)
{
    std::vector<Piece> result;
    for (const Block& block : blocks) add(block, width, result);
    return result;
}

void PaperLayout::add(const Block& block, double width, std::vector<Piece>& target)
{
    const size_t first = target.size();
    switch (block.kind) {
    case Block::text:
        addText(block, width, target);
        break;
    case Block::form:
        addForm(block, width, target);
        break;
    case Block::side:
        addSide(block, width, target);
        break;
    case Block::grid:
        addGrid(block, width, target);
        break;
    case Block::code:
        addCode(block, width, target);
        break;
    case Block::picture: {
        Piece piece;
        piece.drawing =
            std::make_shared<PictureDrawing>(block.content, QSizeF(std::min(block.width, width), block.height));
        target.push_back(std::move(piece));
        break;
    }
    case Block::space:
    case Block::line: {
        Piece piece;
        piece.drawing =
            std::make_shared<RuleDrawing>(width, block.height * m_boxes, block.dashed, block.kind == Block::line);
        piece.blank = block.kind == Block::space;
        target.push_back(std::move(piece));
        break;
    }
    case Block::pageBreak:
        target.emplace_back().pageBreak = true;
        break;
    case Block::table:
    case Block::repeat:
        break; // filled documents hold none
    }
    if (first >= target.size()) return;
    target[first].before = block.before;
    target.back().keepNext = target.back().keepNext || block.keepNext;
    if (block.after > 0) {
        Piece room;
        room.drawing = std::make_shared<RuleDrawing>(width, block.after, false, false);
        room.blank = true;
        room.keepNext = block.keepNext;
        target.push_back(std::move(room));
    }
}

std::shared_ptr<const TextBox> PaperLayout::box(const QString& text, const papers::TextStyle& style, double width,
                                                double scale)
{
    if (text.isEmpty()) return nullptr;
    auto made = std::make_shared<TextBox>(text, style, width, scale);
    if (made->tooNarrow()) m_overflows << text.left(40);
    return made;
}

void PaperLayout::addText(const Block& block, double width, std::vector<Piece>& target)
{
    if (block.content.isEmpty()) return;
    if (block.maxLines > 0) return addShortened(block, width, target);
    // Each paragraph is a piece, so that a page may end between them.
    const QStringList paragraphs = block.content.split(u'\n');
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        const QString& paragraph = paragraphs[i];
        Piece piece;
        piece.drawing = std::make_shared<TextDrawing>(
            box(paragraph.isEmpty() ? QStringLiteral(" ") : paragraph, block.style, width, m_type));
        // Of a run of paragraphs only the last one belongs to what follows; a heading does as a whole.
        piece.keepNext = block.keepNext && (i + 1 == paragraphs.size() || block.style.align == papers::Align::centre);
        target.push_back(std::move(piece));
    }
}

void PaperLayout::addShortened(const Block& block, double width, std::vector<Piece>& target)
{
    const auto laidOut = [&](qsizetype length) {
        const bool whole = length >= block.content.size();
        return box(whole ? block.content : block.content.left(length) + QChar(0x2026), block.style, width, m_type);
    };
    auto made = laidOut(block.content.size());
    qsizetype fits = 1, tooLong = block.content.size();
    while (made->lineCount() > block.maxLines && tooLong - fits > 1) {
        const qsizetype middle = (fits + tooLong) / 2;
        (laidOut(middle)->lineCount() > block.maxLines ? tooLong : fits) = middle;
    }
    if (made->lineCount() > block.maxLines) made = laidOut(fits);
    Piece piece;
    piece.drawing = std::make_shared<TextDrawing>(made);
    piece.keepNext = block.keepNext;
    target.push_back(std::move(piece));
}

DrawingPtr PaperLayout::rowsDrawing(const Group& group, const std::vector<double>& edges, double scale)
{
    std::vector<double> heights = group.heights;
    std::vector<RowsDrawing::Box> boxes;
    const auto need = [](const RowsDrawing::Box& made) {
        return (made.text ? made.text->height() : 0) + (made.foot ? made.foot->height() : 0) + 2 * RowsDrawing::padY;
    };
    for (const Group::Placed& placed : group.cells) {
        const Cell& cell = placed.cell;
        const size_t right = std::min(edges.size() - 1, size_t(placed.column + cell.span));
        RowsDrawing::Box made;
        made.frame = {edges[size_t(placed.column)], 0, edges[right] - edges[size_t(placed.column)], 0};
        const double width = made.frame.width() - 2 * RowsDrawing::padX;
        made.text = box(cell.text, cell.style, width, scale);
        made.to = made.text ? made.text->lineCount() : 0;
        papers::TextStyle footStyle = cell.style;
        footStyle.align = papers::Align::right;
        made.foot = box(cell.foot, footStyle, width, scale);
        made.top = cell.top;
        made.border = cell.border;
        made.shaded = cell.shaded;
        made.code = cell.code;
        if (cell.rows == 1) heights[size_t(placed.row)] = std::max(heights[size_t(placed.row)], need(made));
        boxes.push_back(std::move(made));
    }
    const auto span = [&](size_t i) { // height of the rows that box i covers
        const auto from = heights.begin() + group.cells[i].row;
        return std::accumulate(from, from + std::min<ptrdiff_t>(group.cells[i].cell.rows, heights.end() - from), 0.0);
    };
    for (size_t i = 0; i < boxes.size(); ++i) {
        const Group::Placed& placed = group.cells[i];
        const size_t last = std::min(heights.size(), size_t(placed.row + placed.cell.rows)) - 1;
        heights[last] += std::max(0.0, need(boxes[i]) - span(i));
    }
    for (size_t i = 0; i < boxes.size(); ++i) {
        boxes[i].frame.moveTop(std::accumulate(heights.begin(), heights.begin() + group.cells[i].row, 0.0));
        boxes[i].frame.setHeight(span(i));
    }
    return std::make_shared<RowsDrawing>(std::move(boxes), std::accumulate(heights.begin(), heights.end(), 0.0),
                                         group.flows);
}

DrawingPtr PaperLayout::fittingRows(const Group& group, const std::vector<double>& edges, double room)
{
    DrawingPtr drawing = rowsDrawing(group, edges, m_type);
    if (group.flows) return drawing; // goes on on the next page
    for (double scale = 1 - step; drawing->height() > room && scale >= smallest - 1e-6; scale -= step)
        drawing = rowsDrawing(group, edges, m_type * scale);
    if (drawing->height() > room)
        return rowsDrawing(group, edges, m_type); // to be divided: small type would be in vain
    return drawing;
}

size_t PaperLayout::takeGroup(const std::vector<Row>& rows, size_t row, size_t columns, Group& group) const
{
    std::vector<int> busy(columns, 0); // rows that a box above still covers
    const size_t first = row;
    for (bool joined = true; row < rows.size() && joined; ++row) {
        group.heights.push_back(rows[row].height * m_boxes);
        size_t column = 0;
        for (const Cell& cell : rows[row].cells) {
            while (column < columns && busy[column] > 0) ++column;
            if (column >= columns) break;
            group.cells.push_back({cell, int(row - first), int(column)});
            group.framed = group.framed && cell.border;
            for (int i = 0; i < cell.span && column < columns; ++i) busy[column++] = cell.rows;
        }
        for (int& left : busy) left = std::max(0, left - 1);
        joined = std::any_of(busy.begin(), busy.end(), [](int left) { return left > 0; });
    }
    return row;
}

/// The rows of a group one by one: boxes over several rows keep their text in the first and are empty below.
std::vector<PaperLayout::Group> PaperLayout::singleRows(const Group& group)
{
    std::vector<Group> result(group.heights.size());
    for (size_t row = 0; row < result.size(); ++row) {
        result[row].heights = {group.heights[row]};
        result[row].framed = group.framed;
    }
    for (const Group::Placed& placed : group.cells) {
        Cell cell = placed.cell;
        cell.rows = 1;
        for (int row = placed.row; row < placed.row + placed.cell.rows && row < int(result.size()); ++row) {
            result[size_t(row)].cells.push_back({cell, 0, placed.column});
            cell.text.clear();
            cell.foot.clear();
            cell.code.clear();
        }
    }
    return result;
}

/// The group as a whole, or where no page has room for it, row by row.
std::vector<DrawingPtr> PaperLayout::groupDrawings(const Group& group, const std::vector<double>& edges, double room)
{
    DrawingPtr whole = fittingRows(group, edges, room);
    if (group.heights.size() == 1 || whole->height() <= room) return {whole};
    std::vector<DrawingPtr> rows;
    bool allFit = true; // in full size
    for (const Group& single : singleRows(group)) {
        allFit = allFit && rowsDrawing(single, edges, m_type)->height() <= room;
        rows.push_back(fittingRows(single, edges, room));
    }
    if (group.flows && allFit) return {whole};
    return rows;
}

void PaperLayout::addForm(const Block& block, double width, std::vector<Piece>& target)
{
    const double total = std::accumulate(block.columns.begin(), block.columns.end(), 0.0);
    std::vector<double> edges{0};
    for (double column : block.columns) edges.push_back(edges.back() + column / total * width);
    const int table = m_tables++;
    const size_t start = target.size();
    double headHeight = 0;
    for (size_t row = 0; row < block.rows.size();) {
        const bool head = int(row) < block.headRows;
        Group group;
        row = takeGroup(block.rows, row, block.columns.size(), group);
        // A form whose boxes reach over all of it, as a seal strip, stays in one piece.
        group.flows = group.heights.size() > 1 && group.heights.size() < block.rows.size() && !head;
        for (DrawingPtr& drawing : groupDrawings(group, edges, m_pageHeight - headHeight)) {
            Piece piece;
            piece.head = head;
            piece.drawing = std::move(drawing);
            piece.table = table;
            piece.tall = !head && !piece.drawing->flows() && piece.height() > m_pageHeight - headHeight;
            piece.framed = group.framed;
            piece.keepNext = head || (block.keepNext && row >= block.rows.size());
            if (head) headHeight += piece.height();
            target.push_back(std::move(piece));
        }
    }
    // The last row, mostly the signatures, does not stand alone on a page.
    if (target.size() - start < 2) return;
    Piece& beforeLast = target[target.size() - 2];
    if (beforeLast.height() + target.back().height() < m_pageHeight / 2) beforeLast.keepNext = true;
}

void PaperLayout::addSide(const Block& block, double width, std::vector<Piece>& target)
{
    constexpr double gap = 4;
    const double total = std::accumulate(block.widths.begin(), block.widths.end(), 0.0);
    const double room = width - gap * (double(block.parts.size()) - 1);
    std::vector<SideDrawing::Part> parts;
    double x = 0;
    for (size_t i = 0; i < block.parts.size() && total > 0; ++i) {
        const double own = block.widths[i] / total * room;
        parts.push_back({x, pieces(block.parts[i], own), own});
        x += own + gap;
    }
    Piece piece;
    piece.drawing = std::make_shared<SideDrawing>(std::move(parts));
    target.push_back(std::move(piece));
}

SideDrawing::Part PaperLayout::gridBox(const std::vector<Block>& blocks, const Block& grid)
{
    constexpr double inset = 3;
    SideDrawing::Part part{0, {}, grid.width - inset};
    const QStringList before = m_overflows;
    for (double scale = 1; scale >= smallest - 0.1 - 1e-6; scale -= step) {
        m_overflows = before;
        PaperLayout inner(m_pageHeight, m_type * scale, scale);
        part.pieces = inner.pieces(blocks, part.width);
        m_overflows += inner.overflows();
        if (heightOf(part.pieces) <= grid.height - inset && m_overflows.size() == before.size()) return part;
    }
    if (heightOf(part.pieces) > grid.height - inset) m_overflows << grid.list;
    return part;
}

void PaperLayout::addGrid(const Block& block, double width, std::vector<Piece>& target)
{
    const int perLine = std::max(1, block.perLine);
    const double gap = perLine > 1 ? (width - perLine * block.width) / (perLine - 1) : 0;
    for (size_t at = 0; at < block.parts.size(); at += size_t(perLine)) {
        std::vector<SideDrawing::Part> parts;
        for (size_t i = at; i < block.parts.size() && i < at + size_t(perLine); ++i) {
            parts.push_back(gridBox(block.parts[i], block));
            parts.back().x = double(i - at) * (block.width + gap);
        }
        Piece piece;
        piece.drawing = std::make_shared<SideDrawing>(std::move(parts), block.height, block.border ? block.width : 0);
        piece.before = at ? 3 : 0;
        target.push_back(std::move(piece));
    }
}

void PaperLayout::addCode(const Block& block, double width, std::vector<Piece>& target)
{
    if (block.content.isEmpty()) return;
    const double own = std::min(block.width, width);
    const double x = block.style.align == papers::Align::centre  ? (width - own) / 2
                     : block.style.align == papers::Align::right ? width - own
                                                                 : 0;
    Piece piece;
    piece.drawing = std::make_shared<CodeDrawing>(block.content, block.bars, QRectF(x, 0, own, block.height));
    target.push_back(std::move(piece));
}

} // namespace qj::print
