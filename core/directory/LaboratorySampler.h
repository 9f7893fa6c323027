// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A person of a laboratory who takes samples (R-SMP-TWO). Child of a laboratory.
#include "record/Record.h"

namespace qj {

struct LaboratorySampler : Record
{
    Uuid laboratoryId;
    QString name;
    QString certNo;

    static const RecordInfo info;
};

inline constexpr Field laboratorySamplerFields[] = {
    field<&LaboratorySampler::laboratoryId>(10, "laboratoryId", QT_TRANSLATE_NOOP("LaboratorySampler", "Laboratory"))
        .to(RecordKind::laboratory)
        .must()
        .list()
        .index(),
    field<&LaboratorySampler::name>(11, "name", QT_TRANSLATE_NOOP("LaboratorySampler", "Name")).must().search().list(),
    field<&LaboratorySampler::certNo>(12, "certNo", QT_TRANSLATE_NOOP("LaboratorySampler", "Certificate number"))
        .search()
        .list(),
};

inline const RecordInfo LaboratorySampler::info{
    .kind = RecordKind::laboratorySampler,
    .name = "laboratorySampler",
    .context = "LaboratorySampler",
    .label = QT_TRANSLATE_NOOP("LaboratorySampler", "Sampler"),
    .fields = laboratorySamplerFields,
    .scope = Scope::global,
    .titleField = 11,
};

} // namespace qj
