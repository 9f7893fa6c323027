// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication/CorrectionRules.h"

#include "record/Problem.h"

using namespace Qt::StringLiterals;

namespace qj {

std::vector<Error> correctionProblems(const Correction& correction, const QString& toState)
{
    Problems problems(Correction::info);
    if (toState == u"issued"_s || toState == u"done"_s)
        problems.refuse(correction.issuedOn.isValid() && correction.issuedOn < correction.approvedOn,
                        "issuedBeforeApproved", "R-PUB-CORRECT", "issuedOn");
    return problems.take();
}

bool isDone(const CorrectionPlace& place)
{
    return place.on.isValid() && !place.proof.isEmpty();
}

std::vector<Error> replyProblems(const ProvincialApproval& approval)
{
    Problems problems(ProvincialApproval::info);
    problems.need(!approval.replyNo.isEmpty(), "replyNo", "R-PUB-CONSENT");
    problems.need(approval.repliedOn.isValid(), "repliedOn", "R-PUB-CONSENT");
    problems.need(approval.result != ConsentResult::none, "result", "R-PUB-CONSENT");
    problems.need(approval.result != ConsentResult::part || !approval.items.isEmpty(), "items", "R-PUB-CONSENT");
    problems.refuse(approval.repliedOn.isValid() && approval.repliedOn < approval.requestedOn, "repliedBeforeRequest",
                    "R-PUB-CONSENT", "repliedOn");
    return problems.take();
}

QString consentState(ConsentResult result)
{
    switch (result) {
    case ConsentResult::all:
        return u"approved"_s;
    case ConsentResult::part:
        return u"partly"_s;
    case ConsentResult::refused:
        return u"refused"_s;
    case ConsentResult::none:
        break;
    }
    return {};
}

} // namespace qj
