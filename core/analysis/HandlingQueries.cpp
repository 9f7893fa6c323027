// SPDX-License-Identifier: GPL-3.0-or-later
// AnalysisQueries: handling on time.
#include "analysis/AnalysisQueries.h"

#include "directory/Office.h"
#include "sampling/Sample.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

bool within(QDate day, QDate from, QDate to)
{
    return day.isValid() && (!from.isValid() || day >= from) && (!to.isValid() || day <= to);
}

HandlingRate& rateOf(std::vector<HandlingRate>& rates, const Reader& reader, const Uuid& office)
{
    const auto it = std::find_if(rates.begin(), rates.end(), [&](const HandlingRate& r) { return r.office == office; });
    if (it != rates.end()) return *it;
    HandlingRate rate;
    rate.office = office;
    rate.name = reader.titleOf(office);
    return *rates.insert(rates.end(), std::move(rate));
}

/// Cases opened or due in the period that are not in the rate: those that may still be on time, and those that ended
/// because the result was overturned.
void countRest(HandlingRate& rate, const Reader& reader, const DisposalCase& disposalCase, QDate from, QDate to)
{
    const auto dates = caseDates(reader, disposalCase);
    const bool opened = within(disposalCase.openedOn, from, to);
    if (!opened && !within(dates ? dates->dueOn : disposalCase.dueOn, from, to)) return;
    const bool counted = rate.cases.contains(disposalCase.id);
    if (!counted) rate.cases += disposalCase.id;
    rate.failed += opened;
    if (disposalCase.state == u"notRequired"_s)
        ++rate.notRequired;
    else if (!counted && disposalCase.state != u"closed"_s)
        ++rate.running;
}

} // namespace

std::vector<HandlingRate> handlingRates(const Reader& reader, QDate from, QDate to, QDate today, bool withPublished,
                                        const RateDefinition& definition)
{
    std::vector<HandlingRate> rates;
    RateFilter filter;
    filter.from = from;
    filter.to = to;
    filter.withPublished = withPublished;
    if (const auto counted = DisposalQueries::onTimeRate(reader, RateBy::office, filter, today, definition))
        for (const OnTimeRate& row : *counted) {
            HandlingRate& rate = rateOf(rates, reader, row.of);
            rate.due = int(row.denominator());
            rate.onTime = int(row.numerator());
            rate.overdue = rate.due - rate.onTime;
            rate.cases = row.due;
        }
    for (const Uuid& id : reader.where(DisposalCase::info, "voided IS NOT 1 AND handedTo IS NULL")) {
        const auto disposalCase = reader.find<DisposalCase>(id);
        const auto sample = disposalCase ? reader.find<Sample>(disposalCase->sampleId) : std::nullopt;
        if (!sample || (!withPublished && sample->origin == SampleOrigin::published)) continue;
        countRest(rateOf(rates, reader, disposalCase->ownerOffice), reader, *disposalCase, from, to);
    }
    std::erase_if(rates, [](const HandlingRate& rate) { return rate.cases.isEmpty(); });
    return rates;
}

HandlingRate handlingOf(const Reader& reader, const std::vector<HandlingRate>& rates, const Uuid& office)
{
    HandlingRate sum;
    sum.office = office;
    sum.name = reader.titleOf(office);
    const QList<Uuid> offices = officesUnder(reader, office);
    for (const HandlingRate& rate : rates) {
        if (!offices.contains(rate.office)) continue;
        sum.failed += rate.failed;
        sum.due += rate.due;
        sum.onTime += rate.onTime;
        sum.overdue += rate.overdue;
        sum.running += rate.running;
        sum.notRequired += rate.notRequired;
        sum.cases += rate.cases;
    }
    return sum;
}

QList<Uuid> officesUnder(const Reader& reader, const Uuid& office)
{
    QList<Uuid> offices{office};
    for (qsizetype i = 0; i < offices.size(); ++i)
        for (const Uuid& below : reader.referring(Office::info, "parentId", offices[i]))
            if (!offices.contains(below)) offices += below;
    return offices;
}

QString percentText(int numerator, int denominator)
{
    if (denominator <= 0) return {};
    // Tenths of a percent; the remainder decides, a half goes to the even digit.
    const qint64 scaled = qint64(numerator) * 1000;
    qint64 tenths = scaled / denominator;
    const qint64 twice = scaled % denominator * 2;
    if (twice > denominator || (twice == denominator && tenths % 2 != 0)) ++tenths;
    return QString::number(tenths / 10) + u'.' + QString::number(tenths % 10) + u'%';
}

} // namespace qj
