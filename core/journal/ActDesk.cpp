// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/ActDesk.h"

#include "base/Text.h"
#include "law/AreaCodes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

Error together(std::vector<Error> problems)
{
    if (problems.size() == 1) return std::move(problems.front());
    const bool onlyMissing =
        std::all_of(problems.begin(), problems.end(), [](const Error& e) { return e.code == ErrorCode::fieldMissing; });
    QStringList labels;
    for (const Error& problem : problems) labels += problem.args.value(0);
    Error error{
        onlyMissing ? ErrorCode::fieldsMissing : ErrorCode::invalid, {labels.join(u"、"_s)}, {}, {}, {}, {}, {}};
    if (!problems.empty()) error.rule = problems.front().rule;
    error.more = std::move(problems);
    return error;
}

ActDesk::ActDesk(Journal& journal, std::span<const Room* const> rooms)
    : m_journal(journal), m_rooms(rooms.begin(), rooms.end())
{
    std::vector<Consequence> consequences;
    for (const Room* room : m_rooms)
        if (room->consequence) consequences.emplace_back(room->consequence);
    m_journal.setConsequences(std::move(consequences));
}

const LifeCycle* ActDesk::cycleOf(RecordKind kind) const
{
    for (const Room* room : m_rooms)
        for (const LifeCycle* cycle : room->cycles)
            if (cycle->kind == kind) return cycle;
    return nullptr;
}

std::vector<Error> ActDesk::problems(const RecordData& record, const QString& state) const
{
    std::vector<Error> found;
    bool general = true;
    for (const Room* room : m_rooms)
        for (const RecordCheck& check : room->checks)
            if (check.kind == record.info->kind) {
                for (Error& problem : check.problems(record, state, today())) found.push_back(std::move(problem));
                general = general && !check.knowsMissing;
            }
    std::vector<Error> all = general ? missingFields(record, state) : std::vector<Error>();
    all.insert(all.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    return all;
}

namespace {

QString labelOf(const RecordInfo& info, quint16 number)
{
    const Field* field = fieldOf(info, number);
    return field ? translated(info.context, field->label) : QString::number(number);
}

QString labelOf(const RecordInfo& info, const QString& state)
{
    const State* found = info.state(state);
    return found ? translated(info.context, found->label) : state;
}

Error problem(ErrorCode code, QStringList args, const QString& rule = {})
{
    return {code, std::move(args), rule, {}, {}, {}, {}};
}

QString roleLabels(quint8 roles)
{
    static constexpr const char* names[] = {
        QT_TRANSLATE_NOOP("Officer", "Inspector"), QT_TRANSLATE_NOOP("Officer", "Reviewer"),
        QT_TRANSLATE_NOOP("Officer", "Supervisor"), QT_TRANSLATE_NOOP("Officer", "Publisher"),
        QT_TRANSLATE_NOOP("Officer", "Administrator")};
    QStringList labels;
    for (int i = 0; i < 5; ++i)
        if (roles & (1 << i)) labels += translated("Officer", names[i]);
    return labels.join(u"、"_s);
}

QString levelLabels(quint8 levels)
{
    static constexpr const char* names[] = {QT_TRANSLATE_NOOP("Officer", "District"),
                                            QT_TRANSLATE_NOOP("Officer", "City"),
                                            QT_TRANSLATE_NOOP("Officer", "Province")};
    QStringList labels;
    for (int i = 0; i < 3; ++i)
        if (levels & (1 << i)) labels += translated("Officer", names[i]);
    return labels.join(u"、"_s);
}

quint8 levelBit(const RecordData& office)
{
    const Field* level = office.info->find(u"level");
    const QString code = plainText(*level, office.value(level->number));
    return code == u"province"_s ? province : code == u"city"_s ? city : district;
}

/// Who did the last step of a record himself: a state that followed from an act on another record (a report that was
/// accepted, say) is nobody's own step, nor is one that was undone, nor the same act where it has to be done again.
/// Without one, who entered it.
Uuid lastActor(const Journal& journal, const Uuid& id, QLatin1StringView act)
{
    std::vector<HistoryEntry> entries = journal.history(id, common::state);
    std::erase_if(entries, [](const HistoryEntry& entry) { return entry.undone || entry.withheld; });
    for (auto it = entries.rbegin(); it != entries.rend(); ++it)
        if (const auto state = it->after.valueOr<QString>({}); it->act == state && state != act) return it->by;
    return entries.empty() ? Uuid() : entries.front().by;
}

} // namespace

namespace {

/// A file or the number of a paper: given with the act, or standing in the record already.
bool proven(const RecordData& record, const ActInput& input)
{
    if (!input.evidence.isEmpty() || !input.files.isEmpty()) return true;
    for (const char* name : {"file", "proof", "evidence", "docNo", "receiver", "noticeNo", "replyNo"})
        if (!record.value(QString::fromLatin1(name)).isNull()) return true;
    return false;
}

} // namespace

bool ActDesk::mayTouch(const RecordData& record, const Actor& actor) const
{
    // G2: the actor's office owns the record or is its superior; what is common to all is anyone's who has the role.
    const Uuid owner = record.value(common::officeId).valueOr(Uuid());
    if (owner.isNull() || owner == actor.office) return true;
    const RecordInfo* info = m_journal.schema().find(RecordKind::office);
    const auto codeOf = [&](const Uuid& id) {
        const auto office = reader().find(*info, id);
        return office ? office->value(u"code").valueOr<QString>({}) : QString();
    };
    // By the chain of superiors; where nobody has recorded it, by the code itself.
    const QString wide = territory(codeOf(actor.office));
    const auto isBelow = [&](Uuid below, const Uuid& above) {
        if (!wide.isEmpty() && wide.size() < 6 && above == actor.office && codeOf(below).startsWith(wide)) return true;
        for (int depth = 0; depth < 5 && !below.isNull(); ++depth) {
            if (below == above) return true;
            const auto office = reader().find(*info, below);
            below = office ? office->value(u"parentId").valueOr(Uuid()) : Uuid();
        }
        return false;
    };
    if (isBelow(owner, actor.office)) return true;
    // A task that the city made belongs to the office that carries it out.
    if (record.info->scope == Scope::named) {
        const Uuid named = record.value(record.info->scopeField).valueOr(Uuid());
        return isBelow(named, actor.office);
    }
    return false;
}

bool ActDesk::levelAllows(const Transition& transition, const RecordData& record, const Actor& actor) const
{
    if (transition.levels & actor.level) return true;
    // The city's officers act as district officers for what is the city's own.
    if ((transition.levels & district) && record.value(common::officeId).valueOr(Uuid()) == actor.office) return true;
    // Where a store knows no office of the level that is asked for, its own officers act for it.
    const RecordInfo* info = m_journal.schema().find(RecordKind::office);
    for (const Uuid& id : reader().where(*info, "state IS NULL OR state='active'"))
        if (const auto office = reader().find(*info, id); office && (levelBit(*office) & transition.levels))
            return false;
    return true;
}

std::vector<Error> ActDesk::personAgainst(const Found& found, const Actor& actor) const
{
    std::vector<Error> why;
    const Transition& t = *found.transition;
    const QString rule = QString::fromLatin1(t.rule);
    if (!(t.roles & actor.roles)) why.push_back(problem(ErrorCode::roleMissing, {roleLabels(t.roles)}));
    if (!levelAllows(t, found.before, actor)) why.push_back(problem(ErrorCode::levelWrong, {levelLabels(t.levels)}));
    if (!mayTouch(found.before, actor))
        why.push_back(
            problem(ErrorCode::notOwner, {reader().titleOf(found.before.value(common::officeId).valueOr(Uuid()))}));
    if (t.marks & Transition::fourEyes) {
        const LifeCycle* cycle = cycleOf(found.before.info->kind);
        Uuid first = lastActor(m_journal, found.before.id, QLatin1StringView(t.to));
        if (const Field* other =
                cycle && *cycle->otherThan ? found.before.info->find(QString::fromLatin1(cycle->otherThan)) : nullptr)
            first = found.before.value(other->number).valueOr(first);
        if (first == actor.officer)
            why.push_back(problem(ErrorCode::fourEyes, {actor.name}, rule.isEmpty() ? u"G3"_s : rule));
    }
    return why;
}

std::vector<Error> ActDesk::against(const CommitDraft& draft, const Found& found, const ActInput& input,
                                    const Actor& actor) const
{
    std::vector<Error> why = personAgainst(found, actor);
    const Transition& t = *found.transition;
    for (const quint16 number : reader().disputedFields(found.before.id))
        why.push_back(problem(ErrorCode::conflictOpen, {labelOf(*found.before.info, number)}));
    if (found.before.voided())
        why.push_back(
            problem(ErrorCode::actNotFromHere, {labelOf(*found.before.info, u"void"_s), QString::fromLatin1(t.to)}));
    if ((t.marks & Transition::needsReason) && input.reason.trimmed().isEmpty())
        why.push_back(problem(ErrorCode::reasonMissing, {}, u"G4"_s));
    if ((t.marks & Transition::proof) && !proven(found.after, input))
        why.push_back(problem(ErrorCode::guardFailed, {u"evidenceMissing"_s}, QString::fromLatin1(t.rule)));
    const State* from = found.before.info->state(QString::fromLatin1(t.from));
    const State* to = found.before.info->state(QString::fromLatin1(t.to));
    // Empty fields stand only in the way forward: a paper that is refused or returned need not be complete.
    const bool forward = from && to && to->rank >= 0 && to->rank > from->rank;
    for (Error& error : problems(found.after, QString::fromLatin1(t.to)))
        if (forward || (error.code != ErrorCode::fieldMissing && error.code != ErrorCode::fieldsMissing) ||
            !error.rule.isEmpty())
            why.push_back(std::move(error));
    const ActContext context{m_journal.certain(), draft, found.before, found.after, t, actor, input, today()};
    for (const Room* room : m_rooms)
        for (const Guard& guard : room->guards)
            if (*t.guard && guard.kind == found.before.info->kind && qstrcmp(guard.name, t.guard) == 0)
                if (auto result = guard.check(context); !result) {
                    if (result.error().rule.isEmpty()) result.error().rule = QString::fromLatin1(t.rule);
                    why.push_back(std::move(result.error()));
                }
    return why;
}

Result<ActDesk::Found> ActDesk::prepare(CommitDraft& draft, const RecordInfo& info, const Uuid& id, const QString& act,
                                        const ActInput& input, const Actor& actor) const
{
    Found found;
    auto before = draft.find(m_journal.certain(), info, id);
    if (!before) return fail(reader().notFound(QString::fromLatin1(info.name), id.toString(QUuid::WithoutBraces)));
    found.before = *before;
    const LifeCycle* cycle = cycleOf(info.kind);
    if (!cycle || !info.state(act)) return fail(ErrorCode::actUnknown, {QString::fromLatin1(info.name), act});
    const QString state = before->state();
    for (const Transition& t : cycle->transitions) {
        const bool programOnly = (t.marks & Transition::program) && !(t.marks & Transition::confirms);
        if (state == QLatin1StringView(t.from) && act == QLatin1StringView(t.to) && !programOnly) found.transition = &t;
    }
    if (!found.transition) return fail(ErrorCode::actNotFromHere, {labelOf(info, act), labelOf(info, state)});
    for (const auto& [field, value] : input.fields) draft.set(info, id, field, value);
    found.after = *draft.find(m_journal.certain(), info, id);
    RecordData filled = found.after;
    const ActContext context{m_journal.certain(), draft, found.before, found.after,
                             *found.transition,   actor, input,        today()};
    for (const Room* room : m_rooms)
        for (const ActFiller& filler : room->actFillers)
            if (filler.kind == info.kind && act == QLatin1StringView(filler.act)) filler.fill(context, filled);
    for (const auto& [field, value] : filled.values)
        if (!(value == found.after.value(field))) draft.set(info, id, field, value);
    found.after = std::move(filled);
    return found;
}

std::vector<ActOffer> ActDesk::acts(const RecordInfo& info, const Uuid& id, const Actor& actor,
                                    const ActInput& input) const
{
    std::vector<ActOffer> offers;
    const auto record = reader().find(info, id);
    const LifeCycle* cycle = cycleOf(info.kind);
    if (!record || !cycle) return offers;
    for (const Transition& t : cycle->transitions) {
        const bool programOnly = (t.marks & Transition::program) && !(t.marks & Transition::confirms);
        if (record->state() != QLatin1StringView(t.from) || programOnly) continue;
        CommitDraft draft(m_journal.clock(), actor.officer, QString::fromLatin1(t.to));
        ActOffer offer{QString::fromLatin1(t.to), &t, false, {}};
        ActInput dated = input;
        if (!dated.date.isValid()) dated.date = today();
        if (auto found = prepare(draft, info, id, offer.act, dated, actor)) {
            offer.why = against(draft, *found, dated, actor);
            // Reason and evidence are asked for when the act is done; they do not stand against it.
            std::erase_if(offer.why, [](const Error& e) {
                return e.code == ErrorCode::reasonMissing ||
                       (e.code == ErrorCode::guardFailed && e.args.value(0) == u"evidenceMissing"_s);
            });
        } else {
            offer.why.push_back(found.error());
        }
        offer.allowed = offer.why.empty();
        offers.push_back(std::move(offer));
    }
    return offers;
}

Result<> ActDesk::act(CommitDraft& draft, const RecordInfo& info, const Uuid& id, const QString& act,
                      const ActInput& given, const Actor& actor) const
{
    ActInput input = given;
    if (!input.date.isValid()) input.date = today();
    QJ_TRY_ASSIGN(const Found found, prepare(draft, info, id, act, input, actor));
    if (auto why = against(draft, found, input, actor); !why.empty()) {
        Error error = together(std::move(why));
        if (error.record.isEmpty()) error.record = found.before.number();
        return fail(std::move(error));
    }
    const Transition& t = *found.transition;
    draft.signedAct = draft.signedAct || (t.marks & (Transition::fourEyes | Transition::lasting));
    draft.setState(info, id, act);
    if (act == u"void"_s) draft.set(info, id, common::voided, Value(true));
    const ActContext context{m_journal.certain(), draft, found.before, found.after, t, actor, input, today()};
    for (const Room* room : m_rooms)
        for (const Effect& effect : room->effects)
            if (*t.effect && effect.kind == info.kind && qstrcmp(effect.name, t.effect) == 0)
                QJ_TRY(effect.apply(context, draft));
    return {};
}

Result<Receipt> ActDesk::act(const RecordInfo& info, const Uuid& id, const QString& code, const ActInput& input,
                             const Actor& actor)
{
    if (code == u"void"_s && !info.state(code)) return voidRecord(info, id, input, actor);
    CommitDraft draft(m_journal.clock(), actor.officer, code, input.reason.trimmed());
    QJ_TRY(act(draft, info, id, code, input, actor));
    return m_journal.commit(draft);
}

Result<> ActDesk::allowed(const RecordData& record, quint8 roles, const Actor& actor) const
{
    if (!(actor.roles & roles)) return fail(ErrorCode::roleMissing, {roleLabels(roles)});
    if (!mayTouch(record, actor))
        return fail(ErrorCode::notOwner, {reader().titleOf(record.value(common::officeId).valueOr(Uuid()))});
    return {};
}

Result<Receipt> ActDesk::voidRecord(const RecordInfo& info, const Uuid& id, const ActInput& input, const Actor& actor)
{
    // Voiding is a mark beside the state, with a reason, by a reviewer of the owning office (G2, G4).
    const auto record = reader().find(info, id);
    if (!record) return fail(reader().notFound(QString::fromLatin1(info.name), id.toString(QUuid::WithoutBraces)));
    QJ_TRY(allowed(*record, reviewer, actor));
    if (input.reason.trimmed().isEmpty()) return fail(ErrorCode::reasonMissing, {}, u"G4"_s);
    for (const RecordInfo* other : m_journal.schema().all())
        for (const Field& field : other->fields)
            if (field.kind == ValueKind::reference && field.has(Field::indexed))
                for (const Uuid& user : reader().referring(*other, field.name, id))
                    if (const auto data = reader().find(*other, user); data && !data->voided())
                        return fail(ErrorCode::dependsOn, {data->title()});
    CommitDraft draft(m_journal.clock(), actor.officer, u"void"_s, input.reason.trimmed());
    draft.set(info, id, common::voided, Value(true));
    return m_journal.commit(draft);
}

Result<Uuid> ActDesk::add(RecordData record, const Actor& actor)
{
    CommitDraft draft(m_journal.clock(), actor.officer, u"add"_s);
    QJ_TRY_ASSIGN(const Uuid id, add(draft, std::move(record), actor));
    QJ_TRY(m_journal.commit(draft));
    return id;
}

Result<Uuid> ActDesk::add(CommitDraft& draft, RecordData record, const Actor& actor) const
{
    const RecordInfo& info = *record.info;
    if (record.value(common::officeId).isNull()) record.set(common::officeId, Value(actor.office));
    const LifeCycle* cycle = cycleOf(info.kind);
    const Transition* first = nullptr;
    if (cycle)
        for (const Transition& t : cycle->transitions)
            if (!*t.from && (!first || record.state() == QLatin1StringView(t.to))) first = &t;
    if (!info.states.empty() && record.state().isEmpty())
        record.set(common::state, Value(QString::fromLatin1(first ? first->to : info.states.front().code)));
    for (const Room* room : m_rooms)
        for (const Filler& filler : room->fillers)
            if (filler.kind == info.kind) QJ_TRY(filler.fill(reader(), actor, today(), record));
    std::vector<Error> why = problems(record, record.state());
    std::erase_if(why, [&](const Error& e) {
        return info.numberField && e.field == QLatin1StringView(info.find(info.numberField)->name);
    });
    if (first) {
        const Found found{record, record, first};
        if (first->roles && !(first->roles & actor.roles))
            why.push_back(problem(ErrorCode::roleMissing, {roleLabels(first->roles)}));
        if (!levelAllows(*first, record, actor))
            why.push_back(problem(ErrorCode::levelWrong, {levelLabels(first->levels)}));
        CommitDraft probe(m_journal.clock(), actor.officer, u"add"_s);
        const ActContext context{reader(), probe, found.before, found.after, *first, actor, {}, today()};
        for (const Room* room : m_rooms)
            for (const Guard& guard : room->guards)
                if (*first->guard && guard.kind == info.kind && qstrcmp(guard.name, first->guard) == 0)
                    if (auto result = guard.check(context); !result) why.push_back(std::move(result.error()));
    }
    if (!why.empty()) return fail(together(std::move(why)));
    const Uuid id = draft.add(record);
    if (reader().find(info, id)) return fail(ErrorCode::duplicateKey, {QString::fromLatin1(info.name), record.title()});
    if (first && *first->effect) {
        record.id = id;
        const ActContext context{reader(), draft, record, record, *first, actor, {}, today()};
        for (const Room* room : m_rooms)
            for (const Effect& effect : room->effects)
                if (effect.kind == info.kind && qstrcmp(effect.name, first->effect) == 0)
                    QJ_TRY(effect.apply(context, draft));
    }
    return id;
}

Result<Receipt> ActDesk::set(const RecordInfo& info, const Uuid& id, const std::map<quint16, Value>& fields,
                             const Actor& actor, const QString& reason)
{
    CommitDraft draft(m_journal.clock(), actor.officer, u"edit"_s, reason);
    QJ_TRY(set(draft, info, id, fields, actor));
    return m_journal.commit(draft);
}

Result<> ActDesk::set(CommitDraft& draft, const RecordInfo& info, const Uuid& id,
                      const std::map<quint16, Value>& fields, const Actor& actor) const
{
    auto record = reader().find(info, id);
    if (!record) return fail(reader().notFound(QString::fromLatin1(info.name), id.toString(QUuid::WithoutBraces)));
    if (!mayTouch(*record, actor))
        return fail(ErrorCode::notOwner, {reader().titleOf(record->value(common::officeId).valueOr(Uuid()))});
    if (record->voided()) return fail(ErrorCode::actNotFromHere, {u"set"_s, labelOf(info, u"void"_s)});
    const std::vector<Error> earlier = problems(*record, record->state());
    const QList<quint16> disputed = reader().disputedFields(id);
    for (const auto& [number, value] : fields) {
        if (disputed.contains(number)) return fail(ErrorCode::conflictOpen, {labelOf(info, number)});
        const Field* field = fieldOf(info, number);
        if (!field || field->has(Field::automatic))
            return fail(ErrorCode::unknownField, {QString::fromLatin1(info.name),
                                                  field ? QString::fromLatin1(field->name) : QString::number(number)});
        draft.set(info, id, number, value);
        record->set(number, value);
    }
    // What was wrong before (an imported row, say) does not bar mending something else.
    std::vector<Error> why = problems(*record, record->state());
    std::erase_if(why, [&](const Error& e) {
        return std::any_of(earlier.begin(), earlier.end(),
                           [&](const Error& o) { return o.code == e.code && o.field == e.field && o.rule == e.rule; });
    });
    if (!why.empty()) return fail(together(std::move(why)));
    return {};
}

std::optional<QString> ActDesk::lastingAct(const QByteArray& commitOrBatch) const
{
    Query query = reader().query("SELECT body FROM commits WHERE id=?1 OR batch=?1");
    query.bind(commitOrBatch);
    while (query.next()) {
        const auto commit = decodeCommit(query.blobView(0));
        if (!commit) continue;
        for (const EntityRef& entity : commit->entities)
            if (const LifeCycle* cycle = cycleOf(static_cast<RecordKind>(entity.kind)))
                for (const Transition& t : cycle->transitions)
                    if ((t.marks & Transition::lasting) && *t.from && commit->act == QLatin1StringView(t.to))
                        return commit->act;
    }
    return std::nullopt;
}

Result<Receipt> ActDesk::undo(const QByteArray& commitOrBatch, const Actor& actor)
{
    if (const auto act = lastingAct(commitOrBatch)) return fail(ErrorCode::dependsOn, {*act});
    return m_journal.undo(commitOrBatch, actor.officer);
}

} // namespace qj
