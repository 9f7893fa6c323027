// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/DirectoryRules.h"
#include "directory/LaboratorySampler.h"
#include "directory/OfficerInterest.h"
#include "directory/ShippedRecords.h"
#include "record/RecordData.h"

#include "RecordTables.h"

using namespace qj;
using namespace Qt::StringLiterals;

class TestRecordsDirectory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tablesAreSound();
    void livesAreSound();
    void rightsFollowTheTables();
    void contactsAreNeverPublished();
    void aDistrictOfficeNeedsASuperior();
    void anOfficeKeepsItsCode();
    void traderNeedsACodeOrANumber();
    void workFormAsksForTheWholeTrader();
    void periodsMustNotEndBeforeTheyStart();
    void mergedRecordNamesAnotherSurvivor();
    void limitsMustNotCross();
    void calendarPackIsAListOfMarkedDays_data();
    void calendarPackIsAListOfMarkedDays();
    void officeKeepsTheNameOfTheDay();
    void roleNumbersAreRoleBits();
    void certificateMustBeValidOnTheDay();
    void accreditationAndContractHaveTheirDates();
    void shippedCategoriesFormATree();
    void shippedStandardsAreSound();
    void theFocusOfTheClientIsShipped();
};

void TestRecordsDirectory::tablesAreSound()
{
    for (const RecordInfo* info :
         {&Office::info, &Officer::info, &OfficerInterest::info, &Device::info, &Trader::info, &Producer::info,
          &Laboratory::info, &LaboratorySampler::info, &ProductCategory::info, &Standard::info, &TestItemSpec::info,
          &Attachment::info, &RuleValue::info, &CalendarRecord::info, &TemplateRecord::info})
        QCOMPARE(tests::problemsOfTable(*info), QString());
    QCOMPARE(tests::problemsOfMembers<Trader>(), QString());
    QCOMPARE(tests::problemsOfMembers<Officer>(), QString());
    QCOMPARE(tests::problemsOfMembers<Attachment>(), QString());
}

void TestRecordsDirectory::livesAreSound()
{
    const std::pair<const RecordInfo*, LifeCycle> lives[] = {
        {&Office::info, officeLifeCycle},           {&Officer::info, officerLifeCycle},
        {&Trader::info, traderLifeCycle},           {&Producer::info, producerLifeCycle},
        {&Laboratory::info, laboratoryLifeCycle},   {&Standard::info, standardLifeCycle},
        {&Device::info, deviceLifeCycle},           {&ProductCategory::info, productCategoryLifeCycle},
        {&RuleValue::info, ruleValueLifeCycle},     {&CalendarRecord::info, calendarRecordLifeCycle},
        {&TemplateRecord::info, templateLifeCycle},
    };
    for (const auto& [info, life] : lives) {
        QCOMPARE(life.kind, info->kind);
        QCOMPARE(tests::problemsOfLifeCycle(*info, life.transitions), QString());
    }
}

void TestRecordsDirectory::rightsFollowTheTables()
{
    const Transition* revoke = tests::row(deviceTransitions, "active", "revoked");
    QVERIFY(revoke);
    QCOMPARE(int(revoke->roles), int(administrator));
    QCOMPARE(int(revoke->levels), int(city));
    QVERIFY(revoke->marks & Transition::lasting);
    const Transition* enact = tests::row(versionTransitions, "draft", "inForce");
    QVERIFY(enact && (enact->marks & Transition::fourEyes) && enact->roles == reviewer && enact->levels == city);
    QVERIFY(!tests::row(versionTransitions, "inForce", "draft"));
    QVERIFY(!tests::row(deviceTransitions, "revoked", "active"));
}

void TestRecordsDirectory::contactsAreNeverPublished()
{
    for (const char* name : {"contact", "phone", "mobile", "fax", "email"})
        QVERIFY2(Trader::info.find(QString::fromLatin1(name))->has(Field::personal), name);
    for (const char* name : {"contact", "phone", "fax"})
        QVERIFY2(Producer::info.find(QString::fromLatin1(name))->has(Field::personal), name);
    QVERIFY(Officer::info.find(u"phone")->has(Field::personal));
    QVERIFY(Attachment().private_ == true);
}

void TestRecordsDirectory::aDistrictOfficeNeedsASuperior()
{
    Office office;
    office.areaCode = u"320412"_s;
    office.level = OfficeLevel::district;
    QCOMPARE(officeProblems(office, u"active"_s).size(), 1u);
    QCOMPARE(officeProblems(office, u"active"_s).front().field, u"parentId"_s);
    office.areaCode = u"320400"_s;
    for (const OfficeLevel level : {OfficeLevel::city, OfficeLevel::province}) {
        office.level = level;
        QVERIFY(officeProblems(office, u"active"_s).empty());
    }
    office.areaCode = u"32040"_s;
    QCOMPARE(officeProblems(office, u"active"_s).front().rule, u"R-ID-AREA"_s);
}

void TestRecordsDirectory::anOfficeKeepsItsCode()
{
    Office office;
    office.level = OfficeLevel::city;
    office.code = office.areaCode = u"320400"_s;
    office.id = naturalUuid(u"office"_s, office.code);
    QVERIFY(officeProblems(office, u"active"_s).empty());
    office.code = u"320500"_s;
    QCOMPARE(officeProblems(office, u"active"_s).front().field, u"code"_s);
}

void TestRecordsDirectory::traderNeedsACodeOrANumber()
{
    Trader trader;
    trader.name = u"某商店"_s;
    QCOMPARE(traderProblems(trader, u"active"_s).front().rule, u"R-ID-USCC"_s);
    trader.regNo = u"320402000000019"_s;
    QVERIFY(traderProblems(trader, u"active"_s).empty());
    for (const auto& [code, good] :
         {std::pair{u"91320402000000019E"_s, true}, std::pair{u"913204020000000190"_s, false},
          std::pair{u"320402000000019"_s, false}}) {
        trader.creditCode = code;
        QCOMPARE(traderProblems(trader, u"active"_s).empty(), good);
    }
    trader.creditCode.clear();
    trader.prepayFrom = QDate(2018, 3, 1);
    QCOMPARE(traderProblems(trader, u"active"_s).front().field, u"prepayFrom"_s);
    trader.prepayRule = true;
    QVERIFY(traderProblems(trader, u"active"_s).empty());
}

void TestRecordsDirectory::workFormAsksForTheWholeTrader()
{
    Trader trader;
    trader.creditCode = u"91320402000000019E"_s;
    trader.address = u"某路1号"_s;
    QStringList asked;
    for (const Error& error : traderFormProblems(trader)) asked += error.field;
    QCOMPARE(asked, (QStringList{u"legalRep"_s, u"areaType"_s, u"siteType"_s}));
}

void TestRecordsDirectory::periodsMustNotEndBeforeTheyStart()
{
    Standard standard;
    standard.effectiveFrom = QDate(2019, 4, 15);
    standard.effectiveTo = QDate(2019, 4, 14);
    QCOMPARE(standardProblems(standard, u"active"_s).front().rule, u"R-STD-EDITION"_s);
    standard.effectiveTo = QDate();
    standard.sellThroughTo = QDate(2020, 1, 1);
    QVERIFY(standardProblems(standard, u"active"_s).empty());
    QVERIFY(!inForceOn(standard, QDate(2019, 4, 14)) && inForceOn(standard, QDate(2019, 4, 15)));

    Laboratory laboratory;
    laboratory.contractFrom = QDate(2018, 12, 31);
    laboratory.contractTo = QDate(2018, 1, 1);
    QCOMPARE(laboratoryProblems(laboratory, u"active"_s).front().field, u"contractTo"_s);
}

void TestRecordsDirectory::mergedRecordNamesAnotherSurvivor()
{
    Producer producer;
    producer.id = Uuid::createUuid();
    QCOMPARE(producerProblems(producer, u"merged"_s).front().field, u"mergedInto"_s);
    producer.mergedInto = producer.id;
    QVERIFY(!producerProblems(producer, u"merged"_s).empty());
    producer.mergedInto = Uuid::createUuid();
    QVERIFY(producerProblems(producer, u"merged"_s).empty());
}

void TestRecordsDirectory::limitsMustNotCross()
{
    TestItemSpec spec;
    spec.low = *Decimal::parse(u"7.5");
    spec.high = *Decimal::parse(u"4.0");
    QCOMPARE(testItemSpecProblems(spec).front().field, u"high"_s);
    spec.high = *Decimal::parse(u"7.50");
    QVERIFY(testItemSpecProblems(spec).empty());
    spec.roundUnit = *Decimal::parse(u"0");
    QCOMPARE(testItemSpecProblems(spec).front().rule, u"R-NUM-ROUND"_s);
}

void TestRecordsDirectory::calendarPackIsAListOfMarkedDays_data()
{
    QTest::addColumn<QByteArray>("days");
    QTest::addColumn<bool>("good");
    QTest::newRow("holiday and make-up day")
        << QByteArray(R"([{"date":"2018-10-01","kind":"holiday"},{"date":"2018-09-29","kind":"makeup"}])") << true;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("empty list") << QByteArray("[]") << false;
    QTest::newRow("unknown kind") << QByteArray(R"([{"date":"2018-10-01","kind":"feast"}])") << false;
    QTest::newRow("no such day") << QByteArray(R"([{"date":"2018-02-30","kind":"holiday"}])") << false;
    QTest::newRow("not a list") << QByteArray(R"({"date":"2018-10-01"})") << false;
}

void TestRecordsDirectory::calendarPackIsAListOfMarkedDays()
{
    QFETCH(QByteArray, days);
    CalendarRecord pack;
    pack.year = 2018;
    pack.days = Json{days};
    QTEST(calendarRecordProblems(pack, u"draft"_s).empty(), "good");
}

void TestRecordsDirectory::officeKeepsTheNameOfTheDay()
{
    Office office;
    office.name = u"丙局"_s;
    office.formerNames =
        Json{QByteArrayLiteral(R"([{"name":"甲局","until":"2013-12-31"},{"name":"乙局","until":"2018-12-31"}])")};
    QCOMPARE(officeNameOn(office, QDate(2013, 12, 31)), u"甲局"_s);
    QCOMPARE(officeNameOn(office, QDate(2014, 1, 1)), u"乙局"_s);
    QCOMPARE(officeNameOn(office, QDate(2018, 12, 31)), u"乙局"_s);
    QCOMPARE(officeNameOn(office, QDate(2019, 1, 1)), u"丙局"_s);
    QCOMPARE(officeNameOn(office, QDate()), u"丙局"_s);
}

void TestRecordsDirectory::roleNumbersAreRoleBits()
{
    Officer officer;
    officer.roles = {Role::inspector, Role::publisher, Role(77)};
    QCOMPARE(int(roleBits(officer)), inspector | publisher);
    officer.roles = {Role::reviewer, Role::supervisor, Role::administrator};
    QCOMPARE(int(roleBits(officer)), reviewer | supervisor | administrator);
    QCOMPARE(int(levelBit(OfficerLevel::district)), int(district));
    QCOMPARE(int(levelBit(OfficerLevel::city)), int(city));
    QCOMPARE(int(levelBit(OfficerLevel::province)), int(province));
    QCOMPARE(levelOfOfficers(OfficeLevel::branch), OfficerLevel::district);
    QCOMPARE(levelOfOfficers(OfficeLevel::city), OfficerLevel::city);
}

void TestRecordsDirectory::certificateMustBeValidOnTheDay()
{
    Officer officer;
    officer.state = u"active"_s;
    QVERIFY(!certifiedOn(officer, QDate(2018, 9, 14)));
    officer.certNo = u"苏D00001"_s;
    QVERIFY(certifiedOn(officer, QDate(2018, 9, 14)));
    officer.certValidTo = QDate(2018, 9, 14);
    QVERIFY(certifiedOn(officer, QDate(2018, 9, 14)));
    QVERIFY(!certifiedOn(officer, QDate(2018, 9, 15)));
    officer.state = u"inactive"_s;
    QVERIFY(!certifiedOn(officer, QDate(2018, 9, 14)));
}

void TestRecordsDirectory::accreditationAndContractHaveTheirDates()
{
    Laboratory laboratory;
    laboratory.cmaNo = u"180000000000"_s;
    laboratory.cmaValidTo = QDate(2018, 12, 31);
    QVERIFY(accreditedOn(laboratory, QDate(2018, 12, 31)) && !accreditedOn(laboratory, QDate(2019, 1, 1)));
    QVERIFY(!underContractOn(laboratory, QDate(2018, 6, 1)));
    laboratory.contractNo = u"2018-1"_s;
    laboratory.contractFrom = QDate(2018, 1, 1);
    laboratory.contractTo = QDate(2018, 12, 31);
    QVERIFY(underContractOn(laboratory, QDate(2018, 1, 1)) && !underContractOn(laboratory, QDate(2019, 1, 1)));
}

void TestRecordsDirectory::shippedCategoriesFormATree()
{
    const auto categories = shippedCategories();
    QVERIFY(categories.has_value());
    QSet<Uuid> seen;
    for (const ProductCategory& category : *categories) {
        QVERIFY2(!seen.contains(category.id), qPrintable(category.code));
        QVERIFY2(category.parentId.isNull() || seen.contains(category.parentId), qPrintable(category.code));
        QVERIFY2(missingFields(dataOf(category), u"active"_s).empty(), qPrintable(category.code));
        QVERIFY2(productCategoryProblems(category, u"active"_s).empty(), qPrintable(category.code));
        seen.insert(category.id);
    }
    QCOMPARE(categories->front().id, naturalUuid(u"productCategory"_s, categories->front().code));
}

void TestRecordsDirectory::shippedStandardsAreSound()
{
    const auto categories = shippedCategories();
    QVERIFY(categories.has_value());
    const auto shipped = shippedStandards(*categories);
    QVERIFY(shipped.has_value());
    QSet<Uuid> seen;
    for (const Standard& standard : shipped->standards) {
        QVERIFY2(!seen.contains(standard.id), qPrintable(standard.number));
        QVERIFY2(missingFields(dataOf(standard), u"active"_s).empty(), qPrintable(standard.number));
        QVERIFY2(standardProblems(standard, u"active"_s).empty(), qPrintable(standard.number));
        QVERIFY2(standard.replaces.isNull() || seen.contains(standard.replaces), qPrintable(standard.number));
        seen.insert(standard.id);
    }
    for (const TestItemSpec& limit : shipped->limits) {
        QVERIFY2(!seen.contains(limit.id), qPrintable(limit.itemName));
        QVERIFY2(missingFields(dataOf(limit), {}).empty(), qPrintable(limit.itemName));
        QVERIFY2(testItemSpecProblems(limit).empty(), qPrintable(limit.itemName));
        seen.insert(limit.id);
    }
    const auto petrol = std::find_if(shipped->limits.begin(), shipped->limits.end(), [](const TestItemSpec& limit) {
        return limit.applicability == u"表2(V)"_s && limit.high == Decimal::fromInt(10);
    });
    QVERIFY(petrol != shipped->limits.end());
    QVERIFY(petrol->highIncl.value_or(false) && petrol->low.isNull());
}

void TestRecordsDirectory::theFocusOfTheClientIsShipped()
{
    QStringList focus;
    const auto categories = shippedCategories();
    QVERIFY(categories.has_value());
    for (const ProductCategory& category : *categories)
        if (category.focus.value_or(false)) focus += category.name;
    for (const QString& name :
         {u"日用品"_s, u"儿童用品"_s, u"家用电器"_s, u"装饰装修材料"_s, u"钢材"_s, u"车船用燃油"_s, u"商品煤"_s,
          u"空气净化器"_s, u"净水机"_s, u"消防产品"_s, u"电动自行车"_s})
        QVERIFY2(focus.contains(name), qPrintable(name));
}

QTEST_GUILESS_MAIN(TestRecordsDirectory)
#include "tst_records_directory.moc"
