// SPDX-License-Identifier: GPL-3.0-or-later
#include "law/LawBook.h"

namespace qj {

namespace {

Result<LawBook> readShipped()
{
    LawBook book;
    QJ_TRY_ASSIGN(book.calendar, WorkCalendar::shipped());
    QJ_TRY_ASSIGN(book.rules, RuleTable::shipped());
    return book;
}

} // namespace

Result<LawBook> LawBook::shipped()
{
    static const Result<LawBook> book = readShipped(); // part of the program: read once
    return book;
}

} // namespace qj
