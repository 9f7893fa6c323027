// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/MessageStack.h"

#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtGui/QAccessible>
#include <QtGui/QPainter>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

static constexpr int messageLimit = 3;
static constexpr int messageTime = 8000; // ms; WCAG 2.2.1 is met because hovering or focusing stops the clock

namespace {

/// One message; the stripe at its left carries the tone.
class Message final : public QFrame
{
public:
    Message(Theme& theme, Tone tone, QWidget* parent) : QFrame(parent), m_theme(theme), m_tone(tone)
    {
        setProperty("role", u"message"_s);
    }
    QTimer life;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QFrame::paintEvent(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.tone(m_tone).ink);
        const int inset = m_theme.px(8);
        painter.drawRoundedRect(m_theme.px(6), inset, m_theme.px(4), height() - 2 * inset, 2, 2);
    }
    void enterEvent(QEnterEvent*) override { life.stop(); }
    void leaveEvent(QEvent*) override
    {
        if (m_tone != Tone::danger) life.start(messageTime);
    }

private:
    Theme& m_theme;
    Tone m_tone;
};

} // namespace

MessageStack::MessageStack(Theme& theme, QWidget* over) : QWidget(over), m_theme(theme), m_layout(new QVBoxLayout(this))
{
    named(this, u"messages"_s, tr("Messages"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    hide();
    over->installEventFilter(this);
    connect(&theme, &Theme::changed, this, &MessageStack::place);
}

void MessageStack::show(Tone tone, const QString& text, const QString& actionText, std::function<void()> action)
{
    while (count() >= messageLimit) delete m_layout->itemAt(0)->widget();
    auto* message = new Message(m_theme, tone, this);
    named(message, u"message"_s, text);
    auto* row = new QHBoxLayout(message);
    row->setContentsMargins(m_theme.px(20), m_theme.px(8), m_theme.px(8), m_theme.px(8));
    row->setSpacing(m_theme.px(10));
    auto* icon = new QLabel;
    icon->setPixmap(m_theme.icon(Theme::iconOf(tone), Theme::inkOf(tone))
                        .pixmap(QSize(m_theme.px(20), m_theme.px(20)), devicePixelRatioF()));
    row->addWidget(icon, 0);
    auto* words = named(new QLabel(text), u"messageText"_s, text);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    words->setMinimumWidth(qMin(m_theme.px(460), words->fontMetrics().horizontalAdvance(text) + m_theme.px(4)));
    row->addWidget(words, 1);
    const auto close = [this, message] {
        message->hide();
        message->deleteLater();
        m_layout->removeWidget(message);
        place();
    };
    if (!actionText.isEmpty()) {
        auto* button = named(new QPushButton(actionText), u"messageAction"_s, actionText);
        connect(button, &QPushButton::clicked, message, [close, action] {
            close();
            if (action) action();
        });
        row->addWidget(button);
    }
    auto* cross = named(new QToolButton, u"messageClose"_s, tr("Close message"));
    cross->setIcon(m_theme.icon(Icon::close));
    cross->setToolTip(tr("Close message"));
    connect(cross, &QToolButton::clicked, message, close);
    row->addWidget(cross);
    m_layout->addWidget(message);
    message->life.setSingleShot(true);
    connect(&message->life, &QTimer::timeout, message, [message, close] {
        if (!message->isAncestorOf(message->focusWidget()) || !message->focusWidget()->hasFocus()) close();
    });
    if (tone != Tone::danger) message->life.start(messageTime);
    place();
    QAccessibleEvent spoken(message, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

int MessageStack::count() const
{
    return m_layout->count();
}

QString MessageStack::latest() const
{
    return count() ? m_layout->itemAt(count() - 1)->widget()->accessibleName() : QString();
}

void MessageStack::clear()
{
    while (count()) delete m_layout->itemAt(0)->widget();
    place();
}

void MessageStack::place()
{
    setVisible(count() > 0);
    if (!count()) return;
    const int width = qMin(sizeHint().width(), parentWidget()->width() - m_theme.px(32));
    const int height = m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(width) : sizeHint().height();
    setGeometry((parentWidget()->width() - width) / 2, parentWidget()->height() - height - m_theme.px(18), width,
                height);
    raise();
}

bool MessageStack::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) place(); // words get their size when the style reaches them
    return done;
}

bool MessageStack::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) place();
    return QWidget::eventFilter(watched, event);
}

} // namespace qj
