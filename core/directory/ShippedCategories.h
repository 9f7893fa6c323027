// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The tree of goods that a new office starts with (resources/rules/categories.csv). Ids follow from the codes, so
// offices that never met have the same categories.
#include "base/Result.h"
#include "directory/ProductCategory.h"

namespace qj {

/// Parents before their children, all active. Errors: rowRefused (args: row, column).
Result<std::vector<ProductCategory>> shippedCategories();

} // namespace qj
