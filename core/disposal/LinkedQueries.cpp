// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/LinkedQueries.h"

#include "directory/Producer.h"
#include "disposal/DisposalCase.h"
#include "sampling/SampleRules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

std::vector<LinkedCase> DisposalQueries::linked(const Reader& reader, const Uuid& disposalCase)
{
    const auto own = reader.find<DisposalCase>(disposalCase);
    const auto sample = own ? reader.find<Sample>(own->sampleId) : std::nullopt;
    const auto producer = sample ? reader.find<Producer>(sample->producerId) : std::nullopt;
    if (!producer) return {};
    const QString key = batchKey(*sample, producer->name);
    Query query = reader.query(
        "WITH alike AS (SELECT eid FROM entity WHERE uuid=?1 UNION SELECT eid FROM producer WHERE name=?2 AND deleted "
        "IS NULL UNION SELECT eid FROM producer WHERE creditCode=?3 AND deleted IS NULL) "
        "SELECT ce.uuid, se.uuid, o.uuid, h.uuid, c.no, s.sampleNo, s.productName, c.state, c.openedOn, s.brand, "
        "s.modelSpec, s.batchNo, s.productionText FROM alike a JOIN sample s ON s.producerId=a.eid "
        "JOIN disposalCase c ON c.sampleId=s.eid JOIN entity ce ON ce.eid=c.eid JOIN entity se ON se.eid=s.eid "
        "LEFT JOIN entity o ON o.eid=c.ownerOffice LEFT JOIN entity h ON h.eid=c.handler "
        "WHERE ce.uuid<>?4 AND c.handedTo IS NULL AND c.deleted IS NULL AND c.voided IS NULL AND s.deleted IS NULL "
        "ORDER BY c.openedOn DESC, c.no DESC");
    query.bind(producer->id).bind(producer->name).bind(producer->creditCode).bind(disposalCase);
    const auto idAt = [&query](int column) { return query.isNull(column) ? Uuid() : query.uuid(column); };
    std::vector<LinkedCase> found;
    while (query.next()) {
        Sample other;
        other.brand = query.text(9);
        other.modelSpec = query.text(10);
        other.batchNo = query.text(11);
        other.productionText = query.text(12);
        found.push_back({query.uuid(0), query.uuid(1), idAt(2), idAt(3), query.text(4), query.text(5), query.text(6),
                         query.text(7), QDate::fromString(query.text(8), Qt::ISODate),
                         !key.isEmpty() && batchKey(other, producer->name) == key});
    }
    std::stable_partition(found.begin(), found.end(), [](const LinkedCase& one) { return one.sameBatch; });
    return found;
}

} // namespace qj
