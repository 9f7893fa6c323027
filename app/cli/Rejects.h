// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The way back for rows of a table that were not taken.
#include "spreadsheet/ResultRows.h"

#include <QtCore/QJsonArray>

namespace qj::cli {

/// [{"row","code","message"}].
QJsonArray rejectsJson(const std::vector<RefusedRow>& rejects);
/// The rows that were not taken as they stand in the file, with their true row number and the reason, so that they can
/// be mended and taken in again. Errors: targetExists, fileNotWritten.
Result<> writeRejects(const QString& source, const TableInfo& table, const QString& path, qint64 headerRow,
                      const std::vector<RefusedRow>& rejects);

} // namespace qj::cli
