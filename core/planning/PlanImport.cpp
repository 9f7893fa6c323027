// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/PlanImport.h"

#include "directory/Office.h"
#include "journal/FieldInput.h"
#include "planning/PlanRows.h"
#include "planning/PlanRules.h"

#include <QtCore/QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// The line above the header, as most offices print it; else the name of the file.
QString titleOf(const std::vector<TableRow>& rows, const PlanImportReport& report)
{
    for (const TableRow& row : rows) {
        if (row.number >= report.header.row()) break;
        for (const TableCell& cell : row.cells)
            if (const QString text = cell.text.simplified(); !text.isEmpty()) return text;
    }
    return QFileInfo(report.table.path).completeBaseName();
}

QDate latest(const std::vector<PlanRow>& rows, QDate PlanTask::*member, QDate otherwise)
{
    QDate last;
    for (const PlanRow& row : rows)
        if (const QDate date = row.task.*member; date.isValid() && (!last.isValid() || date > last)) last = date;
    return last.isValid() ? last : otherwise;
}

QStringList areasOf(const Reader& reader, const std::vector<PlanRow>& rows, const Actor& actor)
{
    QStringList areas;
    for (const PlanRow& row : rows) {
        const auto office =
            reader.find<Office>(row.task.executingOffice.isNull() ? actor.office : row.task.executingOffice);
        const QString area = office && office->areaCode.isEmpty() ? office->code
                             : office                             ? office->areaCode
                                                                  : QString();
        if (!area.isEmpty() && !areas.contains(area)) areas += area;
    }
    return areas;
}

/// Everything that a plan must have as a draft and the table does not say.
Plan assumedPlan(const Reader& reader, const Actor& actor, QDate today, const std::vector<PlanRow>& rows)
{
    Plan plan;
    const QDate last = latest(rows, &PlanTask::sampleBy, today);
    const QDate yearEnd(last.year(), 12, 31);
    plan.year = last.year();
    plan.kind = PlanKind::annual;
    plan.channel = PlanChannel::both;
    plan.drawMode = DrawMode::random;
    plan.startDate = std::min(today, last); // a table of an earlier year is taken in, too
    plan.sampleBy = latest(rows, &PlanTask::sampleBy, yearEnd);
    plan.reportBy = std::max(plan.sampleBy, latest(rows, &PlanTask::reportBy, yearEnd));
    plan.endDate = std::max(plan.reportBy, yearEnd);
    plan.areas = areasOf(reader, rows, actor);
    return plan;
}

/// A record's row problems: those of the record, one by one.
void keep(PlanImportReport& report, qint64 row, const Error& error)
{
    if (error.more.empty()) report.refused.push_back({row, error});
    for (const Error& one : error.more) report.refused.push_back({row, one});
}

/// The same quota twice, and tasks that end after the plan.
void checkTogether(PlanImportReport& report, const Plan& plan, const std::vector<PlanRow>& rows)
{
    std::vector<PlanTask> tasks;
    for (const PlanRow& row : rows) {
        tasks.push_back(row.task);
        tasks.back().no = QString::number(row.row);
    }
    for (Error& error : planTasksProblems(plan, tasks, u"draft"_s)) {
        const qint64 row = std::exchange(error.record, {}).toLongLong();
        report.refused.push_back({row, std::move(error)});
    }
}

Plan planFor(const PlanImportOptions& options, const PlanImportReport& report, Plan plan, QStringList& assumed)
{
    plan.batches = report.batches;
    RecordData data = dataOf(plan);
    for (const auto& [field, value] : data.values)
        if (!options.fields.contains(field) && field >= 10 && field != Plan::info.find(u"batches")->number)
            assumed += QLatin1StringView(Plan::info.find(field)->name);
    for (const auto& [field, value] : options.fields) data.set(field, value);
    return data.as<Plan>();
}

/// A matrix may have no known column but its categories; then the offices in its header make it one.
std::optional<HeaderMap> matrixHeader(const Reader& reader, const std::vector<TableRow>& rows, const HeaderWords& words)
{
    for (const TableRow& row : rows) {
        if (row.number > HeaderMap::lastHeaderRow) break;
        HeaderMap map = HeaderMap::of(row, words);
        if (!map.isMatrix()) continue;
        for (const HeaderColumn& column : map.columns())
            if (column.field.isEmpty() && !column.header.isEmpty() && recordFor(reader, Office::info, column.header))
                return map;
    }
    return std::nullopt;
}

Result<PlanImportReport> readPlan(const Reader& reader, const PlanImportOptions& options, const HeaderWords& words,
                                  std::vector<TableRow>& rows)
{
    PlanImportReport report;
    QJ_TRY_ASSIGN(report.table, readTable(options.path, options.table, [&rows](const TableRow& row) {
                      rows.push_back(row);
                      return true;
                  }));
    auto header = HeaderMap::find(rows, words);
    if (!header) header = matrixHeader(reader, rows, words);
    if (!header || !(header->has(u"categoryId") || header->has(u"categoryCode")))
        return fail(ErrorCode::headerMissing, {options.path});
    report.header = std::move(*header);
    report.matrix = report.header.isMatrix();
    return report;
}

/// The plan first: its tasks look it up.
Result<> saveAll(ActDesk& desk, const Actor& actor, const Plan& plan, std::vector<PlanRow>& rows,
                 PlanImportReport& report, bool dryRun)
{
    QJ_TRY_ASSIGN(auto run, ImportRun::begin(desk.journal(), report.table.bytes * 20));
    const auto save = [&](RecordData record) -> Result<Uuid> {
        CommitDraft draft(desk.journal().clock(), actor.officer, u"import"_s);
        QJ_TRY_ASSIGN(const Uuid id, desk.add(draft, std::move(record), actor));
        QJ_TRY(run->commit(draft));
        return id;
    };
    QJ_TRY_ASSIGN(const Uuid id, save(dataOf(plan)));
    for (PlanRow& row : rows) {
        row.task.planId = id;
        if (!row.task.sampleBy.isValid()) row.task.sampleBy = plan.sampleBy;
        if (!row.task.reportBy.isValid()) row.task.reportBy = plan.reportBy;
        if (const auto saved = save(dataOf(row.task)); !saved) keep(report, row.row, saved.error());
    }
    if (!report.refused.empty() || dryRun) return {}; // the run goes out of scope: nothing happened
    report.plan = id;
    report.batch = run->batch();
    return run->finish();
}

} // namespace

Result<PlanImportReport> PlanImport::run(const PlanImportOptions& options)
{
    HeaderWords words(HeaderTarget::plan);
    for (auto it = options.profile.cbegin(); it != options.profile.cend(); ++it) words.add(it.value(), {it.key()});
    std::vector<TableRow> rows;
    QJ_TRY_ASSIGN(PlanImportReport report, readPlan(m_desk.reader(), options, words, rows));
    PlanRows read(m_desk.reader(), words, report);
    read.read(rows);
    for (PlanRow& row : read.tasks()) {
        report.batches += row.task.batches.value_or(0);
        if (row.task.executingOffice.isNull()) row.task.executingOffice = m_actor.office;
    }
    report.tasks = std::ssize(read.tasks());
    if (report.tasks == 0 && report.refused.empty()) return fail(ErrorCode::fileEmpty, {options.path});

    Plan plan = assumedPlan(m_desk.reader(), m_actor, m_desk.journal().clock().today(), read.tasks());
    plan.title = titleOf(rows, report);
    plan = planFor(options, report, std::move(plan), report.assumed);
    checkTogether(report, plan, read.tasks());

    if (report.refused.empty()) QJ_TRY(saveAll(m_desk, m_actor, plan, read.tasks(), report, options.dryRun));
    return report;
}

} // namespace qj
