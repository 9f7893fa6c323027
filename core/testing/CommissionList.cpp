// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/CommissionList.h"

#include "base/Text.h"
#include "directory/Laboratory.h"
#include "directory/TestItemSpec.h"
#include "planning/PlanTask.h"
#include "sampling/Sample.h"
#include "spreadsheet/CellWords.h"
#include "spreadsheet/TableWriter.h"
#include "testing/LimitChoice.h"
#include "testing/TestReport.h"

#include <QtCore/QDir>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

bool hasResult(const Reader& reader, const Uuid& sample)
{
    const auto reports = reader.children<TestReport>("sampleId", sample);
    return std::any_of(reports.begin(), reports.end(), [](const TestReport& report) {
        return report.source == ReportSource::lab && report.state != u"returned"_s && !report.voided;
    });
}

std::vector<TestItemSpec> itemsAsked(const Reader& reader, const std::optional<PlanTask>& task)
{
    std::vector<TestItemSpec> items;
    for (const Uuid& id : task ? task->items : QList<Uuid>())
        if (auto spec = reader.find<TestItemSpec>(id)) items.push_back(std::move(*spec));
    if (items.empty()) items.emplace_back(); // a row for the laboratory to fill in
    return items;
}

using Cells = QHash<QString, QString>;

Cells cellsOf(const Sample& sample, const std::optional<PlanTask>& task)
{
    return {{u"sampleNo"_s, sample.sampleNo},
            {u"productName"_s, sample.productName},
            {u"brand"_s, sample.brand},
            {u"modelSpec"_s, sample.modelSpec},
            {u"grade"_s, sample.grade},
            {u"productionText"_s, sample.productionText},
            {u"standardText"_s, sample.standardText},
            {u"sealNo"_s, sample.sealNoTest},
            {u"dueOn"_s, task ? task->reportBy.toString(Qt::ISODate) : QString()}};
}

QString fileNameOf(const Laboratory& laboratory, QDate today)
{
    static const QRegularExpression forbidden(u"[\\\\/:*?\"<>|\\s]+"_s);
    QString name = laboratory.shortName.isEmpty() ? laboratory.name : laboratory.shortName;
    name.replace(forbidden, u"_"_s);
    return translated("CommissionList", QT_TRANSLATE_NOOP("CommissionList", "Commission %1 %2"))
               .arg(name, today.toString(Qt::ISODate)) +
           u".xlsx"_s;
}

Result<> writeList(const Reader& reader, const std::vector<Sample>& samples, const QString& path)
{
    const QList<QStringList> layout = ruleLines(u"commission.csv"_s, 3);
    std::vector<WriterColumn> columns;
    for (const QStringList& column : layout)
        columns.push_back({column[1], WriterColumn::Kind::text, column[2].toInt()});
    WriterOptions options;
    options.replace = true;
    QJ_TRY_ASSIGN(auto writer, TableWriter::create(path, TableFormat::xlsx, columns, options));
    int serial = 0;
    for (const Sample& sample : samples) {
        const auto task = reader.find<PlanTask>(sample.planTaskId);
        Cells cells = cellsOf(sample, task);
        cells[u"serial"_s] = QString::number(++serial);
        for (const TestItemSpec& item : itemsAsked(reader, task)) {
            cells[u"itemName"_s] = item.itemName;
            cells[u"clause"_s] = item.clause;
            cells[u"limitText"_s] = signedLimit(item);
            cells[u"unit"_s] = item.unit;
            QStringList row;
            for (const QStringList& column : layout) row += cells.value(column[0]);
            QJ_TRY(writer->writeRow(row));
        }
    }
    return writer->finish();
}

} // namespace

QList<Uuid> samplesCommissioned(const Reader& reader)
{
    std::vector<std::pair<QString, Uuid>> found;
    for (const Uuid& id : reader.where(
             Sample::info, "state IN ('sent','received','testing') AND voided IS NULL AND \"labId\" IS NOT NULL"))
        if (const auto sample = reader.find<Sample>(id); sample && !hasResult(reader, id))
            found.emplace_back(sample->sampleNo, id);
    std::sort(found.begin(), found.end());
    QList<Uuid> samples;
    for (const auto& [number, id] : found) samples += id;
    return samples;
}

Result<QList<CommissionFile>> writeCommissions(const Reader& reader, const QString& folder, QDate today)
{
    std::map<QString, std::pair<Laboratory, std::vector<Sample>>> lists;
    for (const Uuid& id : samplesCommissioned(reader)) {
        const auto sample = reader.find<Sample>(id);
        const auto laboratory = reader.find<Laboratory>(sample->labId);
        if (!laboratory) continue;
        auto& [owner, samples] = lists[laboratory->name + laboratory->id.toString()];
        owner = *laboratory;
        samples.push_back(*sample);
    }
    QList<CommissionFile> files;
    for (const auto& [name, list] : lists) {
        const QString path = QDir(folder).filePath(fileNameOf(list.first, today));
        QJ_TRY(writeList(reader, list.second, path));
        files += CommissionFile{list.first.id, path, std::ssize(list.second)};
    }
    return files;
}

} // namespace qj
