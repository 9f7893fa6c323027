// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/RefusedRows.h"

#include "print/ImportWords.h"
#include "spreadsheet/TableWriter.h"

#include <QtCore/QCoreApplication>

namespace qj {

using namespace Qt::StringLiterals;

Result<> RefusedRows::write(const QString& path) const
{
    const auto words = [](const char* text) { return QCoreApplication::translate("qj::RefusedRows", text); };
    if (!report.header) return fail(ErrorCode::headerMissing, {source});
    QHash<qint64, QString> reasons;
    for (const RefusedRow& refused : report.refused) {
        QString& reason = reasons[refused.row];
        reason += (reason.isEmpty() ? QString() : u" "_s) + importRefusal(refused.error).replace(u'\n', u' ');
    }
    std::vector<WriterColumn> columns{
        {words(QT_TRANSLATE_NOOP("qj::RefusedRows", "Row")), WriterColumn::Kind::number, 0}};
    for (const HeaderColumn& column : report.header->columns())
        columns.push_back({column.header, WriterColumn::Kind::text, 0});
    columns.push_back({words(QT_TRANSLATE_NOOP("qj::RefusedRows", "Reason")), WriterColumn::Kind::text, 40});
    WriterOptions options;
    options.replace = true; // the file dialog has asked
    QJ_TRY_ASSIGN(auto writer, TableWriter::create(path, tableFormatOf(path), columns, options));
    const int width = static_cast<int>(report.header->columns().size());
    TableOptions table;
    table.sheet = report.table.sheet;
    table.encoding = report.table.encoding;
    Result<> written;
    QJ_TRY(readTable(source, table, [&](const TableRow& row) {
        if (!reasons.contains(row.number)) return true;
        QStringList cells{QString::number(row.number)};
        for (int i = 0; i < width; ++i) cells += row.text(i);
        cells += reasons.value(row.number);
        written = writer->writeRow(cells);
        return written.has_value();
    }));
    QJ_TRY(written);
    return writer->finish();
}

} // namespace qj
