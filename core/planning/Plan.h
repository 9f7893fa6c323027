// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A sampling plan: what an office means to have sampled in a year or a campaign, and on which paper it rests
// (R-SMP-PLAN). A plan of kind `imported` is made by the import of a published table and is in no progress figure.
#include "record/Record.h"

namespace qj {

enum class PlanKind : quint16 { none, annual, special, complaint, risk, campaign, recheck, imported };
inline constexpr EnumEntry planKindCodes[] = {
    {1, "annual", QT_TRANSLATE_NOOP("Plan", "Annual")},
    {2, "special", QT_TRANSLATE_NOOP("Plan", "Special")},
    {3, "complaint", QT_TRANSLATE_NOOP("Plan", "Complaint")},
    {4, "risk", QT_TRANSLATE_NOOP("Plan", "Risk monitoring")},
    {5, "campaign", QT_TRANSLATE_NOOP("Plan", "Special campaign")},
    {6, "recheck", QT_TRANSLATE_NOOP("Plan", "Recheck")},
    {7, "imported", QT_TRANSLATE_NOOP("Plan", "Imported history")},
};
constexpr EnumTable codesOf(PlanKind)
{
    return planKindCodes;
}

enum class DemandSource : quint16 { none, province, grassroots, congress, complaint, other };
inline constexpr EnumEntry demandSourceCodes[] = {
    {1, "province", QT_TRANSLATE_NOOP("Plan", "Provincial office")},
    {2, "grassroots", QT_TRANSLATE_NOOP("Plan", "Local need")},
    {3, "congress", QT_TRANSLATE_NOOP("Plan", "Congress proposal")},
    {4, "complaint", QT_TRANSLATE_NOOP("Plan", "Complaint hot-spot")},
    {5, "other", QT_TRANSLATE_NOOP("Record", "Other")},
};
constexpr EnumTable codesOf(DemandSource)
{
    return demandSourceCodes;
}

enum class PlanChannel : quint16 { none, shop, online, both };
inline constexpr EnumEntry planChannelCodes[] = {
    {1, "shop", QT_TRANSLATE_NOOP("Plan", "Shops")},
    {2, "online", QT_TRANSLATE_NOOP("Plan", "Online")},
    {3, "both", QT_TRANSLATE_NOOP("Plan", "Both")},
};
constexpr EnumTable codesOf(PlanChannel)
{
    return planChannelCodes;
}

enum class DrawMode : quint16 { none, random, targeted, mixed };
inline constexpr EnumEntry drawModeCodes[] = {
    {1, "random", QT_TRANSLATE_NOOP("Plan", "Double random")},
    {2, "targeted", QT_TRANSLATE_NOOP("Plan", "Targeted")},
    {3, "mixed", QT_TRANSLATE_NOOP("Plan", "Mixed")},
};
constexpr EnumTable codesOf(DrawMode)
{
    return drawModeCodes;
}

inline constexpr State planStates[] = {
    {"draft", QT_TRANSLATE_NOOP("Plan", "Draft"), 0},
    {"submitted", QT_TRANSLATE_NOOP("Plan", "Submitted"), 1},
    {"approved", QT_TRANSLATE_NOOP("Plan", "Approved"), 2},
    {"issued", QT_TRANSLATE_NOOP("Plan", "Issued"), 3},
    {"running", QT_TRANSLATE_NOOP("Plan", "Running"), 4},
    {"completed", QT_TRANSLATE_NOOP("Plan", "Completed"), 5},
    {"archived", QT_TRANSLATE_NOOP("Plan", "Archived"), 6},
    {"suspended", QT_TRANSLATE_NOOP("Plan", "Suspended"), -1},
    {"cancelled", QT_TRANSLATE_NOOP("Plan", "Cancelled"), -2},
};

struct Plan : Record
{
    QString no;
    QString title;
    Int year;
    PlanKind kind = PlanKind::none;
    QString basisDoc;
    QString basisNo;
    QDate basisDate;
    QString higherPlanNo;
    DemandSource demandSource = DemandSource::none;
    QStringList areas; ///< area codes
    PlanChannel channel = PlanChannel::none;
    QDate startDate;
    QDate sampleBy;
    QDate reportBy;
    QDate endDate;
    Int batches;
    Money budgetSample;
    Money budgetTest;
    QList<Uuid> labs;
    DrawMode drawMode = DrawMode::none;
    Uuid approver;
    Instant approvedAt;
    Instant issuedAt;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field planFields[] = {
    field<&Plan::no>(10, "no", QT_TRANSLATE_NOOP("Record", "Number")).autofill().search().index().list(),
    field<&Plan::title>(11, "title", QT_TRANSLATE_NOOP("Plan", "Title")).must().search().list().pub(),
    field<&Plan::year>(12, "year", QT_TRANSLATE_NOOP("Plan", "Year")).must().list(),
    field<&Plan::kind>(13, "kind", QT_TRANSLATE_NOOP("Plan", "Kind of plan")).must().list(),
    field<&Plan::basisDoc>(14, "basisDoc", QT_TRANSLATE_NOOP("Plan", "Basis")).from("submitted").search(),
    field<&Plan::basisNo>(15, "basisNo", QT_TRANSLATE_NOOP("Plan", "Number of the basis")).from("submitted").search(),
    field<&Plan::basisDate>(16, "basisDate", QT_TRANSLATE_NOOP("Plan", "Date of the basis")).from("submitted"),
    field<&Plan::higherPlanNo>(17, "higherPlanNo", QT_TRANSLATE_NOOP("Plan", "Number of the superior's plan"))
        .search()
        .index(),
    field<&Plan::demandSource>(18, "demandSource", QT_TRANSLATE_NOOP("Plan", "Source of demand")),
    field<&Plan::areas>(19, "areas", QT_TRANSLATE_NOOP("Plan", "Areas")).must(),
    field<&Plan::channel>(20, "channel", QT_TRANSLATE_NOOP("Plan", "Channel")).must().list(),
    field<&Plan::startDate>(21, "startDate", QT_TRANSLATE_NOOP("Plan", "Start")).must().list(),
    field<&Plan::sampleBy>(22, "sampleBy", QT_TRANSLATE_NOOP("Plan", "Sample by")).must().list(),
    field<&Plan::reportBy>(23, "reportBy", QT_TRANSLATE_NOOP("Plan", "Report by")).must().list(),
    field<&Plan::endDate>(24, "endDate", QT_TRANSLATE_NOOP("Plan", "End")).must().list(),
    field<&Plan::batches>(25, "batches", QT_TRANSLATE_NOOP("Plan", "Batches")).must().list(),
    field<&Plan::budgetSample>(26, "budgetSample", QT_TRANSLATE_NOOP("Plan", "Budget for samples")),
    field<&Plan::budgetTest>(27, "budgetTest", QT_TRANSLATE_NOOP("Plan", "Budget for tests")),
    field<&Plan::labs>(28, "labs", QT_TRANSLATE_NOOP("Plan", "Laboratories")).to(RecordKind::laboratory).from("issued"),
    field<&Plan::drawMode>(29, "drawMode", QT_TRANSLATE_NOOP("Plan", "Way of choosing")).must(),
    field<&Plan::approver>(30, "approver", QT_TRANSLATE_NOOP("Plan", "Approved by")).to(RecordKind::officer).autofill(),
    field<&Plan::approvedAt>(31, "approvedAt", QT_TRANSLATE_NOOP("Plan", "Approved at")).autofill(),
    field<&Plan::issuedAt>(32, "issuedAt", QT_TRANSLATE_NOOP("Plan", "Issued at")).autofill(),
    field<&Plan::remark>(33, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline const RecordInfo Plan::info{
    .kind = RecordKind::plan,
    .name = "plan",
    .context = "Plan",
    .label = QT_TRANSLATE_NOOP("Plan", "Plan"),
    .fields = planFields,
    .states = planStates,
    .scope = Scope::plan,
    .numberField = 10,
    .titleField = 11,
};

} // namespace qj
