// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/HeaderMap.h"

#include <QtTest/QtTest>

using namespace qj;
using namespace Qt::StringLiterals;

namespace {

TableRow row(qint64 number, const QStringList& cells)
{
    TableRow result;
    result.number = number;
    for (const QString& cell : cells) result.cells.push_back({cell, 0});
    return result;
}

QStringList fields(const HeaderMap& map)
{
    QStringList result;
    for (const HeaderColumn& column : map.columns()) result += column.field;
    return result;
}

} // namespace

class TestHeaderMap : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headersOfResultTablesAreUnderstood_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("field");
        const auto all = [](const char* field, std::initializer_list<const char16_t*> headers) {
            for (const char16_t* header : headers)
                QTest::addRow("%s", qPrintable(QString::fromUtf16(header)))
                    << QString::fromUtf16(header) << QString::fromLatin1(field);
        };
        all("serial", {u"序号", u"序 号", u"序號", u"No.", u"编 号 序"});
        all("productName", {u"商品名称", u"样品名称", u"样品标称名称", u"产 品\n名 称", u"樣品名稱", u"抽检商品名称",
                            u"品名", u"被抽检产品名称", u"商品（产品）名称", u"Product Name", u"product_name",
                            u"productName", u"不合格商品名称", u"样品名称*"});
        all("brand",
            {u"标称商标", u"商标", u"品牌", u"标称商标（品牌）", u"注册商标", u"brand_source", u"产品商标名称"});
        all("modelSpec", {u"规格型号", u"型号规格", u"规格/型号", u"规格、型号", u"规格", u"型号规格等级",
                          u"标称规格型号", u"规格（型号）", u"货号/款号", u"model_spec_source", u"modelSpec"});
        all("productionText", {u"生产日期/批号", u"生产日期或批号", u"生产日期或批次", u"生产日期（批号）",
                               u"生产日期/批号/货号", u"标称生产日期或批号", u"批号/生产日期", u"生产日期、批号或条码",
                               u"production_date_or_batch_source", u"productionText"});
        all("productionDate", {u"生产日期", u"出厂日期", u"标称生产日期", u"Production Date"});
        all("batchNo", {u"批号", u"生产批号", u"批次号", u"Lot No."});
        all("traderName",
            {u"经营者", u"被抽检人", u"被监测人", u"被抽查检验经营者", u"受检单位", u"经销单位", u"被抽样单位名称",
             u"销售单位名称", u"被抽样经营者名称", u"网店名称", u"销售企业", u"被抽检单位（经营者）", u"被抽查人",
             u"被抽样单位名称及地址", u"經銷單位", u"商户名称", u"Seller", u"trader.name"});
        all("traderCode", {u"统一社会信用代码", u"经营者统一社会信用代码", u"credit_code"});
        all("producerName",
            {u"标称生产者", u"标称生产企业", u"标称生产单位", u"生产厂家", u"样品标称生产企业", u"标示生产企业名称",
             u"标称生产企业（进口商）", u"生产企业/进口商", u"制造商", u"生产者名称", u"標稱生產企業",
             u"producer_source", u"Manufacturer", u"标称生产者（经销商）"});
        all("items",
            {u"不合格项目", u"主要不合格项目", u"不合格检测项目", u"不符合项目", u"不合格原因", u"主要不合格指标",
             u"不合格项目名称", u"nonconforming_items_source", u"不合格项目║检验结果║标准值"});
        all("verdict", {u"判定结果", u"检验结论", u"综合判定", u"抽查结果", u"是否合格", u"检验结果", u"outcome",
                        u"检验结果判定"});
        all("grade", {u"质量等级", u"等级", u"产品等级"});
        all("channel", {u"抽样领域", u"抽样领域（实体店/网络）"});
        all("platform", {u"电商平台", u"网络交易平台"});
        all("category", {u"商品类别", u"产品种类", u"product_kind"});
        all("labName", {u"承检机构", u"检验机构名称", u"承检单位"});
        all("remark", {u"备注", u"备 注", u"复检情况", u"source_note"});
        all("samplingDate", {u"抽样日期", u"抽样时间"});
        all("sourceUrl", {u"source_url"});
        all("reportDate", {u"report_date", u"公示日期"});
        all("sampleNo", {u"样品编号", u"抽样单编号", u"sampleNo"});
        all("", {u"完全无关的一列", u"xyz", u"", u"2018"});
    }
    void headersOfResultTablesAreUnderstood()
    {
        QFETCH(QString, header);
        const HeaderWords words(HeaderTarget::result);
        const auto guesses = words.guesses(header);
        QTEST(guesses.empty() ? QString() : guesses.front().field, "field");
    }

    void theHeaderIsFoundUnderTitleAndNotes()
    {
        const HeaderWords words(HeaderTarget::result);
        const auto map = HeaderMap::find({row(1, {u"附件1"_s}), row(2, {u"某市儿童玩具质量不合格商品名单"_s}),
                                          row(3, {u"（商品名称、规格型号以标称为准）"_s}), row(4, {}),
                                          row(5, {u"序号"_s, u"样品名称"_s, u"商 标"_s, u"备用"_s, u"不合格项目"_s}),
                                          row(6, {u"1"_s, u"积木"_s, u"品牌"_s, u""_s, u"标识"_s})},
                                         words);
        QVERIFY(map);
        QCOMPARE(map->row(), 5);
        QCOMPARE(fields(*map), (QStringList{u"serial"_s, u"productName"_s, u"brand"_s, QString(), u"items"_s}));
    }
    void aHeaderBelowTheTenthRowIsNotLookedFor()
    {
        const HeaderWords words(HeaderTarget::result);
        QVERIFY(!HeaderMap::find({row(11, {u"序号"_s, u"样品名称"_s, u"商标"_s})}, words));
        QVERIFY(HeaderMap::find({row(10, {u"序号"_s, u"样品名称"_s, u"商标"_s})}, words));
    }
    void aTableOfOtherThingsHasNoHeader()
    {
        const HeaderWords words(HeaderTarget::result);
        QVERIFY(!HeaderMap::find({row(1, {u"姓名"_s, u"电话"_s}), row(2, {u"张三"_s, u"1"_s})}, words));
    }
    void aSecondColumnOfTheSameMeaningTakesItsSecondMeaning()
    {
        const HeaderWords words(HeaderTarget::result);
        const HeaderMap map = HeaderMap::of(
            row(1, {u"样品名称"_s, u"检验项目"_s, u"检验结果"_s, u"标准要求"_s, u"检验结论"_s, u"规格"_s, u"型号"_s}),
            words);
        QCOMPARE(fields(map), (QStringList{u"productName"_s, u"itemName"_s, u"valueText"_s, u"limitText"_s,
                                           u"verdict"_s, u"modelSpec"_s, u"modelSpec"_s}));
    }
    void aRememberedMappingWins()
    {
        HeaderWords words(HeaderTarget::result);
        words.add(u"traderName"_s, {u"客户"_s});
        words.add(u"remark"_s, {u"检验结论"_s});
        const HeaderMap map = HeaderMap::of(row(1, {u"样品名称"_s, u"客户"_s, u"检验结论"_s}), words);
        QCOMPARE(fields(map), (QStringList{u"productName"_s, u"traderName"_s, u"remark"_s}));
    }
    void repeatedHeadersAreTold()
    {
        const HeaderWords words(HeaderTarget::result);
        const HeaderMap map = HeaderMap::of(row(1, {u"序号"_s, u"样品名称"_s, u"商标"_s}), words);
        QVERIFY(map.isRepeatedBy(row(9, {u"序 号"_s, u"样品名称"_s, u"商标"_s})));
        QVERIFY(!map.isRepeatedBy(row(9, {u"1"_s, u"积木"_s, u"商标"_s})));
    }

    void tradersAreUnderstood()
    {
        const HeaderWords words(HeaderTarget::traders);
        const HeaderMap map =
            HeaderMap::of(row(1, {u"序号"_s, u"企业名称"_s, u"统一社会信用代码"_s, u"住所"_s, u"法定代表人"_s,
                                  u"联系电话"_s, u"主体类型"_s, u"所属街道"_s, u"经营范围"_s, u"areaCode"_s}),
                          words);
        QCOMPARE(fields(map), (QStringList{u"serial"_s, u"name"_s, u"creditCode"_s, u"address"_s, u"legalRep"_s,
                                           u"phone"_s, u"kind"_s, u"streetCode"_s, u"goodsScope"_s, u"areaCode"_s}));
        QVERIFY(map.score() > 0);
    }
    void plansAreUnderstoodLongAndAsMatrix()
    {
        const HeaderWords words(HeaderTarget::plan);
        const HeaderMap rows = HeaderMap::of(row(1, {u"类别"_s, u"承担机构"_s, u"批次"_s}), words);
        QCOMPARE(fields(rows), (QStringList{u"categoryId"_s, u"executingOffice"_s, u"batches"_s}));
        QVERIFY(!rows.isMatrix());
        const HeaderMap matrix = HeaderMap::of(row(1, {u"商品类别"_s, u"甲区局"_s, u"乙区局"_s, u"合计"_s}), words);
        QCOMPARE(fields(matrix), (QStringList{u"categoryId"_s, QString(), QString(), u"total"_s}));
        QVERIFY(matrix.isMatrix());
    }
    void samplesAreUnderstoodByTheNamesOfTheirFields()
    {
        const HeaderWords words(HeaderTarget::samples);
        const HeaderMap map = HeaderMap::of(
            row(1, {u"productName"_s, u"formNo"_s, u"存货量"_s, u"抽样日期"_s, u"检验用数量"_s, u"被抽检人"_s}), words);
        QCOMPARE(fields(map), (QStringList{u"productName"_s, u"formNo"_s, u"stockQty"_s, u"samplingDate"_s,
                                           u"testQty"_s, u"traderName"_s}));
    }
    void anyRecordsLabelsCanBeGiven()
    {
        HeaderWords words(HeaderTarget::none);
        words.add(u"cmaNo"_s, {u"资质认定证书号"_s});
        words.add(u"shortName"_s, {u"简称"_s});
        words.addKey(u"cmaNo"_s);
        const auto map = HeaderMap::find({row(1, {u"简称"_s, u"资质认定证书号"_s})}, words);
        QVERIFY(map);
        QCOMPARE(map->column(u"cmaNo"), 1);
    }
};

QTEST_GUILESS_MAIN(TestHeaderMap)
#include "tst_header_map.moc"
