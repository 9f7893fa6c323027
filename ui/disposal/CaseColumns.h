// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What lists of cases and of supervision orders say on the day of the question: how the date stands, which step is
// next. In SQL, so that a hundred thousand rows are filtered and grouped by it; the same lights as dueLight in core.
#include "form/ListColumn.h"

namespace qj {

/// "light": of the case's own date, grey where it is not frozen yet; and "nextStep": the must step that is due first.
std::vector<ComputedColumn> caseColumns();
/// "replyLight": of the day by which an order is to be replied to.
std::vector<ComputedColumn> supervisionColumns();

/// SQL over a case `t`: it is neither closed nor not required.
extern const QString openCase;
/// SQL over a case `t`: a must step that is not done is over.
extern const QString stepOverdue;

} // namespace qj
