// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "law/Limits.h"
#include "testing/EditionQueries.h"
#include "testing/TestItemResult.h"

namespace qj {

/// "does not conform: above the upper limit", "cannot be compared: the units differ".
QString judgementText(const Judgement& judgement);
QString outcomeText(Judgement::Outcome outcome);
/// Which editions hold for a sample, and that they differ or that the day of production is asked for (R-STD-EDITION).
QString editionsText(const testing::SampleEditions& editions);
/// Why no limit was proposed; empty where one was, or where none is known.
QString limitText(const testing::ProposedLimit& limit);

} // namespace qj
