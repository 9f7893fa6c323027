// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A trader refused the inspection (R-SMP-REFUSE): facts, witnesses, the finding of the authority, and the warning or
// order that follows. A second refusal is graver.
#include "record/Record.h"

namespace qj {

inline constexpr State refusalRecordStates[] = {
    {"draft", QT_TRANSLATE_NOOP("Record", "Draft"), 0},
    {"signed", QT_TRANSLATE_NOOP("Record", "Signed"), 1},
    {"confirmed", QT_TRANSLATE_NOOP("RefusalRecord", "Found to be a refusal"), 2},
    {"referred", QT_TRANSLATE_NOOP("RefusalRecord", "Handed over to follow-up"), 3},
    {"closed", QT_TRANSLATE_NOOP("Record", "Closed"), 4},
};

struct RefusalRecord : Record
{
    QString no;
    Uuid planTaskId;
    Uuid traderId;
    QString product;
    Instant refusedAt;
    QString facts;
    QStringList samplers;
    QStringList witnesses;
    QString localOpinion;
    QDate localDate;
    QString warningNo;
    QDate orderedBy;
    Flag secondRefusal;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field refusalRecordFields[] = {
    field<&RefusalRecord::no>(10, "no", QT_TRANSLATE_NOOP("Record", "Number")).autofill().search().index().list(),
    field<&RefusalRecord::planTaskId>(11, "planTaskId", QT_TRANSLATE_NOOP("RefusalRecord", "Plan task"))
        .to(RecordKind::planTask)
        .must()
        .list()
        .index(),
    field<&RefusalRecord::traderId>(12, "traderId", QT_TRANSLATE_NOOP("RefusalRecord", "Trader"))
        .to(RecordKind::trader)
        .must()
        .list()
        .index(),
    field<&RefusalRecord::product>(13, "product", QT_TRANSLATE_NOOP("RefusalRecord", "Product")).must().search().list(),
    field<&RefusalRecord::refusedAt>(14, "refusedAt", QT_TRANSLATE_NOOP("RefusalRecord", "Time of the refusal"))
        .must()
        .list(),
    field<&RefusalRecord::facts>(15, "facts", QT_TRANSLATE_NOOP("RefusalRecord", "Facts")).must().note(),
    field<&RefusalRecord::samplers>(16, "samplers", QT_TRANSLATE_NOOP("RefusalRecord", "Samplers")).from("signed"),
    field<&RefusalRecord::witnesses>(17, "witnesses", QT_TRANSLATE_NOOP("RefusalRecord", "Witnesses")).from("signed"),
    field<&RefusalRecord::localOpinion>(18, "localOpinion",
                                        QT_TRANSLATE_NOOP("RefusalRecord", "Opinion of the local authority"))
        .note()
        .from("confirmed"),
    field<&RefusalRecord::localDate>(19, "localDate", QT_TRANSLATE_NOOP("RefusalRecord", "Date of the opinion"))
        .from("confirmed"),
    field<&RefusalRecord::warningNo>(20, "warningNo", QT_TRANSLATE_NOOP("RefusalRecord", "Number of the warning"))
        .from("referred")
        .search()
        .list(),
    field<&RefusalRecord::orderedBy>(21, "orderedBy", QT_TRANSLATE_NOOP("RefusalRecord", "Ordered to accept by"))
        .list(),
    field<&RefusalRecord::secondRefusal>(22, "secondRefusal", QT_TRANSLATE_NOOP("RefusalRecord", "Refused again"))
        .list(),
    field<&RefusalRecord::remark>(23, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline const RecordInfo RefusalRecord::info{
    .kind = RecordKind::refusalRecord,
    .name = "refusalRecord",
    .context = "RefusalRecord",
    .label = QT_TRANSLATE_NOOP("RefusalRecord", "Refusal of inspection"),
    .fields = refusalRecordFields,
    .states = refusalRecordStates,
    .scope = Scope::office,
    .numberField = 10,
    .titleField = 10,
};

} // namespace qj
