// SPDX-License-Identifier: GPL-3.0-or-later
// Reading requirements and values, and comparing them (R-NUM-FULL, R-NUM-ORD, R-NUM-ND, R-NUM-DECIMAL).
#include "law/Limits.h"
#include "law/RuleFile.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace qj;

class LimitsTest : public QObject
{
    Q_OBJECT

    LimitText m_words;

    QString outcome(const Judgement& judgement) const
    {
        const QString name = outcomeName(judgement.outcome);
        return judgement.why.isEmpty() ? name : name + u' ' + judgement.why;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto words = LimitText::shipped();
        QVERIFY(words.has_value());
        m_words = *words;
    }

    void fullValuesAreCompared_data()
    {
        QTest::addColumn<QString>("requirement");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char16_t* requirement, const char16_t* value, const char* expected) {
            const QString r = QString::fromUtf16(requirement);
            const QString v = QString::fromUtf16(value);
            QTest::newRow(qPrintable(r + u" | "_s + v)) << r << v << QString::fromLatin1(expected);
        };
        // one side
        row(u"≥97.0", u"97.0", "conforms");
        row(u"≥97.0", u"96.96", "fails belowLow");
        row(u"≤0.5", u"0.50", "conforms");
        row(u"≤0.5", u"0.51", "fails aboveHigh");
        row(u"≤1.0", u"1.04", "fails aboveHigh");
        row(u"＜10", u"10", "fails aboveHigh");
        row(u"＜10", u"9.99", "conforms");
        row(u"＞3", u"3", "fails belowLow");
        row(u">=5", u"5", "conforms");
        row(u"<=5", u"5.0001", "fails aboveHigh");
        row(u"不小于 4.0", u"3.9", "fails belowLow");
        row(u"不大于0.3%", u"0.3%", "conforms");
        row(u"不超过 20 mg/kg", u"20.1", "fails aboveHigh");
        row(u"≤20mg/kg", u"19 mg/kg", "conforms");
        row(u"≤20mg/kg", u"0.02g/kg", "undecidable unitDiffers");
        row(u"≤55dB(A)", u"54.9 dB(A)", "conforms");
        row(u"≥2.00m³/(W·h)", u"2.00", "conforms");
        row(u"≤5e-6", u"0.000006", "fails aboveHigh");
        row(u"≤5×10-6", u"4×10^-6", "conforms");
        row(u"≤5×10⁻⁶%", u"5×10⁻⁶%", "conforms");
        row(u"≥-5", u"-5.1", "fails belowLow");
        row(u"≥０．３", u"０．２９", "fails belowLow");
        row(u"≤0.3", u"-0", "conforms");
        // both sides
        row(u"1.2~1.6", u"1.2", "conforms");
        row(u"1.2～1.6", u"1.61", "fails aboveHigh");
        row(u"1.2—1.6", u"1.19", "fails belowLow");
        row(u"4.0-7.5", u"7.5", "conforms");
        row(u"4.0至7.5", u"3.9", "fails belowLow");
        row(u"75-100", u"100", "conforms");
        row(u"-10~+5", u"-10", "conforms");
        row(u"-10%~+5%", u"6%", "fails aboveHigh");
        row(u"5℃~35℃", u"20℃", "conforms");
        row(u"≥0.1且≤0.5", u"0.6", "fails aboveHigh");
        row(u"≥0.1%且≤0.5%", u"0.5", "conforms");
        row(u"≥0.1，≤0.5", u"0.05", "fails belowLow");
        row(u"7.5~4.0", u"5", "undecidable requirementUnreadable");
        row(u"4.0≤pH≤7.5", u"7.5", "conforms");
        row(u"4.0<pH≤7.5", u"4.0", "fails belowLow");
        row(u"4.0≥pH≥1.0", u"2", "undecidable requirementUnreadable");
        row(u"95%及以上", u"95%", "conforms");
        row(u"5及以下", u"5.1", "fails aboveHigh");
        row(u"超过5", u"5", "fails belowLow");
        row(u"不足5", u"5", "fails aboveHigh");
        row(u"至少5", u"5", "conforms");
        row(u"至多5", u"5.1", "fails aboveHigh");
        row(u"应不大于5", u"5.1", "fails aboveHigh");
        row(u"应≥95", u"95", "conforms");
        // tolerances
        row(u"(10.0±0.1)mm", u"10.1mm", "conforms");
        row(u"（10±1）%", u"8.9%", "fails belowLow");
        row(u"(10.0±0.1)mm(不含+0.1)", u"10.1", "fails aboveHigh");
        row(u"10.0±0.1(不含+0.1)mm", u"10.1", "fails aboveHigh");
        row(u"10±1%", u"10.5%", "undecidable requirementUnreadable");
        row(u"10%±1%", u"10.5%", "conforms");
        row(u"10.0±0.1(不含0.1)", u"9.9", "fails belowLow");
        row(u"10.0±0.1(不含0.1)", u"10.1", "fails aboveHigh");
        row(u"10.0+0.2-0.1(不含+0.2和-0.1)", u"9.9", "fails belowLow");
        row(u"10.0±0.1", u"10.1", "conforms");
        row(u"10.0±0.1", u"9.89", "fails belowLow");
        row(u"10.0±0.1(不含+0.1)", u"10.1", "fails aboveHigh");
        row(u"10.0±0.1(不含+0.1)", u"10.09", "conforms");
        row(u"10.0±0.1（不含+0.1）", u"9.9", "conforms");
        row(u"10.0±0.1（不含-0.1）", u"9.9", "fails belowLow");
        row(u"10.0±0.1(不含10.1)", u"10.1", "fails aboveHigh");
        row(u"10.0±0.1mm(不含+0.1)", u"10.1mm", "fails aboveHigh");
        row(u"1.2~1.6(不含1.6)", u"1.6", "fails aboveHigh");
        row(u"10.0±0.1(不含+0.3)", u"10.1", "undecidable requirementUnreadable");
        row(u"10.0+0.2-0.1", u"10.2", "conforms");
        row(u"10.0(+0.2,-0.1)", u"9.89", "fails belowLow");
        row(u"10.0 +0.2/-0.1", u"10.21", "fails aboveHigh");
        row(u"±5%", u"-5.1%", "fails belowLow");
        row(u"0.1±0.2", u"0.3", "conforms");
        // 14×100 is 1400 (GB/T 8170-2008, table 3); other products are factors, each with its own bound
        row(u"≥14×100", u"14×100", "conforms");
        row(u"≥14×100", u"1500", "conforms");
        row(u"≥14×100", u"13×200", "undecidable valueNotNumber");
        row(u"≥14×100MPa", u"1399MPa", "fails belowLow");
        row(u"≥14×120", u"15x120", "conforms");
        row(u"≥14×120", u"13×200", "fails belowLow");
        row(u"≥14×120", u"14×119", "fails belowLow");
        row(u"≥14×120", u"1700", "undecidable factorCount");
        row(u"≥14×120mm", u"14×120mm", "conforms");
        // grades
        row(u"3-4级", u"3-4级", "conforms");
        row(u"3-4级", u"4", "conforms");
        row(u"3-4级", u"3级", "fails gradeTooLow");
        row(u"≥3-4", u"3", "fails gradeTooLow");
        row(u"≥3-4级", u"4-5", "conforms");
        row(u"≥4级", u"3-4级", "fails gradeTooLow");
        row(u"4级", u"3-4级", "fails gradeTooLow");
        row(u"≥3", u"3-4级", "conforms");
        row(u"≥3", u"2-3", "fails gradeTooLow");
        row(u"≤2级", u"3级", "fails gradeTooHigh");
        row(u"1级", u"1级", "conforms");
        row(u"1级", u"2级", "undecidable gradeDirection");
        row(u"3-4级", u"3.5", "undecidable notAGrade");
        row(u"3-4级", u"合格", "undecidable notAGrade");
        row(u"3~4级", u"3级", "fails gradeTooLow");
        row(u"≥3–4", u"3", "fails gradeTooLow");
        row(u"≥3-4级", u"3–4", "conforms");
        row(u"5~6", u"7", "fails aboveHigh"); // a range, no grade
        row(u"5～6", u"5.5", "conforms");
        row(u"3—4", u"3-4级", "undecidable valueNotNumber");
        // half grades end with 4-5; light fastness goes on to 7-8 where 级 says so; anything else is a range
        row(u"1-2", u"1", "fails gradeTooLow");
        row(u"4-5", u"4级", "fails gradeTooLow");
        row(u"5-6", u"7", "fails aboveHigh");
        row(u"5-6", u"5.5", "conforms");
        row(u"5-6", u"6级", "undecidable valueNotNumber");
        row(u"5-6级", u"5级", "fails gradeTooLow");
        row(u"7-8级", u"8级", "conforms");
        row(u"8-9级", u"8级", "undecidable requirementUnreadable");
        row(u"≥5-6", u"6", "undecidable requirementUnreadable");
        row(u"≥5-6级", u"6", "conforms");
        row(u"≥4级", u"5-6", "undecidable notAGrade");
        row(u"≥4级", u"5-6级", "conforms");
        row(u"≥4级", u"4-5", "conforms");
        // not detected
        row(u"不得检出", u"未检出", "conforms");
        row(u"不得检出", u"ND", "conforms");
        row(u"不得检出", u"<0.5", "conforms");
        row(u"不得检出", u"检出", "fails detected");
        row(u"不得检出", u"3.2mg/kg", "fails detected");
        row(u"未检出", u"未检出", "conforms");
        row(u"禁用(≤20mg/kg)", u"25", "fails aboveHigh");
        row(u"≤20", u"未检出(<5)", "conforms");
        row(u"≤20mg/kg", u"未检出（检出限：5mg/kg）", "conforms");
        row(u"≤20", u"未检出(<50)", "undecidable lodAboveLimit");
        row(u"≤20", u"未检出", "undecidable lodUnknown");
        row(u"≥20", u"未检出(<5)", "fails belowLow");
        row(u"≤20", u"<20", "conforms");
        row(u"<20", u"<20", "conforms");
        row(u"<20", u"≤20", "undecidable boundInside");
        row(u"≤20", u"<25", "undecidable boundInside");
        row(u"≤20", u">20", "fails aboveHigh");
        row(u"≥20", u">20", "conforms");
        row(u"≥20", u"<20", "fails belowLow");
        row(u"≥20", u">15", "undecidable boundInside");
        // reported signs: a tie is no tie
        row(u"≤1.0", u"1.0(+)", "fails aboveHigh");
        row(u"≥1.0", u"1.0(-)", "fails belowLow");
        row(u"≥1.0", u"1.0(+)", "conforms");
        // words
        row(u"符合标准要求", u"符合", "conforms");
        row(u"无可见变形", u"不符合", "fails saidToFail");
        row(u"无可见变形", u"无可见变形", "conforms");
        row(u"无可见变形", u"略有变形", "undecidable qualitative");
        row(u"应有保护", u"合格", "conforms");
        row(u"≤20", u"符合", "undecidable valueNotNumber");
        row(u"应符合GB 5296.4", u"符合", "conforms");
        row(u"应符合GB 5296.4的要求", u"不合格", "fails saidToFail");
        row(u"应符合GB 5296.4", u"5", "undecidable qualitative");
        row(u"符合GB 18401—2010 B类", u"符合", "conforms");
        row(u"符合GB/T 22849–2014、GB 18401－2010", u"不符合", "fails saidToFail");
        row(u"符合GB 18401—2010 且4.0~7.5", u"符合", "undecidable requirementUnreadable");
        row(u"符合1000~2000", u"符合", "undecidable requirementUnreadable");
        row(u"不得检出", u"阴性", "conforms");
        row(u"不得检出", u"阳性", "fails detected");
        // a printed upper limit may be that of a deviation, which holds both ways
        row(u"≤6.0", u"-7.2", "undecidable deviationUnclear");
        row(u"≤6.0%", u"-6.1%", "undecidable deviationUnclear");
        row(u"≤6.0", u"-6.0", "conforms");
        row(u"<6.0", u"-6.0", "undecidable deviationUnclear");
        row(u"≤6.0", u"-6.0(+)", "undecidable deviationUnclear");
        row(u"≤6.0", u"-6.0(-)", "conforms");
        row(u"≤-18", u"-20", "conforms");
        row(u"≤-18", u"-17", "fails aboveHigh");
        row(u"≥-18", u"-20", "fails belowLow");
        row(u"-10~+5", u"-7.2", "conforms");
        // the limit in the place of the value is no value
        row(u"≤6.0", u"≤6.0", "undecidable valueIsLimit");
        row(u"≤6.0%", u"≤6%", "undecidable valueIsLimit");
        row(u"≥97.0", u"不小于97.0", "undecidable valueIsLimit");
        row(u"≤6.0", u"≤5.0", "conforms");
        row(u"10.0±0.1", u"10.0±0.1", "undecidable valueNotNumber");
        row(u"1.2~1.6", u"1.2~1.6", "undecidable valueNotNumber");
        row(u"4级", u"4级", "conforms");
        // not to be compared
        row(u"", u"5", "undecidable noRequirement");
        row(u"/", u"5", "undecidable noRequirement");
        row(u"≤5", u"", "undecidable noValue");
        row(u"≤5", u"——", "undecidable noValue");
        row(u"20", u"5", "undecidable noOperator");
        row(u"20mg/kg", u"5", "undecidable noOperator");
        row(u"≤痕迹", u"5", "undecidable requirementUnreadable");
        row(u"≥公布值-3(且≥50)", u"55", "undecidable declaredValue");
        row(u"≥90(且不小于标称)", u"95", "undecidable declaredValue");
        row(u"≤0.5(A类)", u"0.4", "undecidable requirementUnreadable");
        row(u"≤0.5;≤0.3", u"0.4", "undecidable requirementUnreadable");
        row(u"≤1,000", u"900", "undecidable requirementUnreadable");
        row(u"≤5", u"3~4", "undecidable valueNotNumber");
    }
    void fullValuesAreCompared()
    {
        QFETCH(QString, requirement);
        QFETCH(QString, value);
        QFETCH(QString, expected);
        const Judgement judgement = judge(m_words, requirement, value);
        QCOMPARE(outcome(judgement), expected);
        QCOMPARE(judgement.method, CompareBy::fullValue);
        QCOMPARE(judgement.rounded, QString());
    }

    void requirementsInColumnsAreRead_data()
    {
        QTest::addColumn<QString>("comparison");
        QTest::addColumn<QString>("limit");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char16_t* comparison, const char16_t* limit, const char16_t* unit,
                            const char16_t* value, const char* expected) {
            const QString c = QString::fromUtf16(comparison);
            const QString l = QString::fromUtf16(limit);
            const QString v = QString::fromUtf16(value);
            QTest::newRow(qPrintable(c + u' ' + l + u" | "_s + v))
                << c << l << QString::fromUtf16(unit) << v << QString::fromLatin1(expected);
        };
        row(u"le", u"20", u"mg/kg", u"20", "conforms");
        row(u"<=", u"20", u"mg/kg", u"21", "fails aboveHigh");
        row(u"≥", u"0.70", u"MPa", u"0.69MPa", "fails belowLow");
        row(u"lt", u"5", u"", u"5", "fails aboveHigh");
        row(u"gt", u"5", u"", u"5.1", "conforms");
        row(u"between", u"4.0~7.5", u"", u"7.6", "fails aboveHigh");
        row(u"between", u"5", u"", u"5", "undecidable noOperator");
        row(u"absLe", u"6.0", u"%", u"-6.1", "fails aboveHigh");
        row(u"abs<=", u"6.0", u"%", u"-6.0%", "conforms");
        row(u"absLe", u"5", u"%(百分点)", u"4.9", "conforms");
        row(u"ordinalGe", u"3-4", u"级", u"3", "fails gradeTooLow");
        row(u"ordinalGe", u"4", u"", u"4-5级", "conforms");
        row(u"ordinalGe", u"4级", u"", u"5级", "conforms");
        row(u"ordinalGe", u"4级", u"", u"3级", "fails gradeTooLow");
        row(u"ordinalGe", u"≥4级", u"", u"3级", "fails gradeTooLow");
        row(u"ordinalGe", u"5-6", u"", u"6", "conforms");
        row(u"ge", u"4级", u"", u"3-4级", "fails gradeTooLow");
        row(u"le", u"6.0", u"%", u"-7.2", "conforms");
        row(u">=", u"3", u"级", u"2-3", "fails gradeTooLow");
        row(u"no_breakdown_at", u"1000", u"V", u"未击穿", "conforms");
        row(u"noBreakdownAt", u"1000", u"V", u"击穿", "fails breakdown");
        row(u"qualitative", u"1级(正常可燃性)", u"", u"符合", "conforms");
        row(u"qualitative", u"不应存在", u"", u"存在", "undecidable qualitative");
        row(u"ge", u"公布值-3(且≥50)", u"%", u"60", "undecidable declaredValue");
        row(u"le", u"痕迹", u"", u"1", "undecidable requirementUnreadable");
        row(u"le", u"5e-6", u"%(体积)", u"0.000005", "conforms");
        row(u"near", u"5", u"", u"5", "undecidable noOperator");
        row(u"", u"≤5", u"%", u"5", "conforms");
        row(u"le", u"", u"%", u"5", "undecidable noRequirement");
    }
    void requirementsInColumnsAreRead()
    {
        QFETCH(QString, comparison);
        QFETCH(QString, limit);
        QFETCH(QString, unit);
        QFETCH(QString, value);
        QFETCH(QString, expected);
        const Requirement requirement = m_words.requirement(comparison, limit, unit);
        QCOMPARE(outcome(judge(m_words, requirement, m_words.reading(value))), expected);
    }

    void gradesAreReadWithTheirUnitInAColumn()
    {
        for (const QString& requirement : {u"≥3-4级"_s, u"≥4级"_s, u"≥4"_s, u"3-4级"_s}) {
            Reading reading = m_words.reading(u"3"_s);
            reading.unit = LimitText::unit(u"级"_s);
            QCOMPARE(judge(m_words, m_words.requirement(requirement), reading).outcome, Judgement::Outcome::fails);
            reading = m_words.reading(u"4-5"_s);
            reading.unit = LimitText::unit(u"级"_s);
            QCOMPARE(judge(m_words, m_words.requirement(requirement), reading).outcome, Judgement::Outcome::conforms);
        }
        const Reading length = m_words.reading(u"3mm"_s);
        QCOMPARE(outcome(judge(m_words, m_words.requirement(u"≥4级"_s), length)), u"undecidable notAGrade"_s);
    }

    void absoluteDeviationsAreRoundedByTheirMagnitude()
    {
        const Requirement requirement = m_words.requirement(u"absLe"_s, u"6.0"_s, u"%"_s);
        const Judgement judgement = judge(m_words, requirement, m_words.reading(u"-6.04"_s), CompareBy::roundedValue);
        QCOMPARE(outcome(judgement), u"conforms"_s);
        QCOMPARE(judgement.rounded, u"-6.0"_s);
    }

    /// Every shipped limit with a number is understood; the others say why not.
    void shippedLimitsAreReadOrLeftToAPerson()
    {
        const auto file = RuleFile::shipped(u"limits.csv"_s);
        QVERIFY(file.has_value());
        QCOMPARE(file->rows().size(), 192U);
        QStringList unread;
        int verified = 0;
        for (const RuleFile::Row& row : file->rows()) {
            const Requirement requirement = m_words.requirement(
                file->cell(row, u"operator"_s), file->cell(row, u"limit"_s), file->cell(row, u"unit"_s));
            if (requirement.kind == RequirementKind::unreadable) unread += file->cell(row, u"limit"_s);
            verified += file->cell(row, u"status"_s) == u"verified"_s;
        }
        QCOMPARE(verified, 58);
        QCOMPARE(unread.join(u' '), u"痕迹 公布值-3(且≥50) 90(且不小于标称)"_s);
    }

    void binaryFractionsCannotChangeAVerdict()
    {
        const Decimal sum = *Decimal::parse(u"0.1") + *Decimal::parse(u"0.2");
        QCOMPARE(outcome(judge(m_words, u"≤0.3"_s, sum.text())), u"conforms"_s);
    }

    void longAndHostileTextsAreOnlyUnreadable()
    {
        for (const QString& text : {QString(5000, u'9'), QString(5000, u'('), u"≤"_s + QString(5000, u'≤'),
                                    u"1e999999999"_s, u"≤1×10^99"_s, u"±±±"_s, u"~"_s, u"(不含"_s}) {
            QCOMPARE(judge(m_words, text, u"5"_s).outcome, Judgement::Outcome::undecidable);
            QCOMPARE(judge(m_words, u"≤5"_s, text).outcome, Judgement::Outcome::undecidable);
        }
    }

    void methodsHaveTheNamesOfTheCommandLine()
    {
        QCOMPARE(compareByFromText(u"full"_s), CompareBy::fullValue);
        QCOMPARE(compareByFromText(compareByName(CompareBy::roundedValue)), CompareBy::roundedValue);
        QVERIFY(!compareByFromText(u"half"_s).has_value());
    }
};

QTEST_GUILESS_MAIN(LimitsTest)
#include "tst_limits.moc"
