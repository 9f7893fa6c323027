// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QWidget>

#include <vector>

class QGridLayout;

namespace qj {

class Theme;

/// Cards side by side, as many in a row as have room; the others wrap. Follows width and zoom.
class CardGrid final : public QWidget
{
    Q_OBJECT

public:
    /// `leastWidth` of one column in pixels at 100 %; never more than `mostColumns` of them.
    CardGrid(Theme& theme, int leastWidth, int mostColumns, QWidget* parent = nullptr);

    /// `span` columns wide where there are that many.
    void add(QWidget* card, int span = 1);
    int columns() const { return m_columns; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    struct Cell
    {
        QWidget* card;
        int span;
    };
    Theme& m_theme;
    QGridLayout* m_grid;
    std::vector<Cell> m_cells;
    int m_least, m_most, m_columns = 0;
    std::size_t m_placed = 0;
};

} // namespace qj
