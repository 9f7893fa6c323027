// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/DeadlineQueries.h"

#include "disposal/CaseFile.h"
#include "disposal/Supervision.h"
#include "law/Regime.h"
#include "planning/Plan.h"
#include "planning/PlanTask.h"
#include "publication/Publication.h"
#include "sampling/Sample.h"
#include "testing/Objection.h"
#include "testing/Reinspection.h"
#include "testing/ServiceOfNotice.h"
#include "testing/TestReport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

bool isOneOf(const QString& state, std::initializer_list<QStringView> states)
{
    return std::any_of(states.begin(), states.end(), [&](QStringView other) { return state == other; });
}

QDate latest(QDate a, QDate b)
{
    return a.isValid() && (!b.isValid() || a > b) ? a : b;
}

/// Gathers the dates of one record after the other.
class Gathering
{
public:
    /// `anew`: what is stored of open dates is counted by the law instead.
    Gathering(const Reader& reader, const LawBook& law, bool anew = false) : m_reader(reader), m_law(law), m_anew(anew)
    {
    }

    void add(const RecordData& record)
    {
        switch (record.info->kind) {
        case RecordKind::sample:
            return addSample(record.as<Sample>());
        case RecordKind::serviceOfNotice:
            return addService(record.as<ServiceOfNotice>());
        case RecordKind::objection:
            return addObjection(record.as<Objection>());
        case RecordKind::reinspection:
            return addReinspection(record.as<Reinspection>());
        case RecordKind::disposalCase:
            return addCase(record.as<DisposalCase>());
        case RecordKind::supervision:
            return addSupervision(record.as<Supervision>());
        case RecordKind::planTask:
            return addTask(record.as<PlanTask>());
        case RecordKind::publication:
            return addPublication(record.as<Publication>());
        default:
            return;
        }
    }

    std::vector<DueDate> take()
    {
        std::stable_sort(m_dates.begin(), m_dates.end(),
                         [](const DueDate& a, const DueDate& b) { return a.dueOn < b.dueOn; });
        return std::move(m_dates);
    }

private:
    QString regimeFor(const Uuid& sampleId) const
    {
        const auto sample = m_reader.find<Sample>(sampleId);
        return sample ? regimeOf(sample->samplingDate) : QString();
    }

    DueDate& put(const RecordInfo& info, const Uuid& id, const char* what, const QString& rule, QDate dueOn)
    {
        DueDate due;
        due.kind = info.kind;
        due.id = id;
        due.what = QString::fromLatin1(what);
        due.ruleId = rule;
        due.dueOn = dueOn;
        m_dates.push_back(std::move(due));
        return m_dates.back();
    }

    /// A date counted from an event; nothing before the event has happened.
    DueDate* count(const RecordInfo& info, const Uuid& id, const char* what, const QString& rule, const QString& regime,
                   QDate start, QDate frozen = {})
    {
        if (!start.isValid()) return nullptr;
        auto counted = deadline(m_law.rules, m_law.calendar, rule, regime, start);
        if (m_anew && counted) frozen = {};
        if (!counted && !frozen.isValid()) return nullptr;
        DueDate& due = put(info, id, what, rule, frozen.isValid() ? frozen : counted->dueOn);
        if (!counted) return &due;
        due.provisional = counted->provisional && !frozen.isValid();
        due.deadline = std::move(*counted);
        return &due;
    }

    void addSample(const Sample& sample)
    {
        if (sample.origin != SampleOrigin::own || isOneOf(sample.state, {u"void", u"draft"})) {
            addAround(sample);
            return;
        }
        const QString regime = regimeOf(sample.samplingDate);
        if (sample.sendBy.isValid()) {
            DueDate& due = put(Sample::info, sample.id, "send", u"R-LAB-SEND"_s, sample.sendBy);
            if (sample.state != u"sealed"_s) due.doneOn = sample.sendBy;
        }
        const auto reports = m_reader.children<TestReport>("sampleId", sample.id);
        QDate received;
        for (const TestReport& report : reports)
            if (report.round == ReportRound::first && !isOneOf(report.state, {u"returned", u"superseded"}))
                received = latest(report.receivedOn, received);
        addReportDate(sample, received);
        if (DueDate* due = count(Sample::info, sample.id, "notice", u"R-NTC-5W"_s, regime, received)) {
            for (const ServiceOfNotice& service : m_reader.children<ServiceOfNotice>("sampleId", sample.id))
                if (service.paper == ServedPaper::result && service.servedOn.isValid())
                    due->doneOn = latest(service.servedOn, due->doneOn);
            if (isOneOf(sample.state, {u"reported", u"judged"})) due->doneOn = {};
        }
        if (DueDate* due = count(Sample::info, sample.id, "publish", u"R-PUB-PROMPT"_s, regime, sample.finalAt))
            due->doneOn = publishedOn(sample.id);
        addAround(sample);
    }

    void addReportDate(const Sample& sample, QDate received)
    {
        const auto task = m_reader.find<PlanTask>(sample.planTaskId);
        const auto plan = task ? m_reader.find<Plan>(task->planId) : std::nullopt;
        const QDate by = task && task->reportBy.isValid() ? task->reportBy : plan ? plan->reportBy : QDate();
        if (!by.isValid() || sample.state == u"sealed"_s) return;
        DueDate& due = put(Sample::info, sample.id, "report", u"R-LAB-REPORT"_s, by);
        due.doneOn = received;
        due.waiting = true;
    }

    QDate publishedOn(const Uuid& sample) const
    {
        Query query = m_reader.query(
            "SELECT min(p.publishedOn) FROM publicationItem i JOIN publication p ON p.eid=i.publicationId "
            "JOIN entity e ON e.eid=i.sampleId WHERE e.uuid=? AND i.deleted IS NULL AND p.deleted IS NULL AND "
            "p.state IN ('published','corrected')");
        return query.bind(sample).next() ? QDate::fromString(query.text(0), Qt::ISODate) : QDate();
    }

    void addAround(const Sample& sample)
    {
        for (const auto& service : m_reader.children<ServiceOfNotice>("sampleId", sample.id)) addService(service);
        for (const auto& objection : m_reader.children<Objection>("sampleId", sample.id)) addObjection(objection);
        for (const auto& again : m_reader.children<Reinspection>("sampleId", sample.id)) addReinspection(again);
        if (const auto found = caseOfSample(m_reader, sample.id)) addCase(*found);
    }

    void addService(const ServiceOfNotice& service)
    {
        const QString regime = regimeFor(service.sampleId);
        if (service.paper == ServedPaper::result && service.servedOn.isValid())
            if (DueDate* due = count(ServiceOfNotice::info, service.id, "objection", u"R-OBJ-15D"_s, regime,
                                     service.servedOn, service.objectBy)) {
                due->detail = service.partyName;
                due->waiting = true;
                const auto sample = m_reader.find<Sample>(service.sampleId);
                if (sample && sample->finalAt.isValid()) due->doneOn = sample->finalAt;
            }
        if (DueDate* due = count(ServiceOfNotice::info, service.id, "publicNotice", u"R-NTC-PUBLIC"_s, regime,
                                 service.publicFrom)) {
            due->detail = service.partyName;
            due->waiting = true;
            if (service.state == u"deemed"_s) due->doneOn = due->dueOn;
        }
    }

    void addObjection(const Objection& objection)
    {
        DueDate* due = count(Objection::info, objection.id, "acceptance", u"R-OBJ-ACC-3W"_s,
                             regimeFor(objection.sampleId), objection.receivedOn);
        if (!due) return;
        due->detail = objection.applicant;
        due->doneOn = objection.decidedOn;
        if (!isOneOf(objection.state, {u"received", u"supplement"}) && !due->doneOn.isValid())
            due->doneOn = objection.withdrawnOn.isValid() ? objection.withdrawnOn : objection.receivedOn;
    }

    void addReinspection(const Reinspection& again)
    {
        const QString regime = regimeFor(again.sampleId);
        if (DueDate* due = count(Reinspection::info, again.id, "formalities", u"R-RE-FORM-7D"_s, regime, again.noticeOn,
                                 again.formalitiesBy)) {
            due->doneOn = again.formalitiesDoneOn;
            due->waiting = true;
            if (again.state != u"decided"_s && !due->doneOn.isValid()) due->doneOn = due->dueOn;
        }
        const auto report = m_reader.find<TestReport>(again.reportId);
        if (!report) return;
        if (DueDate* due = count(Reinspection::info, again.id, "tell", u"R-RE-TELL-5W"_s, regime, report->receivedOn))
            due->doneOn = again.toldOn;
    }

    void addCase(const DisposalCase& disposalCase)
    {
        const auto file = CaseFile::read(m_reader, nullptr, disposalCase.id);
        const auto dates = file ? file->dates(m_law) : Result<CaseDates>(CaseDates());
        if (!dates || disposalCase.state == u"notRequired"_s || !disposalCase.handedTo.isNull()) return;
        for (const DisposalStep& step : stepsOf(m_reader, disposalCase.id)) {
            const StepDate* found = dates->step(step.code);
            const bool stored =
                step.dueOn.isValid() && !(m_anew && found && isOneOf(step.state, {u"todo", u"returned"}));
            const QDate dueOn = stored ? step.dueOn : found ? found->dueOn : QDate();
            if (!dueOn.isValid() || step.state == u"na"_s) continue;
            DueDate& due = put(DisposalStep::info, step.id, "step", step.deadlineRule, dueOn);
            due.detail = step.code + u' ' + step.title;
            if (isOneOf(step.state, {u"done", u"verified"})) due.doneOn = step.doneOn;
            if (!found || !found->deadline) continue;
            if (due.ruleId.isEmpty()) due.ruleId = found->deadline->ruleId;
            due.provisional = found->provisional && !step.dueOn.isValid();
            due.waiting = found->waits;
            due.deadline = found->deadline;
        }
        if (!dates->dueOn.isValid()) return;
        DueDate& due = put(DisposalCase::info, disposalCase.id, "case", u"R-STEP-CASE"_s, dates->dueOn);
        due.doneOn = disposalCase.state == u"closed"_s ? disposalCase.closedOn : QDate();
        due.provisional = dates->provisional;
        due.deadline = dates->deadline;
    }

    void addSupervision(const Supervision& supervision)
    {
        if (!supervision.replyBy.isValid()) return;
        DueDate& due = put(Supervision::info, supervision.id, "reply", {}, supervision.replyBy);
        due.doneOn = isOneOf(supervision.state, {u"replied", u"accepted"}) ? supervision.repliedOn : QDate();
    }

    void addTask(const PlanTask& task)
    {
        const auto plan = m_reader.find<Plan>(task.planId);
        const QDate by = task.sampleBy.isValid() ? task.sampleBy : plan ? plan->sampleBy : QDate();
        if (!by.isValid() || (plan && plan->kind == PlanKind::imported)) return;
        DueDate& due = put(PlanTask::info, task.id, "sampling", u"R-SMP-PLAN"_s, by);
        due.doneOn = isOneOf(task.state, {u"issued", u"received", u"running", u"shortAsked"}) ? lastSampling(task) : by;
    }

    /// When the last sample of the task was taken; invalid while some are missing.
    QDate lastSampling(const PlanTask& task) const
    {
        Query query = m_reader.query("SELECT count(*),max(samplingDate) FROM sample WHERE planTaskId=? AND "
                                     "deleted IS NULL AND voided IS NOT 1 AND state NOT IN ('draft','void')");
        query.bind(m_reader.eidOf(task.id).value_or(-1));
        return query.next() && task.batches > 0 && query.integer(0) >= task.batches
                   ? QDate::fromString(query.text(1), Qt::ISODate)
                   : QDate();
    }

    void addPublication(const Publication& publication)
    {
        if (DueDate* due = count(Publication::info, publication.id, "reportUp", u"R-PUB-REPORT-5W"_s,
                                 regimeOf(publication.publishedOn), publication.publishedOn))
            due->doneOn = publication.reportedUpOn;
    }

    const Reader& m_reader;
    const LawBook& m_law;
    bool m_anew;
    std::vector<DueDate> m_dates;
};

} // namespace

namespace {

std::vector<DueDate> gathered(const Reader& reader, const Uuid& id, Gathering gathering)
{
    const RecordInfo* info = reader.schema().find(reader.kindOf(id));
    if (const auto record = info ? reader.find(*info, id) : std::nullopt) gathering.add(*record);
    return gathering.take();
}

} // namespace

std::vector<DueDate> deadlinesOf(const Reader& reader, const Uuid& id)
{
    return gathered(reader, id, Gathering(reader, reader.law()));
}

std::vector<DueDate> deadlinesBy(const LawBook& law, const Reader& reader, const Uuid& id)
{
    return gathered(reader, id, Gathering(reader, law, true));
}

std::vector<DisposalStep> stepsOf(const Reader& reader, const Uuid& disposalCase)
{
    auto steps = reader.children<DisposalStep>("caseId", disposalCase);
    std::stable_sort(steps.begin(), steps.end(), [](const DisposalStep& a, const DisposalStep& b) {
        return a.seq.value_or(0) < b.seq.value_or(0);
    });
    return steps;
}

std::optional<DisposalCase> caseOfSample(const Reader& reader, const Uuid& sample)
{
    auto cases = reader.children<DisposalCase>("sampleId", sample);
    return cases.empty() ? std::nullopt : std::optional(std::move(cases.front()));
}

Result<CaseDates> caseDates(const Reader& reader, const DisposalCase& disposalCase)
{
    const auto file = CaseFile::read(reader, nullptr, disposalCase.id);
    if (!file)
        return fail(ErrorCode::unknownRecord, {u"disposalCase"_s, disposalCase.id.toString(QUuid::WithoutBraces)});
    return file->dates(reader.law());
}

DueLight lightOf(const DueDate& due, const WorkCalendar& calendar, QDate today)
{
    return due.doneOn.isValid() ? DueLight::none : dueLight(due.dueOn, due.provisional, today, calendar);
}

QString lightName(DueLight light)
{
    static constexpr const char* names[] = {"none", "green", "amber", "red", "grey"};
    return QString::fromLatin1(names[size_t(light)]);
}

} // namespace qj
