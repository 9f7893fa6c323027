// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Why an officer steps aside from one trader (R-DRW-TWO). Child of an officer.
#include "record/Record.h"

namespace qj {

struct OfficerInterest : Record
{
    Uuid officerId;
    Uuid traderId;
    QString reason;

    static const RecordInfo info;
};

inline constexpr Field officerInterestFields[] = {
    field<&OfficerInterest::officerId>(10, "officerId", QT_TRANSLATE_NOOP("OfficerInterest", "Officer"))
        .to(RecordKind::officer)
        .must()
        .list()
        .index(),
    field<&OfficerInterest::traderId>(11, "traderId", QT_TRANSLATE_NOOP("OfficerInterest", "Trader"))
        .to(RecordKind::trader)
        .must()
        .list()
        .index(),
    field<&OfficerInterest::reason>(12, "reason", QT_TRANSLATE_NOOP("OfficerInterest", "Reason")).list(),
};

inline const RecordInfo OfficerInterest::info{
    .kind = RecordKind::officerInterest,
    .name = "officerInterest",
    .context = "OfficerInterest",
    .label = QT_TRANSLATE_NOOP("OfficerInterest", "Recusal"),
    .fields = officerInterestFields,
    .scope = Scope::global,
    .titleField = 11,
};

} // namespace qj
