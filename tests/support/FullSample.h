// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A store with one sample that went through everything: sampled, sent, tested, failed, told to its parties, objected
// to, followed up, asked about at the province, published and corrected. Written straight into the journal, so that
// papers and figures can be tested without the acts that lead there.
#include "Workplace.h"
#include "directory/Attachment.h"
#include "directory/Laboratory.h"
#include "directory/LaboratorySampler.h"
#include "directory/Producer.h"
#include "directory/ProductCategory.h"
#include "directory/Trader.h"
#include "disposal/CaseExtension.h"
#include "disposal/ChecklistTemplate.h"
#include "disposal/Supervision.h"
#include "planning/Draw.h"
#include "planning/DrawSubstitute.h"
#include "planning/Plan.h"
#include "planning/PlanTask.h"
#include "publication/Correction.h"
#include "publication/CorrectionPlace.h"
#include "publication/ProvincialApproval.h"
#include "publication/Publication.h"
#include "publication/PublicationItem.h"
#include "publication/PublicationPlace.h"
#include "sampling/CustodyEvent.h"
#include "sampling/NotSampledNote.h"
#include "sampling/RefusalRecord.h"
#include "sampling/Sample.h"
#include "testing/Objection.h"
#include "testing/Reinspection.h"
#include "testing/ServiceOfNotice.h"
#include "testing/TestItemResult.h"
#include "testing/TestReport.h"

#include <QtCore/QTemporaryDir>

namespace qj::tests {

class FullSample
{
public:
    QTemporaryDir folder;
    FixedClock clock{fromLocal(QDate(2018, 9, 14), QTime(9, 30))};
    std::unique_ptr<Workplace> place;
    Uuid office, officer, second, trader, producer, lab, category, plan, task, sample, passed, report, item, service,
        producerService, objection, reinspection, disposalCase, supervision, publication, publicationItem, correction,
        draw, note, refusal, custody;

    FullSample()
    {
        StoreInit init{QStringLiteral("320412"), QStringLiteral("某市武某区市场监督管理局"), OfficeLevel::district,
                       QStringLiteral("周明")};
        auto created = Workplace::create(folder.filePath(QStringLiteral("store")), init, clock);
        if (!created) qFatal("no store: %s", qPrintable(errorName(created.error().code)));
        place = std::move(*created);
        place->journal().setConsequences({}); // everything is written here, nothing follows by itself
        place->journal().setAuthority({});    // and entered as it is, however it came to that
        office = reader().where(Office::info, "code='320412'").value(0);
        officer = reader().where(Officer::info, "1").value(0);
        addRegister();
        addPlan();
        addSampling();
        addTesting();
        addCase();
        addPublication();
    }

    const Reader& reader() const { return place->reader(); }
    static QDate day(int month, int date) { return {2018, month, date}; }
    Instant at(int month, int date, int hour = 10) const { return fromLocal(day(month, date), QTime(hour, 0)); }
    static Decimal dec(const char* digits) { return *Decimal::parse(QString::fromLatin1(digits)); }

    template <class T> Uuid add(T record, const char* state = "")
    {
        CommitDraft draft(clock, officer, QStringLiteral("add"));
        record.officeId = office;
        record.state = QString::fromLatin1(state);
        draft.add(record);
        const auto saved = place->journal().commit(draft);
        if (!saved) qFatal("not saved: %s", qPrintable(errorName(saved.error().code)));
        return record.id;
    }
    template <class T> void change(const Uuid& id, const std::function<void(T&)>& edit, const QString& reason = {})
    {
        const T before = *reader().find<T>(id);
        T after = before;
        edit(after);
        CommitDraft draft(clock, officer, QStringLiteral("edit"), reason);
        draft.save(before, after);
        if (!place->journal().commit(draft)) qFatal("not changed");
    }

private:
    void addRegister()
    {
        change<Office>(office, [](Office& o) {
            o.phone = QStringLiteral("0519-80000000");
            o.address = QStringLiteral("某市武某区政务路 1 号");
            o.areaCode = QStringLiteral("320412");
            o.sealName = o.name;
        });
        change<Officer>(officer, [](Officer& o) { o.certNo = QStringLiteral("苏0412-0001"); });
        Officer other;
        other.name = QStringLiteral("吴岚");
        other.certNo = QStringLiteral("苏0412-0002");
        second = add(other, "active");
        Trader shop;
        shop.name = QStringLiteral("武某区青溪电动车经营部");
        shop.kind = TraderKind::soleTrader;
        shop.creditCode = QStringLiteral("92320412000000019X");
        shop.legalRep = QStringLiteral("章一鸣");
        shop.address = QStringLiteral("武某区青溪路 18 号");
        shop.areaCode = QStringLiteral("320412");
        shop.areaType = AreaType::fringe;
        shop.siteType = SiteType::smallShop;
        shop.contact = QStringLiteral("李青");
        shop.phone = QStringLiteral("0519-80000001");
        shop.mobile = QStringLiteral("13900000001");
        shop.postcode = QStringLiteral("213100");
        trader = add(shop, "active");
        Producer maker;
        maker.name = QStringLiteral("某省青溪车业有限公司");
        maker.role = ProducerRole::producer;
        maker.address = QStringLiteral("某省某市开发区 9 号");
        maker.areaCode = QStringLiteral("330100");
        maker.authorityName = QStringLiteral("某市市场监督管理局");
        producer = add(maker, "active");
        Laboratory tester;
        tester.name = QStringLiteral("某市产品质量检验中心");
        tester.address = QStringLiteral("某市检测路 3 号");
        tester.phone = QStringLiteral("0519-80000099");
        lab = add(tester, "active");
        LaboratorySampler sampler;
        sampler.laboratoryId = lab;
        sampler.name = QStringLiteral("赵采");
        sampler.certNo = QStringLiteral("JY-2018-007");
        add(sampler);
        ProductCategory goods;
        goods.code = QStringLiteral("T-01");
        goods.name = QStringLiteral("电动自行车");
        category = add(goods, "active");
    }

    void addPlan()
    {
        Plan year;
        year.title = QStringLiteral("2018年流通领域电动自行车质量抽检计划");
        year.year = 2018;
        year.kind = PlanKind::special;
        year.basisDoc = QStringLiteral("抽检工作意见");
        year.basisNo = QStringLiteral("市监检〔2018〕5号");
        year.batches = 10;
        year.startDate = day(8, 1);
        year.sampleBy = day(10, 31);
        year.reportBy = day(11, 30);
        year.labs = {lab};
        plan = add(year, "running");
        PlanTask own;
        own.planId = plan;
        own.categoryId = category;
        own.executingOffice = office;
        own.batches = 10;
        task = add(own, "running");
        Draw drawn;
        drawn.planTaskIds = {task};
        drawn.frameHash = QStringLiteral("9f2c").repeated(16);
        drawn.publicNumber = QStringLiteral("20180914");
        drawn.seed = QStringLiteral("a41b").repeated(16);
        drawn.algorithm = QStringLiteral("1");
        drawn.place = QStringLiteral("局会议室");
        drawn.drawnAt = at(9, 10);
        drawn.host = QStringLiteral("吴岚");
        drawn.witnesses = {QStringLiteral("钱证")};
        const QString shop = trader.toString(QUuid::WithoutBraces);
        const QString people =
            officer.toString(QUuid::WithoutBraces) + QStringLiteral("\",\"") + second.toString(QUuid::WithoutBraces);
        drawn.subjectFrame = Json{QStringLiteral("{\"source\":\"主体名录\",\"members\":[\"%1\"]}").arg(shop).toUtf8()};
        drawn.inspectorFrame = Json{QStringLiteral("{\"members\":[\"%1\"]}").arg(people).toUtf8()};
        drawn.result =
            Json{QStringLiteral("[{\"officers\":[\"%2\"],\"order\":1,\"trader\":\"%1\"}]").arg(shop, people).toUtf8()};
        draw = add(drawn, "drawn");
        NotSampledNote none;
        none.planTaskId = task;
        none.traderId = trader;
        none.product = QStringLiteral("电动自行车");
        none.visitDate = day(9, 13);
        none.reason = NotSampledReason::noGoods;
        none.process = QStringLiteral("执法人员二人到场，店内无电动自行车销售。");
        none.samplers = {QStringLiteral("赵采"), QStringLiteral("孙样")};
        note = add(none, "signed");
        RefusalRecord refused;
        refused.planTaskId = task;
        refused.traderId = trader;
        refused.product = QStringLiteral("电动自行车");
        refused.refusedAt = at(9, 13, 15);
        refused.facts = QStringLiteral("出示通知书和证件后，负责人拒绝开门。");
        refused.samplers = {QStringLiteral("赵采"), QStringLiteral("孙样")};
        refused.witnesses = {QStringLiteral("居委会 郑某")};
        refusal = add(refused, "signed");
    }

    Sample sampleOf(const char* model)
    {
        Sample one;
        one.origin = SampleOrigin::own;
        one.kind = SampleKind::supervision;
        one.channel = Channel::shop;
        one.planTaskId = task;
        one.formNo = QStringLiteral("武市监抽〔2018〕17");
        one.titleYear = QStringLiteral("2018");
        one.titleName = QStringLiteral("电动自行车");
        one.productName = QStringLiteral("电动自行车");
        one.categoryId = category;
        one.brand = QStringLiteral("青溪");
        one.grade = QStringLiteral("合格品");
        one.modelSpec = QString::fromUtf8(model);
        one.standardText = QStringLiteral("GB 17761-1999");
        one.productionText = QStringLiteral("2018-06-21/B180621");
        one.unitPrice = Money{238000};
        one.purchasePrice = Money{197500};
        one.purchasedQty = dec("12");
        one.soldQty = dec("9");
        one.stockQty = dec("3");
        one.qtyUnit = QStringLiteral("辆");
        one.testQty = dec("2");
        one.backupQty = dec("1");
        one.backupPlace = QStringLiteral("经营者仓库");
        one.backupKeeper = BackupKeeper::trader;
        one.traderId = trader;
        one.producerId = producer;
        one.producerRole = ProducerRole::producer;
        one.noticeNo = QStringLiteral("武市监抽通〔2018〕17号");
        one.samplingDate = day(9, 14);
        one.samplingTime = QTime(9, 30);
        one.samplingPlace = QStringLiteral("青溪路 18 号店内");
        one.officerIds = {officer, second};
        one.labId = lab;
        one.samplerNames = {QStringLiteral("赵采"), QStringLiteral("孙样")};
        one.freeSample = false;
        one.paidAmount = Money{395000};
        return one;
    }

    void addSampling()
    {
        Sample one = sampleOf("TDT-1026Z 48V12Ah");
        one.sealNoTest = QStringLiteral("WJ18-0171");
        one.sealNoBackup = QStringLiteral("WJ18-0172");
        one.sealState = QStringLiteral("完好");
        one.sendBy = day(9, 17);
        one.traderCopy =
            Json{QStringLiteral("{\"name\":\"武某区青溪电动车经营部\",\"address\":\"武某区青溪路 18 号\","
                                "\"creditCode\":\"92320412000000019X\",\"legalRep\":\"章一鸣\",\"contact\":\"李青\","
                                "\"phone\":\"0519-80000001\",\"areaType\":\"fringe\",\"siteType\":\"smallShop\"}")
                     .toUtf8()};
        one.finalVerdict = Verdict::fail;
        one.finalAt = day(11, 5);
        sample = add(one, "handling");
        Sample good = sampleOf("TDT-2000Z 48V20Ah");
        good.formNo = QStringLiteral("武市监抽〔2018〕18");
        good.sealNoTest = QStringLiteral("WJ18-0173");
        good.finalVerdict = Verdict::pass;
        good.finalAt = day(11, 5);
        passed = add(good, "final");
        for (const auto& [part, seal] : {std::pair{SamplePart::test, "WJ18-0171"}, {SamplePart::backup, "WJ18-0172"}}) {
            CustodyEvent event;
            event.sampleId = sample;
            event.part = part;
            event.kind = CustodyKind::sent;
            event.at = at(9, 15);
            event.fromWhom = QStringLiteral("周明");
            event.toWhom = QStringLiteral("某市产品质量检验中心");
            event.place = QStringLiteral("检验中心收样室");
            event.sealNo = QString::fromLatin1(seal);
            event.sealOk = true;
            custody = add(event);
        }
    }

    void addItem(const Uuid& to, int seq, const char* name, const char* limit, const char* value, ItemVerdict verdict,
                 Severity severity)
    {
        TestItemResult result;
        result.reportId = to;
        result.seq = seq;
        result.itemName = QString::fromUtf8(name);
        result.limitText = QString::fromUtf8(limit);
        result.valueText = QString::fromUtf8(value);
        result.single = verdict;
        result.severity = severity;
        item = add(result);
    }

    void addTesting()
    {
        TestReport first;
        first.reportNo = QStringLiteral("2018-DDC-0417");
        first.sampleId = sample;
        first.labId = lab;
        first.round = ReportRound::first;
        first.issuedOn = day(9, 28);
        first.receivedOn = day(9, 29);
        first.basisText = QStringLiteral("GB 17761-1999《电动自行车通用技术条件》");
        first.verdict = Verdict::fail;
        first.source = ReportSource::lab;
        report = add(first, "accepted");
        addItem(report, 1, "制动性能", "干态≤4 m", "5.2 m", ItemVerdict::fails, Severity::safety);
        addItem(report, 2, "最高车速", "≤20 km/h", "19 km/h", ItemVerdict::conforms, Severity::safety);
        addItem(report, 3, "整车质量", "≤40 kg", "51 kg", ItemVerdict::fails, Severity::quality);
        TestReport fine = first;
        fine.id = {};
        fine.reportNo = QStringLiteral("2018-DDC-0418");
        fine.sampleId = passed;
        fine.verdict = Verdict::pass;
        add(fine, "accepted");
        ServiceOfNotice told;
        told.noticeNo = QStringLiteral("武市监检通〔2018〕21号");
        told.paper = ServedPaper::result;
        told.subject = report;
        told.subjectKind = QStringLiteral("testReport");
        told.sampleId = sample;
        told.partyKind = ServedParty::trader;
        told.partyName = QStringLiteral("武某区青溪电动车经营部");
        told.address = QStringLiteral("武某区青溪路 18 号");
        told.method = ServiceMethod::direct;
        told.sentOn = day(10, 8);
        told.servedOn = day(10, 9);
        told.receiver = QStringLiteral("章一鸣");
        told.objectBy = day(10, 24);
        service = add(told, "served");
        told.id = {};
        told.partyKind = ServedParty::producer;
        told.partyName = QStringLiteral("某省青溪车业有限公司");
        told.method = ServiceMethod::mail;
        told.servedOn = day(10, 12);
        told.objectBy = day(10, 29);
        producerService = add(told, "served");
        Objection against;
        against.sampleId = sample;
        against.serviceId = producerService;
        against.applicant = told.partyName;
        against.applicantKind = ApplicantKind::producer;
        against.receivedOn = day(10, 22);
        against.receivedBy = QStringLiteral("周明");
        against.via = QStringLiteral("邮寄");
        against.kind = ObjectionKind::result;
        against.reasons = QStringLiteral("认为制动性能检验条件与标准不符。");
        against.inTime = true;
        against.decidedBy = second;
        against.decidedOn = day(10, 24);
        objection = add(against, "accepted");
        Reinspection again;
        again.objectionIds = {objection};
        again.sampleId = sample;
        again.noticeOn = day(10, 24);
        again.formalitiesBy = day(10, 31);
        again.labId = lab;
        again.items = {QStringLiteral("制动性能")};
        reinspection = add(again, "waived");
    }

    void addCase()
    {
        DisposalCase list;
        list.sampleId = sample;
        list.failKind = FailKind::safety;
        list.ownerOffice = office;
        list.handler = officer;
        list.checker = second;
        list.openedOn = day(9, 30);
        list.dueOn = day(12, 20);
        list.stockFound = dec("3");
        list.soldQty = dec("9");
        list.sealedQty = dec("3");
        list.goodsValue = Money{2856000};
        list.caseFiled = CaseFiling::filed;
        list.caseNo = QStringLiteral("武市监案〔2018〕88号");
        disposalCase = add(list, "running");
        const auto checklist = ChecklistTemplate::shipped();
        for (const PlannedStep& planned : checklist->planSteps(FailKind::safety, QStringLiteral("R-REG-61"))) {
            DisposalStep step;
            step.caseId = disposalCase;
            step.code = planned.code;
            step.title = planned.titleZh;
            step.seq = planned.seq;
            step.need = planned.need;
            const bool done = planned.code <= QStringLiteral("D05");
            if (done) {
                step.doneOn = day(10, 8);
                step.doneBy = officer;
                step.docNo = QStringLiteral("武市监责停〔2018〕9号");
                step.verifiedBy = second;
                step.verifiedOn = day(10, 10);
            }
            add(step, done ? "verified" : "todo");
        }
        CaseExtension longer;
        longer.caseId = disposalCase;
        longer.step = QStringLiteral("D11");
        longer.days = 15;
        longer.reason = QStringLiteral("召回未完");
        longer.approver = second;
        longer.paper = QStringLiteral("武市监延〔2018〕2号");
        add(longer);
        Supervision urge;
        urge.subject = {disposalCase};
        urge.subjectKind = QStringLiteral("disposalCase");
        urge.fromOffice = office;
        urge.toOffice = office;
        urge.requirement = QStringLiteral("请于期限内完成整改并报送材料。");
        urge.replyBy = day(11, 20);
        urge.severity = SupervisionLevel::urge;
        supervision = add(urge, "issued");
    }

    void addPublication()
    {
        Publication list;
        list.title = QStringLiteral("2018年电动自行车商品质量抽检结果公示");
        list.kind = PublicationKind::both;
        list.layout = QStringLiteral("full");
        list.redaction = QStringLiteral("standard");
        list.maker = officer;
        list.districtChecker = second;
        list.publishedOn = day(11, 26);
        publication = add(list, "published");
        int seq = 0;
        for (const Uuid& id : {sample, passed}) {
            PublicationItem one;
            one.publicationId = publication;
            one.sampleId = id;
            one.seq = ++seq;
            one.consented = true;
            if (id == sample) one.printed = Json{QByteArray(R"({"failItems":"制动性能*、整车质量","verdict":"fail"})")};
            const Uuid added = add(one);
            if (id == sample) publicationItem = added;
        }
        PublicationPlace site;
        site.publicationId = publication;
        site.place = PublicPlace::site;
        site.address = QStringLiteral("www.example.gov.cn");
        site.on = day(11, 26);
        const Uuid where = add(site);
        ProvincialApproval consent;
        consent.publicationId = publication;
        consent.requestNo = QStringLiteral("武市监〔2018〕101号");
        consent.requestedOn = day(11, 12);
        consent.packageHash = QStringLiteral("0f5e").repeated(16);
        consent.replyNo = QStringLiteral("苏工商复〔2018〕77号");
        consent.repliedOn = day(11, 20);
        consent.result = ConsentResult::all;
        consent.items = {publicationItem};
        add(consent);
        Attachment file;
        file.ownerKind = QStringLiteral("testReport");
        file.ownerId = report;
        file.purpose = AttachmentPurpose::report;
        file.fileName = QStringLiteral("2018-DDC-0417.pdf");
        file.sha256 = QStringLiteral("ab12").repeated(16);
        add(file);
        Correction wrong;
        wrong.publicationId = publication;
        wrong.items = {publicationItem};
        wrong.kind = CorrectionKind::correct;
        wrong.reason = CorrectionReason::error;
        wrong.detail = QStringLiteral("其余内容不变。");
        wrong.issuedOn = day(12, 3);
        correction = add(wrong, "issued");
        CorrectionPlace fixed;
        fixed.correctionId = correction;
        fixed.place = where;
        fixed.on = day(12, 3);
        fixed.by = officer;
        add(fixed);
    }
};

} // namespace qj::tests
