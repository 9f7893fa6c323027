// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Exchange between offices by files. A package holds the commits of the scopes that the other office takes part in and
// that it has not acknowledged; what was merely sent is sent again. It is verified from end to end - hash chain, the
// sender's signature, the authors' signatures under their streams - before anything of it is taken in.
#include "exchange/ExchangeRules.h"
#include "exchange/PackageBlobs.h"
#include "exchange/PackageRun.h"
#include "journal/ActDesk.h"

namespace qj {

struct Peer
{
    QByteArray device;
    QString fingerprint; ///< hexadecimal
    QString words;       ///< its eight characters, see FingerprintWords
    QString name;        ///< of its record, empty if that is not here
    QString office, officeName;
    PeerState state = PeerState::held;
};

/// What a package shall hold and how it is written.
struct PackageChoice
{
    enum Content : quint8 {
        missing,    ///< what the other side has not acknowledged
        everything, ///< that it may see
        receipts    ///< no records: what was taken in and what is wanted
    };
    Content content = missing;
    AttachmentChoice attachments = AttachmentChoice::fitting;
    bool sealed = false; ///< readable for the accepted computers of the receiving office and this one only
    qint64 partSize = 0; ///< largest size of a file in bytes, for the mail; 0: one file of any size
};

struct PackageExport
{
    QByteArray id;
    QStringList files; ///< one, or the parts in their order
    qint64 commits = 0, bytes = 0;
    qint64 attachments = 0, attachmentsLeft = 0; ///< whose bytes are in it; whose were left out
    bool sealed = false;
    QStringList scopes;
};

/// What became of a revocation. This store takes nothing from the device any more, whatever `onlyHere` says.
struct Revocation
{
    Peer peer;
    std::optional<Error> onlyHere; ///< why it is not in the device's record, so that other offices do not learn of it
};

/// The never-lost counter: commits of this store's own device.
struct Unsent
{
    qint64 count = 0;          ///< in no package that was written
    QDate oldest;              ///< of these; null if none
    qint64 unacknowledged = 0; ///< written, but no other office has said yet that it has them
    QDate oldestUnacknowledged;
};

class PackageDesk
{
public:
    /// False gives the work up: cancelled, to be gone on with later.
    using Progress = std::function<bool(qint64 done, qint64 total)>;
    explicit PackageDesk(Journal& journal) : m_journal(journal) {}

    /// Writes a package for an office, beside its name first; it has been flushed, read back and verified when this
    /// returns. Errors: unknownRecord, packageNoRecipient, badValue (size of parts), targetExists, fileMissing
    /// (folder), fileNotWritten, storeReadOnly, cancelled (no file is left behind).
    Result<PackageExport> exportTo(const QString& office, const QString& file, const PackageChoice& choice = {},
                                   const Progress& progress = {});
    /// What taking it in would do; changes nothing. Errors as of import.
    Result<PackageReport> look(const QString& file) { return import(file, true); }
    /// Takes a package in; once more changes nothing. Errors: fileMissing ..., fileKind, packageNewer, packageDamaged,
    /// packagePartsMissing, packageSealed, packageUnknownDevice (the device is held until accepted), packageRevoked,
    /// packageForeign, diskFull, fileNotWritten (an attachment; to be gone on with), cancelled.
    Result<PackageReport> import(const QString& file, bool rehearse = false, const Progress& progress = {});
    /// A compensating commit. Errors: unknownRecord, nothingToUndo, dependsOn (what later work builds on).
    Result<Receipt> undoPackage(const QByteArray& id, const Actor& actor);

    /// Written and received ones, oldest first.
    std::vector<PackageEntry> packages() const { return PackageRun::entries(m_journal.reader()); }
    std::vector<StreamGap> gaps() const;
    std::vector<OpenConflict> conflicts() const { return PackageRun::conflicts(m_journal.reader()); }
    Unsent unsent() const;
    std::vector<Peer> peers() const;
    /// By the whole fingerprint, blanks and hyphens do not count; or by its eight characters (FingerprintWords), which
    /// must be those of exactly one device that is known here. Errors: roleMissing, badValue, unknownRecord,
    /// ambiguousRecord, packageRevoked.
    Result<Peer> accept(const QString& fingerprint, const Actor& actor);
    /// By fingerprint (its beginning will do), its eight characters, or the name of the device. Where the officer may
    /// (an administrator of the city, over the office of the device), the device's record says so from then on, and
    /// every office learns it from the next package; what the device wrote before stays valid. Errors: roleMissing,
    /// unknownRecord, ambiguousRecord, those of a save.
    Result<Revocation> revoke(ActDesk& desk, const QString& device, const QString& reason, const Actor& actor);
    /// "name #from-to".
    QString gapText(const StreamGap& gap) const;
    QString deviceName(const QByteArray& device) const;

private:
    struct StreamRow;
    Result<Office> ownOffice() const;
    FindOffice finder() const;
    OpenBox opener() const;
    std::vector<StreamRow> streamsFor(const Office& office) const;
    std::vector<std::vector<StreamMark>> acknowledged(const QString& office) const;
    quint64 firstToSend(const StreamRow& stream, const std::vector<std::vector<StreamMark>>& acknowledged) const;
    std::optional<SignedTip> tipOf(const StreamRow& stream) const;
    SignedTip signedBySelf(const StreamMark& mark) const;
    QList<qint64> linesOf(const StreamRow& stream, std::vector<SignedTip>& tips) const;
    PackageHeader headerFor(const Office& own, const Office& office) const;
    QList<qint64> fillRanges(PackageHeader& header, const Office& office, PackageChoice::Content content) const;
    QSet<QByteArray> wantedBy(const QString& office) const;
    Result<FrameSeal> sealFor(PackageHeader& header, const Office& office) const;
    QByteArray keyOf(const QByteArray& device) const;
    struct Packing;
    Result<> writeCommits(PackageWriter& writer, Packing& packing, const std::function<bool()>& goesOn) const;
    Result<> writeContent(QIODevice& out, Packing& packing, const Progress& progress);
    Result<QStringList> writeFiles(const QString& path, Packing& packing, qint64 partSize, const Progress& progress);
    Result<> readBack(const QStringList& files, const Packing& packing) const;
    Result<> trust(const PackageHeader& header, bool rehearse);
    Result<> refused(const PackageHeader& header, Error error, bool rehearse);
    PeerState stateOf(const QByteArray& device, bool& known) const;
    Peer peerOf(const QByteArray& device, const QString& office) const;
    std::vector<Peer> revocable() const;

    Journal& m_journal;
};

} // namespace qj
