// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A random walk of officers who do what they may and what they may not: acts, entries, corrections, days that pass.
// After every step the invariants of WORKFLOW 10 that speak of results hold, and what was refused has changed nothing.
#include "DisputeOffice.h"

#include "disposal/CaseFile.h"
#include "law/Regime.h"
#include "sampling/CustodyRules.h"
#include "testing/ObjectionRules.h"
#include "testing/ReinspectionRules.h"
#include "testing/ServiceOfNoticeRules.h"
#include "testing/TestingQueries.h"

#include <random>

namespace qj::tests {

class ResultWalk
{
public:
    explicit ResultWalk(quint64 seed) : m_random(seed), m_office(QDate(2018, 3, 5))
    {
        m_actors = {m_office.inspector, m_office.second, m_office.reviewer, m_office.supervisor, m_office.publisher};
        m_actors += m_office.officer(QStringLiteral("己审"), {Role::reviewer, Role::inspector});
        m_actors += m_office.admin;
    }

    /// One step; what is broken after it, empty if nothing.
    QString step()
    {
        const qint64 before = commits();
        m_said.clear();
        m_done = false;
        const int dice = below(100);
        if (m_samples.size() < 4 || dice < 4)
            newSample();
        else if (dice < 9)
            m_office.setDay(m_office.today().addDays(1 + below(6)));
        else if (dice < 30)
            enterSomething();
        else if (dice < 38)
            correctSomething();
        else
            actOnSomething();
        if (!m_done && commits() != before) return m_said + QStringLiteral(": refused, but something was written");
        for (const Uuid& sample : std::as_const(m_samples))
            if (const QString broken = brokenOf(sample); !broken.isEmpty())
                return m_said + QStringLiteral(": ") + broken + QStringLiteral(" in ") +
                       m_office.get<Sample>(sample).sampleNo;
        return {};
    }
    /// Whatever was done to the samples whose result is known, officers can bring each to its end; what is stuck.
    QString stuck();
    QString said() const { return m_said; }
    int carriedOut() const { return m_carriedOut; }
    int refused() const { return m_refused; }
    QSet<QString> statesSeen() const { return m_statesSeen; }

private:
    int below(int n) { return int(m_random() % quint64(n)); }
    bool chance(int percent) { return below(100) < percent; }
    template <class C> const auto& oneOf(const C& all) { return all[below(int(all.size()))]; }
    Actor actor() { return oneOf(m_actors); }
    /// Mostly one of the last few, whose periods still run.
    Uuid someSample()
    {
        const int last = qMin(int(m_samples.size()), 5);
        return chance(80) ? m_samples[m_samples.size() - 1 - below(last)] : oneOf(m_samples);
    }
    QDate someDay() { return chance(93) ? m_office.today() : m_office.today().addDays(below(30) - 22); }
    qint64 commits()
    {
        Query query = m_office.reader().query("SELECT count(*) FROM commits");
        return query.next() ? query.integer(0) : 0;
    }
    template <class T> void note(const Result<T>& result, const QString& what)
    {
        m_said = what + (result ? QString() : QStringLiteral(" (") + textOf(result.error()) + u')');
        m_done = result.has_value();
        ++(result ? m_carriedOut : m_refused);
    }
    template <class T> std::optional<Uuid> add(const T& record, const Actor& actor)
    {
        const auto added = m_office.desk().add(dataOf(record), actor);
        note(added, QStringLiteral("add ") + QString::fromLatin1(T::info.name));
        return added ? std::optional(*added) : std::nullopt;
    }

    void newSample()
    {
        SampleWish wish;
        wish.verdict = chance(70) ? Verdict::fail : chance(50) ? Verdict::failLabel : Verdict::pass;
        wish.kind = chance(90) ? SampleKind::supervision : SampleKind::risk;
        wish.riskFound = chance(50);
        static const char* const starts[] = {"testing", "reported", "judged", "notified", "objection"};
        m_samples += m_office.sample(starts[qMin(below(8), 4)], wish);
        m_said = QStringLiteral("sample");
        m_done = true;
    }

    void enterSomething()
    {
        const Uuid sample = someSample();
        const int what = below(12);
        if (what < 2) {
            addReport(sample);
        } else if (what < 4) {
            const ServedParty party = ServedParty(1 + below(4));
            add(m_office.notice(sample, party), actor());
        } else if (what < 8) {
            const auto applicant = ApplicantKind(1 + below(chance(80) ? 2 : 4)); // drawn in the same order everywhere
            Objection against = m_office.objection(sample, ObjectionKind(1 + below(4)), applicant);
            against.receivedOn = someDay();
            if (chance(10)) against.serviceId = m_office.serviceOf(oneOf(m_samples), ServedParty::trader);
            add(against, chance(75) ? m_office.inspector : actor());
        } else if (what < 11) {
            QList<Uuid> leading;
            for (const Objection& objection : m_office.reader().children<Objection>("sampleId", sample))
                if (objection.state == u"accepted" ? chance(90) : chance(10)) leading += objection.id;
            if (leading.isEmpty() && chance(80)) return actOnSomething();
            const Actor who = chance(75) ? m_office.reviewer : actor();
            add(m_office.reinspectionOf(chance(90) ? sample : oneOf(m_samples), leading), who);
        } else {
            breakBackup(sample);
        }
    }

    void addReport(const Uuid& sample)
    {
        const auto running = testing::reinspectionOf(m_office.reader(), nullptr, sample);
        const bool again = running && isOpen(*running) ? chance(90) : chance(20);
        TestReport report;
        report.reportNo = QStringLiteral("BG-W%1").arg(++m_serial);
        report.sampleId = sample;
        report.round = again ? ReportRound::re : ReportRound::first;
        report.labId = again ? (chance(80) ? m_office.otherLab : m_office.lab) : m_office.lab;
        report.issuedOn = someDay();
        report.receivedOn = chance(80) ? m_office.today() : someDay();
        if (!again && chance(70))
            if (const auto first = testing::acceptedReport(m_office.reader(), nullptr, sample, ReportRound::first))
                report.replaces = first->id;
        const auto id = add(report, chance(75) ? m_office.inspector : actor());
        if (!id || !chance(90)) return;
        m_office.item(*id, chance(50));
    }

    void breakBackup(const Uuid& sample)
    {
        const auto chain = chainOf(SamplePart::backup, m_office.reader().children<CustodyEvent>("sampleId", sample));
        CustodyEvent opened;
        opened.sampleId = sample;
        opened.part = SamplePart::backup;
        opened.kind = CustodyKind::opened;
        opened.at = m_office.clock.now();
        opened.fromWhom = opened.toWhom = chain.empty() ? QStringLiteral("某人") : chain.back().toWhom;
        opened.place = QStringLiteral("店内");
        opened.sealNo = chain.empty() ? QStringLiteral("0") : chain.back().sealNo;
        opened.sealOk = chance(30);
        if (chance(80)) opened.photos = {Uuid::createUuid()};
        add(opened, actor());
    }

    void correctSomething()
    {
        const Uuid sample = someSample();
        const auto set = [this](const RecordInfo& info, const Uuid& id, const char* field, const Value& value) {
            const auto done =
                m_office.desk().set(info, id, {{fieldOf(info, QString::fromLatin1(field))->number, value}}, actor());
            note(done, QStringLiteral("set ") + QString::fromLatin1(info.name) + u' ' + QString::fromLatin1(field));
        };
        const auto any = [&]<class T>(T) -> std::optional<Uuid> {
            const auto all = m_office.reader().children<T>("sampleId", sample);
            return all.empty() ? std::nullopt : std::optional(oneOf(all).id);
        };
        switch (below(12)) {
        case 0:
            if (const auto id = any(ServiceOfNotice())) set(ServiceOfNotice::info, *id, "servedOn", Value(someDay()));
            break;
        case 1:
            if (const auto id = any(Objection()); id && chance(50))
                set(Objection::info, *id, "receivedOn", Value(someDay()));
            break;
        case 2:
            if (const auto id = any(TestReport()))
                set(TestReport::info, *id, "verdict", toValue(chance(50) ? Verdict::pass : Verdict::fail));
            break;
        case 3:
            if (const auto id = any(TestReport()))
                for (const TestItemResult& item : m_office.reader().children<TestItemResult>("reportId", *id))
                    set(TestItemResult::info, item.id, "valueText",
                        Value(chance(50) ? QStringLiteral("4.9 m") : QStringLiteral("5.1 m")));
            break;
        case 4:
            if (const auto id = any(Reinspection()))
                set(Reinspection::info, *id, "formalitiesDoneOn", Value(someDay()));
            break;
        case 5:
            if (const auto id = any(TestReport()))
                set(TestReport::info, *id, "round", toValue(chance(50) ? ReportRound::first : ReportRound::recheck));
            break;
        case 6:
            if (const auto to = any(TestReport()))
                for (const TestItemResult& item : m_office.reader().children<TestItemResult>("reportId", *to))
                    if (const auto others = m_office.reader().children<TestReport>("sampleId", someSample());
                        !others.empty())
                        set(TestItemResult::info, item.id, "reportId", Value(oneOf(others).id));
            break;
        case 7:
        case 8:
            if (const auto id = any(Objection())) set(Objection::info, *id, "granted", Value(chance(50)));
            break;
        case 9:
            if (const auto id = any(Reinspection())) set(Reinspection::info, *id, "noticeOn", Value(someDay()));
            break;
        case 10:
            if (const auto last = m_office.place->journal().lastUndoable())
                note(m_office.place->undo(*last, actor()), QStringLiteral("undo"));
            break;
        default:
            voidSomething(sample);
        }
    }

    void voidSomething(const Uuid& sample)
    {
        std::vector<std::pair<const RecordInfo*, Uuid>> records;
        const auto gather = [&]<class T>(T, const char* by, const Uuid& owner) {
            for (const T& record : m_office.reader().template children<T>(by, owner))
                records.emplace_back(&T::info, record.id);
        };
        gather(Objection(), "sampleId", sample);
        gather(Reinspection(), "sampleId", sample);
        if (chance(30)) gather(ServiceOfNotice(), "sampleId", sample);
        if (chance(30)) gather(TestReport(), "sampleId", sample);
        if (chance(30))
            for (const TestReport& report : m_office.reader().children<TestReport>("sampleId", sample))
                gather(TestItemResult(), "reportId", report.id);
        if (records.empty()) return;
        const auto [info, id] = oneOf(records);
        const Actor who = chance(60) ? m_office.reviewer : actor();
        note(m_office.desk().act(*info, id, QStringLiteral("void"), inputFor(*info, id, QStringLiteral("void")), who),
             QStringLiteral("void ") + QString::fromLatin1(info->name));
    }

    void actOnSomething()
    {
        const Uuid sample = someSample();
        std::vector<std::pair<const RecordInfo*, Uuid>> records{{&Sample::info, sample}};
        const auto gather = [&]<class T>(T, const char* by, const Uuid& owner) {
            for (const T& record : m_office.reader().template children<T>(by, owner))
                records.emplace_back(&T::info, record.id);
        };
        gather(TestReport(), "sampleId", sample);
        gather(ServiceOfNotice(), "sampleId", sample);
        gather(Objection(), "sampleId", sample);
        gather(Reinspection(), "sampleId", sample);
        const Uuid list = m_office.caseOf(sample);
        if (m_office.reader().find<DisposalCase>(list)) {
            records.emplace_back(&DisposalCase::info, list);
            if (chance(40)) gather(DisposalStep(), "caseId", list);
        }
        if (chance(50)) // what is contested is what goes wrong
            if (std::vector disputes = records; std::erase_if(disputes, [](const auto& record) {
                                                    return record.first != &Objection::info &&
                                                           record.first != &Reinspection::info;
                                                }) < records.size())
                records = std::move(disputes);
        const auto [info, id] = oneOf(records);
        Actor who = actor();
        for (int i = 0; i < 4 && chance(85) && !maySomething(*info, id, who); ++i) who = actor();
        QString act = QString::fromLatin1(oneOf(info->states).code);
        if (chance(85)) {
            std::vector<ActOffer> offers = m_office.desk().acts(*info, id, who);
            if (!offers.empty()) act = oneOf(offers).act;
            std::erase_if(offers, [](const ActOffer& offer) { return !offer.allowed; });
            // Acts that need fields of their own are not offered as allowed.
            const bool asks = info == &Objection::info || info == &Reinspection::info;
            if (!offers.empty() && chance(asks ? 20 : 80)) act = oneOf(offers).act;
            for (const ActOffer& offer : offers)
                if (offer.act == u"accepted" && chance(70)) act = offer.act;
        }
        const QString from = m_office.stateOf(*info, id);
        const auto done = m_office.desk().act(*info, id, act, inputFor(*info, id, act), who);
        note(done, QString::fromLatin1(info->name) + u' ' + from + u'>' + act);
        m_statesSeen += QString::fromLatin1(info->name) + u' ' + m_office.stateOf(*info, id);
    }

    bool maySomething(const RecordInfo& info, const Uuid& id, const Actor& who)
    {
        const std::vector<ActOffer> offers = m_office.desk().acts(info, id, who);
        return std::any_of(offers.begin(), offers.end(), [](const ActOffer& offer) { return offer.allowed; });
    }

    ActInput inputFor(const RecordInfo& info, const Uuid& id, const QString& act)
    {
        ActInput input;
        if (chance(90)) input.evidence = {QStringLiteral("文号1")};
        if (chance(90)) input.reason = QStringLiteral("原因");
        input.date = someDay();
        const auto field = [&](const char* name, const Value& value) {
            if (chance(92)) input.fields[fieldOf(info, QString::fromLatin1(name))->number] = value;
        };
        if (&info == &Objection::info && act == u"refused")
            field("refuseReason", toValue(ObjectionRefusal(1 + below(6))));
        if (&info == &Objection::info && act == u"answered") {
            field("outcome", Value(QStringLiteral("查明")));
            field("granted", Value(chance(40)));
        }
        if (&info == &Sample::info && act == u"archived") {
            field("fate", toValue(SampleFate(1 + below(5))));
            field("fateBy", Value(QList<Uuid>{m_office.inspector.officer, m_office.second.officer}));
            field("proceedsNo", Value(QStringLiteral("票1")));
        }
        if (&info != &Reinspection::info) return input;
        if (act == u"labSet") {
            field("labId", Value(chance(80) ? m_office.otherLab : m_office.lab));
            field("formalitiesDoneOn", Value(m_office.today()));
            field("labAgreed", toValue(LabChoice::agreed));
            field("items", Value(QStringList{QStringLiteral("制动性能")}));
        } else if (act == u"released") {
            field("backupSealOk", Value(chance(85)));
        } else if (act == u"ended") {
            field("endedWhy", toValue(ReinspectionEnd(1 + below(3))));
        } else if (act == u"concluded") {
            field("conclusion", toValue(ReinspectionConclusion(1 + below(2))));
        } else if (act == u"closed") {
            field("fee", Value(Money{80000}));
            field("toldOn", Value(m_office.today()));
            field("paidBy", toValue(FeePayer(1 + below(2))));
        }
        Q_UNUSED(id)
        return input;
    }

    bool done(const RecordInfo& info, const Uuid& id, const char* act,
              std::initializer_list<std::pair<const char*, Value>> fields = {});
    bool endContest(const Sample& sample);
    bool endReinspection(const Reinspection& again);
    bool tellParties(const Sample& sample);
    bool leadOn(const Sample& sample);

    QString brokenOf(const Uuid& id) const;
    QString brokenServices(const Sample& sample) const;
    QString brokenObjections(const Sample& sample) const;
    QString brokenReinspections(const Sample& sample) const;
    QString brokenReports(const Sample& sample) const;
    QString saidBy(const TestReport& report) const;
    QString brokenCase(const Sample& sample) const;

    std::mt19937_64 m_random;
    DisputeOffice m_office;
    QList<Actor> m_actors;
    QList<Uuid> m_samples;
    QSet<QString> m_statesSeen;
    mutable QHash<Uuid, QString> m_settled; ///< what a checked report says
    QString m_said;
    bool m_done = false;
    int m_serial = 0, m_carriedOut = 0, m_refused = 0;
};

} // namespace qj::tests
