// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/ObjectionActs.h"

#include "law/Regime.h"
#include "sampling/CustodyRules.h"
#include "sampling/Sample.h"
#include "testing/ObjectionRules.h"
#include "testing/ReinspectionRules.h"
#include "testing/ServiceOfNoticeRules.h"
#include "testing/TestingQueries.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj::objectionActs {

namespace {

Result<> refuse(const QString& sentence, const QString& about = {}, const QString& rule = {})
{
    return fail(ErrorCode::guardFailed, {sentence, about}, rule);
}

BackupStatus backupOf(const ActContext& context, const Uuid& sample)
{
    return backupStatus(childrenAfter<CustodyEvent>(context.reader, &context.draft, "sampleId", sample));
}

/// R-RE-SAMPLE, R-SMP-INTACT: only a backup sample whose seal is whole can be tested.
Result<> sealedBackup(const ActContext& context, const Uuid& sample)
{
    switch (backupOf(context, sample)) {
    case BackupStatus::sealed:
        return {};
    case BackupStatus::broken:
    case BackupStatus::opened:
        return refuse(u"backupSealBroken"_s, {}, u"R-RE-BAR"_s);
    case BackupStatus::none:
    case BackupStatus::gone:
        break;
    }
    return refuse(u"backupMissing"_s, {}, u"R-RE-SAMPLE"_s);
}

bool partyMatches(ApplicantKind applicant, ServedParty party)
{
    return applicant != ApplicantKind::other && applicant != ApplicantKind::none && int(applicant) == int(party);
}

bool wasServed(const ServiceOfNotice& service)
{
    return (service.state == u"served"_s || service.state == u"deemed"_s) && !service.voided;
}

QDate lastDay(const Reader& reader, const CommitDraft* draft, const Objection& objection)
{
    const auto service = recordAfter<ServiceOfNotice>(reader, draft, objection.serviceId);
    return service && wasServed(*service) ? service->objectBy : QDate();
}

std::vector<Objection> leadingObjections(const ActContext& context, const Reinspection& reinspection)
{
    std::vector<Objection> found;
    for (const Uuid& id : reinspection.objectionIds)
        if (auto objection = context.draft.find<Objection>(context.reader, id)) found.push_back(std::move(*objection));
    return found;
}

} // namespace

// ---- objections

Result<> objectionMatched(const ActContext& context)
{
    const Objection objection = context.after.as<Objection>();
    if (!context.reader.find<Sample>(objection.sampleId))
        return fail(ErrorCode::unknownRecord, {u"sample"_s, QString()});
    if (objection.serviceId.isNull()) return {};
    const auto service = context.reader.find<ServiceOfNotice>(objection.serviceId);
    const bool own = service && service->sampleId == objection.sampleId && startsObjection(*service) &&
                     partyMatches(objection.applicantKind, service->partyKind);
    return own ? Result<>() : refuse(u"serviceOfOther"_s, service ? service->no : QString(), u"R-OBJ-WHO"_s);
}

Result<> objectionAcceptable(const ActContext& context)
{
    QJ_TRY(objectionMatched(context));
    const Objection objection = context.after.as<Objection>();
    for (const Objection& other : testing::objectionsOf(context.reader, &context.draft, objection.sampleId))
        if (other.id != objection.id && other.kind == objection.kind && other.serviceId == objection.serviceId &&
            (other.state == u"accepted"_s || other.state == u"inquiry"_s || other.state == u"answered"_s) &&
            !other.voided)
            return refuse(u"objectionTwice"_s, other.no, u"R-RE-ONCE"_s);
    if (objection.kind != ObjectionKind::result) return {};
    const auto again = testing::reinspectionOf(context.reader, &context.draft, objection.sampleId);
    if (again && isConcluded(*again)) return refuse(u"reinspectedAlready"_s, again->no, u"R-RE-ONCE"_s);
    return again && isOpen(*again) ? Result<>() : sealedBackup(context, objection.sampleId);
}

/// An accepted application has no way on where the backup sample was spoilt before its reinspection was decided.
Result<> backupSpoilt(const ActContext& context)
{
    const Objection objection = context.after.as<Objection>();
    const auto again = testing::reinspectionOf(context.reader, &context.draft, objection.sampleId);
    if (again && isOpen(*again)) return refuse(u"reinspectionOpen"_s, again->no, u"R-RE-ONCE"_s);
    const bool spoilt = !sealedBackup(context, objection.sampleId);
    return spoilt && objection.refuseReason == ObjectionRefusal::broken ? Result<>() : refuse(u"backupStillSealed"_s);
}

Result<> fillObjection(const Reader& reader, const Actor& actor, QDate today, RecordData& record)
{
    Objection objection = record.as<Objection>();
    if (!objection.receivedOn.isValid()) objection.receivedOn = today;
    if (objection.receivedBy.isEmpty()) objection.receivedBy = actor.name;
    if (!objection.toSuperior) objection.toSuperior = false;
    if (objection.serviceId.isNull())
        for (const ServiceOfNotice& service : testing::resultServices(reader, nullptr, objection.sampleId))
            if (partyMatches(objection.applicantKind, service.partyKind) && wasServed(service))
                objection.serviceId = service.id;
    objection.inTime = receivedInTime(objection.receivedOn, lastDay(reader, nullptr, objection));
    record = dataOf(objection);
    return {};
}

void fillDecided(const ActContext& context, RecordData& record)
{
    Objection objection = record.as<Objection>();
    objection.decidedBy = context.actor.officer;
    const bool anew = context.before.state() == u"accepted"_s; // another decision on another day
    const auto given = [&](const char* name) {
        return context.input.fields.contains(Objection::info.find(QString::fromLatin1(name))->number);
    };
    if (!objection.decidedOn.isValid() || (anew && !given("decidedOn"))) objection.decidedOn = context.input.date;
    if (objection.noticeNo.isEmpty() || (anew && !given("noticeNo")))
        objection.noticeNo = context.input.evidence.value(0);
    record = dataOf(objection);
}

void fillWithdrawn(const ActContext& context, RecordData& record)
{
    Objection objection = record.as<Objection>();
    if (!objection.withdrawnOn.isValid()) objection.withdrawnOn = context.input.date;
    record = dataOf(objection);
}

/// Other kinds are inquired into; another party's application to the result joins the reinspection that runs.
Result<> openInquiry(const ActContext& context, CommitDraft& draft)
{
    const Objection objection = context.after.as<Objection>();
    if (objection.kind != ObjectionKind::result) {
        draft.setState(Objection::info, objection.id, u"inquiry"_s);
        return {};
    }
    const auto running = testing::reinspectionOf(context.reader, &draft, objection.sampleId);
    if (running && isOpen(*running) && !running->objectionIds.contains(objection.id)) {
        Reinspection joined = *running;
        joined.objectionIds += objection.id;
        draft.save(*running, joined);
    }
    return {};
}

void keepInTime(const Reader& reader, CommitDraft& draft, const Uuid& id)
{
    const auto objection = draft.find<Objection>(reader, id);
    if (!objection || objection->voided || (objection->state != u"received"_s && objection->state != u"supplement"_s))
        return;
    Objection now = *objection;
    now.inTime = receivedInTime(now.receivedOn, lastDay(reader, &draft, now));
    if (now.inTime == objection->inTime) return;
    draft.save(*objection, now);
}

Result<> objectionUpheld(const ActContext& context)
{
    return testing::samplingUpset(context.reader, &context.draft, context.before.id) ? Result<>()
                                                                                     : refuse(u"objectionUpheld"_s);
}

// ---- reinspections

Result<> reinspectionAllowed(const ActContext& context)
{
    const Reinspection reinspection = context.after.as<Reinspection>();
    const auto sample = context.reader.find<Sample>(reinspection.sampleId);
    if (!sample) return fail(ErrorCode::unknownRecord, {u"sample"_s, QString()});
    const std::vector<Objection> objections = leadingObjections(context, reinspection);
    const bool accepted = !objections.empty() && objections.size() == size_t(reinspection.objectionIds.size()) &&
                          std::all_of(objections.begin(), objections.end(), [&](const Objection& objection) {
                              return awaitsReinspection(objection) && objection.sampleId == sample->id;
                          });
    if (!accepted) return refuse(u"objectionsAccepted"_s, sample->sampleNo, u"R-OBJ-KIND"_s);
    if (const auto other = testing::reinspectionOf(context.reader, &context.draft, sample->id);
        other && other->id != reinspection.id && (isOpen(*other) || isConcluded(*other)))
        return refuse(u"reinspectedAlready"_s, other->no, u"R-RE-ONCE"_s);
    return sealedBackup(context, sample->id);
}

Result<> formalitiesLate(const ActContext& context)
{
    const QDate until = context.after.as<Reinspection>().formalitiesBy;
    return until.isValid() && until < context.today ? Result<>()
                                                    : refuse(u"formalitiesRunning"_s, until.toString(Qt::ISODate));
}

Result<> otherLaboratory(const ActContext& context)
{
    const Reinspection reinspection = context.after.as<Reinspection>();
    const auto first =
        testing::acceptedReport(context.reader, &context.draft, reinspection.sampleId, ReportRound::first);
    const bool allowed = !first || laboratoryAllowed(reinspection, first->labId);
    return allowed ? Result<>() : refuse(u"otherLaboratory"_s, context.reader.titleOf(reinspection.labId));
}

Result<> backupIntact(const ActContext& context)
{
    return sealedBackup(context, context.after.as<Reinspection>().sampleId);
}

Result<> reinspectionReported(const ActContext& context)
{
    const Reinspection reinspection = context.after.as<Reinspection>();
    const auto report = context.reader.find<TestReport>(reinspection.reportId);
    const bool fits = report && report->sampleId == reinspection.sampleId && report->round == ReportRound::re &&
                      report->state == u"accepted"_s && !report->voided && report->labId == reinspection.labId;
    return fits ? Result<>() : refuse(u"reinspectionReport"_s, report ? report->reportNo : QString());
}

/// Overturned means: the failing result became a passing one, and nothing else (R-RE-PAY hangs on it).
Result<> conclusionFits(const ActContext& context)
{
    const Reinspection reinspection = context.after.as<Reinspection>();
    QJ_TRY(reinspectionReported(context));
    if (reinspection.conclusion == ReinspectionConclusion::none) return {};
    const bool passes = context.reader.find<TestReport>(reinspection.reportId)->verdict == Verdict::pass;
    const auto first =
        testing::acceptedReport(context.reader, &context.draft, reinspection.sampleId, ReportRound::first);
    const bool turned = passes && first && first->verdict != Verdict::pass;
    const bool overturned = reinspection.conclusion == ReinspectionConclusion::overturned;
    return turned == overturned ? Result<>() : refuse(u"conclusionDiffers"_s);
}

Result<> fillReinspection(const Reader& reader, const Actor&, QDate today, RecordData& record)
{
    Reinspection reinspection = record.as<Reinspection>();
    if (!reinspection.noticeOn.isValid()) reinspection.noticeOn = today;
    if (reinspection.sampleId.isNull() && !reinspection.objectionIds.isEmpty())
        if (const auto objection = reader.find<Objection>(reinspection.objectionIds.front()))
            reinspection.sampleId = objection->sampleId;
    record = dataOf(reinspection);
    return {};
}

void fillReleased(const ActContext& context, RecordData& record)
{
    Reinspection reinspection = record.as<Reinspection>();
    if (!reinspection.releasedOn.isValid()) reinspection.releasedOn = context.input.date;
    record = dataOf(reinspection);
}

void fillReported(const ActContext& context, RecordData& record)
{
    Reinspection reinspection = record.as<Reinspection>();
    if (reinspection.reportId.isNull())
        if (const auto report =
                testing::acceptedReport(context.reader, &context.draft, reinspection.sampleId, ReportRound::re))
            reinspection.reportId = report->id;
    record = dataOf(reinspection);
}

/// One reinspection serves every accepted application to the result (R-RE-ONCE).
Result<> decideReinspection(const ActContext& context, CommitDraft& draft)
{
    const Reinspection reinspection = context.after.as<Reinspection>();
    Reinspection joined = reinspection;
    for (const Objection& objection : testing::objectionsOf(context.reader, &draft, reinspection.sampleId))
        if (awaitsReinspection(objection) && !joined.objectionIds.contains(objection.id))
            joined.objectionIds += objection.id;
    draft.save(reinspection, joined);
    return keepFormalities(context.reader, draft, reinspection.id, context.reader.law());
}

Result<> keepFormalities(const Reader& reader, CommitDraft& draft, const Uuid& id, const LawBook& law)
{
    const auto reinspection = draft.find<Reinspection>(reader, id);
    if (!reinspection || reinspection->state != u"decided"_s || !reinspection->noticeOn.isValid()) return {};
    const auto sample = draft.find<Sample>(reader, reinspection->sampleId);
    const QString regime =
        regimeOf(sample && sample->samplingDate.isValid() ? sample->samplingDate : reinspection->noticeOn);
    QJ_TRY_ASSIGN(const Deadline end,
                  deadline(law.rules, law.calendar, u"R-RE-FORM-7D"_s, regime, reinspection->noticeOn));
    if (end.dueOn != reinspection->formalitiesBy) draft.set(Reinspection::info, id, u"formalitiesBy", Value(end.dueOn));
    return {};
}

/// The applications that led to a reinspection are answered with its end.
Result<> answerObjections(const ActContext& context, CommitDraft& draft)
{
    const Reinspection reinspection = context.after.as<Reinspection>();
    for (const Objection& objection : leadingObjections(context, reinspection))
        if (objection.state == u"accepted"_s) draft.setState(Objection::info, objection.id, u"answered"_s);
    return {};
}

Result<> custodyReleased(const ActContext& context, CommitDraft& draft)
{
    const Reinspection reinspection = context.after.as<Reinspection>();
    const auto sample = context.reader.find<Sample>(reinspection.sampleId);
    const auto chain =
        chainOf(SamplePart::backup, context.reader.children<CustodyEvent>("sampleId", reinspection.sampleId));
    if (!sample || chain.empty()) return {};
    CustodyEvent event;
    event.sampleId = sample->id;
    event.officeId = sample->officeId;
    event.part = SamplePart::backup;
    event.kind = CustodyKind::sent;
    event.at =
        context.input.date == context.today ? context.draft.clock().now() : fromLocal(context.input.date, QTime(12, 0));
    event.fromWhom = chain.back().toWhom;
    event.toWhom = context.reader.titleOf(reinspection.labId);
    event.place = sample->backupPlace.isEmpty() ? sample->samplingPlace : sample->backupPlace;
    event.sealNo = chain.back().sealNo;
    event.sealOk = reinspection.backupSealOk;
    event.photos = context.input.files;
    event.parcelNo = context.input.evidence.value(0);
    draft.add(event);
    return {};
}

Result<> concludeReinspection(const ActContext& context, CommitDraft& draft)
{
    const Reinspection reinspection = context.after.as<Reinspection>();
    draft.set(Sample::info, reinspection.sampleId, u"finalVerdict",
              toValue(testing::standingVerdict(context.reader, &draft, reinspection.sampleId)));
    // Whoever else contested the result has his answer with it.
    for (const Objection& objection : testing::objectionsOf(context.reader, &draft, reinspection.sampleId))
        if (awaitsReinspection(objection)) draft.setState(Objection::info, objection.id, u"answered"_s);
    return answerObjections(context, draft);
}

} // namespace qj::objectionActs
