// SPDX-License-Identifier: GPL-3.0-or-later
// Invariants of WORKFLOW 10 under random acts against a real store. QJ_ACTIONS says how many, QJ_SEED from which seed.
#include "ResultWalk.h"

using namespace Qt::StringLiterals;

namespace qj::tests {

QString ResultWalk::brokenOf(const Uuid& id) const
{
    const Sample sample = m_office.get<Sample>(id);
    for (const auto part : {&ResultWalk::brokenReports, &ResultWalk::brokenServices, &ResultWalk::brokenObjections,
                            &ResultWalk::brokenReinspections, &ResultWalk::brokenCase})
        if (const QString broken = (this->*part)(sample); !broken.isEmpty()) return broken;
    return {};
}

QString ResultWalk::saidBy(const TestReport& report) const
{
    QString says = QString::number(int(report.round)) + report.receivedOn.toString(Qt::ISODate);
    for (const TestItemResult& item : m_office.reader().children<TestItemResult>("reportId", report.id))
        if (!item.voided) says += u' ' + item.id.toString(QUuid::Id128).right(4) + item.valueText;
    return says;
}

QString ResultWalk::brokenReports(const Sample& sample) const
{
    int accepted = 0;
    for (const TestReport& report : m_office.reader().children<TestReport>("sampleId", sample.id)) {
        if (report.voided) continue;
        const bool checked = report.state == u"checked" || report.state == u"accepted" || report.state == u"superseded";
        accepted += report.state == u"accepted" && report.round == ReportRound::first;
        const QString says = saidBy(report);
        if (!checked)
            m_settled.remove(report.id);
        else if (m_settled.value(report.id, says) != says)
            return u"a checked report was edited: "_s + m_settled.value(report.id) + u" / "_s + says;
        else
            m_settled[report.id] = says;
        if (checked && report.checkedBy == report.enteredBy) return u"INV-19 checked by the one who entered"_s;
        if (checked && (report.issuedOn < sample.samplingDate || report.receivedOn < report.issuedOn))
            return u"INV-09 dates of a report"_s;
        if (sample.kind == SampleKind::risk && report.state == u"accepted" && report.verdict != Verdict::noVerdict)
            return u"INV-31 verdict of a risk sample"_s;
        for (const TestItemResult& item : m_office.reader().children<TestItemResult>("reportId", report.id)) {
            const bool fails = item.valueText.startsWith(u'6') || item.valueText.startsWith(u"5.1"_s);
            if (item.computed != (fails ? ItemComparison::fails : ItemComparison::conforms))
                return u"computed does not follow value"_s;
            if (checked && !item.voided && item.single == ItemVerdict::none) return u"checked without verdict"_s;
        }
    }
    return accepted > 1 ? u"two accepted reports"_s : QString();
}

QString ResultWalk::brokenServices(const Sample& sample) const
{
    const LawBook& law = m_office.reader().law();
    for (const ServiceOfNotice& service : m_office.reader().children<ServiceOfNotice>("sampleId", sample.id)) {
        if (service.state != u"served" && service.state != u"deemed") continue;
        if (!startsObjection(service)) {
            if (service.objectBy.isValid()) return u"a clock that no result started"_s;
            continue;
        }
        const auto end =
            deadline(law.rules, law.calendar, u"R-OBJ-15D"_s, regimeOf(sample.samplingDate), service.servedOn);
        if (!end || service.objectBy != end->dueOn) return u"INV-13 last day to object"_s;
        if (service.servedOn > m_office.today()) return u"served in the future"_s;
    }
    return {};
}

QString ResultWalk::brokenObjections(const Sample& sample) const
{
    bool blocked = false;
    for (const Objection& objection : testing::objectionsOf(m_office.reader(), nullptr, sample.id)) {
        if (objection.voided) continue;
        const auto service = m_office.reader().find<ServiceOfNotice>(objection.serviceId);
        const bool served = service && (service->state == u"served" || service->state == u"deemed");
        const bool undecided = objection.state == u"received" || objection.state == u"supplement";
        if (undecided && objection.inTime != Flag(served && objection.receivedOn <= service->objectBy))
            return u"INV-14 in time or late"_s;
        if ((objection.state == u"accepted" || objection.state == u"inquiry") && objection.inTime != Flag(true))
            return u"R-OBJ-LATE a late application was accepted"_s;
        if (objection.state == u"refused" && objection.refuseReason == ObjectionRefusal::none)
            return u"INV-41 refused without a reason"_s;
        const auto all = m_office.reader().children<Reinspection>("sampleId", sample.id);
        if (objection.state == u"answered" && objection.kind == ObjectionKind::result &&
            std::all_of(all.begin(), all.end(), [](const Reinspection& r) { return isOpen(r); }))
            return u"answered without a reinspection"_s;
        blocked = blocked || blocksFinality(objection);
    }
    const auto again = testing::reinspectionOf(m_office.reader(), nullptr, sample.id);
    const bool held = blocked || (again && isOpen(*again));
    const bool upset = testing::samplingUpset(m_office.reader(), nullptr, sample.id);
    if (sample.state == u"disputed" && !held && !upset) return u"disputed without a dispute"_s;
    static const QStringList told{u"notified"_s, u"objection"_s, u"final"_s, u"handling"_s, u"handled"_s};
    if (told.contains(sample.state) && (held || upset)) return u"contested, but "_s + sample.state;
    // What is handed in after the file was put away is left to a person.
    if (sample.finalAt.isValid() && held && sample.state != u"archived")
        return u"INV-14 R-RE-FINAL final while contested"_s;
    return {};
}

QString ResultWalk::brokenReinspections(const Sample& sample) const
{
    int count = 0;
    const auto first = testing::acceptedReport(m_office.reader(), nullptr, sample.id, ReportRound::first);
    for (const Reinspection& again : m_office.reader().children<Reinspection>("sampleId", sample.id)) {
        if (again.voided) continue;
        count += isOpen(again) || isConcluded(again);
        const LawBook& law = m_office.reader().law();
        const auto until =
            deadline(law.rules, law.calendar, u"R-RE-FORM-7D"_s, regimeOf(sample.samplingDate), again.noticeOn);
        if (again.state == u"decided" && (!until || again.formalitiesBy != until->dueOn))
            return u"R-RE-FORM-7D last day for the formalities"_s;
        if (first && again.state == u"labSet" && !laboratoryAllowed(again, first->labId)) return u"INV-12 laboratory"_s;
        if (again.state == u"released" && again.backupSealOk != Flag(true)) return u"INV-11 broken seal"_s;
        if (again.state == u"concluded" && sample.state != u"void" && sample.state != u"archived" &&
            sample.finalVerdict != testing::standingVerdict(m_office.reader(), nullptr, sample.id))
            return u"INV-28 the conclusion is not the sample's verdict"_s;
        if (again.state == u"closed" && again.paidBy != payerOf(again.conclusion)) return u"R-RE-PAY"_s;
    }
    if (count > 1) return u"INV-12 R-RE-ONCE"_s;
    if (!sample.finalAt.isValid() || (sample.state == u"archived" && !first)) return {};
    if (sample.finalVerdict != testing::standingVerdict(m_office.reader(), nullptr, sample.id))
        return u"INV-28 final verdict"_s;
    return {};
}

QString ResultWalk::brokenCase(const Sample& sample) const
{
    const QList<Uuid> cases = m_office.reader().referring(DisposalCase::info, "sampleId", sample.id);
    if (cases.size() > 1) return u"INV-20 two cases"_s;
    const auto list = m_office.reader().find<DisposalCase>(m_office.caseOf(sample.id));
    const bool open = list && list->state != u"notRequired";
    if (sample.state == u"void") return open ? u"INV-20 case of a void sample"_s : QString();
    if (!isJudged(sample)) return {};
    const FailKind wanted = failKindOfSample(m_office.reader(), nullptr, sample);
    if (open != (wanted != FailKind::none)) return u"INV-20 case and verdict"_s;
    if (!list) return {};
    for (const DisposalStep& step : m_office.reader().children<DisposalStep>("caseId", list->id)) {
        const bool must = step.need == StepNeed::must && step.code != u"D18" && step.code != u"D19";
        if (must && step.state == u"done" && step.docNo.isEmpty() && step.evidence.isEmpty())
            return u"INV-23 done without evidence"_s;
        if (step.state == u"verified" && step.verifiedBy == step.doneBy) return u"INV-23 verified by the doer"_s;
        if (must && list->state == u"closed" && step.state != u"verified" && step.state != u"na")
            return u"INV-23 closed with an open step"_s;
    }
    return {};
}

// ---- the way on

/// By whoever may.
bool ResultWalk::done(const RecordInfo& info, const Uuid& id, const char* act,
                      std::initializer_list<std::pair<const char*, Value>> fields)
{
    ActInput input = TestOffice::proof();
    input.reason = u"原因"_s;
    for (const auto& [name, value] : fields) input.fields[fieldOf(info, QString::fromLatin1(name))->number] = value;
    return std::any_of(m_actors.begin(), m_actors.end(), [&](const Actor& who) {
        const auto result = m_office.desk().act(info, id, QString::fromLatin1(act), input, who);
        if (!result && (who.roles & reviewer))
            m_said += u" | "_s + QString::fromLatin1(act) + u": "_s + textOf(result.error());
        return result.has_value();
    });
}

bool ResultWalk::endReinspection(const Reinspection& again)
{
    for (const auto conclusion : {ReinspectionConclusion::upheld, ReinspectionConclusion::overturned})
        if (done(Reinspection::info, again.id, "concluded", {{"conclusion", toValue(conclusion)}})) return true;
    return done(Reinspection::info, again.id, "ended", {{"endedWhy", toValue(ReinspectionEnd::noSample)}}) ||
           done(Reinspection::info, again.id, "void");
}

bool ResultWalk::endContest(const Sample& sample)
{
    const auto again = testing::reinspectionOf(m_office.reader(), nullptr, sample.id);
    if (again && isOpen(*again)) return endReinspection(*again);
    for (const Objection& objection : testing::objectionsOf(m_office.reader(), nullptr, sample.id)) {
        if (!blocksFinality(objection)) continue;
        if (objection.state == u"received")
            return done(Objection::info, objection.id, "refused",
                        {{"refuseReason", toValue(ObjectionRefusal::noGround)}});
        if (objection.state == u"supplement") return done(Objection::info, objection.id, "received");
        if (objection.state == u"inquiry")
            return done(Objection::info, objection.id, "answered",
                        {{"outcome", Value(u"查明"_s)}, {"granted", Value(false)}});
        Reinspection asked = m_office.reinspectionOf(sample.id, {objection.id});
        return m_office.desk().add(dataOf(asked), m_office.reviewer).has_value() ||
               done(Objection::info, objection.id, "refused", {{"refuseReason", toValue(ObjectionRefusal::broken)}});
    }
    return done(Sample::info, sample.id, "void");
}

bool ResultWalk::tellParties(const Sample& sample)
{
    for (const ServedParty party : {ServedParty::trader, ServedParty::producer}) {
        const auto services = testing::resultServices(m_office.reader(), nullptr, sample.id);
        if (std::none_of(services.begin(), services.end(),
                         [&](const ServiceOfNotice& service) { return service.partyKind == party; }))
            return m_office.desk().add(dataOf(m_office.notice(sample.id, party)), m_office.inspector).has_value();
    }
    for (const ServiceOfNotice& service : testing::resultServices(m_office.reader(), nullptr, sample.id))
        if (service.state != u"served" && service.state != u"deemed")
            return done(ServiceOfNotice::info, service.id, "sent") ||
                   done(ServiceOfNotice::info, service.id, "served") ||
                   done(ServiceOfNotice::info, service.id, "prepared") ||
                   done(ServiceOfNotice::info, service.id, "deemed") ||
                   done(ServiceOfNotice::info, service.id, "cancelled"); // with dates that contradict each other
    return false;
}

bool ResultWalk::leadOn(const Sample& sample)
{
    if (sample.state == u"reported") return done(Sample::info, sample.id, "judged");
    if (sample.state == u"disputed") return endContest(sample);
    if (tellParties(sample)) return true;
    return done(Sample::info, sample.id, sample.state == u"judged" ? "notified" : "final");
}

QString ResultWalk::stuck()
{
    static const QStringList underWay{u"reported"_s, u"judged"_s, u"notified"_s, u"objection"_s, u"disputed"_s};
    for (const Uuid& id : std::as_const(m_samples)) {
        for (int acts = 0; acts < 60; ++acts) {
            const Sample sample = m_office.get<Sample>(id);
            if (!underWay.contains(sample.state) || sample.voided) break;
            // A risk sample's report without its answer has to be replaced first.
            if (sample.state == u"reported" && sample.kind == SampleKind::risk) break;
            if (!testing::acceptedReport(m_office.reader(), nullptr, id, ReportRound::first)) break;
            m_office.setDay(m_office.today().addDays(1));
            if (leadOn(sample)) continue;
            m_said.clear();
            m_office.setDay(m_office.today().addDays(80)); // only time was wanting
            if (!leadOn(sample) || acts > 50) return sample.sampleNo + u" is stuck in "_s + sample.state + m_said;
        }
    }
    return {};
}

} // namespace qj::tests

using namespace qj::tests;

class ResultWalkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whateverOfficersTryTheInvariantsHold()
    {
        const int actions = qEnvironmentVariable("QJ_ACTIONS", u"400"_s).toInt();
        const quint64 seed = qEnvironmentVariable("QJ_SEED", u"8170"_s).toULongLong();
        constexpr int actionsPerStore = 400;
        int carriedOut = 0, refused = 0, done = 0;
        QSet<QString> seen;
        for (quint64 store = 0; done < actions; ++store) {
            ResultWalk walk(seed + store);
            for (int i = 0; i < actionsPerStore && done < actions; ++i, ++done) {
                const QString broken = walk.step();
                QVERIFY2(broken.isEmpty(), qPrintable(u"seed %1 step %2: %3"_s.arg(seed + store).arg(i).arg(broken)));
            }
            const QString stuck = walk.stuck();
            QVERIFY2(stuck.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed + store).arg(stuck)));
            carriedOut += walk.carriedOut();
            refused += walk.refused();
            seen += walk.statesSeen();
        }
        qInfo("%d carried out, %d refused, %d states seen", carriedOut, refused, int(seen.size()));
        QVERIFY(carriedOut > actions / 10);
        QVERIFY(refused > actions / 10);
        QStringList wanted{u"objection received"_s, u"serviceOfNotice served"_s, u"sample notified"_s};
        if (actions >= 10'000)
            wanted += {u"objection accepted"_s, u"objection refused"_s,   u"objection answered"_s,
                       u"sample final"_s,       u"reinspection labSet"_s, u"testReport accepted"_s};
        for (const QString& state : std::as_const(wanted)) QVERIFY2(seen.contains(state), qPrintable(state));
    }
};

QTEST_GUILESS_MAIN(ResultWalkTest)
#include "tst_result_walk.moc"
