// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/XlsxTable.h"

#include "spreadsheet/XlsxBook.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// Fills cells below the first of a merged range with its text: one trader printed over the rows of its samples.
class MergeFill
{
public:
    explicit MergeFill(std::vector<MergedCells> merges) : m_merges(std::move(merges)) {}

    void apply(TableRow& row, int maxColumns)
    {
        for (; m_next < m_merges.size() && m_merges[m_next].firstRow <= row.number; ++m_next)
            m_open.push_back({m_merges[m_next], {}});
        std::erase_if(m_open, [&row](const Open& open) { return open.cells.lastRow < row.number; });
        for (Open& open : m_open) {
            const auto first = static_cast<size_t>(open.cells.firstColumn);
            if (open.cells.firstColumn >= maxColumns) continue;
            if (open.cells.firstRow == row.number) {
                if (first < row.cells.size()) open.value = row.cells[first];
            } else {
                if (row.cells.size() <= first) row.cells.resize(first + 1);
                row.cells[first] = open.value;
                row.cells[first].flags |= TableCell::fromMerge;
            }
            const int last = std::min(open.cells.lastColumn, static_cast<int>(row.cells.size()) - 1);
            for (int column = open.cells.firstColumn + 1; column <= last; ++column)
                row.cells[static_cast<size_t>(column)] = {QString(), TableCell::fromMerge};
        }
    }

private:
    struct Open
    {
        MergedCells cells;
        TableCell value;
    };
    std::vector<MergedCells> m_merges;
    size_t m_next = 0;
    std::vector<Open> m_open;
};

class SheetRows
{
public:
    SheetRows(const XlsxBook& book, XlsxPart& part, const TableOptions& options)
        : m_book(book), m_part(part), m_options(options), m_xml(&part)
    {
    }

    /// False: the sheet is broken, cancelled or over its limits.
    bool read(MergeFill& merges, const RowSink& sink)
    {
        qint64 last = 0;
        while (!m_xml.atEnd()) {
            const auto token = next();
            if (token == QXmlStreamReader::DTD) return false;
            if (token != QXmlStreamReader::StartElement || m_xml.name() != "row"_L1) continue;
            TableRow row;
            const qint64 stated = m_xml.attributes().value("r"_L1).toInt();
            row.number = stated > last && stated <= 1'048'576 ? stated : last + 1;
            last = row.number;
            readCells(row);
            if (m_xml.hasError()) return false;
            merges.apply(row, m_options.maxColumns);
            if (!sink(row)) return true;
        }
        return !m_xml.hasError();
    }

private:
    QXmlStreamReader::TokenType next()
    {
        m_part.onToken();
        return m_xml.readNext();
    }

    void readCells(TableRow& row)
    {
        int column = -1;
        while (!m_xml.atEnd()) {
            const auto token = next();
            if (token == QXmlStreamReader::EndElement && m_xml.name() == "row"_L1) return;
            if (token != QXmlStreamReader::StartElement || m_xml.name() != "c"_L1) continue;
            const int stated = columnOf(m_xml.attributes().value("r"_L1));
            column = stated > column ? stated : column + 1;
            const TableCell cell = readCell();
            if (column >= m_options.maxColumns) {
                row.columnsDropped = row.columnsDropped || !cell.text.isEmpty();
            } else if (!cell.text.isEmpty() || cell.flags) {
                row.cells.resize(static_cast<size_t>(column) + 1);
                row.cells.back() = cell;
            }
        }
    }

    TableCell readCell()
    {
        const QString type = m_xml.attributes().value("t"_L1).toString();
        const int style = m_xml.attributes().value("s"_L1).toInt();
        QString value;
        TableCell inlined;
        while (!m_xml.atEnd()) {
            const auto token = next();
            if (token == QXmlStreamReader::EndElement && m_xml.name() == "c"_L1) break;
            if (token != QXmlStreamReader::StartElement) continue;
            bool tooLarge = false;
            if (m_xml.name() == "is"_L1)
                inlined.text = stringItem(m_xml, m_part, m_options.maxCellBytes, &tooLarge);
            else if (m_xml.name() == "v"_L1)
                value = valueText(&tooLarge);
            if (tooLarge) inlined.flags |= TableCell::tooLarge;
        }
        return typed(type, style, value, inlined);
    }

    QString valueText(bool* tooLarge)
    {
        QString text;
        while (!m_xml.atEnd()) {
            const auto token = next();
            if (token == QXmlStreamReader::EndElement) break;
            if (token == QXmlStreamReader::Characters && text.size() <= m_options.maxCellBytes) text += m_xml.text();
        }
        *tooLarge = text.size() * 3 > m_options.maxCellBytes && text.toUtf8().size() > m_options.maxCellBytes;
        if (*tooLarge) text.truncate(60);
        return text;
    }

    TableCell typed(const QString& type, int style, const QString& value, const TableCell& inlined) const
    {
        if (type == "s"_L1) return value.isEmpty() ? TableCell{} : m_book.strings.cell(value.toLongLong());
        if (type == "b"_L1) return {value == "1"_L1 ? u"TRUE"_s : value == "0"_L1 ? u"FALSE"_s : value, 0};
        if (type == "inlineStr"_L1 || type == "str"_L1 || type == "e"_L1 || !inlined.text.isEmpty() || inlined.flags) {
            TableCell cell = inlined;
            if (cell.text.isEmpty()) cell.text = unescapedControls(value);
            if (looksLikeLostDigits(cell.text)) cell.flags |= TableCell::lostDigits;
            return cell;
        }
        if (value.isEmpty()) return {};
        if (type == "d"_L1) {
            QString iso = value;
            iso.replace(u'T', u' ');
            if (iso.endsWith(" 00:00:00"_L1)) iso.chop(9);
            return {iso, TableCell::isDate};
        }
        const bool known = style >= 0 && style < std::ssize(m_book.formats);
        const NumberFormat format = known ? m_book.formats[static_cast<size_t>(style)] : NumberFormat{};
        const NumberText number = formatted(value, format, m_book.date1904);
        quint8 flags = format.isDate() ? TableCell::isDate : TableCell::isNumber;
        if (number.lostDigits) flags |= TableCell::lostDigits;
        return {number.text, flags};
    }

    const XlsxBook& m_book;
    XlsxPart& m_part;
    const TableOptions& m_options;
    QXmlStreamReader m_xml;
};

bool holdsAnything(const XlsxBook& book, const ZipReader::Entry& part, const TableOptions& options)
{
    XlsxPart opened(*book.zip, part, options);
    if (!opened.isOpenedWell()) return false;
    bool found = false;
    MergeFill none({});
    SheetRows rows(book, opened, options);
    const bool readable = rows.read(none, [&found](const TableRow& row) { return !(found = !row.isBlank()); });
    return found || !readable; // a broken sheet is chosen, and its error reported
}

ZipReader::Entry partOf(const XlsxBook& book, const XlsxSheet& sheet)
{
    return book.parts.value(sheet.part.toLower());
}

Result<XlsxSheet> chosenSheet(const XlsxBook& book, const QString& name, const TableOptions& options)
{
    for (const XlsxSheet& sheet : book.sheets) {
        if (!options.sheet.isEmpty() ? sheet.name == options.sheet
                                     : sheet.visible && holdsAnything(book, partOf(book, sheet), options))
            return sheet;
    }
    if (!options.sheet.isEmpty()) return fail(ErrorCode::fileUnreadable, {name, options.sheet});
    return fail(ErrorCode::fileEmpty, {name});
}

} // namespace

Result<TableInfo> readXlsx(QIODevice& device, const QString& name, const TableOptions& options, const RowSink* sink)
{
    TableOptions quiet = options; // progress counts the rows' part only
    quiet.progress = nullptr;
    QJ_TRY_ASSIGN(const XlsxBook book, XlsxBook::open(device, name, quiet));
    TableInfo info;
    info.kind = TableKind::xlsx;
    info.date1904 = book.date1904;
    for (const XlsxSheet& sheet : book.sheets)
        if (sheet.visible) info.sheets += sheet.name;
    QJ_TRY_ASSIGN(const XlsxSheet sheet, chosenSheet(book, name, quiet));
    info.sheet = sheet.name;
    if (!sink) return info;

    std::vector<MergedCells> merges;
    {
        XlsxPart part(*book.zip, partOf(book, sheet), quiet);
        if (part.isOpenedWell()) merges = mergedCells(part);
    }
    XlsxPart part(*book.zip, partOf(book, sheet), options);
    if (!part.isOpenedWell()) return fail(ErrorCode::fileUnreadable, {name, sheet.part});
    MergeFill fill(std::move(merges));
    SheetRows rows(book, part, options);
    const bool read = rows.read(fill, *sink);
    if (part.isCancelled()) return fail(ErrorCode::cancelled);
    if (!read) return fail(ErrorCode::fileUnreadable, {name, sheet.part});
    return info;
}

} // namespace qj
