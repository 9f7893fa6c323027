// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Files that are there whole or not at all, also after a loss of power.
#include "base/Result.h"

#include <functional>

class QIODevice;

namespace qj {

/// `write` fills the file under a name of its own; then it is flushed, gets its name, and its folder is flushed.
/// Nothing is left behind after an error. Errors: targetExists, fileMissing (the folder), fileNotWritten.
Result<> writeWhole(const QString& path, const std::function<Result<>(QIODevice& out)>& write);
/// The names in a folder are on the medium: after a rename.
bool folderFlushed(const QString& folder);

} // namespace qj
