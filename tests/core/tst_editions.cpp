// SPDX-License-Identifier: GPL-3.0-or-later
// Which edition of a standard and which of its limits hold for goods (R-STD-EDITION, INV-34, R-NUM-ORD).
#include "DisputeOffice.h"

#include "law/Limits.h"
#include "testing/EditionQueries.h"
#include "testing/LimitChoice.h"
#include "testing/TestReportRules.h"

using namespace qj;
using namespace qj::tests;
using namespace Qt::StringLiterals;

class EditionsTest : public QObject
{
    Q_OBJECT

    LimitText m_words;

    static std::vector<Standard> standards()
    {
        std::vector<Standard> all;
        const auto add = [&](const char* number, QDate from, QDate to = {}, const Uuid& replaces = {}) {
            Standard one;
            one.id = Uuid::createUuid();
            one.number = QString::fromLatin1(number);
            one.effectiveFrom = from;
            one.effectiveTo = to;
            one.replaces = replaces;
            all.push_back(one);
        };
        add("GB 17761-1999", {1999, 10, 1}, {2019, 4, 14});
        add("GB 17761-2018", {2019, 4, 15}, {}, all[0].id);
        add("GB 1499.2-2007", {2008, 3, 1}, {2018, 10, 31});
        add("GB/T 1499.2-2018", {2018, 11, 1});
        add("GB 18401-2010", {2011, 8, 1});
        add("QB 1-2000", {2001, 1, 1}, {2009, 12, 31}); // renumbered: the chain of replacements holds it together
        add("QB/T 2-2010", {2010, 1, 1}, {}, all[5].id);
        return all;
    }

private Q_SLOTS:
    void initTestCase() { m_words = *LimitText::shipped(); }

    void theDayOfProductionChoosesTheEdition_data()
    {
        QTest::addColumn<QString>("stated");
        QTest::addColumn<QString>("producedOn");
        QTest::addColumn<QString>("editions"); // by date / stated
        const auto row = [](const char16_t* stated, const char* on, const char* editions) {
            const QString text = QString::fromUtf16(stated);
            QTest::newRow(qPrintable(text + u' ' + QLatin1StringView(on)))
                << text << QString::fromLatin1(on) << QString::fromLatin1(editions);
        };
        row(u"GB 17761-1999", "2019-04-14", "GB 17761-1999/GB 17761-1999");
        row(u"GB 17761-1999", "2019-04-15", "GB 17761-2018/GB 17761-1999 differ"); // still stated: both are shown
        row(u"GB17761—2018", "2019-04-14", "GB 17761-1999/GB 17761-2018 differ");
        row(u"ＧＢ 17761－2018", "2019-04-15", "GB 17761-2018/GB 17761-2018");
        row(u"GB 17761", "2018-06-01", "GB 17761-1999/-"); // without a year the date decides
        row(u"GB 17761-1999", "", "-/GB 17761-1999");      // day unknown: only what is stated
        row(u"GB 17761", "", "");
        row(u"GB 1499.2-2007", "2018-11-01", "GB/T 1499.2-2018/GB 1499.2-2007 differ");
        row(u"GB/T 1499.2-2018", "2018-10-31", "GB 1499.2-2007/GB/T 1499.2-2018 differ");
        row(u"QB 1-2000", "2012-01-01", "QB/T 2-2010/QB 1-2000 differ");
        row(u"执行标准：GB 17761-2018、GB 18401-2010 B类", "2020-01-01",
            "GB 17761-2018/GB 17761-2018; GB 18401-2010/GB 18401-2010");
        row(u"Q/ABC 1-2016", "2018-01-01", "");
        row(u"", "2018-01-01", "");
    }
    void theDayOfProductionChoosesTheEdition()
    {
        QFETCH(QString, stated);
        QFETCH(QString, producedOn);
        QStringList found;
        for (const EditionPair& pair : editionsFor(standards(), stated, QDate::fromString(producedOn, Qt::ISODate)))
            found += (pair.byDate ? pair.byDate->number : u"-"_s) + u'/' +
                     (pair.stated ? pair.stated->number : u"-"_s) + (pair.differs() ? u" differ"_s : QString());
        QTEST(found.join(u"; "_s), "editions");
    }

    void mandatoryStandardsHoldBesideTheStatedOne()
    {
        const auto all = standards();
        const auto pairs = editionsFor(all, u"GB 18401-2010"_s, {2018, 1, 1}, std::span(all).subspan(0, 1));
        QCOMPARE(pairs.size(), size_t(2));
        QCOMPARE(pairs[1].byDate->number, u"GB 17761-1999"_s);
        QVERIFY(!pairs[1].stated);
    }

    void sizesChooseTheLimit_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("goods");
        QTest::addColumn<QString>("declared");
        QTest::addColumn<QString>("limit");
        const auto row = [](const char16_t* item, const char16_t* goods, const char* declared, const char16_t* limit) {
            QTest::newRow(qPrintable(QString::fromUtf16(item) + u" | "_s + QString::fromUtf16(goods) +
                                     QLatin1StringView(declared)))
                << QString::fromUtf16(item) << QString::fromUtf16(goods) << QString::fromLatin1(declared)
                << QString::fromUtf16(limit);
        };
        row(u"重量偏差", u"HRB400 12mm", "", u"重量偏差(6~12mm)");
        row(u"重量偏差", u"HRB400 Φ14", "", u"重量偏差(14~20mm)");
        row(u"重量偏差", u"HRB400E 22 mm", "", u"重量偏差(22~50mm)");
        row(u"重量偏差", u"HRB400 13mm", "", u"sizeUnknown");
        row(u"重量偏差", u"HRB400", "", u"sizeUnknown");
        row(u"重量偏差", u"12mm 14mm", "", u"sizeUnknown");
        row(u"重量偏差(14~20mm)", u"12mm", "", u"重量偏差(14~20mm)"); // the report names it
        row(u"下屈服强度ReL", u"HRB400 12mm", "", u"下屈服强度ReL(HRB400)");
        row(u"下屈服强度ReL", u"HRB400E 12mm", "", u"sizeUnknown");
        row(u"噪声", u"CADR150", "", u"噪声(CADR≤150)");
        row(u"噪声", u"KJ300 CADR: 151", "", u"噪声(150<CADR≤300)");
        row(u"噪声", u"KJ300", "301", u"噪声(300<CADR≤450)");
        row(u"噪声", u"KJ300", "", u"sizeUnknown");
        row(u"充装误差", u"干粉 1kg", "", u"充装误差(干粉,1kg)");
        row(u"充装误差", u"干粉 3kg", "", u"充装误差(干粉,>1~3kg)");
        row(u"充装误差", u"干粉 4 kg", "", u"充装误差(干粉,>3kg)");
        row(u"充装误差", u"水基 4kg", "", u"sizeUnknown");
        row(u"最高车速", u"16寸", "", u"noLimit");
    }
    void sizesChooseTheLimit()
    {
        QFETCH(QString, item);
        QFETCH(QString, goods);
        QFETCH(QString, declared);
        std::vector<TestItemSpec> limits;
        for (const char16_t* name :
             {u"重量偏差(6~12mm)", u"重量偏差(14~20mm)", u"重量偏差(22~50mm)", u"下屈服强度ReL(HRB400)",
              u"噪声(CADR≤150)", u"噪声(150<CADR≤300)", u"噪声(300<CADR≤450)", u"噪声(CADR>450)", u"充装误差(干粉,1kg)",
              u"充装误差(干粉,>1~3kg)", u"充装误差(干粉,>3kg)"}) {
            TestItemSpec spec;
            spec.itemName = QString::fromUtf16(name);
            limits.push_back(spec);
        }
        GoodsSize size{goods, declared.isEmpty() ? Decimal() : *Decimal::parse(declared)};
        const LimitChoice choice = limitFor(m_words, limits, item, size);
        QTEST(choice.spec ? choice.spec->itemName : choice.why, "limit");
    }

    void declaredValuesMakeALimit_data()
    {
        QTest::addColumn<QString>("requirement");
        QTest::addColumn<QString>("declared");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char16_t* requirement, const char* declared, const char* value,
                            const char* expected) {
            QTest::newRow(qPrintable(QString::fromUtf16(requirement) + u" at "_s + QLatin1StringView(declared) +
                                     u": "_s + QLatin1StringView(value)))
                << QString::fromUtf16(requirement) << QString::fromLatin1(declared) << QString::fromLatin1(value)
                << QString::fromLatin1(expected);
        };
        row(u"≥公布值-3(且≥50)", "60", "57", "conforms ");
        row(u"≥公布值-3(且≥50)", "60", "56.9", "fails belowLow");
        row(u"≥公布值-3(且≥50)", "51", "49.9", "fails belowLow");
        row(u"≥公布值-3(且≥50)", "51", "50", "conforms ");
        row(u"≥公布值-3(且≥50)", "", "60", "undecidable declaredValue");
        row(u"≥90(且不小于标称)", "95", "94", "fails belowLow");
        row(u"≥90(且不小于标称)", "80", "90", "conforms ");
        row(u"≥标称值的90%", "300", "270", "conforms ");
        row(u"≥标称值的90%", "300", "269.9", "fails belowLow");
        row(u"≤明示值+5mg/kg", "10", "15.1mg/kg", "fails aboveHigh");
        row(u"≥标称值(优等品)", "300", "400", "undecidable declaredValue");
        row(u"≥97.0", "300", "97", "conforms "); // hangs on nothing
    }
    void declaredValuesMakeALimit()
    {
        QFETCH(QString, requirement);
        QFETCH(QString, declared);
        QFETCH(QString, value);
        const Requirement read =
            m_words.requirement(requirement, declared.isEmpty() ? Decimal() : *Decimal::parse(declared));
        const Judgement judgement = judge(m_words, read, m_words.reading(value));
        QTEST(outcomeName(judgement.outcome) + u' ' + judgement.why, "expected");
    }

    /// The day of the test plays no part (INV-34); what is proposed stands in the report and its items.
    void aReportIsProposedItsEditionAndLimits()
    {
        DisputeOffice office(QDate(2019, 9, 2));
        const auto bikes = office.reader().where(ProductCategory::info, "name=?", {u"电动自行车"_s});
        QCOMPARE(bikes.size(), 1);
        const Uuid sample = office.sample("testing");
        office.force<Sample>(sample, "categoryId", Value(bikes.front()));
        office.force<Sample>(sample, "productionDate", Value(QDate(2019, 3, 1)));
        office.force<Sample>(sample, "standardText", Value(u"GB 17761-2018"_s));
        const auto editions = testing::editionsOf(office.reader(), office.get<Sample>(sample));
        QVERIFY(editions.differ() && !editions.dateUnknown);
        TestReport report;
        report.reportNo = u"BG-E"_s;
        report.sampleId = sample;
        report.issuedOn = office.today();
        const Uuid id = office.add(report, office.inspector);
        QStringList basis;
        for (const Uuid& standard : office.get<TestReport>(id).basis) basis += office.reader().titleOf(standard);
        QCOMPARE(basis, (QStringList{u"GB 17761-1999"_s, u"GB 17761-2018"_s}));
        TestItemResult item;
        item.reportId = id;
        item.itemName = u"整车质量"_s;
        item.valueText = u"56"_s;
        item.valueKind = MeasuredKind::number;
        item.value = Decimal::fromInt(56);
        const Uuid first = office.add(item, office.inspector);
        const TestItemResult filled = office.get<TestItemResult>(first);
        QCOMPARE(filled.limitText, u"≤55kg"_s); // of 2018: the edition of 1999 names it otherwise
        QCOMPARE(filled.computed, ItemComparison::fails);
        QCOMPARE(filled.severity, Severity::safety);
        QCOMPARE(filled.single, ItemVerdict::none); // a person judges (INV-35)
        office.force<Sample>(sample, "productionDate", Value());
        QVERIFY(testing::editionsOf(office.reader(), office.get<Sample>(sample)).dateUnknown);
    }

    void gradesAreReadByTheirStandard_data()
    {
        QTest::addColumn<QString>("limit");
        QTest::addColumn<QString>("value");
        QTest::addColumn<ItemComparison>("expected");
        const auto row = [](const char16_t* limit, const char16_t* value, ItemComparison expected) {
            QTest::newRow(qPrintable(QString::fromUtf16(limit) + u' ' + QString::fromUtf16(value)))
                << QString::fromUtf16(limit) << QString::fromUtf16(value) << expected;
        };
        row(u"4级", u"5级", ItemComparison::conforms);
        row(u"4级", u"3级", ItemComparison::fails);
        row(u"4", u"3-4", ItemComparison::fails);
        row(u"5-6", u"6", ItemComparison::conforms); // light fastness: the item counts in grades
        row(u"5-6", u"5", ItemComparison::fails);
        row(u"≥4级", u"5-6", ItemComparison::conforms);
    }
    void gradesAreReadByTheirStandard()
    {
        QFETCH(QString, limit);
        QFETCH(QString, value);
        TestItemSpec spec;
        spec.operator_ = LimitOperator::ordinalGe;
        TestItemResult item;
        item.limitText = limit;
        item.valueText = value;
        QTEST(compared(item, &spec, m_words, CompareBy::fullValue), "expected");
    }
};

QTEST_GUILESS_MAIN(EditionsTest)
#include "tst_editions.moc"
