// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which edition of a standard goods are judged by: the one in force when they were made or imported, and the one that
// stands on the goods (R-STD-EDITION, R-VER-BASIS). Never the one of the day of the test (INV-34). Where the two differ
// both are shown and a person decides.
#include "directory/Standard.h"

#include <optional>
#include <span>

namespace qj {

/// One standard in its editions: GB 17761 as of 1999 and of 2018.
struct EditionPair
{
    std::optional<Standard> byDate; ///< in force on the day of production; none where the day is not known
    std::optional<Standard> stated; ///< as the goods name it, with its year
    bool differs() const { return byDate && stated && byDate->id != stated->id; }
};

/// What is printed on goods, standard by standard: letters and number folded, the year where it is given.
struct StatedStandard
{
    QString number; ///< "gb17761", "gb/t1499.2"
    int year = 0;
};
QList<StatedStandard> standardsIn(const QString& text);

/// The same standard in another edition: the same number with or without /T, or one that replaces the other.
bool sameFamily(const Standard& one, const Standard& other, std::span<const Standard> all);

/// The editions of every standard that the goods state and that `all` knows, and of those in `also` (mandatory for the
/// kind of goods). `producedOn` may be invalid: then only what is stated is known.
std::vector<EditionPair> editionsFor(std::span<const Standard> all, const QString& statedText, QDate producedOn,
                                     std::span<const Standard> also = {});

} // namespace qj
