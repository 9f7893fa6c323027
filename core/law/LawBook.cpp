// SPDX-License-Identifier: GPL-3.0-or-later
#include "law/LawBook.h"

namespace qj {

Result<LawBook> LawBook::shipped()
{
    LawBook book;
    QJ_TRY_ASSIGN(book.calendar, WorkCalendar::shipped());
    QJ_TRY_ASSIGN(book.rules, RuleTable::shipped());
    return book;
}

} // namespace qj
