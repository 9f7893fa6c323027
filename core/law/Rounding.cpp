// SPDX-License-Identifier: GPL-3.0-or-later
#include "law/Rounding.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// Digits of value and interval together; Decimal reads up to 60 characters.
constexpr qsizetype mostDigits = 50;

/// digit * 10^power with digit 1, 2 or 5.
struct Interval
{
    int digit;
    int power;
};

std::optional<Interval> intervalOf(const Decimal& interval)
{
    QString digits = interval.text();
    const int scale = interval.scale();
    digits.remove(u'.');
    qsizetype first = 0;
    while (first < digits.size() && digits[first] == u'0') ++first;
    if (first == digits.size() || !u"125"_s.contains(digits[first])) return std::nullopt;
    const bool rest = std::any_of(digits.begin() + first + 1, digits.end(), [](QChar c) { return c != u'0'; });
    const int power = static_cast<int>(digits.size() - first - 1) - scale;
    if (rest) return std::nullopt;
    return Interval{digits[first].digitValue(), power};
}

Decimal decimal(const QString& text)
{
    return Decimal::parse(text).value_or(Decimal());
}

/// Is the part that falls away to be counted up? `even` is the digit kept before it.
bool roundsUp(QStringView dropped, QChar kept, ReportedSign sign)
{
    if (dropped.isEmpty() || dropped[0] < u'5') return false;
    const bool more = std::any_of(dropped.begin() + 1, dropped.end(), [](QChar c) { return c != u'0'; });
    if (dropped[0] > u'5' || more) return true;
    if (sign != ReportedSign::none) return sign == ReportedSign::plus;
    return kept.digitValue() % 2 == 1;
}

/// To a whole power of ten. With a sign, (+) means that the absolute value was larger than written.
Decimal roundToPower(const Decimal& value, int power, ReportedSign sign)
{
    QString digits = value.text();
    if (digits.startsWith(u'-')) digits.remove(0, 1);
    const int scale = value.scale();
    digits.remove(u'.');
    // digits * 10^-scale; the last power + scale of them fall away.
    const int drop = power + scale;
    if (drop > 0) {
        digits = digits.rightJustified(drop + 1, u'0');
        const QStringView dropped = QStringView(digits).right(drop);
        const QString kept = digits.chopped(drop);
        Decimal whole = decimal(kept);
        if (roundsUp(dropped, kept.back(), sign)) whole = whole + Decimal::fromInt(1);
        digits = whole.text();
    } else {
        digits += QString(-drop, u'0');
    }
    const Decimal result = decimal(digits) * powerOfTen(power);
    return value.isNegative() ? Decimal::fromInt(0) - result : result;
}

/// The same value with `scale` digits after the point; only zeros are cut or added.
Decimal withScale(const Decimal& value, int scale)
{
    QString text = value.text();
    const int has = value.scale();
    if (has > scale)
        text.chop(has - scale + (scale == 0 ? 1 : 0));
    else if (scale > has)
        text += (has == 0 ? u"."_s : QString()) + QString(scale - has, u'0');
    return decimal(text);
}

} // namespace

Decimal powerOfTen(int power)
{
    return decimal(power >= 0 ? u'1' + QString(power, u'0') : u"0."_s + QString(-power - 1, u'0') + u'1');
}

Result<Decimal> rounded(const Decimal& value, const Decimal& interval, ReportedSign sign)
{
    if (value.isNull()) return fail(ErrorCode::badValue, {u"value"_s, {}, u"-3.25"_s}, u"R-NUM-ROUND"_s);
    if (value.text().size() + interval.text().size() > mostDigits)
        return fail(ErrorCode::badValue, {u"value"_s, value.text(), u"-3.25"_s}, u"R-NUM-ROUND"_s);
    const auto step = interval.isNegative() ? std::nullopt : intervalOf(interval);
    if (!step)
        return fail(ErrorCode::badValue, {u"interval"_s, interval.text(), u"0.1, 1, 10, 0.5, 0.2"_s}, u"R-NUM-HALF"_s);
    const int scale = qMax(0, -step->power);
    if (step->digit == 1) return withScale(roundToPower(value, step->power, sign), scale);
    // 0.5 of a unit: round the double, halve it. 0.2 of a unit: round five times the value, take a fifth.
    const bool half = step->digit == 5;
    const Decimal scaled = roundToPower(value * Decimal::fromInt(half ? 2 : 5), step->power + 1, sign);
    return withScale(scaled * decimal(half ? u"0.5"_s : u"0.2"_s), scale);
}

} // namespace qj
