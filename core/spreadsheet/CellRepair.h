// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The row doctor's own remedies: what a spreadsheet program or an input method has done to a cell, undone where
// nothing is guessed. Digits that are gone are never invented.
#include "spreadsheet/TableLayout.h"

#include <optional>

namespace qj {

/// How a field is written, as far as it can be mended (headers.csv).
enum class CellForm {
    text,
    code,     ///< number or letters that name something: full-width digits, numbers kept with an exponent
    date,     ///< nothing but a date: also serial days of spreadsheet programs
    madeDate, ///< a date, but batches stand there, too: serial days only where the file has a number
    number,
    verdict
};

struct CellRepair
{
    enum class Kind { halfWidth, serialDate, wholeNumber, dateOrder, verdictWord };
    Kind kind = Kind::halfWidth;
    QString after;
};

/// The cell as it was meant, if it has to be written otherwise. `layout` says how its maker writes dates and verdicts.
std::optional<CellRepair> repairOf(const TableCell& cell, CellForm form, const TableLayout& layout, bool date1904);

} // namespace qj
