// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampling/CustodyUpkeep.h"

#include "journal/ActDesk.h"
#include "sampling/CustodyRules.h"
#include "sampling/Sample.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

Result<> appendOnly()
{
    return fail(ErrorCode::guardFailed, {u"custodyAppendOnly"_s}, u"R-SMP-SEAL"_s);
}

/// Photos and a remark may follow; what happened may not change.
bool onlyCompletes(const Change& change)
{
    return std::all_of(change.values.begin(), change.values.end(), [](const auto& value) {
        return value.first == CustodyEvent::info.find(u"photos")->number ||
               value.first == CustodyEvent::info.find(u"remark")->number;
    });
}

Result<> follows(const Reader& reader, const CommitDraft& draft, const CustodyEvent& event)
{
    std::vector<CustodyEvent> earlier = reader.children<CustodyEvent>("sampleId", event.sampleId);
    // Several events of one import: each follows those above it.
    for (const Change& change : draft.changes()) {
        if (change.id == event.id) break;
        if (const auto other = draft.find<CustodyEvent>(reader, change.id);
            change.info == &CustodyEvent::info && change.created && other && other->sampleId == event.sampleId)
            earlier.push_back(*other);
    }
    auto problems = custodyProblems(event, earlier);
    return problems.empty() ? Result<>() : fail(together(std::move(problems)));
}

bool isLast(const Reader& reader, const CustodyEvent& event)
{
    const auto chain = chainOf(event.part, reader.children<CustodyEvent>("sampleId", event.sampleId));
    return chain.empty() || chain.back().id == event.id;
}

} // namespace

Result<> fillCustody(const Reader& reader, const Actor&, QDate, RecordData& record)
{
    CustodyEvent event = record.as<CustodyEvent>();
    const auto chain = chainOf(event.part, reader.children<CustodyEvent>("sampleId", event.sampleId));
    if (chain.empty()) return {};
    const CustodyEvent& last = chain.back();
    if (event.fromWhom.isEmpty()) event.fromWhom = last.toWhom;
    if (event.sealNo.isEmpty() && event.kind != CustodyKind::sealed) event.sealNo = last.sealNo;
    record = dataOf(event);
    return {};
}

Result<> keepCustody(const Reader& reader, const CommitDraft& draft)
{
    const bool byHand = draft.act == u"add"_s || draft.act == u"import"_s || draft.act == u"edit"_s;
    for (const Change& change : draft.changes()) {
        if (change.info != &CustodyEvent::info) continue;
        const auto event = draft.find<CustodyEvent>(reader, change.id);
        if (!event) continue;
        if (draft.act == u"void"_s && !isLast(reader, *event)) return appendOnly();
        if (!byHand) continue;
        if (!change.created && !onlyCompletes(change)) return appendOnly();
        if (change.created) QJ_TRY(follows(reader, draft, *event));
    }
    return {};
}

} // namespace qj
