// SPDX-License-Identifier: GPL-3.0-or-later
// Rounding by GB/T 8170 (R-NUM-ROUND, R-NUM-ONCE, R-NUM-HALF, R-NUM-SIGN).
#include "law/Rounding.h"

#include <QtTest/QtTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace qj;

namespace {

Decimal dec(const QString& text)
{
    return Decimal::parse(text).value_or(Decimal());
}

} // namespace

class RoundingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreRounded_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("interval");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* value, const char* interval, const char* expected) {
            QTest::newRow(qPrintable(QLatin1StringView(value) + u" to "_s + QLatin1StringView(interval)))
                << QString::fromLatin1(value) << QString::fromLatin1(interval) << QString::fromLatin1(expected);
        };
        // Every example of GB/T 8170-2008, 3.2 to 3.4, in its order (12.1498, 1268 = 13×10², 10.5002, 1.050 ...).
        row("12.1498", "0.1", "12.1");
        row("12.1498", "1", "12");
        row("1268", "100", "1300");
        row("10.5002", "1", "11");
        row("1.050", "0.1", "1.0");
        row("0.35", "0.1", "0.4");
        row("2500", "1000", "2000");
        row("3500", "1000", "4000");
        row("-355", "10", "-360");
        row("-325", "10", "-320");
        row("-0.0365", "0.001", "-0.036");
        row("97.46", "1", "97");
        row("15.4546", "1", "15");
        row("-15.4546", "1", "-15");
        row("16.5203", "1", "17");
        row("-16.5203", "1", "-17");
        row("17.5000", "1", "18");
        row("60.25", "0.5", "60.0");
        row("60.38", "0.5", "60.5");
        row("60.28", "0.5", "60.5");
        row("-60.75", "0.5", "-61.0");
        row("830", "20", "840");
        row("842", "20", "840");
        row("832", "20", "840");
        row("-930", "20", "-920");
        // Others.
        row("3.15", "0.1", "3.2");
        row("3.25", "0.1", "3.2");
        row("3.2501", "0.1", "3.3");
        row("-3.25", "0.1", "-3.2");
        row("-3.35", "0.1", "-3.4");
        row("5.3457", "1", "5");
        row("-365", "10", "-360");
        row("0.04", "0.1", "0.0");
        row("-0.04", "0.1", "0.0");
        row("0.95", "0.1", "1.0");
        row("99.95", "0.1", "100.0");
        row("97", "0.1", "97.0");
        row("97.00", "0.1", "97.0");
        row("4", "10", "0");
        row("5", "10", "0");
        row("15", "10", "20");
        row("0007.5", "1", "8");
        row("3.25", "0.10", "3.2");
        // 0.5 of a unit
        row("4.25", "0.5", "4.0");
        row("7", "5", "5");
        row("123", "50", "100");
        row("0.012", "0.005", "0.010");
        // 0.2 of a unit
        row("840", "20", "840");
        row("613", "20", "620");
        row("0.11", "0.2", "0.2");
        row("0.1", "0.2", "0.0");
    }
    void valuesAreRounded()
    {
        QFETCH(QString, value);
        QFETCH(QString, interval);
        QFETCH(QString, expected);
        const auto result = rounded(dec(value), dec(interval));
        QVERIFY(result.has_value());
        QCOMPARE(result->text(), expected);
    }

    void theReportedSignDecidesTheHalf()
    {
        const auto text = [](const QString& value, ReportedSign sign) {
            return rounded(dec(value), dec(u"1"_s), sign)->text();
        };
        QCOMPARE(text(u"7.5"_s, ReportedSign::minus), u"7"_s);
        QCOMPARE(text(u"8.5"_s, ReportedSign::plus), u"9"_s);
        QCOMPARE(text(u"8.5"_s, ReportedSign::none), u"8"_s);
        QCOMPARE(text(u"-15.5"_s, ReportedSign::minus), u"-15"_s);
        QCOMPARE(text(u"-16.5"_s, ReportedSign::plus), u"-17"_s);
        QCOMPARE(text(u"16.4"_s, ReportedSign::plus), u"16"_s);
    }

    /// GB/T 8170-2008, 3.3.2: the reported value is marked, then rounded; the mark stands for the value as measured.
    void reportedValuesAreRoundedAsIfMeasured_data()
    {
        QTest::addColumn<QString>("measured");
        QTest::addColumn<QString>("reported");
        QTest::addColumn<int>("sign");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* measured, const char* reported, ReportedSign sign, const char* expected) {
            QTest::newRow(measured) << QString::fromLatin1(measured) << QString::fromLatin1(reported) << int(sign)
                                    << QString::fromLatin1(expected);
        };
        row("15.4546", "15.5", ReportedSign::minus, "15");
        row("-15.4546", "-15.5", ReportedSign::minus, "-15");
        row("16.5203", "16.5", ReportedSign::plus, "17");
        row("-16.5203", "-16.5", ReportedSign::plus, "-17");
        row("17.5000", "17.5", ReportedSign::none, "18");
    }
    void reportedValuesAreRoundedAsIfMeasured()
    {
        QFETCH(QString, measured);
        QFETCH(QString, reported);
        QFETCH(int, sign);
        QFETCH(QString, expected);
        QCOMPARE(rounded(dec(measured), dec(u"1"_s))->text(), expected);
        QCOMPARE(rounded(dec(reported), dec(u"1"_s), static_cast<ReportedSign>(sign))->text(), expected);
    }

    void otherIntervalsAreRefused_data()
    {
        QTest::addColumn<QString>("interval");
        for (const char* text : {"0", "0.3", "-0.1", "15", "0.25", "110", ""})
            QTest::newRow(*text ? text : "none") << QString::fromLatin1(text);
    }
    void otherIntervalsAreRefused()
    {
        QFETCH(QString, interval);
        const auto result = rounded(dec(u"1.5"_s), dec(interval));
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, ErrorCode::badValue);
    }

    void absentAndOverlongValuesAreRefused()
    {
        QVERIFY(!rounded(Decimal(), dec(u"0.1"_s)).has_value());
        QVERIFY(!rounded(dec(QString(59, u'9')), dec(u"0.1"_s)).has_value());
        QVERIFY(rounded(dec(QString(45, u'9')), dec(u"0.1"_s)).has_value());
    }

    void theResultLiesWithinHalfAnIntervalAndIsAMultiple()
    {
        QVERIFY(rc::check([] {
            const qint64 n = *rc::gen::inRange<qint64>(-10'000'000, 10'000'000);
            const Decimal value = Decimal::fromInt(n) * powerOfTen(-3);
            const int digit = *rc::gen::element(1, 2, 5);
            const int power = *rc::gen::inRange(-3, 3);
            const Decimal interval = Decimal::fromInt(digit) * powerOfTen(power);
            const auto result = rounded(value, interval);
            RC_ASSERT(result.has_value());
            Decimal off = *result - value;
            if (off.isNegative()) off = Decimal::fromInt(0) - off;
            RC_ASSERT(off * Decimal::fromInt(2) <= interval);
            RC_ASSERT(*rounded(*result, interval) == *result);
            RC_ASSERT(*rounded(Decimal::fromInt(0) - value, interval) == Decimal::fromInt(0) - *result);
            RC_ASSERT(result->scale() == qMax(0, -power));
        }));
    }

    void aLargerValueIsNeverRoundedToASmallerOne()
    {
        QVERIFY(rc::check([] {
            const qint64 n = *rc::gen::inRange<qint64>(-1'000'000, 1'000'000);
            const qint64 more = *rc::gen::inRange<qint64>(0, 20'000);
            const Decimal interval =
                Decimal::fromInt(*rc::gen::element(1, 2, 5)) * powerOfTen(*rc::gen::inRange(-3, 3));
            const Decimal low = Decimal::fromInt(n) * powerOfTen(-4);
            const Decimal high = Decimal::fromInt(n + more) * powerOfTen(-4);
            RC_ASSERT(*rounded(low, interval) <= *rounded(high, interval));
        }));
    }

    /// R-NUM-ONCE: rounding to a finer interval first must not be what the program does; it gives other results, and
    /// the mark of the intermediate value mends them (3.3.2).
    void roundingInStepsDiffersAndTheMarkMendsIt()
    {
        int differing = 0;
        for (int n = -20'000; n <= 20'000; ++n) {
            const Decimal value = Decimal::fromInt(n) * powerOfTen(-2);
            const Decimal once = *rounded(value, dec(u"1"_s));
            const Decimal fine = *rounded(value, dec(u"0.1"_s));
            differing += !(*rounded(fine, dec(u"1"_s)) == once);
            const Decimal more = value.isNegative() ? fine - value : value - fine;
            const ReportedSign sign = more == Decimal::fromInt(0) ? ReportedSign::none
                                      : more.isNegative()         ? ReportedSign::minus
                                                                  : ReportedSign::plus;
            QCOMPARE(*rounded(fine, dec(u"1"_s), sign), once);
        }
        QVERIFY(differing > 0);
    }
};

QTEST_GUILESS_MAIN(RoundingTest)
#include "tst_rounding.moc"
