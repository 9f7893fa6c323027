// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/ListExport.h"

#include "form/ListQuery.h"
#include "form/TablePaper.h"

namespace qj {

namespace {

constexpr std::size_t slice = 512;

} // namespace

std::vector<WriterColumn> ListExport::writerColumns() const
{
    std::vector<WriterColumn> result;
    for (const int at : shown) {
        const ListColumn& column = columns[static_cast<std::size_t>(at)];
        const auto kind = column.isNumber()                        ? WriterColumn::Kind::number
                          : column.field().kind == ValueKind::date ? WriterColumn::Kind::date
                                                                   : WriterColumn::Kind::text;
        result.push_back({column.title(), kind, 0});
    }
    return result;
}

Result<int> ListExport::eachRow(const std::function<Result<>(const QStringList& cells)>& take, Work& work) const
{
    QJ_TRY_ASSIGN(const auto connection, journal.store().openReader());
    const Reader reader(*connection, journal.schema(), journal.law());
    const std::string sql = cellsSql(info, columns, shown, ListDay::of(journal));
    int taken = 0;
    for (std::size_t from = 0; from < rows.size(); from += slice) {
        if (work.isCancelled()) return fail(ErrorCode::cancelled);
        const std::span part = std::span(rows).subspan(from, qMin(slice, rows.size() - from));
        QHash<qint64, QStringList> cells;
        Query query(*connection, sql);
        query.bind(jsonOf(part));
        while (query.next()) {
            QStringList row;
            for (std::size_t i = 0; i < shown.size(); ++i)
                row += columns[static_cast<std::size_t>(shown[i])].text(query, static_cast<int>(i) + 3, reader);
            cells.insert(query.integer(0), std::move(row));
        }
        for (const qint64 eid : part)
            if (const auto row = cells.constFind(eid); row != cells.cend()) {
                QJ_TRY(take(*row));
                ++taken;
            }
        work.setDone(static_cast<qint64>(from + part.size()), static_cast<qint64>(rows.size()));
    }
    if (auto error = connection->takeError()) return fail(std::move(*error));
    return taken;
}

Result<int> ListExport::write(const QString& path, TableFormat format, Work& work) const
{
    WriterOptions options;
    options.replace = true;
    options.title = title;
    QJ_TRY_ASSIGN(const auto writer, TableWriter::create(path, format, writerColumns(), options));
    QJ_TRY_ASSIGN(const int written, eachRow([&](const QStringList& row) { return writer->writeRow(row); }, work));
    QJ_TRY(writer->finish());
    return written;
}

Result<papers::Document> ListExport::paper(const std::vector<double>& widths, const QString& what, Work& work) const
{
    TablePaper table;
    table.title = title;
    table.below = what;
    table.foot = foot;
    table.widths = widths;
    for (const int at : shown) {
        const ListColumn& column = columns[static_cast<std::size_t>(at)];
        table.heads += column.title();
        table.numbers.push_back(column.isNumber());
    }
    const auto take = [&](const QStringList& texts) -> Result<> {
        table.rows.push_back(texts);
        return {};
    };
    QJ_TRY(eachRow(take, work));
    return table.document();
}

} // namespace qj
