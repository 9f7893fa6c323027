// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/ListColumn.h"
#include "journal/Journal.h"
#include "shell/Work.h"
#include "spreadsheet/TableWriter.h"

namespace qj {

/// What a list shows, as a table file: its rows in their order, its columns in theirs. May run in a thread; reads on a
/// connection of its own.
struct ListExport
{
    Journal& journal;
    const RecordInfo& info;
    const std::vector<ListColumn>& columns;
    std::vector<int> shown; ///< columns, in their order
    std::vector<qint64> rows;
    QString title;

    /// How many rows were written. Errors: those of TableWriter and Store; cancelled (nothing is left behind).
    [[nodiscard]] Result<int> write(const QString& path, TableFormat format, Work& work) const;

private:
    std::vector<WriterColumn> writerColumns() const;
};

} // namespace qj
