// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A laboratory under contract. Its accreditation (CMA) must be valid on the day a report is issued, its contract when
// a plan is issued. `importProfile` remembers how its result tables are mapped.
#include "directory/ActiveStates.h"

namespace qj {

struct Laboratory : Record
{
    QString name;
    QString shortName;
    QString cmaNo;
    QDate cmaValidTo;
    QList<Uuid> capabilities;
    Flag canReinspect = false;
    QString areaCode;
    QString address;
    QString contact;
    QString phone;
    QString contractNo;
    QDate contractFrom;
    QDate contractTo;
    Json importProfile;
    QString remark;
    Uuid mergedInto;

    static const RecordInfo info;
};

inline constexpr Field laboratoryFields[] = {
    field<&Laboratory::name>(10, "name", QT_TRANSLATE_NOOP("Laboratory", "Name")).must().search().list().index().pub(),
    field<&Laboratory::shortName>(11, "shortName", QT_TRANSLATE_NOOP("Laboratory", "Short name"))
        .must()
        .search()
        .list(),
    field<&Laboratory::cmaNo>(12, "cmaNo", QT_TRANSLATE_NOOP("Laboratory", "Accreditation number")).search().list(),
    field<&Laboratory::cmaValidTo>(13, "cmaValidTo", QT_TRANSLATE_NOOP("Laboratory", "Accredited to")).list(),
    field<&Laboratory::capabilities>(14, "capabilities", QT_TRANSLATE_NOOP("Laboratory", "Goods it can test"))
        .to(RecordKind::productCategory),
    field<&Laboratory::canReinspect>(15, "canReinspect", QT_TRANSLATE_NOOP("Laboratory", "Takes reinspections"))
        .must()
        .list(),
    field<&Laboratory::areaCode>(16, "areaCode", QT_TRANSLATE_NOOP("Laboratory", "Area code")).list(),
    field<&Laboratory::address>(17, "address", QT_TRANSLATE_NOOP("Laboratory", "Address")),
    field<&Laboratory::contact>(18, "contact", QT_TRANSLATE_NOOP("Laboratory", "Contact person")).priv(),
    field<&Laboratory::phone>(19, "phone", QT_TRANSLATE_NOOP("Laboratory", "Telephone")).priv(),
    field<&Laboratory::contractNo>(20, "contractNo", QT_TRANSLATE_NOOP("Laboratory", "Contract number"))
        .search()
        .list(),
    field<&Laboratory::contractFrom>(21, "contractFrom", QT_TRANSLATE_NOOP("Laboratory", "Contract from")),
    field<&Laboratory::contractTo>(22, "contractTo", QT_TRANSLATE_NOOP("Laboratory", "Contract to")).list(),
    field<&Laboratory::importProfile>(23, "importProfile", QT_TRANSLATE_NOOP("Laboratory", "Mapping of its tables")),
    field<&Laboratory::remark>(24, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
    field<&Laboratory::mergedInto>(25, "mergedInto", QT_TRANSLATE_NOOP("Record", "Merged into"))
        .to(RecordKind::laboratory)
        .autofill(),
};

inline const RecordInfo Laboratory::info{
    .kind = RecordKind::laboratory,
    .name = "laboratory",
    .context = "Laboratory",
    .label = QT_TRANSLATE_NOOP("Laboratory", "Laboratory"),
    .fields = laboratoryFields,
    .states = activeStates,
    .scope = Scope::global,
    .titleField = 10,
};

} // namespace qj
