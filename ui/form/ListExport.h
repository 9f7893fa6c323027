// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/ListColumn.h"
#include "journal/Journal.h"
#include "papers/Document.h"
#include "shell/Work.h"
#include "spreadsheet/TableWriter.h"

#include <functional>

namespace qj {

/// What a list shows, as a table file or on paper: its rows in their order, its columns in theirs. May run in a thread;
/// reads on a connection of its own.
struct ListExport
{
    Journal& journal;
    const RecordInfo& info;
    const std::vector<ListColumn>& columns;
    std::vector<int> shown; ///< columns, in their order
    std::vector<qint64> rows;
    QString title;
    QString foot = {}; ///< of a paper, at the left of its foot; at the right stands which page of how many

    /// How many rows were written. Errors: those of TableWriter and Store; cancelled (nothing is left behind).
    [[nodiscard]] Result<int> write(const QString& path, TableFormat format, Work& work) const;
    /// A4, across where many columns are shown; their heads are repeated on every page. `widths`: proportions of the
    /// columns. `what` says below the title which rows these are. Errors: those of Store; cancelled.
    [[nodiscard]] Result<papers::Document> paper(const std::vector<double>& widths, const QString& what,
                                                 Work& work) const;

private:
    Result<int> eachRow(const std::function<Result<>(const QStringList& cells)>& take, Work& work) const;
    std::vector<WriterColumn> writerColumns() const;
};

} // namespace qj
