// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Cases, their steps, and supervision. Single acts go through the ActDesk; here are the use cases of several.
#include "disposal/HandOver.h"
#include "journal/ActDesk.h"

namespace qj {

/// What this room hands to the ActDesk: life cycles, checks, guards, effects, its consequence.
extern const Room disposalRoom;

class DisposalDesk
{
public:
    explicit DisposalDesk(ActDesk& desk) : m_desk(desk) {}

    /// A step of a case: "320412-2018-A00017/D01", or case and code apart. Errors: unknownRecord.
    Result<Uuid> step(const QString& caseText, const QString& code = {}) const;
    /// Marks a step done; `caseFields` are written into its case in the same save (D07: decision and number, D14: the
    /// penalty). Evidence as in ActInput.
    Result<Receipt> tick(const Uuid& step, const ActInput& input, const Actor& actor,
                         const std::map<quint16, Value>& caseFields = {});
    /// Verifies every step of a case that is done and that this person may verify; codes of those.
    Result<QStringList> verifyAll(const Uuid& disposalCase, const ActInput& input, const Actor& actor);

    /// Gives cases (handler) and tasks (leader) of `from` to `to` in one save; no records: all that can be. By the
    /// officer himself, a reviewer or a supervisor of the office or above it. Errors: reasonMissing; unknownRecord;
    /// guardFailed with notHisWork, workNotMovable, caseOver, sameHandler, officerInactive, officerElsewhere,
    /// handlerNoInspector, handlerHasChecked (R-DSP-CLOSE); roleMissing, notOwner. All that stands against it at once.
    Result<Receipt> handOver(const Uuid& from, const Uuid& to, const QList<Uuid>& records, const QString& reason,
                             const Actor& actor);

private:
    ActDesk& m_desk;
};

} // namespace qj
