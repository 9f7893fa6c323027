// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How one row of a result file becomes records. Part of ResultImport.
#include "journal/Rooms.h"
#include "spreadsheet/ResultRows.h"

namespace qj {

/// What the rows of one file share.
struct ImportContext
{
    const Reader& reader;
    const Actor& actor;
    QDate today;
    QString officeCode;
    Uuid plan;       ///< where published samples hang
    Uuid task;       ///< of this file
    Uuid laboratory; ///< may be null
    QString fileName;
};

/// Finds or makes the partners of samples by name; remembers them for the rest of the file.
class ImportedParties
{
public:
    explicit ImportedParties(const ImportContext& context) : m_context(context) {}
    Uuid trader(CommitDraft& draft, const PublishedRow& row);
    Uuid producer(CommitDraft& draft, const PublishedRow& row);
    Uuid laboratory(const QString& name);
    Uuid category(const PublishedRow& row);

private:
    template <class T> std::optional<Uuid> known(QHash<QString, Uuid>& cache, const QString& name);
    const ImportContext& m_context;
    QHash<QString, Uuid> m_traders, m_producers, m_laboratories, m_categories;
};

/// Identity of a row's record of a kind in this office, the same whenever the row comes again.
Uuid importedId(const char* kind, const ImportContext& context, const PublishedRow& row, const QString& part = {});
/// Plan and task under which a file's published samples hang.
void addImportPlan(CommitDraft& draft, const ImportContext& context);
/// Sample, report and items of a published row (WORKFLOW 2, "Samples that come from a published table").
void addPublishedSample(CommitDraft& draft, const ImportContext& context, ImportedParties& parties,
                        const PublishedRow& row);
/// A registered report for a known sample: no verdict, no case, a second person confirms.
void addLaboratoryReport(CommitDraft& draft, const ImportContext& context, ImportedParties& parties,
                         const PublishedRow& row, const Uuid& sample);

} // namespace qj
