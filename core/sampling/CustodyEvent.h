// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who had which part of a sample when. Append only: a wrong event is answered by a counter-event. For each part the
// giver is the receiver of the event before.
#include "record/Record.h"

namespace qj {

enum class SamplePart : quint16 { none, test, backup };
inline constexpr EnumEntry samplePartCodes[] = {
    {1, "test", QT_TRANSLATE_NOOP("CustodyEvent", "Test sample")},
    {2, "backup", QT_TRANSLATE_NOOP("CustodyEvent", "Backup sample")},
};
constexpr EnumTable codesOf(SamplePart)
{
    return samplePartCodes;
}

enum class CustodyKind : quint16 {
    none,
    sealed,
    handed,
    sent,
    received,
    refused,
    opened,
    stored,
    moved,
    returned,
    fate
};
inline constexpr EnumEntry custodyKindCodes[] = {
    {1, "sealed", QT_TRANSLATE_NOOP("CustodyEvent", "Sealed")},
    {2, "handed", QT_TRANSLATE_NOOP("CustodyEvent", "Handed over")},
    {3, "sent", QT_TRANSLATE_NOOP("CustodyEvent", "Sent")},
    {4, "received", QT_TRANSLATE_NOOP("CustodyEvent", "Received")},
    {5, "refused", QT_TRANSLATE_NOOP("CustodyEvent", "Refused")},
    {6, "opened", QT_TRANSLATE_NOOP("CustodyEvent", "Seal opened")},
    {7, "stored", QT_TRANSLATE_NOOP("CustodyEvent", "Stored")},
    {8, "moved", QT_TRANSLATE_NOOP("CustodyEvent", "Moved")},
    {9, "returned", QT_TRANSLATE_NOOP("CustodyEvent", "Returned")},
    {10, "fate", QT_TRANSLATE_NOOP("CustodyEvent", "Disposed of")},
};
constexpr EnumTable codesOf(CustodyKind)
{
    return custodyKindCodes;
}

/// Why a laboratory refused a part; `remark` says it in words.
enum class CustodyRefusal : quint16 { none, seal, qty, mismatch, expired, unfit, other };
inline constexpr EnumEntry custodyRefusalCodes[] = {
    {1, "seal", QT_TRANSLATE_NOOP("CustodyEvent", "Seal broken")},
    {2, "qty", QT_TRANSLATE_NOOP("CustodyEvent", "Quantity too small")},
    {3, "mismatch", QT_TRANSLATE_NOOP("CustodyEvent", "Differs from the form")},
    {4, "expired", QT_TRANSLATE_NOOP("CustodyEvent", "Too late")},
    {5, "unfit", QT_TRANSLATE_NOOP("CustodyEvent", "Not fit for testing")},
    {6, "other", QT_TRANSLATE_NOOP("Record", "Other")},
};
constexpr EnumTable codesOf(CustodyRefusal)
{
    return custodyRefusalCodes;
}

struct CustodyEvent : Record
{
    Uuid sampleId;
    SamplePart part = SamplePart::none;
    CustodyKind kind = CustodyKind::none;
    Instant at;
    QString fromWhom;
    QString toWhom;
    QString place;
    QString sealNo;
    Flag sealOk;
    QString courier;
    QString parcelNo;
    CustodyRefusal refuseReason = CustodyRefusal::none;
    QList<Uuid> photos;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field custodyEventFields[] = {
    field<&CustodyEvent::sampleId>(10, "sampleId", QT_TRANSLATE_NOOP("CustodyEvent", "Sample"))
        .to(RecordKind::sample)
        .must()
        .index(),
    field<&CustodyEvent::part>(11, "part", QT_TRANSLATE_NOOP("CustodyEvent", "Part")).must().list(),
    field<&CustodyEvent::kind>(12, "kind", QT_TRANSLATE_NOOP("CustodyEvent", "Event")).must().list(),
    field<&CustodyEvent::at>(13, "at", QT_TRANSLATE_NOOP("CustodyEvent", "Time")).must().list(),
    field<&CustodyEvent::fromWhom>(14, "fromWhom", QT_TRANSLATE_NOOP("CustodyEvent", "Given by")).must().list(),
    field<&CustodyEvent::toWhom>(15, "toWhom", QT_TRANSLATE_NOOP("CustodyEvent", "Taken by")).must().list(),
    field<&CustodyEvent::place>(16, "place", QT_TRANSLATE_NOOP("CustodyEvent", "Place")).must().list(),
    field<&CustodyEvent::sealNo>(17, "sealNo", QT_TRANSLATE_NOOP("CustodyEvent", "Seal number"))
        .must()
        .search()
        .list()
        .index(),
    field<&CustodyEvent::sealOk>(18, "sealOk", QT_TRANSLATE_NOOP("CustodyEvent", "Seal intact")).must().list(),
    field<&CustodyEvent::courier>(19, "courier", QT_TRANSLATE_NOOP("CustodyEvent", "Carrier")),
    field<&CustodyEvent::parcelNo>(20, "parcelNo", QT_TRANSLATE_NOOP("CustodyEvent", "Parcel number")).search().list(),
    field<&CustodyEvent::refuseReason>(21, "refuseReason", QT_TRANSLATE_NOOP("CustodyEvent", "Reason of the refusal"))
        .list(),
    field<&CustodyEvent::photos>(22, "photos", QT_TRANSLATE_NOOP("CustodyEvent", "Photos")).to(RecordKind::attachment),
    field<&CustodyEvent::remark>(23, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline const RecordInfo CustodyEvent::info{
    .kind = RecordKind::custodyEvent,
    .name = "custodyEvent",
    .context = "CustodyEvent",
    .label = QT_TRANSLATE_NOOP("CustodyEvent", "Custody event"),
    .fields = custodyEventFields,
    .scope = Scope::owner,
    .scopeField = 10,
    .titleField = 12,
};

} // namespace qj
