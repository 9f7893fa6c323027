// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The test items in the rows of one sample: a list in one cell, a row for each, or a column for each. Part of
// ResultSample.
#include "spreadsheet/ResultSample.h"

namespace qj {

class SampleItems
{
public:
    SampleItems(const std::vector<TableRow>& rows, const SampleContext& context) : m_rows(rows), m_context(context) {}
    std::vector<ResultItem> read();
    const std::vector<RowWarning>& warnings() const { return m_warnings; }

    /// The row's own cell of a field: of a merged one only in the first row.
    QString cell(const TableRow& row, QLatin1StringView field) const;
    /// A column 检验结果 beside 检验项目 may hold the measured value instead of the verdict.
    bool isMeasuredValue(const QString& verdictCell) const;

private:
    void addItem(ResultItem item);
    QStringList measured(const TableRow& row, QLatin1StringView field, size_t items) const;
    void readItemRow(const TableRow& row);
    void readItemColumns(const TableRow& row);

    const std::vector<TableRow>& m_rows;
    const SampleContext& m_context;
    std::vector<ResultItem> m_items;
    std::vector<RowWarning> m_warnings;
};

} // namespace qj
