// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Cases that belong together: goods of the same batch, or of the same producer, also where another office found them.
#include "journal/Reader.h"

namespace qj {

struct LinkedCase
{
    Uuid disposalCase, sample, office, handler;
    QString caseNo, sampleNo, productName, state;
    QDate openedOn;
    bool sameBatch = false; ///< same producer, mark, model and lot (batchKey); else the producer alone
};

namespace DisposalQueries {
/// Those of the same batch first, then the newest. A producer that is entered twice counts as one where name or credit
/// code agree. Nothing where the case's own producer is not known.
std::vector<LinkedCase> linked(const Reader& reader, const Uuid& disposalCase);
} // namespace DisposalQueries

} // namespace qj
