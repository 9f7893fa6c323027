// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which law a sample falls under (R-REG-SELECT): chosen by its own sampling date, never by today.
#include <QtCore/QDate>
#include <QtCore/QStringList>

namespace qj {

/// R-REG-2004, R-REG-2012, R-REG-61 or R-REG-18; empty before 2004 and for an invalid date. The day in 2012 on which
/// the older rules changed is not known; it is taken as 1 January (imported history only).
QString regimeOf(QDate samplingDate);

/// Rules that apply beside the regime on that date: R-REG-85 (follow-up duties), R-REG-NET (samples sold online).
QStringList regimesBeside(QDate samplingDate, bool online);

} // namespace qj
