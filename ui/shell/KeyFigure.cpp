// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/KeyFigure.h"

#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

KeyFigure::KeyFigure(Theme& theme, const QString& objectName, const QString& caption, QWidget* parent)
    : QPushButton(parent), m_theme(theme), m_caption(new QLabel(caption)), m_figure(new QLabel), m_noteIcon(new QLabel),
      m_note(new QLabel)
{
    named(this, objectName, caption);
    setProperty("kind", u"figure"_s);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_caption->setProperty("role", u"caption"_s);
    m_figure->setProperty("role", u"figure"_s);
    auto* noteLine = new QHBoxLayout;
    noteLine->addWidget(m_noteIcon);
    noteLine->addWidget(m_note, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_caption);
    layout->addWidget(m_figure);
    layout->addLayout(noteLine);
    layout->addStretch(1);
    for (QLabel* label : {m_caption, m_figure, m_noteIcon, m_note})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&theme, &Theme::changed, this, &KeyFigure::restyle);
    setFigure({});
}

void KeyFigure::setFigure(const QString& figure, const QString& note, Tone tone)
{
    m_figure->setText(figure.isEmpty() ? u"–"_s : figure);
    m_note->setText(note);
    m_tone = tone;
    setAccessibleName(note.isEmpty() ? m_caption->text() + u' ' + figure
                                     : m_caption->text() + u' ' + figure + u", "_s + note);
    restyle();
}

QString KeyFigure::figure() const
{
    return m_figure->text();
}

QSize KeyFigure::sizeHint() const
{
    return layout()->sizeHint().expandedTo(QSize(m_theme.px(150), m_theme.px(102)));
}

void KeyFigure::restyle()
{
    layout()->setContentsMargins(m_theme.px(16), m_theme.px(12), m_theme.px(16), m_theme.px(12));
    layout()->setSpacing(m_theme.px(2));
    const bool some = !m_note->text().isEmpty();
    m_noteIcon->setVisible(some && m_tone != Tone::neutral);
    m_note->setVisible(some);
    const int side = m_theme.px(14);
    m_noteIcon->setPixmap(
        m_theme.icon(Theme::iconOf(m_tone), Theme::inkOf(m_tone)).pixmap(QSize(side, side), devicePixelRatioF()));
    const QColor ink = m_tone == Tone::neutral ? m_theme.tokens().textSecondary : m_theme.tone(m_tone).ink;
    m_note->setStyleSheet(u"color: %1; font-size: %2px"_s.arg(ink.name()).arg(m_theme.px(12)));
    updateGeometry();
}

} // namespace qj
