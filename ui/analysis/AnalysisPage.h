// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Rates of passing by category, office and month, and the items that fail most. Every rate shows numerator and
// denominator, every chart has its table, and every bar opens the samples behind it.
#include "analysis/AnalysisQueries.h"
#include "form/FormContext.h"
#include "shell/ScrollPage.h"

#include <QtCore/QTimer>

class QCheckBox;
class QComboBox;
class QDateEdit;

namespace qj {

class CardGrid;
class ChartCard;
class EmptyState;
class KeyFigure;

class AnalysisPage final : public ScrollPage
{
    Q_OBJECT

public:
    explicit AnalysisPage(FormContext& context, QWidget* parent = nullptr);

    void refresh();
    StatisticsFilter filter() const;
    /// Null dates: everything.
    void setPeriod(QDate from, QDate to);

Q_SIGNALS:
    void rowsWanted(const QString& title, const QList<QUuid>& samples);
    void failed(const QString& text);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildTools();
    void choosePeriod();
    void showFigures(const std::vector<PassRate>& rates);
    void showChart(ChartCard* card, GroupBy by, const QString& title, const QString& heading);
    void showItems();
    void openRows(GroupBy by, const QString& key, const QString& label, int series);
    QList<QUuid> behind(GroupBy by, const QString& key, int series) const;

    FormContext& m_context;
    QComboBox* m_period;
    QDateEdit *m_from, *m_to;
    QCheckBox* m_published;
    KeyFigure *m_tested, *m_rate, *m_failed, *m_safety, *m_label;
    ChartCard *m_category, *m_office, *m_month, *m_items;
    CardGrid* m_charts;
    EmptyState* m_empty;
    QTimer m_soonAgain;
};

} // namespace qj
