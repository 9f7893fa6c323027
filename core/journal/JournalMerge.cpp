// SPDX-License-Identifier: GPL-3.0-or-later
// Commits into the store, own ones and those of others: rows of the journal, merged documents, projected rows.
#include "journal/Journal.h"

#include <algorithm>

namespace qj {

bool Journal::isAncestor(qint64 row, const Commit& of) const
{
    struct Place
    {
        qint64 sid = 0, seq = 0;
    };
    const auto place = [this](qint64 cid) {
        Query query(db(), "SELECT sid, seq FROM commits WHERE cid=?");
        return query.bind(cid).next() ? Place{query.integer(0), query.integer(1)} : Place{};
    };
    const Place wanted = place(row);
    Query twins(db(), "SELECT count(*) FROM commits WHERE sid=? AND seq=?");
    const bool oneLine = twins.bind(wanted.sid).bind(wanted.seq).next() && twins.integer(0) == 1;
    QSet<qint64> seen;
    std::vector<qint64> open;
    bool found = false;
    const auto follow = [&](const Commit& commit) {
        for (const CommitRef& ref : commit.refs)
            if (const qint64 cid = cidOf(ref.id); cid >= row && !seen.contains(cid)) {
                found = found || cid == row;
                seen += cid;
                open.push_back(cid);
            }
    };
    // A commit came in after all that it had seen: rows below the wanted one cannot lead to it.
    for (follow(of); !found && !open.empty();) {
        const qint64 cid = open.back();
        open.pop_back();
        if (const Place at = place(cid); at.sid == wanted.sid && at.seq > wanted.seq && oneLine) return true;
        Query query(db(), "SELECT body FROM commits WHERE cid=?");
        if (const auto commit = query.bind(cid).next() ? decodeCommit(query.blobView(0)) : std::nullopt)
            follow(*commit);
    }
    return found;
}

qint64 Journal::store(const Commit& commit, const QByteArray& body, const CommitId& id)
{
    Stream& target = stream(commit.device, commit.incarnation, commit.scope);
    Query(db(), "INSERT INTO commits(id,sid,seq,hlc,batch,body) VALUES(?,?,?,?,?,?)")
        .bind(id)
        .bind(target.sid)
        .bind(static_cast<qint64>(commit.seq))
        .bind(static_cast<qint64>(commit.hlc))
        .bind(commit.batch.isEmpty() ? QByteArray() : commit.batch)
        .bind(body)
        .run();
    if (db().failed()) return 0;
    const qint64 cid = db().database().getLastInsertRowid();
    const qint64 row = scopeRow(commit.scope);
    // It takes the place of the first of the frontier that its author had seen; the others have been followed too.
    QSet<qint64>& frontier = frontierOf(commit.scope);
    bool placed = false;
    for (const CommitRef& ref : commit.refs) {
        const qint64 seen = cidOf(ref.id);
        if (!frontier.remove(seen)) continue;
        Query followed(db(), placed ? "DELETE FROM frontier WHERE scope=?1 AND cid=?2"
                                    : "UPDATE frontier SET cid=?3 WHERE scope=?1 AND cid=?2");
        followed.bind(row).bind(seen);
        if (!placed) followed.bind(cid);
        followed.run();
        placed = true;
    }
    if (!placed) Query(db(), "INSERT INTO frontier(scope,cid) VALUES(?,?)").bind(row).bind(cid).run();
    frontier.insert(cid);
    if (commit.seq > target.seq) {
        target.seq = commit.seq;
        target.tip = id;
        target.tipCid = cid;
    }
    if (m_recent.size() > 10'000) m_recent.clear();
    m_recent.insert(id, cid);
    return cid;
}

namespace {

void touch(EntityDoc& doc, const Touch& by, const std::function<bool(const Touch&, const Touch&)>& later)
{
    if (doc.rev == 0 || later(doc.created, by)) doc.created = by;
    if (doc.rev == 0 || later(by, doc.updated)) doc.updated = by;
    ++doc.rev;
}

bool hasSeveral(const EntityDoc& doc)
{
    return std::any_of(doc.registers.begin(), doc.registers.end(),
                       [](const Register& r) { return r.heads.size() > 1; });
}

} // namespace

void Journal::withhold(const Commit& commit, qint64 cid, ErrorCode why)
{
    Query(db(), "INSERT OR REPLACE INTO withheld(cid,why) VALUES(?,?)").bind(cid).bind(errorName(why)).run();
    for (const EntityRef& entity : commit.entities)
        Query(db(), "INSERT OR IGNORE INTO entity_commit(eid,cid) VALUES(?,?)")
            .bind(m_projection.eidFor(entity.uuid, static_cast<RecordKind>(entity.kind)))
            .bind(cid)
            .run();
}

void Journal::replace(Register& reg, qint64 cid, quint32 op) const
{
    // What replaces a value that was withheld replaces what that one would have replaced: its author saw both.
    QSet<std::pair<qint64, quint32>> known;
    std::vector<std::pair<qint64, quint32>> open{{cid, op}};
    while (!open.empty()) {
        const auto at = open.back();
        open.pop_back();
        if (known.contains(at)) continue;
        known.insert(at);
        if (std::erase_if(reg.heads, [&at](const Head& h) { return h.cid == at.first && h.op == at.second; }) > 0)
            continue;
        Query query(db(), "SELECT c.body FROM withheld w JOIN commits c ON c.cid=w.cid WHERE w.cid=?");
        const auto withheld = query.bind(at.first).next() ? decodeCommit(query.blobView(0)) : std::nullopt;
        if (!withheld || at.second >= withheld->ops.size()) continue;
        for (const Pred& pred : withheld->ops[at.second].preds)
            open.emplace_back(cidOf(withheld->refs[pred.ref].id), pred.op);
    }
}

Journal::Place Journal::placeOf(const EntityRef& entity)
{
    Place place{0, static_cast<RecordKind>(entity.kind), {}, false, false};
    Query query(db(), "SELECT eid, type, doc FROM entity WHERE uuid=?");
    if (!query.bind(entity.uuid).next()) return place;
    place.eid = query.integer(0);
    place.doc = decodeDoc(query.blobView(2)).value_or(EntityDoc{});
    place.wasShown = !place.doc.registers.empty();
    place.wasContested = hasSeveral(place.doc);
    // A record is of one kind. Where commits contradict each other in it, the lower number holds: on every store alike.
    const auto known = static_cast<RecordKind>(query.integer(1));
    if (place.doc.rev == 0 || known == place.kind) return place;
    if (known < place.kind) {
        place.kind = known;
    } else if (const RecordInfo* info = m_schema.find(known)) {
        m_projection.remove(place.eid, *info);
        place.wasShown = false;
    }
    return place;
}

void Journal::keep(Place& place, const EntityRef& entity, qint64 scope)
{
    const QByteArray doc = encodeDoc(place.doc);
    if (place.eid == 0) {
        Query(db(), "INSERT INTO entity(uuid,type,scope,doc) VALUES(?,?,?,?)")
            .bind(entity.uuid)
            .bind(qint64(place.kind))
            .bind(scope)
            .bind(doc)
            .run();
        if (db().failed()) return;
        place.eid = db().database().getLastInsertRowid();
        m_projection.remember(entity.uuid, place.eid);
    } else {
        Query(db(), "UPDATE entity SET doc=?, type=?, scope=? WHERE eid=?")
            .bind(doc)
            .bind(qint64(place.kind))
            .bind(scope)
            .bind(place.eid)
            .run();
    }
}

std::optional<ErrorCode> Journal::merge(const Commit& commit, qint64 cid, Changed& what)
{
    if (const auto why = m_authority ? m_authority(commit) : std::nullopt) {
        withhold(commit, cid, *why);
        return why;
    }
    const auto later = [this](const Touch& a, const Touch& b) {
        return a.hlc != b.hlc ? a.hlc > b.hlc : commitIdOf(a.cid) > commitIdOf(b.cid);
    };
    std::vector<qint64> refCids(commit.refs.size(), -1);
    const auto refCid = [&](quint32 index) {
        if (refCids[index] < 0) refCids[index] = cidOf(commit.refs[index].id);
        return refCids[index];
    };
    const Touch by{cid, commit.hlc, commit.at,
                   commit.user.isNull() ? 0 : m_projection.eidFor(commit.user, RecordKind::officer)};
    const qint64 row = scopeRow(commit.scope);
    std::vector<Place> places(commit.entities.size());
    std::vector<std::vector<quint16>> fields(places.size());
    for (size_t i = 0; i < places.size(); ++i) places[i] = placeOf(commit.entities[i]);
    for (quint32 i = 0; i < commit.ops.size(); ++i) {
        const Op& op = commit.ops[i];
        Register& reg = places[op.entity].doc.at(op.field);
        for (const Pred& pred : op.preds) replace(reg, refCid(pred.ref), pred.op);
        reg.heads.push_back({cid, i, static_cast<ValueKind>(op.kind), op.value});
        fields[op.entity].push_back(op.field);
    }
    // All documents before the first row: rows refer to records that came in with the same commit.
    for (size_t i = 0; i < places.size(); ++i) {
        touch(places[i].doc, by, later);
        keep(places[i], commit.entities[i], row);
        Query(db(), "INSERT OR IGNORE INTO entity_commit(eid,cid) VALUES(?,?)").bind(places[i].eid).bind(cid).run();
    }
    for (size_t i = 0; i < places.size(); ++i) {
        const Place& place = places[i];
        if (const RecordInfo* info = m_schema.find(place.kind); info && m_projection.shows(commit.scope, *info)) {
            std::sort(fields[i].begin(), fields[i].end());
            if (place.wasShown)
                m_projection.project(place.eid, *info, place.doc, fields[i]);
            else
                m_projection.project(place.eid, *info, place.doc);
            if (place.wasContested || hasSeveral(place.doc)) m_projection.noteConflicts(place.eid, *info, place.doc);
        }
        if (place.kind == RecordKind::office) m_officeScopes.clear();
        what.kinds += place.kind;
        if (what.ids.size() < 5000)
            what.ids += commit.entities[i].uuid;
        else
            what.many = true;
    }
    return std::nullopt;
}

Result<Applied> Journal::apply(const Commit& commit, const QByteArray& body, const CommitId& id)
{
    // As when a store is opened: what this computer itself once wrote, and now gets back, counts whole.
    m_hlc = qMax(m_hlc, commit.device == m_device ? commit.hlc : qMin(commit.hlc, hlcCeiling()));
    const auto withheld = merge(commit, store(commit, body, id), m_importChanged);
    if (auto error = db().takeError()) return fail(std::move(*error));
    return Applied{withheld};
}

} // namespace qj
