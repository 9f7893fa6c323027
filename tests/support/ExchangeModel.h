// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the exchange ought to do, said as simply as possible: a store is a set of commits, a commit knows the set of all
// that its author had seen, and a field is a register that shows those values which no other one that is here has seen.
// Who may do what is decided by what the author had seen. No clock, no package, no SQL. The real stores are judged by
// it (EXCHANGE, 4).
#include "directory/Officer.h"
#include "journal/Journal.h"

#include <sodium.h>

#include <map>
#include <set>
#include <stdexcept>

namespace qj::tests {

using Numbers = std::set<int>; ///< positions in Model::commits

inline void expect(bool holds, const QString& what)
{
    if (!holds) throw std::runtime_error(what.toStdString());
}

struct ModelCommit
{
    CommitId id;
    QByteArray body;
    Commit commit;
    Numbers past;                      ///< everything that it follows, not only what it names
    std::optional<ErrorCode> withheld; ///< beyond its author's authority: without effect anywhere
};

/// One value of a register: operation `op` of a commit.
struct ModelHead
{
    int commit = 0;
    quint32 op = 0;
    auto operator<=>(const ModelHead&) const = default;
};
using RegisterKey = std::pair<Uuid, quint16>;
using Registers = std::map<RegisterKey, std::set<ModelHead>>;

struct Shown
{
    quint8 kind = 0;
    QByteArray value;
    bool several = false;
    friend bool operator==(const Shown&, const Shown&) = default;
};

class Model
{
public:
    std::vector<ModelCommit> commits;

    const ModelCommit& at(int number) const { return commits[size_t(number)]; }
    int find(const CommitId& id) const { return m_numbers.value(id, -1); }
    /// Learns a commit; all that it names must have been learned.
    int add(const QByteArray& body)
    {
        const CommitId id = commitId(body);
        if (const int known = find(id); known >= 0) return known;
        const auto commit = decodeCommit(body);
        expect(commit && encodeCommit(*commit) == body, QStringLiteral("a commit does not read back"));
        ModelCommit made{id, body, *commit, {}, {}};
        for (const CommitRef& ref : commit->refs) {
            const int number = find(ref.id);
            expect(number >= 0, QStringLiteral("a commit names one that nobody has written"));
            made.past.insert(number);
            made.past.insert(at(number).past.begin(), at(number).past.end());
        }
        for (const EntityRef& entity : commit->entities) m_kinds[entity.uuid] = static_cast<RecordKind>(entity.kind);
        made.withheld = against(*commit, made.past);
        if (!m_taken.insert({stream(*commit), commit->seq}).second) m_forked.insert(stream(*commit));
        commits.push_back(std::move(made));
        m_numbers.insert(id, int(commits.size()) - 1);
        return int(commits.size()) - 1;
    }
    const Op& op(const ModelHead& head) const { return at(head.commit).commit.ops[head.op]; }
    RecordKind kindOf(const Uuid& record) const { return m_kinds.value(record, RecordKind::none); }
    /// The values that stand after these commits: those that no later one among them has seen.
    Registers registers(const Numbers& here) const
    {
        Registers all;
        for (const int number : here) { // ascending: a commit comes after all that it has seen
            if (at(number).withheld) continue;
            for (quint32 i = 0; i < at(number).commit.ops.size(); ++i) {
                const Op& written = at(number).commit.ops[i];
                auto& heads = all[{at(number).commit.entities[written.entity].uuid, written.field}];
                std::erase_if(heads, [&](const ModelHead& head) { return at(number).past.contains(head.commit); });
                heads.insert({number, i});
            }
        }
        return all;
    }
    /// What a person sees of several values: of states the least advanced one, otherwise the latest.
    Shown shown(const std::set<ModelHead>& heads, const RecordInfo* info, quint16 field) const
    {
        const auto order = [&](const ModelHead& head) {
            const State* state = info ? info->state(QString::fromUtf8(op(head).value)) : nullptr;
            const int rank = field != common::state ? 0 : state ? -state->rank : std::numeric_limits<int>::min();
            return std::tuple(rank, at(head.commit).commit.hlc, at(head.commit).id);
        };
        const auto best = std::max_element(heads.begin(), heads.end(),
                                           [&](const ModelHead& a, const ModelHead& b) { return order(a) < order(b); });
        bool several = false;
        for (const ModelHead& head : heads)
            several = several || op(head).kind != op(*best).kind || op(head).value != op(*best).value;
        return {op(*best).kind, op(*best).value, several};
    }
    using Stream = std::tuple<QByteArray, quint64, QString>;
    static Stream stream(const Commit& commit) { return {commit.device, commit.incarnation, commit.scope}; }
    /// Two stores wrote under its name.
    bool isForked(const Stream& stream) const { return m_forked.contains(stream); }
    bool isForked(const Commit& of) const { return isForked(stream(of)); }

private:
    // ---- authority

    static Value valueOf(const Op& op)
    {
        return Value::decoded(static_cast<ValueKind>(op.kind), op.value).value_or(Value());
    }
    /// All that was written with effect into a field, of these commits.
    std::vector<std::pair<int, Value>> written(const Numbers& past, const Uuid& record, quint16 field) const
    {
        std::vector<std::pair<int, Value>> found;
        for (const int number : past)
            if (const Commit& one = at(number).commit; !at(number).withheld)
                for (const Op& op : one.ops)
                    if (op.field == field && one.entities[op.entity].uuid == record)
                        found.emplace_back(number, valueOf(op));
        return found;
    }
    /// Of these what stands. (Of this model no record ever changes its office, and offices are natural identities.)
    std::vector<Value> standing(const Numbers& past, const Uuid& record, quint16 field) const
    {
        std::vector<Value> values;
        const auto all = written(past, record, field);
        for (const auto& [number, value] : all)
            if (std::none_of(all.begin(), all.end(),
                             [&, number = number](const auto& later) { return at(later.first).past.contains(number); }))
                values.push_back(value);
        return values;
    }
    QString officeOf(const Commit& commit, const Numbers& past, const Uuid& record) const
    {
        std::vector<Value> values = standing(past, record, common::officeId);
        for (const Op& op : commit.ops)
            if (values.empty() && op.field == common::officeId && commit.entities[op.entity].uuid == record)
                values.push_back(valueOf(op));
        for (const char* code : {"320400", "320411", "320412"})
            if (!values.empty() &&
                values.front() == Value(naturalUuid(QStringLiteral("office"), QString::fromLatin1(code))))
                return QString::fromLatin1(code);
        return {};
    }
    std::optional<ErrorCode> against(const Commit& commit, const Numbers& past) const
    {
        const QString home = officeOf(commit, past, Uuid::fromRfc4122(commit.device));
        const auto reaches = [&home](const QString& code) {
            return home == QStringLiteral("320400") || code.isEmpty() || code == home;
        };
        if (commit.scope != QStringLiteral("global")) {
            if (!reaches(commit.scope.section(u'/', -1))) return ErrorCode::notOwner;
        } else {
            for (quint32 i = 0; i < commit.entities.size(); ++i) {
                const bool replaces = std::any_of(commit.ops.begin(), commit.ops.end(),
                                                  [i](const Op& op) { return op.entity == i && !op.preds.empty(); });
                const bool entersOffice = commit.entities[i].kind == quint16(RecordKind::office) && !replaces &&
                                          written(past, commit.entities[i].uuid, 10).empty();
                if (!entersOffice && !reaches(officeOf(commit, past, commit.entities[i].uuid)))
                    return ErrorCode::notOwner;
            }
        }
        return againstPerson(commit, past);
    }
    std::optional<ErrorCode> againstPerson(const Commit& commit, const Numbers& past) const
    {
        if (commit.act == QStringLiteral("settle"))
            if (const auto why = against(commit, past, Role::reviewer)) return why;
        for (const Op& op : commit.ops)
            if (op.field == common::state)
                if (const auto why = againstStep(commit, past, op)) return why;
        return std::nullopt;
    }
    /// Who holds the role by all grants that stand, and has signed.
    std::optional<ErrorCode> against(const Commit& commit, const Numbers& past, Role role) const
    {
        const std::vector<Value> grants = standing(past, commit.user, 15);
        const bool holds = !grants.empty() && std::all_of(grants.begin(), grants.end(), [role](const Value& roles) {
            return roles.valueOr<QList<qint64>>({}).contains(qint64(role));
        });
        if (!holds) return ErrorCode::roleMissing;
        if (!isSigned(commit, written(past, commit.user, 21))) return ErrorCode::signatureWrong;
        return std::nullopt;
    }
    QString stateOf(const ModelHead& head) const { return valueOf(op(head)).valueOr<QString>({}); }
    /// Whether steps lead there that ask for nothing but to be of the right office.
    static bool isFree(RecordKind kind, const QString& from, const QString& to)
    {
        const char* rules = "|draft inForce|retired";
        const char* publications = "|draft |returned draft|returned returned|draft districtChecked|returned "
                                   "districtChecked|draft cityChecked|returned cityChecked|draft cityChecked|requested "
                                   "cityChecked|approved cityChecked|partly cityChecked|refused requested|approved "
                                   "requested|partly requested|refused published|corrected published|withdrawn "
                                   "corrected|withdrawn";
        const QString free = QString::fromLatin1(kind == RecordKind::ruleValue ? rules : publications);
        return from == to || free.split(u' ').contains(from + u'|' + to);
    }
    /// A change of state, whatever its commit calls itself. Of what happens in schedules only rule values and
    /// publications ask for more than to be of the right office; whoever leaps needs the role of the last step there.
    std::optional<ErrorCode> againstStep(const Commit& commit, const Numbers& past, const Op& op) const
    {
        const auto kind = static_cast<RecordKind>(commit.entities[op.entity].kind);
        if (kind != RecordKind::ruleValue && kind != RecordKind::publication) return std::nullopt;
        const QString to = valueOf(op).valueOr<QString>({});
        if (to.isEmpty()) return std::nullopt; // taken back altogether
        std::vector<ModelHead> before;         // what it replaced, what that had replaced, and so on
        const auto follow = [&](const Commit& later, const Op& by) {
            for (const Pred& pred : by.preds)
                if (const ModelHead head{find(later.refs[pred.ref].id), pred.op};
                    std::find(before.begin(), before.end(), head) == before.end())
                    before.push_back(head);
        };
        follow(commit, op);
        QStringList from;
        for (const ModelHead& head : before) from += stateOf(head);
        if (from.empty()) // being entered, unless its author knew better
            for (const Value& known : standing(past, commit.entities[op.entity].uuid, common::state))
                from += known.valueOr<QString>({});
        if (from.empty()) from += QString();
        if (std::all_of(from.begin(), from.end(), [&](const QString& one) { return isFree(kind, one, to); }))
            return std::nullopt;
        for (size_t i = 0; i < before.size(); ++i) follow(at(before[i].commit).commit, Model::op(ModelHead(before[i])));
        const auto givesBack = [](const Commit& one) {
            return one.act == QStringLiteral("undo") || one.act == QStringLiteral("settle");
        };
        if (givesBack(commit) && std::any_of(before.begin(), before.end(), [&](const ModelHead& head) {
                return stateOf(head) == to && !at(head.commit).withheld;
            }))
            return std::nullopt;
        const bool isRelease = QStringLiteral("published corrected withdrawn").split(u' ').contains(to);
        if (const auto why = against(commit, past, isRelease ? Role::publisher : Role::reviewer)) return why;
        const QString draft = QStringLiteral("draft");
        if (to != QStringLiteral("inForce") || !from.contains(draft)) return std::nullopt;
        for (const ModelHead& head : before) // not by who drew it up
            if (stateOf(head) == draft && !givesBack(at(head.commit).commit) && !at(head.commit).withheld)
                return at(head.commit).commit.user == commit.user ? std::optional(ErrorCode::fourEyes) : std::nullopt;
        return std::nullopt;
    }
    static bool isSigned(const Commit& commit, const std::vector<std::pair<int, Value>>& keys)
    {
        const QByteArray text = "qingjian act" + encodeUnsigned(commit);
        const auto* bytes = reinterpret_cast<const unsigned char*>(text.constData());
        return keys.empty() || std::any_of(keys.begin(), keys.end(), [&](const auto& key) {
                   const QByteArray open = QByteArray::fromHex(key.second.template valueOr<QString>({}).toLatin1());
                   return commit.signature.size() == crypto_sign_BYTES && open.size() == crypto_sign_PUBLICKEYBYTES &&
                          crypto_sign_verify_detached(
                              reinterpret_cast<const unsigned char*>(commit.signature.constData()), bytes,
                              static_cast<unsigned long long>(text.size()),
                              reinterpret_cast<const unsigned char*>(open.constData())) == 0;
               });
    }

    QHash<CommitId, int> m_numbers;
    QHash<Uuid, RecordKind> m_kinds;
    std::set<std::pair<Stream, quint64>> m_taken;
    std::set<Stream> m_forked;
};

/// What one store ought to hold.
struct ModelStore
{
    Numbers here, parked;
    Numbers tips;    ///< commits that their authors' devices have signed: they came in with whole packages
    Hlc ceiling = 0; ///< how far ahead its own clock allowed others to lead when something came in
    /// By device: what it held when it wrote the package from it that came in last.
    std::map<QByteArray, Numbers> told;
    /// Of what waits: what the sender of the package that brought it held.
    std::map<int, Numbers> brought;
    /// By office: what this store held when it last wrote a package for it.
    std::map<QString, Numbers> sent;

    /// Devices whose keys have ever lain beside this database: it can send their work, itself or vouched for.
    QSet<QByteArray> authors;

    /// What it can send on: its own, and what stands under a signed tip that is here itself. Between them may lie what
    /// has come in while its tip still waits.
    bool sends(const Model& model, int number) const
    {
        const Commit& one = model.at(number).commit;
        if (!here.contains(number)) return false;
        return authors.contains(one.device) || std::any_of(tips.begin(), tips.end(), [&](int tip) {
                   const Commit& last = model.at(tip).commit;
                   return here.contains(tip) && last.device == one.device && last.incarnation == one.incarnation &&
                          last.scope == one.scope && (tip == number || model.at(tip).past.contains(number));
               });
    }
    /// Takes commits in, from one who had those of `held`, and returns how many became part of the store.
    qint64 take(const Model& model, const Numbers& arrived, const Numbers& held)
    {
        const size_t before = here.size();
        for (const int number : arrived)
            if (!here.contains(number)) parked.insert(number);
        for (bool more = true; more;) {
            more = false;
            for (auto it = parked.begin(); it != parked.end();) {
                const Numbers& past = model.at(*it).past;
                if (!std::includes(here.begin(), here.end(), past.begin(), past.end())) {
                    ++it;
                    continue;
                }
                here.insert(*it);
                it = parked.erase(it);
                more = true;
            }
        }
        for (const int number : parked) brought.try_emplace(number, held);
        std::erase_if(brought, [this](const auto& one) { return !parked.contains(one.first); });
        return qint64(here.size() - before);
    }
    /// What is known to exist and is neither here nor waiting.
    Numbers missing() const
    {
        Numbers all;
        for (const auto& [device, held] : told) all.insert(held.begin(), held.end());
        for (const auto& [number, held] : brought) all.insert(held.begin(), held.end());
        std::erase_if(all, [this](int number) { return here.contains(number) || parked.contains(number); });
        return all;
    }
    Numbers ofScope(const Model& model, const QString& scope) const
    {
        Numbers found;
        for (const int number : here)
            if (model.at(number).commit.scope == scope) found.insert(number);
        return found;
    }
};

} // namespace qj::tests
