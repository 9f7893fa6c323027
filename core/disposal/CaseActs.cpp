// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/CaseActs.h"

#include "directory/Office.h"
#include "disposal/CaseFile.h"
#include "disposal/CaseTransfer.h"
#include "disposal/DisposalCaseRules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj::caseActs {

namespace {

Result<> refuseCase(const QString& sentence, const QString& about = {}, const QString& rule = {})
{
    return fail(ErrorCode::guardFailed, {sentence, about}, rule);
}

/// Levels that a person stands for: where the store knows no city office, its own officers act for it; the city's
/// officers act as the district for what is the city's own.
quint8 actingLevels(const ActContext& context, const Uuid& ownerOffice)
{
    quint8 levels = context.actor.level;
    if (context.reader.where(Office::info, "level='city' AND (state IS NULL OR state='active')").isEmpty())
        levels |= city;
    if (context.actor.office == ownerOffice) levels |= district;
    return levels;
}

/// Where a recheck was ordered the last one has to have passed.
bool recheckPassed(const ActContext& context)
{
    bool passed = true;
    QDate last;
    for (const Sample& recheck :
         childrenAfter<Sample>(context.reader, &context.draft, "recheckOf", context.before.id)) {
        if (recheck.voided || recheck.state == u"void"_s || (last.isValid() && recheck.samplingDate < last)) continue;
        last = recheck.samplingDate;
        const auto report = acceptedReport(context.reader, &context.draft, recheck.id);
        const Verdict verdict = recheck.finalVerdict != Verdict::none ? recheck.finalVerdict
                                : report                              ? report->verdict
                                                                      : Verdict::none;
        passed = verdict == Verdict::pass && isJudged(recheck);
    }
    return passed;
}

} // namespace

Result<> caseByVerdict(const ActContext&)
{
    return refuseCase(u"caseByVerdict"_s);
}

Result<> stepByChecklist(const ActContext&)
{
    return refuseCase(u"stepByChecklist"_s);
}

Result<> stepDated(const DisposalStep& step, const DisposalCase& owner, QDate today)
{
    const auto refused = [&step](const QString& sentence, const char* field, QDate day) {
        Error error{ErrorCode::guardFailed, {sentence, day.toString(Qt::ISODate)}, u"R-DSP-CLOSE"_s, {}, {}, {}, {}};
        error.field = QString::fromLatin1(field);
        error.record = step.code;
        return fail(std::move(error));
    };
    for (const auto& [day, field] : {std::pair{step.doneOn, "doneOn"}, std::pair{step.verifiedOn, "verifiedOn"}}) {
        if (!day.isValid()) continue;
        if (day > today) return refused(u"dateInFuture"_s, field, day);
        if (owner.openedOn.isValid() && day < owner.openedOn) return refused(u"stepBeforeCase"_s, field, day);
    }
    return {};
}

Result<> stepsReady(const ActContext& context)
{
    const auto file = CaseFile::read(context.reader, &context.draft, context.before.id);
    if (!file) return refuseCase(u"stepsReady"_s);
    const QStringList open = unreadySteps(file->steps, file->plan, file->facts, false);
    return open.isEmpty() ? Result<>() : refuseCase(u"stepsReady"_s, open.join(u", "_s));
}

Result<> caseClosable(const ActContext& context)
{
    const auto file = CaseFile::read(context.reader, &context.draft, context.before.id);
    if (!file) return refuseCase(u"stepsVerified"_s);
    const DisposalCase& c = file->disposalCase;
    const QStringList open = unreadySteps(file->steps, file->plan, file->facts, true);
    if (!open.isEmpty()) return refuseCase(u"stepsVerified"_s, open.join(u", "_s));
    // A risk signal is no verdict that a party could contest.
    if (c.failKind != FailKind::riskFound && !isFinal(file->sample))
        return refuseCase(u"resultNotFinal"_s, file->sample.sampleNo, u"R-RE-FINAL"_s);
    if (context.input.date > context.today)
        return refuseCase(u"dateInFuture"_s, context.input.date.toString(Qt::ISODate));
    if (!recheckPassed(context)) return refuseCase(u"recheckFailed"_s, {}, u"R-DSP-ORDER"_s);
    if (!mayClose(c.failKind, context.actor.roles, actingLevels(context, c.ownerOffice)))
        return refuseCase(c.failKind == FailKind::safety ? u"safetyClosedAbove"_s : u"closedByReviewer"_s);
    return {};
}

Result<> receivingOffice(const ActContext& context)
{
    QJ_TRY(caseIsHere(context));
    const Uuid before = context.before.value(u"ownerOffice").valueOr(Uuid());
    const Uuid after = context.after.value(u"ownerOffice").valueOr(Uuid());
    const auto refuse = [](const QString& sentence, const QString& about = {}) {
        Error error{ErrorCode::guardFailed, {sentence, about}, {}, {}, {}, {}, {}};
        error.field = u"ownerOffice"_s; // the window asks for it
        return fail(std::move(error));
    };
    if (after.isNull() || after == before) return refuse(u"receivingOffice"_s);
    const auto office = context.reader.find<Office>(after);
    if (!office) return fail(ErrorCode::unknownRecord, {u"office"_s, QString()});
    if (office->voided || (!office->state.isEmpty() && office->state != u"active"_s))
        return refuse(u"receivingOffice"_s, office->name);
    // Another district gets it in its own journal; the province keeps none, and a branch works in its district's.
    const bool away = goesAway(context.reader, context.before.id, after);
    if (away && office->level != OfficeLevel::district && office->level != OfficeLevel::city)
        return refuse(u"receivingDistrict"_s, office->name);
    // The letter has a number: a scan of it alone does not say which.
    if (context.input.evidence.isEmpty() && !context.input.files.isEmpty()) return refuseCase(u"evidenceMissing"_s);
    return {};
}

Result<> caseIsHere(const ActContext& context)
{
    if (context.before.value(u"handedTo").isNull()) return {};
    return refuseCase(u"caseElsewhere"_s, context.reader.titleOf(context.before.value(u"ownerOffice").valueOr(Uuid())));
}

/// INV-20: only a case without a failure behind it is not required.
Result<> noFailure(const ActContext& context)
{
    const auto sample = context.draft.find<Sample>(context.reader, context.before.value(u"sampleId").valueOr(Uuid()));
    if (!sample || sample->voided || sample->state == u"void"_s) return {};
    // The office that handed the case over has changed its verdict, and says so in a letter.
    if (!context.before.value(u"handedBy").isNull()) {
        const bool told = !context.input.reason.trimmed().isEmpty() || !context.input.evidence.isEmpty();
        return told ? Result<>() : fail(ErrorCode::reasonMissing, {}, u"R-RE-FINAL"_s);
    }
    return failKindOfSample(context.reader, &context.draft, *sample) == FailKind::none
               ? Result<>()
               : refuseCase(u"stillFailing"_s, sample->sampleNo);
}

Result<> caseAlive(const ActContext& context)
{
    const auto found =
        context.draft.find<DisposalCase>(context.reader, context.before.value(u"caseId").valueOr(Uuid()));
    if (!found) return fail(ErrorCode::unknownRecord, {u"disposalCase"_s, QString()});
    if (!found->handedTo.isNull()) return refuseCase(u"caseElsewhere"_s, context.reader.titleOf(found->ownerOffice));
    if (isOver(*found) || found->voided) return refuseCase(u"caseOver"_s, found->no);
    return stepDated(context.after.as<DisposalStep>(), *found, context.today);
}

void fillRunning(const ActContext& context, RecordData& record)
{
    // Who takes over a case is its handler from then on.
    DisposalCase c = record.as<DisposalCase>();
    const bool named = context.input.fields.contains(DisposalCase::info.find(u"handler")->number);
    if (c.handler.isNull() || (context.before.state() == u"transferred"_s && !named)) c.handler = context.actor.officer;
    record = dataOf(c);
}

void fillTransferred(const ActContext& context, RecordData& record)
{
    DisposalCase c = record.as<DisposalCase>();
    if (goesAway(context.reader, c.id, c.ownerOffice))
        c.handedTo = caseIdOf(handedSampleOf(c.id, c.ownerOffice));
    else
        c.officeId = c.ownerOffice;
    c.letterNo = context.input.evidence.join(u"；"_s);
    record = dataOf(c);
}

void fillClosed(const ActContext& context, RecordData& record)
{
    DisposalCase c = record.as<DisposalCase>();
    c.closedOn = context.input.date;
    c.checker = context.actor.officer;
    record = dataOf(c);
}

void fillDone(const ActContext& context, RecordData& record)
{
    DisposalStep step = record.as<DisposalStep>();
    if (!context.input.fields.contains(DisposalStep::info.find(u"doneOn")->number)) step.doneOn = context.input.date;
    step.doneBy = context.actor.officer;
    if (!context.input.evidence.isEmpty()) step.docNo = context.input.evidence.join(u"；"_s);
    for (const Uuid& file : context.input.files)
        if (!step.evidence.contains(file)) step.evidence += file;
    record = dataOf(step);
}

void fillVerified(const ActContext& context, RecordData& record)
{
    DisposalStep step = record.as<DisposalStep>();
    step.verifiedBy = context.actor.officer;
    step.verifiedOn = context.input.date;
    record = dataOf(step);
}

void fillNotApplicable(const ActContext& context, RecordData& record)
{
    DisposalStep step = record.as<DisposalStep>();
    if (step.naReason.isEmpty()) step.naReason = context.input.reason.trimmed();
    record = dataOf(step);
}

Result<> noteClosing(const ActContext& context, CommitDraft& draft)
{
    const auto file = CaseFile::read(context.reader, &draft, context.before.id);
    const DisposalStep* closing = file ? file->step(u"D19") : nullptr;
    if (!closing || closing->state == u"verified"_s) return {};
    DisposalStep after = *closing;
    after.state = u"done"_s;
    after.doneOn = context.input.date;
    after.doneBy = context.actor.officer;
    const QString note = context.input.evidence.join(u"；"_s);
    after.docNo = note.isEmpty() ? context.input.reason.trimmed() : note;
    after.evidence += context.input.files;
    draft.save(*closing, after);
    return {};
}

Result<> changeOwner(const ActContext& context, CommitDraft& draft)
{
    const Uuid office = context.after.value(u"ownerOffice").valueOr(Uuid());
    if (!context.after.value(u"handedTo").isNull())
        return handOn(context.reader, draft, context.before.id, recheckPassed(context));
    draft.set(DisposalCase::info, context.before.id, u"handler", Value());
    for (const DisposalStep& step : childrenAfter<DisposalStep>(context.reader, &draft, "caseId", context.before.id))
        draft.set(DisposalStep::info, step.id, common::officeId, Value(office));
    return {};
}

Result<> clearClosing(const ActContext& context, CommitDraft& draft)
{
    // An open case has no day of closing; the first one is kept for rates that count by it.
    const DisposalCase closed = context.before.as<DisposalCase>();
    if (!closed.firstClosedOn.isValid())
        draft.set(DisposalCase::info, closed.id, u"firstClosedOn", Value(closed.closedOn));
    draft.set(DisposalCase::info, closed.id, u"reopenedOn", Value(context.input.date));
    draft.set(DisposalCase::info, context.before.id, u"closedOn", Value());
    draft.set(DisposalCase::info, context.before.id, u"checker", Value());
    return {};
}

Result<> startCase(const ActContext& context, CommitDraft& draft)
{
    const DisposalStep step = context.after.as<DisposalStep>();
    const auto found = draft.find<DisposalCase>(context.reader, step.caseId);
    if (!found) return {};
    if (found->state == u"open"_s) {
        draft.setState(DisposalCase::info, found->id, u"running"_s);
        if (found->handler.isNull()) draft.set(DisposalCase::info, found->id, u"handler", Value(context.actor.officer));
    }
    // What an officer would have to write twice is written once.
    const std::pair<QStringView, QStringView> kept[] = {
        {u"D09", u"producerNoticeOn"}, {u"D13", u"policeOn"}, {u"D15", u"penaltyPubOn"}};
    for (const auto& [code, field] : kept)
        if (step.code == code && dataOf(*found).value(field).isNull())
            draft.set(DisposalCase::info, found->id, field, Value(step.doneOn));
    return {};
}

} // namespace qj::caseActs
