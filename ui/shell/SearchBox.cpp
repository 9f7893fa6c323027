// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/SearchBox.h"

#include "base/Text.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtGui/QAction>
#include <QtGui/QKeyEvent>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

static constexpr int hitLimit = 12;

SearchBox::SearchBox(Theme& theme, Commands commands, SearchSource* source, QWidget* parent)
    : QLineEdit(parent), m_theme(theme), m_commands(std::move(commands)), m_source(source),
      m_glass(addAction(theme.icon(Icon::search), QLineEdit::LeadingPosition)), m_ticket(std::make_shared<int>(0))
{
    named(this, u"searchBox"_s, tr("Search everything"));
    m_glass->setText(tr("Search"));
    for (QWidget* child : findChildren<QWidget*>()) child->setAccessibleName(tr("Search"));
    setPlaceholderText(tr("Search records, pages and commands (Ctrl+K)"));
    setToolTip(tr("Any word, number or code; pinyin initials work too"));
    setClearButtonEnabled(true);
    for (QWidget* child : findChildren<QWidget*>())
        if (child->accessibleName().isEmpty()) named(child, u"searchClear"_s, tr("Clear search"));
    if (auto* cross = findChild<QAction*>(u"_q_qlineeditclearaction"_s)) cross->setIcon(theme.icon(Icon::close));
    m_wait.setSingleShot(true);
    m_wait.setInterval(80);
    connect(&m_wait, &QTimer::timeout, this, &SearchBox::ask);
    connect(this, &QLineEdit::textEdited, this, [this] { refresh(); });
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty() && m_popup) m_popup->hide();
    });
}

SearchBox::~SearchBox()
{
    ++*m_ticket;
}

void SearchBox::activate()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    refresh();
}

SearchPopup* SearchBox::openPopup()
{
    if (!m_popup) m_popup = new SearchPopup(m_theme, window());
    return m_popup;
}

void SearchBox::refresh()
{
    ++*m_ticket;
    m_found.clear();
    showAll();
    if (m_source && !text().trimmed().isEmpty())
        m_wait.start();
    else
        m_wait.stop();
}

void SearchBox::ask()
{
    const int mine = ++*m_ticket;
    m_source->search(text().trimmed(), hitLimit, [this, mine, ticket = m_ticket](std::vector<SearchHit> hits) {
        if (*ticket != mine) return;
        m_found.clear();
        for (SearchHit& hit : hits)
            m_found.push_back({hit.group, hit.title, hit.detail, {}, hit.icon, [this, hit] { m_source->open(hit); }});
        if (hasFocus()) showAll();
    });
}

void SearchBox::showAll()
{
    const QString wanted = folded(text());
    std::vector<Suggestion> shown = m_found;
    for (Suggestion& command : m_commands()) {
        const QString known = searchText({command.title, command.detail, command.group});
        if (wanted.isEmpty() || known.contains(wanted)) shown.push_back(std::move(command));
    }
    SearchPopup* popup = openPopup();
    popup->setSuggestions(std::move(shown),
                          m_wait.isActive() ? tr("Searching…") : tr("Nothing found for “%1”").arg(text()));
    popup->showBelow(this);
}

bool SearchBox::event(QEvent* event)
{
    // While the list is open Esc and the arrows are ours, before any shortcut of the window sees them.
    if (event->type() == QEvent::ShortcutOverride && m_popup && m_popup->isVisible()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Up || key == Qt::Key_Down) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    const bool open = m_popup && m_popup->isVisible();
    switch (event->key()) {
    case Qt::Key_Down:
        if (open)
            m_popup->step(1);
        else
            refresh();
        return;
    case Qt::Key_Up:
        if (open) m_popup->step(-1);
        return;
    case Qt::Key_PageDown:
        if (open) m_popup->step(8);
        return;
    case Qt::Key_PageUp:
        if (open) m_popup->step(-8);
        return;
    case Qt::Key_Escape:
        if (open)
            m_popup->hide();
        else
            clear();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_wait.isActive() && m_popup && m_popup->count() == 0) { // a scanner types a code and Enter at once
            m_wait.stop();
            ask();
        }
        if (!open)
            refresh();
        else if (m_popup->runCurrent())
            clear();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent* event)
{
    if (m_popup && event->reason() != Qt::PopupFocusReason) m_popup->hide();
    QLineEdit::focusOutEvent(event);
}

void SearchBox::mousePressEvent(QMouseEvent* event)
{
    QLineEdit::mousePressEvent(event);
    if (!m_popup || !m_popup->isVisible()) refresh();
}

} // namespace qj
