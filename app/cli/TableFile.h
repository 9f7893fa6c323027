// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Tables given to a command: the header found among the first ten rows, the rows below it, and the way back for rows
// that were not taken.
#include "spreadsheet/HeaderMap.h"

#include <QtCore/QJsonArray>

namespace qj::cli {

struct TableFile
{
    TableInfo info;
    HeaderMap header;
    std::vector<TableRow> rows; ///< below the header, without blank ones

    QString text(const TableRow& row, QStringView field) const;
};

/// Errors: those of readTable, headerMissing.
Result<TableFile> readTableFile(const QString& path, const HeaderWords& words);

struct Reject
{
    qint64 row = 0;
    Error error;
};
/// [{"row","code","message"}].
QJsonArray rejectsJson(const std::vector<Reject>& rejects);
/// The rows that were not taken as they stand in the file, with their true row number and the reason, so that they can
/// be mended and taken in again. Errors: targetExists, fileNotWritten.
Result<> writeRejects(const QString& source, const TableInfo& table, const QString& path, qint64 headerRow,
                      const std::vector<Reject>& rejects);

} // namespace qj::cli
