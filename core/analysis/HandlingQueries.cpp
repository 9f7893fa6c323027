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

void countCase(HandlingRate& rate, const Reader& reader, const DisposalCase& disposalCase, QDate from, QDate to,
               QDate today)
{
    const auto dates = caseDates(reader, disposalCase);
    const QDate dueOn = dates ? dates->dueOn : disposalCase.dueOn;
    const bool opened = within(disposalCase.openedOn, from, to);
    const bool due = within(dueOn, from, to);
    if (!opened && !due) return;
    rate.cases += disposalCase.id;
    rate.failed += opened;
    if (disposalCase.state == u"notRequired"_s) {
        ++rate.notRequired;
        return;
    }
    const bool closed = disposalCase.state == u"closed"_s;
    const auto steps = stepsOf(reader, disposalCase.id);
    const Flag kept = dates ? onTime(disposalCase, steps, *dates, today) : Flag();
    const bool late = kept == Flag(false) || (!closed && dueOn.isValid() && dueOn < today);
    if (!closed && !late) ++rate.running;
    if (!due) return;
    ++rate.due;
    if (closed && kept == Flag(true)) ++rate.onTime;
    if (late) ++rate.overdue;
}

} // namespace

std::vector<HandlingRate> handlingRates(const Reader& reader, QDate from, QDate to, QDate today, bool withPublished)
{
    std::vector<HandlingRate> rates;
    for (const Uuid& id : reader.where(DisposalCase::info, "voided IS NOT 1")) {
        const auto disposalCase = reader.find<DisposalCase>(id);
        if (!disposalCase) continue;
        const auto sample = reader.find<Sample>(disposalCase->sampleId);
        if (!withPublished && sample && sample->origin == SampleOrigin::published) continue;
        const Uuid office = disposalCase->ownerOffice.isNull() ? disposalCase->officeId : disposalCase->ownerOffice;
        auto it = std::find_if(rates.begin(), rates.end(), [&](const HandlingRate& r) { return r.office == office; });
        if (it == rates.end()) {
            HandlingRate rate;
            rate.office = office;
            rate.name = reader.titleOf(office);
            it = rates.insert(rates.end(), std::move(rate));
        }
        countCase(*it, reader, *disposalCase, from, to, today);
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
