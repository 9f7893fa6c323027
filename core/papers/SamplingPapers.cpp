// SPDX-License-Identifier: GPL-3.0-or-later
// What the papers of sampling need beyond the fields of their records.
#include "directory/LaboratorySampler.h"
#include "directory/Officer.h"
#include "directory/Producer.h"
#include "directory/Trader.h"
#include "papers/PaperSource.h"
#include "planning/Plan.h"
#include "planning/PlanTask.h"
#include "sampling/CustodyEvent.h"
#include "testing/ServiceOfNotice.h"

namespace qj::papers {
using namespace Qt::StringLiterals;

namespace {

QString certificateOf(const Reader& reader, const Uuid& laboratory, const QString& sampler)
{
    for (const LaboratorySampler& other : reader.children<LaboratorySampler>("laboratoryId", laboratory))
        if (other.name == sampler) return other.certNo;
    return {};
}

QString partName(SamplePart part)
{
    return part == SamplePart::test ? u"test"_s : u"backup"_s;
}

QDate sealedOn(const Reader& reader, const Sample& sample, SamplePart part)
{
    for (const CustodyEvent& event : reader.children<CustodyEvent>("sampleId", sample.id))
        if (event.part == part && event.kind == CustodyKind::sealed && !event.voided) return toLocal(event.at).date();
    return sample.samplingDate;
}

bool hasBackup(const Sample& sample)
{
    return !sample.sealNoBackup.isEmpty() || (!sample.backupQty.isNull() && sample.backupQty > Decimal::fromInt(0));
}

void setNumbered(PaperSource& source, const QString& stem, const QStringList& names)
{
    for (qsizetype i = 0; i < 2; ++i) source.set(stem + QString::number(i + 1), names.value(i));
}

QString quantity(const Decimal& amount, const QString& unit)
{
    return amount.isNull() ? QString() : amount.text() + u' ' + unit;
}

std::vector<SamplePart> partsOf(const Sample& sample)
{
    return hasBackup(sample) ? std::vector{SamplePart::test, SamplePart::backup} : std::vector{SamplePart::test};
}

} // namespace

void supplySampling(PaperSource& source)
{
    const Sample sample = source.record().as<Sample>();
    for (qsizetype i = 0; i < 2; ++i) {
        const QString number = QString::number(i + 1);
        if (const auto officer = source.reader().find<Officer>(sample.officerIds.value(i))) {
            source.set(u"officer"_s + number + u".name"_s, officer->name);
            source.set(u"officer"_s + number + u".certNo"_s, officer->certNo);
        }
        const QString sampler = sample.samplerNames.value(i);
        source.set(u"sampler"_s + number + u".name"_s, sampler);
        source.set(u"sampler"_s + number + u".certNo"_s, certificateOf(source.reader(), sample.labId, sampler));
    }
    source.set(u"noticeDate"_s, sample.samplingDate);
}

void supplyRiskSampling(PaperSource& source)
{
    supplySampling(source);
    const Sample sample = source.record().as<Sample>();
    const auto trader = source.reader().find<Trader>(sample.traderId);
    const auto producer = source.reader().find<Producer>(sample.producerId);
    if (trader && producer && !trader->creditCode.isEmpty())
        source.set(u"samePlace"_s, trader->creditCode == producer->creditCode ? u"yes"_s : u"no"_s);
    if (!trader) return;
    // The boxes of this form are fewer than those of a trader's site.
    static const QHash<SiteType, QString> places{{SiteType::online, u"online"_s},
                                                 {SiteType::mall, u"mall"_s},
                                                 {SiteType::supermarket, u"supermarket"_s},
                                                 {SiteType::brandShop, u"shop"_s},
                                                 {SiteType::smallShop, u"shop"_s}};
    const SiteType site = sample.channel == Channel::online ? SiteType::online : trader->siteType;
    source.set(u"place"_s, places.value(site, u"other"_s));
}

void supplySeals(PaperSource& source)
{
    const Sample sample = source.record().as<Sample>();
    for (const SamplePart part : partsOf(sample)) {
        for (const QString& list : {u"seals"_s, u"labels"_s}) {
            PaperRow row = source.row(list, source.record());
            row[u"part"_s] = partName(part);
            row[u"sealNo"_s] = part == SamplePart::test ? sample.sealNoTest : sample.sealNoBackup;
            row[u"sealedOn"_s] = sealedOn(source.reader(), sample, part).toString(Qt::ISODate);
            const int times = list == u"labels"_s ? std::clamp(source.options().labels, 1, 200) : 1;
            for (int i = 0; i < times; ++i) source.addRow(list, row);
        }
    }
}

void supplyFieldNote(PaperSource& source)
{
    setNumbered(source, u"sampler"_s, source.record().value(u"samplers").valueOr(QStringList()));
    // The laboratory of a plan that has one only is the one that was there.
    const auto plan = source.names().link(source.record(), u"plan"_s);
    const QList<Uuid> labs = plan ? plan->value(u"labs").valueOr(QList<Uuid>()) : QList<Uuid>();
    if (labs.size() != 1) return;
    if (const RecordInfo* info = source.reader().schema().find(RecordKind::laboratory))
        source.setAll(u"lab"_s, source.reader().find(*info, labs.front()));
}

namespace {

/// Everything that changed hands on the same way: same giver, taker, day and kind of event.
std::vector<CustodyEvent> handOver(const Reader& reader, const CustodyEvent& event)
{
    std::vector<CustodyEvent> events;
    const QDate day = toLocal(event.at).date();
    const QStringList parameters{event.fromWhom, event.toWhom, event.parcelNo};
    for (const Uuid& id : reader.where(CustodyEvent::info,
                                       "fromWhom=?1 AND toWhom=?2 AND coalesce(parcelNo,'')=coalesce(?3,'') AND "
                                       "voided IS NOT 1",
                                       parameters))
        if (auto other = reader.find<CustodyEvent>(id);
            other && other->kind == event.kind && toLocal(other->at).date() == day)
            events.push_back(std::move(*other));
    return events;
}

/// What became of the same parts at the receiver.
bool arrived(const Reader& reader, const CustodyEvent& event)
{
    if (event.kind == CustodyKind::received || event.kind == CustodyKind::returned) return true;
    for (const CustodyEvent& later : reader.children<CustodyEvent>("sampleId", event.sampleId))
        if (later.part == event.part && later.kind == CustodyKind::received && later.at >= event.at && !later.voided)
            return true;
    return false;
}

QDate reportBy(const Reader& reader, const Uuid& taskId)
{
    const auto task = reader.find<PlanTask>(taskId);
    if (!task || task->reportBy.isValid()) return task ? task->reportBy : QDate();
    const auto plan = reader.find<Plan>(task->planId);
    return plan ? plan->reportBy : QDate();
}

} // namespace

void supplyHandOver(PaperSource& source)
{
    int received = 0;
    QStringList broken;
    QDate due;
    for (const CustodyEvent& event : handOver(source.reader(), source.record().as<CustodyEvent>())) {
        const auto sample = source.reader().find<Sample>(event.sampleId);
        if (!sample) continue;
        PaperRow row = source.row(u"items"_s, dataOf(event));
        row[u"sampleNo"_s] = sample->sampleNo;
        row[u"productName"_s] = sample->productName;
        row[u"modelSpec"_s] = sample->modelSpec;
        row[u"qty"_s] = quantity(event.part == SamplePart::test ? sample->testQty : sample->backupQty, sample->qtyUnit);
        source.addRow(u"items"_s, row);
        if (arrived(source.reader(), event)) ++received;
        if (event.sealOk == Flag(false)) broken += event.sealNo;
        const QDate day = reportBy(source.reader(), sample->planTaskId);
        if (day.isValid() && (!due.isValid() || day < due)) due = day;
    }
    if (received > 0) source.set(u"receivedCount"_s, QString::number(received));
    source.set(u"broken"_s, broken.join(QChar(0x3001)));
    source.set(u"reportBy"_s, due);
}

void supplyFate(PaperSource& source)
{
    const Sample sample = source.record().as<Sample>();
    QDate objectBy;
    for (const ServiceOfNotice& service : source.reader().children<ServiceOfNotice>("sampleId", sample.id))
        if (service.objectBy.isValid() && (!objectBy.isValid() || service.objectBy > objectBy))
            objectBy = service.objectBy;
    const auto report = reportFor(source.reader(), sample.id, ReportRound::first);
    for (const SamplePart part : partsOf(sample)) {
        PaperRow row = source.row(u"items"_s, source.record());
        row[u"part"_s] = partName(part);
        row[u"qty"_s] = quantity(part == SamplePart::test ? sample.testQty : sample.backupQty, sample.qtyUnit);
        row[u"objectBy"_s] = objectBy.toString(Qt::ISODate);
        const QString verdict = source.names().text(source.record(), u"finalVerdict"_s);
        row[u"verdict"_s] = verdict.isEmpty() && report ? source.names().text(dataOf(*report), u"verdict"_s) : verdict;
        source.addRow(u"items"_s, row);
    }
}

} // namespace qj::papers
