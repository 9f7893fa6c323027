// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/DrawRules.h"
#include "planning/PlanRules.h"
#include "record/RecordData.h"

#include "RecordTables.h"

using namespace qj;
using namespace Qt::StringLiterals;

class TestRecordsPlanning : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tablesAreSound();
    void livesAreSound();
    void rightsFollowTheTables_data();
    void rightsFollowTheTables();
    void basisIsNeededBeforeSubmitting();
    void planDatesStandInOrder_data();
    void planDatesStandInOrder();
    void importedHistoryIsLeftAlone();
    void batchesOfTasksAddUp();
    void sameQuotaIsOneTask();
    void taskEndsWithItsPlan();
    void shortfallNeedsAReason();
    void drawIsProvenBeforeItIsDrawn();
    void redrawNeedsAReason();
};

namespace {

Plan soundPlan()
{
    Plan plan;
    plan.title = u"年度抽检"_s;
    plan.year = 2018;
    plan.kind = PlanKind::annual;
    plan.areas = {u"320412"_s};
    plan.channel = PlanChannel::shop;
    plan.startDate = QDate(2018, 4, 1);
    plan.sampleBy = QDate(2018, 10, 31);
    plan.reportBy = QDate(2018, 11, 30);
    plan.endDate = QDate(2018, 12, 31);
    plan.batches = 10;
    plan.drawMode = DrawMode::random;
    return plan;
}

PlanTask soundTask(qint64 batches)
{
    PlanTask task;
    task.categoryId = Uuid::createUuid();
    task.executingOffice = Uuid::createUuid();
    task.batches = batches;
    task.sampleBy = QDate(2018, 10, 31);
    task.reportBy = QDate(2018, 11, 30);
    return task;
}

QStringList keysOf(const std::vector<Error>& problems)
{
    QStringList keys;
    for (const Error& error : problems)
        keys += error.code == ErrorCode::fieldMissing ? error.field : error.args.value(0);
    return keys;
}

} // namespace

void TestRecordsPlanning::tablesAreSound()
{
    for (const RecordInfo* info : {&Plan::info, &PlanTask::info, &Draw::info, &DrawSubstitute::info})
        QCOMPARE(tests::problemsOfTable(*info), QString());
    QCOMPARE(tests::problemsOfMembers<Plan>(), QString());
    QCOMPARE(tests::problemsOfMembers<PlanTask>(), QString());
    QCOMPARE(tests::problemsOfMembers<Draw>(), QString());
}

void TestRecordsPlanning::livesAreSound()
{
    QCOMPARE(tests::problemsOfLifeCycle(Plan::info, planTransitions), QString());
    QCOMPARE(tests::problemsOfLifeCycle(PlanTask::info, planTaskTransitions), QString());
    QCOMPARE(tests::problemsOfLifeCycle(Draw::info, drawTransitions), QString());
}

void TestRecordsPlanning::rightsFollowTheTables_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("roles");
    QTest::addColumn<int>("levels");
    QTest::addColumn<int>("marks");
    const int plan = int(RecordKind::plan), task = int(RecordKind::planTask), draw = int(RecordKind::draw);
    const int plain = 0, four = Transition::fourEyes, why = Transition::needsReason, lasts = Transition::lasting;
    QTest::newRow("approve") << plan << QByteArray("submitted") << QByteArray("approved") << int(reviewer) << int(city)
                             << four;
    QTest::newRow("send back") << plan << QByteArray("submitted") << QByteArray("draft") << int(reviewer) << int(city)
                               << why;
    QTest::newRow("cancel") << plan << QByteArray("issued") << QByteArray("cancelled") << int(reviewer) << int(city)
                            << (why | lasts);
    QTest::newRow("archive") << plan << QByteArray("completed") << QByteArray("archived") << int(supervisor)
                             << int(city) << lasts;
    QTest::newRow("receive") << task << QByteArray("issued") << QByteArray("received") << int(reviewer) << int(district)
                             << plain;
    QTest::newRow("accept shortfall") << task << QByteArray("shortAsked") << QByteArray("shortfall") << int(reviewer)
                                      << int(city) << plain;
    QTest::newRow("freeze") << draw << QByteArray("prepared") << QByteArray("frozen") << int(reviewer) << int(anyLevel)
                            << four;
    QTest::newRow("draw") << draw << QByteArray("frozen") << QByteArray("drawn") << int(reviewer) << int(anyLevel)
                          << lasts;
    QTest::newRow("void a draw") << draw << QByteArray("signed") << QByteArray("void") << int(supervisor) << int(city)
                                 << (why | lasts);
}

void TestRecordsPlanning::rightsFollowTheTables()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const std::span<const Transition> table =
        kind == int(RecordKind::plan)       ? std::span<const Transition>(planTransitions)
        : kind == int(RecordKind::planTask) ? std::span<const Transition>(planTaskTransitions)
                                            : std::span<const Transition>(drawTransitions);
    const Transition* row = tests::row(table, from, to);
    QVERIFY(row);
    QTEST(int(row->roles), "roles");
    QTEST(int(row->levels), "levels");
    QTEST(int(row->marks), "marks");
}

void TestRecordsPlanning::basisIsNeededBeforeSubmitting()
{
    const RecordData plan = dataOf(soundPlan());
    QVERIFY(missingFields(plan, u"draft"_s).empty());
    QStringList fields;
    for (const Error& error : missingFields(plan, u"submitted"_s)) fields += error.field;
    QCOMPARE(fields, (QStringList{u"basisDoc"_s, u"basisNo"_s, u"basisDate"_s}));
    QVERIFY(missingFields(plan, u"cancelled"_s).empty());
}

void TestRecordsPlanning::planDatesStandInOrder_data()
{
    QTest::addColumn<QDate>("sampleBy");
    QTest::addColumn<QDate>("reportBy");
    QTest::addColumn<QDate>("endDate");
    QTest::addColumn<QString>("field");
    const QDate oct(2018, 10, 31), nov(2018, 11, 30), dec(2018, 12, 31), mar(2018, 3, 31);
    QTest::newRow("in order") << oct << nov << dec << QString();
    QTest::newRow("same day") << oct << oct << oct << QString();
    QTest::newRow("sampled before the start") << mar << nov << dec << u"sampleBy"_s;
    QTest::newRow("reported before sampled") << nov << oct << dec << u"reportBy"_s;
    QTest::newRow("ends before reported") << oct << dec << nov << u"endDate"_s;
}

void TestRecordsPlanning::planDatesStandInOrder()
{
    QFETCH(QString, field);
    QFETCH(QDate, sampleBy);
    QFETCH(QDate, reportBy);
    QFETCH(QDate, endDate);
    Plan plan = soundPlan();
    plan.sampleBy = sampleBy;
    plan.reportBy = reportBy;
    plan.endDate = endDate;
    const auto problems = planProblems(plan, u"draft"_s);
    QCOMPARE(problems.empty() ? QString() : problems.front().field, field);
}

void TestRecordsPlanning::importedHistoryIsLeftAlone()
{
    Plan plan;
    plan.kind = PlanKind::imported;
    plan.endDate = QDate(2011, 1, 1);
    plan.reportBy = QDate(2012, 1, 1);
    QVERIFY(planProblems(plan, u"completed"_s).empty());
}

void TestRecordsPlanning::batchesOfTasksAddUp()
{
    const Plan plan = soundPlan();
    std::vector<PlanTask> tasks{soundTask(6), soundTask(3)};
    QVERIFY(planTasksProblems(plan, tasks, u"draft"_s).empty());
    QCOMPARE(keysOf(planTasksProblems(plan, tasks, u"submitted"_s)), QStringList{u"batchesDiffer"_s});
    QCOMPARE(planTasksProblems(plan, tasks, u"submitted"_s).front().args,
             (QStringList{u"batchesDiffer"_s, u"9"_s, u"10"_s}));
    tasks.push_back(soundTask(1));
    QVERIFY(planTasksProblems(plan, tasks, u"submitted"_s).empty());
    tasks.push_back(soundTask(5));
    tasks.back().state = u"cancelled"_s;
    QVERIFY(planTasksProblems(plan, tasks, u"running"_s).empty());
}

void TestRecordsPlanning::sameQuotaIsOneTask()
{
    const Plan plan = soundPlan();
    std::vector<PlanTask> tasks{soundTask(5), soundTask(5)};
    tasks[1].categoryId = tasks[0].categoryId;
    tasks[1].executingOffice = tasks[0].executingOffice;
    QCOMPARE(keysOf(planTasksProblems(plan, tasks, u"draft"_s)), QStringList{u"taskTwice"_s});
    tasks[1].famousBrand = true;
    QVERIFY(planTasksProblems(plan, tasks, u"draft"_s).empty());
}

void TestRecordsPlanning::taskEndsWithItsPlan()
{
    PlanTask task = soundTask(1);
    QVERIFY(taskInPlanProblems(task, soundPlan()).empty());
    task.reportBy = QDate(2018, 12, 1);
    QCOMPARE(taskInPlanProblems(task, soundPlan()).front().field, u"reportBy"_s);
}

void TestRecordsPlanning::shortfallNeedsAReason()
{
    PlanTask task = soundTask(1);
    QVERIFY(planTaskProblems(task, u"completed"_s).empty());
    QCOMPARE(keysOf(planTaskProblems(task, u"shortAsked"_s)), QStringList{u"shortfallReason"_s});
    task.shortfallReason = u"辖区内只有四家"_s;
    QVERIFY(planTaskProblems(task, u"shortAsked"_s).empty());
}

void TestRecordsPlanning::drawIsProvenBeforeItIsDrawn()
{
    Draw draw;
    draw.planTaskIds = {Uuid::createUuid()};
    draw.subjectFrame = Json{QByteArrayLiteral(R"([{"id":"a"}])")};
    draw.inspectorFrame = Json{QByteArrayLiteral(R"([{"id":"b"}])")};
    QCOMPARE(keysOf(drawProblems(draw, u"prepared"_s)), QStringList{u"twoInspectors"_s});
    draw.inspectorFrame = Json{QByteArrayLiteral(R"([{"id":"b"},{"id":"c"}])")};
    QVERIFY(drawProblems(draw, u"prepared"_s).empty());
    QCOMPARE(keysOf(drawProblems(draw, u"drawn"_s)),
             (QStringList{u"frameHash"_s, u"seed"_s, u"algorithm"_s, u"resultEmpty"_s}));
    draw.frameHash = draw.seed = u"00"_s;
    draw.algorithm = u"1"_s;
    draw.result = Json{QByteArrayLiteral(R"([{"trader":"a"}])")};
    QVERIFY(drawProblems(draw, u"signed"_s).empty());
    QCOMPARE(keysOf(drawProblems(draw, u"published"_s)), QStringList{u"listPublishedOn"_s});
    QVERIFY(drawProblems(draw, u"void"_s).empty());
}

void TestRecordsPlanning::redrawNeedsAReason()
{
    Draw draw;
    draw.subjectFrame = Json{QByteArrayLiteral(R"([1])")};
    draw.inspectorFrame = Json{QByteArrayLiteral(R"([1,2])")};
    draw.redrawOf = Uuid::createUuid();
    QCOMPARE(keysOf(drawProblems(draw, u"prepared"_s)), QStringList{u"redrawReason"_s});
    DrawSubstitute substitute;
    substitute.old = substitute.new_ = Uuid::createUuid();
    QCOMPARE(keysOf(drawSubstituteProblems(substitute)), QStringList{u"substituteIsSame"_s});
}

QTEST_GUILESS_MAIN(TestRecordsPlanning)
#include "tst_records_planning.moc"
