// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/ReinspectionRules.h"

#include "record/Problem.h"

using namespace Qt::StringLiterals;

namespace qj {

std::vector<Error> reinspectionProblems(const Reinspection& reinspection, const QString& toState)
{
    Problems problems(Reinspection::info);
    const auto beforeNotice = [&](QDate date) { return date.isValid() && date < reinspection.noticeOn; };
    problems.refuse(beforeNotice(reinspection.formalitiesDoneOn), "doneBeforeNotice", "", "formalitiesDoneOn");
    problems.refuse(beforeNotice(reinspection.releasedOn), "releasedBeforeNotice", "", "releasedOn");
    const bool late = reinspection.formalitiesDoneOn.isValid() && reinspection.formalitiesBy.isValid() &&
                      reinspection.formalitiesDoneOn > reinspection.formalitiesBy;
    if (toState == u"labSet"_s) problems.refuse(late, "formalitiesLate", "R-RE-FORM-7D", "formalitiesDoneOn");
    if (toState == u"waived"_s)
        problems.refuse(reinspection.formalitiesDoneOn.isValid() && !late, "formalitiesDone", "R-RE-FORM-7D",
                        "formalitiesDoneOn");
    if (toState == u"ended"_s) problems.need(reinspection.endedWhy != ReinspectionEnd::none, "endedWhy", "R-RE-BAR");
    if (toState == u"ended"_s)
        problems.refuse(reinspection.releasedOn.isValid() && reinspection.endedWhy != ReinspectionEnd::none &&
                            reinspection.endedWhy != ReinspectionEnd::noSample,
                        "endedAfterRelease", "R-RE-BAR", "endedWhy");
    if (toState == u"released"_s)
        problems.refuse(reinspection.backupSealOk == Flag(false), "backupSealBroken", "R-RE-SAMPLE", "backupSealOk");
    if (toState == u"closed"_s)
        problems.refuse(reinspection.paidBy != FeePayer::none &&
                            reinspection.paidBy != payerOf(reinspection.conclusion),
                        "wrongPayer", "R-RE-PAY", "paidBy");
    return problems.take();
}

bool isOpen(const Reinspection& reinspection)
{
    return !reinspection.voided && !reinspection.deleted &&
           (reinspection.state == u"decided"_s || reinspection.state == u"labSet"_s ||
            reinspection.state == u"released"_s || reinspection.state == u"reported"_s);
}

bool isConcluded(const Reinspection& reinspection)
{
    return !reinspection.voided && !reinspection.deleted &&
           (reinspection.state == u"concluded"_s || reinspection.state == u"closed"_s);
}

bool laboratoryAllowed(const Reinspection& reinspection, const Uuid& firstLaboratory)
{
    return reinspection.labId != firstLaboratory || !reinspection.sameLabReason.isEmpty();
}

FeePayer payerOf(ReinspectionConclusion conclusion)
{
    switch (conclusion) {
    case ReinspectionConclusion::upheld:
        return FeePayer::applicant;
    case ReinspectionConclusion::overturned:
        return FeePayer::authority;
    case ReinspectionConclusion::none:
        break;
    }
    return FeePayer::none;
}

} // namespace qj
