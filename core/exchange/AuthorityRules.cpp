// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/AuthorityRules.h"

#include "directory/Device.h"
#include "directory/Office.h"
#include "disposal/CaseTransfer.h"
#include "exchange/StateSteps.h"
#include "law/AreaCodes.h"

#include <sodium.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

const Op* opOf(const Commit& commit, const Uuid& id, quint16 field)
{
    for (const Op& op : commit.ops)
        if (op.field == field && commit.entities[op.entity].uuid == id) return &op;
    return nullptr;
}

quint16 codeField()
{
    return fieldOf(Office::info, u"code")->number;
}

quint8 bitsOf(const Value& roles)
{
    const Field* field = fieldOf(Officer::info, u"roles");
    quint8 bits = 0;
    for (const QString& code : plainText(*field, roles).split(u';'))
        for (const EnumEntry& entry : roleCodes)
            if (code == QLatin1StringView(entry.code)) bits |= static_cast<quint8>(1 << (entry.number - 1));
    return bits;
}

} // namespace

std::optional<ErrorCode> AuthorityRules::operator()(const Commit& commit) const
{
    const bool revoked = isRevoked(commit);
    noteRevocations(commit);
    if (revoked) return ErrorCode::packageRevoked;
    if (const auto why = ofPlace(commit)) return why;
    return ofPerson(commit);
}

/// Nearly no device is: only for one that ever was is the past of the commit looked through.
bool AuthorityRules::isRevoked(const Commit& commit) const
{
    if (!m_revoked) {
        m_revoked.emplace();
        Query query = m_journal->reader().query("SELECT uuid FROM entity WHERE type=?");
        for (query.bind(qint64(RecordKind::device)); query.next();)
            for (const HistoryEntry& entry : m_journal->history(query.uuid(0), common::state))
                if (entry.after == Value(revokedState)) m_revoked->insert(query.uuid(0));
    }
    const Uuid device = Uuid::fromRfc4122(commit.device);
    if (!m_revoked->contains(device)) return false;
    const std::vector<Value> states = seen(commit, device, common::state, true);
    return std::find(states.begin(), states.end(), Value(revokedState)) != states.end();
}

void AuthorityRules::noteRevocations(const Commit& commit) const
{
    for (const Op& op : commit.ops)
        if (op.field == common::state && commit.entities[op.entity].kind == quint16(RecordKind::device) &&
            valueOf(op) == Value(revokedState))
            m_revoked->insert(commit.entities[op.entity].uuid);
}

QString AuthorityRules::officeCode(const Commit& commit, const Uuid& office) const
{
    // An office is what its code makes it, whatever else was written into its record or became of it.
    const auto fits = [&office](const QString& code) { return naturalUuid(u"office"_s, code) == office; };
    if (const Op* op = opOf(commit, office, codeField()); op && fits(stateOf(*op))) return stateOf(*op);
    const EntityDoc doc = m_journal->reader().docOf(office);
    if (const Register* reg = doc.find(codeField()))
        for (const Head& head : reg->heads)
            if (const QString code = Value::decoded(head.kind, head.value).value_or(Value()).valueOr<QString>({});
                fits(code))
                return code;
    return {};
}

Uuid AuthorityRules::ownerOf(const Commit& commit, const Uuid& record, bool seenOnly) const
{
    // Almost always it was written once, with the record; after a move, or where two entered it, the author's knowledge
    // counts.
    const EntityDoc doc = m_journal->reader().docOf(record);
    if (const Register* reg = doc.find(common::officeId)) {
        if (reg->heads.size() == 1 && reg->heads.front().cid == doc.created.cid &&
            m_journal->isAncestor(doc.created.cid, commit))
            return Value::decoded(reg->heads.front().kind, reg->heads.front().value).value_or(Value()).valueOr(Uuid());
        const std::vector<Value> known = seen(commit, record, common::officeId, true);
        if (!known.empty()) return known.front().valueOr(Uuid());
    }
    const Op* op = seenOnly ? nullptr : opOf(commit, record, common::officeId);
    return op ? valueOf(*op).valueOr(Uuid()) : Uuid();
}

std::optional<ErrorCode> AuthorityRules::ofPlace(const Commit& commit) const
{
    QString& code = m_devices[commit.device];
    if (code.isEmpty()) code = officeCode(commit, ownerOf(commit, Uuid::fromRfc4122(commit.device)));
    if (code.isEmpty()) return ErrorCode::packageForeign;
    if (commit.scope == u"global"_s) return ofShared(commit, code);
    if (holdsShared(commit)) return ErrorCode::notOwner;
    const QString place = commit.scope.startsWith(u"publication/"_s) ? commit.scope.mid(12) : commit.scope;
    if (place.startsWith(territory(code))) return std::nullopt;
    // A neighbour's journal takes what is handed over to him, and nothing else.
    return isHandOver(commit) ? needs(commit, reviewer) : std::optional(ErrorCode::notOwner);
}

/// What all offices share is written where all see it: nobody changes it in a corner of his own.
bool AuthorityRules::holdsShared(const Commit& commit) const
{
    const auto isShared = [this](RecordKind kind) {
        const RecordInfo* info = m_journal->schema().find(kind);
        return info && info->scope == Scope::global;
    };
    return std::any_of(commit.entities.begin(), commit.entities.end(), [&](const EntityRef& entity) {
        if (isShared(static_cast<RecordKind>(entity.kind))) return true;
        Query known = m_journal->reader().query("SELECT type FROM entity WHERE uuid=? AND length(doc)>0");
        return known.bind(entity.uuid).next() && isShared(static_cast<RecordKind>(known.integer(0)));
    });
}

std::optional<ErrorCode> AuthorityRules::ofShared(const Commit& commit, const QString& deviceCode) const
{
    for (quint32 i = 0; i < commit.entities.size(); ++i) {
        const EntityRef& entity = commit.entities[i];
        const bool replaces = std::any_of(commit.ops.begin(), commit.ops.end(),
                                          [i](const Op& op) { return op.entity == i && !op.preds.empty(); });
        const auto kind = static_cast<RecordKind>(entity.kind);
        if (kind == RecordKind::office) {
            // An office is what its code makes it; with the code of another it would take that one's place.
            const Op* code = opOf(commit, entity.uuid, codeField());
            if (code && naturalUuid(u"office"_s, valueOf(*code).valueOr<QString>({})) != entity.uuid)
                return ErrorCode::notOwner;
            const bool enters = !replaces && !opOf(commit, entity.uuid, common::deleted) &&
                                seen(commit, entity.uuid, codeField(), false).empty();
            if (enters) continue;
        }
        const auto mine = [&](const Uuid& owner) {
            const QString code = owner.isNull() ? QString() : officeCode(commit, owner);
            return code.isEmpty() || code.startsWith(territory(deviceCode));
        };
        // A computer's record begins with its own commit: nobody else writes what he has not seen.
        const bool othersDevice = kind == RecordKind::device && entity.uuid != Uuid::fromRfc4122(commit.device);
        const Uuid owner = ownerOf(commit, entity.uuid, othersDevice);
        if (!mine(owner) || (owner.isNull() && (othersDevice || kind == RecordKind::officer)))
            return ErrorCode::notOwner;
        if (const Op* moved = opOf(commit, entity.uuid, common::officeId); moved && !moved->preds.empty())
            if (static_cast<RecordKind>(entity.kind) == RecordKind::device || !mine(valueOf(*moved).valueOr(Uuid())))
                return ErrorCode::notOwner; // a device never changes offices: it would bring its past along
    }
    return std::nullopt;
}

std::vector<Value> AuthorityRules::seen(const Commit& commit, const Uuid& id, quint16 number, bool latest) const
{
    // Of all that was ever written into the field what the author had seen; the latest = what nothing seen replaced.
    std::vector<std::pair<CommitId, Value>> written;
    QSet<CommitId> replaced;
    for (const HistoryEntry& entry : m_journal->history(id, number)) {
        if (entry.withheld || !m_journal->isAncestor(m_journal->rowOf(entry.commit), commit)) continue;
        written.emplace_back(entry.commit, entry.after);
        const auto body = m_journal->readCommit(entry.commit);
        const Op* op = body ? opOf(*body, id, number) : nullptr;
        if (op)
            for (const Pred& pred : op->preds) replaced += body->refs[pred.ref].id;
    }
    std::vector<Value> values;
    for (const auto& [by, value] : written)
        if (!latest || !replaced.contains(by)) values.push_back(value);
    return values;
}

quint8 AuthorityRules::rolesOf(const Commit& commit) const
{
    // Of two grants that do not know of each other only what both give is certain.
    quint8 bits = 0;
    bool first = true;
    for (const Value& roles : seen(commit, commit.user, fieldOf(Officer::info, u"roles")->number, true)) {
        bits = first ? bitsOf(roles) : bits & bitsOf(roles);
        first = false;
    }
    return bits;
}

std::vector<Value> AuthorityRules::keysOf(const Commit& commit) const
{
    return seen(commit, commit.user, fieldOf(Officer::info, u"signKey")->number, false);
}

namespace {

bool isSignedBy(const Commit& commit, const std::vector<Value>& keys)
{
    if (commit.signature.size() != crypto_sign_BYTES) return false;
    const QByteArray message = "qingjian act" + encodeUnsigned(commit);
    return std::any_of(keys.begin(), keys.end(), [&](const Value& value) {
        const QByteArray key = QByteArray::fromHex(value.valueOr<QString>({}).toLatin1());
        return key.size() == crypto_sign_PUBLICKEYBYTES &&
               crypto_sign_verify_detached(reinterpret_cast<const unsigned char*>(commit.signature.constData()),
                                           reinterpret_cast<const unsigned char*>(message.constData()),
                                           static_cast<unsigned long long>(message.size()),
                                           reinterpret_cast<const unsigned char*>(key.constData())) == 0;
    });
}

} // namespace

bool AuthorityRules::isSigned(const Commit& commit) const
{
    const std::vector<Value> keys = keysOf(commit);
    return keys.empty() || isSignedBy(commit, keys); // who never had a key: only the device vouches for him
}

Signature AuthorityRules::signatureOf(const Commit& commit) const
{
    if (commit.signature.isEmpty()) return Signature::none;
    const std::vector<Value> keys = keysOf(commit);
    return keys.empty() ? Signature::noKey : isSignedBy(commit, keys) ? Signature::holds : Signature::wrong;
}

std::optional<ErrorCode> AuthorityRules::ofPerson(const Commit& commit) const
{
    if (commit.act == u"settle"_s)
        if (const auto why = needs(commit, reviewer)) return why;
    for (const Op& op : commit.ops)
        if (op.field == common::state)
            if (const auto why = ofState(commit, op)) return why;
    return std::nullopt;
}

std::optional<ErrorCode> AuthorityRules::needs(const Commit& commit, quint8 roles) const
{
    if (!(rolesOf(commit) & roles)) return ErrorCode::roleMissing;
    return isSigned(commit) ? std::nullopt : std::optional(ErrorCode::signatureWrong);
}

const LifeCycle* AuthorityRules::cycleOf(quint16 kind) const
{
    for (const Room* room : m_rooms)
        for (const LifeCycle* cycle : room->cycles)
            if (quint16(cycle->kind) == kind) return cycle;
    return nullptr;
}

/// Whatever the commit calls itself: what counts is the state that it leads from and to. A leap that the life cycle
/// does not know asks for no less than the way there.
std::optional<ErrorCode> AuthorityRules::ofState(const Commit& commit, const Op& op) const
{
    const LifeCycle* cycle = cycleOf(commit.entities[op.entity].kind);
    if (!cycle) return std::nullopt;
    const std::span<const Transition> all = cycle->transitions;
    const QString to = stateOf(op);
    if (std::none_of(all.begin(), all.end(), asksForMore) ||
        std::none_of(all.begin(), all.end(), [&to](const Transition& t) { return to == QLatin1StringView(t.to); }))
        return std::nullopt; // also a state that only a newer program knows
    QStringList replaced = statesReplaced(*m_journal, commit, op);
    if (op.preds.empty()) { // only being entered; unless its author knew better
        for (const Value& known : seen(commit, commit.entities[op.entity].uuid, common::state, true))
            replaced += known.valueOr<QString>({});
        if (replaced.size() > 1)
            replaced.removeFirst();
        else if (to == QLatin1StringView(cycle->takenOver))
            return std::nullopt;
    }
    std::vector<const Transition*> asked; // steps of the life cycle
    quint8 leap = 0;
    for (const QString& from : replaced) {
        const size_t before = asked.size();
        for (const Transition& t : all)
            if (asksForMore(t) && from == QLatin1StringView(t.from) && to == QLatin1StringView(t.to))
                asked.push_back(&t);
        if (asked.size() == before && !leadsFreely(all, from, to)) leap |= rolesOnTheWay(all, to);
    }
    if (asked.empty() && !leap) return std::nullopt;
    const std::vector<StateStep> steps = stepsBefore(*m_journal, commit, op);
    if (givesBack(commit) && stood(steps, to)) return std::nullopt;
    for (const Transition* t : asked) {
        if (const auto why = needs(commit, t->roles)) return why;
        if ((t->marks & Transition::fourEyes) && !*cycle->otherThan &&
            stepBefore(steps, QLatin1StringView(t->from)) == commit.user)
            return ErrorCode::fourEyes;
    }
    return leap ? needs(commit, leap) : std::nullopt;
}

} // namespace qj
