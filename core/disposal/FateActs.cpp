// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/FateActs.h"

#include "directory/DirectoryRules.h"
#include "disposal/CaseFile.h"
#include "disposal/RetentionQueries.h"

using namespace Qt::StringLiterals;

namespace qj::fateActs {

namespace {

Result<> refuseFate(const QString& sentence, const QString& about, const QString& rule)
{
    return fail(ErrorCode::guardFailed, {sentence, about}, rule);
}

/// Used up by the test there is nothing left to keep - unless a backup sample was taken.
bool nothingIsLeft(const Sample& sample)
{
    return sample.fate == SampleFate::used && !(sample.backupQty > Decimal::fromInt(0));
}

} // namespace

Result<> fateAllowed(const ActContext& context)
{
    const Sample sample = context.after.as<Sample>();
    if (sample.origin != SampleOrigin::own || sample.fate == SampleFate::none) return {};
    if (const auto owner = context.draft.find<DisposalCase>(context.reader, caseIdOf(sample.id));
        owner && !owner->voided && !owner->deleted && !isOver(*owner))
        return refuseFate(u"caseNotClosed"_s, owner->no, u"R-DSP-CLOSE"_s);
    if (sample.fateOn > context.today)
        return refuseFate(u"dateInFuture"_s, sample.fateOn.toString(Qt::ISODate), u"R-RET-MODES"_s);
    const Retention kept = retentionOf(context.reader, &context.draft, sample);
    const QString keepRule = kept.failed ? u"R-RET-3M"_s : u"R-RET-PASS"_s;
    if (kept.contested) return refuseFate(u"resultContested"_s, sample.sampleNo, keepRule);
    if (sample.fateOn.isValid() && !nothingIsLeft(sample) && !kept.mayGo(sample.fateOn))
        return refuseFate(u"fateTooEarly"_s, kept.keepUntil.toString(Qt::ISODate), keepRule);
    if (kept.safety && sample.fate != SampleFate::destroyed && sample.fate != SampleFate::used)
        return refuseFate(u"safetyDestroyed"_s, sample.sampleNo, u"R-RET-MODES"_s);
    const auto approver = context.reader.find<Officer>(sample.fateApprovedBy);
    if (approver && !(roleBits(*approver) & (reviewer | supervisor)))
        return refuseFate(u"fateApprover"_s, approver->name, u"R-RET-TWOSIGN"_s);
    return {};
}

Result<> noteFate(const ActContext& context, CommitDraft& draft)
{
    const Sample sample = context.after.as<Sample>();
    const auto step = draft.find<DisposalStep>(context.reader, stepIdOf(caseIdOf(sample.id), u"D18"_s));
    if (!step || step->deleted || step->state != u"todo"_s) return {};
    DisposalStep after = *step;
    after.state = u"done"_s;
    after.doneOn = sample.fateOn;
    after.doneBy = sample.fateBy.isEmpty() ? context.actor.officer : sample.fateBy.front();
    after.docNo = context.input.evidence.join(u"；"_s);
    after.evidence = sample.fateProof;
    draft.save(*step, after);
    return {};
}

} // namespace qj::fateActs
