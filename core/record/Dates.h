// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QDate>

namespace qj {

/// Whether two dates are both known and stand in the wrong order.
inline bool crossed(QDate earlier, QDate later)
{
    return earlier.isValid() && later.isValid() && later < earlier;
}

} // namespace qj
