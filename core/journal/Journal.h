// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one place where anything is written. A save travels: desk -> CommitDraft -> Journal::commit -> one SQLite
// transaction with the commit, the merged documents and the projected rows -> after COMMIT one `changed` signal. On any
// failure nothing is written.
//
// A file import is one transaction with one commit per source row, all of one batch (ImportRun): it is there as a whole
// or not at all. While it runs, other saves get storeBusy; the window keeps their drafts.
#include "journal/CommitDraft.h"
#include "journal/EntityDoc.h"
#include "journal/Projection.h"
#include "store/Store.h"

#include <QtCore/QObject>
#include <QtCore/QRecursiveMutex>
#include <QtCore/QSet>

namespace qj {

/// What a save changed: views reload only these.
struct Changed
{
    QSet<RecordKind> kinds;
    QSet<Uuid> ids; ///< empty with `many`
    bool many = false;
};

struct Receipt
{
    QList<CommitId> commits;
    QByteArray batch;
    QList<Uuid> created; ///< in the order of the draft
};

/// What a room above adds to the same commit: pure and idempotent, at most one per room, in the order of the house.
/// Runs on local commits only, never on those that arrive in packages.
using Consequence = std::function<Result<>(const Reader& reader, CommitDraft& draft)>;

/// What stands against a commit, judged by nothing but what its author had seen; nothing if it may have effect.
using Authority = std::function<std::optional<ErrorCode>(const Commit& commit)>;

/// What became of a commit of another store.
struct Applied
{
    std::optional<ErrorCode> withheld; ///< kept and relayed, but without effect
};

struct HistoryEntry
{
    CommitId commit;
    Instant at;
    Uuid by;
    QString act, reason, scope;
    QByteArray device;
    quint16 field = 0;
    ValueKind kind = ValueKind::none;
    Value before, after;
    bool undone = false;   ///< taken back by a later undo
    bool withheld = false; ///< kept without effect: its author had no authority for it
};

/// A record of an attachment whose bytes are not what it says.
struct FileFault
{
    Uuid attachment, owner;
    QString ownerTitle; ///< what the owner is called: "320412-2018-A00017", or as the lists name it
    QString fileName;
    FileState state = FileState::missing;
};

/// How the journal judged itself, for `store check`. Each is "ok" or says what is wrong.
struct Health
{
    QString integrity, chains, projection, files;
    std::vector<FileFault> fileFaults; ///< what `files` says, one by one
    bool ok() const;
};

class Journal : public QObject
{
    Q_OBJECT
public:
    static Result<std::unique_ptr<Journal>> open(std::unique_ptr<Store> store, const Schema& schema,
                                                 const Clock& clock);
    ~Journal() override;

    Store& store() { return *m_store; }
    const Clock& clock() const { return m_clock; }
    const Schema& schema() const { return m_schema; }
    /// Reads through the writing connection: sees what an open import has written.
    const Reader& reader() const { return m_reader; }
    /// The same for guards: what two sides contradict each other in counts as missing.
    const Reader& certain() const { return m_certain; }
    void setConsequences(std::vector<Consequence> consequences) { m_consequences = std::move(consequences); }
    /// Judges every commit, own and foreign ones, before it has effect; the same on every store that holds it.
    void setAuthority(Authority authority) { m_authority = std::move(authority); }
    /// Whether a commit (by its row) lies in the past of another: its author had seen it.
    bool isAncestor(qint64 row, const Commit& of) const;
    qint64 rowOf(const CommitId& id) const { return cidOf(id); }
    /// Takes a value out of a register because a later one replaces it.
    void replace(Register& reg, qint64 row, quint32 op) const;
    const LawBook& law() const { return m_law; }
    void setLaw(LawBook law) { m_law = std::move(law); }
    /// Code of the office that keeps this store; part of every number it gives.
    QString officeCode() const { return QString::fromUtf8(m_store->meta(QStringLiteral("office"))); }
    QString deviceLetter() const;
    QByteArray device() const { return m_device; }
    /// The computers that have written with this database: this one, then those whose keys did not come along when the
    /// database was put on another computer. Nobody but this one can send their work.
    QList<QByteArray> authors() const;
    QByteArray devicePublicKey() const;
    /// The device signs what leaves this store: tips of streams and packages.
    QByteArray signAsDevice(const QByteArray& message) const;
    /// What is in a box that was sealed to this device's public key; empty if it is not for this device.
    QByteArray openAsDevice(const QByteArray& box) const;
    /// Keeps an officer's unwrapped signing key for the rest of the program's run.
    void holdKey(const Uuid& officer, const QByteArray& secret) { m_heldKeys.insert(officer, secret); }

    /// Writes a draft; an empty one writes nothing and succeeds.
    Result<Receipt> commit(CommitDraft& draft);
    /// Takes back a commit (with all of its batch): earlier values return, additions are hidden. Refused with dependsOn
    /// when something later builds on it, with rule/act in args when an act of it is lasting.
    Result<Receipt> undo(const QByteArray& commitOrBatch, Uuid by);
    /// The last commit of this store's own device that is not itself an undo and has not been undone.
    std::optional<CommitId> lastUndoable() const;
    /// Every change of a record, oldest first; of one field if `field` is not 0.
    std::vector<HistoryEntry> history(const Uuid& id, quint16 field = 0) const;
    std::optional<Commit> readCommit(const CommitId& id) const;

    /// Makes every projection anew from the journal itself: documents from commits, rows from documents.
    Result<> rebuild();
    Health check() const;
    /// SHA-256 over all dump lines; `line` may be empty.
    std::pair<QByteArray, qint64> dump(const std::function<void(const QByteArray&)>& line = {}) const;

    /// Takes in a commit that was written elsewhere. It must not be here yet, its refs must.
    Result<Applied> apply(const Commit& commit, const QByteArray& body, const CommitId& id);
    bool knows(const CommitId& id) const;

Q_SIGNALS:
    void changed(const qj::Changed& what);

private:
    friend class ImportRun;
    friend class PackageRun;
    struct Stream
    {
        qint64 sid = 0;
        quint64 seq = 0;
        CommitId tip;
        qint64 tipCid = 0;
    };
    /// A record that a commit touches, as it was and as it becomes.
    struct Place
    {
        qint64 eid = 0; ///< 0: not here yet
        RecordKind kind = RecordKind::none;
        EntityDoc doc;
        bool wasShown = false;     ///< it has a row
        bool wasContested = false; ///< some field had several values
    };
    Journal(std::unique_ptr<Store> store, const Schema& schema, const Clock& clock);
    Connection& db() const { return m_store->connection(); }
    Result<> start();
    void loadIdentity();
    // Both within a transaction.
    Result<> runConsequences(CommitDraft& draft);
    Result<Receipt> write(CommitDraft& draft);
    void giveNumbers(CommitDraft& draft);
    QString nextNumber(const RecordInfo& info);
    QString scopeFor(const CommitDraft& draft, const Change& change);
    QString officeScope(const CommitDraft& draft, const Uuid& office);
    QString readOfficeScope(const CommitDraft& draft, const Uuid& office) const;
    std::optional<Commit> compose(const CommitDraft& draft, const QString& scope,
                                  const std::vector<const Change*>& changes);
    Op formOf(const Field* known, const Register* reg, const Value& value) const;
    void sign(Commit& commit, const CommitDraft& draft) const;
    qint64 store(const Commit& commit, const QByteArray& body, const CommitId& id);
    std::optional<ErrorCode> merge(const Commit& commit, qint64 cid, Changed& what);
    void withhold(const Commit& commit, qint64 cid, ErrorCode why);
    Place placeOf(const EntityRef& entity);
    void keep(Place& place, const EntityRef& entity, qint64 scope);
    QSet<qint64>& frontierOf(const QString& scope);
    std::vector<qint64> deviceEntries() const;
    /// How far the clocks of others may lead this store's.
    Hlc hlcCeiling() const;
    Hlc tick();
    qint64 scopeRow(const QString& scope);
    Stream& stream(const QByteArray& device, quint64 incarnation, const QString& scope);
    QByteArray commitIdOf(qint64 cid) const;
    qint64 cidOf(const CommitId& id) const;
    void forget();
    Result<CommitDraft> compensation(const std::vector<std::pair<CommitId, Commit>>& commits, Uuid by) const;
    /// Whether one of `own` (rows of commits) wrote what stands in a field; looks through undos to what they put back.
    bool standsOn(Head head, const Uuid& id, quint16 field, const QSet<qint64>& own) const;
    std::optional<Error> blockedBy(const std::vector<std::pair<CommitId, Commit>>& commits) const;

    std::unique_ptr<Store> m_store;
    const Schema& m_schema;
    const Clock& m_clock;
    LawBook m_law;
    Reader m_reader, m_certain;
    Projection m_projection;
    std::vector<Consequence> m_consequences;
    Authority m_authority;
    QByteArray m_device;
    quint64 m_incarnation = 1;
    Hlc m_hlc = 0;
    QHash<QString, qint64> m_scopes;
    QHash<Uuid, QString> m_officeScopes;
    QHash<QByteArray, Stream> m_streams;
    QHash<QString, QSet<qint64>> m_frontier;
    QHash<QByteArray, qint64> m_serials;
    QHash<CommitId, qint64> m_recent;
    QHash<Uuid, QByteArray> m_heldKeys;
    mutable QRecursiveMutex m_mutex;
    bool m_importing = false;
    Qt::HANDLE m_importThread = nullptr;
    Changed m_importChanged;
};

/// One file import: begin, commit many drafts, finish. Going out of scope unfinished takes everything back.
class ImportRun
{
public:
    /// Errors: storeBusy (another import), diskFull (free space below `expectedBytes`), storeReadOnly.
    static Result<std::unique_ptr<ImportRun>> begin(Journal& journal, qint64 expectedBytes);
    ~ImportRun();
    Result<Receipt> commit(CommitDraft& draft);
    Result<> finish();
    const QByteArray& batch() const { return m_batch; }

private:
    explicit ImportRun(Journal& journal);
    Journal& m_journal;
    QByteArray m_batch;
    std::unique_ptr<Transaction> m_transaction;
};

} // namespace qj
Q_DECLARE_METATYPE(qj::Changed)
