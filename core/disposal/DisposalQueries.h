// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Read models of cases: one case with its steps, what is due, and how many were done in time. Dates of open cases are
// counted on the day of the question; a case that is closed keeps those it had.
#include "disposal/DisposalCase.h"
#include "disposal/DisposalStep.h"
#include "disposal/RateDefinition.h"
#include "journal/Reader.h"

namespace qj {

/// Grey: no date, provisional, or waiting. Amber: three working days or less (R-STEP: product default).
enum class DueLight : quint8 { none, green, amber, red, grey };
DueLight dueLight(QDate due, bool provisional, QDate today, const WorkCalendar& calendar);

/// SQL over the projected cases as `t`, and its parameters: a condition of a list.
struct CaseCondition
{
    std::string sql;
    QStringList parameters;
};

struct CaseStep
{
    DisposalStep record;
    StepNeed need = StepNeed::none; ///< in force, conditions counted
    QDate due;
    bool provisional = false;
    bool waits = false; ///< until the disputed result is final
    QString officer;    ///< who did it
    DueLight light = DueLight::none;
};

struct CaseSheet
{
    DisposalCase record;
    std::vector<CaseStep> steps;
    QDate due;
    bool frozen = false;
    bool provisional = false;
    Flag onTime; ///< absent while it may still be
    DueLight light = DueLight::none;
};

enum class RateBy : quint8 { office, category, month };

struct RateFilter
{
    QDate from, to; ///< due dates, or days of opening as the definition says; both included, invalid = open
    Uuid office;    ///< null: all
    bool withPublished = false;
};

/// INV-24: closed on time of those due (or opened) in the period whose outcome is known. Cases not required are in
/// neither.
struct OnTimeRate
{
    QString key;             ///< "2018-09", or empty
    Uuid of;                 ///< office or category
    QList<Uuid> due, onTime; ///< cases: every figure opens its rows
    qint64 numerator() const { return onTime.size(); }
    qint64 denominator() const { return due.size(); }
};

struct DueStep
{
    Uuid disposalCase, step;
    QString caseNo, code, title;
    QDate due;
    Uuid office, handler;
    DueLight light = DueLight::none;
};

namespace DisposalQueries {
/// Name of the product's own definition of the on-time rate, printed beside it (R-TGT-DEF).
QString rateDefinition();

Result<CaseSheet> sheet(const Reader& reader, const Uuid& disposalCase, QDate today);
/// Sorted by key; groups without a due case are absent. A month is that of the due date, or of the opening.
Result<std::vector<OnTimeRate>> onTimeRate(const Reader& reader, RateBy by, const RateFilter& filter, QDate today,
                                           const RateDefinition& definition = RateDefinition::byDefault());
/// Steps that are not done and due by `until`, earliest first. Of one office, or of all.
std::vector<DueStep> dueSteps(const Reader& reader, QDate until, QDate today, const Uuid& office = {});
/// Cases of one light (CaseSheet::light), as a condition of a list: red, amber and green by the frozen date, grey
/// while it is not frozen; none = closed or not required.
CaseCondition withLight(DueLight light, QDate today, const WorkCalendar& calendar);
/// Open cases whose frozen date is over.
QList<Uuid> overdueCases(const Reader& reader, QDate today, const Uuid& office = {});
} // namespace DisposalQueries

} // namespace qj
