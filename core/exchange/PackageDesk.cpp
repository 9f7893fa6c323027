// SPDX-License-Identifier: GPL-3.0-or-later
// Taking packages in, and whom to take them from. What is written stands in PackageExport.cpp.
#include "exchange/PackageDesk.h"

#include "base/Text.h"
#include "directory/Device.h"
#include "exchange/PackageFile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

Result<Office> PackageDesk::ownOffice() const
{
    const QString code = m_journal.officeCode();
    auto office = m_journal.reader().find<Office>(naturalUuid(u"office"_s, code));
    if (!office) return fail(ErrorCode::unknownRecord, {u"office"_s, code});
    return std::move(*office);
}

FindOffice PackageDesk::finder() const
{
    return [this](const Uuid& id) { return m_journal.reader().find<Office>(id); };
}

OpenBox PackageDesk::opener() const
{
    return [this](const QByteArray& device, const QByteArray& box) {
        return device == m_journal.device() ? m_journal.openAsDevice(box) : QByteArray();
    };
}

std::vector<StreamGap> PackageDesk::gaps() const
{
    const auto guard = PackageRun::lock(m_journal);
    const auto own = ownOffice();
    if (!own) return {};
    return PackageRun::gaps(m_journal, [&](const QString& scope) { return takesScope(*own, scope, finder()); });
}

QString PackageDesk::deviceName(const QByteArray& device) const
{
    const QString name = m_journal.reader().titleOf(Uuid::fromRfc4122(device));
    return name.isEmpty() ? QString::fromLatin1(device.toHex().left(8)) : name;
}

QString PackageDesk::gapText(const StreamGap& gap) const
{
    const QString numbers = gap.from == gap.to ? QString::number(gap.from) : u"%1-%2"_s.arg(gap.from).arg(gap.to);
    return u"%1 [%2] #%3"_s.arg(deviceName(gap.device), gap.scope, numbers);
}

// ---- whom to take packages from

PeerState PackageDesk::stateOf(const QByteArray& device, bool& known) const
{
    const auto record = m_journal.reader().find<Device>(Uuid::fromRfc4122(device));
    Query query = m_journal.reader().query("SELECT state FROM peer WHERE device=?");
    known = query.bind(device).next();
    const auto state = known ? static_cast<PeerState>(query.integer(0)) : PeerState::held;
    return record && record->state == u"revoked"_s ? PeerState::revoked : state;
}

std::vector<Peer> PackageDesk::peers() const
{
    const auto guard = PackageRun::lock(m_journal);
    std::vector<Peer> peers;
    const Reader& reader = m_journal.reader();
    Query query = reader.query("SELECT device, office FROM peer ORDER BY office, device");
    while (query.next()) {
        Peer peer;
        peer.device = query.blob(0);
        peer.office = query.text(1);
        peer.fingerprint = QString::fromLatin1(peer.device.toHex());
        peer.name = reader.titleOf(Uuid::fromRfc4122(peer.device));
        peer.officeName = reader.titleOf(naturalUuid(u"office"_s, peer.office));
        bool known = false;
        peer.state = stateOf(peer.device, known);
        peers.push_back(std::move(peer));
    }
    return peers;
}

namespace {

Result<> mustBeAdministrator(const Actor& actor)
{
    if (!(actor.roles & administrator)) return fail(ErrorCode::roleMissing, {translated("Officer", "Administrator")});
    return {};
}

QString plainFingerprint(const QString& text)
{
    QString plain = text.toLower();
    plain.removeIf([](QChar c) { return c.isSpace() || c == u'-' || c == u':'; });
    return plain;
}

} // namespace

Result<Peer> PackageDesk::accept(const QString& fingerprint, const Actor& actor)
{
    QJ_TRY(mustBeAdministrator(actor));
    const QByteArray device = QByteArray::fromHex(plainFingerprint(fingerprint).toLatin1());
    if (device.size() != 16 || QString::fromLatin1(device.toHex()) != plainFingerprint(fingerprint))
        return fail(ErrorCode::badValue, {translated("Device", "Fingerprint"), fingerprint, u"32 x 0-9 a-f"_s});
    QJ_TRY(PackageRun::write(m_journal, [&](Connection& db) {
        Query(db, "INSERT OR IGNORE INTO peer(device,office,state) VALUES(?,'',0)").bind(device).run();
        Query(db, "UPDATE peer SET state=1 WHERE device=?").bind(device).run();
    }));
    for (Peer& peer : peers())
        if (peer.device == device) return std::move(peer);
    return fail(ErrorCode::storeFailed);
}

Result<Peer> PackageDesk::revoke(const QString& device, const Actor& actor)
{
    QJ_TRY(mustBeAdministrator(actor));
    const QString plain = plainFingerprint(device);
    std::vector<Peer> found;
    for (Peer& peer : peers())
        if (!plain.isEmpty() && (peer.fingerprint.startsWith(plain) || peer.name == device))
            found.push_back(std::move(peer));
    if (found.empty()) return fail(ErrorCode::unknownRecord, {u"peer"_s, device});
    if (found.size() > 1) return fail(ErrorCode::ambiguousRecord, {u"peer"_s, device});
    QJ_TRY(PackageRun::write(m_journal, [&](Connection& db) {
        Query(db, "UPDATE peer SET state=2 WHERE device=?").bind(found.front().device).run();
    }));
    found.front().state = PeerState::revoked;
    return std::move(found.front());
}

Result<> PackageDesk::refused(const PackageHeader& header, Error error, bool rehearse)
{
    // Remembered, so that the sender reads the reason in the next package that goes his way.
    if (!rehearse && !PackageRun::entry(m_journal.reader(), header.id)) {
        QJ_TRY(PackageRun::write(m_journal, [&](Connection& db) {
            PackageRun::save(db, {header.id,
                                  false,
                                  PackageState::refused,
                                  0,
                                  {header.office, header.device, header.at, errorName(error.code), {}, {}, {}}});
        }));
    }
    return fail(std::move(error));
}

Result<> PackageDesk::trust(const PackageHeader& header, bool rehearse)
{
    if (header.device == m_journal.device()) return {};
    const auto error = [](ErrorCode code, const QString& arg) { return Error{code, {arg}, {}, {}, {}, {}, {}}; };
    bool known = false;
    switch (stateOf(header.device, known)) {
    case PeerState::revoked:
        return refused(header, error(ErrorCode::packageRevoked, deviceName(header.device)), rehearse);
    case PeerState::held:
        if (!rehearse) {
            QJ_TRY(PackageRun::write(m_journal, [&](Connection& db) {
                Query(db, "INSERT OR IGNORE INTO peer(device,office,state) VALUES(?,?,0)")
                    .bind(header.device)
                    .bind(header.office)
                    .run();
            }));
        }
        return fail(ErrorCode::packageUnknownDevice, {QString::fromLatin1(header.device.toHex())});
    case PeerState::accepted:
        break;
    }
    Query query = m_journal.reader().query("SELECT office FROM peer WHERE device=?");
    const QString office = query.bind(header.device).next() ? query.text(0) : QString();
    if (!office.isEmpty() && office != header.office) // a device cannot change offices by saying so
        return refused(header, error(ErrorCode::packageForeign, header.office), rehearse);
    return {};
}

// ---- taking in

Result<PackageReport> PackageDesk::import(const QString& path, bool rehearse, const Progress& progress)
{
    QJ_TRY_ASSIGN(const std::unique_ptr<QIODevice> file, openPackage(path));
    QJ_TRY_ASSIGN(const VerifiedPackage verified, verifyPackage(*file, path, opener()));
    const PackageHeader& header = verified.header;
    QJ_TRY(trust(header, rehearse));
    if (!verified.deviceOffice.isNull() && verified.deviceOffice != naturalUuid(u"office"_s, header.office))
        QJ_TRY(refused(header, Error{ErrorCode::packageForeign, {header.office}, {}, {}, {}, {}, {}}, rehearse));
    QJ_TRY_ASSIGN(const Office own, ownOffice());
    QHash<QString, bool> mine; // offices may be renamed or moved by the package itself: judged before it
    const auto takes = [&](const QString& scope) {
        if (!mine.contains(scope)) mine.insert(scope, takesScope(own, scope, finder()));
        return mine.value(scope);
    };
    if (!header.ranges.empty() && std::none_of(header.ranges.begin(), header.ranges.end(),
                                               [&](const StreamRange& range) { return takes(range.scope); })) {
        QJ_TRY(refused(header, Error{ErrorCode::packageForeign, {header.office}, {}, {}, {}, {}, {}}, rehearse));
    }
    PackageRun run(m_journal, header, takes, rehearse);
    QJ_TRY(run.begin());
    if (!rehearse && header.device != m_journal.device()) {
        QJ_TRY(PackageRun::write(m_journal, [&](Connection& db) {
            Query(db, "UPDATE peer SET office=? WHERE device=? AND coalesce(office,'')=''")
                .bind(header.office)
                .bind(header.device)
                .run();
        }));
    }
    if (!file->seek(0)) return fail(ErrorCode::fileUnreadable, {path, file->errorString()});
    QJ_TRY_ASSIGN(PackageReader reader, PackageReader::open(*file, path, opener()));
    const auto next = [&]() -> Result<PackageFrame> {
        QJ_TRY_ASSIGN(PackageFrame frame, reader.next());
        // A file that changes under our hands between the two readings is not the one that was verified.
        if (reader.frames() > verified.chain.size() ||
            (frame.kind != PackageFrame::end && reader.seal() != verified.chain[reader.frames() - 1]))
            return fail(ErrorCode::packageDamaged, {path, u"changed"_s});
        return frame;
    };
    const auto goesOn = [&] { return !progress || progress(reader.frames(), qint64(verified.chain.size())); };
    const auto nextPart = [&]() -> Result<PackageFrame> {
        if (!goesOn()) return fail(ErrorCode::cancelled);
        return next();
    };
    const PackageBlobs blobs(m_journal);
    QSet<QByteArray> received;
    CommitBytes bytes;
    std::vector<QByteArray> bodies;
    for (;;) {
        QJ_TRY_ASSIGN(const PackageFrame frame, next());
        if (frame.kind == PackageFrame::end) break;
        Result<> taken;
        if (frame.kind == PackageFrame::blob) {
            if (!blobs.isLacking(frame.sha256)) continue;
            if (!rehearse) taken = blobs.take(frame, nextPart);
            received += frame.sha256;
        } else {
            if (reader.frames() <= run.nextChunk()) continue; // taken in by an earlier run
            if (!bytes.add(frame.bytes, bodies)) return fail(ErrorCode::packageDamaged, {path, u"commit"_s});
            if (!bytes.atBoundary()) continue;
            taken = run.take(bodies, reader.frames());
            bodies.clear();
        }
        if (!taken && taken.error().code == ErrorCode::packageDamaged) taken.error().args[0] = path;
        QJ_TRY(taken);
        if (!goesOn()) return fail(ErrorCode::cancelled);
    }
    const std::vector<QByteArray> lacking = blobs.missing([](const QString&) { return true; });
    QJ_TRY_ASSIGN(PackageReport report, run.finish());
    report.filesReceived = received.size();
    report.filesMissing = std::count_if(lacking.begin(), lacking.end(),
                                        [&](const QByteArray& sha256) { return !received.contains(sha256); });
    return report;
}

Result<Receipt> PackageDesk::undoPackage(const QByteArray& id, const Actor& actor)
{
    const auto entry = PackageRun::entry(m_journal.reader(), id);
    if (!entry || entry->written)
        return fail(ErrorCode::unknownRecord, {u"package"_s, QString::fromLatin1(id.toHex())});
    return PackageRun::undo(m_journal, *entry, actor.officer);
}

} // namespace qj
