// SPDX-License-Identifier: GPL-3.0-or-later
// The list of gaps: nothing that failed is without a case, no step is forgotten, no case decision is left open.
#include "TestOffice.h"
#include "disposal/GapQueries.h"

#include <QtTest/QTest>

using namespace qj;
using namespace qj::tests;
using namespace Qt::StringLiterals;

class TestCaseGaps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void openCaseIsMissingItsMustSteps();
    void lateStepsAreNamedAndPlannedDaysAreNot();
    void caseWithoutFilingDecisionStandsTwice();
    void closingActIsNamedWhenItAloneIsLeft();
    void failureWithoutCaseIsListed_data();
    void failureWithoutCaseIsListed();
    void riskSignalBesideNoVerdictIsAFailure();
    void filterNarrowsTheList();

private:
    static std::vector<Gap> gaps(const TestOffice& office, const GapFilter& filter = {})
    {
        return DisposalQueries::gaps(office.reader(), filter, office.clock.today());
    }
    static std::vector<Gap> gaps(const TestOffice& office, GapKind kind)
    {
        GapFilter filter;
        filter.kinds = {kind};
        return gaps(office, filter);
    }
};

void TestCaseGaps::openCaseIsMissingItsMustSteps()
{
    TestOffice office;
    SampleWish label;
    label.verdict = Verdict::failLabel;
    const Uuid sample = office.sample("judged", label);
    const auto all = gaps(office);
    QCOMPARE(all.size(), size_t(1));
    QCOMPARE(gapName(all[0].kind), u"missing"_s);
    QCOMPARE(all[0].sample, sample);
    QCOMPARE(all[0].disposalCase, office.caseOf(sample));
    QCOMPARE(all[0].missing.join(u' '), u"D03 D08 D11"_s);
    QVERIFY(all[0].late.isEmpty());
    QCOMPARE(all[0].due, QDate(2018, 9, 21));
    QCOMPARE(all[0].daysOver, 0);
    QCOMPARE(all[0].office, office.inspector.office);
    QVERIFY(all[0].handler.isNull());
    QCOMPARE(all[0].caseNo, office.get<DisposalCase>(all[0].disposalCase).no);
    QCOMPARE(all[0].sampleNo, office.get<Sample>(sample).sampleNo);
}

void TestCaseGaps::lateStepsAreNamedAndPlannedDaysAreNot()
{
    TestOffice office;
    SampleWish label;
    label.verdict = Verdict::failLabel;
    const Uuid id = office.caseOf(office.sample("judged", label));
    office.act(DisposalStep::info, office.stepOf(id, "D03"), "done", office.inspector, office.proof());
    // D08 was due on 21 September. D11 counts from an order that was never served: its planned day is not over.
    office.setDay({2018, 12, 3});
    auto late = gaps(office, GapKind::overdue);
    QCOMPARE(late.size(), size_t(1));
    QCOMPARE(late[0].missing.join(u' '), u"D08 D11"_s);
    QCOMPARE(late[0].late.join(u' '), u"D08"_s);
    QCOMPARE(late[0].due, QDate(2018, 9, 21));
    QCOMPARE(late[0].daysOver, 73);
    QCOMPARE(late[0].handler, office.inspector.officer);
    QVERIFY(gaps(office, GapKind::missing).empty());
    // Served at last, 30 days begin; they end on 2 January, and the case five working days later.
    office.act(DisposalStep::info, office.stepOf(id, "D08"), "done", office.inspector, office.proof());
    QVERIFY(gaps(office, GapKind::overdue).empty());
    QCOMPARE(gaps(office, GapKind::missing).at(0).due, QDate(2019, 1, 2));
    office.setDay({2019, 1, 3});
    late = gaps(office, GapKind::overdue);
    QCOMPARE(late.at(0).late.join(u' '), u"D11"_s);
    QCOMPARE(late.at(0).daysOver, 1);
}

void TestCaseGaps::caseWithoutFilingDecisionStandsTwice()
{
    TestOffice office;
    const Uuid id = office.caseOf(office.sample("judged"));
    auto filing = gaps(office, GapKind::notFiled);
    QCOMPARE(filing.size(), size_t(1));
    QCOMPARE(filing[0].missing, QStringList{u"D07"_s});
    QCOMPARE(filing[0].due, QDate(2018, 9, 26));
    QCOMPARE(filing[0].daysOver, 0);
    office.setDay({2018, 9, 30});
    filing = gaps(office, GapKind::notFiled);
    QCOMPARE(filing.at(0).daysOver, 4);
    QCOMPARE(filing.at(0).late, QStringList{u"D07"_s});
    QCOMPARE(gaps(office).size(), size_t(2));
    // A tick alone decides nothing; neither does "not yet decided".
    office.act(DisposalStep::info, office.stepOf(id, "D07"), "done", office.inspector, office.proof());
    QCOMPARE(gaps(office, GapKind::notFiled).size(), size_t(1));
    const auto decide = [&](CaseFiling filing) {
        sure(office.desk().set(DisposalCase::info, id,
                               {{DisposalCase::info.find(u"caseFiled")->number, toValue(filing)}}, office.inspector),
             "set");
    };
    decide(CaseFiling::pending);
    QCOMPARE(gaps(office, GapKind::notFiled).size(), size_t(1));
    decide(CaseFiling::notFiled);
    QVERIFY(gaps(office, GapKind::notFiled).empty());
}

void TestCaseGaps::closingActIsNamedWhenItAloneIsLeft()
{
    TestOffice office;
    SampleWish label;
    label.verdict = Verdict::failLabel;
    const Uuid id = office.caseOf(office.sample("final", label));
    office.finishSteps(id);
    office.act(DisposalCase::info, id, "toCheck", office.inspector);
    QCOMPARE(gaps(office).at(0).missing, QStringList{u"D19"_s});
    office.setDay({2018, 9, 25}); // 21 September is the fifth working day, 24 September a holiday
    QCOMPARE(gaps(office, GapKind::overdue).at(0).late, QStringList{u"D19"_s});
    office.act(DisposalCase::info, id, "closed", office.reviewer);
    QVERIFY(gaps(office).empty());
}

void TestCaseGaps::failureWithoutCaseIsListed_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<SampleKind>("kind");
    QTest::addColumn<bool>("risk");
    QTest::addColumn<Verdict>("final");
    QTest::addColumn<size_t>("lines");
    using enum SampleKind;
    const Verdict open = Verdict::none;
    QTest::newRow("failure") << Verdict::fail << supervision << false << open << size_t(1);
    QTest::newRow("label only") << Verdict::failLabel << supervision << false << open << size_t(1);
    QTest::newRow("risk signal") << Verdict::noVerdict << risk << true << open << size_t(1);
    QTest::newRow("no risk signal") << Verdict::noVerdict << risk << false << open << size_t(0);
    QTest::newRow("pass") << Verdict::pass << supervision << false << open << size_t(0);
    QTest::newRow("overturned") << Verdict::fail << supervision << false << Verdict::pass << size_t(0);
}

void TestCaseGaps::failureWithoutCaseIsListed()
{
    QFETCH(Verdict, verdict);
    QFETCH(SampleKind, kind);
    QFETCH(bool, risk);
    QFETCH(Verdict, final);
    QFETCH(size_t, lines);
    TestOffice office;
    SampleWish wish;
    wish.verdict = verdict;
    wish.kind = kind;
    wish.riskFound = risk;
    const Uuid sample = office.sample("judged", wish);
    // A case can be missing only where somebody declared it void.
    const Uuid id = office.caseOf(sample);
    CommitDraft draft(office.clock, office.reviewer.officer, u"void"_s, u"误立"_s);
    if (final != Verdict::none) draft.set(Sample::info, sample, u"finalVerdict", toValue(final));
    if (office.reader().find<DisposalCase>(id)) draft.set(DisposalCase::info, id, common::voided, Value(true));
    if (!draft.isEmpty()) sure(office.place->journal().commit(draft), "commit");
    office.setDay(office.today().addDays(3));
    const auto all = gaps(office);
    QCOMPARE(all.size(), lines);
    if (all.empty()) return;
    QCOMPARE(gapName(all[0].kind), u"noCase"_s);
    QCOMPARE(all[0].sample, sample);
    QVERIFY(all[0].disposalCase.isNull());
    QCOMPARE(all[0].office, office.inspector.office);
    QCOMPARE(all[0].daysOver, 3);
}

void TestCaseGaps::riskSignalBesideNoVerdictIsAFailure()
{
    TestOffice office;
    SampleWish wish;
    wish.verdict = Verdict::noVerdict;
    wish.kind = SampleKind::risk;
    wish.riskFound = true;
    const Uuid sample = office.sample("judged", wish);
    CommitDraft draft(office.clock, office.reviewer.officer, u"void"_s, u"误立"_s);
    draft.set(DisposalCase::info, office.caseOf(sample), common::voided, Value(true));
    draft.set(Sample::info, sample, u"kind", toValue(SampleKind::supervision)); // entered under the wrong kind
    sure(office.place->journal().commit(draft), "commit");
    QCOMPARE(gaps(office).size(), size_t(1));
    QCOMPARE(gaps(office)[0].sample, sample);
}

void TestCaseGaps::filterNarrowsTheList()
{
    TestOffice office;
    const Uuid id = office.caseOf(office.sample("judged"));
    office.sample("judged");
    office.act(DisposalCase::info, id, "running", office.second);
    QCOMPARE(gaps(office).size(), size_t(4));
    GapFilter filter;
    filter.handler = office.second.officer;
    QCOMPARE(gaps(office, filter).size(), size_t(2));
    filter.kinds = {GapKind::notFiled, GapKind::noCase};
    QCOMPARE(gaps(office, filter).at(0).disposalCase, id);
    filter = {};
    filter.office = office.plan; // no office at all
    QVERIFY(gaps(office, filter).empty());
    filter.office = office.inspector.office;
    QCOMPARE(gaps(office, filter).size(), size_t(4));
    filter.withPublished = false;
    QCOMPARE(gaps(office, filter).size(), size_t(4));
}

QTEST_GUILESS_MAIN(TestCaseGaps)
#include "tst_case_gaps.moc"
