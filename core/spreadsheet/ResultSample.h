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
    const std::vector<RowWarning>& mendings; ///< cells of the rows that stand otherwise in the file
};

/// `rows`: the first row and those that continue it. Nothing if the sample is refused; `problems` then holds all
/// reasons (fieldMissing, badValue, rowRefused), each with the row it stands in.
std::optional<PublishedRow> readSample(const std::vector<TableRow>& rows, const SampleContext& context,
                                       std::vector<RefusedRow>& problems);

} // namespace qj
