// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/ObjectionRules.h"
#include "testing/ReinspectionRules.h"
#include "testing/ServiceOfNoticeRules.h"
#include "testing/TestReportRules.h"

#include "RecordTables.h"

using namespace qj;
using namespace Qt::StringLiterals;

namespace {

/// Keys of refused guards and names of missing fields, in order.
QStringList said(const std::vector<Error>& problems)
{
    QStringList words;
    for (const Error& e : problems) words += e.code == ErrorCode::fieldMissing ? e.field : e.args.value(0);
    return words;
}

const QDate day1(2018, 9, 14), day2(2018, 9, 20);

} // namespace

class TestRecordsTesting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tablesAreSound();
    void lifeCyclesAreSound();
    void checkerOfAReportIsAnotherPerson();
    void anotherVerdictThanProposedNeedsAReason();
    void riskSignalExcludesAVerdict();
    void reportIsReceivedAfterItsIssue();
    void proposedVerdictIsThatOfTheWorstItem_data();
    void proposedVerdictIsThatOfTheWorstItem();
    void itemNeedsWhatItsKindOfValueSays();
    void serviceNeedsReceiverOrWitness_data();
    void serviceNeedsReceiverOrWitness();
    void lateObjectionIsOnlyRefused();
    void lastDayIsInTime();
    void unservedApplicantIsNoParty();
    void inquiryEndsWithAnOutcome();
    void reinspectionKeepsItsRules();
    void feeIsBorneByTheOneWhoWasWrong();
};

void TestRecordsTesting::tablesAreSound()
{
    QCOMPARE(tests::problemsOfTable(TestReport::info), QString());
    QCOMPARE(tests::problemsOfMembers<TestReport>(), QString());
    QCOMPARE(tests::problemsOfTable(TestItemResult::info), QString());
    QCOMPARE(tests::problemsOfMembers<TestItemResult>(), QString());
    QCOMPARE(tests::problemsOfTable(ServiceOfNotice::info), QString());
    QCOMPARE(tests::problemsOfMembers<ServiceOfNotice>(), QString());
    QCOMPARE(tests::problemsOfTable(Objection::info), QString());
    QCOMPARE(tests::problemsOfMembers<Objection>(), QString());
    QCOMPARE(tests::problemsOfTable(Reinspection::info), QString());
    QCOMPARE(tests::problemsOfMembers<Reinspection>(), QString());
}

void TestRecordsTesting::lifeCyclesAreSound()
{
    QCOMPARE(tests::problemsOfLifeCycle(TestReport::info, testReportTransitions), QString());
    QCOMPARE(tests::problemsOfLifeCycle(ServiceOfNotice::info, serviceOfNoticeTransitions), QString());
    QCOMPARE(tests::problemsOfLifeCycle(Objection::info, objectionTransitions), QString());
    QCOMPARE(tests::problemsOfLifeCycle(Reinspection::info, reinspectionTransitions), QString());
    QVERIFY(tests::row(objectionTransitions, "received", "accepted")->marks & Transition::fourEyes);
    QVERIFY(tests::row(reinspectionTransitions, "reported", "concluded")->marks & Transition::lasting);
}

void TestRecordsTesting::checkerOfAReportIsAnotherPerson()
{
    TestReport report;
    report.basisText = u"GB 18401-2010"_s;
    report.enteredBy = report.checkedBy = Uuid::createUuid();
    QCOMPARE(said(testReportProblems(report, u"checked"_s)), QStringList{u"checkedByEnterer"_s});
    report.checkedBy = Uuid::createUuid();
    QCOMPARE(said(testReportProblems(report, u"checked"_s)), QStringList());
    report.basisText.clear();
    QCOMPARE(testReportProblems(report, u"checked"_s).at(0).rule, u"R-VER-BASIS"_s);
    report.source = ReportSource::published;
    QCOMPARE(said(testReportProblems(report, u"checked"_s)), QStringList());
}

void TestRecordsTesting::anotherVerdictThanProposedNeedsAReason()
{
    TestReport report;
    report.basisText = u"GB 18401-2010"_s;
    report.verdictProposed = Verdict::fail;
    report.verdict = Verdict::failLabel;
    QCOMPARE(said(testReportProblems(report, u"accepted"_s)), QStringList{u"overrideReason"_s});
    report.overrideReason = u"the value concerns the label alone"_s;
    QCOMPARE(said(testReportProblems(report, u"accepted"_s)), QStringList());
}

void TestRecordsTesting::riskSignalExcludesAVerdict()
{
    TestReport report;
    report.riskFound = true;
    report.verdict = Verdict::fail;
    QCOMPARE(testReportProblems(report, u"registered"_s).at(0).rule, u"R-SMP-RISK"_s);
    report.verdict = Verdict::noVerdict;
    QVERIFY(testReportProblems(report, u"registered"_s).empty());
}

void TestRecordsTesting::reportIsReceivedAfterItsIssue()
{
    TestReport report;
    report.issuedOn = day2;
    report.receivedOn = day1;
    QCOMPARE(said(testReportProblems(report, u"registered"_s)), QStringList{u"receivedBeforeIssued"_s});
}

void TestRecordsTesting::proposedVerdictIsThatOfTheWorstItem_data()
{
    QTest::addColumn<QList<int>>("singles");
    QTest::addColumn<QList<int>>("severities");
    QTest::addColumn<int>("verdict");
    const int ok = int(ItemVerdict::conforms), bad = int(ItemVerdict::fails), open = int(ItemVerdict::notJudged);
    const int safety = int(Severity::safety), quality = int(Severity::quality), label = int(Severity::label);
    QTest::newRow("nothing tested") << QList<int>{} << QList<int>{} << int(Verdict::none);
    QTest::newRow("all conform") << QList{ok, ok} << QList{safety, label} << int(Verdict::pass);
    QTest::newRow("label fails") << QList{ok, bad} << QList{safety, label} << int(Verdict::failLabel);
    QTest::newRow("quality fails") << QList{bad, bad} << QList{quality, label} << int(Verdict::fail);
    QTest::newRow("safety fails") << QList{ok, bad} << QList{quality, safety} << int(Verdict::fail);
    QTest::newRow("nothing judged") << QList{open} << QList{quality} << int(Verdict::noVerdict);
}

void TestRecordsTesting::proposedVerdictIsThatOfTheWorstItem()
{
    QFETCH(QList<int>, singles);
    QFETCH(QList<int>, severities);
    QFETCH(int, verdict);
    std::vector<TestItemResult> items;
    for (int i = 0; i < singles.size(); ++i) {
        TestItemResult item;
        item.single = static_cast<ItemVerdict>(singles[i]);
        item.severity = static_cast<Severity>(severities[i]);
        items.push_back(item);
    }
    QCOMPARE(int(proposedVerdict(items)), verdict);
}

void TestRecordsTesting::itemNeedsWhatItsKindOfValueSays()
{
    TestItemResult item;
    QCOMPARE(said(testItemProblems(item)), QStringList{u"single"_s}); // half a report is no pass
    item.single = ItemVerdict::conforms;
    item.valueKind = MeasuredKind::number;
    QCOMPARE(said(testItemProblems(item)), QStringList{u"value"_s});
    item.value = *Decimal::parse(u"0.10");
    item.sign = u"x"_s;
    QCOMPARE(said(testItemProblems(item)), QStringList{u"signUnknown"_s});
    item.sign = u"+"_s;
    item.single = ItemVerdict::fails;
    item.computed = ItemComparison::conforms;
    QCOMPARE(said(testItemProblems(item)), (QStringList{u"severity"_s, u"remark"_s}));
}

void TestRecordsTesting::serviceNeedsReceiverOrWitness_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<QString>("missing");
    QTest::newRow("in person") << int(ServiceMethod::direct) << u"receiver"_s;
    QTest::newRow("left") << int(ServiceMethod::left) << u"witness"_s;
    QTest::newRow("by mail") << int(ServiceMethod::mail) << u"receiver"_s;
    QTest::newRow("public notice is deemed") << int(ServiceMethod::publicNotice) << u"publicNoticeIsDeemed,receiver"_s;
}

void TestRecordsTesting::serviceNeedsReceiverOrWitness()
{
    QFETCH(int, method);
    QFETCH(QString, missing);
    ServiceOfNotice service;
    service.method = static_cast<ServiceMethod>(method);
    service.sentOn = day1;
    service.servedOn = day2;
    QCOMPARE(said(serviceOfNoticeProblems(service, u"served"_s)).join(u','), missing);
}

void TestRecordsTesting::lateObjectionIsOnlyRefused()
{
    Objection objection;
    objection.serviceId = Uuid::createUuid();
    objection.receivedOn = day2;
    objection.inTime = false;
    QCOMPARE(objectionProblems(objection, u"accepted"_s).at(0).rule, u"R-OBJ-LATE"_s);
    objection.refuseReason = ObjectionRefusal::late;
    objection.decidedOn = day2;
    QCOMPARE(said(objectionProblems(objection, u"refused"_s)), QStringList());
    objection.state = u"received"_s;
    QVERIFY(isOpen(objection));
    QVERIFY(!blocksFinality(objection));
    objection.inTime = true;
    QVERIFY(blocksFinality(objection));
    QCOMPARE(said(objectionProblems(objection, u"refused"_s)), QStringList{u"notLate"_s});
}

void TestRecordsTesting::lastDayIsInTime()
{
    QVERIFY(receivedInTime(day2, day2));
    QVERIFY(!receivedInTime(day2.addDays(1), day2));
    QVERIFY(!receivedInTime(day2, QDate()));
}

void TestRecordsTesting::unservedApplicantIsNoParty()
{
    Objection objection;
    objection.receivedOn = objection.decidedOn = day1;
    objection.refuseReason = ObjectionRefusal::noGround;
    QCOMPARE(said(objectionProblems(objection, u"refused"_s)), QStringList{u"onlyNotParty"_s});
    objection.refuseReason = ObjectionRefusal::notParty;
    QCOMPARE(said(objectionProblems(objection, u"refused"_s)), QStringList());
    objection.refuseReason = ObjectionRefusal::none;
    QCOMPARE(said(objectionProblems(objection, u"accepted"_s)), QStringList{u"serviceId"_s});
}

void TestRecordsTesting::inquiryEndsWithAnOutcome()
{
    Objection objection;
    objection.kind = ObjectionKind::genuine;
    QCOMPARE(said(objectionProblems(objection, u"answered"_s)), (QStringList{u"outcome"_s, u"granted"_s}));
    objection.kind = ObjectionKind::result;
    QCOMPARE(said(objectionProblems(objection, u"answered"_s)), QStringList());
}

void TestRecordsTesting::reinspectionKeepsItsRules()
{
    Reinspection re;
    re.noticeOn = day1;
    re.formalitiesBy = day1.addDays(7);
    re.formalitiesDoneOn = day1.addDays(8);
    QCOMPARE(reinspectionProblems(re, u"labSet"_s).at(0).rule, u"R-RE-FORM-7D"_s);
    QVERIFY(reinspectionProblems(re, u"waived"_s).empty());
    re.formalitiesDoneOn = day1.addDays(7);
    QVERIFY(reinspectionProblems(re, u"labSet"_s).empty());
    QCOMPARE(said(reinspectionProblems(re, u"waived"_s)), QStringList{u"formalitiesDone"_s});
    re.backupSealOk = false;
    QCOMPARE(reinspectionProblems(re, u"released"_s).at(0).rule, u"R-RE-SAMPLE"_s);
    QCOMPARE(said(reinspectionProblems(re, u"ended"_s)), QStringList{u"endedWhy"_s});
    re.labId = Uuid::createUuid();
    QVERIFY(!laboratoryAllowed(re, re.labId));
    re.sameLabReason = u"the only one accredited in the area"_s;
    QVERIFY(laboratoryAllowed(re, re.labId));
}

void TestRecordsTesting::feeIsBorneByTheOneWhoWasWrong()
{
    QCOMPARE(payerOf(ReinspectionConclusion::upheld), FeePayer::applicant);
    QCOMPARE(payerOf(ReinspectionConclusion::overturned), FeePayer::authority);
    Reinspection re;
    re.conclusion = ReinspectionConclusion::overturned;
    re.paidBy = FeePayer::applicant;
    QCOMPARE(said(reinspectionProblems(re, u"closed"_s)), QStringList{u"wrongPayer"_s});
}

QTEST_GUILESS_MAIN(TestRecordsTesting)
#include "tst_records_testing.moc"
