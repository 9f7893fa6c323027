// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How one laboratory writes its tables, as an officer has said it once: kept with the laboratory
// (Laboratory::importProfile), so that its next file needs no mapping. A laboratory may have several layouts; the
// headings tell which one a file has.
#include "spreadsheet/Table.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>

namespace qj {

struct TableLayout
{
    /// Order of dates that can be read in two ways (04/05/2018).
    enum class DateOrder { unsaid, dayFirst, monthFirst };

    QString sheet;                   ///< empty: the first that is not empty
    qint64 headerRow = 0;            ///< 0: looked for
    QHash<QString, QString> columns; ///< what was said: columnName -> field; an empty field: of no use
    QStringList headings;            ///< further columns that mean something without having been spoken of
    DateOrder dates = DateOrder::unsaid;
    QStringList passWords, failWords; ///< what stands for 合格 and 不合格 in columns of verdicts

    bool isEmpty() const;
    bool operator==(const TableLayout&) const = default;
};

/// Name of a column in a layout: its heading, "#3" where it has none, "heading (2)" for the second of that heading.
QStringList columnNames(const TableRow& header);

/// The row is the heading of a table of this layout: all columns that mean something are there, whatever else is.
bool fits(const TableLayout& layout, const TableRow& row);
/// The layout whose heading stands among the rows, that with most columns first; -1 without. Gets the row's number.
qsizetype fittingLayout(const QList<TableLayout>& layouts, const std::vector<TableRow>& rows, qint64* headerRow);

/// Stored form; also reads {"heading": "field"}, as files of mappings have it.
QByteArray layoutsJson(const QList<TableLayout>& layouts);
QList<TableLayout> layoutsOf(const QByteArray& json);
/// `layout` takes the place of the one for the same headings.
QList<TableLayout> layoutsWith(QList<TableLayout> layouts, const TableLayout& layout);

} // namespace qj
