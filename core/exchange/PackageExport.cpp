// SPDX-License-Identifier: GPL-3.0-or-later
// Writing packages.
#include "base/WholeFile.h"
#include "directory/Device.h"
#include "exchange/PackageDesk.h"
#include "exchange/PackageFile.h"
#include "exchange/PackageParts.h"

#include <QtCore/QFileInfo>

#include <sodium.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

struct PackageDesk::StreamRow
{
    qint64 sid = 0;
    StreamMark last; ///< the last commit that is here
    std::vector<SignedTip> tips;
    bool forked = false; ///< two stores wrote under one name: both lines are kept
};

std::vector<PackageDesk::StreamRow> PackageDesk::streamsFor(const Office& office) const
{
    std::vector<StreamRow> rows;
    Query query = m_journal.reader().query(
        "SELECT s.sid, s.device, s.incarnation, n.name, s.tip, c.seq, c.id, "
        "(SELECT count(*) FROM commits x WHERE x.sid=s.sid) FROM stream s JOIN scope n ON n.id=s.scope "
        "JOIN commits c ON c.cid=(SELECT y.cid FROM commits y WHERE y.sid=s.sid ORDER BY y.seq DESC, y.cid LIMIT 1) "
        "ORDER BY s.device, s.incarnation, n.name");
    while (query.next()) {
        if (!takesScope(office, query.text(3), finder())) continue;
        StreamRow row;
        row.sid = query.integer(0);
        row.last = {query.blob(1), static_cast<quint64>(query.integer(2)), query.text(3),
                    static_cast<quint64>(query.integer(5)), query.blob(6)};
        row.tips = decodeTips(query.blobView(4));
        row.forked = query.integer(7) > query.integer(5);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<std::vector<StreamMark>> PackageDesk::acknowledged(const QString& office) const
{
    // An office may have several computers: what one of them lacks is sent.
    std::vector<std::vector<StreamMark>> all;
    Query query = m_journal.reader().query("SELECT have, device FROM peer WHERE state=1 AND office=? "
                                           "AND length(have)>0");
    query.bind(office);
    bool known = false;
    while (query.next())
        if (stateOf(query.blob(1), known) == PeerState::accepted) all.push_back(decodeMarks(query.blobView(0)));
    return all;
}

quint64 PackageDesk::firstToSend(const StreamRow& stream, const std::vector<std::vector<StreamMark>>& all) const
{
    if (all.empty() || stream.forked) return 1;
    quint64 held = stream.last.seq;
    for (const std::vector<StreamMark>& have : all) {
        const StreamMark* mark = markOf(have, stream.last);
        if (!mark) return 1;
        // More than this store wrote itself: it was put back, and what it has written since is another line.
        if (mark->seq > stream.last.seq && mark->device == m_journal.device()) return 1;
        if (mark->seq <= stream.last.seq) {
            Query query = m_journal.reader().query("SELECT id FROM commits WHERE sid=? AND seq=?");
            query.bind(stream.sid).bind(static_cast<qint64>(mark->seq));
            if (!query.next() || query.blob(0) != mark->id) return 1; // another line under the same name
        }
        held = qMin(held, mark->seq);
    }
    return held + 1;
}

SignedTip PackageDesk::signedBySelf(const StreamMark& mark) const
{
    return {mark, m_journal.devicePublicKey(), m_journal.signAsDevice(tipMessage(mark))};
}

std::optional<SignedTip> PackageDesk::tipOf(const StreamRow& stream) const
{
    if (stream.last.device == m_journal.device()) return signedBySelf(stream.last);
    // Of others: the furthest that its author has signed and that is here as a whole.
    std::optional<SignedTip> best;
    for (const SignedTip& tip : stream.tips)
        if (m_journal.knows(tip.mark.id) && (!best || best->mark.seq < tip.mark.seq)) best = tip;
    const bool further = !best || best->mark.seq < stream.last.seq;
    return further && m_journal.authors().contains(stream.last.device) ? signedBySelf(stream.last) : best;
}

/// The commits of a stream that two stores wrote, line by line, as far as its author has signed them; `tips`: of each
/// line, the furthest first.
QList<qint64> PackageDesk::linesOf(const StreamRow& stream, std::vector<SignedTip>& tips) const
{
    struct Link
    {
        qint64 row = 0;
        CommitId parent;
        bool isTaken = false;
    };
    QHash<CommitId, Link> links;
    std::vector<SignedTip> known = stream.tips;
    const bool own = m_journal.authors().contains(stream.last.device);
    Query query = m_journal.reader().query("SELECT cid, id, seq, body FROM commits WHERE sid=? ORDER BY seq");
    for (query.bind(stream.sid); query.next();) {
        const auto commit = decodeCommit(query.blobView(3));
        if (!commit) continue;
        const CommitId id = query.blob(1), parent = commit->hasParent ? commit->refs.front().id : CommitId();
        links.insert(id, {query.integer(0), parent, false});
        if (!own) continue;
        std::erase_if(known, [&](const SignedTip& tip) { return tip.mark.id == parent || tip.mark.id == id; });
        StreamMark mark = stream.last;
        mark.seq = commit->seq;
        mark.id = id;
        known.push_back({mark, {}, {}});
    }
    std::sort(known.begin(), known.end(), [](const auto& a, const auto& b) { return a.mark.seq > b.mark.seq; });
    QList<qint64> rows;
    for (SignedTip& tip : known) {
        auto at = links.find(tip.mark.id);
        if (at == links.end() || at->isTaken) continue;
        if (own) tip = signedBySelf(tip.mark);
        tips.push_back(tip);
        for (; at != links.end() && !at->isTaken; at = links.find(at->parent)) {
            at->isTaken = true;
            rows += at->row;
        }
    }
    return rows;
}

PackageHeader PackageDesk::headerFor(const Office& own, const Office& office) const
{
    PackageHeader header;
    header.id.resize(16);
    randombytes_buf(header.id.data(), 16);
    header.device = m_journal.device();
    header.key = m_journal.devicePublicKey();
    header.office = own.code;
    header.officeName = own.name;
    header.toOffice = office.code;
    header.at = m_journal.clock().now().ms;
    for (const PackageEntry& entry : packages())
        if (!entry.written && entry.note.office == office.code && entry.state != PackageState::open)
            header.receipts.push_back({entry.id, quint8(entry.state), entry.note.reason, entry.note.at});
    if (header.receipts.size() > 200) header.receipts.erase(header.receipts.begin(), header.receipts.end() - 200);
    header.want =
        PackageBlobs(m_journal).missing([&](const QString& scope) { return takesScope(office, scope, finder()); });
    if (header.want.size() > package::longestWant) header.want.resize(package::longestWant);
    return header;
}

QList<qint64> PackageDesk::fillRanges(PackageHeader& header, const Office& office, PackageChoice::Content content) const
{
    std::vector<std::vector<StreamMark>> known;
    if (content == PackageChoice::missing) known = acknowledged(office.code);
    header.full = known.empty() && content != PackageChoice::receipts;
    QList<qint64> rows;
    for (const StreamRow& stream : streamsFor(office)) {
        header.have.push_back(stream.last);
        if (content == PackageChoice::receipts) continue;
        std::vector<SignedTip> tips;
        const quint64 from = firstToSend(stream, known);
        if (stream.forked)
            rows += linesOf(stream, tips);
        else if (const auto tip = tipOf(stream); tip && from <= tip->mark.seq)
            tips.push_back(*tip);
        if (tips.empty()) continue;
        const quint64 to = tips.front().mark.seq;
        header.ranges.push_back({stream.last.device, stream.last.incarnation, stream.last.scope, from, to});
        if (std::find(header.scopes.begin(), header.scopes.end(), stream.last.scope) == header.scopes.end())
            header.scopes.push_back(stream.last.scope);
        header.tips.insert(header.tips.end(), tips.begin(), tips.end());
        if (stream.forked) continue;
        Query query = m_journal.reader().query("SELECT cid FROM commits WHERE sid=? AND seq BETWEEN ? AND ?");
        query.bind(stream.sid).bind(static_cast<qint64>(from)).bind(static_cast<qint64>(to));
        while (query.next()) rows += query.integer(0);
    }
    std::sort(rows.begin(), rows.end()); // a commit came in after all that it refers to
    return rows;
}

QSet<QByteArray> PackageDesk::wantedBy(const QString& office) const
{
    QSet<QByteArray> wanted;
    Query query = m_journal.reader().query("SELECT want, device FROM peer WHERE state=1 AND office=?");
    query.bind(office);
    bool known = false;
    while (query.next()) {
        if (stateOf(query.blob(1), known) != PeerState::accepted) continue;
        const QByteArray joined = query.blob(0);
        for (qsizetype at = 0; at < joined.size(); at += 32) wanted += joined.mid(at, 32);
    }
    return wanted;
}

// ---- sealing

QByteArray PackageDesk::keyOf(const QByteArray& device) const
{
    if (device == m_journal.device()) return m_journal.devicePublicKey();
    const auto record = m_journal.reader().find<Device>(Uuid::fromRfc4122(device));
    const QByteArray key = record ? QByteArray::fromHex(record->signKey.toLatin1()) : QByteArray();
    return commitId(key) == device ? key : QByteArray(); // whoever wrote the record: only the device's own key fits
}

Result<FrameSeal> PackageDesk::sealFor(PackageHeader& header, const Office& office) const
{
    FrameSeal seal = FrameSeal::make();
    const auto add = [&](const QByteArray& device) {
        const QByteArray box = seal.boxFor(keyOf(device));
        if (!box.isEmpty()) header.recipients.push_back({device, box});
    };
    for (const Peer& peer : peers()) {
        // Of one that was accepted before its first package came, its record tells the office.
        const auto record = m_journal.reader().find<Device>(Uuid::fromRfc4122(peer.device));
        const bool isThere =
            peer.office.isEmpty() ? record && record->officeId == office.id : peer.office == office.code;
        if (isThere && peer.state == PeerState::accepted && peer.device != m_journal.device()) add(peer.device);
    }
    if (header.recipients.empty()) return fail(ErrorCode::packageNoRecipient, {office.name});
    add(m_journal.device()); // that it can be read back and verified
    return seal;
}

// ---- writing

/// One package while it is written.
struct PackageDesk::Packing
{
    PackageHeader header;
    QList<qint64> rows; ///< of the commits
    std::vector<PackageBlobs::File> files;
    std::optional<FrameSeal> seal;
    QByteArray ids;  ///< of the commits as they were written
    QByteArray hash; ///< the last one: what was signed
};

Result<> PackageDesk::writeCommits(PackageWriter& writer, Packing& packing, const std::function<bool()>& goesOn) const
{
    constexpr qint64 near = 16; // to read past some others is cheaper than to look for each
    const QList<qint64>& rows = packing.rows;
    for (qsizetype at = 0; at < rows.size();) {
        qsizetype end = at + 1;
        while (end < rows.size() && rows[end] - rows[end - 1] <= near) ++end;
        Query query =
            m_journal.reader().query("SELECT cid, id, body FROM commits WHERE cid BETWEEN ? AND ? ORDER BY cid");
        for (query.bind(rows[at]).bind(rows[end - 1]); at < end && query.next();) {
            if (query.integer(0) != rows[at]) continue;
            if (!goesOn()) return fail(ErrorCode::cancelled);
            packing.ids += query.blobView(1);
            writer.addCommit(query.blobView(2));
            ++at;
        }
        if (at < end)
            return fail(ErrorCode::storeDamaged, {m_journal.store().databaseFile(), u"commit %1"_s.arg(rows[at])});
    }
    return {};
}

Result<> PackageDesk::writeContent(QIODevice& out, Packing& packing, const Progress& progress)
{
    PackageWriter writer(out, packing.header, package::chunkSize, packing.seal);
    qint64 done = 0;
    const qint64 total = packing.rows.size() + qint64(packing.files.size());
    const auto goesOn = [&] { return !progress || progress(done, total); };
    QJ_TRY(writeCommits(writer, packing, [&] { return !progress || progress(done++, total); }));
    for (const PackageBlobs::File& file : packing.files) {
        QJ_TRY(PackageBlobs(m_journal).write(writer, file, goesOn));
        ++done;
    }
    if (!writer.finish([this](const QByteArray& message) { return m_journal.signAsDevice(message); }))
        return fail(ErrorCode::fileNotWritten, {QString(), out.errorString()});
    packing.hash = writer.seal();
    return {};
}

Result<QStringList> PackageDesk::writeFiles(const QString& path, Packing& packing, qint64 partSize,
                                            const Progress& progress)
{
    Result<> written = writeWhole(path, [&](QIODevice& out) { return writeContent(out, packing, progress); });
    if (!written && written.error().code == ErrorCode::fileNotWritten) written.error().args[0] = path;
    QJ_TRY(written);
    if (partSize == 0 || QFileInfo(path).size() <= partSize) return QStringList{path};
    auto parts = cutPackage(path, path, packing.header.id, partSize, progress);
    QFile::remove(path);
    return parts;
}

/// "Safe to remove" is said of what was read back, not of what was written.
Result<> PackageDesk::readBack(const QStringList& files, const Packing& packing) const
{
    QJ_TRY_ASSIGN(const std::unique_ptr<QIODevice> file, openPackage(files.front()));
    const auto again = verifyPackage(*file, files.front(), opener(), officesOfDevices(m_journal.reader()), packing.ids);
    if (!again || again->commits != packing.rows.size() || again->files != qint64(packing.files.size()) ||
        !(again->header == packing.header) || again->chain.back() != packing.hash)
        return fail(ErrorCode::fileNotWritten, {files.front(), again ? u"read back"_s : again.error().args.value(1)});
    return {};
}

Result<PackageExport> PackageDesk::exportTo(const QString& code, const QString& path, const PackageChoice& choice,
                                            const Progress& progress)
{
    const auto guard = PackageRun::lock(m_journal);
    QJ_TRY_ASSIGN(const Office own, ownOffice());
    if (bool known = false; stateOf(m_journal.device(), known) == PeerState::revoked)
        return fail(ErrorCode::packageRevoked, {deviceName(m_journal.device())}); // nobody takes it
    QJ_TRY_ASSIGN(const RecordData found, m_journal.reader().lookUp(Office::info, code));
    const Office office = found.as<Office>();
    const auto takes = [&](const QString& scope) { return takesScope(office, scope, finder()); };
    Packing packing{headerFor(own, office), {}, {}, {}, {}, {}};
    PackageHeader& header = packing.header;
    packing.rows = fillRanges(header, office, choice.content);
    qint64 left = 0;
    if (choice.content != PackageChoice::receipts)
        packing.files =
            PackageBlobs(m_journal).toSend(packing.rows, wantedBy(office.code), takes, choice.attachments, left);
    if (choice.sealed) {
        QJ_TRY_ASSIGN(packing.seal, sealFor(header, office));
    }
    if (choice.partSize != 0) QJ_TRY(checkPartSize(choice.partSize));
    QJ_TRY_ASSIGN(const QStringList files, writeFiles(path, packing, choice.partSize, progress));
    Result<> kept = readBack(files, packing);
    qint64 bytes = 0;
    for (const QString& file : files) bytes += QFileInfo(file).size();
    if (kept)
        kept = PackageRun::write(m_journal, [&](Connection& db) {
            PackageRun::save(db, {header.id,
                                  true,
                                  PackageState::open,
                                  0,
                                  {office.code, {}, header.at, {}, {}, header.ranges, QFileInfo(files[0]).fileName()}});
        });
    if (!kept) {
        for (const QString& file : files) QFile::remove(file);
        return fail(kept.error());
    }
    return PackageExport{header.id,
                         files,
                         packing.rows.size(),
                         bytes,
                         qint64(packing.files.size()),
                         left,
                         choice.sealed,
                         QStringList(header.scopes.begin(), header.scopes.end())};
}

} // namespace qj
