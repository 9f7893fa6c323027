// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/ServiceOfNoticeRules.h"

#include "record/Problem.h"

using namespace Qt::StringLiterals;

namespace qj {

std::vector<Error> serviceOfNoticeProblems(const ServiceOfNotice& service, const QString& toState)
{
    Problems problems(ServiceOfNotice::info);
    const bool aboutResult = service.paper == ServedPaper::result || service.paper == ServedPaper::reinspection;
    problems.need(!aboutResult || !service.sampleId.isNull(), "sampleId", "R-NTC-5W");
    problems.refuse(service.servedOn.isValid() && service.sentOn.isValid() && service.servedOn < service.sentOn,
                    "servedBeforeSent", "", "servedOn");
    if (toState == u"served"_s) {
        problems.refuse(service.method == ServiceMethod::publicNotice, "publicNoticeIsDeemed", "R-NTC-PUBLIC",
                        "method");
        if (service.method == ServiceMethod::left)
            problems.need(!service.witness.isEmpty(), "witness");
        else
            problems.need(!service.receiver.isEmpty(), "receiver");
    }
    if (toState == u"publicNotice"_s || toState == u"deemed"_s)
        problems.need(service.publicFrom.isValid(), "publicFrom", "R-NTC-PUBLIC");
    return problems.take();
}

bool startsObjection(const ServiceOfNotice& service)
{
    return service.paper == ServedPaper::result && service.partyKind != ServedParty::producerAuthority;
}

} // namespace qj
