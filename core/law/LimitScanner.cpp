// SPDX-License-Identifier: GPL-3.0-or-later
#include "law/LimitScanner.h"

#include "base/Text.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

constexpr int mostExponent = 15;
constexpr int bestFastness = 5;
constexpr int bestLightFastness = 8;

QChar oneForm(QChar c)
{
    switch (c.unicode()) {
    case 0x2212: // minus
    case 0x2010:
    case 0x2011:
        return u'-';
    case 0x2013: // en dash
    case 0x2014: // em dash
    case 0x301c:
    case 0x223c:
        return u'~';
    case 0x2267:
    case 0x2a7e:
        return u'≥';
    case 0x2266:
    case 0x2a7d:
        return u'≤';
    case 0x2715:
    case 0x2573:
        return u'×';
    case 0x3001:
        return u',';
    case 0x00b5:
        return u'μ';
    default:
        return c;
    }
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QString plainDigits(QStringView superscript)
{
    static const QString from = u"⁰¹²³⁴⁵⁶⁷⁸⁹⁻"_s;
    static const QString to = u"0123456789-"_s;
    QString plain;
    for (const QChar c : superscript) {
        const qsizetype at = from.indexOf(c);
        plain += at < 0 ? c : to[at];
    }
    return plain;
}

} // namespace

QString LimitScanner::normalized(const QString& text)
{
    QString result = folded(text);
    for (QChar& c : result) c = oneForm(c);
    result.replace(u">="_s, u"≥"_s).replace(u"=>"_s, u"≥"_s).replace(u"<="_s, u"≤"_s).replace(u"=<"_s, u"≤"_s);
    result.replace(u"+/-"_s, u"±"_s).replace(u"~~"_s, u"~"_s);
    return result;
}

QChar LimitScanner::peek(qsizetype ahead) const
{
    return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
}

bool LimitScanner::take(QStringView literal)
{
    if (!QStringView(m_text).mid(m_at).startsWith(literal)) return false;
    m_at += literal.size();
    return true;
}

bool LimitScanner::takeWord(const QString& meaning)
{
    for (const QString& word : m_words.m_words.value(meaning))
        if (take(word)) return true;
    return false;
}

Sign LimitScanner::takeSign()
{
    if (take(u"≥") || takeWord(u"ge"_s)) return Sign::ge;
    if (take(u"≤") || takeWord(u"le"_s)) return Sign::le;
    if (take(u">") || takeWord(u"gt"_s)) return Sign::gt;
    if (take(u"<") || takeWord(u"lt"_s)) return Sign::lt;
    return Sign::none;
}

std::optional<ScannedNumber> LimitScanner::takeNumber()
{
    // 97.0, -10, 5e-6, 5×10^-6, 5×10⁻⁶, 5×10-6 (the superscript lost); 14×100 is 1400 written to the hundreds, as in
    // GB/T 8170-2008, table 3; 14×120 is no number.
    static const QRegularExpression pattern(
        u"\\G([+-]?)(\\d+(?:\\.\\d+)?)"
        "(?:e([+-]?\\d+)(?![a-z])|[×x*]10(?:\\^([+-]?\\d+)|([⁻⁰¹²³⁴-⁹]+)|(-\\d+))|[×x*]1(0+)(?![\\d.×x*]))?"_s);
    const auto match = pattern.match(m_text, m_at);
    if (!match.hasMatch()) return std::nullopt;
    int exponent = 0;
    for (int group = 3; group <= 6; ++group)
        if (const QString digits = plainDigits(match.captured(group)); !digits.isEmpty()) exponent = digits.toInt();
    if (const qsizetype zeros = match.capturedLength(7); zeros > 0) exponent = static_cast<int>(zeros);
    const auto mantissa = Decimal::parse(match.captured(1) + match.captured(2));
    if (!mantissa || qAbs(exponent) > mostExponent) return std::nullopt;
    m_at = match.capturedEnd();
    ScannedNumber number{*mantissa, exponent - mantissa->scale(), !match.captured(1).isEmpty()};
    if (exponent != 0) number.value = *mantissa * powerOfTen(exponent);
    return number;
}

bool LimitScanner::takeName()
{
    static const QRegularExpression pattern(u"\\G[^\\d≥≤<>±~()+-]{1,12}"_s);
    const auto match = pattern.match(m_text, m_at);
    if (match.hasMatch()) m_at = match.capturedEnd();
    return match.hasMatch();
}

std::optional<int> LimitScanner::takeGrade(bool tilde)
{
    if (!isDigit(peek()) || peek() == u'0') return std::nullopt;
    const int grade = peek().digitValue();
    const QStringList named = m_words.m_words.value(u"grade"_s);
    const bool said = std::any_of(named.begin(), named.end(), [&](const QString& word) {
        return QStringView(m_text).mid(qMin(m_at + 3, m_text.size())).startsWith(word);
    });
    const bool half = (peek(1) == u'-' || ((tilde || said) && peek(1) == u'~')) && peek(2).digitValue() == grade + 1 &&
                      !isDigit(peek(3)) && peek(3) != u'.' && grade < (said ? bestLightFastness : bestFastness);
    if (half) {
        m_at += 3;
        return 2 * grade + 1;
    }
    if (isDigit(peek(1)) || peek(1) == u'.') return std::nullopt;
    ++m_at;
    return 2 * grade;
}

std::optional<QString> LimitScanner::takeUnit()
{
    static const QRegularExpression ends(u"[~±≥≤<>,;]|[(/]?[+-]\\d"_s);
    // "mg/100ml" has digits and "m³/(w·h)" brackets, but no unit begins with a digit, and Chinese words must be known.
    static const QRegularExpression unit(
        u"^(?:[a-zμµωå%‰°℃′″'\"](?:[a-z0-9μµω%‰°℃·./²³⁰¹⁴-⁹⁻^*′″'\"-]|\\([a-zω·.*]+\\))*)?$"_s);
    qsizetype stop = m_text.indexOf(ends, m_at);
    for (const QString& word : m_words.m_words.value(u"and"_s) + m_words.m_words.value(u"to"_s) +
                                   m_words.m_words.value(u"orMore"_s) + m_words.m_words.value(u"orLess"_s))
        if (const qsizetype at = m_text.indexOf(word, m_at); at >= 0 && (stop < 0 || at < stop)) stop = at;
    QString found = stop < 0 ? m_text.mid(m_at) : m_text.mid(m_at, stop - m_at);
    for (qsizetype open = found.indexOf(u'('); open >= 0; open = found.indexOf(u'(', open + 1)) {
        // A bracket that excludes an end of a range is no part of the unit.
        for (const QString& word : m_words.m_words.value(u"excluding"_s))
            if (QStringView(found).mid(open + 1).startsWith(word)) found.truncate(open);
        if (open >= found.size()) break;
    }
    // Nor is a bracket that was opened before it.
    int depth = 0;
    for (qsizetype i = 0; i < found.size(); ++i) {
        depth += (found[i] == u'(') - (found[i] == u')');
        if (depth < 0) {
            found.truncate(i);
            break;
        }
    }
    QString plain = found;
    for (const QString& word : m_words.m_words.value(u"unit"_s)) plain.remove(word);
    if (!unit.match(plain).hasMatch()) return std::nullopt;
    m_at += found.size();
    return found;
}

} // namespace qj
