// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A paper that an office serves on a party: result, reinspection result, order, letter, warning. The day of service
// starts the party's own objection clock (R-OBJ-15D). `subject` is the record that the paper is about; `sampleId` the
// sample concerned, where there is one: it decides the scope.
#include "record/Record.h"

namespace qj {

enum class ServedPaper : quint16 { none, result, reinspection, order, letter, warning, other };
inline constexpr EnumEntry servedPaperCodes[] = {
    {1, "result", QT_TRANSLATE_NOOP("ServiceOfNotice", "Result notice")},
    {2, "reinspection", QT_TRANSLATE_NOOP("ServiceOfNotice", "Reinspection result")},
    {3, "order", QT_TRANSLATE_NOOP("ServiceOfNotice", "Order")},
    {4, "letter", QT_TRANSLATE_NOOP("ServiceOfNotice", "Letter")},
    {5, "warning", QT_TRANSLATE_NOOP("ServiceOfNotice", "Warning")},
    {6, "other", QT_TRANSLATE_NOOP("Record", "Other")},
};
constexpr EnumTable codesOf(ServedPaper)
{
    return servedPaperCodes;
}

enum class ServedParty : quint16 { none, trader, producer, platform, producerAuthority, other };
inline constexpr EnumEntry servedPartyCodes[] = {
    {1, "trader", QT_TRANSLATE_NOOP("Record", "Trader")},
    {2, "producer", QT_TRANSLATE_NOOP("Record", "Producer")},
    {3, "platform", QT_TRANSLATE_NOOP("Record", "Platform")},
    {4, "producerAuthority", QT_TRANSLATE_NOOP("ServiceOfNotice", "Authority at the producer's place")},
    {5, "other", QT_TRANSLATE_NOOP("Record", "Other")},
};
constexpr EnumTable codesOf(ServedParty)
{
    return servedPartyCodes;
}

enum class ServiceMethod : quint16 { none, direct, left, mail, entrusted, publicNotice, electronic };
inline constexpr EnumEntry serviceMethodCodes[] = {
    {1, "direct", QT_TRANSLATE_NOOP("ServiceOfNotice", "In person")},
    {2, "left", QT_TRANSLATE_NOOP("ServiceOfNotice", "Left at the place")},
    {3, "mail", QT_TRANSLATE_NOOP("ServiceOfNotice", "By mail")},
    {4, "entrusted", QT_TRANSLATE_NOOP("ServiceOfNotice", "Through another office")},
    {5, "publicNotice", QT_TRANSLATE_NOOP("ServiceOfNotice", "By public notice")},
    {6, "electronic", QT_TRANSLATE_NOOP("ServiceOfNotice", "Electronically")},
};
constexpr EnumTable codesOf(ServiceMethod)
{
    return serviceMethodCodes;
}

struct ServiceOfNotice : Record
{
    QString no;
    QString noticeNo;
    ServedPaper paper = ServedPaper::none;
    Uuid subject;
    QString subjectKind; ///< RecordInfo::name of the subject
    Uuid sampleId;
    ServedParty partyKind = ServedParty::none;
    QString partyName;
    QString address;
    ServiceMethod method = ServiceMethod::none;
    QDate sentOn;
    QDate servedOn;
    QString receiver;
    QString witness;
    QList<Uuid> proof;
    QDate publicFrom; ///< starts R-NTC-PUBLIC
    QDate objectBy;   ///< frozen by service (R-OBJ-15D)
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field serviceOfNoticeFields[] = {
    field<&ServiceOfNotice::no>(10, "no", QT_TRANSLATE_NOOP("Record", "Number")).autofill().search().index().list(),
    field<&ServiceOfNotice::noticeNo>(11, "noticeNo", QT_TRANSLATE_NOOP("ServiceOfNotice", "Number of the paper"))
        .must()
        .search()
        .index()
        .list(),
    field<&ServiceOfNotice::paper>(12, "paper", QT_TRANSLATE_NOOP("ServiceOfNotice", "Paper")).must().list(),
    field<&ServiceOfNotice::subject>(13, "subject", QT_TRANSLATE_NOOP("ServiceOfNotice", "Concerns")).must(),
    field<&ServiceOfNotice::subjectKind>(14, "subjectKind",
                                         QT_TRANSLATE_NOOP("ServiceOfNotice", "Kind of record concerned"))
        .must(),
    field<&ServiceOfNotice::sampleId>(15, "sampleId", QT_TRANSLATE_NOOP("Record", "Sample"))
        .to(RecordKind::sample)
        .index()
        .list(),
    field<&ServiceOfNotice::partyKind>(16, "partyKind", QT_TRANSLATE_NOOP("ServiceOfNotice", "Party")).must().list(),
    field<&ServiceOfNotice::partyName>(17, "partyName", QT_TRANSLATE_NOOP("ServiceOfNotice", "Name of the party"))
        .must()
        .search()
        .list(),
    field<&ServiceOfNotice::address>(18, "address", QT_TRANSLATE_NOOP("ServiceOfNotice", "Address")).must().priv(),
    field<&ServiceOfNotice::method>(19, "method", QT_TRANSLATE_NOOP("ServiceOfNotice", "Method")).must().list(),
    field<&ServiceOfNotice::sentOn>(20, "sentOn", QT_TRANSLATE_NOOP("ServiceOfNotice", "Sent on")).from("sent").list(),
    field<&ServiceOfNotice::servedOn>(21, "servedOn", QT_TRANSLATE_NOOP("ServiceOfNotice", "Served on"))
        .from("served")
        .list(),
    field<&ServiceOfNotice::receiver>(22, "receiver", QT_TRANSLATE_NOOP("ServiceOfNotice", "Received by")).priv(),
    field<&ServiceOfNotice::witness>(23, "witness", QT_TRANSLATE_NOOP("ServiceOfNotice", "Witness")).priv(),
    field<&ServiceOfNotice::proof>(24, "proof", QT_TRANSLATE_NOOP("ServiceOfNotice", "Proof of service"))
        .to(RecordKind::attachment),
    field<&ServiceOfNotice::publicFrom>(25, "publicFrom", QT_TRANSLATE_NOOP("ServiceOfNotice", "Public notice from")),
    field<&ServiceOfNotice::objectBy>(26, "objectBy", QT_TRANSLATE_NOOP("ServiceOfNotice", "Objection until"))
        .autofill(),
    field<&ServiceOfNotice::remark>(27, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline constexpr State serviceOfNoticeStates[] = {
    {"prepared", QT_TRANSLATE_NOOP("ServiceOfNotice", "To be served"), 0},
    {"sent", QT_TRANSLATE_NOOP("ServiceOfNotice", "Sent"), 1},
    {"publicNotice", QT_TRANSLATE_NOOP("ServiceOfNotice", "Public notice running"), 2},
    {"served", QT_TRANSLATE_NOOP("ServiceOfNotice", "Served"), 3},
    {"deemed", QT_TRANSLATE_NOOP("ServiceOfNotice", "Deemed served"), 4},
    {"failed", QT_TRANSLATE_NOOP("ServiceOfNotice", "Not delivered"), -1},
    {"cancelled", QT_TRANSLATE_NOOP("ServiceOfNotice", "Cancelled"), -2},
};

inline const RecordInfo ServiceOfNotice::info{RecordKind::serviceOfNotice,
                                              "serviceOfNotice",
                                              "ServiceOfNotice",
                                              QT_TRANSLATE_NOOP("ServiceOfNotice", "Service of notice"),
                                              serviceOfNoticeFields,
                                              serviceOfNoticeStates,
                                              Scope::owner,
                                              15,
                                              10,
                                              11};

} // namespace qj
