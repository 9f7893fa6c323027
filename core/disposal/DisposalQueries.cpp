// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/DisposalQueries.h"

#include "disposal/CaseFile.h"

#include <map>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// What the projection holds of a case and of the steps that its date and its rate depend on.
struct RateRow
{
    qint64 eid = 0;
    DisposalCase record;
    std::vector<DisposalStep> steps;
    CaseDates dates;
    Uuid office, category;
};

QDate isoDate(const QString& text)
{
    return QDate::fromString(text, Qt::ISODate);
}

void addStep(RateRow& row, const Query& query)
{
    if (query.isNull(7)) return;
    DisposalStep step;
    step.code = query.text(7);
    step.dueOn = isoDate(query.text(9));
    step.doneOn = isoDate(query.text(10));
    step.state = query.text(11);
    StepDate date;
    date.code = step.code;
    date.need = query.text(8) == u"must"_s ? StepNeed::must : StepNeed::cond;
    date.dueOn = step.dueOn;
    row.steps.push_back(std::move(step));
    row.dates.steps.push_back(std::move(date));
}

std::vector<RateRow> rateRows(const Reader& reader, const RateFilter& filter)
{
    Query query = reader.query("SELECT c.eid, ce.uuid, c.state, c.closedOn, c.dueOn, o.uuid, k.uuid, "
                               "st.code, st.need, st.dueOn, st.doneOn, st.state FROM disposalCase c "
                               "JOIN entity ce ON ce.eid=c.eid JOIN sample s ON s.eid=c.sampleId "
                               "LEFT JOIN entity o ON o.eid=c.ownerOffice LEFT JOIN entity k ON k.eid=s.categoryId "
                               "LEFT JOIN disposalStep st ON st.caseId=c.eid AND st.deleted IS NULL "
                               "WHERE c.deleted IS NULL AND c.voided IS NULL AND c.state<>'notRequired' "
                               "AND (?1 OR s.origin<>'published') ORDER BY c.eid, st.seq");
    query.bind(filter.withPublished ? 1 : 0);
    std::vector<RateRow> rows;
    while (query.next()) {
        const Uuid office = query.uuid(5);
        if (!filter.office.isNull() && office != filter.office) continue;
        if (rows.empty() || rows.back().eid != query.integer(0)) {
            RateRow& row = rows.emplace_back();
            row.eid = query.integer(0);
            row.record.id = query.uuid(1);
            row.record.state = query.text(2);
            row.record.closedOn = isoDate(query.text(3));
            row.record.dueOn = isoDate(query.text(4));
            row.office = office;
            row.category = query.isNull(6) ? Uuid() : query.uuid(6);
            row.dates.dueOn = row.record.dueOn;
            row.dates.frozen = row.record.dueOn.isValid();
        }
        addStep(rows.back(), query);
    }
    return rows;
}

QString keyOf(const RateRow& row, RateBy by, const Reader& reader)
{
    switch (by) {
    case RateBy::office:
        return reader.titleOf(row.office);
    case RateBy::category:
        return reader.titleOf(row.category);
    case RateBy::month:
        break;
    }
    return row.dates.dueOn.toString(u"yyyy-MM"_s);
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

QString DisposalQueries::rateDefinition()
{
    return u"R-TGT-DEF/1"_s;
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
    const bool over = sheet.record.state == u"closed"_s || sheet.record.state == u"notRequired"_s;
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

Result<std::vector<OnTimeRate>> DisposalQueries::onTimeRate(const Reader& reader, RateBy by, const RateFilter& filter,
                                                            QDate today)
{
    std::map<std::pair<QString, Uuid>, OnTimeRate> groups;
    for (RateRow& row : rateRows(reader, filter)) {
        if (!row.dates.dueOn.isValid()) {
            const auto file = CaseFile::read(reader, nullptr, row.record.id);
            if (!file) continue;
            QJ_TRY_ASSIGN(row.dates, file->dates(reader.law()));
        }
        const QDate due = row.dates.dueOn;
        if (!due.isValid() || (filter.from.isValid() && due < filter.from) || (filter.to.isValid() && due > filter.to))
            continue;
        const Flag met = onTime(row.record, row.steps, row.dates, today);
        if (!met) continue;
        const Uuid of = by == RateBy::office ? row.office : by == RateBy::category ? row.category : Uuid();
        const QString key = keyOf(row, by, reader);
        OnTimeRate& rate = groups[{key, of}];
        rate.key = key;
        rate.of = of;
        rate.due += row.record.id;
        if (*met) rate.onTime += row.record.id;
    }
    std::vector<OnTimeRate> rates;
    for (auto& [key, rate] : groups) rates.push_back(std::move(rate));
    return rates;
}

std::vector<DueStep> DisposalQueries::dueSteps(const Reader& reader, QDate until, QDate today, const Uuid& office)
{
    Query query = reader.query(
        "SELECT ce.uuid, se.uuid, c.no, st.code, st.title, st.dueOn, o.uuid, h.uuid FROM disposalStep st "
        "JOIN disposalCase c ON c.eid=st.caseId JOIN entity ce ON ce.eid=c.eid JOIN entity se ON se.eid=st.eid "
        "LEFT JOIN entity o ON o.eid=c.ownerOffice LEFT JOIN entity h ON h.eid=c.handler "
        "WHERE st.state IN ('todo','returned') AND st.need='must' AND st.dueOn<=? AND st.deleted IS NULL "
        "AND st.voided IS NULL AND c.deleted IS NULL AND c.voided IS NULL AND c.state NOT IN ('closed','notRequired') "
        "ORDER BY st.dueOn, c.no, st.seq");
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

QList<Uuid> DisposalQueries::overdueCases(const Reader& reader, QDate today, const Uuid& office)
{
    QList<Uuid> late;
    for (const Uuid& id :
         reader.where(DisposalCase::info, "dueOn<? AND voided IS NULL AND state NOT IN ('closed','notRequired')",
                      {today.toString(Qt::ISODate)}))
        if (office.isNull() || reader.find<DisposalCase>(id).value_or(DisposalCase()).ownerOffice == office) late += id;
    return late;
}

} // namespace qj
