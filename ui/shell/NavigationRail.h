// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/PageEntry.h"

#include <QtWidgets/QFrame>

class QAbstractButton;
class QButtonGroup;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace qj {

class Theme;

/// The pages at the left edge: one tab stop, arrow keys inside, a number where something waits. Collapses to icons.
class NavigationRail final : public QFrame
{
    Q_OBJECT

public:
    NavigationRail(Theme& theme, const std::vector<PageEntry>& pages, QWidget* parent = nullptr);

    QString current() const;
    /// As it is shown.
    bool isCollapsed() const { return m_cramped ? !m_opened : m_collapsed; }
    /// As it was chosen where there was room; to be remembered.
    bool wantsCollapsed() const { return m_collapsed; }
    /// Marks a page as the open one; says nothing.
    void setCurrent(const QString& id);
    void setCollapsed(bool collapsed);
    /// A window too narrow for the titles shows icons until somebody asks for the titles.
    void setCramped(bool cramped);
    /// A number beside the title, e.g. what is overdue; 0 takes it away.
    void setBadge(const QString& id, int count);

Q_SIGNALS:
    void pageChosen(const QString& id);
    void collapsedChanged(bool collapsed);

private:
    struct Item
    {
        QString id, title;
        QPushButton* button;
        QLabel* badge;
        int count;
    };
    Item makeItem(const PageEntry& page, QWidget* parent);
    const Item* find(const QString& id) const;
    void describe(const Item& item);
    void restyle();

    Theme& m_theme;
    std::vector<Item> m_items;
    QButtonGroup* m_group;
    QLabel* m_mark;
    QLabel* m_name;
    QPushButton* m_fold;
    bool m_collapsed = false;
    bool m_cramped = false;
    bool m_opened = false; ///< the titles all the same
};

} // namespace qj
