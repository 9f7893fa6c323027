// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a case at the office that took it over.
#include "Neighbours.h"

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::tests;

class CaseTakenOverTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theReceiverBringsItToItsEnd_data();
    void theReceiverBringsItToItsEnd();
    void theReceiverIsToldThatTheResultFell();
    void aRecheckThatFailedIsToBeDoneAgain();
};

void CaseTakenOverTest::theReceiverBringsItToItsEnd_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("published");
    QTest::newRow("final") << u"final"_s << false;
    QTest::newRow("time to object runs") << u"objection"_s << false;
    QTest::newRow("published by others") << u"judged"_s << true;
}

void CaseTakenOverTest::theReceiverBringsItToItsEnd()
{
    QFETCH(QString, state);
    QFETCH(bool, published);
    Neighbours both;
    SampleWish wish;
    wish.verdict = Verdict::failLabel;
    const Uuid id = both.here.caseOf(both.here.sample(qPrintable(state), wish));
    if (published) {
        CommitDraft draft(both.here.clock, both.here.reviewer.officer, u"edit"_s);
        draft.set(Sample::info, both.here.get<DisposalCase>(id).sampleId, u"origin", toValue(SampleOrigin::published));
        sure(both.here.place->journal().commit(draft), "origin");
    }
    const Uuid handed = both.handOver(id);
    both.carry(*both.here.place, *both.there.place, both.there.code);
    Workplace& there = *both.there.place;
    const Actor inspector = officerOf(there, u"己检"_s, {Role::inspector});
    const Actor reviewer = officerOf(there, u"庚审"_s, {Role::reviewer});
    const auto act = [&](const RecordInfo& info, const Uuid& record, const char* code, const Actor& actor,
                         const ActInput& input = {}) {
        sure(there.desk().act(info, record, QString::fromLatin1(code), input, actor), code);
    };
    both.there.clock.set(fromLocal(QDate(2018, 11, 5), QTime(9, 0)));
    act(DisposalCase::info, handed, "running", inspector);
    for (const DisposalStep& step : there.reader().children<DisposalStep>("caseId", handed)) {
        const DisposalStep now = at<DisposalStep>(there, step.id);
        if (now.need != StepNeed::must || now.code == u"D18"_s || now.code == u"D19"_s) continue;
        if (now.state == u"todo"_s) act(DisposalStep::info, step.id, "done", inspector, TestOffice::proof());
        act(DisposalStep::info, step.id, "verified", reviewer);
    }
    act(DisposalCase::info, handed, "toCheck", inspector);
    const Uuid sample = at<DisposalCase>(there, handed).sampleId;
    if (state == u"objection"_s) {
        QCOMPARE(reasons(there.desk().act(DisposalCase::info, handed, u"closed"_s, {}, reviewer)),
                 QStringList{u"resultNotFinal"_s});
        act(Sample::info, sample, "final", reviewer);
    }
    act(DisposalCase::info, handed, "closed", reviewer);
    QCOMPARE(at<DisposalCase>(there, handed).state, u"closed"_s);
    // A case of a published table stays out of figures that leave these out.
    const auto [judged, due] = figures(there, both.there.clock.today().addDays(200));
    QCOMPARE(judged, 0);
    QCOMPARE(due, published ? 0 : 1);
}

void CaseTakenOverTest::theReceiverIsToldThatTheResultFell()
{
    Neighbours both;
    const Uuid handed = both.handOver(both.runningCase());
    both.carry(*both.here.place, *both.there.place, both.there.code);
    Workplace& there = *both.there.place;
    QCOMPARE(reasons(there.desk().act(DisposalCase::info, handed, u"notRequired"_s, {}, there.actor())),
             QStringList{u"reasonMissing"_s});
    QVERIFY(there.desk().act(DisposalCase::info, handed, u"notRequired"_s, TestOffice::because(u"函告1号：改判合格"_s),
                             there.actor()));
    QCOMPARE(at<DisposalCase>(there, handed).state, u"notRequired"_s);
    QVERIFY(DisposalQueries::gaps(there.reader(), {}, both.there.clock.today().addDays(200)).empty());
}

void CaseTakenOverTest::aRecheckThatFailedIsToBeDoneAgain()
{
    Neighbours both;
    const Uuid id = both.runningCase();
    both.here.act(DisposalStep::info, both.here.stepOf(id, "D12"), "done", both.here.inspector, TestOffice::proof());
    SampleWish wish;
    wish.name = u"儿童自行车（复查）"_s;
    CommitDraft draft(both.here.clock, both.here.reviewer.officer, u"edit"_s);
    draft.set(Sample::info, both.here.sample("judged", wish), u"recheckOf", Value(id));
    sure(both.here.place->journal().commit(draft), "recheck");
    const Uuid handed = both.handOver(id);
    both.carry(*both.here.place, *both.there.place, both.there.code);
    QCOMPARE(at<DisposalStep>(*both.there.place, stepIdOf(handed, u"D12"_s)).state, u"returned"_s);
}

QTEST_GUILESS_MAIN(CaseTakenOverTest)
#include "tst_case_taken_over.moc"
