// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ConflictDesk.h"

#include "base/Text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// The commits that two values both replaced, if they are the same ones.
std::optional<std::pair<CommitId, quint32>> commonBase(const std::vector<std::pair<Commit, quint32>>& heads)
{
    std::optional<std::pair<CommitId, quint32>> base;
    for (const auto& [commit, at] : heads) {
        const Op& op = commit.ops[at];
        if (op.preds.size() != 1) return std::nullopt;
        const std::pair own{commit.refs[op.preds[0].ref].id, op.preds[0].op};
        if (base && *base != own) return std::nullopt;
        base = own;
    }
    return base;
}

} // namespace

std::optional<ConflictSide> ConflictDesk::side(const CommitId& id, quint32 op) const
{
    const auto commit = m_desk.journal().readCommit(id);
    if (!commit || op >= commit->ops.size()) return std::nullopt;
    const Op& write = commit->ops[op];
    return ConflictSide{id,
                        Value::decoded(static_cast<ValueKind>(write.kind), write.value).value_or(Value()),
                        commit->user,
                        {commit->at},
                        commit->device,
                        commit->act,
                        commit->reason,
                        false};
}

Conflict ConflictDesk::read(const OpenConflict& where) const
{
    Conflict conflict{where, {}, {}};
    const Reader& reader = m_desk.reader();
    const EntityDoc doc = reader.docOf(where.record);
    const Register* reg = doc.find(where.field);
    const RecordInfo* info = reader.schema().find(where.kind);
    if (!reg || !info) return conflict;
    const auto shown = reader.find(*info, where.record);
    std::vector<std::pair<Commit, quint32>> heads;
    for (const Head& head : reg->heads) {
        Query query = reader.query("SELECT id FROM commits WHERE cid=?");
        const CommitId id = query.bind(head.cid).next() ? query.blob(0) : CommitId();
        auto one = side(id, head.op);
        auto commit = m_desk.journal().readCommit(id);
        if (!one || !commit) continue;
        one->holds = shown && shown->value(where.field) == one->value;
        conflict.sides.push_back(std::move(*one));
        heads.emplace_back(std::move(*commit), head.op);
    }
    std::stable_sort(conflict.sides.begin(), conflict.sides.end(),
                     [](const ConflictSide& a, const ConflictSide& b) { return a.at.ms < b.at.ms; });
    if (const auto base = commonBase(heads)) conflict.base = side(base->first, base->second);
    return conflict;
}

Result<> ConflictDesk::settle(CommitDraft& draft, const OpenConflict& where, const Value& value,
                              const Actor& actor) const
{
    const Reader& reader = m_desk.reader();
    const RecordInfo* info = reader.schema().find(where.kind);
    auto record = info ? reader.find(*info, where.record) : std::nullopt;
    if (!record)
        return fail(reader.notFound(info ? QString::fromLatin1(info->name) : QString(),
                                    where.record.toString(QUuid::WithoutBraces)));
    if (!reader.disputedFields(where.record).contains(where.field)) return fail(ErrorCode::nothingToUndo);
    QJ_TRY(m_desk.allowed(*record, reviewer, actor));
    const Conflict conflict = read(where);
    const bool one = std::any_of(conflict.sides.begin(), conflict.sides.end(),
                                 [&value](const ConflictSide& side) { return side.value == value; });
    const Field* field = fieldOf(*info, where.field);
    if (!one && where.field == common::state)
        return fail(ErrorCode::badValue, {translated(info->context, field->label), value.valueOr<QString>({}), {}});
    record->set(where.field, value);
    std::vector<Error> why = one ? std::vector<Error>() : m_desk.problems(*record, record->state());
    std::erase_if(why, [&field](const Error& error) { return error.field != QLatin1StringView(field->name); });
    if (!why.empty()) return fail(together(std::move(why)));
    draft.signedAct = true;
    draft.set(*info, where.record, where.field, value);
    return {};
}

Result<Receipt> ConflictDesk::settle(const OpenConflict& where, const Value& value, const QString& reason,
                                     const Actor& actor)
{
    CommitDraft draft(m_desk.journal().clock(), actor.officer, u"settle"_s, reason.trimmed());
    QJ_TRY(settle(draft, where, value, actor));
    return m_desk.journal().commit(draft);
}

Result<qint64> ConflictDesk::takeAllFrom(const QByteArray& device, const Actor& actor)
{
    CommitDraft draft(m_desk.journal().clock(), actor.officer, u"settle"_s);
    qint64 settled = 0;
    for (const OpenConflict& where : open()) {
        const Conflict conflict = read(where);
        const ConflictSide* last = nullptr;
        for (const ConflictSide& side : conflict.sides)
            if (side.device == device) last = &side;
        if (!last) continue;
        QJ_TRY(settle(draft, where, last->value, actor));
        ++settled;
    }
    if (settled == 0) return fail(ErrorCode::nothingToUndo);
    QJ_TRY(m_desk.journal().commit(draft));
    return settled;
}

} // namespace qj
