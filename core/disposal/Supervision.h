// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A superior office, or the supervisor of the office itself, demands handling by a day: of cases, of a task, or of an
// indicator. Accepting the reply never closes a case by itself.
#include "record/Record.h"

namespace qj {

enum class SupervisionLevel : quint16 { none, remind, urge, list };
inline constexpr EnumEntry supervisionLevelCodes[] = {
    {1, "remind", QT_TRANSLATE_NOOP("Supervision", "Reminder")},
    {2, "urge", QT_TRANSLATE_NOOP("Supervision", "Urging")},
    {3, "list", QT_TRANSLATE_NOOP("Supervision", "Public listing")},
};
constexpr EnumTable codesOf(SupervisionLevel)
{
    return supervisionLevelCodes;
}

struct Supervision : Record
{
    QString no;
    QList<Uuid> subject;
    QString subjectKind; ///< disposalCase, planTask or indicatorValue
    Uuid fromOffice;
    Uuid toOffice;
    QString requirement;
    QDate replyBy;
    SupervisionLevel severity = SupervisionLevel::none;
    QString reply;
    QDate repliedOn;
    QList<Uuid> evidence;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field supervisionFields[] = {
    field<&Supervision::no>(10, "no", QT_TRANSLATE_NOOP("Record", "Number")).autofill().search().index().list(),
    field<&Supervision::subject>(11, "subject", QT_TRANSLATE_NOOP("Supervision", "Concerns")).must(),
    field<&Supervision::subjectKind>(12, "subjectKind", QT_TRANSLATE_NOOP("Supervision", "Kind of record concerned"))
        .must(),
    field<&Supervision::fromOffice>(13, "fromOffice", QT_TRANSLATE_NOOP("Supervision", "Issued by"))
        .to(RecordKind::office)
        .must()
        .index()
        .list(),
    field<&Supervision::toOffice>(14, "toOffice", QT_TRANSLATE_NOOP("Supervision", "Addressed to"))
        .to(RecordKind::office)
        .must()
        .index()
        .list(),
    field<&Supervision::requirement>(15, "requirement", QT_TRANSLATE_NOOP("Supervision", "Requirement"))
        .must()
        .note()
        .list(),
    field<&Supervision::replyBy>(16, "replyBy", QT_TRANSLATE_NOOP("Supervision", "Reply by")).must().list(),
    field<&Supervision::severity>(17, "severity", QT_TRANSLATE_NOOP("Supervision", "Level")).must().list(),
    field<&Supervision::reply>(18, "reply", QT_TRANSLATE_NOOP("Supervision", "Reply")).note().from("replied"),
    field<&Supervision::repliedOn>(19, "repliedOn", QT_TRANSLATE_NOOP("Supervision", "Replied on"))
        .from("replied")
        .list(),
    field<&Supervision::evidence>(20, "evidence", QT_TRANSLATE_NOOP("Record", "Evidence")).to(RecordKind::attachment),
    field<&Supervision::remark>(21, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline constexpr State supervisionStates[] = {
    {"issued", QT_TRANSLATE_NOOP("Supervision", "Issued"), 0},
    {"escalated", QT_TRANSLATE_NOOP("Supervision", "Escalated"), 1},
    {"received", QT_TRANSLATE_NOOP("Supervision", "Received"), 2},
    {"replied", QT_TRANSLATE_NOOP("Supervision", "Replied"), 3},
    {"accepted", QT_TRANSLATE_NOOP("Supervision", "Accepted"), 4},
    {"returned", QT_TRANSLATE_NOOP("Record", "Returned"), -1},
};

inline const RecordInfo Supervision::info{RecordKind::supervision,
                                          "supervision",
                                          "Supervision",
                                          QT_TRANSLATE_NOOP("Supervision", "Supervision order"),
                                          supervisionFields,
                                          supervisionStates,
                                          Scope::named,
                                          14,
                                          10,
                                          10};

} // namespace qj
