// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/PackageRun.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

PackageRun::PackageRun(Journal& journal, const PackageHeader& header, Takes takes, bool rehearse)
    : m_journal(journal), m_header(header), m_takes(std::move(takes))
{
    m_report.id = header.id;
    m_report.office = header.office;
    m_report.officeName = header.officeName;
    m_report.device = header.device;
    m_report.rehearsed = rehearse;
}

PackageRun::~PackageRun()
{
    if (m_rehearsal) takeBack();
}

void PackageRun::takeBack()
{
    m_rehearsal.reset();
    static_cast<void>(db().takeError());
    m_journal.m_importChanged = {};
    m_journal.m_hlc = m_hlcBefore;
    m_journal.forget();
    m_lock.reset();
}

Result<> PackageRun::begin()
{
    auto guard = std::make_unique<QMutexLocker<QRecursiveMutex>>(&m_journal.m_mutex);
    if (m_journal.m_importing) return fail(ErrorCode::storeBusy);
    if (m_journal.m_store->mode() != Store::Mode::write)
        return fail(ErrorCode::storeReadOnly, {m_journal.m_store->folder()});
    m_hlcBefore = m_journal.m_hlc;
    m_before = conflicts(m_journal.reader());
    Query parked(db(), "SELECT EXISTS (SELECT 1 FROM parked)");
    m_waiting = parked.next() && parked.integer(0) == 1;
    m_entry = {
        m_header.id, false, PackageState::open, 0, {m_header.office, m_header.device, m_header.at, {}, {}, {}, {}}};
    for (const StreamMark& mark : m_header.have)
        m_entry.note.ranges.push_back({mark.device, mark.incarnation, mark.scope, 1, mark.seq});
    const auto known = entry(m_journal.reader(), m_header.id);
    m_isOwn = known && known->written && m_header.device == m_journal.device();
    if (known && !m_isOwn &&
        (known->written || (!known->note.device.isEmpty() && known->note.device != m_header.device)))
        return fail(ErrorCode::packageDamaged, {QString(), u"identity"_s}); // that of another package
    if (known && !known->written) {
        m_entry.note.taken = known->note.taken;
        if (known->state == PackageState::open) m_entry.nextChunk = known->nextChunk;
    }
    if (m_report.rehearsed) {
        m_entry.nextChunk = 0; // shows the whole package
        m_lock = std::move(guard);
        m_rehearsal = std::make_unique<Transaction>(db());
    }
    if (auto error = db().takeError()) return fail(std::move(*error));
    return {};
}

Result<> PackageRun::inTransaction(const std::function<Result<>()>& work)
{
    if (m_rehearsal) return work();
    const QMutexLocker guard(&m_journal.m_mutex);
    if (m_journal.m_importing) return fail(ErrorCode::storeBusy);
    Result<> done;
    {
        Transaction transaction(db());
        done = work();
        if (done) done = transaction.commit();
    }
    const Changed what = std::exchange(m_journal.m_importChanged, {});
    if (!done) {
        static_cast<void>(db().takeError());
        m_journal.forget();
        return done;
    }
    if (!what.kinds.isEmpty()) Q_EMIT m_journal.changed(what);
    return {};
}

Result<> PackageRun::take(const std::vector<QByteArray>& bodies, quint32 nextChunk)
{
    m_doubled = false;
    QJ_TRY(inTransaction([&]() -> Result<> {
        Query last(db(), "SELECT coalesce(max(cid),0) FROM commits");
        const qint64 before = last.next() ? last.integer(0) : 0;
        QJ_TRY(takeAll(bodies));
        if (m_doubled) m_journal.m_store->setMeta(u"incarnation"_s, QByteArray::number(m_journal.m_incarnation + 1));
        Query now(db(), "SELECT coalesce(max(cid),0) FROM commits");
        const qint64 after = now.next() ? now.integer(0) : before;
        auto& taken = m_entry.note.taken;
        if (after > before && !taken.empty() && taken.back().to == before)
            taken.back().to = after;
        else if (after > before)
            taken.push_back({before + 1, after});
        m_entry.nextChunk = nextChunk;
        if (!m_isOwn) save(db(), m_entry);
        if (auto error = db().takeError()) return fail(std::move(*error));
        return {};
    }));
    if (m_doubled && !m_rehearsal) ++m_journal.m_incarnation;
    return {};
}

Result<> PackageRun::takeAll(const std::vector<QByteArray>& bodies)
{
    for (const QByteArray& body : bodies) {
        const CommitId id = commitId(body);
        if (m_journal.knows(id)) {
            ++m_report.known;
            continue;
        }
        const auto commit = decodeCommit(body);
        if (!commit) return fail(ErrorCode::packageDamaged, {QString(), u"commit"_s});
        QJ_TRY(takeOne(*commit, body, id));
        if (auto error = db().takeError()) return fail(std::move(*error));
    }
    return {};
}

Result<> PackageRun::takeOne(const Commit& commit, const QByteArray& body, const CommitId& id)
{
    if (!m_takes(commit.scope)) {
        refuse(commit, ErrorCode::packageForeign);
        return {};
    }
    // What this store ought to have written itself and does not know: it was put back unnoticed, or copied.
    m_doubled = m_doubled || (commit.device == m_journal.device() && commit.incarnation == m_journal.m_incarnation);
    if (m_waiting) {
        Query waiting(db(), "SELECT 1 FROM parked WHERE id=?");
        if (waiting.bind(id).next()) return {};
    }
    if (!allHere(commit)) {
        park(commit, body, id);
        return {};
    }
    if (!follows(commit)) return fail(ErrorCode::packageDamaged, {QString(), u"stream"_s});
    QJ_TRY(applyOne(commit, body, id));
    return wake(id);
}

bool PackageRun::allHere(const Commit& commit) const
{
    return std::all_of(commit.refs.begin(), commit.refs.end(),
                       [this](const CommitRef& ref) { return m_journal.knows(ref.id); });
}

/// A stream is a chain without gaps; nothing else is believed, whoever signed it.
bool PackageRun::follows(const Commit& commit) const
{
    const Journal::Stream& stream = m_journal.stream(commit.device, commit.incarnation, commit.scope);
    if (!commit.hasParent) return commit.seq == 1;
    if (commit.refs.front().id == stream.tip && stream.seq + 1 == commit.seq) return true;
    Query parent(db(), "SELECT sid, seq FROM commits WHERE id=?");
    return parent.bind(commit.refs.front().id).next() && parent.integer(0) == stream.sid &&
           parent.integer(1) + 1 == static_cast<qint64>(commit.seq);
}

Result<> PackageRun::applyOne(const Commit& commit, const QByteArray& body, const CommitId& id)
{
    QJ_TRY_ASSIGN(const Applied applied, m_journal.apply(commit, body, id));
    ++m_report.fresh;
    if (applied.withheld) {
        refuse(commit, *applied.withheld);
        return {};
    }
    for (const EntityRef& entity : commit.entities) m_touched += entity.uuid;
    for (const Op& op : commit.ops) {
        const RecordInfo* info = m_journal.schema().find(static_cast<RecordKind>(commit.entities[op.entity].kind));
        m_report.unknownFields += !info || !fieldOf(*info, op.field);
    }
    m_report.unknownFields += static_cast<qint64>(commit.extensions.size()) + !commit.later.isEmpty();
    return {};
}

void PackageRun::park(const Commit& commit, const QByteArray& body, const CommitId& id)
{
    m_waiting = true;
    Query(db(), "INSERT INTO parked(id,sid,seq,body,package) VALUES(?,?,?,?,?)")
        .bind(id)
        .bind(m_journal.stream(commit.device, commit.incarnation, commit.scope).sid)
        .bind(static_cast<qint64>(commit.seq))
        .bind(body)
        .bind(m_header.id)
        .run();
    for (const CommitRef& ref : commit.refs)
        if (!m_journal.knows(ref.id))
            Query(db(), "INSERT OR IGNORE INTO parked_need(need,id) VALUES(?,?)").bind(ref.id).bind(id).run();
}

Result<> PackageRun::wake(const CommitId& id)
{
    QList<CommitId> arrived{id};
    while (m_waiting && !arrived.isEmpty()) {
        const CommitId need = arrived.takeFirst();
        QList<CommitId> waiting;
        Query query(db(), "SELECT id FROM parked_need WHERE need=?");
        for (query.bind(need); query.next();) waiting += query.blob(0);
        if (waiting.isEmpty()) continue;
        Query(db(), "DELETE FROM parked_need WHERE need=?").bind(need).run();
        for (const CommitId& woken : std::as_const(waiting)) {
            QByteArray body;
            {
                Query parked(db(), "SELECT body FROM parked WHERE id=?");
                if (parked.bind(woken).next()) body = parked.blob(0);
            }
            const auto commit = decodeCommit(body);
            if (!commit || !allHere(*commit)) continue;
            Query(db(), "DELETE FROM parked WHERE id=?").bind(woken).run();
            if (!follows(*commit)) { // only now to be seen: this package is not to blame
                refuse(*commit, ErrorCode::packageDamaged);
                continue;
            }
            QJ_TRY(applyOne(*commit, body, woken));
            arrived += woken;
        }
    }
    return {};
}

void PackageRun::refuse(const Commit& commit, ErrorCode why)
{
    for (RefusedPart& part : m_report.refused)
        if (part.device == commit.device && part.scope == commit.scope && part.why == why &&
            part.to + 1 == commit.seq) {
            part.to = commit.seq;
            return;
        }
    m_report.refused.push_back({commit.device, commit.scope, commit.seq, commit.seq, why});
}

Result<PackageReport> PackageRun::finish()
{
    QJ_TRY(inTransaction([&]() -> Result<> {
        keepTips();
        keepReceipts();
        Query(db(), "UPDATE peer SET have=? WHERE device=?")
            .bind(encodeMarks(m_header.have))
            .bind(m_header.device)
            .run();
        QByteArray want;
        for (const QByteArray& sha256 : m_header.want) want += sha256;
        Query(db(), "UPDATE peer SET want=? WHERE device=?").bind(want).bind(m_header.device).run();
        m_entry.state = PackageState::done;
        if (!m_isOwn) save(db(), m_entry);
        for (const OpenConflict& conflict : conflicts(m_journal.reader()))
            if (std::find(m_before.begin(), m_before.end(), conflict) == m_before.end())
                m_report.conflicts.push_back(conflict);
        m_report.changed = m_touched.size();
        m_report.gaps = gaps(m_journal, m_takes);
        Query parked(db(), "SELECT count(*) FROM parked");
        m_report.parked = parked.next() ? parked.integer(0) : 0;
        if (auto error = db().takeError()) return fail(std::move(*error));
        return {};
    }));
    if (m_rehearsal) takeBack();
    return m_report;
}

void PackageRun::keepTips()
{
    for (const SignedTip& tip : m_header.tips) {
        if (!m_takes(tip.mark.scope)) continue;
        const qint64 sid = m_journal.stream(tip.mark.device, tip.mark.incarnation, tip.mark.scope).sid;
        std::vector<SignedTip> tips;
        {
            Query query(db(), "SELECT tip FROM stream WHERE sid=?");
            if (query.bind(sid).next()) tips = decodeTips(query.blobView(0));
        }
        const auto same = [&tip](const SignedTip& other) { return other.mark == tip.mark; };
        if (std::any_of(tips.begin(), tips.end(), same)) continue;
        tips.push_back(tip);
        // Older ones stay until a later one can be relayed; a handful covers every parked stretch. One below that is
        // not here belongs to another line of the stream, as do all where two stores wrote it.
        std::sort(tips.begin(), tips.end(), [](const auto& a, const auto& b) { return a.mark.seq > b.mark.seq; });
        const auto here = [this](const SignedTip& t) { return m_journal.knows(t.mark.id); };
        const auto covered = std::find_if(tips.begin(), tips.end(), here);
        Query lines(db(), "SELECT count(*) > max(seq) FROM commits WHERE sid=?");
        const bool forked = lines.bind(sid).next() && lines.integer(0) == 1;
        if (!forked && covered != tips.end() && std::distance(covered, tips.end()) > 8)
            tips.erase(std::remove_if(covered + 8, tips.end(), here), tips.end());
        Query(db(), "UPDATE stream SET tip=? WHERE sid=?").bind(encodeTips(tips)).bind(sid).run();
    }
}

void PackageRun::keepReceipts()
{
    for (const PackageReceipt& receipt : m_header.receipts) {
        auto written = entry(m_journal.reader(), receipt.package);
        if (!written || !written->written || written->note.office != m_header.office) continue; // not theirs to answer
        written->state = static_cast<PackageState>(qMin<quint8>(receipt.state, quint8(PackageState::undone)));
        written->note.reason = receipt.reason;
        save(db(), *written);
    }
    // What one package did not bring there, a later one did: nothing of it is missing any more.
    const auto holds = [this](const StreamRange& range) {
        return std::any_of(m_header.have.begin(), m_header.have.end(), [&range](const StreamMark& mark) {
            return mark.device == range.device && mark.incarnation == range.incarnation && mark.scope == range.scope &&
                   mark.seq >= range.to;
        });
    };
    for (PackageEntry& written : entries(m_journal.reader())) {
        const auto& ranges = written.note.ranges;
        if (!written.written || written.state != PackageState::open || written.note.office != m_header.office ||
            ranges.empty() || !std::all_of(ranges.begin(), ranges.end(), holds))
            continue;
        written.state = PackageState::done;
        save(db(), written);
    }
}

} // namespace qj
