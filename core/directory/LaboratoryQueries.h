// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How laboratories write their tables, as it was said once.
#include "directory/Laboratory.h"
#include "journal/Reader.h"
#include "spreadsheet/TableLayout.h"

namespace qj {

struct KnownLayout
{
    Uuid laboratory; ///< null where several laboratories write so
    TableLayout layout;
};

QList<TableLayout> layoutsOfLaboratory(const Reader& reader, const Uuid& laboratory);
/// The remembered layout of a file, of one laboratory or of any that is still there; all its visible sheets are
/// looked at. Nothing if none fits, or the file cannot be read.
std::optional<KnownLayout> knownLayout(const Reader& reader, const QString& path, const TableOptions& options,
                                       const Uuid& laboratory = {});

} // namespace qj
