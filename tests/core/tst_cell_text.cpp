// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/CellText.h"
#include "spreadsheet/ItemText.h"
#include "spreadsheet/PartyText.h"
#include "spreadsheet/ProductionText.h"

#include <QtTest/QtTest>

using namespace qj;
using namespace Qt::StringLiterals;

class TestCellText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emptyMarksAreEmpty_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("empty");
        for (const char16_t* mark :
             {u"",   u" ",      u"/",      u"//", u"\\",  u"-",   u"—",   u"——",     u"―",  u"无",    u"无,",
              u"無", u"未标注", u"未標注", u"／", u"—/—", u" / ", u"N/A", u"不详、", u"……", u"(空白)"})
            QTest::addRow("%s", qPrintable(QString::fromUtf16(mark))) << QString::fromUtf16(mark) << (mark[0] != u'…');
        for (const char16_t* text : {u"无锡", u"0", u"A", u"-25℃", u"一等品", u"/A"})
            QTest::addRow("%s", qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text) << false;
    }
    void emptyMarksAreEmpty()
    {
        QFETCH(QString, text);
        QFETCH(bool, empty);
        QCOMPARE(isEmptyMark(text), empty);
        QCOMPARE(cleaned(text).isEmpty(), empty);
    }

    void productionCellsAreReadBesideTheirText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("batch");
        QTest::addColumn<QString>("barcode");
        QTest::addColumn<QString>("useBy");
        const auto row = [](const char16_t* text, const char16_t* date, const char16_t* batch = u"",
                            const char16_t* barcode = u"", const char16_t* useBy = u"") {
            const QString cell = QString::fromUtf16(text);
            QTest::addRow("%s", qPrintable(cell)) << cell << QString::fromUtf16(date) << QString::fromUtf16(batch)
                                                  << QString::fromUtf16(barcode) << QString::fromUtf16(useBy);
        };
        row(u"/", u"");
        row(u"2018-04-10", u"2018-04-10");
        row(u"2018-4-1", u"2018-04-01");
        row(u"2018/04/10", u"2018-04-10");
        row(u"2018.04.10", u"2018-04-10");
        row(u"2018. 4. 10", u"2018-04-10");
        row(u"２０１８－０４－１０", u"2018-04-10");
        row(u"2018年4月10日", u"2018-04-10");
        row(u"2018 年 04 月 10 日", u"2018-04-10");
        row(u"生产日期:2018年4月10日", u"2018-04-10");
        row(u"2018-04-10 00:00:00", u"2018-04-10");
        row(u"20180410", u"2018-04-10");
        row(u"20180410.0", u"2018-04-10");
        row(u"18/04/10", u"2018-04-10");
        row(u"15/06/2018", u"2018-06-15");
        row(u"06/15/2018", u"2018-06-15");
        row(u"04/05/2018", u"");
        row(u"2018-04", u"2018-04");
        row(u"2018年4月", u"2018-04");
        row(u"2018年", u"2018");
        row(u"201804", u"2018-04");
        row(u"180410", u"", u"180410");
        row(u"2018-04-10/T180410", u"2018-04-10", u"T180410");
        row(u"2018-04-10/20180410", u"2018-04-10", u"20180410");
        row(u"2018-04-10/2018/04/10", u"2018-04-10", u"2018/04/10");
        row(u"2018-04-10 18041002", u"2018-04-10", u"18041002");
        row(u"2018-04-10/ 62A", u"2018-04-10", u"62A");
        row(u"2018-04-10、K7", u"2018-04-10", u"K7");
        row(u"2018-04-10\nK7", u"2018-04-10", u"K7");
        row(u"18/04/10/18/04/10/01", u"2018-04-10", u"18/04/10/01");
        row(u"180410/18041001", u"2018-04-10", u"18041001");
        row(u"180410/无", u"2018-04-10");
        row(u"18/07/02/-", u"2018-07-02");
        row(u"2018年4月10日/未提供", u"2018-04-10");
        row(u"2018年4月10日/20180410（Y）", u"2018-04-10", u"20180410(Y)");
        row(u"20180410(Y)/20180410(Y)", u"2018-04-10", u"20180410(Y)");
        row(u"2018/04/10L/20180410047", u"2018-04-10", u"20180410047");
        row(u"2018/01/1020180110016N/X", u"2018-01-10", u"20180110016N/X");
        row(u"2018-04-10 / 2018041 0 17", u"2018-04-10", u"2018041 0 17");
        row(u"1Z 44 / 2018-04-10", u"2018-04-10", u"1Z 44");
        row(u"052WX / 2018-04-10", u"2018-04-10", u"052WX");
        row(u"无/20180410", u"", u"20180410");
        row(u"—/B20180410", u"", u"B20180410");
        row(u"2018-04-10/—", u"2018-04-10");
        row(u"2018-04/—", u"2018-04");
        row(u"2018-04/7788", u"2018-04", u"7788");
        row(u"120101601（批号）", u"", u"120101601");
        row(u"批号：A77", u"", u"A77");
        row(u"A05718", u"", u"A05718");
        row(u"20180410AB", u"", u"20180410AB");
        row(u"2020-08-01（限用日期）/20180410", u"", u"20180410", u"", u"2020-08-01");
        row(u"限用日期：2020-08-01", u"", u"", u"", u"2020-08-01");
        row(u"条形码:6900000000014", u"", u"", u"6900000000014");
        row(u"6901234567892", u"", u"", u"6901234567892");
        row(u"2018-04-10/6901234567892", u"2018-04-10", u"", u"6901234567892");
        row(u"2018-13-45", u"");
        row(u"2393年12月26日", u"");
        row(u"2018-04-10、2018-05-11", u"");
        row(u"见包装", u"");
        row(u"2033-01-01", u"");
        row(u"20330101", u"", u"20330101");
    }
    void productionCellsAreReadBesideTheirText()
    {
        QFETCH(QString, text);
        const ProductionText parsed = productionTextOf(text, QDate(2026, 1, 1));
        QCOMPARE(parsed.original, text);
        QTEST(parsed.date ? parsed.date->toString(Qt::ISODate) : parsed.period, "date");
        QTEST(parsed.batchNo, "batch");
        QTEST(parsed.barcode, "barcode");
        QTEST(parsed.useBy ? parsed.useBy->toString(Qt::ISODate) : QString(), "useBy");
    }
    void doubtfulDatesSayWhy()
    {
        using Doubt = ProductionText::Doubt;
        QCOMPARE(productionTextOf(u"2018-02-30"_s).doubt, Doubt::impossible);
        QCOMPARE(productionTextOf(u"04/05/2018"_s).doubt, Doubt::ambiguous);
        QCOMPARE(productionTextOf(u"2018-04-10、2018-05-11"_s).doubt, Doubt::several);
        QCOMPARE(productionTextOf(u"2018-04-10"_s, QDate(2018, 4, 9)).doubt, Doubt::future);
        QVERIFY(plainDateOf(u"2018-02-30"_s).impossible);
        QVERIFY(!plainDateOf(u"见报告"_s).impossible);
        QCOMPARE(plainDateOf(u"2018年3月5日"_s).date, std::optional(QDate(2018, 3, 5)));
    }

    void itemCellsAreSplit_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("items");
        const auto row = [](const QString& text, const QStringList& items) {
            QTest::addRow("%s", qPrintable(text)) << text << items;
        };
        row(u"甲醛、色牢度，pH值,纤维含量；标识;缩水率\n克重"_s,
            {u"甲醛"_s, u"色牢度"_s, u"pH值"_s, u"纤维含量"_s, u"标识"_s, u"缩水率"_s, u"克重"_s});
        row(u"突出部和薄膜厚度"_s, {u"突出部"_s, u"薄膜厚度"_s});
        row(u"机械和物理性能、饱和度"_s, {u"机械和物理性能"_s, u"饱和度"_s});
        row(u"冷热（20℃±2 ℃，24h、48h）（失重 -铁、铜）、 黏度 （-40 ℃）"_s,
            {u"冷热（20℃±2℃，24h、48h）（失重-铁、铜）"_s, u"黏度（-40℃）"_s});
        row(u"1、甲醛 2、色牢度3.耐磨"_s, {u"甲醛"_s, u"色牢度"_s, u"耐磨"_s});
        row(u"（1）甲醛（2）色牢度"_s, {u"甲醛"_s, u"色牢度"_s});
        row(u"①甲醛②色牢度"_s, {u"甲醛"_s, u"色牢度"_s});
        row(u"1,3-丁二烯、苯"_s, {u"1,3-丁二烯"_s, u"苯"_s});
        row(u"C,S,抗拉强度"_s, {u"C"_s, u"S"_s, u"抗拉强度"_s});
        row(u"甲醛含量不合格"_s, {u"甲醛含量"_s});
        row(u"不合格项目：甲醛"_s, {u"甲醛"_s});
        row(u"甲醛、"_s, {u"甲醛"_s});
        row(u"开口（甲醛、苯"_s, {u"开口（甲醛"_s, u"苯"_s});
        row(u"无,"_s, {});
        row(u"/"_s, {});
        row(u"未发现不合格项目"_s, {});
    }
    void itemCellsAreSplit()
    {
        QFETCH(QString, text);
        QStringList names;
        for (const ItemText& item : itemsOf(text)) names += item.name;
        QTEST(names, "items");
    }
    void starredItemsAreSafetyItems()
    {
        const auto items = itemsOf(u"*甲醛、色牢度、燃烧性能＊"_s);
        QCOMPARE(items.size(), size_t(3));
        QVERIFY(items[0].safety && !items[1].safety && items[2].safety);
        QCOMPARE(items[2].name, u"燃烧性能"_s);
    }
    void labelItemsAreTold()
    {
        QVERIFY(isLabelOnly(itemsOf(u"使用说明、標識標志"_s)));
        QVERIFY(!isLabelOnly(itemsOf(u"使用说明、纤维含量"_s)));
        QVERIFY(!isLabelOnly({}));
    }

    void partiesHaveRoles()
    {
        const PartiesText two = partiesOf(u"甲甲服饰（常州）有限公司(标称)/乙乙商贸有限公司（标称经销商）"_s);
        QCOMPARE(two.parties.size(), size_t(2));
        QCOMPARE(two.parties[0].name, u"甲甲服饰（常州）有限公司"_s);
        QCOMPARE(two.parties[0].role, PartyRole::producer);
        QCOMPARE(two.parties[1].name, u"乙乙商贸有限公司"_s);
        QCOMPARE(two.parties[1].role, PartyRole::agent);
        QCOMPARE(two.parties[1].tag, u"标称经销商"_s);
        const PartiesText importer = partiesOf(u"进口商：丙丙(中国)有限公司"_s);
        QCOMPARE(importer.parties.at(0).name, u"丙丙(中国)有限公司"_s);
        QCOMPARE(importer.parties.at(0).role, PartyRole::importer);
        QVERIFY(partiesOf(u"——"_s).parties.empty());
        QCOMPARE(partiesOf(u"丁丁厂"_s).parties.at(0).name, u"丁丁厂"_s);
    }
    void aRemarkInTheProducerCellIsAnObjection()
    {
        const PartiesText bare = partiesOf(u"标称生产企业否认该批商品为其生产"_s);
        QVERIFY(bare.parties.empty());
        QCOMPARE(bare.objection, u"标称生产企业否认该批商品为其生产"_s);
        const PartiesText bracket = partiesOf(u"戊戊电器厂（标称生产单位否认为其生产）"_s);
        QCOMPARE(bracket.parties.at(0).name, u"戊戊电器厂"_s);
        QCOMPARE(bracket.objection, u"标称生产单位否认为其生产"_s);
        const PartiesText named = partiesOf(u"经核实己己电器有限公司否认为其生产"_s);
        QCOMPARE(named.parties.at(0).name, u"己己电器有限公司"_s);
        QVERIFY(!named.objection.isEmpty());
    }
    void thePlaceBehindATraderIsFoundAndTheNameKept()
    {
        QCOMPARE(placeInBrackets(u"某某玩具店(某市某区)"_s), u"某市某区"_s);
        QCOMPARE(placeInBrackets(u"某某（常州）有限公司"_s), QString());
    }

    void deviceMarksAreTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("device");
        QTest::addRow("plain") << u"甲乙"_s << u"甲乙"_s << false;
        QTest::addRow("figure") << u"图形商标"_s << u"图形商标"_s << true;
        QTest::addRow("letters and figure") << u"字母及图形商标"_s << u"字母及图形商标"_s << true;
        QTest::addRow("bracket") << u"甲乙（图形）"_s << u"甲乙"_s << true;
        QTest::addRow("joined") << u"甲乙、字母及图形商标"_s << u"甲乙"_s << true;
        QTest::addRow("blank inside") << u"甲乙及字母 、图形商标"_s << u"甲乙"_s << true;
        QTest::addRow("plus") << u"图形+甲乙"_s << u"甲乙"_s << true;
        QTest::addRow("two") << u"甲乙(图形）/丙丁 （图形）"_s << u"甲乙/丙丁"_s << true;
        QTest::addRow("letters") << u"甲乙及字母商标"_s << u"甲乙及字母商标"_s << false;
        QTest::addRow("none") << u"/"_s << QString() << false;
    }
    void deviceMarksAreTold()
    {
        QFETCH(QString, text);
        const BrandText brand = brandText(text);
        QTEST(brand.name, "name");
        QTEST(brand.isDevice, "device");
    }

    void verdictWordsAreUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("verdict");
        const auto row = [](const char16_t* text, int verdict) {
            QTest::addRow("%s", qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text) << verdict;
        };
        for (const char16_t* text :
             {u"合格", u"所检项目合格", u"所检项目均合格", u"未发现不合格", u"未检出不合格项目", u"符合", u"通过",
              u"检验合格", u"合 格", u"pass", u"本次抽检合格", u"符合标准要求", u"合格（仅对样品）"})
            row(text, int(PrintedVerdict::pass));
        for (const char16_t* text :
             {u"不合格", u"不合格。", u"综合判定不合格", u"检验不合格", u"不符合", u"fail", u"所检项目不合格"})
            row(text, int(PrintedVerdict::fail));
        for (const char16_t* text : {u"仅标识不合格", u"标识不合格", u"不合格（标识）", u"标签不合格"})
            row(text, int(PrintedVerdict::failLabel));
        row(u"不作判定", int(PrintedVerdict::none));
        for (const char16_t* text : {u"", u"/", u"见备注", u"合格、不合格", u"初检不合格，复检合格", u"待定"})
            row(text, -1);
    }
    void verdictWordsAreUnderstood()
    {
        QFETCH(QString, text);
        const auto verdict = verdictOf(text);
        QTEST(verdict ? int(*verdict) : -1, "verdict");
    }
    void titlesGiveVerdicts()
    {
        QCOMPARE(verdictOfTitle(u"某区儿童玩具不合格商品名单"_s), std::optional(PrintedVerdict::fail));
        QCOMPARE(verdictOfTitle(u"童装合格名单"_s), std::optional(PrintedVerdict::pass));
        QCOMPARE(verdictOfTitle(u"合格、不合格名单"_s), std::nullopt);
        QCOMPARE(verdictOfTitle(u"抽检结果"_s), std::nullopt);
    }
    void channelsAreUnderstood()
    {
        QCOMPARE(channelOf(u"网络交易"_s), std::optional(PrintedChannel::online));
        QCOMPARE(channelOf(u"实体店"_s), std::optional(PrintedChannel::shop));
        QCOMPARE(channelOf(u"?"_s), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestCellText)
#include "tst_cell_text.moc"
