// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/CardGrid.h"

#include "shell/Theme.h"

#include <QtWidgets/QGridLayout>

#include <algorithm>

namespace qj {

CardGrid::CardGrid(Theme& theme, int leastWidth, int mostColumns, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this)), m_least(leastWidth), m_most(mostColumns)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    connect(&theme, &Theme::changed, this, &CardGrid::arrange);
    arrange();
}

void CardGrid::add(QWidget* card, int span)
{
    m_cells.push_back({card, span});
    arrange();
}

void CardGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CardGrid::arrange()
{
    m_grid->setSpacing(m_theme.px(12));
    const int gap = m_theme.px(12);
    const int columns = std::clamp((width() + gap) / (m_theme.px(m_least) + gap), 1, m_most);
    if (columns == m_columns && m_placed == m_cells.size()) return;
    for (int column = 0; column < std::max(m_columns, columns); ++column)
        m_grid->setColumnStretch(column, column < columns);
    m_columns = columns;
    m_placed = m_cells.size();
    int row = 0, column = 0;
    for (const Cell& cell : m_cells) {
        m_grid->removeWidget(cell.card);
        const int span = std::min(cell.span, columns);
        if (column + span > columns) {
            ++row;
            column = 0;
        }
        m_grid->addWidget(cell.card, row, column, 1, span);
        column += span;
    }
}

} // namespace qj
