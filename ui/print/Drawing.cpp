// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/Drawing.h"

#include "print/PictureFile.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <functional>

namespace qj::print {

namespace {

constexpr double thin = 0.15, thick = 0.4;

QRectF units(const QRectF& mm)
{
    return {mm.x() * unitsPerMm, mm.y() * unitsPerMm, mm.width() * unitsPerMm, mm.height() * unitsPerMm};
}

/// All at once: a pen for each takes more room in a PDF than the frame itself.
void paintFrames(QPainter& painter, const QList<QRectF>& frames, double thickness)
{
    if (frames.isEmpty()) return;
    painter.save();
    painter.setPen(QPen(Qt::black, thickness * unitsPerMm, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRects(frames);
    painter.restore();
}

} // namespace

std::pair<DrawingPtr, DrawingPtr> TextDrawing::divided(double room) const
{
    int lines = int(room / m_box->lineHeight() + 1e-6);
    const int all = m_to - m_from;
    if (all - lines == 1) --lines; // no single line at the head of a page
    if (lines < 1 || (lines == 1 && all > 2) || lines >= all) return {};
    return {DrawingPtr(new TextDrawing(m_box, m_from, m_from + lines)),
            DrawingPtr(new TextDrawing(m_box, m_from + lines, m_to))};
}

void RowsDrawing::paint(QPainter& painter, QPointF at) const
{
    QList<QRectF> frames;
    for (const Box& box : m_boxes) {
        const QRectF frame = box.frame.translated(at);
        if (box.shaded) painter.fillRect(units(frame), QColor(0xEE, 0xEE, 0xEE));
        if (box.border) frames += units(frame);
    }
    paintFrames(painter, frames, thin);
    for (const Box& box : m_boxes) {
        const QRectF frame = box.frame.translated(at);
        if (!box.code.isEmpty()) {
            const double side = std::min(frame.width(), frame.height()) - 1;
            paintCode(painter, CodeSymbol::qr(box.code),
                      QRectF(frame.center() - QPointF(side, side) / 2, QSizeF(side, side)));
        }
        paintText(painter, box, frame);
    }
}

void RowsDrawing::paintText(QPainter& painter, const Box& box, const QRectF& frame) const
{
    const double footHeight = box.foot ? box.foot->height() : 0;
    if (box.text) {
        const double spare = frame.height() - footHeight - box.text->heightOf(box.to - box.from);
        const double y = frame.y() + (box.top ? padY : spare / 2);
        box.text->paint(painter, {frame.x() + padX, y}, box.from, box.to);
    }
    if (box.foot) box.foot->paint(painter, {frame.x() + padX, frame.bottom() - padY - footHeight});
}

std::pair<DrawingPtr, DrawingPtr> RowsDrawing::dividedAt(double edge) const
{
    constexpr double tiny = 1e-6;
    const auto holdsText = [](const Box& box) {
        const double text = box.text ? box.text->heightOf(box.to - box.from) : 0;
        return text + (box.foot ? box.foot->height() : 0) + 2 * padY <= box.frame.height() + tiny;
    };
    std::vector<Box> first, rest;
    bool goesOn = false;
    for (const Box& box : m_boxes) {
        Box upper = box, lower = box;
        upper.frame.setBottom(std::min(edge, box.frame.bottom()));
        lower.frame.setTop(std::max(edge, box.frame.top()));
        const bool above = upper.frame.height() > tiny, below = lower.frame.height() > tiny;
        if (above && below && (!holdsText(upper) || !holdsText(lower))) return {};
        lower.frame.translate(0, -edge);
        goesOn = goesOn || (below && lower.frame.y() > tiny);
        if (above) first.push_back(std::move(upper));
        if (below) rest.push_back(std::move(lower));
    }
    return {std::make_shared<RowsDrawing>(std::move(first), edge),
            std::make_shared<RowsDrawing>(std::move(rest), m_height - edge, goesOn)};
}

std::pair<DrawingPtr, DrawingPtr> RowsDrawing::dividedBetweenRows(double room) const
{
    std::vector<double> edges;
    for (const Box& box : m_boxes)
        if (box.frame.y() > 0 && box.frame.y() <= room + 1e-6) edges.push_back(box.frame.y());
    std::sort(edges.begin(), edges.end(), std::greater<>());
    for (const double edge : edges)
        if (auto parts = dividedAt(edge); parts.first) return parts;
    return {};
}

std::pair<DrawingPtr, DrawingPtr> RowsDrawing::divided(double room) const
{
    if (m_flows) return dividedBetweenRows(room);
    std::vector<Box> first, rest;
    double restHeight = 0;
    bool moved = false;
    for (const Box& box : m_boxes) {
        if (box.frame.y() > 0) return {}; // a group of several rows goes as a whole
        Box upper = box, lower = box;
        upper.frame.setHeight(room);
        upper.foot.reset();
        lower.code.clear();
        if (box.text) {
            const int fitting = std::max(0, int((room - 2 * padY) / box.text->lineHeight() + 1e-6));
            upper.to = std::min(box.to, box.from + fitting);
            lower.from = upper.to;
            moved = moved || upper.to > box.from;
            if (upper.to < box.to) upper.top = true;
            restHeight = std::max(restHeight, box.text->heightOf(lower.to - lower.from));
        }
        const double foot = box.foot ? box.foot->height() : 0;
        restHeight = std::max(restHeight, (box.text ? box.text->heightOf(lower.to - lower.from) : 0) + foot);
        first.push_back(std::move(upper));
        rest.push_back(std::move(lower));
    }
    if (!moved) return {};
    restHeight += 2 * padY;
    for (Box& box : rest) box.frame.setHeight(restHeight);
    return {std::make_shared<RowsDrawing>(std::move(first), room),
            std::make_shared<RowsDrawing>(std::move(rest), restHeight)};
}

namespace {

/// A table that goes on gets its head rows again.
void repeatHeads(const std::vector<Piece>& all, std::vector<Piece>& rest)
{
    if (rest.empty() || rest.front().table < 0 || rest.front().head) return;
    std::vector<Piece> heads;
    for (const Piece& piece : all)
        if (piece.head && piece.table == rest.front().table) heads.push_back(piece);
    rest.insert(rest.begin(), heads.begin(), heads.end());
}

} // namespace

double SideDrawing::height() const
{
    double height = m_fixed;
    if (m_fixed <= 0)
        for (const Part& part : m_parts) height = std::max(height, heightOf(part.pieces));
    return height;
}

void SideDrawing::paint(QPainter& painter, QPointF at) const
{
    const double inset = m_fixed > 0 ? 1.5 : 0;
    for (const Part& part : m_parts) {
        if (m_frameWidth > 0) paintFrame(painter, {at.x() + part.x, at.y(), m_frameWidth, m_fixed}, thin);
        paintRun(painter, part.pieces, at + QPointF(part.x + inset, inset), part.width);
    }
}

std::pair<DrawingPtr, DrawingPtr> SideDrawing::divided(double room) const
{
    if (m_fixed > 0) return {};
    std::vector<Part> first, rest;
    bool moved = false, left = false;
    for (const Part& part : m_parts) {
        Part upper{part.x, {}, part.width}, lower = upper;
        double y = 0;
        for (const Piece& piece : part.pieces) {
            const double before = upper.pieces.empty() ? 0 : piece.before;
            if (lower.pieces.empty() && y + before + piece.height() <= room + 1e-6) {
                y += before + piece.height();
                upper.pieces.push_back(piece);
                continue;
            }
            Piece tail = piece;
            if (lower.pieces.empty() && piece.drawing)
                if (auto [head, remainder] = piece.drawing->divided(room - y - before); head) {
                    upper.pieces.push_back(piece);
                    upper.pieces.back().drawing = head;
                    tail.drawing = remainder;
                }
            lower.pieces.push_back(tail);
        }
        moved = moved || std::any_of(upper.pieces.begin(), upper.pieces.end(), [](const Piece& p) { return !p.head; });
        repeatHeads(part.pieces, lower.pieces);
        left = left || !lower.pieces.empty();
        first.push_back(std::move(upper));
        rest.push_back(std::move(lower));
    }
    if (!moved || !left) return {};
    return {std::make_shared<SideDrawing>(std::move(first)), std::make_shared<SideDrawing>(std::move(rest))};
}

void CodeDrawing::paint(QPainter& painter, QPointF at) const
{
    paintCode(painter, m_bars ? CodeSymbol::bars(m_content) : CodeSymbol::qr(m_content), m_box.translated(at));
}

void PictureDrawing::paint(QPainter& painter, QPointF at) const
{
    constexpr double dotsPerMm = 12; // some 300 dpi
    const QImage image = readPicture(m_file, m_box.toSize() * dotsPerMm).picture;
    if (image.isNull()) return;
    QRectF place({}, QSizeF(image.size()).scaled(m_box, Qt::KeepAspectRatio));
    place.moveCenter(QRectF(at, m_box).center());
    painter.drawImage(units(place), image);
}

void RuleDrawing::paint(QPainter& painter, QPointF at) const
{
    if (!m_visible) return;
    painter.save();
    painter.setPen(QPen(Qt::black, 0.2 * unitsPerMm, m_dashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
    const double y = (at.y() + m_height / 2) * unitsPerMm;
    painter.drawLine(QPointF(at.x() * unitsPerMm, y), QPointF((at.x() + m_width) * unitsPerMm, y));
    painter.restore();
}

double heightOf(const std::vector<Piece>& pieces)
{
    double height = 0;
    for (size_t i = 0; i < pieces.size(); ++i) height += (i ? pieces[i].before : 0) + pieces[i].height();
    return height;
}

void paintRun(QPainter& painter, const std::vector<Piece>& pieces, QPointF at, double width)
{
    double y = at.y();
    double tableTop = y;
    for (size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        const bool begins = i == 0 || piece.table < 0 || pieces[i - 1].table != piece.table;
        if (i > 0 && begins) y += piece.before;
        if (begins) tableTop = y;
        if (piece.drawing) piece.drawing->paint(painter, {at.x(), y});
        y += piece.height();
        const bool ends = i + 1 == pieces.size() || pieces[i + 1].table != piece.table;
        if (piece.framed && ends) paintFrame(painter, {at.x(), tableTop, width, y - tableTop}, thick);
    }
}

void paintFrame(QPainter& painter, const QRectF& frame, double thickness)
{
    paintFrames(painter, {units(frame)}, thickness);
}

void paintCode(QPainter& painter, const CodeSymbol& code, const QRectF& box)
{
    code.paint(painter, units(box));
}

} // namespace qj::print
