// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk of all acts asks of the persons, on a real store.
#include "TestOffice.h"

#include <QtTest/QTest>

using namespace qj;
using namespace qj::tests;
using namespace Qt::StringLiterals;

class TestActs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anUndoneStepIsNobodysStep();
    void anUndoThatWasUndoneCountsForNothing();
    void aCityStandsAboveADistrictOfItsCode_data();
    void aCityStandsAboveADistrictOfItsCode();

private:
    /// A further plan, submitted by the administrator.
    static Uuid submittedPlan(TestOffice& office)
    {
        Plan plan = office.get<Plan>(office.plan);
        plan.id = {};
        plan.no.clear();
        plan.state.clear();
        const Uuid id = office.add(plan, office.admin);
        PlanTask task = office.get<PlanTask>(office.task);
        task.id = {};
        task.no.clear();
        task.state.clear();
        task.planId = id;
        office.add(task, office.admin);
        office.act(Plan::info, id, "submitted", office.admin);
        return id;
    }
    static QStringList approval(TestOffice& office, const Uuid& plan, const Actor& actor)
    {
        return reasons(office.desk().act(Plan::info, plan, u"approved"_s, {}, actor));
    }
    /// An office that stands alone in the store, of which only the code says what is above it.
    static Office alone(const QString& code, OfficeLevel level)
    {
        Office office;
        office.id = naturalUuid(u"office"_s, code);
        office.officeId = office.id;
        office.code = code;
        office.name = u"某局"_s + code;
        office.level = level;
        return office;
    }
    static Receipt undoLast(TestOffice& office)
    {
        return sure(office.desk().undo(*office.place->journal().lastUndoable(), office.admin), "undo");
    }
};

void TestActs::anUndoneStepIsNobodysStep()
{
    TestOffice office;
    const Uuid plan = submittedPlan(office);
    QCOMPARE(approval(office, plan, office.admin), QStringList{u"fourEyes"_s});
    QCOMPARE(approval(office, plan, office.reviewer), QStringList());
    undoLast(office);
    QCOMPARE(office.get<Plan>(plan).state, u"submitted"_s);
    QCOMPARE(approval(office, plan, office.admin), QStringList{u"fourEyes"_s});
    QCOMPARE(approval(office, plan, office.reviewer), QStringList());
}

void TestActs::anUndoThatWasUndoneCountsForNothing()
{
    TestOffice office;
    const Uuid plan = submittedPlan(office);
    const Receipt undone = undoLast(office);
    QCOMPARE(office.get<Plan>(plan).state, u"draft"_s);
    sure(office.desk().undo(undone.commits.front(), office.reviewer), "undo the undo");
    QCOMPARE(office.get<Plan>(plan).state, u"submitted"_s);
    QCOMPARE(approval(office, plan, office.admin), QStringList{u"fourEyes"_s});
    const auto entries = office.place->journal().history(plan, common::state);
    QCOMPARE(std::count_if(entries.begin(), entries.end(), [](const HistoryEntry& e) { return e.undone; }), 1);
    QCOMPARE(approval(office, plan, office.reviewer), QStringList());
}

void TestActs::aCityStandsAboveADistrictOfItsCode_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("its city") << u"320400"_s << true;
    QTest::newRow("another city") << u"320500"_s << false;
    QTest::newRow("another district") << u"320411"_s << false;
}

void TestActs::aCityStandsAboveADistrictOfItsCode()
{
    QFETCH(const QString, code);
    QFETCH(const bool, allowed);
    TestOffice office;
    const OfficeLevel level = code.endsWith(u"00"_s) ? OfficeLevel::city : OfficeLevel::district;
    Actor other = office.admin;
    Office above = alone(code, level);
    CommitDraft draft(office.clock, office.admin.officer, u"add"_s);
    draft.add(above);
    sure(office.place->journal().commit(draft), "office");
    other.office = above.id;
    const auto trader = office.reader().find(Trader::info, office.trader);
    QVERIFY(trader);
    const auto done = office.desk().set(Trader::info, office.trader,
                                        {{fieldOf(Trader::info, u"remark")->number, Value(u"核过"_s)}}, other);
    QCOMPARE(bool(done), allowed);
    if (!allowed) QCOMPARE(errorName(done.error().code), u"notOwner"_s);
}

QTEST_GUILESS_MAIN(TestActs)
#include "tst_acts.moc"
