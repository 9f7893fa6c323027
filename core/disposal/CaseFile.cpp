// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/CaseFile.h"

#include "directory/Office.h"
#include "directory/Producer.h"
#include "disposal/DisposalCaseRules.h"
#include "law/Regime.h"
#include "testing/ServiceOfNotice.h"
#include "testing/TestItemResult.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

bool isServed(const ServiceOfNotice& service)
{
    return (service.state == u"served"_s || service.state == u"deemed"_s) && service.servedOn.isValid() &&
           !service.voided;
}

/// O: the order of D08 was served - by its own service record, or as the step itself says.
QDate orderServed(const CaseFile& file, const Reader& reader, const CommitDraft* draft)
{
    const DisposalStep* order = file.step(u"D08");
    if (!order) return {};
    QDate first;
    for (const ServiceOfNotice& service : childrenAfter<ServiceOfNotice>(reader, draft, "subject", order->id))
        if (isServed(service) && (!first.isValid() || service.servedOn < first)) first = service.servedOn;
    if (first.isValid()) return first;
    return order->state == u"done"_s || order->state == u"verified"_s ? order->doneOn : QDate();
}

/// L: once every other must step is done, the day of the last.
QDate stepsDone(const CaseFile& file)
{
    QDate last;
    for (const PlannedStep& planned : file.plan) {
        if (needOf(planned, file.facts) != StepNeed::must || !countsForClosing(planned.code)) continue;
        const DisposalStep* step = file.step(planned.code);
        if (!step || step->state == u"todo"_s || step->state == u"returned"_s) return {};
        if (step->doneOn.isValid() && (!last.isValid() || step->doneOn > last)) last = step->doneOn;
    }
    return last;
}

void gatherFacts(CaseFile& file, const Reader& reader, const CommitDraft* draft)
{
    file.facts = factsOf(file.disposalCase);
    CaseFacts& facts = file.facts;
    facts.regime = regimeOf(file.sample.samplingDate);
    const auto report = acceptedReport(reader, draft, file.sample.id);
    facts.reportReceived = report && report->receivedOn.isValid() ? report->receivedOn : file.disposalCase.openedOn;
    facts.verdictConfirmed = file.disposalCase.openedOn;
    if (file.sample.origin == SampleOrigin::published) facts.reportReceived = file.disposalCase.openedOn;
    facts.resultFinal =
        file.sample.origin == SampleOrigin::published ? file.disposalCase.openedOn : file.sample.finalAt;
    facts.disputed = file.sample.state == u"disputed"_s;
    facts.producerElsewhere = producerElsewhere(reader, draft, file.sample, file.disposalCase.ownerOffice);
    facts.orderServed = orderServed(file, reader, draft);
    if (const DisposalStep* filing = file.step(u"D07"); filing && facts.filed) facts.caseFiled = filing->doneOn;
    for (CaseExtension& extension : childrenAfter<CaseExtension>(reader, draft, "caseId", file.disposalCase.id))
        if (!extension.voided) facts.extensions.push_back(std::move(extension));
    facts.stepsDone = stepsDone(file);
}

} // namespace

Uuid caseIdOf(const Uuid& sample)
{
    return naturalUuid(u"disposalCase"_s, sample.toString(QUuid::WithoutBraces));
}

Uuid stepIdOf(const Uuid& disposalCase, const QString& code, int occurrence)
{
    return naturalUuid(u"disposalStep"_s,
                       u"%1/%2/%3"_s.arg(disposalCase.toString(QUuid::WithoutBraces), code).arg(occurrence));
}

std::optional<TestReport> acceptedReport(const Reader& reader, const CommitDraft* draft, const Uuid& sample)
{
    for (TestReport& report : childrenAfter<TestReport>(reader, draft, "sampleId", sample))
        if (report.round == ReportRound::first && report.state == u"accepted"_s && !report.voided)
            return std::move(report);
    return std::nullopt;
}

FailKind failKindOfSample(const Reader& reader, const CommitDraft* draft, const Sample& sample)
{
    const auto report = acceptedReport(reader, draft, sample.id);
    if (sample.kind == SampleKind::risk)
        return failKindOf(Verdict::noVerdict, report && report->riskFound == Flag(true), Severity::none);
    Verdict verdict = sample.finalVerdict;
    if (verdict == Verdict::none && report) verdict = report->verdict;
    if (!report || verdict != Verdict::fail)
        return failKindOf(verdict, report && report->riskFound == Flag(true), Severity::none);
    Severity worst = Severity::none;
    for (const TestItemResult& item : childrenAfter<TestItemResult>(reader, draft, "reportId", report->id))
        if (item.single == ItemVerdict::fails && item.severity == Severity::safety) worst = Severity::safety;
    return failKindOf(verdict, false, worst);
}

bool isJudged(const Sample& sample)
{
    const State* judged = Sample::info.state(u"judged");
    const State* state = Sample::info.state(sample.state);
    return state && (state->rank >= judged->rank || sample.state == u"disputed"_s);
}

bool isFinal(const Sample& sample)
{
    return sample.origin == SampleOrigin::published || sample.finalAt.isValid() ||
           Sample::info.state(sample.state)->rank >= Sample::info.state(u"final")->rank;
}

bool producerElsewhere(const Reader& reader, const CommitDraft* draft, const Sample& sample, const Uuid& office)
{
    const auto producer = recordAfter<Producer>(reader, draft, sample.producerId);
    const auto owner = recordAfter<Office>(reader, draft, office);
    if (!producer || !owner || producer->areaCode.isEmpty()) return false;
    const QString area = (owner->areaCode.isEmpty() ? owner->code : owner->areaCode).left(6);
    // The area of a city's office is the whole city.
    const qsizetype digits = owner->level == OfficeLevel::city ? 4 : 6;
    return producer->areaCode.left(digits) != area.left(digits);
}

std::optional<CaseFile> CaseFile::read(const Reader& reader, const CommitDraft* draft, const Uuid& id)
{
    const auto found = recordAfter<DisposalCase>(reader, draft, id);
    if (!found || found->sampleId.isNull()) return std::nullopt;
    const auto sample = recordAfter<Sample>(reader, draft, found->sampleId);
    if (!sample) return std::nullopt;
    CaseFile file;
    file.disposalCase = *found;
    file.sample = *sample;
    file.steps = childrenAfter<DisposalStep>(reader, draft, "caseId", id);
    std::stable_sort(file.steps.begin(), file.steps.end(), [](const DisposalStep& a, const DisposalStep& b) {
        return a.seq.value_or(0) < b.seq.value_or(0);
    });
    file.plan = plannedSteps(reader, draft, found->checklistId, found->failKind, regimeOf(sample->samplingDate));
    gatherFacts(file, reader, draft);
    return file;
}

Result<CaseDates> CaseFile::dates(const LawBook& law) const
{
    return dueDates(plan, facts, law.calendar, law.rules);
}

const DisposalStep* CaseFile::step(QStringView code) const
{
    const auto it = std::find_if(steps.begin(), steps.end(), [&](const DisposalStep& s) { return s.code == code; });
    return it == steps.end() ? nullptr : &*it;
}

const PlannedStep* CaseFile::planned(QStringView code) const
{
    const auto it = std::find_if(plan.begin(), plan.end(), [&](const PlannedStep& s) { return s.code == code; });
    return it == plan.end() ? nullptr : &*it;
}

} // namespace qj
