// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The doctor's file: the very file that came, with the cells to be put right marked where they stand. XLSX keeps every
// other cell, style, sheet and part; a marked cell is filled and has a comment. CSV keeps its encoding, delimiter and
// every other record; what is to be done stands in a last column of its own. Marks of an earlier round are taken away.
#include "spreadsheet/Table.h"

namespace qj {

struct TableMark
{
    qint64 row = 0; ///< of the file
    int column = 0;
    QString text;       ///< what is wrong and what to do
    bool wrong = false; ///< red; else it was mended or is merely doubtful: yellow
    QString meant;      ///< the mended cell; empty: it stays as it is
};

/// With it every comment of ours begins, so that it is found again whoever has saved the file since.
inline constexpr QStringView doctorSign = u"\u3010\u6e05\u68c0\u3011";
/// Heading of the column in CSV; headers.csv knows it.
inline constexpr QStringView doctorHeading = u"\u6e05\u68c0\u6838\u5bf9\u610f\u89c1";

/// Whether such a file can be marked; old XLS cannot.
bool canBeMarked(const TableInfo& table);
/// `table`: what was read of the source, with sheet and encoding; `headerRow` for CSV. Errors: targetExists (also for
/// the source itself), fileKind, fileUnreadable, fileNotWritten.
[[nodiscard]] Result<> writeMarked(const TableInfo& table, qint64 headerRow, const std::vector<TableMark>& marks,
                                   const QString& target, bool replace = false);

/// The parts of writeMarked.
[[nodiscard]] Result<> markXlsx(const TableInfo& table, const std::vector<TableMark>& marks, const QString& target);
[[nodiscard]] Result<QByteArray> markedCsv(const QByteArray& bytes, const TableInfo& table, qint64 headerRow,
                                           const std::vector<TableMark>& marks);

} // namespace qj
