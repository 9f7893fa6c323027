// SPDX-License-Identifier: GPL-3.0-or-later
// Cases on a real store: opened by verdicts, dated by facts, closed by two persons, counted in the rate.
#include "TestOffice.h"
#include "disposal/CaseExtension.h"
#include "disposal/DisposalQueries.h"

#include <QtTest/QTest>

using namespace qj;
using namespace qj::tests;
using namespace Qt::StringLiterals;

class TestDisposal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensExactlyOneCase_data();
    void opensExactlyOneCase();
    void datesFollowTheLawOfTheSample_data();
    void datesFollowTheLawOfTheSample();
    void mustStepNeedsEvidence();
    void nobodyVerifiesHisOwnStep();
    void closesOnlyWhenEverythingIsVerified();
    void caseFieldsTravelWithTheStep();
    void frozenDateMovesByExtensionAlone();
    void overturnedResultEndsTheCase();
    void undoneVerdictHidesItsCaseAndJudgingAgainBringsItBack();
    void rateEqualsTheTable();
};

void TestDisposal::opensExactlyOneCase_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<SampleKind>("kind");
    QTest::addColumn<bool>("risk");
    QTest::addColumn<FailKind>("expected");
    using enum SampleKind;
    QTest::newRow("safety") << Verdict::fail << Severity::safety << supervision << false << FailKind::safety;
    QTest::newRow("quality") << Verdict::fail << Severity::quality << supervision << false << FailKind::quality;
    QTest::newRow("label") << Verdict::failLabel << Severity::label << supervision << false << FailKind::label;
    QTest::newRow("pass") << Verdict::pass << Severity::safety << supervision << false << FailKind::none;
    QTest::newRow("risk signal") << Verdict::noVerdict << Severity::safety << risk << true << FailKind::riskFound;
    QTest::newRow("no risk signal") << Verdict::noVerdict << Severity::safety << risk << false << FailKind::none;
}

void TestDisposal::opensExactlyOneCase()
{
    QFETCH(Verdict, verdict);
    QFETCH(Severity, severity);
    QFETCH(SampleKind, kind);
    QFETCH(bool, risk);
    QFETCH(FailKind, expected);
    TestOffice office;
    SampleWish wish;
    wish.verdict = verdict;
    wish.severity = severity;
    wish.kind = kind;
    wish.riskFound = risk;
    const Uuid sample = office.sample("judged", wish);
    const auto cases = office.reader().children<DisposalCase>("sampleId", sample);
    QCOMPARE(cases.size(), size_t(expected == FailKind::none ? 0 : 1));
    if (cases.empty()) return;
    const DisposalCase& c = cases.front();
    QCOMPARE(c.id, office.caseOf(sample));
    QCOMPARE(c.failKind, expected);
    QCOMPARE(c.state, u"open"_s);
    QCOMPARE(c.openedOn, office.today());
    QCOMPARE(c.ownerOffice, office.inspector.office);
    QCOMPARE(c.templateVersion, u"R-REG-61/1"_s);
    QCOMPARE(c.no, u"320412-2018-A00001"_s);
    QCOMPARE(c.dueOn.isValid(), expected == FailKind::riskFound);
    const auto planned = shippedChecklist().planSteps(expected, u"R-REG-61"_s);
    const auto steps = office.reader().children<DisposalStep>("caseId", c.id);
    QCOMPARE(steps.size(), planned.size());
    for (size_t i = 0; i < steps.size(); ++i) {
        QCOMPARE(steps[i].code, planned[i].code);
        QCOMPARE(steps[i].title, planned[i].titleZh);
    }
}

void TestDisposal::datesFollowTheLawOfTheSample_data()
{
    QTest::addColumn<QDate>("sampled");
    QTest::addColumn<QDate>("stopSale");   // J + 1 W
    QTest::addColumn<QDate>("filing");     // J + 7 W, from 2019-04-01 15 W
    QTest::addColumn<QDate>("correction"); // O + 30 C, from 2020 60 C
    QTest::addColumn<QDate>("recheck");    // O + 60 C, from 2020 75 C
    // O is the day itself; ends on rest days move to the next working day.
    QTest::newRow("2013") << QDate(2013, 9, 10) << QDate(2013, 9, 11) << QDate(2013, 9, 22) << QDate(2013, 10, 10)
                          << QDate(2013, 11, 11);
    QTest::newRow("2018") << QDate(2018, 9, 14) << QDate(2018, 9, 17) << QDate(2018, 9, 26) << QDate(2018, 10, 15)
                          << QDate(2018, 11, 13);
    QTest::newRow("2020") << QDate(2020, 6, 10) << QDate(2020, 6, 11) << QDate(2020, 7, 2) << QDate(2020, 8, 10)
                          << QDate(2020, 8, 24);
}

void TestDisposal::datesFollowTheLawOfTheSample()
{
    QFETCH(QDate, sampled);
    QFETCH(QDate, stopSale);
    QFETCH(QDate, filing);
    QFETCH(QDate, correction);
    QFETCH(QDate, recheck);
    TestOffice office(sampled);
    const Uuid id = office.caseOf(office.sample("judged"));
    QVERIFY(!office.get<DisposalCase>(id).dueOn.isValid());
    office.act(DisposalStep::info, office.stepOf(id, "D08"), "done", office.inspector, office.proof());
    const auto due = [&](const char* code) { return office.get<DisposalStep>(office.stepOf(id, code)).dueOn; };
    QCOMPARE(due("D01"), stopSale);
    QCOMPARE(due("D07"), filing);
    QCOMPARE(due("D11"), correction);
    QCOMPARE(due("D12"), recheck);
    const auto end = countDays(office.place->calendar(), recheck, 5, DayKind::working);
    QCOMPARE(office.get<DisposalCase>(id).dueOn, end->dueOn);
    QCOMPARE(office.get<DisposalStep>(office.stepOf(id, "D11")).deadlineRule, u"R-DSP-CORRECT-60D"_s);
}

void TestDisposal::mustStepNeedsEvidence()
{
    TestOffice office;
    const Uuid id = office.caseOf(office.sample("judged"));
    const Uuid step = office.stepOf(id, "D01");
    const auto bare = office.desk().act(DisposalStep::info, step, u"done"_s, {}, office.inspector);
    QCOMPARE(reasons(bare), QStringList{u"evidence"_s});
    QCOMPARE(office.get<DisposalStep>(step).state, u"todo"_s);
    office.act(DisposalStep::info, step, "done", office.inspector, office.proof(u"责令〔2018〕1号"_s));
    const DisposalStep done = office.get<DisposalStep>(step);
    QCOMPARE(done.docNo, u"责令〔2018〕1号"_s);
    QCOMPARE(done.doneOn, office.today());
    QCOMPARE(done.doneBy, office.inspector.officer);
    // The first step done sets the case running.
    QCOMPARE(office.get<DisposalCase>(id).state, u"running"_s);
    QCOMPARE(office.get<DisposalCase>(id).handler, office.inspector.officer);
    const auto na = office.desk().act(DisposalStep::info, office.stepOf(id, "D06"), u"na"_s, {}, office.reviewer);
    QCOMPARE(reasons(na).contains(u"reasonMissing"_s), true);
    office.act(DisposalStep::info, office.stepOf(id, "D06"), "na", office.reviewer, office.because(u"无需"_s));
    QCOMPARE(office.get<DisposalStep>(office.stepOf(id, "D06")).naReason, u"无需"_s);
}

void TestDisposal::nobodyVerifiesHisOwnStep()
{
    TestOffice office;
    const Uuid step = office.stepOf(office.caseOf(office.sample("judged")), "D01");
    office.act(DisposalStep::info, step, "done", office.admin, office.proof());
    const auto own = office.desk().act(DisposalStep::info, step, u"verified"_s, {}, office.admin);
    QVERIFY(reasons(own).contains(u"fourEyes"_s));
    office.act(DisposalStep::info, step, "verified", office.reviewer);
    QCOMPARE(office.get<DisposalStep>(step).verifiedBy, office.reviewer.officer);
}

void TestDisposal::closesOnlyWhenEverythingIsVerified()
{
    TestOffice office;
    SampleWish wish;
    wish.severity = Severity::quality;
    const Uuid sample = office.sample("objection", wish);
    const Uuid id = office.caseOf(sample);
    office.act(DisposalCase::info, id, "running", office.inspector);
    const auto early = office.desk().act(DisposalCase::info, id, u"toCheck"_s, {}, office.inspector);
    QCOMPARE(reasons(early), QStringList{u"stepsReady"_s});
    for (const DisposalStep& step : office.reader().children<DisposalStep>("caseId", id))
        if (step.need == StepNeed::must && step.code != u"D18"_s && step.code != u"D19"_s)
            office.act(DisposalStep::info, step.id, "done", office.inspector, office.proof());
    office.act(DisposalCase::info, id, "toCheck", office.inspector);
    const auto unverified = office.desk().act(DisposalCase::info, id, u"closed"_s, {}, office.reviewer);
    QCOMPARE(reasons(unverified), QStringList{u"stepsVerified"_s});
    office.finishSteps(id);
    const auto unsettled = office.desk().act(DisposalCase::info, id, u"closed"_s, {}, office.reviewer);
    QCOMPARE(reasons(unsettled), QStringList{u"resultNotFinal"_s});
    office.setDay(office.today().addDays(30));
    office.act(Sample::info, sample, "final", office.reviewer);
    QCOMPARE(office.get<Sample>(sample).state, u"handling"_s);
    office.act(DisposalCase::info, id, "closed", office.reviewer, office.proof(u"核查属实"_s));
    const DisposalCase closed = office.get<DisposalCase>(id);
    QCOMPARE(closed.closedOn, office.today());
    QCOMPARE(closed.checker, office.reviewer.officer);
    QCOMPARE(office.get<DisposalStep>(office.stepOf(id, "D19")).docNo, u"核查属实"_s);
    QCOMPARE(office.get<Sample>(sample).state, u"handled"_s);
    const auto late =
        office.desk().act(DisposalStep::info, office.stepOf(id, "D06"), u"done"_s, office.proof(), office.inspector);
    QCOMPARE(reasons(late), QStringList{u"caseOver"_s});
    const CaseSheet sheet = sure(DisposalQueries::sheet(office.reader(), id, office.today()), "sheet");
    QCOMPARE(sheet.onTime, Flag(true));
    QCOMPARE(sheet.frozen, true);
}

void TestDisposal::caseFieldsTravelWithTheStep()
{
    TestOffice office;
    const Uuid id = office.caseOf(office.sample("judged"));
    DisposalDesk desk(office.desk());
    const Uuid step = sure(desk.step(office.get<DisposalCase>(id).no + u"/D07"_s), "step");
    QCOMPARE(step, office.stepOf(id, "D07"));
    const auto number = [](QStringView name) { return DisposalCase::info.find(name)->number; };
    sure(desk.tick(step, office.proof(), office.inspector,
                   {{number(u"caseFiled"), toValue(CaseFiling::filed)}, {number(u"caseNo"), Value(u"案1"_s)}}),
         "tick");
    QCOMPARE(office.get<DisposalCase>(id).caseNo, u"案1"_s);
    // A filed case has to end in a decision: the condition made a must step of D14, 90 days from the filing.
    const DisposalStep decision = office.get<DisposalStep>(office.stepOf(id, "D14"));
    QCOMPARE(decision.need, StepNeed::must);
    QCOMPARE(decision.dueOn, QDate(2018, 12, 13));
}

void TestDisposal::frozenDateMovesByExtensionAlone()
{
    TestOffice office;
    const Uuid id = office.caseOf(office.sample("judged"));
    office.act(DisposalStep::info, office.stepOf(id, "D08"), "done", office.inspector, office.proof());
    const QDate frozen = office.get<DisposalCase>(id).dueOn;
    QVERIFY(frozen.isValid());
    office.setDay(office.today().addDays(20));
    office.act(DisposalStep::info, office.stepOf(id, "D01"), "done", office.inspector, office.proof());
    QCOMPARE(office.get<DisposalCase>(id).dueOn, frozen);
    CaseExtension extension;
    extension.caseId = id;
    extension.days = 10;
    extension.reason = u"案情复杂"_s;
    QVERIFY(reasons(office.desk().add(dataOf(extension), office.reviewer)).contains(u"paper"_s));
    extension.paper = u"延期1号"_s;
    extension.approver = office.supervisor.officer;
    office.add(extension, office.reviewer);
    QVERIFY(office.get<DisposalCase>(id).dueOn >= frozen.addDays(10));
    QVERIFY(office.get<DisposalCase>(id).dueOn < frozen.addDays(14));
    extension.step = u"D01"_s;
    QVERIFY(reasons(office.desk().add(dataOf(extension), office.reviewer)).contains(u"noPause"_s));
}

void TestDisposal::overturnedResultEndsTheCase()
{
    TestOffice office;
    const Uuid sample = office.sample("objection");
    const Uuid id = office.caseOf(sample);
    CommitDraft draft(office.clock, office.reviewer.officer, u"concluded"_s);
    draft.set(Sample::info, sample, u"finalVerdict", toValue(Verdict::pass));
    sure(office.place->journal().commit(draft), "commit");
    QCOMPARE(office.get<DisposalCase>(id).state, u"notRequired"_s);
    QCOMPARE(office.reader().children<DisposalCase>("sampleId", sample).size(), size_t(1));
}

void TestDisposal::undoneVerdictHidesItsCaseAndJudgingAgainBringsItBack()
{
    TestOffice office;
    const Uuid sample = office.sample("reported");
    const Uuid id = office.caseOf(sample);
    const Receipt receipt = sure(office.desk().act(Sample::info, sample, u"judged"_s, {}, office.reviewer), "judged");
    QVERIFY(office.reader().find<DisposalCase>(id));
    sure(office.desk().undo(receipt.batch.isEmpty() ? receipt.commits.front() : receipt.batch, office.reviewer),
         "undo");
    QVERIFY(!office.reader().find<DisposalCase>(id));
    office.act(Sample::info, sample, "judged", office.officer(u"己审"_s, {Role::reviewer}));
    QCOMPARE(office.get<DisposalCase>(id).state, u"open"_s);
    QCOMPARE(office.reader().children<DisposalStep>("caseId", id).size(),
             shippedChecklist().planSteps(FailKind::safety, u"R-REG-61"_s).size());
}

void TestDisposal::rateEqualsTheTable()
{
    // Five label cases: one on time, one with a late order, one never closed, one overturned, one not yet due.
    TestOffice office;
    SampleWish wish;
    wish.verdict = Verdict::failLabel;
    const QDate first = office.today();
    QList<Uuid> samples, cases;
    for (int i = 0; i < 4; ++i) {
        samples += office.sample("final", wish);
        cases += office.caseOf(samples.back());
    }
    office.finishSteps(cases[0]);
    office.act(DisposalStep::info, office.stepOf(cases[1], "D03"), "done", office.inspector, office.proof());
    office.act(DisposalStep::info, office.stepOf(cases[2], "D08"), "done", office.inspector, office.proof());
    office.setDay(first.addDays(12));
    office.finishSteps(cases[1]); // its order is five days late
    for (const int i : {0, 1}) {
        office.act(DisposalCase::info, cases[i], "toCheck", office.inspector);
        office.act(DisposalCase::info, cases[i], "closed", office.reviewer);
    }
    CommitDraft draft(office.clock, office.reviewer.officer, u"concluded"_s);
    draft.set(Sample::info, samples[3], u"finalVerdict", toValue(Verdict::pass));
    sure(office.place->journal().commit(draft), "commit");
    office.setDay(first.addDays(100));
    office.sample("judged", wish);
    const auto rates = sure(DisposalQueries::onTimeRate(office.reader(), RateBy::office, {}, office.today()), "rate");
    QCOMPARE(rates.size(), size_t(1));
    QCOMPARE(rates[0].numerator(), 1);
    QCOMPARE(rates[0].denominator(), 3);
    QCOMPARE(rates[0].onTime, QList<Uuid>{cases[0]});
    const auto late = DisposalQueries::overdueCases(office.reader(), office.today());
    QCOMPARE(late, QList<Uuid>{cases[2]});
    const auto months = sure(DisposalQueries::onTimeRate(office.reader(), RateBy::month, {}, office.today()), "rate");
    QCOMPARE(months.front().key, office.get<DisposalCase>(cases[0]).dueOn.toString(u"yyyy-MM"_s));
    QVERIFY(!DisposalQueries::dueSteps(office.reader(), office.today(), office.today()).empty());
}

QTEST_GUILESS_MAIN(TestDisposal)
#include "tst_disposal.moc"
