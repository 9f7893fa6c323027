// SPDX-License-Identifier: GPL-3.0-or-later
#include "Rejects.h"

#include "Output.h"

#include "print/ImportWords.h"
#include "spreadsheet/TableWriter.h"

#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace qj::cli {

QJsonArray rejectsJson(const std::vector<RefusedRow>& rejects)
{
    QJsonArray rows;
    for (const RefusedRow& reject : rejects)
        rows.append(QJsonObject{{u"row"_s, reject.row},
                                {u"code"_s, errorName(reject.error.code)},
                                {u"message"_s, importRefusal(reject.error)}});
    return rows;
}

Result<> writeRejects(const QString& source, const TableInfo& table, const QString& path, qint64 headerRow,
                      const std::vector<RefusedRow>& rejects)
{
    QHash<qint64, QString> reasons;
    for (const RefusedRow& reject : rejects)
        reasons[reject.row] +=
            (reasons[reject.row].isEmpty() ? QString() : u" "_s) + importRefusal(reject.error).replace(u'\n', u' ');
    std::vector<WriterColumn> columns{{headingOf(u"row"_s), WriterColumn::Kind::number, 0}};
    std::unique_ptr<TableWriter> writer;
    Result<> written;
    size_t width = 0;
    TableOptions options;
    options.sheet = table.sheet;
    options.encoding = table.encoding;
    const auto copy = [&](const TableRow& row) {
        if (row.number == headerRow) {
            width = row.cells.size();
            for (const TableCell& cell : row.cells) columns.push_back({cell.text, WriterColumn::Kind::text, 0});
            columns.push_back({headingOf(u"reason"_s), WriterColumn::Kind::text, 40});
            auto made = TableWriter::create(path, tableFormatOf(path), columns);
            if (made)
                writer = std::move(*made);
            else
                written = fail(made.error());
        }
        if (!writer || !reasons.contains(row.number)) return bool(written);
        QStringList cells{QString::number(row.number)};
        for (size_t i = 0; i < width; ++i) cells += row.text(static_cast<int>(i));
        cells += reasons.value(row.number);
        written = writer->writeRow(cells);
        return bool(written);
    };
    QJ_TRY(readTable(source, options, copy));
    if (written && writer) written = writer->finish();
    return written;
}

} // namespace qj::cli
