// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The values of rules: lengths of time limits and other parameters, one row per rule, regime and period of validity
// (resources/rules/deadlines.csv and parameters.csv). What the office has changed in its store replaces or
// adds to the shipped rows with `with`. A row that is not `verified` is shown with its status.
#include "law/Deadline.h"

namespace qj {

struct RuleRow
{
    QString ruleId;
    QString regime; ///< empty: every regime that has no row of its own
    QString value;
    QString unit; ///< W, C, M, F for limits; "choice", "%" and so on for parameters
    RuleStatus status = RuleStatus::unknown;
    QString source;
    QDate validFrom, validTo; ///< both included; invalid = open
    int version = 1;
    QString startEvent;
    int earliest = 0;     ///< first day on which the act may be done, counted like the limit; 0 = none
    int longest = 0;      ///< whole length including extensions; 0 = not limited by the rule
    bool pausable = true; ///< R-DSP-NOSTAY: never paused or extended if false
    QStringList steps;    ///< "D01:safety": disposal steps that count by this rule
    QString titleZh, titleEn;
    bool isLimit() const { return dayKindFromCode(unit).has_value(); }
    DayKind kind() const { return dayKindFromCode(unit).value_or(DayKind::fixed); }
    int length() const { return value.toInt(); }
    friend bool operator==(const RuleRow&, const RuleRow&) = default;
};

class RuleTable
{
public:
    RuleTable() = default;
    explicit RuleTable(QList<RuleRow> rows);
    static Result<RuleTable> shipped();
    /// Error badValue (args: column, text, row) for a cell that cannot be read.
    static Result<QList<RuleRow>> parse(const QString& text);

    /// A table in which each of these rows stands in the place of the one with the same rule, regime and validFrom, or
    /// is added. A replaced row without a version of its own (0) counts on from the old one.
    RuleTable with(const QList<RuleRow>& changed) const;

    const QList<RuleRow>& rows() const { return m_rows; }
    bool knows(const QString& ruleId) const { return m_byRule.contains(ruleId); }
    /// The row for a regime (own row before the general one) that is in force on a date; an invalid date means the
    /// newest. Error ruleUnknown.
    Result<RuleRow> find(const QString& ruleId, const QString& regime = {}, QDate on = {}) const;
    /// The same without a copy; null if there is none. Valid as long as the table.
    const RuleRow* inForce(const QString& ruleId, const QString& regime, QDate on) const;
    /// Rule by which a disposal step counts for a kind of case (safety, quality, label, risk); empty if the step has no
    /// date of its own. The regime and date then choose the row.
    QString stepRule(const QString& step, const QString& caseKind) const;
    EndShift endShift(QDate on = {}) const;

private:
    QList<RuleRow> m_rows;
    QHash<QString, QList<qsizetype>> m_byRule;
};

/// The date a rule sets (R-CNT-WHY). For F limits `start` is the date that the plan or form names. The row in force on
/// `start` is used. Errors: ruleUnknown; badValue for a rule that is not a limit; guardFailed with sentence key
/// "noPause" (R-DSP-NOSTAY) or "tooLong" for an extension the rule does not allow.
Result<Deadline> deadline(const RuleTable& rules, const WorkCalendar& calendar, const QString& ruleId,
                          const QString& regime, QDate start, const QList<Extension>& extensions = {});

} // namespace qj
