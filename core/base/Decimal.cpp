// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Decimal.h"

namespace qj {

namespace {

/// Sign and magnitude: `digits` is an unsigned integer without leading zeros ("" = 0), to be read times 10^-scale.
struct Parts
{
    bool negative = false;
    QString digits;
    int scale = 0;
};

void trimZeros(QString& digits)
{
    qsizetype zeros = 0;
    while (zeros < digits.size() && digits[zeros] == u'0') ++zeros;
    digits.remove(0, zeros);
}

Parts split(const QString& text)
{
    Parts parts;
    for (const QChar c : text) {
        if (c == u'-')
            parts.negative = true;
        else if (c.isDigit())
            parts.digits += c;
    }
    const qsizetype point = text.indexOf(u'.');
    parts.scale = point < 0 ? 0 : static_cast<int>(text.size() - point - 1);
    trimZeros(parts.digits);
    if (parts.digits.isEmpty()) parts.negative = false;
    return parts;
}

void rescale(Parts& parts, int scale)
{
    if (!parts.digits.isEmpty()) parts.digits += QString(scale - parts.scale, u'0');
    parts.scale = scale;
}

int compareDigits(const QString& a, const QString& b)
{
    return a.size() != b.size() ? (a.size() < b.size() ? -1 : 1) : a.compare(b);
}

QString addDigits(QString a, QString b)
{
    const qsizetype size = qMax(a.size(), b.size()) + 1;
    a = a.rightJustified(size, u'0');
    b = b.rightJustified(size, u'0');
    int carry = 0;
    for (qsizetype i = size - 1; i >= 0; --i) {
        const int sum = a[i].digitValue() + b[i].digitValue() + carry;
        a[i] = QChar(u'0' + sum % 10);
        carry = sum / 10;
    }
    trimZeros(a);
    return a;
}

/// a - b for a >= b.
QString subtractDigits(QString a, QString b)
{
    b = b.rightJustified(a.size(), u'0');
    int borrow = 0;
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        int difference = a[i].digitValue() - b[i].digitValue() - borrow;
        borrow = difference < 0;
        if (difference < 0) difference += 10;
        a[i] = QChar(u'0' + difference);
    }
    trimZeros(a);
    return a;
}

QString join(const Parts& parts)
{
    QString text = parts.digits.rightJustified(parts.scale + 1, u'0');
    if (parts.scale > 0) text.insert(text.size() - parts.scale, u'.');
    if (parts.negative && !parts.digits.isEmpty()) text.prepend(u'-');
    return text;
}

} // namespace

std::optional<Decimal> Decimal::parse(QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty() || text.size() > 60) return std::nullopt;
    qsizetype i = text[0] == u'-' || text[0] == u'+' ? 1 : 0;
    int digits = 0;
    bool point = false;
    for (; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= u'0' && c <= u'9')
            ++digits;
        else if (c == u'.' && !point && digits > 0 && i + 1 < text.size())
            point = true;
        else
            return std::nullopt;
    }
    if (digits == 0) return std::nullopt;
    return Decimal((text[0] == u'+' ? text.mid(1) : text).toString());
}

Decimal Decimal::fromInt(qint64 value)
{
    return Decimal(QString::number(value));
}

int Decimal::scale() const
{
    return split(m_text).scale;
}

bool Decimal::isNegative() const
{
    return split(m_text).negative;
}

Decimal operator+(const Decimal& a, const Decimal& b)
{
    Parts x = split(a.m_text);
    Parts y = split(b.m_text);
    const int scale = qMax(x.scale, y.scale);
    rescale(x, scale);
    rescale(y, scale);
    Parts sum{x.negative, {}, scale};
    if (x.negative == y.negative) {
        sum.digits = addDigits(x.digits, y.digits);
    } else if (compareDigits(x.digits, y.digits) >= 0) {
        sum.digits = subtractDigits(x.digits, y.digits);
    } else {
        sum.negative = y.negative;
        sum.digits = subtractDigits(y.digits, x.digits);
    }
    return Decimal(join(sum));
}

Decimal operator-(const Decimal& a, const Decimal& b)
{
    Parts negated = split(b.m_text);
    negated.negative = !negated.negative;
    return a + Decimal(join(negated));
}

Decimal operator*(const Decimal& a, const Decimal& b)
{
    const Parts x = split(a.m_text);
    const Parts y = split(b.m_text);
    QString product;
    for (const QChar digit : y.digits) {
        if (!product.isEmpty()) product += u'0';
        for (int i = 0; i < digit.digitValue(); ++i) product = addDigits(product, x.digits);
    }
    return Decimal(join({x.negative != y.negative, product, x.scale + y.scale}));
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b)
{
    if (a.isNull() || b.isNull()) return !a.isNull() <=> !b.isNull();
    Parts x = split(a.m_text);
    Parts y = split(b.m_text);
    const int scale = qMax(x.scale, y.scale);
    rescale(x, scale);
    rescale(y, scale);
    if (x.negative != y.negative) return x.negative ? std::strong_ordering::less : std::strong_ordering::greater;
    const int order = compareDigits(x.digits, y.digits) * (x.negative ? -1 : 1);
    return order <=> 0;
}

} // namespace qj
