// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Character tables made at build time from the Unihan database (core/base/make_char_tables.py).
#include <QtCore/QLatin1StringView>

namespace qj {

/// Initial letters of the Mandarin readings of a character, most common first ("zc" for 重); empty if it has none.
QLatin1StringView initialsOf(char16_t character);
/// The simplified form of a traditional character, itself otherwise.
char16_t simplified(char16_t character);

} // namespace qj
