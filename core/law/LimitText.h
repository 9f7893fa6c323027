// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Requirements as standards print them and measured values as laboratories print them, read into something that can be
// compared (R-NUM-*). A text is either understood whole or not at all: what is left over makes it unreadable, and a
// person decides. The words (不小于, 未检出 ...) are data: resources/rules/requirement_words.csv.
#include "law/Rounding.h"

#include <QtCore/QHash>
#include <QtCore/QList>

#include <optional>

namespace qj {

struct Bound
{
    Decimal value;
    bool inclusive = true;
};

enum class RequirementKind : quint8 {
    unreadable,
    range,       ///< ≥97.0, ≤0.5, 1.2~1.6, 10.0±0.1: low, high or both
    absolute,    ///< the absolute value against `high`
    factors,     ///< ≥14×120: each factor against its own bound
    ordinal,     ///< ≥3-4级: `grade` or better; a half grade is one between its neighbours
    grade,       ///< one whole grade without direction: only the same grade is decided
    notDetected, ///< 不得检出
    noBreakdown, ///< withstands a voltage
    qualitative, ///< words: the laboratory's own 符合 decides
};

struct Requirement
{
    RequirementKind kind = RequirementKind::unreadable;
    QString text; ///< folded
    std::optional<Bound> low, high;
    QList<Bound> factors;
    bool atLeast = true; ///< of factors and ordinal: ≥ rather than ≤
    int grade = 0;       ///< doubled
    Decimal interval;    ///< of the digits as written: what the rounded-value method rounds to
    QString unit;        ///< folded; also of a number without an operator
    /// ≤6.0 printed without its standard: a standard may mean the absolute value of a deviation.
    bool mayBeDeviation = false;
    QString why; ///< of unreadable: noRequirement, requirementUnreadable, declaredValue, noOperator
};

enum class ReadingKind : quint8 { none, number, lessThan, moreThan, notDetected, detected, grade, factors, text };

/// One measured value.
struct Reading
{
    ReadingKind kind = ReadingKind::none;
    QString text;         ///< folded
    Decimal value;        ///< number; bound of lessThan and moreThan; limit of detection of notDetected, if given
    bool orEqual = false; ///< ≤, ≥ instead of <, >
    ReportedSign sign = ReportedSign::none;
    QList<Decimal> factors;
    int grade = 0; ///< doubled
    QString unit;
};

class LimitText
{
public:
    static Result<LimitText> shipped();

    Requirement requirement(const QString& text) const;
    /// From the columns operator, limit, unit. The operator is a code (le, ge, lt, gt, between, absLe, qualitative,
    /// noBreakdownAt, ordinalGe, label) or as files write it (≤, <=, abs<=, no_breakdown_at ...).
    Requirement requirement(const QString& comparison, const QString& limit, const QString& unit) const;
    /// With the value that the producer declares: ≥公布值-3(且≥50) at 60 is ≥57.
    Requirement requirement(const QString& text, const Decimal& declared) const;
    Reading reading(const QString& text) const;
    /// With the unit that stands in a column of its own: 5-6 with 级 is a grade.
    Reading reading(const QString& text, const QString& unit) const;
    /// A unit that stands in a column of its own, as `Requirement::unit` and `Reading::unit` write it.
    static QString unit(const QString& text);

    /// The word that counts grades.
    QString gradeWord() const;
    /// Does the folded text stand among the words of this meaning?
    bool means(const QString& text, const QString& meaning) const;

private:
    friend class LimitScanner;
    QString unfolded(const QString& plain) const;
    Reading readAmount(Reading reading) const;
    QHash<QString, QStringList> m_words; ///< by meaning, folded, longest first
};

} // namespace qj
