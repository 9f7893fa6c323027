// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Why a step is refused, by the key that the rules of a room give (record/Problem.h).
#include <QtCore/QString>

namespace qj {

/// The clause for a key, in the language of the program; the key itself where none is known.
QString guardText(const QString& key);
bool hasGuardText(const QString& key);

} // namespace qj
