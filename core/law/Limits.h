// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Does a measured value meet a requirement (R-NUM-FULL, R-NUM-ORD, R-NUM-ND)? The program proposes, a person decides;
// where no comparison is defined it says so and why.
#include "law/LimitText.h"

namespace qj {

/// Full value: the value as reported against the limit. Rounded value: first rounded to the limit's digits.
enum class CompareBy : quint8 { fullValue, roundedValue };

struct Judgement
{
    enum class Outcome : quint8 { conforms, fails, undecidable };
    Outcome outcome = Outcome::undecidable;
    /// Why it fails: aboveHigh, belowLow, detected, gradeTooLow, gradeTooHigh, breakdown, saidToFail. Why undecidable:
    /// noRequirement, requirementUnreadable, declaredValue, noOperator, noValue, valueUnreadable, valueNotNumber,
    /// unitDiffers, gradeDirection, notAGrade, factorCount, lodUnknown, lodAboveLimit, boundInside, qualitative,
    /// deviationUnclear (-7.2 under a printed ≤6.0), valueIsLimit (the limit stands in the place of the value).
    QString why;
    CompareBy method = CompareBy::fullValue;
    QString rounded; ///< the rounded value, with CompareBy::roundedValue and a number
};

/// "conforms", "fails", "undecidable".
QString outcomeName(Judgement::Outcome outcome);
/// "full", "rounded" (also the codes of Standard.compareMethod); nothing for another word.
std::optional<CompareBy> compareByFromText(const QString& text);
QString compareByName(CompareBy method);

Judgement judge(const LimitText& words, const Requirement& requirement, const Reading& reading,
                CompareBy method = CompareBy::fullValue);
inline Judgement judge(const LimitText& words, const QString& requirement, const QString& value,
                       CompareBy method = CompareBy::fullValue)
{
    return judge(words, words.requirement(requirement), words.reading(value), method);
}

} // namespace qj
