// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A published item is corrected or withdrawn, in a new version of the list, with reason and approver, at every place
// where it appeared (R-PUB-CORRECT).
#include "record/Record.h"

namespace qj {

enum class CorrectionKind : quint16 { none, correct, withdraw };
inline constexpr EnumEntry correctionKindCodes[] = {
    {1, "correct", QT_TRANSLATE_NOOP("Correction", "Correction")},
    {2, "withdraw", QT_TRANSLATE_NOOP("Correction", "Withdrawal")},
};
constexpr EnumTable codesOf(CorrectionKind)
{
    return correctionKindCodes;
}

enum class CorrectionReason : quint16 { none, overturned, error, court, consent, other };
inline constexpr EnumEntry correctionReasonCodes[] = {
    {1, "overturned", QT_TRANSLATE_NOOP("Correction", "Result overturned")},
    {2, "error", QT_TRANSLATE_NOOP("Correction", "Error")},
    {3, "court", QT_TRANSLATE_NOOP("Correction", "Review or court decision")},
    {4, "consent", QT_TRANSLATE_NOOP("Correction", "Opinion of the province")},
    {5, "other", QT_TRANSLATE_NOOP("Record", "Other")},
};
constexpr EnumTable codesOf(CorrectionReason)
{
    return correctionReasonCodes;
}

struct Correction : Record
{
    QString no;
    Uuid publicationId;
    QList<Uuid> items;
    CorrectionKind kind = CorrectionKind::none;
    CorrectionReason reason = CorrectionReason::none;
    QString detail;
    Uuid approver;
    QDate approvedOn;
    QDate issuedOn;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field correctionFields[] = {
    field<&Correction::no>(10, "no", QT_TRANSLATE_NOOP("Record", "Number")).autofill().search().index().list(),
    field<&Correction::publicationId>(11, "publicationId", QT_TRANSLATE_NOOP("Correction", "Publication"))
        .to(RecordKind::publication)
        .must()
        .index()
        .list(),
    field<&Correction::items>(12, "items", QT_TRANSLATE_NOOP("Correction", "Items"))
        .to(RecordKind::publicationItem)
        .must(),
    field<&Correction::kind>(13, "kind", QT_TRANSLATE_NOOP("Correction", "Kind")).must().list(),
    field<&Correction::reason>(14, "reason", QT_TRANSLATE_NOOP("Record", "Reason")).must().list(),
    field<&Correction::detail>(15, "detail", QT_TRANSLATE_NOOP("Correction", "What is changed")).must().note().list(),
    field<&Correction::approver>(16, "approver", QT_TRANSLATE_NOOP("Correction", "Approved by"))
        .to(RecordKind::officer)
        .from("approved")
        .list(),
    field<&Correction::approvedOn>(17, "approvedOn", QT_TRANSLATE_NOOP("Correction", "Approved on"))
        .from("approved")
        .list(),
    field<&Correction::issuedOn>(18, "issuedOn", QT_TRANSLATE_NOOP("Correction", "Issued on")).from("issued").list(),
    field<&Correction::remark>(19, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline constexpr State correctionStates[] = {
    {"draft", QT_TRANSLATE_NOOP("Record", "Draft"), 0},
    {"approved", QT_TRANSLATE_NOOP("Correction", "Approved"), 1},
    {"issued", QT_TRANSLATE_NOOP("Correction", "Issued"), 2},
    {"done", QT_TRANSLATE_NOOP("Correction", "Done"), 3},
};

inline const RecordInfo Correction::info{RecordKind::correction,
                                         "correction",
                                         "Correction",
                                         QT_TRANSLATE_NOOP("Correction", "Correction"),
                                         correctionFields,
                                         correctionStates,
                                         Scope::owner,
                                         11,
                                         10,
                                         10};

} // namespace qj
