// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordSearch.h"

#include "base/Text.h"
#include "papers/ScanCode.h"

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

struct SearchedKind
{
    RecordKind kind;
    Icon icon;
};
/// In the order in which an office asks for them.
constexpr SearchedKind searchedKinds[] = {
    {RecordKind::sample, Icon::sample},
    {RecordKind::disposalCase, Icon::disposal},
    {RecordKind::trader, Icon::office},
    {RecordKind::producer, Icon::office},
    {RecordKind::testReport, Icon::result},
    {RecordKind::objection, Icon::objection},
    {RecordKind::plan, Icon::plan},
    {RecordKind::planTask, Icon::plan},
    {RecordKind::publication, Icon::publication},
    {RecordKind::supervision, Icon::disposal},
    {RecordKind::laboratory, Icon::directory},
    {RecordKind::productCategory, Icon::directory},
    {RecordKind::standard, Icon::directory},
    {RecordKind::officer, Icon::user},
    {RecordKind::office, Icon::office},
};
constexpr int mostOfOneKind = 5;

} // namespace

/// The text of the code on a paper, typed or read by a scanner: its record and nothing else.
std::optional<SearchHit> RecordSearch::scanned(const QString& text) const
{
    const auto code = papers::scanCode(text);
    const Uuid id = code ? Uuid::fromString(code->recordId) : Uuid();
    const RecordInfo* info = id.isNull() ? nullptr : m_context.schema().find(m_context.reader().kindOf(id));
    if (!info || !m_context.reader().find(*info, id)) return std::nullopt;
    return SearchHit{QString::number(static_cast<int>(info->kind)) + u':' + id.toString(QUuid::WithoutBraces),
                     m_context.titleOf(id), code->paper, translated(info->context, info->label), Icon::scan};
}

void RecordSearch::search(const QString& text, int limit, std::function<void(std::vector<SearchHit>)> found)
{
    std::vector<SearchHit> hits;
    if (auto hit = scanned(text)) {
        hits.push_back(std::move(*hit));
        return found(std::move(hits));
    }
    for (const SearchedKind& searched : searchedKinds) {
        const int room = limit - static_cast<int>(hits.size());
        const RecordInfo* info = m_context.schema().find(searched.kind);
        if (room <= 0 || !info) break;
        for (Found& one : m_context.lookUp(*info, text, std::min(room, mostOfOneKind)))
            hits.push_back(
                {QString::number(static_cast<int>(searched.kind)) + u':' + one.id.toString(QUuid::WithoutBraces),
                 std::move(one.title), std::move(one.detail), translated(info->context, info->label), searched.icon});
    }
    found(std::move(hits));
}

void RecordSearch::open(const SearchHit& hit)
{
    const qsizetype colon = hit.id.indexOf(u':');
    m_open(static_cast<RecordKind>(hit.id.left(colon).toInt()), QUuid::fromString(hit.id.mid(colon + 1)));
}

} // namespace qj
