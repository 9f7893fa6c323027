// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What two sides wrote into one critical field without seeing each other, laid side by side, and the decision of a
// person: an ordinary signed commit that follows all of them. Whatever loses stays in the history.
#include "exchange/PackageRun.h"
#include "journal/ActDesk.h"

namespace qj {

/// One of the values, and who stands behind it.
struct ConflictSide
{
    CommitId commit;
    Value value;
    Uuid by;
    Instant at;
    QByteArray device;
    QString act, reason;
    bool holds = false; ///< the one that is shown until somebody decides
};

struct Conflict
{
    OpenConflict where;
    std::vector<ConflictSide> sides;  ///< the earliest first
    std::optional<ConflictSide> base; ///< what stood there before both, if it was one value
};

class ConflictDesk
{
public:
    explicit ConflictDesk(ActDesk& desk) : m_desk(desk) {}

    std::vector<OpenConflict> open() const { return PackageRun::conflicts(m_desk.reader()); }
    Conflict read(const OpenConflict& where) const;
    /// A reviewer of the owning office or its superior decides for one of the values, or for a third one (never of a
    /// state: only one that was reached can hold). Errors: unknownRecord, nothingToUndo (no conflict there),
    /// roleMissing, notOwner, badValue, invalid.
    Result<Receipt> settle(const OpenConflict& where, const Value& value, const QString& reason, const Actor& actor);
    /// Decides every open conflict in which this computer stands on one side for its value; those of several records
    /// are one step to take back. Returns how many. Errors: as of settle; nothingToUndo when there are none.
    Result<qint64> takeAllFrom(const QByteArray& device, const Actor& actor);

private:
    Result<> settle(CommitDraft& draft, const OpenConflict& where, const Value& value, const Actor& actor) const;
    std::optional<ConflictSide> side(const CommitId& commit, quint32 op) const;

    ActDesk& m_desk;
};

} // namespace qj
