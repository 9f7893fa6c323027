// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The test of the backup sample after an accepted objection to the result: at most one per sample, its conclusion final
// (R-RE-ONCE). Its report is a TestReport of round re.
#include "record/Record.h"

namespace qj {

enum class LabChoice : quint16 { none, agreed, assigned };
inline constexpr EnumEntry labChoiceCodes[] = {
    {1, "agreed", QT_TRANSLATE_NOOP("Reinspection", "Agreed with the applicant")},
    {2, "assigned", QT_TRANSLATE_NOOP("Reinspection", "Named by the office")},
};
constexpr EnumTable codesOf(LabChoice)
{
    return labChoiceCodes;
}

enum class ReinspectionEnd : quint16 { none, waived, broken, noSample };
inline constexpr EnumEntry reinspectionEndCodes[] = {
    {1, "waived", QT_TRANSLATE_NOOP("Reinspection", "Waived")},
    {2, "broken", QT_TRANSLATE_NOOP("Reinspection", "Backup sample spoilt")},
    {3, "noSample", QT_TRANSLATE_NOOP("Reinspection", "Cannot be reinspected")},
};
constexpr EnumTable codesOf(ReinspectionEnd)
{
    return reinspectionEndCodes;
}

enum class ReinspectionConclusion : quint16 { none, upheld, overturned };
inline constexpr EnumEntry reinspectionConclusionCodes[] = {
    {1, "upheld", QT_TRANSLATE_NOOP("Reinspection", "Upheld")},
    {2, "overturned", QT_TRANSLATE_NOOP("Reinspection", "Overturned")},
};
constexpr EnumTable codesOf(ReinspectionConclusion)
{
    return reinspectionConclusionCodes;
}

enum class FeePayer : quint16 { none, applicant, authority };
inline constexpr EnumEntry feePayerCodes[] = {
    {1, "applicant", QT_TRANSLATE_NOOP("Reinspection", "Applicant")},
    {2, "authority", QT_TRANSLATE_NOOP("Reinspection", "Office")},
};
constexpr EnumTable codesOf(FeePayer)
{
    return feePayerCodes;
}

struct Reinspection : Record
{
    QString no;
    QList<Uuid> objectionIds;
    Uuid sampleId;
    QDate noticeOn;
    QDate formalitiesBy; ///< frozen, R-RE-FORM-7D
    QDate formalitiesDoneOn;
    Uuid labId;
    LabChoice labAgreed = LabChoice::none;
    QString sameLabReason;
    QStringList items;
    Flag backupSealOk;
    QDate releasedOn;
    ReinspectionEnd endedWhy = ReinspectionEnd::none;
    Uuid reportId;
    ReinspectionConclusion conclusion = ReinspectionConclusion::none;
    Money fee;
    FeePayer prepaidBy = FeePayer::none;
    FeePayer paidBy = FeePayer::none;
    QDate toldOn;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field reinspectionFields[] = {
    field<&Reinspection::no>(10, "no", QT_TRANSLATE_NOOP("Record", "Number")).autofill().search().index().list(),
    field<&Reinspection::objectionIds>(11, "objectionIds", QT_TRANSLATE_NOOP("Reinspection", "Objections"))
        .to(RecordKind::objection)
        .must(),
    field<&Reinspection::sampleId>(12, "sampleId", QT_TRANSLATE_NOOP("Record", "Sample"))
        .to(RecordKind::sample)
        .must()
        .index()
        .list(),
    field<&Reinspection::noticeOn>(13, "noticeOn", QT_TRANSLATE_NOOP("Reinspection", "Applicant told on"))
        .must()
        .list(),
    field<&Reinspection::formalitiesBy>(14, "formalitiesBy", QT_TRANSLATE_NOOP("Reinspection", "Formalities until"))
        .autofill()
        .list(),
    field<&Reinspection::formalitiesDoneOn>(15, "formalitiesDoneOn",
                                            QT_TRANSLATE_NOOP("Reinspection", "Formalities done on"))
        .from("labSet"),
    field<&Reinspection::labId>(16, "labId", QT_TRANSLATE_NOOP("Record", "Laboratory"))
        .to(RecordKind::laboratory)
        .from("labSet")
        .index()
        .list(),
    field<&Reinspection::labAgreed>(17, "labAgreed", QT_TRANSLATE_NOOP("Reinspection", "Choice of the laboratory"))
        .from("labSet"),
    field<&Reinspection::sameLabReason>(18, "sameLabReason",
                                        QT_TRANSLATE_NOOP("Reinspection", "Reason for the same laboratory"))
        .note(),
    field<&Reinspection::items>(19, "items", QT_TRANSLATE_NOOP("Reinspection", "Items to test")).from("labSet"),
    field<&Reinspection::backupSealOk>(20, "backupSealOk",
                                       QT_TRANSLATE_NOOP("Reinspection", "Seal of the backup sample intact"))
        .from("released"),
    field<&Reinspection::releasedOn>(21, "releasedOn", QT_TRANSLATE_NOOP("Reinspection", "Handed over on"))
        .from("released")
        .list(),
    field<&Reinspection::endedWhy>(22, "endedWhy", QT_TRANSLATE_NOOP("Reinspection", "Ended because")),
    field<&Reinspection::reportId>(23, "reportId", QT_TRANSLATE_NOOP("Reinspection", "Report"))
        .to(RecordKind::testReport)
        .from("reported"),
    field<&Reinspection::conclusion>(24, "conclusion", QT_TRANSLATE_NOOP("Reinspection", "Conclusion"))
        .from("concluded")
        .crit()
        .list(),
    field<&Reinspection::fee>(25, "fee", QT_TRANSLATE_NOOP("Reinspection", "Fee")).from("closed"),
    field<&Reinspection::prepaidBy>(26, "prepaidBy", QT_TRANSLATE_NOOP("Reinspection", "Prepaid by")),
    field<&Reinspection::paidBy>(27, "paidBy", QT_TRANSLATE_NOOP("Reinspection", "Borne by")).from("closed"),
    field<&Reinspection::toldOn>(28, "toldOn", QT_TRANSLATE_NOOP("Reinspection", "Conclusion told on")).from("closed"),
    field<&Reinspection::remark>(29, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline constexpr State reinspectionStates[] = {
    {"decided", QT_TRANSLATE_NOOP("Reinspection", "Decided"), 0},
    {"labSet", QT_TRANSLATE_NOOP("Reinspection", "Laboratory named"), 1},
    {"released", QT_TRANSLATE_NOOP("Reinspection", "Backup sample handed over"), 2},
    {"reported", QT_TRANSLATE_NOOP("Reinspection", "Reported"), 3},
    {"concluded", QT_TRANSLATE_NOOP("Reinspection", "Concluded"), 4},
    {"closed", QT_TRANSLATE_NOOP("Reinspection", "Closed"), 5},
    {"waived", QT_TRANSLATE_NOOP("Reinspection", "Waived"), -1},
    {"ended", QT_TRANSLATE_NOOP("Reinspection", "Ended"), -2},
};

inline const RecordInfo Reinspection::info{RecordKind::reinspection,
                                           "reinspection",
                                           "Reinspection",
                                           QT_TRANSLATE_NOOP("Reinspection", "Reinspection"),
                                           reinspectionFields,
                                           reinspectionStates,
                                           Scope::owner,
                                           12,
                                           10,
                                           10};

} // namespace qj
