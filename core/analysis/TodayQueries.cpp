// SPDX-License-Identifier: GPL-3.0-or-later
// AnalysisQueries: the list of what is to be done.
#include "analysis/AnalysisQueries.h"

#include "disposal/RetentionQueries.h"
#include "disposal/Supervision.h"
#include "planning/Plan.h"
#include "planning/PlanTask.h"
#include "publication/Correction.h"
#include "publication/Publication.h"
#include "sampling/NotSampledNote.h"
#include "sampling/RefusalRecord.h"
#include "sampling/Sample.h"
#include "testing/Objection.h"
#include "testing/Reinspection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// Records whose dates may still be open. A sample brings its services, objections and case along; a case is asked for
/// by itself where its sample is done with, or was published by others.
struct OpenKind
{
    const RecordInfo* info;
    const char* condition;
};
const OpenKind openKinds[] = {
    {&Sample::info, "coalesce(origin,'own')='own' AND state NOT IN ('draft','void','archived','handled')"},
    {&DisposalCase::info, "state NOT IN ('closed','notRequired') AND handedTo IS NULL AND sampleId IN (SELECT eid FROM "
                          "sample WHERE origin IN ('published','received') OR state IN ('handled','archived'))"},
    {&Supervision::info, "state NOT IN ('replied','accepted')"},
    {&PlanTask::info, "state IN ('issued','received','running','shortAsked')"},
    {&Publication::info, "state='published' AND reportedUpOn IS NULL"},
};

const RecordInfo* const draftKinds[] = {&Plan::info,          &Sample::info,      &NotSampledNote::info,
                                        &RefusalRecord::info, &Publication::info, &Correction::info};

class TodayGathering
{
public:
    TodayGathering(const Reader& reader, const TodayFilter& filter) : m_reader(reader), m_filter(filter)
    {
        if (!filter.office.isNull()) m_offices = officesUnder(reader, filter.office);
    }

    std::vector<TodayItem> run()
    {
        for (const OpenKind& kind : openKinds)
            for (const Uuid& id : m_reader.where(*kind.info, std::string("voided IS NOT 1 AND ") + kind.condition))
                for (DueDate& due : deadlinesOf(m_reader, id)) addDue(due);
        for (const Uuid& id :
             m_reader.where(DisposalCase::info, "voided IS NOT 1 AND state='transferred' AND handedTo IS NULL"))
            addTakeOver(id);
        for (const FateDue& row : DisposalQueries::samplesDue(m_reader, m_filter.today)) addFate(row);
        for (const RecordInfo* info : draftKinds)
            for (const Uuid& id : m_reader.where(*info, "voided IS NOT 1 AND state='draft'")) addDraft(*info, id);
        std::stable_sort(m_items.begin(), m_items.end(), [](const TodayItem& a, const TodayItem& b) {
            return std::tuple(a.urgency, a.due.dueOn) < std::tuple(b.urgency, b.due.dueOn);
        });
        return std::move(m_items);
    }

private:
    std::optional<RecordData> read(RecordKind kind, const Uuid& id) const
    {
        const RecordInfo* info = m_reader.schema().find(kind);
        return info ? m_reader.find(*info, id) : std::nullopt;
    }

    /// The record that a person opens for a date: the case for its step, else the record itself.
    std::optional<RecordData> opened(const DueDate& due) const
    {
        const auto record = read(due.kind, due.id);
        if (!record || due.kind != RecordKind::disposalStep) return record;
        return m_reader.find(DisposalCase::info, record->value(u"caseId").valueOr(Uuid()));
    }

    Uuid officeOf(const RecordData& record) const
    {
        for (const char* field : {"ownerOffice", "toOffice", "executingOffice", "officeId"})
            if (const Uuid id = record.value(QString::fromLatin1(field)).valueOr(Uuid()); !id.isNull()) return id;
        if (const auto sample = read(RecordKind::sample, record.value(u"sampleId").valueOr(Uuid())))
            return sample->value(u"officeId").valueOr(Uuid());
        return {};
    }

    bool isHis(const RecordData& record) const
    {
        if (m_filter.officer.isNull()) return true;
        for (const char* field : {"handler", "leader", "maker", "decidedBy"})
            if (record.value(QString::fromLatin1(field)).valueOr(Uuid()) == m_filter.officer) return true;
        if (record.value(u"officerIds").valueOr(QList<Uuid>()).contains(m_filter.officer)) return true;
        if (const auto sample = read(RecordKind::sample, record.value(u"sampleId").valueOr(Uuid())))
            if (sample->value(u"officerIds").valueOr(QList<Uuid>()).contains(m_filter.officer)) return true;
        return m_reader.stampOf(record.id).createdBy == m_filter.officer;
    }

    bool wanted(const RecordData& record) const
    {
        return (m_offices.isEmpty() || m_offices.contains(officeOf(record))) && isHis(record);
    }

    QString titleOf(const RecordData& record) const
    {
        const auto sample = record.info->kind == RecordKind::sample
                                ? std::optional(record)
                                : read(RecordKind::sample, record.value(u"sampleId").valueOr(Uuid()));
        if (sample) return sample->value(u"productName").valueOr(QString());
        // A task is known by its number, but people speak of the goods.
        const auto goods = record.info->kind == RecordKind::planTask
                               ? read(RecordKind::productCategory, record.value(u"categoryId").valueOr(Uuid()))
                               : std::nullopt;
        return goods ? goods->title() : record.title();
    }

    void addDue(DueDate& due)
    {
        if (due.doneOn.isValid()) return;
        const auto record = opened(due);
        if (!record || !wanted(*record)) return;
        TodayItem item;
        item.light = lightOf(due, m_reader.law().calendar, m_filter.today);
        item.urgency = due.waiting && item.light != DueLight::red ? Urgency::waiting
                       : item.light == DueLight::red              ? Urgency::overdue
                       : item.light == DueLight::amber            ? Urgency::soon
                                                                  : Urgency::later;
        if (item.urgency == Urgency::later && !m_filter.later) return;
        item.kind = record->info->kind;
        item.id = record->id;
        item.number = record->number();
        item.title = titleOf(*record);
        item.daysLeft = m_filter.today.daysTo(due.dueOn);
        item.due = std::move(due);
        m_items.push_back(std::move(item));
    }

    /// A case of another office that nobody has in hand yet: everybody's of the office.
    void addTakeOver(const Uuid& id)
    {
        const auto record = m_reader.find(DisposalCase::info, id);
        if (!record || (!m_offices.isEmpty() && !m_offices.contains(officeOf(*record)))) return;
        const DisposalCase disposalCase = record->as<DisposalCase>();
        TodayItem item;
        item.urgency = Urgency::soon;
        item.kind = RecordKind::disposalCase;
        item.id = id;
        item.number = disposalCase.no;
        item.title = titleOf(*record);
        item.light = DueLight::amber;
        item.due.kind = item.kind;
        item.due.id = id;
        item.due.what = u"takeOver"_s;
        item.due.detail = disposalCase.letterNo;
        item.due.dueOn = disposalCase.dueOn.isValid() ? disposalCase.dueOn : m_filter.today;
        item.daysLeft = m_filter.today.daysTo(item.due.dueOn);
        m_items.push_back(std::move(item));
    }

    void addFate(const FateDue& row)
    {
        const auto record = read(RecordKind::sample, row.sample);
        if (!record || !wanted(*record)) return;
        const Retention& kept = row.retention;
        const bool limited = kept.disposeBy.isValid();
        TodayItem item;
        item.urgency = Urgency::fate;
        item.kind = RecordKind::sample;
        item.id = row.sample;
        item.number = row.sampleNo;
        item.title = row.productName;
        item.light = DueLight::grey;
        item.due.kind = item.kind;
        item.due.id = item.id;
        item.due.what = u"fate"_s;
        item.due.detail = row.backupPlace;
        item.due.dueOn = limited ? kept.disposeBy : kept.keepUntil;
        item.due.ruleId = limited && kept.counted ? kept.counted->ruleId : kept.ruleId;
        item.due.deadline = kept.counted;
        item.due.provisional = kept.provisional;
        item.daysLeft = m_filter.today.daysTo(item.due.dueOn);
        m_items.push_back(std::move(item));
    }

    void addDraft(const RecordInfo& info, const Uuid& id)
    {
        const auto record = m_reader.find(info, id);
        if (!record || !wanted(*record)) return;
        TodayItem item;
        item.urgency = Urgency::draft;
        item.kind = info.kind;
        item.id = id;
        item.number = record->number();
        item.title = titleOf(*record);
        item.light = DueLight::grey;
        m_items.push_back(std::move(item));
    }

    const Reader& m_reader;
    const TodayFilter& m_filter;
    QList<Uuid> m_offices;
    std::vector<TodayItem> m_items;
};

} // namespace

QString urgencyName(Urgency urgency)
{
    static constexpr const char* names[] = {"overdue", "soon", "waiting", "later", "fate", "draft"};
    return QString::fromLatin1(names[size_t(urgency)]);
}

std::vector<TodayItem> todayList(const Reader& reader, const TodayFilter& filter)
{
    return TodayGathering(reader, filter).run();
}

} // namespace qj
