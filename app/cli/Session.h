// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One run of the program: its clock, its store (opened when a command first needs it) and the person who acts.
#include "CommandLine.h"
#include "Output.h"
#include "Workplace.h"
#include "journal/RecordJson.h"

namespace qj::cli {

class Session
{
public:
    Session(GlobalOptions global, const Clock& clock) : m_global(std::move(global)), m_clock(clock) {}

    const Clock& clock() const { return m_clock; }
    const GlobalOptions& global() const { return m_global; }
    /// --store, else $QINGJIAN_STORE, else the platform's data folder.
    QString storeFolder() const;
    /// The open store. Reading signs nobody in unless --as is given; a medium that cannot be written will do.
    Result<Workplace*> reading();
    /// The open store with an officer signed in. Errors: those of the store, officerUnknown, passwordWrong.
    Result<Workplace*> writing();
    /// What went wrong while a command that only reads was reading: rows may be missing from its answer.
    std::optional<Error> readError();
    /// Who would act, for questions that change nothing.
    Result<Actor> asker();
    /// For `store check`, `backup` and the like: gives the store up again.
    void close() { m_place.reset(); }

private:
    Result<> open(Store::Mode mode);
    Result<> signIn();
    Result<QString> password() const;

    GlobalOptions m_global;
    const Clock& m_clock;
    std::unique_ptr<Workplace> m_place;
    bool m_signedIn = false;
    bool m_writes = false;
};

/// Kind of record by its name. Errors: unknownKind.
Result<const RecordInfo*> kindFrom(const Workplace& place, const QString& name);
/// Records as JSON with everything that is derived.
RecordJson recordJson(Workplace& place);
/// {"ok", "ids", "files", "commit"} of an act; `numbers` where records were created.
/// Dates that a new calendar or value has moved: record, what, rule, from, to, provisional.
QJsonArray movedJson(const std::vector<MovedDate>& moved);
QJsonObject doneWith(Workplace& place, const Receipt& receipt, const QList<Uuid>& ids);
QString uuidText(const Uuid& id);

} // namespace qj::cli
