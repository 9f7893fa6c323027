// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/EmptyState.h"

#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

EmptyState::EmptyState(Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_mark(new QLabel), m_sentence(new QLabel), m_hint(new QLabel),
      m_action(named(new QPushButton, u"emptyAction"_s, {}))
{
    setObjectName(u"emptyState"_s);
    m_sentence->setProperty("role", u"heading"_s);
    m_hint->setProperty("role", u"caption"_s);
    m_action->setProperty("kind", u"primary"_s);
    for (QLabel* label : {m_sentence, m_hint}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    auto* layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(m_mark, 0, Qt::AlignHCenter);
    layout->addWidget(m_sentence);
    layout->addWidget(m_hint);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionClicked);
    connect(&theme, &Theme::changed, this, &EmptyState::restyle);
    restyle();
}

void EmptyState::set(Icon icon, const QString& sentence, const QString& hint, const QString& action)
{
    m_icon = icon;
    m_sentence->setText(sentence);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_action->setText(action);
    m_action->setAccessibleName(action.isEmpty() ? sentence : action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    restyle();
}

QString EmptyState::sentence() const
{
    return m_sentence->text();
}

int EmptyState::markHeight() const
{
    return m_theme.px(72) + layout()->spacing();
}

QSize EmptyState::minimumSizeHint() const
{
    const QSize size = layout()->minimumSize();
    return m_mark->isHidden() ? size : size - QSize(0, markHeight());
}

void EmptyState::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_mark->setVisible(height() >= minimumSizeHint().height() + markHeight());
}

void EmptyState::restyle()
{
    layout()->setSpacing(m_theme.px(10));
    layout()->setContentsMargins(m_theme.px(24), m_theme.px(16), m_theme.px(24), m_theme.px(16));
    const int side = m_theme.px(72);
    QPixmap drawn(QSize(side, side) * devicePixelRatioF());
    drawn.setDevicePixelRatio(devicePixelRatioF());
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.tokens().accentTint);
    painter.drawEllipse(0, 0, side, side);
    const int inset = m_theme.px(20);
    m_theme.icon(m_icon, Ink::accent).paint(&painter, QRect(0, 0, side, side).adjusted(inset, inset, -inset, -inset));
    painter.end();
    m_mark->setPixmap(drawn);
}

} // namespace qj
