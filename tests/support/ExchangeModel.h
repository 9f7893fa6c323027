// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the exchange ought to do, said as simply as possible: a store is a set of commits, a commit knows the set of all
// that its author had seen, and a field is a register that shows those values which no other one that is here has seen.
// No clock, no package, no SQL. The real stores are judged by it (EXCHANGE, 4).
#include "journal/Journal.h"

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
    Numbers past; ///< everything that it follows, not only what it names
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
        ModelCommit made{id, body, *commit, {}};
        for (const CommitRef& ref : commit->refs) {
            const int number = find(ref.id);
            expect(number >= 0, QStringLiteral("a commit names one that nobody has written"));
            made.past.insert(number);
            made.past.insert(at(number).past.begin(), at(number).past.end());
        }
        for (const EntityRef& entity : commit->entities) m_kinds[entity.uuid] = static_cast<RecordKind>(entity.kind);
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
        for (const int number : here) // ascending: a commit comes after all that it has seen
            for (quint32 i = 0; i < at(number).commit.ops.size(); ++i) {
                const Op& written = at(number).commit.ops[i];
                auto& heads = all[{at(number).commit.entities[written.entity].uuid, written.field}];
                std::erase_if(heads, [&](const ModelHead& head) { return at(number).past.contains(head.commit); });
                heads.insert({number, i});
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
    bool isForked(const Commit& of) const
    {
        std::set<quint64> numbers;
        for (const ModelCommit& one : commits)
            if (one.commit.device == of.device && one.commit.incarnation == of.incarnation &&
                one.commit.scope == of.scope && !numbers.insert(one.commit.seq).second)
                return true;
        return false;
    }

private:
    QHash<CommitId, int> m_numbers;
    QHash<Uuid, RecordKind> m_kinds;
};

/// What one store ought to hold.
struct ModelStore
{
    Numbers here, parked;
    Numbers proven;  ///< what its author's signature covers: came in with a whole package, or is this computer's own
    Hlc ceiling = 0; ///< how far ahead its own clock allowed others to lead when something came in
    /// By device: what it held when it wrote the package from it that came in last.
    std::map<QByteArray, Numbers> told;

    /// Takes commits in and returns how many became part of the store.
    qint64 take(const Model& model, const Numbers& arrived)
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
        return qint64(here.size() - before);
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
