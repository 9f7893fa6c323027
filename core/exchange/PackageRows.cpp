// SPDX-License-Identifier: GPL-3.0-or-later
// What the store remembers of the exchange: packages, gaps, conflicts; and taking an import back.
#include "exchange/PackageRun.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace qj {

QMutexLocker<QRecursiveMutex> PackageRun::lock(const Journal& journal)
{
    return QMutexLocker<QRecursiveMutex>(&journal.m_mutex);
}

Result<> PackageRun::write(Journal& journal, const std::function<void(Connection& db)>& rows)
{
    const QMutexLocker guard(&journal.m_mutex);
    if (journal.m_importing) return fail(ErrorCode::storeBusy);
    if (journal.m_store->mode() != Store::Mode::write)
        return fail(ErrorCode::storeReadOnly, {journal.m_store->folder()});
    Transaction transaction(journal.db());
    rows(journal.db());
    return transaction.commit();
}

void PackageRun::save(Connection& db, const PackageEntry& entry)
{
    OutArchive archive;
    archive << entry.note;
    Query(db, "INSERT OR REPLACE INTO package(id,dir,state,next_chunk,report) VALUES(?,?,?,?,?)")
        .bind(entry.id)
        .bind(qint64(entry.written))
        .bind(qint64(entry.state))
        .bind(qint64(entry.nextChunk))
        .bind(archive.bytes())
        .run();
}

namespace {

PackageEntry entryOf(const Query& query)
{
    PackageEntry entry{query.blob(0),
                       query.integer(1) == 1,
                       static_cast<PackageState>(query.integer(2)),
                       static_cast<quint32>(query.integer(3)),
                       {}};
    const QByteArray bytes = query.blob(4);
    InArchive archive(bytes);
    archive >> entry.note;
    if (!archive.ok()) entry.note = {};
    return entry;
}

} // namespace

std::optional<PackageEntry> PackageRun::entry(const Reader& reader, const QByteArray& id)
{
    Query query = reader.query("SELECT id, dir, state, next_chunk, report FROM package WHERE id=?");
    if (!query.bind(id).next()) return std::nullopt;
    return entryOf(query);
}

std::vector<PackageEntry> PackageRun::entries(const Reader& reader)
{
    std::vector<PackageEntry> entries;
    Query query = reader.query("SELECT id, dir, state, next_chunk, report FROM package");
    while (query.next()) entries.push_back(entryOf(query));
    std::stable_sort(entries.begin(), entries.end(),
                     [](const PackageEntry& a, const PackageEntry& b) { return a.note.at < b.note.at; });
    return entries;
}

std::vector<OpenConflict> PackageRun::conflicts(const Reader& reader)
{
    std::vector<OpenConflict> found;
    Query query = reader.query("SELECT e.type, e.uuid, c.fld FROM conflict c JOIN entity e ON e.eid=c.eid "
                               "WHERE c.level=1 ORDER BY e.uuid, c.fld");
    while (query.next())
        found.push_back(
            {static_cast<RecordKind>(query.integer(0)), query.uuid(1), static_cast<quint16>(query.integer(2))});
    return found;
}

namespace {

void addGaps(std::vector<StreamGap>& gaps, const StreamMark& mark, quint64 here, const QSet<quint64>& parked)
{
    std::vector<quint64> waiting(parked.begin(), parked.end());
    std::sort(waiting.begin(), waiting.end());
    quint64 from = here + 1;
    for (const quint64 seq : waiting) {
        if (seq < from || seq > mark.seq) continue;
        if (seq > from) gaps.push_back({mark.device, mark.incarnation, mark.scope, from, seq - 1});
        from = seq + 1;
    }
    if (from <= mark.seq) gaps.push_back({mark.device, mark.incarnation, mark.scope, from, mark.seq});
}

} // namespace

std::vector<StreamGap> PackageRun::gaps(const Journal& journal, const Takes& takes)
{
    // Whatever an accepted device holds in our scopes and we do not, and what is not waiting either, is missing.
    std::vector<StreamMark> wanted, unknown;
    const auto want = [&wanted](const StreamMark& mark) {
        const auto same = std::find_if(wanted.begin(), wanted.end(),
                                       [&mark](const StreamMark& other) { return other.sameStream(mark); });
        if (same == wanted.end())
            wanted.push_back(mark);
        else if (same->seq < mark.seq)
            *same = mark;
    };
    const auto isKnown = [&journal](const QByteArray& id) {
        Query known(journal.db(), "SELECT 1 FROM commits WHERE id=?1 UNION SELECT 1 FROM parked WHERE id=?1");
        return known.bind(id).next();
    };
    QSet<QByteArray> seen;
    Query peers(journal.db(), "SELECT have FROM peer WHERE state=1 AND device NOT IN (SELECT e.uuid FROM device d JOIN "
                              "entity e ON e.eid=d.eid WHERE d.state='revoked')");
    while (peers.next())
        for (const StreamMark& mark : decodeMarks(peers.blobView(0))) {
            if (!takes(mark.scope)) continue;
            want(mark);
            if (seen.contains(mark.id)) continue;
            seen += mark.id;
            if (!isKnown(mark.id)) unknown.push_back(mark);
        }
    // What waits tells of what is missing before it, whatever others have said since.
    Query waiting(journal.db(), "SELECT s.device, s.incarnation, n.name, max(p.seq)-1 FROM parked p JOIN stream s ON "
                                "s.sid=p.sid JOIN scope n ON n.id=s.scope GROUP BY p.sid");
    while (waiting.next())
        want({waiting.blob(0),
              static_cast<quint64>(waiting.integer(1)),
              waiting.text(2),
              static_cast<quint64>(waiting.integer(3)),
              {}});
    Query brought(journal.db(), "SELECT DISTINCT package FROM parked");
    while (brought.next())
        if (const auto package = entry(journal.reader(), brought.blob(0)))
            for (const StreamRange& range : package->note.ranges)
                if (takes(range.scope)) want({range.device, range.incarnation, range.scope, range.to, {}});
    std::vector<StreamGap> gaps;
    for (const StreamMark& mark : wanted) {
        qint64 sid = 0;
        quint64 here = 0;
        Query stream(journal.db(), "SELECT s.sid, (SELECT coalesce(max(seq),0) FROM commits c WHERE c.sid=s.sid) FROM "
                                   "stream s JOIN scope n ON n.id=s.scope WHERE s.device=? AND s.incarnation=? AND "
                                   "n.name=?");
        stream.bind(mark.device).bind(static_cast<qint64>(mark.incarnation)).bind(mark.scope);
        if (stream.next()) {
            sid = stream.integer(0);
            here = static_cast<quint64>(stream.integer(1));
        }
        QSet<quint64> parked;
        Query query(journal.db(), "SELECT seq FROM parked WHERE sid=?");
        for (query.bind(sid); query.next();) parked += static_cast<quint64>(query.integer(0));
        const auto first = static_cast<qsizetype>(gaps.size());
        addGaps(gaps, mark, here, parked);
        // Of a stream that two stores wrote, another line than the one that is here or waits.
        std::set<quint64> others;
        Query lines(journal.db(), "SELECT DISTINCT p.body FROM parked p JOIN parked_need n ON n.id=p.id WHERE p.sid=? "
                                  "AND n.need NOT IN (SELECT id FROM parked)");
        for (lines.bind(sid); lines.next();) {
            const auto commit = decodeCommit(lines.blobView(0));
            if (!commit || !commit->hasParent || isKnown(commit->refs.front().id)) continue;
            const quint64 seq = commit->seq - 1;
            if (std::none_of(gaps.begin() + first, gaps.end(),
                             [seq](const StreamGap& gap) { return gap.from <= seq && seq <= gap.to; }))
                others.insert(seq);
        }
        for (const StreamMark& other : unknown)
            if (other.seq <= here && other.sameStream(mark)) others.insert(other.seq);
        for (const quint64 seq : others) gaps.push_back({mark.device, mark.incarnation, mark.scope, seq, seq});
    }
    return gaps;
}

// ---- taking back

namespace {

struct Undoing
{
    const Journal& journal;
    const Reader& reader;
    QSet<qint64> rows; ///< of the package's commits
    std::vector<std::pair<qint64, Commit>> commits;

    bool brought(qint64 cid) const { return rows.contains(cid); }
    /// Whether the record has commits of others: from before the package, or from after it.
    struct Others
    {
        bool before = false, after = false;
    };
    Others others(const Uuid& record) const
    {
        if (const auto known = m_others.constFind(record); known != m_others.cend()) return *known;
        std::vector<qint64> all;
        Query query = reader.query("SELECT x.cid FROM entity_commit x JOIN entity e ON e.eid=x.eid WHERE e.uuid=? "
                                   "ORDER BY x.cid");
        for (query.bind(record); query.next();) all.push_back(query.integer(0));
        Others found;
        bool came = false;
        for (const qint64 cid : all) {
            if (brought(cid))
                came = true;
            else
                (came ? found.after : found.before) = true;
        }
        return *m_others.insert(record, found);
    }
    bool broughtAll(const Register* reg) const
    {
        return reg && std::all_of(reg->heads.begin(), reg->heads.end(),
                                  [this](const Head& head) { return brought(head.cid); });
    }
    /// What stood in a field before the package came: what others have written there and no other of them has replaced.
    /// Nothing if this version cannot read it.
    std::optional<Value> before(const RecordInfo& info, const Uuid& record, quint16 field, Connection& db) const
    {
        Register reg{field, {}};
        Query query = reader.query("SELECT c.cid, c.body, w.cid FROM entity e JOIN entity_commit x ON x.eid=e.eid JOIN "
                                   "commits c ON c.cid=x.cid LEFT JOIN withheld w ON w.cid=c.cid WHERE e.uuid=? ORDER "
                                   "BY c.cid");
        for (query.bind(record); query.next();) {
            const qint64 cid = query.integer(0);
            if (brought(cid) || !query.isNull(2)) continue;
            const auto commit = decodeCommit(query.blobView(1));
            for (quint32 i = 0; commit && i < commit->ops.size(); ++i) {
                const Op& op = commit->ops[i];
                if (op.field != field || commit->entities[op.entity].uuid != record) continue;
                for (const Pred& pred : op.preds)
                    journal.replace(reg, journal.rowOf(commit->refs[pred.ref].id), pred.op);
                reg.heads.push_back({cid, i, static_cast<ValueKind>(op.kind), op.value});
            }
        }
        if (reg.heads.empty()) return Value();
        const Head& stood = *winnerOf(reg, info, db).head;
        return Value::decoded(stood.kind, stood.value);
    }

    mutable QHash<Uuid, Others> m_others = {};
};

/// Offices, their people and their computers stay known: the taking back would go to them and lock them out.
bool stays(const Undoing& undoing, const EntityRef& entity)
{
    const auto kind = static_cast<RecordKind>(entity.kind);
    const bool isRegister = kind == RecordKind::office || kind == RecordKind::officer || kind == RecordKind::device;
    return isRegister && !undoing.others(entity.uuid).before;
}

std::optional<Error> blockedBy(const Undoing& undoing, const Schema& schema)
{
    const Reader& reader = undoing.reader;
    const auto blocked = [&reader](const Uuid& by) {
        return Error{ErrorCode::dependsOn, {reader.titleOf(by)}, {}, {}, by.toString(QUuid::WithoutBraces), {}, {}};
    };
    QSet<Uuid> created;
    for (const auto& [cid, commit] : undoing.commits)
        for (const EntityRef& entity : commit.entities)
            if (!undoing.others(entity.uuid).before && !stays(undoing, entity)) created += entity.uuid;
    for (const auto& [cid, commit] : undoing.commits)
        for (const Op& op : commit.ops) {
            if (stays(undoing, commit.entities[op.entity])) continue;
            const Uuid& id = commit.entities[op.entity].uuid;
            const EntityDoc doc = reader.docOf(id);
            const Register* reg = doc.find(op.field);
            const bool replaced = reg && std::none_of(reg->heads.begin(), reg->heads.end(),
                                                      [&](const Head& head) { return undoing.brought(head.cid); });
            if (replaced || (created.contains(id) && undoing.others(id).after)) return blocked(id);
        }
    for (const Uuid& id : std::as_const(created))
        for (const RecordInfo* info : schema.all())
            for (const Field& field : info->fields) {
                if (field.kind != ValueKind::reference || !field.has(Field::indexed)) continue;
                for (const Uuid& user : reader.referring(*info, field.name, id))
                    if (!undoing.broughtAll(reader.docOf(user).find(field.number))) return blocked(user);
            }
    return std::nullopt;
}

} // namespace

Result<Receipt> PackageRun::undo(Journal& journal, const PackageEntry& entry, const Uuid& by)
{
    const QMutexLocker guard(&journal.m_mutex);
    if (journal.m_importing) return fail(ErrorCode::storeBusy);
    if (journal.m_store->mode() != Store::Mode::write)
        return fail(ErrorCode::storeReadOnly, {journal.m_store->folder()});
    Undoing undoing{journal, journal.reader(), {}, {}, {}};
    for (const PackageNote::Rows& rows : entry.note.taken) {
        Query query(journal.db(), "SELECT c.cid, c.body, w.cid FROM commits c LEFT JOIN withheld w ON w.cid=c.cid "
                                  "WHERE c.cid BETWEEN ? AND ? ORDER BY c.cid");
        for (query.bind(rows.from).bind(rows.to); query.next();) {
            undoing.rows += query.integer(0);
            if (!query.isNull(2)) continue; // it had no effect
            if (auto commit = decodeCommit(query.blobView(1)))
                undoing.commits.emplace_back(query.integer(0), std::move(*commit));
        }
    }
    if (undoing.commits.empty()) return fail(ErrorCode::nothingToUndo);
    if (auto blocked = blockedBy(undoing, journal.schema())) return fail(std::move(*blocked));
    CommitDraft draft(journal.m_clock, by, u"undo"_s, QString::fromLatin1(entry.id.toHex()));
    QSet<std::pair<Uuid, quint16>> fields;
    for (const auto& [cid, commit] : undoing.commits)
        for (const Op& op : commit.ops) {
            const EntityRef& entity = commit.entities[op.entity];
            if (stays(undoing, entity)) continue;
            const bool created = !undoing.others(entity.uuid).before;
            const quint16 field = created ? common::deleted : op.field;
            if (fields.contains({entity.uuid, field})) continue;
            fields.insert({entity.uuid, field});
            const RecordInfo* info = journal.schema().find(static_cast<RecordKind>(entity.kind));
            auto value = !info     ? std::nullopt
                         : created ? std::optional(Value(true))
                                   : undoing.before(*info, entity.uuid, field, journal.db());
            if (!value) return fail(ErrorCode::needsNewerProgram, {entity.uuid.toString(QUuid::WithoutBraces), u"1"_s});
            draft.set(*info, entity.uuid, field, std::move(*value));
        }
    Transaction transaction(journal.db());
    auto receipt = journal.write(draft);
    Result<> done = receipt ? Result<>() : Result<>(fail(receipt.error()));
    if (done) {
        PackageEntry undone = entry;
        undone.state = PackageState::undone;
        undone.note.taken.clear();
        save(journal.db(), undone);
        done = transaction.commit();
    }
    const Changed what = std::exchange(journal.m_importChanged, {});
    if (!done) {
        journal.forget();
        return fail(done.error());
    }
    Q_EMIT journal.changed(what);
    return receipt;
}

} // namespace qj
