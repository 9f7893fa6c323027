// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/AnalysisRules.h"
#include "analysis/Indicator.h"

#include "RecordTables.h"

using namespace qj;
using namespace Qt::StringLiterals;

class TestRecordsAnalysis : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tablesAreSound();
    void lifeCyclesAreSound();
    void periodsAreYearQuarterOrMonth_data();
    void periodsAreYearQuarterOrMonth();
    void partNeverExceedsItsWhole();
    void divisionByZeroGivesNoValue();
    void rankOfTheProvinceNeedsAdvancePayment();
};

void TestRecordsAnalysis::tablesAreSound()
{
    QCOMPARE(tests::problemsOfTable(ComplaintStat::info), QString());
    QCOMPARE(tests::problemsOfMembers<ComplaintStat>(), QString());
    QCOMPARE(tests::problemsOfTable(Indicator::info), QString());
    QCOMPARE(tests::problemsOfMembers<Indicator>(), QString());
    QCOMPARE(tests::problemsOfTable(IndicatorValue::info), QString());
    QCOMPARE(tests::problemsOfMembers<IndicatorValue>(), QString());
    QCOMPARE(tests::problemsOfTable(Station::info), QString());
    QCOMPARE(tests::problemsOfMembers<Station>(), QString());
}

void TestRecordsAnalysis::lifeCyclesAreSound()
{
    QCOMPARE(tests::problemsOfLifeCycle(ComplaintStat::info, complaintStatTransitions), QString());
    QCOMPARE(tests::problemsOfLifeCycle(IndicatorValue::info, indicatorValueTransitions), QString());
    QCOMPARE(tests::problemsOfLifeCycle(Station::info, stationTransitions), QString());
}

void TestRecordsAnalysis::periodsAreYearQuarterOrMonth_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("year") << u"2018"_s << true;
    QTest::newRow("quarter") << u"2018Q4"_s << true;
    QTest::newRow("month") << u"2018-09"_s << true;
    QTest::newRow("thirteenth month") << u"2018-13"_s << false;
    QTest::newRow("fifth quarter") << u"2018Q5"_s << false;
    QTest::newRow("day") << u"2018-09-14"_s << false;
}

void TestRecordsAnalysis::periodsAreYearQuarterOrMonth()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    QCOMPARE(isPeriod(text), valid);
}

void TestRecordsAnalysis::partNeverExceedsItsWhole()
{
    ComplaintStat stat;
    stat.period = u"2018-09"_s;
    stat.received = 100;
    stat.complaints = 80;
    stat.calls = 10;
    stat.pickedUp = 11;
    const std::vector<Error> problems = complaintStatProblems(stat, u"checked"_s);
    QCOMPARE(problems.size(), size_t(1));
    QCOMPARE(problems[0].field, u"pickedUp"_s);
    stat.pickedUp = 10;
    QVERIFY(complaintStatProblems(stat, u"checked"_s).empty());
}

void TestRecordsAnalysis::divisionByZeroGivesNoValue()
{
    IndicatorValue value;
    value.period = u"2018"_s;
    value.numerator = value.denominator = Decimal::fromInt(0);
    QVERIFY(indicatorValueProblems(value, u"submitted"_s).empty());
    value.value = Decimal::fromInt(0);
    QCOMPARE(indicatorValueProblems(value, u"submitted"_s).size(), size_t(1));
}

void TestRecordsAnalysis::rankOfTheProvinceNeedsAdvancePayment()
{
    Station station;
    station.demoLevel = DemoLevel::province;
    station.demoFrom = {2018, 1, 1};
    station.prepay = false;
    QCOMPARE(stationProblems(station, u"active"_s).at(0).rule, u"R-TGT-STN-P"_s);
    station.prepay = true;
    QVERIFY(stationProblems(station, u"active"_s).empty());
    QCOMPARE(stationProblems(station, u"upgraded"_s).at(0).field, u"successor"_s);
}

QTEST_GUILESS_MAIN(TestRecordsAnalysis)
#include "tst_records_analysis.moc"
