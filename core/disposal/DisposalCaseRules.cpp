// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/DisposalCaseRules.h"

#include "record/Problem.h"

using namespace Qt::StringLiterals;

namespace qj {

std::vector<Error> disposalCaseProblems(const DisposalCase& disposalCase, const QString& toState)
{
    const DisposalCase& c = disposalCase;
    Problems problems(DisposalCase::info);
    const bool penalty = !c.penaltyNo.isEmpty();
    const bool money = c.fine.fen.value_or(0) > 0 || c.confiscated.fen.value_or(0) > 0;
    problems.refuse(c.failKind == FailKind::riskFound &&
                        (penalty || money || c.caseFiled == CaseFiling::filed || !c.caseNo.isEmpty()),
                    "riskWithPenalty", "R-SMP-RISK", "caseFiled");
    problems.need(c.caseFiled != CaseFiling::filed || !c.caseNo.isEmpty(), "caseNo", "R-DSP-FILE");
    problems.need(penalty == false || c.penaltyOn.isValid(), "penaltyOn", "R-DSP-CASE");
    problems.need(!money || penalty, "penaltyNo", "R-DSP-CASE");
    problems.refuse(c.penaltyPubOn.isValid() && c.penaltyOn.isValid() && c.penaltyPubOn < c.penaltyOn,
                    "publishedBeforePenalty", "R-DSP-PENPUB-20W", "penaltyPubOn");
    problems.refuse(c.closedOn.isValid() && c.openedOn.isValid() && c.closedOn < c.openedOn, "closedBeforeOpened", "",
                    "closedOn");
    problems.refuse(!c.checker.isNull() && c.checker == c.handler, "checkedByHandler", "R-DSP-CLOSE", "checker");
    if (toState == u"running"_s || toState == u"toCheck"_s || toState == u"closed"_s)
        problems.need(!c.handler.isNull(), "handler");
    return problems.take();
}

std::vector<Error> disposalStepProblems(const DisposalStep& step, StepNeed need, const QString& toState)
{
    Problems problems(DisposalStep::info);
    const bool done = toState == u"done"_s || toState == u"verified"_s;
    if (done) {
        problems.need(step.doneOn.isValid(), "doneOn");
        problems.need(!step.doneBy.isNull(), "doneBy");
        problems.need(need != StepNeed::must || !step.evidence.isEmpty() || !step.docNo.isEmpty(), "evidence",
                      "R-DSP-CLOSE");
    }
    if (toState == u"verified"_s) {
        problems.need(!step.verifiedBy.isNull(), "verifiedBy");
        problems.need(step.verifiedOn.isValid(), "verifiedOn");
        problems.refuse(!step.verifiedBy.isNull() && step.verifiedBy == step.doneBy, "verifiedByDoer", "R-DSP-CLOSE",
                        "verifiedBy");
        problems.refuse(step.verifiedOn.isValid() && step.doneOn.isValid() && step.verifiedOn < step.doneOn,
                        "verifiedBeforeDone", "R-DSP-CLOSE", "verifiedOn");
    }
    if (toState == u"na"_s) problems.need(!step.naReason.isEmpty(), "naReason");
    return problems.take();
}

bool mayClose(FailKind kind, quint8 roles, quint8 levels)
{
    return kind == FailKind::safety ? (roles & supervisor) && (levels & city)
                                    : (roles & reviewer) && (levels & district);
}

FailKind failKindOf(Verdict verdict, bool riskFound, Severity worst)
{
    switch (verdict) {
    case Verdict::failLabel:
        return FailKind::label;
    case Verdict::fail:
        return worst == Severity::safety ? FailKind::safety : FailKind::quality;
    case Verdict::noVerdict:
        return riskFound ? FailKind::riskFound : FailKind::none;
    case Verdict::none:
    case Verdict::pass:
        break;
    }
    return FailKind::none;
}

bool countsForClosing(const QString& stepCode)
{
    return stepCode != u"D18"_s && stepCode != u"D19"_s;
}

} // namespace qj
