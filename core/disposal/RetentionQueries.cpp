// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/RetentionQueries.h"

#include "disposal/CaseFile.h"
#include "law/Regime.h"
#include "testing/TestingQueries.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// Last day of the last party; invalid while one of them has not been served.
QDate lastObjectionDay(const Reader& reader, const CommitDraft* draft, const Uuid& sample)
{
    QDate last;
    for (const ServiceOfNotice& service : testing::resultServices(reader, draft, sample)) {
        if (!service.objectBy.isValid()) return {};
        if (!last.isValid() || service.objectBy > last) last = service.objectBy;
    }
    return last;
}

} // namespace

Retention retentionOf(const Reader& reader, const CommitDraft* draft, const Sample& sample)
{
    Retention kept;
    if (sample.origin != SampleOrigin::own || sample.state == u"void"_s || !isJudged(sample)) return kept;
    const FailKind failKind = failKindOfSample(reader, draft, sample);
    kept.failed = failKind != FailKind::none && failKind != FailKind::riskFound;
    kept.safety = failKind == FailKind::safety;
    bool wasContested = false;
    for (const Objection& objection : testing::objectionsOf(reader, draft, sample.id))
        wasContested = wasContested || (objection.inTime.value_or(false) && !objection.voided);
    kept.contested = sample.state == u"disputed"_s || testing::isContested(reader, draft, sample.id);
    kept.objectionEnd = lastObjectionDay(reader, draft, sample.id);
    if (kept.contested || !kept.objectionEnd.isValid()) return kept;
    QDate start = kept.objectionEnd;
    if (wasContested && !sample.finalAt.isValid()) return kept;
    kept.ruleId = u"R-OBJ-15D"_s;
    if (wasContested && sample.finalAt > start) {
        start = sample.finalAt;
        kept.ruleId = u"R-RE-FINAL"_s;
    }
    kept.keepUntil = start;
    const LawBook& law = reader.law();
    const QString rule = kept.failed ? u"R-RET-3M"_s : u"R-RET-PASS"_s;
    auto counted = deadline(law.rules, law.calendar, rule, regimeOf(sample.samplingDate), start);
    if (!counted) return kept;
    kept.provisional = counted->provisional;
    (kept.failed ? kept.keepUntil : kept.disposeBy) = counted->dueOn;
    if (kept.failed) kept.ruleId = rule;
    kept.counted = std::move(*counted);
    return kept;
}

std::vector<FateDue> DisposalQueries::samplesDue(const Reader& reader, QDate today, const Uuid& office, bool all)
{
    Query query =
        reader.query("SELECT e.uuid, o.uuid FROM sample s JOIN entity e ON e.eid=s.eid LEFT JOIN entity o ON "
                     "o.eid=s.officeId WHERE s.state IN ('final','handling','handled') AND s.fate IS NULL "
                     "AND coalesce(s.origin,'own')='own' AND s.deleted IS NULL AND s.voided IS NULL AND (?1 IS "
                     "NULL OR o.uuid=?1)");
    query.bind(office);
    std::vector<FateDue> found;
    while (query.next()) {
        const auto sample = reader.find<Sample>(query.uuid(0));
        if (!sample) continue;
        FateDue row{sample->id,
                    query.isNull(1) ? Uuid() : query.uuid(1),
                    sample->sampleNo,
                    sample->productName,
                    sample->backupPlace,
                    sample->state,
                    retentionOf(reader, nullptr, *sample),
                    false};
        row.due = row.retention.mayGo(today) && sample->state != u"handling"_s;
        if (row.due || all) found.push_back(std::move(row));
    }
    std::stable_sort(found.begin(), found.end(), [](const FateDue& a, const FateDue& b) {
        const QDate never(9999, 12, 31);
        const auto key = [never](const FateDue& row) {
            return std::pair(row.retention.keepUntil.isValid() ? row.retention.keepUntil : never, row.sampleNo);
        };
        return key(a) < key(b);
    });
    return found;
}

} // namespace qj
