// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/TextBox.h"

#include "papers/Binding.h"
#include "print/Fonts.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QTextCharFormat>

#include <algorithm>

namespace qj::print {

namespace {

constexpr QChar tick(0x221A), emptyBox(0x25A1);
constexpr QColor redInk(0xB0, 0x10, 0x10); // dark enough for a printer without colour

QFont fontOf(const papers::TextStyle& style, double scale)
{
    QFont font;
    font.setFamilies({style.sans ? sansFamily() : serifFamily(), style.sans ? serifFamily() : sansFamily()});
    font.setPixelSize(std::max(1, int(style.size * scale * 25.4 / 72 * unitsPerMm + 0.5)));
    font.setWeight(style.bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    return font;
}

/// A tick is narrower than the box drawn round it; room is made after it.
QList<QTextLayout::FormatRange> tickFormats(const QFont& font, const std::vector<int>& ticks)
{
    if (ticks.empty()) return {};
    const QFontMetricsF metrics(font);
    QFont spaced = font;
    spaced.setLetterSpacing(QFont::AbsoluteSpacing,
                            std::max(0.0, metrics.horizontalAdvance(emptyBox) - metrics.horizontalAdvance(tick)));
    QTextCharFormat format;
    format.setFont(spaced);
    QList<QTextLayout::FormatRange> ranges;
    for (int at : ticks) ranges.append({at, 1, format});
    return ranges;
}

/// A line does not end between the box of a choice and its label, nor within the label.
void keepChoiceWhole(QTextLine& line, const QString& text)
{
    constexpr qsizetype longest = 12;
    const QChar blank(0x3000);
    const qsizetype end = line.textStart() + line.textLength();
    if (end >= text.size()) return;
    qsizetype start = end - 1;
    const auto isBox = [&](qsizetype at) { return text[at] == emptyBox || text[at] == QChar(papers::ticked); };
    while (start > line.textStart() && !isBox(start) && text[start] != blank && end - start < longest) --start;
    if (start <= line.textStart() || !isBox(start)) return;
    const qsizetype next = text.indexOf(blank, start);
    const qsizetype unitEnd = next < 0 ? text.size() : next;
    if (unitEnd <= end || unitEnd - start > longest) return;
    const double room = line.cursorToX(int(start)) - line.cursorToX(line.textStart());
    if (room > 1) line.setLineWidth(room - 0.5);
}

/// Where a date to write in begins that the end of this line would cut in two; 0 if there is none.
qsizetype cutDate(const QTextLine& line, const QString& text)
{
    static const QRegularExpression blankDate(QStringLiteral("\u3000{2,}\u5e74\u3000+\u6708\u3000+\u65e5"));
    const qsizetype end = line.textStart() + line.textLength();
    if (end >= text.size() || !text.contains(QChar(0x3000))) return 0;
    for (auto found = blankDate.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        if (match.capturedStart() > line.textStart() && match.capturedStart() < end && match.capturedEnd() > end)
            return match.capturedStart();
    }
    return 0;
}

} // namespace

TextBox::TextBox(const QString& text, const papers::TextStyle& style, double width, double scale)
    : m_font(fontOf(style, scale)), m_width(std::max(0.0, width) * unitsPerMm),
      m_lineHeight(m_font.pixelSize() * style.leading), m_red(style.red)
{
    if (text.isEmpty()) return;
    for (const QString& paragraph : text.split(u'\n')) breakLines(paragraph, style);
}

void TextBox::breakLines(const QString& paragraph, const papers::TextStyle& style)
{
    QString plain = paragraph;
    std::vector<int> ticks;
    for (qsizetype i = 0; i < plain.size(); ++i)
        if (plain[i] == QChar(papers::ticked)) {
            plain[i] = tick;
            ticks.push_back(int(i));
        }
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    auto layout = std::make_unique<QTextLayout>(plain, m_font);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->setFormats(tickFormats(m_font, ticks));
    layout->beginLayout();
    const size_t before = m_lines.size();
    for (int index = 0;; ++index) {
        QTextLine line = layout->createLine();
        if (!line.isValid()) break;
        const double shift = (index == 0 ? style.indent : style.hanging) * m_font.pixelSize();
        line.setLineWidth(std::max(1.0, m_width - shift));
        keepChoiceWhole(line, paragraph);
        if (const qsizetype date = cutDate(line, paragraph); date > 0) {
            layout->endLayout();
            m_lines.resize(before);
            breakLines(paragraph.left(date), style);
            papers::TextStyle rest = style;
            rest.indent = style.hanging;
            return breakLines(paragraph.mid(date), rest);
        }
        const double spare = m_width - shift - line.naturalTextWidth();
        if (spare < -1) m_tooNarrow = true;
        const double part = style.align == papers::Align::centre ? 0.5 : style.align == papers::Align::right ? 1 : 0;
        line.setPosition({shift + std::max(0.0, spare) * part, 0});
        Line made{layout.get(), index, {}};
        for (int at : ticks)
            if (at >= line.textStart() && at < line.textStart() + line.textLength())
                made.ticks.push_back(line.x() + line.cursorToX(at) - line.cursorToX(line.textStart()));
        m_lines.push_back(std::move(made));
    }
    layout->endLayout();
    m_layouts.push_back(std::move(layout));
}

void TextBox::paintTick(QPainter& painter, double x, double y) const
{
    const QRectF box = QFontMetricsF(m_font).tightBoundingRect(emptyBox);
    painter.save();
    painter.setPen(QPen(Qt::black, m_font.pixelSize() * 0.05));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.translated(x, y));
    painter.restore();
}

void TextBox::paint(QPainter& painter, QPointF at, int from, int to) const
{
    const int end = to < 0 ? lineCount() : std::min(to, lineCount());
    const QPen before = painter.pen();
    if (m_red) painter.setPen(redInk);
    double top = at.y() * unitsPerMm;
    for (int i = from; i < end; ++i, top += m_lineHeight) {
        const Line& line = m_lines[size_t(i)];
        const QTextLine text = line.layout->lineAt(line.index);
        const double lift = (m_lineHeight - text.ascent() - text.descent()) / 2;
        const QPointF place(at.x() * unitsPerMm, top + lift);
        text.draw(&painter, place);
        for (double x : line.ticks) paintTick(painter, place.x() + x, place.y() + text.ascent());
    }
    painter.setPen(before);
}

} // namespace qj::print
