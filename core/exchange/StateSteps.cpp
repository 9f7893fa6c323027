// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/StateSteps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

constexpr size_t enough = 200; ///< steps back: a chain without end is nobody's work

/// It followed from an act on another record, in the same commit. One that is only being entered says nothing of it.
bool isConsequence(const Commit& commit, const Op& op)
{
    return commit.act != stateOf(op) && std::any_of(commit.ops.begin(), commit.ops.end(), [&](const Op& other) {
               return other.field == common::state && other.entity != op.entity && !other.preds.empty() &&
                      stateOf(other) == commit.act;
           });
}

bool isWithheld(const Journal& journal, const CommitId& id)
{
    Query query = journal.reader().query("SELECT 1 FROM commits c JOIN withheld w ON w.cid=c.cid WHERE c.id=?");
    return query.bind(id).next();
}

} // namespace

Value valueOf(const Op& op)
{
    return Value::decoded(static_cast<ValueKind>(op.kind), op.value).value_or(Value());
}

QString stateOf(const Op& op)
{
    return valueOf(op).valueOr<QString>({});
}

bool givesBack(const Commit& commit)
{
    return commit.act == u"undo"_s || commit.act == u"settle"_s;
}

QStringList statesReplaced(const Journal& journal, const Commit& commit, const Op& op)
{
    const Uuid record = commit.entities[op.entity].uuid;
    const EntityDoc doc = journal.reader().docOf(record);
    const Register* standing = doc.find(op.field);
    QStringList states;
    std::vector<std::pair<CommitId, quint32>> open;
    const auto follow = [&open](const Commit& later, const Op& by) {
        for (const Pred& pred : by.preds) open.emplace_back(later.refs[pred.ref].id, pred.op);
    };
    follow(commit, op);
    for (size_t i = 0; i < open.size() && i < enough; ++i) {
        const auto [id, number] = open[i];
        if (standing) { // nearly always: no commit needs to be read
            const qint64 row = journal.rowOf(id);
            const auto head =
                std::find_if(standing->heads.begin(), standing->heads.end(),
                             [row, at = number](const Head& one) { return one.cid == row && one.op == at; });
            if (head != standing->heads.end()) {
                states += Value::decoded(head->kind, head->value).value_or(Value()).valueOr<QString>({});
                continue;
            }
        }
        const auto found = journal.readCommit(id);
        if (!found || number >= found->ops.size()) continue;
        const Op& old = found->ops[number];
        if (old.field != op.field || found->entities[old.entity].uuid != record) continue;
        if (isWithheld(journal, id))
            follow(*found, old);
        else
            states += stateOf(old);
    }
    if (states.empty()) states += QString();
    return states;
}

std::vector<StateStep> stepsBefore(const Journal& journal, const Commit& commit, const Op& op)
{
    const Uuid record = commit.entities[op.entity].uuid;
    std::vector<StateStep> steps;
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
        steps.push_back({stateOf(old), isConsequence(*found, old) ? Uuid() : found->user, givesBack(*found),
                         isWithheld(journal, at.first)});
        follow(*found, old);
    }
    return steps;
}

bool stood(std::span<const StateStep> steps, const QString& state)
{
    return std::any_of(steps.begin(), steps.end(),
                       [&state](const StateStep& step) { return !step.isWithheld && step.state == state; });
}

Uuid stepBefore(std::span<const StateStep> steps, const QString& from)
{
    for (size_t i = 0; i < steps.size(); ++i) {
        const StateStep& step = steps[i];
        const bool onlyGiven = step.isGiven && stood(steps.subspan(i + 1), from);
        if (!step.isWithheld && step.state == from && !onlyGiven) return step.by;
    }
    return {};
}

bool asksForMore(const Transition& t)
{
    return t.roles != 0 && (t.marks & (Transition::fourEyes | Transition::lasting));
}

bool leadsFreely(std::span<const Transition> all, const QString& from, const QString& to)
{
    QStringList reached{from};
    for (qsizetype i = 0; i < reached.size(); ++i)
        for (const Transition& t : all)
            if (!asksForMore(t) && reached[i] == QLatin1StringView(t.from) &&
                !reached.contains(QLatin1StringView(t.to)))
                reached += QLatin1StringView(t.to);
    return reached.contains(to);
}

quint8 rolesOnTheWay(std::span<const Transition> all, const QString& to)
{
    quint8 leading = 0, any = 0;
    for (const Transition& t : all) {
        if (!asksForMore(t)) continue;
        any |= t.roles;
        if (leadsFreely(all, QLatin1StringView(t.to), to)) leading |= t.roles;
    }
    return leading ? leading : any;
}

} // namespace qj
