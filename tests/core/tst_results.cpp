// SPDX-License-Identifier: GPL-3.0-or-later
// Every transition of a report, a service, an objection, a reinspection and of a sample from its report on: once
// allowed and once refused (WORKFLOW 2 to 5). The last test says which of them nothing has tried.
#include "DisputeOffice.h"

#include "directory/Standard.h"
#include "sampling/SampleRules.h"
#include "testing/ObjectionRules.h"
#include "testing/ReinspectionRules.h"
#include "testing/ServiceOfNoticeRules.h"
#include "testing/TestReportRules.h"

using namespace qj;
using namespace qj::tests;
using namespace Qt::StringLiterals;

class ResultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportIsCheckedByAnotherAndComplete();
    void wrongDatesAndAccreditationOfAReport();
    void theReportHasTheItemsOfItsTask();
    void aCheckedReportIsOnlyReplaced();
    void noticesOfAReplacedReportDoNotTellTheNewOne();
    void anOverturnedResultStaysSoWhenItsReportIsReplaced();
    void theProgramComparesEveryItem();
    void aPrintedLimitIsReadByItsStandard();
    void judgingNeedsAnAcceptedReportAndAnotherPerson();
    void partiesAreToldBeforeTheSampleIsNotified();
    void servicesGoTheirWay();
    void publicNoticeIsDeemedAfterItsPeriod();
    void correctedDayOfServiceMovesTheLastDay();
    void lateApplicationIsRecordedAndRefused();
    void strangersAndOthersServices();
    void objectionsAreSupplementedAndWithdrawn();
    void aSecondApplicationOfAPartyIsRefused();
    void reinspectionNeedsItsObjectionAndASealedBackup();
    void reinspectionOverturnsTheResult();
    void reinspectionUpholdsTheResult();
    void oneReinspectionAnswersBothParties();
    void formalitiesNotDoneWaiveTheReinspection();
    void aBrokenBackupEndsTheReinspection();
    void aBackupSpoiltBeforeTheDecisionIsAReasonToRefuse();
    void upsetSamplingVoidsTheSample();
    void contestedInWhateverOrder();
    void anApplicationRecordedAfterFinalityReopensIt_data();
    void anApplicationRecordedAfterFinalityReopensIt();
    void disownedGoodsAskForAnotherProducer();
    void finalityWaitsForEveryParty();
    void caseLeadsTheSampleOn();
    void everyTransitionWasTried_data();
    void everyTransitionWasTried();
};

void ResultsTest::reportIsCheckedByAnotherAndComplete()
{
    DisputeOffice office;
    TestReport stray;
    stray.reportNo = u"BG-0"_s;
    stray.issuedOn = office.today();
    stray.labId = office.lab;
    QVERIFY(office.refusal(stray, "registered", office.inspector).contains(u"unknownRecord"_s));
    const Uuid sample = office.sample("testing");
    const Uuid report = office.registered(sample, true);
    QVERIFY(office.refusal(TestReport::info, report, "returned", office.reviewer).contains(u"reasonMissing G4"_s));
    Actor both = office.inspector;
    both.roles |= reviewer;
    QVERIFY(office.refusal(TestReport::info, report, "checked", both, TestOffice::proof()).contains(u"fourEyes"_s));
    office.allow(TestReport::info, report, "returned", office.reviewer, TestOffice::because());
    const Uuid empty = office.registered(sample, true);
    office.act(TestItemResult::info, office.reader().children<TestItemResult>("reportId", empty).front().id, "void",
               office.reviewer, TestOffice::because());
    QCOMPARE(office.refusal(TestReport::info, empty, "checked", office.reviewer, TestOffice::proof()),
             u"itemsMissing"_s);
    TestItemResult unjudged;
    unjudged.reportId = empty;
    unjudged.itemName = u"制动性能"_s;
    unjudged.limitText = u"≤5 m"_s;
    unjudged.valueText = u"6 m"_s;
    unjudged.valueKind = MeasuredKind::number;
    unjudged.value = Decimal::fromInt(6);
    office.add(unjudged, office.inspector);
    QCOMPARE(office.refusal(TestReport::info, empty, "checked", office.reviewer, TestOffice::proof()),
             u"single R-VER-BATCH"_s);
    office.reported(sample, true);
    QVERIFY(office.followed(Sample::info, sample, "testing", "reported"));
    const Uuid second = office.registered(sample, false);
    office.allow(TestReport::info, second, "checked", office.reviewer, TestOffice::proof());
    QVERIFY(office.refusal(TestReport::info, second, "accepted", office.reviewer).contains(u"reportTwice"_s));
}

void ResultsTest::wrongDatesAndAccreditationOfAReport()
{
    DisputeOffice office;
    const Uuid sample = office.sample("testing");
    TestReport report;
    report.reportNo = u"BG-1"_s;
    report.sampleId = sample;
    report.issuedOn = office.today().addDays(1);
    report.receivedOn = office.today();
    QVERIFY(office.refusal(report, "registered", office.inspector).contains(u"dateInFuture"_s));
    report.issuedOn = office.today().addDays(-1);
    const Uuid early = office.enter(report, office.inspector);
    office.item(early, true);
    QVERIFY(office.refusal(TestReport::info, early, "checked", office.reviewer, TestOffice::proof())
                .contains(u"reportBeforeSampling"_s));
    report.issuedOn = office.today();
    const Uuid same = office.enter(report, office.inspector);
    office.item(same, true);
    QVERIFY(office.refusal(TestReport::info, same, "checked", office.reviewer, TestOffice::proof())
                .contains(u"duplicateKey"_s));
    office.put<Laboratory>(office.lab, "cmaNo", Value(u"CMA-1"_s), office.admin);
    office.put<Laboratory>(office.lab, "cmaValidTo", Value(office.today().addDays(-1)), office.admin);
    const Uuid lapsed = office.registered(sample, true);
    QVERIFY(office.refusal(TestReport::info, lapsed, "checked", office.reviewer, TestOffice::proof())
                .contains(u"labAccreditation"_s));
    const Uuid unasked = office.registered(sample, true, ReportRound::re);
    QCOMPARE(office.refusal(TestReport::info, unasked, "checked", office.reviewer, TestOffice::proof()),
             u"reinspectionNotReleased R-RE-SAMPLE"_s);
}

void ResultsTest::theReportHasTheItemsOfItsTask()
{
    DisputeOffice office;
    TestItemSpec brake, light;
    brake.itemName = u"制动性能"_s;
    light.itemName = u"反射器"_s;
    for (TestItemSpec* spec : {&brake, &light}) {
        spec->limitText = u"≤5 m"_s;
        spec->severity = Severity::safety;
    }
    brake.id = Uuid::createUuid();
    light.id = Uuid::createUuid();
    TestItemResult stopped, stopping, other;
    stopped.specId = brake.id;
    stopping.itemName = u"制动 性能"_s; // as laboratories write it
    other.itemName = u"最高车速"_s;
    const TestItemSpec asked[] = {brake, light};
    QCOMPARE(itemsMissing(std::vector{stopped}, asked), QStringList{u"反射器"_s});
    QCOMPARE(itemsMissing(std::vector{stopping, other}, asked), QStringList{u"反射器"_s});
    TestItemSpec acid;
    acid.id = Uuid::createUuid();
    acid.itemName = u"pH值（B类）"_s;
    const TestItemSpec acids[] = {acid};
    TestItemResult plain, otherClass;
    plain.itemName = u"pH 值"_s;
    otherClass.itemName = u"pH值(C类)"_s;
    QVERIFY(itemsMissing(std::vector{plain}, acids).isEmpty());
    QCOMPARE(itemsMissing(std::vector{otherClass}, acids), QStringList{u"pH值（B类）"_s});
    const QList<Uuid> shipped = office.reader().where(TestItemSpec::info, "1");
    QVERIFY(!shipped.isEmpty());
    office.put<PlanTask>(office.task, "items", Value(QList<Uuid>{shipped.front()}), office.reviewer);
    const Uuid report = office.registered(office.sample("testing"), true);
    QVERIFY(office.refusal(TestReport::info, report, "checked", office.reviewer, TestOffice::proof())
                .contains(u"itemsNotCovered R-VER-BATCH"_s));
    TestItemResult wanted;
    wanted.reportId = report; // beside one that nobody asked for
    wanted.specId = shipped.front();
    wanted.itemName = u"另称"_s;
    wanted.limitText = u"≤5 m"_s;
    wanted.valueText = u"4 m"_s;
    wanted.valueKind = MeasuredKind::number;
    wanted.value = Decimal::fromInt(4);
    wanted.single = ItemVerdict::conforms;
    office.add(wanted, office.inspector);
    office.allow(TestReport::info, report, "checked", office.reviewer, TestOffice::proof());
}

void ResultsTest::aCheckedReportIsOnlyReplaced()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection");
    const Uuid report = office.reportOf(sample);
    const Uuid item = office.reader().children<TestItemResult>("reportId", report).front().id;
    QVERIFY(office.setRefusal<TestItemResult>(item, "valueText", Value(u"4 m"_s), office.inspector)
                .contains(u"reportSettled"_s));
    office.setDay(office.today().addDays(1));
    const std::pair<const char*, Value> said[] = {{"reportNo", Value(u"BG-X"_s)},
                                                  {"round", toValue(ReportRound::recheck)},
                                                  {"receivedOn", Value(office.today())},
                                                  {"basisText", Value(u"GB 1-2018"_s)},
                                                  {"basis", Value(QList<Uuid>{Uuid::createUuid()})}};
    for (const auto& [field, value] : said)
        QVERIFY2(office.setRefusal<TestReport>(report, field, value, office.inspector).contains(u"reportSettled"_s),
                 field);
    QCOMPARE(office.stateOf(DisposalCase::info, office.caseOf(sample)), u"open"_s);
    QCOMPARE(office.get<TestItemResult>(item).valueText, u"6 m"_s);
    // Nor is an item taken out of it or brought into it.
    const Uuid draft = office.registered(office.sample("testing"), false);
    const Uuid foreign = office.reader().children<TestItemResult>("reportId", draft).front().id;
    QVERIFY(office.setRefusal<TestItemResult>(item, "reportId", Value(draft), office.inspector)
                .contains(u"reportSettled"_s));
    QVERIFY(office.setRefusal<TestItemResult>(foreign, "reportId", Value(report), office.inspector)
                .contains(u"reportSettled"_s));
    QVERIFY(office.refusal(TestItemResult::info, item, "void", office.reviewer, TestOffice::because())
                .contains(u"reportSettled"_s));
    QVERIFY(!office.get<TestItemResult>(item).voided);
    QVERIFY(office.refusal(TestReport::info, report, "superseded", office.reviewer, TestOffice::because())
                .contains(u"replacementThere"_s));
    office.setDay(office.today().addDays(5));
    const Uuid better = office.registered(sample, false, ReportRound::first, report);
    office.allow(TestReport::info, better, "checked", office.reviewer, TestOffice::proof());
    office.allow(TestReport::info, report, "superseded", office.reviewer, TestOffice::because());
    office.allow(TestReport::info, better, "accepted", office.reviewer);
    QCOMPARE(office.stateOf(Sample::info, sample), u"reported"_s);
    QCOMPARE(office.get<TestReport>(report).verdict, Verdict::fail); // the original stays
    office.allow(Sample::info, sample, "judged", office.reviewer);
    QCOMPARE(office.stateOf(DisposalCase::info, office.caseOf(sample)), u"notRequired"_s);
    // The notices told the earlier report.
    QVERIFY(
        office.refusal(Sample::info, sample, "notified", office.inspector).contains(u"traderNotNotified R-NTC-5W"_s));
}

void ResultsTest::noticesOfAReplacedReportDoNotTellTheNewOne()
{
    DisputeOffice office;
    const Uuid sample = office.sample("judged");
    const Uuid report = office.reportOf(sample);
    const Uuid onItsWay = office.enter(office.notice(sample, ServedParty::trader), office.inspector);
    office.allow(ServiceOfNotice::info, onItsWay, "sent", office.inspector);
    const Uuid announced = office.enter(office.notice(sample, ServedParty::producer), office.inspector);
    office.allow(ServiceOfNotice::info, announced, "sent", office.inspector);
    ActInput letter = TestOffice::proof();
    letter.reason = u"查无此人"_s;
    office.allow(ServiceOfNotice::info, announced, "failed", office.inspector, letter);
    office.allow(ServiceOfNotice::info, announced, "publicNotice", office.reviewer);
    const Uuid better = office.registered(sample, true, ReportRound::first, report); // received on the same day
    office.allow(TestReport::info, better, "checked", office.reviewer, TestOffice::proof());
    office.allow(TestReport::info, report, "superseded", office.reviewer, TestOffice::because());
    office.allow(TestReport::info, better, "accepted", office.reviewer);
    office.allow(Sample::info, sample, "judged", office.officer(u"己审"_s, {Role::reviewer}));
    QCOMPARE(office.refusal(Sample::info, sample, "notified", office.inspector), u"traderNotNotified R-NTC-5W"_s);
    office.allow(ServiceOfNotice::info, onItsWay, "served", office.inspector, TestOffice::proof());
    QCOMPARE(office.refusal(Sample::info, sample, "notified", office.inspector), u"traderNotNotified R-NTC-5W"_s);
    const Uuid trader = office.enter(office.notice(sample, ServedParty::trader), office.inspector);
    QCOMPARE(office.refusal(Sample::info, sample, "notified", office.inspector), u"producerNotNotified R-NTC-5W"_s);
    const Uuid producer = office.enter(office.notice(sample, ServedParty::producer), office.inspector);
    office.allow(Sample::info, sample, "notified", office.inspector);
    for (const Uuid& service : {trader, producer}) {
        QCOMPARE(office.stateOf(Sample::info, sample), u"notified"_s);
        office.allow(ServiceOfNotice::info, service, "sent", office.inspector);
        office.allow(ServiceOfNotice::info, service, "served", office.inspector, TestOffice::proof());
    }
    QCOMPARE(office.stateOf(Sample::info, sample), u"objection"_s);
}

void ResultsTest::anOverturnedResultStaysSoWhenItsReportIsReplaced()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection");
    const Uuid report = office.reportOf(sample);
    const Uuid again = office.released(sample, {office.accepted(sample)});
    office.reported(sample, false, ReportRound::re);
    office.allow(Reinspection::info, again, "reported", office.inspector);
    office.allow(Reinspection::info, again, "concluded", office.reviewer,
                 DisputeOffice::with<Reinspection>({{"conclusion", toValue(ReinspectionConclusion::overturned)}}));
    const Uuid better = office.registered(sample, true, ReportRound::first, report);
    office.allow(TestReport::info, better, "checked", office.reviewer, TestOffice::proof());
    office.allow(TestReport::info, report, "superseded", office.reviewer, TestOffice::because());
    QCOMPARE(office.get<Sample>(sample).finalVerdict, Verdict::pass);
    office.allow(TestReport::info, better, "accepted", office.reviewer);
    office.allow(Sample::info, sample, "judged", office.reviewer);
    QCOMPARE(office.get<Sample>(sample).finalVerdict, Verdict::pass);
    QCOMPARE(office.stateOf(DisposalCase::info, office.caseOf(sample)), u"notRequired"_s);
    office.act(Reinspection::info, again, "void", office.reviewer, TestOffice::because());
    QCOMPARE(office.get<Sample>(sample).finalVerdict, Verdict::none);
}

void ResultsTest::theProgramComparesEveryItem()
{
    DisputeOffice office;
    const Uuid report = office.registered(office.sample("testing"), false);
    const Uuid item = office.reader().children<TestItemResult>("reportId", report).front().id;
    QCOMPARE(office.get<TestItemResult>(item).computed, ItemComparison::conforms);
    office.put<TestItemResult>(item, "valueText", Value(u"5.04 m"_s), office.inspector);
    QCOMPARE(office.get<TestItemResult>(item).computed, ItemComparison::fails);
    QVERIFY(office.refusal(TestReport::info, report, "checked", office.reviewer, TestOffice::proof())
                .contains(u"remark R-NUM-FULL"_s));
    Standard steel;
    steel.number = u"YB/T 1-2018"_s;
    steel.title = u"某标准"_s;
    steel.kind = StandardKind::gbt;
    steel.effectiveFrom = QDate(2018, 1, 1);
    steel.compareMethod = CompareMethod::rounded;
    const Uuid standard = office.add(steel, office.admin);
    office.put<TestReport>(report, "basis", Value(QList<Uuid>{standard}), office.inspector);
    QCOMPARE(office.get<TestItemResult>(item).computed, ItemComparison::conforms);
    office.put<TestItemResult>(item, "limitText", Value(u"适量"_s), office.inspector);
    QCOMPARE(office.get<TestItemResult>(item).computed, ItemComparison::undecidable);
}

void ResultsTest::aPrintedLimitIsReadByItsStandard()
{
    const auto words = LimitText::shipped();
    QVERIFY(words);
    const auto outcome = [&](LimitOperator comparison, const QString& unit, const QString& limit, const QString& value,
                             const QString& column = {}) {
        TestItemSpec spec;
        spec.operator_ = comparison;
        spec.unit = unit;
        TestItemResult item;
        item.limitText = limit;
        item.valueText = value;
        item.unit = column;
        return compared(item, &spec, *words, CompareBy::fullValue);
    };
    // The deviation of a bar's weight: too light is as wrong as too heavy.
    QCOMPARE(outcome(LimitOperator::absLe, u"%"_s, u"≤6.0"_s, u"-7.2"_s), ItemComparison::fails);
    QCOMPARE(outcome(LimitOperator::absLe, u"%"_s, u"≤6.0%"_s, u"-5.9%"_s), ItemComparison::conforms);
    QCOMPARE(outcome(LimitOperator::absLe, u"%"_s, u"6.0"_s, u"-7.2"_s), ItemComparison::fails);
    QCOMPARE(outcome(LimitOperator::absLe, u"%"_s, u"±6.0"_s, u"-7.2"_s), ItemComparison::fails);
    QCOMPARE(outcome(LimitOperator::le, u"%"_s, u"≤6.0"_s, u"-7.2"_s), ItemComparison::conforms);
    QCOMPARE(outcome(LimitOperator::le, u"mg/kg"_s, u"75mg/kg"_s, u"76"_s, u"mg/kg"_s), ItemComparison::fails);
    QCOMPARE(outcome(LimitOperator::le, u"mg/kg"_s, u"75"_s, u"74 mg/kg"_s), ItemComparison::conforms);
    QCOMPARE(outcome(LimitOperator::le, u"mg/kg"_s, u"75 g/kg"_s, u"74 mg/kg"_s), ItemComparison::undecidable);
}

void ResultsTest::judgingNeedsAnAcceptedReportAndAnotherPerson()
{
    DisputeOffice office;
    const Uuid sample = office.sample("testing");
    QVERIFY(office.refusal(Sample::info, sample, "reported", office.inspector).contains(u"reportAccepted"_s));
    office.reported(sample, true);
    Actor both = office.inspector;
    both.roles |= reviewer;
    QVERIFY(office.refusal(Sample::info, sample, "judged", both).contains(u"fourEyes"_s));
    QVERIFY(office.reader().where(DisposalCase::info, "1").isEmpty());
    office.allow(Sample::info, sample, "judged", office.reviewer);
    QCOMPARE(office.stateOf(DisposalCase::info, office.caseOf(sample)), u"open"_s);
    SampleWish risk;
    risk.kind = SampleKind::risk;
    risk.riskFound = true;
    QCOMPARE(office.get<TestReport>(office.reportOf(office.sample("judged", risk))).verdict, Verdict::noVerdict);
}

void ResultsTest::partiesAreToldBeforeTheSampleIsNotified()
{
    DisputeOffice office;
    const Uuid sample = office.sample("judged");
    QCOMPARE(office.refusal(Sample::info, sample, "notified", office.inspector), u"traderNotNotified R-NTC-5W"_s);
    const Uuid trader = office.enter(office.notice(sample, ServedParty::trader), office.inspector);
    QCOMPARE(office.refusal(Sample::info, sample, "notified", office.inspector), u"producerNotNotified R-NTC-5W"_s);
    office.force<Sample>(sample, "channel", toValue(Channel::online));
    office.enter(office.notice(sample, ServedParty::producer), office.inspector);
    QVERIFY(office.refusal(Sample::info, sample, "notified", office.inspector).contains(u"platformNotNotified"_s));
    for (const char* field : {"platform", "orderNo", "payAccount", "buyerLogin", "deliverTo", "parcelNo"})
        office.force<Sample>(sample, field, Value(u"某"_s));
    office.force<Sample>(sample, "unpackedAt", Value(office.clock.now()));
    const Uuid platform = office.enter(office.notice(sample, ServedParty::platform), office.inspector);
    office.allow(Sample::info, sample, "notified", office.inspector);
    QVERIFY(office.refusal(Sample::info, sample, "objection", office.inspector).contains(u"actNotFromHere"_s));
    for (const Uuid& service : {trader, office.serviceOf(sample, ServedParty::producer), platform}) {
        office.allow(ServiceOfNotice::info, service, "sent", office.inspector);
        QCOMPARE(office.stateOf(Sample::info, sample), u"notified"_s);
        office.allow(ServiceOfNotice::info, service, "served", office.inspector, TestOffice::proof());
    }
    QVERIFY(office.followed(Sample::info, sample, "notified", "objection"));
}

void ResultsTest::servicesGoTheirWay()
{
    DisputeOffice office;
    const Uuid sample = office.sample("judged");
    ServiceOfNotice blank = office.notice(sample, ServedParty::trader);
    blank.address.clear();
    QCOMPARE(office.refusal(blank, "prepared", office.inspector), u"address"_s);
    const Uuid service = office.enter(office.notice(sample, ServedParty::trader), office.inspector);
    QVERIFY(office.refusal(ServiceOfNotice::info, service, "sent", office.publisher).contains(u"roleMissing"_s));
    QVERIFY(office.refusal(ServiceOfNotice::info, service, "cancelled", office.reviewer).contains(u"G4"_s));
    office.allow(ServiceOfNotice::info, service, "sent", office.inspector);
    ActInput left = DisputeOffice::with<ServiceOfNotice>({{"method", toValue(ServiceMethod::left)}});
    QVERIFY(office.refusal(ServiceOfNotice::info, service, "served", office.inspector, left).contains(u"witness"_s));
    ActInput early = TestOffice::proof();
    early.date = office.get<TestReport>(office.reportOf(sample)).receivedOn.addDays(-1);
    QVERIFY(office.refusal(ServiceOfNotice::info, service, "served", office.inspector, early)
                .contains(u"servedBeforeReport"_s));
    ActInput tomorrow = TestOffice::proof();
    tomorrow.date = office.today().addDays(1);
    QVERIFY(office.refusal(ServiceOfNotice::info, service, "served", office.inspector, tomorrow)
                .contains(u"dateInFuture"_s));
    QVERIFY(office.refusal(ServiceOfNotice::info, service, "failed", office.inspector).contains(u"reasonMissing G4"_s));
    ActInput letter = TestOffice::proof();
    letter.reason = u"查无此人"_s;
    office.allow(ServiceOfNotice::info, service, "failed", office.inspector, letter);
    QVERIFY(office.refusal(ServiceOfNotice::info, service, "prepared", office.inspector).contains(u"G4"_s));
    office.allow(ServiceOfNotice::info, service, "prepared", office.inspector, TestOffice::because());
    office.allow(ServiceOfNotice::info, service, "cancelled", office.reviewer, TestOffice::because());
}

void ResultsTest::publicNoticeIsDeemedAfterItsPeriod()
{
    DisputeOffice office;
    const Uuid sample = office.sample("judged");
    const Uuid service = office.enter(office.notice(sample, ServedParty::trader), office.inspector);
    office.allow(ServiceOfNotice::info, service, "sent", office.inspector);
    ActInput letter = TestOffice::proof();
    letter.reason = u"查无此人"_s;
    office.allow(ServiceOfNotice::info, service, "failed", office.inspector, letter);
    ActInput early;
    early.date = office.today().addDays(-1);
    QVERIFY(office.refusal(ServiceOfNotice::info, service, "publicNotice", office.reviewer, early)
                .contains(u"servedBeforeReport R-NTC-5W"_s));
    office.allow(ServiceOfNotice::info, service, "publicNotice", office.reviewer);
    const QDate from = office.get<ServiceOfNotice>(service).publicFrom; // 2018-09-14, 60 days
    office.setDay(QDate(2018, 11, 13));
    QCOMPARE(office.refusal(ServiceOfNotice::info, service, "deemed", office.reviewer),
             u"noticeRunning R-NTC-PUBLIC"_s);
    office.setDay(QDate(2018, 11, 14));
    office.allow(ServiceOfNotice::info, service, "deemed", office.reviewer);
    const ServiceOfNotice deemed = office.get<ServiceOfNotice>(service);
    QCOMPARE(from.daysTo(deemed.servedOn), 60);
    QCOMPARE(deemed.objectBy, QDate(2018, 11, 28));
}

void ResultsTest::correctedDayOfServiceMovesTheLastDay()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection");
    const Uuid service = office.serviceOf(sample, ServedParty::trader);
    QCOMPARE(office.get<ServiceOfNotice>(service).objectBy, QDate(2018, 9, 29)); // a make-up Saturday
    office.setDay(QDate(2018, 9, 30));
    const Uuid late = office.enter(office.objection(sample), office.inspector);
    QCOMPARE(office.get<Objection>(late).inTime, Flag(false));
    QCOMPARE(office.stateOf(Sample::info, sample), u"objection"_s);
    office.put<ServiceOfNotice>(service, "servedOn", Value(QDate(2018, 9, 17)), office.inspector);
    QCOMPARE(office.get<ServiceOfNotice>(service).objectBy, QDate(2018, 10, 8));
    QCOMPARE(office.get<Objection>(late).inTime, Flag(true));
    QVERIFY(office.followed(Sample::info, sample, "objection", "disputed"));
    office.put<Objection>(late, "receivedOn", Value(QDate(2018, 9, 29)), office.inspector);
    QCOMPARE(office.get<Objection>(late).inTime, Flag(true));
}

void ResultsTest::lateApplicationIsRecordedAndRefused()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection");
    office.setDay(QDate(2018, 9, 29));
    QVERIFY(office.refusal(Sample::info, sample, "disputed", office.inspector).contains(u"actNotFromHere"_s));
    const Uuid onTime = office.enter(office.objection(sample), office.inspector);
    QCOMPARE(office.get<Objection>(onTime).inTime, Flag(true));
    QVERIFY(office.followed(Sample::info, sample, "objection", "disputed"));
    ActInput late = DisputeOffice::with<Objection>({{"refuseReason", toValue(ObjectionRefusal::late)}});
    QCOMPARE(office.refusal(Objection::info, onTime, "refused", office.reviewer, late), u"notLate R-OBJ-LATE"_s);
    QVERIFY(office.refusal(Objection::info, onTime, "refused", office.reviewer).contains(u"refuseReason R-RE-BAR"_s));
    office.allow(Objection::info, onTime, "refused", office.reviewer,
                 DisputeOffice::with<Objection>({{"refuseReason", toValue(ObjectionRefusal::noGround)}}));
    QVERIFY(office.followed(Sample::info, sample, "disputed", "objection"));
    office.setDay(QDate(2018, 9, 30));
    const Uuid after = office.enter(office.objection(sample), office.inspector);
    QCOMPARE(office.stateOf(Sample::info, sample), u"objection"_s);
    QVERIFY(office.refusal(Objection::info, after, "accepted", office.reviewer).contains(u"late R-OBJ-LATE"_s));
    office.allow(Objection::info, after, "refused", office.reviewer, late);
    office.setDay(QDate(2018, 10, 25));
    office.allow(Sample::info, sample, "final", office.reviewer); // a late one blocks nothing
    QCOMPARE(office.get<Sample>(sample).finalVerdict, Verdict::fail);
}

void ResultsTest::strangersAndOthersServices()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection"), other = office.sample("objection");
    const Uuid stranger =
        office.enter(office.objection(sample, ObjectionKind::result, ApplicantKind::other), office.inspector);
    QCOMPARE(office.stateOf(Sample::info, sample), u"objection"_s);
    QVERIFY(office.refusal(Objection::info, stranger, "accepted", office.reviewer).contains(u"serviceId R-OBJ-WHO"_s));
    office.allow(Objection::info, stranger, "refused", office.reviewer,
                 DisputeOffice::with<Objection>({{"refuseReason", toValue(ObjectionRefusal::notParty)}}));
    Objection foreign = office.objection(sample);
    foreign.serviceId = office.serviceOf(other, ServedParty::trader);
    QCOMPARE(office.refusal(foreign, "received", office.inspector), u"serviceOfOther R-OBJ-WHO"_s);
    foreign.serviceId = office.serviceOf(sample, ServedParty::producer);
    QCOMPARE(office.refusal(foreign, "received", office.inspector), u"serviceOfOther R-OBJ-WHO"_s);
}

void ResultsTest::objectionsAreSupplementedAndWithdrawn()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection");
    const Uuid first = office.enter(office.objection(sample), office.inspector);
    QVERIFY(office.refusal(Objection::info, first, "supplement", office.reviewer).contains(u"G4"_s));
    office.allow(Objection::info, first, "supplement", office.reviewer, TestOffice::because());
    QVERIFY(office.refusal(Objection::info, first, "received", office.reviewer).contains(u"G4"_s));
    office.allow(Objection::info, first, "received", office.reviewer, TestOffice::because());
    QVERIFY(office.refusal(Objection::info, first, "withdrawn", office.inspector).contains(u"evidenceMissing"_s));
    office.allow(Objection::info, first, "withdrawn", office.inspector, TestOffice::proof());
    QCOMPARE(office.stateOf(Sample::info, sample), u"objection"_s);
    const Uuid second = office.accepted(sample);
    QVERIFY(office.refusal(Objection::info, second, "answered", office.reviewer).contains(u"actNotFromHere"_s));
    QVERIFY(office.refusal(Objection::info, second, "inquiry", office.reviewer).contains(u"actNotFromHere"_s));
    QVERIFY(office.refusal(Objection::info, second, "withdrawn", office.inspector).contains(u"evidenceMissing"_s));
    office.allow(Objection::info, second, "withdrawn", office.inspector, TestOffice::proof());
    const Uuid third = office.accepted(sample, ObjectionKind::procedure);
    QVERIFY(office.followed(Objection::info, third, "accepted", "inquiry"));
    QVERIFY(office.refusal(Objection::info, third, "withdrawn", office.inspector).contains(u"evidenceMissing"_s));
    office.allow(Objection::info, third, "withdrawn", office.inspector, TestOffice::proof());
    QCOMPARE(office.stateOf(Sample::info, sample), u"objection"_s);
}

void ResultsTest::aSecondApplicationOfAPartyIsRefused()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection");
    const Uuid first = office.accepted(sample);
    const Uuid again = office.released(sample, {first});
    const Uuid twice = office.enter(office.objection(sample), office.inspector);
    QVERIFY(
        office.refusal(Objection::info, twice, "accepted", office.reviewer).contains(u"objectionTwice R-RE-ONCE"_s));
    // The other party's application joins the reinspection that runs.
    const Uuid joined = office.accepted(sample, ObjectionKind::result, ApplicantKind::producer);
    QCOMPARE(office.get<Reinspection>(again).objectionIds, (QList<Uuid>{first, joined}));
    QVERIFY(office.refusal(office.reinspectionOf(sample, {joined}), "decided", office.reviewer)
                .contains(u"reinspectedAlready R-RE-ONCE"_s));
}

void ResultsTest::reinspectionNeedsItsObjectionAndASealedBackup()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection"), other = office.sample("objection");
    QVERIFY(office.refusal(office.reinspectionOf(sample, {}), "decided", office.reviewer)
                .contains(u"objectionsAccepted"_s));
    const Uuid received = office.enter(office.objection(sample), office.inspector);
    for (const Uuid& wrong : {received, office.accepted(other), office.accepted(sample, ObjectionKind::genuine)})
        QVERIFY(office.refusal(office.reinspectionOf(sample, {wrong}), "decided", office.reviewer)
                    .contains(u"objectionsAccepted R-OBJ-KIND"_s));
    office.breakBackup(sample);
    QVERIFY(office.refusal(Objection::info, received, "accepted", office.reviewer)
                .contains(u"backupSealBroken R-RE-BAR"_s)); // INV-11
}

void ResultsTest::reinspectionOverturnsTheResult()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection");
    const Uuid objection = office.accepted(sample);
    const Uuid again = office.enter(office.reinspectionOf(sample, {objection}), office.reviewer);
    QCOMPARE(office.get<Reinspection>(again).formalitiesBy, QDate(2018, 9, 21));
    QCOMPARE(office.refusal(Reinspection::info, again, "labSet", office.reviewer,
                            office.laboratory(office.lab, office.today())),
             u"otherLaboratory R-RE-OTHERLAB"_s);
    office.allow(Reinspection::info, again, "labSet", office.reviewer,
                 office.laboratory(office.otherLab, office.today()));
    QCOMPARE(office.refusal(Reinspection::info, again, "released", office.inspector, DisputeOffice::sealWhole(false)),
             u"backupSealBroken R-RE-SAMPLE"_s);
    office.allow(Reinspection::info, again, "released", office.inspector, DisputeOffice::sealWhole());
    QCOMPARE(office.reader().children<CustodyEvent>("sampleId", sample).back().kind, CustodyKind::sent);
    QVERIFY(office.refusal(Reinspection::info, again, "reported", office.inspector).contains(u"reinspectionReport"_s));
    office.reported(sample, false, ReportRound::re);
    office.allow(Reinspection::info, again, "reported", office.inspector);
    const auto conclude = [](ReinspectionConclusion conclusion) {
        return DisputeOffice::with<Reinspection>({{"conclusion", toValue(conclusion)}});
    };
    QCOMPARE(office.refusal(Reinspection::info, again, "concluded", office.reviewer,
                            conclude(ReinspectionConclusion::upheld)),
             u"conclusionDiffers R-RE-FINAL"_s);
    QVERIFY(office.refusal(Sample::info, sample, "final", office.reviewer).contains(u"R-RE-FINAL"_s));
    office.allow(Reinspection::info, again, "concluded", office.reviewer, conclude(ReinspectionConclusion::overturned));
    QVERIFY(office.followed(Objection::info, objection, "accepted", "answered"));
    QCOMPARE(office.stateOf(Sample::info, sample), u"objection"_s);
    QCOMPARE(office.get<Sample>(sample).finalVerdict, Verdict::pass);
    QCOMPARE(office.stateOf(DisposalCase::info, office.caseOf(sample)), u"notRequired"_s);
    ActInput fee = DisputeOffice::with<Reinspection>(
        {{"fee", Value(Money{80000})}, {"toldOn", Value(office.today())}, {"paidBy", toValue(FeePayer::applicant)}});
    QCOMPARE(office.refusal(Reinspection::info, again, "closed", office.reviewer, fee), u"wrongPayer R-RE-PAY"_s);
    fee.fields[fieldOf(Reinspection::info, u"paidBy"_s)->number] = toValue(FeePayer::authority);
    office.allow(Reinspection::info, again, "closed", office.reviewer, fee);
    office.setDay(office.today().addDays(40));
    office.allow(Sample::info, sample, "final", office.reviewer);
    QCOMPARE(office.get<Sample>(sample).finalVerdict, Verdict::pass);
}

void ResultsTest::reinspectionUpholdsTheResult()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection");
    const Uuid again = office.released(sample, {office.accepted(sample)});
    office.reported(sample, true, ReportRound::re);
    office.allow(Reinspection::info, again, "reported", office.inspector);
    office.allow(Reinspection::info, again, "concluded", office.reviewer,
                 DisputeOffice::with<Reinspection>({{"conclusion", toValue(ReinspectionConclusion::upheld)}}));
    QCOMPARE(office.get<Sample>(sample).finalVerdict, Verdict::fail);
    QCOMPARE(office.stateOf(DisposalCase::info, office.caseOf(sample)), u"open"_s);
    // R-RE-ONCE: nobody gets a second one.
    const Uuid late =
        office.enter(office.objection(sample, ObjectionKind::result, ApplicantKind::producer), office.inspector);
    QVERIFY(
        office.refusal(Objection::info, late, "accepted", office.reviewer).contains(u"reinspectedAlready R-RE-ONCE"_s));
}

void ResultsTest::oneReinspectionAnswersBothParties()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection");
    const Uuid trader = office.accepted(sample);
    const Uuid producer = office.accepted(sample, ObjectionKind::result, ApplicantKind::producer);
    const Uuid again = office.released(sample, {trader}); // only one of them is named
    QCOMPARE(office.get<Reinspection>(again).objectionIds, (QList<Uuid>{trader, producer}));
    office.put<Reinspection>(again, "objectionIds", Value(QList<Uuid>{trader}), office.reviewer);
    office.reported(sample, true, ReportRound::re);
    office.allow(Reinspection::info, again, "reported", office.inspector);
    office.allow(Reinspection::info, again, "concluded", office.reviewer,
                 DisputeOffice::with<Reinspection>({{"conclusion", toValue(ReinspectionConclusion::upheld)}}));
    for (const Uuid& objection : {trader, producer})
        QCOMPARE(office.stateOf(Objection::info, objection), u"answered"_s);
    QCOMPARE(office.stateOf(Sample::info, sample), u"objection"_s);
    office.setDay(office.today().addDays(40));
    office.allow(Sample::info, sample, "final", office.reviewer);
}

void ResultsTest::formalitiesNotDoneWaiveTheReinspection()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection");
    const Uuid objection = office.accepted(sample);
    const Uuid again = office.enter(office.reinspectionOf(sample, {objection}), office.reviewer);
    office.setDay(QDate(2018, 9, 21));
    office.put<Reinspection>(again, "noticeOn", Value(QDate(2018, 9, 17)), office.reviewer);
    QCOMPARE(office.get<Reinspection>(again).formalitiesBy, QDate(2018, 9, 25)); // the 24th is a holiday
    office.put<Reinspection>(again, "noticeOn", Value(QDate(2018, 9, 14)), office.reviewer);
    QCOMPARE(office.get<Reinspection>(again).formalitiesBy, QDate(2018, 9, 21));
    QCOMPARE(office.refusal(Reinspection::info, again, "waived", office.reviewer),
             u"formalitiesRunning R-RE-FORM-7D"_s);
    office.setDay(QDate(2018, 9, 22));
    office.allow(Reinspection::info, again, "waived", office.reviewer);
    QCOMPARE(office.stateOf(Objection::info, objection), u"answered"_s);
    QCOMPARE(office.stateOf(Sample::info, sample), u"objection"_s);
    // What one party let go by does not bar the other, but himself.
    const Uuid twice = office.enter(office.objection(sample), office.inspector);
    QVERIFY(office.refusal(Objection::info, twice, "accepted", office.reviewer).contains(u"objectionTwice"_s));
    const Uuid other = office.accepted(sample, ObjectionKind::result, ApplicantKind::producer);
    const Uuid second = office.released(sample, {other});
    office.reported(sample, false, ReportRound::re);
    office.allow(Reinspection::info, second, "reported", office.inspector);
    office.allow(Reinspection::info, second, "concluded", office.reviewer,
                 DisputeOffice::with<Reinspection>({{"conclusion", toValue(ReinspectionConclusion::overturned)}}));
    QCOMPARE(office.get<Sample>(sample).finalVerdict, Verdict::pass);
    QCOMPARE(office.stateOf(Sample::info, sample), u"disputed"_s); // the second application waits for its refusal
}

void ResultsTest::aBrokenBackupEndsTheReinspection()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection"), other = office.sample("objection");
    const Uuid first = office.enter(office.reinspectionOf(sample, {office.accepted(sample)}), office.reviewer);
    const Uuid second = office.enter(office.reinspectionOf(other, {office.accepted(other)}), office.reviewer);
    office.allow(Reinspection::info, second, "labSet", office.reviewer,
                 office.laboratory(office.otherLab, office.today()));
    Actor another = office.officer(u"己审"_s, {Role::reviewer});
    const ActInput broken = DisputeOffice::with<Reinspection>({{"endedWhy", toValue(ReinspectionEnd::broken)}});
    for (const Uuid& id : {first, second}) {
        QVERIFY(office.refusal(Reinspection::info, id, "ended", another).contains(u"endedWhy R-RE-BAR"_s));
        QVERIFY(office.refusal(Reinspection::info, id, "ended", office.reviewer, broken).contains(u"fourEyes"_s));
        office.allow(Reinspection::info, id, "ended", another, broken);
    }
    QCOMPARE(office.stateOf(Sample::info, sample), u"objection"_s);
    QCOMPARE(office.stateOf(Sample::info, other), u"objection"_s);
    // The other laboratory finds that it cannot test what it was handed.
    const Uuid third = office.sample("objection");
    const Uuid handed = office.released(third, {office.accepted(third)});
    QCOMPARE(office.refusal(Reinspection::info, handed, "ended", another, broken), u"endedAfterRelease R-RE-BAR"_s);
    office.allow(Reinspection::info, handed, "ended", another,
                 DisputeOffice::with<Reinspection>({{"endedWhy", toValue(ReinspectionEnd::noSample)}}));
    QCOMPARE(office.stateOf(Sample::info, third), u"objection"_s);
}

void ResultsTest::aBackupSpoiltBeforeTheDecisionIsAReasonToRefuse()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection");
    const Uuid objection = office.accepted(sample);
    const Actor another = office.officer(u"己审"_s, {Role::reviewer});
    const ActInput broken = DisputeOffice::with<Objection>({{"refuseReason", toValue(ObjectionRefusal::broken)}});
    const ActInput noGround = DisputeOffice::with<Objection>({{"refuseReason", toValue(ObjectionRefusal::noGround)}});
    QCOMPARE(office.refusal(Objection::info, objection, "refused", another, broken), u"backupStillSealed R-RE-BAR"_s);
    office.setDay(office.today().addDays(2));
    office.breakBackup(sample);
    QVERIFY(office.refusal(office.reinspectionOf(sample, {objection}), "decided", office.reviewer)
                .contains(u"backupSealBroken R-RE-BAR"_s));
    QVERIFY(office.refusal(Objection::info, objection, "refused", office.reviewer, broken).contains(u"fourEyes"_s));
    QCOMPARE(office.refusal(Objection::info, objection, "refused", another, noGround), u"backupStillSealed R-RE-BAR"_s);
    office.allow(Objection::info, objection, "refused", another, broken);
    QCOMPARE(office.get<Objection>(objection).decidedOn, office.today());
    QCOMPARE(office.stateOf(Sample::info, sample), u"objection"_s);
}

void ResultsTest::upsetSamplingVoidsTheSample()
{
    DisputeOffice office;
    const Uuid sample = office.sample("notified");
    const Uuid trader = office.serviceOf(sample, ServedParty::trader);
    office.allow(ServiceOfNotice::info, trader, "sent", office.inspector);
    office.allow(ServiceOfNotice::info, trader, "served", office.inspector, TestOffice::proof());
    QVERIFY(office.refusal(Sample::info, sample, "disputed", office.inspector).contains(u"actNotFromHere"_s));
    const Uuid objection = office.accepted(sample, ObjectionKind::procedure);
    QVERIFY(office.followed(Sample::info, sample, "notified", "disputed"));
    QVERIFY(office.refusal(Sample::info, sample, "void", office.reviewer, TestOffice::because())
                .contains(u"objectionUpheld R-OBJ-KIND"_s));
    QVERIFY(office.refusal(Objection::info, objection, "answered", office.reviewer).contains(u"outcome"_s));
    office.allow(Objection::info, objection, "answered", office.reviewer,
                 DisputeOffice::with<Objection>({{"outcome", Value(u"抽样程序违法"_s)}, {"granted", Value(true)}}));
    QCOMPARE(office.stateOf(Sample::info, sample), u"disputed"_s);
    QVERIFY(office.refusal(Sample::info, sample, "objection", office.reviewer).contains(u"actNotFromHere"_s));
    office.setDay(office.today().addDays(60));
    QVERIFY(office.refusal(Sample::info, sample, "final", office.reviewer).contains(u"R-RE-FINAL"_s));
    office.allow(Sample::info, sample, "void", office.reviewer, TestOffice::because());
    QCOMPARE(office.stateOf(DisposalCase::info, office.caseOf(sample)), u"notRequired"_s);
}

void ResultsTest::contestedInWhateverOrder()
{
    DisputeOffice office;
    const auto outcome = [](bool granted) {
        return DisputeOffice::with<Objection>({{"outcome", Value(u"查明"_s)}, {"granted", Value(granted)}});
    };
    // Handed in while the sample was only judged.
    const Uuid sample = office.sample("judged");
    const Uuid trader = office.enter(office.notice(sample, ServedParty::trader), office.inspector);
    const Uuid producer = office.enter(office.notice(sample, ServedParty::producer), office.inspector);
    office.allow(ServiceOfNotice::info, trader, "sent", office.inspector);
    office.allow(ServiceOfNotice::info, trader, "served", office.inspector, TestOffice::proof());
    const Uuid early = office.accepted(sample, ObjectionKind::procedure);
    QCOMPARE(office.stateOf(Sample::info, sample), u"judged"_s);
    office.allow(Sample::info, sample, "notified", office.inspector);
    QCOMPARE(office.stateOf(Sample::info, sample), u"disputed"_s);
    office.allow(ServiceOfNotice::info, producer, "sent", office.inspector);
    office.allow(ServiceOfNotice::info, producer, "served", office.inspector, TestOffice::proof());
    office.allow(Objection::info, early, "answered", office.reviewer, outcome(true));
    QCOMPARE(office.stateOf(Sample::info, sample), u"disputed"_s);
    // The outcome was mistyped.
    office.put<Objection>(early, "granted", Value(false), office.reviewer);
    QCOMPARE(office.stateOf(Sample::info, sample), u"objection"_s);
    office.put<Objection>(early, "granted", Value(true), office.reviewer);
    QCOMPARE(office.stateOf(Sample::info, sample), u"disputed"_s);
    office.allow(Sample::info, sample, "void", office.reviewer, TestOffice::because());
    // One that was entered by mistake.
    const Uuid other = office.sample("objection");
    const Uuid mistaken = office.enter(office.objection(other), office.inspector);
    QCOMPARE(office.stateOf(Sample::info, other), u"disputed"_s);
    office.act(Objection::info, mistaken, "void", office.reviewer, TestOffice::because());
    QCOMPARE(office.stateOf(Sample::info, other), u"objection"_s);
    const Uuid again = office.enter(office.reinspectionOf(other, {office.accepted(other)}), office.reviewer);
    for (const Objection& objection : office.reader().children<Objection>("sampleId", other))
        if (!objection.voided)
            office.act(Objection::info, objection.id, "void", office.reviewer, TestOffice::because());
    QCOMPARE(office.stateOf(Sample::info, other), u"disputed"_s);
    office.act(Reinspection::info, again, "void", office.reviewer, TestOffice::because());
    QCOMPARE(office.stateOf(Sample::info, other), u"objection"_s);
    // Still open when the report is replaced and the new result is told.
    const Uuid open = office.enter(office.objection(other, ObjectionKind::genuine), office.inspector);
    office.setDay(office.today().addDays(1));
    const Uuid better = office.registered(other, true, ReportRound::first, office.reportOf(other));
    office.allow(TestReport::info, better, "checked", office.reviewer, TestOffice::proof());
    office.allow(TestReport::info, office.reportOf(other), "superseded", office.reviewer, TestOffice::because());
    office.allow(TestReport::info, better, "accepted", office.reviewer);
    office.allow(Sample::info, other, "judged", office.reviewer);
    for (const ServedParty party : {ServedParty::trader, ServedParty::producer})
        office.enter(office.notice(other, party), office.inspector);
    office.allow(Sample::info, other, "notified", office.inspector);
    QCOMPARE(office.stateOf(Sample::info, other), u"disputed"_s);
    office.allow(Objection::info, open, "refused", office.reviewer,
                 DisputeOffice::with<Objection>({{"refuseReason", toValue(ObjectionRefusal::noGround)}}));
    QCOMPARE(office.stateOf(Sample::info, other), u"objection"_s);
}

void ResultsTest::anApplicationRecordedAfterFinalityReopensIt_data()
{
    QTest::addColumn<QByteArray>("reached"); // by the sample, when the application was recorded
    for (const char* state : {"final", "handling", "handled"}) QTest::newRow(state) << QByteArray(state);
}

void ResultsTest::anApplicationRecordedAfterFinalityReopensIt()
{
    QFETCH(QByteArray, reached);
    DisputeOffice office;
    const Uuid sample = office.sample("final");
    if (reached != "final") office.act(DisposalCase::info, office.caseOf(sample), "running", office.inspector);
    office.setDay(QDate(2018, 10, 24));
    if (reached == "handled") {
        office.finishSteps(office.caseOf(sample));
        office.act(DisposalCase::info, office.caseOf(sample), "toCheck", office.inspector);
        office.act(DisposalCase::info, office.caseOf(sample), "closed", office.supervisor, TestOffice::proof());
    }
    QCOMPARE(office.stateOf(Sample::info, sample), QString::fromLatin1(reached));
    QVERIFY(office.refusal(Sample::info, sample, "disputed", office.inspector).contains(u"actNotFromHere"_s));
    Objection typed = office.objection(sample, ObjectionKind::procedure);
    typed.receivedOn = QDate(2018, 9, 30);
    const Uuid late = office.enter(typed, office.inspector);
    QCOMPARE(office.stateOf(Sample::info, sample), QString::fromLatin1(reached));
    office.act(Objection::info, late, "refused", office.reviewer,
               DisputeOffice::with<Objection>({{"refuseReason", toValue(ObjectionRefusal::late)}}));
    typed.receivedOn = QDate(2018, 9, 28);
    const Uuid inTime = office.enter(typed, office.inspector);
    QVERIFY(office.followed(Sample::info, sample, reached.constData(), "disputed"));
    QVERIFY(!office.get<Sample>(sample).finalAt.isValid());
    QCOMPARE(office.get<Sample>(sample).finalVerdict, Verdict::none);
    QVERIFY(office.refusal(Sample::info, sample, "final", office.reviewer).contains(u"objectionOpen"_s));
    office.allow(Objection::info, inTime, "accepted", office.reviewer);
    office.allow(Objection::info, inTime, "answered", office.reviewer,
                 DisputeOffice::with<Objection>({{"outcome", Value(u"无误"_s)}, {"granted", Value(false)}}));
    office.allow(Sample::info, sample, "final", office.reviewer);
    QCOMPARE(office.get<Sample>(sample).finalVerdict, Verdict::fail);
}

void ResultsTest::disownedGoodsAskForAnotherProducer()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection");
    const Uuid objection = office.accepted(sample, ObjectionKind::notMine, ApplicantKind::producer);
    office.allow(Objection::info, objection, "answered", office.reviewer,
                 DisputeOffice::with<Objection>({{"outcome", Value(u"非其产品"_s)}, {"granted", Value(true)}}));
    QCOMPARE(office.stateOf(Sample::info, sample), u"objection"_s);
    office.setDay(office.today().addDays(60));
    QVERIFY(office.refusal(Sample::info, sample, "final", office.reviewer).contains(u"producerNotNotified"_s));
    const Uuid right = office.enter(office.notice(sample, ServedParty::producer), office.inspector);
    office.allow(ServiceOfNotice::info, right, "sent", office.inspector);
    office.allow(ServiceOfNotice::info, right, "served", office.inspector, TestOffice::proof());
    QCOMPARE(office.get<ServiceOfNotice>(right).objectBy, QDate(2018, 11, 28));
    office.setDay(QDate(2018, 11, 28));
    QCOMPARE(office.refusal(Sample::info, sample, "final", office.reviewer), u"objectionRunning R-RE-FINAL"_s);
    office.setDay(QDate(2018, 11, 29));
    office.allow(Sample::info, sample, "final", office.reviewer);
}

void ResultsTest::finalityWaitsForEveryParty()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection");
    office.setDay(QDate(2018, 9, 29));
    QCOMPARE(office.refusal(Sample::info, sample, "final", office.reviewer), u"objectionRunning R-RE-FINAL"_s);
    const Uuid open = office.enter(office.objection(sample), office.inspector);
    office.setDay(QDate(2018, 10, 20));
    QCOMPARE(office.refusal(Sample::info, sample, "final", office.reviewer), u"objectionOpen R-RE-FINAL"_s);
    office.act(Objection::info, open, "refused", office.reviewer,
               DisputeOffice::with<Objection>({{"refuseReason", toValue(ObjectionRefusal::noGround)}}));
    office.allow(Sample::info, sample, "final", office.reviewer);
    QCOMPARE(office.get<Sample>(sample).finalAt, QDate(2018, 10, 20));
}

void ResultsTest::caseLeadsTheSampleOn()
{
    DisputeOffice office;
    const Uuid sample = office.sample("final");
    const Uuid list = office.caseOf(sample);
    QVERIFY(office.refusal(Sample::info, sample, "handling", office.inspector).contains(u"actNotFromHere"_s));
    QVERIFY(office.refusal(Sample::info, sample, "archived", office.reviewer).contains(u"fateRecorded"_s));
    QCOMPARE(office.refusal(DisposalCase::info, list, "notRequired", office.reviewer), u"stillFailing R-RE-FINAL"_s);
    office.act(DisposalCase::info, list, "running", office.inspector);
    QVERIFY(office.followed(Sample::info, sample, "final", "handling"));
    QVERIFY(office.refusal(Sample::info, sample, "handled", office.reviewer).contains(u"actNotFromHere"_s));
    office.setDay(QDate(2018, 10, 25));
    office.finishSteps(list);
    office.act(DisposalCase::info, list, "toCheck", office.inspector);
    office.act(DisposalCase::info, list, "closed", office.supervisor, TestOffice::proof());
    QVERIFY(office.followed(Sample::info, sample, "handling", "handled"));
    QVERIFY(office.refusal(Sample::info, sample, "archived", office.reviewer).contains(u"fateRecorded"_s));
    const auto fate = [&office] {
        return DisputeOffice::with<Sample>(
            {{"fate", toValue(SampleFate::destroyed)},
             {"fateOn", Value(office.today())},
             {"fateApprovedBy", Value(office.reviewer.officer)},
             {"fateBy", Value(QList<Uuid>{office.inspector.officer, office.second.officer})},
             {"fateProof", Value(QList<Uuid>{Uuid::createUuid()})}});
    };
    office.setDay(QDate(2018, 12, 30)); // three months after 29 September, the last day to contest it
    office.allow(Sample::info, sample, "archived", office.reviewer, fate());
    SampleWish good;
    good.verdict = Verdict::pass;
    const Uuid passed = office.sample("final", good);
    office.setDay(office.today().addDays(40));
    office.allow(Sample::info, passed, "archived", office.reviewer, fate());
}

void ResultsTest::everyTransitionWasTried_data()
{
    QTest::addColumn<QString>("key");
    const auto rows = [](const RecordInfo& info, std::span<const Transition> transitions) {
        bool fromReport = &info != &Sample::info;
        for (const Transition& t : transitions) {
            const QString from = QString::fromLatin1(t.from), to = QString::fromLatin1(t.to);
            fromReport = fromReport || to == u"reported"_s;
            if (!fromReport || (&info == &Sample::info && to == u"void"_s && from != u"disputed"_s)) continue;
            // A disputed sample goes back to its objection period first.
            const bool never = &info == &Sample::info && from == u"disputed"_s && to == u"final"_s;
            if (!never) QTest::newRow(qPrintable(transitionKey(info, from, to))) << transitionKey(info, from, to);
        }
    };
    rows(TestReport::info, testReportTransitions);
    rows(ServiceOfNotice::info, serviceOfNoticeTransitions);
    rows(Objection::info, objectionTransitions);
    rows(Reinspection::info, reinspectionTransitions);
    rows(Sample::info, sampleTransitions);
}

void ResultsTest::everyTransitionWasTried()
{
    QFETCH(const QString, key);
    QVERIFY2(tried().allowed.contains(key), "never allowed");
    QVERIFY2(tried().refused.contains(key), "never refused");
}

QTEST_GUILESS_MAIN(ResultsTest)
#include "tst_results.moc"
