// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A text broken into lines for one width. Lengths are millimetres. Lines are broken with type in eighteenths of a point
// and without hinting, so that every device gets the same lines.
#include "papers/Document.h"

#include <QtCore/QPointF>
#include <QtGui/QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace qj::print {

/// The painter's unit is an eighteenth of a point: type of any half point is a whole number of them, and up to 14 pt it
/// stays below the 256 units from which on Qt asks the font anew for every character (15 times as slow).
inline constexpr double unitsPerMm = 18 * 72 / 25.4;

class TextBox
{
public:
    TextBox(const QString& text, const papers::TextStyle& style, double width, double scale = 1);
    int lineCount() const { return int(m_lines.size()); }
    double lineHeight() const { return m_lineHeight / unitsPerMm; }
    double height() const { return heightOf(lineCount()); }
    double heightOf(int lines) const { return lines * lineHeight(); }
    /// A single character is wider than the box.
    bool tooNarrow() const { return m_tooNarrow; }
    /// Paints lines [from, to) with the first at `at` (mm).
    void paint(QPainter& painter, QPointF at, int from = 0, int to = -1) const;

private:
    struct Line
    {
        const QTextLayout* layout;
        int index;
        std::vector<double> ticks; ///< left edges of ticked boxes
    };
    void breakLines(const QString& paragraph, const papers::TextStyle& style);
    void paintTick(QPainter& painter, double x, double y) const;

    std::vector<std::unique_ptr<QTextLayout>> m_layouts;
    std::vector<Line> m_lines;
    QFont m_font;
    double m_width;
    double m_lineHeight;
    bool m_red;
    bool m_tooNarrow = false;
};

} // namespace qj::print
