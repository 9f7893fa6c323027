// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Batches of one category of goods that one office samples for a plan. Unique within the plan by category, office and
// the quota flags. Progress is counted, not recorded. The task of an imported table has no category.
#include "record/Record.h"

namespace qj {

inline constexpr State planTaskStates[] = {
    {"draft", QT_TRANSLATE_NOOP("PlanTask", "Draft"), 0},
    {"issued", QT_TRANSLATE_NOOP("PlanTask", "Issued"), 1},
    {"received", QT_TRANSLATE_NOOP("PlanTask", "Received"), 2},
    {"running", QT_TRANSLATE_NOOP("PlanTask", "Running"), 3},
    {"shortAsked", QT_TRANSLATE_NOOP("PlanTask", "Shortfall reported"), 4},
    {"shortfall", QT_TRANSLATE_NOOP("PlanTask", "Completed with shortfall"), 5},
    {"completed", QT_TRANSLATE_NOOP("PlanTask", "Completed"), 6},
    {"closed", QT_TRANSLATE_NOOP("PlanTask", "Closed"), 7},
    {"returned", QT_TRANSLATE_NOOP("PlanTask", "Returned"), -1},
    {"cancelled", QT_TRANSLATE_NOOP("PlanTask", "Cancelled"), -2},
};

struct PlanTask : Record
{
    QString no;
    Uuid planId;
    Uuid categoryId;
    Uuid executingOffice;
    Int batches;
    Int spareBatches;
    Flag imported;
    Flag famousBrand;
    QString priceBand;
    QList<Uuid> items;
    QDate sampleBy;
    QDate reportBy;
    Uuid leader;
    QList<Uuid> team;
    QString shortfallReason;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field planTaskFields[] = {
    field<&PlanTask::no>(10, "no", QT_TRANSLATE_NOOP("Record", "Number")).autofill().search().index().list(),
    field<&PlanTask::planId>(11, "planId", QT_TRANSLATE_NOOP("PlanTask", "Plan"))
        .to(RecordKind::plan)
        .must()
        .list()
        .index(),
    field<&PlanTask::categoryId>(12, "categoryId", QT_TRANSLATE_NOOP("PlanTask", "Category"))
        .to(RecordKind::productCategory)
        .must()
        .list()
        .index(),
    field<&PlanTask::executingOffice>(13, "executingOffice", QT_TRANSLATE_NOOP("PlanTask", "Executing office"))
        .to(RecordKind::office)
        .must()
        .list()
        .index(),
    field<&PlanTask::batches>(14, "batches", QT_TRANSLATE_NOOP("PlanTask", "Batches")).must().list(),
    field<&PlanTask::spareBatches>(15, "spareBatches", QT_TRANSLATE_NOOP("PlanTask", "Spare batches")).list(),
    field<&PlanTask::imported>(16, "imported", QT_TRANSLATE_NOOP("PlanTask", "Imported goods")),
    field<&PlanTask::famousBrand>(17, "famousBrand", QT_TRANSLATE_NOOP("PlanTask", "Well-known brands")),
    field<&PlanTask::priceBand>(18, "priceBand", QT_TRANSLATE_NOOP("PlanTask", "Price band")),
    field<&PlanTask::items>(19, "items", QT_TRANSLATE_NOOP("PlanTask", "Items to test")).to(RecordKind::testItemSpec),
    field<&PlanTask::sampleBy>(20, "sampleBy", QT_TRANSLATE_NOOP("PlanTask", "Sample by")).must().list(),
    field<&PlanTask::reportBy>(21, "reportBy", QT_TRANSLATE_NOOP("PlanTask", "Report by")).must().list(),
    field<&PlanTask::leader>(22, "leader", QT_TRANSLATE_NOOP("PlanTask", "In charge"))
        .to(RecordKind::officer)
        .from("completed")
        .list(),
    field<&PlanTask::team>(23, "team", QT_TRANSLATE_NOOP("PlanTask", "Team")).to(RecordKind::officer),
    field<&PlanTask::shortfallReason>(24, "shortfallReason", QT_TRANSLATE_NOOP("PlanTask", "Reason of the shortfall"))
        .note(),
    field<&PlanTask::remark>(25, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline const RecordInfo PlanTask::info{
    .kind = RecordKind::planTask,
    .name = "planTask",
    .context = "PlanTask",
    .label = QT_TRANSLATE_NOOP("PlanTask", "Plan task"),
    .fields = planTaskFields,
    .states = planTaskStates,
    .scope = Scope::named,
    .scopeField = 13,
    .numberField = 10,
    .titleField = 10,
};

} // namespace qj
