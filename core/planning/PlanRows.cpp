// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/PlanRows.h"

#include "base/Text.h"
#include "directory/Office.h"
#include "directory/ProductCategory.h"
#include "journal/FieldInput.h"
#include "record/Problem.h"
#include "spreadsheet/CellText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

const Field& fieldNamed(const char* name)
{
    return *PlanTask::info.find(QString::fromLatin1(name));
}

} // namespace

void PlanRows::read(const std::vector<TableRow>& rows)
{
    const HeaderMap& header = m_report.header;
    if (m_report.matrix) findOffices();
    for (const TableRow& row : rows) {
        if (row.number <= header.row() || row.isBlank() || header.isRepeatedBy(row)) continue;
        if (isTotal(row)) {
            m_report.ignored.push_back(row.number);
            continue;
        }
        ++m_report.rows;
        if (m_report.matrix)
            readMatrix(row);
        else
            readLong(row);
    }
}

/// The columns of a matrix that are no field are offices; one that is unknown is a problem of the header's row.
void PlanRows::findOffices()
{
    const auto& columns = m_report.header.columns();
    for (size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].field.isEmpty() || columns[i].header.isEmpty()) continue;
        auto office = recordFor(m_reader, Office::info, columns[i].header);
        if (office) {
            m_offices.emplace_back(static_cast<int>(i), office->id);
        } else {
            Error error = std::move(office).error();
            error.field = u"executingOffice"_s;
            refuseRow(m_report.header.row(), std::move(error));
        }
    }
}

bool PlanRows::isTotal(const TableRow& row) const
{
    for (const TableCell& cell : row.cells) {
        if (cell.text.trimmed().isEmpty()) continue;
        const auto guesses = m_words.guesses(cell.text);
        return !guesses.empty() && guesses.front().field == "total"_L1;
    }
    return false;
}

std::optional<Uuid> PlanRows::category(const TableRow& row)
{
    const HeaderMap& header = m_report.header;
    QString text = row.text(header.column(u"categoryCode")).trimmed();
    if (text.isEmpty()) text = row.text(header.column(u"categoryId")).trimmed();
    if (text.isEmpty()) {
        refuseRow(row.number, missing(PlanTask::info, "categoryId", "R-SMP-PLAN"));
        return std::nullopt;
    }
    auto found = recordFor(m_reader, ProductCategory::info, text);
    if (found) return found->id;
    Error error = std::move(found).error();
    error.field = u"categoryId"_s;
    refuseRow(row.number, std::move(error));
    return std::nullopt;
}

bool PlanRows::setField(RecordData& record, const TableRow& row, const Field& field, const QString& text)
{
    auto value = parseInput(m_reader, PlanTask::info, field, text);
    if (value) {
        record.set(field.number, std::move(*value));
        return true;
    }
    Error error = std::move(value).error();
    error.field = QLatin1StringView(field.name);
    refuseRow(row.number, std::move(error));
    return false;
}

void PlanRows::readLong(const TableRow& row)
{
    RecordData record = dataOf(PlanTask());
    const auto found = category(row);
    bool good = found.has_value();
    if (found) record.set(fieldNamed("categoryId").number, Value(*found));
    const auto& columns = m_report.header.columns();
    for (size_t i = 0; i < columns.size(); ++i) {
        const QString& name = columns[i].field;
        const Field* field = name == "categoryId"_L1 ? nullptr : PlanTask::info.find(name);
        const QString text = stored(row.text(static_cast<int>(i)));
        if (!field || field->has(Field::automatic) || isEmptyMark(text)) continue;
        good = setField(record, row, *field, text) && good;
    }
    if (good && record.value(u"batches").isNull()) {
        refuseRow(row.number, missing(PlanTask::info, "batches", "R-SMP-PLAN"));
        good = false;
    }
    if (good) m_tasks.push_back({row.number, record.as<PlanTask>()});
}

void PlanRows::readMatrix(const TableRow& row)
{
    const auto found = category(row);
    for (const auto& [column, office] : m_offices) {
        const QString text = stored(row.text(column));
        if (isEmptyMark(text)) continue;
        RecordData record = dataOf(PlanTask());
        if (!setField(record, row, fieldNamed("batches"), text) || !found) continue;
        PlanTask task = record.as<PlanTask>();
        if (task.batches == Int(0)) continue; // this office samples none of it
        task.categoryId = *found;
        task.executingOffice = office;
        m_tasks.push_back({row.number, std::move(task)});
    }
}

} // namespace qj
