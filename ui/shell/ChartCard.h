// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/Card.h"
#include "shell/ChartData.h"

class QChart;
class QLabel;
class QChartView;
class QMenu;
class QStackedWidget;
class QTableWidget;
class QToolButton;

namespace qj {

/// A chart and its data table in one card. Every bar, point and table row opens the rows behind its number.
class ChartCard final : public Card
{
    Q_OBJECT

public:
    ChartCard(Theme& theme, const QString& objectName, QWidget* parent = nullptr);

    void setData(ChartData data, ChartKind kind);
    const ChartData& data() const { return m_data; }
    bool isTableShown() const;
    void setTableShown(bool shown);
    /// The chart with its title on a plain ground, twice as fine as the screen.
    QImage picture() const;

public Q_SLOTS:
    void copy();
    void copyTable();
    void savePicture();
    void saveTable();

Q_SIGNALS:
    /// A bar, a point or a table row was chosen; `series` is -1 for a whole row of the table.
    void rowClicked(const QString& key, int series);
    /// A file could not be written.
    void failed(const QString& message);

private:
    void addTools();
    void draw();
    void fillTable();
    QString legend() const;
    void resizeFor();
    void say(bool on, int series, int category);

    QChartView* m_view;
    QTableWidget* m_table;
    QStackedWidget* m_stack;
    QToolButton* m_toggle;
    QLabel* m_legend;
    ChartData m_data;
    ChartKind m_kind = ChartKind::bars;
};

} // namespace qj
