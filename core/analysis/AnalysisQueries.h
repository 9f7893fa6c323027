// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Figures and the list of what is to be done. Every rate comes with numerator and denominator, never as a bare number
// (INV-40), and names the records behind it. Samples of risk monitoring carry no verdict and are never in a rate
// (INV-31); those that came from published tables only when asked for; voided ones never.
#include "analysis/DeadlineQueries.h"

namespace qj {

// ---- rates of passing
enum class GroupBy : quint8 { category, office, month, area, channel, siteType, plan, lab };
/// "category", "office" ...; nothing for another word.
std::optional<GroupBy> groupByFromName(const QString& name);
QStringList groupByNames();

struct StatisticsFilter
{
    QDate from, to; ///< of the sampling; invalid = open
    Uuid office;    ///< its own and those under it; null = all that are here
    Uuid plan;
    bool withPublished = false;
};

struct PassRate
{
    QString key;   ///< uuid or code of the group
    QString label; ///< as a person reads it; codes stay codes where the caller must translate
    int tested = 0;
    int passed = 0;
    int failed = 0; ///< without label-only ones
    int labelOnly = 0;
    int safety = 0; ///< failing samples with a failing safety item
};
/// Rows by size, months in order.
std::vector<PassRate> passRates(const Reader& reader, GroupBy by, const StatisticsFilter& filter);
/// Samples behind a row of passRates.
QList<Uuid> samplesBehind(const Reader& reader, GroupBy by, const QString& key, const StatisticsFilter& filter);
/// Failing items with the number of samples that failed them, most frequent first.
std::vector<PassRate> failingItems(const Reader& reader, const StatisticsFilter& filter);

// ---- plans
struct PlanProgress
{
    Uuid plan, task, office, category;
    QString planNo, taskNo, officeName, categoryName, state;
    int planned = 0;
    int sampled = 0; ///< sealed or later
    int tested = 0;  ///< verdict confirmed
    int failed = 0;  ///< label-only ones among them
    int published = 0;
    QDate sampleBy;
};
/// One row per task of a plan; of all running plans when no plan is given.
std::vector<PlanProgress> planProgress(const Reader& reader, const Uuid& plan = {});

// ---- handling on time (R-TGT-DEF)
struct HandlingRate
{
    Uuid office;
    QString name;
    int failed = 0;      ///< cases opened in the period
    int due = 0;         ///< denominator: due in the period with known outcome, notRequired left out (INV-24)
    int onTime = 0;      ///< numerator: closed by the due date, with stop-sale, notice and order each met
    int overdue = 0;     ///< of those due: late, closed or not
    int running = 0;     ///< open, may still be on time
    int notRequired = 0; ///< ended because the result was overturned
    QList<Uuid> cases;   ///< everything counted above
};
/// One row per handling office, after DisposalQueries::onTimeRate and its definition. Cases of published samples only
/// when asked for.
std::vector<HandlingRate> handlingRates(const Reader& reader, QDate from, QDate to, QDate today,
                                        bool withPublished = false,
                                        const RateDefinition& definition = RateDefinition::byDefault());
/// An office with all below it as one row.
HandlingRate handlingOf(const Reader& reader, const std::vector<HandlingRate>& rates, const Uuid& office);
/// An office and all below it.
QList<Uuid> officesUnder(const Reader& reader, const Uuid& office);
/// "87.5%"; one decimal, rounded half to even as GB/T 8170 does; empty for a denominator of 0.
QString percentText(int numerator, int denominator);

// ---- today
/// fate: a sample that may go, and whose fate has to be decided and recorded (R-RET-*); no day is too late for it.
enum class Urgency : quint8 { overdue, soon, waiting, later, fate, draft };
/// "overdue", "soon", "waiting", "later", "fate", "draft".
QString urgencyName(Urgency urgency);

struct TodayItem
{
    Urgency urgency = Urgency::later;
    RecordKind kind = RecordKind::none; ///< of the record to open
    Uuid id;
    QString number;
    QString title;
    DueDate due; ///< empty for a draft; of a fate the last day of keeping, or the day by which a passing sample should
                 ///< be gone
    DueLight light = DueLight::green;
    qint64 daysLeft = 0; ///< negative when overdue
};
struct TodayFilter
{
    QDate today;
    Uuid office;  ///< null: all that are here
    Uuid officer; ///< only what is his: cases he handles, samples he took, his drafts; null: everybody's
    bool later = false;
};
/// What is to be done, most urgent first.
std::vector<TodayItem> todayList(const Reader& reader, const TodayFilter& filter);

} // namespace qj
