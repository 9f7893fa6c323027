// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/CaseUpkeep.h"

#include "directory/LawOfStore.h"
#include "disposal/CaseActs.h"
#include "disposal/CaseFile.h"
#include "disposal/DisposalCaseRules.h"
#include "journal/CommitDraft.h"
#include "journal/Reader.h"
#include "law/Regime.h"
#include "testing/ServiceOfNotice.h"

#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// An import or a judgement that was taken back hid its case; the same verdict brings it to light again.
template <class T> void addAgain(CommitDraft& draft, T& record)
{
    draft.add(record);
    draft.set(T::info, record.id, common::deleted, Value());
}

/// Cases that a draft touches: its own, and those of the samples of which it changes something that counts.
struct Touched
{
    QList<Uuid> samples; ///< whose verdict or state changes, in the order of the draft
    QList<Uuid> cases;

    void addCase(const Uuid& id)
    {
        if (!id.isNull() && !m_seen.contains(id)) cases += id;
        m_seen += id;
    }
    void addSample(const Uuid& id)
    {
        if (id.isNull()) return;
        addCase(caseIdOf(id));
        if (!m_seen.contains(id)) samples += id;
        m_seen += id;
    }

private:
    QSet<Uuid> m_seen;
};

template <class T>
Uuid referenceOf(const Reader& reader, const CommitDraft& draft, const Change& change, const char* name)
{
    const auto data = draft.find(reader, T::info, change.id);
    return data ? data->value(QString::fromLatin1(name)).template valueOr<Uuid>(Uuid()) : Uuid();
}

Touched touchedBy(const Reader& reader, const CommitDraft& draft)
{
    Touched touched;
    const quint16 finalVerdict = Sample::info.find(u"finalVerdict")->number;
    const quint16 samplingDate = Sample::info.find(u"samplingDate")->number;
    for (const Change& change : draft.changes()) {
        if (change.info == &Sample::info) {
            if (change.values.contains(common::state) || change.values.contains(finalVerdict) ||
                change.values.contains(samplingDate))
                touched.addSample(change.id);
        } else if (change.info == &TestReport::info) {
            touched.addSample(referenceOf<TestReport>(reader, draft, change, "sampleId"));
        } else if (change.info == &ServiceOfNotice::info) {
            touched.addSample(referenceOf<ServiceOfNotice>(reader, draft, change, "sampleId"));
            const Uuid subject = referenceOf<ServiceOfNotice>(reader, draft, change, "subject");
            if (const auto step = draft.find<DisposalStep>(reader, subject); step && !step->caseId.isNull())
                touched.addCase(step->caseId);
        } else if (change.info == &DisposalCase::info) {
            touched.addCase(change.id);
        } else if (change.info == &DisposalStep::info) {
            touched.addCase(referenceOf<DisposalStep>(reader, draft, change, "caseId"));
        } else if (change.info == &CaseExtension::info) {
            touched.addCase(referenceOf<CaseExtension>(reader, draft, change, "caseId"));
        }
    }
    return touched;
}

bool isHere(const Reader& reader, const CommitDraft& draft, const Uuid& id)
{
    const auto found = draft.find(reader, DisposalCase::info, id);
    return found && !found->hidden() && !found->value(u"sampleId").isNull();
}

void addStep(CommitDraft& draft, const DisposalCase& owner, const PlannedStep& planned)
{
    DisposalStep step;
    step.id = stepIdOf(owner.id, planned.code);
    step.officeId = owner.officeId;
    step.state = u"todo"_s;
    step.caseId = owner.id;
    step.code = planned.code;
    step.title = planned.titleZh;
    step.seq = planned.seq;
    step.need = planned.need;
    addAgain(draft, step);
}

/// Opens the case of a sample with all steps of its checklist. Their dates are set by `keepDates`.
void openCase(const Reader& reader, CommitDraft& draft, const Sample& sample, FailKind failKind)
{
    const QString regime = regimeOf(sample.samplingDate);
    DisposalCase opened;
    opened.id = caseIdOf(sample.id);
    opened.officeId = sample.officeId;
    opened.state = u"open"_s;
    opened.sampleId = sample.id;
    opened.failKind = failKind;
    opened.ownerOffice = sample.officeId;
    opened.openedOn = draft.clock().today();
    const Checklist list = checklistFor(reader, &draft, opened.ownerOffice, failKind, regime, opened.openedOn);
    opened.templateVersion = list.version;
    opened.checklistId = list.record;
    addAgain(draft, opened);
    for (const PlannedStep& planned : list.steps) addStep(draft, opened, planned);
}

/// The sampling date was corrected: the case follows the checklist that its office had for the law that now applies on
/// the day it opened (R-REG-SELECT). What is done stays; a step that the other list does not know is to do no longer.
void changeRegime(const Reader& reader, CommitDraft& draft, const DisposalCase& open, const QString& regime)
{
    if (open.templateVersion.section(u'/', 0, 0) == regime) return;
    const Checklist list = checklistFor(reader, &draft, open.ownerOffice, open.failKind, regime, open.openedOn);
    draft.set(DisposalCase::info, open.id, u"templateVersion", Value(list.version));
    draft.set(DisposalCase::info, open.id, u"checklistId", list.record.isNull() ? Value() : Value(list.record));
    for (const PlannedStep& planned : list.steps) {
        const auto step = draft.find<DisposalStep>(reader, stepIdOf(open.id, planned.code));
        if (!step)
            addStep(draft, open, planned);
        else if (step->state == u"todo"_s && step->title != planned.titleZh)
            draft.set(DisposalStep::info, step->id, u"title", Value(planned.titleZh));
    }
    for (const DisposalStep& step : childrenAfter<DisposalStep>(reader, &draft, "caseId", open.id)) {
        const bool known = std::any_of(list.steps.begin(), list.steps.end(),
                                       [&](const PlannedStep& planned) { return planned.code == step.code; });
        if (known || step.state != u"todo"_s) continue;
        draft.set(DisposalStep::info, step.id, u"need", toValue(StepNeed::opt));
        draft.set(DisposalStep::info, step.id, u"dueOn", Value());
        draft.set(DisposalStep::info, step.id, u"deadlineRule", Value());
    }
}

void setIfOther(CommitDraft& draft, const RecordData& record, QStringView field, const Value& value)
{
    if (!(record.value(field) == value)) draft.set(*record.info, record.id, field, value);
}

bool movesCase(const CaseExtension& extension)
{
    return extension.step.isEmpty() && extension.days.value_or(0) > 0;
}

/// Extensions granted before the date froze: what it would be without them stands with each.
Result<> noteDateBefore(CommitDraft& draft, const CaseFile& file, const LawBook& law)
{
    CaseFile plain = file;
    if (std::erase_if(plain.facts.extensions, movesCase) == 0) return {};
    QJ_TRY_ASSIGN(const CaseDates dates, plain.dates(law));
    for (const CaseExtension& extension : file.facts.extensions)
        if (movesCase(extension)) draft.set(CaseExtension::info, extension.id, u"dueBefore", Value(dates.dueOn));
    return {};
}

/// The case's own date. Frozen once the order is served; afterwards an extension of this draft alone moves the date
/// that stood before it (INV-25).
Result<> keepCaseDate(const Reader& reader, CommitDraft& draft, const CaseFile& file, const CaseDates& dates)
{
    if (!file.facts.frozenDueOn.isValid()) {
        if (!freezes(file.facts) || !dates.dueOn.isValid()) return {};
        draft.set(DisposalCase::info, file.disposalCase.id, u"dueOn", Value(dates.dueOn));
        return noteDateBefore(draft, file, reader.law());
    }
    const auto before = reader.find<DisposalCase>(file.disposalCase.id);
    if (!before || !before->dueOn.isValid()) return {};
    QDate due = before->dueOn;
    bool moved = false;
    for (const CaseExtension& extension : file.facts.extensions) {
        const Change* change = draft.change(extension.id);
        if (!change || !change->created || !movesCase(extension)) continue;
        draft.set(CaseExtension::info, extension.id, u"dueBefore", Value(due));
        QJ_TRY_ASSIGN(due, extended(due, static_cast<int>(*extension.days), reader.law().calendar, reader.law().rules));
        moved = true;
    }
    if (moved) draft.set(DisposalCase::info, file.disposalCase.id, u"dueOn", Value(due));
    return {};
}

} // namespace

Result<> keepCaseDates(const Reader& reader, CommitDraft& draft, const Uuid& id, const LawBook& law)
{
    const auto file = CaseFile::read(reader, &draft, id);
    if (!file || isOver(file->disposalCase) || file->disposalCase.voided) return {};
    QJ_TRY_ASSIGN(const CaseDates dates, file->dates(law));
    for (const DisposalStep& step : file->steps) {
        const StepDate* date = dates.step(step.code);
        if (!date) continue;
        const RecordData data = dataOf(step);
        setIfOther(draft, data, u"need", toValue(date->need));
        if (step.state != u"todo"_s && step.state != u"returned"_s && step.dueOn.isValid()) continue;
        setIfOther(draft, data, u"dueOn", Value(date->dueOn));
        setIfOther(draft, data, u"deadlineRule", Value(date->deadline ? date->deadline->ruleId : QString()));
    }
    return keepCaseDate(reader, draft, *file, dates);
}

namespace {

/// A day that is changed without an act.
Result<> checkStepDays(const Reader& reader, const CommitDraft& draft)
{
    const quint16 doneOn = DisposalStep::info.find(u"doneOn")->number;
    for (const Change& change : draft.changes()) {
        if (change.info != &DisposalStep::info || !change.values.contains(doneOn)) continue;
        const auto step = draft.find<DisposalStep>(reader, change.id);
        const auto owner = step ? draft.find<DisposalCase>(reader, step->caseId) : std::nullopt;
        if (owner) QJ_TRY(caseActs::stepDated(*step, *owner, draft.clock().today()));
    }
    return {};
}

/// final -> handling while the case runs, -> handled when it is closed or another office goes on with it: parts of the
/// act that causes them.
void keepSampleState(const Reader& reader, CommitDraft& draft, const Uuid& id)
{
    const auto found = draft.find<DisposalCase>(reader, id);
    if (!found || found->sampleId.isNull() || found->voided) return;
    const auto sample = draft.find<Sample>(reader, found->sampleId);
    if (!sample) return;
    const bool running = found->state == u"running"_s || found->state == u"toCheck"_s;
    if (running && sample->state == u"final"_s) draft.setState(Sample::info, sample->id, u"handling"_s);
    const bool done = found->state == u"closed"_s || !found->handedTo.isNull();
    if (done && (sample->state == u"final"_s || sample->state == u"handling"_s))
        draft.setState(Sample::info, sample->id, u"handled"_s);
}

/// Opens the case that a sample needs, or ends the one it needs no longer.
void keepCase(const Reader& reader, CommitDraft& draft, const Uuid& id)
{
    const auto sample = draft.find<Sample>(reader, id);
    if (!sample || sample->deleted) return;
    const bool gone = sample->state == u"void"_s || sample->voided;
    if (!gone && !isJudged(*sample)) return;
    const FailKind failKind = gone ? FailKind::none : failKindOfSample(reader, &draft, *sample);
    const Uuid caseId = caseIdOf(id);
    const bool here = isHere(reader, draft, caseId);
    if (failKind != FailKind::none && !here) openCase(reader, draft, *sample, failKind);
    if (!here) return;
    const auto found = draft.find<DisposalCase>(reader, caseId);
    if (failKind != FailKind::none) {
        // A report that replaces another may bring back the failure.
        // One that was taken over ended by the letter of the other office; one that was handed over goes on there.
        if (found->state == u"notRequired"_s && found->handedBy.isNull())
            draft.setState(DisposalCase::info, caseId, found->handedTo.isNull() ? u"open"_s : u"transferred"_s);
        const Change* change = draft.change(id);
        const bool corrected = change && change->values.contains(Sample::info.find(u"samplingDate")->number);
        if (corrected && !isOver(*found)) changeRegime(reader, draft, *found, regimeOf(sample->samplingDate));
        return;
    }
    if (found->state != u"notRequired"_s) draft.setState(DisposalCase::info, caseId, u"notRequired"_s);
}

} // namespace

Result<> openCases(const Reader& reader, CommitDraft& draft)
{
    QJ_TRY(keepTemplates(reader, draft));
    if (changesLaw(draft)) return {}; // recountDates has set what moves
    QJ_TRY(checkStepDays(reader, draft));
    const Touched touched = touchedBy(reader, draft);
    for (const Uuid& sample : touched.samples) keepCase(reader, draft, sample);
    for (const Uuid& id : touched.cases) {
        if (!isHere(reader, draft, id)) continue;
        QJ_TRY(keepCaseDates(reader, draft, id, reader.law()));
        keepSampleState(reader, draft, id);
    }
    return {};
}

} // namespace qj
