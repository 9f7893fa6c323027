// SPDX-License-Identifier: GPL-3.0-or-later
// What the papers of testing need beyond the fields of their records.
#include "base/Text.h"
#include "directory/Office.h"
#include "directory/Officer.h"
#include "law/LawBook.h"
#include "papers/Binding.h"
#include "papers/PaperSource.h"
#include "testing/Objection.h"
#include "testing/Reinspection.h"
#include "testing/ServiceOfNotice.h"

namespace qj::papers {
using namespace Qt::StringLiterals;

namespace {

/// Whom the addressee may ask: the first officer who sampled.
void setContact(PaperSource& source)
{
    const auto sample = source.names().sampleOf(source.record());
    if (!sample) return;
    const auto officer = source.reader().find<Officer>(sample->as<Sample>().officerIds.value(0));
    if (officer) source.set(u"office.contact"_s, officer->name);
}

} // namespace

void supplyNotice(PaperSource& source)
{
    setContact(source);
    // Who took it in the addressee's place; the addressee himself signs above.
    const ServiceOfNotice service = source.record().as<ServiceOfNotice>();
    if (service.receiver != service.partyName) source.set(u"agent"_s, service.receiver);
    source.set(u"objectByText"_s, chineseDate(source.names().text(source.record(), u"objectBy"_s)));
    if (const auto report = source.names().link(source.record(), u"report"_s))
        source.addRows(u"items"_s, itemsOf(source.reader(), report->id, true));
}

namespace {

/// Who applied, and what the first test had found.
void setReinspected(PaperSource& source, const Reinspection& reinspection)
{
    QStringList applicants;
    for (const Uuid& id : reinspection.objectionIds)
        if (const auto objection = source.reader().find<Objection>(id)) applicants += objection->applicant;
    applicants.removeDuplicates();
    source.set(u"applicants"_s, applicants.join(listComma));
    if (const auto report = source.names().link(source.record(), u"firstReport"_s))
        source.set(u"failItemsText"_s, failItemsText(source.reader(), report->id));
}

} // namespace

void supplyReinspection(PaperSource& source)
{
    setContact(source);
    setReinspected(source, source.record().as<Reinspection>());
}

void supplyReinspectionNotice(PaperSource& source)
{
    setContact(source);
    const auto found = source.names().link(source.record(), u"reinspection"_s);
    if (!found) return;
    const Reinspection reinspection = found->as<Reinspection>();
    setReinspected(source, reinspection);
    source.addRows(u"reItems"_s, itemsOf(source.reader(), reinspection.reportId, false));
}

void supplyPublicNotice(PaperSource& source)
{
    setContact(source);
    const ServiceOfNotice service = source.record().as<ServiceOfNotice>();
    if (const auto report = source.names().link(source.record(), u"report"_s))
        source.set(u"failItemsText"_s, failItemsText(source.reader(), report->id));
    const QDate from = service.publicFrom.isValid() ? service.publicFrom : source.options().today;
    const LawBook& law = source.reader().law();
    if (const auto counted = deadline(law.rules, law.calendar, u"R-NTC-PUBLIC"_s, source.regime(), from))
        source.set(u"publicDays"_s, QString::number(counted->length));
}

void supplyObjection(PaperSource& source)
{
    const Objection objection = source.record().as<Objection>();
    setContact(source);
    const QString& state = objection.state;
    if (state == u"supplement"_s || state == u"refused"_s)
        source.set(u"decision"_s, state);
    else if (state == u"accepted"_s || state == u"inquiry"_s || state == u"answered"_s)
        source.set(u"decision"_s, u"accepted"_s);
    for (const StateChange& change : statesOf(source.reader(), objection.id))
        if (change.state == u"supplement"_s) source.set(u"supplement"_s, change.reason);
    if (const auto reinspection = source.names().link(source.record(), u"reinspection"_s))
        source.set(u"items"_s, source.names().text(*reinspection, u"items"_s));
    // The office that sampled gets a copy where another one decides.
    const auto sample = source.reader().find<Sample>(objection.sampleId);
    if (sample && sample->officeId != objection.officeId)
        source.setAll(u"districtOffice"_s, source.reader().find(Office::info, sample->officeId));
}

} // namespace qj::papers
