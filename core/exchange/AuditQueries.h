// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every commit of a store, the one that came in last first: who wrote it, when, on which computer, what it did to which
// records, whether the officer signed it, whether it has effect, and the package that brought it. Read piece by piece:
// a piece looks at a bounded number of commits, so that a list of a million shows its first rows at once.
#include "exchange/AuthorityRules.h"
#include "exchange/PackageRun.h"

namespace qj {

struct AuditRow
{
    qint64 row = 0; ///< of the commit in this store
    CommitId id;
    Instant at; ///< by the author's clock
    Uuid by;
    QByteArray device;
    QString scope;
    quint64 number = 0; ///< within its stream
    QString act, reason;
    std::vector<EntityRef> records;
    Signature signature = Signature::none;
    QString withheld;   ///< machine name of why it has no effect; empty if it has
    QByteArray package; ///< that brought it; empty for what was written here, or came with one that was taken back
};

struct AuditFilter
{
    Uuid officer;
    std::optional<QSet<Uuid>> records; ///< touching one of these
    QDate from, to;                    ///< by the author's clock, both included
    QString act;                       ///< code
    bool withheldOnly = false, signedOnly = false;
};

/// What the check of all signatures found.
struct SignatureCheck
{
    qint64 acts = 0, tips = 0; ///< looked at
    QList<CommitId> wrong;     ///< acts whose signature fits no key that their author had then
    QStringList wrongTips;     ///< "device/scope #number" whose author's signature does not fit
    bool ok() const { return wrong.isEmpty() && wrongTips.isEmpty(); }
};

class AuditQueries
{
public:
    explicit AuditQueries(const Journal& journal);

    struct Piece
    {
        std::vector<AuditRow> rows;
        qint64 next = 0; ///< where the following piece begins; 0 = this was the last
    };
    /// Up to `limit` rows, looking at no more than `atMost` commits from `from` downwards (0 = from the last one).
    Piece read(const AuditFilter& filter, qint64 from, int limit, int atMost = 5000) const;
    qint64 commits() const;
    /// Checks the signature of every signed act, and of every stream as its author left it. `progress` may end it.
    SignatureCheck signatures(const std::function<bool(qint64 done, qint64 total)>& progress = {}) const;

private:
    QByteArray packageOf(qint64 row) const;

    const Journal& m_journal;
    AuthorityRules m_rules;
    struct Brought
    {
        qint64 from, to;
        QByteArray package;
    };
    std::vector<Brought> m_brought; ///< ascending
};

} // namespace qj
