// SPDX-License-Identifier: GPL-3.0-or-later
// How a laboratory writes its tables: what is mended in cells, which layout fits a heading, what is refused of a
// sample.
#include "spreadsheet/ResultRows.h"
#include "spreadsheet/TableSketch.h"

#include <QtCore/QFile>
#include <QtTest/QtTest>

using namespace qj;
using namespace Qt::StringLiterals;
using DateOrder = TableLayout::DateOrder;

namespace {

TableRow rowOf(qint64 number, const QStringList& cells)
{
    TableRow row;
    row.number = number;
    for (const QString& cell : cells)
        row.cells.push_back({cell, looksLikeLostDigits(cell) ? quint8(TableCell::lostDigits) : quint8(0)});
    return row;
}

struct Reading
{
    std::vector<PublishedRow> samples;
    std::optional<HeaderMap> header;
    QStringList refused, warnings;

    QStringList items(size_t sample) const
    {
        QStringList result;
        for (const ResultItem& item : samples.at(sample).items)
            result += item.name + u'|' + item.valueText + u'|' + item.unit + u'|' +
                      (!item.conforms   ? u""_s
                       : *item.conforms ? u"pass"_s
                                        : u"fail"_s);
        return result;
    }
};

Reading readAll(const QList<QStringList>& table, const TableLayout& layout = {})
{
    Reading reading;
    ResultOptions options;
    options.layout = layout;
    options.notAfter = QDate(2018, 12, 31);
    ResultRows rows(options, [&reading](PublishedRow&& row) {
        for (const RowWarning& warning : row.warnings)
            reading.warnings += QString::number(warning.row) + u' ' + warning.code + u' ' + warning.meant;
        reading.samples.push_back(std::move(row));
        return true;
    });
    qint64 number = 0;
    for (const QStringList& cells : table) rows.add(rowOf(++number, cells));
    if (!rows.finish(u"table"_s)) return reading;
    reading.header = rows.header();
    for (const RefusedRow& row : rows.refused())
        for (const Error& one : row.error.more.empty() ? std::vector<Error>{row.error} : row.error.more)
            reading.refused += QString::number(row.row) + u' ' + errorName(one.code) + u' ' + one.field;
    const ResultCounts& counts = rows.counts();
    if (counts.rows != counts.taken + counts.merged + counts.refused) qFatal("rows got lost");
    return reading;
}

} // namespace

class TestTableLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCellIsMendedWhereNothingIsGuessed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("flags");
        QTest::addColumn<CellForm>("form");
        QTest::addColumn<DateOrder>("order");
        QTest::addColumn<QString>("meant"); // empty: the cell stays as it is
        const auto add = [](const QString& text, CellForm form, const QString& meant, int flags = 0,
                            DateOrder order = DateOrder::unsaid) {
            QTest::addRow("%d %s", int(form), qPrintable(text)) << text << flags << form << order << meant;
        };
        add(u"３２０４１２-２０１８"_s, CellForm::code, u"320412-2018"_s);
        add(u"SP-18-001"_s, CellForm::code, {});
        add(u"０．０５"_s, CellForm::number, u"0.05"_s);
        add(u"＜0.01"_s, CellForm::number, u"<0.01"_s);
        add(u"１号"_s, CellForm::text, {});
        add(u"1.23456789012345E+14"_s, CellForm::code, u"123456789012345"_s);
        add(u"1E+0"_s, CellForm::code, u"1"_s);
        add(u"9.2E+17"_s, CellForm::code, {});               // digits are gone
        add(u"1.234567890123456E+15"_s, CellForm::code, {}); // more than a spreadsheet program keeps
        add(u"43210"_s, CellForm::date, u"2018-04-20"_s);
        add(u"43210.5"_s, CellForm::date, u"2018-04-20"_s);
        add(u"４３２１０"_s, CellForm::date, u"2018-04-20"_s);
        add(u"12345"_s, CellForm::date, {}); // a day of 1933
        add(u"432101"_s, CellForm::date, {});
        add(u"43210"_s, CellForm::madeDate, {}); // may be a batch
        add(u"43210"_s, CellForm::madeDate, u"2018-04-20"_s, TableCell::isNumber);
        add(u"2018-04-20"_s, CellForm::date, {}, TableCell::isDate);
        add(u"04/05/2018"_s, CellForm::date, {});
        add(u"04/05/2018"_s, CellForm::date, u"2018-05-04"_s, 0, DateOrder::dayFirst);
        add(u"04/05/18"_s, CellForm::date, u"2018-04-05"_s, 0, DateOrder::monthFirst);
        add(u"31.12.2018"_s, CellForm::date, {}, 0, DateOrder::monthFirst); // no such month
        add(u"P"_s, CellForm::verdict, u"合格"_s);
        add(u"ｎｇ"_s, CellForm::verdict, u"不合格"_s);
        add(u"ok?"_s, CellForm::verdict, {});
        add(QString(), CellForm::code, {});
    }
    void aCellIsMendedWhereNothingIsGuessed()
    {
        QFETCH(QString, text);
        QFETCH(int, flags);
        QFETCH(CellForm, form);
        QFETCH(DateOrder, order);
        TableLayout layout;
        layout.dates = order;
        layout.passWords = {u"p"_s};
        layout.failWords = {u"NG"_s};
        const auto repair = repairOf({text, static_cast<quint8>(flags)}, form, layout, false);
        QTEST(repair ? repair->after : QString(), "meant");
    }
    void serialDaysOfTheOtherEpochCountFromThere()
    {
        const auto repair = repairOf({u"41748"_s, TableCell::isNumber}, CellForm::date, {}, true);
        QVERIFY(repair);
        QCOMPARE(repair->after, u"2018-04-20"_s);
    }

    void aLayoutIsKeptAsItWasSaid()
    {
        TableLayout layout;
        layout.sheet = u"结果"_s;
        layout.headerRow = 3;
        layout.columns = {{u"甲"_s, u"sampleNo"_s}, {u"乙"_s, QString()}, {u"#4"_s, u"valueText"_s}};
        layout.headings = {u"检验项目"_s};
        layout.dates = DateOrder::monthFirst;
        layout.passWords = {u"P"_s};
        layout.failWords = {u"F"_s, u"NG"_s};
        QCOMPARE(layoutsOf(layoutsJson({layout, layout})), (QList{layout, layout}));
        QCOMPARE(layoutsOf(R"({"客户":"traderName"})").value(0).columns.value(u"客户"_s), u"traderName"_s);
        QVERIFY(layoutsOf({}).isEmpty());
        QVERIFY(layoutsOf("[1,").isEmpty());
        QVERIFY(layoutsJson({}).isEmpty());
    }
    void theLayoutWithMostColumnsOfTheHeadingFits()
    {
        TableLayout small, large, other;
        small.columns = {{u"样号"_s, u"sampleNo"_s}};
        large.columns = {{u"样号"_s, u"sampleNo"_s}, {u"所见"_s, u"valueText"_s}, {u"页"_s, QString()}};
        other.columns = {{u"样号"_s, u"sampleNo"_s}, {u"别的"_s, u"valueText"_s}};
        const std::vector<TableRow> rows{rowOf(1, {u"某检验院"_s}), rowOf(2, {u"所 见"_s, u"样号"_s, u"新列"_s})};
        qint64 header = 0;
        QCOMPARE(fittingLayout({small, large, other}, rows, &header), 1);
        QCOMPARE(header, 2);
        QCOMPARE(fittingLayout({other}, rows, &header), -1);
        QCOMPARE(fittingLayout({TableLayout()}, rows, &header), -1);
    }
    void theNewerLayoutTakesThePlaceOfThatForTheSameColumns()
    {
        TableLayout first, second, third;
        first.columns = {{u"样号"_s, u"sampleNo"_s}};
        second.columns = {{u"样号"_s, u"reportNo"_s}};
        third.columns = {{u"编码"_s, u"sampleNo"_s}};
        QCOMPARE(layoutsWith({first}, second), QList{second});
        QCOMPARE(layoutsWith({first}, third), (QList{first, third}));
        QList<TableLayout> many;
        for (int i = 0; i < 30; ++i) {
            TableLayout one;
            one.columns = {{u"列%1"_s.arg(i), u"sampleNo"_s}};
            many = layoutsWith(many, one);
        }
        QCOMPARE(many.size(), 20); // the oldest are forgotten
        QVERIFY(many.back().columns.contains(u"列29"_s));
    }

    void whatWasSaidWinsOverEveryWord()
    {
        TableLayout layout;
        layout.columns = {{u"样品编号"_s, QString()}, // the laboratory's own number
                          {u"贵方号"_s, u"sampleNo"_s}, {u"结果"_s, u"valueText"_s}, {u"结果 (2)"_s, u"single"_s},
                          {u"#5"_s, u"unit"_s},         {u"项"_s, u"itemName"_s}};
        layout.passWords = {u"P"_s};
        layout.failWords = {u"F"_s};
        const Reading reading = readAll({{u"样品编号"_s, u"贵方号"_s, u"项"_s, u"结果"_s, QString(), u"结果"_s},
                                         {u"L-1"_s, u"S-1"_s, u"甲醛"_s, u"２０"_s, u"mg/kg"_s, u"P"_s},
                                         {u"L-1"_s, u"S-1"_s, u"pH值"_s, u"9.1"_s, QString(), u"F"_s}},
                                        layout);
        QCOMPARE(reading.samples.size(), 1);
        QCOMPARE(reading.samples[0].text("sampleNo"_L1), u"S-1"_s);
        QCOMPARE(reading.items(0), (QStringList{u"甲醛|20|mg/kg|pass"_s, u"pH值|9.1||fail"_s}));
        QCOMPARE(reading.warnings, QStringList{u"2 mendedWidth 20"_s});
    }
    void aColumnForEachItemIsUnderstood()
    {
        TableLayout layout;
        layout.columns = {{u"甲醛含量(mg/kg)"_s, u"itemColumn"_s}, {u"pH值(B类)"_s, u"itemColumn"_s}};
        const Reading reading = readAll({{u"样品编号"_s, u"甲醛含量(mg/kg)"_s, u"pH值(B类)"_s, u"检验结论"_s},
                                         {u"S-1"_s, u"未检出"_s, u"6.8"_s, u"合格"_s},
                                         {u"S-2"_s, u"/"_s, u"9.0"_s, u"不合格"_s}},
                                        layout);
        QCOMPARE(reading.items(0), (QStringList{u"甲醛含量|未检出|mg/kg|"_s, u"pH值(B类)|6.8||"_s}));
        QCOMPARE(reading.items(1), QStringList{u"pH值(B类)|9.0||"_s});
    }
    void theHeadingIsWhereItWasSaid()
    {
        TableLayout layout;
        layout.headerRow = 2;
        layout.columns = {{u"x"_s, u"sampleNo"_s}, {u"y"_s, u"valueText"_s}, {u"z"_s, u"itemName"_s}};
        const Reading reading = readAll(
            {{u"样品编号"_s, u"实测值"_s, u"检验项目"_s}, {u"x"_s, u"y"_s, u"z"_s}, {u"S-1"_s, u"5"_s, u"铅"_s}},
            layout);
        QVERIFY(reading.header);
        QCOMPARE(reading.header->row(), 2);
        QCOMPARE(reading.items(0), QStringList{u"铅|5||"_s});
    }

    void allThatIsWrongWithASampleIsToldAtItsCells()
    {
        const QString lost = u"9.2E+17"_s;
        const Reading reading = readAll({{u"样品编号"_s, u"检验项目"_s, u"实测值"_s, u"报告日期"_s, u"检验结论"_s},
                                         {lost, u"铅"_s, u"5"_s, u"2018-02-30"_s, u"好"_s},
                                         {lost, u"镉"_s, u"6"_s, QString(), QString()},
                                         {u"S-2"_s, u"铅"_s, u"5"_s, u"2018-02-28"_s, u"合格"_s}});
        QCOMPARE(reading.samples.size(), 1);
        // The number is wrong in both rows; date and verdict stand in the first only.
        QCOMPARE(reading.refused, (QStringList{u"2 badValue sampleNo"_s, u"2 badValue reportDate"_s,
                                               u"2 badValue verdict"_s, u"3 badValue sampleNo"_s}));
    }
    void aRowThatCannotBeReadRefusesItsWholeSample()
    {
        const Reading reading = readAll({{u"样品编号"_s, u"检验项目"_s, u"实测值"_s},
                                         {u"S-1"_s, u"铅"_s, u"5"_s},
                                         {u"S-1"_s, u"镉"_s, u"6"_s},
                                         {u"S-2"_s, u"铅"_s, u"5"_s}});
        QCOMPARE(reading.samples.size(), 2);
        ResultRows rows({}, [](PublishedRow&& row) { return row.text("sampleNo"_L1) == "S-2"_L1; });
        rows.add(rowOf(1, {u"样品编号"_s, u"检验项目"_s, u"实测值"_s}));
        TableRow broken = rowOf(3, {u"S-1"_s, u"镉"_s, u"x"_s});
        broken.cells[2].flags = TableCell::tooLarge;
        rows.add(rowOf(2, {u"S-1"_s, u"铅"_s, u"5"_s}));
        rows.add(broken);
        rows.add(rowOf(4, {u"S-2"_s, u"铅"_s, u"5"_s}));
        QVERIFY(rows.finish(u"table"_s));
        QCOMPARE(rows.counts().taken, 1); // half of S-1 would be another report
        QCOMPARE(rows.counts().refused, 2);
        QCOMPARE(rows.refused().at(0).error.code, ErrorCode::rowRefused);
        QCOMPARE(rows.refused().at(1).error.code, ErrorCode::cellTooLarge);
        QCOMPARE(rows.refused().at(1).error.field, u"valueText"_s);
    }
    void twoReportsOfOneSampleAreTwo()
    {
        const Reading reading = readAll({{u"样品编号"_s, u"报告编号"_s, u"检验项目"_s, u"实测值"_s},
                                         {u"S-1"_s, u"R-1"_s, u"铅"_s, u"5"_s},
                                         {u"S-1"_s, QString(), u"镉"_s, u"6"_s},
                                         {u"S-1"_s, u"R-2"_s, u"铅"_s, u"5"_s}});
        QCOMPARE(reading.samples.size(), 2);
        QCOMPARE(reading.samples[0].items.size(), 2);
    }
    void notesOfTheCheckAreNoPartOfARow()
    {
        const QList<QStringList> plain{{u"样品编号"_s, u"检验结论"_s}, {u"S-1"_s, u"合格"_s}};
        const QList<QStringList> noted{{u"样品编号"_s, u"检验结论"_s, u"清检核对意见"_s},
                                       {u"S-1"_s, u"合格"_s, u"【清检】请改正"_s}};
        const Reading one = readAll(plain), other = readAll(noted);
        QCOMPARE(other.samples.at(0).key, one.samples.at(0).key);
        QCOMPARE(other.samples.at(0).printed.size(), 2);
    }

    void aTableOfNoKnownWordsIsSketched()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"a.csv"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("某院\nA1,B2,C3\n1,x,7.5\n2,y,7.6\n2,z,7.7\n2,w,7.8\n");
        file.close();
        const auto sketch = sketchTable(file.fileName(), {}, HeaderTarget::result);
        QVERIFY(sketch);
        QVERIFY(!sketch->recognised);
        QCOMPARE(sketch->header.row(), 2);
        QCOMPARE(sketch->valuesOf(2, 3), (QStringList{u"7.5"_s, u"7.6"_s, u"7.7"_s}));
        QCOMPARE(sketch->valuesOf(0, 3), (QStringList{u"1"_s, u"2"_s}));
    }
};

QTEST_GUILESS_MAIN(TestTableLayout)
#include "tst_table_layout.moc"
