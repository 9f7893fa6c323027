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

/// What an operation replaced, and the commit that had written it.
std::optional<std::pair<Commit, Op>> replacedBy(const Journal& journal, const Commit& commit, const Op& op)
{
    if (op.preds.empty()) return std::nullopt;
    const Pred& pred = op.preds.back();
    auto before = journal.readCommit(commit.refs[pred.ref].id);
    if (!before || pred.op >= before->ops.size()) return std::nullopt;
    const Op old = before->ops[pred.op];
    return std::pair{std::move(*before), old};
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
    const quint16 field = fieldOf(Office::info, u"code")->number;
    if (const Op* op = opOf(commit, office, field)) return valueOf(*op).valueOr<QString>({});
    const auto data = m_journal->reader().find(Office::info, office);
    return data ? data->value(field).valueOr<QString>({}) : QString();
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
    const QString place = commit.scope.startsWith(u"publication/"_s) ? commit.scope.mid(12) : commit.scope;
    return place.startsWith(territory(code)) ? std::nullopt : std::optional(ErrorCode::notOwner);
}

std::optional<ErrorCode> AuthorityRules::ofShared(const Commit& commit, const QString& deviceCode) const
{
    for (quint32 i = 0; i < commit.entities.size(); ++i) {
        const EntityRef& entity = commit.entities[i];
        const bool replaces = std::any_of(commit.ops.begin(), commit.ops.end(),
                                          [i](const Op& op) { return op.entity == i && !op.preds.empty(); });
        if (static_cast<RecordKind>(entity.kind) == RecordKind::office && !replaces) continue;
        const auto mine = [&](const Uuid& owner) {
            const QString code = owner.isNull() ? QString() : officeCode(commit, owner);
            return code.isEmpty() || code.startsWith(territory(deviceCode));
        };
        // A computer's record begins with its own commit: nobody else writes what he has not seen.
        const auto kind = static_cast<RecordKind>(entity.kind);
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
    if (commit.act == u"settle"_s) {
        if (!(rolesOf(commit) & reviewer)) return ErrorCode::roleMissing;
        return isSigned(commit) ? std::nullopt : std::optional(ErrorCode::signatureWrong);
    }
    for (const Op& op : commit.ops)
        if (op.field == common::state && !op.preds.empty())
            if (const auto why = ofAct(commit, op)) return why;
    return std::nullopt;
}

std::optional<ErrorCode> AuthorityRules::ofAct(const Commit& commit, const Op& op) const
{
    const QString to = valueOf(op).valueOr<QString>({});
    if (commit.act != to) return std::nullopt; // it followed from an act on another record, or was taken back
    const auto before = replacedBy(*m_journal, commit, op);
    const QString from = before ? valueOf(before->second).valueOr<QString>({}) : QString();
    for (const Room* room : m_rooms)
        for (const LifeCycle* cycle : room->cycles) {
            if (quint16(cycle->kind) != commit.entities[op.entity].kind) continue;
            for (const Transition& t : cycle->transitions) {
                if (from != QLatin1StringView(t.from) || to != QLatin1StringView(t.to) || t.roles == 0 ||
                    !(t.marks & (Transition::fourEyes | Transition::lasting)))
                    continue;
                if (!(rolesOf(commit) & t.roles)) return ErrorCode::roleMissing;
                if (!isSigned(commit)) return ErrorCode::signatureWrong;
                const bool ownStep = before && before->first.act == from && before->first.user == commit.user;
                if ((t.marks & Transition::fourEyes) && !*cycle->otherThan && ownStep) return ErrorCode::fourEyes;
            }
        }
    return std::nullopt;
}

} // namespace qj
