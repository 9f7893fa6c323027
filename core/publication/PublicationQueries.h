// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Read models of publications: which samples may stand in one, the facts that the check before release asks for, and
// what is printed.
#include "publication/Correction.h"
#include "publication/ProvincialApproval.h"
#include "publication/PublicationColumns.h"
#include "publication/PublicationPlace.h"
#include "publication/PublicationRules.h"
#include "sampling/Sample.h"

namespace qj {

class CommitDraft;
class Reader;

struct PublicationFilter
{
    QDate from, to;      ///< sampling dates, both included; invalid = open
    Uuid category;       ///< null: all
    Uuid office;         ///< of the samples; null: all
    QList<Uuid> samples; ///< exactly these, where any are named
    bool withPublished = false;
};

struct ItemCheck
{
    Uuid item, sample;
    QString sampleNo;
    std::vector<Blocker> blockers; ///< red first
    Light worst = Light::green;
};

struct PublicationLine
{
    Uuid item, sample;
    Verdict verdict = Verdict::none;
    PrintedCells cells; ///< frozen text where the publication is released
};

struct PublicationContent
{
    Publication publication;
    QString office, phone, replyNo;
    QDate from, to; ///< sampling dates of its items
    std::vector<PublicationLine> lines;
    QStringList withheld; ///< sample numbers requested but not consented to (INV-27)
    std::vector<PublicationLine> of(Verdict verdict) const;
};

namespace PublicationQueries {
/// Samples with a final result that a publication of this kind may hold and that are not public already.
QList<Uuid> candidates(const Reader& reader, PublicationKind kind, const PublicationFilter& filter);
/// Stands in another publication that was released, and was not withdrawn there.
bool isPublicElsewhere(const Reader& reader, const CommitDraft* draft, const Uuid& sample, const Uuid& publication);
/// Final verdict, or the one of the accepted report.
Verdict verdictOf(const Reader& reader, const CommitDraft* draft, const Sample& sample);
/// Text of the columns of a sample as it is now (R-COL-FAIL, R-COL-PASS). Never anything personal (R-PUB-NOT).
PrintedCells cellsOf(const Reader& reader, const CommitDraft* draft, const Sample& sample, const PublicationItem& item);
ItemFacts factsOf(const Reader& reader, const CommitDraft* draft, const PublicationItem& item, QDate today);
/// Items that still belong to a publication, in order.
std::vector<PublicationItem> items(const Reader& reader, const CommitDraft* draft, const Uuid& publication);
Result<std::vector<ItemCheck>> check(const Reader& reader, const CommitDraft* draft, const Uuid& publication,
                                     QDate today);
/// The request and its reply; the newest where it was asked twice.
std::optional<ProvincialApproval> approval(const Reader& reader, const CommitDraft* draft, const Uuid& publication);
/// What an issued correction did to an item: empty, "correct" or "withdraw".
QString correctionOf(const Reader& reader, const CommitDraft* draft, const PublicationItem& item);
/// State of an item, derived.
QString stateOf(const Reader& reader, const PublicationItem& item, QDate today);
/// What is printed: before the consent every item, afterwards those consented to and not withdrawn.
Result<PublicationContent> content(const Reader& reader, const Uuid& publication);
/// SHA-256 over the text of everything that is asked for (R-PUB-CONSENT).
QString packageHash(const Reader& reader, const Uuid& publication);
PrintedCells cellsFrom(const Json& printed);
Json jsonOf(const PrintedCells& cells);
} // namespace PublicationQueries

} // namespace qj
