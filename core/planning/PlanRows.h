// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The rows of a plan table read into tasks. Part of PlanImport.
#include "planning/PlanImport.h"
#include "planning/PlanTask.h"

namespace qj {

struct PlanRow
{
    qint64 row = 0;
    PlanTask task;
};

class PlanRows
{
public:
    PlanRows(const Reader& reader, const HeaderWords& words, PlanImportReport& report)
        : m_reader(reader), m_words(words), m_report(report)
    {
    }
    /// All rows of the file; those up to the header are skipped.
    void read(const std::vector<TableRow>& rows);
    std::vector<PlanRow>& tasks() { return m_tasks; }

private:
    void readLong(const TableRow& row);
    void readMatrix(const TableRow& row);
    void findOffices();
    bool isTotal(const TableRow& row) const;
    std::optional<Uuid> category(const TableRow& row);
    bool setField(RecordData& record, const TableRow& row, const Field& field, const QString& text);
    void refuseRow(qint64 row, Error error) { m_report.refused.push_back({row, std::move(error)}); }

    const Reader& m_reader;
    const HeaderWords& m_words;
    PlanImportReport& m_report;
    std::vector<std::pair<int, Uuid>> m_offices; ///< column and office of a matrix
    std::vector<PlanRow> m_tasks;
};

} // namespace qj
