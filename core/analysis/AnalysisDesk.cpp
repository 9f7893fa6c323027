// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/AnalysisDesk.h"

#include "analysis/MovedDates.h"

namespace qj {

namespace {

constexpr Effect effects[] = {
    {RecordKind::ruleValue, "recount", recount},
    {RecordKind::workCalendar, "recount", recount},
};

} // namespace

const Room analysisRoom{.name = "analysis", .effects = effects};

} // namespace qj
