// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An officer who stepped aside from a drawn subject, and who came instead (R-DRW-TWO). Child of a draw.
#include "record/Record.h"

namespace qj {

struct DrawSubstitute : Record
{
    Uuid drawId;
    Uuid old;
    Uuid new_;
    QString reason;
    Uuid approver;
    Uuid traderId; ///< the visit concerned; empty: all visits of the officer

    static const RecordInfo info;
};

inline constexpr Field drawSubstituteFields[] = {
    field<&DrawSubstitute::drawId>(10, "drawId", QT_TRANSLATE_NOOP("DrawSubstitute", "Draw"))
        .to(RecordKind::draw)
        .must()
        .list()
        .index(),
    field<&DrawSubstitute::old>(11, "old", QT_TRANSLATE_NOOP("DrawSubstitute", "Drawn officer"))
        .to(RecordKind::officer)
        .must()
        .list(),
    field<&DrawSubstitute::new_>(12, "new", QT_TRANSLATE_NOOP("DrawSubstitute", "Substitute"))
        .to(RecordKind::officer)
        .must()
        .list(),
    field<&DrawSubstitute::reason>(13, "reason", QT_TRANSLATE_NOOP("DrawSubstitute", "Reason")).must().list(),
    field<&DrawSubstitute::approver>(14, "approver", QT_TRANSLATE_NOOP("DrawSubstitute", "Approved by"))
        .to(RecordKind::officer)
        .list(),
    field<&DrawSubstitute::traderId>(15, "traderId", QT_TRANSLATE_NOOP("DrawSubstitute", "Trader"))
        .to(RecordKind::trader)
        .list(),
};

inline const RecordInfo DrawSubstitute::info{
    .kind = RecordKind::drawSubstitute,
    .name = "drawSubstitute",
    .context = "DrawSubstitute",
    .label = QT_TRANSLATE_NOOP("DrawSubstitute", "Substitution"),
    .fields = drawSubstituteFields,
    .scope = Scope::owner,
    .scopeField = 10,
    .titleField = 13,
};

} // namespace qj
