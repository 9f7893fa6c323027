// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoYear.h"

#include "directory/Laboratory.h"
#include "directory/Producer.h"
#include "directory/ProductCategory.h"
#include "directory/Trader.h"
#include "disposal/CaseFile.h"
#include "planning/Plan.h"
#include "planning/PlanTask.h"
#include "print/PublicationOutput.h"
#include "sampling/Sample.h"
#include "testing/ServiceOfNotice.h"
#include "testing/TestItemResult.h"
#include "testing/TestReport.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

QDate dateIn(const QJsonValue& value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

} // namespace

DemoYear::DemoYear() : m_clock(fromLocal(QDate(2018, 3, 12), QTime(9, 0))) {}

Result<std::unique_ptr<DemoYear>> DemoYear::run(const QString& folder)
{
    std::unique_ptr<DemoYear> year(new DemoYear);
    year->m_folder = folder;
    QFile file(u":/qingjian/samples/demo.json"_s);
    if (!file.open(QFile::ReadOnly)) return fail(ErrorCode::fileMissing, {file.fileName()});
    year->m_data = QJsonDocument::fromJson(file.readAll()).object();
    QJ_TRY(year->open(folder + u"/store"_s));
    QJ_TRY(year->addPeople());
    QJ_TRY(year->addPartners());
    QJ_TRY(year->addPlan());
    int serial = 0;
    const QJsonArray samples = year->m_data[u"samples"].toArray();
    for (const QJsonValue& wish : samples) year->planSample(wish.toObject(), ++serial);
    year->planPublication();
    QJ_TRY(year->work(dateIn(year->m_data[u"endsOn"])));
    year->setDay(dateIn(year->m_data[u"endsOn"]));
    return year;
}

Result<> DemoYear::open(const QString& folder)
{
    const QJsonObject office = m_data[u"office"].toObject();
    QJ_TRY_ASSIGN(m_place,
                  Workplace::create(folder,
                                    {office[u"code"].toString(), office[u"name"].toString(), OfficeLevel::district, {}},
                                    m_clock));
    m_actors[u"admin"_s] = m_place->actor();
    return {};
}

Result<Uuid> DemoYear::add(const RecordInfo& info, const QJsonObject& fields, const QString& role)
{
    RecordData record{&info, {}, {}};
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const Field* field = fieldOf(info, it.key());
        if (!field) return fail(ErrorCode::unknownField, {QString::fromLatin1(info.name), it.key()});
        QJ_TRY_ASSIGN(Value value, parseValue(*field, it.value().toString(), info.context));
        record.set(field->number, std::move(value));
    }
    return m_place->desk().add(std::move(record), m_actors[role]);
}

Result<> DemoYear::act(const RecordInfo& info, const Uuid& id, const char* code, const QString& role,
                       const QString& evidence)
{
    ActInput input;
    if (!evidence.isEmpty()) input.evidence = {evidence};
    QJ_TRY(m_place->desk().act(info, id, QString::fromLatin1(code), input, m_actors[role]));
    return {};
}

Result<> DemoYear::addPeople()
{
    const QJsonObject officers = m_data[u"officers"].toObject();
    for (auto it = officers.begin(); it != officers.end(); ++it) {
        QJ_TRY(add(Officer::info, it.value().toObject(), u"admin"_s));
        QJ_TRY_ASSIGN(m_actors[it.key()],
                      DirectoryDesk(m_place->journal()).signIn(it.value()[u"loginName"].toString(), {}));
    }
    return {};
}

Result<> DemoYear::addPartners()
{
    QJ_TRY_ASSIGN(m_lab, add(Laboratory::info, m_data[u"laboratory"].toObject(), u"admin"_s));
    const QJsonArray traders = m_data[u"traders"].toArray(), producers = m_data[u"producers"].toArray();
    for (const QJsonValue& trader : traders) {
        QJ_TRY_ASSIGN(const Uuid id, add(Trader::info, trader.toObject(), u"inspector"_s));
        m_traders += id;
    }
    for (const QJsonValue& producer : producers) {
        QJ_TRY_ASSIGN(const Uuid id, add(Producer::info, producer.toObject(), u"inspector"_s));
        m_producers += id;
    }
    return {};
}

Result<> DemoYear::addPlan()
{
    QMap<QString, int> batches;
    const QJsonArray samples = m_data[u"samples"].toArray();
    for (const QJsonValue& wish : samples) ++batches[wish[u"category"].toString()];
    QJsonObject fields = m_data[u"plan"].toObject();
    fields[u"kind"_s] = u"annual"_s;
    fields[u"areas"_s] = m_data[u"office"][u"code"];
    fields[u"channel"_s] = u"shop"_s;
    fields[u"drawMode"_s] = u"targeted"_s;
    fields[u"batches"_s] = QString::number(samples.size());
    fields[u"labs"_s] = m_lab.toString(QUuid::WithoutBraces);
    QJ_TRY_ASSIGN(m_plan, add(Plan::info, fields, u"inspector"_s));
    for (auto it = batches.begin(); it != batches.end(); ++it) {
        PlanTask task;
        task.planId = m_plan;
        task.categoryId = naturalUuid(u"productCategory"_s, it.key());
        task.batches = it.value();
        task.leader = m_actors[u"inspector"_s].officer;
        QJ_TRY_ASSIGN(m_tasks[it.key()], add(task, u"inspector"_s));
    }
    QJ_TRY(act(Plan::info, m_plan, "submitted", u"inspector"_s));
    setDay(QDate(2018, 3, 16));
    QJ_TRY(act(Plan::info, m_plan, "approved", u"reviewer"_s));
    QJ_TRY(act(Plan::info, m_plan, "issued", u"reviewer"_s));
    setDay(QDate(2018, 3, 20));
    for (const Uuid& task : std::as_const(m_tasks)) QJ_TRY(act(PlanTask::info, task, "received", u"reviewer"_s));
    return {};
}

// ---- the agenda

void DemoYear::on(QDate day, Step step)
{
    m_agenda.emplace(day, std::move(step));
}

QDate DemoYear::workday(QDate from, int days) const
{
    const auto counted = countDays(m_place->calendar(), from, days, DayKind::working);
    return counted ? counted->dueOn : from.addDays(days);
}

Result<> DemoYear::work(QDate last)
{
    while (!m_agenda.empty() && m_agenda.begin()->first <= last) {
        const auto first = m_agenda.begin();
        const Step step = std::move(first->second);
        setDay(first->first);
        m_agenda.erase(first);
        QJ_TRY(step());
    }
    return {};
}

QString DemoYear::word(const char* key, int serial) const
{
    const QString text = m_data[u"words"][QString::fromLatin1(key)].toString();
    return text.contains(u"%1"_s) ? text.arg(serial, 3, 10, QLatin1Char('0')) : text;
}

void DemoYear::planSample(const QJsonObject& wish, int serial)
{
    on(dateIn(wish[u"day"]), [this, wish, serial] { return takeSample(wish, serial); });
}

Result<> DemoYear::takeSample(const QJsonObject& wish, int serial)
{
    Sample sample;
    sample.planTaskId = m_tasks[wish[u"category"].toString()];
    sample.productName = wish[u"product"].toString();
    sample.brand = wish[u"brand"].toString();
    sample.modelSpec = wish[u"model"].toString();
    sample.standardText = wish[u"standard"].toString();
    sample.productionDate = today().addDays(-60);
    sample.productionText = sample.productionDate.toString(Qt::ISODate);
    sample.unitPrice = moneyFromText(wish[u"price"].toString()).value_or(Money{});
    sample.purchasePrice = Money{sample.unitPrice.fen.value_or(0) * 7 / 10};
    sample.purchasedQty = Decimal::fromInt(20 + serial);
    sample.soldQty = Decimal::fromInt(serial);
    sample.stockQty = Decimal::fromInt(20);
    sample.qtyUnit = wish[u"unit"].toString();
    sample.testQty = Decimal::fromInt(2);
    sample.backupQty = Decimal::fromInt(1);
    sample.backupPlace = word("backupPlace");
    sample.backupKeeper = BackupKeeper::trader;
    sample.traderId = m_traders[wish[u"trader"].toInt()];
    sample.producerId = m_producers[wish[u"producer"].toInt()];
    sample.backupReceiver = m_place->reader().find<Trader>(sample.traderId)->contact;
    sample.backupReceivedOn = today();
    sample.noticeNo = word("notice", serial);
    sample.samplingDate = today();
    sample.samplingTime = QTime(9 + serial % 7, 10);
    sample.samplingPlace = m_place->reader().find<Trader>(sample.traderId)->address;
    sample.officerIds = {m_actors[u"inspector"_s].officer, m_actors[u"second"_s].officer};
    const QJsonArray samplers = m_data[u"samplers"].toArray();
    for (const QJsonValue& name : samplers) sample.samplerNames += name.toString();
    sample.sealNoTest = word("seal", serial) + u'J';
    sample.sealNoBackup = word("seal", serial) + u'B';
    sample.sealState = word("sealState");
    sample.sendBy = workday(today(), 5);
    sample.sendPlace = word("sendPlace");
    sample.freeSample = false;
    sample.paidAmount = Money{sample.purchasePrice.fen.value_or(0) * 2};
    sample.payDoc = word("paper", serial);
    sample.traderSigned = true;
    sample.traderSignedOn = today();
    QJ_TRY_ASSIGN(const Uuid id, add(sample, u"inspector"_s));
    m_samples += id;
    QJ_TRY(act(Sample::info, id, "sealed", u"inspector"_s));
    on(workday(today(), 1),
       [this, serial, id] { return act(Sample::info, id, "sent", u"inspector"_s, word("parcel", serial)); });
    on(workday(today(), 3), [this, id]() -> Result<> {
        QJ_TRY(act(Sample::info, id, "received", u"inspector"_s, word("sealState")));
        return act(Sample::info, id, "testing", u"inspector"_s);
    });
    if (wish[u"until"].toString() != u"testing"_s)
        on(workday(today(), 15), [this, wish, serial, id] { return report(wish, serial, id); });
    return {};
}

Result<> DemoYear::report(const QJsonObject& wish, int serial, const Uuid& sample)
{
    TestReport report;
    report.reportNo = word("report", serial);
    report.sampleId = sample;
    report.issuedOn = today().addDays(-1);
    QJ_TRY_ASSIGN(const Uuid id, add(report, u"inspector"_s));
    const QString verdict = wish[u"verdict"].toString(), severity = wish[u"severity"].toString();
    TestItemResult item;
    item.reportId = id;
    item.itemName = wish[u"item"].toString();
    item.limitText = wish[u"limit"].toString();
    item.valueText = wish[u"value"].toString();
    item.valueKind = MeasuredKind::text;
    item.single = verdict == u"pass"_s ? ItemVerdict::conforms : ItemVerdict::fails;
    item.severity = severity == u"safety"_s  ? Severity::safety
                    : severity == u"label"_s ? Severity::label
                                             : Severity::quality;
    QJ_TRY(add(item, u"inspector"_s));
    QJ_TRY(act(TestReport::info, id, "checked", u"reviewer"_s, report.reportNo));
    QJ_TRY(act(TestReport::info, id, "accepted", u"reviewer"_s));
    on(workday(today(), 1), [this, wish, serial, sample]() -> Result<> {
        QJ_TRY(act(Sample::info, sample, "judged", u"reviewer"_s));
        if (wish[u"verdict"].toString() != u"pass"_s) QJ_TRY(beginCase(wish, sample));
        on(workday(today(), 2), [this, serial, sample]() -> Result<> { return notify(serial, sample); });
        if (wish[u"until"].toString() != u"notified"_s)
            on(workday(today(), 4), [this, sample] { return serve(sample); });
        on(today().addDays(31), [this, wish, sample] { return settle(wish, sample); });
        return {};
    });
    return {};
}

Result<> DemoYear::notify(int serial, const Uuid& sample)
{
    for (const ServedParty party : {ServedParty::trader, ServedParty::producer}) {
        ServiceOfNotice service;
        service.noticeNo = word("result", serial * 2 - (party == ServedParty::trader));
        service.paper = ServedPaper::result;
        service.sampleId = sample;
        service.partyKind = party;
        service.method = party == ServedParty::trader ? ServiceMethod::direct : ServiceMethod::mail;
        const auto taken = m_place->reader().find<Sample>(sample);
        service.address = party == ServedParty::trader ? m_place->reader().find<Trader>(taken->traderId)->address
                                                       : m_place->reader().find<Producer>(taken->producerId)->address;
        QJ_TRY(add(service, u"inspector"_s));
    }
    return act(Sample::info, sample, "notified", u"inspector"_s);
}

Result<> DemoYear::serve(const Uuid& sample)
{
    for (const ServiceOfNotice& service : m_place->reader().children<ServiceOfNotice>("sampleId", sample)) {
        QJ_TRY(act(ServiceOfNotice::info, service.id, "sent", u"inspector"_s));
        QJ_TRY(act(ServiceOfNotice::info, service.id, "served", u"inspector"_s, service.partyName));
    }
    return {};
}

Result<> DemoYear::settle(const QJsonObject& wish, const Uuid& sample)
{
    const auto taken = m_place->reader().find<Sample>(sample);
    if (taken->state != u"objection"_s) return {};
    Q_UNUSED(wish)
    return act(Sample::info, sample, "final", u"reviewer"_s);
}

// ---- the case of a failing sample

Result<> DemoYear::beginCase(const QJsonObject& wish, const Uuid& sample)
{
    QJ_TRY(act(DisposalCase::info, caseIdOf(sample), "running", u"inspector"_s));
    return workOnCase(wish, sample);
}

/// Does what is due within the next two working days, then comes back; a late case is neglected for five weeks.
Result<> DemoYear::workOnCase(const QJsonObject& wish, const Uuid& sample)
{
    const Uuid id = caseIdOf(sample);
    const auto file = CaseFile::read(m_place->reader(), nullptr, id);
    if (!file || file->disposalCase.state != u"running"_s) return {};
    const bool neglected = wish[u"late"].toBool() && today() < file->disposalCase.openedOn.addDays(35);
    bool open = false;
    for (const DisposalStep& step : file->steps) {
        if (step.code == u"D18"_s || step.code == u"D19"_s) continue;
        if (step.state == u"done"_s) QJ_TRY(act(DisposalStep::info, step.id, "verified", u"reviewer"_s));
        if (step.state != u"todo"_s) continue;
        const PlannedStep* planned = file->planned(step.code);
        const StepNeed need = planned ? needOf(*planned, file->facts) : step.need;
        if (need != StepNeed::must) continue;
        open = true;
        const bool due = !step.dueOn.isValid() || step.dueOn <= workday(today(), 2);
        if (due && !neglected) {
            if (step.code == u"D07"_s) {
                QJ_TRY(m_place->desk().set(
                    DisposalCase::info, id,
                    {{DisposalCase::info.find(u"caseFiled")->number, toValue(CaseFiling::notFiled)}},
                    m_actors[u"inspector"_s]));
            }
            QJ_TRY(act(DisposalStep::info, step.id, "done", u"inspector"_s,
                       word("paper", int(m_samples.indexOf(sample)) + 1)));
        }
    }
    const bool unverified =
        std::any_of(file->steps.begin(), file->steps.end(), [](const DisposalStep& s) { return s.state == u"done"_s; });
    if (open || unverified || file->sample.state == u"judged"_s)
        on(workday(today(), 1), [this, wish, sample] { return workOnCase(wish, sample); });
    else if (wish[u"until"].toString() == u"closed"_s)
        on(workday(today(), 1), [this, sample] { return closeCase(sample); });
    return {};
}

Result<> DemoYear::closeCase(const Uuid& sample)
{
    const Uuid id = caseIdOf(sample);
    const auto taken = m_place->reader().find<Sample>(sample);
    if (!isFinal(*taken)) {
        on(workday(today(), 1), [this, sample] { return closeCase(sample); });
        return {};
    }
    QJ_TRY(act(DisposalCase::info, id, "toCheck", u"inspector"_s));
    return act(DisposalCase::info, id, "closed", u"supervisor"_s, word("closing"));
}

// ---- publication

void DemoYear::planPublication()
{
    const QJsonObject wish = m_data[u"publication"].toObject();
    on(dateIn(wish[u"madeOn"]), [this, wish]() -> Result<> {
        PublicationDesk desk(m_place->desk());
        PublicationFilter filter;
        filter.to = QDate(2018, 9, 30);
        QJ_TRY_ASSIGN(const Uuid id,
                      desk.make(wish[u"title"].toString(), PublicationKind::both, filter, m_actors[u"publisher"_s]));
        m_publications += id;
        QJ_TRY(act(Publication::info, id, "districtChecked", u"reviewer"_s));
        QJ_TRY(act(Publication::info, id, "cityChecked", u"supervisor"_s));
        on(dateIn(wish[u"requestedOn"]), [this, wish, id]() -> Result<> {
            QJ_TRY(PublicationDesk(m_place->desk())
                       .submit(id, wish[u"requestNo"].toString(), today(), m_actors[u"publisher"_s]));
            return {};
        });
        on(dateIn(wish[u"repliedOn"]), [this, wish, id]() -> Result<> {
            ConsentReply reply;
            reply.replyNo = wish[u"replyNo"].toString();
            reply.on = today();
            QJ_TRY(PublicationDesk(m_place->desk()).consent(id, reply, m_actors[u"publisher"_s]));
            return {};
        });
        on(dateIn(wish[u"publishedOn"]), [this, id]() -> Result<> {
            print::Release release;
            release.folder = m_folder + u"/publication"_s;
            QDir().mkpath(release.folder);
            release.places = {{PublicPlace::site, m_data[u"words"][u"site"].toString(), today()}};
            QJ_TRY_ASSIGN(const print::ReleasedFiles files,
                          print::releasePublication(m_place->desk(), id, release, m_actors[u"publisher"_s]));
            m_files += files.files;
            return {};
        });
        return {};
    });
}

} // namespace qj::cli
