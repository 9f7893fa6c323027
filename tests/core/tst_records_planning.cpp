// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/Draw.h"
#include "planning/DrawSubstitute.h"
#include "planning/Plan.h"
#include "planning/PlanTask.h"

#include "RecordTables.h"

using namespace qj;

class TestRecordsPlanning : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tablesAreSound();
};

void TestRecordsPlanning::tablesAreSound()
{
    QCOMPARE(tests::problemsOfTable(Draw::info), QString());
    QCOMPARE(tests::problemsOfMembers<Draw>(), QString());
    QCOMPARE(tests::problemsOfTable(DrawSubstitute::info), QString());
    QCOMPARE(tests::problemsOfMembers<DrawSubstitute>(), QString());
    QCOMPARE(tests::problemsOfTable(Plan::info), QString());
    QCOMPARE(tests::problemsOfMembers<Plan>(), QString());
    QCOMPARE(tests::problemsOfTable(PlanTask::info), QString());
    QCOMPARE(tests::problemsOfMembers<PlanTask>(), QString());
}

QTEST_GUILESS_MAIN(TestRecordsPlanning)
#include "tst_records_planning.moc"
