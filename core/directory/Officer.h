// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A person of an office (Record::officeId). Active means: state active. `level` follows the office (branch counts as
// district). An enforcement certificate is needed to be drawn and to sign (R-SMP-PAPERS); an expired one is warned of.
// The private half of `signKey` never stands in a record.
#include "directory/ActiveStates.h"

namespace qj {

/// Numbers are positions of RoleBit: bit = 1 << (number - 1).
enum class Role : quint16 { none, inspector, reviewer, supervisor, publisher, administrator };
inline constexpr EnumEntry roleCodes[] = {
    {1, "inspector", QT_TRANSLATE_NOOP("Officer", "Inspector")},
    {2, "reviewer", QT_TRANSLATE_NOOP("Officer", "Reviewer")},
    {3, "supervisor", QT_TRANSLATE_NOOP("Officer", "Supervisor")},
    {4, "publisher", QT_TRANSLATE_NOOP("Officer", "Publisher")},
    {5, "administrator", QT_TRANSLATE_NOOP("Officer", "Administrator")},
};
constexpr EnumTable codesOf(Role)
{
    return roleCodes;
}

/// Numbers are positions of LevelBit, and those of OfficeLevel.
enum class OfficerLevel : quint16 { none, district, city, province };
inline constexpr EnumEntry officerLevelCodes[] = {
    {1, "district", QT_TRANSLATE_NOOP("Officer", "District")},
    {2, "city", QT_TRANSLATE_NOOP("Officer", "City")},
    {3, "province", QT_TRANSLATE_NOOP("Officer", "Province")},
};
constexpr EnumTable codesOf(OfficerLevel)
{
    return officerLevelCodes;
}

struct Officer : Record
{
    QString name;
    QString staffNo;
    QString certNo;
    QDate certValidTo;
    QString post;
    QList<Role> roles;
    OfficerLevel level = OfficerLevel::none;
    QList<Uuid> categories;
    QString area;
    QString phone;
    QString loginName;
    QString signKey;
    QString remark;
    Uuid mergedInto;

    static const RecordInfo info;
};

inline constexpr Field officerFields[] = {
    field<&Officer::name>(10, "name", QT_TRANSLATE_NOOP("Officer", "Name")).must().search().list().index(),
    field<&Officer::staffNo>(11, "staffNo", QT_TRANSLATE_NOOP("Officer", "Staff number")).search().list(),
    field<&Officer::certNo>(12, "certNo", QT_TRANSLATE_NOOP("Officer", "Enforcement certificate number"))
        .search()
        .list()
        .index(),
    field<&Officer::certValidTo>(13, "certValidTo", QT_TRANSLATE_NOOP("Officer", "Certificate valid to")).list(),
    field<&Officer::post>(14, "post", QT_TRANSLATE_NOOP("Officer", "Post")).list(),
    field<&Officer::roles>(15, "roles", QT_TRANSLATE_NOOP("Officer", "Roles")).must().list(),
    field<&Officer::level>(16, "level", QT_TRANSLATE_NOOP("Officer", "Level")).autofill().list(),
    field<&Officer::categories>(17, "categories", QT_TRANSLATE_NOOP("Officer", "Goods of competence"))
        .to(RecordKind::productCategory),
    field<&Officer::area>(18, "area", QT_TRANSLATE_NOOP("Officer", "Area of work")).list(),
    field<&Officer::phone>(19, "phone", QT_TRANSLATE_NOOP("Officer", "Telephone")).priv(),
    field<&Officer::loginName>(20, "loginName", QT_TRANSLATE_NOOP("Officer", "Login name")).search().index(),
    field<&Officer::signKey>(21, "signKey", QT_TRANSLATE_NOOP("Officer", "Public signing key")).autofill(),
    field<&Officer::remark>(22, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
    field<&Officer::mergedInto>(23, "mergedInto", QT_TRANSLATE_NOOP("Record", "Merged into"))
        .to(RecordKind::officer)
        .autofill(),
};

inline const RecordInfo Officer::info{
    .kind = RecordKind::officer,
    .name = "officer",
    .context = "Officer",
    .label = QT_TRANSLATE_NOOP("Officer", "Officer"),
    .fields = officerFields,
    .states = activeStates,
    .scope = Scope::global,
    .titleField = 10,
};

} // namespace qj
