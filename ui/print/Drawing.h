// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What stands on a page: things with a height that can be painted at a place, and some that can be divided between
// two pages. Lengths are millimetres; the painter's unit is unitsPerMm.
#include "print/CodeSymbol.h"
#include "print/TextBox.h"

#include <QtCore/QRectF>
#include <QtCore/QSizeF>

namespace qj::print {

class Drawing;
using DrawingPtr = std::shared_ptr<const Drawing>;

class Drawing
{
public:
    virtual ~Drawing() = default;
    virtual double height() const = 0;
    virtual void paint(QPainter& painter, QPointF at) const = 0;
    /// A first part not higher than `room`, and the rest; both empty when it cannot be divided there.
    virtual std::pair<DrawingPtr, DrawingPtr> divided(double room) const
    {
        Q_UNUSED(room)
        return {};
    }
    /// May be divided wherever a page ends, not only when it is higher than a page.
    virtual bool flows() const { return false; }
};

/// A drawing in the run of a page.
struct Piece
{
    DrawingPtr drawing;
    double before = 0; ///< room above, not at the head of a page
    bool keepNext = false;
    bool pageBreak = false;
    bool blank = false;  ///< room only: vanishes at the head of a page
    int table = -1;      ///< form it is a row of
    bool head = false;   ///< repeated when the form goes on on the next page
    bool framed = false; ///< gets the form's outer frame
    bool tall = false;   ///< fits on no page: a row that may be divided wherever a page ends
    double height() const { return drawing ? drawing->height() : 0; }
};

class TextDrawing final : public Drawing
{
public:
    explicit TextDrawing(std::shared_ptr<const TextBox> box) : TextDrawing(box, 0, box->lineCount()) {}
    double height() const override { return m_box->heightOf(m_to - m_from); }
    void paint(QPainter& painter, QPointF at) const override { m_box->paint(painter, at, m_from, m_to); }
    std::pair<DrawingPtr, DrawingPtr> divided(double room) const override;
    bool flows() const override { return true; }

private:
    TextDrawing(std::shared_ptr<const TextBox> box, int from, int to) : m_box(std::move(box)), m_from(from), m_to(to) {}
    std::shared_ptr<const TextBox> m_box;
    int m_from, m_to;
};

/// Rows of boxes that belong together because a box reaches over several of them; mostly a single row.
class RowsDrawing final : public Drawing
{
public:
    struct Box
    {
        QRectF frame; ///< within the group
        std::shared_ptr<const TextBox> text, foot;
        int from = 0, to = 0; ///< lines of the text
        bool top = false, border = true, shaded = false;
        QString code;
    };
    /// `flows`: a page may end between two of the rows; the boxes over both are continued with the same text.
    RowsDrawing(std::vector<Box> boxes, double height, bool flows = false)
        : m_boxes(std::move(boxes)), m_height(height), m_flows(flows)
    {
    }
    double height() const override { return m_height; }
    bool flows() const override { return m_flows; }
    void paint(QPainter& painter, QPointF at) const override;
    std::pair<DrawingPtr, DrawingPtr> divided(double room) const override;

    static constexpr double padX = 1.2, padY = 0.9;

private:
    void paintText(QPainter& painter, const Box& box, const QRectF& frame) const;
    std::pair<DrawingPtr, DrawingPtr> dividedAt(double edge) const;
    std::pair<DrawingPtr, DrawingPtr> dividedBetweenRows(double room) const;
    std::vector<Box> m_boxes;
    double m_height;
    bool m_flows;
};

/// Runs of pieces beside one another.
class SideDrawing final : public Drawing
{
public:
    struct Part
    {
        double x;
        std::vector<Piece> pieces;
        double width;
    };
    explicit SideDrawing(std::vector<Part> parts, double fixedHeight = 0, double frameWidth = 0)
        : m_parts(std::move(parts)), m_fixed(fixedHeight), m_frameWidth(frameWidth)
    {
    }
    double height() const override;
    void paint(QPainter& painter, QPointF at) const override;
    std::pair<DrawingPtr, DrawingPtr> divided(double room) const override;
    bool flows() const override { return m_fixed <= 0; }

private:
    std::vector<Part> m_parts;
    double m_fixed;      ///< height of boxes of a grid, else 0
    double m_frameWidth; ///< width of their frames, 0 = none
};

class CodeDrawing final : public Drawing
{
public:
    CodeDrawing(QString content, bool bars, QRectF box) : m_content(std::move(content)), m_bars(bars), m_box(box) {}
    double height() const override { return m_box.height(); }
    void paint(QPainter& painter, QPointF at) const override;

private:
    QString m_content;
    bool m_bars;
    QRectF m_box;
};

/// A picture of a file, read when it is painted: a job of many papers holds none in memory.
class PictureDrawing final : public Drawing
{
public:
    PictureDrawing(QString file, QSizeF box) : m_file(std::move(file)), m_box(box) {}
    double height() const override { return m_box.height(); }
    void paint(QPainter& painter, QPointF at) const override;

private:
    QString m_file;
    QSizeF m_box; ///< the picture keeps its proportions, in the middle
};

class RuleDrawing final : public Drawing
{
public:
    RuleDrawing(double width, double height, bool dashed, bool visible)
        : m_width(width), m_height(height), m_dashed(dashed), m_visible(visible)
    {
    }
    double height() const override { return m_height; }
    void paint(QPainter& painter, QPointF at) const override;

private:
    double m_width, m_height;
    bool m_dashed, m_visible;
};

/// Height of a run of pieces, and painting it.
double heightOf(const std::vector<Piece>& pieces);
void paintRun(QPainter& painter, const std::vector<Piece>& pieces, QPointF at, double width);
/// Frame in millimetres with a line of the given thickness.
void paintFrame(QPainter& painter, const QRectF& frame, double thickness);
void paintCode(QPainter& painter, const CodeSymbol& code, const QRectF& box);

} // namespace qj::print
