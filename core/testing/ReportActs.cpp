// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/ReportActs.h"

#include "base/Text.h"
#include "directory/Attachment.h"
#include "directory/Laboratory.h"
#include "journal/ActDesk.h"
#include "planning/PlanTask.h"
#include "sampling/Sample.h"
#include "testing/ReinspectionRules.h"
#include "testing/TestReportRules.h"
#include "testing/TestingQueries.h"

using namespace Qt::StringLiterals;

namespace qj::reportActs {

namespace {

Result<> refuse(const QString& sentence, const QString& about = {}, const QString& rule = {})
{
    return fail(ErrorCode::guardFailed, {sentence, about}, rule);
}

std::optional<TestReport> acceptedReport(const ActContext& context, const Uuid& sample, ReportRound round)
{
    return testing::acceptedReport(context.reader, &context.draft, sample, round);
}

/// INV-31: risk monitoring finds signals and judges nothing.
bool ofRiskSample(const ActContext& context, const TestReport& report)
{
    const auto sample = context.reader.find<Sample>(report.sampleId);
    return sample && sample->kind == SampleKind::risk;
}

/// The laboratory of the reinspection has the backup sample.
Result<> reinspectionAsked(const ActContext& context, const TestReport& report)
{
    const auto again = testing::reinspectionOf(context.reader, &context.draft, report.sampleId);
    const bool asked = again && again->labId == report.labId &&
                       (again->state == u"released"_s || again->state == u"reported"_s) &&
                       (!again->releasedOn.isValid() || again->releasedOn <= report.issuedOn);
    return asked ? Result<>() : refuse(u"reinspectionNotReleased"_s, report.reportNo, u"R-RE-SAMPLE"_s);
}

/// Where the task names its items the report has each of them; a laboratory may report more.
Result<> itemsOfTask(const ActContext& context, const Sample& sample, const std::vector<TestItemResult>& items)
{
    const auto task = context.reader.find<PlanTask>(sample.planTaskId);
    std::vector<TestItemSpec> asked;
    for (const Uuid& id : task ? task->items : QList<Uuid>())
        if (auto spec = context.reader.find<TestItemSpec>(id)) asked.push_back(std::move(*spec));
    if (asked.empty()) return {};
    const QStringList missing = itemsMissing(items, asked);
    return missing.isEmpty() ? Result<>() : refuse(u"itemsNotCovered"_s, missing.join(listComma), u"R-VER-BATCH"_s);
}

} // namespace

Result<> reportMatched(const ActContext& context)
{
    const auto sample = context.reader.find<Sample>(context.after.value(u"sampleId").valueOr(Uuid()));
    return sample ? Result<>() : fail(ErrorCode::unknownRecord, {u"sample"_s, QString()});
}

Result<> reportComplete(const ActContext& context)
{
    const TestReport report = context.after.as<TestReport>();
    const auto sample = context.reader.find<Sample>(report.sampleId);
    if (!sample) return fail(ErrorCode::unknownRecord, {u"sample"_s, QString()});
    for (const Uuid& id : context.reader.where(TestReport::info,
                                               "reportNo=? AND voided IS NULL AND state<>'returned' AND sampleId NOT "
                                               "IN (SELECT eid FROM sample WHERE origin='received')",
                                               {report.reportNo}))
        if (const auto other = context.reader.find<TestReport>(id);
            other && other->id != report.id && other->labId == report.labId && other->id != report.replaces)
            return fail(ErrorCode::duplicateKey, {u"reportNo"_s, report.reportNo});
    if (report.round == ReportRound::re) QJ_TRY(reinspectionAsked(context, report));
    if (sample->samplingDate.isValid() && report.issuedOn < sample->samplingDate)
        return refuse(u"reportBeforeSampling"_s, report.reportNo);
    if (const auto lab = context.reader.find<Laboratory>(report.labId))
        if (lab->cmaValidTo.isValid() && lab->cmaValidTo < report.issuedOn)
            return refuse(u"labAccreditation"_s, lab->name);
    const auto items = testing::itemsOf(context.reader, &context.draft, report.id);
    if (items.empty()) return refuse(u"itemsMissing"_s, report.reportNo);
    if (report.round == ReportRound::first) QJ_TRY(itemsOfTask(context, *sample, items));
    for (const TestItemResult& item : items)
        if (auto problems = testItemProblems(item); !problems.empty()) return fail(together(std::move(problems)));
    return {};
}

/// One report of a round is the sample's result; another one can only take its place.
Result<> onlyReport(const ActContext& context)
{
    const TestReport report = context.after.as<TestReport>();
    if (ofRiskSample(context, report)) {
        if (report.verdict != Verdict::noVerdict) return refuse(u"riskWithVerdict"_s, report.reportNo, u"R-SMP-RISK"_s);
        if (!report.riskFound) // named by its field: the form of the act then asks for it
            return fail(Error{ErrorCode::guardFailed,
                              {u"riskUnanswered"_s, report.reportNo},
                              u"R-SMP-RISK"_s,
                              u"riskFound"_s,
                              {},
                              {},
                              {}});
    }
    const auto other = acceptedReport(context, report.sampleId, report.round);
    return !other || other->id == report.id ? Result<>() : refuse(u"reportTwice"_s, other->reportNo);
}

Result<> replacementThere(const ActContext& context)
{
    for (const TestReport& other :
         childrenAfter<TestReport>(context.reader, &context.draft, "replaces", context.before.id))
        if (other.state == u"checked"_s && !other.voided) return {};
    return refuse(u"replacementThere"_s);
}

void fillChecked(const ActContext& context, RecordData& record)
{
    TestReport report = record.as<TestReport>();
    report.checkedBy = context.actor.officer;
    if (!context.input.files.isEmpty()) {
        report.file = context.input.files.front();
        if (const auto file = context.draft.find<Attachment>(context.reader, report.file))
            report.fileHash = file->sha256;
    }
    record = dataOf(report);
}

void fillAccepted(const ActContext& context, RecordData& record)
{
    // The class of the worst failing item is proposed; whoever accepts may say otherwise and must then say why.
    TestReport report = record.as<TestReport>();
    report.verdictProposed = ofRiskSample(context, report)
                                 ? Verdict::noVerdict
                                 : proposedVerdict(testing::itemsOf(context.reader, &context.draft, report.id));
    if (report.verdict == Verdict::none) report.verdict = report.verdictProposed;
    if (report.overrideReason.isEmpty()) report.overrideReason = context.input.reason;
    record = dataOf(report);
}

Result<> sampleReported(const ActContext& context, CommitDraft& draft)
{
    const TestReport report = context.after.as<TestReport>();
    const auto sample = draft.find<Sample>(context.reader, report.sampleId);
    if (report.round == ReportRound::first && sample &&
        (sample->state == u"testing"_s || sample->state == u"received"_s))
        draft.setState(Sample::info, sample->id, u"reported"_s);
    return {};
}

/// The result falls with its report: the sample is judged, told and contested anew by the one that replaces it.
Result<> verdictReopened(const ActContext& context, CommitDraft& draft)
{
    const TestReport report = context.after.as<TestReport>();
    const auto sample = draft.find<Sample>(context.reader, report.sampleId);
    const State* judged = Sample::info.state(u"judged"_s);
    const State* state = sample ? Sample::info.state(sample->state) : nullptr;
    if (!state || report.round != ReportRound::first) return {};
    if (sample->state != u"disputed"_s && (state->rank < judged->rank || sample->state == u"archived"_s)) return {};
    draft.setState(Sample::info, sample->id, u"reported"_s);
    // What a reinspection concluded stands (INV-28).
    const auto again = testing::reinspectionOf(context.reader, &draft, sample->id);
    const bool concluded = again && isConcluded(*again);
    draft.set(Sample::info, sample->id, u"finalVerdict",
              concluded ? toValue(testing::standingVerdict(context.reader, &draft, sample->id)) : Value());
    draft.set(Sample::info, sample->id, u"finalAt", Value());
    return {};
}

} // namespace qj::reportActs
