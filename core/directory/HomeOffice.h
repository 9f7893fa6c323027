// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "directory/Office.h"
#include "journal/Reader.h"

namespace qj {

/// The office under which one works: the district of a branch, otherwise itself. Its records lie in that scope, its
/// officers handle that office's cases.
Uuid homeOfficeOf(const Reader& reader, Uuid office);

} // namespace qj
