// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/TestingDesk.h"

#include "directory/Attachment.h"
#include "directory/Laboratory.h"
#include "law/Regime.h"
#include "sampling/CustodyRules.h"
#include "sampling/Sample.h"
#include "testing/ObjectionRules.h"
#include "testing/ReinspectionRules.h"
#include "testing/ServiceOfNoticeRules.h"
#include "testing/TestReportRules.h"

#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

Result<> refuse(const QString& sentence, const QString& about = {}, const QString& rule = {})
{
    return fail(ErrorCode::guardFailed, {sentence, about}, rule);
}

std::optional<TestReport> acceptedReport(const ActContext& context, const Uuid& sample, ReportRound round)
{
    for (TestReport& report : context.reader.children<TestReport>("sampleId", sample))
        if (report.round == round && report.state == u"accepted"_s && !report.voided) return std::move(report);
    return std::nullopt;
}

std::vector<TestItemResult> itemsOf(const Reader& reader, const Uuid& report)
{
    return reader.children<TestItemResult>("reportId", report);
}

// ---- reports

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
    for (const Uuid& id : context.reader.where(TestReport::info, "reportNo=? AND voided IS NULL AND state<>'returned'",
                                               {report.reportNo}))
        if (const auto other = context.reader.find<TestReport>(id);
            other && other->id != report.id && other->labId == report.labId)
            return fail(ErrorCode::duplicateKey, {u"reportNo"_s, report.reportNo});
    if (sample->samplingDate.isValid() && report.issuedOn < sample->samplingDate)
        return refuse(u"reportBeforeSampling"_s, report.reportNo);
    if (const auto lab = context.reader.find<Laboratory>(report.labId))
        if (lab->cmaValidTo.isValid() && lab->cmaValidTo < report.issuedOn)
            return refuse(u"labAccreditation"_s, lab->name);
    const auto items = itemsOf(context.reader, report.id);
    if (items.empty()) return refuse(u"itemsMissing"_s, report.reportNo);
    for (const TestItemResult& item : items)
        if (auto problems = testItemProblems(item); !problems.empty()) return fail(together(std::move(problems)));
    return {};
}

Result<> replacementThere(const ActContext& context)
{
    return context.reader.referring(TestReport::info, "replaces", context.before.id).isEmpty()
               ? refuse(u"replacementThere"_s)
               : Result<>();
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
    report.verdictProposed = proposedVerdict(itemsOf(context.reader, report.id));
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

std::vector<ServiceOfNotice> resultServices(const Reader& reader, const Uuid& sample)
{
    std::vector<ServiceOfNotice> services;
    for (ServiceOfNotice& service : reader.children<ServiceOfNotice>("sampleId", sample))
        if (startsObjection(service) && service.state != u"cancelled"_s && !service.voided)
            services.push_back(std::move(service));
    return services;
}

Result<> partiesNotified(const ActContext& context)
{
    const Sample sample = context.after.as<Sample>();
    QSet<ServedParty> told;
    for (const ServiceOfNotice& service : resultServices(context.reader, sample.id)) told += service.partyKind;
    if (!told.contains(ServedParty::trader)) return refuse(u"traderNotNotified"_s);
    const auto report = acceptedReport(context, sample.id, ReportRound::first);
    const bool failed = report && (report->verdict == Verdict::fail || report->verdict == Verdict::failLabel);
    if (failed && !sample.producerId.isNull() && !told.contains(ServedParty::producer))
        return refuse(u"producerNotNotified"_s);
    if (failed && sample.channel == Channel::online && !told.contains(ServedParty::platform))
        return refuse(u"platformNotNotified"_s);
    return {};
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

/// Freezes the last day to object of the party that was served (R-OBJ-15D; INV-13).
Result<> startObjection(const ActContext& context, CommitDraft& draft)
{
    const ServiceOfNotice service = context.after.as<ServiceOfNotice>();
    if (!startsObjection(service)) return {};
    const auto sample = context.reader.find<Sample>(service.sampleId);
    const QString regime = regimeOf(sample && sample->samplingDate.isValid() ? sample->samplingDate : service.servedOn);
    QJ_TRY_ASSIGN(const Deadline end, deadline(context.reader.law().rules, context.reader.law().calendar,
                                               u"R-OBJ-15D"_s, regime, service.servedOn));
    draft.set(ServiceOfNotice::info, service.id, u"objectBy", Value(end.dueOn));
    return {};
}

/// Once every party is served the sample stands in its objection period.
Result<> openObjectionPeriods(const Reader& reader, CommitDraft& draft)
{
    QSet<Uuid> samples;
    for (const Change& change : draft.changes()) {
        if (change.info == &ServiceOfNotice::info)
            if (const auto service = draft.find<ServiceOfNotice>(reader, change.id)) samples += service->sampleId;
        if (change.info == &Sample::info) samples += change.id;
    }
    for (const Uuid& id : samples) {
        const auto sample = draft.find<Sample>(reader, id);
        if (!sample || sample->state != u"notified"_s) continue;
        bool all = true, any = false;
        for (const ServiceOfNotice& known : resultServices(reader, id)) {
            const auto service = draft.find<ServiceOfNotice>(reader, known.id);
            any = true;
            all = all && service && (service->state == u"served"_s || service->state == u"deemed"_s);
        }
        if (any && all) draft.setState(Sample::info, id, u"objection"_s);
    }
    return {};
}

// ---- objections

QDate lastDay(const Reader& reader, const Objection& objection)
{
    const auto service = reader.find<ServiceOfNotice>(objection.serviceId);
    return service ? service->objectBy : QDate();
}

Result<> fillObjection(const Reader& reader, const Actor& actor, QDate today, RecordData& record)
{
    Objection objection = record.as<Objection>();
    if (!objection.receivedOn.isValid()) objection.receivedOn = today;
    if (objection.receivedBy.isEmpty()) objection.receivedBy = actor.name;
    if (!objection.toSuperior) objection.toSuperior = false;
    if (objection.serviceId.isNull())
        for (const ServiceOfNotice& service : resultServices(reader, objection.sampleId))
            if (int(service.partyKind) == int(objection.applicantKind) &&
                objection.applicantKind != ApplicantKind::other &&
                (service.state == u"served"_s || service.state == u"deemed"_s))
                objection.serviceId = service.id;
    objection.inTime = receivedInTime(objection.receivedOn, lastDay(reader, objection));
    record = dataOf(objection);
    return {};
}

Result<> disputeSample(const ActContext& context, CommitDraft& draft)
{
    const Objection objection = context.after.as<Objection>();
    const auto sample = context.reader.find<Sample>(objection.sampleId);
    if (sample && blocksFinality(objection) && (sample->state == u"notified"_s || sample->state == u"objection"_s))
        draft.setState(Sample::info, sample->id, u"disputed"_s);
    return {};
}

Result<> releaseSample(const ActContext& context, CommitDraft& draft)
{
    const Objection objection = context.after.as<Objection>();
    const auto sample = draft.find<Sample>(context.reader, objection.sampleId);
    if (!sample || sample->state != u"disputed"_s) return {};
    for (const Objection& other : context.reader.children<Objection>("sampleId", sample->id))
        if (other.id != objection.id && blocksFinality(other)) return {};
    draft.setState(Sample::info, sample->id, u"objection"_s);
    return {};
}

Result<> openInquiry(const ActContext& context, CommitDraft& draft)
{
    if (context.after.as<Objection>().kind != ObjectionKind::result)
        draft.setState(Objection::info, context.before.id, u"inquiry"_s);
    return {};
}

void fillDecided(const ActContext& context, RecordData& record)
{
    Objection objection = record.as<Objection>();
    objection.decidedBy = context.actor.officer;
    if (!objection.decidedOn.isValid()) objection.decidedOn = context.input.date;
    if (objection.noticeNo.isEmpty()) objection.noticeNo = context.input.evidence.value(0);
    record = dataOf(objection);
}

// ---- finality

/// R-RE-FINAL: the last party's period is over and nothing that came in time is open.
Result<> noWayToContest(const ActContext& context)
{
    const Sample sample = context.after.as<Sample>();
    QJ_TRY(sampleUnderstood(context.reader, sample.id));
    const auto services = resultServices(context.reader, sample.id);
    if (services.empty()) return refuse(u"notServed"_s, {}, u"R-RE-FINAL"_s);
    for (const ServiceOfNotice& service : services) {
        if (!service.objectBy.isValid()) return refuse(u"notServed"_s, service.partyName, u"R-RE-FINAL"_s);
        if (service.objectBy >= context.today)
            return refuse(u"objectionRunning"_s, service.objectBy.toString(Qt::ISODate), u"R-RE-FINAL"_s);
    }
    for (const Objection& objection : context.reader.children<Objection>("sampleId", sample.id))
        if (blocksFinality(objection)) return refuse(u"objectionOpen"_s, objection.no, u"R-RE-FINAL"_s);
    return {};
}

Result<> setFinal(const ActContext& context, CommitDraft& draft)
{
    const Uuid id = context.before.id;
    auto report = acceptedReport(context, id, ReportRound::first);
    if (auto again = acceptedReport(context, id, ReportRound::re)) report = std::move(again);
    if (report) draft.set(Sample::info, id, u"finalVerdict", toValue(report->verdict));
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
        if (report.basis.isEmpty() && report.basisText.isEmpty()) report.basisText = sample->standardText;
    }
    record = dataOf(report);
    return {};
}

Result<> fillItem(const Reader& reader, const Actor&, QDate, RecordData& record)
{
    TestItemResult item = record.as<TestItemResult>();
    if (!item.seq) item.seq = reader.referring(TestItemResult::info, "reportId", item.reportId).size() + 1;
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
constexpr RecordCheck checks[] = {
    {RecordKind::testReport, typedCheck<TestReport, testReportProblems>},
    {RecordKind::serviceOfNotice, typedCheck<ServiceOfNotice, serviceOfNoticeProblems>},
    {RecordKind::objection, typedCheck<Objection, objectionProblems>},
    {RecordKind::reinspection, typedCheck<Reinspection, reinspectionProblems>},
};
constexpr Guard guards[] = {
    {RecordKind::testReport, "reportMatched", reportMatched},
    {RecordKind::testReport, "reportComplete", reportComplete},
    {RecordKind::testReport, "replacementThere", replacementThere},
    {RecordKind::sample, "reportAccepted", reportAccepted},
    {RecordKind::sample, "verdictConfirmed", verdictConfirmed},
    {RecordKind::sample, "partiesNotified", partiesNotified},
    {RecordKind::sample, "noWayToContest", noWayToContest},
    {RecordKind::serviceOfNotice, "noticePeriodOver", noticePeriodOver},
};
constexpr Effect effects[] = {
    {RecordKind::testReport, "sampleReported", sampleReported},
    {RecordKind::sample, "setFinal", setFinal},
    {RecordKind::serviceOfNotice, "startObjection", startObjection},
    {RecordKind::objection, "disputeSample", disputeSample},
    {RecordKind::objection, "releaseSample", releaseSample},
    {RecordKind::objection, "openInquiry", openInquiry},
};
constexpr Filler fillers[] = {
    {RecordKind::testReport, fillReport},
    {RecordKind::testItemResult, fillItem},
    {RecordKind::serviceOfNotice, fillService},
    {RecordKind::objection, fillObjection},
};
constexpr ActFiller actFillers[] = {
    {RecordKind::testReport, "checked", fillChecked},
    {RecordKind::testReport, "accepted", fillAccepted},
    {RecordKind::serviceOfNotice, "sent", fillSent},
    {RecordKind::serviceOfNotice, "served", fillServed},
    {RecordKind::serviceOfNotice, "publicNotice", fillPublicNotice},
    {RecordKind::serviceOfNotice, "deemed", fillDeemed},
    {RecordKind::objection, "accepted", fillDecided},
    {RecordKind::objection, "refused", fillDecided},
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

const Room testingRoom{"testing", cycles, checks, guards, effects, fillers, actFillers, openObjectionPeriods};

} // namespace qj
