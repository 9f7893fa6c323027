// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/CsvTable.h"
#include "spreadsheet/TableMarks.h"

#include <QtCore/QHash>
#include <QtCore/QStringDecoder>
#include <QtCore/QStringEncoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// A record and the text it was read from, without the end of its line.
struct Record
{
    TableRow row;
    qsizetype start = 0, end = 0;
};

std::vector<Record> recordsOf(const QString& text, QChar delimiter)
{
    std::vector<Record> records;
    TableRow taken;
    bool complete = false;
    const RowSink sink = [&](const TableRow& row) {
        taken = row;
        complete = true;
        return true;
    };
    TableOptions whole; // nothing is cut: what is written again was read completely
    whole.maxColumns = 16'384;
    whole.maxCellBytes = text.size() * 4 + 1;
    CsvRecords reading(delimiter, whole, sink);
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        reading.take(QStringView(text).sliced(i, 1));
        if (!complete) continue;
        complete = false;
        records.push_back({taken, start, i});
        if (text[i] == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
            reading.take(QStringView(text).sliced(++i, 1));
        start = i + 1;
    }
    reading.finish();
    if (complete) records.push_back({taken, start, text.size()});
    return records;
}

QString quotedIfNeeded(const QString& cell, QChar delimiter)
{
    const bool plain = !cell.contains(delimiter) && !cell.contains(u'"') && !cell.contains(u'\n') &&
                       !cell.contains(u'\r') && cell == cell.trimmed();
    return plain ? cell : u'"' + QString(cell).replace(u'"', "\"\""_L1) + u'"';
}

/// Places of the line breaks, one for each that the text has: between them bytes are copied as they are, damaged ones
/// too, which decoding and encoding would not give back.
std::vector<qsizetype> breaksIn(const QByteArray& bytes, const QString& encoding)
{
    std::vector<qsizetype> places;
    const bool wide = encoding.startsWith("UTF-16"_L1), littleEndian = encoding == "UTF-16LE"_L1;
    for (qsizetype i = 0; i + (wide ? 1 : 0) < bytes.size(); i += wide ? 2 : 1) {
        const char c = bytes[wide && !littleEndian ? i + 1 : i], other = wide ? bytes[littleEndian ? i + 1 : i] : '\0';
        if ((c == '\r' || c == '\n') && other == '\0') places.push_back(i);
    }
    return places;
}

/// Notes of several cells of a record, each with its heading.
QString noteOf(const std::vector<const TableMark*>& marks, const TableRow& header)
{
    QStringList notes;
    for (const TableMark* mark : marks) {
        const QString heading = header.text(mark->column).simplified();
        notes += heading.isEmpty() ? mark->text : heading + u'\uff1a' + mark->text;
    }
    return doctorSign.toString() + notes.join(u' ').replace(u'\n', u' ');
}

/// The record with its mended cells and the note in its place; nothing that was there is lost.
QString written(const Record& record, const std::vector<const TableMark*>& marks, const TableRow& header,
                int noteColumn, const QString& note, QChar delimiter)
{
    QStringList cells;
    for (const TableCell& cell : record.row.cells) cells += cell.text;
    while (cells.size() <= noteColumn) cells += QString();
    for (const TableMark* mark : marks)
        if (!mark->meant.isEmpty() && mark->column < cells.size()) cells[mark->column] = mark->meant;
    cells[noteColumn] = record.row.number == header.number ? doctorHeading.toString() : note;
    for (QString& cell : cells) cell = quotedIfNeeded(cell, delimiter);
    return cells.join(delimiter);
}

} // namespace

Result<QByteArray> markedCsv(const QByteArray& bytes, const TableInfo& table, qint64 headerRow,
                             const std::vector<TableMark>& marks)
{
    QStringDecoder decoder(table.encoding.toLatin1().constData(), QStringDecoder::Flag::ConvertInitialBom);
    QStringEncoder encoder(table.encoding.toLatin1().constData(), QStringEncoder::Flag::ConvertInitialBom);
    if (!decoder.isValid() || !encoder.isValid()) return fail(ErrorCode::encodingUnknown, {table.path});
    const QString all = decoder.decode(bytes);
    const qsizetype bom = all.startsWith(QChar::ByteOrderMark);
    const QString text = all.mid(bom);
    const std::vector<Record> records = recordsOf(text, table.delimiter);
    TableRow header;
    for (const Record& record : records)
        if (record.row.number == headerRow) header = record.row;
    int noteColumn = static_cast<int>(header.cells.size());
    bool marked = false; // an earlier round has its column
    for (int i = 0; i < std::ssize(header.cells) && !marked; ++i)
        if (header.text(i).trimmed() == doctorHeading) noteColumn = i, marked = true;
    QHash<qint64, std::vector<const TableMark*>> ofRow;
    for (const TableMark& mark : marks) ofRow[mark.row].push_back(&mark);

    const std::vector<qsizetype> breaks = breaksIn(bytes, table.encoding);
    const auto isBreak = [](QChar c) { return c == u'\r' || c == u'\n'; };
    if (std::count_if(text.begin(), text.end(), isBreak) != std::ssize(breaks))
        return fail(ErrorCode::fileUnreadable, {table.path, table.encoding});
    const qsizetype unit = table.encoding.startsWith("UTF-16"_L1) ? 2 : 1;
    QByteArray result;
    qsizetype copied = 0, passed = 0, at = 0; // bytes, line breaks, characters
    const auto byteAt = [&](qsizetype character, bool start) {
        passed += std::count_if(text.begin() + at, text.begin() + character, isBreak);
        at = character;
        const auto next = static_cast<size_t>(passed);
        if (start)
            return passed ? breaks[next - 1] + unit : qsizetype(QByteArray(encoder.encode(all.left(bom))).size());
        return next < breaks.size() ? breaks[next] : bytes.size();
    };
    for (const Record& record : records) {
        const std::vector<const TableMark*>& own = ofRow[record.row.number];
        const bool heading = record.row.number == headerRow;
        const bool old = marked && !record.row.text(noteColumn).isEmpty();
        if (record.row.unclosedQuote || (own.empty() && !old && (!heading || marked))) continue;
        // A longer record than its header has something of its own where the note would stand: it goes behind.
        const int place = marked || heading ? noteColumn : std::max(noteColumn, int(std::ssize(record.row.cells)));
        const qsizetype start = byteAt(record.start, true);
        result += QByteArrayView(bytes).sliced(copied, start - copied);
        copied = byteAt(record.end, false);
        result += QByteArray(encoder.encode(
            written(record, own, header, place, own.empty() ? QString() : noteOf(own, header), table.delimiter)));
    }
    return result + bytes.mid(copied);
}

} // namespace qj
