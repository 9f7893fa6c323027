// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampling/CustodyRules.h"

#include "record/Problem.h"

#include <algorithm>

namespace qj {

namespace {

bool ends(CustodyKind kind)
{
    return kind == CustodyKind::returned || kind == CustodyKind::fate;
}

void checkFollows(Problems& problems, const CustodyEvent& event, const CustodyEvent& last)
{
    problems.refuse(ends(last.kind), "custodyEnded", "R-SMP-SEAL", "kind");
    problems.refuse(event.at < last.at, "custodyBackwards", "R-SMP-SEAL", "at");
    problems.refuse(folded(event.fromWhom) != folded(last.toWhom), "custodyChainBroken", "R-SMP-SEAL", "fromWhom");
    problems.refuse(event.kind != CustodyKind::sealed && folded(event.sealNo) != folded(last.sealNo),
                    "sealNumberChanged", "R-SMP-SEAL", "sealNo");
}

} // namespace

std::vector<Error> custodyProblems(const CustodyEvent& event, std::span<const CustodyEvent> earlier)
{
    Problems problems(CustodyEvent::info);
    const std::vector<CustodyEvent> chain = chainOf(event.part, earlier);
    if (chain.empty())
        problems.refuse(event.kind != CustodyKind::sealed, "custodyStartsSealed", "R-SMP-SEAL", "kind");
    else
        checkFollows(problems, event, chain.back());
    const bool refused = event.kind == CustodyKind::refused;
    problems.refuse(event.kind == CustodyKind::sealed && event.sealOk == false, "sealedButBroken", "R-SMP-SEAL",
                    "sealOk");
    if (refused) problems.need(event.refuseReason != CustodyRefusal::none, "refuseReason", "R-SMP-SEAL");
    problems.refuse(!refused && event.refuseReason != CustodyRefusal::none, "reasonWithoutRefusal", "R-SMP-SEAL",
                    "refuseReason");
    if (event.refuseReason == CustodyRefusal::other) problems.need(!event.remark.isEmpty(), "remark", "R-SMP-SEAL");
    if (refused || event.kind == CustodyKind::opened) problems.need(!event.photos.isEmpty(), "photos", "R-RE-SAMPLE");
    return problems.take();
}

std::vector<CustodyEvent> chainOf(SamplePart part, std::span<const CustodyEvent> events)
{
    std::vector<CustodyEvent> chain;
    std::copy_if(events.begin(), events.end(), std::back_inserter(chain),
                 [&](const CustodyEvent& e) { return e.part == part && !e.voided && !e.deleted; });
    std::stable_sort(chain.begin(), chain.end(), [](const CustodyEvent& a, const CustodyEvent& b) {
        return a.at != b.at ? a.at < b.at : a.id < b.id; // ids ascend with time
    });
    return chain;
}

BackupStatus backupStatus(std::span<const CustodyEvent> events)
{
    BackupStatus status = BackupStatus::none;
    bool broken = false;
    for (const CustodyEvent& event : chainOf(SamplePart::backup, events)) {
        broken = broken || event.sealOk == false;
        if (event.kind == CustodyKind::opened)
            status = BackupStatus::opened;
        else if (ends(event.kind))
            status = BackupStatus::gone;
        else if (status == BackupStatus::none || event.kind == CustodyKind::sealed)
            status = BackupStatus::sealed;
    }
    return broken && status != BackupStatus::gone ? BackupStatus::broken : status;
}

} // namespace qj
