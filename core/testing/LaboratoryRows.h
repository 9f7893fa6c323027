// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is looked up for a row of a laboratory before it becomes a report. Part of ResultImport.
#include "journal/Reader.h"
#include "sampling/Sample.h"
#include "spreadsheet/ResultRows.h"

namespace qj {

/// The sample that a row names, by the sample's number or by a report that is here; nothing otherwise.
std::optional<Sample> namedSample(const Reader& reader, const PublishedRow& row);
Error unknownSample(const PublishedRow& row);

/// Why no report can be made of it, all at once: a number that is taken (in whatever wording the row comes), a date
/// before the sampling or after today, items that came without a result.
std::vector<RefusedRow> laboratoryProblems(const Reader& reader, const PublishedRow& row, const Sample& sample,
                                           QDate today);
/// What is worth telling: items of the task that are missing, items it does not name, another laboratory than
/// `laboratory`.
std::vector<RowWarning> laboratoryDoubts(const Reader& reader, const PublishedRow& row, const Sample& sample,
                                         const Uuid& laboratory);

} // namespace qj
