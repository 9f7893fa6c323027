// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from an act, from an entry by hand and from an undo: custody stays a chain (INV-10), what is public is
// corrected when its report is replaced, a risk report says what it found (R-SMP-RISK), an undo leaves nothing behind.
#include "DisputeOffice.h"

#include "publication/Correction.h"
#include "publication/PublicationDesk.h"
#include "publication/PublicationItem.h"
#include "sampling/CustodyRules.h"

using namespace qj;
using namespace qj::tests;
using namespace Qt::StringLiterals;

namespace {

CustodyEvent next(const DisputeOffice& office, const Uuid& sample, SamplePart part, CustodyKind kind)
{
    const auto chain = chainOf(part, office.reader().children<CustodyEvent>("sampleId", sample));
    CustodyEvent event;
    event.sampleId = sample;
    event.part = part;
    event.kind = kind;
    event.at = office.clock.now();
    event.fromWhom = chain.empty() ? u"某人"_s : chain.back().toWhom;
    event.toWhom = u"仓库"_s;
    event.place = u"留样室"_s;
    event.sealNo = chain.empty() ? u"0"_s : chain.back().sealNo;
    event.sealOk = true;
    return event;
}

/// State and program-filled fields of everything that hangs on a sample.
QStringList snapshot(const DisputeOffice& office, const Uuid& sample)
{
    QStringList lines;
    const auto put = [&](const RecordData& record) {
        QString line = QString::fromLatin1(record.info->name) + u' ' + record.id.toString();
        for (const auto& [number, value] : record.values)
            if (const Field* field = fieldOf(*record.info, number); field && !value.isNull())
                line += u' ' + QString::fromLatin1(field->name) + u'=' + plainText(*field, value);
        lines += line;
    };
    put(*office.reader().find(Sample::info, sample));
    const std::pair<const RecordInfo*, const char*> around[] = {
        {&CustodyEvent::info, "sampleId"}, {&TestReport::info, "sampleId"},   {&ServiceOfNotice::info, "sampleId"},
        {&Objection::info, "sampleId"},    {&Reinspection::info, "sampleId"}, {&DisposalCase::info, "sampleId"}};
    for (const auto& [info, field] : around)
        for (const Uuid& id : office.reader().referring(*info, field, sample))
            if (const auto record = office.reader().find(*info, id); record && !record->hidden()) put(*record);
    for (const Uuid& id : office.reader().referring(DisposalStep::info, "caseId", office.caseOf(sample)))
        if (const auto record = office.reader().find(DisposalStep::info, id); record && !record->hidden()) put(*record);
    lines.sort();
    return lines;
}

QByteArray lastCommit(const DisputeOffice& office)
{
    return *office.place->journal().lastUndoable();
}

void undo(DisputeOffice& office, const QByteArray& commit)
{
    sure(office.place->undo(commit, office.admin), "undo");
}

} // namespace

class ResultUpkeepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void custodyByHandIsAChain_data();
    void custodyByHandIsAChain();
    void custodyIsOnlyAddedTo();
    void actsFollowACustodyByHand();
    void aReplacedReportCorrectsWhatIsPublic();
    void aRiskReportSaysWhatItFound();
    void aNewReportIsJudgedBySomebodyElse();
    void undoneActsLeaveNothingBehind_data();
    void undoneActsLeaveNothingBehind();
    void whatStillContestsStandsAfterAnUndo();
    void anUndoneServiceEndsTheObjectionPeriod();
    void undoOfACorrectedDayJudgesLaterApplicationsAnew();
};

void ResultUpkeepTest::custodyByHandIsAChain_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("follows") << u"remark"_s << u"移库"_s << QString();
    QTest::newRow("another giver") << u"fromWhom"_s << u"别人"_s << u"custodyChainBroken R-SMP-SEAL"_s;
    QTest::newRow("another seal") << u"sealNo"_s << u"F-0"_s << u"sealNumberChanged R-SMP-SEAL"_s;
    QTest::newRow("before the sealing") << u"at"_s << u"2018-09-13T08:00"_s << u"custodyBackwards R-SMP-SEAL"_s;
    QTest::newRow("opened without a photo") << u"kind"_s << u"opened"_s << u"photos R-RE-SAMPLE"_s;
    QTest::newRow("refused without a reason") << u"kind"_s << u"refused"_s << u"refuseReason photos R-SMP-SEAL"_s;
}

void ResultUpkeepTest::custodyByHandIsAChain()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    DisputeOffice office;
    const Uuid sample = office.sample("sealed");
    RecordData record = dataOf(next(office, sample, SamplePart::backup, CustodyKind::moved));
    const Field* changed = CustodyEvent::info.find(field);
    record.set(changed->number, sure(parseValue(*changed, value, CustodyEvent::info.context), "value"));
    const auto done = office.desk().add(record, office.inspector);
    const QString said = done ? QString() : (reasons(done.error()) + QStringList{done.error().rule}).join(u' ');
    QTEST(said, "refusal");
    const size_t expected = done ? 2 : 1;
    QCOMPARE(chainOf(SamplePart::backup, office.reader().children<CustodyEvent>("sampleId", sample)).size(), expected);
    // Before the sealing there is nothing to go on with.
    const Uuid draft = office.sample("draft");
    QCOMPARE(
        reasons(office.desk().add(dataOf(next(office, draft, SamplePart::test, CustodyKind::moved)), office.inspector)),
        QStringList{u"custodyStartsSealed"_s});
}

void ResultUpkeepTest::custodyIsOnlyAddedTo()
{
    DisputeOffice office;
    const Uuid sample = office.sample("sealed");
    const Uuid first =
        chainOf(SamplePart::backup, office.reader().children<CustodyEvent>("sampleId", sample)).front().id;
    CustodyEvent event = next(office, sample, SamplePart::backup, CustodyKind::moved);
    event.fromWhom.clear(); // filled from the chain
    event.sealNo.clear();
    const Uuid moved = office.add(event, office.inspector);
    QCOMPARE(office.get<CustodyEvent>(moved).fromWhom, office.reader().titleOf(office.trader));
    QCOMPARE(office.get<CustodyEvent>(moved).sealNo, office.get<Sample>(sample).sealNoBackup);
    QCOMPARE(office.setRefusal<CustodyEvent>(moved, "toWhom", Value(u"别人"_s), office.inspector),
             u"custodyAppendOnly R-SMP-SEAL"_s);
    QCOMPARE(office.setRefusal<CustodyEvent>(moved, "remark", Value(u"补记"_s), office.inspector), QString());
    QCOMPARE(office.refusal(CustodyEvent::info, first, "void", office.reviewer, TestOffice::because()),
             u"custodyAppendOnly R-SMP-SEAL"_s);
    QCOMPARE(office.refusal(CustodyEvent::info, moved, "void", office.reviewer, TestOffice::because()), QString());
    QCOMPARE(office.refusal(CustodyEvent::info, first, "void", office.reviewer, TestOffice::because()), QString());
}

void ResultUpkeepTest::actsFollowACustodyByHand()
{
    DisputeOffice office;
    const Uuid sample = office.sample("sealed");
    CustodyEvent handed = next(office, sample, SamplePart::test, CustodyKind::handed);
    handed.toWhom = u"快递员"_s;
    office.add(handed, office.inspector);
    office.act(Sample::info, sample, "sent", office.inspector, TestOffice::proof());
    office.act(Sample::info, sample, "labRefused", office.inspector, TestOffice::because(u"封条破损"_s));
    const auto chain = chainOf(SamplePart::test, office.reader().children<CustodyEvent>("sampleId", sample));
    QCOMPARE(chain.size(), size_t(3));
    for (size_t i = 1; i < chain.size(); ++i) QCOMPARE(chain[i].fromWhom, chain[i - 1].toWhom);
}

void ResultUpkeepTest::aReplacedReportCorrectsWhatIsPublic()
{
    DisputeOffice office;
    const Uuid sample = office.sample("final");
    office.sample("final"); // stays as it is
    PublicationDesk desk(office.desk());
    const Uuid publication = sure(desk.make(u"公示"_s, PublicationKind::fail, {}, office.publisher), "make");
    office.act(Publication::info, publication, "districtChecked", office.reviewer);
    office.act(Publication::info, publication, "cityChecked", office.reviewer);
    sure(desk.submit(publication, u"请示1号"_s, office.today(), office.publisher), "submit");
    sure(desk.consent(publication, {u"批复1号"_s, office.today(), {}, {}, false}, office.publisher), "consent");
    sure(desk.publish(publication, {{u"list.pdf"_s, u"ab"_s}}, {{PublicPlace::site, u"本局网站"_s, {}}}, {},
                      office.publisher),
         "publish");
    const auto corrections = [&] { return office.reader().children<Correction>("publicationId", publication); };
    const Uuid report = office.reportOf(sample);
    office.setDay(office.today().addDays(60));
    const Uuid better = office.registered(sample, false, ReportRound::first, report);
    office.act(TestReport::info, better, "checked", office.reviewer, TestOffice::proof());
    QVERIFY(corrections().empty());
    office.act(TestReport::info, report, "superseded", office.reviewer, TestOffice::because());
    QCOMPARE(corrections().size(), size_t(1));
    const Correction started = corrections().front();
    QCOMPARE(office.get<PublicationItem>(started.items.value(0)).sampleId, sample);
    QCOMPARE(started.kind, CorrectionKind::correct);
    QCOMPARE(started.reason, CorrectionReason::error);
    QCOMPARE(started.state, u"draft"_s);
    QCOMPARE(started.detail, office.get<Sample>(sample).sampleNo + u' ' + office.get<TestReport>(report).reportNo);
    // The new report passes: the draft becomes a withdrawal instead of a second one.
    office.act(TestReport::info, better, "accepted", office.reviewer);
    office.force<Sample>(sample, "finalVerdict", toValue(Verdict::pass));
    QCOMPARE(corrections().size(), size_t(1));
    QCOMPARE(corrections().front().kind, CorrectionKind::withdraw);
    QCOMPARE(corrections().front().reason, CorrectionReason::overturned);
}

void ResultUpkeepTest::aRiskReportSaysWhatItFound()
{
    DisputeOffice office;
    SampleWish risk;
    risk.kind = SampleKind::risk;
    const Uuid sample = office.sample("testing", risk);
    TestReport report;
    report.reportNo = u"BG-R"_s;
    report.sampleId = sample;
    report.issuedOn = office.today();
    const Uuid id = office.enter(report, office.inspector);
    TestItemResult item = office.get<TestItemResult>(office.item(id, false));
    office.put<TestItemResult>(item.id, "single", toValue(ItemVerdict::notJudged), office.inspector);
    office.act(TestReport::info, id, "checked", office.reviewer, TestOffice::proof());
    const auto refused = office.desk().act(TestReport::info, id, u"accepted"_s, {}, office.reviewer);
    QCOMPARE(reasons(refused), QStringList{u"riskUnanswered"_s});
    QCOMPARE(refused.error().field, u"riskFound"_s); // the form of the act asks for it
    office.act(TestReport::info, id, "accepted", office.reviewer,
               DisputeOffice::with<TestReport>({{"riskFound", Value(true)}}));
    office.act(Sample::info, sample, "judged", office.reviewer);
    QCOMPARE(office.get<DisposalCase>(office.caseOf(sample)).failKind, FailKind::riskFound);

    // One that was accepted before this was asked has its way on, once.
    const Uuid old = office.sample("reported", risk);
    const Uuid silent = office.reportOf(old);
    office.force<TestReport>(silent, "riskFound", Value());
    QCOMPARE(office.refusal(Sample::info, old, "judged", office.reviewer), u"riskUnanswered R-SMP-RISK"_s);
    office.put<TestReport>(silent, "riskFound", Value(false), office.inspector);
    QVERIFY(
        office.setRefusal<TestReport>(silent, "riskFound", Value(true), office.inspector).contains(u"reportSettled"_s));
    office.act(Sample::info, old, "judged", office.reviewer);
    QVERIFY(office.stateOf(DisposalCase::info, office.caseOf(old)).isEmpty());
}

void ResultUpkeepTest::aNewReportIsJudgedBySomebodyElse()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection");
    const Uuid report = office.reportOf(sample);
    Actor both = office.officer(u"己兼"_s, {Role::inspector, Role::reviewer});
    TestReport again;
    again.reportNo = u"BG-N"_s;
    again.sampleId = sample;
    again.issuedOn = office.today();
    again.replaces = report;
    const Uuid better = office.enter(again, both);
    office.item(better, true);
    office.act(TestReport::info, better, "checked", office.reviewer, TestOffice::proof());
    office.act(TestReport::info, report, "superseded", office.reviewer, TestOffice::because());
    office.act(TestReport::info, better, "accepted", office.reviewer);
    QVERIFY(office.refusal(Sample::info, sample, "judged", both).contains(u"fourEyes"_s)); // entered the new report
    office.act(Sample::info, sample, "judged", office.reviewer); // who judged the first one judges anew
    QCOMPARE(office.stateOf(DisposalCase::info, office.caseOf(sample)), u"open"_s);
}

namespace {

struct UndoneAct
{
    const char* name;
    const char* state; ///< of the sample before
    void (*act)(DisputeOffice& office, const Uuid& sample);
};

const UndoneAct undoneActs[] = {
    {"sent", "sealed",
     [](DisputeOffice& o, const Uuid& s) { o.act(Sample::info, s, "sent", o.inspector, TestOffice::proof()); }},
    {"report checked", "testing",
     [](DisputeOffice& o, const Uuid& s) {
         o.act(TestReport::info, o.registered(s, true), "checked", o.reviewer, TestOffice::proof());
     }},
    {"report accepted", "testing", [](DisputeOffice& o, const Uuid& s) { o.reported(s, true); }},
    {"judged", "reported", [](DisputeOffice& o, const Uuid& s) { o.act(Sample::info, s, "judged", o.reviewer); }},
    {"served", "notified",
     [](DisputeOffice& o, const Uuid& s) {
         const Uuid service = o.serviceOf(s, ServedParty::trader);
         o.act(ServiceOfNotice::info, service, "sent", o.inspector);
         o.act(ServiceOfNotice::info, service, "served", o.inspector, TestOffice::proof());
     }},
    {"objection", "objection", [](DisputeOffice& o, const Uuid& s) { o.enter(o.objection(s), o.inspector); }},
    {"accepted", "objection", [](DisputeOffice& o, const Uuid& s) { o.accepted(s); }},
    {"granted", "objection",
     [](DisputeOffice& o, const Uuid& s) {
         o.act(Objection::info, o.accepted(s, ObjectionKind::procedure), "answered", o.reviewer,
               DisputeOffice::with<Objection>({{"outcome", Value(u"成立"_s)}, {"granted", Value(true)}}));
     }},
    {"reinspection", "objection",
     [](DisputeOffice& o, const Uuid& s) { o.enter(o.reinspectionOf(s, {o.accepted(s)}), o.reviewer); }},
    {"released", "objection", [](DisputeOffice& o, const Uuid& s) { o.released(s, {o.accepted(s)}); }},
    {"final", "objection",
     [](DisputeOffice& o, const Uuid& s) {
         o.setDay(o.today().addDays(40));
         o.act(Sample::info, s, "final", o.reviewer);
     }},
};

} // namespace

void ResultUpkeepTest::undoneActsLeaveNothingBehind_data()
{
    QTest::addColumn<int>("at");
    for (int i = 0; i < int(std::size(undoneActs)); ++i) QTest::newRow(undoneActs[i].name) << i;
}

void ResultUpkeepTest::undoneActsLeaveNothingBehind()
{
    QFETCH(int, at);
    const UndoneAct& row = undoneActs[at];
    DisputeOffice office;
    const Uuid sample = office.sample(row.state);
    const QStringList before = snapshot(office, sample);
    const QByteArray start = lastCommit(office);
    row.act(office, sample);
    QVERIFY(snapshot(office, sample) != before);
    for (int steps = 0; lastCommit(office) != start; ++steps) {
        QVERIFY(steps < 8);
        undo(office, lastCommit(office));
    }
    QCOMPARE(snapshot(office, sample), before);
}

void ResultUpkeepTest::whatStillContestsStandsAfterAnUndo()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection");
    office.enter(office.objection(sample), office.inspector);
    const QByteArray first = lastCommit(office);
    const Uuid second =
        office.enter(office.objection(sample, ObjectionKind::result, ApplicantKind::producer), office.inspector);
    undo(office, first);
    QCOMPARE(office.stateOf(Sample::info, sample), u"disputed"_s); // the producer's is still open
    ActInput paper = TestOffice::proof();
    office.act(Objection::info, second, "withdrawn", office.inspector, paper);
    QCOMPARE(office.stateOf(Sample::info, sample), u"objection"_s);
    // And the other way round: with its withdrawal taken back the sample is disputed again.
    undo(office, lastCommit(office));
    QCOMPARE(office.stateOf(Sample::info, sample), u"disputed"_s);
}

void ResultUpkeepTest::anUndoneServiceEndsTheObjectionPeriod()
{
    DisputeOffice office;
    const Uuid sample = office.sample("notified");
    QByteArray served;
    for (const ServedParty party : {ServedParty::trader, ServedParty::producer}) {
        const Uuid service = office.serviceOf(sample, party);
        office.act(ServiceOfNotice::info, service, "sent", office.inspector);
        office.act(ServiceOfNotice::info, service, "served", office.inspector, TestOffice::proof());
        if (served.isEmpty()) served = lastCommit(office);
    }
    QCOMPARE(office.stateOf(Sample::info, sample), u"objection"_s);
    undo(office, served); // the trader's, which had not moved the sample itself
    QCOMPARE(office.stateOf(Sample::info, sample), u"notified"_s);
    office.act(ServiceOfNotice::info, office.serviceOf(sample, ServedParty::trader), "served", office.inspector,
               TestOffice::proof());
    QCOMPARE(office.stateOf(Sample::info, sample), u"objection"_s);
}

void ResultUpkeepTest::undoOfACorrectedDayJudgesLaterApplicationsAnew()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection");
    const Uuid service = office.serviceOf(sample, ServedParty::trader);
    const QDate end = office.get<ServiceOfNotice>(service).objectBy;
    office.setDay(end.addDays(2));
    office.put<ServiceOfNotice>(service, "servedOn", Value(office.get<ServiceOfNotice>(service).servedOn.addDays(5)),
                                office.inspector);
    const QByteArray corrected = lastCommit(office);
    const Uuid late = office.enter(office.objection(sample), office.inspector);
    QCOMPARE(office.get<Objection>(late).inTime, Flag(true));
    QCOMPARE(office.stateOf(Sample::info, sample), u"disputed"_s);
    undo(office, corrected);
    QCOMPARE(office.get<Objection>(late).inTime, Flag(false));
    QCOMPARE(office.stateOf(Sample::info, sample), u"objection"_s);
}

QTEST_GUILESS_MAIN(ResultUpkeepTest)
#include "tst_result_upkeep.moc"
