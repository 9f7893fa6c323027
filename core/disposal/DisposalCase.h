// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The checklist of one non-compliant sample, or of one with a risk signal: exactly one per sample (INV-20). Its steps
// come from the checklist of its kind (ChecklistTemplate); `dueOn` is stored only once it is frozen (CaseDates),
// whether the case was closed on time is computed. A case that goes to the office of another district goes on there in
// a record of its own (CaseTransfer): here it stays as it was, and nothing is left to do in it.
#include "record/Record.h"

namespace qj {

enum class FailKind : quint16 { none, safety, quality, label, riskFound };
inline constexpr EnumEntry failKindCodes[] = {
    {1, "safety", QT_TRANSLATE_NOOP("DisposalCase", "Safety failure")},
    {2, "quality", QT_TRANSLATE_NOOP("DisposalCase", "Intrinsic quality failure")},
    {3, "label", QT_TRANSLATE_NOOP("DisposalCase", "Label only")},
    {4, "riskFound", QT_TRANSLATE_NOOP("DisposalCase", "Risk signal")},
};
constexpr EnumTable codesOf(FailKind)
{
    return failKindCodes;
}

enum class CaseFiling : quint16 { none, filed, notFiled, transferred, pending };
inline constexpr EnumEntry caseFilingCodes[] = {
    {1, "filed", QT_TRANSLATE_NOOP("DisposalCase", "Case filed")},
    {2, "notFiled", QT_TRANSLATE_NOOP("DisposalCase", "Case not filed")},
    {3, "transferred", QT_TRANSLATE_NOOP("DisposalCase", "Transferred")},
    {4, "pending", QT_TRANSLATE_NOOP("DisposalCase", "Not yet decided")},
};
constexpr EnumTable codesOf(CaseFiling)
{
    return caseFilingCodes;
}

struct DisposalCase : Record
{
    QString no;
    Uuid sampleId;
    FailKind failKind = FailKind::none;
    Uuid ownerOffice;
    Uuid handler;
    Uuid checker;
    QDate openedOn;
    QDate dueOn; ///< frozen; changed by an extension alone (INV-25)
    QDate closedOn;
    Decimal stockFound;
    Decimal soldQty;
    Decimal sealedQty;
    Decimal recalledQty;
    Money goodsValue; ///< marked price, PQL 72
    CaseFiling caseFiled = CaseFiling::none;
    QString caseNo;
    QString lawBasis;
    QString penaltyNo;
    QDate penaltyOn;
    Money fine;
    Money confiscated;
    QDate penaltyPubOn; ///< R-DSP-PENPUB-20W
    QDate policeOn;
    QDate producerNoticeOn; ///< R-DSP-PRODUCER
    QString templateVersion;
    QString remark;
    Uuid checklistId;    ///< template of the office; null: as shipped
    QDate firstClosedOn; ///< kept when a closed case is reopened
    QDate reopenedOn;    ///< the last time
    Uuid handedTo;       ///< the record in which the receiving office goes on
    Uuid handedFrom;     ///< the record of the office that it came from
    Uuid handedBy;       ///< that office
    QString letterNo;    ///< of the letter that it was handed over with, the last time

    static const RecordInfo info;
};

inline constexpr Field disposalCaseFields[] = {
    field<&DisposalCase::no>(10, "no", QT_TRANSLATE_NOOP("Record", "Number")).autofill().search().index().list(),
    field<&DisposalCase::sampleId>(11, "sampleId", QT_TRANSLATE_NOOP("Record", "Sample"))
        .to(RecordKind::sample)
        .must()
        .index()
        .list(),
    field<&DisposalCase::failKind>(12, "failKind", QT_TRANSLATE_NOOP("DisposalCase", "Kind of failure")).must().list(),
    field<&DisposalCase::ownerOffice>(13, "ownerOffice", QT_TRANSLATE_NOOP("DisposalCase", "Handling office"))
        .to(RecordKind::office)
        .must()
        .index()
        .list(),
    field<&DisposalCase::handler>(14, "handler", QT_TRANSLATE_NOOP("DisposalCase", "Handler"))
        .to(RecordKind::officer)
        .index()
        .list(),
    field<&DisposalCase::checker>(15, "checker", QT_TRANSLATE_NOOP("DisposalCase", "Checker")).to(RecordKind::officer),
    field<&DisposalCase::openedOn>(16, "openedOn", QT_TRANSLATE_NOOP("DisposalCase", "Opened on")).autofill().list(),
    field<&DisposalCase::dueOn>(17, "dueOn", QT_TRANSLATE_NOOP("DisposalCase", "Due on")).autofill().list(),
    field<&DisposalCase::closedOn>(18, "closedOn", QT_TRANSLATE_NOOP("DisposalCase", "Closed on")).autofill().list(),
    field<&DisposalCase::stockFound>(19, "stockFound", QT_TRANSLATE_NOOP("DisposalCase", "Stock found")),
    field<&DisposalCase::soldQty>(20, "soldQty", QT_TRANSLATE_NOOP("DisposalCase", "Quantity sold")),
    field<&DisposalCase::sealedQty>(21, "sealedQty", QT_TRANSLATE_NOOP("DisposalCase", "Quantity sealed")),
    field<&DisposalCase::recalledQty>(22, "recalledQty", QT_TRANSLATE_NOOP("DisposalCase", "Quantity recalled")),
    field<&DisposalCase::goodsValue>(23, "goodsValue", QT_TRANSLATE_NOOP("DisposalCase", "Goods value")),
    field<&DisposalCase::caseFiled>(24, "caseFiled", QT_TRANSLATE_NOOP("DisposalCase", "Case decision")),
    field<&DisposalCase::caseNo>(25, "caseNo", QT_TRANSLATE_NOOP("DisposalCase", "Case number")).search(),
    field<&DisposalCase::lawBasis>(26, "lawBasis", QT_TRANSLATE_NOOP("DisposalCase", "Legal basis")),
    field<&DisposalCase::penaltyNo>(27, "penaltyNo", QT_TRANSLATE_NOOP("DisposalCase", "Penalty decision")).search(),
    field<&DisposalCase::penaltyOn>(28, "penaltyOn", QT_TRANSLATE_NOOP("DisposalCase", "Penalty decided on")),
    field<&DisposalCase::fine>(29, "fine", QT_TRANSLATE_NOOP("DisposalCase", "Fine")),
    field<&DisposalCase::confiscated>(30, "confiscated", QT_TRANSLATE_NOOP("DisposalCase", "Confiscated")),
    field<&DisposalCase::penaltyPubOn>(31, "penaltyPubOn", QT_TRANSLATE_NOOP("DisposalCase", "Penalty published on")),
    field<&DisposalCase::policeOn>(32, "policeOn", QT_TRANSLATE_NOOP("DisposalCase", "Handed to the police on")),
    field<&DisposalCase::producerNoticeOn>(33, "producerNoticeOn",
                                           QT_TRANSLATE_NOOP("DisposalCase", "Producer's authority told on")),
    field<&DisposalCase::templateVersion>(34, "templateVersion", QT_TRANSLATE_NOOP("DisposalCase", "Checklist version"))
        .autofill(),
    field<&DisposalCase::remark>(35, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
    field<&DisposalCase::checklistId>(36, "checklistId", QT_TRANSLATE_NOOP("DisposalCase", "Checklist of the office"))
        .to(RecordKind::paperTemplate)
        .autofill(),
    field<&DisposalCase::firstClosedOn>(37, "firstClosedOn", QT_TRANSLATE_NOOP("DisposalCase", "First closed on"))
        .autofill(),
    field<&DisposalCase::reopenedOn>(38, "reopenedOn", QT_TRANSLATE_NOOP("DisposalCase", "Reopened on")).autofill(),
    field<&DisposalCase::handedTo>(39, "handedTo", QT_TRANSLATE_NOOP("DisposalCase", "Goes on as"))
        .to(RecordKind::disposalCase)
        .autofill(),
    field<&DisposalCase::handedFrom>(40, "handedFrom", QT_TRANSLATE_NOOP("DisposalCase", "Taken over from"))
        .to(RecordKind::disposalCase)
        .autofill(),
    field<&DisposalCase::handedBy>(41, "handedBy", QT_TRANSLATE_NOOP("DisposalCase", "Handed over by"))
        .to(RecordKind::office)
        .autofill(),
    field<&DisposalCase::letterNo>(42, "letterNo", QT_TRANSLATE_NOOP("DisposalCase", "Letter of transfer"))
        .autofill()
        .search(),
};

inline constexpr State disposalCaseStates[] = {
    {"open", QT_TRANSLATE_NOOP("DisposalCase", "Open"), 0},
    {"reopened", QT_TRANSLATE_NOOP("DisposalCase", "Reopened"), 1},
    {"transferred", QT_TRANSLATE_NOOP("DisposalCase", "Transferred"), 2},
    {"running", QT_TRANSLATE_NOOP("DisposalCase", "In progress"), 3},
    {"toCheck", QT_TRANSLATE_NOOP("DisposalCase", "To be checked"), 4},
    {"closed", QT_TRANSLATE_NOOP("DisposalCase", "Closed"), 5},
    {"notRequired", QT_TRANSLATE_NOOP("DisposalCase", "Not required"), 6},
};

inline const RecordInfo DisposalCase::info{RecordKind::disposalCase,
                                           "disposalCase",
                                           "DisposalCase",
                                           QT_TRANSLATE_NOOP("DisposalCase", "Disposal case"),
                                           disposalCaseFields,
                                           disposalCaseStates,
                                           Scope::owner,
                                           11,
                                           10,
                                           10,
                                           0,
                                           "handedTo IS NULL"};

/// Nothing is left to do in it: closed, not required, or another office goes on with it.
inline bool isOver(const DisposalCase& disposalCase)
{
    return disposalCase.state == QLatin1StringView("closed") ||
           disposalCase.state == QLatin1StringView("notRequired") || !disposalCase.handedTo.isNull();
}

} // namespace qj
