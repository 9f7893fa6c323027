// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Menus.h"

#include "shell/SearchPopup.h"
#include "shell/Theme.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QAction>
#include <QtGui/QKeySequence>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTextEdit>

#include <array>

namespace qj {

using namespace Qt::StringLiterals;

QString actName(Act act)
{
    static constexpr std::array names{"actNew",  "actSave", "actSaveNext", "actImport", "actExport",  "actPrint",
                                      "actUndo", "actRedo", "actFind",     "actFilter", "actRefresh", "actHistory"};
    return QString::fromLatin1(names[static_cast<std::size_t>(act)]);
}

QString plainTitle(const QString& menuText)
{
    static const QRegularExpression key(u"\\(&.\\)"_s); // Chinese menus put the key in brackets at the end
    return QString(menuText).remove(key).remove(u'&').remove(u'…');
}

Menus::Menus(Theme& theme, QMenuBar* bar) : QObject(bar), m_theme(theme)
{
    bar->setObjectName(u"menuBar"_s);
    bar->setAccessibleName(tr("Menu bar"));
    const auto menu = [bar](const QString& name, const QString& title) {
        QMenu* made = bar->addMenu(title);
        made->setObjectName(name);
        made->setAccessibleName(plainTitle(title));
        return made;
    };
    m_file = menu(u"menuFile"_s, tr("&File"));
    m_edit = menu(u"menuEdit"_s, tr("&Edit"));
    m_view = menu(u"menuView"_s, tr("&View"));
    m_help = menu(u"menuHelp"_s, tr("&Help"));
    fill();
    fillEdit();
}

void Menus::fill()
{
    addAct(m_file, Act::newRecord, tr("&New"), Icon::add, QKeySequence::New);
    addAct(m_file, Act::save, tr("&Save"), Icon::save, QKeySequence::Save);
    addAct(m_file, Act::saveNext, tr("Save and open ne&xt"), Icon::none, Qt::CTRL | Qt::Key_Return);
    m_file->addSeparator();
    addAct(m_file, Act::importFile, tr("&Import…"), Icon::importFile, Qt::CTRL | Qt::Key_I);
    addAct(m_file, Act::exportFile, tr("&Export…"), Icon::exportFile, Qt::CTRL | Qt::Key_E);
    addAct(m_file, Act::print, tr("&Print…"), Icon::print, QKeySequence::Print);
    m_file->addSeparator();
    addAct(m_view, Act::refresh, tr("&Refresh"), Icon::refresh, QKeySequence(Qt::Key_F5));
    addAct(m_view, Act::history, tr("&History of the record"), Icon::history, Qt::CTRL | Qt::Key_H);
    m_view->addSeparator();
}

void Menus::fillEdit()
{
    addAct(m_edit, Act::undo, tr("&Undo"), Icon::undo, QKeySequence(Qt::CTRL | Qt::Key_Z));
    addAct(m_edit, Act::redo, tr("&Redo"), Icon::redo, QKeySequence(Qt::CTRL | Qt::Key_Y));
    m_edit->addSeparator();
    // These go to the box or list that has the focus; its slot has the same name in every Qt widget and in DataTable.
    const auto clip = [this](const QString& name, const QString& text, Icon icon, const QKeySequence& keys,
                             const char* member) {
        QAction* entry = add(m_edit, name, text, icon, keys);
        connect(entry, &QAction::triggered, this, [member] {
            QWidget* focus = QApplication::focusWidget();
            if (focus && focus->metaObject()->indexOfSlot(QByteArray(member) + "()") >= 0)
                QMetaObject::invokeMethod(focus, member);
        });
    };
    clip(u"editCut"_s, tr("Cu&t"), Icon::cut, QKeySequence::Cut, "cut");
    clip(u"editCopy"_s, tr("&Copy"), Icon::copy, QKeySequence::Copy, "copy");
    clip(u"editPaste"_s, tr("&Paste"), Icon::paste, QKeySequence::Paste, "paste");
    clip(u"editSelectAll"_s, tr("Select &all"), Icon::none, QKeySequence::SelectAll, "selectAll");
    m_edit->addSeparator();
    addAct(m_edit, Act::find, tr("&Find in list"), Icon::search, QKeySequence::Find);
    addAct(m_edit, Act::filter, tr("Fi&lter columns"), Icon::filter, Qt::CTRL | Qt::SHIFT | Qt::Key_F);
}

QAction* Menus::add(QMenu* menu, const QString& objectName, const QString& text, Icon icon, const QKeySequence& keys)
{
    auto* entry = new QAction(m_theme.icon(icon), text, menu);
    entry->setObjectName(objectName);
    entry->setShortcut(keys);
    menu->addAction(entry);
    return entry;
}

void Menus::addAct(QMenu* menu, Act act, const QString& text, Icon icon, const QKeySequence& keys)
{
    QAction* entry = add(menu, actName(act), text, icon, keys);
    entry->setEnabled(false);
    const int key = static_cast<int>(act);
    m_acts[key] = {entry, {}, {}};
    connect(entry, &QAction::triggered, this, [this, key] { run(key); });
}

void Menus::provide(Act act, QAction* action)
{
    Slot& slot = m_acts[static_cast<int>(act)];
    slot.provided = action;
    bind(slot);
}

void Menus::follow(QWidget* page)
{
    for (auto it = m_acts.begin(); it != m_acts.end(); ++it) {
        Slot& slot = *it;
        if (slot.lent) slot.lent->disconnect(slot.entry);
        slot.lent = nullptr;
        if (page) {
            const auto actions = page->actions();
            for (QAction* action : actions)
                if (action->objectName() == slot.entry->objectName()) slot.lent = action;
        }
        bind(slot);
    }
}

void Menus::bind(Slot& slot)
{
    QAction* source = slot.lent ? slot.lent : slot.provided;
    if (!source) {
        slot.entry->setEnabled(false);
        return;
    }
    const auto copy = [entry = slot.entry, source] {
        entry->setEnabled(source->isEnabled());
        entry->setToolTip(source->toolTip());
    };
    source->disconnect(slot.entry);
    connect(source, &QAction::changed, slot.entry, copy);
    copy();
}

void Menus::run(int act)
{
    const Slot& slot = m_acts[act];
    QWidget* focus = QApplication::focusWidget();
    // Undo while typing takes back typing, as everywhere; only then the journal is asked.
    if (act == static_cast<int>(Act::undo) || act == static_cast<int>(Act::redo)) {
        const bool undo = act == static_cast<int>(Act::undo);
        if (auto* line = qobject_cast<QLineEdit*>(focus);
            line && (undo ? line->isUndoAvailable() : line->isRedoAvailable()))
            return undo ? line->undo() : line->redo();
        QTextDocument* text = nullptr;
        if (auto* edit = qobject_cast<QTextEdit*>(focus)) text = edit->document();
        if (auto* edit = qobject_cast<QPlainTextEdit*>(focus)) text = edit->document();
        if (text && (undo ? text->isUndoAvailable() : text->isRedoAvailable()))
            return undo ? text->undo() : text->redo();
    }
    if (QAction* source = slot.lent ? slot.lent : slot.provided) source->trigger();
}

std::vector<Suggestion> Menus::suggestions() const
{
    std::vector<Suggestion> all;
    for (const QMenu* menu : {m_file, m_edit, m_view, m_help}) {
        const auto actions = menu->actions();
        for (QAction* entry : actions) {
            if (entry->isSeparator() || entry->menu() || !entry->isEnabled() || !entry->isVisible()) continue;
            if (entry->objectName().startsWith(u"edit"_s))
                continue; // acts on the focus, which is in the search box now
            all.push_back({tr("Commands"), plainTitle(entry->text()), menu->accessibleName(),
                           entry->shortcut().toString(QKeySequence::NativeText), Icon::play,
                           [entry] { entry->trigger(); }});
        }
    }
    return all;
}

} // namespace qj
