// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/XlsxBook.h"

#include <QtCore/QByteArrayMatcher>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

constexpr qint64 mostUnpacked = 4LL * 1024 * 1024 * 1024;
constexpr qint64 freeUnpacked = 64LL * 1024 * 1024; // below this no ratio is asked for
constexpr qint64 mostRatio = 300;
constexpr qint64 mostPerToken = 16LL * 1024 * 1024;
constexpr qsizetype mostStringBytes = 512LL * 1024 * 1024;
constexpr qint64 mostStrings = 8'000'000;
constexpr size_t mostMerges = 500'000;

} // namespace

XlsxPart::XlsxPart(const ZipReader& zip, const ZipReader::Entry& entry, const TableOptions& options)
    : m_file(entry.name.isEmpty() ? nullptr : zip.read(entry.name)), m_size(entry.size), m_options(options),
      m_most(std::min(mostUnpacked, std::max(freeUnpacked, entry.packed * mostRatio)))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 XlsxPart::readData(char* data, qint64 size)
{
    m_cancelled = m_options.cancel && *m_options.cancel;
    if (m_cancelled || !m_file) return -1;
    const qint64 got = m_file->read(data, size);
    if (got <= 0) return got;
    m_read += got;
    m_sinceToken += got;
    m_overLimit = m_read > m_most || m_sinceToken > mostPerToken;
    if (m_overLimit) return -1;
    if (m_options.progress) m_options.progress(m_read, std::max(m_read, m_size));
    return got;
}

int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        const char16_t upper = c.toUpper().unicode();
        if (upper < u'A' || upper > u'Z') break;
        column = column * 26 + (upper - u'A' + 1);
        if (column > 100'000) return -1;
    }
    return column - 1;
}

int rowOf(QStringView reference)
{
    qsizetype start = 0;
    while (start < reference.size() && !reference[start].isDigit()) ++start;
    const int row = reference.mid(start).toInt();
    return row > 0 && row <= 1'048'576 ? row : 0;
}

QString unescapedControls(QString text)
{
    for (qsizetype at = text.indexOf("_x"_L1); at >= 0; at = text.indexOf("_x"_L1, at + 1)) {
        bool ok = false;
        const uint code =
            at + 6 < text.size() && text[at + 6] == u'_' ? QStringView(text).mid(at + 2, 4).toUInt(&ok, 16) : 0;
        if (!ok) continue;
        if (code == 0 || code == 13)
            text.remove(at, 7), --at;
        else
            text.replace(at, 7, QChar(static_cast<char16_t>(code)));
    }
    return text;
}

QString stringItem(QXmlStreamReader& xml, XlsxPart& part, qint64 mostBytes, bool* tooLarge)
{
    QString text;
    int depth = 1, phonetic = 0;
    bool inText = false;
    while (depth > 0 && !xml.atEnd()) {
        const auto token = xml.readNext();
        part.onToken();
        if (token == QXmlStreamReader::StartElement) {
            ++depth;
            if (phonetic || xml.name() == "rPh"_L1) ++phonetic;
            inText = !phonetic && xml.name() == "t"_L1;
        } else if (token == QXmlStreamReader::EndElement) {
            --depth;
            if (phonetic) --phonetic;
            inText = false;
        } else if (token == QXmlStreamReader::Characters && inText && text.size() <= mostBytes) {
            text += xml.text();
        }
    }
    *tooLarge = text.size() * 3 > mostBytes && text.toUtf8().size() > mostBytes;
    if (*tooLarge) text.truncate(60);
    return unescapedControls(text);
}

bool SharedStrings::read(XlsxPart& part, const TableOptions& options)
{
    QXmlStreamReader xml(&part);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        part.onToken();
        if (token == QXmlStreamReader::DTD) return false;
        if (token != QXmlStreamReader::StartElement || xml.name() != "si"_L1) continue;
        bool tooLarge = false;
        m_bytes += stringItem(xml, part, options.maxCellBytes, &tooLarge).toUtf8();
        m_ends.push_back(m_bytes.size());
        m_tooLarge.push_back(tooLarge);
        if (m_bytes.size() > mostStringBytes || size() > mostStrings) return false;
    }
    return !xml.hasError();
}

TableCell SharedStrings::cell(qint64 index) const
{
    if (index < 0 || index >= size()) return {};
    const auto i = static_cast<size_t>(index);
    const qsizetype start = i ? m_ends[i - 1] : 0;
    TableCell cell{QString::fromUtf8(QByteArrayView(m_bytes).sliced(start, m_ends[i] - start)), 0};
    if (m_tooLarge[i]) cell.flags = TableCell::tooLarge;
    if (looksLikeLostDigits(cell.text)) cell.flags |= TableCell::lostDigits;
    return cell;
}

std::vector<MergedCells> mergedCells(XlsxPart& part)
{
    const QByteArrayMatcher element("mergeCell ");
    std::vector<MergedCells> result;
    QByteArray window;
    while (result.size() < mostMerges) {
        const QByteArray bytes = part.read(256 * 1024);
        part.onToken();
        if (bytes.isEmpty()) break;
        window += bytes;
        qsizetype from = 0;
        while (true) {
            const qsizetype at = element.indexIn(window, from);
            const qsizetype end = at < 0 ? -1 : window.indexOf('>', at);
            if (end < 0) {
                from = at < 0 ? std::max(from, window.size() - 12) : at;
                break;
            }
            const qsizetype ref = window.indexOf("ref=", at);
            if (ref > 0 && ref + 5 < end) {
                const qsizetype close = window.indexOf(window[ref + 4], ref + 5);
                const QString range = QString::fromLatin1(window.mid(ref + 5, close - ref - 5));
                const QString first = range.section(u':', 0, 0), last = range.section(u':', 1, 1);
                const MergedCells cells{rowOf(first), rowOf(last), columnOf(first), columnOf(last)};
                if (cells.firstRow > 0 && cells.lastRow >= cells.firstRow && cells.firstColumn >= 0 &&
                    cells.lastColumn >= cells.firstColumn)
                    result.push_back(cells);
            }
            from = end;
        }
        window.remove(0, from);
        if (window.size() > 64 * 1024) window.clear(); // no element is that long
    }
    std::sort(result.begin(), result.end(),
              [](const MergedCells& a, const MergedCells& b) { return a.firstRow < b.firstRow; });
    return result;
}

} // namespace qj
