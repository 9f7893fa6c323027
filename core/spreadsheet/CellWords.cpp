// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/CellWords.h"

#include "base/Text.h"

#include <QtCore/QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

QList<QStringList> ruleLines(const QString& file, int columns)
{
    QFile opened(":/qingjian/rules/"_L1 + file);
    const bool there = opened.open(QIODevice::ReadOnly);
    Q_ASSERT_X(there, "ruleLines", "a rule file is missing from the program");
    QList<QStringList> result;
    bool heading = true;
    for (const QString& line : QString::fromUtf8(opened.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (std::exchange(heading, false) || line.startsWith(u'#')) continue;
        QStringList cells;
        qsizetype from = 0;
        for (int column = 0; column + 1 < columns; ++column) {
            const qsizetype comma = line.indexOf(u',', from);
            if (comma < 0) break;
            cells += line.mid(from, comma - from);
            from = comma + 1;
        }
        cells += line.mid(from).trimmed();
        if (cells.size() == columns) result += cells;
    }
    return result;
}

const CellWords& CellWords::all()
{
    static const CellWords words;
    return words;
}

CellWords::CellWords()
{
    for (const QStringList& line : ruleLines(u"cell_words.csv"_s, 2)) {
        if (line[0].endsWith("Pattern"_L1)) {
            QRegularExpression pattern(line[1]);
            Q_ASSERT_X(pattern.isValid(), "CellWords", qPrintable(line[0]));
            m_patterns.insert(line[0], pattern);
            continue;
        }
        QStringList& words = m_words[line[0]];
        for (const QString& word : line[1].split(u'|', Qt::SkipEmptyParts)) words += folded(word);
        std::stable_sort(words.begin(), words.end(),
                         [](const QString& a, const QString& b) { return a.size() > b.size(); });
    }
}

const QStringList& CellWords::of(QLatin1StringView kind) const
{
    const auto found = m_words.constFind(kind);
    Q_ASSERT_X(found != m_words.cend(), "CellWords::of", kind.data());
    static const QStringList none;
    return found == m_words.cend() ? none : *found;
}

QString CellWords::alternation(QLatin1StringView kind) const
{
    QStringList escaped;
    for (const QString& word : of(kind)) escaped += QRegularExpression::escape(word);
    return escaped.join(u'|');
}

const QRegularExpression& CellWords::pattern(QLatin1StringView kind) const
{
    const auto found = m_patterns.constFind(kind);
    Q_ASSERT_X(found != m_patterns.cend(), "CellWords::pattern", kind.data());
    static const QRegularExpression nothing(u"(?!)"_s);
    return found == m_patterns.cend() ? nothing : *found;
}

bool CellWords::isOneOf(QLatin1StringView kind, const QString& foldedText) const
{
    return of(kind).contains(foldedText);
}

bool CellWords::isIn(QLatin1StringView kind, const QString& foldedText) const
{
    const QStringList& words = of(kind);
    return std::any_of(words.begin(), words.end(), [&](const QString& word) { return foldedText.contains(word); });
}

bool CellWords::startsWith(QLatin1StringView kind, const QString& foldedText) const
{
    const QStringList& words = of(kind);
    return std::any_of(words.begin(), words.end(), [&](const QString& word) { return foldedText.startsWith(word); });
}

} // namespace qj
