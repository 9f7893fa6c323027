// SPDX-License-Identifier: GPL-3.0-or-later
// The two ways in which a value is compared with a limit (R-NUM-FULL, GB/T 8170-2008, chapter 4).
#include "law/Limits.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace qj;

class CompareMethodsTest : public QObject
{
    Q_OBJECT

    LimitText m_words;

private Q_SLOTS:
    void initTestCase()
    {
        const auto words = LimitText::shipped();
        QVERIFY(words.has_value());
        m_words = *words;
    }

    /// GB/T 8170-2008, table 3: both methods on the same values.
    void bothMethodsGiveWhatTheStandardPrints_data()
    {
        QTest::addColumn<QString>("requirement");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("byFull");
        QTest::addColumn<QString>("rounded");
        QTest::addColumn<bool>("byRounded");
        const auto row = [](const char16_t* requirement, const char* value, bool full, const char* rounded, bool byIt) {
            const QString r = QString::fromUtf16(requirement), v = QString::fromLatin1(value);
            QTest::newRow(qPrintable(r + u" | "_s + v)) << r << v << full << QString::fromLatin1(rounded) << byIt;
        };
        row(u"≥14×100", "1349", false, "1300", false);
        row(u"≥14×100", "1351", false, "1400", true);
        row(u"≥14×100", "1400", true, "1400", true);
        row(u"≥14×100", "1402", true, "1400", true);
        row(u"≥97.0", "97.01", true, "97.0", true);
        row(u"≥97.0", "97.00", true, "97.0", true);
        row(u"≥97.0", "96.96", false, "97.0", true);
        row(u"≥97.0", "96.94", false, "96.9", false);
        row(u"≤0.5", "0.452", true, "0.5", true); // silicon
        row(u"≤0.5", "0.500", true, "0.5", true);
        row(u"≤0.5", "0.549", false, "0.5", true);
        row(u"≤0.5", "0.551", false, "0.6", false);
        row(u"1.2~1.6", "1.151", false, "1.2", true); // manganese
        row(u"1.2~1.6", "1.200", true, "1.2", true);
        row(u"1.2~1.6", "1.649", false, "1.6", true);
        row(u"1.2~1.6", "1.651", false, "1.7", false);
        row(u"10.0±0.1", "9.89", false, "9.9", true);
        row(u"10.0±0.1", "9.85", false, "9.8", false);
        row(u"10.0±0.1", "10.10", true, "10.1", true);
        row(u"10.0±0.1", "10.16", false, "10.2", false);
        row(u"10.0±0.1(不含0.1)", "9.94", true, "9.9", false);
        row(u"10.0±0.1(不含0.1)", "9.96", true, "10.0", true);
        row(u"10.0±0.1(不含0.1)", "10.06", true, "10.1", false);
        row(u"10.0±0.1(不含0.1)", "10.05", true, "10.0", true);
        row(u"10.0±0.1(不含+0.1)", "9.94", true, "9.9", true);
        row(u"10.0±0.1(不含+0.1)", "9.86", false, "9.9", true);
        row(u"10.0±0.1(不含+0.1)", "10.06", true, "10.1", false);
        row(u"10.0±0.1(不含+0.1)", "10.05", true, "10.0", true);
        row(u"10.0±0.1(不含-0.1)", "9.94", true, "9.9", false);
        row(u"10.0±0.1(不含-0.1)", "9.86", false, "9.9", false);
        row(u"10.0±0.1(不含-0.1)", "10.06", true, "10.1", true);
        row(u"10.0±0.1(不含-0.1)", "10.05", true, "10.0", true);
        // chromium, as in 4.3: the full value is the stricter
        row(u"≤0.05", "0.052", false, "0.05", true);
        row(u"≤0.05", "0.0549", false, "0.05", true);
        row(u"≤0.05", "0.055", false, "0.06", false);
    }
    void bothMethodsGiveWhatTheStandardPrints()
    {
        QFETCH(QString, requirement);
        QFETCH(QString, value);
        QFETCH(bool, byFull);
        QFETCH(QString, rounded);
        QFETCH(bool, byRounded);
        using Outcome = Judgement::Outcome;
        QCOMPARE(judge(m_words, requirement, value).outcome, byFull ? Outcome::conforms : Outcome::fails);
        const Judgement again = judge(m_words, requirement, value, CompareBy::roundedValue);
        QCOMPARE(again.rounded, rounded);
        QCOMPARE(again.outcome, byRounded ? Outcome::conforms : Outcome::fails);
    }

    void roundedValuesAreCompared_data()
    {
        QTest::addColumn<QString>("requirement");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("rounded");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char16_t* requirement, const char16_t* value, const char* rounded,
                            const char* expected) {
            const QString r = QString::fromUtf16(requirement);
            const QString v = QString::fromUtf16(value);
            QTest::newRow(qPrintable(r + u" | "_s + v))
                << r << v << QString::fromUtf8(rounded) << QString::fromLatin1(expected);
        };
        row(u"≤1.0", u"1.04", "1.0", "conforms");
        row(u"≤1.0", u"1.05", "1.0", "conforms");
        row(u"≤1.0", u"1.051", "1.1", "fails aboveHigh");
        row(u"≤1.0", u"1.05(-)", "1.0", "conforms");
        row(u"≤1.0", u"1.05(+)", "1.1", "fails aboveHigh");
        row(u"≥97.0", u"96.96", "97.0", "conforms");
        row(u"≥97.0", u"96.94", "96.9", "fails belowLow");
        row(u"≥97", u"96.5", "96", "fails belowLow");
        row(u"1.2~1.6", u"1.649", "1.6", "conforms");
        row(u"10.0±0.1", u"10.15", "10.2", "fails aboveHigh");
        row(u"10.0±0.1(不含+0.1)", u"10.06", "10.1", "fails aboveHigh");
        row(u"≤0.124", u"0.1244", "0.124", "conforms");
        row(u"≤5×10^2", u"549", "500", "conforms");
        row(u"≥14×120", u"13.6×119.7", "14×120", "conforms");
        row(u"≤20", u"<25", "", "undecidable boundInside");
        row(u"3-4级", u"3级", "", "fails gradeTooLow");
    }
    void roundedValuesAreCompared()
    {
        QFETCH(QString, requirement);
        QFETCH(QString, value);
        QFETCH(QString, rounded);
        QFETCH(QString, expected);
        const Judgement judgement = judge(m_words, requirement, value, CompareBy::roundedValue);
        QCOMPARE((outcomeName(judgement.outcome) + u' ' + judgement.why).trimmed(), expected);
        QCOMPARE(judgement.rounded, rounded);
    }
};

QTEST_GUILESS_MAIN(CompareMethodsTest)
#include "tst_compare_methods.moc"
