// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/CaseDates.h"

#include "disposal/DisposalCaseRules.h"
#include "record/Problem.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// Works through the steps: first those that count from what is known, so that planned days can be taken from them.
class Counting
{
public:
    Counting(const CaseFacts& facts, const WorkCalendar& calendar, const RuleTable& rules)
        : m_facts(facts), m_calendar(calendar), m_rules(rules)
    {
    }

    Result<CaseDates> run(const std::vector<PlannedStep>& plan)
    {
        for (const PlannedStep& step : plan) {
            StepDate& date = m_dates.steps.emplace_back();
            date.code = step.code;
            date.need = needOf(step, m_facts);
            date.start = step.start;
        }
        using enum StepStart;
        // D03, D07 and D08 count from T and J: afterwards every planned day is there. L needs all others.
        for (const auto& round :
             {std::vector{reportReceived, verdictConfirmed},
              std::vector{orderServed, caseFiled, resultFinal, penaltyDecided}, std::vector{stepsDone}})
            for (StepDate& step : m_dates.steps)
                if (std::find(round.begin(), round.end(), step.start) != round.end()) QJ_TRY(count(step));
        QJ_TRY(countCase());
        return std::move(m_dates);
    }

private:
    const StepDate* dated(QStringView code) const
    {
        const StepDate* step = m_dates.step(code);
        return step && step->dueOn.isValid() ? step : nullptr;
    }

    Result<> setStart(StepDate& step)
    {
        using enum StepStart;
        switch (step.start) {
        case reportReceived:
            step.startOn = m_facts.reportReceived;
            break;
        case verdictConfirmed:
            step.startOn = m_facts.verdictConfirmed;
            break;
        case orderServed:
            known(step, m_facts.orderServed, dated(u"D08"));
            break;
        case caseFiled:
            known(step, m_facts.caseFiled, dated(u"D07"));
            break;
        case resultFinal:
            return startFinal(step);
        case penaltyDecided:
            step.startOn = m_facts.penaltyDecided;
            break;
        case stepsDone:
            known(step, m_facts.stepsDone, last());
            break;
        case none:
            break;
        }
        return {};
    }

    static void known(StepDate& step, QDate fact, const StepDate* planned)
    {
        step.planned = !fact.isValid();
        step.startOn = step.planned && planned ? planned->dueOn : fact;
    }

    Result<> startFinal(StepDate& step)
    {
        step.planned = !m_facts.resultFinal.isValid();
        step.startOn = m_facts.resultFinal;
        const StepDate* notice = dated(u"D03");
        if (!step.planned || !notice) return {};
        QJ_TRY_ASSIGN(const Deadline objection,
                      deadline(m_rules, m_calendar, u"R-OBJ-15D"_s, m_facts.regime, notice->dueOn));
        step.startOn = objection.dueOn;
        return {};
    }

    QList<Extension> extensionsOf(const QString& code, QDate from) const
    {
        QList<Extension> extensions;
        for (const CaseExtension& e : m_facts.extensions)
            if (e.step == code && e.days.value_or(0) > 0)
                extensions +=
                    {static_cast<int>(*e.days), from, {}, false, e.paper, e.approver.toString(QUuid::WithoutBraces)};
        return extensions;
    }

    /// An extension that the rule does not allow (R-DSP-NOSTAY, or too long) moves nothing.
    Result<Deadline> allowed(const QString& rule, QDate from, const QList<Extension>& extensions) const
    {
        Result<Deadline> result = deadline(m_rules, m_calendar, rule, m_facts.regime, from, extensions);
        if (!result && result.error().code == ErrorCode::guardFailed)
            return deadline(m_rules, m_calendar, rule, m_facts.regime, from);
        return result;
    }

    Result<> count(StepDate& step)
    {
        QJ_TRY(setStart(step));
        const QString rule = m_rules.stepRule(step.code, checklistKind(m_facts.failKind));
        step.waits = m_facts.disputed && !m_facts.resultFinal.isValid() &&
                     (step.code == u"D09"_s || step.code == u"D14"_s || step.code == u"D15"_s);
        if (!step.startOn.isValid() || rule.isEmpty()) return {};
        QJ_TRY_ASSIGN(step.deadline, allowed(rule, step.startOn, extensionsOf(step.code, step.startOn)));
        step.dueOn = step.deadline->dueOn;
        step.provisional = step.planned || step.waits || step.deadline->provisional;
        return {};
    }

    /// Latest must step that counts for closing; null if none has a date.
    const StepDate* last() const
    {
        const StepDate* latest = nullptr;
        for (const StepDate& step : m_dates.steps)
            if (step.need == StepNeed::must && countsForClosing(step.code) && step.dueOn.isValid() &&
                (!latest || step.dueOn > latest->dueOn))
                latest = &step;
        return latest;
    }

    Result<> countCase()
    {
        if (m_facts.frozenDueOn.isValid()) {
            m_dates.dueOn = m_facts.frozenDueOn;
            m_dates.frozen = true;
            return {};
        }
        const StepDate* latest = last();
        if (!latest) return {};
        QString rule = m_rules.stepRule(u"CASE"_s, checklistKind(m_facts.failKind));
        if (rule.isEmpty()) rule = u"R-STEP-CASE"_s;
        QJ_TRY_ASSIGN(m_dates.deadline, deadline(m_rules, m_calendar, rule, m_facts.regime, latest->dueOn));
        m_dates.dueOn = m_dates.deadline->dueOn;
        for (const CaseExtension& e : m_facts.extensions) {
            if (!e.step.isEmpty() || e.days.value_or(0) <= 0) continue;
            QJ_TRY_ASSIGN(m_dates.dueOn, extended(m_dates.dueOn, static_cast<int>(*e.days), m_calendar, m_rules));
        }
        m_dates.provisional = !freezes(m_facts) || m_dates.deadline->provisional;
        return {};
    }

    const CaseFacts& m_facts;
    const WorkCalendar& m_calendar;
    const RuleTable& m_rules;
    CaseDates m_dates;
};

bool isIn(const DisposalStep& step, std::initializer_list<QStringView> states)
{
    return std::any_of(states.begin(), states.end(), [&](QStringView s) { return step.state == s; });
}

/// A must step met its own date; one that does not apply does no harm.
Flag met(std::span<const DisposalStep> steps, const StepDate& due, QDate today)
{
    const auto it = std::find_if(steps.begin(), steps.end(), [&](const DisposalStep& s) { return s.code == due.code; });
    if (due.need != StepNeed::must || !due.dueOn.isValid() || it == steps.end() || it->state == u"na"_s) return true;
    const QDate dueOn = it->dueOn.isValid() ? it->dueOn : due.dueOn;
    if (it->doneOn.isValid()) return it->doneOn <= dueOn;
    return today > dueOn ? Flag(false) : Flag();
}

} // namespace

const StepDate* CaseDates::step(QStringView code) const
{
    const auto it = std::find_if(steps.begin(), steps.end(), [&](const StepDate& s) { return s.code == code; });
    return it == steps.end() ? nullptr : &*it;
}

CaseFacts factsOf(const DisposalCase& disposalCase)
{
    CaseFacts facts;
    facts.failKind = disposalCase.failKind;
    facts.filed = disposalCase.caseFiled == CaseFiling::filed;
    facts.penalty = !disposalCase.penaltyNo.isEmpty();
    facts.penaltyDecided = disposalCase.penaltyOn;
    facts.frozenDueOn = disposalCase.dueOn;
    return facts;
}

StepNeed needOf(const PlannedStep& step, const CaseFacts& facts)
{
    switch (step.condition) {
    case StepCondition::filed:
        return facts.filed ? StepNeed::must : step.need;
    case StepCondition::penalty:
        return facts.penalty ? StepNeed::must : step.need;
    case StepCondition::elsewhere:
        return facts.producerElsewhere ? StepNeed::must : step.need;
    case StepCondition::none:
        break;
    }
    return step.need;
}

Result<CaseDates> dueDates(const std::vector<PlannedStep>& steps, const CaseFacts& facts, const WorkCalendar& calendar,
                           const RuleTable& rules)
{
    return Counting(facts, calendar, rules).run(steps);
}

bool freezes(const CaseFacts& facts)
{
    return facts.orderServed.isValid() || facts.failKind == FailKind::riskFound;
}

Result<QDate> extended(QDate dueOn, int days, const WorkCalendar& calendar, const RuleTable& rules)
{
    QJ_TRY_ASSIGN(const Deadline longer, countDays(calendar, dueOn, days, DayKind::calendar, rules.endShift(dueOn)));
    return longer.dueOn;
}

std::vector<Error> caseExtensionProblems(const CaseExtension& extension, FailKind failKind, const RuleTable& rules)
{
    Problems problems(CaseExtension::info);
    problems.need(!extension.paper.isEmpty(), "paper", "R-CNT-PAUSE");
    problems.need(!extension.approver.isNull(), "approver", "R-CNT-PAUSE");
    problems.refuse(extension.days && *extension.days <= 0, "noDays", "R-CNT-PAUSE", "days");
    const auto rule = rules.find(rules.stepRule(extension.step, checklistKind(failKind)));
    problems.refuse(!extension.step.isEmpty() && rule && !rule->pausable, "noPause", "R-DSP-NOSTAY", "step");
    return problems.take();
}

QStringList unreadySteps(std::span<const DisposalStep> steps, const std::vector<PlannedStep>& plan,
                         const CaseFacts& facts, bool verified)
{
    QStringList codes;
    for (const PlannedStep& planned : plan) {
        if (needOf(planned, facts) != StepNeed::must || !countsForClosing(planned.code)) continue;
        const auto it =
            std::find_if(steps.begin(), steps.end(), [&](const DisposalStep& s) { return s.code == planned.code; });
        const bool ready = it != steps.end() &&
                           (it->state == u"na"_s || (verified ? isIn(*it, {u"verified"}) && it->verifiedBy != it->doneBy
                                                              : isIn(*it, {u"done", u"verified"})));
        if (!ready) codes += planned.code;
    }
    return codes;
}

Flag onTime(const DisposalCase& disposalCase, std::span<const DisposalStep> steps, const CaseDates& dates, QDate today,
            const RateDefinition& definition)
{
    if (disposalCase.state == u"notRequired"_s || !disposalCase.handedTo.isNull() || disposalCase.voided) return {};
    if (definition.reopened == RateReopened::late && disposalCase.reopenedOn.isValid()) return false;
    const bool byFirst = definition.reopened == RateReopened::first && disposalCase.firstClosedOn.isValid();
    const bool closed = byFirst || (disposalCase.closedOn.isValid() && disposalCase.state == u"closed"_s);
    const QDate until = byFirst ? disposalCase.firstClosedOn : closed ? disposalCase.closedOn : today;
    if (dates.dueOn.isValid() && (closed || dates.frozen) && until > dates.dueOn) return false;
    bool open = !closed || !dates.dueOn.isValid();
    for (const StepDate& due : dates.steps) {
        const Flag kept = definition.asksFor(due.code) ? met(steps, due, until) : Flag(true);
        if (kept == Flag(false)) return false;
        open = open || !kept;
    }
    return open ? Flag() : Flag(true);
}

} // namespace qj
