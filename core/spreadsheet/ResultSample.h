// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The rows of one sample read into a PublishedRow. Part of ResultRows.
#include "spreadsheet/ResultRows.h"

namespace qj {

struct SampleContext
{
    const HeaderMap& header;
    const HeaderWords& words;
    const ResultOptions& options;
    std::optional<PrintedVerdict> titleVerdict;
};

/// `rows`: the first row and those that continue it. Errors refuse the sample: fieldMissing, badValue, rowRefused.
[[nodiscard]] Result<PublishedRow> readSample(const std::vector<TableRow>& rows, const SampleContext& context);

} // namespace qj
