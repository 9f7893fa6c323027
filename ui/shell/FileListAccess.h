// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace qj {

/// Call once before the first file dialog. Qt's own offers readers children of its hidden list that do not exist and
/// lead back to the program, so that a reader walks in circles; afterwards that list has none. The files are in the
/// table beside it.
void installFileListAccess();

} // namespace qj
