// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/ResultImport.h"

#include "sampling/Sample.h"
#include "testing/PublishedSample.h"
#include "testing/TestReport.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// The sample that a row of a laboratory names, by the sample's number or by a report that is here; nothing otherwise.
std::optional<Uuid> namedSample(const Reader& reader, const PublishedRow& row)
{
    const QString number = row.text("sampleNo"_L1);
    if (!number.isEmpty())
        if (const QList<Uuid> found = reader.where(Sample::info, "sampleNo=?", {number}); found.size() == 1)
            return found.front();
    const QString reportNo = row.text("reportNo"_L1);
    if (!reportNo.isEmpty())
        for (const Uuid& id : reader.where(TestReport::info, "reportNo=? AND source='lab'", {reportNo}))
            if (const auto report = reader.find<TestReport>(id)) return report->sampleId;
    return std::nullopt;
}

/// The same number at the same laboratory in another wording of the row: not taken twice.
std::optional<Error> reportTaken(const Reader& reader, const PublishedRow& row, const Uuid& sample)
{
    const QString reportNo = row.text("reportNo"_L1);
    if (reportNo.isEmpty()) return std::nullopt;
    for (const Uuid& id : reader.where(TestReport::info, "reportNo=? AND source='lab'", {reportNo}))
        if (const auto report = reader.find<TestReport>(id); report && report->state != u"returned"_s) {
            Error error{ErrorCode::duplicateKey, {u"reportNo"_s, reportNo}, {}, u"reportNo"_s, report->no, {}, {}};
            error.detail = report->sampleId == sample ? u"same sample"_s : u"other sample"_s;
            return error;
        }
    return std::nullopt;
}

Result<QString> contentHash(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QFile::ReadOnly) || !hash.addData(&file))
        return fail(ErrorCode::fileUnreadable, {path, file.errorString()});
    return QString::fromLatin1(hash.result().toHex());
}

/// Everything that happens to the rows of one file within one ImportRun.
class RowTaker
{
public:
    RowTaker(Journal& journal, ImportRun& run, const ImportContext& context, ImportReport& report)
        : m_journal(journal), m_run(run), m_context(context), m_parties(context), m_report(report)
    {
    }
    bool take(const PublishedRow& row)
    {
        const auto own = static_cast<qint64>(1 + row.furtherRows.size());
        m_report.rows += own;
        for (const RowWarning& warning : row.warnings) m_report.warnings.push_back(warning);
        if (m_journal.reader().find(TestReport::info, importedId("testReport", m_context, row))) {
            m_report.merged += own;
            return true;
        }
        CommitDraft draft(m_journal.clock(), m_context.actor.officer, u"import"_s);
        if (const auto sample = namedSample(m_journal.reader(), row)) {
            if (auto error = reportTaken(m_journal.reader(), row, *sample)) return refuse(row, std::move(*error));
            addLaboratoryReport(draft, m_context, m_parties, row, *sample);
        } else {
            if (!row.verdict)
                return refuse(row, {ErrorCode::unknownRecord,
                                    {u"sample"_s, row.text("sampleNo"_L1) + row.text("reportNo"_L1)},
                                    {},
                                    {},
                                    {},
                                    {},
                                    {}});
            if (!m_planAdded) addImportPlan(draft, m_context);
            m_planAdded = true;
            addPublishedSample(draft, m_context, m_parties, row);
        }
        if (const auto done = m_run.commit(draft); !done) {
            m_failed = done.error();
            return false;
        }
        for (const Change& change : draft.changes())
            m_report.opened += change.created && change.info->kind == RecordKind::disposalCase;
        m_report.taken += 1;
        m_report.merged += own - 1;
        return true;
    }
    std::optional<Error>& failed() { return m_failed; }
    const std::vector<RefusedRow>& refused() const { return m_refused; }

private:
    bool refuse(const PublishedRow& row, Error error)
    {
        m_refused.push_back({row.row, error});
        for (const qint64 further : row.furtherRows) m_refused.push_back({further, error});
        return true;
    }

    Journal& m_journal;
    ImportRun& m_run;
    const ImportContext& m_context;
    ImportedParties m_parties;
    ImportReport& m_report;
    bool m_planAdded = false;
    std::optional<Error> m_failed;
    std::vector<RefusedRow> m_refused;
};

} // namespace

Result<ImportReport> ResultImport::run(const ResultImportOptions& options)
{
    QJ_TRY(openTable(options.path, options.table)); // what the file is, before anything else
    QJ_TRY_ASSIGN(const QString hash, contentHash(options.path));
    const QString office = m_journal.officeCode();
    ImportContext context{m_journal.reader(), m_actor, m_journal.clock().today(), office,
                          options.plan,       {},      options.laboratory,        QFileInfo(options.path).fileName()};
    if (context.plan.isNull()) context.plan = naturalUuid(u"plan"_s, office + u"\nimported"_s);
    context.task = naturalUuid(u"planTask"_s, office + u'\n' + hash);

    ImportReport report;
    QJ_TRY_ASSIGN(auto run, ImportRun::begin(m_journal, QFileInfo(options.path).size() * 20));
    RowTaker taker(m_journal, *run, context, report);
    ResultOptions rowOptions;
    rowOptions.profile = options.profile;
    rowOptions.notAfter = context.today;
    QJ_TRY_ASSIGN(report.read, readResults(options.path, options.table, rowOptions,
                                           [&](PublishedRow&& row) { return taker.take(row); }));
    if (taker.failed()) return fail(std::move(*taker.failed()));
    report.rows += static_cast<qint64>(report.read.refused.size());
    report.read.refused.insert(report.read.refused.end(), taker.refused().begin(), taker.refused().end());
    if (!options.dryRun && report.taken > 0) {
        report.batch = run->batch();
        QJ_TRY(run->finish());
    }
    return report;
}

} // namespace qj
