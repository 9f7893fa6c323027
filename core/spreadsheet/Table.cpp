// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/Table.h"

#include "spreadsheet/CsvTable.h"
#include "spreadsheet/XlsTable.h"
#include "spreadsheet/XlsxTable.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

bool TableRow::isBlank() const
{
    return std::all_of(cells.begin(), cells.end(), [](const TableCell& cell) {
        return !cell.has(TableCell::tooLarge) && QStringView(cell.text).trimmed().isEmpty();
    });
}

const QString& TableRow::text(int column) const
{
    static const QString none;
    return column >= 0 && column < std::ssize(cells) ? cells[static_cast<size_t>(column)].text : none;
}

bool looksLikeLostDigits(QStringView text)
{
    const QStringView plain = text.trimmed();
    const qsizetype e = std::max(plain.indexOf(u'e'), plain.indexOf(u'E'));
    if (e < 1 || e + 2 > plain.size() - 1 || plain[e + 1] != u'+') return false;
    const auto digits = [](QStringView part) {
        return !part.isEmpty() && std::all_of(part.begin(), part.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    const QStringView mantissa = plain.left(e);
    const qsizetype point = mantissa.indexOf(u'.');
    return digits(plain.mid(e + 2)) && plain.size() - e <= 5 &&
           (point < 0 ? digits(mantissa) : digits(mantissa.left(point)) && digits(mantissa.mid(point + 1)));
}

namespace {

enum class Content { text, zip, compound, other };

Content contentOf(const QByteArray& head)
{
    if (head.startsWith("PK\x03\x04")) return Content::zip;
    if (head.startsWith(QByteArray::fromHex("d0cf11e0a1b11ae1"))) return Content::compound;
    // BIFF files of Excel 2 to 4 have no container.
    for (const char* bof : {"0904", "0902", "0900"})
        if (head.startsWith(QByteArray::fromHex(bof)) && head.size() > 3 && head[3] == 0) return Content::compound;
    for (const char* magic : {"%PDF", "\x89PNG", "\xff\xd8\xff", "GIF8", "PK\x05\x06", "Rar!", "7z\xbc\xaf", "\x1f\x8b",
                              "SQLite format 3", "{\\rtf"})
        if (head.startsWith(magic)) return Content::other;
    const QByteArray start = head.left(512).trimmed().toLower();
    for (const char* markup : {"<!doctype", "<html", "<?xml", "<table", "<meta", "mime-version"})
        if (start.startsWith(markup)) return Content::other;
    return Content::text;
}

Result<TableInfo> readOpened(QIODevice& device, const QString& name, const TableOptions& options, const RowSink* sink)
{
    if (device.size() == 0) return fail(ErrorCode::fileEmpty, {name});
    const QByteArray head = device.peek(4096);
    if (head.isEmpty()) return fail(ErrorCode::fileUnreadable, {name, device.errorString()});
    switch (contentOf(head)) {
    case Content::zip:
        return readXlsx(device, name, options, sink);
    case Content::compound:
        return readXls(device, name, options, sink);
    case Content::text:
        return readCsv(device, name, options, sink);
    case Content::other:
        break;
    }
    return fail(ErrorCode::fileKind, {name, u"CSV, XLSX, XLS"_s});
}

Result<TableInfo> readPath(const QString& path, const TableOptions& options, const RowSink* sink)
{
    const QFileInfo info(path);
    if (info.isDir()) return fail(ErrorCode::fileIsFolder, {path});
    if (!info.exists()) return fail(ErrorCode::fileMissing, {path});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::fileUnreadable, {path, file.errorString()});
    if (file.isSequential()) return fail(ErrorCode::fileKind, {path, u"CSV, XLSX, XLS"_s});
    auto result = readOpened(file, path, options, sink);
    if (result) {
        result->path = path;
        result->bytes = info.size();
    }
    return result;
}

} // namespace

Result<TableInfo> openTable(const QString& path, const TableOptions& options)
{
    return readPath(path, options, nullptr);
}

Result<TableInfo> readTable(const QString& path, const TableOptions& options, const RowSink& sink)
{
    return readPath(path, options, &sink);
}

Result<TableInfo> readTable(QIODevice& device, const QString& name, const TableOptions& options, const RowSink& sink)
{
    auto result = readOpened(device, name, options, &sink);
    if (result) {
        result->path = name;
        result->bytes = device.size();
    }
    return result;
}

} // namespace qj
