// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/LaboratoryRows.h"

#include "base/Text.h"
#include "directory/TestItemSpec.h"
#include "planning/PlanTask.h"
#include "record/Problem.h"
#include "testing/TestReport.h"
#include "testing/TestReportRules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

Error refusal(ErrorCode code, QStringList args, const char* field)
{
    Error error = fail(code, std::move(args)).value();
    error.field = QString::fromLatin1(field);
    return error;
}

/// The same number in another wording of the row; without a number, another result of the same sample.
std::optional<Error> reportTaken(const Reader& reader, const PublishedRow& row, const Sample& sample)
{
    const QString reportNo = row.text("reportNo"_L1);
    std::vector<TestReport> reports;
    if (reportNo.isEmpty()) {
        reports = reader.children<TestReport>("sampleId", sample.id);
    } else {
        for (const Uuid& id : reader.where(
                 TestReport::info, "reportNo=? AND sampleId NOT IN (SELECT eid FROM sample WHERE origin='received')",
                 {reportNo}))
            if (auto report = reader.find<TestReport>(id)) reports.push_back(std::move(*report));
    }
    for (const TestReport& report : reports) {
        if (report.source != ReportSource::lab || report.state == u"returned"_s || report.voided) continue;
        const bool named = !reportNo.isEmpty();
        Error error = refusal(ErrorCode::duplicateKey,
                              {named ? u"reportNo"_s : u"sampleNo"_s, named ? reportNo : sample.sampleNo},
                              named ? "reportNo" : "sampleNo");
        error.record = report.no;
        error.detail = report.sampleId == sample.id ? u"same sample"_s : u"other sample"_s;
        return error;
    }
    return std::nullopt;
}

std::vector<TestItemSpec> asked(const Reader& reader, const Sample& sample)
{
    std::vector<TestItemSpec> specs;
    const auto task = reader.find<PlanTask>(sample.planTaskId);
    for (const Uuid& id : task ? task->items : QList<Uuid>())
        if (auto spec = reader.find<TestItemSpec>(id)) specs.push_back(std::move(*spec));
    return specs;
}

} // namespace

std::optional<Sample> namedSample(const Reader& reader, const PublishedRow& row)
{
    const QString number = row.text("sampleNo"_L1);
    if (!number.isEmpty())
        if (const QList<Uuid> found =
                reader.where(Sample::info, "sampleNo=? AND voided IS NULL AND origin IS NOT 'received'", {number});
            found.size() == 1)
            return reader.find<Sample>(found.front());
    const QString reportNo = row.text("reportNo"_L1);
    if (number.isEmpty() && !reportNo.isEmpty())
        for (const Uuid& id : reader.where(
                 TestReport::info,
                 "reportNo=? AND source='lab' AND sampleId NOT IN (SELECT eid FROM sample WHERE origin='received')",
                 {reportNo}))
            if (const auto report = reader.find<TestReport>(id)) return reader.find<Sample>(report->sampleId);
    return std::nullopt;
}

Error unknownSample(const PublishedRow& row)
{
    const QString number = row.text("sampleNo"_L1);
    return refusal(ErrorCode::unknownRecord, {u"sample"_s, number.isEmpty() ? row.text("reportNo"_L1) : number},
                   number.isEmpty() ? "reportNo" : "sampleNo");
}

std::vector<RefusedRow> laboratoryProblems(const Reader& reader, const PublishedRow& row, const Sample& sample,
                                           QDate today)
{
    std::vector<RefusedRow> problems;
    if (auto taken = reportTaken(reader, row, sample)) problems.push_back({row.row, std::move(*taken)});
    if (row.reportDate && sample.samplingDate.isValid() && *row.reportDate < sample.samplingDate)
        problems.push_back({row.row, problem("reportBeforeSampling", "", "reportDate")});
    if (row.reportDate && *row.reportDate > today)
        problems.push_back({row.row, problem("dateInFuture", "", "reportDate")});
    // A list of what was tested needs no values beside its verdict; a row for each item does.
    const auto answered = [](const ResultItem& item) { return item.conforms || !item.valueText.isEmpty(); };
    const bool any = std::any_of(row.items.begin(), row.items.end(), answered);
    if (!any && row.verdict && *row.verdict != PrintedVerdict::none) return problems;
    if (row.items.empty())
        problems.push_back({row.row, refusal(ErrorCode::fieldMissing, {u"valueText"_s}, "valueText")});
    for (const ResultItem& item : row.items)
        if (!answered(item))
            problems.push_back({item.row, refusal(ErrorCode::fieldMissing, {u"valueText"_s}, "valueText")});
    return problems;
}

std::vector<RowWarning> laboratoryDoubts(const Reader& reader, const PublishedRow& row, const Sample& sample,
                                         const Uuid& laboratory)
{
    std::vector<RowWarning> doubts;
    if (!laboratory.isNull() && !sample.labId.isNull() && laboratory != sample.labId)
        doubts.push_back({row.row, QString(warning::otherLaboratory), u"sampleNo"_s, sample.sampleNo, {}, -1});
    const std::vector<TestItemSpec> specs = asked(reader, sample);
    if (specs.empty() || row.items.empty()) return doubts;
    std::vector<TestItemResult> items;
    for (const ResultItem& item : row.items) {
        TestItemResult result;
        result.itemName = item.name;
        items.push_back(result);
        if (itemsMissing({&items.back(), 1}, specs).size() == std::ssize(specs))
            doubts.push_back({item.row, QString(warning::itemNotAsked), u"itemName"_s, item.name, {}, -1});
    }
    if (const QStringList missing = itemsMissing(items, specs); !missing.isEmpty())
        doubts.push_back({row.row, QString(warning::itemsNotReported), u"itemName"_s, missing.join(listComma), {}, -1});
    return doubts;
}

} // namespace qj
