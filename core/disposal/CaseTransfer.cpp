// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/CaseTransfer.h"

#include "directory/Attachment.h"
#include "directory/HomeOffice.h"
#include "directory/Producer.h"
#include "directory/Trader.h"
#include "disposal/CaseExtension.h"
#include "disposal/CaseFile.h"
#include "testing/Objection.h"
#include "testing/Reinspection.h"
#include "testing/ServiceOfNotice.h"
#include "testing/TestItemResult.h"

#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// What goes along beside the sample and the parties: records that belong to one that goes along.
const RecordInfo* const goesAlong[] = {&TestReport::info,    &TestItemResult::info, &ServiceOfNotice::info,
                                       &Objection::info,     &Reinspection::info,   &DisposalStep::info,
                                       &CaseExtension::info, &Attachment::info};

QString text(const Uuid& id)
{
    return id.toString(QUuid::WithoutBraces);
}

Uuid handedPart(const Uuid& sample, qsizetype serial)
{
    return naturalUuid(u"handedOver"_s, u"%1/%2"_s.arg(text(sample)).arg(serial));
}

/// A case and what it stands on, as records of another office.
class Copy
{
public:
    Copy(const Reader& reader, CommitDraft& draft, const DisposalCase& from, bool recheckPassed)
        : m_reader(reader), m_draft(draft), m_from(from), m_recheckPassed(recheckPassed),
          m_sample(handedSampleOf(from.id, from.ownerOffice))
    {
    }

    Result<> run()
    {
        const auto sample = m_draft.find(m_reader, Sample::info, m_from.sampleId);
        if (!sample) return fail(m_reader.notFound(u"sample"_s, text(m_from.sampleId)));
        take(*sample, m_sample);
        take(dataOf(m_from), caseIdOf(m_sample));
        takeParty(Trader::info, sample->value(u"traderId"));
        takeParty(Producer::info, sample->value(u"producerId"));
        for (size_t i = 0; i < m_originals.size(); ++i) takeWhatBelongsTo(m_originals[i].id);
        for (const RecordData& original : m_originals) add(original);
        return {};
    }

private:
    void take(const RecordData& original, const Uuid& copy)
    {
        m_copies.insert(original.id, copy);
        m_originals.push_back(original);
    }
    Uuid nextPart() { return handedPart(m_sample, m_serial++); }

    void takeParty(const RecordInfo& info, const Value& party)
    {
        if (const auto found = m_reader.find(info, party.valueOr(Uuid()))) take(*found, nextPart());
    }

    void takeWhatBelongsTo(Uuid owner) // no reference: the list grows
    {
        for (const RecordInfo* info : goesAlong)
            for (const Uuid& id : m_reader.referring(*info, info->find(info->scopeField)->name, owner)) {
                const auto found = m_draft.find(m_reader, *info, id);
                if (!found || found->voided() || m_copies.contains(id)) continue;
                take(*found, info == &DisposalStep::info ? stepCopy(found->as<DisposalStep>()) : nextPart());
            }
    }

    Uuid stepCopy(const DisposalStep& step) { return stepIdOf(caseIdOf(m_sample), step.code, ++m_steps[step.code]); }

    void add(const RecordData& original)
    {
        RecordData copy{original.info, m_copies.value(original.id), {}};
        for (const auto& [number, value] : original.values)
            if (const Field* field = fieldOf(*original.info, number)) copy.set(number, mapped(*field, value));
        copy.set(common::officeId, Value(m_from.ownerOffice));
        copy.set(common::voided, Value());
        copy.set(common::deleted, Value());
        // What others published stays that: it counts in no figure of ours, and its result was final all along.
        if (original.info == &Sample::info && original.as<Sample>().origin != SampleOrigin::published)
            copy.set(field(Sample::info, u"origin"), toValue(SampleOrigin::received));
        if (original.info == &DisposalCase::info) {
            copy.set(field(DisposalCase::info, u"handedFrom"), Value(m_from.id));
            copy.set(field(DisposalCase::info, u"handedBy"), Value(m_from.officeId));
            copy.set(field(DisposalCase::info, u"handedTo"), Value());
            copy.set(field(DisposalCase::info, u"handler"), Value());
        }
        // The sample itself stays with the office that took it.
        if (original.info == &DisposalStep::info && original.value(u"code") == Value(u"D18"_s) &&
            original.state() == u"todo"_s) {
            copy.set(common::state, Value(u"na"_s));
            copy.set(field(DisposalStep::info, u"naReason"), Value(m_from.letterNo));
        }
        const bool again = original.info == &DisposalStep::info && original.value(u"code") == Value(u"D12"_s) &&
                           (original.state() == u"done"_s || original.state() == u"verified"_s) && !m_recheckPassed;
        if (again) copy.set(common::state, Value(u"returned"_s));
        m_draft.add(std::move(copy));
    }

    static quint16 field(const RecordInfo& info, QStringView name) { return info.find(name)->number; }

    /// A reference leads to the copy of what goes along, or to what all offices share; anything else stays behind.
    Value mapped(const Field& field, const Value& value) const
    {
        const auto kept = [&](const Uuid& id) {
            if (const auto it = m_copies.constFind(id); it != m_copies.cend()) return *it;
            const RecordInfo* target = m_reader.schema().find(field.target);
            return target && target->scope == Scope::global ? id : Uuid();
        };
        if (field.kind == ValueKind::reference) {
            const Uuid id = kept(value.valueOr(Uuid()));
            return id.isNull() ? Value() : Value(id);
        }
        if (field.kind != ValueKind::referenceList) return value;
        QList<Uuid> list;
        for (const Uuid& id : value.valueOr<QList<Uuid>>({}))
            if (const Uuid copy = kept(id); !copy.isNull()) list += copy;
        return Value(list);
    }

    const Reader& m_reader;
    CommitDraft& m_draft;
    const DisposalCase& m_from;
    bool m_recheckPassed;
    Uuid m_sample;
    std::vector<RecordData> m_originals;
    QHash<Uuid, Uuid> m_copies;
    QHash<QString, int> m_steps;
    qsizetype m_serial = 0;
};

/// What a commit writes, by record and field. The commit may have come from anywhere: nothing here takes longer than it
/// is long.
class Written
{
public:
    explicit Written(const Commit& commit) : m_commit(commit)
    {
        for (const Op& op : commit.ops) m_ops.insert({op.entity, op.field}, &op);
    }
    Value of(quint32 entity, quint16 field) const
    {
        const Op* op = m_ops.value({entity, field});
        return op ? Value::decoded(static_cast<ValueKind>(op->kind), op->value).value_or(Value()) : Value();
    }
    Value of(quint32 entity, const RecordInfo& info, QStringView field) const
    {
        return of(entity, fieldOf(info, field)->number);
    }
    QList<quint32> entities(const RecordInfo& info) const
    {
        QList<quint32> found;
        for (quint32 i = 0; i < m_commit.entities.size(); ++i)
            if (m_commit.entities[i].kind == quint16(info.kind)) found += i;
        return found;
    }

private:
    const Commit& m_commit;
    QHash<std::pair<quint32, quint16>, const Op*> m_ops;
};

bool isOfOthers(const Value& origin)
{
    return origin == toValue(SampleOrigin::received) || origin == toValue(SampleOrigin::published);
}

/// Identities that the steps of a handed-over case have: as many of a code as there are.
QSet<Uuid> stepIds(const Written& written, const Uuid& disposalCase)
{
    QSet<Uuid> ids;
    QHash<QString, int> known;
    for (const quint32 step : written.entities(DisposalStep::info)) {
        const QString code = written.of(step, DisposalStep::info, u"code").valueOr<QString>({});
        ids += stepIdOf(disposalCase, code, ++known[code]);
    }
    return ids;
}

} // namespace

bool goesAway(const Reader& reader, const Uuid& disposalCase, const Uuid& office)
{
    const auto home = reader.find<Office>(homeOfficeOf(reader, office));
    return home && home->code != reader.scopeOf(disposalCase);
}

Uuid handedSampleOf(const Uuid& disposalCase, const Uuid& office)
{
    return naturalUuid(u"handedOver"_s, text(disposalCase) + u'/' + text(office));
}

Result<> handOn(const Reader& reader, CommitDraft& draft, const Uuid& disposalCase, bool recheckPassed)
{
    const auto from = draft.find<DisposalCase>(reader, disposalCase);
    if (!from) return fail(reader.notFound(u"disposalCase"_s, text(disposalCase)));
    draft.signedAct = true;
    return Copy(reader, draft, *from, recheckPassed).run();
}

bool isHandOver(const Commit& commit)
{
    if (commit.scope == u"global"_s || commit.scope.contains(u'/')) return false; // no office's own
    const auto isMore = [](const Op& op) {
        return !op.preds.empty() || op.field == common::deleted || op.field == common::voided;
    };
    if (std::any_of(commit.ops.begin(), commit.ops.end(), isMore)) return false;
    const Written written(commit);
    const QList<quint32> cases = written.entities(DisposalCase::info), samples = written.entities(Sample::info);
    if (cases.size() != 1 || samples.size() != 1) return false;
    const Uuid office = naturalUuid(u"office"_s, commit.scope);
    const Value from = written.of(cases.front(), DisposalCase::info, u"handedFrom");
    const Uuid sample = handedSampleOf(from.valueOr(Uuid()), office), disposalCase = caseIdOf(sample);
    if (commit.entities[samples.front()].uuid != sample || commit.entities[cases.front()].uuid != disposalCase ||
        written.of(cases.front(), common::state) != Value(u"transferred"_s) ||
        !isOfOthers(written.of(samples.front(), Sample::info, u"origin")))
        return false;
    const QSet<Uuid> steps = stepIds(written, disposalCase);
    QSet<Uuid> parts;
    for (size_t i = 0; i < commit.entities.size(); ++i) parts += handedPart(sample, qsizetype(i));
    for (quint32 i = 0; i < commit.entities.size(); ++i) {
        if (written.of(i, common::officeId) != Value(office)) return false;
        const auto& [id, number] = commit.entities[i];
        const auto kind = static_cast<RecordKind>(number);
        if (kind == RecordKind::disposalCase || kind == RecordKind::sample) continue;
        const bool along = kind == RecordKind::trader || kind == RecordKind::producer ||
                           std::any_of(std::begin(goesAlong), std::end(goesAlong),
                                       [kind](const RecordInfo* info) { return info->kind == kind; });
        if (!along || !(kind == RecordKind::disposalStep ? steps : parts).contains(id)) return false;
    }
    return true;
}

} // namespace qj
