// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/ListQuery.h"

#include "base/Text.h"

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

const ListColumn* columnOf(const std::vector<ListColumn>& columns, const QString& name)
{
    const auto it = std::find_if(columns.begin(), columns.end(), [&](const ListColumn& c) { return c.name() == name; });
    return it == columns.end() ? nullptr : &*it;
}

/// Joins of the columns in use, each once.
class Joins
{
public:
    void add(const ListColumn& column)
    {
        if (column.joins().empty() || std::find(m_used.begin(), m_used.end(), &column) != m_used.end()) return;
        m_used.push_back(&column);
        m_text += column.joins();
    }
    const std::string& text() const { return m_text; }

private:
    std::vector<const ListColumn*> m_used;
    std::string m_text;
};

SqlPart whereOf(const std::vector<ListColumn>& columns, const ListQuery& query, Joins& joins)
{
    SqlPart where{" WHERE t.deleted IS NULL", {}};
    const auto add = [&](const SqlPart& part) {
        if (part.text.empty()) return;
        where.text += " AND (" + part.text + ')';
        where.parameters += part.parameters;
    };
    add({query.condition.toStdString(), query.parameters});
    for (const auto& [name, text] : query.filters)
        if (const ListColumn* column = columnOf(columns, name)) {
            add(column->filter(text));
            joins.add(*column);
        }
    if (const ListColumn* column = query.group ? columnOf(columns, query.groupBy) : nullptr) {
        joins.add(*column);
        if (query.group->isNull())
            add({column->group() + " IS NULL", {}});
        else
            add({column->group() + "=?", {*query.group}});
    }
    for (const QString& typed : query.search.split(u' ', Qt::SkipEmptyParts)) {
        SqlPart any;
        for (const ListColumn& column : columns) {
            const SqlPart part = column.search(folded(typed));
            if (part.text.empty()) continue;
            any.text += (any.text.empty() ? "" : " OR ") + part.text;
            any.parameters += part.parameters;
        }
        add(any);
    }
    return where;
}

std::string from(const RecordInfo& info)
{
    return std::string(" FROM \"") + info.name + "\" t";
}

} // namespace

SqlPart rowsSql(const RecordInfo& info, const std::vector<ListColumn>& columns, const ListQuery& query)
{
    Joins joins;
    const SqlPart where = whereOf(columns, query, joins);
    std::string order;
    for (const ListSort& sort : query.sort)
        if (const ListColumn* column = columnOf(columns, sort.column)) {
            joins.add(*column);
            order += column->order() + (sort.order == Qt::AscendingOrder ? "," : " DESC,");
        }
    const bool up = !query.sort.empty() && query.sort.front().order == Qt::AscendingOrder;
    return {query.day.on("SELECT t.eid" + from(info) + joins.text() + where.text + " ORDER BY " + order +
                         (up ? "t.eid" : "t.eid DESC")),
            where.parameters};
}

SqlPart groupsSql(const RecordInfo& info, const std::vector<ListColumn>& columns, ListQuery query)
{
    const ListColumn* column = columnOf(columns, query.groupBy);
    if (!column) return {};
    query.group.reset();
    Joins joins;
    joins.add(*column);
    const SqlPart where = whereOf(columns, query, joins);
    return {query.day.on("SELECT " + column->group() + ",count(*)" + from(info) + joins.text() + where.text +
                         " GROUP BY 1 ORDER BY 2 DESC,1"),
            where.parameters};
}

SqlPart sumsSql(const RecordInfo& info, const std::vector<ListColumn>& columns, const ListQuery& query)
{
    std::string sums;
    for (const ListColumn& column : columns)
        if (!column.sum().empty()) sums += (sums.empty() ? "sum(" : ",sum(") + column.sum() + ')';
    if (sums.empty()) return {};
    Joins joins;
    const SqlPart where = whereOf(columns, query, joins);
    return {query.day.on("SELECT " + sums + from(info) + joins.text() + where.text), where.parameters};
}

std::string cellsSql(const RecordInfo& info, const std::vector<ListColumn>& columns, const std::vector<int>& wanted,
                     const ListDay& day)
{
    Joins joins;
    std::string cells;
    for (const int at : wanted) {
        const ListColumn& column = columns[static_cast<std::size_t>(at)];
        cells += ',' + column.select();
        joins.add(column);
    }
    const std::string state =
        info.states.empty() ? "CASE WHEN t.voided THEN 'void' END" : "CASE WHEN t.voided THEN 'void' ELSE t.state END";
    return day.on("SELECT t.eid,(SELECT uuid FROM entity WHERE eid=t.eid)," + state + cells + from(info) +
                  joins.text() + " WHERE t.eid IN (SELECT value FROM json_each(?))");
}

QString jsonOf(std::span<const qint64> rows)
{
    QString text = u"["_s;
    for (const qint64 row : rows) {
        if (text.size() > 1) text += u',';
        text += QString::number(row);
    }
    return text + u']';
}

} // namespace qj
