// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/ResultRows.h"

#include <QtCore/QFile>
#include <QtTest/QtTest>

using namespace qj;
using namespace Qt::StringLiterals;

namespace {

struct Taken
{
    std::vector<PublishedRow> rows;
    ResultReport report;
    std::optional<Error> error;

    QStringList codes(size_t row) const
    {
        QStringList result;
        for (const RowWarning& warning : rows.at(row).warnings) result += warning.code;
        return result;
    }
    QStringList items(size_t row) const
    {
        QStringList result;
        for (const ResultItem& item : rows.at(row).items) result += item.name;
        return result;
    }
    QStringList refused() const
    {
        QStringList result;
        for (const RefusedRow& row : report.refused)
            result += QString::number(row.row) + u' ' + errorName(row.error.code) + u' ' +
                      row.error.args.value(
                          row.error.code == ErrorCode::rowRefused || row.error.code == ErrorCode::cellTooLarge ? 1 : 0);
        return result;
    }
    QStringList ignored() const
    {
        QStringList result;
        for (const IgnoredRow& row : report.ignored) result += QString::number(row.row) + u' ' + row.why;
        return result;
    }
    bool adds() const
    {
        const ResultCounts& counts = report.counts;
        return counts.rows == counts.taken + counts.merged + counts.refused;
    }
};

Taken take(const QString& csv, const QString& fileName = u"list.csv"_s, const ResultOptions& options = {})
{
    QTemporaryDir folder;
    QFile file(folder.filePath(fileName));
    if (!file.open(QIODevice::WriteOnly)) qFatal("no file");
    file.write(csv.toUtf8());
    file.close();
    Taken taken;
    auto report = readResults(file.fileName(), {}, options, [&taken](PublishedRow&& row) {
        taken.rows.push_back(std::move(row));
        return true;
    });
    if (report)
        taken.report = std::move(*report);
    else
        taken.error = report.error();
    return taken;
}

} // namespace

class TestResultRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRowIsReadAndKeptAsPrinted()
    {
        const Taken taken = take(
            u"序号,样品名称,标称商标,规格/型号,生产日期/批号,被抽检人,标称生产企业,判定结果,不合格项目,抽样领域,备 注\n"
            "7,遥控车,甲乙（图形）,TX-4,2018-04-10/K7,天宁区甲店,乙玩具厂(标称),不合格,\"*突出部,绳索\",网络,/\n"_s);
        QCOMPARE(taken.report.counts.taken, 1);
        const PublishedRow& row = taken.rows[0];
        QCOMPARE(row.row, 2);
        QCOMPARE(row.verdict, std::optional(PrintedVerdict::fail));
        QCOMPARE(row.text("productName"_L1), u"遥控车"_s);
        QCOMPARE(row.text("modelSpec"_L1), u"TX-4"_s);
        QCOMPARE(row.brand.name, u"甲乙"_s);
        QVERIFY(row.brand.isDevice);
        QCOMPARE(row.production.date, std::optional(QDate(2018, 4, 10)));
        QCOMPARE(row.production.batchNo, u"K7"_s);
        QCOMPARE(row.producers.at(0).name, u"乙玩具厂"_s);
        QCOMPARE(row.channel, std::optional(PrintedChannel::online));
        QCOMPARE(taken.items(0), (QStringList{u"突出部"_s, u"绳索"_s}));
        QVERIFY(row.items[0].safety);
        QVERIFY(!row.fields.contains(u"remark"_s));
        QCOMPARE(row.printed.at(6), std::make_pair(u"标称生产企业"_s, u"乙玩具厂(标称)"_s));
        QCOMPARE(row.printed.back(), std::make_pair(u"备 注"_s, u"/"_s));
        QVERIFY(row.warnings.empty());
    }

    void whatIsNoRowIsIgnoredWithItsReason()
    {
        const Taken taken = take(u"某区玩具不合格商品名单\n"
                                 "序号,样品名称,经营者,不合格项目\n"
                                 "1,积木,甲店,标识\n"
                                 ",,,\n"
                                 "一、童车类,,,\n"
                                 "序号,样品名称,经营者,不合格项目\n"
                                 "2,童车,乙店,结构\n"
                                 "合计,2批次,,\n"
                                 "注：以上结果仅对样品负责,,,\n"
                                 "填表人：某某,,审核人：某某,\n"_s);
        QCOMPARE(taken.ignored(), (QStringList{u"1 title"_s, u"4 blank"_s, u"5 section"_s, u"6 header"_s, u"8 total"_s,
                                               u"9 note"_s, u"10 note"_s}));
        QCOMPARE(taken.report.counts.rows, 2);
        QCOMPARE(taken.report.counts.taken, 2);
        QCOMPARE(taken.rows[1].row, 7);
    }

    void rowsWithoutProductAndSerialContinueTheSampleAbove()
    {
        const Taken taken = take(u"序号,样品名称,规格型号,不合格项目\n"
                                 "1,积木,A,突出部\n"
                                 ",,B,绳索\n"
                                 "2,童车,C,结构\n"
                                 "3,,D,结构\n"_s);
        QCOMPARE(taken.report.counts.rows, 4);
        QCOMPARE(taken.report.counts.taken, 2);
        QCOMPARE(taken.report.counts.merged, 1);
        QCOMPARE(taken.refused(), QStringList{u"5 fieldMissing productName"_s});
        QCOMPARE(taken.items(0), (QStringList{u"突出部"_s, u"绳索"_s}));
        QCOMPARE(taken.rows[0].text("modelSpec"_L1), u"A; B"_s);
        QCOMPARE(taken.rows[0].furtherRows, std::vector<qint64>{3});
        QVERIFY(taken.adds());
    }
    void aContinuationWithNothingAboveIsRefused()
    {
        const Taken taken = take(u"序号,样品名称,规格型号,不合格项目\n,,B,绳索\n"_s);
        QCOMPARE(taken.refused(), QStringList{u"2 fieldMissing productName"_s});
        QVERIFY(taken.adds());
    }
    void continuationsOfARefusedRowAreRefused()
    {
        const Taken taken = take(u"序号,样品名称,判定结果,不合格项目\n1,积木,合格,突出部\n,,,绳索\n2,童车,合格,\n"_s);
        QCOMPARE(taken.refused(),
                 (QStringList{u"2 rowRefused verdictContradicts"_s, u"3 rowRefused continuesRefused"_s}));
        QCOMPARE(taken.report.counts.taken, 1);
        QVERIFY(taken.adds());
    }
    void laboratoryRowsOfOneSampleBelongTogether()
    {
        const Taken taken = take(u"样品编号,样品名称,检验项目,标准要求,检验结果,单项判定,检验结论\n"
                                 "S-1,面料,甲醛,≤75,20,合格,不合格\n"
                                 "S-1,面料,pH值,4.0~8.5,9.10,不合格,不合格\n"
                                 "S-2,童车,标识,符合,缺,不合格,不合格\n"_s);
        QCOMPARE(taken.report.counts.taken, 2);
        QCOMPARE(taken.report.counts.merged, 1);
        const std::vector<ResultItem>& items = taken.rows[0].items;
        QCOMPARE(items.size(), size_t(2));
        QCOMPARE(items[1].valueText, u"9.10"_s);
        QCOMPARE(items[1].limitText, u"4.0~8.5"_s);
        QCOMPARE(items[1].conforms, std::optional(false));
        QCOMPARE(items[0].conforms, std::optional(true));
        QCOMPARE(taken.rows[0].verdict, std::optional(PrintedVerdict::fail));
        QCOMPARE(taken.rows[1].verdict, std::optional(PrintedVerdict::failLabel));
    }
    void aLaboratoryRowNeedsNoVerdict()
    {
        const Taken taken = take(u"报告编号,检验项目,检验结果\nR-1,甲醛,20\n"_s);
        QCOMPARE(taken.report.counts.taken, 1);
        QVERIFY(!taken.rows[0].verdict);
    }
    void valuesBesideItemsOfOneCellBelongToThem()
    {
        const Taken taken = take(u"样品名称,不合格项目,实测值,标准值\n面料,甲醛、pH值,90；9.1,≤75；4.0~8.5\n"_s);
        QCOMPARE(taken.rows[0].items.at(1).valueText, u"9.1"_s);
        QCOMPARE(taken.rows[0].items.at(1).limitText, u"4.0~8.5"_s);
    }

    void verdictsComeFromColumnItemsTitleOrLayout_data()
    {
        QTest::addColumn<QString>("csv");
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<QString>("warning");
        const auto row = [](const char* name, const QString& csv, const QString& file, PrintedVerdict verdict,
                            QLatin1StringView warning) {
            QTest::addRow("%s", name) << csv << file << int(verdict) << QString(warning);
        };
        const QString plain = u"list.csv"_s;
        row("label items alone", u"样品名称,结论,不合格项目\n面料,不合格,使用说明\n"_s, plain,
            PrintedVerdict::failLabel, {});
        row("fail without items", u"样品名称,结论,不合格项目\n面料,不合格,/\n"_s, plain, PrintedVerdict::fail,
            warning::itemsMissing);
        row("items in a fail list", u"样品名称,不合格项目\n面料,甲醛\n"_s, plain, PrintedVerdict::fail, {});
        row("empty verdict with items", u"样品名称,结论,不合格项目\n面料,,甲醛\n"_s, plain, PrintedVerdict::fail,
            warning::verdictFromItems);
        row("item cell says none", u"样品名称,不合格项目\n面料,无\n"_s, plain, PrintedVerdict::pass,
            warning::verdictFromItems);
        row("no items column", u"样品名称,商标\n面料,甲\n"_s, plain, PrintedVerdict::pass, warning::verdictFromLayout);
        row("title of failures", u"不合格名单\n样品名称,商标\n面料,甲\n"_s, plain, PrintedVerdict::fail,
            warning::verdictFromTitle);
        row("file name of failures", u"样品名称,商标\n面料,甲\n"_s, u"不合格商品.csv"_s, PrintedVerdict::fail,
            warning::verdictFromTitle);
        row("pass with a stray none", u"样品名称,结论,不合格项目\n面料,合格,\"无,\"\n"_s, plain, PrintedVerdict::pass,
            {});
        row("not judged", u"样品名称,结论,不合格项目\n面料,不作判定,\n"_s, plain, PrintedVerdict::none, {});
    }
    void verdictsComeFromColumnItemsTitleOrLayout()
    {
        QFETCH(QString, csv);
        QFETCH(QString, fileName);
        QFETCH(int, verdict);
        QFETCH(QString, warning);
        const Taken taken = take(csv, fileName);
        QCOMPARE(taken.report.counts.taken, 1);
        QCOMPARE(int(*taken.rows[0].verdict), verdict);
        if (warning.isEmpty())
            QVERIFY(taken.rows[0].warnings.empty());
        else
            QVERIFY(taken.codes(0).contains(warning));
    }
    void sectionsOfOneListMayGiveDifferentVerdicts()
    {
        const Taken taken = take(u"序号,样品名称,商标\n一、不合格商品,,\n1,面料,甲\n二、合格商品,,\n1,童车,乙\n"_s);
        QCOMPARE(taken.rows[0].verdict, std::optional(PrintedVerdict::fail));
        QCOMPARE(taken.rows[1].verdict, std::optional(PrintedVerdict::pass));
    }

    void rowsThatCannotBeTakenSayWhy()
    {
        const Taken taken = take(u"序号,样品名称,抽样日期,判定结果,不合格项目\n"
                                 "1,积木,2018-02-30,合格,\n"
                                 "2,积木,2018-02-03,合格,突出部\n"
                                 "3,积木,2018-02-03,待定,\n"
                                 "4,积木,2018-02-03,,\n"
                                 "5,/,2018-02-03,合格,\n"
                                 "6,"_s +
                                 QString(70'000, u'x') +
                                 u",2018-02-03,合格,\n"
                                 "7,未标注,2018-02-03,合格,\n"_s);
        QCOMPARE(taken.refused(), (QStringList{u"2 badValue samplingDate"_s, u"3 rowRefused verdictContradicts"_s,
                                               u"4 badValue verdict"_s, u"5 fieldMissing verdict"_s,
                                               u"6 fieldMissing productName"_s, u"7 cellTooLarge 样品名称"_s}));
        QCOMPARE(taken.report.counts.taken, 1);
        QCOMPARE(taken.codes(0), QStringList{QString(warning::productUnnamed)});
        QVERIFY(taken.adds());
    }
    void whatIsDoubtfulIsTakenWithAWarning()
    {
        const Taken taken = take(u"样品名称,生产日期/批号,标称生产者,判定结果,商品条码\n"
                                 "甲,2018-02-30,乙厂,合格,6.9E+12\n"
                                 "乙,2018-02-03,标称生产者否认为其生产,合格,\n"
                                 "丙,不详见实物,乙厂,合格,\n"_s);
        QCOMPARE(taken.report.counts.taken, 3);
        QVERIFY(taken.codes(0).contains(QString(warning::dateDoubtful)));
        QVERIFY(taken.codes(0).contains(QString(warning::digitsLost)));
        QVERIFY(taken.codes(1).contains(QString(warning::objection)));
        QVERIFY(taken.rows[1].producers.empty());
        QVERIFY(taken.codes(2).contains(QString(warning::dateUnread)));
    }
    void dateAndBatchInTheirOwnColumnsArePutTogether()
    {
        const Taken taken = take(u"样品名称,生产日期,批号,结论\n甲,2018年4月10日,K7,合格\n乙,K8,,合格\n"_s);
        QCOMPARE(taken.rows[0].production.date, std::optional(QDate(2018, 4, 10)));
        QCOMPARE(taken.rows[0].production.batchNo, u"K7"_s);
        QCOMPARE(taken.rows[0].text("productionText"_L1), u"2018年4月10日/K7"_s);
        QCOMPARE(taken.rows[1].production.batchNo, u"K8"_s);
    }
    void aProductionDateAfterTheListIsNone()
    {
        const Taken taken = take(u"样品名称,生产日期/批号,公布日期,结论\n甲,2019-04-10,2018-05-01,合格\n"_s);
        QVERIFY(!taken.rows[0].production.date);
        QVERIFY(taken.codes(0).contains(QString(warning::dateDoubtful)));
    }

    void theKeyIsThatOfTheContent()
    {
        const QString first = u"序号,样品名称,商标,生产日期/批号,结论\n1,甲,乙,2018-04-10,合格\n"_s;
        const QString same = u"序号,结论,样品名称,规格型号,标称商标,生产日期或批号\n9,合格,甲 ,/,乙,2018/4/10\n"_s;
        const QString other = u"序号,样品名称,商标,生产日期/批号,结论\n1,甲,乙,2018-04-11,合格\n"_s;
        const QByteArray key = take(first).rows.at(0).key;
        QCOMPARE(key.size(), 32);
        QCOMPARE(take(same).rows.at(0).key, key);
        QVERIFY(take(other).rows.at(0).key != key);
    }
    void equalRowsAreSeparateSamplesWithAWarning()
    {
        const Taken taken = take(u"序号,样品名称,结论\n1,甲,合格\n2,甲,合格\n3,乙,合格\n"_s);
        QCOMPARE(taken.rows[0].key, taken.rows[1].key);
        QCOMPARE(taken.rows[1].ordinal, 2);
        QVERIFY(taken.rows[0].identity() != taken.rows[1].identity());
        QVERIFY(taken.codes(0).isEmpty());
        QCOMPARE(taken.codes(1), QStringList{QString(warning::duplicateRow)});
    }
    void headersOfTheSameNameAreKeptApartInThePrint()
    {
        const Taken taken = take(u"样品名称,结论,其他,其他,\n甲,合格,x,y,z\n"_s);
        QCOMPARE(taken.rows[0].printed.at(2).first, u"其他"_s);
        QCOMPARE(taken.rows[0].printed.at(3).first, u"其他 (2)"_s);
        QCOMPARE(taken.rows[0].printed.at(4).first, u"E"_s);
    }
    void aRememberedMappingIsUsed()
    {
        ResultOptions options;
        options.layout.columns.insert(u"客户"_s, u"traderName"_s);
        const Taken taken = take(u"样品名称,客户,结论\n甲,乙店,合格\n"_s, u"a.csv"_s, options);
        QCOMPARE(taken.rows[0].text("traderName"_L1), u"乙店"_s);
    }
    void aFileWithoutHeaderIsRefused()
    {
        const Taken taken = take(u"张三,123\n李四,456\n"_s);
        QVERIFY(taken.error);
        QCOMPARE(taken.error->code, ErrorCode::headerMissing);
    }
    void theSinkCanEndTheReading()
    {
        int rows = 0;
        ResultRows reading({}, [&rows](PublishedRow&&) { return ++rows < 2; });
        qint64 number = 0;
        const auto feed = [&](const QStringList& cells) {
            TableRow row;
            row.number = ++number;
            for (const QString& cell : cells) row.cells.push_back({cell, 0});
            return reading.add(row);
        };
        feed({u"样品名称"_s, u"结论"_s});
        bool goOn = true;
        for (int i = 0; i < 100 && goOn; ++i) goOn = feed({u"甲"_s, u"合格"_s});
        QVERIFY(!goOn);
        QCOMPARE(rows, 2);
    }
    void aLongListIsReadRowByRow()
    {
        QString csv = u"序号,样品名称,标称商标,规格型号,生产日期/批号,被抽检人,标称生产者,判定结果,不合格项目\n"_s;
        for (int i = 0; i < 3000; ++i)
            csv += u"%1,样品%1,商标,M-%1,2018-04-%2/B%1,某店,某厂(标称),%3,%4\n"_s.arg(i)
                       .arg(i % 28 + 1, 2, 10, QChar(u'0'))
                       .arg(i % 5 ? u"合格"_s : u"不合格"_s, i % 5 ? u"/"_s : u"甲醛、pH值"_s);
        const Taken taken = take(csv);
        QCOMPARE(taken.report.counts.taken, 3000);
        QCOMPARE(taken.report.counts.refused, 0);
        QCOMPARE(taken.rows.back().row, 3001);
    }
};

QTEST_GUILESS_MAIN(TestResultRows)
#include "tst_result_rows.moc"
