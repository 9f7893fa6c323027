// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which checklist a case gets: a template of kind checklist that its office, or one above it, has put in force; without
// one the list as shipped. A case keeps the list it was opened with, also when that template is retired and another
// takes its place (DisposalCase::checklistId): templates are never changed once they are in force.
#include "directory/TemplateRecord.h"
#include "disposal/ChecklistTemplate.h"
#include "journal/AfterDraft.h"

namespace qj {

/// The checklist as shipped, read once.
const ChecklistTemplate& shippedChecklist();

struct Checklist
{
    std::vector<PlannedStep> steps; ///< in order
    Uuid record;                    ///< the template; null: as shipped
    QString version;                ///< "R-REG-61/1", "R-REG-61/QD/3": what DisposalCase::templateVersion keeps
};

/// For a case of this office that opens on `day`: of the lists in force that have steps for its kind, the nearest
/// office's, for the regime before for all, the newest.
Checklist checklistFor(const Reader& reader, const CommitDraft* draft, const Uuid& office, FailKind failKind,
                       const QString& regime, QDate day);
/// The steps of a case by the list it was opened with; the shipped list where that template is not here (yet).
std::vector<PlannedStep> plannedSteps(const Reader& reader, const CommitDraft* draft, const Uuid& checklist,
                                      FailKind failKind, const QString& regime);

/// A template in force or retired stays as it is: papers and cases refer to it. Error: guardFailed, templateInForce.
Result<> keepTemplates(const Reader& reader, const CommitDraft& draft);

/// A template of kind checklist whose content cannot be read: row and column are named.
std::vector<Error> checklistProblems(const TemplateRecord& record, const QString& toState);

} // namespace qj
