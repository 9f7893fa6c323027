// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication/CorrectionRules.h"
#include "publication/PublicationPlace.h"
#include "publication/PublicationRules.h"

#include "RecordTables.h"

using namespace qj;
using namespace Qt::StringLiterals;

namespace {

PrintWords words;

ItemFacts clean()
{
    ItemFacts facts;
    facts.verdict = Verdict::fail;
    facts.verdictConfirmed = facts.final = facts.servicesProven = facts.caseOpened = true;
    facts.traderName = u"城东百货店"_s;
    facts.creditCode = u"91320402000000019E"_s;
    facts.productName = u"儿童外套"_s;
    facts.brand = u"小树"_s;
    facts.modelSpec = u"120/60"_s;
    facts.productionText = u"20180305"_s;
    facts.producerName = u"某某制衣厂"_s;
    facts.printedColumns = QStringList{u"儿童外套"_s, u"小树"_s, u"20180305"_s, u"甲醛含量"_s};
    return facts;
}

using ChangeFacts = void (*)(ItemFacts&);

} // namespace

class TestRecordsPublication : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { words = PrintWords::shipped().value(); }
    void tablesAreSound();
    void lifeCyclesAreSound();
    void cleanItemHasNoBlocker();
    void everyFactBlocksByItsRule_data();
    void everyFactBlocksByItsRule();
    void redComesBeforeAmber();
    void passNeedsNoCase();
    void privateDataIsFoundInPrintedText_data();
    void privateDataIsFoundInPrintedText();
    void wordsOfAPassAreLimited_data();
    void wordsOfAPassAreLimited();
    void makerDoesNotCheck();
    void replyDecidesTheState();
    void itemStateIsDerived();
    void placeIsDoneWithDateAndProof();
};

void TestRecordsPublication::tablesAreSound()
{
    QCOMPARE(tests::problemsOfTable(Publication::info), QString());
    QCOMPARE(tests::problemsOfMembers<Publication>(), QString());
    QCOMPARE(tests::problemsOfTable(PublicationItem::info), QString());
    QCOMPARE(tests::problemsOfMembers<PublicationItem>(), QString());
    QCOMPARE(tests::problemsOfTable(PublicationPlace::info), QString());
    QCOMPARE(tests::problemsOfMembers<PublicationPlace>(), QString());
    QCOMPARE(tests::problemsOfTable(ProvincialApproval::info), QString());
    QCOMPARE(tests::problemsOfMembers<ProvincialApproval>(), QString());
    QCOMPARE(tests::problemsOfTable(Correction::info), QString());
    QCOMPARE(tests::problemsOfMembers<Correction>(), QString());
    QCOMPARE(tests::problemsOfTable(CorrectionPlace::info), QString());
    QCOMPARE(tests::problemsOfMembers<CorrectionPlace>(), QString());
}

void TestRecordsPublication::lifeCyclesAreSound()
{
    QCOMPARE(tests::problemsOfLifeCycle(Publication::info, publicationTransitions), QString());
    QCOMPARE(tests::problemsOfLifeCycle(Correction::info, correctionTransitions), QString());
    for (const Transition& row : publicationTransitions)
        if (QByteArray(row.to) == "published") QVERIFY(row.marks & Transition::lasting);
}

void TestRecordsPublication::cleanItemHasNoBlocker()
{
    QVERIFY(PublicationRules::blockers(clean(), words).empty());
    QCOMPARE(PublicationRules::worst({}), Light::green);
}

void TestRecordsPublication::everyFactBlocksByItsRule_data()
{
    QTest::addColumn<ChangeFacts>("change");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("level");
    const auto red = [](const char* name, ChangeFacts change, const char* rule) {
        QTest::newRow(name) << change << QString::fromLatin1(rule) << int(Light::red);
    };
    red(
        "not final", [](ItemFacts& f) { f.final = false; }, "R-PUB-FINAL");
    red(
        "service unproven", [](ItemFacts& f) { f.servicesProven = false; }, "R-NTC-5W");
    red(
        "objection open", [](ItemFacts& f) { f.objectionOpen = true; }, "R-RE-FINAL");
    red(
        "reinspection open", [](ItemFacts& f) { f.reinspectionOpen = true; }, "R-RE-FINAL");
    red(
        "verdict not confirmed", [](ItemFacts& f) { f.verdictConfirmed = false; }, "R-VER-GRADE");
    red(
        "risk sample", [](ItemFacts& f) { f.riskSample = true; }, "R-SMP-RISK");
    red(
        "wrong code", [](ItemFacts& f) { f.creditCodeOk = false; }, "R-ID-USCC");
    red(
        "no trader", [](ItemFacts& f) { f.traderName.clear(); }, "R-PUB-IDENT");
    red(
        "no model", [](ItemFacts& f) { f.modelSpec.clear(); }, "R-PUB-IDENT");
    red(
        "no mark", [](ItemFacts& f) { f.brand.clear(); }, "R-PUB-IDENT");
    red(
        "telephone", [](ItemFacts& f) { f.printedColumns += u"电话13800000000"_s; }, "R-PUB-NOT");
    red(
        "contact", [](ItemFacts& f) { f.privateWords += u"小树"_s; }, "R-PUB-NOT");
    red(
        "words", [](ItemFacts& f) { f.printedColumns += u"合格产品"_s; }, "R-VER-WORDS");
    red(
        "already public", [](ItemFacts& f) { f.alreadyPublic = true; }, "R-PUB-CORRECT");
    red(
        "data error", [](ItemFacts& f) { f.dataErrorOpen = true; }, "R-PUB-MAKER");
    red(
        "no case", [](ItemFacts& f) { f.caseOpened = false; }, "R-TGT-ALLCASES");
    QTest::newRow("past target") << ChangeFacts([](ItemFacts& f) { f.pastTarget = true; }) << u"R-PUB-PROMPT"_s
                                 << int(Light::amber);
    QTest::newRow("case overdue") << ChangeFacts([](ItemFacts& f) { f.caseOverdue = true; }) << u"R-TGT-ONTIME"_s
                                  << int(Light::amber);
}

void TestRecordsPublication::everyFactBlocksByItsRule()
{
    QFETCH(ChangeFacts, change);
    QFETCH(QString, rule);
    QFETCH(int, level);
    ItemFacts facts = clean();
    change(facts);
    const std::vector<Blocker> found = PublicationRules::blockers(facts, words);
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].rule, rule);
    QCOMPARE(int(found[0].level), level);
    QVERIFY(!found[0].key.isEmpty());
}

void TestRecordsPublication::redComesBeforeAmber()
{
    ItemFacts facts = clean();
    facts.pastTarget = true;
    facts.caseOpened = false;
    const std::vector<Blocker> found = PublicationRules::blockers(facts, words);
    QCOMPARE(found.size(), size_t(2));
    QCOMPARE(found[0].level, Light::red);
    QCOMPARE(found[1].level, Light::amber);
    QCOMPARE(PublicationRules::worst(found), Light::red);
}

void TestRecordsPublication::passNeedsNoCase()
{
    ItemFacts facts = clean();
    facts.verdict = Verdict::pass;
    facts.caseOpened = false;
    QVERIFY(PublicationRules::blockers(facts, words).empty());
}

void TestRecordsPublication::privateDataIsFoundInPrintedText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("found");
    QTest::newRow("mobile") << u"联系13800000000。"_s << 1;
    QTest::newRow("land line") << u"0519-80000000"_s << 1;
    QTest::newRow("identity number") << u"32040219700101001X"_s << 1;
    QTest::newRow("credit code") << u"91320402000000019E"_s << 0;
    QTest::newRow("batch") << u"20180305"_s << 0;
    QTest::newRow("barcode") << u"6913800000000123"_s << 0;
    QTest::newRow("model") << u"A13800000000"_s << 0;
}

void TestRecordsPublication::privateDataIsFoundInPrintedText()
{
    QFETCH(QString, text);
    QFETCH(int, found);
    QCOMPARE(int(PublicationRules::privateNumbers(text).size()), found);
}

void TestRecordsPublication::wordsOfAPassAreLimited_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("risk");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("tested items") << u"所检项目合格"_s << false << true;
    QTest::newRow("found nothing") << u"未发现不合格"_s << false << true;
    QTest::newRow("good product") << u"合格产品"_s << false << false;
    QTest::newRow("bad product") << u"不合格产品"_s << false << true;
    QTest::newRow("bad quality") << u"质量不合格"_s << false << true;
    QTest::newRow("both") << u"不合格产品1批，其余为合格产品"_s << false << false;
    QTest::newRow("spaced") << u"合 格 产 品"_s << false << false;
    QTest::newRow("risk word") << u"不合格"_s << true << false;
    QTest::newRow("risk signal") << u"发现风险信号"_s << true << true;
}

void TestRecordsPublication::wordsOfAPassAreLimited()
{
    QFETCH(QString, text);
    QFETCH(bool, risk);
    QFETCH(bool, allowed);
    QCOMPARE(PublicationRules::wordsAllowed(text, risk, words), allowed);
}

void TestRecordsPublication::makerDoesNotCheck()
{
    Publication publication;
    publication.caveats = u"x"_s;
    publication.maker = publication.districtChecker = Uuid::createUuid();
    const std::vector<Error> problems = publicationProblems(publication, u"districtChecked"_s);
    QCOMPARE(problems.size(), size_t(1));
    QCOMPARE(problems[0].rule, u"R-PUB-MAKER"_s);
    publication.districtChecker = Uuid::createUuid();
    QVERIFY(publicationProblems(publication, u"districtChecked"_s).empty());
}

void TestRecordsPublication::replyDecidesTheState()
{
    QCOMPARE(consentState(ConsentResult::all), u"approved"_s);
    QCOMPARE(consentState(ConsentResult::part), u"partly"_s);
    QCOMPARE(consentState(ConsentResult::refused), u"refused"_s);
    ProvincialApproval approval;
    approval.requestedOn = {2018, 11, 2};
    QCOMPARE(replyProblems(approval).size(), size_t(3));
    approval.replyNo = u"1"_s;
    approval.repliedOn = {2018, 11, 1};
    approval.result = ConsentResult::part;
    QCOMPARE(replyProblems(approval).size(), size_t(2));
    approval.repliedOn = {2018, 11, 9};
    approval.items = {Uuid::createUuid()};
    QVERIFY(replyProblems(approval).empty());
}

void TestRecordsPublication::itemStateIsDerived()
{
    Publication publication;
    PublicationItem item;
    const auto state = [&](const QString& of, Flag consented, Light worst, const QString& correction = {}) {
        publication.state = of;
        item.consented = consented;
        return itemState(publication, item, worst, correction);
    };
    QCOMPARE(state(u"draft"_s, {}, Light::green), u"proposed"_s);
    QCOMPARE(state(u"draft"_s, {}, Light::red), u"blocked"_s);
    QCOMPARE(state(u"districtChecked"_s, {}, Light::amber), u"clean"_s);
    QCOMPARE(state(u"partly"_s, true, Light::green), u"consented"_s);
    QCOMPARE(state(u"partly"_s, {}, Light::green), u"refused"_s);
    QCOMPARE(state(u"published"_s, true, Light::green), u"published"_s);
    QCOMPARE(state(u"corrected"_s, true, Light::green, u"correct"_s), u"corrected"_s);
    QCOMPARE(state(u"corrected"_s, true, Light::green, u"withdraw"_s), u"withdrawn"_s);
    for (const State& s : PublicationItem::info.states) QVERIFY(s.rank >= 0);
}

void TestRecordsPublication::placeIsDoneWithDateAndProof()
{
    CorrectionPlace place;
    place.on = {2018, 12, 3};
    QVERIFY(!isDone(place));
    place.proof = {Uuid::createUuid()};
    QVERIFY(isDone(place));
}

QTEST_GUILESS_MAIN(TestRecordsPublication)
#include "tst_records_publication.moc"
