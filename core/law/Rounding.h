// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Rounding of measured values by GB/T 8170-2008, on decimal text and in one step (R-NUM-ROUND, R-NUM-ONCE, R-NUM-HALF):
// half goes to the even digit, negative values are rounded by their absolute value. Intervals: 10^n, and 0.5 or 0.2 of
// such a unit (5, 50, 0.05; 2, 20, 0.02).
#include "base/Decimal.h"
#include "base/Result.h"

namespace qj {

/// The laboratory's mark on a value it has rounded already: 7.5(-) was a little less, 8.5(+) a little more
/// (R-NUM-SIGN).
enum class ReportedSign : quint8 { none, plus, minus };

/// The value with exactly the digits of the interval ("97.0", 20 for tens). Errors: badValue when the value is absent
/// or the interval is not a positive one of the kinds above.
Result<Decimal> rounded(const Decimal& value, const Decimal& interval, ReportedSign sign = ReportedSign::none);

/// 10^power as a decimal: 0.01 for -2.
Decimal powerOfTen(int power);

} // namespace qj
