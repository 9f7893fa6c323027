// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/RecordTabs.h"

#include "form/RecordForm.h"
#include "shell/Menus.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtGui/QAction>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

RecordTabs::RecordTabs(FormContext& context, const QString& id, const QString& title,
                       std::vector<RecordPageSetup> setups, QWidget* parent)
    : QWidget(parent), m_context(context), m_setups(std::move(setups)), m_pages(m_setups.size(), nullptr),
      m_tabs(named(new QTabWidget, id + u"Tabs"_s, title))
{
    named(this, id + u"Room"_s, title);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    m_tabs->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // a page behind widens nothing
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setVisible(m_setups.size() > 1);
    m_tabs->tabBar()->setExpanding(false);
    for (const RecordPageSetup& setup : m_setups) {
        auto* holder = new QWidget;
        holder->setObjectName(setup.id + u"Holder"_s);
        auto* inside = new QVBoxLayout(holder);
        inside->setContentsMargins(0, 0, 0, 0);
        m_tabs->addTab(holder, setup.title);
    }
    lendActions();
    connect(m_tabs, &QTabWidget::currentChanged, this, &RecordTabs::makePage);
    makePage(0);
}

void RecordTabs::makePage(int at)
{
    const auto place = static_cast<std::size_t>(at);
    if (at < 0 || place >= m_setups.size()) return follow();
    if (!m_pages[place]) {
        auto* made = new RecordPage(m_context, m_setups[place]);
        m_pages[place] = made;
        m_tabs->widget(at)->layout()->addWidget(made);
        connect(made, &RecordPage::printWanted, this, &RecordTabs::printWanted);
        connect(made, &RecordPage::listPrintWanted, this, &RecordTabs::listPrintWanted);
        connect(made, &RecordPage::importWanted, this, &RecordTabs::importWanted);
        connect(made, &RecordPage::helpWanted, this, &RecordTabs::helpWanted);
        connect(made, &RecordPage::said, this, &RecordTabs::said);
        connect(made, &RecordPage::countsChanged, this, [this, made](const QString& text) {
            if (made == current()) Q_EMIT countsChanged(text);
        });
        connect(made, &RecordPage::openWanted, this, [this](RecordKind kind, const Uuid& id) {
            if (!openRecord(kind, id)) Q_EMIT openWanted(kind, id);
        });
        const auto actions = made->actions();
        for (QAction* action : actions) connect(action, &QAction::changed, this, &RecordTabs::follow);
    }
    follow();
}

// The window takes the acts of the widget that it holds; each is passed on to the page in front.
void RecordTabs::lendActions()
{
    for (const Act act : {Act::newRecord, Act::save, Act::saveNext, Act::importFile, Act::exportFile, Act::print,
                          Act::undo, Act::find, Act::filter, Act::refresh, Act::history}) {
        auto* lent = new QAction(this);
        lent->setObjectName(actName(act));
        connect(lent, &QAction::triggered, this, [this, lent] {
            if (!front()) return;
            const auto actions = front()->actions();
            for (QAction* action : actions)
                if (action->objectName() == lent->objectName()) return action->trigger();
        });
        addAction(lent);
        m_lent += lent;
    }
}

void RecordTabs::follow()
{
    const auto actions = front() ? front()->actions() : QList<QAction*>();
    for (QAction* lent : std::as_const(m_lent)) {
        const auto it = std::find_if(actions.begin(), actions.end(),
                                     [&](QAction* action) { return action->objectName() == lent->objectName(); });
        lent->setEnabled(it != actions.end() && (*it)->isEnabled());
    }
}

RecordPage* RecordTabs::current() const
{
    const auto at = static_cast<std::size_t>(m_tabs->currentIndex());
    return at < m_pages.size() ? m_pages[at] : nullptr;
}

QWidget* RecordTabs::front() const
{
    if (RecordPage* page = current()) return page;
    const auto at = static_cast<std::size_t>(m_tabs->currentIndex());
    return at >= m_pages.size() && m_tabs->currentWidget() ? m_tabs->currentWidget()->layout()->itemAt(0)->widget()
                                                           : nullptr;
}

void RecordTabs::addTab(QWidget* page, const QString& title)
{
    auto* holder = new QWidget;
    holder->setObjectName(page->objectName() + u"Holder"_s);
    auto* inside = new QVBoxLayout(holder);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(page);
    m_tabs->addTab(holder, title);
    const auto actions = page->actions();
    for (QAction* action : actions) connect(action, &QAction::changed, this, &RecordTabs::follow);
}

void RecordTabs::bringUp(QWidget* page)
{
    m_tabs->setCurrentWidget(page->parentWidget());
}

bool RecordTabs::holds(RecordKind kind) const
{
    return std::any_of(m_setups.begin(), m_setups.end(),
                       [&](const RecordPageSetup& s) { return s.info->kind == kind; });
}

RecordPage* RecordTabs::page(RecordKind kind)
{
    for (std::size_t at = 0; at < m_setups.size(); ++at)
        if (m_setups[at].info->kind == kind) {
            m_tabs->setCurrentIndex(static_cast<int>(at));
            makePage(static_cast<int>(at));
            return m_pages[at];
        }
    return nullptr;
}

bool RecordTabs::openRecord(RecordKind kind, const Uuid& id)
{
    RecordPage* found = page(kind);
    if (found) found->openRecord(id);
    return found;
}

bool RecordTabs::hasUnsaved() const
{
    return std::any_of(m_pages.begin(), m_pages.end(), [](const RecordPage* p) { return p && p->hasUnsaved(); });
}

void RecordTabs::keepDrafts()
{
    for (RecordPage* made : m_pages)
        if (made && made->form()) made->form()->keepDraft();
}

void RecordTabs::undo()
{
    RecordPage* page = current() ? current() : m_pages.front();
    if (page) page->undo();
}

} // namespace qj
