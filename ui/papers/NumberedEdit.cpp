// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/NumberedEdit.h"

#include "shell/Theme.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QPainter>
#include <QtGui/QTextBlock>

namespace qj {

using namespace Qt::StringLiterals;

class NumberMargin final : public QWidget
{
public:
    explicit NumberMargin(NumberedEdit* edit) : QWidget(edit), m_edit(edit) {}

protected:
    void paintEvent(QPaintEvent* event) override { m_edit->paintMargin(event); }

private:
    NumberedEdit* m_edit;
};

NumberedEdit::NumberedEdit(Theme& theme, QWidget* parent)
    : QPlainTextEdit(parent), m_theme(theme), m_margin(new NumberMargin(this))
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(false);
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] { setViewportMargins(marginWidth(), 0, 0, 0); });
    connect(this, &QPlainTextEdit::updateRequest, this, &NumberedEdit::follow);
    setViewportMargins(marginWidth(), 0, 0, 0);
}

int NumberedEdit::marginWidth() const
{
    const int digits = blockCount() < 100 ? 2 : blockCount() < 1000 ? 3 : 5;
    return m_theme.px(18) + fontMetrics().horizontalAdvance(u'9') * digits;
}

void NumberedEdit::follow(const QRect& rect, int dy)
{
    if (dy)
        m_margin->scroll(0, dy);
    else
        m_margin->update(0, rect.y(), m_margin->width(), rect.height());
}

void NumberedEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect inner = contentsRect();
    m_margin->setGeometry(inner.left(), inner.top(), marginWidth(), inner.height());
}

void NumberedEdit::setFaults(const QSet<int>& lines)
{
    m_faults = lines;
    QList<QTextEdit::ExtraSelection> marks;
    for (const int line : lines) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document()->findBlockByNumber(line - 1));
        mark.format.setBackground(m_theme.tone(Tone::danger).tint);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks += mark;
    }
    setExtraSelections(marks);
    m_margin->update();
}

void NumberedEdit::goTo(int line)
{
    setTextCursor(QTextCursor(document()->findBlockByNumber(qBound(1, line, blockCount()) - 1)));
    centerCursor();
    setFocus();
}

void NumberedEdit::paintMargin(QPaintEvent* event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const double height = blockBoundingRect(block).height();
        const int line = block.blockNumber() + 1;
        const bool fault = m_faults.contains(line);
        painter.setPen(fault ? m_theme.tone(Tone::danger).ink : palette().color(QPalette::PlaceholderText));
        const QString text = fault ? u"▸"_s + QString::number(line) : QString::number(line);
        painter.drawText(QRectF(0, top, m_margin->width() - m_theme.px(6), fontMetrics().height()), Qt::AlignRight,
                         text);
        top += height;
        block = block.next();
    }
}

} // namespace qj
