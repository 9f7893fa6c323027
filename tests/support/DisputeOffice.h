// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A district office that tests, tells and contests results: acts that have to succeed or to be refused, each noted by
// its transition, so that a test can say which transitions of a life cycle nothing has tried.
#include "TestOffice.h"
#include "sampling/CustodyEvent.h"
#include "testing/Objection.h"
#include "testing/Reinspection.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

namespace qj::tests {

struct Tried
{
    QSet<QString> allowed, refused;
};
inline Tried& tried()
{
    static Tried all;
    return all;
}
inline QString transitionKey(const RecordInfo& info, const QString& from, const QString& to)
{
    return QString::fromLatin1(info.name) + u' ' + from + u'>' + to;
}

class DisputeOffice : public TestOffice
{
public:
    explicit DisputeOffice(QDate day = QDate(2018, 9, 14)) : TestOffice(day)
    {
        Laboratory other;
        other.name = QStringLiteral("另一检验院");
        otherLab = TestOffice::add(other, admin);
    }

    QString stateOf(const RecordInfo& info, const Uuid& id) const
    {
        const auto record = reader().find(info, id);
        return record ? record->state() : QString();
    }
    void allow(const RecordInfo& info, const Uuid& id, const char* act, const Actor& actor, const ActInput& input = {})
    {
        const QString from = stateOf(info, id);
        TestOffice::act(info, id, act, actor, input);
        tried().allowed += transitionKey(info, from, QString::fromLatin1(act));
    }
    /// The state that a record has come to as part of another act.
    bool followed(const RecordInfo& info, const Uuid& id, const char* from, const char* to)
    {
        if (stateOf(info, id) != QLatin1StringView(to)) return false;
        tried().allowed += transitionKey(info, QString::fromLatin1(from), QString::fromLatin1(to));
        return true;
    }
    /// "reason rule" of the refusal; empty when the act was carried out.
    QString refusal(const RecordInfo& info, const Uuid& id, const char* act, const Actor& actor,
                    const ActInput& input = {})
    {
        const QString from = stateOf(info, id);
        return noted(desk().act(info, id, QString::fromLatin1(act), input, actor),
                     transitionKey(info, from, QString::fromLatin1(act)));
    }
    template <class T> QString refusal(const T& record, const char* state, const Actor& actor)
    {
        return noted(desk().add(dataOf(record), actor), transitionKey(T::info, {}, QString::fromLatin1(state)));
    }
    template <class T> Uuid enter(const T& record, const Actor& actor)
    {
        const Uuid id = TestOffice::add(record, actor);
        tried().allowed += transitionKey(T::info, {}, stateOf(T::info, id));
        return id;
    }
    template <class T> static ActInput with(std::initializer_list<std::pair<const char*, Value>> fields)
    {
        ActInput input = proof();
        for (const auto& [name, value] : fields)
            input.fields[fieldOf(T::info, QString::fromLatin1(name))->number] = value;
        return input;
    }
    template <class T> QString setRefusal(const Uuid& id, const char* field, const Value& value, const Actor& actor)
    {
        const auto done =
            desk().set(T::info, id, {{fieldOf(T::info, QString::fromLatin1(field))->number, value}}, actor);
        return done ? QString() : words(done.error());
    }
    template <class T> void put(const Uuid& id, const char* field, const Value& value, const Actor& actor)
    {
        sure(desk().set(T::info, id, {{fieldOf(T::info, QString::fromLatin1(field))->number, value}}, actor), field);
    }

    /// Past the desk, as an import would write it.
    template <class T> void force(const Uuid& id, const char* field, const Value& value)
    {
        CommitDraft draft(clock, admin.officer, QStringLiteral("import"));
        draft.set(T::info, id, QString::fromLatin1(field), value);
        sure(place->journal().commit(draft), field);
    }

    ServiceOfNotice notice(const Uuid& sample, ServedParty party)
    {
        ServiceOfNotice service;
        service.noticeNo = QStringLiteral("TZS-%1").arg(++m_papers);
        service.paper = ServedPaper::result;
        service.sampleId = sample;
        service.partyKind = party;
        service.partyName = QStringLiteral("某当事人");
        service.address = QStringLiteral("某路1号");
        service.method = ServiceMethod::direct;
        return service;
    }
    Uuid serviceOf(const Uuid& sample, ServedParty party) const
    {
        Uuid found;
        for (const ServiceOfNotice& service : reader().children<ServiceOfNotice>("sampleId", sample))
            if (service.partyKind == party) found = service.id;
        return found;
    }
    Objection objection(const Uuid& sample, ObjectionKind kind = ObjectionKind::result,
                        ApplicantKind party = ApplicantKind::trader) const
    {
        Objection against;
        against.sampleId = sample;
        against.applicant = QStringLiteral("某区某某车行");
        against.applicantKind = party;
        against.via = QStringLiteral("当面");
        against.kind = kind;
        against.reasons = QStringLiteral("不服");
        return against;
    }
    Uuid accepted(const Uuid& sample, ObjectionKind kind = ObjectionKind::result,
                  ApplicantKind party = ApplicantKind::trader)
    {
        const Uuid id = enter(objection(sample, kind, party), inspector);
        allow(Objection::info, id, "accepted", reviewer);
        return id;
    }
    Reinspection reinspectionOf(const Uuid& sample, const QList<Uuid>& objections) const
    {
        Reinspection again;
        again.sampleId = sample;
        again.objectionIds = objections;
        return again;
    }
    ActInput laboratory(const Uuid& id, QDate done) const
    {
        return with<Reinspection>({{"labId", Value(id)},
                                   {"formalitiesDoneOn", Value(done)},
                                   {"labAgreed", toValue(LabChoice::agreed)},
                                   {"items", Value(QStringList{QStringLiteral("制动性能")})}});
    }
    static ActInput sealWhole(bool whole = true) { return with<Reinspection>({{"backupSealOk", Value(whole)}}); }
    /// A reinspection up to the hand-over of the backup sample.
    Uuid released(const Uuid& sample, const QList<Uuid>& objections)
    {
        const Uuid id = enter(reinspectionOf(sample, objections), reviewer);
        allow(Reinspection::info, id, "labSet", reviewer, laboratory(otherLab, today()));
        allow(Reinspection::info, id, "released", inspector, sealWhole());
        return id;
    }
    /// Somebody has opened the backup sample.
    void breakBackup(const Uuid& sample)
    {
        CustodyEvent opened;
        opened.sampleId = sample;
        opened.part = SamplePart::backup;
        opened.kind = CustodyKind::opened;
        opened.at = clock.now();
        opened.fromWhom = opened.toWhom = reader().titleOf(get<Sample>(sample).traderId); // its keeper
        opened.photos = {Uuid::createUuid()};
        opened.place = QStringLiteral("店内");
        opened.sealNo = get<Sample>(sample).sealNoBackup;
        opened.sealOk = false;
        TestOffice::add(opened, inspector);
    }
    Uuid registered(const Uuid& sample, bool fails, ReportRound round = ReportRound::first, const Uuid& replaces = {})
    {
        TestReport report;
        report.reportNo = QStringLiteral("BG-D%1").arg(++m_papers);
        report.sampleId = sample;
        report.issuedOn = today();
        report.round = round;
        report.replaces = replaces;
        if (round == ReportRound::re) report.labId = otherLab;
        const Uuid id = enter(report, inspector);
        item(id, fails);
        return id;
    }
    Uuid item(const Uuid& report, bool fails)
    {
        TestItemResult result;
        result.reportId = report;
        result.itemName = QStringLiteral("制动性能");
        result.limitText = QStringLiteral("≤5 m");
        result.valueText = fails ? QStringLiteral("6 m") : QStringLiteral("4 m");
        result.valueKind = MeasuredKind::number;
        result.value = Decimal::fromInt(fails ? 6 : 4);
        result.single = fails ? ItemVerdict::fails : ItemVerdict::conforms;
        result.severity = Severity::safety;
        return TestOffice::add(result, inspector);
    }
    Uuid reported(const Uuid& sample, bool fails, ReportRound round = ReportRound::first, const Uuid& replaces = {})
    {
        const Uuid id = registered(sample, fails, round, replaces);
        allow(TestReport::info, id, "checked", reviewer, proof());
        allow(TestReport::info, id, "accepted", reviewer);
        return id;
    }
    Uuid reportOf(const Uuid& sample) const { return reader().children<TestReport>("sampleId", sample).front().id; }

    Uuid otherLab;

private:
    static QString words(const Error& error)
    {
        QStringList said = reasons(error);
        const Error& first = error.more.empty() ? error : error.more.front();
        said += first.rule.isEmpty() ? error.rule : first.rule;
        said.removeAll(QString());
        return said.join(u' ');
    }
    template <class R> QString noted(const R& result, const QString& key)
    {
        if (result) return {};
        tried().refused += key;
        return words(result.error());
    }
    int m_papers = 0;
};

} // namespace qj::tests
