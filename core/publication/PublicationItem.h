// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One sample in a publication. `printed` holds the text of its columns, frozen at release. Its state is derived
// (PublicationItemRules), never recorded.
#include "record/Record.h"

namespace qj {

struct PublicationItem : Record
{
    Uuid publicationId;
    Uuid sampleId;
    Int seq;
    Json printed;
    Flag consented; ///< R-PUB-CONSENT
    Flag hot;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field publicationItemFields[] = {
    field<&PublicationItem::publicationId>(10, "publicationId", QT_TRANSLATE_NOOP("PublicationItem", "Publication"))
        .to(RecordKind::publication)
        .must()
        .index(),
    field<&PublicationItem::sampleId>(11, "sampleId", QT_TRANSLATE_NOOP("Record", "Sample"))
        .to(RecordKind::sample)
        .must()
        .index()
        .list(),
    field<&PublicationItem::seq>(12, "seq", QT_TRANSLATE_NOOP("PublicationItem", "Order")).must().list(),
    field<&PublicationItem::printed>(13, "printed", QT_TRANSLATE_NOOP("PublicationItem", "Printed columns")).autofill(),
    field<&PublicationItem::consented>(14, "consented", QT_TRANSLATE_NOOP("PublicationItem", "Consented"))
        .crit()
        .list(),
    field<&PublicationItem::hot>(15, "hot", QT_TRANSLATE_NOOP("PublicationItem", "Shown first")).list(),
    field<&PublicationItem::remark>(16, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline constexpr State publicationItemStates[] = {
    {"proposed", QT_TRANSLATE_NOOP("PublicationItem", "Proposed"), 0},
    {"clean", QT_TRANSLATE_NOOP("PublicationItem", "Clean"), 1},
    {"blocked", QT_TRANSLATE_NOOP("PublicationItem", "Blocked"), 2},
    {"consented", QT_TRANSLATE_NOOP("PublicationItem", "Consented"), 3},
    {"refused", QT_TRANSLATE_NOOP("PublicationItem", "Refused"), 4},
    {"published", QT_TRANSLATE_NOOP("Record", "Published"), 5},
    {"corrected", QT_TRANSLATE_NOOP("PublicationItem", "Corrected"), 6},
    {"withdrawn", QT_TRANSLATE_NOOP("PublicationItem", "Withdrawn"), 7},
};

inline const RecordInfo PublicationItem::info{RecordKind::publicationItem,
                                              "publicationItem",
                                              "PublicationItem",
                                              QT_TRANSLATE_NOOP("PublicationItem", "Published item"),
                                              publicationItemFields,
                                              publicationItemStates,
                                              Scope::owner,
                                              10,
                                              0,
                                              11};

} // namespace qj
