// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/ResultImport.h"

#include "directory/LaboratoryQueries.h"
#include "sampling/Sample.h"
#include "testing/LaboratoryRows.h"
#include "testing/PublishedSample.h"
#include "testing/TestReport.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

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
        const auto sample = namedSample(m_journal.reader(), row);
        preview(row, sample);
        if (sample) {
            noteLaboratory(*sample);
            const std::vector<RefusedRow> problems =
                laboratoryProblems(m_journal.reader(), row, *sample, m_context.today);
            if (!problems.empty()) return refuse(row, problems);
            for (RowWarning& warning : laboratoryDoubts(m_journal.reader(), row, *sample, m_context.laboratory))
                m_report.warnings.push_back(std::move(warning));
            addLaboratoryReport(draft, m_context, m_parties, row, sample->id);
        } else {
            if (!row.verdict) return refuse(row, {{row.row, unknownSample(row)}});
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

    /// The one laboratory that all samples of the file are at.
    Uuid laboratory() const { return m_laboratories.size() == 1 ? *m_laboratories.cbegin() : Uuid(); }

private:
    /// All rows of the sample are refused: the rows at fault for their reasons, the others for the first one.
    bool refuse(const PublishedRow& row, const std::vector<RefusedRow>& problems)
    {
        std::vector<qint64> rows{row.row};
        rows.insert(rows.end(), row.furtherRows.begin(), row.furtherRows.end());
        for (const qint64 number : rows) {
            std::vector<Error> own;
            for (const RefusedRow& problem : problems)
                if (problem.row == number) own.push_back(problem.error);
            const bool here = problems.front().error.code == ErrorCode::fieldMissing;
            if (own.empty() && here)
                own.push_back(fail(ErrorCode::rowRefused, {QString::number(number), u"continuesRefused"_s}).value());
            else if (own.empty())
                own.push_back(problems.front().error); // its cell is repeated in every row of the sample
            Error error = own.front();
            if (own.size() > 1) error.more = std::move(own);
            m_refused.push_back({number, std::move(error)});
        }
        if (!m_report.preview.empty() && m_report.preview.back().row.row == row.row)
            m_report.preview.back().error = problems.front().error;
        return true;
    }

    void preview(const PublishedRow& row, const std::optional<Sample>& sample)
    {
        if (m_report.preview.size() < ImportReport::mostPreview)
            m_report.preview.push_back({row, sample ? sample->sampleNo : QString(), {}});
    }

    void noteLaboratory(const Sample& sample)
    {
        if (m_laboratories.size() < 2) m_laboratories.insert(sample.labId);
    }

    Journal& m_journal;
    ImportRun& m_run;
    const ImportContext& m_context;
    ImportedParties m_parties;
    ImportReport& m_report;
    bool m_planAdded = false;
    QSet<Uuid> m_laboratories;
    std::optional<Error> m_failed;
    std::vector<RefusedRow> m_refused;
};

} // namespace

Result<ImportReport> ResultImport::run(const ResultImportOptions& options)
{
    QJ_TRY(openTable(options.path, options.table)); // what the file is, before anything else
    QJ_TRY_ASSIGN(const QString hash, contentHash(options.path));
    const QString office = m_journal.officeCode();
    std::optional<KnownLayout> known;
    if (!options.layout) known = knownLayout(m_journal.reader(), options.path, options.table, options.laboratory);
    const Uuid maker = options.laboratory.isNull() && known ? known->laboratory : options.laboratory;
    ImportContext context{m_journal.reader(),
                          m_actor,
                          m_journal.clock().today(),
                          office,
                          options.plan,
                          {},
                          maker,
                          QFileInfo(options.path).fileName()};
    if (context.plan.isNull()) context.plan = naturalUuid(u"plan"_s, office + u"\nimported"_s);
    context.task = naturalUuid(u"planTask"_s, office + u'\n' + hash);

    ImportReport report;
    QJ_TRY_ASSIGN(auto run, ImportRun::begin(m_journal, QFileInfo(options.path).size() * 20));
    RowTaker taker(m_journal, *run, context, report);
    ResultOptions rowOptions;
    if (options.layout)
        rowOptions.layout = *options.layout;
    else if (known)
        rowOptions.layout = known->layout;
    rowOptions.notAfter = context.today;
    TableOptions table = options.table;
    if (table.sheet.isEmpty()) table.sheet = rowOptions.layout.sheet;
    QJ_TRY_ASSIGN(report.read,
                  readResults(options.path, table, rowOptions, [&](PublishedRow&& row) { return taker.take(row); }));
    report.layout = rowOptions.layout;
    report.laboratory = maker.isNull() ? taker.laboratory() : maker;
    if (taker.failed()) return fail(std::move(*taker.failed()));
    report.rows += static_cast<qint64>(report.read.refused.size());
    report.read.refused.insert(report.read.refused.end(), taker.refused().begin(), taker.refused().end());
    std::stable_sort(report.read.refused.begin(), report.read.refused.end(),
                     [](const RefusedRow& a, const RefusedRow& b) { return a.row < b.row; });
    report.warnings.insert(report.warnings.end(), report.read.warnings.begin(), report.read.warnings.end());
    if (!options.dryRun && report.taken > 0) {
        report.batch = run->batch();
        QJ_TRY(run->finish());
    }
    return report;
}

} // namespace qj
