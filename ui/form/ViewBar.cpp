// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/ViewBar.h"

#include "form/FlowLayout.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {
constexpr double leastSearch = 200;     ///< of the box to search by
constexpr double lowWindow = 640;       ///< where every line counts
constexpr int between = 6, viewGap = 2; ///< spacing
} // namespace

ViewBar::ViewBar(const Theme& theme, const QString& id, QWidget* search, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_id(id), m_search(search), m_views(new QWidget),
      m_group(new QButtonGroup(this)), m_flow(new FlowLayout(theme.px(viewGap), 0, m_views)),
      m_grid(new QGridLayout(this)), m_fold(named(new QComboBox, id + u"ViewFold"_s, tr("View")))
{
    m_grid->addWidget(m_search, 0, 0, Qt::AlignTop);
    m_grid->addWidget(m_fold, 0, 1, Qt::AlignTop | Qt::AlignLeft);
    m_grid->addWidget(m_views, 1, 0, 1, 2);
    m_grid->setColumnStretch(0, 5);
    m_grid->setColumnStretch(1, 2);
    m_fold->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_fold->hide();
    m_views->hide();
    connect(&theme, &Theme::changed, this, &ViewBar::refresh, Qt::QueuedConnection); // when the buttons have grown
    connect(m_fold, &QComboBox::activated, this, [this](int at) {
        if (at >= 0 && at < static_cast<int>(m_buttons.size())) m_buttons[static_cast<std::size_t>(at)]->click();
    });
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton* button, bool on) {
        const auto it = std::find(m_buttons.begin(), m_buttons.end(), button);
        if (on && it != m_buttons.end()) m_fold->setCurrentIndex(static_cast<int>(it - m_buttons.begin()));
    });
}

void ViewBar::addView(int number, const QString& name, const QString& title)
{
    auto* made = named(new QPushButton(title), m_id + u"-view-"_s + name, tr("Show: %1").arg(title));
    made->setCheckable(true);
    made->setProperty("kind", u"flat"_s);
    m_group->addButton(made, number);
    m_flow->addWidget(made);
    m_buttons.push_back(made);
    m_fold->addItem(title);
}

void ViewBar::addTool(QWidget* tool)
{
    m_tools.push_back(tool);
    m_grid->addWidget(tool, 0, 1 + static_cast<int>(m_tools.size()), Qt::AlignTop);
    m_grid->removeWidget(m_views);
    m_grid->addWidget(m_views, 1, 0, 1, 2 + static_cast<int>(m_tools.size()));
}

void ViewBar::refresh()
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i) m_fold->setItemText(static_cast<int>(i), m_buttons[i]->text());
    m_flow->invalidate();
    arrange();
}

bool ViewBar::isFolded() const
{
    return !m_fold->isHidden();
}

bool ViewBar::isLow() const
{
    return window()->height() < m_theme.px(lowWindow);
}

ViewBar::Place ViewBar::placeFor(int width) const
{
    int line = 0, high = 0;
    for (const QAbstractButton* button : m_buttons) {
        line += button->sizeHint().width() + m_flow->spacing();
        high = std::max(high, button->sizeHint().height());
    }
    int rest = m_theme.px(leastSearch);
    for (const QWidget* tool : m_tools)
        if (!tool->isHidden()) rest += tool->sizeHint().width() + m_grid->horizontalSpacing();
    if (line + rest + m_grid->horizontalSpacing() <= width) return Place::beside;
    const int most = isLow() ? high : 2 * high + m_flow->spacing();
    return m_flow->heightForWidth(width) <= most ? Place::below : Place::folded;
}

void ViewBar::arrange()
{
    m_grid->setContentsMargins(0, 0, 0, m_theme.px(isLow() ? 4 : 10));
    m_grid->setSpacing(m_theme.px(between));
    m_flow->setSpacing(m_theme.px(viewGap));
    if (m_buttons.empty()) return;
    const Place place = placeFor(width());
    const int columns = 2 + static_cast<int>(m_tools.size());
    m_grid->removeWidget(m_views);
    if (place == Place::beside)
        m_grid->addWidget(m_views, 0, 1);
    else
        m_grid->addWidget(m_views, 1, 0, 1, columns);
    m_grid->setColumnStretch(0, place == Place::beside ? 2 : 5);
    m_grid->setColumnStretch(1, place == Place::beside ? 5 : 2);
    m_views->setVisible(place != Place::folded);
    m_fold->setVisible(place == Place::folded);
}

void ViewBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ViewBar::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    arrange();
}

} // namespace qj
