// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The standards by which a sample is judged, and the limit that holds for one of its items (R-STD-EDITION,
// R-VER-BASIS). All of it is proposed; a person decides (INV-35).
#include "directory/EditionRules.h"
#include "directory/TestItemSpec.h"
#include "sampling/Sample.h"
#include "testing/TestItemResult.h"

#include "journal/Reader.h"

namespace qj::testing {

struct SampleEditions
{
    std::vector<EditionPair> pairs;
    bool dateUnknown = false; ///< the day of production is not known: ask, and judge by what the goods state

    bool differ() const;
    /// In the order in which they are proposed as basis of a report: by date, then those that the goods state besides.
    QList<Uuid> ids() const;
};

SampleEditions editionsOf(const Reader& reader, const Sample& sample);

struct ProposedLimit
{
    std::optional<TestItemSpec> spec;
    QString why; ///< as LimitChoice
};
/// The limit of an item whose report and name are given.
ProposedLimit proposedLimit(const Reader& reader, const TestItemResult& item);

/// A limit as a report prints it: ≥4级.
QString printedLimit(const TestItemSpec& spec);

} // namespace qj::testing
