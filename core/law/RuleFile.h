// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The tables of rules that travel inside the programs (resources/rules) and those an office loads itself: CSV by
// RFC 4180, UTF-8, with "# key: value" notes above the header. Reading never skips a row silently.
#include "base/Result.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <vector>

namespace qj {

class RuleFile
{
public:
    /// One record; `number` is the row of the file in which it starts (the first row of the file is 1).
    struct Row
    {
        int number = 0;
        QStringList cells;
    };

    /// Errors: fileEmpty; rowRefused (args: row, "quote" for a quote that never ends, "columns" for more cells than the
    /// header has).
    static Result<RuleFile> parse(const QString& text);
    /// A file below resources/rules, for example u"deadlines.csv".
    static Result<RuleFile> shipped(const QString& name);
    static Result<QString> shippedText(const QString& name);
    /// Names of the files in a folder below resources/rules, sorted.
    static QStringList shippedNames(const QString& folder);

    /// The value of a note above the header, empty if it is not there.
    QString note(const QString& key) const { return m_notes.value(key); }
    /// Column of the first of these header names that is there, -1 if none is.
    int column(const QStringList& names) const;
    const QStringList& header() const { return m_header; }
    const std::vector<Row>& rows() const { return m_rows; }
    /// Trimmed cell; empty for a column that is not there or a row that is shorter.
    static QString cell(const Row& row, int column);
    QString cell(const Row& row, const QString& name) const { return cell(row, column({name})); }

private:
    QHash<QString, QString> m_notes;
    QStringList m_header;
    std::vector<Row> m_rows;
};

} // namespace qj
