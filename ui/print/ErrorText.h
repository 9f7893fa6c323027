// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Errors as sentences: what is wrong, where, and what to do. Used by the window and the command line.
#include "base/Error.h"

namespace qj {

/// The sentence for an error, in the language of the program; several problems found at once are one line each.
QString errorText(const Error& error);

} // namespace qj
