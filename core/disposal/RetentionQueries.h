// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How long a sample is kept, and which samples are due for disposal (R-RET-*). A passing one may go once no party can
// contest its result any more, and should within R-RET-PASS; a failing one stays sealed for R-RET-3M after that. As
// long as an objection or a reinspection is open nothing goes. Where a result was contested, the period begins on the
// day it became final, if that is later.
#include "journal/AfterDraft.h"
#include "law/Deadline.h"
#include "sampling/Sample.h"

namespace qj {

struct Retention
{
    bool contested = false;   ///< an objection in time, or a reinspection, is open: kept without end
    QDate objectionEnd;       ///< last day of the last party; invalid while somebody has not been served
    QDate keepUntil;          ///< the last day on which it has to be kept; invalid while that is not known
    QDate disposeBy;          ///< of a passing sample: should be gone by then
    QString ruleId;           ///< of keepUntil: R-OBJ-15D, R-RET-3M, or R-RE-FINAL for a contested result
    bool provisional = false; ///< reaches into a year without calendar
    bool failed = false, safety = false;
    std::optional<Deadline> counted; ///< how keepUntil of a failing sample, or disposeBy of another, was counted

    bool mayGo(QDate day) const { return !contested && keepUntil.isValid() && day > keepUntil; }
};

/// Of a judged sample; nothing known of an earlier, void or published one.
Retention retentionOf(const Reader& reader, const CommitDraft* draft, const Sample& sample);

struct FateDue
{
    Uuid sample, office;
    QString sampleNo, productName, backupPlace, state;
    Retention retention;
    bool due = false; ///< it may go now
};

namespace DisposalQueries {
/// Samples with a final result whose fate is not recorded and that may go; the longest kept first. `all`: those that
/// are still to be kept as well.
std::vector<FateDue> samplesDue(const Reader& reader, QDate today, const Uuid& office = {}, bool all = false);
} // namespace DisposalQueries

} // namespace qj
