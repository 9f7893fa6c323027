// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/OwnChecklist.h"

#include "directory/Office.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// The office and those above it, nearest first.
QList<Uuid> officesAbove(const Reader& reader, const CommitDraft* draft, Uuid office)
{
    QList<Uuid> offices;
    while (!office.isNull() && !offices.contains(office)) {
        offices += office;
        const auto found = recordAfter<Office>(reader, draft, office);
        office = found ? found->parentId : Uuid();
    }
    return offices;
}

std::vector<TemplateRecord> listsInForce(const Reader& reader, const CommitDraft* draft, const QString& regime,
                                         QDate day)
{
    std::vector<TemplateRecord> found;
    for (const Uuid& id : reader.where(TemplateRecord::info,
                                       "kind='checklist' AND state='inForce' AND voided IS NOT 1 AND (regime IS NULL "
                                       "OR regime=?1) AND (validFrom IS NULL OR validFrom<=?2) AND (validTo IS NULL OR "
                                       "validTo>=?2)",
                                       {regime, day.toString(Qt::ISODate)}))
        if (auto record = recordAfter<TemplateRecord>(reader, draft, id); record && record->state == u"inForce"_s)
            found.push_back(std::move(*record));
    return found;
}

QString versionOf(const TemplateRecord& record, const QString& regime)
{
    const QString own = record.code + u'/' + QString::number(record.version.value_or(1));
    return regime.isEmpty() ? own : regime + u'/' + own;
}

} // namespace

const ChecklistTemplate& shippedChecklist()
{
    static const ChecklistTemplate checklist = ChecklistTemplate::shipped().value_or(ChecklistTemplate());
    return checklist;
}

Checklist checklistFor(const Reader& reader, const CommitDraft* draft, const Uuid& office, FailKind failKind,
                       const QString& regime, QDate day)
{
    std::vector<TemplateRecord> lists = listsInForce(reader, draft, regime, day);
    const QList<Uuid> offices = lists.empty() ? QList<Uuid>() : officesAbove(reader, draft, office);
    std::erase_if(lists, [&](const TemplateRecord& list) { return !offices.contains(list.officeId); });
    const auto rank = [&offices](const TemplateRecord& list) {
        return std::tuple(-offices.indexOf(list.officeId), !list.regime.isEmpty(), list.validFrom,
                          list.version.value_or(0));
    };
    std::stable_sort(lists.begin(), lists.end(),
                     [&](const TemplateRecord& a, const TemplateRecord& b) { return rank(b) < rank(a); });
    for (const TemplateRecord& list : lists)
        if (const auto parsed = ChecklistTemplate::parse(list.content))
            if (auto steps = parsed->planSteps(failKind, regime); !steps.empty())
                return {std::move(steps), list.id, versionOf(list, regime)};
    return {shippedChecklist().planSteps(failKind, regime), {}, shippedChecklist().version(regime)};
}

std::vector<PlannedStep> plannedSteps(const Reader& reader, const CommitDraft* draft, const Uuid& checklist,
                                      FailKind failKind, const QString& regime)
{
    if (const auto own = checklist.isNull() ? std::nullopt : recordAfter<TemplateRecord>(reader, draft, checklist))
        if (const auto parsed = ChecklistTemplate::parse(own->content))
            if (auto steps = parsed->planSteps(failKind, regime); !steps.empty()) return steps;
    return shippedChecklist().planSteps(failKind, regime);
}

Result<> keepTemplates(const Reader& reader, const CommitDraft& draft)
{
    const quint16 content = TemplateRecord::info.find(u"content")->number;
    for (const Change& change : draft.changes()) {
        if (change.info != &TemplateRecord::info || change.created || !change.values.contains(content)) continue;
        const auto before = reader.find<TemplateRecord>(change.id);
        if (before && (before->state == u"inForce"_s || before->state == u"retired"_s))
            return fail(ErrorCode::guardFailed, {u"templateInForce"_s}, u"R-REG-NAMES"_s);
    }
    return {};
}

std::vector<Error> checklistProblems(const TemplateRecord& record, const QString&)
{
    if (record.kind != TemplateKind::checklist || record.content.isEmpty()) return {};
    const auto parsed = ChecklistTemplate::parse(record.content);
    if (parsed) return {};
    Error error = parsed.error();
    error.field = u"content"_s;
    return {error};
}

} // namespace qj
