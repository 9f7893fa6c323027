// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/TestingQueries.h"

#include "testing/ObjectionRules.h"
#include "testing/ReinspectionRules.h"
#include "testing/ServiceOfNoticeRules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj::testing {

namespace {

bool upsets(const Objection& objection)
{
    return objection.state == u"answered"_s && objection.granted.value_or(false) && !objection.voided &&
           (objection.kind == ObjectionKind::procedure || objection.kind == ObjectionKind::genuine);
}

bool disowns(const Objection& objection, const Uuid& service)
{
    return objection.state == u"answered"_s && objection.granted.value_or(false) && !objection.voided &&
           objection.kind == ObjectionKind::notMine && objection.serviceId == service;
}

/// When the commit was written that a register stands on; the newest moment where it is not written yet.
Hlc writtenAt(const Reader& reader, const Uuid& id, quint16 field)
{
    const EntityDoc doc = reader.docOf(id);
    const Register* reg = doc.find(field);
    Hlc latest = 0;
    for (const Head& head : reg ? reg->heads : std::vector<Head>()) {
        Query query = reader.query("SELECT hlc FROM commits WHERE cid=?");
        if (query.bind(head.cid).next()) latest = qMax(latest, Hlc(query.integer(0)));
    }
    return latest;
}

/// The report in whose place another one stood before: a notice that was made out until then told that one, however
/// late it was delivered.
class TellsTheReport
{
public:
    TellsTheReport(const Reader& reader, const CommitDraft* draft, const TestReport& report) : m_reader(reader)
    {
        const auto all = childrenAfter<TestReport>(reader, draft, "sampleId", report.sampleId);
        m_replaced = std::any_of(all.begin(), all.end(), [](const TestReport& other) {
            return other.round == ReportRound::first && other.state == u"superseded"_s && !other.voided;
        });
        const auto stored = m_replaced ? reader.find<TestReport>(report.id) : std::nullopt;
        if (stored && stored->state == u"accepted"_s) m_since = writtenAt(reader, report.id, common::state);
    }
    bool operator()(const ServiceOfNotice& service) const
    {
        const Hlc made = m_replaced ? m_reader.docOf(service.id).created.hlc : 0;
        return !m_replaced || made == 0 || (m_since != 0 && made > m_since);
    }

private:
    const Reader& m_reader;
    bool m_replaced = false;
    Hlc m_since = 0;
};

} // namespace

std::optional<TestReport> acceptedReport(const Reader& reader, const CommitDraft* draft, const Uuid& sample,
                                         ReportRound round)
{
    for (TestReport& report : childrenAfter<TestReport>(reader, draft, "sampleId", sample))
        if (report.round == round && report.state == u"accepted"_s && !report.voided) return std::move(report);
    return std::nullopt;
}

std::vector<TestItemResult> itemsOf(const Reader& reader, const CommitDraft* draft, const Uuid& report)
{
    std::vector<TestItemResult> items = childrenAfter<TestItemResult>(reader, draft, "reportId", report);
    std::erase_if(items, [](const TestItemResult& item) { return item.voided; });
    return items;
}

std::vector<ServiceOfNotice> resultServices(const Reader& reader, const CommitDraft* draft, const Uuid& sample)
{
    const auto report = acceptedReport(reader, draft, sample, ReportRound::first);
    const auto tells = report ? std::optional(TellsTheReport(reader, draft, *report)) : std::nullopt;
    const std::vector<Objection> objections = objectionsOf(reader, draft, sample);
    std::vector<ServiceOfNotice> services = childrenAfter<ServiceOfNotice>(reader, draft, "sampleId", sample);
    std::erase_if(services, [&](const ServiceOfNotice& service) {
        const bool earlier =
            tells && (!(*tells)(service) || (service.servedOn.isValid() && report->receivedOn.isValid() &&
                                             service.servedOn < report->receivedOn));
        return !startsObjection(service) || service.state == u"cancelled"_s || service.voided || earlier ||
               std::any_of(objections.begin(), objections.end(),
                           [&](const Objection& objection) { return disowns(objection, service.id); });
    });
    return services;
}

std::vector<Objection> objectionsOf(const Reader& reader, const CommitDraft* draft, const Uuid& sample)
{
    return childrenAfter<Objection>(reader, draft, "sampleId", sample);
}

std::optional<Reinspection> reinspectionOf(const Reader& reader, const CommitDraft* draft, const Uuid& sample)
{
    std::optional<Reinspection> found;
    for (Reinspection& reinspection : childrenAfter<Reinspection>(reader, draft, "sampleId", sample)) {
        if (reinspection.voided) continue;
        const bool counts = isOpen(reinspection) || isConcluded(reinspection);
        found = std::move(reinspection);
        if (counts) break;
    }
    return found;
}

bool samplingUpset(const Reader& reader, const CommitDraft* draft, const Uuid& sample)
{
    const std::vector<Objection> objections = objectionsOf(reader, draft, sample);
    return std::any_of(objections.begin(), objections.end(), upsets);
}

bool isContested(const Reader& reader, const CommitDraft* draft, const Uuid& sample)
{
    const std::vector<Objection> objections = objectionsOf(reader, draft, sample);
    const auto again = reinspectionOf(reader, draft, sample);
    return (again && isOpen(*again)) || std::any_of(objections.begin(), objections.end(),
                                                    [](const Objection& o) { return blocksFinality(o) || upsets(o); });
}

Verdict standingVerdict(const Reader& reader, const CommitDraft* draft, const Uuid& sample)
{
    const auto again = reinspectionOf(reader, draft, sample);
    if (again && again->conclusion == ReinspectionConclusion::overturned && isConcluded(*again))
        if (const auto report = recordAfter<TestReport>(reader, draft, again->reportId)) return report->verdict;
    const auto first = acceptedReport(reader, draft, sample, ReportRound::first);
    return first ? first->verdict : Verdict::none;
}

} // namespace qj::testing
