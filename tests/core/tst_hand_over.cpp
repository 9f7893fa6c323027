// SPDX-License-Identifier: GPL-3.0-or-later
// What an officer has in hand, and who may give it to whom.
#include "TestOffice.h"
#include "disposal/Supervision.h"
#include "testing/Objection.h"

#include <QtTest/QTest>

using namespace qj;
using namespace qj::tests;
using namespace Qt::StringLiterals;

class TestHandOver : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void openWorkNamesWhatHeHasInHand();
    void casesAndTasksGoInOneSaveAndComeBack();
    void onlySomeAreHandedOver();
    void refusals_data();
    void refusals();
    void whoMay_data();
    void whoMay();
    void officersOfTheBranchTakeOver();

private:
    static Uuid running(TestOffice& office, const Actor& handler)
    {
        const Uuid id = office.caseOf(office.sample("judged"));
        office.act(DisposalCase::info, id, "running", handler);
        return id;
    }
    static quint16 number(const char* field) { return Officer::info.find(QString::fromLatin1(field))->number; }
};

void TestHandOver::openWorkNamesWhatHeHasInHand()
{
    TestOffice office;
    const DisposalDesk desk(office.desk());
    QVERIFY(openWorkOf(office.reader(), office.inspector.officer).empty());
    const Uuid sample = office.sample("objection");
    const Uuid first = office.caseOf(sample);
    office.act(DisposalCase::info, first, "running", office.inspector);
    running(office, office.second);
    PlanTask task = office.get<PlanTask>(office.task);
    sure(office.desk().set(PlanTask::info, task.id,
                           {{PlanTask::info.find(u"leader")->number, Value(office.inspector.officer)}},
                           office.inspector),
         "leader");
    Objection objection;
    objection.sampleId = sample;
    objection.applicant = u"某区某某车行"_s;
    objection.applicantKind = ApplicantKind::trader;
    objection.receivedOn = office.today();
    objection.receivedBy = office.inspector.name;
    objection.via = u"邮寄"_s;
    objection.toSuperior = false;
    objection.kind = ObjectionKind::procedure;
    objection.serviceId = office.reader().children<ServiceOfNotice>("sampleId", sample).front().id;
    const Uuid objected = office.add(objection, office.inspector);
    Supervision order;
    order.subject = {first};
    order.requirement = u"限期办结"_s;
    order.replyBy = office.today().addDays(10);
    order.fromOffice = office.plan; // any office but the own one
    const Uuid ordered = office.add(order, office.supervisor);

    const auto work = openWorkOf(office.reader(), office.inspector.officer);
    QStringList seen;
    for (const OpenWork& one : work)
        seen += QString::fromLatin1(office.reader().schema().find(one.kind)->name) + u'/' +
                QString::fromLatin1(one.as) + (one.movable ? u" movable"_s : QString());
    QCOMPARE(seen, (QStringList{u"disposalCase/handler movable"_s, u"planTask/leader movable"_s,
                                u"objection/receivedBy"_s, u"supervision/"_s}));
    QCOMPARE(work[0].id, first);
    QCOMPARE(work[0].number, office.get<DisposalCase>(first).no);
    QCOMPARE(work[0].title, u"儿童自行车"_s);
    QCOMPARE(work[0].due, QDate(2018, 9, 17)); // not frozen yet: the next must step
    QCOMPARE(work[0].office, office.inspector.office);
    QCOMPARE(work[1].due, task.reportBy);
    QCOMPARE(work[2].id, objected);
    QCOMPARE(work[3].id, ordered);
    QCOMPARE(work[3].due, order.replyBy);
}

void TestHandOver::casesAndTasksGoInOneSaveAndComeBack()
{
    TestOffice office;
    const Uuid one = running(office, office.inspector), two = running(office, office.inspector);
    sure(office.desk().set(PlanTask::info, office.task,
                           {{PlanTask::info.find(u"leader")->number, Value(office.inspector.officer)}},
                           office.inspector),
         "leader");
    DisposalDesk desk(office.desk());
    const Receipt receipt = sure(
        desk.handOver(office.inspector.officer, office.second.officer, {}, u" 调离 "_s, office.reviewer), "hand over");
    QCOMPARE(office.get<DisposalCase>(one).handler, office.second.officer);
    QCOMPARE(office.get<DisposalCase>(two).handler, office.second.officer);
    QCOMPARE(office.get<PlanTask>(office.task).leader, office.second.officer);
    QVERIFY(openWorkOf(office.reader(), office.inspector.officer).empty());
    const auto history = office.place->journal().history(one, DisposalCase::info.find(u"handler")->number);
    QCOMPARE(history.back().act, u"handOver"_s);
    QCOMPARE(history.back().reason, u"调离"_s);
    QCOMPARE(history.back().by, office.reviewer.officer);
    sure(office.desk().undo(receipt.batch.isEmpty() ? receipt.commits.front() : receipt.batch, office.reviewer),
         "undo");
    QCOMPARE(openWorkOf(office.reader(), office.inspector.officer).size(), size_t(3));
    QVERIFY(openWorkOf(office.reader(), office.second.officer).empty());
}

void TestHandOver::onlySomeAreHandedOver()
{
    TestOffice office;
    const Uuid one = running(office, office.inspector), two = running(office, office.inspector);
    DisposalDesk desk(office.desk());
    sure(desk.handOver(office.inspector.officer, office.second.officer, {two}, u"请假"_s, office.inspector),
         "hand over");
    QCOMPARE(office.get<DisposalCase>(one).handler, office.inspector.officer);
    QCOMPARE(office.get<DisposalCase>(two).handler, office.second.officer);
    // One of two that cannot go keeps the other back: all or nothing, and the number says which.
    const auto both =
        desk.handOver(office.inspector.officer, office.second.officer, {one, two}, u"请假"_s, office.inspector);
    QCOMPARE(reasons(both), QStringList{u"notHisWork"_s});
    QCOMPARE(both.error().record, office.get<DisposalCase>(two).no);
    QCOMPARE(office.get<DisposalCase>(one).handler, office.inspector.officer);
}

void TestHandOver::refusals_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QStringList>("why");
    for (const char* what : {"reasonMissing", "sameHandler", "officerInactive", "handlerNoInspector",
                             "handlerHasChecked", "officerElsewhere", "notHisWork", "caseOver", "workNotMovable"})
        QTest::newRow(what) << QString::fromLatin1(what) << QStringList{QString::fromLatin1(what)};
    QTest::newRow("unknownRecord") << u"unknownRecord"_s << QStringList{u"unknownRecord"_s};
}

void TestHandOver::refusals()
{
    QFETCH(QString, what);
    QFETCH(QStringList, why);
    TestOffice office;
    SampleWish label;
    label.verdict = Verdict::failLabel;
    const Uuid sample = office.sample("final", label), id = office.caseOf(sample);
    office.act(DisposalCase::info, id, "running", office.inspector);
    Actor to = office.second, from = office.inspector;
    QList<Uuid> records{id};
    QString reason = u"调离"_s;
    if (what == u"reasonMissing"_s) reason = u"  "_s;
    if (what == u"sameHandler"_s) to = from;
    if (what == u"officerInactive"_s) office.act(Officer::info, to.officer, "inactive", office.admin, office.because());
    if (what == u"handlerNoInspector"_s) to = office.publisher;
    if (what == u"handlerHasChecked"_s) {
        to = office.officer(u"己"_s, {Role::inspector, Role::reviewer});
        office.act(DisposalStep::info, office.stepOf(id, "D03"), "done", office.inspector, office.proof());
        office.act(DisposalStep::info, office.stepOf(id, "D03"), "verified", to);
    }
    if (what == u"officerElsewhere"_s) {
        Office other;
        other.code = u"320412009"_s;
        other.name = u"邻区局"_s;
        other.shortName = u"邻区"_s;
        other.level = OfficeLevel::district;
        other.areaCode = u"320412"_s;
        other.validFrom = QDate(2010, 1, 1);
        CommitDraft draft(office.clock, office.admin.officer, u"edit"_s);
        other.state = u"active"_s;
        draft.add(other);
        draft.set(Officer::info, to.officer, common::officeId, Value(other.id));
        sure(office.place->journal().commit(draft), "office");
    }
    if (what == u"notHisWork"_s) from = office.officer(u"庚"_s, {Role::inspector});
    if (what == u"caseOver"_s) {
        office.finishSteps(id);
        office.act(DisposalCase::info, id, "toCheck", office.inspector);
        office.act(DisposalCase::info, id, "closed", office.reviewer);
    }
    if (what == u"workNotMovable"_s) records = {sample};
    if (what == u"unknownRecord"_s) records = {Uuid::createUuid()};
    DisposalDesk desk(office.desk());
    const auto result = desk.handOver(from.officer, to.officer, records, reason, office.reviewer);
    QCOMPARE(reasons(result), why);
    QCOMPARE(office.get<DisposalCase>(id).handler, office.inspector.officer);
}

void TestHandOver::whoMay_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<bool>("may");
    QTest::newRow("himself") << u"甲检"_s << true;
    QTest::newRow("the other inspector") << u"乙检"_s << false;
    QTest::newRow("reviewer") << u"丙审"_s << true;
    QTest::newRow("supervisor") << u"丁督"_s << true;
    QTest::newRow("publisher") << u"戊公"_s << false;
}

void TestHandOver::whoMay()
{
    QFETCH(QString, who);
    QFETCH(bool, may);
    TestOffice office;
    const Uuid id = running(office, office.inspector);
    Actor actor;
    for (const Actor& one : {office.inspector, office.second, office.reviewer, office.supervisor, office.publisher})
        if (one.name == who) actor = one;
    const Uuid to = office.officer(u"己"_s, {Role::inspector}).officer;
    const auto result = DisposalDesk(office.desk()).handOver(office.inspector.officer, to, {id}, u"调离"_s, actor);
    QCOMPARE(reasons(result), may ? QStringList() : QStringList{u"roleMissing"_s});
    QCOMPARE(office.get<DisposalCase>(id).handler == to, may);
}

void TestHandOver::officersOfTheBranchTakeOver()
{
    TestOffice office;
    const Uuid id = running(office, office.inspector);
    Office branch;
    branch.code = u"320412001"_s;
    branch.name = u"某区局某分局"_s;
    branch.shortName = u"某分局"_s;
    branch.level = OfficeLevel::branch;
    branch.parentId = office.inspector.office;
    branch.areaCode = u"320412"_s;
    branch.validFrom = QDate(2010, 1, 1);
    branch.state = u"active"_s;
    CommitDraft draft(office.clock, office.admin.officer, u"edit"_s);
    draft.add(branch);
    draft.set(Officer::info, office.second.officer, common::officeId, Value(branch.id));
    sure(office.place->journal().commit(draft), "branch");
    sure(DisposalDesk(office.desk())
             .handOver(office.inspector.officer, office.second.officer, {id}, u"转分局"_s, office.supervisor),
         "hand over");
    QCOMPARE(office.get<DisposalCase>(id).handler, office.second.officer);
}

QTEST_GUILESS_MAIN(TestHandOver)
#include "tst_hand_over.moc"
