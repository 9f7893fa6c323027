// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads one requirement with a comparison: one or two sides, deviations, factors, grades. Part of LimitText.
#include "law/LimitScanner.h"

namespace qj {

/// Reads one requirement. `read` is true only if the text was understood to its end.
class RequirementReader
{
public:
    RequirementReader(const LimitText& words, const QString& text) : m_scan(words, text) {}

    bool read()
    {
        const qsizetype start = m_scan.at();
        const Sign sign = m_scan.takeSign();
        if (sign != Sign::none) return readSigned(sign) && m_scan.atEnd();
        if (readGradeAlone() && m_scan.atEnd()) return true;
        m_scan.goTo(start);
        return readRange() && takeExclusions() && m_scan.atEnd();
    }
    /// A number and perhaps a unit, without any comparison.
    bool isBareNumber() const { return m_bareNumber; }

    Requirement requirement;

private:
    void keepPower(const ScannedNumber& number)
    {
        m_power = m_hasPower ? qMin(m_power, number.power) : number.power;
        m_hasPower = true;
        requirement.interval = powerOfTen(m_power);
    }

    bool takeUnit()
    {
        const auto unit = m_scan.takeUnit();
        if (!unit) return false;
        if (unit->isEmpty()) return true;
        if (!requirement.unit.isEmpty() && requirement.unit != *unit) return false;
        requirement.unit = *unit;
        return true;
    }

    bool readSigned(Sign sign)
    {
        const bool least = sign == Sign::ge || sign == Sign::gt;
        const bool inclusive = sign == Sign::ge || sign == Sign::le;
        if (inclusive && readGrade(least, true)) return true;
        const auto number = m_scan.takeNumber();
        if (!number) return false;
        keepPower(*number);
        const Bound bound{number->value, inclusive};
        if (m_scan.peek() == u'×' || m_scan.peek() == u'x' || m_scan.peek() == u'*') return readFactors(bound, least);
        requirement.kind = RequirementKind::range;
        (least ? requirement.low : requirement.high) = bound;
        return takeUnit() && readOtherSide();
    }

    bool readGrade(bool least, bool compares)
    {
        const qsizetype start = m_scan.at();
        const auto grade = m_scan.takeGrade(compares);
        const bool named = grade && m_scan.takeWord(QStringLiteral("grade"));
        if (!grade || (!named && (*grade % 2 == 0 || !m_scan.atEnd()))) {
            m_scan.goTo(start);
            return false;
        }
        requirement.kind = RequirementKind::ordinal;
        requirement.grade = *grade;
        requirement.atLeast = least;
        return true;
    }

    bool readGradeAlone()
    {
        if (!readGrade(true, false)) return false;
        if (requirement.grade % 2 == 0) requirement.kind = RequirementKind::grade;
        return true;
    }

    bool readFactors(const Bound& first, bool least)
    {
        requirement.kind = RequirementKind::factors;
        requirement.atLeast = least;
        requirement.factors = {first};
        while (m_scan.take(u"×") || m_scan.take(u"x") || m_scan.take(u"*")) {
            const auto number = m_scan.takeNumber();
            if (!number) return false;
            keepPower(*number);
            requirement.factors += Bound{number->value, first.inclusive};
        }
        return takeUnit();
    }

    /// "≥0.1且≤0.5", "≥0.1,≤0.5": the second comparison must look the other way.
    bool readOtherSide()
    {
        if (m_scan.atEnd()) return true;
        if (!m_scan.takeWord(QStringLiteral("and"))) m_scan.take(u",") || m_scan.take(u";");
        const Sign sign = m_scan.takeSign();
        const auto number = sign == Sign::none ? std::nullopt : m_scan.takeNumber();
        if (!number) return false;
        keepPower(*number);
        auto& side = sign == Sign::ge || sign == Sign::gt ? requirement.low : requirement.high;
        if (side) return false;
        side = Bound{number->value, sign == Sign::ge || sign == Sign::le};
        return takeUnit() && requirement.low->value <= requirement.high->value;
    }

    bool readRange()
    {
        requirement.kind = RequirementKind::range;
        if (m_scan.peek() == u'±') return readTolerance(Decimal::fromInt(0));
        const auto first = m_scan.takeNumber();
        if (!first) return false;
        keepPower(*first);
        if (!takeUnit()) return false;
        m_bareNumber = m_scan.atEnd();
        if (m_scan.peek() == u'±') return readTolerance(first->value);
        if (m_scan.takeWord(QStringLiteral("orMore"))) return readOneSide(requirement.low, first->value);
        if (m_scan.takeWord(QStringLiteral("orLess"))) return readOneSide(requirement.high, first->value);
        if (const Sign sign = m_scan.takeSign(); sign != Sign::none) return readBetween(first->value, sign);
        const qsizetype here = m_scan.at();
        if (m_scan.take(u"~") || m_scan.takeWord(QStringLiteral("to"))) return readUpper(first->value);
        // 4.0-7.5 is a range; 10-0.1+0.2 and 10.0+0.2-0.1 are deviations.
        if (m_scan.take(u"-") && readUpper(first->value) && (m_scan.atEnd() || m_scan.peek() == u'(')) return true;
        m_scan.goTo(here);
        return readDeviations(first->value);
    }

    /// 95%及以上
    bool readOneSide(std::optional<Bound>& side, const Decimal& value)
    {
        side = Bound{value, true};
        return m_scan.atEnd();
    }

    /// 4.0≤pH≤7.5
    bool readBetween(const Decimal& low, Sign sign)
    {
        if ((sign != Sign::le && sign != Sign::lt) || !m_scan.takeName()) return false;
        const Sign second = m_scan.takeSign();
        const auto high = second == Sign::le || second == Sign::lt ? m_scan.takeNumber() : std::nullopt;
        if (!high || high->value < low) return false;
        keepPower(*high);
        requirement.low = Bound{low, sign == Sign::le};
        requirement.high = Bound{high->value, second == Sign::le};
        return takeUnit();
    }

    bool readUpper(const Decimal& low)
    {
        const auto high = m_scan.takeNumber();
        if (!high || high->value < low) return false;
        keepPower(*high);
        requirement.low = Bound{low, true};
        requirement.high = Bound{high->value, true};
        return takeUnit();
    }

    bool readTolerance(const Decimal& centre)
    {
        m_scan.take(u"±");
        const auto tolerance = m_scan.takeNumber();
        if (!tolerance || tolerance->hasSign) return false;
        keepPower(*tolerance);
        m_upper = tolerance->value;
        m_lower = minus(tolerance->value);
        requirement.low = Bound{centre + m_lower, true};
        requirement.high = Bound{centre + m_upper, true};
        // 10±1%: a hundredth of ten, or one percent beside ten?
        const bool shared = requirement.unit.isEmpty() && centre != Decimal::fromInt(0);
        return takeUnit() &&
               !(shared && (requirement.unit == QStringLiteral("%") || requirement.unit == QStringLiteral("‰")));
    }

    bool readDeviations(const Decimal& centre)
    {
        const bool bracket = m_scan.take(u"(");
        QList<Decimal> deviations;
        while (deviations.size() < 2) {
            const auto number = m_scan.takeNumber();
            if (!number || (!number->hasSign && number->value != Decimal::fromInt(0))) return false;
            keepPower(*number);
            deviations += number->value;
            if (!takeUnit()) return false;
            m_scan.take(u",") || m_scan.take(u"/");
        }
        if (bracket && !m_scan.take(u")")) return false;
        m_upper = qMax(deviations[0], deviations[1]);
        m_lower = qMin(deviations[0], deviations[1]);
        requirement.low = Bound{centre + m_lower, true};
        requirement.high = Bound{centre + m_upper, true};
        return m_lower != m_upper && takeUnit();
    }

    /// "(不含+0.1)": an end, named by its deviation or by its value, does not belong to the range.
    bool takeExclusions()
    {
        if (m_scan.atEnd() || !requirement.low || !requirement.high) return m_scan.atEnd() && !m_bareNumber;
        if (!m_scan.take(u"(") || !m_scan.takeWord(QStringLiteral("excluding"))) return false;
        do {
            const auto number = m_scan.takeNumber();
            if (!number || !m_scan.takeUnit()) return false;
            // Without a sign the deviation is excluded on both sides.
            if (!number->hasSign && !m_upper.isNull() && number->value == m_upper && m_lower == minus(m_upper)) {
                requirement.high->inclusive = requirement.low->inclusive = false;
                continue;
            }
            const bool deviation = number->hasSign && !m_upper.isNull();
            const Decimal upper = deviation ? m_upper : requirement.high->value;
            const Decimal lower = deviation ? m_lower : requirement.low->value;
            if (number->value == upper)
                requirement.high->inclusive = false;
            else if (number->value == lower)
                requirement.low->inclusive = false;
            else
                return false;
        } while (m_scan.take(u",") || m_scan.takeWord(QStringLiteral("and")));
        return m_scan.take(u")") && takeUnit();
    }

    static Decimal minus(const Decimal& value) { return Decimal::fromInt(0) - value; }

    LimitScanner m_scan;
    Decimal m_upper, m_lower;
    int m_power = 0;
    bool m_hasPower = false;
    bool m_bareNumber = false;
};

} // namespace qj
