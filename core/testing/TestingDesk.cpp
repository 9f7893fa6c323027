// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/TestingDesk.h"

#include "law/Regime.h"
#include "record/Problem.h"
#include "sampling/Sample.h"
#include "testing/EditionQueries.h"
#include "testing/ObjectionActs.h"
#include "testing/ObjectionRules.h"
#include "testing/ReinspectionRules.h"
#include "testing/ReportActs.h"
#include "testing/ResultUpkeep.h"
#include "testing/ServiceOfNoticeRules.h"
#include "testing/TestReportRules.h"
#include "testing/TestingQueries.h"

#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

Result<> refuse(const QString& sentence, const QString& about = {}, const QString& rule = {})
{
    return fail(ErrorCode::guardFailed, {sentence, about}, rule);
}

using testing::resultServices;

std::optional<TestReport> acceptedReport(const ActContext& context, const Uuid& sample, ReportRound round)
{
    return testing::acceptedReport(context.reader, &context.draft, sample, round);
}

Result<> reportAccepted(const ActContext& context)
{
    return acceptedReport(context, context.before.id, ReportRound::first) ? Result<>() : refuse(u"reportAccepted"_s);
}

Result<> verdictConfirmed(const ActContext& context)
{
    const Sample sample = context.after.as<Sample>();
    const auto report = acceptedReport(context, sample.id, ReportRound::first);
    if (!report) return refuse(u"reportAccepted"_s);
    QJ_TRY(sampleUnderstood(context.reader, sample.id));
    if (report->enteredBy == context.actor.officer) return fail(ErrorCode::fourEyes, {context.actor.name}, u"G3"_s);
    if (sample.kind == SampleKind::risk)
        return report->riskFound ? Result<>() : refuse(u"riskUnanswered"_s, report->no, u"R-SMP-RISK"_s);
    return report->verdict == Verdict::none ? refuse(u"verdictMissing"_s, report->no) : Result<>();
}

// ---- notices

Result<> partiesNotified(const ActContext& context)
{
    const Sample sample = context.after.as<Sample>();
    QSet<ServedParty> told;
    for (const ServiceOfNotice& service : resultServices(context.reader, &context.draft, sample.id))
        told += service.partyKind;
    if (!told.contains(ServedParty::trader)) return refuse(u"traderNotNotified"_s);
    const auto report = acceptedReport(context, sample.id, ReportRound::first);
    const bool failed = report && (report->verdict == Verdict::fail || report->verdict == Verdict::failLabel);
    if (failed && !sample.producerId.isNull() && !told.contains(ServedParty::producer))
        return refuse(u"producerNotNotified"_s);
    if (failed && sample.channel == Channel::online && !told.contains(ServedParty::platform))
        return refuse(u"platformNotNotified"_s);
    return {};
}

/// INV-09: a result is told after it is known.
Result<> servedInOrder(const ActContext& context)
{
    const ServiceOfNotice service = context.after.as<ServiceOfNotice>();
    const auto report = acceptedReport(context, service.sampleId, ReportRound::first);
    const QDate served = service.publicFrom.isValid() ? service.publicFrom : service.servedOn;
    const bool before = startsObjection(service) && report && served.isValid() && served < report->receivedOn;
    return before ? refuse(u"servedBeforeReport"_s, report->receivedOn.toString(Qt::ISODate), u"R-NTC-5W"_s)
                  : Result<>();
}

Result<> noticePeriodOver(const ActContext& context)
{
    const ServiceOfNotice service = context.after.as<ServiceOfNotice>();
    QJ_TRY_ASSIGN(const Deadline end, deadline(context.reader.law().rules, context.reader.law().calendar,
                                               u"R-NTC-PUBLIC"_s, regimeOf(service.publicFrom), service.publicFrom));
    return end.dueOn < context.today ? Result<>() : refuse(u"noticeRunning"_s, end.dueOn.toString(Qt::ISODate));
}

void fillSent(const ActContext& context, RecordData& record)
{
    ServiceOfNotice service = record.as<ServiceOfNotice>();
    if (!service.sentOn.isValid()) service.sentOn = context.input.date;
    record = dataOf(service);
}

void fillServed(const ActContext& context, RecordData& record)
{
    ServiceOfNotice service = record.as<ServiceOfNotice>();
    if (!service.servedOn.isValid()) service.servedOn = context.input.date;
    if (service.receiver.isEmpty()) service.receiver = context.input.evidence.value(0);
    service.proof += context.input.files;
    record = dataOf(service);
}

void fillPublicNotice(const ActContext& context, RecordData& record)
{
    ServiceOfNotice service = record.as<ServiceOfNotice>();
    if (!service.publicFrom.isValid()) service.publicFrom = context.input.date;
    record = dataOf(service);
}

void fillDeemed(const ActContext& context, RecordData& record)
{
    ServiceOfNotice service = record.as<ServiceOfNotice>();
    const auto end = deadline(context.reader.law().rules, context.reader.law().calendar, u"R-NTC-PUBLIC"_s,
                              regimeOf(service.publicFrom), service.publicFrom);
    if (end) service.servedOn = end->dueOn;
    record = dataOf(service);
}

Result<> startObjection(const ActContext& context, CommitDraft& draft)
{
    return keepObjectBy(context.reader, draft, context.before.id, context.reader.law());
}

// ---- finality

/// R-RE-FINAL: the last party's period is over and nothing that came in time is open.
Result<> noWayToContest(const ActContext& context)
{
    const Sample sample = context.after.as<Sample>();
    QJ_TRY(sampleUnderstood(context.reader, sample.id));
    const auto services = resultServices(context.reader, &context.draft, sample.id);
    if (services.empty()) return refuse(u"notServed"_s, {}, u"R-RE-FINAL"_s);
    QJ_TRY(partiesNotified(context));
    for (const ServiceOfNotice& service : services) {
        if (!service.objectBy.isValid()) return refuse(u"notServed"_s, service.partyName, u"R-RE-FINAL"_s);
        if (service.objectBy >= context.today)
            return refuse(u"objectionRunning"_s, service.objectBy.toString(Qt::ISODate), u"R-RE-FINAL"_s);
    }
    for (const Objection& objection : context.reader.children<Objection>("sampleId", sample.id))
        if (blocksFinality(objection)) return refuse(u"objectionOpen"_s, objection.no, u"R-RE-FINAL"_s);
    const auto again = testing::reinspectionOf(context.reader, &context.draft, sample.id);
    if (again && isOpen(*again)) return refuse(u"reinspectionOpen"_s, again->no, u"R-RE-FINAL"_s);
    if (testing::samplingUpset(context.reader, &context.draft, sample.id))
        return refuse(u"samplingInvalid"_s, {}, u"R-OBJ-KIND"_s);
    return {};
}

Result<> setFinal(const ActContext& context, CommitDraft& draft)
{
    const Uuid id = context.before.id;
    draft.set(Sample::info, id, u"finalVerdict", toValue(testing::standingVerdict(context.reader, &draft, id)));
    draft.set(Sample::info, id, u"finalAt", Value(context.input.date));
    return {};
}

Result<> fillReport(const Reader& reader, const Actor& actor, QDate today, RecordData& record)
{
    TestReport report = record.as<TestReport>();
    if (report.round == ReportRound::none) report.round = ReportRound::first;
    if (report.source == ReportSource::none) report.source = ReportSource::lab;
    if (report.enteredBy.isNull()) report.enteredBy = actor.officer;
    if (!report.receivedOn.isValid()) report.receivedOn = today;
    if (const auto sample = reader.find<Sample>(report.sampleId)) {
        if (report.labId.isNull()) report.labId = sample->labId;
        if (report.basis.isEmpty() && report.basisText.isEmpty()) {
            report.basisText = sample->standardText;
            if (report.source == ReportSource::lab) report.basis = testing::editionsOf(reader, *sample).ids();
        }
    }
    record = dataOf(report);
    return {};
}

Result<> fillItem(const Reader& reader, const Actor&, QDate, RecordData& record)
{
    TestItemResult item = record.as<TestItemResult>();
    if (!item.seq) item.seq = reader.referring(TestItemResult::info, "reportId", item.reportId).size() + 1;
    if (item.valueKind == MeasuredKind::none && limitWords()) readValue(item, *limitWords());
    if (item.specId.isNull())
        if (const auto limit = testing::proposedLimit(reader, item).spec) {
            item.specId = limit->id;
            if (item.limitText.isEmpty()) item.limitText = testing::printedLimit(*limit);
            if (item.severity == Severity::none) item.severity = limit->severity;
        }
    record = dataOf(item);
    return {};
}

Result<> fillService(const Reader& reader, const Actor&, QDate, RecordData& record)
{
    ServiceOfNotice service = record.as<ServiceOfNotice>();
    if (service.subject.isNull()) service.subject = service.sampleId;
    if (service.sampleId.isNull() && reader.kindOf(service.subject) == RecordKind::sample)
        service.sampleId = service.subject;
    if (service.subjectKind.isEmpty())
        if (const RecordInfo* info = reader.schema().find(reader.kindOf(service.subject)))
            service.subjectKind = QString::fromLatin1(info->name);
    if (const auto sample = reader.find<Sample>(service.sampleId); sample && service.partyName.isEmpty()) {
        const Uuid party = service.partyKind == ServedParty::trader     ? sample->traderId
                           : service.partyKind == ServedParty::producer ? sample->producerId
                                                                        : Uuid();
        service.partyName = reader.titleOf(party);
    }
    record = dataOf(service);
    return {};
}

constexpr const LifeCycle* cycles[] = {&testReportLifeCycle, &serviceOfNoticeLifeCycle, &objectionLifeCycle,
                                       &reinspectionLifeCycle};
/// Nothing was received, sent, served or decided on a day that has not come.
template <class T, auto problemsOf>
std::vector<Error> datedCheck(const RecordData& record, const QString& state, QDate today)
{
    std::vector<Error> problems = problemsOf(record.as<T>(), state);
    for (const Field& field : T::info.fields)
        if (const QDate date = record.value(field.number).valueOr(QDate()); date.isValid() && date > today)
            if (field.kind == ValueKind::date && !field.has(Field::automatic))
                problems.push_back(problem("dateInFuture", "", field.name));
    return problems;
}

constexpr RecordCheck checks[] = {
    {RecordKind::testReport, datedCheck<TestReport, testReportProblems>},
    {RecordKind::serviceOfNotice, datedCheck<ServiceOfNotice, serviceOfNoticeProblems>},
    {RecordKind::objection, datedCheck<Objection, objectionProblems>},
    {RecordKind::reinspection, datedCheck<Reinspection, reinspectionProblems>},
};
constexpr Guard guards[] = {
    {RecordKind::testReport, "reportMatched", reportActs::reportMatched},
    {RecordKind::testReport, "reportComplete", reportActs::reportComplete},
    {RecordKind::testReport, "onlyReport", reportActs::onlyReport},
    {RecordKind::testReport, "replacementThere", reportActs::replacementThere},
    {RecordKind::sample, "reportAccepted", reportAccepted},
    {RecordKind::sample, "verdictConfirmed", verdictConfirmed},
    {RecordKind::sample, "partiesNotified", partiesNotified},
    {RecordKind::sample, "noWayToContest", noWayToContest},
    {RecordKind::sample, "objectionUpheld", objectionActs::objectionUpheld},
    {RecordKind::serviceOfNotice, "servedInOrder", servedInOrder},
    {RecordKind::serviceOfNotice, "noticePeriodOver", noticePeriodOver},
    {RecordKind::objection, "objectionMatched", objectionActs::objectionMatched},
    {RecordKind::objection, "objectionAcceptable", objectionActs::objectionAcceptable},
    {RecordKind::objection, "backupSpoilt", objectionActs::backupSpoilt},
    {RecordKind::reinspection, "reinspectionAllowed", objectionActs::reinspectionAllowed},
    {RecordKind::reinspection, "formalitiesLate", objectionActs::formalitiesLate},
    {RecordKind::reinspection, "otherLaboratory", objectionActs::otherLaboratory},
    {RecordKind::reinspection, "backupIntact", objectionActs::backupIntact},
    {RecordKind::reinspection, "reinspectionReported", objectionActs::reinspectionReported},
    {RecordKind::reinspection, "conclusionFits", objectionActs::conclusionFits},
};
constexpr Effect effects[] = {
    {RecordKind::testReport, "sampleReported", reportActs::sampleReported},
    {RecordKind::sample, "setFinal", setFinal},
    {RecordKind::serviceOfNotice, "startObjection", startObjection},
    {RecordKind::testReport, "verdictReopened", reportActs::verdictReopened},
    {RecordKind::objection, "openInquiry", objectionActs::openInquiry},
    {RecordKind::reinspection, "decideReinspection", objectionActs::decideReinspection},
    {RecordKind::reinspection, "answerObjections", objectionActs::answerObjections},
    {RecordKind::reinspection, "custodyReleased", objectionActs::custodyReleased},
    {RecordKind::reinspection, "concludeReinspection", objectionActs::concludeReinspection},
};
constexpr Filler fillers[] = {
    {RecordKind::testReport, fillReport},
    {RecordKind::testItemResult, fillItem},
    {RecordKind::serviceOfNotice, fillService},
    {RecordKind::objection, objectionActs::fillObjection},
    {RecordKind::reinspection, objectionActs::fillReinspection},
};
constexpr ActFiller actFillers[] = {
    {RecordKind::testReport, "checked", reportActs::fillChecked},
    {RecordKind::testReport, "accepted", reportActs::fillAccepted},
    {RecordKind::serviceOfNotice, "sent", fillSent},
    {RecordKind::serviceOfNotice, "served", fillServed},
    {RecordKind::serviceOfNotice, "publicNotice", fillPublicNotice},
    {RecordKind::serviceOfNotice, "deemed", fillDeemed},
    {RecordKind::objection, "accepted", objectionActs::fillDecided},
    {RecordKind::objection, "refused", objectionActs::fillDecided},
    {RecordKind::objection, "withdrawn", objectionActs::fillWithdrawn},
    {RecordKind::reinspection, "released", objectionActs::fillReleased},
    {RecordKind::reinspection, "reported", objectionActs::fillReported},
};

} // namespace

Result<> sampleUnderstood(const Reader& reader, const Uuid& sample)
{
    QJ_TRY(reader.understood(sample));
    for (const Uuid& report : reader.referring(TestReport::info, "sampleId", sample)) {
        QJ_TRY(reader.understood(report));
        for (const Uuid& item : reader.referring(TestItemResult::info, "reportId", report))
            QJ_TRY(reader.understood(item));
    }
    return {};
}

const Room testingRoom{"testing", cycles, checks, guards, effects, fillers, actFillers, keepResults};

} // namespace qj
