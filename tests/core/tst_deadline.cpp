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
        row("make-up Saturday is the only day", "2018-04-27", 1, "W", "2018-04-28");
        row("a limit of 0 days on 31 December", "2018-12-31", 0, "W", "2018-12-31");
        row("month: from 31 December", "2018-12-31", 2, "M", "2019-02-28");
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

    void everyStartCountsItsWholeTerm()
    {
        const QDate start(2013, 1, 1);
        for (int i = 0; i < 5000; ++i) {
            const auto due = deadline(m_rules, m_calendar, u"R-OBJ-15D"_s, reg61, start.addDays(i));
            QVERIFY(due.has_value());
            QCOMPARE(due->counted.size(), 15);
        }
    }
};

QTEST_GUILESS_MAIN(DeadlineTest)
#include "tst_deadline.moc"
