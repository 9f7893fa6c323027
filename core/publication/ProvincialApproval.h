// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Request to the province and its reply. No life of its own: its dates and result move the publication.
#include "record/Record.h"

namespace qj {

enum class ConsentResult : quint16 { none, all, part, refused };
inline constexpr EnumEntry consentResultCodes[] = {
    {1, "all", QT_TRANSLATE_NOOP("ProvincialApproval", "All items")},
    {2, "part", QT_TRANSLATE_NOOP("ProvincialApproval", "Some items")},
    {3, "none", QT_TRANSLATE_NOOP("Record", "Refused")},
};
constexpr EnumTable codesOf(ConsentResult)
{
    return consentResultCodes;
}

struct ProvincialApproval : Record
{
    Uuid publicationId;
    QString requestNo;
    QDate requestedOn;
    QString packageHash;
    QString replyNo;
    QDate repliedOn;
    ConsentResult result = ConsentResult::none;
    Uuid replyFile;
    QList<Uuid> items;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field provincialApprovalFields[] = {
    field<&ProvincialApproval::publicationId>(10, "publicationId",
                                              QT_TRANSLATE_NOOP("ProvincialApproval", "Publication"))
        .to(RecordKind::publication)
        .must()
        .index()
        .list(),
    field<&ProvincialApproval::requestNo>(11, "requestNo",
                                          QT_TRANSLATE_NOOP("ProvincialApproval", "Number of the request"))
        .must()
        .search()
        .index()
        .list(),
    field<&ProvincialApproval::requestedOn>(12, "requestedOn", QT_TRANSLATE_NOOP("ProvincialApproval", "Requested on"))
        .must()
        .list(),
    field<&ProvincialApproval::packageHash>(13, "packageHash",
                                            QT_TRANSLATE_NOOP("ProvincialApproval", "Digest of the package"))
        .autofill(),
    field<&ProvincialApproval::replyNo>(14, "replyNo", QT_TRANSLATE_NOOP("ProvincialApproval", "Number of the reply"))
        .search()
        .index()
        .list(),
    field<&ProvincialApproval::repliedOn>(15, "repliedOn", QT_TRANSLATE_NOOP("ProvincialApproval", "Replied on"))
        .list(),
    field<&ProvincialApproval::result>(16, "result", QT_TRANSLATE_NOOP("ProvincialApproval", "Result")).crit().list(),
    field<&ProvincialApproval::replyFile>(17, "replyFile", QT_TRANSLATE_NOOP("ProvincialApproval", "Reply file"))
        .to(RecordKind::attachment),
    field<&ProvincialApproval::items>(18, "items", QT_TRANSLATE_NOOP("ProvincialApproval", "Items consented to"))
        .to(RecordKind::publicationItem)
        .crit(),
    field<&ProvincialApproval::remark>(19, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline const RecordInfo ProvincialApproval::info{RecordKind::provincialApproval,
                                                 "provincialApproval",
                                                 "ProvincialApproval",
                                                 QT_TRANSLATE_NOOP("ProvincialApproval", "Consent of the province"),
                                                 provincialApprovalFields,
                                                 {},
                                                 Scope::owner,
                                                 10,
                                                 0,
                                                 11};

} // namespace qj
