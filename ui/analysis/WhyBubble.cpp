// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/WhyBubble.h"

#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtGui/QScreen>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

WhyBubble::WhyBubble(Theme& theme, const QString& title, const QStringList& lines, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_text((QStringList{title} + lines).join(u'\n'))
{
    setAttribute(Qt::WA_DeleteOnClose);
    named(this, u"whyBubble"_s, m_text);
    setProperty("role", u"message"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    layout->setSpacing(theme.px(6));
    auto* head = new QLabel(title);
    head->setProperty("role", u"heading"_s);
    head->setWordWrap(true);
    layout->addWidget(head);
    auto* body = named(new QLabel(lines.join(u'\n')), u"whyText"_s, lines.join(u'\n'));
    body->setWordWrap(true);
    body->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(body);
    setFixedWidth(theme.px(420));
}

void WhyBubble::showAt(const QWidget* anchor)
{
    adjustSize();
    QPoint at = anchor->mapToGlobal(QPoint(0, anchor->height() + 4));
    if (const QScreen* screen = anchor->screen()) {
        const QRect room = screen->availableGeometry();
        at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
        if (at.y() + height() > room.bottom()) at.setY(anchor->mapToGlobal(QPoint(0, 0)).y() - height() - 4);
    }
    move(at);
    show();
    setFocus();
}

} // namespace qj
