// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/Id.h"
#include "spreadsheet/ResultRows.h"

namespace qj {

/// One sample as it was read, for a person to look at.
struct PreviewRow
{
    PublishedRow row;
    QString sample;             ///< number of the sample that it answers for; empty: a published row, or unknown
    std::optional<Error> error; ///< why it is not taken
};

/// What taking in a file did, whatever kind of rows it holds.
struct ImportReport
{
    ResultReport read; ///< table, header, refused, ignored; its counts are those below
    qint64 rows = 0, taken = 0, merged = 0;
    qint64 opened = 0; ///< disposal cases
    std::vector<RowWarning> warnings;
    static constexpr size_t mostPreview = 50;
    std::vector<PreviewRow> preview; ///< the first samples that could be read
    TableLayout layout;              ///< how the file was read
    Uuid laboratory;                 ///< whose layout that is, or whose samples all these are; null: not known
    QByteArray batch;                ///< to undo it; empty if nothing was taken or kept
    bool allRefused() const { return rows > 0 && taken + merged == 0; }
};

} // namespace qj
