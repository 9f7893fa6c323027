// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Why nothing was sampled at a drawn trader (R-SMP-NONE). Never counts as a sample; its substitute comes from the
// order of the draw. A visit without a draw (targeted sampling) has no drawId.
#include "record/Record.h"

namespace qj {

enum class NotSampledReason : quint16 {
    none,
    collapsed,
    deregistered,
    stopped,
    changed,
    exportOnly,
    noGoods,
    tooFew,
    notFound,
    other,
};
inline constexpr EnumEntry notSampledReasonCodes[] = {
    {1, "collapsed", QT_TRANSLATE_NOOP("NotSampledNote", "Gone out of business")},
    {2, "deregistered", QT_TRANSLATE_NOOP("NotSampledNote", "Deregistered")},
    {3, "stopped", QT_TRANSLATE_NOOP("NotSampledNote", "Stopped production or business")},
    {4, "changed", QT_TRANSLATE_NOOP("NotSampledNote", "Changed trade")},
    {5, "exportOnly", QT_TRANSLATE_NOOP("NotSampledNote", "Exports only")},
    {6, "noGoods", QT_TRANSLATE_NOOP("NotSampledNote", "No such goods")},
    {7, "tooFew", QT_TRANSLATE_NOOP("NotSampledNote", "Stock too small")},
    {8, "notFound", QT_TRANSLATE_NOOP("NotSampledNote", "Not found at the address")},
    {9, "other", QT_TRANSLATE_NOOP("Record", "Other")},
};
constexpr EnumTable codesOf(NotSampledReason)
{
    return notSampledReasonCodes;
}

inline constexpr State notSampledNoteStates[] = {
    {"draft", QT_TRANSLATE_NOOP("Record", "Draft"), 0},
    {"signed", QT_TRANSLATE_NOOP("Record", "Signed"), 1},
    {"opinion", QT_TRANSLATE_NOOP("NotSampledNote", "Opinion of the local authority"), 2},
    {"closed", QT_TRANSLATE_NOOP("Record", "Closed"), 3},
};

struct NotSampledNote : Record
{
    QString no;
    Uuid planTaskId;
    Uuid drawId;
    Uuid traderId;
    QString product;
    QDate visitDate;
    NotSampledReason reason = NotSampledReason::none;
    QString process;
    QString localOpinion;
    QDate localDate;
    QStringList samplers;
    QStringList officers;
    Uuid replacement;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field notSampledNoteFields[] = {
    field<&NotSampledNote::no>(10, "no", QT_TRANSLATE_NOOP("Record", "Number")).autofill().search().index().list(),
    field<&NotSampledNote::planTaskId>(11, "planTaskId", QT_TRANSLATE_NOOP("NotSampledNote", "Plan task"))
        .to(RecordKind::planTask)
        .must()
        .list()
        .index(),
    field<&NotSampledNote::drawId>(12, "drawId", QT_TRANSLATE_NOOP("NotSampledNote", "Draw"))
        .to(RecordKind::draw)
        .index(),
    field<&NotSampledNote::traderId>(13, "traderId", QT_TRANSLATE_NOOP("NotSampledNote", "Trader"))
        .to(RecordKind::trader)
        .must()
        .list()
        .index(),
    field<&NotSampledNote::product>(14, "product", QT_TRANSLATE_NOOP("NotSampledNote", "Product to be sampled"))
        .must()
        .search()
        .list(),
    field<&NotSampledNote::visitDate>(15, "visitDate", QT_TRANSLATE_NOOP("NotSampledNote", "Date of the visit"))
        .must()
        .list(),
    field<&NotSampledNote::reason>(16, "reason", QT_TRANSLATE_NOOP("NotSampledNote", "Reason")).must().list(),
    field<&NotSampledNote::process>(17, "process", QT_TRANSLATE_NOOP("NotSampledNote", "What happened"))
        .note()
        .from("signed"),
    field<&NotSampledNote::localOpinion>(18, "localOpinion",
                                         QT_TRANSLATE_NOOP("NotSampledNote", "Opinion of the local authority"))
        .note()
        .from("opinion"),
    field<&NotSampledNote::localDate>(19, "localDate", QT_TRANSLATE_NOOP("NotSampledNote", "Date of the opinion"))
        .from("opinion"),
    field<&NotSampledNote::samplers>(20, "samplers", QT_TRANSLATE_NOOP("NotSampledNote", "Samplers")),
    field<&NotSampledNote::officers>(21, "officers", QT_TRANSLATE_NOOP("NotSampledNote", "Enforcement officers")),
    field<&NotSampledNote::replacement>(22, "replacement", QT_TRANSLATE_NOOP("NotSampledNote", "Substitute"))
        .to(RecordKind::trader)
        .list(),
    field<&NotSampledNote::remark>(23, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline const RecordInfo NotSampledNote::info{
    .kind = RecordKind::notSampledNote,
    .name = "notSampledNote",
    .context = "NotSampledNote",
    .label = QT_TRANSLATE_NOOP("NotSampledNote", "Nothing-to-sample note"),
    .fields = notSampledNoteFields,
    .states = notSampledNoteStates,
    .scope = Scope::office,
    .numberField = 10,
    .titleField = 10,
};

} // namespace qj
