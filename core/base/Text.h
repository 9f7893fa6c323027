// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Text as people write it and as the program compares it.
#include <QtCore/QString>

namespace qj {

/// Between the parts of a list written in a sentence.
inline constexpr QChar listComma(0x3001);

/// A label marked with QT_TRANSLATE_NOOP, in the language of the program; the context "Record" holds shared words.
QString translated(const char* context, const char* source);

/// What is stored: Unicode NFC, without control characters other than newline and tab, trimmed.
QString stored(const QString& text);

/// What is compared (R-IMP-TRAD): full-width forms to half-width, traditional to simplified characters, lower case,
/// no blanks. The original is always kept beside it.
QString folded(const QString& text);

/// Initials by which an officer finds a Chinese word ("常州市某店" -> "czsmd"); a character with several readings
/// gives its first, the others are found through pinyinMatches. Characters without a reading stay as they are.
QString pinyinInitials(const QString& text);

/// Text under which a record is found: folded words and all initials, separated by blanks. Characters with several
/// readings contribute every combination up to eight.
QString searchText(const QStringList& words);

} // namespace qj
