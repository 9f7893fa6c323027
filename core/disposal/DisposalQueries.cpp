// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/DisposalQueries.h"

#include "disposal/CaseFile.h"

using namespace Qt::StringLiterals;

namespace qj {

namespace {

QDate isoDate(const QString& text)
{
    return QDate::fromString(text, Qt::ISODate);
}

QString nameOf(const Reader& reader, const Uuid& officer)
{
    return officer.isNull() ? QString() : reader.titleOf(officer);
}

bool isOpen(const QString& stepState)
{
    return stepState == u"todo"_s || stepState == u"returned"_s;
}

} // namespace

DueLight dueLight(QDate due, bool provisional, QDate today, const WorkCalendar& calendar)
{
    if (!due.isValid()) return DueLight::none;
    if (provisional) return DueLight::grey;
    if (due < today) return DueLight::red;
    const auto soon = countDays(calendar, today, 3, DayKind::working);
    return soon && due <= soon->dueOn ? DueLight::amber : DueLight::green;
}

Result<CaseSheet> DisposalQueries::sheet(const Reader& reader, const Uuid& disposalCase, QDate today)
{
    const auto file = CaseFile::read(reader, nullptr, disposalCase);
    if (!file) return fail(ErrorCode::unknownRecord, {u"disposalCase"_s, disposalCase.toString(QUuid::WithoutBraces)});
    QJ_TRY_ASSIGN(const CaseDates dates, file->dates(reader.law()));
    CaseSheet sheet;
    sheet.record = file->disposalCase;
    sheet.due = dates.dueOn;
    sheet.frozen = dates.frozen;
    sheet.provisional = dates.provisional;
    sheet.onTime = onTime(file->disposalCase, file->steps, dates, today);
    const bool over = isOver(sheet.record);
    if (!over) sheet.light = dueLight(sheet.due, sheet.provisional, today, reader.law().calendar);
    for (const DisposalStep& step : file->steps) {
        CaseStep& row = sheet.steps.emplace_back();
        row.record = step;
        row.need = step.need;
        row.due = step.dueOn;
        row.officer = nameOf(reader, step.doneBy);
        if (const StepDate* date = dates.step(step.code)) {
            row.need = date->need;
            row.provisional = isOpen(step.state) && date->provisional;
            row.waits = isOpen(step.state) && date->waits;
            if (!row.due.isValid()) row.due = date->dueOn;
        }
        if (isOpen(step.state) && !over)
            row.light = dueLight(row.due, row.provisional || row.waits, today, reader.law().calendar);
    }
    return sheet;
}

std::vector<DueStep> DisposalQueries::dueSteps(const Reader& reader, QDate until, QDate today, const Uuid& office)
{
    Query query = reader.query(
        "SELECT ce.uuid, se.uuid, c.no, st.code, st.title, st.dueOn, o.uuid, h.uuid FROM disposalStep st "
        "JOIN disposalCase c ON c.eid=st.caseId JOIN entity ce ON ce.eid=c.eid JOIN entity se ON se.eid=st.eid "
        "LEFT JOIN entity o ON o.eid=c.ownerOffice LEFT JOIN entity h ON h.eid=c.handler "
        "WHERE st.state IN ('todo','returned') AND st.need='must' AND st.dueOn<=? AND st.deleted IS NULL "
        "AND st.voided IS NULL AND c.deleted IS NULL AND c.voided IS NULL AND c.state NOT IN ('closed','notRequired') "
        "AND c.handedTo IS NULL ORDER BY st.dueOn, c.no, st.seq");
    query.bind(until.toString(Qt::ISODate));
    std::vector<DueStep> steps;
    while (query.next()) {
        DueStep step{query.uuid(0),
                     query.uuid(1),
                     query.text(2),
                     query.text(3),
                     query.text(4),
                     isoDate(query.text(5)),
                     query.isNull(6) ? Uuid() : query.uuid(6),
                     query.isNull(7) ? Uuid() : query.uuid(7),
                     DueLight::none};
        if (!office.isNull() && step.office != office) continue;
        step.light = dueLight(step.due, false, today, reader.law().calendar);
        steps.push_back(std::move(step));
    }
    return steps;
}

CaseCondition DisposalQueries::withLight(DueLight light, QDate today, const WorkCalendar& calendar)
{
    const QString isOpen = u"t.state NOT IN ('closed','notRequired') AND t.handedTo IS NULL"_s;
    const auto soon = countDays(calendar, today, 3, DayKind::working);
    const QString day = today.toString(Qt::ISODate);
    const QString last = (soon ? soon->dueOn : today).toString(Qt::ISODate);
    switch (light) {
    case DueLight::red:
        return {isOpen + u" AND t.dueOn<?"_s, {day}};
    case DueLight::amber:
        return {isOpen + u" AND t.dueOn BETWEEN ? AND ?"_s, {day, last}};
    case DueLight::green:
        return {isOpen + u" AND t.dueOn>?"_s, {last}};
    case DueLight::grey:
        return {isOpen + u" AND t.dueOn IS NULL"_s, {}};
    case DueLight::none:
        break;
    }
    return {u"(t.state IN ('closed','notRequired') OR t.handedTo IS NOT NULL)"_s, {}};
}

QList<Uuid> DisposalQueries::overdueCases(const Reader& reader, QDate today, const Uuid& office)
{
    QList<Uuid> late;
    for (const Uuid& id :
         reader.where(DisposalCase::info,
                      "dueOn<? AND voided IS NULL AND state NOT IN ('closed','notRequired') AND handedTo IS NULL",
                      {today.toString(Qt::ISODate)}))
        if (office.isNull() || reader.find<DisposalCase>(id).value_or(DisposalCase()).ownerOffice == office) late += id;
    return late;
}

} // namespace qj
