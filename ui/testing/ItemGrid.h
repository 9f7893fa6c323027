// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/PartPane.h"
#include "testing/TestItemResult.h"

class QLabel;
class QStandardItemModel;

namespace qj {

class DataTable;

/// The items of a test report as a table that is written in like a sheet. The program's own comparison follows each key
/// (R-NUM-FULL) beside the verdict of the laboratory; where the two differ, the cell for the explanation asks for it. A
/// name in the last row is given its limit by the standard that holds for the sample (R-STD-EDITION).
class ItemGrid final : public PartPane
{
    Q_OBJECT

public:
    /// What is compared stands together: the pane is narrow beside its list.
    enum Column { item, limit, value, computed, single, severity, remark, unit, columns };

    ItemGrid(FormContext& context, const Related& related, QWidget* parent = nullptr);
    static PartPane* make(FormContext& context, const Related& related);
    DataTable* table() const { return m_table; }
    /// While a cell is being typed in: shows the comparison as it would be.
    void judgeLive(const QModelIndex& index, const QString& text);
    /// What a cell was given is saved at once; a new row as soon as it has name, limit and value.
    void accept(const QModelIndex& index, const QString& text, int code);
    QString explanation() const;

protected:
    void load() override;

private:
    TestItemResult itemAt(int row) const;
    TestItemResult with(const QModelIndex& index, const QString& text, int code) const;
    void addRow(const TestItemResult& record);
    void fillRow(int row, const TestItemResult& record);
    void showChosen();
    void explain(const TestItemResult& record, bool typing);
    void save(int row, const TestItemResult& before, TestItemResult now);
    bool isOpen() const;

    DataTable* m_table;
    QStandardItemModel* m_model;
    QLabel* m_why;
    QLabel* m_standards;
    std::vector<TestItemResult> m_items; ///< as shown; the last is the one to be added
};

} // namespace qj
