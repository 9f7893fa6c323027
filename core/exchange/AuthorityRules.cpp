// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/AuthorityRules.h"

#include "directory/Device.h"
#include "directory/Office.h"
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

Value valueOf(const Op& op)
{
    return Value::decoded(static_cast<ValueKind>(op.kind), op.value).value_or(Value());
}

quint16 codeField()
{
    return fieldOf(Office::info, u"code")->number;
}

QString stateOf(const Op& op)
{
    return valueOf(op).valueOr<QString>({});
}

/// Gives back what stood before, or decides for one of several: no step of the life cycle.
bool givesBack(const Commit& commit)
{
    return commit.act == u"undo"_s || commit.act == u"settle"_s;
}

/// It followed from an act on another record, in the same commit. One that is only being entered says nothing of it.
bool isConsequence(const Commit& commit, const Op& op)
{
    return commit.act != stateOf(op) && std::any_of(commit.ops.begin(), commit.ops.end(), [&](const Op& other) {
               return other.field == common::state && other.entity != op.entity && !other.preds.empty() &&
                      stateOf(other) == commit.act;
           });
}

/// A state that a record had, and how it came to it.
struct Step
{
    QString state;
    Uuid by; ///< nobody where it followed from another act
    bool isGiven = false;
    bool isWithheld = false;
    bool isReplaced = false; ///< by the operation itself
};

/// All states that the record had, as far as the author of the commit knew: what the operation replaced first, then
/// what that one had replaced, and so on.
std::vector<Step> stepsBefore(const Journal& journal, const Commit& commit, const Op& op)
{
    constexpr size_t enough = 200; // a chain without end is nobody's work
    const Uuid record = commit.entities[op.entity].uuid;
    std::vector<Step> steps;
    std::vector<std::pair<CommitId, quint32>> open;
    const auto follow = [&open](const Commit& later, const Op& by) {
        for (const Pred& pred : by.preds) open.emplace_back(later.refs[pred.ref].id, pred.op);
    };
    follow(commit, op);
    QSet<std::pair<CommitId, quint32>> known;
    for (size_t i = 0; i < open.size() && steps.size() < enough; ++i) {
        const auto at = open[i]; // the vector grows
        if (known.contains(at)) continue;
        known.insert(at);
        const auto found = journal.readCommit(at.first);
        if (!found || at.second >= found->ops.size()) continue;
        const Op& old = found->ops[at.second];
        if (old.field != op.field || found->entities[old.entity].uuid != record) continue;
        Query withheld = journal.reader().query("SELECT 1 FROM commits c JOIN withheld w ON w.cid=c.cid WHERE c.id=?");
        steps.push_back({stateOf(old), isConsequence(*found, old) ? Uuid() : found->user, givesBack(*found),
                         withheld.bind(at.first).next(), i < op.preds.size()});
        follow(*found, old);
    }
    return steps;
}

bool stood(std::span<const Step> steps, const QString& state)
{
    return std::any_of(steps.begin(), steps.end(),
                       [&state](const Step& step) { return !step.isWithheld && step.state == state; });
}

/// Who led the record into the state that the act starts from; nobody where that followed from another act.
Uuid stepBefore(std::span<const Step> steps, const QString& from)
{
    for (size_t i = 0; i < steps.size(); ++i) {
        const Step& step = steps[i];
        const bool onlyGiven = step.isGiven && stood(steps.subspan(i + 1), from);
        if (!step.isWithheld && step.state == from && !onlyGiven) return step.by;
    }
    return {};
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
    return place.startsWith(territory(code)) ? std::nullopt : std::optional(ErrorCode::notOwner);
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
            if (!replaces) continue;
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
        if (op.field == common::state && !op.preds.empty()) // one that knew of no other takes the place of none
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

namespace {

bool asksForMore(const Transition& t)
{
    return t.roles != 0 && (t.marks & (Transition::fourEyes | Transition::lasting));
}

} // namespace

/// Whatever the commit calls itself: what counts is the state that it leads from and to.
std::optional<ErrorCode> AuthorityRules::ofState(const Commit& commit, const Op& op) const
{
    const LifeCycle* cycle = cycleOf(commit.entities[op.entity].kind);
    if (!cycle) return std::nullopt;
    const QString to = stateOf(op);
    const auto leadsTo = [&to](const Transition& t) { return to == QLatin1StringView(t.to); };
    const auto& all = cycle->transitions;
    if (std::none_of(all.begin(), all.end(), [&](const Transition& t) { return leadsTo(t) && asksForMore(t); }))
        return std::nullopt;
    const std::vector<Step> steps = stepsBefore(*m_journal, commit, op);
    if (givesBack(commit) && stood(steps, to)) return std::nullopt;
    QStringList from;
    for (const Step& step : steps)
        if (step.isReplaced) from += step.state;
    quint8 roles = 0;
    bool otherWay = false;
    for (const Transition& t : all) {
        if (!leadsTo(t)) continue;
        if (!from.contains(QLatin1StringView(t.from))) {
            if (asksForMore(t)) roles |= t.roles;
            continue;
        }
        otherWay = true;
        if (!asksForMore(t)) continue;
        if (const auto why = needs(commit, t.roles)) return why;
        if ((t.marks & Transition::fourEyes) && !*cycle->otherThan &&
            stepBefore(steps, QLatin1StringView(t.from)) == commit.user)
            return ErrorCode::fourEyes;
    }
    // A leap that the life cycle does not know asks for no less than the way there.
    return otherWay ? std::nullopt : needs(commit, roles);
}

} // namespace qj
