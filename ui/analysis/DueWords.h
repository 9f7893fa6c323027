// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "Workplace.h"
#include "analysis/AnalysisQueries.h"

namespace qj {

/// What has to be done by a date: "send the sample to the laboratory". `detail` of a step joins it.
QString dueLabel(const DueDate& due);
/// "3 days overdue", "today", "in 5 days".
QString daysLeftText(qint64 daysLeft);
/// Kind of day, as the "why" bubble names a skipped one.
QString dayWhyText(const SkippedDay& day);
/// How a date was counted: rule, start, length, skipped and make-up days, and the same counted from today.
QStringList whyLines(const Workplace& place, const DueDate& due);

} // namespace qj
