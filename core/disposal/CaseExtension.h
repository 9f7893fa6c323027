// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A recorded extension: the only thing that moves a frozen due date (INV-25). It needs a paper and an approver
// (R-CNT-PAUSE). An empty `step` extends the case itself.
#include "record/Record.h"

namespace qj {

struct CaseExtension : Record
{
    Uuid caseId;
    QString step;
    Int days; ///< calendar days
    QString reason;
    Uuid approver;
    QString paper;
    QString remark;
    QDate dueBefore; ///< date of the case before this extension moved it; empty for one of a step

    static const RecordInfo info;
};

inline constexpr Field caseExtensionFields[] = {
    field<&CaseExtension::caseId>(10, "caseId", QT_TRANSLATE_NOOP("CaseExtension", "Disposal case"))
        .to(RecordKind::disposalCase)
        .must()
        .index(),
    field<&CaseExtension::step>(11, "step", QT_TRANSLATE_NOOP("CaseExtension", "Step code")).list(),
    field<&CaseExtension::days>(12, "days", QT_TRANSLATE_NOOP("CaseExtension", "Days")).must().list(),
    field<&CaseExtension::reason>(13, "reason", QT_TRANSLATE_NOOP("Record", "Reason")).must().note().list(),
    field<&CaseExtension::approver>(14, "approver", QT_TRANSLATE_NOOP("CaseExtension", "Approved by"))
        .to(RecordKind::officer)
        .must()
        .list(),
    field<&CaseExtension::paper>(15, "paper", QT_TRANSLATE_NOOP("CaseExtension", "Number of the paper"))
        .must()
        .search()
        .list(),
    field<&CaseExtension::remark>(16, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
    field<&CaseExtension::dueBefore>(17, "dueBefore", QT_TRANSLATE_NOOP("CaseExtension", "Due before it")).autofill(),
};

inline const RecordInfo CaseExtension::info{RecordKind::caseExtension,
                                            "caseExtension",
                                            "CaseExtension",
                                            QT_TRANSLATE_NOOP("CaseExtension", "Extension of a case"),
                                            caseExtensionFields,
                                            {},
                                            Scope::owner,
                                            10,
                                            0,
                                            15};

} // namespace qj
