// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Taking in one package, after it has been verified from end to end. Every slice of it is one transaction, together
// with how far it got, so that an import that was cut off goes on where it stopped; a rehearsal is one transaction that
// is always taken back. A commit whose refs are not all here is parked and applied when the last of them arrives.
#include "exchange/PackageHeader.h"
#include "journal/Journal.h"

namespace qj {

/// Commits that are known to exist and are not here.
struct StreamGap
{
    QByteArray device;
    quint64 incarnation = 0;
    QString scope;
    quint64 from = 0, to = 0;
};

/// Part of a package that was not taken in (of a foreign scope), or is kept without effect (beyond its author's
/// authority: notOwner, roleMissing, fourEyes, signatureWrong).
struct RefusedPart
{
    QByteArray device;
    QString scope;
    quint64 from = 0, to = 0;
    ErrorCode why = ErrorCode::packageForeign;
};

struct OpenConflict
{
    RecordKind kind = RecordKind::none;
    Uuid record;
    quint16 field = 0;
    friend bool operator==(const OpenConflict&, const OpenConflict&) = default;
};

struct PackageReport
{
    QByteArray id;
    QString office, officeName; ///< the sender's
    QByteArray device;
    bool rehearsed = false;
    qint64 fresh = 0;                    ///< commits taken in, of earlier packages too if they waited for these
    qint64 known = 0;                    ///< commits that were here already
    qint64 parked = 0;                   ///< commits of this store that wait for missing ones
    qint64 changed = 0;                  ///< records touched
    qint64 unknownFields = 0;            ///< values that a newer version wrote; kept and relayed
    qint64 filesReceived = 0;            ///< attachments whose bytes came with it
    qint64 filesMissing = 0;             ///< attachments of this store whose bytes are still not here
    std::vector<OpenConflict> conflicts; ///< that were not there before
    std::vector<StreamGap> gaps;
    std::vector<RefusedPart> refused;
};

/// What the store remembers of a package, written or received.
struct PackageNote
{
    struct Rows
    {
        qint64 from = 0, to = 0;
        template <class A> void serialize(A& archive, unsigned) { archive& from& to; }
    };
    QString office; ///< the other side's
    QByteArray device;
    qint64 at = 0;
    QString reason;                  ///< machine name of the error, where refused
    std::vector<Rows> taken;         ///< rows of the commits that it brought
    std::vector<StreamRange> ranges; ///< of a written one: what it held; of a received one: what its sender held
    QString file;                    ///< name of a written one
    template <class A> void serialize(A& archive, unsigned)
    {
        archive& office& device& at& reason;
        archiveVector(archive, taken, 2);
        archiveVector(archive, ranges, 5);
        archive& file;
    }
};
struct PackageEntry
{
    QByteArray id;
    bool written = false; ///< by this store
    PackageState state = PackageState::none;
    quint32 nextChunk = 0;
    PackageNote note;
};

/// A computer that packages come from. Held: seen, but nobody has accepted it yet.
enum class PeerState : quint8 { held = 0, accepted = 1, revoked = 2 };

/// The rows of the exchange in the store; writes happen inside a transaction of the caller.
class PackageRun
{
public:
    using Takes = std::function<bool(const QString& scope)>;
    PackageRun(Journal& journal, const PackageHeader& header, Takes takes, bool rehearse);
    ~PackageRun();

    /// Errors: storeBusy, storeReadOnly.
    Result<> begin();
    /// First slice that has not been taken in yet.
    quint32 nextChunk() const { return m_entry.nextChunk; }
    Result<> take(const std::vector<QByteArray>& bodies, quint32 nextChunk);
    Result<PackageReport> finish();

    // ---- parts of the exchange that need the writing connection
    static Result<> write(Journal& journal, const std::function<void(Connection& db)>& rows);
    static Result<Receipt> undo(Journal& journal, const PackageEntry& entry, const Uuid& by);
    static std::vector<StreamGap> gaps(const Journal& journal, const Takes& takes);
    static std::vector<OpenConflict> conflicts(const Reader& reader);
    static QMutexLocker<QRecursiveMutex> lock(const Journal& journal);
    static std::optional<PackageEntry> entry(const Reader& reader, const QByteArray& id);
    static std::vector<PackageEntry> entries(const Reader& reader);
    static void save(Connection& db, const PackageEntry& entry);

private:
    Result<> inTransaction(const std::function<Result<>()>& work);
    Result<> takeAll(const std::vector<QByteArray>& bodies);
    Result<> takeOne(const Commit& commit, const QByteArray& body, const CommitId& id);
    Result<> applyOne(const Commit& commit, const QByteArray& body, const CommitId& id);
    Result<> wake(const CommitId& id);
    bool allHere(const Commit& commit) const;
    bool follows(const Commit& commit) const;
    void park(const Commit& commit, const QByteArray& body, const CommitId& id);
    void refuse(const Commit& commit, ErrorCode why);
    void keepTips();
    void keepReceipts();
    void takeBack();
    Connection& db() const { return m_journal.db(); }

    Journal& m_journal;
    const PackageHeader& m_header;
    Takes m_takes;
    PackageReport m_report;
    PackageEntry m_entry;
    QSet<Uuid> m_touched;
    std::vector<OpenConflict> m_before;
    Hlc m_hlcBefore = 0;
    bool m_isOwn = false;   ///< this store wrote the package (not only a copy of it, under the same name)
    bool m_doubled = false; ///< another store writes the streams of this one: it goes on as a new incarnation
    bool m_waiting = false; ///< commits of this store are parked
    std::unique_ptr<QMutexLocker<QRecursiveMutex>> m_lock; ///< of a rehearsal
    std::unique_ptr<Transaction> m_rehearsal;
};

} // namespace qj

QJ_ARCHIVED(qj::PackageNote::Rows)
QJ_ARCHIVED(qj::PackageNote)
