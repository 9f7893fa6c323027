// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/NavigationRail.h"

#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStyle>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

NavigationRail::NavigationRail(Theme& theme, const std::vector<PageEntry>& pages, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_group(new QButtonGroup(this)), m_mark(new QLabel),
      m_name(new QLabel(tr("Qingjian"))), m_fold(named(new QPushButton, u"navigationFold"_s, tr("Collapse navigation")))
{
    named(this, u"navigationRail"_s, tr("Navigation"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_mark);
    head->addWidget(m_name, 1);
    m_name->setProperty("role", u"heading"_s);

    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (const PageEntry& page : pages) {
        m_items.push_back(makeItem(page, list));
        column->addWidget(m_items.back().button);
    }
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"navigationScroll"_s);
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);

    m_fold->setProperty("kind", u"page"_s);
    connect(m_fold, &QPushButton::clicked, this, [this] { setCollapsed(!isCollapsed()); });

    auto* layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_fold);
    connect(&theme, &Theme::changed, this, &NavigationRail::restyle);
    restyle();
}

NavigationRail::Item NavigationRail::makeItem(const PageEntry& page, QWidget* parent)
{
    auto* button = named(new QPushButton(page.title, parent), u"navigate-"_s + page.id, page.title);
    button->setProperty("kind", u"page"_s);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIcon(m_theme.icon(page.icon));
    m_group->addButton(button);
    auto* badge = new QLabel(button);
    badge->setProperty("role", u"badge"_s);
    badge->setAlignment(Qt::AlignCenter);
    badge->setAttribute(Qt::WA_TransparentForMouseEvents);
    badge->hide();
    auto* inside = new QHBoxLayout(button);
    inside->setContentsMargins(0, 0, 8, 0);
    inside->addStretch(1);
    inside->addWidget(badge, 0, Qt::AlignVCenter);
    // The page follows the check mark, whether a click, an arrow key or a reader of the screen has moved it.
    connect(button, &QPushButton::toggled, this, [this, id = page.id](bool on) {
        if (on) Q_EMIT pageChosen(id);
    });
    return {page.id, page.title, button, badge, 0};
}

const NavigationRail::Item* NavigationRail::find(const QString& id) const
{
    const auto it = std::find_if(m_items.begin(), m_items.end(), [&](const Item& item) { return item.id == id; });
    return it == m_items.end() ? nullptr : &*it;
}

QString NavigationRail::current() const
{
    for (const Item& item : m_items)
        if (item.button->isChecked()) return item.id;
    return {};
}

void NavigationRail::setCurrent(const QString& id)
{
    const Item* item = find(id);
    if (!item) return;
    const QSignalBlocker silent(item->button);
    item->button->setChecked(true);
}

void NavigationRail::setCollapsed(bool collapsed)
{
    if (collapsed == isCollapsed()) return;
    if (m_cramped)
        m_opened = !collapsed;
    else
        m_collapsed = collapsed;
    restyle();
    Q_EMIT collapsedChanged(collapsed);
}

void NavigationRail::setCramped(bool cramped)
{
    if (cramped == m_cramped) return;
    m_cramped = cramped;
    m_opened = false;
    restyle();
}

void NavigationRail::setBadge(const QString& id, int count)
{
    const Item* item = find(id);
    if (!item) return;
    m_items[static_cast<std::size_t>(item - m_items.data())].count = count;
    describe(*item);
}

void NavigationRail::describe(const Item& item)
{
    const bool some = item.count > 0;
    item.badge->setText(item.count > 99 ? u"99+"_s : QString::number(item.count));
    item.badge->setVisible(some && !isCollapsed());
    item.button->setText(isCollapsed() ? QString() : item.title);
    item.button->setAccessibleName(some ? tr("%1, %2 waiting").arg(item.title).arg(item.count) : item.title);
    item.button->setToolTip(isCollapsed() ? item.button->accessibleName() : QString());
}

void NavigationRail::restyle()
{
    const int side = m_theme.px(20);
    setFixedWidth(m_theme.px(isCollapsed() ? 60 : 184));
    layout()->setContentsMargins(m_theme.px(10), m_theme.px(12), m_theme.px(10), m_theme.px(10));
    layout()->setSpacing(m_theme.px(10));
    m_mark->setPixmap(Theme::programIcon().pixmap(QSize(m_theme.px(28), m_theme.px(28)), devicePixelRatioF()));
    m_mark->setFixedSize(m_theme.px(isCollapsed() ? 38 : 34), m_theme.px(30));
    m_mark->setAlignment(Qt::AlignCenter);
    m_name->setVisible(!isCollapsed());
    for (const Item& item : m_items) {
        describe(item);
        item.button->setIconSize(QSize(side, side));
        item.button->setProperty("compact", isCollapsed());
    }
    m_fold->setIcon(m_theme.icon(isCollapsed() ? Icon::chevronRight : Icon::chevronLeft));
    m_fold->setIconSize(QSize(side, side));
    m_fold->setText(isCollapsed() ? QString() : tr("Collapse"));
    m_fold->setAccessibleName(isCollapsed() ? tr("Expand navigation") : tr("Collapse navigation"));
    m_fold->setToolTip(m_fold->accessibleName());
    m_fold->setProperty("compact", isCollapsed());
    for (QPushButton* button : findChildren<QPushButton*>()) {
        style()->unpolish(button);
        style()->polish(button);
    }
}

} // namespace qj
