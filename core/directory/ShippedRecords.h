// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a new office starts with, from resources/rules. The identities follow from codes and numbers, so that offices
// that have never met mean the same records; none of them belongs to an office.
#include "base/Result.h"
#include "directory/ProductCategory.h"
#include "directory/Standard.h"
#include "directory/TestItemSpec.h"

#include <vector>

namespace qj {

/// The tree of goods (categories.csv). Errors: rowRefused (args: row, column).
Result<std::vector<ProductCategory>> shippedCategories();

struct ShippedStandards
{
    std::vector<Standard> standards;
    std::vector<TestItemSpec> limits;
};
/// Editions whose dates are known (standards.csv) with their limits (limits.csv). Errors: rowRefused (args: row,
/// column).
Result<ShippedStandards> shippedStandards(const std::vector<ProductCategory>& categories);

} // namespace qj
