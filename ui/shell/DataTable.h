// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/FilterHeader.h"

#include <QtWidgets/QTableView>

class QMenu;

namespace qj {

/// The list of every page: rows 34 high, columns that are filtered, sorted by several keys, hidden, moved and frozen,
/// and a copy that a spreadsheet takes as it is. Takes any QAbstractItemModel; rows may number a million.
///
/// Filters and several sort keys are handed to the owner of the model by the signals of heads(); one sort key also goes
/// to QAbstractItemModel::sort() when `sortsModel` is on.
class DataTable final : public QTableView
{
    Q_OBJECT

public:
    DataTable(Theme& theme, const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);

    FilterHeader* heads() const { return m_heads; }
    void setModel(QAbstractItemModel* model) override;
    void setSortsModel(bool on) { m_sortsModel = on; }
    /// The first shown column stays while the others scroll.
    void setFrozen(bool frozen);
    bool isFrozen() const { return m_frozen != nullptr; }
    /// Check marks to show and hide columns; the menu is filled when it opens.
    QMenu* columnsMenu(QWidget* parent);
    /// Widths, order and hidden columns, to be remembered. Widths that were remembered at another zoom follow it.
    QByteArray columns() const;
    bool setColumns(const QByteArray& columns);
    /// The selected cells as text with tabs; line breaks and quotes inside cells as Excel writes them. A row of heads
    /// comes first when whole rows are selected. Digits stay text: 18-figure codes are not turned into 9.2E+17.
    QString selectedText() const;

public Q_SLOTS:
    void copy();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void updateGeometries() override;

private:
    void restyle();
    void placeFrozen();
    void feedFrozen();
    void scaleColumns(int from, int to);
    void fillColumns(QMenu* menu);
    void showHeadMenu(const QPoint& at);

    Theme& m_theme;
    FilterHeader* m_heads;
    QTableView* m_frozen = nullptr;
    bool m_sortsModel = false;
    int m_zoom; ///< of the widths
};

} // namespace qj
