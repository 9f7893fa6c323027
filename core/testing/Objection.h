// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A party contests a result (it leads to a reinspection), the procedure, the genuineness of the sample, or that the
// goods are its own (these lead to an inquiry). A late application is recorded and refused; it never blocks finality
// (R-OBJ-LATE). Without a service record an application can only be refused, as of no party.
#include "record/Record.h"

namespace qj {

enum class ApplicantKind : quint16 { none, trader, producer, platform, other };
inline constexpr EnumEntry applicantKindCodes[] = {
    {1, "trader", QT_TRANSLATE_NOOP("Record", "Trader")},
    {2, "producer", QT_TRANSLATE_NOOP("Record", "Producer")},
    {3, "platform", QT_TRANSLATE_NOOP("Record", "Platform")},
    {4, "other", QT_TRANSLATE_NOOP("Record", "Other")},
};
constexpr EnumTable codesOf(ApplicantKind)
{
    return applicantKindCodes;
}

enum class ObjectionKind : quint16 { none, result, procedure, genuine, notMine };
inline constexpr EnumEntry objectionKindCodes[] = {
    {1, "result", QT_TRANSLATE_NOOP("Objection", "Result")},
    {2, "procedure", QT_TRANSLATE_NOOP("Objection", "Sampling procedure")},
    {3, "genuine", QT_TRANSLATE_NOOP("Objection", "Genuineness of the sample")},
    {4, "notMine", QT_TRANSLATE_NOOP("Objection", "Not my product")},
};
constexpr EnumTable codesOf(ObjectionKind)
{
    return objectionKindCodes;
}

enum class ObjectionRefusal : quint16 { none, late, notParty, broken, again, noGround, other };
inline constexpr EnumEntry objectionRefusalCodes[] = {
    {1, "late", QT_TRANSLATE_NOOP("Objection", "Too late")},
    {2, "notParty", QT_TRANSLATE_NOOP("Objection", "Not a party")},
    {3, "broken", QT_TRANSLATE_NOOP("Objection", "Backup sample spoilt")},
    {4, "again", QT_TRANSLATE_NOOP("Objection", "Reinspected already")},
    {5, "noGround", QT_TRANSLATE_NOOP("Objection", "No grounds")},
    {6, "other", QT_TRANSLATE_NOOP("Record", "Other")},
};
constexpr EnumTable codesOf(ObjectionRefusal)
{
    return objectionRefusalCodes;
}

struct Objection : Record
{
    QString no;
    Uuid sampleId;
    Uuid serviceId;
    QString applicant;
    ApplicantKind applicantKind = ApplicantKind::none;
    QDate receivedOn;
    QString receivedBy;
    QString via;
    Flag toSuperior;
    ObjectionKind kind = ObjectionKind::none;
    QString reasons;
    QList<Uuid> evidence;
    Flag inTime;                                            ///< R-OBJ-15D
    ObjectionRefusal refuseReason = ObjectionRefusal::none; ///< needed to refuse
    Uuid decidedBy;
    QDate decidedOn;
    QString noticeNo;
    QString outcome;
    Flag granted;
    QDate withdrawnOn;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field objectionFields[] = {
    field<&Objection::no>(10, "no", QT_TRANSLATE_NOOP("Record", "Number")).autofill().search().index().list(),
    field<&Objection::sampleId>(11, "sampleId", QT_TRANSLATE_NOOP("Record", "Sample"))
        .to(RecordKind::sample)
        .must()
        .index()
        .list(),
    field<&Objection::serviceId>(12, "serviceId", QT_TRANSLATE_NOOP("Objection", "Service of the result"))
        .to(RecordKind::serviceOfNotice)
        .index(),
    field<&Objection::applicant>(13, "applicant", QT_TRANSLATE_NOOP("Objection", "Applicant")).must().search().list(),
    field<&Objection::applicantKind>(14, "applicantKind", QT_TRANSLATE_NOOP("Objection", "Standing")).must(),
    field<&Objection::receivedOn>(15, "receivedOn", QT_TRANSLATE_NOOP("Objection", "Received on")).must().list(),
    field<&Objection::receivedBy>(16, "receivedBy", QT_TRANSLATE_NOOP("Objection", "Received by")).must(),
    field<&Objection::via>(17, "via", QT_TRANSLATE_NOOP("Objection", "Received through")).must(),
    field<&Objection::toSuperior>(18, "toSuperior", QT_TRANSLATE_NOOP("Objection", "Addressed to the superior office"))
        .must(),
    field<&Objection::kind>(19, "kind", QT_TRANSLATE_NOOP("Objection", "Against")).must().list(),
    field<&Objection::reasons>(20, "reasons", QT_TRANSLATE_NOOP("Objection", "Grounds")).note().from("accepted"),
    field<&Objection::evidence>(21, "evidence", QT_TRANSLATE_NOOP("Record", "Evidence")).to(RecordKind::attachment),
    field<&Objection::inTime>(22, "inTime", QT_TRANSLATE_NOOP("Objection", "In time")).autofill().list(),
    field<&Objection::refuseReason>(23, "refuseReason", QT_TRANSLATE_NOOP("Objection", "Reason of refusal")),
    field<&Objection::decidedBy>(24, "decidedBy", QT_TRANSLATE_NOOP("Objection", "Decided by"))
        .to(RecordKind::officer)
        .from("accepted"),
    field<&Objection::decidedOn>(25, "decidedOn", QT_TRANSLATE_NOOP("Objection", "Decided on")).from("accepted").list(),
    field<&Objection::noticeNo>(26, "noticeNo", QT_TRANSLATE_NOOP("Objection", "Number of the decision")).search(),
    field<&Objection::outcome>(27, "outcome", QT_TRANSLATE_NOOP("Objection", "Outcome")).note(),
    field<&Objection::granted>(28, "granted", QT_TRANSLATE_NOOP("Objection", "Granted")).crit().list(),
    field<&Objection::withdrawnOn>(29, "withdrawnOn", QT_TRANSLATE_NOOP("Objection", "Withdrawn on")),
    field<&Objection::remark>(30, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline constexpr State objectionStates[] = {
    {"received", QT_TRANSLATE_NOOP("Objection", "Received"), 0},
    {"accepted", QT_TRANSLATE_NOOP("Objection", "Accepted"), 1},
    {"inquiry", QT_TRANSLATE_NOOP("Objection", "Under inquiry"), 2},
    {"answered", QT_TRANSLATE_NOOP("Objection", "Answered"), 3},
    {"supplement", QT_TRANSLATE_NOOP("Objection", "To be completed"), -1},
    {"refused", QT_TRANSLATE_NOOP("Objection", "Refused"), -2},
    {"withdrawn", QT_TRANSLATE_NOOP("Objection", "Withdrawn"), -3},
};

inline const RecordInfo Objection::info{RecordKind::objection,
                                        "objection",
                                        "Objection",
                                        QT_TRANSLATE_NOOP("Objection", "Objection"),
                                        objectionFields,
                                        objectionStates,
                                        Scope::owner,
                                        11,
                                        10,
                                        10};

} // namespace qj
