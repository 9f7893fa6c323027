// SPDX-License-Identifier: GPL-3.0-or-later
// Publications on a real store: what may stand in one, who has to agree, what is frozen, and what becomes of it later.
#include "TestOffice.h"
#include "publication/CorrectionPlace.h"
#include "publication/PublicationDesk.h"

#include <QtTest/QTest>

using namespace qj;
using namespace qj::tests;
using namespace Qt::StringLiterals;

class TestPublication : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyFinalResultsOfTheKindAreTaken_data();
    void onlyFinalResultsOfTheKindAreTaken();
    void itemsThatAreNotReadyStop();
    void theMakerDoesNotCheck();
    void nothingIsReleasedWithoutConsent();
    void refusedItemsLeaveTheList();
    void releasedTextIsFrozen();
    void nothingPersonalIsPrinted();
    void privateWordsInAColumnStopTheRelease();
    void correctionMakesANewVersionAndAToDoPerPlace();
    void fallenResultStartsAWithdrawal();
    void fallenResultLeavesTheDraft();

private:
    static Uuid make(TestOffice& office, PublicationKind kind = PublicationKind::fail)
    {
        PublicationDesk desk(office.desk());
        return sure(desk.make(u"抽检结果公示"_s, kind, {}, office.publisher), "make");
    }
    static void request(TestOffice& office, const Uuid& id)
    {
        office.act(Publication::info, id, "districtChecked", office.reviewer);
        office.act(Publication::info, id, "cityChecked", office.reviewer);
        sure(PublicationDesk(office.desk()).submit(id, u"请示1号"_s, office.today(), office.publisher), "submit");
    }
    static void release(TestOffice& office, const Uuid& id)
    {
        request(office, id);
        PublicationDesk desk(office.desk());
        sure(desk.consent(id, {u"批复1号"_s, office.today(), {}, {}, false}, office.publisher), "consent");
        sure(desk.publish(id, {{u"list.pdf"_s, u"ab"_s}}, {{PublicPlace::site, u"本局网站"_s, {}}}, {},
                          office.publisher),
             "publish");
    }
};

void TestPublication::onlyFinalResultsOfTheKindAreTaken_data()
{
    QTest::addColumn<PublicationKind>("kind");
    QTest::addColumn<int>("expected");
    QTest::newRow("fail") << PublicationKind::fail << 2;
    QTest::newRow("pass") << PublicationKind::pass << 1;
    QTest::newRow("both") << PublicationKind::both << 3;
}

void TestPublication::onlyFinalResultsOfTheKindAreTaken()
{
    QFETCH(PublicationKind, kind);
    QFETCH(int, expected);
    TestOffice office;
    SampleWish wish;
    office.sample("final", wish);
    wish.verdict = Verdict::failLabel;
    office.sample("final", wish);
    wish.verdict = Verdict::pass;
    office.sample("final", wish);
    wish.verdict = Verdict::fail;
    office.sample("objection", wish);
    QCOMPARE(PublicationQueries::candidates(office.reader(), kind, {}).size(), expected);
}

void TestPublication::itemsThatAreNotReadyStop()
{
    TestOffice office;
    const Uuid sample = office.sample("objection");
    PublicationDesk desk(office.desk());
    PublicationFilter filter;
    QCOMPARE(reasons(desk.make(u"公示"_s, PublicationKind::fail, filter, office.publisher)),
             QStringList{u"publicationEmpty"_s});
    filter.samples = {sample};
    const Uuid id = sure(desk.make(u"公示"_s, PublicationKind::fail, filter, office.publisher), "make");
    const auto checks = sure(desk.check(id), "check");
    QCOMPARE(checks.size(), size_t(1));
    QCOMPARE(checks[0].worst, Light::red);
    QCOMPARE(checks[0].blockers.front().key, u"resultNotFinal"_s);
    const auto refused = office.desk().act(Publication::info, id, u"districtChecked"_s, {}, office.reviewer);
    QCOMPARE(reasons(refused), QStringList{u"resultNotFinal"_s});
}

void TestPublication::theMakerDoesNotCheck()
{
    TestOffice office;
    office.sample("final");
    const Uuid id =
        sure(PublicationDesk(office.desk()).make(u"公示"_s, PublicationKind::fail, {}, office.admin), "make");
    QVERIFY(reasons(office.desk().act(Publication::info, id, u"districtChecked"_s, {}, office.admin))
                .contains(u"fourEyes"_s));
    QCOMPARE(reasons(office.desk().act(Publication::info, id, u"cityChecked"_s, {}, office.reviewer)),
             QStringList{u"cityOwnOnly"_s});
    office.act(Publication::info, id, "districtChecked", office.reviewer);
    QCOMPARE(office.get<Publication>(id).districtChecker, office.reviewer.officer);
}

void TestPublication::nothingIsReleasedWithoutConsent()
{
    TestOffice office;
    office.sample("final");
    const Uuid id = make(office);
    PublicationDesk desk(office.desk());
    const std::vector<ReleasePlace> places{{PublicPlace::site, u"网站"_s, {}}};
    QCOMPARE(reasons(desk.publish(id, {}, places, {}, office.publisher)), QStringList{u"actNotFromHere"_s});
    request(office, id);
    QCOMPARE(reasons(desk.publish(id, {}, places, {}, office.publisher)), QStringList{u"actNotFromHere"_s});
    QVERIFY(reasons(office.desk().act(Publication::info, id, u"approved"_s, office.proof(), office.publisher))
                .contains(u"replyNo"_s));
    QVERIFY(!PublicationQueries::approval(office.reader(), nullptr, id)->packageHash.isEmpty());
    sure(desk.consent(id, {u"批复1号"_s, office.today(), {}, {}, true}, office.publisher), "consent");
    QCOMPARE(office.get<Publication>(id).state, u"refused"_s);
    QCOMPARE(reasons(desk.publish(id, {}, places, {}, office.publisher)), QStringList{u"actNotFromHere"_s});
}

void TestPublication::refusedItemsLeaveTheList()
{
    TestOffice office;
    const Uuid kept = office.sample("final");
    const Uuid refused = office.sample("final");
    const Uuid id = make(office);
    request(office, id);
    PublicationDesk desk(office.desk());
    QCOMPARE(reasons(desk.consent(id, {u"批复1号"_s, office.today(), {office.trader}, {}, false}, office.publisher)),
             QStringList{u"itemNotPublished"_s});
    sure(desk.consent(id, {u"批复1号"_s, office.today(), {refused}, {}, false}, office.publisher), "consent");
    QCOMPARE(office.get<Publication>(id).state, u"partly"_s);
    QCOMPARE(reasons(desk.publish(id, {}, {}, {}, office.publisher)), QStringList{u"placesMissing"_s});
    sure(desk.publish(id, {}, {{PublicPlace::board, {}, {}}}, {}, office.publisher), "publish");
    const auto content = sure(PublicationQueries::content(office.reader(), id), "content");
    QCOMPARE(content.lines.size(), size_t(1));
    QCOMPARE(content.lines[0].sample, kept);
    QCOMPARE(content.withheld, QStringList{office.get<Sample>(refused).sampleNo});
    const auto items = PublicationQueries::items(office.reader(), nullptr, id);
    QCOMPARE(PublicationQueries::stateOf(office.reader(), items[0], office.today()), u"published"_s);
    QCOMPARE(PublicationQueries::stateOf(office.reader(), items[1], office.today()), u"refused"_s);
}

void TestPublication::releasedTextIsFrozen()
{
    TestOffice office;
    const Uuid sample = office.sample("final");
    const Uuid id = make(office);
    release(office, id);
    QCOMPARE(office.get<Publication>(id).publishedOn, office.today());
    QCOMPARE(office.reader().children<PublicationPlace>("publicationId", id).front().fileHash, u"list.pdf ab"_s);
    CommitDraft draft(office.clock, office.admin.officer, u"edit"_s);
    draft.set(Sample::info, sample, u"productName", Value(u"别的"_s));
    sure(office.place->journal().commit(draft), "commit");
    const auto content = sure(PublicationQueries::content(office.reader(), id), "content");
    QCOMPARE(content.lines[0].cells.value(u"productName"_s), u"儿童自行车"_s);
    QCOMPARE(content.lines[0].cells.value(u"failItems"_s), u"制动性能"_s);
    // What is public stands in no second list.
    QVERIFY(PublicationQueries::candidates(office.reader(), PublicationKind::fail, {}).isEmpty());
    const auto back = office.desk().acts(Publication::info, id, office.publisher);
    QVERIFY(back.empty());
}

void TestPublication::nothingPersonalIsPrinted()
{
    TestOffice office;
    office.sample("final");
    const Uuid id = make(office);
    const auto content = sure(PublicationQueries::content(office.reader(), id), "content");
    const QString printed = content.lines[0].cells.values().join(u'\n');
    for (const QString& secret : {u"13812345678"_s, u"张某某"_s, u"0571-87654321"_s, u"180.00"_s, u"某区某路1号"_s})
        QVERIFY2(!printed.contains(secret), qPrintable(secret));
    for (const Verdict verdict : {Verdict::fail, Verdict::pass})
        for (const PublicationColumn& column : PublicationColumns::shipped().of(verdict, u"full"_s)) {
            const Field* field = Sample::info.find(column.key);
            QVERIFY2(!field || !field->has(Field::personal), qPrintable(column.key));
        }
    QCOMPARE(PublicationColumns::shipped().printed(u"verdict"_s, {{u"verdict"_s, u"pass"_s}}), u"所检项目合格"_s);
}

void TestPublication::privateWordsInAColumnStopTheRelease()
{
    TestOffice office;
    const Uuid sample = office.sample("final");
    CommitDraft draft(office.clock, office.admin.officer, u"edit"_s);
    draft.set(Sample::info, sample, u"modelSpec", Value(u"16寸 13812345678"_s));
    sure(office.place->journal().commit(draft), "commit");
    const Uuid id = make(office);
    QCOMPARE(reasons(office.desk().act(Publication::info, id, u"districtChecked"_s, {}, office.reviewer)),
             QStringList{u"privateDataPrinted"_s});
}

void TestPublication::correctionMakesANewVersionAndAToDoPerPlace()
{
    TestOffice office;
    const Uuid first = office.sample("final");
    office.sample("final");
    const Uuid id = make(office);
    release(office, id);
    PublicationDesk desk(office.desk());
    const Uuid correction = sure(desk.correct(id, CorrectionKind::withdraw, CorrectionReason::court, u"复议决定撤销"_s,
                                              {first}, office.publisher),
                                 "correct");
    office.act(Correction::info, correction, "approved", office.reviewer);
    office.act(Correction::info, correction, "issued", office.publisher);
    QCOMPARE(office.get<Publication>(id).state, u"corrected"_s);
    QCOMPARE(office.get<Publication>(id).version, Int(2));
    QCOMPARE(sure(PublicationQueries::content(office.reader(), id), "content").lines.size(), size_t(1));
    QCOMPARE(office.reader().children<CorrectionPlace>("correctionId", correction).size(), size_t(1));
    QCOMPARE(reasons(office.desk().act(Correction::info, correction, u"done"_s, {}, office.publisher)),
             QStringList{u"placesOpen"_s});
    // Withdrawn, it may be public again elsewhere.
    QCOMPARE(PublicationQueries::candidates(office.reader(), PublicationKind::fail, {}), QList<Uuid>{first});
}

void TestPublication::fallenResultStartsAWithdrawal()
{
    TestOffice office;
    const Uuid sample = office.sample("final");
    const Uuid id = make(office);
    release(office, id);
    for (int twice = 0; twice < 2; ++twice) {
        CommitDraft draft(office.clock, office.reviewer.officer, u"concluded"_s);
        draft.set(Sample::info, sample, u"finalVerdict", toValue(Verdict::pass));
        sure(office.place->journal().commit(draft), "commit");
    }
    const auto corrections = office.reader().children<Correction>("publicationId", id);
    QCOMPARE(corrections.size(), size_t(1));
    QCOMPARE(corrections[0].reason, CorrectionReason::overturned);
    QCOMPARE(corrections[0].kind, CorrectionKind::withdraw);
}

void TestPublication::fallenResultLeavesTheDraft()
{
    TestOffice office;
    const Uuid sample = office.sample("final");
    const Uuid id = make(office);
    CommitDraft draft(office.clock, office.reviewer.officer, u"concluded"_s);
    draft.set(Sample::info, sample, u"finalVerdict", toValue(Verdict::pass));
    sure(office.place->journal().commit(draft), "commit");
    QVERIFY(PublicationQueries::items(office.reader(), nullptr, id).empty());
    QCOMPARE(reasons(office.desk().act(Publication::info, id, u"districtChecked"_s, {}, office.reviewer)),
             QStringList{u"publicationEmpty"_s});
}

QTEST_GUILESS_MAIN(TestPublication)
#include "tst_publication.moc"
