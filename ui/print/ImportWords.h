// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "spreadsheet/ImportReport.h"
#include "spreadsheet/TableMarks.h"

namespace qj {

/// What a person calls a field of a result file; the field's own name where there is no word.
QString importFieldLabel(const QString& field);
/// Fields that a column of a result file can be said to hold.
QStringList importFields();
/// Why a row is worth a look, and why one was left out.
QString importWarningText(const RowWarning& warning);
QString importIgnoredText(const QString& why);
/// Why a row was refused, its fields named as people name them.
QString importRefusal(const Error& error);

/// What the doctor's file says: every cell that has to be put right, that was mended, or that is doubtful, with what is
/// wrong and what to do.
std::vector<TableMark> doctorMarks(const ImportReport& report);
/// Where that file is offered to be kept: beside the source, with a word behind its name.
QString doctorFile(const QString& source);

} // namespace qj
