// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A case with everything that its dates and its closing depend on: its sample, its steps, and the facts that stand in
// other records (reports, services, extensions), as they are or as they will be after a draft.
#include "disposal/CaseDates.h"
#include "disposal/DisposalCase.h"
#include "disposal/DisposalStep.h"
#include "disposal/OwnChecklist.h"
#include "journal/AfterDraft.h"
#include "law/LawBook.h"
#include "sampling/Sample.h"
#include "testing/TestReport.h"

namespace qj {

/// Identities that are the same wherever a case is opened (one case per sample, INV-20).
Uuid caseIdOf(const Uuid& sample);
Uuid stepIdOf(const Uuid& disposalCase, const QString& code, int occurrence = 1);

/// The report whose verdict stands for the sample: an accepted first test.
std::optional<TestReport> acceptedReport(const Reader& reader, const CommitDraft* draft, const Uuid& sample);
/// Kind of failure of a judged sample; none where no case is needed, or no longer.
FailKind failKindOfSample(const Reader& reader, const CommitDraft* draft, const Sample& sample);
/// Is the verdict of a sample confirmed: it stands at `judged` or later.
bool isJudged(const Sample& sample);
/// R-RE-FINAL: the result stands. A published result was final when it was published.
bool isFinal(const Sample& sample);

struct CaseFile
{
    DisposalCase disposalCase;
    Sample sample;
    std::vector<DisposalStep> steps; ///< in order
    std::vector<PlannedStep> plan;
    CaseFacts facts;

    /// Nothing if there is no such case.
    static std::optional<CaseFile> read(const Reader& reader, const CommitDraft* draft, const Uuid& id);
    Result<CaseDates> dates(const LawBook& law) const;
    const DisposalStep* step(QStringView code) const;
    const PlannedStep* planned(QStringView code) const;
};

/// Is the producer in another area than the office (R-DSP-PRODUCER)? Not where its area is unknown.
bool producerElsewhere(const Reader& reader, const CommitDraft* draft, const Sample& sample, const Uuid& office);

} // namespace qj
