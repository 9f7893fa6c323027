// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The producer as printed on the goods, or who stands for it (R-IMP-ROLE): importer, agent, supplier. Where it is
// decides who must be told of a failure (R-DSP-PRODUCER).
#include "directory/ActiveStates.h"

namespace qj {

enum class ProducerRole : quint16 { none, producer, importer, agent, supplier };
inline constexpr EnumEntry producerRoleCodes[] = {
    {1, "producer", QT_TRANSLATE_NOOP("Record", "Producer")},
    {2, "importer", QT_TRANSLATE_NOOP("Record", "Importer")},
    {3, "agent", QT_TRANSLATE_NOOP("Record", "Agent")},
    {4, "supplier", QT_TRANSLATE_NOOP("Record", "Supplier")},
};
constexpr EnumTable codesOf(ProducerRole)
{
    return producerRoleCodes;
}

struct Producer : Record
{
    QString name;
    ProducerRole role = ProducerRole::none;
    QString creditCode;
    QString address;
    QString areaCode;
    QString contact;
    QString phone;
    QString fax;
    QString postcode;
    QString authorityName;
    QString licenceNo;
    QStringList aliases;
    QString remark;
    Uuid mergedInto;

    static const RecordInfo info;
};

inline constexpr Field producerFields[] = {
    field<&Producer::name>(10, "name", QT_TRANSLATE_NOOP("Producer", "Stated name"))
        .must()
        .search()
        .list()
        .index()
        .pub(),
    field<&Producer::role>(11, "role", QT_TRANSLATE_NOOP("Producer", "Role")).must().list(),
    field<&Producer::creditCode>(12, "creditCode", QT_TRANSLATE_NOOP("Producer", "Unified social credit code"))
        .search()
        .list()
        .index()
        .pub(),
    field<&Producer::address>(13, "address", QT_TRANSLATE_NOOP("Producer", "Address")).search().list(),
    field<&Producer::areaCode>(14, "areaCode", QT_TRANSLATE_NOOP("Producer", "Area code")).list(),
    field<&Producer::contact>(15, "contact", QT_TRANSLATE_NOOP("Producer", "Contact person")).priv(),
    field<&Producer::phone>(16, "phone", QT_TRANSLATE_NOOP("Producer", "Telephone")).priv(),
    field<&Producer::fax>(17, "fax", QT_TRANSLATE_NOOP("Producer", "Fax")).priv(),
    field<&Producer::postcode>(18, "postcode", QT_TRANSLATE_NOOP("Producer", "Postcode")).priv(),
    field<&Producer::authorityName>(19, "authorityName", QT_TRANSLATE_NOOP("Producer", "Authority at its place"))
        .list(),
    field<&Producer::licenceNo>(20, "licenceNo", QT_TRANSLATE_NOOP("Producer", "Production licence")).search(),
    field<&Producer::aliases>(21, "aliases", QT_TRANSLATE_NOOP("Producer", "Other spellings")).search(),
    field<&Producer::remark>(22, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
    field<&Producer::mergedInto>(23, "mergedInto", QT_TRANSLATE_NOOP("Record", "Merged into"))
        .to(RecordKind::producer)
        .autofill(),
};

inline const RecordInfo Producer::info{
    .kind = RecordKind::producer,
    .name = "producer",
    .context = "Producer",
    .label = QT_TRANSLATE_NOOP("Producer", "Nominal producer"),
    .fields = producerFields,
    .states = activeStates,
    .scope = Scope::office,
    .titleField = 10,
};

} // namespace qj
