// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/MovedDates.h"

#include "directory/LawOfStore.h"
#include "directory/Officer.h"
#include "disposal/CaseUpkeep.h"
#include "publication/Publication.h"
#include "sampling/Sample.h"
#include "testing/ObjectionActs.h"
#include "testing/Reinspection.h"
#include "testing/ResultUpkeep.h"
#include "testing/ServiceOfNotice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

QList<Uuid> idsOf(const Reader& reader, const char* sql)
{
    QList<Uuid> ids;
    Query query = reader.query(sql);
    while (query.next()) ids += query.uuid(0);
    return ids;
}

/// What has open dates: samples on their way, cases whose sample is over or was published, lists not yet reported.
QList<Uuid> openRecords(const Reader& reader)
{
    return idsOf(reader,
                 "SELECT e.uuid FROM sample t JOIN entity e ON e.eid=t.eid WHERE t.deleted IS NULL AND t.voided IS "
                 "NOT 1 AND coalesce(t.origin,'own')='own' AND t.state NOT IN ('draft','void','archived')") +
           idsOf(reader,
                 "SELECT e.uuid FROM disposalCase t JOIN entity e ON e.eid=t.eid JOIN sample s ON s.eid=t.sampleId "
                 "WHERE t.deleted IS NULL AND t.voided IS NOT 1 AND t.state NOT IN ('closed','notRequired') AND "
                 "t.handedTo IS NULL AND (s.origin IN ('published','received') OR s.state='archived')") +
           idsOf(reader, "SELECT e.uuid FROM publication t JOIN entity e ON e.eid=t.eid WHERE t.deleted IS NULL AND "
                         "t.publishedOn IS NOT NULL AND t.reportedUpOn IS NULL");
}

bool sameDate(const DueDate& one, const DueDate& other)
{
    return one.kind == other.kind && one.id == other.id && one.what == other.what && one.ruleId == other.ruleId;
}

QString nameOf(const Reader& reader, const DueDate& due)
{
    const RecordInfo* info = reader.schema().find(due.kind);
    const auto record = info ? reader.find(*info, due.id) : std::nullopt;
    if (!record) return {};
    if (due.kind == RecordKind::disposalStep)
        return reader.titleOf(record->value(u"caseId").valueOr(Uuid())) + u'/' +
               record->value(u"code").valueOr<QString>({});
    return record->number().isEmpty() ? record->title() : record->number();
}

bool isOwn(const Reader& reader, const RecordInfo& info, const Uuid& id, const Uuid& office)
{
    const auto record = reader.find(info, id);
    const Uuid owner = record ? record->value(common::officeId).valueOr(Uuid()) : Uuid();
    return record && (owner.isNull() || office.isNull() || owner == office);
}

} // namespace

std::vector<MovedDate> movedDates(const Reader& reader, const LawBook& before, const LawBook& after)
{
    std::vector<MovedDate> moved;
    if (sameLaw(before, after)) return moved;
    for (const Uuid& id : openRecords(reader)) {
        const std::vector<DueDate> now = deadlinesBy(after, reader, id);
        for (const DueDate& old : deadlinesBy(before, reader, id)) {
            if (old.doneOn.isValid()) continue;
            const auto found =
                std::find_if(now.begin(), now.end(), [&](const DueDate& due) { return sameDate(due, old); });
            if (found != now.end() && found->dueOn != old.dueOn) moved.push_back({old, *found, nameOf(reader, old)});
        }
    }
    std::stable_sort(moved.begin(), moved.end(),
                     [](const MovedDate& a, const MovedDate& b) { return a.after.dueOn < b.after.dueOn; });
    return moved;
}

Result<> recountDates(const Reader& reader, CommitDraft& draft, const LawBook& law)
{
    // What other offices own they count themselves, by the same pack.
    const auto officer = reader.find<Officer>(draft.by);
    const Uuid office = officer ? officer->officeId : Uuid();
    const auto each = [&](const RecordInfo& info, const char* sql, auto keep) -> Result<> {
        for (const Uuid& id : idsOf(reader, sql))
            if (isOwn(reader, info, id, office)) QJ_TRY(keep(reader, draft, id, law));
        return {};
    };
    QJ_TRY(each(
        ServiceOfNotice::info,
        "SELECT e.uuid FROM serviceOfNotice t JOIN entity e ON e.eid=t.eid JOIN sample s ON s.eid=t.sampleId WHERE "
        "t.deleted IS NULL AND t.voided IS NOT 1 AND t.objectBy IS NOT NULL AND s.finalAt IS NULL",
        keepObjectBy));
    QJ_TRY(each(
        Reinspection::info,
        "SELECT e.uuid FROM reinspection t JOIN entity e ON e.eid=t.eid WHERE t.deleted IS NULL AND t.voided IS NOT "
        "1 AND t.state='decided'",
        objectionActs::keepFormalities));
    return each(
        DisposalCase::info,
        "SELECT e.uuid FROM disposalCase t JOIN entity e ON e.eid=t.eid WHERE t.deleted IS NULL AND t.voided IS NOT "
        "1 AND t.state NOT IN ('closed','notRequired') AND t.handedTo IS NULL",
        keepCaseDates);
}

Result<> recount(const ActContext& context, CommitDraft& draft)
{
    QJ_TRY_ASSIGN(const LawBook law, lawOfStore(context.reader, &draft));
    return sameLaw(context.reader.law(), law) ? Result<>() : recountDates(context.reader, draft, law);
}

} // namespace qj
