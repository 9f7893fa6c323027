// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A district office in a temporary store, with everybody and everything that work needs: two inspectors, a reviewer, a
// supervisor, a publisher, a laboratory, a trader, a producer, a category, a plan with its task received. `sample`
// brings a sample to a state by the same acts that officers carry out; any refusal on the way ends the test.
#include "Workplace.h"
#include "directory/Laboratory.h"
#include "directory/Producer.h"
#include "directory/ProductCategory.h"
#include "directory/Trader.h"
#include "disposal/CaseFile.h"
#include "disposal/DisposalDesk.h"
#include "planning/Plan.h"
#include "planning/PlanTask.h"
#include "sampling/Sample.h"
#include "testing/ServiceOfNotice.h"
#include "testing/TestItemResult.h"
#include "testing/TestReport.h"

#include <QtCore/QTemporaryDir>

namespace qj::tests {

inline QString textOf(const Error& error)
{
    QStringList parts{errorName(error.code), error.rule, error.field};
    parts += error.args;
    for (const Error& more : error.more) parts += textOf(more);
    parts.removeAll(QString());
    return parts.join(u' ');
}

template <class T> T sure(Result<T> result, const char* what)
{
    if (!result) qFatal("%s: %s", what, qPrintable(textOf(result.error())));
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

/// Names of the clauses of a refusal: sentence keys, or names of codes and fields.
inline QStringList reasons(const Error& error)
{
    QStringList found;
    if (error.more.empty())
        found += error.code == ErrorCode::guardFailed    ? error.args.value(0)
                 : error.code == ErrorCode::fieldMissing ? error.field
                                                         : errorName(error.code);
    for (const Error& more : error.more) found += reasons(more);
    return found;
}
template <class T> QStringList reasons(const Result<T>& result)
{
    return result ? QStringList{} : reasons(result.error());
}

struct SampleWish
{
    QString name = QStringLiteral("儿童自行车");
    Verdict verdict = Verdict::fail;
    Severity severity = Severity::safety; ///< of the failing item
    SampleKind kind = SampleKind::supervision;
    bool riskFound = false;
    QDate sampledOn; ///< default: the clock's day
};

class TestOffice
{
public:
    explicit TestOffice(QDate day = QDate(2018, 9, 14), OfficeLevel level = OfficeLevel::district)
        : clock(fromLocal(day, QTime(9, 0)))
    {
        place = sure(Workplace::create(folder.filePath(QStringLiteral("store")),
                                       {QStringLiteral("320412"), QStringLiteral("某区局"), level, {}}, clock),
                     "create");
        admin = place->actor();
        inspector = officer(QStringLiteral("甲检"), {Role::inspector});
        second = officer(QStringLiteral("乙检"), {Role::inspector});
        reviewer = officer(QStringLiteral("丙审"), {Role::reviewer});
        supervisor = officer(QStringLiteral("丁督"), {Role::supervisor});
        publisher = officer(QStringLiteral("戊公"), {Role::publisher});
        addPartners();
        addPlan();
    }

    ActDesk& desk() { return place->desk(); }
    const Reader& reader() const { return place->reader(); }
    QDate today() const { return clock.today(); }
    void setDay(QDate day) { clock.set(fromLocal(day, QTime(9, 0))); }

    Actor officer(const QString& name, const QList<Role>& roles)
    {
        Officer person;
        person.name = name;
        person.loginName = name;
        person.staffNo = QString::number(++m_serial);
        person.roles = roles;
        person.certNo = QStringLiteral("ZJ-%1").arg(m_serial);
        person.certValidTo = QDate(2030, 12, 31);
        sure(desk().add(dataOf(person), admin), "officer");
        return sure(DirectoryDesk(place->journal()).signIn(name, {}), "sign in");
    }
    template <class T> Uuid add(const T& record, const Actor& actor)
    {
        return sure(desk().add(dataOf(record), actor), T::info.name);
    }
    template <class T> T get(const Uuid& id) const { return reader().find<T>(id).value_or(T()); }
    /// Carries out an act that has to succeed.
    void act(const RecordInfo& info, const Uuid& id, const char* code, const Actor& actor, ActInput input = {})
    {
        sure(desk().act(info, id, QString::fromLatin1(code), input, actor), code);
    }
    static ActInput proof(const QString& text = QStringLiteral("文号1"))
    {
        ActInput input;
        input.evidence = {text};
        return input;
    }
    static ActInput because(const QString& text = QStringLiteral("原因"))
    {
        ActInput input;
        input.reason = text;
        return input;
    }

    /// A sample in one of: draft, sealed, sent, received, testing, reported, judged, notified, objection, final.
    Uuid sample(const char* state, const SampleWish& wish = {});
    Uuid caseOf(const Uuid& sample) const { return caseIdOf(sample); }
    Uuid stepOf(const Uuid& disposalCase, const char* code) const
    {
        return stepIdOf(disposalCase, QString::fromLatin1(code));
    }
    /// Serves the result notice on trader and producer on the clock's day.
    void serve(const Uuid& sample, ServedParty party, const QString& name);
    /// Every must step of a case done by the inspector and verified by the reviewer; the case stays `running`.
    void finishSteps(const Uuid& disposalCase);

    QTemporaryDir folder;
    FixedClock clock;
    std::unique_ptr<Workplace> place;
    Actor admin, inspector, second, reviewer, supervisor, publisher;
    Uuid lab, trader, producer, category, plan, task;

private:
    void addPartners();
    void addPlan();
    Sample filledSample(const SampleWish& wish);
    void report(const Uuid& sample, const SampleWish& wish);

    int m_serial = 0;
};

inline void TestOffice::addPartners()
{
    Laboratory laboratory;
    laboratory.name = QStringLiteral("某检验院");
    laboratory.contractNo = QStringLiteral("HT-1");
    laboratory.contractFrom = QDate(2010, 1, 1);
    lab = add(laboratory, admin);
    Trader shop;
    shop.name = QStringLiteral("某区某某车行");
    shop.kind = TraderKind::soleTrader;
    shop.regNo = QStringLiteral("320412600123452");
    shop.address = QStringLiteral("某区某路1号");
    shop.contact = QStringLiteral("张某某");
    shop.mobile = QStringLiteral("13812345678");
    trader = add(shop, inspector);
    Producer maker;
    maker.name = QStringLiteral("某某自行车有限公司");
    maker.areaCode = QStringLiteral("330106");
    maker.phone = QStringLiteral("0571-87654321");
    producer = add(maker, inspector);
    const QList<Uuid> known = reader().where(ProductCategory::info, "\"parentId\" IS NOT NULL AND \"noStandard\"=0");
    if (known.isEmpty()) qFatal("no shipped category");
    category = known.front();
}

inline void TestOffice::addPlan()
{
    Plan p;
    p.title = QStringLiteral("商品质量抽检计划");
    p.year = today().year();
    p.kind = PlanKind::special;
    p.basisDoc = QStringLiteral("通知");
    p.basisNo = QStringLiteral("1号");
    p.basisDate = today().addDays(-30);
    p.areas = {QStringLiteral("320412")};
    p.channel = PlanChannel::both;
    p.startDate = today().addDays(-10);
    p.sampleBy = today().addDays(100);
    p.reportBy = today().addDays(200);
    p.endDate = today().addDays(300);
    p.batches = 50;
    p.labs = {lab};
    p.drawMode = DrawMode::targeted;
    plan = add(p, inspector);
    PlanTask t;
    t.planId = plan;
    t.categoryId = category;
    t.batches = 50;
    task = add(t, inspector);
    act(Plan::info, plan, "submitted", inspector);
    act(Plan::info, plan, "approved", reviewer);
    act(Plan::info, plan, "issued", reviewer);
    act(PlanTask::info, task, "received", reviewer);
}

inline Sample TestOffice::filledSample(const SampleWish& wish)
{
    const QString serial = QString::number(++m_serial);
    Sample s;
    s.planTaskId = task;
    s.kind = wish.kind;
    s.productName = wish.name;
    s.brand = QStringLiteral("某牌");
    s.modelSpec = QStringLiteral("16寸-") + serial;
    s.standardText = QStringLiteral("GB 14746-2006");
    s.productionText = QStringLiteral("2018-03-05");
    s.unitPrice = Money{26000};
    s.purchasePrice = Money{18000};
    s.purchasedQty = Decimal::fromInt(10);
    s.soldQty = Decimal::fromInt(4);
    s.stockQty = Decimal::fromInt(6);
    s.qtyUnit = QStringLiteral("辆");
    s.testQty = Decimal::fromInt(2);
    s.backupQty = Decimal::fromInt(1);
    s.backupPlace = QStringLiteral("经营者处");
    s.backupKeeper = BackupKeeper::trader;
    s.backupReceiver = QStringLiteral("张某某");
    s.traderId = trader;
    s.producerId = producer;
    s.noticeNo = QStringLiteral("TZ-") + serial;
    s.samplingDate = wish.sampledOn.isValid() ? wish.sampledOn : today();
    s.backupReceivedOn = s.samplingDate;
    s.samplingTime = QTime(10, 5);
    s.samplingPlace = QStringLiteral("店内");
    s.officerIds = {inspector.officer, second.officer};
    s.labId = lab;
    s.samplerNames = {QStringLiteral("甲检"), QStringLiteral("乙检")};
    s.sealNoTest = QStringLiteral("FT") + serial;
    s.sealNoBackup = QStringLiteral("FB") + serial;
    s.sealState = QStringLiteral("完好");
    s.sendBy = s.samplingDate.addDays(3);
    s.sendPlace = QStringLiteral("检验院");
    s.freeSample = true;
    s.traderSigned = true;
    s.traderSignedOn = s.samplingDate;
    return s;
}

inline void TestOffice::report(const Uuid& sample, const SampleWish& wish)
{
    TestReport r;
    r.reportNo = QStringLiteral("BG-%1").arg(++m_serial);
    r.sampleId = sample;
    r.issuedOn = today();
    if (wish.kind == SampleKind::risk) {
        r.riskFound = wish.riskFound;
        r.verdict = Verdict::noVerdict;
        r.overrideReason = QStringLiteral("风险监测不作判定");
    }
    const Uuid id = add(r, inspector);
    TestItemResult item;
    item.reportId = id;
    item.itemName = QStringLiteral("制动性能");
    item.limitText = QStringLiteral("≤5 m");
    const bool fails = wish.verdict == Verdict::fail || wish.verdict == Verdict::failLabel;
    item.valueText = fails ? QStringLiteral("6 m") : QStringLiteral("4 m");
    item.valueKind = MeasuredKind::number;
    item.value = Decimal::fromInt(fails ? 6 : 4);
    item.single = wish.kind == SampleKind::risk ? ItemVerdict::notJudged
                  : fails                       ? ItemVerdict::fails
                                                : ItemVerdict::conforms;
    item.severity = wish.verdict == Verdict::failLabel ? Severity::label : wish.severity;
    add(item, inspector);
    act(TestReport::info, id, "checked", reviewer, proof());
    act(TestReport::info, id, "accepted", reviewer);
}

inline void TestOffice::serve(const Uuid& sample, ServedParty party, const QString& name)
{
    ServiceOfNotice s;
    s.noticeNo = QStringLiteral("TZS-%1").arg(++m_serial);
    s.paper = ServedPaper::result;
    s.sampleId = sample;
    s.partyKind = party;
    s.partyName = name;
    s.address = QStringLiteral("某路1号");
    s.method = ServiceMethod::direct;
    const Uuid id = add(s, inspector);
    act(ServiceOfNotice::info, id, "sent", inspector);
    act(ServiceOfNotice::info, id, "served", inspector, proof(QStringLiteral("张某某")));
}

inline Uuid TestOffice::sample(const char* state, const SampleWish& wish)
{
    const QString target = QString::fromLatin1(state);
    const Uuid id = add(filledSample(wish), inspector);
    const auto reached = [&](const char* at) {
        return get<Sample>(id).state == target || target == QLatin1StringView(at);
    };
    if (reached("draft")) return id;
    for (const char* step : {"sealed", "sent", "received", "testing"}) {
        act(Sample::info, id, step, inspector,
            QLatin1StringView(step) == QLatin1StringView("sealed") ? ActInput() : proof());
        if (reached(step)) return id;
    }
    report(id, wish);
    if (reached("reported")) return id;
    act(Sample::info, id, "judged", reviewer);
    if (reached("judged")) return id;
    ServiceOfNotice open;
    open.noticeNo = QStringLiteral("TZS-%1").arg(++m_serial);
    open.paper = ServedPaper::result;
    open.sampleId = id;
    open.partyKind = ServedParty::trader;
    open.address = QStringLiteral("某路1号");
    open.method = ServiceMethod::direct;
    const Uuid toTrader = add(open, inspector);
    open.noticeNo = QStringLiteral("TZS-%1").arg(++m_serial);
    open.partyKind = ServedParty::producer;
    const Uuid toProducer = add(open, inspector);
    act(Sample::info, id, "notified", inspector);
    if (reached("notified")) return id;
    for (const Uuid& service : {toTrader, toProducer}) {
        act(ServiceOfNotice::info, service, "sent", inspector);
        act(ServiceOfNotice::info, service, "served", inspector, proof(QStringLiteral("张某某")));
    }
    if (reached("objection")) return id;
    const Instant now = clock.now();
    setDay(today().addDays(40));
    act(Sample::info, id, "final", reviewer);
    clock.set(now);
    return id;
}

inline void TestOffice::finishSteps(const Uuid& disposalCase)
{
    for (const DisposalStep& step : reader().children<DisposalStep>("caseId", disposalCase)) {
        const DisposalStep now = get<DisposalStep>(step.id);
        if (now.need != StepNeed::must || now.code == QStringLiteral("D18") || now.code == QStringLiteral("D19"))
            continue;
        if (now.state == QStringLiteral("todo")) act(DisposalStep::info, step.id, "done", inspector, proof());
        act(DisposalStep::info, step.id, "verified", reviewer);
    }
}

} // namespace qj::tests
