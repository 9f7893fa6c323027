// SPDX-License-Identifier: GPL-3.0-or-later
// How long samples are kept, and on what terms they go (R-RET-*).
#include "DisputeOffice.h"

#include "analysis/AnalysisQueries.h"
#include "disposal/RetentionQueries.h"

using namespace qj;
using namespace qj::tests;
using namespace Qt::StringLiterals;

class RetentionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keptByVerdict_data();
    void keptByVerdict();
    void nothingIsKnownBeforeEverybodyIsServed();
    void contestedSampleIsKept();
    void contestedResultIsKeptFromItsFinalityOn();
    void listNamesWhatMayGo();
    void todayNamesWhatMayGo();
    void terms_data();
    void terms();
    void archivingDoesTheLastStep();

private:
    static Retention kept(const DisputeOffice& office, const Uuid& sample)
    {
        return retentionOf(office.reader(), nullptr, office.get<Sample>(sample));
    }
    static Uuid closed(DisputeOffice& office, Severity severity)
    {
        SampleWish wish;
        wish.severity = severity;
        const Uuid sample = office.sample("final", wish), id = office.caseOf(sample);
        office.act(DisposalCase::info, id, "running", office.inspector);
        office.finishSteps(id);
        office.act(DisposalCase::info, id, "toCheck", office.inspector);
        office.act(DisposalCase::info, id, "closed",
                   severity == Severity::safety ? office.supervisor : office.reviewer);
        return sample;
    }
};

void RetentionTest::keptByVerdict_data()
{
    QTest::addColumn<QDate>("sampled");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<SampleKind>("kind");
    QTest::addColumn<QDate>("until");
    QTest::addColumn<QDate>("by");
    QTest::addColumn<QString>("rule");
    const auto supervision = SampleKind::supervision;
    const QDate day(2018, 9, 14), last(2018, 9, 29), longer(2018, 12, 29); // both Saturdays are worked
    QTest::newRow("safety") << day << Verdict::fail << Severity::safety << supervision << longer << QDate()
                            << u"R-RET-3M"_s;
    QTest::newRow("quality") << day << Verdict::fail << Severity::quality << supervision << longer << QDate()
                             << u"R-RET-3M"_s;
    QTest::newRow("label") << day << Verdict::failLabel << Severity::label << supervision << longer << QDate()
                           << u"R-RET-3M"_s;
    QTest::newRow("pass") << day << Verdict::pass << Severity::quality << supervision << last << QDate(2018, 10, 29)
                          << u"R-OBJ-15D"_s;
    QTest::newRow("risk signal") << day << Verdict::noVerdict << Severity::safety << SampleKind::risk << last
                                 << QDate(2018, 10, 29) << u"R-OBJ-15D"_s;
    // 17 November 2018 is a Saturday: they may object until the 19th. Three months later 29 February 2020 is one.
    QTest::newRow("objection ends on a rest day") << QDate(2018, 11, 2) << Verdict::fail << Severity::quality
                                                  << supervision << QDate(2019, 2, 19) << QDate() << u"R-RET-3M"_s;
    QTest::newRow("three months end on a rest day") << QDate(2019, 11, 14) << Verdict::fail << Severity::quality
                                                    << supervision << QDate(2020, 3, 2) << QDate() << u"R-RET-3M"_s;
}

void RetentionTest::keptByVerdict()
{
    QFETCH(QDate, sampled);
    QFETCH(Verdict, verdict);
    QFETCH(Severity, severity);
    QFETCH(SampleKind, kind);
    QFETCH(QDate, until);
    QFETCH(QDate, by);
    QFETCH(QString, rule);
    DisputeOffice office(sampled);
    SampleWish wish;
    wish.verdict = verdict;
    wish.severity = severity;
    wish.kind = kind;
    wish.riskFound = kind == SampleKind::risk;
    const Retention found = kept(office, office.sample("final", wish));
    QCOMPARE(found.keepUntil, until);
    QCOMPARE(found.disposeBy, by);
    QCOMPARE(found.ruleId, rule);
    QCOMPARE(found.failed, !by.isValid());
    QCOMPARE(found.safety, severity == Severity::safety && !by.isValid());
    QVERIFY(!found.mayGo(until));
    QVERIFY(found.mayGo(until.addDays(1)));
}

void RetentionTest::nothingIsKnownBeforeEverybodyIsServed()
{
    DisputeOffice office;
    for (const char* state : {"draft", "testing", "reported", "judged", "notified"}) {
        const Retention found = kept(office, office.sample(state));
        QVERIFY2(!found.keepUntil.isValid() && !found.mayGo({2030, 1, 1}), state);
    }
    QVERIFY(kept(office, office.sample("objection")).keepUntil.isValid());
    const Uuid published = office.sample("final");
    office.force<Sample>(published, "origin", toValue(SampleOrigin::published));
    QVERIFY(!kept(office, published).keepUntil.isValid());
}

void RetentionTest::contestedSampleIsKept()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection");
    const Uuid objection = office.enter(office.objection(sample), office.inspector);
    QVERIFY(kept(office, sample).contested);
    QVERIFY(!kept(office, sample).mayGo({2030, 1, 1}));
    office.act(Objection::info, objection, "accepted", office.reviewer);
    const Uuid again = office.enter(office.reinspectionOf(sample, {objection}), office.reviewer);
    Q_UNUSED(again)
    QVERIFY(kept(office, sample).contested);
}

void RetentionTest::contestedResultIsKeptFromItsFinalityOn()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection");
    const Uuid objection = office.enter(office.objection(sample), office.inspector);
    office.act(Objection::info, objection, "refused", office.reviewer,
               DisputeOffice::with<Objection>({{"refuseReason", toValue(ObjectionRefusal::noGround)}}));
    QVERIFY(!kept(office, sample).keepUntil.isValid()); // contested once: not before it is final
    office.setDay({2018, 10, 19});
    office.act(Sample::info, sample, "final", office.reviewer);
    QCOMPARE(kept(office, sample).objectionEnd, QDate(2018, 9, 29));
    QCOMPARE(kept(office, sample).keepUntil, QDate(2019, 1, 21)); // the 19th is a Saturday
}

void RetentionTest::listNamesWhatMayGo()
{
    DisputeOffice office;
    SampleWish good;
    good.verdict = Verdict::pass;
    const Uuid passed = office.sample("final", good), failed = closed(office, Severity::quality);
    const Uuid open = office.sample("objection", good);
    const auto due = [&](bool all = false) {
        QList<Uuid> found;
        for (const FateDue& row : DisposalQueries::samplesDue(office.reader(), office.today(), {}, all))
            found += row.sample;
        return found;
    };
    office.setDay({2018, 9, 29});
    QVERIFY(due().isEmpty());
    QCOMPARE(due(true), (QList<Uuid>{passed, failed}));
    office.setDay({2018, 9, 30});
    QCOMPARE(due(), QList<Uuid>{passed});
    office.setDay({2018, 12, 30});
    QCOMPARE(due(), (QList<Uuid>{passed, failed}));
    const FateDue row = DisposalQueries::samplesDue(office.reader(), office.today()).front();
    QCOMPARE(row.sampleNo, office.get<Sample>(passed).sampleNo);
    QCOMPARE(row.office, office.inspector.office);
    QCOMPARE(row.backupPlace, u"经营者处"_s);
    QVERIFY(DisposalQueries::samplesDue(office.reader(), office.today(), office.plan).empty());
    Q_UNUSED(open)
}

void RetentionTest::todayNamesWhatMayGo()
{
    DisputeOffice office;
    SampleWish good;
    good.verdict = Verdict::pass;
    const Uuid passed = office.sample("final", good), failed = closed(office, Severity::quality);
    TodayFilter filter;
    const auto due = [&](QDate day) {
        filter.today = day;
        std::vector<TodayItem> found = todayList(office.reader(), filter);
        std::erase_if(found, [](const TodayItem& item) { return item.urgency != Urgency::fate; });
        return found;
    };
    QVERIFY(due({2018, 9, 29}).empty());
    const auto first = due({2018, 9, 30});
    QCOMPARE(first.size(), 1u);
    QCOMPARE(first[0].id, passed);
    QCOMPARE(first[0].kind, RecordKind::sample);
    QCOMPARE(first[0].number, office.get<Sample>(passed).sampleNo);
    QCOMPARE(first[0].due.what, u"fate"_s);
    QCOMPARE(first[0].due.ruleId, u"R-RET-PASS"_s);
    QCOMPARE(first[0].due.dueOn, QDate(2018, 10, 29));
    QCOMPARE(first[0].daysLeft, 29);
    const auto both = due({2018, 12, 30});
    QCOMPARE(both.size(), 2u);
    QCOMPARE(both[1].id, failed);
    QCOMPARE(both[1].due.ruleId, u"R-RET-3M"_s);
    QCOMPARE(both[1].due.dueOn, QDate(2018, 12, 29));
    QVERIFY(both[1].due.deadline && both[1].due.deadline->startOn == QDate(2018, 9, 29));
    // Of this office and this officer only.
    filter.officer = office.inspector.officer;
    QCOMPARE(due({2018, 12, 30}).size(), 2u);
    filter.officer = office.plan;
    QVERIFY(due({2018, 12, 30}).empty());
    filter.officer = {};
    filter.office = office.plan;
    QVERIFY(due({2018, 12, 30}).empty());
}

void RetentionTest::terms_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("refused");
    const auto row = [](const char* what, const char* refused) {
        QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(refused);
    };
    row("destroyed", "");
    row("safety destroyed", "");
    row("sold with a receipt", "");
    row("donated", "");
    row("used up, nothing left, early", "");
    row("no fate", "fate fateOn fateApprovedBy fateRecorded");
    row("no approval", "fateApprovedBy");
    row("no photo", "fateProof R-RET-TWOSIGN");
    row("one person", "fateTwoPersons R-RET-TWOSIGN");
    row("one person twice", "fateTwoPersons R-RET-TWOSIGN");
    row("approved by one of them", "fateApprovedByHand fateApprover R-RET-TWOSIGN");
    row("approved by an inspector", "fateApprover R-RET-TWOSIGN");
    row("sold without a receipt", "proceedsNo R-RET-TWOSIGN");
    row("a day early", "fateTooEarly R-RET-3M");
    row("tomorrow", "dateInFuture R-RET-MODES");
    row("safety returned", "safetyDestroyed R-RET-MODES");
    row("safety sold", "safetyDestroyed R-RET-MODES");
    row("case open", "caseNotClosed R-DSP-CLOSE");
}

void RetentionTest::terms()
{
    QFETCH(QString, what);
    QFETCH(QString, refused);
    DisputeOffice office;
    const bool isOpen = what == u"case open"_s;
    const Uuid sample = isOpen ? office.sample("final")
                               : closed(office, what.startsWith(u"safety"_s) ? Severity::safety : Severity::quality);
    office.setDay({2018, 12, 30});
    QDate day = office.today();
    SampleFate fate = SampleFate::destroyed;
    QList<Uuid> by{office.inspector.officer, office.second.officer};
    Uuid approver = office.reviewer.officer;
    QList<Uuid> proof{Uuid::createUuid()};
    Value receipt;
    if (what.contains(u"sold"_s)) fate = SampleFate::sold;
    if (what.contains(u"donated"_s)) fate = SampleFate::donated;
    if (what.contains(u"returned"_s)) fate = SampleFate::returned;
    if (fate == SampleFate::sold && !what.contains(u"without"_s)) receipt = Value(u"票1"_s);
    if (what.contains(u"no fate"_s)) fate = SampleFate::none;
    if (what == u"no approval"_s || fate == SampleFate::none) approver = {};
    if (what == u"no photo"_s) proof.clear();
    if (what == u"one person"_s) by.removeLast();
    if (what == u"one person twice"_s) by = {by[0], by[0]};
    if (what == u"approved by one of them"_s) approver = by[1];
    if (what == u"approved by an inspector"_s) approver = office.officer(u"己检"_s, {Role::inspector}).officer;
    if (what == u"a day early"_s) day = QDate(2018, 12, 29);
    if (what == u"tomorrow"_s) day = day.addDays(1);
    if (what.startsWith(u"used up"_s)) {
        fate = SampleFate::used;
        day = QDate(2018, 11, 1);
        office.force<Sample>(sample, "backupQty", Value(Decimal::fromInt(0)));
        office.force<Sample>(sample, "remark", Value(u"货源不足，未留备样"_s));
    }
    ActInput input;
    const auto field = [&input](const char* name, const Value& value) {
        if (!value.isNull()) input.fields[Sample::info.find(QString::fromLatin1(name))->number] = value;
    };
    if (fate != SampleFate::none) {
        field("fate", toValue(fate));
        field("fateOn", Value(day));
    }
    if (!approver.isNull()) field("fateApprovedBy", Value(approver));
    field("fateBy", Value(by));
    if (!proof.isEmpty()) field("fateProof", Value(proof));
    field("proceedsNo", receipt);
    QCOMPARE(office.refusal(Sample::info, sample, "archived", office.reviewer, input), refused);
    QCOMPARE(office.stateOf(Sample::info, sample) == u"archived"_s, refused.isEmpty());
}

void RetentionTest::archivingDoesTheLastStep()
{
    DisputeOffice office;
    const Uuid sample = closed(office, Severity::quality), step = office.stepOf(office.caseOf(sample), "D18");
    QCOMPARE(office.get<DisposalStep>(step).state, u"todo"_s);
    office.setDay({2019, 1, 7});
    ActInput input =
        DisputeOffice::with<Sample>({{"fate", toValue(SampleFate::destroyed)},
                                     {"fateOn", Value(QDate(2019, 1, 4))},
                                     {"fateApprovedBy", Value(office.supervisor.officer)},
                                     {"fateBy", Value(QList<Uuid>{office.inspector.officer, office.second.officer})},
                                     {"fateProof", Value(QList<Uuid>{Uuid::createUuid()})}});
    input.evidence = {u"处置1号"_s};
    office.act(Sample::info, sample, "archived", office.reviewer, input);
    const DisposalStep done = office.get<DisposalStep>(step);
    QCOMPARE(done.state, u"done"_s);
    QCOMPARE(done.doneOn, QDate(2019, 1, 4));
    QCOMPARE(done.doneBy, office.inspector.officer);
    QCOMPARE(done.docNo, u"处置1号"_s);
    QVERIFY(DisposalQueries::samplesDue(office.reader(), office.today()).empty());
}

QTEST_GUILESS_MAIN(RetentionTest)
#include "tst_retention.moc"
