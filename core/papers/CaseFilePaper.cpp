// SPDX-License-Identifier: GPL-3.0-or-later
// F13, one failing sample on one page: everything that happened to it, in the order of the days.
#include "analysis/DeadlineQueries.h"
#include "directory/AttachmentFile.h"
#include "directory/Officer.h"
#include "papers/PaperSource.h"
#include "publication/Publication.h"
#include "testing/Objection.h"
#include "testing/Reinspection.h"
#include "testing/ServiceOfNotice.h"

#include <algorithm>

namespace qj::papers {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostElsewhere = 5, mostDecisions = 8, mostPhotos = 3;

struct Event
{
    QString title;
    QDate on;
    QDate dueOn;
    QString note;
};

using Events = std::vector<Event>;

void addRow(PaperSource& source, const Event& event)
{
    const bool overdue = !event.on.isValid() && event.dueOn.isValid() && event.dueOn < source.options().today;
    source.addRow(u"timeline"_s, {{u"state"_s, event.on.isValid() ? u"done"_s
                                               : overdue          ? u"overdue"_s
                                                                  : u"open"_s},
                                  {u"title"_s, event.title},
                                  {u"on"_s, event.on.toString(Qt::ISODate)},
                                  {u"dueOn"_s, event.dueOn.toString(Qt::ISODate)},
                                  {u"note"_s, event.note}});
}

QDate stateDay(const std::vector<StateChange>& states, QStringView state)
{
    for (const StateChange& change : states)
        if (change.state == state) return toLocal(change.at).date();
    return {};
}

void addBeginning(Events& events, const PaperSource& source, const Sample& sample,
                  const std::optional<TestReport>& report)
{
    const auto states = statesOf(source.reader(), sample.id);
    events.push_back({source.word(u"lineSampling"_s), sample.samplingDate, {}, sample.samplingPlace});
    if (sample.origin == SampleOrigin::own)
        events.push_back({source.word(u"lineReceived"_s), stateDay(states, u"received"), {}, {}});
    if (report) events.push_back({source.word(u"lineReport"_s), report->receivedOn, {}, report->reportNo});
    const QDate judged =
        sample.origin == SampleOrigin::own ? stateDay(states, u"judged") : source.record().as<DisposalCase>().openedOn;
    events.push_back({source.word(u"lineVerdict"_s), judged, {}, {}});
}

void addParties(Events& events, const PaperSource& source, const Sample& sample, const std::vector<DueDate>& dates)
{
    for (const auto& service : source.reader().children<ServiceOfNotice>("sampleId", sample.id)) {
        if (service.paper != ServedPaper::result || service.state == u"cancelled"_s) continue;
        events.push_back({source.word(u"lineService"_s), service.servedOn, {}, service.partyName});
        for (const DueDate& due : dates)
            if (due.id == service.id && due.what == u"objection"_s)
                events.push_back({source.word(u"lineObjectionEnd"_s),
                                  due.dueOn < source.options().today ? due.dueOn : QDate(), due.dueOn,
                                  service.partyName});
    }
    for (const auto& objection : source.reader().children<Objection>("sampleId", sample.id))
        events.push_back({source.word(u"lineObjection"_s), objection.receivedOn, {}, objection.applicant});
    for (const auto& again : source.reader().children<Reinspection>("sampleId", sample.id))
        if (again.state != u"waived"_s && again.state != u"ended"_s)
            events.push_back({source.word(u"lineReinspection"_s), again.toldOn, {}, again.no});
    events.push_back({source.word(u"lineFinal"_s), sample.finalAt, {}, {}});
}

void addSteps(Events& events, PaperSource& source, const DisposalCase& disposalCase, const std::vector<DueDate>& dates)
{
    for (const DisposalStep& step : stepsOf(source.reader(), disposalCase.id)) {
        if (step.need != StepNeed::must && !step.doneOn.isValid()) continue;
        if (step.state == u"na"_s) continue;
        Event event{step.code + u' ' + step.title, step.doneOn, step.dueOn, step.docNo};
        for (const DueDate& due : dates)
            if (due.id == step.id) event.dueOn = due.dueOn;
        events.push_back(event);
        const bool evidence = !step.evidence.isEmpty() || !step.docNo.isEmpty();
        if (step.need == StepNeed::must && !evidence)
            source.addRow(u"missing"_s, {{u"title"_s, step.code + u' ' + step.title}});
    }
    if (disposalCase.caseFiled == CaseFiling::filed)
        events.push_back({source.word(u"lineFiled"_s), disposalCase.penaltyOn, {}, disposalCase.caseNo});
}

void setNext(PaperSource& source, const DisposalCase& disposalCase, const std::vector<DueDate>& dates)
{
    const bool over = isOver(disposalCase);
    for (const DueDate& due : dates) {
        if (due.doneOn.isValid()) continue;
        if (over && due.kind == RecordKind::disposalStep) continue; // steps that were not taken run no more
        source.set(u"next.title"_s, due.detail.isEmpty() ? source.word(u"what_"_s + due.what) : due.detail);
        source.set(u"next.dueOn"_s, due.dueOn);
        QString why = due.ruleId;
        if (due.deadline) {
            const Deadline& counted = *due.deadline;
            why = source.word(u"why"_s,
                              {due.ruleId, counted.startOn.toString(Qt::ISODate), QString::number(counted.length),
                               source.word(u"unit"_s + dayKindCode(counted.kind)),
                               QString::number(counted.skipped.size()), QString::number(counted.madeUp.size())});
        }
        source.set(u"next.why"_s, why);
        return;
    }
}

/// Other samples of the same producer, those of the same batch first.
void addElsewhere(PaperSource& source, const Sample& sample)
{
    if (sample.producerId.isNull()) return;
    QList<Sample> others;
    for (Sample& other : source.reader().children<Sample>("producerId", sample.producerId))
        if (other.id != sample.id && !other.voided && other.state != u"void"_s) others.append(std::move(other));
    std::stable_sort(others.begin(), others.end(), [&](const Sample& a, const Sample& b) {
        const auto same = [&](const Sample& s) {
            return s.modelSpec == sample.modelSpec && s.productionText == sample.productionText;
        };
        return std::tuple(same(a), a.samplingDate) > std::tuple(same(b), b.samplingDate);
    });
    for (const Sample& other : others.mid(0, mostElsewhere)) {
        const RecordData data = dataOf(other);
        const QString verdict = source.names().text(data, u"report.verdict"_s);
        source.addRow(u"elsewhere"_s,
                      {{u"text"_s, QStringList{other.sampleNo, other.productName, other.modelSpec,
                                               verdict.isEmpty() ? QString() : source.word(u"verdict_"_s + verdict)}
                                       .join(u' ')
                                       .simplified()}});
    }
}

/// Changes of state of sample and case that persons made, the last ones.
void addDecisions(PaperSource& source, const Sample& sample, const DisposalCase& disposalCase)
{
    struct Decision
    {
        StateChange change;
        const RecordInfo* info;
    };
    std::vector<Decision> decisions;
    for (const StateChange& change : statesOf(source.reader(), sample.id)) decisions.push_back({change, &Sample::info});
    for (const StateChange& change : statesOf(source.reader(), disposalCase.id))
        decisions.push_back({change, &DisposalCase::info});
    std::stable_sort(decisions.begin(), decisions.end(),
                     [](const Decision& a, const Decision& b) { return a.change.at < b.change.at; });
    const qsizetype skip = std::max<qsizetype>(0, qsizetype(decisions.size()) - mostDecisions);
    for (auto it = decisions.begin() + skip; it != decisions.end(); ++it) {
        const State* state = it->info->state(it->change.state);
        const auto officer = source.reader().find<Officer>(it->change.by);
        QString text =
            source.word(QString::fromLatin1("state_") + QLatin1StringView(it->info->name) + u'_' + it->change.state);
        if (text.isEmpty() && state) text = QLatin1StringView(state->code);
        if (!it->change.reason.isEmpty()) text += u'　' + it->change.reason;
        source.addRow(u"decisions"_s, {{u"on"_s, toLocal(it->change.at).date().toString(Qt::ISODate)},
                                       {u"by"_s, officer ? officer->name : QString()},
                                       {u"text"_s, text}});
    }
}

void addPublications(Events& events, const PaperSource& source, const Sample& sample)
{
    for (const Uuid& id :
         source.reader().where(Publication::info,
                               "state IN ('published','corrected') AND t.eid IN (SELECT publicationId FROM "
                               "publicationItem WHERE deleted IS NULL AND sampleId=?1)",
                               {QString::number(source.reader().eidOf(sample.id).value_or(0))}))
        if (const auto publication = source.reader().find<Publication>(id))
            events.push_back({source.word(u"linePublished"_s), publication->publishedOn, {}, publication->title});
}

/// The newest photos of sample, case and steps.
void addPhotos(PaperSource& source, const Sample& sample, const DisposalCase& disposalCase)
{
    if (!source.options().fileOf) return;
    QList<Uuid> owners{sample.id, disposalCase.id};
    for (const DisposalStep& step : stepsOf(source.reader(), disposalCase.id)) owners += step.id;
    std::vector<Attachment> photos;
    for (const Uuid& owner : owners)
        for (Attachment& file : source.reader().children<Attachment>("ownerId", owner))
            if (file.purpose == AttachmentPurpose::photo && !file.voided) photos.push_back(std::move(file));
    std::stable_sort(photos.begin(), photos.end(),
                     [](const Attachment& a, const Attachment& b) { return a.takenAt.ms > b.takenAt.ms; });
    for (size_t i = 0; i < photos.size() && qsizetype(i) < mostPhotos; ++i)
        source.addRow(u"photos"_s, {{u"file"_s, source.options().fileOf(photos[i].sha256)},
                                    {u"name"_s, nameByRecord(source.reader(), photos[i])}});
}

} // namespace

void supplyCaseFile(PaperSource& source)
{
    const DisposalCase disposalCase = source.record().as<DisposalCase>();
    const auto sample = source.reader().find<Sample>(disposalCase.sampleId);
    if (!sample) return;
    const auto report = reportFor(source.reader(), sample->id, ReportRound::first);
    if (report) source.addRows(u"items"_s, itemsOf(source.reader(), report->id, true));
    const std::vector<DueDate> dates = deadlinesOf(source.reader(), sample->id);
    Events events;
    addBeginning(events, source, *sample, report);
    addParties(events, source, *sample, dates);
    addSteps(events, source, disposalCase, dates);
    addPublications(events, source, *sample);
    // What happened stands in the order of its days, what is open below in the order of the work.
    std::stable_sort(events.begin(), events.end(),
                     [](const Event& a, const Event& b) { return a.on.isValid() && (!b.on.isValid() || a.on < b.on); });
    for (const Event& event : events) addRow(source, event);
    setNext(source, disposalCase, dates);
    addElsewhere(source, *sample);
    addPhotos(source, *sample, disposalCase);
    addDecisions(source, *sample, disposalCase);
}

} // namespace qj::papers
