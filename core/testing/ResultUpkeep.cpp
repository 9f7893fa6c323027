// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/ResultUpkeep.h"

#include "directory/LawOfStore.h"
#include "directory/Standard.h"
#include "law/Regime.h"
#include "sampling/Sample.h"
#include "testing/ObjectionActs.h"
#include "testing/ReinspectionRules.h"
#include "testing/ServiceOfNoticeRules.h"
#include "testing/TestReportRules.h"
#include "testing/TestingQueries.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

bool everyPartyServed(const Reader& reader, const CommitDraft& draft, const Uuid& sample)
{
    const std::vector<ServiceOfNotice> services = testing::resultServices(reader, &draft, sample);
    return !services.empty() && std::all_of(services.begin(), services.end(), [](const ServiceOfNotice& service) {
        return service.state == u"served"_s || service.state == u"deemed"_s;
    });
}

/// The final verdict follows report and conclusion: also where a conclusion is voided, or the first report replaced
/// after it (INV-28).
void keepFinalVerdict(const Reader& reader, CommitDraft& draft, const Uuid& id)
{
    const auto sample = draft.find<Sample>(reader, id);
    if (!sample || sample->voided || sample->origin == SampleOrigin::published) return;
    const auto again = testing::reinspectionOf(reader, &draft, id);
    const bool concluded = again && isConcluded(*again);
    const bool stands = concluded || sample->finalAt.isValid();
    const Verdict verdict = stands ? testing::standingVerdict(reader, &draft, id) : Verdict::none;
    const bool between = verdict == Verdict::none && sample->finalAt.isValid(); // another report is about to follow
    if (verdict != sample->finalVerdict && !between) draft.set(Sample::info, id, u"finalVerdict", toValue(verdict));
}

/// The conclusion of a reinspection stays the sample's verdict (INV-28).
void takeFinalityBack(const Reader& reader, CommitDraft& draft, const Uuid& id)
{
    draft.set(Sample::info, id, u"finalAt", Value());
    const auto again = testing::reinspectionOf(reader, &draft, id);
    if (!again || !isConcluded(*again)) draft.set(Sample::info, id, u"finalVerdict", Value());
}

/// Where a sample stands once its result was told follows from the facts, in whatever order they came: disputed while
/// something contests the result, else in its objection period when every party is served. An application in time that
/// was recorded only after the result was confirmed takes its finality back (R-RE-FINAL).
void settleSample(const Reader& reader, CommitDraft& draft, const Uuid& id)
{
    const auto sample = draft.find<Sample>(reader, id);
    if (!sample || sample->voided || sample->origin == SampleOrigin::published) return;
    const QString& state = sample->state;
    const bool final = state == u"final"_s || state == u"handling"_s || state == u"handled"_s;
    if (!final && state != u"notified"_s && state != u"objection"_s && state != u"disputed"_s) return;
    if (testing::isContested(reader, &draft, id)) {
        if (final) takeFinalityBack(reader, draft, id);
        if (state != u"disputed"_s) draft.setState(Sample::info, id, u"disputed"_s);
    } else if (state == u"disputed"_s || (state == u"notified"_s && everyPartyServed(reader, draft, id))) {
        draft.setState(Sample::info, id, u"objection"_s);
    } else if (state == u"objection"_s && draft.act == u"undo"_s && !everyPartyServed(reader, draft, id)) {
        draft.setState(Sample::info, id, u"notified"_s); // a service was taken back
    }
}

} // namespace

// ---- items

const LimitText* limitWords()
{
    static const Result<LimitText> words = LimitText::shipped(); // part of the program: read once
    return words ? &*words : nullptr;
}

CompareBy compareBy(const Reader& reader, const CommitDraft* draft, const TestItemResult& item)
{
    QList<Uuid> standards;
    if (const auto spec = recordAfter<TestItemSpec>(reader, draft, item.specId))
        standards += spec->standardId;
    else if (const auto report = recordAfter<TestReport>(reader, draft, item.reportId))
        standards = report->basis;
    const auto standard =
        standards.size() == 1 ? recordAfter<Standard>(reader, draft, standards.front()) : std::nullopt;
    return standard && standard->compareMethod == CompareMethod::rounded ? CompareBy::roundedValue
                                                                         : CompareBy::fullValue;
}

namespace {

/// The program's own comparison stands beside the laboratory's verdict and follows every change of limit or value.
void keepComputed(const Reader& reader, CommitDraft& draft, const Uuid& id)
{
    const auto item = draft.find<TestItemResult>(reader, id);
    if (!item || item->deleted || !limitWords()) return;
    const auto spec = draft.find<TestItemSpec>(reader, item->specId);
    TestItemResult now = *item;
    now.computed = compared(*item, spec ? &*spec : nullptr, *limitWords(), compareBy(reader, &draft, *item));
    draft.save(*item, now);
}

Result<> notSettled(const Reader& reader, const Uuid& id)
{
    const auto report = reader.find<TestReport>(id);
    const bool checked =
        report && (report->state == u"checked"_s || report->state == u"accepted"_s || report->state == u"superseded"_s);
    return checked ? fail(ErrorCode::guardFailed, {u"reportSettled"_s, report->reportNo}) : Result<>();
}

/// A report that was accepted without saying whether it found a risk signal says so now, once (R-SMP-RISK).
bool answersRisk(const Reader& reader, const Change& change)
{
    const quint16 field = TestReport::info.find(u"riskFound")->number;
    const auto report = reader.find<TestReport>(change.id);
    const auto sample = report ? reader.find<Sample>(report->sampleId) : std::nullopt;
    return sample && sample->kind == SampleKind::risk && !report->riskFound && change.values.size() == 1 &&
           change.values.contains(field);
}

/// What a checked report says is changed by another report only, which names it in `replaces`: none of its items is
/// changed, taken out or brought in.
Result<> reportUnsettled(const Reader& reader, const CommitDraft& draft, const Change& change)
{
    const bool item = change.info == &TestItemResult::info;
    if (draft.act != u"edit"_s && draft.act != u"add"_s && (!item || draft.act != u"void"_s)) return {};
    if (item) {
        if (const auto before = reader.find<TestItemResult>(change.id)) QJ_TRY(notSettled(reader, before->reportId));
        const auto after = draft.find<TestItemResult>(reader, change.id);
        return after ? notSettled(reader, after->reportId) : Result<>();
    }
    const auto said = [&](const char* name) {
        const Field* field = change.info->find(QString::fromLatin1(name));
        return field && change.values.contains(field->number);
    };
    static constexpr const char* settled[] = {"verdict", "riskFound", "reportNo",  "issuedOn", "receivedOn",
                                              "round",   "basis",     "basisText", "sampleId", "labId"};
    const bool touched = !change.created && std::any_of(std::begin(settled), std::end(settled), said);
    if (touched && answersRisk(reader, change)) return {};
    return touched ? notSettled(reader, change.id) : Result<>();
}

} // namespace

Result<> keepObjectBy(const Reader& reader, CommitDraft& draft, const Uuid& id, const LawBook& law)
{
    const auto service = draft.find<ServiceOfNotice>(reader, id);
    const bool runs = service && startsObjection(*service) && service->servedOn.isValid() &&
                      (service->state == u"served"_s || service->state == u"deemed"_s);
    if (!runs) return {};
    const auto sample = draft.find<Sample>(reader, service->sampleId);
    const QString regime =
        regimeOf(sample && sample->samplingDate.isValid() ? sample->samplingDate : service->servedOn);
    QJ_TRY_ASSIGN(const Deadline end, deadline(law.rules, law.calendar, u"R-OBJ-15D"_s, regime, service->servedOn));
    if (end.dueOn != service->objectBy) draft.set(ServiceOfNotice::info, id, u"objectBy", Value(end.dueOn));
    for (const Objection& objection : testing::objectionsOf(reader, &draft, service->sampleId))
        objectionActs::keepInTime(reader, draft, objection.id);
    return {};
}

namespace {

/// The samples that a change speaks of, before it and after it.
template <class T> void addSamples(QList<Uuid>& samples, const Reader& reader, const CommitDraft& draft, const Uuid& id)
{
    if (const auto before = reader.find<T>(id)) samples += before->sampleId;
    if (const auto after = draft.find<T>(reader, id)) samples += after->sampleId;
}

} // namespace

Result<> keepResults(const Reader& reader, CommitDraft& draft)
{
    if (changesLaw(draft)) return {}; // recountDates has set what moves
    QList<Uuid> samples, verdicts;
    const size_t given = draft.changes().size();
    for (size_t i = 0; i < given; ++i) {
        const Change change = draft.changes()[i]; // a copy: the draft grows
        if (change.info == &TestItemResult::info || change.info == &TestReport::info)
            QJ_TRY(reportUnsettled(reader, draft, change));
        if (change.info == &TestItemResult::info) keepComputed(reader, draft, change.id);
        if (change.info == &TestReport::info && change.values.contains(TestReport::info.find(u"basis")->number))
            for (const TestItemResult& item : testing::itemsOf(reader, &draft, change.id))
                keepComputed(reader, draft, item.id);
        if (change.info == &Objection::info) {
            objectionActs::keepInTime(reader, draft, change.id);
            addSamples<Objection>(samples, reader, draft, change.id);
        }
        if (change.info == &Reinspection::info) {
            if (change.values.contains(Reinspection::info.find(u"noticeOn")->number))
                QJ_TRY(objectionActs::keepFormalities(reader, draft, change.id, reader.law()));
            addSamples<Reinspection>(verdicts, reader, draft, change.id);
        }
        if (change.info == &TestReport::info) addSamples<TestReport>(verdicts, reader, draft, change.id);
        if (change.info == &Sample::info) samples += change.id;
        if (change.info != &ServiceOfNotice::info) continue;
        if (change.values.contains(ServiceOfNotice::info.find(u"servedOn")->number))
            QJ_TRY(keepObjectBy(reader, draft, change.id, reader.law()));
        addSamples<ServiceOfNotice>(samples, reader, draft, change.id);
    }
    samples += verdicts;
    for (const Uuid& id : std::as_const(samples)) settleSample(reader, draft, id);
    for (const Uuid& id : std::as_const(verdicts)) keepFinalVerdict(reader, draft, id);
    return {};
}

} // namespace qj
