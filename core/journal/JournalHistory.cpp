// SPDX-License-Identifier: GPL-3.0-or-later
// Uses of the journal that read it back: history, undo, rebuild, dump.
#include "journal/Journal.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

std::optional<Commit> Journal::readCommit(const CommitId& id) const
{
    Query query(db(), "SELECT body FROM commits WHERE id=?");
    return query.bind(id).next() ? decodeCommit(query.blobView(0)) : std::nullopt;
}

namespace {

constexpr const char* undoAct = "undo";

/// What an undo took back: a commit or a batch.
QByteArray undoneBy(const Commit& commit)
{
    return commit.act == QLatin1StringView(undoAct) ? QByteArray::fromHex(commit.reason.toLatin1()) : QByteArray();
}

/// By clock, but none before what its author had seen: a wrong clock must not turn before and after round. Given in an
/// order of arrival; the same on every store.
void sortByPast(std::vector<std::pair<CommitId, Commit>>& commits)
{
    QHash<CommitId, Hlc> order;
    for (const auto& [id, commit] : commits) {
        Hlc mine = commit.hlc;
        for (const CommitRef& ref : commit.refs)
            if (const auto seen = order.constFind(ref.id); seen != order.cend()) mine = qMax(mine, *seen + 1);
        order.insert(id, mine);
    }
    std::sort(commits.begin(), commits.end(), [&order](const auto& a, const auto& b) {
        return std::pair(order.value(a.first), a.first) < std::pair(order.value(b.first), b.first);
    });
}

/// Marks what a later undo took back; an undo that was itself taken back counts for nothing.
void markUndone(std::vector<HistoryEntry>& entries, const std::vector<std::pair<CommitId, Commit>>& commits)
{
    QSet<QByteArray> undone;
    for (auto it = commits.rbegin(); it != commits.rend(); ++it)
        if (undone.contains(it->first) || undone.contains(it->second.batch))
            undone += it->first;
        else if (const QByteArray target = undoneBy(it->second); !target.isEmpty())
            undone += target;
    for (HistoryEntry& entry : entries) entry.undone = undone.contains(entry.commit);
}

} // namespace

std::vector<HistoryEntry> Journal::history(const Uuid& id, quint16 field) const
{
    const QMutexLocker lock(&m_mutex);
    std::vector<HistoryEntry> entries;
    std::vector<std::pair<CommitId, Commit>> commits;
    Query query(db(), "SELECT c.id, c.body, w.why FROM entity e JOIN entity_commit x ON x.eid=e.eid JOIN commits c ON "
                      "c.cid=x.cid LEFT JOIN withheld w ON w.cid=c.cid WHERE e.uuid=? ORDER BY c.cid");
    query.bind(id);
    QSet<CommitId> withheld;
    while (query.next()) {
        auto commit = decodeCommit(query.blobView(1));
        if (!commit) continue;
        if (!query.isNull(2)) withheld += query.blob(0);
        commits.emplace_back(query.blob(0), std::move(*commit));
    }
    sortByPast(commits);
    std::map<quint16, Value> current;
    for (const auto& [commitId, commit] : commits)
        for (const Op& op : commit.ops) {
            if (commit.entities[op.entity].uuid != id || (field && op.field != field)) continue;
            const auto kind = static_cast<ValueKind>(op.kind);
            HistoryEntry entry{commitId,
                               {commit.at},
                               commit.user,
                               commit.act,
                               commit.reason,
                               commit.scope,
                               commit.device,
                               op.field,
                               kind,
                               current[op.field],
                               Value::decoded(kind, op.value).value_or(Value())};
            entry.withheld = withheld.contains(commitId);
            if (!entry.withheld) current[op.field] = entry.after;
            entries.push_back(std::move(entry));
        }
    std::erase_if(commits, [&withheld](const auto& commit) { return withheld.contains(commit.first); });
    markUndone(entries, commits);
    return entries;
}

// ---- undo

namespace {

/// The value that an operation replaced: of its predecessor, or an empty one. Nothing if this version cannot read it.
std::optional<Value> replacedValue(const Journal& journal, const Commit& commit, const Op& op)
{
    if (op.preds.empty()) return Value();
    const Pred& pred = op.preds.back();
    const auto before = journal.readCommit(commit.refs[pred.ref].id);
    if (!before || pred.op >= before->ops.size()) return Value();
    const Op& old = before->ops[pred.op];
    return Value::decoded(static_cast<ValueKind>(old.kind), old.value);
}

QSet<Uuid> createdBy(const std::vector<std::pair<CommitId, Commit>>& commits, const Reader& reader)
{
    // The first that came here, not the one with the earliest clock: a slow clock makes nobody the author of a record.
    QSet<Uuid> created;
    for (const auto& [id, commit] : commits)
        for (const EntityRef& entity : commit.entities) {
            Query query =
                reader.query("SELECT c.id FROM entity e JOIN entity_commit x ON x.eid=e.eid JOIN commits c ON "
                             "c.cid=x.cid LEFT JOIN withheld w ON w.cid=c.cid WHERE e.uuid=? AND w.cid IS NULL "
                             "ORDER BY c.cid LIMIT 1");
            if (query.bind(entity.uuid).next() && query.blob(0) == id) created += entity.uuid;
        }
    return created;
}

} // namespace

bool Journal::standsOn(Head head, const Uuid& id, quint16 field, const QSet<qint64>& own) const
{
    // An undo put back what stood there before the commit that it took back: that earlier one stands there again.
    while (!own.contains(head.cid)) {
        const auto commit = readCommit(commitIdOf(head.cid));
        const QByteArray target = commit ? undoneBy(*commit) : QByteArray();
        if (target.isEmpty()) return false;
        std::optional<Head> before;
        Query query(db(), "SELECT body FROM commits WHERE (id=?1 OR batch=?1) AND cid<?2 ORDER BY cid");
        query.bind(target).bind(head.cid);
        while (!before && query.next()) {
            const auto undone = decodeCommit(query.blobView(0));
            if (!undone) return false;
            for (const Op& op : undone->ops)
                if (!before && op.field == field && undone->entities[op.entity].uuid == id && !op.preds.empty())
                    before = Head{cidOf(undone->refs[op.preds.back().ref].id), op.preds.back().op, {}, {}};
        }
        if (!before) return false; // nothing stood there, or it took back a package
        head = *before;
    }
    return true;
}

std::optional<Error> Journal::blockedBy(const std::vector<std::pair<CommitId, Commit>>& commits) const
{
    QSet<qint64> own;
    for (const auto& [id, commit] : commits) own += cidOf(id);
    const auto blocked = [&](const Uuid& by) {
        return Error{ErrorCode::dependsOn, {m_reader.titleOf(by)}, {}, {}, by.toString(QUuid::WithoutBraces), {}, {}};
    };
    for (const auto& [id, commit] : commits)
        for (const EntityRef& entity : commit.entities)
            for (const Register& reg : m_reader.docOf(entity.uuid).registers)
                for (const Op& op : commit.ops)
                    if (commit.entities[op.entity].uuid == entity.uuid && op.field == reg.field &&
                        std::none_of(reg.heads.begin(), reg.heads.end(),
                                     [&](const Head& h) { return standsOn(h, entity.uuid, op.field, own); }))
                        return blocked(entity.uuid);
    for (const Uuid& id : createdBy(commits, m_reader))
        for (const RecordInfo* info : m_schema.all())
            for (const Field& field : info->fields) {
                if (field.kind != ValueKind::reference || !field.has(Field::indexed)) continue;
                for (const Uuid& user : m_reader.referring(*info, field.name, id))
                    if (!own.contains(m_reader.docOf(user).created.cid)) return blocked(user);
            }
    return std::nullopt;
}

Result<CommitDraft> Journal::compensation(const std::vector<std::pair<CommitId, Commit>>& commits, Uuid by) const
{
    CommitDraft draft(m_clock, by, QLatin1StringView(undoAct));
    const QSet<Uuid> created = createdBy(commits, m_reader);
    // Newest first: of several changes of one field the oldest one's earlier value is what returns.
    for (auto it = commits.rbegin(); it != commits.rend(); ++it)
        for (const Op& op : it->second.ops) {
            const EntityRef& entity = it->second.entities[op.entity];
            const RecordInfo* info = m_schema.find(static_cast<RecordKind>(entity.kind));
            auto value = replacedValue(*this, it->second, op);
            if (!info || !value)
                return fail(ErrorCode::needsNewerProgram, {entity.uuid.toString(QUuid::WithoutBraces), u"1"_s});
            if (created.contains(entity.uuid))
                draft.set(*info, entity.uuid, common::deleted, Value(true));
            else
                draft.set(*info, entity.uuid, op.field, std::move(*value));
        }
    return draft;
}

Result<Receipt> Journal::undo(const QByteArray& commitOrBatch, Uuid by)
{
    const QMutexLocker lock(&m_mutex);
    std::vector<std::pair<CommitId, Commit>> commits;
    Query query(db(),
                "SELECT id, body FROM commits WHERE id=?1 OR batch=?1 OR batch=(SELECT batch FROM commits WHERE id=?1) "
                "ORDER BY cid");
    query.bind(commitOrBatch);
    while (query.next())
        if (auto commit = decodeCommit(query.blobView(1))) commits.emplace_back(query.blob(0), std::move(*commit));
    if (commits.empty()) return fail(ErrorCode::nothingToUndo);
    if (auto blocked = blockedBy(commits)) return fail(std::move(*blocked));
    QJ_TRY_ASSIGN(CommitDraft draft, compensation(commits, by));
    if (m_importing) return fail(ErrorCode::storeBusy);
    if (m_store->mode() != Store::Mode::write) return fail(ErrorCode::storeReadOnly, {m_store->folder()});
    const QByteArray& batch = commits.front().second.batch;
    draft.reason = QString::fromLatin1((batch.isEmpty() ? commitOrBatch : batch).toHex());
    Transaction transaction(db());
    auto receipt = write(draft); // no consequences: what they added is in the batch and goes with it
    if (receipt && receipt->commits.isEmpty()) receipt = fail(ErrorCode::nothingToUndo); // taken back already
    const auto done = receipt ? transaction.commit() : Result<>(fail(receipt.error()));
    if (!done) {
        forget();
        m_importChanged = {};
        return fail(done.error());
    }
    Q_EMIT changed(std::exchange(m_importChanged, {}));
    return receipt;
}

std::optional<CommitId> Journal::lastUndoable() const
{
    const QMutexLocker lock(&m_mutex);
    QSet<QByteArray> undone;
    Query query(
        db(),
        "SELECT c.id, c.body, c.batch FROM commits c JOIN stream s ON s.sid=c.sid WHERE s.device=? AND s.incarnation=? "
        "ORDER BY c.cid DESC LIMIT 1000");
    query.bind(m_device).bind(static_cast<qint64>(m_incarnation));
    while (query.next()) {
        const auto commit = decodeCommit(query.blobView(1));
        if (!commit) continue;
        if (undone.contains(query.blob(0)) || undone.contains(query.blob(2)))
            continue; // an undo too: it counts for nothing
        if (const QByteArray target = undoneBy(*commit); !target.isEmpty())
            undone += target;
        else if (!QStringList{u"init"_s, u"key"_s, u"device"_s}.contains(commit->act)) // nobody could work without
            return query.blob(0);
    }
    return std::nullopt;
}

// ---- health

Result<> Journal::rebuild()
{
    const QMutexLocker lock(&m_mutex);
    if (m_importing) return fail(ErrorCode::storeBusy);
    if (m_store->mode() != Store::Mode::write) return fail(ErrorCode::storeReadOnly, {m_store->folder()});
    Transaction transaction(db());
    db().run("UPDATE entity SET doc=x''; DELETE FROM entity_commit; DELETE FROM conflict; DELETE FROM withheld");
    m_projection.prepare();
    for (const RecordInfo* info : m_schema.all()) db().run((std::string("DELETE FROM \"") + info->name + '"').c_str());
    m_projection.forget();
    Changed what;
    qint64 last = 0;
    Result<> done;
    for (bool more = true; more && done;) {
        std::vector<std::pair<qint64, QByteArray>> slice;
        Query query(db(), "SELECT cid, body FROM commits WHERE cid>? ORDER BY cid LIMIT 2000");
        query.bind(last);
        while (query.next()) slice.emplace_back(query.integer(0), query.blob(1));
        for (const auto& [cid, body] : slice) {
            const auto commit = decodeCommit(body);
            if (!commit) {
                done = fail(ErrorCode::storeDamaged, {m_store->databaseFile(), u"commit %1"_s.arg(cid)});
                break;
            }
            merge(*commit, cid, what);
            last = cid;
        }
        more = !slice.empty() && !db().failed();
    }
    if (done) done = transaction.commit();
    forget();
    what.many = true;
    if (done) Q_EMIT changed(what);
    return done;
}

std::pair<QByteArray, qint64> Journal::dump(const std::function<void(const QByteArray&)>& line) const
{
    const QMutexLocker lock(&m_mutex);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const qint64 records = m_projection.dump([&](const QByteArray& text) {
        hash.addData(text + '\n');
        if (line) line(text);
    });
    return {hash.result().toHex(), records};
}

} // namespace qj
