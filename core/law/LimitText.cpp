// SPDX-License-Identifier: GPL-3.0-or-later
#include "law/LimitText.h"

#include "base/Text.h"
#include "law/LimitScanner.h"
#include "law/RuleFile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// Signs that tables print for "nothing".
bool isNothing(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return u"/-~\\"_s.contains(c); });
}

Decimal negative(const Decimal& value)
{
    return Decimal::fromInt(0) - value;
}

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
        if (inclusive && readGrade(least)) return true;
        const auto number = m_scan.takeNumber();
        if (!number) return false;
        keepPower(*number);
        const Bound bound{number->value, inclusive};
        if (m_scan.peek() == u'×' || m_scan.peek() == u'x' || m_scan.peek() == u'*') return readFactors(bound, least);
        requirement.kind = RequirementKind::range;
        (least ? requirement.low : requirement.high) = bound;
        return takeUnit() && readOtherSide();
    }

    bool readGrade(bool least)
    {
        const qsizetype start = m_scan.at();
        const auto grade = m_scan.takeGrade(false);
        const bool named = grade && m_scan.takeWord(u"grade"_s);
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
        if (!readGrade(true)) return false;
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
        if (!m_scan.takeWord(u"and"_s)) m_scan.take(u",") || m_scan.take(u";");
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
        const qsizetype here = m_scan.at();
        if (m_scan.take(u"~") || m_scan.takeWord(u"to"_s)) return readUpper(first->value);
        // 4.0-7.5 is a range; 10-0.1+0.2 and 10.0+0.2-0.1 are deviations.
        if (m_scan.take(u"-") && readUpper(first->value) && (m_scan.atEnd() || m_scan.peek() == u'(')) return true;
        m_scan.goTo(here);
        return readDeviations(first->value);
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
        m_lower = negative(tolerance->value);
        requirement.low = Bound{centre + m_lower, true};
        requirement.high = Bound{centre + m_upper, true};
        return takeUnit();
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
        if (!m_scan.take(u"(") || !m_scan.takeWord(u"excluding"_s)) return false;
        do {
            const auto number = m_scan.takeNumber();
            if (!number || !m_scan.takeUnit()) return false;
            const bool deviation = number->hasSign && !m_upper.isNull();
            const Decimal upper = deviation ? m_upper : requirement.high->value;
            const Decimal lower = deviation ? m_lower : requirement.low->value;
            if (number->value == upper)
                requirement.high->inclusive = false;
            else if (number->value == lower)
                requirement.low->inclusive = false;
            else
                return false;
        } while (m_scan.take(u","));
        return m_scan.take(u")");
    }

    LimitScanner m_scan;
    Decimal m_upper, m_lower;
    int m_power = 0;
    bool m_hasPower = false;
    bool m_bareNumber = false;
};

Requirement unreadable(const QString& text, const QString& why)
{
    Requirement requirement;
    requirement.text = text;
    requirement.why = why;
    return requirement;
}

bool hasDigit(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace

Result<LimitText> LimitText::shipped()
{
    QJ_TRY_ASSIGN(const RuleFile file, RuleFile::shipped(u"requirement_words.csv"_s));
    LimitText words;
    for (const RuleFile::Row& row : file.rows())
        words.m_words[file.cell(row, u"meaning"_s)] += LimitScanner::normalized(file.cell(row, u"word"_s));
    for (QStringList& list : words.m_words)
        std::stable_sort(list.begin(), list.end(),
                         [](const QString& a, const QString& b) { return a.size() > b.size(); });
    return words;
}

bool LimitText::means(const QString& text, const QString& meaning) const
{
    return m_words.value(meaning).contains(text);
}

Requirement LimitText::requirement(const QString& text) const
{
    const QString plain = LimitScanner::normalized(text);
    if (isNothing(plain)) return unreadable(plain, u"noRequirement"_s);
    LimitScanner scan(*this, text);
    if (scan.takeWord(u"notDetected"_s)) {
        // 禁用(≤20mg/kg): the number in the brackets is the limit.
        const QString rest = scan.rest();
        if (rest.startsWith(u'(') && rest.endsWith(u')')) return requirement(rest.mid(1).chopped(1));
        Requirement none = unreadable(plain, rest.isEmpty() ? QString() : u"requirementUnreadable"_s);
        if (rest.isEmpty()) none.kind = RequirementKind::notDetected;
        return none;
    }
    RequirementReader reader(*this, text);
    if (reader.read()) {
        reader.requirement.text = plain;
        return reader.requirement;
    }
    for (const QString& word : m_words.value(u"declared"_s))
        if (plain.contains(word)) return unreadable(plain, u"declaredValue"_s);
    if (reader.isBareNumber()) return unreadable(plain, u"noOperator"_s);
    scan.goTo(0);
    if (hasDigit(plain) || scan.takeSign() != Sign::none || plain.contains(u'±'))
        return unreadable(plain, u"requirementUnreadable"_s);
    Requirement words = unreadable(plain, {});
    words.kind = RequirementKind::qualitative;
    return words;
}

Requirement LimitText::requirement(const QString& comparison, const QString& limit, const QString& unit) const
{
    static const QHash<QString, QString> signs{{u"le"_s, u"≤"_s}, {u"≤"_s, u"≤"_s},  {u"ge"_s, u"≥"_s},
                                               {u"≥"_s, u"≥"_s},  {u"lt"_s, u"<"_s}, {u"<"_s, u"<"_s},
                                               {u"gt"_s, u">"_s}, {u">"_s, u">"_s},  {u"ordinalge"_s, u"≥"_s}};
    const QString code = LimitScanner::normalized(comparison);
    const QString whole = limit + unit;
    Requirement result;
    result.text = LimitScanner::normalized(whole);
    if (code.isEmpty()) return requirement(whole);
    if (isNothing(LimitScanner::normalized(limit))) return unreadable(result.text, u"noRequirement"_s);
    if (code == u"qualitative"_s || code == u"label"_s) {
        result.kind = RequirementKind::qualitative;
        if (means(result.text, u"notDetected"_s)) result.kind = RequirementKind::notDetected;
        return result;
    }
    if (code == u"nobreakdownat"_s || code == u"no_breakdown_at"_s) {
        result.kind = RequirementKind::noBreakdown;
        return result;
    }
    if (code == u"between"_s) {
        result = requirement(whole);
        const bool both = result.low && result.high;
        return both || result.kind == RequirementKind::unreadable ? result
                                                                  : unreadable(result.text, u"requirementUnreadable"_s);
    }
    const bool absolute = code == u"absle"_s || code == u"abs≤"_s;
    if (!absolute && !signs.contains(code)) return unreadable(result.text, u"noOperator"_s);
    const QString grade = m_words.value(u"grade"_s).value(0);
    if (code == u"ordinalge"_s && !result.text.endsWith(grade)) return requirement(u"≥"_s + limit + grade);
    result = requirement((absolute ? u"≤"_s : signs[code]) + whole);
    if (absolute && result.kind == RequirementKind::range && !result.low) result.kind = RequirementKind::absolute;
    return result;
}

/// Values that begin with a number or a grade.
Reading LimitText::readAmount(Reading reading) const
{
    LimitScanner scan(*this, reading.text);
    if (const auto grade = scan.takeGrade(false)) {
        const bool named = scan.takeWord(u"grade"_s);
        if (scan.atEnd() && (named || *grade % 2 == 1)) {
            reading.kind = ReadingKind::grade;
            reading.grade = *grade;
            return reading;
        }
    }
    scan.goTo(0);
    const auto number = scan.takeNumber();
    if (!number) return reading;
    reading.value = number->value;
    if (scan.take(u"(+)") || scan.take(u"⁺"))
        reading.sign = ReportedSign::plus;
    else if (scan.take(u"(-)") || scan.take(u"⁻"))
        reading.sign = ReportedSign::minus;
    QList<Decimal> factors{number->value};
    while (scan.take(u"×") || scan.take(u"x") || scan.take(u"*")) {
        const auto next = scan.takeNumber();
        if (!next) return reading;
        factors += next->value;
    }
    const auto unit = scan.takeUnit();
    if (!unit || !scan.atEnd()) return reading;
    reading.unit = *unit;
    reading.kind = factors.size() > 1 ? ReadingKind::factors : ReadingKind::number;
    if (factors.size() > 1) reading.factors = factors;
    return reading;
}

Reading LimitText::reading(const QString& text) const
{
    Reading reading;
    reading.text = LimitScanner::normalized(text);
    if (isNothing(reading.text)) return reading;
    LimitScanner scan(*this, text);
    reading.kind = ReadingKind::text;
    if (means(reading.text, u"detected"_s)) {
        reading.kind = ReadingKind::detected;
        return reading;
    }
    const auto takeAmount = [&scan, &reading] {
        const auto number = scan.takeNumber();
        const auto unit = number ? scan.takeUnit() : std::nullopt;
        if (!unit) return false;
        reading.value = number->value;
        reading.unit = *unit;
        return true;
    };
    if (scan.takeWord(u"nd"_s)) {
        const bool bracket = scan.take(u"(");
        scan.takeWord(u"lod"_s);
        scan.take(u":") || scan.take(u"=");
        scan.takeSign();
        const bool amount = takeAmount();
        const bool closed = !bracket || scan.take(u")");
        const bool alone = means(reading.text, u"nd"_s);
        if (alone || (amount && closed && scan.atEnd())) reading.kind = ReadingKind::notDetected;
        return reading;
    }
    if (const Sign sign = scan.takeSign(); sign != Sign::none) {
        const bool less = sign == Sign::lt || sign == Sign::le;
        reading.orEqual = sign == Sign::le || sign == Sign::ge;
        if (takeAmount() && scan.atEnd()) reading.kind = less ? ReadingKind::lessThan : ReadingKind::moreThan;
        return reading;
    }
    return readAmount(std::move(reading));
}

} // namespace qj
