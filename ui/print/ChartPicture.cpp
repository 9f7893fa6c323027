// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/ChartPicture.h"

#include "print/Fonts.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtGui/QPainter>

#include <algorithm>
#include <array>

namespace qj::print {
using namespace Qt::StringLiterals;

namespace {

constexpr int width = 1200, margin = 40, labelWidth = 250, noteWidth = 190, rowHeight = 38, barHeight = 22;
constexpr QRgb ink = 0xff1f2933, faint = 0xff6b7785, grid = 0xffd9dee4;
/// Told apart by lightness too, so that a copy in grey can be read.
constexpr std::array<QRgb, 5> palette{0xff1f6f8b, 0xffd1603d, 0xffe8b04a, 0xff7fa650, 0xff8a6fae};

double sumOf(const BarRow& row)
{
    double sum = 0;
    for (const double value : row.values) sum += value;
    return sum;
}

QString numberText(double value)
{
    return QString::number(value, 'f', value == double(qint64(value)) ? 0 : 1);
}

class Painting
{
public:
    explicit Painting(const BarChart& chart) : m_chart(chart)
    {
        m_highest = chart.highest;
        if (m_highest <= 0)
            for (const BarRow& row : chart.rows) m_highest = std::max(m_highest, sumOf(row));
        if (m_highest <= 0) m_highest = 1;
        m_top = margin + 46 + (chart.subtitle.isEmpty() ? 0 : 30) + (chart.series.size() > 1 ? 36 : 0);
    }
    int height() const
    {
        return m_top + int(std::max<size_t>(1, m_chart.rows.size())) * rowHeight + 24 +
               (m_chart.source.isEmpty() ? 0 : 28) + margin / 2;
    }
    void paint(QPainter& painter) const
    {
        painter.fillRect(0, 0, width, height(), Qt::white);
        text(painter, {margin, margin - 8, width - 2 * margin, 36}, m_chart.title, 22, true, ink);
        int y = margin + 34;
        if (!m_chart.subtitle.isEmpty()) {
            text(painter, {margin, y, width - 2 * margin, 26}, m_chart.subtitle, 14, false, faint);
            y += 30;
        }
        if (m_chart.series.size() > 1) paintKey(painter, y + 6);
        painter.setPen(QPen(QColor::fromRgb(grid), 1));
        const int bottom = m_top + int(m_chart.rows.size()) * rowHeight;
        for (int i = 0; i <= 4; ++i) {
            const double x = left() + span() * i / 4.0;
            painter.drawLine(QPointF(x, m_top), QPointF(x, bottom));
        }
        for (size_t i = 0; i < m_chart.rows.size(); ++i) paintRow(painter, m_chart.rows[i], m_top + int(i) * rowHeight);
        if (!m_chart.source.isEmpty())
            text(painter, {margin, bottom + 20, width - 2 * margin, 26}, m_chart.source, 12, false, faint);
    }

private:
    static double left() { return margin + labelWidth; }
    static double span() { return width - 2 * margin - labelWidth - noteWidth; }

    static void text(QPainter& painter, const QRect& box, const QString& content, int pixels, bool bold, QRgb colour,
                     Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter)
    {
        QFont font(sansFamily());
        font.setBold(bold);
        font.setPixelSize(pixels);
        painter.setFont(font);
        painter.setPen(QColor::fromRgb(colour));
        painter.drawText(box, int(align), QFontMetrics(font).elidedText(content, Qt::ElideRight, box.width()));
    }
    void paintKey(QPainter& painter, int y) const
    {
        int x = margin + labelWidth;
        for (qsizetype i = 0; i < m_chart.series.size(); ++i) {
            painter.fillRect(x, y + 4, 16, 16, QColor::fromRgb(palette[size_t(i) % palette.size()]));
            text(painter, {x + 24, y, 150, 24}, m_chart.series[i], 14, false, ink);
            x += 170;
        }
    }
    void paintRow(QPainter& painter, const BarRow& row, int y) const
    {
        text(painter, {margin, y, labelWidth - 16, rowHeight}, row.label, 15, false, ink,
             Qt::AlignRight | Qt::AlignVCenter);
        double x = left();
        for (size_t i = 0; i < row.values.size(); ++i) {
            const double length = span() * std::clamp(row.values[i] / m_highest, 0.0, 1.0);
            painter.fillRect(QRectF(x, y + (rowHeight - barHeight) / 2.0, length, barHeight),
                             QColor::fromRgb(palette[i % palette.size()]));
            x += length;
        }
        const QString note = row.note.isEmpty() ? numberText(sumOf(row)) : row.note;
        text(painter, {int(x) + 10, y, noteWidth, rowHeight}, note, 14, true, ink);
    }

    const BarChart& m_chart;
    double m_highest = 1;
    int m_top = 0;
};

} // namespace

QImage chartImage(const BarChart& chart, double scale)
{
    registerFonts();
    const Painting painting(chart);
    QImage image(QSizeF(width * scale, painting.height() * scale).toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    painting.paint(painter);
    return image;
}

Result<> writeChart(const BarChart& chart, const QString& path)
{
    if (QFileInfo(path).suffix().toLower() != u"png"_s) return fail(ErrorCode::fileKind, {path, u".png"_s});
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !chartImage(chart, 2).save(&file, "PNG") || !file.commit())
        return fail(ErrorCode::fileNotWritten, {path, file.errorString()});
    return {};
}

} // namespace qj::print
