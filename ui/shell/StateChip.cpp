// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/StateChip.h"

#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

namespace qj {

using namespace Qt::StringLiterals;

QSize chipSize(const Theme& theme, const QString& text)
{
    const QFontMetrics metrics(theme.font(9.5, 500));
    return {metrics.horizontalAdvance(text) + theme.px(38), theme.px(24)};
}

void paintChip(QPainter* painter, const QRect& box, const Theme& theme, Tone tone, Icon icon, const QString& text)
{
    const ToneColours& colours = theme.tone(tone);
    const QSize wanted = chipSize(theme, text);
    const QRect chip(box.left(), box.top() + (box.height() - wanted.height()) / 2, qMin(wanted.width(), box.width()),
                     wanted.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colours.tint);
    painter->drawRoundedRect(chip, chip.height() / 2.0, chip.height() / 2.0);
    const int side = theme.px(14);
    const QRect mark(chip.left() + theme.px(9), chip.top() + (chip.height() - side) / 2, side, side);
    theme.icon(icon == Icon::none ? Theme::iconOf(tone) : icon, Theme::inkOf(tone)).paint(painter, mark);
    painter->setPen(colours.ink);
    painter->setFont(theme.font(9.5, 500));
    const QRect words(mark.right() + theme.px(5), chip.top(), chip.right() - mark.right() - theme.px(12),
                      chip.height());
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width() + 1));
    painter->restore();
}

StateChipDelegate::StateChipDelegate(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void StateChipDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QVariant tone = index.data(toneRole);
    const QString text = index.data().toString();
    if (!tone.isValid() || text.isEmpty()) return QStyledItemDelegate::paint(painter, option, index);

    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    ground.icon = QIcon();
    ground.features &= ~QStyleOptionViewItem::HasDecoration;
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    const QVariant icon = index.data(iconRole);
    const QRect box = option.rect.adjusted(m_theme.px(8), 0, -m_theme.px(6), 0);
    paintChip(painter, box, m_theme, static_cast<Tone>(tone.toInt()),
              icon.isValid() ? static_cast<Icon>(icon.toInt()) : Icon::none, text);
}

QSize StateChipDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize plain = QStyledItemDelegate::sizeHint(option, index);
    return plain.expandedTo(chipSize(m_theme, index.data().toString()) + QSize(m_theme.px(16), m_theme.px(8)));
}

StateChip::StateChip(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(u"stateChip"_s);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StateChip::setState(const QString& text, Tone tone, Icon icon)
{
    m_text = text;
    m_tone = tone;
    m_icon = icon;
    setAccessibleName(tr("Status: %1").arg(text));
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize StateChip::sizeHint() const
{
    return chipSize(m_theme, m_text);
}

void StateChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintChip(&painter, rect(), m_theme, m_tone, m_icon, m_text);
}

} // namespace qj
