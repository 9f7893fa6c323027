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

    /// By year and festival, copied from the notices of the State Council (that of 2020 with its later extension):
    /// year, name, first and last day off, days worked instead. A day of two festivals bears the name of either.
    static QList<QStringList> notices()
    {
        static const QString rows[] = {
            u"2013 元旦 01-01 01-03 01-05 01-06"_s,
            u"2013 春节 02-09 02-15 02-16 02-17"_s,
            u"2013 清明 04-04 04-06 04-07"_s,
            u"2013 劳动节 04-29 05-01 04-27 04-28"_s,
            u"2013 端午 06-10 06-12 06-08 06-09"_s,
            u"2013 中秋 09-19 09-21 09-22"_s,
            u"2013 国庆节 10-01 10-07 09-29 10-12"_s,
            u"2014 元旦 01-01 01-01"_s,
            u"2014 春节 01-31 02-06 01-26 02-08"_s,
            u"2014 清明 04-05 04-07"_s,
            u"2014 劳动节 05-01 05-03 05-04"_s,
            u"2014 端午 05-31 06-02"_s,
            u"2014 中秋 09-06 09-08"_s,
            u"2014 国庆节 10-01 10-07 09-28 10-11"_s,
            u"2015 元旦 01-01 01-03 01-04"_s,
            u"2015 春节 02-18 02-24 02-15 02-28"_s,
            u"2015 清明 04-04 04-06"_s,
            u"2015 劳动节 05-01 05-03"_s,
            u"2015 端午 06-20 06-22"_s,
            u"2015 抗日战争 09-03 09-05 09-06"_s,
            u"2015 中秋 09-26 09-27"_s,
            u"2015 国庆节 10-01 10-07 10-10"_s,
            u"2016 元旦 01-01 01-03"_s,
            u"2016 春节 02-07 02-13 02-06 02-14"_s,
            u"2016 清明 04-02 04-04"_s,
            u"2016 劳动节 04-30 05-02"_s,
            u"2016 端午 06-09 06-11 06-12"_s,
            u"2016 中秋 09-15 09-17 09-18"_s,
            u"2016 国庆节 10-01 10-07 10-08 10-09"_s,
            u"2017 元旦 01-01 01-02"_s,
            u"2017 春节 01-27 02-02 01-22 02-04"_s,
            u"2017 清明 04-02 04-04 04-01"_s,
            u"2017 劳动节 04-29 05-01"_s,
            u"2017 端午 05-28 05-30 05-27"_s,
            u"2017 国庆节 10-01 10-08 09-30"_s,
            u"2018 元旦 01-01 01-01"_s,
            u"2018 春节 02-15 02-21 02-11 02-24"_s,
            u"2018 清明 04-05 04-07 04-08"_s,
            u"2018 劳动节 04-29 05-01 04-28"_s,
            u"2018 端午 06-16 06-18"_s,
            u"2018 中秋 09-22 09-24"_s,
            u"2018 国庆节 10-01 10-07 09-29 09-30"_s,
            u"2019 元旦 2018-12-30 01-01 2018-12-29"_s,
            u"2019 春节 02-04 02-10 02-02 02-03"_s,
            u"2019 清明 04-05 04-07"_s,
            u"2019 劳动节 05-01 05-04 04-28 05-05"_s,
            u"2019 端午 06-07 06-09"_s,
            u"2019 中秋 09-13 09-15"_s,
            u"2019 国庆节 10-01 10-07 09-29 10-12"_s,
            u"2020 元旦 01-01 01-01"_s,
            u"2020 春节 01-24 02-02 01-19"_s,
            u"2020 清明 04-04 04-06"_s,
            u"2020 劳动节 05-01 05-05 04-26 05-09"_s,
            u"2020 端午 06-25 06-27 06-28"_s,
            u"2020 国庆节 10-01 10-08 09-27 10-10"_s,
            u"2021 元旦 01-01 01-03"_s,
            u"2021 春节 02-11 02-17 02-07 02-20"_s,
            u"2021 清明 04-03 04-05"_s,
            u"2021 劳动节 05-01 05-05 04-25 05-08"_s,
            u"2021 端午 06-12 06-14"_s,
            u"2021 中秋 09-19 09-21 09-18"_s,
            u"2021 国庆节 10-01 10-07 09-26 10-09"_s,
            u"2022 元旦 01-01 01-03"_s,
            u"2022 春节 01-31 02-06 01-29 01-30"_s,
            u"2022 清明 04-03 04-05 04-02"_s,
            u"2022 劳动节 04-30 05-04 04-24 05-07"_s,
            u"2022 端午 06-03 06-05"_s,
            u"2022 中秋 09-10 09-12"_s,
            u"2022 国庆节 10-01 10-07 10-08 10-09"_s,
            u"2023 元旦 2022-12-31 01-02"_s,
            u"2023 春节 01-21 01-27 01-28 01-29"_s,
            u"2023 清明 04-05 04-05"_s,
            u"2023 劳动节 04-29 05-03 04-23 05-06"_s,
            u"2023 端午 06-22 06-24 06-25"_s,
            u"2023 国庆节 09-29 10-06 10-07 10-08"_s,
            u"2024 元旦 01-01 01-01"_s,
            u"2024 春节 02-10 02-17 02-04 02-18"_s,
            u"2024 清明 04-04 04-06 04-07"_s,
            u"2024 劳动节 05-01 05-05 04-28 05-11"_s,
            u"2024 端午 06-08 06-10"_s,
            u"2024 中秋 09-15 09-17 09-14"_s,
            u"2024 国庆节 10-01 10-07 09-29 10-12"_s,
            u"2025 元旦 01-01 01-01"_s,
            u"2025 春节 01-28 02-04 01-26 02-08"_s,
            u"2025 清明 04-04 04-06"_s,
            u"2025 劳动节 05-01 05-05 04-27"_s,
            u"2025 端午 05-31 06-02"_s,
            u"2025 国庆节 10-01 10-08 09-28 10-11"_s,
            u"2026 元旦 01-01 01-03 01-04"_s,
            u"2026 春节 02-15 02-23 02-14 02-28"_s,
            u"2026 清明 04-04 04-06"_s,
            u"2026 劳动节 05-01 05-05 05-09"_s,
            u"2026 端午 06-19 06-21"_s,
            u"2026 中秋 09-25 09-27"_s,
            u"2026 国庆节 10-01 10-07 09-20 10-10"_s,
        };
        QList<QStringList> split;
        for (const QString& row : rows) split += row.split(u' ');
        return split;
    }
    static QDate dayIn(const QString& year, const QString& text)
    {
        return QDate::fromString(text.size() > 5 ? text : year + u'-' + text, Qt::ISODate);
    }

    void everyFestivalAgreesWithTheNotice_data()
    {
        QTest::addColumn<QStringList>("words");
        for (const QStringList& words : notices()) QTest::newRow(qPrintable(words[0] + u' ' + words[1])) << words;
    }
    void everyFestivalAgreesWithTheNotice()
    {
        QFETCH(QStringList, words);
        const auto named = [&](const CalendarDay& day) {
            return day.name.contains(words[1]) || (words[1] == u"国庆节"_s && day.name == u"中秋"_s);
        };
        for (QDate date = dayIn(words[0], words[2]); date <= dayIn(words[0], words[3]); date = date.addDays(1)) {
            const CalendarDay day = m_calendar.day(date);
            QVERIFY2(!day.workday && day.known, qPrintable(date.toString(Qt::ISODate)));
            QVERIFY(day.why == DayWhy::weekend || named(day));
        }
        for (const QString& text : words.mid(4)) {
            const CalendarDay day = m_calendar.day(dayIn(words[0], text));
            QVERIFY2(day.why == DayWhy::makeup && named(day), qPrintable(text));
        }
    }
    void everyOtherDayIsAPlainOne()
    {
        QSet<QDate> off, instead;
        for (const QStringList& words : notices()) {
            for (QDate date = dayIn(words[0], words[2]); date <= dayIn(words[0], words[3]); date = date.addDays(1))
                off += date;
            for (const QString& text : words.mid(4)) instead += dayIn(words[0], text);
        }
        for (QDate date(2013, 1, 1); date.year() <= 2026; date = date.addDays(1)) {
            const bool works = instead.contains(date) || (!off.contains(date) && date.dayOfWeek() <= 5);
            QVERIFY2(m_calendar.isWorkday(date) == works, qPrintable(date.toString(Qt::ISODate)));
        }
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
