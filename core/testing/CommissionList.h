// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What goes to the laboratories: for each one table of the samples that are with it, a row for each item it is asked
// for, with empty columns for the results. Its headings (resources/rules/commission.csv) are understood when it comes
// back.
#include "journal/Reader.h"

namespace qj {

struct CommissionFile
{
    Uuid laboratory;
    QString path;
    qint64 samples = 0;
};

/// Samples that were handed to a laboratory and have no result of it yet, in the order of their numbers.
QList<Uuid> samplesCommissioned(const Reader& reader);
/// A file for each laboratory in `folder`, named after it and the day; an earlier one of that day is replaced. Errors:
/// those of TableWriter. Nothing commissioned: no files.
[[nodiscard]] Result<QList<CommissionFile>> writeCommissions(const Reader& reader, const QString& folder, QDate today);

} // namespace qj
