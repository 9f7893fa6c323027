// SPDX-License-Identifier: GPL-3.0-or-later
// PublicationQueries::factsOf: what the check before release has to know of one item.
#include "directory/Producer.h"
#include "directory/Trader.h"
#include "disposal/CaseFile.h"
#include "law/CreditCode.h"
#include "law/Regime.h"
#include "publication/PublicationQueries.h"
#include "testing/ObjectionRules.h"
#include "testing/ReinspectionRules.h"
#include "testing/ServiceOfNoticeRules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// Every party that was to be told is served, and the proof is there.
bool servicesProven(const Reader& reader, const CommitDraft* draft, const Uuid& sample)
{
    bool trader = false;
    for (const ServiceOfNotice& service : childrenAfter<ServiceOfNotice>(reader, draft, "sampleId", sample)) {
        if (!startsObjection(service) || service.state == u"cancelled"_s || service.voided) continue;
        const bool deemed = service.state == u"deemed"_s && service.publicFrom.isValid();
        const bool served = service.state == u"served"_s && service.servedOn.isValid() &&
                            (!service.receiver.isEmpty() || !service.proof.isEmpty() || !service.witness.isEmpty());
        if (!deemed && !served) return false;
        trader = trader || service.partyKind == ServedParty::trader;
    }
    return trader;
}

/// Telephones, contacts, addresses of persons, purchase price. A name that is part of the firm's own is public.
QStringList privateWords(const Reader& reader, const CommitDraft* draft, const Sample& sample,
                         const PrintedCells& cells)
{
    QStringList words;
    if (const auto trader = recordAfter<Trader>(reader, draft, sample.traderId))
        words += {trader->contact, trader->legalRep, trader->phone, trader->mobile, trader->fax, trader->email};
    if (const auto producer = recordAfter<Producer>(reader, draft, sample.producerId))
        words += {producer->contact, producer->phone, producer->fax};
    words += {sample.payAccount, sample.buyerLogin, sample.deliverTo, toText(sample.purchasePrice)};
    const QString names = cells.value(u"traderName"_s) + u'\n' + cells.value(u"producerName"_s);
    words.removeIf([&](const QString& word) { return word.trimmed().size() < 2 || names.contains(word); });
    return words;
}

void addTimes(ItemFacts& facts, const Reader& reader, const CommitDraft* draft, const Sample& sample, QDate today)
{
    if (const auto found = recordAfter<DisposalCase>(reader, draft, caseIdOf(sample.id));
        found && !found->sampleId.isNull()) {
        facts.caseOpened = !found->deleted;
        facts.caseOverdue = !isOver(*found) && found->dueOn.isValid() && found->dueOn < today;
    }
    if (!sample.finalAt.isValid()) return;
    const auto target = deadline(reader.law().rules, reader.law().calendar, u"R-PUB-PROMPT"_s,
                                 regimeOf(sample.samplingDate), sample.finalAt);
    facts.pastTarget = target && target->dueOn < today;
}

} // namespace

ItemFacts PublicationQueries::factsOf(const Reader& reader, const CommitDraft* draft, const PublicationItem& item,
                                      QDate today)
{
    ItemFacts facts;
    const auto sample = recordAfter<Sample>(reader, draft, item.sampleId);
    if (!sample) return facts;
    const bool foreign = sample->origin == SampleOrigin::published;
    facts.verdict = verdictOf(reader, draft, *sample);
    facts.verdictConfirmed = isJudged(*sample);
    facts.riskSample = sample->kind == SampleKind::risk;
    facts.final =
        isFinal(*sample) && sample->origin != SampleOrigin::received && sample->state != u"void"_s && !sample->voided;
    facts.servicesProven = foreign || servicesProven(reader, draft, sample->id);
    for (const Objection& objection : childrenAfter<Objection>(reader, draft, "sampleId", sample->id))
        facts.objectionOpen = facts.objectionOpen || (!objection.voided && blocksFinality(objection));
    for (const Reinspection& re : childrenAfter<Reinspection>(reader, draft, "sampleId", sample->id))
        facts.reinspectionOpen = facts.reinspectionOpen || isOpen(re);
    facts.alreadyPublic = isPublicElsewhere(reader, draft, sample->id, item.publicationId);
    addTimes(facts, reader, draft, *sample, today);
    const PrintedCells cells = cellsOf(reader, draft, *sample, item);
    facts.traderName = cells.value(u"traderName"_s);
    facts.creditCode = cells.value(u"creditCode"_s);
    facts.creditCodeOk = !checkTraderCode(facts.creditCode).isError;
    facts.productName = sample->productName;
    facts.brand = sample->brand;
    facts.brandIsDevice = sample->brandIsDevice.value_or(false);
    facts.modelSpec = sample->modelSpec;
    facts.productionText = sample->productionText;
    facts.producerName = cells.value(u"producerName"_s);
    facts.printedColumns = cells.values();
    facts.privateWords = privateWords(reader, draft, *sample, cells);
    return facts;
}

} // namespace qj
