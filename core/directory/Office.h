// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An authority: province, city, district, or a branch that works under a district. Its code begins the numbers of
// everything it records. Names change with reforms and papers keep the name of their day (R-REG-NAMES): `formerNames`
// is [{"name": ..., "until": "YYYY-MM-DD"}, ...], read through officeNameOn.
#include "directory/ActiveStates.h"

namespace qj {

enum class OfficeLevel : quint16 { none, district, city, province, branch };
inline constexpr EnumEntry officeLevelCodes[] = {
    {1, "district", QT_TRANSLATE_NOOP("Record", "District office")},
    {2, "city", QT_TRANSLATE_NOOP("Record", "City office")},
    {3, "province", QT_TRANSLATE_NOOP("Record", "Provincial office")},
    {4, "branch", QT_TRANSLATE_NOOP("Record", "Branch office")},
};
constexpr EnumTable codesOf(OfficeLevel)
{
    return officeLevelCodes;
}

struct Office : Record
{
    QString code;
    QString name;
    QString shortName;
    OfficeLevel level = OfficeLevel::none;
    Uuid parentId;
    QString areaCode;
    QString address;
    QString phone;
    QString postcode;
    QString sealName;
    QString paperPrefix;
    QDate validFrom;
    QDate validTo;
    QString remark;
    Json formerNames;
    Uuid mergedInto;

    static const RecordInfo info;
};

inline constexpr Field officeFields[] = {
    field<&Office::code>(10, "code", QT_TRANSLATE_NOOP("Office", "Office code")).must().search().list().index(),
    field<&Office::name>(11, "name", QT_TRANSLATE_NOOP("Office", "Name")).must().search().list().index().pub(),
    field<&Office::shortName>(12, "shortName", QT_TRANSLATE_NOOP("Office", "Short name")).must().search().list(),
    field<&Office::level>(13, "level", QT_TRANSLATE_NOOP("Office", "Level")).must().list(),
    field<&Office::parentId>(14, "parentId", QT_TRANSLATE_NOOP("Office", "Superior office"))
        .to(RecordKind::office)
        .list()
        .index(),
    field<&Office::areaCode>(15, "areaCode", QT_TRANSLATE_NOOP("Office", "Area code")).must().list(),
    field<&Office::address>(16, "address", QT_TRANSLATE_NOOP("Office", "Address")),
    field<&Office::phone>(17, "phone", QT_TRANSLATE_NOOP("Office", "Telephone")).list(),
    field<&Office::postcode>(18, "postcode", QT_TRANSLATE_NOOP("Office", "Postcode")),
    field<&Office::sealName>(19, "sealName", QT_TRANSLATE_NOOP("Office", "Name under the seal")),
    field<&Office::paperPrefix>(20, "paperPrefix", QT_TRANSLATE_NOOP("Office", "Prefix of paper numbers")),
    field<&Office::validFrom>(21, "validFrom", QT_TRANSLATE_NOOP("Office", "In use from")).must(),
    field<&Office::validTo>(22, "validTo", QT_TRANSLATE_NOOP("Office", "In use to")),
    field<&Office::remark>(23, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
    field<&Office::formerNames>(24, "formerNames", QT_TRANSLATE_NOOP("Office", "Former names")),
    field<&Office::mergedInto>(25, "mergedInto", QT_TRANSLATE_NOOP("Record", "Merged into"))
        .to(RecordKind::office)
        .autofill(),
};

inline const RecordInfo Office::info{
    .kind = RecordKind::office,
    .name = "office",
    .context = "Office",
    .label = QT_TRANSLATE_NOOP("Office", "Office"),
    .fields = officeFields,
    .states = activeStates,
    .scope = Scope::global,
    .titleField = 11,
    .naturalKey = 10,
};

} // namespace qj
