// SPDX-License-Identifier: GPL-3.0-or-later
// Working calendar: reading packs, what a day is, counting working days (R-CNT-WORK, R-CNT-DATA).
#include "law/RuleFile.h"
#include "law/WorkCalendar.h"

#include <QtTest/QtTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace qj;

class CalendarTest : public QObject
{
    Q_OBJECT

    WorkCalendar m_calendar;

private Q_SLOTS:
    void initTestCase()
    {
        const auto shipped = WorkCalendar::shipped();
        QVERIFY2(shipped.has_value(), shipped ? "" : qPrintable(shipped.error().args.join(u' ')));
        m_calendar = *shipped;
    }

    void shippedPacksCoverEveryYearFrom2013To2026()
    {
        QList<int> years;
        for (int y = 2013; y <= 2026; ++y) years += y;
        QCOMPARE(m_calendar.years(), years);
        QVERIFY(!m_calendar.hasYear(2012));
        QVERIFY(!m_calendar.hasYear(2027));
        const auto packs = WorkCalendar::shippedPacks();
        QVERIFY(packs.has_value());
        for (const CalendarPack& pack : *packs) {
            QCOMPARE(pack.packVersion, 1);
            QVERIFY(pack.noticeNo.contains(QString::number(pack.year)));
            QVERIFY(WorkCalendar::check(pack).has_value());
        }
    }

    void makeUpDaysOfShippedPacksAreWeekendsAndHolidaysAreNamed()
    {
        const auto packs = WorkCalendar::shippedPacks();
        QVERIFY(packs.has_value());
        for (const CalendarPack& pack : *packs) {
            for (const MarkedDay& day : pack.days) {
                QVERIFY(!day.name.isEmpty());
                if (day.kind == MarkedKind::makeup) QVERIFY(day.date.dayOfWeek() >= 6);
            }
        }
    }

    void festivalsOfEveryYear_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("why");
        QTest::addColumn<QString>("name");
        const struct
        {
            const char* date;
            const char* why;
            const char16_t* name;
        } days[] = {
            {"2013-01-05", "makeup", u"元旦"},    {"2013-02-15", "holiday", u"春节"},
            {"2013-06-08", "makeup", u"端午"},    {"2014-02-06", "holiday", u"春节"},
            {"2014-05-04", "makeup", u"劳动节"},  {"2014-10-11", "makeup", u"国庆节"},
            {"2015-01-04", "makeup", u"元旦"},    {"2015-02-24", "holiday", u"春节"},
            {"2015-10-10", "makeup", u"国庆节"},  {"2016-02-14", "makeup", u"春节"},
            {"2016-06-12", "makeup", u"端午"},    {"2016-09-18", "makeup", u"中秋"},
            {"2017-04-01", "makeup", u"清明"},    {"2017-10-08", "holiday", u"国庆节"},
            {"2018-01-01", "holiday", u"元旦"},   {"2018-02-11", "makeup", u"春节"},
            {"2018-02-24", "makeup", u"春节"},    {"2018-04-08", "makeup", u"清明"},
            {"2018-04-28", "makeup", u"劳动节"},  {"2018-06-18", "holiday", u"端午"},
            {"2018-09-24", "holiday", u"中秋"},   {"2018-09-30", "makeup", u"国庆节"},
            {"2018-10-07", "holiday", u"国庆节"}, {"2018-12-29", "makeup", u"元旦"},
            {"2018-12-31", "holiday", u"元旦"},   {"2019-05-03", "holiday", u"劳动节"},
            {"2019-10-12", "makeup", u"国庆节"},  {"2020-01-31", "holiday", u"春节"},
            {"2020-06-28", "makeup", u"端午"},    {"2020-10-08", "holiday", u"国庆节"},
            {"2021-02-20", "makeup", u"春节"},    {"2021-09-26", "makeup", u"国庆节"},
            {"2022-01-30", "makeup", u"春节"},    {"2022-12-31", "holiday", u"元旦"},
            {"2023-01-02", "holiday", u"元旦"},   {"2023-06-25", "makeup", u"端午"},
            {"2024-02-18", "makeup", u"春节"},    {"2024-09-14", "makeup", u"中秋"},
            {"2025-02-08", "makeup", u"春节"},    {"2025-10-08", "holiday", u"国庆节"},
            {"2026-02-28", "makeup", u"春节"},    {"2026-10-10", "makeup", u"国庆节"},
            {"2018-09-14", "workday", u""},       {"2018-09-15", "weekend", u""},
        };
        for (const auto& day : days)
            QTest::newRow(day.date) << QString::fromLatin1(day.date) << QString::fromLatin1(day.why)
                                    << QString::fromUtf16(day.name);
    }
    void festivalsOfEveryYear()
    {
        QFETCH(QString, date);
        QFETCH(QString, why);
        QFETCH(QString, name);
        const CalendarDay day = m_calendar.day(QDate::fromString(date, Qt::ISODate));
        QCOMPARE(dayWhyName(day.why), why);
        QCOMPARE(day.name, name);
        QCOMPARE(day.workday, why == u"workday"_s || why == u"makeup"_s);
        QVERIFY(day.known);
    }

    void aYearWithoutPackKnowsOnlyWeekends()
    {
        const CalendarDay newYear = m_calendar.day(QDate(2027, 1, 1));
        QVERIFY(newYear.workday);
        QVERIFY(!newYear.known);
        QVERIFY(!m_calendar.day(QDate(2027, 1, 2)).workday);
    }

    void workingDaysAreCountedAfterTheFirstAndUpToTheLast()
    {
        QCOMPARE(m_calendar.workdaysBetween(QDate(2018, 9, 14), QDate(2018, 9, 14)), 0);
        QCOMPARE(m_calendar.workdaysBetween(QDate(2018, 9, 14), QDate(2018, 9, 17)), 1);
        // 24 September is a holiday; 29 and 30 are make-up days; 1 to 7 October are holidays.
        QCOMPARE(m_calendar.workdaysBetween(QDate(2018, 9, 21), QDate(2018, 10, 8)), 7);
        QCOMPARE(m_calendar.workdaysBetween(QDate(2018, 10, 8), QDate(2018, 9, 21)), -7);
        QCOMPARE(m_calendar.workdaysBetween(QDate(), QDate(2018, 9, 21)), 0);
    }

    void workingDaysBetweenAgreeWithLookingAtEveryDay()
    {
        const QDate first(2012, 11, 1);
        QVERIFY(rc::check([&] {
            const QDate from = first.addDays(*rc::gen::inRange(0, 5400));
            const QDate to = from.addDays(*rc::gen::inRange(0, 500));
            qint64 count = 0;
            for (QDate d = from.addDays(1); d <= to; d = d.addDays(1)) count += m_calendar.day(d).workday;
            RC_ASSERT(m_calendar.workdaysBetween(from, to) == count);
        }));
    }

    void brokenFilesNameRowAndFault_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("args");
        const QString head = u"date,kind,name\n2018-01-01,holiday,x\n"_s;
        QTest::newRow("no such day") << head + u"2018-02-30,holiday,x\n"_s
                                     << QStringList{u"3"_s, u"date"_s, u"2018-02-30"_s};
        QTest::newRow("no date") << head + u",holiday,x\n"_s << QStringList{u"3"_s, u"date"_s, QString()};
        QTest::newRow("kind") << head + u"2018-02-20,feast,x\n"_s << QStringList{u"3"_s, u"kind"_s, u"feast"_s};
        QTest::newRow("twice the same") << head + u"\n2018-01-01,holiday,x\n"_s
                                        << QStringList{u"4"_s, u"duplicate"_s, u"2018-01-01"_s};
        QTest::newRow("twice, contradicting")
            << head + u"2018-01-01,makeup,x\n"_s << QStringList{u"3"_s, u"overlap"_s, u"2018-01-01"_s};
        QTest::newRow("foreign year") << u"# year: 2018\n"_s + head + u"2020-01-01,holiday,x\n"_s
                                      << QStringList{u"4"_s, u"year"_s, u"2018"_s};
        QTest::newRow("column missing") << u"date,name\n2018-01-01,x\n"_s
                                        << QStringList{u"1"_s, u"columns"_s, u"date,name"_s};
        QTest::newRow("quote never ends")
            << head + u"2018-01-02,holiday,\"x\n"_s << QStringList{u"3"_s, u"columns"_s, QString()};
        QTest::newRow("nothing") << QString() << QStringList{u"1"_s, u"empty"_s, QString()};
        QTest::newRow("only a header") << u"date,kind\n"_s << QStringList{u"1"_s, u"empty"_s, QString()};
    }
    void brokenFilesNameRowAndFault()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, args);
        const auto packs = WorkCalendar::parse(text);
        QVERIFY(!packs.has_value());
        QCOMPARE(packs.error().code, ErrorCode::calendarBroken);
        QCOMPARE(packs.error().args, args);
    }

    void everyBadRowIsReportedAtOnce()
    {
        const auto packs = WorkCalendar::parse(u"date,kind\n2018-13-01,holiday\n2018-01-01,feast\n"_s);
        QVERIFY(!packs.has_value());
        QCOMPARE(packs.error().args[0], u"2"_s);
        QCOMPARE(packs.error().more.size(), 2U);
        QCOMPARE(packs.error().more[1].args[0], u"3"_s);
    }

    void filesOfOthersAreReadByTheirWords()
    {
        const auto packs = WorkCalendar::parse(
            QChar(0xfeff) + u"日期,类别,名称\r\n2018/2/11,调休上班,春节\r\n20180215,放假,春节\r\n"_s);
        QVERIFY(packs.has_value());
        QCOMPARE(packs->size(), 1);
        QCOMPARE(packs->first().year, 2018);
        QCOMPARE(packs->first().days[0], (MarkedDay{QDate(2018, 2, 11), MarkedKind::makeup, u"春节"_s}));
        QCOMPARE(packs->first().days[1].kind, MarkedKind::holiday);
    }

    void endOfDecemberGoesToThePackOfTheNextNewYear()
    {
        const auto packs = WorkCalendar::parse(u"date,kind,festival\n2018-10-01,holiday,国庆节\n"
                                               "2018-12-29,workday,元旦\n2018-12-31,holiday,元旦\n"
                                               "2019-01-01,holiday,元旦\n"_s);
        QVERIFY(packs.has_value());
        QCOMPARE(packs->size(), 2);
        QCOMPARE(packs->at(0).days.size(), 1);
        QCOMPARE(packs->at(1).year, 2019);
        QCOMPARE(packs->at(1).days.size(), 3);
    }

    void theHighestVersionOfAYearReplacesTheOthers()
    {
        const MarkedDay holiday{QDate(2030, 5, 2), MarkedKind::holiday, u"x"_s};
        const WorkCalendar before({{2030, 1, {}, {holiday}}});
        QVERIFY(!before.isWorkday(holiday.date));
        const WorkCalendar after({{2030, 2, {}, {}}, {2030, 1, {}, {holiday}}});
        QVERIFY(after.isWorkday(holiday.date));
        QCOMPARE(WorkCalendar::changedDays(before, after), QList<QDate>{holiday.date});
        QCOMPARE(WorkCalendar::changedDays(after, after), QList<QDate>());
    }

    void theNextYearsNoticeChangesDecember()
    {
        const CalendarPack pack2030{2030, 1, {}, {{QDate(2030, 12, 31), MarkedKind::holiday, u"a"_s}}};
        const CalendarPack pack2031{2031, 1, {}, {{QDate(2030, 12, 31), MarkedKind::makeup, u"b"_s}}};
        for (const auto& packs : {QList{pack2030, pack2031}, QList{pack2031, pack2030}})
            QCOMPARE(WorkCalendar(packs).day(QDate(2030, 12, 31)).why, DayWhy::makeup);
    }

    void packsFromElsewhereAreChecked()
    {
        const QDate day(2030, 5, 1);
        QVERIFY(!WorkCalendar::check({2028, 1, {}, {{day, MarkedKind::holiday, {}}}}).has_value());
        QVERIFY(!WorkCalendar::check({2030, 1, {}, {{QDate(), MarkedKind::holiday, {}}}}).has_value());
        const auto twice =
            WorkCalendar::check({2030, 1, {}, {{day, MarkedKind::holiday, {}}, {day, MarkedKind::makeup, {}}}});
        QVERIFY(!twice.has_value());
        QCOMPARE(twice.error().args[1], u"overlap"_s);
    }

    void quotedCellsOfRuleFilesMayHoldCommasQuotesAndLines()
    {
        const auto file = RuleFile::parse(u"# k: v, w\na,b\n\"x, \"\"y\"\"\nz\",2\n\n3,4,\n"_s);
        QVERIFY(file.has_value());
        QCOMPARE(file->note(u"k"_s), u"v, w"_s);
        QCOMPARE(file->rows().size(), 2U);
        QCOMPARE(file->cell(file->rows()[0], u"a"_s), u"x, \"y\"\nz"_s);
        QCOMPARE(file->rows()[1].number, 6);
        QVERIFY(!RuleFile::parse(u"a,b\n1,2,3\n"_s).has_value());
    }
};

QTEST_GUILESS_MAIN(CalendarTest)
#include "tst_calendar.moc"
