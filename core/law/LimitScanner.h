// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads along a folded text from left to right: numbers, comparison signs, words. Part of LimitText.
#include "law/LimitText.h"

namespace qj {

enum class Sign : quint8 { none, ge, le, gt, lt };

struct ScannedNumber
{
    Decimal value;
    int power = 0; ///< place of the last digit as written: -1 for 10.0, 2 for 5×10^2
    bool hasSign = false;
};

class LimitScanner
{
public:
    /// `text` as `normalized` gives it.
    LimitScanner(const LimitText& words, QString text) : m_words(words), m_text(std::move(text)) {}
    /// Folded, with one form of every dash and comparison sign.
    static QString normalized(const QString& text);

    bool atEnd() const { return m_at >= m_text.size(); }
    qsizetype at() const { return m_at; }
    void goTo(qsizetype at) { m_at = at; }
    const QString& text() const { return m_text; }
    QString rest() const { return m_text.mid(m_at); }
    QChar peek(qsizetype ahead = 0) const;

    bool take(QStringView literal);
    bool takeWord(const QString& meaning);
    Sign takeSign();
    std::optional<ScannedNumber> takeNumber();
    /// What is measured, as in 4.0≤pH≤7.5.
    bool takeName();
    /// Grade, doubled: "3-4" or "4". Half grades are those of colour fastness, up to 4-5 (R-NUM-ORD); the scale of
    /// light fastness goes on to 7-8, which counts only where 级 stands behind it: a bare 5-6 is a range. A bare "3~4"
    /// is one only with `tilde`; "3~4级" always is.
    std::optional<int> takeGrade(bool tilde);
    /// A unit: everything up to the end or the first of ~ ± ( ≥ ≤ < > ; if it looks like one. Empty if nothing is
    /// there.
    std::optional<QString> takeUnit();

private:
    const LimitText& m_words;
    QString m_text;
    qsizetype m_at = 0;
};

} // namespace qj
