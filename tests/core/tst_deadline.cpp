// SPDX-License-Identifier: GPL-3.0-or-later
// How periods are counted (R-CNT-*) and which rows of the rule table they use.
#include "law/Deadline.h"
#include "law/Regime.h"
#include "law/RuleTable.h"

#include <QtTest/QtTest>

#include <rapidcheck.h>

#include <set>

using namespace Qt::StringLiterals;
using namespace qj;

namespace {
QDate on(const char* text)
{
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}
const QString reg61 = u"R-REG-61"_s;
const QString reg18 = u"R-REG-18"_s;
} // namespace

class DeadlineTest : public QObject
{
    Q_OBJECT

    WorkCalendar m_calendar;
    RuleTable m_rules;

    Deadline count(const char* start, int n, DayKind kind, EndShift shift = EndShift::restDays) const
    {
        const auto result = countDays(m_calendar, on(start), n, kind, shift);
        return result ? *result : Deadline();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto calendar = WorkCalendar::shipped();
        QVERIFY(calendar.has_value());
        m_calendar = *calendar;
        const auto rules = RuleTable::shipped();
        QVERIFY2(rules.has_value(), rules ? "" : qPrintable(rules.error().args.join(u' ')));
        m_rules = *rules;
    }

    void periodsEndWhereTheLawSays_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("due");
        QTest::addColumn<bool>("shifted");
        QTest::addColumn<bool>("provisional");
        const auto row = [](const char* name, const char* start, int n, const char* kind, const char* due,
                            bool shifted = false, bool provisional = false) {
            QTest::newRow(name) << QString::fromLatin1(start) << n << QString::fromLatin1(kind)
                                << QString::fromLatin1(due) << shifted << provisional;
        };
        row("day of the event is not counted", "2018-09-12", 1, "W", "2018-09-13");
        row("five working days over a weekend", "2018-09-12", 5, "W", "2018-09-19");
        row("over National Day with two make-up days", "2018-09-28", 5, "W", "2018-10-10");
        row("make-up Saturday is the first day", "2018-09-28", 1, "W", "2018-09-29");
        row("make-up Sunday is the last day", "2018-09-28", 2, "W", "2018-09-30");
        row("make-up Sunday before the festival is the only day", "2018-02-10", 1, "W", "2018-02-11");
        row("make-up Saturday after the festival is the first day", "2018-02-21", 3, "W", "2018-02-24");
        row("starts on a holiday", "2018-10-03", 1, "W", "2018-10-08");
        row("over the turn of the year, pack of 2019 marks December 2018", "2018-12-28", 2, "W", "2019-01-02");
        row("ends on the make-up Saturday of December", "2018-12-27", 2, "W", "2018-12-29");
        row("ends on 31 December", "2019-12-30", 1, "W", "2019-12-31");
        row("31 December 2020 is a plain Thursday", "2020-12-16", 15, "C", "2020-12-31");
        row("at once", "2018-09-15", 0, "W", "2018-09-15");
        row("at once in calendar days", "2018-09-15", 0, "C", "2018-09-15");
        row("calendar days skip nothing inside", "2018-09-26", 15, "C", "2018-10-11");
        row("last day Saturday moves to Monday", "2018-09-07", 15, "C", "2018-09-25", true);
        row("last day in a festival moves past it", "2018-09-20", 15, "C", "2018-10-08", true);
        row("make-up Saturday does not move the end", "2018-09-14", 15, "C", "2018-09-29");
        row("make-up Sunday does not move the end", "2018-09-15", 15, "C", "2018-09-30");
        row("Saturday before a make-up Sunday moves by one day", "2018-01-26", 15, "C", "2018-02-11", true);
        row("last day 31 December 2018 is a holiday", "2018-12-16", 15, "C", "2019-01-02", true);
        row("month: same day number", "2018-07-16", 3, "M", "2018-10-16");
        row("month: shorter month", "2018-01-31", 1, "M", "2018-02-28");
        row("month: leap year", "2016-01-31", 1, "M", "2016-02-29");
        row("month: 31 August plus one, then the end moves", "2018-08-31", 1, "M", "2018-09-30");
        row("month: from the last of February", "2018-02-28", 1, "M", "2018-03-28");
        row("month: end in a festival", "2018-07-03", 3, "M", "2018-10-08", true);
        row("month: over the year", "2018-11-30", 3, "M", "2019-02-28");
        row("fixed date stays, even on a Sunday", "2018-09-16", 0, "F", "2018-09-16");
        row("year without pack", "2027-03-01", 5, "W", "2027-03-08", false, true);
        row("reaches into a year without pack", "2026-12-30", 3, "W", "2027-01-04", false, true);
        row("ends on the last day of the last pack", "2026-12-16", 15, "C", "2026-12-31");
        row("end moved into a year without pack", "2026-12-18", 15, "C", "2027-01-04", true, true);
        row("calendar days in a year without pack", "2027-03-01", 15, "C", "2027-03-16", false, true);
        row("before the first pack", "2012-03-01", 5, "W", "2012-03-08", false, true);
    }
    void periodsEndWhereTheLawSays()
    {
        QFETCH(QString, start);
        QFETCH(int, length);
        QFETCH(QString, kind);
        QFETCH(QString, due);
        QFETCH(bool, shifted);
        QFETCH(bool, provisional);
        const auto deadline =
            countDays(m_calendar, QDate::fromString(start, Qt::ISODate), length, *dayKindFromCode(kind));
        QVERIFY(deadline.has_value());
        QCOMPARE(deadline->dueOn.toString(Qt::ISODate), due);
        QCOMPARE(deadline->endShifted, shifted);
        QCOMPARE(deadline->provisional, provisional);
    }

    void skippedAndMakeUpDaysAreNamed()
    {
        const Deadline d = count("2018-09-28", 5, DayKind::working);
        QCOMPARE(d.madeUp, (QList<QDate>{on("2018-09-29"), on("2018-09-30")}));
        QCOMPARE(d.skipped.size(), 7);
        QCOMPARE(d.skipped.first(), (SkippedDay{on("2018-10-01"), DayWhy::holiday, u"国庆节"_s}));
        QCOMPARE(d.counted.size(), 5);
        QCOMPARE(d.counted.last(), d.dueOn);
    }

    void restDaysOfAMovedEndAreSkipped()
    {
        const Deadline d = count("2018-09-07", 15, DayKind::calendar);
        QCOMPARE(d.lastDay, on("2018-09-22"));
        QCOMPARE(d.skipped, (QList<SkippedDay>{{on("2018-09-22"), DayWhy::weekend, {}},
                                               {on("2018-09-23"), DayWhy::weekend, {}},
                                               {on("2018-09-24"), DayWhy::holiday, u"中秋"_s}}));
        QCOMPARE(d.counted.size(), 15);
        QCOMPARE(d.counted.last(), d.dueOn);
    }

    void onlyHolidaysMoveTheEndWhereTheOfficeSaysSo()
    {
        const Deadline weekend = count("2018-09-07", 15, DayKind::calendar, EndShift::publicHolidays);
        QCOMPARE(weekend.dueOn, on("2018-09-22"));
        QVERIFY(!weekend.endShifted);
        const Deadline holiday = count("2018-09-09", 15, DayKind::calendar, EndShift::publicHolidays);
        QCOMPARE(holiday.dueOn, on("2018-09-25"));
    }

    void workingDaysUpToTheEndAreTheLength()
    {
        QVERIFY(rc::check([&] {
            const QDate start = QDate(2013, 1, 1).addDays(*rc::gen::inRange(0, 5000));
            const int n = *rc::gen::inRange(0, 120);
            const auto d = countDays(m_calendar, start, n, DayKind::working);
            RC_ASSERT(d.has_value());
            RC_ASSERT(m_calendar.workdaysBetween(start, d->dueOn) == n);
            RC_ASSERT(d->counted.size() == n);
            RC_ASSERT(d->counted.size() + d->skipped.size() == start.daysTo(d->dueOn));
            RC_ASSERT(!d->endShifted);
        }));
    }

    void calendarPeriodsEndOnAWorkingDayAtMostTheRestLater()
    {
        QVERIFY(rc::check([&] {
            const QDate start = QDate(2013, 1, 1).addDays(*rc::gen::inRange(0, 4900));
            const int n = *rc::gen::inRange(1, 120);
            const auto d = countDays(m_calendar, start, n, DayKind::calendar);
            RC_ASSERT(d.has_value());
            RC_ASSERT(d->lastDay == start.addDays(n));
            RC_ASSERT(m_calendar.isWorkday(d->dueOn));
            RC_ASSERT(m_calendar.workdaysBetween(d->lastDay.addDays(-1), d->dueOn) == 1);
            RC_ASSERT(d->counted.size() == n);
            std::set<QDate> counted(d->counted.begin(), d->counted.end());
            for (const SkippedDay& skipped : d->skipped) RC_ASSERT(!counted.contains(skipped.date));
        }));
    }

    void impossiblePeriodsAreRefused()
    {
        QVERIFY(!countDays(m_calendar, QDate(), 5, DayKind::working).has_value());
        QVERIFY(!countDays(m_calendar, QDate(2018, 1, 1), -1, DayKind::working).has_value());
        QVERIFY(!countDays(m_calendar, QDate(2018, 1, 1), longestPeriod + 1, DayKind::calendar).has_value());
    }

    void extensionsNeedPaperDateAndApprover_data()
    {
        QTest::addColumn<QString>("paper");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("approver");
        QTest::addColumn<QString>("missing");
        QTest::newRow("paper") << QString() << u"2018-09-20"_s << u"a"_s << u"paperNo"_s;
        QTest::newRow("date") << u"1"_s << QString() << u"a"_s << u"from"_s;
        QTest::newRow("approver") << u"1"_s << u"2018-09-20"_s << u" "_s << u"approver"_s;
    }
    void extensionsNeedPaperDateAndApprover()
    {
        QFETCH(QString, paper);
        QFETCH(QString, from);
        QFETCH(QString, approver);
        QFETCH(QString, missing);
        const Extension e{8, QDate::fromString(from, Qt::ISODate), {}, false, paper, approver};
        const auto result = countDays(m_calendar, QDate(2018, 9, 12), 7, DayKind::working, {}, {e});
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().rule, u"R-CNT-PAUSE"_s);
        QCOMPARE(result.error().args, QStringList{missing});
    }

    void anExtensionAddsDaysOfTheSameKind()
    {
        const Extension e{8, on("2018-09-20"), {}, false, u"1"_s, u"a"_s};
        const auto extended = countDays(m_calendar, on("2018-09-12"), 7, DayKind::working, {}, {e});
        QVERIFY(extended.has_value());
        QCOMPARE(extended->dueOn, count("2018-09-12", 15, DayKind::working).dueOn);
        const auto month = countDays(m_calendar, on("2018-07-02"), 1, DayKind::months, {}, {e});
        QVERIFY(month.has_value());
        QCOMPARE(month->dueOn, on("2018-08-10"));
    }

    void daysOfAPauseDoNotCount()
    {
        const Extension pause{0, on("2018-09-13"), on("2018-09-14"), true, u"1"_s, u"a"_s};
        const auto d = countDays(m_calendar, on("2018-09-12"), 2, DayKind::working, {}, {pause});
        QVERIFY(d.has_value());
        QCOMPARE(d->dueOn, on("2018-09-18"));
        QCOMPARE(d->skipped.first().why, DayWhy::paused);
        QVERIFY(!d->paused);
        const Extension open{0, on("2018-09-13"), {}, true, u"1"_s, u"a"_s};
        QVERIFY(countDays(m_calendar, on("2018-09-12"), 2, DayKind::working, {}, {open})->paused);
    }

    void regimeBelongsToTheSamplingDate_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("regime");
        QTest::newRow("INV-02 last day") << QDate(2019, 12, 31) << reg61;
        QTest::newRow("INV-02 first day") << QDate(2020, 1, 1) << reg18;
        QTest::newRow("first day of O61") << QDate(2014, 3, 15) << reg61;
        QTest::newRow("day before O61") << QDate(2014, 3, 14) << u"R-REG-2012"_s;
        QTest::newRow("2004 rules") << QDate(2008, 8, 8) << u"R-REG-2004"_s;
        QTest::newRow("before any") << QDate(2003, 12, 31) << QString();
        QTest::newRow("no date") << QDate() << QString();
    }
    void regimeBelongsToTheSamplingDate()
    {
        QFETCH(QDate, date);
        QFETCH(QString, regime);
        QCOMPARE(regimeOf(date), regime);
    }

    void ordersBesideTheRegime()
    {
        QCOMPARE(regimesBeside(QDate(2018, 9, 1), true), (QStringList{u"R-REG-85"_s, u"R-REG-NET"_s}));
        QCOMPARE(regimesBeside(QDate(2015, 9, 1), true), QStringList());
        QCOMPARE(regimesBeside(QDate(2020, 1, 1), false), QStringList());
    }

    void everyLimitOfTheLawHasARow_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("regime");
        QTest::addColumn<QString>("length");
        const auto row = [](const char* rule, const char* regime, const char* length) {
            QTest::newRow(qPrintable(QLatin1StringView(rule) + u' ' + QLatin1StringView(regime)))
                << QString::fromLatin1(rule) << QString::fromLatin1(regime) << QString::fromLatin1(length);
        };
        row("R-LAB-SEND", "R-REG-61", "F");
        row("R-LAB-REPORT", "R-REG-61", "F");
        row("R-LAB-HANDIN-5W", "R-REG-61", "5W");
        row("R-NTC-5W", "R-REG-61", "5W");
        row("R-NTC-PUBLIC", "R-REG-61", "60C");
        row("R-OBJ-15D", "R-REG-61", "15C");
        row("R-OBJ-ACC-3W", "R-REG-61", "3W");
        row("R-RE-LAB-5W", "R-REG-61", "5W");
        row("R-RE-FORM-7D", "R-REG-18", "7C");
        row("R-RE-LABSET-10D", "R-REG-18", "10C");
        row("R-RE-TELL-5W", "R-REG-61", "5W");
        row("R-REP-CITY-3W", "R-REG-61", "3W");
        row("R-PUB-PROMPT", "R-REG-61", "20W");
        row("R-PUB-REPORT-5W", "R-REG-61", "5W");
        row("R-DSP-STOP", "R-REG-61", "1W");
        row("R-DSP-FILE", "R-REG-61", "7W");
        row("R-DSP-CORRECT-60D", "R-REG-61", "30C");
        row("R-DSP-CORRECT-60D", "R-REG-18", "60C");
        row("R-DSP-RECHECK-75D", "R-REG-61", "60C");
        row("R-DSP-RECHECK-75D", "R-REG-18", "75C");
        row("R-DSP-RECHECK2", "R-REG-18", "90C");
        row("R-DSP-PRODFIX-30D", "R-REG-61", "30C");
        row("R-DSP-PENPUB-20W", "R-REG-61", "20W");
        row("R-RET-3M", "R-REG-61", "3M");
        row("R-SMP-ENTSTD-15D", "R-REG-61", "15C");
    }
    void everyLimitOfTheLawHasARow()
    {
        QFETCH(QString, rule);
        QFETCH(QString, regime);
        QFETCH(QString, length);
        const auto row = m_rules.find(rule, regime, QDate(2018, 9, 12));
        QVERIFY(row.has_value());
        QCOMPARE(row->value + row->unit, length);
        QVERIFY(!row->source.isEmpty());
        QVERIFY(!row->titleZh.isEmpty());
        QVERIFY(!row->titleEn.isEmpty());
        QVERIFY(!row->startEvent.isEmpty());
    }

    void theRowInForceOnTheStartDayIsUsed()
    {
        const QString rule = u"R-DSP-FILE"_s;
        QCOMPARE(m_rules.find(rule, reg61, QDate(2019, 3, 31))->length(), 7);
        QCOMPARE(m_rules.find(rule, reg61, QDate(2019, 4, 1))->length(), 15);
        QCOMPARE(m_rules.find(rule, reg61)->length(), 15);
        QCOMPARE(m_rules.find(u"R-NTC-PUBLIC"_s, {}, QDate(2023, 1, 1))->length(), 30);
    }

    void unknownRulesAreNamed()
    {
        const auto row = m_rules.find(u"R-NO-SUCH"_s, reg61);
        QVERIFY(!row.has_value());
        QCOMPARE(row.error().code, ErrorCode::ruleUnknown);
        QCOMPARE(row.error().args, QStringList{u"R-NO-SUCH"_s});
        QVERIFY(!deadline(m_rules, m_calendar, u"R-NO-SUCH"_s, reg61, QDate(2018, 9, 1)).has_value());
        QVERIFY(!deadline(m_rules, m_calendar, u"R-CNT-END"_s, reg61, QDate(2018, 9, 1)).has_value());
    }

    void aDeadlineSaysWhy()
    {
        const auto d = deadline(m_rules, m_calendar, u"R-OBJ-15D"_s, reg61, on("2018-09-07"));
        QVERIFY(d.has_value());
        QCOMPARE(d->ruleId, u"R-OBJ-15D"_s);
        QCOMPARE(d->ruleVersion, 1);
        QCOMPARE(d->status, RuleStatus::verified);
        QCOMPARE(d->startEvent, u"resultReceived"_s);
        QVERIFY(!d->source.isEmpty());
        QCOMPARE(d->length, 15);
        QCOMPARE(d->kind, DayKind::calendar);
        QCOMPARE(d->dueOn, on("2018-09-25"));
    }

    void theSecondRecheckHasAFirstDay()
    {
        const auto d = deadline(m_rules, m_calendar, u"R-DSP-RECHECK2"_s, reg18, on("2021-03-01"));
        QVERIFY(d.has_value());
        QCOMPARE(d->earliest, on("2021-04-30"));
        QCOMPARE(d->dueOn, on("2021-05-31"));
    }

    void stopSaleNeverPausesAndFilingIsExtendedOnlyOnce()
    {
        const Extension e{8, on("2018-09-13"), {}, false, u"1"_s, u"a"_s};
        const auto stop = deadline(m_rules, m_calendar, u"R-DSP-STOP"_s, reg61, on("2018-09-12"), {e});
        QVERIFY(!stop.has_value());
        QCOMPARE(stop.error().rule, u"R-DSP-NOSTAY"_s);
        QVERIFY(deadline(m_rules, m_calendar, u"R-DSP-FILE"_s, reg61, on("2018-09-12"), {e}).has_value());
        const auto twice = deadline(m_rules, m_calendar, u"R-DSP-FILE"_s, reg61, on("2018-09-12"), {e, e});
        QVERIFY(!twice.has_value());
        QCOMPARE(twice.error().args, QStringList{u"tooLong"_s});
    }

    void anOfficesValueReplacesTheShippedOne()
    {
        RuleRow changed = *m_rules.find(u"R-DSP-STOP"_s);
        changed.value = u"2"_s;
        changed.version = 0;
        const RuleTable table = m_rules.with({changed});
        QCOMPARE(table.rows().size(), m_rules.rows().size());
        QCOMPARE(table.find(u"R-DSP-STOP"_s)->length(), 2);
        QCOMPARE(table.find(u"R-DSP-STOP"_s)->version, 2);
        RuleRow holidaysOnly = *m_rules.find(u"R-CNT-END"_s);
        holidaysOnly.value = u"publicHolidays"_s;
        const auto d = deadline(m_rules.with({holidaysOnly}), m_calendar, u"R-OBJ-15D"_s, reg61, on("2018-09-07"));
        QCOMPARE(d->dueOn, on("2018-09-22"));
    }

    void disposalStepsKnowTheirRule()
    {
        QCOMPARE(m_rules.stepRule(u"D01"_s, u"safety"_s), u"R-DSP-STOP"_s);
        QCOMPARE(m_rules.stepRule(u"D02"_s, u"quality"_s), u"R-STEP-D02-QUALITY"_s);
        QCOMPARE(m_rules.stepRule(u"D03"_s, u"label"_s), u"R-NTC-5W"_s);
        QCOMPARE(m_rules.stepRule(u"D11"_s, u"label"_s), u"R-STEP-D11-LABEL"_s);
        QCOMPARE(m_rules.stepRule(u"D18"_s, u"safety"_s), QString());
    }

    void brokenRuleFilesNameRowAndColumn()
    {
        const auto rows = RuleTable::parse(u"ruleId,value,unit,status\nR-A,5,W,verified\nR-B,x,W,verified\n"_s);
        QVERIFY(!rows.has_value());
        QCOMPARE(rows.error().args, (QStringList{u"value"_s, u"x"_s, u"3"_s}));
        QVERIFY(!RuleTable::parse(u"ruleId,value,unit,status\nR-A,5,W,maybe\n"_s).has_value());
    }

    void aHundredThousandDeadlinesAreQuick()
    {
        QElapsedTimer timer;
        timer.start();
        const QString rule = u"R-OBJ-15D"_s;
        QDate start(2013, 1, 1);
        qsizetype days = 0;
        for (int i = 0; i < 100'000; ++i) {
            const auto d = deadline(m_rules, m_calendar, rule, reg61, start.addDays(i % 5000));
            days += d->counted.size();
        }
        QCOMPARE(days, 1'500'000);
#if defined(__SANITIZE_ADDRESS__)
        constexpr int most = 20'000;
#else
        constexpr int most = 2'000;
#endif
        QVERIFY2(timer.elapsed() < most, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(DeadlineTest)
#include "tst_deadline.moc"
