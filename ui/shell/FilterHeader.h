// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QHash>
#include <QtWidgets/QHeaderView>

#include <vector>

class QLineEdit;

namespace qj {

class Theme;

struct SortKey
{
    int column = 0;
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const SortKey&, const SortKey&) = default;
};

/// Column heads that are aligned as their cells are, with a row of boxes to filter by below them. A click sorts, again
/// turns the order; Shift+click adds a column to the order, and the heads then show 1, 2, 3.
class FilterHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit FilterHeader(Theme& theme, QWidget* parent = nullptr);

    bool areFiltersShown() const { return m_shown; }
    void setFiltersShown(bool shown);
    QString filter(int column) const;
    void setFilter(int column, const QString& text);
    void clearFilters();
    bool isFiltered() const;
    /// Shows the row of boxes and puts the cursor into that of the column.
    void focusFilter(int column);

    /// Keeps the head and box of a column at the left edge while the others scroll; -1 pins none.
    void setPinned(int column);

    const std::vector<SortKey>& sortKeys() const { return m_sort; }
    /// Only shows; says nothing.
    void setSortKeys(std::vector<SortKey> keys);

    void setModel(QAbstractItemModel* model) override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void filterChanged(int column, const QString& text);
    void sortChanged(const std::vector<qj::SortKey>& keys);

protected:
    void updateGeometries() override;
    void initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const override;
    QSize sectionSizeFromContents(int logicalIndex) const override;
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    QLineEdit* box(int column);
    int headHeight() const;
    void placeBoxes();
    void sortBy(int column, bool add);
    bool isPinnedAway() const;
    const SortKey* keyOf(int column) const;

    Theme& m_theme;
    QHash<int, QLineEdit*> m_boxes;
    std::vector<SortKey> m_sort;
    QPoint m_pressed;
    int m_pinned = -1;
    bool m_shown = false;
};

} // namespace qj
