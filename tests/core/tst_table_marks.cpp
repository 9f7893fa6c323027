// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor's file: what is marked, what stays byte for byte, and that a second round takes the marks of the first
// away.
#include "spreadsheet/TableMarks.h"
#include "spreadsheet/TableWriter.h"
#include "spreadsheet/XlsxPackage.h"

#include <QtCore/QFile>
#include <QtCore/QStringDecoder>
#include <QtCore/QStringEncoder>
#include <QtTest/QtTest>

using namespace qj;
using namespace Qt::StringLiterals;

namespace {

using Parts = QMap<QString, QByteArray>;

const QByteArray relationHead =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
const QByteArray officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const QByteArray mainSpace = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

/// A workbook of two sheets as other programs write it; `sheet` is the content of the first.
Parts workbook(const QByteArray& sheet, bool styles = true)
{
    Parts parts;
    parts[u"[Content_Types].xml"_s] =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";
    parts[u"_rels/.rels"_s] = relationHead + "<Relationship Id=\"r1\" Type=\"" + officeTypes +
                              "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
    parts[u"xl/workbook.xml"_s] =
        "<workbook" + mainSpace +
        " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
        "<sheet name=\"A &amp; B\" sheetId=\"1\" r:id=\"s1\"/>"
        "<sheet name=\"other\" sheetId=\"2\" r:id=\"s2\"/></sheets></workbook>";
    parts[u"xl/_rels/workbook.xml.rels"_s] =
        relationHead + "<Relationship Id=\"s1\" Type=\"" + officeTypes +
        "worksheet\" Target=\"worksheets/sheet1.xml\"/>" + "<Relationship Id=\"s2\" Type=\"" + officeTypes +
        "worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/>" +
        (styles ? "<Relationship Id=\"s3\" Type=\"" + officeTypes + "styles\" Target=\"styles.xml\"/>" : QByteArray()) +
        "</Relationships>";
    parts[u"xl/worksheets/sheet1.xml"_s] = sheet;
    parts[u"xl/worksheets/sheet2.xml"_s] =
        "<worksheet" + mainSpace +
        "><sheetData><row><c t=\"inlineStr\"><is><t>z</t></is></c></row></sheetData></worksheet>";
    parts[u"docProps/own.bin"_s] = QByteArray("\0\1\2own", 6);
    if (styles)
        parts[u"xl/styles.xml"_s] = "<styleSheet" + mainSpace +
                                    "><fonts count=\"1\"><font/></fonts><fills count=\"3\"><fill><patternFill/></fill>"
                                    "<fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill "
                                    "patternType=\"solid\"><fgColor rgb=\"FF00FF00\"/>"
                                    "</patternFill></fill></fills><borders count=\"1\"><border/></borders><cellXfs "
                                    "count=\"2\"><xf numFmtId=\"0\"/>"
                                    "<xf numFmtId=\"14\" fillId=\"2\" applyFill=\"1\"><alignment "
                                    "horizontal=\"center\"/></xf></cellXfs></styleSheet>";
    return parts;
}

QByteArray sheetWith(const QByteArray& rows, const QByteArray& behind = {})
{
    return "<?xml version=\"1.0\"?>\n<worksheet" + mainSpace + "><!-- <row> --><sheetData>" + rows + "</sheetData>" +
           behind + "</worksheet>";
}

QByteArray text(const char* reference, const QByteArray& value, int style = 0)
{
    return QByteArray("<c r=\"") + reference + "\" s=\"" + QByteArray::number(style) + "\" t=\"inlineStr\"><is><t>" +
           value + "</t></is></c>";
}

} // namespace

class TestTableMarks : public QObject
{
    Q_OBJECT

    QString save(const Parts& parts, const QString& name = u"in.xlsx"_s)
    {
        const QString path = m_folder->filePath(name);
        auto writer = ZipWriter::create(path);
        if (!writer) qFatal("no archive");
        for (auto it = parts.cbegin(); it != parts.cend(); ++it)
            if (!writer->add(it.key(), it.value())) qFatal("no part");
        if (!writer->finish()) qFatal("not written");
        return path;
    }
    static Parts partsOf(const QString& path)
    {
        Parts parts;
        const auto zip = ZipReader::open(path);
        if (!zip) qFatal("no archive");
        for (const ZipReader::Entry& entry : zip->entries()) parts[entry.name] = zip->read(entry.name)->readAll();
        return parts;
    }
    /// The file marked, and its parts.
    Parts marked(const QString& path, const std::vector<TableMark>& marks, const QString& target = u"out.xlsx"_s)
    {
        const auto info = openTable(path);
        if (!info) qFatal("not opened");
        const auto done = writeMarked(*info, 1, marks, m_folder->filePath(target), true);
        if (!done) qFatal("%s %s", qPrintable(errorName(done.error().code)), qPrintable(done.error().args.join(u' ')));
        return partsOf(m_folder->filePath(target));
    }
    static QStringList cellsOf(const QString& path)
    {
        QStringList cells;
        const auto read = readTable(path, {}, [&cells](const TableRow& row) {
            for (const TableCell& cell : row.cells) cells += cell.text;
            return true;
        });
        if (!read) qFatal("not read");
        return cells;
    }
    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void onlyWhatIsMarkedChanges()
    {
        const QByteArray rows = "<row r=\"1\">" + text("A1", "h") + text("B1", "i") + "</row><row r=\"3\" s=\"1\">" +
                                text("A3", "x &lt;1", 1) + "<c r=\"C3\"><v>5</v></c></row>";
        const Parts before = workbook(sheetWith(rows, "<pageMargins left=\"1\"/><extLst><ext/></extLst>"));
        const Parts after = marked(save(before), {{3, 0, u"wrong <here>"_s, true, {}}, {3, 1, u"empty"_s, true, {}}});
        QStringList changed;
        for (auto it = before.cbegin(); it != before.cend(); ++it)
            if (after.value(it.key()) != it.value()) changed += it.key();
        QCOMPARE(changed, (QStringList{u"[Content_Types].xml"_s, u"xl/styles.xml"_s, u"xl/worksheets/sheet1.xml"_s}));
        const QByteArray sheet = after[u"xl/worksheets/sheet1.xml"_s];
        QVERIFY(sheet.contains("<c r=\"A3\" s=\"2\" t=\"inlineStr\"><is><t>x &lt;1</t></is></c><c r=\"B3\" s=\"2\"/>"
                               "<c r=\"C3\"><v>5</v></c>"));
        QVERIFY(sheet.contains("<pageMargins left=\"1\"/><legacyDrawing "));
        QVERIFY(sheet.endsWith("/><extLst><ext/></extLst></worksheet>"));
        const QByteArray styles = after[u"xl/styles.xml"_s];
        QVERIFY(styles.contains("<fills count=\"4\">"));
        QVERIFY(styles.contains("<cellXfs count=\"3\">"));
        QVERIFY(styles.contains(
            "<xf numFmtId=\"14\" fillId=\"3\" applyFill=\"1\"><alignment horizontal=\"center\"/></xf>"));
        QVERIFY(after[u"xl/comments1.xml"_s].contains("ref=\"A3\""));
        QVERIFY(after[u"xl/comments1.xml"_s].contains(doctorSign.toUtf8() + "wrong &lt;here&gt;"));
        QVERIFY(after[u"xl/drawings/vmlDrawing1.vml"_s].contains("<x:Row>2</x:Row><x:Column>0</x:Column>"));
        QCOMPARE(cellsOf(m_folder->filePath(u"out.xlsx"_s)), cellsOf(m_folder->filePath(u"in.xlsx"_s)));
    }
    void aMendedCellIsWrittenAsText()
    {
        const Parts after =
            marked(save(workbook(sheetWith("<row r=\"1\"><c r=\"A1\"><v>43210</v></c><c r=\"B1\"><f>A1</f>"
                                           "<v>43210</v></c></row>"))),
                   {{1, 0, u"m"_s, false, u"2018-04-20"_s}, {1, 1, u"n"_s, false, u"2018-04-20"_s}});
        const QByteArray sheet = after[u"xl/worksheets/sheet1.xml"_s];
        QVERIFY(sheet.contains("t=\"inlineStr\"><is><t xml:space=\"preserve\">2018-04-20</t></is></c>"));
        QVERIFY(sheet.contains("><f>A1</f><v>43210</v></c>")); // a formula stays
        QCOMPARE(cellsOf(m_folder->filePath(u"out.xlsx"_s)), (QStringList{u"2018-04-20"_s, u"43210"_s}));
    }
    void theSecondRoundTakesTheFirstAway()
    {
        const QByteArray rows =
            "<row r=\"1\">" + text("A1", "h") + "</row><row r=\"2\">" + text("A2", "x", 1) + "</row>";
        const QString first = save(workbook(sheetWith(rows)));
        marked(first, {{1, 0, u"first"_s, true, {}}, {2, 0, u"two"_s, false, {}}}, u"second.xlsx"_s);
        const Parts again = marked(m_folder->filePath(u"second.xlsx"_s), {{2, 0, u"three"_s, true, {}}});
        const QByteArray comments = again[u"xl/comments1.xml"_s];
        QCOMPARE(comments.count("<comment "), 1);
        QVERIFY(comments.contains("three") && !comments.contains("first"));
        QCOMPARE(again[u"xl/drawings/vmlDrawing1.vml"_s].count("<v:shape "), 1);
        QVERIFY(!again.contains(u"xl/comments2.xml"_s));
        QCOMPARE(again[u"xl/worksheets/sheet1.xml"_s].count("legacyDrawing"), 1);
        QCOMPARE(again[u"xl/styles.xml"_s].count("FFFFC7CF"), 1); // its fills are used again
        // Nothing is left: A1 has lost its fill.
        const Parts clean = marked(m_folder->filePath(u"second.xlsx"_s), {}, u"clean.xlsx"_s);
        QVERIFY(!clean[u"xl/comments1.xml"_s].contains("<comment "));
        const QByteArray sheet = clean[u"xl/worksheets/sheet1.xml"_s];
        const int style = sheet.mid(sheet.indexOf("r=\"A1\" s=\"") + 10, 1).toInt();
        const QByteArray styles = clean[u"xl/styles.xml"_s];
        QByteArray format = styles.mid(styles.indexOf("<cellXfs"));
        for (int i = 0; i <= style; ++i) format = format.mid(format.indexOf("<xf ") + 1);
        QVERIFY(format.left(format.indexOf('>')).contains("fillId=\"0\""));
    }
    void commentsOfPeopleStay()
    {
        Parts parts = workbook(
            sheetWith("<row r=\"1\">" + text("A1", "h") + "</row>", "<legacyDrawing xmlns:r=\"x\" r:id=\"d\"/>"));
        parts[u"xl/worksheets/_rels/sheet1.xml.rels"_s] =
            relationHead + "<Relationship Id=\"c\" Type=\"" + officeTypes + "comments\" Target=\"../notes.xml\"/>" +
            "<Relationship Id=\"d\" Type=\"" + officeTypes + "vmlDrawing\" Target=\"../notes.vml\"/></Relationships>";
        parts[u"xl/notes.xml"_s] =
            "<comments" + mainSpace +
            "><authors><author>Li</author></authors><commentList>"
            "<comment ref=\"A1\" authorId=\"0\"><text><t>of Li</t></text></comment></commentList></comments>";
        parts[u"xl/notes.vml"_s] = "<xml xmlns:v=\"v\" xmlns:x=\"x\"><v:shape id=\"_x0000_s1025\"><x:ClientData>"
                                   "<x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>";
        const Parts once = marked(save(parts), {{1, 0, u"ours"_s, true, {}}}, u"once.xlsx"_s);
        QCOMPARE(once[u"xl/notes.xml"_s].count("<comment "), 1);
        QVERIFY(once[u"xl/notes.xml"_s].contains("of Li") && once[u"xl/notes.xml"_s].contains("ours"));
        QCOMPARE(once[u"xl/notes.vml"_s].count("<v:shape "), 1);
        const Parts clean = marked(m_folder->filePath(u"once.xlsx"_s), {}, u"clean.xlsx"_s);
        QVERIFY(clean[u"xl/notes.xml"_s].contains("of Li") && !clean[u"xl/notes.xml"_s].contains("ours"));
        QCOMPARE(clean[u"xl/notes.vml"_s].count("<v:shape "), 1);
    }
    void aMarkInAMergedRangeStandsAtItsFirstCell()
    {
        const Parts after =
            marked(save(workbook(sheetWith("<row r=\"1\">" + text("A1", "h") + "</row><row r=\"2\"/>",
                                           "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>"))),
                   {{1, 0, u"same"_s, true, {}}, {2, 0, u"same"_s, true, {}}, {2, 1, u"b"_s, true, {}}});
        QCOMPARE(after[u"xl/comments1.xml"_s].count("<comment "), 2);
        QVERIFY(after[u"xl/comments1.xml"_s].contains("ref=\"A1\"") &&
                after[u"xl/comments1.xml"_s].contains("ref=\"B2\""));
        QVERIFY(after[u"xl/worksheets/sheet1.xml"_s].contains("<row r=\"2\"><c r=\"B2\""));
    }
    void filesWithoutStylesOrWithPrefixesAreMarked()
    {
        const QByteArray sheet =
            "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData>"
            "<x:row><x:c t='inlineStr'><x:is><x:t>h</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
        const Parts after =
            marked(save(workbook(sheet, false)), {{1, 0, u"m"_s, true, u"H"_s}, {1, 1, u"n"_s, true, {}}});
        QVERIFY(after[u"xl/styles1.xml"_s].contains("FFFFC7CF")); // mended, and still wrong
        QVERIFY(after[u"xl/worksheets/sheet1.xml"_s].contains("<x:legacyDrawing "));
        QCOMPARE(cellsOf(m_folder->filePath(u"out.xlsx"_s)), QStringList{u"H"_s});
    }
    void whatCannotBeMarkedSaysSo()
    {
        const QString path = save(workbook("<worksheet><sheetData><row><c><v>1</v></c>"));
        TableInfo info;
        info.path = path;
        info.kind = TableKind::xlsx;
        info.sheet = u"A & B"_s;
        const QString target = m_folder->filePath(u"out.xlsx"_s);
        QCOMPARE(writeMarked(info, 1, {}, target).error().code, ErrorCode::fileUnreadable);
        QVERIFY(!QFile::exists(target));
        info.sheet = u"none"_s;
        QCOMPARE(writeMarked(info, 1, {}, target).error().code, ErrorCode::fileUnreadable);
        QCOMPARE(writeMarked(info, 1, {}, path, true).error().code, ErrorCode::targetExists); // never over its source
        info.kind = TableKind::xls;
        QCOMPARE(writeMarked(info, 1, {}, target).error().code, ErrorCode::fileKind);
    }

    void csvGetsAColumnAndKeepsItsBytes_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QChar>("delimiter");
        QTest::addColumn<QString>("lineEnd");
        QTest::addColumn<bool>("bom");
        QTest::newRow("UTF-8") << u"UTF-8"_s << QChar(u',') << u"\r\n"_s << true;
        QTest::newRow("no BOM, LF") << u"UTF-8"_s << QChar(u';') << u"\n"_s << false;
        QTest::newRow("GB18030") << u"GB18030"_s << QChar(u',') << u"\r\n"_s << false;
        QTest::newRow("CR") << u"UTF-8"_s << QChar(u'\t') << u"\r"_s << false;
        QTest::newRow("UTF-16LE") << u"UTF-16LE"_s << QChar(u'\t') << u"\r\n"_s << true;
    }
    void csvGetsAColumnAndKeepsItsBytes()
    {
        QFETCH(QString, encoding);
        QFETCH(QChar, delimiter);
        QFETCH(QString, lineEnd);
        QFETCH(bool, bom);
        const auto line = [&](const QStringList& cells) { return cells.join(delimiter) + lineEnd; };
        const QString untouched = line({u" 甲"_s, u"\"a\"\"b"_s + lineEnd + u"c\""_s, u"'x"_s});
        const auto encoded = [&](const QString& content) {
            QStringEncoder encoder(encoding.toLatin1().constData());
            return QByteArray(encoder.encode((bom ? QString(QChar::ByteOrderMark) : QString()) + content));
        };
        const QByteArray before = encoded(line({u"题"_s, u"乙"_s, u"丙"_s}) + untouched + line({u"１"_s, u"2"_s}));
        TableInfo table;
        table.encoding = encoding;
        table.delimiter = delimiter;
        const auto after =
            markedCsv(before, table, 1, {{3, 0, u"改"_s, false, u"1"_s}, {3, 1, u"说, \"明\"\n再"_s, true, {}}});
        QVERIFY(after);
        const QString note = u"【清检】题：改 乙：说, \"\"明\"\" 再"_s;
        const QString expected = line({u"题"_s, u"乙"_s, u"丙"_s, doctorHeading.toString()}) + untouched +
                                 line({u"1"_s, u"2"_s, QString(), u'"' + note + u'"'});
        QCOMPARE(*after, encoded(expected));
        // The second round: the note goes where nothing is left to say, and the column stays.
        const auto clean = markedCsv(*after, table, 1, {});
        QCOMPARE(*clean, encoded(line({u"题"_s, u"乙"_s, u"丙"_s, doctorHeading.toString()}) + untouched +
                                 line({u"1"_s, u"2"_s, QString(), QString()})));
    }
    void damagedBytesOfOtherRecordsStay()
    {
        const QByteArray before = "a,b\nx\xff\xfe,1\ny,2\n";
        TableInfo table;
        table.encoding = u"UTF-8"_s;
        table.delimiter = u',';
        const auto after = markedCsv(before, table, 1, {{3, 0, u"m"_s, true, {}}});
        QVERIFY(after);
        QVERIFY(after->contains("\nx\xff\xfe,1\ny,2,"));
    }
};

QTEST_GUILESS_MAIN(TestTableMarks)
#include "tst_table_marks.moc"
