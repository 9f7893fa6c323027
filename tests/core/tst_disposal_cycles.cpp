// SPDX-License-Identifier: GPL-3.0-or-later
// Every transition of a case, its steps and a supervision order: once allowed and once refused, with the rule that
// refuses (WORKFLOW 6 and 7). The last test says which of them nothing has tried.
#include "DisputeOffice.h"

#include "disposal/DisposalCaseRules.h"
#include "disposal/LinkedQueries.h"
#include "disposal/Supervision.h"
#include "disposal/SupervisionRules.h"

using namespace qj;
using namespace qj::tests;
using namespace Qt::StringLiterals;

class DisposalCyclesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyAddsACaseOrAStepByHand();
    void stepsGoTheirWay();
    void daysOfAStepLieBetweenOpeningAndToday_data();
    void daysOfAStepLieBetweenOpeningAndToday();
    void caseIsWorkedThroughAndClosed();
    void safetyCaseIsClosedByTheCity();
    void failedRecheckKeepsTheCaseOpen();
    void caseGoesToAnotherOffice();
    void closedCaseIsReopened();
    void fallenResultEndsTheCaseFromEveryState_data();
    void fallenResultEndsTheCaseFromEveryState();
    void overturnedResultIsNotReopened();
    void orderIsIssuedAnsweredAndAccepted();
    void returnedOrderGetsANewDay();
    void orderIsEscalatedAfterItsDayOnly();
    void acceptingAnOrderClosesNoCase();
    void casesOfOneBatchAndProducerAreLinked();
    void everyTransitionWasTried_data();
    void everyTransitionWasTried();

private:
    static SampleWish label()
    {
        SampleWish wish;
        wish.verdict = Verdict::failLabel;
        return wish;
    }
    static ActInput dated(QDate day, ActInput input = TestOffice::proof())
    {
        input.date = day;
        return input;
    }
    static void run(DisputeOffice& office, const Uuid& id)
    {
        office.act(DisposalCase::info, id, "running", office.inspector);
    }
    static void ready(DisputeOffice& office, const Uuid& id)
    {
        office.finishSteps(id);
        office.act(DisposalCase::info, id, "toCheck", office.inspector);
    }
    static Supervision order(const DisputeOffice& office, const Uuid& about)
    {
        Supervision order;
        order.subject = {about};
        order.fromOffice = office.plan; // whatever office above
        order.requirement = u"限期办结"_s;
        order.replyBy = office.clock.today().addDays(10);
        return order;
    }
    static bool bring(DisputeOffice& office, const Uuid& id, const QString& state);
};

void DisposalCyclesTest::nobodyAddsACaseOrAStepByHand()
{
    DisputeOffice office;
    DisposalCase own;
    own.sampleId = office.sample("reported");
    own.failKind = FailKind::label;
    own.ownerOffice = office.inspector.office;
    QVERIFY(office.refusal(own, "open", office.reviewer).contains(u"caseByVerdict"_s));
    office.act(Sample::info, own.sampleId, "judged", office.reviewer);
    const Uuid id = office.caseOf(own.sampleId);
    QVERIFY(office.followed(DisposalCase::info, id, "", "open"));
    QVERIFY(office.followed(DisposalStep::info, office.stepOf(id, "D01"), "", "todo"));
    DisposalStep step;
    step.caseId = id;
    step.code = u"D99"_s;
    step.title = u"另加"_s;
    step.seq = 99;
    step.need = StepNeed::opt;
    QVERIFY(office.refusal(step, "todo", office.inspector).contains(u"stepByChecklist"_s));
}

void DisposalCyclesTest::stepsGoTheirWay()
{
    DisputeOffice office;
    const Uuid id = office.caseOf(office.sample("judged")), step = office.stepOf(id, "D01");
    QCOMPARE(office.refusal(DisposalStep::info, step, "done", office.inspector), u"evidence R-DSP-CLOSE"_s);
    QVERIFY(office.refusal(DisposalStep::info, step, "done", office.reviewer, TestOffice::proof())
                .contains(u"roleMissing"_s));
    QVERIFY(office.refusal(DisposalStep::info, step, "verified", office.reviewer).contains(u"actNotFromHere"_s));
    Actor both = office.inspector;
    both.roles |= reviewer;
    office.allow(DisposalStep::info, step, "done", both, TestOffice::proof());
    QCOMPARE(office.refusal(DisposalStep::info, step, "verified", both), u"fourEyes verifiedByDoer R-DSP-CLOSE"_s);
    QCOMPARE(office.refusal(DisposalStep::info, step, "returned", office.reviewer), u"reasonMissing G4"_s);
    office.allow(DisposalStep::info, step, "returned", office.reviewer, TestOffice::because());
    QVERIFY(office.refusal(DisposalStep::info, step, "done", office.reviewer).contains(u"roleMissing"_s));
    office.allow(DisposalStep::info, step, "done", office.inspector, TestOffice::proof());
    office.allow(DisposalStep::info, step, "verified", office.reviewer);
    const Uuid other = office.stepOf(id, "D06");
    QCOMPARE(office.refusal(DisposalStep::info, other, "na", office.reviewer), u"reasonMissing naReason G4"_s);
    QVERIFY(office.refusal(DisposalStep::info, other, "na", office.inspector, TestOffice::because())
                .contains(u"roleMissing"_s));
    office.allow(DisposalStep::info, other, "na", office.reviewer, TestOffice::because());
}

void DisposalCyclesTest::daysOfAStepLieBetweenOpeningAndToday_data()
{
    QTest::addColumn<QDate>("done");
    QTest::addColumn<QString>("refused");
    QTest::newRow("the day before it opened") << QDate(2018, 9, 13) << u"stepBeforeCase R-DSP-CLOSE"_s;
    QTest::newRow("the day it opened") << QDate(2018, 9, 14) << QString();
    QTest::newRow("today") << QDate(2018, 9, 17) << QString();
    QTest::newRow("tomorrow") << QDate(2018, 9, 18) << u"dateInFuture R-DSP-CLOSE"_s;
}

void DisposalCyclesTest::daysOfAStepLieBetweenOpeningAndToday()
{
    QFETCH(QDate, done);
    QFETCH(QString, refused);
    DisputeOffice office;
    const Uuid id = office.caseOf(office.sample("judged")), step = office.stepOf(id, "D01");
    office.setDay({2018, 9, 17});
    QCOMPARE(office.refusal(DisposalStep::info, step, "done", office.inspector, dated(done)), refused);
    // The same where the day is a field of the act, and where it is changed afterwards.
    ActInput input = TestOffice::proof();
    input.fields[DisposalStep::info.find(u"doneOn")->number] = Value(done);
    QCOMPARE(office.refusal(DisposalStep::info, office.stepOf(id, "D02"), "done", office.inspector, input), refused);
    office.act(DisposalStep::info, office.stepOf(id, "D03"), "done", office.inspector, TestOffice::proof());
    QCOMPARE(office.setRefusal<DisposalStep>(office.stepOf(id, "D03"), "doneOn", Value(done), office.inspector),
             refused);
    if (!refused.isEmpty()) return;
    QCOMPARE(office.get<DisposalStep>(step).doneOn, done);
    QCOMPARE(office.refusal(DisposalStep::info, step, "verified", office.reviewer, dated(QDate(2018, 9, 18), {})),
             u"dateInFuture R-DSP-CLOSE"_s);
    QCOMPARE(
        office.refusal(DisposalStep::info, step, "verified", office.reviewer, dated(done.addDays(-1), {})).isEmpty(),
        false);
}

void DisposalCyclesTest::caseIsWorkedThroughAndClosed()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection", label()), id = office.caseOf(sample);
    QVERIFY(office.refusal(DisposalCase::info, id, "running", office.reviewer).contains(u"roleMissing"_s));
    office.allow(DisposalCase::info, id, "running", office.inspector);
    QCOMPARE(office.get<DisposalCase>(id).handler, office.inspector.officer);
    QCOMPARE(office.refusal(DisposalCase::info, id, "toCheck", office.inspector), u"stepsReady R-DSP-CLOSE"_s);
    for (const char* code : {"D03", "D08", "D11"})
        office.act(DisposalStep::info, office.stepOf(id, code), "done", office.inspector, TestOffice::proof());
    office.allow(DisposalCase::info, id, "toCheck", office.inspector);
    QCOMPARE(office.refusal(DisposalCase::info, id, "running", office.reviewer), u"reasonMissing G4"_s);
    office.allow(DisposalCase::info, id, "running", office.reviewer, TestOffice::because());
    office.act(DisposalCase::info, id, "toCheck", office.inspector);
    QCOMPARE(office.refusal(DisposalCase::info, id, "closed", office.reviewer), u"stepsVerified R-DSP-CLOSE"_s);
    office.finishSteps(id);
    QCOMPARE(office.refusal(DisposalCase::info, id, "closed", office.reviewer), u"resultNotFinal R-RE-FINAL"_s);
    office.setDay(office.today().addDays(40));
    office.act(Sample::info, sample, "final", office.reviewer);
    QCOMPARE(office.refusal(DisposalCase::info, id, "closed", office.supervisor), u"closedByReviewer R-DSP-CLOSE"_s);
    QVERIFY(office.refusal(DisposalCase::info, id, "closed", office.inspector).contains(u"roleMissing"_s));
    Actor both = office.inspector;
    both.roles |= reviewer;
    QVERIFY(office.refusal(DisposalCase::info, id, "closed", both).contains(u"fourEyes"_s));
    QCOMPARE(office.refusal(DisposalCase::info, id, "closed", office.reviewer, dated(office.today().addDays(1))),
             u"dateInFuture R-DSP-CLOSE"_s);
    office.allow(DisposalCase::info, id, "closed", office.reviewer, TestOffice::proof(u"核查属实"_s));
    QCOMPARE(office.get<DisposalStep>(office.stepOf(id, "D19")).docNo, u"核查属实"_s);
    QCOMPARE(
        office.refusal(DisposalStep::info, office.stepOf(id, "D01"), "done", office.inspector, TestOffice::proof()),
        u"caseOver R-DSP-CLOSE"_s);
}

void DisposalCyclesTest::safetyCaseIsClosedByTheCity()
{
    DisputeOffice office;
    const Uuid id = office.caseOf(office.sample("final"));
    run(office, id);
    ready(office, id);
    QCOMPARE(office.refusal(DisposalCase::info, id, "closed", office.reviewer), u"safetyClosedAbove R-DSP-CLOSE"_s);
    office.allow(DisposalCase::info, id, "closed", office.supervisor);
}

void DisposalCyclesTest::failedRecheckKeepsTheCaseOpen()
{
    DisputeOffice office;
    const Uuid id = office.caseOf(office.sample("final", label()));
    run(office, id);
    ready(office, id);
    SampleWish wish = label();
    const Uuid again = office.sample("judged", wish);
    office.force<Sample>(again, "recheckOf", Value(id));
    QCOMPARE(office.refusal(DisposalCase::info, id, "closed", office.reviewer), u"recheckFailed R-DSP-ORDER"_s);
    wish.verdict = Verdict::pass;
    office.setDay(office.today().addDays(20));
    office.force<Sample>(office.sample("judged", wish), "recheckOf", Value(id));
    office.allow(DisposalCase::info, id, "closed", office.reviewer); // the last recheck passed
}

void DisposalCyclesTest::caseGoesToAnotherOffice()
{
    DisputeOffice office;
    Office other;
    other.code = u"320412009"_s;
    other.name = u"邻区局"_s;
    other.shortName = u"邻区"_s;
    other.level = OfficeLevel::district;
    other.parentId = office.inspector.office;
    other.areaCode = u"320412"_s;
    other.validFrom = QDate(2010, 1, 1);
    const Uuid to = office.add(other, office.admin);
    const Uuid one = office.caseOf(office.sample("judged")), two = office.caseOf(office.sample("judged"));
    run(office, two);
    const auto toOffice = [](const Uuid& id) {
        return DisputeOffice::with<DisposalCase>({{"ownerOffice", Value(id)}});
    };
    for (const Uuid& id : {one, two}) {
        QCOMPARE(office.refusal(DisposalCase::info, id, "transferred", office.reviewer, TestOffice::proof()),
                 u"receivingOffice"_s);
        QCOMPARE(
            office.refusal(DisposalCase::info, id, "transferred", office.reviewer, toOffice(office.inspector.office)),
            u"receivingOffice"_s);
        ActInput bare = toOffice(to);
        bare.evidence.clear();
        QCOMPARE(office.refusal(DisposalCase::info, id, "transferred", office.reviewer, bare), u"evidenceMissing"_s);
        QVERIFY(office.refusal(DisposalCase::info, id, "transferred", office.inspector, toOffice(to))
                    .contains(u"roleMissing"_s));
    }
    const QDate due = office.get<DisposalStep>(office.stepOf(two, "D07")).dueOn;
    office.allow(DisposalCase::info, one, "transferred", office.reviewer, toOffice(to));
    office.allow(DisposalCase::info, two, "transferred", office.reviewer, toOffice(to));
    const DisposalCase moved = office.get<DisposalCase>(office.get<DisposalCase>(two).handedTo);
    QCOMPARE(moved.officeId, to);
    QCOMPARE(moved.handedFrom, two);
    QVERIFY(moved.handler.isNull());
    QCOMPARE(office.get<DisposalStep>(office.stepOf(moved.id, "D07")).officeId, to);
    QCOMPARE(office.get<DisposalStep>(office.stepOf(moved.id, "D07")).dueOn, due); // its clock keeps running
    QVERIFY(office.refusal(DisposalCase::info, moved.id, "running", office.publisher).contains(u"roleMissing"_s));
    QCOMPARE(office.refusal(DisposalCase::info, two, "running", office.second), u"caseElsewhere"_s);
    QCOMPARE(office.refusal(DisposalStep::info, office.stepOf(two, "D07"), "done", office.second, TestOffice::proof()),
             u"caseElsewhere R-DSP-CLOSE"_s);
    office.allow(DisposalCase::info, moved.id, "running", office.second);
    QCOMPARE(office.get<DisposalCase>(moved.id).handler, office.second.officer);
    // An office that was closed takes over nothing.
    office.act(Office::info, to, "inactive", office.admin, TestOffice::because());
    QCOMPARE(office.refusal(DisposalCase::info, office.caseOf(office.sample("judged")), "transferred", office.reviewer,
                            toOffice(to)),
             u"receivingOffice"_s);
}

void DisposalCyclesTest::closedCaseIsReopened()
{
    DisputeOffice office;
    const Uuid id = office.caseOf(office.sample("final", label()));
    run(office, id);
    ready(office, id);
    office.act(DisposalCase::info, id, "closed", office.reviewer);
    const QDate first = office.today();
    QCOMPARE(office.refusal(DisposalCase::info, id, "reopened", office.supervisor), u"reasonMissing G4"_s);
    QVERIFY(office.refusal(DisposalCase::info, id, "reopened", office.reviewer, TestOffice::because())
                .contains(u"roleMissing"_s));
    office.setDay(first.addDays(3));
    office.allow(DisposalCase::info, id, "reopened", office.supervisor, TestOffice::because());
    DisposalCase again = office.get<DisposalCase>(id);
    QVERIFY(!again.closedOn.isValid() && again.checker.isNull());
    QCOMPARE(again.firstClosedOn, first);
    QCOMPARE(again.reopenedOn, first.addDays(3));
    QVERIFY(office.refusal(DisposalCase::info, id, "running", office.reviewer).contains(u"roleMissing"_s));
    office.allow(DisposalCase::info, id, "running", office.inspector);
    office.act(DisposalCase::info, id, "toCheck", office.inspector);
    office.act(DisposalCase::info, id, "closed", office.reviewer);
    office.act(DisposalCase::info, id, "reopened", office.supervisor, TestOffice::because());
    again = office.get<DisposalCase>(id);
    QCOMPARE(again.firstClosedOn, first); // the very first, not the last
}

/// Brings a fresh label case to a state.
bool DisposalCyclesTest::bring(DisputeOffice& office, const Uuid& id, const QString& state)
{
    if (state == u"open"_s) return true;
    if (state == u"transferred"_s) {
        CommitDraft draft(office.clock, office.reviewer.officer, state);
        draft.signedAct = true;
        draft.setState(DisposalCase::info, id, state);
        return office.place->journal().commit(draft).has_value();
    }
    run(office, id);
    if (state == u"running"_s) return true;
    ready(office, id);
    if (state == u"toCheck"_s) return true;
    office.act(DisposalCase::info, id, "closed", office.reviewer);
    if (state == u"closed"_s) return true;
    office.act(DisposalCase::info, id, "reopened", office.supervisor, TestOffice::because());
    return office.get<DisposalCase>(id).state == state;
}

void DisposalCyclesTest::fallenResultEndsTheCaseFromEveryState_data()
{
    QTest::addColumn<QString>("state");
    for (const Transition& t : disposalCaseTransitions)
        if (QLatin1StringView(t.to) == "notRequired"_L1) QTest::newRow(t.from) << QString::fromLatin1(t.from);
}

void DisposalCyclesTest::fallenResultEndsTheCaseFromEveryState()
{
    QFETCH(QString, state);
    DisputeOffice office;
    const Uuid sample = office.sample("final", label()), id = office.caseOf(sample);
    QVERIFY(bring(office, id, state));
    QCOMPARE(office.refusal(DisposalCase::info, id, "notRequired", office.reviewer), u"stillFailing R-RE-FINAL"_s);
    office.force<Sample>(sample, "finalVerdict", toValue(Verdict::pass));
    QVERIFY(office.followed(DisposalCase::info, id, qPrintable(state), "notRequired"));
}

void DisposalCyclesTest::overturnedResultIsNotReopened()
{
    DisputeOffice office;
    const Uuid sample = office.sample("final", label()), id = office.caseOf(sample);
    office.force<Sample>(sample, "finalVerdict", toValue(Verdict::pass));
    for (const char* act : {"running", "toCheck", "closed", "reopened"})
        QVERIFY(office.refusal(DisposalCase::info, id, act, office.supervisor, TestOffice::because())
                    .contains(u"actNotFromHere"_s));
    QCOMPARE(
        office.refusal(DisposalStep::info, office.stepOf(id, "D03"), "done", office.inspector, TestOffice::proof()),
        u"caseOver R-DSP-CLOSE"_s);
}

void DisposalCyclesTest::orderIsIssuedAnsweredAndAccepted()
{
    DisputeOffice office;
    const Uuid about = office.caseOf(office.sample("judged"));
    const Actor other = office.officer(u"己督"_s, {Role::supervisor});
    for (const char* field : {"subject", "requirement", "replyBy"}) {
        RecordData bare = dataOf(order(office, about));
        bare.set(Supervision::info.find(QString::fromLatin1(field))->number, Value());
        const QString why = office.refusal(bare.as<Supervision>(), "issued", office.supervisor);
        QVERIFY2(why.contains(QString::fromLatin1(field)), qPrintable(why));
    }
    QVERIFY(office.refusal(order(office, about), "issued", office.reviewer).contains(u"roleMissing"_s));
    const Uuid id = office.enter(order(office, about), office.supervisor);
    const Supervision issued = office.get<Supervision>(id);
    QCOMPARE(issued.toOffice, office.inspector.office);
    QCOMPARE(issued.subjectKind, u"disposalCase"_s);
    QCOMPARE(issued.severity, SupervisionLevel::remind);
    QVERIFY(office.refusal(Supervision::info, id, "received", office.inspector).contains(u"roleMissing"_s));
    office.allow(Supervision::info, id, "received", office.reviewer);
    QVERIFY(office.refusal(Supervision::info, id, "replied", office.inspector).contains(u"evidenceMissing"_s));
    ActInput words;
    words.fields[Supervision::info.find(u"reply")->number] = Value(u"已整改"_s);
    QCOMPARE(office.refusal(Supervision::info, id, "replied", office.inspector, words), u"evidenceMissing"_s);
    words.evidence = {u"整改报告1号"_s};
    Actor both = office.inspector;
    both.roles |= supervisor;
    office.allow(Supervision::info, id, "replied", both, words);
    QCOMPARE(office.get<Supervision>(id).reply, u"已整改\n整改报告1号"_s);
    QCOMPARE(office.get<Supervision>(id).repliedOn, office.today());
    QCOMPARE(office.refusal(Supervision::info, id, "accepted", both), u"fourEyes G3"_s);
    QCOMPARE(office.refusal(Supervision::info, id, "accepted", office.supervisor), u"fourEyes G3"_s); // he issued it
    QVERIFY(office.refusal(Supervision::info, id, "accepted", office.reviewer).contains(u"roleMissing"_s));
    office.allow(Supervision::info, id, "accepted", other);
}

void DisposalCyclesTest::returnedOrderGetsANewDay()
{
    DisputeOffice office;
    const Uuid id = office.enter(order(office, office.caseOf(office.sample("judged"))), office.supervisor);
    office.act(Supervision::info, id, "received", office.reviewer);
    office.act(Supervision::info, id, "replied", office.inspector, TestOffice::proof());
    const auto newDay = [&](QDate day) {
        ActInput input = TestOffice::because();
        input.fields[Supervision::info.find(u"replyBy")->number] = Value(day);
        return input;
    };
    const QDate old = office.get<Supervision>(id).replyBy;
    QCOMPARE(office.refusal(Supervision::info, id, "returned", office.supervisor, TestOffice::because()),
             u"newReplyDay"_s);
    QCOMPARE(office.refusal(Supervision::info, id, "returned", office.supervisor, newDay(old)), u"newReplyDay"_s);
    QCOMPARE(office.refusal(Supervision::info, id, "returned", office.supervisor, newDay(office.today())),
             u"newReplyDay"_s);
    ActInput noReason = newDay(old.addDays(5));
    noReason.reason.clear();
    QCOMPARE(office.refusal(Supervision::info, id, "returned", office.supervisor, noReason), u"reasonMissing G4"_s);
    office.allow(Supervision::info, id, "returned", office.supervisor, newDay(old.addDays(5)));
    QCOMPARE(office.get<Supervision>(id).replyBy, old.addDays(5));
    QVERIFY(office.refusal(Supervision::info, id, "replied", office.publisher, TestOffice::proof())
                .contains(u"roleMissing"_s));
    office.allow(Supervision::info, id, "replied", office.inspector, TestOffice::proof(u"补充1号"_s));
    QVERIFY(office.get<Supervision>(id).reply.contains(u"补充1号"_s));
}

void DisposalCyclesTest::orderIsEscalatedAfterItsDayOnly()
{
    DisputeOffice office;
    const Uuid about = office.caseOf(office.sample("judged"));
    const Uuid one = office.enter(order(office, about), office.supervisor);
    const Uuid two = office.enter(order(office, about), office.supervisor);
    office.act(Supervision::info, two, "received", office.reviewer);
    office.setDay(office.get<Supervision>(one).replyBy);
    for (const Uuid& id : {one, two})
        QCOMPARE(office.refusal(Supervision::info, id, "escalated", office.supervisor), u"replyNotDue"_s);
    office.setDay(office.today().addDays(1));
    for (const Uuid& id : {one, two}) {
        QVERIFY(office.refusal(Supervision::info, id, "escalated", office.reviewer).contains(u"roleMissing"_s));
        office.allow(Supervision::info, id, "escalated", office.supervisor);
        QCOMPARE(office.get<Supervision>(id).severity, SupervisionLevel::urge);
    }
    QVERIFY(office.refusal(Supervision::info, one, "replied", office.inspector).contains(u"evidenceMissing"_s));
    office.allow(Supervision::info, one, "replied", office.reviewer, TestOffice::proof());
}

void DisposalCyclesTest::acceptingAnOrderClosesNoCase()
{
    DisputeOffice office;
    const Uuid about = office.caseOf(office.sample("judged"));
    run(office, about);
    const Uuid id = office.enter(order(office, about), office.supervisor);
    office.act(Supervision::info, id, "received", office.reviewer);
    office.act(Supervision::info, id, "replied", office.inspector, TestOffice::proof());
    office.act(Supervision::info, id, "accepted", office.officer(u"己督"_s, {Role::supervisor}));
    QCOMPARE(office.stateOf(DisposalCase::info, about), u"running"_s);
}

void DisposalCyclesTest::casesOfOneBatchAndProducerAreLinked()
{
    DisputeOffice office;
    Producer twin = office.get<Producer>(office.producer); // the same factory, entered once more
    twin.id = {};
    const Uuid again = office.add(twin, office.inspector);
    Producer stranger;
    stranger.name = u"另一自行车厂"_s;
    const Uuid other = office.add(stranger, office.inspector);
    QList<Uuid> samples;
    for (int i = 0; i < 5; ++i) samples += office.sample("judged");
    const QString model = office.get<Sample>(samples[0]).modelSpec;
    office.force<Sample>(samples[1], "modelSpec", Value(u" "_s + model)); // spelt otherwise
    office.force<Sample>(samples[2], "modelSpec", Value(model));
    office.force<Sample>(samples[2], "producerId", Value(again));
    office.force<Sample>(samples[4], "modelSpec", Value(model));
    office.force<Sample>(samples[4], "producerId", Value(other));
    office.force<DisposalCase>(office.caseOf(samples[2]), "ownerOffice", Value(office.plan)); // another office's
    const auto links = DisposalQueries::linked(office.reader(), office.caseOf(samples[0]));
    QList<Uuid> found;
    QString batch;
    for (const LinkedCase& one : links) {
        found += one.disposalCase;
        batch += one.sameBatch ? u'+' : u'-';
    }
    QCOMPARE(batch, u"++-"_s);
    QCOMPARE(QSet<Uuid>(found.begin(), found.end()),
             (QSet<Uuid>{office.caseOf(samples[1]), office.caseOf(samples[2]), office.caseOf(samples[3])}));
    QCOMPARE(found.last(), office.caseOf(samples[3]));
    QCOMPARE(links.back().caseNo, office.get<DisposalCase>(found.last()).no);
    QVERIFY(DisposalQueries::linked(office.reader(), office.caseOf(samples[4])).empty());
    QVERIFY(DisposalQueries::linked(office.reader(), office.plan).empty());
}

void DisposalCyclesTest::everyTransitionWasTried_data()
{
    QTest::addColumn<QString>("key");
    const auto rows = [](const RecordInfo& info, std::span<const Transition> transitions) {
        for (const Transition& t : transitions) {
            const QString key = transitionKey(info, QString::fromLatin1(t.from), QString::fromLatin1(t.to));
            QTest::newRow(qPrintable(key)) << key;
        }
    };
    rows(DisposalCase::info, disposalCaseTransitions);
    rows(DisposalStep::info, disposalStepTransitions);
    rows(Supervision::info, supervisionTransitions);
}

void DisposalCyclesTest::everyTransitionWasTried()
{
    QFETCH(const QString, key);
    QVERIFY2(tried().allowed.contains(key), "never allowed");
    QVERIFY2(tried().refused.contains(key), "never refused");
}

QTEST_GUILESS_MAIN(DisposalCyclesTest)
#include "tst_disposal_cycles.moc"
