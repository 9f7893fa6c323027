// SPDX-License-Identifier: GPL-3.0-or-later
#include "law/LimitText.h"

#include "base/Text.h"
#include "law/LimitScanner.h"
#include "law/RequirementReader.h"
#include "law/RuleFile.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// Signs that tables print for "nothing".
bool isNothing(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return u"/-~\\"_s.contains(c); });
}

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

QString LimitText::unit(const QString& text)
{
    return LimitScanner::normalized(text);
}

QString LimitText::gradeWord() const
{
    return m_words.value(u"grade"_s).value(0);
}

bool LimitText::means(const QString& text, const QString& meaning) const
{
    return m_words.value(meaning).contains(text);
}

/// (10.0±0.1)mm: the unit behind the brackets belongs to both numbers. "应" before a comparison says no more than it.
QString LimitText::unfolded(const QString& plain) const
{
    LimitScanner start(*this, plain);
    if (start.takeWord(u"must"_s)) {
        const QString rest = start.rest();
        if (start.takeSign() != Sign::none) return unfolded(rest);
    }
    if (!plain.startsWith(u'(')) return plain;
    static const QRegularExpression pattern(u"^\\(([^()±~]+)([±~])([^()±~]+)\\)(?=.)"_s);
    const auto match = pattern.match(plain);
    if (!match.hasMatch()) return plain;
    LimitScanner scan(*this, plain);
    scan.goTo(match.capturedEnd());
    const auto unit = scan.takeUnit();
    if (!unit || unit->isEmpty()) return plain;
    return match.captured(1) + *unit + match.captured(2) + match.captured(3) + *unit + scan.rest();
}

Requirement LimitText::requirement(const QString& text) const
{
    const QString plain = LimitScanner::normalized(text);
    if (isNothing(plain)) return unreadable(plain, u"noRequirement"_s);
    LimitScanner scan(*this, plain);
    if (scan.takeWord(u"notDetected"_s)) {
        // 禁用(≤20mg/kg): the number in the brackets is the limit.
        const QString rest = scan.rest();
        if (rest.startsWith(u'(') && rest.endsWith(u')')) return requirement(rest.mid(1).chopped(1));
        Requirement none = unreadable(plain, rest.isEmpty() ? QString() : u"requirementUnreadable"_s);
        if (rest.isEmpty()) none.kind = RequirementKind::notDetected;
        return none;
    }
    RequirementReader reader(*this, unfolded(plain));
    if (reader.read()) {
        Requirement& found = reader.requirement;
        found.text = plain;
        found.mayBeDeviation = found.kind == RequirementKind::range && !found.low && found.high &&
                               found.high->value >= Decimal::fromInt(0);
        return found;
    }
    for (const QString& word : m_words.value(u"declared"_s))
        if (plain.contains(word)) return unreadable(plain, u"declaredValue"_s);
    if (reader.isBareNumber()) {
        Requirement bare = unreadable(plain, u"noOperator"_s);
        bare.unit = reader.requirement.unit;
        return bare;
    }
    scan.goTo(0);
    bool refers = false; // 应符合GB 5296.4: the laboratory's own words decide
    for (const QString& word : m_words.value(u"refers"_s)) refers = refers || plain.contains(word);
    // The dash before the year of a standard is no range: GB 18401—2010.
    static const QRegularExpression edition(u"([a-z]+(?:/[a-z]+)?[\\d.]+)~((?:19|20)\\d\\d)(?!\\d)"_s);
    const QString cited = QString(plain).replace(edition, u"\\1-\\2"_s);
    const bool compares = std::any_of(cited.begin(), cited.end(), [](QChar c) { return u"≥≤<>±~"_s.contains(c); });
    if ((hasDigit(plain) && (!refers || compares)) || scan.takeSign() != Sign::none || plain.contains(u'±'))
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
    const QString grade = gradeWord();
    if (code == u"ordinalge"_s) {
        // ≥4级 printed below "级≥" says it twice.
        LimitScanner scan(*this, result.text);
        const bool said = scan.takeSign() == Sign::ge;
        return requirement((said ? QString() : u"≥"_s) + limit + (result.text.endsWith(grade) ? unit : grade));
    }
    result = requirement((absolute ? u"≤"_s : signs[code]) + whole);
    result.mayBeDeviation = false;
    if (absolute && result.kind == RequirementKind::range && !result.low) result.kind = RequirementKind::absolute;
    return result;
}

/// Values that begin with a number or a grade.
Reading LimitText::readAmount(Reading reading) const
{
    LimitScanner scan(*this, reading.text);
    if (const auto grade = scan.takeGrade(true)) {
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

Reading LimitText::reading(const QString& text, const QString& unit) const
{
    const QString column = LimitText::unit(unit);
    Reading found = reading(text);
    if (means(column, u"grade"_s))
        if (const Reading grade = reading(text + column); grade.kind == ReadingKind::grade) return grade;
    if (found.unit.isEmpty()) found.unit = column;
    return found;
}

Reading LimitText::reading(const QString& text) const
{
    Reading reading;
    reading.text = LimitScanner::normalized(text);
    if (isNothing(reading.text)) return reading;
    LimitScanner scan(*this, reading.text);
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
