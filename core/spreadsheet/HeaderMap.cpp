// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/HeaderMap.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

struct Claim
{
    size_t column;
    HeaderWords::Guess guess;
};

} // namespace

HeaderMap HeaderMap::of(const TableRow& row, const HeaderWords& words)
{
    HeaderMap map;
    map.m_row = row.number;
    std::vector<Claim> claims;
    QStringList names = columnNames(row);
    for (int i = static_cast<int>(names.size()); i < words.columnsSaid(); ++i) names += u'#' + QString::number(i + 1);
    for (const QString& name : names) {
        const QString& heading = row.text(static_cast<int>(map.m_columns.size()));
        for (const HeaderWords::Guess& guess : words.guesses(heading, name))
            claims.push_back({map.m_columns.size(), guess});
        map.m_columns.push_back({heading.simplified(), {}, 0, headerForm(heading), name});
    }
    // The surest claim first; a column whose first meaning is taken falls back to its second (检验结果 beside 检验结论
    // holds the measured values).
    std::stable_sort(claims.begin(), claims.end(),
                     [](const Claim& a, const Claim& b) { return a.guess.strength > b.guess.strength; });
    std::set<QString> taken;
    for (const Claim& claim : claims) {
        HeaderColumn& column = map.m_columns[claim.column];
        const bool free = taken.count(claim.guess.field) == 0 || words.isMany(claim.guess.field);
        if (!column.field.isEmpty() || !free) continue;
        column.field = claim.guess.field;
        column.strength = claim.guess.strength;
        taken.insert(claim.guess.field);
    }
    map.m_score = worth(map, row, words);
    return map;
}

/// 0 for a row that is no header.
double HeaderMap::worth(const HeaderMap& map, const TableRow& row, const HeaderWords& words)
{
    double score = 0;
    int known = 0, filled = 0;
    bool key = !words.hasKeys();
    for (size_t i = 0; i < map.m_columns.size(); ++i) {
        const HeaderColumn& column = map.m_columns[i];
        if (column.header.isEmpty()) continue;
        ++filled;
        if (column.field.isEmpty()) continue;
        ++known;
        score += column.strength;
        key = key || words.isKey(column.field);
    }
    const bool isNumbers = std::any_of(row.cells.begin(), row.cells.end(), [](const TableCell& cell) {
        return cell.has(TableCell::isNumber) || cell.has(TableCell::isDate);
    });
    if (!key || known == 0 || (known < 2 && filled > 1) || (known == 1 && score < 0.9)) return 0;
    return isNumbers && known < 3 ? score / 2 : score;
}

std::optional<HeaderMap> HeaderMap::find(const std::vector<TableRow>& rows, const HeaderWords& words, qint64 said)
{
    std::optional<HeaderMap> best;
    for (const TableRow& row : rows) {
        if (row.number > lastHeaderRow) break;
        if (row.number == said) return of(row, words);
        HeaderMap map = of(row, words);
        if (map.score() > 0 && (!best || map.score() > best->score() + 1e-9)) best = std::move(map);
    }
    return best;
}

int HeaderMap::column(QStringView field) const
{
    for (size_t i = 0; i < m_columns.size(); ++i)
        if (m_columns[i].field == field) return static_cast<int>(i);
    return -1;
}

std::vector<int> HeaderMap::columnsOf(QStringView field) const
{
    std::vector<int> result;
    for (size_t i = 0; i < m_columns.size(); ++i)
        if (m_columns[i].field == field) result.push_back(static_cast<int>(i));
    return result;
}

bool HeaderMap::isRepeatedBy(const TableRow& row) const
{
    int filled = 0, same = 0;
    for (size_t i = 0; i < row.cells.size(); ++i) {
        const QString form = headerForm(row.cells[i].text);
        if (form.isEmpty()) continue;
        ++filled;
        if (i < m_columns.size() && form == m_columns[i].form) ++same;
        if (filled == 3 && same == 0) return false; // nearly every row ends here
    }
    return same >= 2 ? same * 10 >= filled * 6 : same == 1 && filled == 1;
}

bool HeaderMap::isMatrix() const
{
    const auto isOffice = [](const HeaderColumn& column) { return column.field.isEmpty() && !column.header.isEmpty(); };
    return has(u"categoryId") && !has(u"batches") && !has(u"executingOffice") &&
           std::any_of(m_columns.begin(), m_columns.end(), isOffice);
}

} // namespace qj
