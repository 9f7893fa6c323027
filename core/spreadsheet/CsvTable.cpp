// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/CsvTable.h"

#include <QtCore/QIODevice>
#include <QtCore/QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace qj {

CsvRecords::CsvRecords(QChar delimiter, const TableOptions& options, const RowSink& sink)
    : m_sink(sink), m_delimiter(delimiter), m_maxColumns(options.maxColumns), m_maxCellBytes(options.maxCellBytes)
{
    m_row.number = 1;
}

bool CsvRecords::take(QStringView text)
{
    for (const QChar c : text)
        if (!put(c)) return false;
    return true;
}

bool CsvRecords::put(QChar c)
{
    const bool wasCr = std::exchange(m_afterCr, false);
    if (wasCr && c == u'\n') return true;
    switch (m_state) {
    case State::cellStart:
        if (c == u'"') {
            m_state = State::quoted;
            m_rowOpen = true;
            return true;
        }
        m_state = State::plain;
        [[fallthrough]];
    case State::plain:
    case State::quoteInQuoted:
        if (m_state == State::quoteInQuoted && c == u'"') {
            append(c);
            m_state = State::quoted;
        } else if (c == m_delimiter) {
            endCell();
            m_rowOpen = true;
        } else if (c == u'\n' || c == u'\r') {
            m_afterCr = c == u'\r';
            return endRow();
        } else {
            append(c);
            m_state = State::plain;
        }
        return true;
    case State::quoted:
        if (c == u'"')
            m_state = State::quoteInQuoted;
        else
            append(c);
        return true;
    }
    return true;
}

void CsvRecords::append(QChar c)
{
    m_rowOpen = true;
    if (c == u'\0') return;
    m_cellBytes += c.unicode() < 0x80 ? 1 : c.unicode() < 0x800 || c.isSurrogate() ? 2 : 3;
    if (m_cellBytes <= m_maxCellBytes)
        m_cell.text += c;
    else
        m_cell.flags |= TableCell::tooLarge;
}

void CsvRecords::endCell()
{
    if (m_cell.has(TableCell::tooLarge)) m_cell.text.truncate(60);
    if (looksLikeLostDigits(m_cell.text)) m_cell.flags |= TableCell::lostDigits;
    if (std::ssize(m_row.cells) < m_maxColumns)
        m_row.cells.push_back(std::move(m_cell));
    else
        m_row.columnsDropped = true;
    m_cell = {};
    m_cellBytes = 0;
    m_state = State::cellStart;
}

bool CsvRecords::endRow()
{
    endCell();
    const bool goOn = m_sink(m_row);
    const qint64 next = m_row.number + 1;
    m_row = {};
    m_row.number = next;
    m_rowOpen = false;
    return goOn;
}

bool CsvRecords::finish()
{
    if (!m_rowOpen) return true;
    m_row.unclosedQuote = m_state == State::quoted;
    return endRow();
}

namespace {

constexpr qint64 chunkBytes = 64 * 1024;

/// The delimiter that cuts the first records into the most cells; a comma where none does.
QChar delimiterOf(QStringView sample, const TableOptions& options)
{
    constexpr std::array<char16_t, 4> candidates{u',', u'\t', u';', u'|'};
    QChar best = u',';
    qsizetype bestCells = 1;
    for (const char16_t candidate : candidates) {
        std::vector<qsizetype> counts;
        const RowSink count = [&counts](const TableRow& row) {
            if (!row.isBlank()) counts.push_back(std::ssize(row.cells));
            return counts.size() < 40;
        };
        CsvRecords records(candidate, options, count);
        if (records.take(sample)) records.finish();
        if (counts.empty()) continue;
        const auto middle = counts.begin() + std::ssize(counts) / 2;
        std::nth_element(counts.begin(), middle, counts.end());
        if (*middle > bestCells) {
            bestCells = *middle;
            best = candidate;
        }
    }
    return best;
}

Result<QString> encodingOf(QIODevice& device, const QString& name, const TableOptions& options)
{
    TextEncoding encoding;
    while (!device.atEnd()) {
        if (options.cancel && *options.cancel) return fail(ErrorCode::cancelled);
        const QByteArray bytes = device.read(chunkBytes);
        if (bytes.isEmpty()) break;
        encoding.look(bytes);
    }
    device.seek(0);
    if (encoding.isBinary()) return fail(ErrorCode::fileKind, {name, u"CSV, XLSX, XLS"_s});
    const QString found = options.encoding.isEmpty() ? encoding.name() : options.encoding;
    if (found.isEmpty() || !QStringDecoder(found.toLatin1().constData()).isValid())
        return fail(ErrorCode::encodingUnknown, {name});
    return found;
}

QStringDecoder decoderFor(const QString& encoding)
{
    return QStringDecoder(encoding.toLatin1().constData());
}

/// Excel's own first line "sep=;".
QChar statedDelimiter(QStringView sample)
{
    return sample.startsWith("sep="_L1, Qt::CaseInsensitive) && sample.size() > 4 ? sample[4] : QChar();
}

} // namespace

Result<TableInfo> readCsv(QIODevice& device, const QString& name, const TableOptions& options, const RowSink* sink)
{
    TableInfo info;
    QJ_TRY_ASSIGN(info.encoding, encodingOf(device, name, options));
    QStringDecoder decoder = decoderFor(info.encoding);
    QString text = decoder.decode(device.read(chunkBytes));
    if (text.startsWith(QChar::ByteOrderMark)) text.remove(0, 1);
    const QChar stated = statedDelimiter(text);
    info.delimiter = !options.delimiter.isNull() ? options.delimiter
                     : !stated.isNull()          ? stated
                                                 : delimiterOf(text, options);
    if (!sink) return info;

    const RowSink withoutSep = [sink](const TableRow& row) {
        return row.number == 1 ? (*sink)(TableRow{1, {}, false, false}) : (*sink)(row);
    };
    CsvRecords records(info.delimiter, options, stated.isNull() ? *sink : withoutSep);
    const qint64 total = device.size();
    while (true) {
        if (options.cancel && *options.cancel) return fail(ErrorCode::cancelled);
        if (!records.take(text)) return info;
        if (options.progress) options.progress(device.pos(), total);
        if (device.atEnd()) break;
        const QByteArray bytes = device.read(chunkBytes);
        if (bytes.isEmpty()) return fail(ErrorCode::fileUnreadable, {name, device.errorString()});
        text = decoder.decode(bytes);
    }
    records.finish();
    return info;
}

} // namespace qj
