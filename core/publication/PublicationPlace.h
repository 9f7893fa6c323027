// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where and when a publication appeared: the ledger.
#include "record/Record.h"

namespace qj {

enum class PublicPlace : quint16 { none, site, board, wechat, media };
inline constexpr EnumEntry publicPlaceCodes[] = {
    {1, "site", QT_TRANSLATE_NOOP("Record", "Website")},
    {2, "board", QT_TRANSLATE_NOOP("Record", "Notice board")},
    {3, "wechat", QT_TRANSLATE_NOOP("Record", "WeChat account")},
    {4, "media", QT_TRANSLATE_NOOP("Record", "Media")},
};
constexpr EnumTable codesOf(PublicPlace)
{
    return publicPlaceCodes;
}

struct PublicationPlace : Record
{
    Uuid publicationId;
    PublicPlace place = PublicPlace::none;
    QString address;
    QDate on;
    QString fileHash;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field publicationPlaceFields[] = {
    field<&PublicationPlace::publicationId>(10, "publicationId", QT_TRANSLATE_NOOP("PublicationPlace", "Publication"))
        .to(RecordKind::publication)
        .must()
        .index(),
    field<&PublicationPlace::place>(11, "place", QT_TRANSLATE_NOOP("PublicationPlace", "Place")).must().list(),
    field<&PublicationPlace::address>(12, "address", QT_TRANSLATE_NOOP("PublicationPlace", "Address of the place"))
        .list(),
    field<&PublicationPlace::on>(13, "on", QT_TRANSLATE_NOOP("PublicationPlace", "Published on")).must().list(),
    field<&PublicationPlace::fileHash>(14, "fileHash", QT_TRANSLATE_NOOP("PublicationPlace", "Digest of the file"))
        .autofill(),
    field<&PublicationPlace::remark>(15, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline const RecordInfo PublicationPlace::info{RecordKind::publicationPlace,
                                               "publicationPlace",
                                               "PublicationPlace",
                                               QT_TRANSLATE_NOOP("PublicationPlace", "Place of publication"),
                                               publicationPlaceFields,
                                               {},
                                               Scope::owner,
                                               10,
                                               0,
                                               12};

} // namespace qj
