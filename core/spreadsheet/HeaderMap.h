// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// R-IMP-HEAD: which row of a table is its header, and which field each column holds. The words are data
// (resources/rules/headers.csv); headers of unseen offices are found through left-away words (样品, 标称, 被抽检 …),
// brackets, joined headers (生产日期/批号) and patterns. English words and the field names of our own records are
// known.
#include "spreadsheet/CellRepair.h"

#include <QtCore/QRegularExpression>

#include <optional>
#include <set>

namespace qj {

/// What kind of table is looked for. `none` knows serials and remarks only; HeaderWords::add gives it its fields.
enum class HeaderTarget { none, result, traders, plan, samples };

/// Words of headers for one kind of table.
class HeaderWords
{
public:
    struct Guess
    {
        QString field;
        double strength = 0; ///< 1: the word itself; less the more was left away
    };

    explicit HeaderWords(HeaderTarget target);
    /// More words for a field: labels of a record's field table. A later word wins over an earlier one.
    void add(const QString& field, const QStringList& words);
    /// What an officer said about columns wins over every word.
    void setLayout(const TableLayout& layout);
    /// One such field at least makes a header; without any, two recognised columns do.
    void addKey(const QString& field) { m_keys.insert(field); }

    /// Best first. `name`: the column's in a layout, where it differs from its heading.
    std::vector<Guess> guesses(const QString& header, const QString& name = {}) const;
    /// What the layout says of a column; nothing if it does not speak of it.
    std::optional<QString> said(const QString& name) const;
    bool isKey(const QString& field) const { return m_keys.count(field) != 0; }
    bool hasKeys() const { return !m_keys.empty(); }
    /// Several columns may hold it; their texts are joined by a blank.
    bool isMany(const QString& field) const { return m_many.count(field) != 0; }
    /// Says nothing about the goods: serial numbers, row numbers, addresses of pages.
    bool isBookkeeping(const QString& field) const { return m_bookkeeping.count(field) != 0; }
    /// Up to which column the layout speaks of columns without a heading.
    int columnsSaid() const { return m_columnsSaid; }
    CellForm formOf(const QString& field) const { return m_forms.value(field, CellForm::text); }

private:
    using Guesses = std::vector<Guess>;
    void addLine(const QString& field, const QString& kind, const QString& words);
    Guesses exact(const QString& word) const;
    Guesses withoutAffixes(const QString& word) const;
    Guesses joined(const QString& word) const;
    Guesses byPattern(const QString& word) const;
    Guesses ofForm(const QString& word) const;

    QHash<QString, Guesses> m_words;
    std::vector<std::pair<QRegularExpression, QString>> m_patterns;
    QStringList m_prefixes, m_suffixes, m_joints;
    QHash<QString, QString> m_said; ///< headerForm of a column's name -> field
    int m_columnsSaid = 0;
    QHash<QString, CellForm> m_forms;
    std::set<QString> m_keys, m_many, m_bookkeeping;
};

struct HeaderColumn
{
    QString header; ///< as found, line breaks as blanks
    QString field;  ///< empty: unknown
    double strength = 0;
    QString form; ///< headerForm of it
    QString name; ///< in a layout: columnNames
};

class HeaderMap
{
public:
    /// Rows among which the header is looked for.
    static constexpr qint64 lastHeaderRow = 10;

    /// The best header among the rows; nothing if none is one. `said` > 0: the number of the row that is the header.
    static std::optional<HeaderMap> find(const std::vector<TableRow>& rows, const HeaderWords& words, qint64 said = 0);
    static HeaderMap of(const TableRow& row, const HeaderWords& words);

    qint64 row() const { return m_row; }
    const std::vector<HeaderColumn>& columns() const { return m_columns; }
    double score() const { return m_score; }
    /// First column of a field, -1 without.
    int column(QStringView field) const;
    bool has(QStringView field) const { return column(field) >= 0; }
    /// All columns of a field.
    std::vector<int> columnsOf(QStringView field) const;
    /// The row repeats this header, as at the top of a printed page.
    bool isRepeatedBy(const TableRow& row) const;
    /// Plan table with one column per office: columns that are no field, the category aside.
    bool isMatrix() const;

private:
    static double worth(const HeaderMap& map, const TableRow& row, const HeaderWords& words);
    qint64 m_row = 0;
    double m_score = 0;
    std::vector<HeaderColumn> m_columns;
};

/// Comparison form of a header: folded, without punctuation other than the stroke.
QString headerForm(const QString& header);

} // namespace qj
