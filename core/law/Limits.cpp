// SPDX-License-Identifier: GPL-3.0-or-later
#include "law/Limits.h"

using namespace Qt::StringLiterals;

namespace qj {

namespace {

using Outcome = Judgement::Outcome;

Judgement conforms()
{
    return {Outcome::conforms, {}, {}, {}};
}
Judgement fails(const QString& why)
{
    return {Outcome::fails, why, {}, {}};
}
Judgement undecidable(const QString& why)
{
    return {Outcome::undecidable, why, {}, {}};
}

/// A value with (+) was a little larger by its absolute value than what is written, with (-) a little smaller.
std::strong_ordering compare(const Decimal& value, ReportedSign sign, const Decimal& limit)
{
    const std::strong_ordering order = value <=> limit;
    if (order != 0 || sign == ReportedSign::none) return order;
    const bool larger = (sign == ReportedSign::plus) != value.isNegative();
    return larger ? std::strong_ordering::greater : std::strong_ordering::less;
}

Judgement inRange(const Decimal& value, ReportedSign sign, const Requirement& r)
{
    if (r.low) {
        const auto order = compare(value, sign, r.low->value);
        if (order < 0 || (order == 0 && !r.low->inclusive)) return fails(u"belowLow"_s);
    }
    if (r.high) {
        const auto order = compare(value, sign, r.high->value);
        if (order > 0 || (order == 0 && !r.high->inclusive)) return fails(u"aboveHigh"_s);
    }
    return conforms();
}

/// All that is known of the value is that it lies below `value` (or at it, if `orEqual`).
Judgement below(const Decimal& value, bool orEqual, const Requirement& r)
{
    if (r.low && (value < r.low->value || (value == r.low->value && (!orEqual || !r.low->inclusive))))
        return fails(u"belowLow"_s);
    const bool under = r.high && (value < r.high->value || (value == r.high->value && (!orEqual || r.high->inclusive)));
    return under && !r.low ? conforms() : undecidable(u"boundInside"_s);
}

Judgement above(const Decimal& value, bool orEqual, const Requirement& r)
{
    if (r.high && (value > r.high->value || (value == r.high->value && (!orEqual || !r.high->inclusive))))
        return fails(u"aboveHigh"_s);
    const bool over = r.low && (value > r.low->value || (value == r.low->value && (!orEqual || r.low->inclusive)));
    return over && !r.high ? conforms() : undecidable(u"boundInside"_s);
}

bool sameUnit(const Requirement& requirement, const Reading& reading)
{
    return requirement.unit.isEmpty() || reading.unit.isEmpty() || requirement.unit == reading.unit;
}

Judgement judgeNumber(const Requirement& r, const Reading& v, CompareBy method)
{
    Decimal value = v.value;
    ReportedSign sign = v.sign;
    QString shown;
    if (method == CompareBy::roundedValue) {
        const auto result = rounded(value, r.interval, sign);
        if (!result) return undecidable(u"valueUnreadable"_s);
        value = *result;
        sign = ReportedSign::none;
        shown = value.text();
    }
    if (value.isNegative() && (r.kind == RequirementKind::absolute || r.mayBeDeviation)) {
        const Decimal magnitude = Decimal::fromInt(0) - value;
        if (r.mayBeDeviation && inRange(magnitude, sign, r).outcome != Outcome::conforms)
            return undecidable(u"deviationUnclear"_s);
        value = magnitude;
    }
    Judgement judgement = inRange(value, sign, r);
    judgement.rounded = shown;
    return judgement;
}

Judgement judgeGrade(const LimitText& words, const Requirement& r, const Reading& v)
{
    int grade = v.grade;
    const bool plain = v.unit.isEmpty() || words.means(v.unit, u"grade"_s);
    if (v.kind == ReadingKind::number && plain && v.value > Decimal::fromInt(0) && v.value < Decimal::fromInt(10) &&
        v.value.scale() == 0)
        grade = 2 * v.value.text().toInt();
    if (grade == 0) return undecidable(u"notAGrade"_s);
    const bool low = grade < r.grade;
    const bool high = grade > r.grade;
    if (r.kind == RequirementKind::grade) {
        // Half grades exist only where more is better (colour fastness); whole grades may count either way.
        if (low || high) {
            if (grade % 2 == 0) return undecidable(u"gradeDirection"_s);
            return low ? fails(u"gradeTooLow"_s) : conforms();
        }
        return conforms();
    }
    if (r.atLeast) return low ? fails(u"gradeTooLow"_s) : conforms();
    return high ? fails(u"gradeTooHigh"_s) : conforms();
}

Judgement judgeFactors(const Requirement& r, const Reading& v, CompareBy method)
{
    if (v.kind != ReadingKind::factors || v.factors.size() != r.factors.size()) return undecidable(u"factorCount"_s);
    QStringList shown;
    Judgement whole = conforms();
    for (qsizetype i = 0; i < r.factors.size(); ++i) {
        Requirement one;
        one.kind = RequirementKind::range;
        one.interval = powerOfTen(-r.factors[i].value.scale());
        (r.atLeast ? one.low : one.high) = r.factors[i];
        Reading part;
        part.value = v.factors[i];
        const Judgement judgement = judgeNumber(one, part, method);
        if (judgement.outcome != Outcome::conforms && whole.outcome == Outcome::conforms) whole = judgement;
        shown += judgement.rounded;
    }
    whole.rounded = method == CompareBy::roundedValue ? shown.join(u'×') : QString();
    return whole;
}

/// "≤6.0" as the value of ≤6.0: the cell holds what is asked for, not what was measured.
bool repeatsLimit(const Requirement& r, const Reading& v)
{
    if (!v.orEqual) return false;
    const auto& side = v.kind == ReadingKind::moreThan ? r.low : r.high;
    return side && side->inclusive && side->value == v.value;
}

Judgement judgeRange(const LimitText& words, const Requirement& r, const Reading& v, CompareBy method)
{
    if (repeatsLimit(r, v)) return undecidable(u"valueIsLimit"_s);
    if (!sameUnit(r, v)) return undecidable(u"unitDiffers"_s);
    const bool absolute = r.kind == RequirementKind::absolute;
    switch (v.kind) {
    case ReadingKind::number:
        return judgeNumber(r, v, method);
    case ReadingKind::lessThan:
        return absolute ? undecidable(u"boundInside"_s) : below(v.value, v.orEqual, r);
    case ReadingKind::moreThan:
        return above(v.value, v.orEqual, r);
    case ReadingKind::notDetected: {
        if (v.value.isNull()) return undecidable(u"lodUnknown"_s);
        const Judgement judgement = below(v.value, false, r);
        return judgement.outcome == Outcome::undecidable ? undecidable(u"lodAboveLimit"_s) : judgement;
    }
    case ReadingKind::grade: {
        // ≥3 without the word for grade, value 3-4
        const bool lowest = r.low && r.low->inclusive && !r.high && r.unit.isEmpty() && r.low->value.scale() == 0;
        if (!lowest || r.low->value > Decimal::fromInt(9)) return undecidable(u"valueNotNumber"_s);
        Requirement grades;
        grades.kind = RequirementKind::ordinal;
        grades.grade = 2 * r.low->value.text().toInt();
        return judgeGrade(words, grades, v);
    }
    case ReadingKind::none:
    case ReadingKind::detected:
    case ReadingKind::factors:
    case ReadingKind::text:
        break;
    }
    return undecidable(u"valueNotNumber"_s);
}

Judgement judgeNotDetected(const LimitText& words, const Reading& v)
{
    const bool nothing = v.kind == ReadingKind::notDetected || v.kind == ReadingKind::lessThan;
    if (nothing || words.means(v.text, u"conforms"_s)) return conforms();
    if (v.kind == ReadingKind::number) return v.value == Decimal::fromInt(0) ? conforms() : fails(u"detected"_s);
    if (v.kind == ReadingKind::detected || v.kind == ReadingKind::moreThan) return fails(u"detected"_s);
    return words.means(v.text, u"fails"_s) ? fails(u"saidToFail"_s) : undecidable(u"valueUnreadable"_s);
}

/// What the laboratory says in words.
Judgement judgeWords(const LimitText& words, const Requirement& r, const Reading& v)
{
    if (r.kind == RequirementKind::noBreakdown) {
        if (words.means(v.text, u"noBreakdown"_s)) return conforms();
        if (words.means(v.text, u"breakdown"_s)) return fails(u"breakdown"_s);
    }
    if (words.means(v.text, u"conforms"_s)) return conforms();
    if (words.means(v.text, u"fails"_s)) return fails(u"saidToFail"_s);
    return r.kind == RequirementKind::qualitative && v.text == r.text ? conforms() : undecidable(u"qualitative"_s);
}

Judgement judgeByKind(const LimitText& words, const Requirement& r, const Reading& v, CompareBy method)
{
    if (r.kind == RequirementKind::unreadable) return undecidable(r.why);
    if (v.kind == ReadingKind::none) return undecidable(u"noValue"_s);
    switch (r.kind) {
    case RequirementKind::range:
    case RequirementKind::absolute:
        return judgeRange(words, r, v, method);
    case RequirementKind::factors:
        return sameUnit(r, v) ? judgeFactors(r, v, method) : undecidable(u"unitDiffers"_s);
    case RequirementKind::ordinal:
    case RequirementKind::grade:
        return judgeGrade(words, r, v);
    case RequirementKind::notDetected:
        return judgeNotDetected(words, v);
    case RequirementKind::noBreakdown:
    case RequirementKind::qualitative:
        return judgeWords(words, r, v);
    case RequirementKind::unreadable:
        break;
    }
    return undecidable(r.why);
}

} // namespace

QString outcomeName(Judgement::Outcome outcome)
{
    static const QString names[] = {u"conforms"_s, u"fails"_s, u"undecidable"_s};
    return names[static_cast<int>(outcome)];
}

std::optional<CompareBy> compareByFromText(const QString& text)
{
    if (text == u"full"_s) return CompareBy::fullValue;
    if (text == u"rounded"_s) return CompareBy::roundedValue;
    return std::nullopt;
}

QString compareByName(CompareBy method)
{
    return method == CompareBy::fullValue ? u"full"_s : u"rounded"_s;
}

Judgement judge(const LimitText& words, const Requirement& requirement, const Reading& reading, CompareBy method)
{
    Judgement judgement = judgeByKind(words, requirement, reading, method);
    judgement.method = method;
    return judgement;
}

} // namespace qj
