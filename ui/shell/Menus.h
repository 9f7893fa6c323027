// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The menu bar, and the acts behind it.
//
// An act such as Save belongs to whoever is open. A page lends it by adding a QAction to itself whose object name is
// actName(): the menu entry is then enabled, checked and run as that action is, for as long as the page is shown. What
// is the same on every page (undo of the journal, say) is provided once for the window. Lent actions carry no shortcut
// of their own; the menu entry has it.
#include "shell/Icon.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <vector>

class QAction;
class QKeySequence;
class QMenu;
class QMenuBar;

namespace qj {

class Theme;
struct Suggestion;

enum class Act { newRecord, save, saveNext, importFile, exportFile, print, undo, redo, find, filter, refresh, history };

QString actName(Act act);

/// Text of a menu entry without its key and dots.
QString plainTitle(const QString& menuText);

class Menus final : public QObject
{
    Q_OBJECT

public:
    Menus(Theme& theme, QMenuBar* bar);

    QMenu* file() const { return m_file; }
    QMenu* edit() const { return m_edit; }
    QMenu* view() const { return m_view; }
    QMenu* help() const { return m_help; }
    /// The entry of an act, e.g. for a tool button.
    QAction* action(Act act) const { return m_acts.value(static_cast<int>(act)).entry; }
    /// Serves an act on every page that does not lend it itself.
    void provide(Act act, QAction* action);
    /// Takes the acts that a page lends; null takes none.
    void follow(QWidget* page);
    /// Adds an entry whose action is owned by the menu.
    QAction* add(QMenu* menu, const QString& objectName, const QString& text, Icon icon, const QKeySequence& keys);
    /// Every entry that can be used now, for the command palette.
    std::vector<Suggestion> suggestions() const;

private:
    struct Slot
    {
        QAction* entry = nullptr;
        QPointer<QAction> lent, provided;
    };
    void addAct(QMenu* menu, Act act, const QString& text, Icon icon, const QKeySequence& keys);
    void fill();
    void fillEdit();
    void bind(Slot& slot);
    void run(int act);

    Theme& m_theme;
    QMenu *m_file, *m_edit, *m_view, *m_help;
    QHash<int, Slot> m_acts;
};

} // namespace qj
