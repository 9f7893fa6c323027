// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One opened store with everything that works on it: what the window, the command line and the tests begin with. It
// owns the journal and the desk of all acts, and the law as this office has it: the shipped calendar and rule table
// with the office's own packs and values that are in force.
#include "analysis/MovedDates.h"
#include "directory/DirectoryDesk.h"
#include "journal/ActDesk.h"

namespace qj {

class Workplace
{
public:
    /// A new store with its first office, administrator and the shipped categories and standards.
    static Result<std::unique_ptr<Workplace>> create(const QString& folder, const StoreInit& init, const Clock& clock);
    static Result<std::unique_ptr<Workplace>> open(const QString& folder, Store::Mode mode, const Clock& clock);
    /// Every room of the house, in its order.
    static std::span<const Room* const> rooms();

    Journal& journal() { return *m_journal; }
    ActDesk& desk() { return m_desk; }
    const Reader& reader() const { return m_journal->reader(); }
    const Clock& clock() const { return m_journal->clock(); }
    const Schema& schema() const { return m_journal->schema(); }
    QDate today() const { return clock().today(); }

    /// Sets who acts from now on (DirectoryDesk::signIn).
    Result<Actor> signIn(const QString& text, const QString& password = {});
    const Actor& actor() const { return m_actor; }
    /// The computer's own clock, whatever --now says: by it wrong passwords wait and an idle window locks.
    const Clock& wall() const { return *m_wall; }
    void setWall(const Clock& wall) { m_wall = &wall; }

    const WorkCalendar& calendar() const { return m_journal->law().calendar; }
    const RuleTable& rules() const { return m_journal->law().rules; }
    /// Takes back a commit or a batch (ActDesk::undo). What followed from the facts that are left is brought in line
    /// with them: a sample stays disputed by a second objection when the first is taken back. In the history this
    /// belongs to the same undo.
    Result<Receipt> undo(const QByteArray& commitOrBatch, const Actor& actor);

    /// Reads calendar packs and rule values of the store again, after they changed.
    Result<> loadLaw();
    /// The same, and counts what is open anew: after a pack or a value took effect here, came with a package or was
    /// taken back. Says which dates moved (R-CNT-DATA, INV-17).
    Result<std::vector<MovedDate>> followLaw();
    /// Which dates would move if this pack or value came to `state`.
    Result<std::vector<MovedDate>> wouldMove(const RecordInfo& info, const Uuid& id, const QString& state) const;

private:
    explicit Workplace(std::unique_ptr<Journal> journal);
    std::unique_ptr<Journal> m_journal;
    ActDesk m_desk;
    Actor m_actor;
    SystemClock m_system;
    const Clock* m_wall = &m_system;
};

} // namespace qj
