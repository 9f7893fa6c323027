// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one desk through which window and command line add, change and move records of every kind. It reads the life
// cycles, asks who may, runs checks, guards and effects, and saves one commit. Rooms have desks of their own only for
// use cases that touch many records at once (imports, publishing).
#include "journal/Rooms.h"

namespace qj {

/// One act that a record offers, and whether this person may do it now.
struct ActOffer
{
    QString act; ///< = target state
    const Transition* transition = nullptr;
    bool allowed = false;
    std::vector<Error> why; ///< everything that stands against it
};

class ActDesk
{
public:
    ActDesk(Journal& journal, std::span<const Room* const> rooms);

    Journal& journal() { return m_journal; }
    const Reader& reader() const { return m_journal.reader(); }
    const LifeCycle* cycleOf(RecordKind kind) const;

    /// Adds a record in the first state of its life cycle. Errors: `invalid` with all problems in Error::more.
    Result<Uuid> add(RecordData record, const Actor& actor);
    /// The same, added to a draft that the caller saves: for use cases of several records.
    Result<Uuid> add(CommitDraft& draft, RecordData record, const Actor& actor) const;
    /// Changes fields of a record. Fields that the program fills are refused.
    Result<Receipt> set(const RecordInfo& info, const Uuid& id, const std::map<quint16, Value>& fields,
                        const Actor& actor, const QString& reason = {});
    Result<> set(CommitDraft& draft, const RecordInfo& info, const Uuid& id, const std::map<quint16, Value>& fields,
                 const Actor& actor) const;
    std::vector<ActOffer> acts(const RecordInfo& info, const Uuid& id, const Actor& actor,
                               const ActInput& input = {}) const;
    /// Carries out one act. `act` is the code of the target state, or "void".
    Result<Receipt> act(const RecordInfo& info, const Uuid& id, const QString& act, const ActInput& input,
                        const Actor& actor);
    /// The same, added to a draft that the caller saves: for use cases of several acts.
    Result<> act(CommitDraft& draft, const RecordInfo& info, const Uuid& id, const QString& act, const ActInput& input,
                 const Actor& actor) const;
    /// An act in a commit that cannot be taken back, by its code.
    std::optional<QString> lastingAct(const QByteArray& commitOrBatch) const;
    /// Takes back a commit; refused when an act in it is lasting.
    Result<Receipt> undo(const QByteArray& commitOrBatch, const Actor& actor);

    /// All problems of a record as it stands, for forms that check while typing.
    std::vector<Error> problems(const RecordData& record, const QString& state) const;
    /// Whether a person with one of `roles` may do something to a record: role, and owner or superior (G2). Errors:
    /// roleMissing, notOwner.
    Result<> allowed(const RecordData& record, quint8 roles, const Actor& actor) const;

private:
    struct Found
    {
        RecordData before, after;
        const Transition* transition = nullptr;
    };
    Result<Found> prepare(CommitDraft& draft, const RecordInfo& info, const Uuid& id, const QString& act,
                          const ActInput& input, const Actor& actor) const;
    std::vector<Error> against(const CommitDraft& draft, const Found& found, const ActInput& input,
                               const Actor& actor) const;
    std::vector<Error> personAgainst(const Found& found, const Actor& actor) const;
    Result<Receipt> voidRecord(const RecordInfo& info, const Uuid& id, const ActInput& input, const Actor& actor);
    bool levelAllows(const Transition& transition, const RecordData& record, const Actor& actor) const;
    bool mayTouch(const RecordData& record, const Actor& actor) const;
    QDate today() const { return m_journal.clock().today(); }

    Journal& m_journal;
    std::vector<const Room*> m_rooms;
};

/// One error that carries all of them.
Error together(std::vector<Error> problems);

} // namespace qj
