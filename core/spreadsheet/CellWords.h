// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Words that mean something inside a cell, from resources/rules/cell_words.csv (R-IMP-*). Constant after loading.
#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

namespace qj {

class CellWords
{
public:
    /// The words of the program.
    static const CellWords& all();
    /// Words of a kind, folded, longest first.
    const QStringList& of(QLatin1StringView kind) const;
    /// The same as one alternation for use inside a regular expression.
    QString alternation(QLatin1StringView kind) const;
    /// The regular expression of a kind that ends in Pattern.
    const QRegularExpression& pattern(QLatin1StringView kind) const;
    bool isOneOf(QLatin1StringView kind, const QString& foldedText) const;
    bool isIn(QLatin1StringView kind, const QString& foldedText) const;
    bool startsWith(QLatin1StringView kind, const QString& foldedText) const;

private:
    CellWords();
    QHash<QString, QStringList> m_words;
    QHash<QString, QRegularExpression> m_patterns;
};

/// Lines of a rule file without comments and heading, cut at the first `columns` - 1 commas.
QList<QStringList> ruleLines(const QString& file, int columns);

} // namespace qj
