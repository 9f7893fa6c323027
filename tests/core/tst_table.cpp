// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Zip.h"
#include "spreadsheet/NumberText.h"
#include "spreadsheet/Table.h"

#include <QtCore/QBuffer>
#include <QtCore/QStringEncoder>
#include <QtTest/QtTest>

using namespace qj;
using namespace Qt::StringLiterals;

namespace {

using Parts = QList<std::pair<QString, QByteArray>>;

/// A workbook from its parts, the way any program may have written them.
QByteArray zipped(const Parts& parts)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"parts.zip"_s);
    auto zip = ZipWriter::create(path);
    if (!zip) qFatal("no archive");
    for (const auto& [name, bytes] : parts)
        if (!zip->add(name, bytes)) qFatal("no part");
    if (!zip->finish()) qFatal("no archive");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("no archive");
    return file.readAll();
}

struct Workbook
{
    QByteArray rows;
    QByteArray strings;
    QByteArray formats; // cellXfs
    QByteArray numFmts;
    QByteArray afterRows; // mergeCells
    bool date1904 = false;
    QByteArray target = "worksheets/sheet1.xml";
    QString sheetPart = u"xl/worksheets/sheet1.xml"_s;

    QByteArray bytes() const
    {
        const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const QByteArray package = "http://schemas.openxmlformats.org/package/2006/relationships";
        return zipped(
            {{u"_rels/.rels"_s, "<Relationships xmlns='" + package + "'><Relationship Id='a' Type='" + office +
                                    "/officeDocument' Target='/xl/workbook.xml'/></Relationships>"},
             {u"xl/workbook.xml"_s,
              "<x:workbook xmlns:x='" + main + "' xmlns:q='" + office + "'><x:workbookPr date1904='" +
                  (date1904 ? "1" : "0") +
                  "'/><x:sheets><x:sheet name='Hidden' sheetId='1' state='hidden' q:id='h'/><x:sheet name='Empty' "
                  "sheetId='2' q:id='e'/><x:sheet name='List' sheetId='3' q:id='s'/></x:sheets></x:workbook>"},
             {u"xl/_rels/workbook.xml.rels"_s,
              "<Relationships xmlns='" + package + "'><Relationship Id='s' Type='" + office + "/worksheet' Target='" +
                  target + "'/><Relationship Id='h' Type='" + office +
                  "/worksheet' Target='worksheets/hidden.xml'/><Relationship Id='e' Type='" + office +
                  "/worksheet' Target='worksheets/empty.xml'/><Relationship Id='t' Type='" + office +
                  "/sharedStrings' Target='sharedStrings.xml'/><Relationship Id='f' Type='" + office +
                  "/styles' Target='styles.xml'/></Relationships>"},
             {u"xl/worksheets/hidden.xml"_s,
              "<worksheet xmlns='" + main + "'><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"},
             {u"xl/worksheets/empty.xml"_s, "<worksheet xmlns='" + main + "'><sheetData/></worksheet>"},
             {sheetPart,
              "<worksheet xmlns='" + main + "'><sheetData>" + rows + "</sheetData>" + afterRows + "</worksheet>"},
             {u"xl/sharedStrings.xml"_s, "<sst xmlns='" + main + "'>" + strings + "</sst>"},
             {u"xl/styles.xml"_s, "<styleSheet xmlns='" + main + "'><numFmts>" + numFmts +
                                      "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>" + formats +
                                      "</cellXfs></styleSheet>"}});
    }
};

struct Read
{
    Result<TableInfo> info;
    std::vector<TableRow> rows;

    QStringList cells(size_t row) const
    {
        QStringList result;
        for (const TableCell& cell : rows.at(row).cells) result += cell.text;
        return result;
    }
};

Read read(QByteArray bytes, const TableOptions& options = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    Read result;
    result.info = readTable(buffer, u"test"_s, options, [&result](const TableRow& row) {
        result.rows.push_back(row);
        return true;
    });
    return result;
}

QByteArray encoded(const char* encoding, const QString& text)
{
    QStringEncoder encoder(encoding);
    return encoder.encode(text);
}

ErrorCode errorOf(const Read& result)
{
    return result.info ? ErrorCode::usage : result.info.error().code;
}

} // namespace

class TestTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void csvEncodingsAreDetected_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        const QString text = u"序号,样品名称\r\n1,电动自行车\r\n"_s;
        QTest::addRow("UTF-8") << text.toUtf8() << u"UTF-8"_s;
        QTest::addRow("UTF-8 with BOM") << "\xef\xbb\xbf" + text.toUtf8() << u"UTF-8"_s;
        QTest::addRow("GB18030") << encoded("GB18030", text) << u"GB18030"_s;
        QTest::addRow("UTF-16LE with BOM") << "\xff\xfe" + encoded("UTF-16LE", text) << u"UTF-16LE"_s;
        QTest::addRow("UTF-16BE with BOM") << "\xfe\xff" + encoded("UTF-16BE", text) << u"UTF-16BE"_s;
    }
    void csvEncodingsAreDetected()
    {
        QFETCH(QByteArray, bytes);
        const Read result = read(bytes);
        QVERIFY(result.info);
        QTEST(result.info->encoding, "encoding");
        QCOMPARE(result.rows.size(), size_t(2));
        QCOMPARE(result.cells(0), (QStringList{u"序号"_s, u"样品名称"_s}));
        QCOMPARE(result.cells(1), (QStringList{u"1"_s, u"电动自行车"_s}));
    }
    void fourByteCharactersOfGb18030AreRead()
    {
        const QString text = u"名称\n\u3400\U00020000店\n"_s;
        const Read result = read(encoded("GB18030", text));
        QVERIFY(result.info);
        QCOMPARE(result.cells(1), QStringList{u"\u3400\U00020000店"_s});
    }
    void aCharacterMayLieAcrossChunks()
    {
        QString text = u"名称\n"_s;
        for (int i = 0; i < 40'000; ++i) text += i % 7 ? u"店铺甲"_s : u"a\n"_s;
        for (const char* encoding : {"UTF-8", "GB18030", "UTF-16LE"}) {
            QByteArray bytes = encoded(encoding, text);
            if (qstrcmp(encoding, "UTF-16LE") == 0) bytes.prepend("\xff\xfe");
            const Read result = read(bytes);
            QVERIFY(result.info);
            QString all;
            for (const TableRow& row : result.rows) all += row.text(0) + u'\n';
            QCOMPARE(all.simplified(), text.simplified());
        }
    }
    void aFewDamagedBytesDoNotMakeAnotherEncoding()
    {
        const QByteArray bytes = u"名称,批号\n"_s.toUtf8().repeated(40) + "\xff,1\n";
        const Read result = read(bytes);
        QVERIFY(result.info);
        QCOMPARE(result.info->encoding, u"UTF-8"_s);
        QVERIFY(result.rows.back().text(0).contains(QChar::ReplacementCharacter));
    }

    void csvDelimitersAreDetected_data()
    {
        QTest::addColumn<QChar>("delimiter");
        for (const char16_t c : {u',', u';', u'\t', u'|'}) QTest::addRow("%c", char(c)) << QChar(c);
    }
    void csvDelimitersAreDetected()
    {
        QFETCH(QChar, delimiter);
        const QString text = u"序号,名称,项目\n1,甲,\"a,b;c\"\n2,乙,d\n"_s;
        QString changed;
        bool quoted = false;
        for (const QChar c : text) {
            if (c == u'"') quoted = !quoted;
            changed += c == u',' && !quoted ? delimiter : c;
        }
        const Read result = read(changed.toUtf8());
        QCOMPARE(result.info->delimiter, delimiter);
        QCOMPARE(result.cells(1), (QStringList{u"1"_s, u"甲"_s, u"a,b;c"_s}));
    }
    void quotesHoldNewlinesAndARecordIsARow()
    {
        const Read result = read("a,b\n\"x\ny\",\"say \"\"hi\"\"\"\n\n5\" pipe,\"q\"r\r\nlast");
        QCOMPARE(result.rows.size(), size_t(5));
        QCOMPARE(result.cells(1), (QStringList{u"x\ny"_s, u"say \"hi\""_s}));
        QVERIFY(result.rows[2].isBlank());
        QCOMPARE(result.rows[3].number, 4);
        QCOMPARE(result.cells(3), (QStringList{u"5\" pipe"_s, u"qr"_s}));
        QCOMPARE(result.cells(4), QStringList{u"last"_s});
    }
    void aQuoteThatNeverClosesMarksItsRow()
    {
        const Read result = read("a,b\n1,\"open\n2,x\n");
        QCOMPARE(result.rows.size(), size_t(2));
        QVERIFY(result.rows[1].unclosedQuote);
    }
    void theLineOfExcelThatNamesTheDelimiterIsObeyed()
    {
        const Read result = read("sep=;\na;b,c\n1;2\n");
        QCOMPARE(result.info->delimiter, QChar(u';'));
        QVERIFY(result.rows[0].isBlank());
        QCOMPARE(result.rows[1].number, 2);
        QCOMPARE(result.cells(1), (QStringList{u"a"_s, u"b,c"_s}));
    }
    void codesThatLostDigitsAreMarked()
    {
        const Read result = read("code,n\n9.2E+17,12\n6.92621E+12,1E+3a\n");
        QVERIFY(result.rows[1].cells[0].has(TableCell::lostDigits));
        QVERIFY(!result.rows[1].cells[1].has(TableCell::lostDigits));
        QVERIFY(result.rows[2].cells[0].has(TableCell::lostDigits));
        QVERIFY(!result.rows[2].cells[1].has(TableCell::lostDigits));
    }
    void anOversizedCellMarksOnlyItsRow()
    {
        const Read result = read("a,b\n1," + QByteArray(65 * 1024, 'x') + "\n2," + QByteArray(64 * 1024, 'y') + "\n");
        QVERIFY(result.rows[1].cells[1].has(TableCell::tooLarge));
        QVERIFY(!result.rows[2].cells[1].has(TableCell::tooLarge));
        QCOMPARE(result.rows[2].text(1).size(), 64 * 1024);
    }
    void columnsBeyondTheLimitAreDropped()
    {
        const Read result = read(QByteArray("x,").repeated(1023) + "y,z\n");
        QCOMPARE(result.rows[0].cells.size(), size_t(1024));
        QVERIFY(result.rows[0].columnsDropped);
    }

    void badFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::addRow("empty") << QByteArray() << ErrorCode::fileEmpty;
        QTest::addRow("PDF") << QByteArray("%PDF-1.4 xx") << ErrorCode::fileKind;
        QTest::addRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n") << ErrorCode::fileKind;
        QTest::addRow("page saved as xls") << QByteArray("<html><table><tr>") << ErrorCode::fileKind;
        QTest::addRow("control bytes") << QByteArray("ab\x01\x02,c\n") << ErrorCode::fileKind;
        QTest::addRow("zeros") << QByteArray(500, '\0') << ErrorCode::fileKind;
        QTest::addRow("zip of other things") << zipped({{u"a.txt"_s, "hello"}}) << ErrorCode::fileKind;
        QTest::addRow("cut zip") << Workbook{}.bytes().left(300) << ErrorCode::fileKind;
        QTest::addRow("compound file that is no table")
            << QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(600, '\0') << ErrorCode::fileKind;
        QTest::addRow("no known encoding")
            << QByteArray("\x80\xff\x81 \x82\n").repeated(30) << ErrorCode::encodingUnknown;
        QTest::addRow("workbook without cells") << Workbook{}.bytes() << ErrorCode::fileEmpty;
        Workbook broken;
        broken.rows = "<row><c><v>1</v></c></row><row><c>";
        QTest::addRow("broken sheet") << broken.bytes() << ErrorCode::fileUnreadable;
        Workbook dtd;
        dtd.sheetPart = u"xl/worksheets/sheet1.xml"_s;
        dtd.rows = "<row><c t='inlineStr'><is><t>&lol;</t></is></c></row>";
        QTest::addRow("unknown entity") << dtd.bytes() << ErrorCode::fileUnreadable;
        Workbook bomb;
        bomb.rows = "<row><c t='inlineStr'><is><t>" + QByteArray(70 * 1024 * 1024, ' ') + "</t></is></c></row>";
        QTest::addRow("bomb") << bomb.bytes() << ErrorCode::fileUnreadable;
    }
    void badFilesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QTEST(errorOf(read(bytes)), "code");
    }
    void pathsThatAreNoFilesAreRefused()
    {
        QTemporaryDir folder;
        QCOMPARE(openTable(folder.filePath(u"none.csv"_s)).error().code, ErrorCode::fileMissing);
        QCOMPARE(openTable(folder.path()).error().code, ErrorCode::fileIsFolder);
        QFile file(folder.filePath(u"empty.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QCOMPARE(openTable(file.fileName()).error().code, ErrorCode::fileEmpty);
    }
    void theContentSaysWhatAFileIsNotItsName()
    {
        QTemporaryDir folder;
        Workbook book;
        book.rows = "<row><c t='inlineStr'><is><t>x</t></is></c></row>";
        QFile file(folder.filePath(u"really.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(book.bytes());
        file.close();
        const auto info = openTable(file.fileName());
        QVERIFY(info);
        QCOMPARE(info->kind, TableKind::xlsx);
        QCOMPARE(info->sheet, u"List"_s);
        QCOMPARE(info->sheets, (QStringList{u"Empty"_s, u"List"_s}));
    }

    void xlsxCellsAreReadAsTheyShow()
    {
        Workbook book;
        book.strings =
            "<si><t>名称</t><rPh sb='0' eb='1'><t>ming</t></rPh></si>"
            "<si><r><t>甲</t></r><r><t xml:space='preserve'> 乙</t></r></si><si><t>a_x000D_b_x0009_c</t></si>";
        book.numFmts =
            "<numFmt numFmtId='164' formatCode='yyyy\"年\"m\"月\"d\"日\"'/>"
            "<numFmt numFmtId='165' formatCode='yyyy\"年\"m\"月\"'/><numFmt numFmtId='166' formatCode='000000'/>"
            "<numFmt numFmtId='167' formatCode='[$-804]yyyy/m/d\\ h:mm;@'/>";
        book.formats =
            "<xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/>"
            "<xf numFmtId='2'/><xf numFmtId='10'/><xf numFmtId='167'/>";
        book.rows = "<row r='3'><c r='B3' t='s'><v>0</v></c><c r='D3' t='s'><v>1</v></c></row>"
                    "<row><c t='s'><v>2</v></c><c t='b'><v>1</v></c><c t='str'><f>A1</f><v>f</v></c>"
                    "<c t='inlineStr'><is><t>in</t><rPh><t>x</t></rPh></is></c></row>"
                    "<row><c s='1'><v>43200</v></c><c s='2'><v>43200</v></c><c s='3'><v>43191</v></c>"
                    "<c s='7'><v>43200.5</v></c><c t='d'><v>2018-04-10T00:00:00</v></c></row>"
                    "<row><c><v>3.1499999999999999</v></c><c><v>123456789012345</v></c><c><v>9.2E+17</v></c>"
                    "<c><v>1E-3</v></c><c s='4'><v>17</v></c><c s='5'><v>0.1</v></c><c s='6'><v>0.056</v></c></row>";
        const Read result = read(book.bytes());
        QVERIFY(result.info);
        QCOMPARE(result.rows[0].number, 3);
        QCOMPARE(result.rows[1].number, 4);
        QCOMPARE(result.cells(0), (QStringList{u""_s, u"名称"_s, u""_s, u"甲 乙"_s}));
        QCOMPARE(result.cells(1), (QStringList{u"ab\tc"_s, u"TRUE"_s, u"f"_s, u"in"_s}));
        QCOMPARE(result.cells(2), (QStringList{u"2018-04-10"_s, u"2018-04-10"_s, u"2018-04"_s, u"2018-04-10 12:00:00"_s,
                                               u"2018-04-10"_s}));
        QCOMPARE(result.cells(3), (QStringList{u"3.15"_s, u"123456789012345"_s, u"9.2E+17"_s, u"0.001"_s, u"000017"_s,
                                               u"0.10"_s, u"5.60%"_s}));
        QVERIFY(result.rows[3].cells[2].has(TableCell::lostDigits));
        QVERIFY(!result.rows[3].cells[1].has(TableCell::lostDigits));
        QVERIFY(result.rows[2].cells[0].has(TableCell::isDate));
    }
    void the1904CalendarIsKnown()
    {
        Workbook book;
        book.date1904 = true;
        book.formats = "<xf numFmtId='14'/>";
        book.rows = "<row><c s='0'><v>41738</v></c></row>";
        const Read result = read(book.bytes());
        QVERIFY(result.info->date1904);
        QCOMPARE(result.cells(0), QStringList{u"2018-04-10"_s});
    }
    void relativeAndAbsoluteTargetsAreFound_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("part");
        QTest::addRow("relative") << QByteArray("worksheets/sheet1.xml") << u"xl/worksheets/sheet1.xml"_s;
        QTest::addRow("absolute") << QByteArray("/xl/worksheets/sheet1.xml") << u"xl/worksheets/sheet1.xml"_s;
        QTest::addRow("upwards") << QByteArray("../data/s.xml") << u"data/s.xml"_s;
        QTest::addRow("other case") << QByteArray("Worksheets/Sheet1.xml") << u"xl/worksheets/sheet1.xml"_s;
    }
    void relativeAndAbsoluteTargetsAreFound()
    {
        QFETCH(QByteArray, target);
        QFETCH(QString, part);
        Workbook book;
        book.target = target;
        book.sheetPart = part;
        book.rows = "<row><c><v>7</v></c></row>";
        const Read result = read(book.bytes());
        QVERIFY(result.info);
        QCOMPARE(result.cells(0), QStringList{u"7"_s});
    }
    void mergedCellsAreFilledDownwards()
    {
        Workbook book;
        book.rows = "<row r='1'><c r='A1' t='inlineStr'><is><t>title</t></is></c><c r='B1'/></row>"
                    "<row r='2'><c r='A2' t='inlineStr'><is><t>shop</t></is></c><c r='B2'><v>1</v></c></row>"
                    "<row r='3'><c r='B3'><v>2</v></c></row><row r='4'><c r='B4'><v>3</v></c></row>";
        book.afterRows = "<mergeCells count='2'><mergeCell ref='A1:B1'/><mergeCell ref=\"A2:A3\"/></mergeCells>";
        const Read result = read(book.bytes());
        QCOMPARE(result.cells(2), (QStringList{u"shop"_s, u"2"_s}));
        QVERIFY(result.rows[2].cells[0].has(TableCell::fromMerge));
        QVERIFY(!result.rows[1].cells[0].has(TableCell::fromMerge));
        QCOMPARE(result.cells(3), (QStringList{u""_s, u"3"_s}));
    }
    void aNamedSheetIsReadEvenIfHidden()
    {
        Workbook book;
        book.rows = "<row><c><v>7</v></c></row>";
        TableOptions options;
        options.sheet = u"Hidden"_s;
        QCOMPARE(read(book.bytes(), options).cells(0), QStringList{u"1"_s});
        options.sheet = u"Nowhere"_s;
        QCOMPARE(errorOf(read(book.bytes(), options)), ErrorCode::fileUnreadable);
    }
    void anOversizedCellInAWorkbookMarksOnlyItsRow()
    {
        Workbook book;
        book.strings = "<si><t>" + QByteArray(70'000, 'x') + "</t></si><si><t>ok</t></si>";
        book.rows = "<row><c t='s'><v>0</v></c></row><row><c t='s'><v>1</v></c></row>";
        const Read result = read(book.bytes());
        QVERIFY(result.rows[0].cells[0].has(TableCell::tooLarge));
        QCOMPARE(result.cells(1), QStringList{u"ok"_s});
    }

    void readingCanBeCancelledAndStopped()
    {
        Workbook book;
        book.rows = QByteArray("<row><c><v>7</v></c></row>").repeated(200'000);
        for (const QByteArray& bytes : {book.bytes(), QByteArray("a,b\n").repeated(200'000)}) {
            std::atomic_bool cancel = false;
            TableOptions options;
            options.cancel = &cancel;
            qint64 told = 0;
            options.progress = [&told](qint64 done, qint64 total) {
                told = done;
                QVERIFY(done <= total);
            };
            QBuffer buffer;
            buffer.setData(bytes);
            buffer.open(QIODevice::ReadOnly);
            int rows = 0;
            auto result = readTable(buffer, u"x"_s, options, [&](const TableRow&) {
                if (++rows == 100) cancel = true;
                return true;
            });
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::cancelled);
            QVERIFY(told > 0);
            cancel = false;
            buffer.seek(0);
            rows = 0;
            QVERIFY(readTable(buffer, u"x"_s, options, [&](const TableRow&) { return ++rows < 5; }));
            QCOMPARE(rows, 5);
        }
    }

    void numberFormatsAreUnderstood_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* code, const char* raw, const char* text) {
            QTest::addRow("%s %s", code, raw)
                << QString::fromUtf8(code) << QString::fromUtf8(raw) << QString::fromUtf8(text);
        };
        row("General", "12.50", "12.50");
        row("@", "007", "007");
        row("0.00", "1.5", "1.50");
        row("#,##0.0", "1234.25", "1234.25");
        row("00000", "42", "00042");
        row("0%", "0.5", "50%");
        row("yyyy-mm-dd", "43200", "2018-04-10");
        row("m/d/yy", "43200", "2018-04-10");
        row("[Red]0.0;[Green]-0.0", "2", "2.0");
        row("h:mm", "0.5", "12:00:00");
        row("[h]:mm", "0.25", "06:00:00");
        row("yyyy/m", "43200", "2018-04");
        row("\"d\"0", "3", "3");
        row("yyyy-mm-dd", "1", "1900-01-01");
        row("yyyy-mm-dd", "61", "1900-03-01");
        row("yyyy-mm-dd", "-3", "-3");
        row("General", "0.30000000000000004", "0.3");
        row("General", "1.2E-5", "0.000012");
        row("General", "not a number", "not a number");
    }
    void numberFormatsAreUnderstood()
    {
        QFETCH(QString, code);
        QFETCH(QString, raw);
        QTEST(formatted(raw, NumberFormat::ofCode(code), false).text, "text");
    }
};

QTEST_GUILESS_MAIN(TestTable)
#include "tst_table.moc"
