// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/CaseExtension.h"
#include "disposal/DisposalCaseRules.h"
#include "disposal/SupervisionRules.h"

#include "RecordTables.h"

using namespace qj;
using namespace Qt::StringLiterals;

namespace {

QStringList said(const std::vector<Error>& problems)
{
    QStringList words;
    for (const Error& e : problems) words += e.code == ErrorCode::fieldMissing ? e.field : e.args.value(0);
    return words;
}

} // namespace

class TestRecordsDisposal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tablesAreSound();
    void lifeCyclesAreSound();
    void everyStateLeadsToNotRequired();
    void failureDecidesTheChecklist_data();
    void failureDecidesTheChecklist();
    void safetyCaseIsClosedByTheCity();
    void caseKeepsItsRules();
    void riskCaseCarriesNoPenalty();
    void mustStepNeedsEvidence();
    void stepIsVerifiedBySomeoneElse();
    void levelRisesUpToTheList();
};

void TestRecordsDisposal::tablesAreSound()
{
    QCOMPARE(tests::problemsOfTable(DisposalCase::info), QString());
    QCOMPARE(tests::problemsOfMembers<DisposalCase>(), QString());
    QCOMPARE(tests::problemsOfTable(DisposalStep::info), QString());
    QCOMPARE(tests::problemsOfMembers<DisposalStep>(), QString());
    QCOMPARE(tests::problemsOfTable(CaseExtension::info), QString());
    QCOMPARE(tests::problemsOfMembers<CaseExtension>(), QString());
    QCOMPARE(tests::problemsOfTable(Supervision::info), QString());
    QCOMPARE(tests::problemsOfMembers<Supervision>(), QString());
}

void TestRecordsDisposal::lifeCyclesAreSound()
{
    QCOMPARE(tests::problemsOfLifeCycle(DisposalCase::info, disposalCaseTransitions), QString());
    QCOMPARE(tests::problemsOfLifeCycle(DisposalStep::info, disposalStepTransitions), QString());
    QCOMPARE(tests::problemsOfLifeCycle(Supervision::info, supervisionTransitions), QString());
    QVERIFY(tests::row(disposalCaseTransitions, "toCheck", "closed")->marks & Transition::fourEyes);
    QVERIFY(!tests::row(supervisionTransitions, "replied", "closed"));
}

void TestRecordsDisposal::everyStateLeadsToNotRequired()
{
    for (const State& state : DisposalCase::info.states)
        if (QByteArray(state.code) != "notRequired")
            QVERIFY2(tests::row(disposalCaseTransitions, state.code, "notRequired"), state.code);
}

void TestRecordsDisposal::failureDecidesTheChecklist_data()
{
    QTest::addColumn<int>("verdict");
    QTest::addColumn<bool>("risk");
    QTest::addColumn<int>("worst");
    QTest::addColumn<int>("kind");
    QTest::newRow("safety") << int(Verdict::fail) << false << int(Severity::safety) << int(FailKind::safety);
    QTest::newRow("quality") << int(Verdict::fail) << false << int(Severity::quality) << int(FailKind::quality);
    QTest::newRow("unknown") << int(Verdict::fail) << false << int(Severity::none) << int(FailKind::quality);
    QTest::newRow("label") << int(Verdict::failLabel) << false << int(Severity::label) << int(FailKind::label);
    QTest::newRow("risk") << int(Verdict::noVerdict) << true << int(Severity::none) << int(FailKind::riskFound);
    QTest::newRow("no risk") << int(Verdict::noVerdict) << false << int(Severity::none) << int(FailKind::none);
    QTest::newRow("pass") << int(Verdict::pass) << false << int(Severity::none) << int(FailKind::none);
    QTest::newRow("open") << int(Verdict::none) << false << int(Severity::none) << int(FailKind::none);
}

void TestRecordsDisposal::failureDecidesTheChecklist()
{
    QFETCH(int, verdict);
    QFETCH(bool, risk);
    QFETCH(int, worst);
    QFETCH(int, kind);
    QCOMPARE(int(failKindOf(static_cast<Verdict>(verdict), risk, static_cast<Severity>(worst))), kind);
}

void TestRecordsDisposal::safetyCaseIsClosedByTheCity()
{
    QVERIFY(mayClose(FailKind::quality, reviewer, district));
    QVERIFY(!mayClose(FailKind::safety, reviewer, district));
    QVERIFY(mayClose(FailKind::safety, supervisor, city));
    QVERIFY(!mayClose(FailKind::safety, reviewer, city));
}

void TestRecordsDisposal::caseKeepsItsRules()
{
    DisposalCase c;
    QCOMPARE(said(disposalCaseProblems(c, u"open"_s)), QStringList());
    QCOMPARE(said(disposalCaseProblems(c, u"running"_s)), QStringList{u"handler"_s});
    c.handler = c.checker = Uuid::createUuid();
    QCOMPARE(said(disposalCaseProblems(c, u"closed"_s)), QStringList{u"checkedByHandler"_s});
    c.checker = Uuid::createUuid();
    c.caseFiled = CaseFiling::filed;
    c.fine = Money{100000};
    QCOMPARE(said(disposalCaseProblems(c, u"running"_s)), (QStringList{u"caseNo"_s, u"penaltyNo"_s}));
    c.caseNo = u"1"_s;
    c.penaltyNo = u"2"_s;
    c.penaltyOn = {2018, 11, 5};
    c.penaltyPubOn = {2018, 11, 4};
    QCOMPARE(said(disposalCaseProblems(c, u"running"_s)), QStringList{u"publishedBeforePenalty"_s});
}

void TestRecordsDisposal::riskCaseCarriesNoPenalty()
{
    DisposalCase c;
    c.failKind = FailKind::riskFound;
    c.caseFiled = CaseFiling::filed;
    c.caseNo = u"1"_s;
    QCOMPARE(disposalCaseProblems(c, u"open"_s).at(0).rule, u"R-SMP-RISK"_s);
}

void TestRecordsDisposal::mustStepNeedsEvidence()
{
    DisposalStep step;
    step.doneOn = {2018, 9, 17};
    step.doneBy = Uuid::createUuid();
    QCOMPARE(said(disposalStepProblems(step, StepNeed::must, u"done"_s)), QStringList{u"evidence"_s});
    QCOMPARE(said(disposalStepProblems(step, StepNeed::cond, u"done"_s)), QStringList());
    step.docNo = u"责令2018-3"_s;
    QCOMPARE(said(disposalStepProblems(step, StepNeed::must, u"done"_s)), QStringList());
    QCOMPARE(said(disposalStepProblems(step, StepNeed::must, u"na"_s)), QStringList{u"naReason"_s});
}

void TestRecordsDisposal::stepIsVerifiedBySomeoneElse()
{
    DisposalStep step;
    step.docNo = u"1"_s;
    step.doneOn = {2018, 9, 17};
    step.doneBy = step.verifiedBy = Uuid::createUuid();
    step.verifiedOn = {2018, 9, 16};
    QCOMPARE(said(disposalStepProblems(step, StepNeed::must, u"verified"_s)),
             (QStringList{u"verifiedByDoer"_s, u"verifiedBeforeDone"_s}));
}

void TestRecordsDisposal::levelRisesUpToTheList()
{
    QCOMPARE(raisedLevel(SupervisionLevel::remind), SupervisionLevel::urge);
    QCOMPARE(raisedLevel(SupervisionLevel::urge), SupervisionLevel::list);
    QCOMPARE(raisedLevel(SupervisionLevel::list), SupervisionLevel::list);
}

QTEST_GUILESS_MAIN(TestRecordsDisposal)
#include "tst_records_disposal.moc"
