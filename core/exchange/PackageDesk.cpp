// SPDX-License-Identifier: GPL-3.0-or-later
// Taking packages in, and whom to take them from. What is written stands in PackageExport.cpp.
#include "exchange/PackageDesk.h"

#include "base/Text.h"
#include "directory/Device.h"
#include "exchange/FingerprintWords.h"
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
    return name.isEmpty() ? FingerprintWords::of(device) : name;
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
    return record && record->state == revokedState ? PeerState::revoked : state;
}

std::vector<Peer> PackageDesk::peers() const
{
    const auto guard = PackageRun::lock(m_journal);
    std::vector<Peer> peers;
    Query query = m_journal.reader().query("SELECT device, office FROM peer ORDER BY office, device");
    while (query.next()) peers.push_back(peerOf(query.blob(0), query.text(1)));
    return peers;
}

Peer PackageDesk::peerOf(const QByteArray& device, const QString& office) const
{
    const Reader& reader = m_journal.reader();
    bool known = false;
    return {device,
            QString::fromLatin1(device.toHex()),
            FingerprintWords::of(device),
            reader.titleOf(Uuid::fromRfc4122(device)),
            office,
            reader.titleOf(naturalUuid(u"office"_s, office)),
            stateOf(device, known)};
}

/// Those that packages come from, and those whose record came here without a package of theirs.
std::vector<Peer> PackageDesk::revocable() const
{
    std::vector<Peer> all = peers();
    const Reader& reader = m_journal.reader();
    for (const Uuid& id : reader.where(Device::info, "state='active' AND voided IS NULL")) {
        const QByteArray device = id.toRfc4122();
        const auto same = [&device](const Peer& peer) { return peer.device == device; };
        if (device == m_journal.device() || std::any_of(all.begin(), all.end(), same)) continue;
        const auto record = reader.find<Device>(id);
        const auto office = record ? reader.find<Office>(record->officeId) : std::nullopt;
        all.push_back(peerOf(device, office ? office->code : QString()));
    }
    return all;
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
    const QString plain = plainFingerprint(fingerprint);
    QByteArray device = QByteArray::fromHex(plain.toLatin1());
    if (const QByteArray begin = FingerprintWords::read(plain); !begin.isEmpty()) {
        // The characters name half of the fingerprint: enough to compare, not to know a device by that was never seen.
        std::vector<Peer> meant;
        for (Peer& peer : revocable())
            if (peer.device.startsWith(begin)) meant.push_back(std::move(peer));
        if (meant.empty()) return fail(ErrorCode::unknownRecord, {u"device"_s, fingerprint});
        if (meant.size() > 1) return fail(ErrorCode::ambiguousRecord, {u"device"_s, fingerprint});
        device = meant.front().device;
    } else if (device.size() != 16 || QString::fromLatin1(device.toHex()) != plain) {
        return fail(ErrorCode::badValue, {translated("Device", "Fingerprint"), fingerprint, u"32 x 0-9 a-f"_s});
    }
    if (const auto record = m_journal.reader().find<Device>(Uuid::fromRfc4122(device));
        record && record->state == revokedState)
        return fail(ErrorCode::packageRevoked, {deviceName(device)});
    QJ_TRY(PackageRun::write(m_journal, [&](Connection& db) {
        Query(db, "INSERT OR IGNORE INTO peer(device,office,state) VALUES(?,'',0)").bind(device).run();
        Query(db, "UPDATE peer SET state=1 WHERE device=?").bind(device).run();
    }));
    for (Peer& peer : peers())
        if (peer.device == device) return std::move(peer);
    return fail(ErrorCode::storeFailed);
}

Result<Revocation> PackageDesk::revoke(ActDesk& desk, const QString& device, const QString& reason, const Actor& actor)
{
    QJ_TRY(mustBeAdministrator(actor));
    const QString plain = plainFingerprint(device);
    const QByteArray words = FingerprintWords::read(plain);
    std::vector<Peer> found;
    for (Peer& peer : revocable())
        if (!plain.isEmpty() && (peer.fingerprint.startsWith(plain) || peer.name == device ||
                                 (!words.isEmpty() && peer.device.startsWith(words))))
            found.push_back(std::move(peer));
    if (found.empty()) return fail(ErrorCode::unknownRecord, {u"device"_s, device});
    if (found.size() > 1) return fail(ErrorCode::ambiguousRecord, {u"device"_s, device});
    Revocation done{std::move(found.front()), {}};
    const Uuid id = Uuid::fromRfc4122(done.peer.device);
    const auto record = m_journal.reader().find<Device>(id);
    if (!record) {
        done.onlyHere = m_journal.reader().notFound(u"device"_s, done.peer.fingerprint);
    } else if (record->state != revokedState) {
        ActInput input;
        input.reason = reason.trimmed().isEmpty() ? done.peer.fingerprint : reason;
        if (const auto saved = desk.act(Device::info, id, revokedState, input, actor); !saved) {
            static constexpr ErrorCode notOurs[] = {ErrorCode::levelWrong, ErrorCode::notOwner, ErrorCode::invalid};
            if (std::find(std::begin(notOurs), std::end(notOurs), saved.error().code) == std::end(notOurs))
                return fail(saved.error());
            done.onlyHere = saved.error();
        }
    }
    QJ_TRY(PackageRun::write(m_journal, [&](Connection& db) {
        Query(db, "INSERT OR IGNORE INTO peer(device,office,state) VALUES(?,?,0)")
            .bind(done.peer.device)
            .bind(done.peer.office)
            .run();
        Query(db, "UPDATE peer SET state=2 WHERE device=?").bind(done.peer.device).run();
    }));
    done.peer.state = PeerState::revoked;
    return done;
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
    QJ_TRY_ASSIGN(const VerifiedPackage verified,
                  verifyPackage(*file, path, opener(), officesOfDevices(m_journal.reader())));
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
    if (auto begun = run.begin(); !begun) {
        if (begun.error().code == ErrorCode::packageDamaged) begun.error().args[0] = path;
        return fail(begun.error());
    }
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
