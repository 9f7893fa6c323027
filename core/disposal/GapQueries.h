// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is missing on the list of cases (应查尽查, R-TGT-ALLCASES): failures that nobody works on, steps that are not
// done, and cases that had to be filed and were not decided on.
#include "disposal/DisposalCase.h"
#include "journal/Reader.h"

namespace qj {

enum class GapKind : quint8 {
    noCase,   ///< a failure or a risk signal is confirmed and no case stands for it
    overdue,  ///< an open case, or a must step of it, is over its date
    missing,  ///< an open case with must steps to do, none of them late
    notFiled, ///< D07 is a must step and no decision is recorded (应立案未立案)
};

struct GapFilter
{
    Uuid office;                ///< the one that handles the case; null: all
    Uuid handler;               ///< null: all; else no gap without a case
    std::vector<GapKind> kinds; ///< empty: all
    bool withPublished = true;
    bool withClosed = false; ///< closed cases without a decision (notFiled) as well
};

/// One line of the list. A case stands in it twice where it is late and not decided on.
struct Gap
{
    GapKind kind = GapKind::noCase;
    Uuid sample, disposalCase;
    QString sampleNo, productName, caseNo;
    QStringList missing; ///< must steps to do; D19 once all others are done
    QStringList late;    ///< those of them that are over a date that is certain
    QDate due;           ///< earliest date that is over, else the next; noCase: the day the report came in
    qint64 daysOver = 0; ///< calendar days since `due`; 0 where it is not over
    Uuid office, handler;
};

/// Name of a kind on the command line: noCase, overdue, missing, notFiled.
QString gapName(GapKind kind);

namespace DisposalQueries {
/// The longest overdue first. A date that is provisional, or waits for a dispute (D09, D14, D15), is never over.
std::vector<Gap> gaps(const Reader& reader, const GapFilter& filter, QDate today);
} // namespace DisposalQueries

} // namespace qj
