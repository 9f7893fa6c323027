// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/Icon.h"

#include <QtWidgets/QFrame>

#include <functional>
#include <vector>

class QLabel;
class QListView;
class QStandardItemModel;

namespace qj {

class Theme;

/// One line under the search box: a page, an act or a record.
struct Suggestion
{
    QString group, title, detail, shortcut;
    Icon icon = Icon::none;
    std::function<void()> run;
};

/// The list under the search box. It is a child of the window, never a window of its own, so that typing, also through
/// an input method, stays in the box while the list is open.
class SearchPopup final : public QFrame
{
    Q_OBJECT

public:
    SearchPopup(Theme& theme, QWidget* window);

    /// Grouped in the order in which the groups first appear. `none` is said where nothing was found.
    void setSuggestions(std::vector<Suggestion> suggestions, const QString& none);
    int count() const { return static_cast<int>(m_suggestions.size()); }
    QString currentTitle() const;
    /// Opens below the box, as wide as it is or wider.
    void showBelow(const QWidget* box);
    void step(int rows);
    /// Hides the list, then runs the current line; false when there is none.
    bool runCurrent();

private:
    void select(int suggestion);
    void fit();

    Theme& m_theme;
    QListView* m_view;
    QStandardItemModel* m_model;
    QLabel* m_hint;
    std::vector<Suggestion> m_suggestions;
    std::vector<int> m_rowOf; ///< model row of each suggestion
    int m_current = -1;
};

} // namespace qj
