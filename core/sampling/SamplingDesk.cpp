// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampling/SamplingDesk.h"

#include "directory/Laboratory.h"
#include "directory/Office.h"
#include "directory/Officer.h"
#include "directory/Producer.h"
#include "directory/ProductCategory.h"
#include "directory/Trader.h"
#include "law/Regime.h"
#include "planning/Plan.h"
#include "planning/PlanTask.h"
#include "sampling/CustodyRules.h"
#include "sampling/CustodyUpkeep.h"
#include "sampling/FieldRecordRules.h"
#include "sampling/SampleRules.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

Result<> refuse(const QString& sentence, const QString& about = {}, const QString& rule = {})
{
    return fail(ErrorCode::guardFailed, {sentence, about}, rule);
}

bool isAbove(const Reader& reader, const Uuid& office, Uuid below)
{
    for (int depth = 0; depth < 5 && !below.isNull(); ++depth) {
        const auto found = reader.find<Office>(below);
        below = found ? found->parentId : Uuid();
        if (below == office) return true;
    }
    return false;
}

/// Other living samples of the same product, for the two rules against sampling twice.
std::vector<Sample> sameProduct(const Reader& reader, const Sample& sample)
{
    std::vector<Sample> result;
    for (const Uuid& id :
         reader.where(Sample::info, "productName=? AND origin='own' AND state<>'void'", {sample.productName}))
        if (auto other = reader.find<Sample>(id); other && id != sample.id && other->producerId == sample.producerId &&
                                                  other->brand == sample.brand && other->modelSpec == sample.modelSpec)
            result.push_back(std::move(*other));
    return result;
}

Result<> sampleAllowed(const ActContext& context)
{
    const Sample sample = context.after.as<Sample>();
    const auto task = context.reader.find<PlanTask>(sample.planTaskId);
    if (!task) return fail(ErrorCode::unknownRecord, {u"planTask"_s, QString()}, u"R-SMP-PLAN"_s);
    if (task->state != u"received"_s && task->state != u"running"_s)
        return refuse(u"taskRunning"_s, task->no, u"R-SMP-PLAN"_s);
    if (sample.kind == SampleKind::recheck) return {};
    for (const Sample& other : sameProduct(context.reader, sample)) {
        if (isAbove(context.reader, other.officeId, sample.officeId))
            return refuse(u"sampledAbove"_s, other.sampleNo, u"R-SMP-NODUP"_s);
        const bool recent = other.officeId == sample.officeId &&
                            other.samplingDate.addMonths(6) > sample.samplingDate &&
                            other.samplingDate <= sample.samplingDate;
        if (recent && regimeOf(sample.samplingDate) == u"R-REG-18"_s)
            return refuse(u"sampledRecently"_s, other.sampleNo, u"R-SMP-6M"_s);
    }
    return {};
}

Result<> formComplete(const ActContext& context)
{
    const Sample sample = context.after.as<Sample>();
    for (const Uuid& id : sample.officerIds) {
        const auto officer = context.reader.find<Officer>(id);
        if (!officer) return fail(ErrorCode::officerUnknown, {id.toString(QUuid::WithoutBraces)});
        if (officer->certNo.isEmpty()) return refuse(u"officerCertificate"_s, officer->name, u"R-SMP-PAPERS"_s);
        if (officer->certValidTo.isValid() && officer->certValidTo < sample.samplingDate)
            return refuse(u"officerCertificate"_s, officer->name, u"R-SMP-PAPERS"_s);
    }
    for (const QString& seal : {sample.sealNoTest, sample.sealNoBackup}) {
        if (seal.isEmpty()) continue;
        for (const Uuid& id : context.reader.where(Sample::info, "sealNoTest=?1 OR sealNoBackup=?1", {seal}))
            if (id != sample.id) return refuse(u"sealUsed"_s, seal, u"R-SMP-SEAL"_s);
    }
    return {};
}

// ---- custody

CustodyEvent eventOf(const ActContext& context, SamplePart part, CustodyKind kind)
{
    const Sample sample = context.after.as<Sample>();
    CustodyEvent event;
    event.sampleId = sample.id;
    event.part = part;
    event.kind = kind;
    event.at = context.input.date == toLocal(context.draft.clock().now()).date()
                   ? context.draft.clock().now()
                   : fromLocal(context.input.date, QTime(12, 0));
    event.sealNo = part == SamplePart::test ? sample.sealNoTest : sample.sealNoBackup;
    event.sealOk = true;
    event.place = sample.samplingPlace;
    event.officeId = sample.officeId;
    return event;
}

std::vector<CustodyEvent> chain(const ActContext& context, SamplePart part)
{
    return chainOf(part, context.reader.children<CustodyEvent>("sampleId", context.before.id));
}

bool lastIs(const std::vector<CustodyEvent>& events, std::initializer_list<CustodyKind> kinds)
{
    return !events.empty() && std::find(kinds.begin(), kinds.end(), events.back().kind) != kinds.end();
}

QString laboratoryName(const ActContext& context)
{
    return context.reader.titleOf(context.after.value(u"labId").valueOr(Uuid()));
}

Json copyOf(const RecordData& data)
{
    // The partner as he was on that day: papers printed later show this, whatever changed since (INV-36).
    QJsonObject copy;
    for (const auto& [number, value] : data.values)
        if (const Field* field = data.info->find(number))
            copy.insert(QLatin1StringView(field->name), plainText(*field, value));
    return {QJsonDocument(copy).toJson(QJsonDocument::Compact)};
}

Result<> freezeCopies(const ActContext& context, CommitDraft& draft)
{
    const Sample sample = context.after.as<Sample>();
    if (const auto trader = draft.find(context.reader, Trader::info, sample.traderId))
        draft.set(Sample::info, sample.id, u"traderCopy", Value(copyOf(*trader)));
    if (const auto producer = draft.find(context.reader, Producer::info, sample.producerId))
        draft.set(Sample::info, sample.id, u"producerCopy", Value(copyOf(*producer)));
    for (const SamplePart part : {SamplePart::test, SamplePart::backup}) {
        if (part == SamplePart::backup && (sample.backupQty.isNull() || sample.backupQty <= Decimal::fromInt(0)))
            continue;
        CustodyEvent event = eventOf(context, part, CustodyKind::sealed);
        event.fromWhom = context.reader.titleOf(sample.traderId);
        event.toWhom = part == SamplePart::backup && sample.backupKeeper == BackupKeeper::trader ? event.fromWhom
                                                                                                 : context.actor.name;
        draft.add(event);
    }
    return {};
}

/// What an officer would have to write twice is written once: the act of sending is the event of sending, unless the
/// hand-over was already entered.
Result<> recordSending(const ActContext& context, CommitDraft& draft)
{
    const auto events = chain(context, SamplePart::test);
    if (lastIs(events, {CustodyKind::handed, CustodyKind::sent})) return {};
    CustodyEvent event = eventOf(context, SamplePart::test, CustodyKind::sent);
    event.fromWhom = events.empty() ? context.actor.name : events.back().toWhom;
    event.toWhom = laboratoryName(context);
    event.parcelNo = context.input.evidence.value(0);
    draft.add(event);
    return {};
}

Result<> recordReceipt(const ActContext& context, CommitDraft& draft)
{
    const auto events = chain(context, SamplePart::test);
    if (lastIs(events, {CustodyKind::received})) return {};
    CustodyEvent event = eventOf(context, SamplePart::test, CustodyKind::received);
    event.fromWhom = events.empty() ? context.actor.name : events.back().toWhom;
    event.toWhom = laboratoryName(context);
    event.remark = context.input.evidence.value(0);
    draft.add(event);
    return {};
}

Result<> sealIntact(const ActContext& context)
{
    const auto events = chain(context, SamplePart::test);
    if (lastIs(events, {CustodyKind::received}) && events.back().sealOk == Flag(false))
        return refuse(u"sealBroken"_s, events.back().sealNo);
    return {};
}

Result<> refusalRecorded(const ActContext& context)
{
    if (lastIs(chain(context, SamplePart::test), {CustodyKind::refused}) || !context.input.reason.isEmpty()) return {};
    return fail(ErrorCode::reasonMissing);
}

Result<> recordRefusal(const ActContext& context, CommitDraft& draft)
{
    const auto events = chain(context, SamplePart::test);
    if (lastIs(events, {CustodyKind::refused})) return {};
    CustodyEvent event = eventOf(context, SamplePart::test, CustodyKind::refused);
    event.fromWhom = events.empty() ? laboratoryName(context) : events.back().toWhom;
    event.toWhom = context.actor.name;
    event.photos = context.input.files;
    event.sealOk = false;
    event.refuseReason = CustodyRefusal::other;
    event.remark = context.input.reason;
    draft.add(event);
    return {};
}

Result<> resealed(const ActContext& context)
{
    const Sample before = context.before.as<Sample>(), after = context.after.as<Sample>();
    if (lastIs(chain(context, SamplePart::test), {CustodyKind::sealed}) || after.sealNoTest != before.sealNoTest)
        return {};
    return refuse(u"resealed"_s, before.sealNoTest);
}

Result<> fateRecorded(const ActContext& context)
{
    const Sample sample = context.after.as<Sample>();
    if (isSampledElsewhere(sample) || sample.fate != SampleFate::none) return {};
    return refuse(u"fateRecorded"_s);
}

// ---- filling in

Result<> fillSample(const Reader& reader, const Actor& actor, QDate today, RecordData& record)
{
    Sample sample = record.as<Sample>();
    if (sample.origin == SampleOrigin::none) sample.origin = SampleOrigin::own;
    if (sample.kind == SampleKind::none) sample.kind = SampleKind::supervision;
    if (sample.planTaskId.isNull()) {
        const QList<Uuid> open = reader.where(PlanTask::info, "state IN ('received','running') AND voided IS NULL");
        if (open.size() == 1) sample.planTaskId = open.front();
    }
    if (const auto task = reader.find<PlanTask>(sample.planTaskId)) {
        if (sample.categoryId.isNull()) sample.categoryId = task->categoryId;
        if (const auto plan = reader.find<Plan>(task->planId)) {
            if (sample.titleYear.isEmpty() && plan->year) sample.titleYear = QString::number(*plan->year);
            if (sample.titleName.isEmpty()) sample.titleName = plan->title;
            if (sample.labId.isNull() && plan->labs.size() == 1) sample.labId = plan->labs.front();
        }
    }
    if (!sample.samplingDate.isValid()) sample.samplingDate = today;
    if (sample.channel == Channel::none) sample.channel = Channel::shop;
    if (!sample.imported) sample.imported = false;
    if (const auto category = reader.find<ProductCategory>(sample.categoryId)) {
        if (sample.testQty.isNull()) sample.testQty = category->defaultTestQty;
        if (sample.backupQty.isNull()) sample.backupQty = category->defaultBackupQty;
        if (sample.qtyUnit.isEmpty()) sample.qtyUnit = category->qtyUnit;
        if (category->noStandard.value_or(false)) sample.kind = SampleKind::risk;
    }
    if (sample.formNo.isEmpty()) {
        // The office's own paper number, proposed: prefix, year, serial.
        const auto office = reader.find<Office>(actor.office);
        Query query = reader.query("SELECT count(*)+1 FROM sample WHERE origin='own' AND formNo LIKE ?");
        const QString head = (office ? office->paperPrefix : QString()) + QString::number(today.year());
        const qint64 serial = query.bind(QString(head + u"-%"_s)).next() ? query.integer(0) : 1;
        sample.formNo = head + u'-' + u"%1"_s.arg(serial, 4, 10, QLatin1Char('0'));
    }
    if (sample.producerRole == ProducerRole::none)
        if (const auto producer = reader.find<Producer>(sample.producerId)) sample.producerRole = producer->role;
    record = dataOf(sample);
    return {};
}

/// The chain of custody holds. The first sample of a task sets it running, and its plan where that is this office's
/// own.
Result<> keepField(const Reader& reader, CommitDraft& draft)
{
    QJ_TRY(keepCustody(reader, draft));
    std::vector<std::pair<Uuid, Uuid>> tasks;
    for (const Change& change : draft.changes()) {
        if (!change.created || change.info != &Sample::info) continue;
        const RecordData data{change.info, change.id, change.values};
        if (data.value(u"origin") == toValue(SampleOrigin::own))
            tasks.emplace_back(data.value(u"planTaskId").valueOr(Uuid()), data.value(common::officeId).valueOr(Uuid()));
    }
    for (const auto& [id, office] : tasks) {
        const auto task = draft.find<PlanTask>(reader, id);
        if (!task) continue;
        if (task->state == u"received"_s) draft.setState(PlanTask::info, id, u"running"_s);
        const auto plan = draft.find<Plan>(reader, task->planId);
        if (plan && plan->state == u"issued"_s && plan->officeId == office)
            draft.setState(Plan::info, plan->id, u"running"_s);
    }
    return {};
}

constexpr const LifeCycle* cycles[] = {&sampleLifeCycle, &notSampledNoteLifeCycle, &refusalRecordLifeCycle};

std::vector<Error> allSampleProblems(const Sample& sample, const QString& state)
{
    std::vector<Error> all = missingOfSample(sample, state);
    for (Error& problem : sampleProblems(sample, state)) all.push_back(std::move(problem));
    return all;
}

constexpr RecordCheck checks[] = {
    {RecordKind::sample, typedCheck<Sample, allSampleProblems>, true},
    {RecordKind::notSampledNote, typedCheck<NotSampledNote, notSampledNoteProblems>},
    {RecordKind::refusalRecord, typedCheck<RefusalRecord, refusalRecordProblems>},
};
constexpr Guard guards[] = {
    {RecordKind::sample, "sampleAllowed", sampleAllowed}, {RecordKind::sample, "formComplete", formComplete},
    {RecordKind::sample, "sealIntact", sealIntact},       {RecordKind::sample, "refusalRecorded", refusalRecorded},
    {RecordKind::sample, "resealed", resealed},           {RecordKind::sample, "fateRecorded", fateRecorded},
};
constexpr Effect effects[] = {
    {RecordKind::sample, "freezeCopies", freezeCopies},
    {RecordKind::sample, "recordSending", recordSending},
    {RecordKind::sample, "recordReceipt", recordReceipt},
    {RecordKind::sample, "recordRefusal", recordRefusal},
};
constexpr Filler fillers[] = {
    {RecordKind::sample, fillSample},
    {RecordKind::custodyEvent, fillCustody},
};

} // namespace

const Room samplingRoom{"sampling", cycles, checks, guards, effects, fillers, {}, keepField};

} // namespace qj
