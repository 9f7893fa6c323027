// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Exact decimal numbers for measured values and limits (R-NUM-DECIMAL): never binary floating point, and the digits
// as written are kept ("0.10" stays "0.10" though it equals "0.1").
#include <QtCore/QString>

#include <compare>
#include <optional>

namespace qj {

class Decimal
{
public:
    Decimal() = default;
    /// Accepts [+-]digits[.digits], ASCII only (fold full-width digits first); no exponent, at most 60 characters.
    static std::optional<Decimal> parse(QStringView text);
    static Decimal fromInt(qint64 value);

    bool isNull() const { return m_text.isEmpty(); }
    /// The digits as written.
    const QString& text() const { return m_text; }
    /// Digits after the decimal point as written: 2 for "0.10".
    int scale() const;
    bool isNegative() const;
    /// For sorting columns and drawing charts, never for judging.
    double approximate() const { return m_text.toDouble(); }

    friend Decimal operator+(const Decimal& a, const Decimal& b);
    friend Decimal operator-(const Decimal& a, const Decimal& b);
    friend Decimal operator*(const Decimal& a, const Decimal& b);
    /// By value: 0.10 equals 0.1. Null sorts before everything.
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

private:
    explicit Decimal(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

} // namespace qj
