// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One column of a record list: which SQL gives it, how it sorts, how a filter that somebody types is understood, how a
// cell reads. Made from the field table; a reference shows the title of its target.
//
// What can be typed into the box of a column: words (all must be in the cell; letters also match pinyin initials),
// "=word" for the whole cell, "-" or "空" for empty, "*" for filled; of dates "2018", "2018-09", ">=2018-09-01",
// "2018-01..2018-06"; of numbers "5", ">5", "5..10"; of codes any part of a label, several by commas.
#include "record/Record.h"

#include <QtCore/QStringList>
#include <QtCore/QVariant>

#include <memory>

namespace qj {

class Journal;
class Query;
class Reader;

struct SqlPart
{
    std::string text;
    QStringList parameters; ///< all bound as text; numbers are compared with CAST or stand in the text
};

/// The day of the question, and the last one that is soon: three working days from it.
struct ListDay
{
    QDate today, soon;
    friend bool operator==(const ListDay&, const ListDay&) = default;
    static ListDay of(const Journal& journal);
    /// Puts the days where a statement says ":today" and ":soon".
    std::string on(std::string sql) const;
};

/// A column that is no field: what a row says on the day of the question.
struct ComputedColumn
{
    Field field;               ///< number, name, label, codes; flag `listed` where it is shown at first
    const char* context = "";  ///< of its label and codes
    std::string code;          ///< SQL over `t`, one of the codes; ":today" and ":soon" as in ListDay
    std::string detail = "''"; ///< SQL: what the words need beside the code
    std::string order = {};    ///< SQL; the detail where empty
    QString (*words)(const QString& code, const QString& detail) = nullptr; ///< null: label of the code
    std::vector<RecordKind> from = {};                                      ///< other kinds that the statement reads
};

class ListColumn
{
public:
    /// `through`: a field of the record that `field` refers to, shown in place of that record's title.
    ListColumn(const RecordInfo& info, const Field& field, const Schema& schema, int place,
               const Field* through = nullptr);
    ListColumn(const RecordInfo& info, std::shared_ptr<const ComputedColumn> computed);

    const Field& field() const { return *m_field; }
    /// Name of the field; "sampleId.productName" where the cell shows another record's field.
    QString name() const;
    QString title() const;
    bool isShownAtFirst() const;
    bool isNumber() const;
    bool isState() const { return m_field->number == common::state; }
    bool isThrough() const { return m_through; }
    bool isComputed() const { return m_computed != nullptr; }
    /// Another kind of record whose change may change a cell.
    bool isFrom(RecordKind kind) const;

    /// LEFT JOINs that select() and order() need; empty where the row itself has it.
    const std::string& joins() const { return m_joins; }
    const std::string& select() const { return m_select; }
    const std::string& order() const { return m_order; }
    /// What rows are grouped by: the code, or the text of the cell.
    const std::string& group() const { return m_code; }
    QString groupLabel(const QString& key) const;
    /// Condition for a filter text; empty text where nothing is asked for.
    SqlPart filter(const QString& text) const;
    /// Condition for one word of the free search; empty text where this column is not searched.
    SqlPart search(const QString& word) const;
    /// Column expression to sum, empty where summing means nothing.
    std::string sum() const;

    /// A cell as a person reads it, from what select() gave at this place of a row.
    QString text(const Query& query, int at, const Reader& reader) const;
    /// The code behind an enumeration or state, for chips and colours.
    QString code(const Query& query, int at) const;

private:
    void prepareThrough(const Schema& schema, int place);
    void prepareReference(const Schema& schema, int place);
    std::string byRank() const;
    SqlPart codeFilter(const QString& text) const;
    SqlPart rangeFilter(const QString& text) const;
    SqlPart wordFilter(const QString& text) const;
    std::string matchOne() const;
    QString codeLabel(const QString& code) const;
    QString listText(const QString& json, const Reader& reader) const;

    const RecordInfo& m_info;
    const Field* m_field;
    const Field* m_shown;  ///< the field whose value stands in the cell: the target's title for a reference
    const char* m_context; ///< of its labels
    bool m_through;
    const RecordInfo* m_target = nullptr;
    std::string m_joins, m_select, m_order, m_code;
    std::shared_ptr<const ComputedColumn> m_computed;
};

/// Every column that a list of this kind can show: number and state first, then what is computed, then the field
/// table's order.
std::vector<ListColumn> listColumns(const RecordInfo& info, const Schema& schema,
                                    const std::vector<ComputedColumn>& computed = {});

/// qj_match(text, word): word (folded) stands in the text, or in its pinyin initials. For the connections of lists.
void addMatchFunction(class Connection& connection);

} // namespace qj
