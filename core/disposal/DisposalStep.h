// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One step of a case, from its checklist. A must step is done only with evidence (a file or the number of a paper) and
// verified by another person (INV-23). Overdue is computed, never a state.
#include "record/Record.h"

namespace qj {

enum class StepNeed : quint16 { none, must, cond, opt };
inline constexpr EnumEntry stepNeedCodes[] = {
    {1, "must", QT_TRANSLATE_NOOP("DisposalStep", "Required")},
    {2, "cond", QT_TRANSLATE_NOOP("DisposalStep", "As the case demands")},
    {3, "opt", QT_TRANSLATE_NOOP("DisposalStep", "Optional")},
};
constexpr EnumTable codesOf(StepNeed)
{
    return stepNeedCodes;
}

struct DisposalStep : Record
{
    Uuid caseId;
    QString code;
    QString title;
    Int seq;
    StepNeed need = StepNeed::none;
    QString deadlineRule;
    QDate dueOn;
    QDate doneOn;
    Uuid doneBy;
    QString docNo;
    QList<Uuid> evidence;
    QString naReason;
    Uuid verifiedBy;
    QDate verifiedOn;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field disposalStepFields[] = {
    field<&DisposalStep::caseId>(10, "caseId", QT_TRANSLATE_NOOP("DisposalStep", "Disposal case"))
        .to(RecordKind::disposalCase)
        .must()
        .index(),
    field<&DisposalStep::code>(11, "code", QT_TRANSLATE_NOOP("DisposalStep", "Step code"))
        .must()
        .search()
        .index()
        .list(),
    field<&DisposalStep::title>(12, "title", QT_TRANSLATE_NOOP("DisposalStep", "Step")).must().autofill().list(),
    field<&DisposalStep::seq>(13, "seq", QT_TRANSLATE_NOOP("DisposalStep", "Order")).must().autofill(),
    field<&DisposalStep::need>(14, "need", QT_TRANSLATE_NOOP("DisposalStep", "Need")).must().list(),
    field<&DisposalStep::deadlineRule>(15, "deadlineRule", QT_TRANSLATE_NOOP("DisposalStep", "Rule of the deadline"))
        .autofill(),
    field<&DisposalStep::dueOn>(16, "dueOn", QT_TRANSLATE_NOOP("DisposalStep", "Due on")).autofill().list(),
    field<&DisposalStep::doneOn>(17, "doneOn", QT_TRANSLATE_NOOP("DisposalStep", "Done on")).list(),
    field<&DisposalStep::doneBy>(18, "doneBy", QT_TRANSLATE_NOOP("DisposalStep", "Done by")).to(RecordKind::officer),
    field<&DisposalStep::docNo>(19, "docNo", QT_TRANSLATE_NOOP("DisposalStep", "Number of the paper")).search().list(),
    field<&DisposalStep::evidence>(20, "evidence", QT_TRANSLATE_NOOP("Record", "Evidence")).to(RecordKind::attachment),
    field<&DisposalStep::naReason>(21, "naReason", QT_TRANSLATE_NOOP("DisposalStep", "Why not applicable")).note(),
    field<&DisposalStep::verifiedBy>(22, "verifiedBy", QT_TRANSLATE_NOOP("DisposalStep", "Verified by"))
        .to(RecordKind::officer),
    field<&DisposalStep::verifiedOn>(23, "verifiedOn", QT_TRANSLATE_NOOP("DisposalStep", "Verified on")).list(),
    field<&DisposalStep::remark>(24, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline constexpr State disposalStepStates[] = {
    {"todo", QT_TRANSLATE_NOOP("DisposalStep", "To do"), 0},
    {"na", QT_TRANSLATE_NOOP("DisposalStep", "Not applicable"), 1},
    {"done", QT_TRANSLATE_NOOP("DisposalStep", "Done"), 2},
    {"verified", QT_TRANSLATE_NOOP("DisposalStep", "Verified"), 3},
    {"returned", QT_TRANSLATE_NOOP("Record", "Returned"), -1},
};

inline const RecordInfo DisposalStep::info{RecordKind::disposalStep,
                                           "disposalStep",
                                           "DisposalStep",
                                           QT_TRANSLATE_NOOP("DisposalStep", "Disposal step"),
                                           disposalStepFields,
                                           disposalStepStates,
                                           Scope::owner,
                                           10,
                                           0,
                                           12};

} // namespace qj
