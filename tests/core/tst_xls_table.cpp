// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/Table.h"

#include <QtCore/QBuffer>
#include <QtCore/QtEndian>
#include <QtTest/QtTest>

using namespace qj;
using namespace Qt::StringLiterals;

namespace {

template <class T> QByteArray little(T value)
{
    QByteArray bytes(sizeof(T), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray record(quint16 type, const QByteArray& body)
{
    return little<quint16>(type) + little<quint16>(static_cast<quint16>(body.size())) + body;
}

QByteArray wide(const QString& text)
{
    QByteArray bytes;
    for (const QChar c : text) bytes += little<quint16>(c.unicode());
    return bytes;
}

QByteArray start(quint16 kind)
{
    return record(0x809, little<quint16>(0x600) + little<quint16>(kind) + little<quint16>(0x0dbb) +
                             little<quint16>(1996) + QByteArray(8, '\0'));
}

QByteArray cell(quint16 row, quint16 column, quint16 style)
{
    return little(row) + little(column) + little(style);
}

/// A workbook of Excel 97 with one empty and one filled sheet, as bytes of its stream.
QByteArray workbook(const QStringList& strings, const QByteArray& cells, quint32 rows, quint16 columns)
{
    QByteArray shared = little<quint32>(quint32(strings.size())) + little<quint32>(quint32(strings.size()));
    for (const QString& text : strings) shared += little<quint16>(quint16(text.size())) + '\1' + wide(text);
    const auto sheet = [](quint32 at, const QString& name) {
        return record(0x85, little(at) + QByteArray(2, '\0') + char(name.size()) + '\1' + wide(name));
    };
    const auto style = [](quint16 format) {
        return record(0xe0, little<quint16>(0) + little(format) + QByteArray(16, '\0'));
    };
    const auto head = [&](quint32 first, quint32 second) {
        return start(5) + record(0x42, little<quint16>(1200)) + record(0x22, little<quint16>(0)) + style(0) +
               style(14) + sheet(first, u"空"_s) + sheet(second, u"清单"_s) + record(0xfc, shared) + record(0x0a, {});
    };
    const auto body = [](quint32 lastRow, quint16 lastColumn, const QByteArray& content) {
        return start(0x10) +
               record(0x200, little<quint32>(0) + little(lastRow) + little<quint16>(0) + little(lastColumn) +
                                 little<quint16>(0)) +
               content + record(0x0a, {});
    };
    const QByteArray empty = body(0, 0, {});
    const auto first = static_cast<quint32>(head(0, 0).size());
    return head(first, first + static_cast<quint32>(empty.size())) + empty + body(rows, columns, cells);
}

/// The compound file around a stream: one sector of allocation table, one of directory, then the stream.
QByteArray compound(QByteArray stream)
{
    stream = stream.leftJustified(std::max<qsizetype>(4096, (stream.size() + 511) / 512 * 512), '\0');
    const auto sectors = static_cast<int>(stream.size() / 512);
    constexpr quint32 endOfChain = 0xfffffffe, unused = 0xffffffff, table = 0xfffffffd;
    QByteArray header = QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(16, '\0') + little<quint16>(0x3e) +
                        little<quint16>(3) + little<quint16>(0xfffe) + little<quint16>(9) + little<quint16>(6) +
                        QByteArray(10, '\0') + little<quint32>(1) + little<quint32>(1) + little<quint32>(0) +
                        little<quint32>(4096) + little(endOfChain) + little<quint32>(0) + little(endOfChain) +
                        little<quint32>(0) + little<quint32>(0);
    while (header.size() < 512) header += little(unused);
    QByteArray allocation = little(table) + little(endOfChain);
    for (int i = 0; i < sectors; ++i) allocation += little(i + 1 < sectors ? static_cast<quint32>(i + 3) : endOfChain);
    while (allocation.size() < 512) allocation += little(unused);
    const auto entry = [](const QString& name, char kind, quint32 child, quint32 at, quint32 size) {
        const QByteArray text = wide(name);
        return text.leftJustified(64, '\0') + little<quint16>(quint16(name.isEmpty() ? 0 : text.size() + 2)) + kind +
               '\1' + little(unused) + little(unused) + little(child) + QByteArray(36, '\0') + little(at) +
               little(size) + little<quint32>(0);
    };
    QByteArray directory = entry(u"Root Entry"_s, 5, 1, endOfChain, 0) +
                           entry(u"Workbook"_s, 2, unused, 2, static_cast<quint32>(stream.size())) +
                           entry({}, 0, unused, 0, 0) + entry({}, 0, unused, 0, 0);
    return header + allocation + directory + stream;
}

} // namespace

class TestXlsTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oldWorkbooksAreRead()
    {
        const auto text = [](quint16 row, quint16 column, quint32 index) {
            return record(0xfd, cell(row, column, 0) + little(index));
        };
        const auto number = [](quint16 row, quint16 column, quint16 style, double value) {
            return record(0x203, cell(row, column, style) + little(value));
        };
        QByteArray bytes = compound(workbook({u"样品名称"_s, u"数值"_s, u"儿童自行车"_s},
                                             text(0, 0, 0) + text(0, 1, 1) + text(1, 0, 2) + number(1, 1, 0, 3.15) +
                                                 number(1, 2, 1, 43200) + number(2, 0, 0, 9.2e17),
                                             3, 3));
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        std::vector<TableRow> rows;
        const auto info = readTable(buffer, u"old.xls"_s, {}, [&rows](const TableRow& row) {
            rows.push_back(row);
            return true;
        });
        QVERIFY(info);
        QCOMPARE(info->kind, TableKind::xls);
        QCOMPARE(info->sheets, (QStringList{u"空"_s, u"清单"_s}));
        QCOMPARE(info->sheet, u"清单"_s);
        QCOMPARE(rows.size(), size_t(3));
        QCOMPARE(rows[0].text(0), u"样品名称"_s);
        QCOMPARE(rows[0].text(1), u"数值"_s);
        QCOMPARE(rows[1].text(0), u"儿童自行车"_s);
        QCOMPARE(rows[1].text(1), u"3.15"_s);
        QCOMPARE(rows[1].text(2), u"2018-04-10"_s);
        QVERIFY(rows[1].cells[2].has(TableCell::isDate));
        QVERIFY(rows[2].cells[0].has(TableCell::lostDigits));
    }
    void aDamagedOldWorkbookIsRefused()
    {
        QByteArray bytes = compound(workbook({u"a"_s}, {}, 0, 0)).left(1500);
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const auto info = readTable(buffer, u"old.xls"_s, {}, [](const TableRow&) { return true; });
        QVERIFY(!info);
        QCOMPARE(info.error().code, ErrorCode::fileKind);
    }
};

QTEST_GUILESS_MAIN(TestXlsTable)
#include "tst_xls_table.moc"
