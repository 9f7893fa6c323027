// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/XlsTable.h"

#include "spreadsheet/NumberText.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryFile>

#include <freexl.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

constexpr qint64 mostBytes = 256LL * 1024 * 1024; // FreeXL holds the whole file; no office file is near this

struct CloseXls
{
    void operator()(const void* handle) const { freexl_close(handle); }
};
using Xls = std::unique_ptr<const void, CloseXls>;

TableCell cellOf(const FreeXL_CellValue& value, const TableOptions& options)
{
    TableCell cell;
    switch (value.type) {
    case FREEXL_CELL_INT:
        cell = {QString::number(value.value.int_value), TableCell::isNumber};
        break;
    case FREEXL_CELL_DOUBLE: {
        const NumberText number = numberText(QString::number(value.value.double_value, 'g', 17));
        cell.text = number.text;
        cell.flags = TableCell::isNumber;
        if (number.lostDigits) cell.flags |= TableCell::lostDigits;
        break;
    }
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT: {
        const qint64 bytes = static_cast<qint64>(qstrlen(value.value.text_value));
        cell.text = QString::fromUtf8(value.value.text_value, std::min<qint64>(bytes, options.maxCellBytes));
        if (bytes > options.maxCellBytes) cell.flags = TableCell::tooLarge;
        if (looksLikeLostDigits(cell.text)) cell.flags |= TableCell::lostDigits;
        break;
    }
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_TIME:
        cell = {QString::fromLatin1(value.value.text_value), TableCell::isDate};
        break;
    case FREEXL_CELL_DATETIME:
        cell = {QString::fromLatin1(value.value.text_value), TableCell::isDate};
        if (cell.text.endsWith(" 00:00:00"_L1)) cell.text.chop(9);
        break;
    default:
        break;
    }
    return cell;
}

TableRow xlsRow(const Xls& xls, quint32 row, quint16 columns, const TableOptions& options)
{
    TableRow result;
    result.number = static_cast<qint64>(row) + 1;
    result.columnsDropped = columns > options.maxColumns;
    const int width = std::min<int>(columns, options.maxColumns);
    for (int column = 0; column < width; ++column) {
        FreeXL_CellValue value{};
        if (freexl_get_cell_value(xls.get(), row, static_cast<quint16>(column), &value) != FREEXL_OK)
            value.type = FREEXL_CELL_NULL;
        result.cells.push_back(cellOf(value, options));
    }
    while (!result.cells.empty() && result.cells.back().text.isEmpty() && !result.cells.back().flags)
        result.cells.pop_back();
    return result;
}

struct Sheets
{
    QStringList names;
    int chosen = -1;
};

/// Selects the sheet that is asked for, else the first that holds anything.
Sheets selectSheet(const Xls& xls, const TableOptions& options)
{
    Sheets sheets;
    unsigned int count = 0;
    freexl_get_info(xls.get(), FREEXL_BIFF_SHEET_COUNT, &count);
    for (unsigned int i = 0; i < std::min(count, 1024U); ++i) {
        const char* name = nullptr;
        freexl_get_worksheet_name(xls.get(), static_cast<quint16>(i), &name);
        sheets.names += QString::fromUtf8(name);
        if (sheets.chosen >= 0) continue;
        if (!options.sheet.isEmpty()) {
            if (sheets.names.last() == options.sheet) sheets.chosen = static_cast<int>(i);
            continue;
        }
        unsigned int rows = 0;
        unsigned short columns = 0;
        freexl_select_active_worksheet(xls.get(), static_cast<quint16>(i));
        freexl_worksheet_dimensions(xls.get(), &rows, &columns);
        for (unsigned int row = 0; row < rows && sheets.chosen < 0; ++row)
            if (!xlsRow(xls, row, columns, options).isBlank()) sheets.chosen = static_cast<int>(i);
    }
    return sheets;
}

} // namespace

Result<TableInfo> readXls(QIODevice& device, const QString& name, const TableOptions& options, const RowSink* sink)
{
    if (device.size() > mostBytes) return fail(ErrorCode::fileUnreadable, {name, QString::number(device.size())});
    QTemporaryFile copy; // FreeXL opens a name, in the encoding of the system
    if (!copy.open()) return fail(ErrorCode::fileUnreadable, {name, copy.errorString()});
    copy.write(device.readAll());
    copy.close();
    const void* opened = nullptr;
    const int rc = freexl_open(QFile::encodeName(copy.fileName()).constData(), &opened);
    const Xls xls(opened);
    if (rc != FREEXL_OK) return fail(ErrorCode::fileKind, {name, u"CSV, XLSX, XLS"_s});

    TableInfo info;
    info.kind = TableKind::xls;
    const Sheets sheets = selectSheet(xls, options);
    info.sheets = sheets.names;
    if (sheets.chosen < 0)
        return options.sheet.isEmpty() ? fail(ErrorCode::fileEmpty, {name})
                                       : fail(ErrorCode::fileUnreadable, {name, options.sheet});
    info.sheet = sheets.names.value(sheets.chosen);
    unsigned int mode = 0;
    freexl_get_info(xls.get(), FREEXL_BIFF_DATEMODE, &mode);
    info.date1904 = mode == FREEXL_BIFF_DATEMODE_1904;
    if (!sink) return info;

    unsigned int rows = 0;
    unsigned short columns = 0;
    freexl_select_active_worksheet(xls.get(), static_cast<quint16>(sheets.chosen));
    freexl_worksheet_dimensions(xls.get(), &rows, &columns);
    for (unsigned int row = 0; row < rows; ++row) {
        if (options.cancel && *options.cancel) return fail(ErrorCode::cancelled);
        if (!(*sink)(xlsRow(xls, row, columns, options))) break;
        if (options.progress && row % 512 == 0) options.progress(row * device.size() / rows, device.size());
    }
    return info;
}

} // namespace qj
