// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/Drawing.h"

#include "print/CodeSymbol.h"

#include <QtGui/QImageReader>
#include <QtGui/QPainter>

#include <algorithm>

namespace qj::print {

namespace {

constexpr double thin = 0.15, thick = 0.4;

QRectF units(const QRectF& mm)
{
    return {mm.x() * unitsPerMm, mm.y() * unitsPerMm, mm.width() * unitsPerMm, mm.height() * unitsPerMm};
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
    for (const Box& box : m_boxes) {
        const QRectF frame = box.frame.translated(at);
        if (box.shaded) painter.fillRect(units(frame), QColor(0xEE, 0xEE, 0xEE));
        if (box.border) paintFrame(painter, frame, thin);
        if (!box.code.isEmpty()) {
            const double side = std::min(frame.width(), frame.height()) - 1;
            paintCode(painter, box.code, false, QRectF(frame.center() - QPointF(side, side) / 2, QSizeF(side, side)));
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

std::pair<DrawingPtr, DrawingPtr> RowsDrawing::divided(double room) const
{
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
        moved = moved || !upper.pieces.empty();
        left = left || !lower.pieces.empty();
        first.push_back(std::move(upper));
        rest.push_back(std::move(lower));
    }
    if (!moved || !left) return {};
    return {std::make_shared<SideDrawing>(std::move(first)), std::make_shared<SideDrawing>(std::move(rest))};
}

void CodeDrawing::paint(QPainter& painter, QPointF at) const
{
    paintCode(painter, m_content, m_bars, m_box.translated(at));
}

void PictureDrawing::paint(QPainter& painter, QPointF at) const
{
    constexpr double dotsPerMm = 12; // some 300 dpi
    QImageReader reader(m_file);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (!whole.isValid()) return;
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    const QSize limit = (turned ? m_box.transposed() : m_box).toSize() * dotsPerMm;
    if (whole.width() > limit.width() || whole.height() > limit.height())
        reader.setScaledSize(whole.scaled(limit, Qt::KeepAspectRatio));
    const QImage image = reader.read();
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
    painter.save();
    painter.setPen(QPen(Qt::black, thickness * unitsPerMm, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(units(frame));
    painter.restore();
}

void paintCode(QPainter& painter, const QString& content, bool bars, const QRectF& box)
{
    const QRectF place = units(box);
    const QPainterPath path = bars ? barsPath(content, place.width(), place.height())
                                   : qrPath(content, std::min(place.width(), place.height()));
    painter.fillPath(path.translated(place.topLeft()), Qt::black);
}

} // namespace qj::print
