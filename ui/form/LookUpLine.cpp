// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/LookUpLine.h"

#include "base/Text.h"
#include "shell/Named.h"
#include "shell/SearchPopup.h"
#include "shell/Theme.h"

#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>

namespace qj {

using namespace Qt::StringLiterals;

LookUpLine::LookUpLine(FormContext& context, const RecordInfo& target, QWidget* parent)
    : QLineEdit(parent), m_context(context), m_target(target)
{
    setPlaceholderText(tr("Name, number or pinyin initials"));
    QAction* find = addAction(context.theme().icon(Icon::search), QLineEdit::TrailingPosition);
    find->setText(tr("Look up"));
    connect(find, &QAction::triggered, this, [this] {
        setFocus();
        showHits();
    });
    m_wait.setSingleShot(true);
    m_wait.setInterval(80);
    connect(&m_wait, &QTimer::timeout, this, &LookUpLine::showHits);
    connect(this, &QLineEdit::textEdited, this, [this] { m_wait.start(); });
}

bool LookUpLine::isOpen() const
{
    return m_popup && m_popup->isVisible();
}

void LookUpLine::showHits()
{
    m_wait.stop();
    if (isReadOnly()) return;
    if (!m_popup) m_popup = new SearchPopup(m_context.theme(), window());
    const QString label = translated(m_target.context, m_target.label);
    std::vector<Suggestion> lines;
    for (const Found& found : m_context.lookUp(m_target, text()))
        lines.push_back(
            {label, found.title, found.detail, {}, Icon::link, [this, id = found.id] { Q_EMIT chosen(id); }});
    const QString typed = text().trimmed();
    lines.push_back({tr("Not in the list?"),
                     typed.isEmpty() ? tr("New: %1…").arg(label) : tr("New: %1 “%2”…").arg(label, typed),
                     {},
                     {},
                     Icon::add,
                     [this, typed] { Q_EMIT newWanted(typed); }});
    m_popup->setSuggestions(std::move(lines), {});
    m_popup->showBelow(this);
}

bool LookUpLine::takeOnly()
{
    m_wait.stop();
    const QString typed = text().trimmed();
    if (typed.isEmpty()) return false;
    const std::vector<Found> found = m_context.lookUp(m_target, typed, 2);
    Uuid only = found.size() == 1 ? found.front().id : Uuid();
    if (found.size() > 1 && found[0].title == typed && found[1].title != typed) only = found[0].id;
    if (only.isNull())
        if (const auto exact = m_context.reader().lookUp(m_target, typed)) only = exact->id;
    if (only.isNull()) return false;
    Q_EMIT chosen(only);
    return true;
}

bool LookUpLine::enter()
{
    if (m_wait.isActive()) {
        // A scanner types faster than the list opens.
        if (takeOnly()) return true;
        showHits();
        return false;
    }
    if (!isOpen()) return true;
    const bool taken = m_popup->count() > 1 && m_popup->runCurrent();
    return taken && !text().isEmpty();
}

bool LookUpLine::event(QEvent* event)
{
    // While the list is open Esc and the arrows are ours, before any shortcut of the window sees them.
    if (event->type() == QEvent::ShortcutOverride && isOpen()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Up || key == Qt::Key_Down) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void LookUpLine::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        if (isOpen())
            m_popup->step(1);
        else
            showHits();
        return;
    case Qt::Key_Up:
        if (isOpen()) m_popup->step(-1);
        return;
    case Qt::Key_Escape:
        if (!isOpen()) break;
        m_popup->hide();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ControlModifier) break;
        if (enter()) break;
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void LookUpLine::focusOutEvent(QFocusEvent* event)
{
    if (m_popup && event->reason() != Qt::ActiveWindowFocusReason) m_popup->hide();
    QLineEdit::focusOutEvent(event);
}

} // namespace qj
