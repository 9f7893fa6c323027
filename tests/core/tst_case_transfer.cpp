// SPDX-License-Identifier: GPL-3.0-or-later
// A case that goes to the office of another district: over real packages, through the city, and back; and what a
// neighbour's journal does not take.
#include "PackageSides.h"
#include "TestOffice.h"
#include "analysis/AnalysisQueries.h"
#include "disposal/CaseTransfer.h"
#include "disposal/DisposalQueries.h"
#include "disposal/GapQueries.h"

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::tests;

namespace {

/// A district with its work, the neighbour that takes a case over, and the city above both.
struct Neighbours
{
    TestOffice here;
    Side there{otherCode, OfficeLevel::district, 15}, city{cityCode, OfficeLevel::city, 30};
    int number = 0;

    Neighbours()
    {
        know(*here.place, otherCode, OfficeLevel::district);
        know(*here.place, cityCode, OfficeLevel::city);
        for (Side* side : {&there, &city}) {
            know(*side->place, districtCode, OfficeLevel::district);
            trust(*side->place, *here.place);
            trust(*here.place, *side->place);
        }
        there.knowOffice(cityCode, OfficeLevel::city);
        city.knowOffice(otherCode, OfficeLevel::district);
        trust(*there.place, *city.place);
        trust(*city.place, *there.place);
        later();
    }
    static void know(Workplace& place, const char* code, OfficeLevel level)
    {
        Office office;
        office.code = QLatin1StringView(code);
        office.name = u"示例局"_s + office.code;
        office.shortName = office.name;
        office.level = level;
        office.areaCode = office.code;
        office.validFrom = QDate(2018, 1, 1);
        office.state = u"active"_s;
        office.officeId = naturalUuid(u"office"_s, office.code);
        CommitDraft draft(place.journal().clock(), place.actor().officer, u"add"_s);
        draft.add(office);
        sure(place.journal().commit(draft), "office");
    }
    static void trust(Workplace& side, Workplace& other)
    {
        const QString device = QString::fromLatin1(other.journal().device().toHex());
        sure(PackageDesk(side.journal()).accept(device, side.actor()), "accept");
    }
    void later()
    {
        for (FixedClock* clock : {&here.clock, &there.clock, &city.clock}) clock->set({clock->now().ms + 3'600'000});
    }
    PackageReport carry(Workplace& from, Workplace& to, const QString& code)
    {
        later();
        const QString file = here.folder.filePath(u"%1.qjx"_s.arg(++number));
        const PackageExport made = sure(PackageDesk(from.journal()).exportTo(code, file), "export");
        return sure(PackageDesk(to.journal()).import(made.files.front()), "import");
    }
    static Uuid officeOf(const char* code) { return naturalUuid(u"office"_s, QLatin1StringView(code)); }

    /// A safety case with its first step done, a file beside it.
    Uuid runningCase()
    {
        const Uuid id = here.caseOf(here.sample("judged"));
        QTemporaryDir folder;
        QFile file(folder.filePath(u"照片.jpg"_s));
        if (!file.open(QFile::WriteOnly) || file.write("\xff\xd8\xff\xe0 evidence") < 0) qFatal("no file");
        file.close();
        CommitDraft draft(here.clock, here.inspector.officer, u"attach"_s);
        const Uuid attached = sure(DirectoryDesk(here.place->journal())
                                       .attach(draft, file.fileName(), DisposalStep::info, here.stepOf(id, "D01"),
                                               AttachmentPurpose::proof, here.inspector.office),
                                   "attach");
        sure(here.place->journal().commit(draft), "attach");
        ActInput input = TestOffice::proof(u"责停1号"_s);
        input.files = {attached};
        here.act(DisposalStep::info, here.stepOf(id, "D01"), "done", here.inspector, input);
        return id;
    }
    static ActInput to(const char* code)
    {
        ActInput input = TestOffice::proof(u"移送函1号"_s);
        input.fields[DisposalCase::info.find(u"ownerOffice")->number] = Value(officeOf(code));
        return input;
    }
    Uuid handOver(const Uuid& id)
    {
        here.act(DisposalCase::info, id, "transferred", here.reviewer, to(otherCode));
        return here.get<DisposalCase>(id).handedTo;
    }
};

template <class T> T at(const Workplace& place, const Uuid& id)
{
    return place.reader().find<T>(id).value_or(T());
}

qint64 rowsOf(const Workplace& place, const char* table)
{
    Query query = place.reader().query(std::string("SELECT count(*) FROM ") + table);
    return query.next() ? query.integer(0) : -1;
}

/// Judged samples, and the cases that the rate counts.
std::pair<qint64, qint64> figures(const Workplace& place, QDate today)
{
    qint64 judged = 0, due = 0;
    for (const PassRate& rate : passRates(place.reader(), GroupBy::office, {})) judged += rate.tested;
    for (const OnTimeRate& rate : sure(DisposalQueries::onTimeRate(place.reader(), RateBy::office, {}, today), "rate"))
        due += rate.denominator();
    return {judged, due};
}

} // namespace

class CaseTransferTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNeighbourGoesOnWithIt();
    void theCityCountsItOnce();
    void itMayComeBack();
    void aBranchTakesTheSameRecord();
    void nothingElseEntersANeighboursJournal_data();
    void nothingElseEntersANeighboursJournal();
    void itIsNotTakenBack();
    void theReceiverBringsItToItsEnd_data();
    void theReceiverBringsItToItsEnd();
    void theReceiverIsToldThatTheResultFell();
    void aRecheckThatFailedIsToBeDoneAgain();
};

void CaseTransferTest::theNeighbourGoesOnWithIt()
{
    Neighbours both;
    const Uuid id = both.runningCase();
    const QDate due = both.here.get<DisposalStep>(both.here.stepOf(id, "D07")).dueOn;
    const Uuid handed = both.handOver(id);
    QVERIFY(!handed.isNull());
    // Here nothing is left to do, and nothing of the neighbour's stands in a list.
    QVERIFY(isOver(both.here.get<DisposalCase>(id)));
    QCOMPARE(rowsOf(*both.here.place, "disposalCase"), 1);
    QCOMPARE(rowsOf(*both.here.place, "sample"), 1);
    QVERIFY(DisposalQueries::gaps(both.here.reader(), {}, both.here.today().addDays(100)).empty());
    QCOMPARE(both.here.place->journal().check().projection, u"ok"_s);

    const PackageReport report = both.carry(*both.here.place, *both.there.place, both.there.code);
    QVERIFY(report.refused.empty());
    QVERIFY(report.gaps.empty());
    Workplace& there = *both.there.place;
    const auto found = there.reader().lookUp(DisposalCase::info, both.here.get<DisposalCase>(id).no);
    QVERIFY(found);
    const DisposalCase taken = found->as<DisposalCase>();
    QCOMPARE(taken.id, handed);
    QCOMPARE(taken.state, u"transferred"_s);
    QCOMPARE(taken.officeId, Neighbours::officeOf(otherCode));
    QCOMPARE(taken.letterNo, u"移送函1号"_s);
    QCOMPARE(taken.handedBy, Neighbours::officeOf(districtCode));
    const Sample sample = at<Sample>(there, taken.sampleId),
                 own = both.here.get<Sample>(both.here.get<DisposalCase>(id).sampleId);
    QVERIFY(sample.id != own.id);
    QCOMPARE(sample.origin, SampleOrigin::received);
    QCOMPARE(sample.sampleNo, own.sampleNo);
    QCOMPARE(at<Trader>(there, sample.traderId).name, both.here.get<Trader>(own.traderId).name);
    const auto file = CaseFile::read(there.reader(), nullptr, handed);
    QVERIFY(file && file->steps.size() > 10);
    QCOMPARE(file->step(u"D07")->dueOn, due); // its clock keeps running
    QCOMPARE(file->step(u"D01")->docNo, u"责停1号"_s);
    QCOMPARE(file->step(u"D18")->state, u"na"_s); // the sample stays where it is
    QCOMPARE(file->step(u"D01")->evidence.size(), 1);
    const Attachment evidence = at<Attachment>(there, file->step(u"D01")->evidence.front());
    QCOMPARE(evidence.ownerId, file->step(u"D01")->id);
    QVERIFY(QFile::exists(there.journal().store().attachments().path(evidence.sha256)));
    QVERIFY(acceptedReport(there.reader(), nullptr, sample.id));
    QCOMPARE(figures(there, both.there.clock.today()).first, 0); // not their sampling

    const Actor officer = there.actor();
    QVERIFY(there.desk().act(DisposalCase::info, handed, u"running"_s, {}, officer));
    QCOMPARE(at<DisposalCase>(there, handed).handler, officer.officer);
    QVERIFY(there.desk().act(DisposalStep::info, stepIdOf(handed, u"D02"_s), u"done"_s, TestOffice::proof(), officer));
    QCOMPARE(there.journal().check().projection, u"ok"_s);
}

void CaseTransferTest::theCityCountsItOnce()
{
    Neighbours both;
    const Uuid id = both.runningCase();
    const Uuid handed = both.handOver(id);
    both.carry(*both.here.place, *both.city.place, both.city.code); // the city hands it on to the neighbour
    const PackageReport report = both.carry(*both.city.place, *both.there.place, both.there.code);
    QVERIFY(report.refused.empty() && report.gaps.empty());
    Workplace &there = *both.there.place, &city = *both.city.place;
    QVERIFY(there.desk().act(DisposalCase::info, handed, u"running"_s, {}, there.actor()));
    QVERIFY(both.carry(there, city, both.city.code).refused.empty());
    QCOMPARE(at<DisposalCase>(city, handed).state, u"running"_s);
    QCOMPARE(at<DisposalCase>(city, id).state, u"transferred"_s);
    QCOMPARE(rowsOf(city, "disposalCase"), 2);
    const auto meant = city.reader().lookUp(DisposalCase::info, at<DisposalCase>(city, id).no);
    QVERIFY(meant);
    QCOMPARE(meant->id, handed);
    const auto sample =
        city.reader().lookUp(Sample::info, at<Sample>(city, at<DisposalCase>(city, id).sampleId).sampleNo);
    QVERIFY(sample);
    QCOMPARE(sample->as<Sample>().origin, SampleOrigin::own);
    const QDate late = both.city.clock.today().addDays(200);
    QCOMPARE(figures(city, late), std::pair(qint64(1), qint64(1)));
    QCOMPARE(city.journal().check().projection, u"ok"_s);
}

void CaseTransferTest::itMayComeBack()
{
    Neighbours both;
    const Uuid id = both.runningCase(), handed = both.handOver(id);
    both.carry(*both.here.place, *both.there.place, both.there.code);
    Workplace& there = *both.there.place;
    QVERIFY(there.desk().act(DisposalCase::info, handed, u"running"_s, {}, there.actor()));
    QVERIFY(
        there.desk().act(DisposalCase::info, handed, u"transferred"_s, Neighbours::to(districtCode), there.actor()));
    const PackageReport report = both.carry(there, *both.here.place, u"320412"_s);
    QVERIFY(report.refused.empty());
    const auto back = both.here.reader().lookUp(DisposalCase::info, both.here.get<DisposalCase>(id).no);
    QVERIFY(back);
    QCOMPARE(back->as<DisposalCase>().handedFrom, handed);
    QVERIFY(back->id != id);
    both.here.act(DisposalCase::info, back->id, "running", both.here.inspector);
    QCOMPARE(figures(*both.here.place, both.here.today().addDays(200)), std::pair(qint64(1), qint64(1)));
}

void CaseTransferTest::aBranchTakesTheSameRecord()
{
    Neighbours both;
    const auto branch = [&](const char* code, const char* parent) {
        Office office;
        office.code = QLatin1StringView(code);
        office.name = office.shortName = u"分局"_s + office.code;
        office.level = OfficeLevel::branch;
        office.parentId = Neighbours::officeOf(parent);
        office.areaCode = office.code.left(6);
        office.validFrom = QDate(2018, 1, 1);
        office.state = u"active"_s;
        CommitDraft draft(both.here.clock, both.here.admin.officer, u"add"_s);
        draft.add(office);
        sure(both.here.place->journal().commit(draft), "branch");
    };
    branch("320412009", districtCode);
    branch("320411009", otherCode);
    const Uuid id = both.runningCase();
    const auto refused =
        both.here.desk().act(DisposalCase::info, id, u"transferred"_s, Neighbours::to("320411009"), both.here.reviewer);
    QCOMPARE(reasons(refused), QStringList{u"receivingDistrict"_s});
    both.here.act(DisposalCase::info, id, "transferred", both.here.reviewer, Neighbours::to("320412009"));
    const DisposalCase moved = both.here.get<DisposalCase>(id);
    QVERIFY(moved.handedTo.isNull());
    QCOMPARE(moved.officeId, Neighbours::officeOf("320412009"));
    both.here.act(DisposalCase::info, id, "running", both.here.inspector);
}

void CaseTransferTest::nothingElseEntersANeighboursJournal_data()
{
    QTest::addColumn<QString>("what");
    for (const char* what : {"a trader beside it", "another origin", "another state", "a step of another case",
                             "by an inspector", "a record that is there", "voided", "taken out"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void CaseTransferTest::nothingElseEntersANeighboursJournal()
{
    QFETCH(QString, what);
    Neighbours both;
    const Uuid id = both.runningCase();
    both.carry(*both.there.place, *both.here.place, u"320412"_s);
    Workplace& here = *both.here.place;
    here.journal().setAuthority({}); // a program that was tampered with
    CommitDraft draft(both.here.clock,
                      what == u"by an inspector"_s ? both.here.inspector.officer : both.here.reviewer.officer,
                      u"transferred"_s);
    draft.set(DisposalCase::info, id, u"ownerOffice", Value(Neighbours::officeOf(otherCode)));
    QVERIFY(handOn(here.reader(), draft, id));
    const Uuid sample = handedSampleOf(id, Neighbours::officeOf(otherCode)), handed = caseIdOf(sample);
    if (what == u"a trader beside it"_s || what == u"a record that is there"_s) {
        Trader trader = both.there.traderOf(u"某店"_s);
        if (what == u"a record that is there"_s) trader.id = both.there.addTrader(u"某店"_s);
        draft.add(trader);
    } else if (what == u"another origin"_s) {
        draft.set(Sample::info, sample, u"origin", toValue(SampleOrigin::own));
    } else if (what == u"voided"_s) {
        draft.set(DisposalCase::info, handed, common::voided, Value(true));
    } else if (what == u"taken out"_s) {
        draft.set(DisposalCase::info, handed, common::deleted, Value(true));
    } else if (what == u"another state"_s) {
        draft.setState(DisposalCase::info, handed, u"closed"_s);
    } else if (what == u"a step of another case"_s) {
        DisposalStep step;
        step.id = naturalUuid(u"disposalStep"_s, u"other"_s);
        step.caseId = handed;
        step.code = u"D02"_s;
        step.officeId = Neighbours::officeOf(otherCode);
        draft.add(step);
    }
    QVERIFY(here.journal().commit(draft));
    const PackageReport report = both.carry(here, *both.there.place, both.there.code);
    QVERIFY(!report.refused.empty());
    QVERIFY(!both.there.place->reader().find<DisposalCase>(handed));
    QCOMPARE(rowsOf(*both.there.place, "disposalCase"), 0);
}

void CaseTransferTest::itIsNotTakenBack()
{
    Neighbours both;
    const Uuid id = both.runningCase();
    const Receipt receipt = sure(
        both.here.desk().act(DisposalCase::info, id, u"transferred"_s, Neighbours::to(otherCode), both.here.reviewer),
        "transferred");
    QVERIFY(!both.here.desk().undo(receipt.batch, both.here.reviewer));
    QCOMPARE(both.here.get<DisposalCase>(id).state, u"transferred"_s);
}

namespace {

/// An officer of the neighbour.
Actor officerOf(Workplace& place, const QString& name, const QList<Role>& roles)
{
    Officer person;
    person.name = person.loginName = person.staffNo = name;
    person.roles = roles;
    person.certNo = u"ZJ-"_s + name;
    person.certValidTo = QDate(2030, 12, 31);
    sure(place.desk().add(dataOf(person), place.actor()), "officer");
    return sure(DirectoryDesk(place.journal()).signIn(name, {}), "sign in");
}

} // namespace

void CaseTransferTest::theReceiverBringsItToItsEnd_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("published");
    QTest::newRow("final") << u"final"_s << false;
    QTest::newRow("time to object runs") << u"objection"_s << false;
    QTest::newRow("published by others") << u"judged"_s << true;
}

void CaseTransferTest::theReceiverBringsItToItsEnd()
{
    QFETCH(QString, state);
    QFETCH(bool, published);
    Neighbours both;
    SampleWish wish;
    wish.verdict = Verdict::failLabel;
    const Uuid id = both.here.caseOf(both.here.sample(qPrintable(state), wish));
    if (published) {
        CommitDraft draft(both.here.clock, both.here.reviewer.officer, u"edit"_s);
        draft.set(Sample::info, both.here.get<DisposalCase>(id).sampleId, u"origin", toValue(SampleOrigin::published));
        sure(both.here.place->journal().commit(draft), "origin");
    }
    const Uuid handed = both.handOver(id);
    both.carry(*both.here.place, *both.there.place, both.there.code);
    Workplace& there = *both.there.place;
    const Actor inspector = officerOf(there, u"己检"_s, {Role::inspector});
    const Actor reviewer = officerOf(there, u"庚审"_s, {Role::reviewer});
    const auto act = [&](const RecordInfo& info, const Uuid& record, const char* code, const Actor& actor,
                         const ActInput& input = {}) {
        sure(there.desk().act(info, record, QString::fromLatin1(code), input, actor), code);
    };
    both.there.clock.set(fromLocal(QDate(2018, 11, 5), QTime(9, 0)));
    act(DisposalCase::info, handed, "running", inspector);
    for (const DisposalStep& step : there.reader().children<DisposalStep>("caseId", handed)) {
        const DisposalStep now = at<DisposalStep>(there, step.id);
        if (now.need != StepNeed::must || now.code == u"D18"_s || now.code == u"D19"_s) continue;
        if (now.state == u"todo"_s) act(DisposalStep::info, step.id, "done", inspector, TestOffice::proof());
        act(DisposalStep::info, step.id, "verified", reviewer);
    }
    act(DisposalCase::info, handed, "toCheck", inspector);
    const Uuid sample = at<DisposalCase>(there, handed).sampleId;
    if (state == u"objection"_s) {
        QCOMPARE(reasons(there.desk().act(DisposalCase::info, handed, u"closed"_s, {}, reviewer)),
                 QStringList{u"resultNotFinal"_s});
        act(Sample::info, sample, "final", reviewer);
    }
    act(DisposalCase::info, handed, "closed", reviewer);
    QCOMPARE(at<DisposalCase>(there, handed).state, u"closed"_s);
    // A case of a published table stays out of figures that leave these out.
    const auto [judged, due] = figures(there, both.there.clock.today().addDays(200));
    QCOMPARE(judged, 0);
    QCOMPARE(due, published ? 0 : 1);
}

void CaseTransferTest::theReceiverIsToldThatTheResultFell()
{
    Neighbours both;
    const Uuid handed = both.handOver(both.runningCase());
    both.carry(*both.here.place, *both.there.place, both.there.code);
    Workplace& there = *both.there.place;
    QCOMPARE(reasons(there.desk().act(DisposalCase::info, handed, u"notRequired"_s, {}, there.actor())),
             QStringList{u"reasonMissing"_s});
    QVERIFY(there.desk().act(DisposalCase::info, handed, u"notRequired"_s, TestOffice::because(u"函告1号：改判合格"_s),
                             there.actor()));
    QCOMPARE(at<DisposalCase>(there, handed).state, u"notRequired"_s);
    QVERIFY(DisposalQueries::gaps(there.reader(), {}, both.there.clock.today().addDays(200)).empty());
}

void CaseTransferTest::aRecheckThatFailedIsToBeDoneAgain()
{
    Neighbours both;
    const Uuid id = both.runningCase();
    both.here.act(DisposalStep::info, both.here.stepOf(id, "D12"), "done", both.here.inspector, TestOffice::proof());
    SampleWish wish;
    wish.name = u"儿童自行车（复查）"_s;
    CommitDraft draft(both.here.clock, both.here.reviewer.officer, u"edit"_s);
    draft.set(Sample::info, both.here.sample("judged", wish), u"recheckOf", Value(id));
    sure(both.here.place->journal().commit(draft), "recheck");
    const Uuid handed = both.handOver(id);
    both.carry(*both.here.place, *both.there.place, both.there.code);
    QCOMPARE(at<DisposalStep>(*both.there.place, stepIdOf(handed, u"D12"_s)).state, u"returned"_s);
}

QTEST_GUILESS_MAIN(CaseTransferTest)
#include "tst_case_transfer.moc"
