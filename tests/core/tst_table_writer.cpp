// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/Table.h"
#include "spreadsheet/TableWriter.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QtTest>

using namespace qj;
using namespace Qt::StringLiterals;

namespace {

const std::vector<WriterColumn> columns{
    {u"编号"_s}, {u"名称"_s}, {u"数值"_s, WriterColumn::Kind::number}, {u"日期"_s, WriterColumn::Kind::date, 12}};

QList<QStringList> readBack(const QString& path, TableInfo* info = nullptr)
{
    QList<QStringList> rows;
    const auto read = readTable(path, {}, [&rows](const TableRow& row) {
        QStringList cells;
        for (const TableCell& cell : row.cells) cells += cell.text;
        rows += cells;
        return true;
    });
    if (!read)
        qWarning() << errorName(read.error().code) << read.error().args;
    else if (info)
        *info = *read;
    return rows;
}

} // namespace

class TestTableWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenReadsBackTheSame_data()
    {
        QTest::addColumn<TableFormat>("format");
        QTest::addColumn<QString>("encoding");
        QTest::addRow("xlsx") << TableFormat::xlsx << QString();
        QTest::addRow("csv UTF-8") << TableFormat::csvUtf8 << u"UTF-8"_s;
        QTest::addRow("csv GB18030") << TableFormat::csvGb18030 << u"GB18030"_s;
    }
    void whatIsWrittenReadsBackTheSame()
    {
        QFETCH(TableFormat, format);
        QFETCH(QString, encoding);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"表.dat"_s);
        const QList<QStringList> rows{{u"000123456789012345678"_s, u"甲,\"乙\"\n丙"_s, u"0.10"_s, u"2018-04-10"_s},
                                      {u"9E5"_s, u"-25℃"_s, u"12.5"_s, u"2018-04"_s},
                                      {u"2018-1"_s, u"a"_s, u"未检出"_s, u"x"_s}};
        auto writer = TableWriter::create(path, format, columns);
        QVERIFY(writer);
        for (const QStringList& row : rows) QVERIFY((*writer)->writeRow(row));
        QVERIFY(!QFile::exists(path));
        QVERIFY((*writer)->finish());
        TableInfo info;
        QList<QStringList> back = readBack(path, &info);
        QCOMPARE(info.encoding, encoding);
        QCOMPARE(back.takeFirst(), (QStringList{u"编号"_s, u"名称"_s, u"数值"_s, u"日期"_s}));
        QCOMPARE(back, rows);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"表.dat"_s});
    }
    void nothingIsLeftWithoutFinish()
    {
        QTemporaryDir folder;
        for (const TableFormat format : {TableFormat::xlsx, TableFormat::csvUtf8}) {
            auto writer = TableWriter::create(folder.filePath(u"a"_s), format, columns);
            QVERIFY(writer);
            QVERIFY((*writer)->writeRow({u"1"_s}));
            writer->reset();
            QVERIFY(QDir(folder.path()).isEmpty(QDir::Files | QDir::Hidden));
        }
    }
    void anExistingFileIsReplacedOnlyWhenAskedFor()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.xlsx"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("old");
        file.close();
        for (const TableFormat format : {TableFormat::xlsx, TableFormat::csvUtf8}) {
            QCOMPARE(TableWriter::create(path, format, columns).error().code, ErrorCode::targetExists);
            QCOMPARE(TableWriter::create(folder.path(), format, columns).error().code, ErrorCode::fileIsFolder);
            QCOMPARE(TableWriter::create(folder.filePath(u"no/such/f"_s), format, columns).error().code,
                     ErrorCode::fileNotWritten);
            WriterOptions options;
            options.replace = true;
            auto writer = TableWriter::create(path, format, columns, options);
            QVERIFY(writer);
            QVERIFY((*writer)->finish());
            QCOMPARE(readBack(path).size(), 1);
        }
    }
    void titleNotesAndMarksAreWritten()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.xlsx"_s);
        WriterOptions options;
        options.title = u"某区不合格商品名单"_s;
        options.notes = {u"注：本结果仅对样品负责"_s};
        options.sheet = u"a/b:清单"_s;
        auto writer = TableWriter::create(path, TableFormat::xlsx, columns, options);
        QVERIFY((*writer)->writeRow({u"1"_s, u"甲"_s}, {{1, u"名称有误"_s}}));
        QVERIFY((*writer)->finish());
        TableInfo info;
        const QList<QStringList> back = readBack(path, &info);
        QCOMPARE(info.sheet, u"a_b_清单"_s);
        QCOMPARE(back.size(), 4);
        QCOMPARE(back[0].first(), options.title);
        QCOMPARE(back[2].mid(0, 2), (QStringList{u"1"_s, u"甲"_s}));
        QCOMPARE(back[3].first(), options.notes.first());
    }
    void textsThatASpreadsheetWouldRunAreDisarmedInCsv()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.csv"_s);
        auto writer = TableWriter::create(path, tableFormatOf(path), columns);
        QVERIFY((*writer)->writeRow({u"=HYPERLINK(1)"_s, u"-25℃"_s, u"+5"_s, u"@x"_s}));
        QVERIFY((*writer)->finish());
        QCOMPARE(readBack(path).at(1), (QStringList{u"'=HYPERLINK(1)"_s, u"-25℃"_s, u"+5"_s, u"'@x"_s}));
    }
    void aLongTableIsWrittenRowByRow()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.xlsx"_s);
        auto writer = TableWriter::create(path, TableFormat::xlsx, columns);
        for (int i = 0; i < 20'000; ++i)
            QVERIFY((*writer)->writeRow({QString::number(i), u"样品"_s, QString::number(i), u"2018-04-10"_s}));
        QVERIFY((*writer)->finish());
        QCOMPARE(readBack(path).size(), 20'001);
    }
};

QTEST_GUILESS_MAIN(TestTableWriter)
#include "tst_table_writer.moc"
