// SPDX-License-Identifier: GPL-3.0-or-later
// What the papers of disposal need beyond the fields of their records.
#include "analysis/AnalysisQueries.h"
#include "analysis/DeadlineQueries.h"
#include "directory/Office.h"
#include "directory/Officer.h"
#include "disposal/GapQueries.h"
#include "disposal/HandOver.h"
#include "disposal/Supervision.h"
#include "papers/PaperSource.h"

#include <algorithm>

namespace qj::papers {
using namespace Qt::StringLiterals;

namespace {

QString iso(QDate date)
{
    return date.toString(Qt::ISODate);
}

void addFailingItems(PaperSource& source)
{
    const auto report = source.names().link(source.record(), u"report"_s);
    if (!report) return;
    source.addRows(u"items"_s, itemsOf(source.reader(), report->id, true));
    source.set(u"failItemsText"_s, failItemsText(source.reader(), report->id));
}

const DisposalStep* stepWith(const std::vector<DisposalStep>& steps, QStringView code)
{
    const auto it = std::find_if(steps.begin(), steps.end(), [&](const DisposalStep& s) { return s.code == code; });
    return it == steps.end() ? nullptr : &*it;
}

bool isDone(const DisposalStep& step)
{
    return step.state == u"done"_s || step.state == u"verified"_s;
}

/// The date of a step: the one that was stored, else as it is counted today.
QDate dueOf(const DisposalStep& step, const Result<CaseDates>& dates)
{
    if (step.dueOn.isValid()) return step.dueOn;
    const StepDate* found = dates ? dates->step(step.code) : nullptr;
    return found ? found->dueOn : QDate();
}

StepNeed needOf(const DisposalStep& step, const Result<CaseDates>& dates)
{
    const StepDate* found = dates ? dates->step(step.code) : nullptr;
    return found ? found->need : step.need;
}

/// What holds the case up next: the open step with the earliest date, must steps before others.
const DisposalStep* nextStep(const std::vector<DisposalStep>& steps, const Result<CaseDates>& dates)
{
    const DisposalStep* next = nullptr;
    for (const DisposalStep& step : steps) {
        if (isDone(step) || step.state == u"na"_s || needOf(step, dates) != StepNeed::must) continue;
        const QDate due = dueOf(step, dates);
        if (!next || (due.isValid() && (!dueOf(*next, dates).isValid() || due < dueOf(*next, dates)))) next = &step;
    }
    return next;
}

QString daysText(const PaperSource& source, QDate due, bool closed)
{
    if (!due.isValid() || closed) return {};
    const qint64 left = source.options().today.daysTo(due);
    return left < 0 ? source.word(u"daysOver"_s, {QString::number(-left)})
                    : source.word(u"daysLeft"_s, {QString::number(left)});
}

} // namespace

void supplyCase(PaperSource& source)
{
    const DisposalCase disposalCase = source.record().as<DisposalCase>();
    addFailingItems(source);
    const auto dates = caseDates(source.reader(), disposalCase);
    if (dates && !disposalCase.dueOn.isValid() && dates->dueOn.isValid())
        source.set(u"dueOn"_s, source.word(u"provisional"_s, {iso(dates->dueOn)}));
    for (const DisposalStep& step : stepsOf(source.reader(), disposalCase.id)) {
        PaperRow row = source.row(u"steps"_s, dataOf(step));
        if (const QDate due = dueOf(step, dates); due.isValid()) row[u"dueOn"_s] = iso(due);
        if (row.value(u"deadlineRule"_s).isEmpty() && dates)
            if (const StepDate* found = dates->step(step.code); found && found->deadline)
                row[u"deadlineRule"_s] = found->deadline->ruleId;
        source.addRow(u"steps"_s, row);
        if (step.code == u"D19"_s) source.set(u"conclusion"_s, step.remark.isEmpty() ? step.docNo : step.remark);
    }
    source.addRows(u"extensions"_s, source.reader().children<CaseExtension>("caseId", disposalCase.id));
}

void supplySupervision(PaperSource& source)
{
    const Supervision supervision = source.record().as<Supervision>();
    const auto changes = statesOf(source.reader(), supervision.id);
    if (!changes.empty()) source.set(u"issuedOn"_s, toLocal(changes.front().at).date());
    if (supervision.state == u"accepted"_s) source.set(u"acceptance"_s, u"done"_s);
    if (supervision.state == u"returned"_s) source.set(u"acceptance"_s, u"returned"_s);
    if (supervision.state == u"accepted"_s || supervision.state == u"returned"_s)
        source.set(u"acceptanceReason"_s, changes.back().reason);
    for (const Uuid& id : supervision.subject) {
        const RecordInfo* info = source.reader().schema().find(source.reader().kindOf(id));
        const auto record = info ? source.reader().find(*info, id) : std::nullopt;
        if (!record) continue;
        PaperRow row = source.row(u"cases"_s, *record);
        row[u"no"_s] = record->number().isEmpty() ? record->title() : record->number();
        if (info->kind == RecordKind::disposalCase) {
            const DisposalCase disposalCase = record->as<DisposalCase>();
            row[u"productName"_s] = source.names().text(*record, u"sample.productName"_s);
            row[u"facts"_s] =
                failItemsText(source.reader(), source.names().link(*record, u"report"_s).value_or(RecordData{}).id);
            const auto dates = caseDates(source.reader(), disposalCase);
            const QDate due = disposalCase.dueOn.isValid() ? disposalCase.dueOn : dates ? dates->dueOn : QDate();
            const QDate day = supervision.repliedOn.isValid() ? supervision.repliedOn : source.options().today;
            if (due.isValid() && due < day) row[u"overdueDays"_s] = QString::number(due.daysTo(day));
        }
        source.addRow(u"cases"_s, row);
    }
}

void supplyOrder(PaperSource& source)
{
    const DisposalCase disposalCase = source.record().as<DisposalCase>();
    addFailingItems(source);
    const auto steps = stepsOf(source.reader(), disposalCase.id);
    const auto dates = caseDates(source.reader(), disposalCase);
    const DisposalStep* stop = stepWith(steps, u"D01");
    const DisposalStep* correct = stepWith(steps, u"D08");
    QString kind = source.options().variant;
    if (kind.isEmpty())
        kind = disposalCase.failKind == FailKind::label || (stop && isDone(*stop)) ? u"correct"_s : u"stop"_s;
    source.set(u"orderKind"_s, kind);
    if (const DisposalStep* order = kind == u"correct"_s ? correct : stop) {
        source.set(u"orderNo"_s, order->docNo);
        source.set(u"orderOn"_s, order->doneOn);
    }
    if (const DisposalStep* trace = stepWith(steps, u"D04")) source.set(u"orderReportBy"_s, dueOf(*trace, dates));
    if (const DisposalStep* report = stepWith(steps, u"D11")) source.set(u"correctBy"_s, dueOf(*report, dates));
    if (const QString items = source.value(u"failItemsText"_s); !items.isEmpty())
        source.set(u"correctWhat"_s, source.word(u"correctItems"_s, {items}));
    if (const auto handler = source.reader().find<Officer>(disposalCase.handler))
        source.set(u"office.contact"_s, handler->name);
}

void supplyLetter(PaperSource& source)
{
    const DisposalCase disposalCase = source.record().as<DisposalCase>();
    addFailingItems(source);
    const auto steps = stepsOf(source.reader(), disposalCase.id);
    if (const DisposalStep* told = stepWith(steps, u"D09")) source.set(u"letterNo"_s, told->docNo);
    if (const auto handler = source.reader().find<Officer>(disposalCase.handler))
        source.set(u"office.contact"_s, handler->name);
}

/// Printed by the office that hands the case over, before or afterwards.
void supplyTransfer(PaperSource& source)
{
    const DisposalCase disposalCase = source.record().as<DisposalCase>();
    const Reader& reader = source.reader();
    source.setAll(u"sender"_s, reader.find(Office::info, disposalCase.officeId));
    if (!disposalCase.handedTo.isNull())
        source.setAll(u"receiver"_s, reader.find(Office::info, disposalCase.ownerOffice));
    addFailingItems(source);
    for (const DisposalStep& step : stepsOf(reader, disposalCase.id))
        if (step.doneOn.isValid()) source.addRow(u"steps"_s, source.row(u"steps"_s, dataOf(step)));
    if (const auto handler = reader.find<Officer>(disposalCase.handler)) source.set(u"office.contact"_s, handler->name);
}

// ---- summary of an office

namespace {

QString supervisionOf(const Reader& reader, const Uuid& disposalCase)
{
    QString level;
    for (const Uuid& id : reader.where(Supervision::info, "instr(subject, ?1)>0 AND voided IS NOT 1",
                                       {disposalCase.toString(QUuid::WithoutBraces)}))
        if (const auto other = reader.find<Supervision>(id))
            for (const EnumEntry& entry : supervisionLevelCodes)
                if (entry.number == qint64(other->severity)) level = QLatin1StringView(entry.code);
    return level;
}

void addCaseRow(PaperSource& source, const DisposalCase& disposalCase)
{
    const RecordData data = dataOf(disposalCase);
    const auto steps = stepsOf(source.reader(), disposalCase.id);
    const auto dates = caseDates(source.reader(), disposalCase);
    const bool closed = isOver(disposalCase);
    const QDate due = dates ? dates->dueOn : disposalCase.dueOn;
    PaperRow row = source.row(u"cases"_s, data);
    row[u"productName"_s] = source.names().text(data, u"sample.productName"_s);
    row[u"dueOn"_s] = iso(due);
    row[u"supervision"_s] = supervisionOf(source.reader(), disposalCase.id);
    row[u"daysText"_s] = daysText(source, due, closed);
    if (const DisposalStep* next = closed ? nullptr : nextStep(steps, dates)) row[u"nextStep"_s] = next->title;
    source.addRow(u"cases"_s, row);
}

/// Those of the cases that had to be decided on and were not, as the list of gaps has them.
void addFilingGaps(PaperSource& source, const QList<Uuid>& cases)
{
    GapFilter filter;
    filter.kinds = {GapKind::notFiled};
    for (const Gap& gap : DisposalQueries::gaps(source.reader(), filter, source.options().today)) {
        const auto found = gap.late.isEmpty() || !cases.contains(gap.disposalCase)
                               ? std::nullopt
                               : source.reader().find<DisposalCase>(gap.disposalCase);
        if (!found) continue;
        const auto steps = stepsOf(source.reader(), found->id);
        const DisposalStep* filing = stepWith(steps, u"D07");
        PaperRow row = source.row(u"gaps"_s, dataOf(*found));
        row[u"productName"_s] = gap.productName;
        row[u"why"_s] = source.word(u"filingOverdue"_s, {iso(gap.due), filing ? filing->deadlineRule : QString()});
        source.addRow(u"gaps"_s, row);
    }
}

} // namespace

void supplyOfficeCases(PaperSource& source)
{
    const QDate to = source.options().to.isValid() ? source.options().to : source.options().today;
    const QDate from = source.options().from.isValid() ? source.options().from : QDate(to.year(), 1, 1);
    source.set(u"periodFrom"_s, from);
    source.set(u"periodTo"_s, to);
    source.set(u"preparedOn"_s, source.options().today);
    const auto found = RateDefinition::find(source.options().definition);
    const RateDefinition& definition = found ? *found : RateDefinition::byDefault();
    source.set(u"definition"_s, definition.titleZh + u'：' + definition.textZh);
    const auto rates = handlingRates(source.reader(), from, to, source.options().today, false, definition);
    const HandlingRate own = handlingOf(source.reader(), rates, source.record().id);
    const auto number = [&](const char* name, int count) {
        source.set(QString::fromLatin1(name), QString::number(count));
    };
    number("failed", own.failed);
    number("due", own.due);
    number("onTime", own.onTime);
    number("overdue", own.overdue);
    number("running", own.running);
    number("noNeed", own.notRequired);
    number("numerator", own.onTime);
    number("denominator", own.due);
    source.set(u"defVersion"_s, definition.name());
    source.set(u"rate"_s, own.due > 0 ? percentText(own.onTime, own.due) : source.word(u"noRate"_s));
    const auto under = officesUnder(source.reader(), source.record().id);
    if (under.size() > 1) {
        std::vector<HandlingRate> lines;
        for (const HandlingRate& rate : rates)
            if (under.contains(rate.office)) lines.push_back(rate);
        std::stable_sort(lines.begin(), lines.end(), [](const HandlingRate& a, const HandlingRate& b) {
            return qint64(a.onTime) * b.due > qint64(b.onTime) * a.due;
        });
        int rank = 0;
        for (const HandlingRate& line : lines)
            source.addRow(u"offices"_s, {{u"rank"_s, QString::number(++rank)},
                                         {u"name"_s, line.name},
                                         {u"failed"_s, QString::number(line.failed)},
                                         {u"due"_s, QString::number(line.due)},
                                         {u"onTime"_s, QString::number(line.onTime)},
                                         {u"overdue"_s, QString::number(line.overdue)},
                                         {u"running"_s, QString::number(line.running)},
                                         {u"rate"_s, percentText(line.onTime, line.due)}});
    }
    for (const Uuid& id : own.cases)
        if (const auto disposalCase = source.reader().find<DisposalCase>(id)) addCaseRow(source, *disposalCase);
    addFilingGaps(source, own.cases);
}

// ---- what is due in an office

void supplyDueList(PaperSource& source)
{
    const QDate today = source.options().today;
    source.set(u"day"_s, today);
    for (const TodayItem& item : todayList(source.reader(), {today, source.record().id, {}, false})) {
        const QString list = urgencyName(item.urgency);
        if (item.urgency >= Urgency::later) continue;
        const RecordInfo* info = source.reader().schema().find(item.kind);
        const auto record = info ? source.reader().find(*info, item.id) : std::nullopt;
        const bool isStep = item.due.what == u"step"_s && !item.due.detail.isEmpty(); // its title says it all
        PaperRow row{{u"number"_s, item.number},
                     {u"title"_s, item.title},
                     {u"what"_s, isStep ? item.due.detail : source.word(u"what_"_s + item.due.what)},
                     {u"detail"_s, isStep ? QString() : item.due.detail},
                     {u"dueOn"_s, iso(item.due.dueOn)},
                     {u"days"_s, daysText(source, item.due.dueOn, false)},
                     {u"rule"_s, item.due.ruleId}};
        if (record) row[u"officer"_s] = source.names().text(*record, u"handler.name"_s);
        source.addRow(list, std::move(row));
    }
}

void supplyHandOverOfWork(PaperSource& source)
{
    const QDate today = source.options().today;
    source.set(u"day"_s, today);
    for (const OpenWork& work : openWorkOf(source.reader(), source.record().id)) {
        const RecordInfo* info = source.reader().schema().find(work.kind);
        const QString kind = info ? QString::fromLatin1(info->name) : QString();
        source.addRow(u"work"_s, {{u"kind"_s, source.word(u"kind_"_s + kind)},
                                  {u"number"_s, work.number},
                                  {u"title"_s, work.title},
                                  {u"dueOn"_s, iso(work.due)},
                                  {u"days"_s, daysText(source, work.due, false)},
                                  {u"late"_s, work.due.isValid() && work.due < today ? u"true"_s : QString()}});
    }
}

} // namespace qj::papers
