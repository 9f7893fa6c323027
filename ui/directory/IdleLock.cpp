// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/IdleLock.h"

#include "directory/OfficerKeys.h"
#include "directory/SignInDialog.h"
#include "shell/EmptyState.h"
#include "shell/Named.h"
#include "shell/ProgressDialog.h"
#include "shell/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualMinutes = 10;
constexpr int checkEveryMs = 5000;
const QString minutesKey = u"lock/minutes"_s;

bool isTouch(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        return true;
    default:
        return false;
    }
}

} // namespace

IdleLock::IdleLock(FormContext& context, QWidget& window)
    : m_context(context), m_window(window), m_lastSeen(context.place().wall().now())
{
    m_timer.setInterval(checkEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::check);
    m_timer.start();
    qApp->installEventFilter(this);
}

IdleLock::~IdleLock()
{
    delete m_dialog;
}

int IdleLock::minutes(const FormContext& context)
{
    LocalStore* local = context.local();
    const QString kept = local ? local->setting(context.actor().officer, minutesKey) : QString();
    return kept.isEmpty() ? usualMinutes : kept.toInt();
}

void IdleLock::setMinutes(const FormContext& context, int minutes)
{
    if (LocalStore* local = context.local())
        static_cast<void>(local->setSetting(context.actor().officer, minutesKey, QString::number(minutes)));
}

void IdleLock::check()
{
    const int limit = minutes(m_context);
    if (limit > 0 && m_context.place().wall().now().ms - m_lastSeen.ms >= limit * 60'000) lock();
}

bool IdleLock::lock()
{
    if (m_dialog) return true;
    if (!OfficerKeys(m_context.journal().store().folder()).hasPassword(m_context.actor().officer)) return false;
    const QWidgetList all = QApplication::topLevelWidgets();
    if (std::any_of(all.begin(), all.end(),
                    [](QWidget* one) { return one->isVisible() && qobject_cast<ProgressDialog*>(one); }))
        return false;
    while (QWidget* popup = QApplication::activePopupWidget()) popup->close();
    Q_EMIT locking();
    for (QWidget* one : all)
        if (one->isVisible() && (one->windowType() == Qt::Window || one->windowType() == Qt::Dialog)) veil(one);
    m_dialog = new SignInDialog(m_context.theme(), m_context.place(), &m_window);
    m_dialog->lock();
    connect(m_dialog, &SignInDialog::quitWanted, this, &IdleLock::quitWanted);
    connect(m_dialog, &QDialog::accepted, this, &IdleLock::lift);
    m_dialog->show();
    return true;
}

void IdleLock::veil(QWidget* window)
{
    auto* cover = named(new QWidget(window), u"lockVeil"_s, tr("Locked"));
    cover->setAutoFillBackground(true);
    auto* words = new EmptyState(m_context.theme());
    words->set(Icon::lock, tr("Locked"), tr("What was open is still there."));
    auto* layout = new QVBoxLayout(cover);
    layout->addWidget(words, 0, Qt::AlignCenter);
    cover->setGeometry(window->rect());
    cover->show();
    cover->raise();
    m_veils += cover;
}

void IdleLock::lift()
{
    for (const QPointer<QWidget>& cover : std::as_const(m_veils)) delete cover;
    m_veils.clear();
    m_dialog->deleteLater();
    m_dialog = nullptr;
    m_lastSeen = m_context.place().wall().now();
    Q_EMIT unlocked();
}

bool IdleLock::eventFilter(QObject* watched, QEvent* event)
{
    if (isTouch(event->type())) m_lastSeen = m_context.place().wall().now();
    if (event->type() == QEvent::Resize)
        for (const QPointer<QWidget>& cover : std::as_const(m_veils))
            if (cover && cover->parent() == watched) cover->setGeometry(cover->parentWidget()->rect());
    if (event->type() == QEvent::Show && m_dialog && watched->isWidgetType()) {
        // What opens while the window is locked is covered too.
        auto* one = static_cast<QWidget*>(watched);
        if (one->isWindow() && one != m_dialog && !qobject_cast<SignInDialog*>(one) &&
            (one->windowType() == Qt::Window || one->windowType() == Qt::Dialog))
            veil(one);
    }
    if (event->type() == QEvent::KeyPress && !m_dialog && QApplication::activeModalWidget()) {
        // The entry in the menu does not work below a dialog.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_L && key->modifiers() == Qt::ControlModifier) return lock();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace qj
