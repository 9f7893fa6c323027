// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a domain room hands in, so that one desk can carry out every act of every record: life cycles (data), checks
// (pure), guards (may look up), effects (what else happens in the same commit) and one consequence. Nothing below calls
// a room above; the list of rooms is made in core/AllRecords and given to the desk by app/.
#include "journal/Journal.h"
#include "record/Transition.h"

namespace qj {

/// The person who acts, as the directory knows him.
struct Actor
{
    Uuid officer;
    Uuid office;
    QString name;
    quint8 roles = 0; ///< RoleBit
    quint8 level = 0; ///< one LevelBit
};

struct ActInput
{
    std::map<quint16, Value> fields; ///< fields of the record that the act also sets
    QDate date;                      ///< day of the act; today where not given
    QString reason;
    QStringList evidence; ///< texts such as document numbers
    QList<Uuid> files;    ///< attachments
};

struct ActContext
{
    const Reader& reader;
    const CommitDraft& draft; ///< with the input's fields already in it
    const RecordData& before;
    const RecordData& after;
    const Transition& transition;
    const Actor& actor;
    const ActInput& input;
    QDate today;
};

/// Pure: every problem of a record in or on its way to `state`, apart from empty required fields.
struct RecordCheck
{
    RecordKind kind;
    std::vector<Error> (*problems)(const RecordData& record, const QString& state, QDate today);
    bool knowsMissing = false; ///< names missing fields itself: the general rule would ask too much
};
/// A check of typed records as a row of a room's table.
template <class T, auto problemsOf> std::vector<Error> typedCheck(const RecordData& record, const QString& state, QDate)
{
    return problemsOf(record.as<T>(), state);
}
/// May look up; refuses with guardFailed and the rule id (or a more exact code).
struct Guard
{
    RecordKind kind;
    const char* name;
    Result<> (*check)(const ActContext& context);
};
/// Adds to the draft what the transition brings with it.
struct Effect
{
    RecordKind kind;
    const char* name;
    Result<> (*apply)(const ActContext& context, CommitDraft& draft);
};
/// Fills what an act itself says - its day, the acting person, the number of its paper - before anything is checked.
struct ActFiller
{
    RecordKind kind;
    const char* act;
    void (*fill)(const ActContext& context, RecordData& record);
};
/// Fills what the program fills when a record is added (dates, links, defaults), before it is checked.
struct Filler
{
    RecordKind kind;
    Result<> (*fill)(const Reader& reader, const Actor& actor, QDate today, RecordData& record);
};

struct Room
{
    const char* name;
    std::span<const LifeCycle* const> cycles = {};
    std::span<const RecordCheck> checks = {};
    std::span<const Guard> guards = {};
    std::span<const Effect> effects = {};
    std::span<const Filler> fillers = {};
    std::span<const ActFiller> actFillers = {};
    Result<> (*consequence)(const Reader& reader, CommitDraft& draft) = nullptr;
};

} // namespace qj
