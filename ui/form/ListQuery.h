// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a list shows and in which order, and how the store is asked for it: one statement gives the row ids of the whole
// list in their order (8 bytes a row), others give the cells of the few rows that are looked at.
#include "form/ListColumn.h"

#include <map>
#include <optional>

namespace qj {

struct ListSort
{
    QString column;
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const ListSort&, const ListSort&) = default;
};

struct ListQuery
{
    QString search;                     ///< free text: every word must be found in one of the searched columns
    std::map<QString, QString> filters; ///< by column name, as typed
    std::vector<ListSort> sort;         ///< empty: the latest record first
    QString condition;                  ///< SQL over `t`, of the page itself (a saved view, the children of a record)
    QStringList parameters;
    QString groupBy;              ///< column name; empty: not grouped
    std::optional<QString> group; ///< only rows of this key of the grouped column; a null text: those without one
    ListDay day;                  ///< of the question; the model sets it
    friend bool operator==(const ListQuery&, const ListQuery&) = default;

    bool isFiltered() const { return !search.trimmed().isEmpty() || !filters.empty(); }
};

/// "SELECT t.eid FROM ... WHERE ... ORDER BY ...".
SqlPart rowsSql(const RecordInfo& info, const std::vector<ListColumn>& columns, const ListQuery& query);
/// Keys of the grouped column with the number of rows of each, the largest first; rows of every group count.
SqlPart groupsSql(const RecordInfo& info, const std::vector<ListColumn>& columns, ListQuery query);
/// Sums over the same rows, one column for each that sums; empty text if none does.
SqlPart sumsSql(const RecordInfo& info, const std::vector<ListColumn>& columns, const ListQuery& query);
/// Cells of given rows: "SELECT t.eid, uuid, state code, cells of `wanted` ...", the row ids bound as one JSON array.
std::string cellsSql(const RecordInfo& info, const std::vector<ListColumn>& columns, const std::vector<int>& wanted,
                     const ListDay& day = {});
QString jsonOf(std::span<const qint64> rows);

} // namespace qj
