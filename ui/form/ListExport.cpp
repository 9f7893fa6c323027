// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/ListExport.h"

#include "form/ListQuery.h"

namespace qj {

namespace {

constexpr std::size_t slice = 512;
constexpr std::size_t mostUpright = 6; ///< columns on a page that stands upright

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
    const std::string sql = cellsSql(info, columns, shown);
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
    papers::Document document;
    document.title = title;
    document.paper =
        shown.size() > mostUpright ? papers::Paper{297, 210, 12, 12, 12, 14} : papers::Paper{210, 297, 12, 12, 12, 14};
    document.furniture.footText = foot;
    document.furniture.pageText = tr("Page %1 of %2");
    papers::Block head, below, table;
    head.content = title;
    head.style = {14, true, true, papers::Align::centre};
    head.after = 1;
    head.keepNext = true;
    below.content = what;
    below.style = {8, false, true};
    below.after = 1.5;
    below.keepNext = true;
    table.kind = papers::Block::form;
    table.columns = widths;
    table.headRows = 1;
    papers::Row heads;
    for (const int at : shown) {
        papers::Cell cell;
        cell.text = columns[static_cast<std::size_t>(at)].title();
        cell.style = {8, true, true, papers::Align::centre, 0, 0, 1.3};
        cell.shaded = true;
        heads.cells.push_back(std::move(cell));
    }
    table.rows.push_back(std::move(heads));
    const auto take = [&](const QStringList& texts) -> Result<> {
        papers::Row row;
        for (std::size_t i = 0; i < shown.size(); ++i) {
            papers::Cell cell;
            cell.text = texts[static_cast<qsizetype>(i)];
            const bool number = columns[static_cast<std::size_t>(shown[i])].isNumber();
            cell.style = {8, false, true, number ? papers::Align::right : papers::Align::left, 0, 0, 1.3};
            row.cells.push_back(std::move(cell));
        }
        table.rows.push_back(std::move(row));
        return {};
    };
    QJ_TRY(eachRow(take, work));
    document.blocks = {std::move(head), std::move(below), std::move(table)};
    return document;
}

} // namespace qj
