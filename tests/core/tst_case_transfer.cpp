// SPDX-License-Identifier: GPL-3.0-or-later
// A case that goes to the office of another district: over real packages, through the city, and back; and what a
// neighbour's journal does not take.
#include "Neighbours.h"
#include "disposal/CaseTransfer.h"
#include "papers/PaperTemplate.h"

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::tests;

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
    const auto today = [&] {
        TodayFilter filter;
        filter.today = both.there.clock.today();
        filter.office = officer.office;
        filter.officer = officer.officer;
        QStringList what;
        for (const TodayItem& item : todayList(there.reader(), filter))
            if (item.id == handed) what += item.due.what;
        return what;
    };
    QVERIFY(today().contains(u"takeOver"_s)); // nobody has it in hand, so everybody is told
    QVERIFY(papers::word(u"what_takeOver"_s, u"R-REG-61"_s).contains(u"移送"_s)); // as F24-due prints it
    QVERIFY(there.desk().act(DisposalCase::info, handed, u"running"_s, {}, officer));
    QCOMPARE(at<DisposalCase>(there, handed).handler, officer.officer);
    QVERIFY(!today().contains(u"takeOver"_s));
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

QTEST_GUILESS_MAIN(CaseTransferTest)
#include "tst_case_transfer.moc"
