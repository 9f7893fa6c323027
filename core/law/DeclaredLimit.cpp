// SPDX-License-Identifier: GPL-3.0-or-later
// Limits that hang on a value which the producer declares on the goods (R-NUM-ORD: CADR against its own declared
// value).
#include "law/LimitScanner.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// "公布值-3", "标称值的90%": the number that is meant.
std::optional<QString> replaced(QString text, const QStringList& words, const Decimal& declared)
{
    QStringList escaped;
    for (const QString& word : words) escaped += QRegularExpression::escape(word);
    const QRegularExpression form(
        u"(?:%1)(?:([+-])([0-9]+(?:[.][0-9]+)?)|\\D?([0-9]+(?:[.][0-9]+)?)%)?"_s.arg(escaped.join(u'|')));
    const auto match = form.match(text);
    if (!match.hasMatch()) return text;
    Decimal value = declared;
    if (!match.captured(3).isEmpty()) {
        const auto share = Decimal::parse(match.captured(3));
        if (!share) return std::nullopt;
        value = declared * *share * powerOfTen(-2);
    } else if (!match.captured(1).isEmpty()) {
        const auto change = Decimal::parse(match.captured(2));
        if (!change) return std::nullopt;
        value = match.captured(1) == u"+"_s ? declared + *change : declared - *change;
    }
    return text.replace(match.capturedStart(), match.capturedLength(), value.text());
}

/// The narrower of two ends.
void narrow(std::optional<Bound>& end, const std::optional<Bound>& other, bool low)
{
    if (!other) return;
    const bool tighter = !end || (low ? other->value > end->value : other->value < end->value) ||
                         (other->value == end->value && !other->inclusive);
    if (tighter) end = other;
}

} // namespace

Requirement LimitText::requirement(const QString& text, const Decimal& declared) const
{
    const Requirement printed = requirement(text);
    if (declared.isNull() || printed.why != u"declaredValue"_s) return printed;
    QStringList parts{printed.text};
    if (const qsizetype open = printed.text.indexOf(u'('); open > 0 && printed.text.endsWith(u')')) {
        LimitScanner inside(*this, printed.text.mid(open + 1).chopped(1));
        if (inside.takeWord(u"and"_s)) parts = {printed.text.left(open), inside.rest()};
    }
    std::optional<Requirement> whole;
    for (const QString& part : std::as_const(parts)) {
        const auto plain = replaced(part, m_words.value(u"declared"_s), declared);
        const Requirement read = plain ? requirement(*plain) : printed;
        if (read.kind != RequirementKind::range || (whole && whole->unit != read.unit && !read.unit.isEmpty()))
            return printed;
        if (!whole) {
            whole = read;
            continue;
        }
        narrow(whole->low, read.low, true);
        narrow(whole->high, read.high, false);
    }
    whole->text = printed.text;
    whole->mayBeDeviation = false;
    return *whole;
}

} // namespace qj
