// SPDX-License-Identifier: GPL-3.0-or-later
// Papers filled from a real store: what stands on them, which template they take, what they refuse.
#include "PaperRecords.h"

#include "directory/TemplateRecord.h"
#include "papers/PaperSource.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::tests;

namespace {

QString textOf(const std::vector<papers::Block>& blocks)
{
    QString text;
    for (const papers::Block& block : blocks) {
        text += block.content + u'\n';
        for (const papers::Row& row : block.rows)
            for (const papers::Cell& cell : row.cells) text += cell.text + u'\n' + cell.foot + u'\n';
        for (const auto& part : block.parts) text += textOf(part);
    }
    return text;
}

papers::PaperOptions options(QDate today = QDate(2018, 12, 5))
{
    papers::PaperOptions options;
    options.today = today;
    options.printedAt = u"2018-12-05 10:00"_s;
    return options;
}

/// Boxes that are filled in by hand, and what a supply function sets in other cases than this sample's.
const QSet<QString> withoutValue{u"F02 sampler2.certNo"_s,
                                 u"F07 no"_s,
                                 u"F07 receivedCount"_s,
                                 u"F07 broken"_s,
                                 u"F09-notice supplementBy"_s,
                                 u"F09-notice supplement"_s,
                                 u"F09-notice districtOffice.name"_s,
                                 u"F11 conclusion"_s,
                                 u"F11-office preparedBy"_s,
                                 u"F11-office checkedBy"_s,
                                 u"F12 acceptance"_s,
                                 u"F12 acceptanceReason"_s,
                                 u"F14 subject.conditions"_s,
                                 u"F14 subject.excluded"_s,
                                 u"F14 inspector.hash"_s,
                                 u"F15 handling"_s,
                                 u"F16 showPlatform"_s,
                                 u"F16 showRemark"_s,
                                 u"F17 apology"_s,
                                 u"F21 fateReason"_s,
                                 u"F21 fatePlace"_s,
                                 u"F21 proceedsNo"_s,
                                 u"F23 orderNo"_s,
                                 u"F23 orderOn"_s,
                                 u"F23-letter letterNo"_s,
                                 u"F23-transfer receiver.name"_s};

} // namespace

class PaperContentTest : public QObject
{
    Q_OBJECT

    PaperRecords m_full;

    QString text(const QString& kind, const Uuid& record, const papers::PaperOptions& with = options())
    {
        const auto documents = papers::paperOf(m_full.reader(), kind, record, with);
        if (!documents) return u"error "_s + errorName(documents.error().code);
        return textOf(documents->front().blocks);
    }

private Q_SLOTS:
    void everyPaperSaysWhatItsRecordHolds_data();
    void everyPaperSaysWhatItsRecordHolds();
    void everyNameOfAPaperLeadsSomewhere_data();
    void everyNameOfAPaperLeadsSomewhere();
    void aSealedSamplePrintsTheTraderAsSigned();
    void theLaboratorysCopyHasNoPurchasePrice();
    void aFailingCasePaperNeverShowsPassingItems();
    void anOrderFollowsTheStateOfItsSteps();
    void officeTemplateInForceReplacesTheShippedOne();
    void regimeFollowsTheSamplingDate();
    void uncheckedRecordsCarryTheDraftMark();
    void aPaperIsRefusedForAnotherKindOfRecord();
    void blankFormsNeedNoRecord();
    void nothingIsChosenOrCountedOnABlankForm();
    void labelsAreCountedPerPart();
    void whatIsDueAndEmptyIsAGap();
    void aPaperSaysWhatMayBeAskedOfIt();
    void aListCitesTheRulesOfItsSamples();
};

void PaperContentTest::everyPaperSaysWhatItsRecordHolds_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<Uuid>("record");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* kind, const Uuid& record, const QStringList& words) {
        QTest::newRow(kind) << QString::fromLatin1(kind) << record << words;
    };
    const PaperRecords& f = m_full;
    row("F01", f.sample, {u"TDT-1026Z 48V12Ah"_s, u"某省青溪车业有限公司"_s, u"1975.00"_s, u"WJ18-0171"_s});
    row("F02", f.sample, {u"周明"_s, u"苏0412-0002"_s, u"赵采"_s, u"JY-2018-007"_s, u"市监检〔2018〕5号"_s});
    row("F03", f.sample, {u"WJ18-0171"_s, u"WJ18-0172"_s, u"2018年9月14日"_s});
    row("F03-label", f.sample, {u"WJ18-0172"_s, u"TDT-1026Z"_s});
    row("F04", f.note, {u"赵采"_s, u"孙样"_s, u"☑无此商品"_s, u"武某区青溪电动车经营部"_s});
    row("F05", f.refusal, {u"拒绝开门"_s, u"居委会 郑某"_s, u"某市产品质量检验中心"_s, u"0519-80000099"_s});
    row("F06", f.sample, {u"WJ18-0172"_s, u"经营者仓库"_s});
    row("F07", f.custody, {u"WJ18-0171"_s, u"WJ18-0172"_s, u"共 2 件"_s, u"2018年11月30日"_s, u"2 辆"_s});
    row("F08", f.service, {u"制动性能"_s, u"干态≤4 m"_s, u"5.2 m"_s, u"2018年10月24日"_s, u"2018-DDC-0417"_s});
    row("F08-proof", f.service, {u"检验结果通知书"_s, u"章一鸣"_s, u"☑直接送达"_s});
    row("F08-public", f.publicService, {u"2018年10月20日"_s, u"60日"_s, u"制动性能*、整车质量"_s});
    row("F09", f.objection, {u"2018年10月29日"_s, u"☑标称生产者"_s, u"制动性能"_s, u"某省某市开发区 9 号"_s});
    row("F09-notice", f.objection, {u"予以受理"_s, u"2018年10月31日"_s, u"某市产品质量检验中心"_s});
    row("F10", f.reinspection, {u"WJ18-0172"_s, u"2018-DDC-0417"_s, u"某省青溪车业有限公司"_s});
    row("F10-notice", f.reinspectionService, {u"2018-DDC-0417"_s, u"武某区青溪电动车经营部"_s, u"最终结论"_s});
    row("F11", f.disposalCase,
        {u"2018年12月20日"_s, u"责令停止销售"_s, u"R-DSP-STOP"_s, u"R-DSP-CORRECT-60D"_s, u"武市监延〔2018〕2号"_s,
         u"28560.00"_s});
    row("F11-office", f.office, {u"2018年1月1日"_s, u"R-TGT-DEF/1"_s, u"责令限期改正"_s, u"剩余 15 天"_s});
    row("F12", f.supervision, {u"☑催办"_s, u"制动性能*、整车质量"_s, u"2018年11月20日"_s});
    row("F13", f.disposalCase, {u"抽样"_s, u"R-"_s, u"TDT-2000Z"_s, u"周明"_s, u"异议期满"_s});
    row("F14", f.draw, {u"20180914"_s, u"周明、吴岚"_s, u"92320412000000019X"_s, u"主体名录"_s, u"共 1 户"_s});
    row("F15", f.publication,
        {u"武市监〔2018〕101号"_s, u"计划抽检 10 批次"_s, u"不合格 1 批次"_s, u"2018年电动自行车"_s});
    row("F15-summary", f.publication, {u"2018-10-12"_s, u"处理中"_s, u"立案"_s, u"2018-DDC-0418"_s});
    row("F15-evidence", f.publication, {u"2018-DDC-0417.pdf"_s, u"ab12ab12"_s, u"苏工商复〔2018〕77号"_s});
    row("F16", f.publication, {u"制动性能*、整车质量"_s, u"所检项目合格商品"_s, u"TDT-2000Z"_s, u"承检机构"_s});
    row("F17", f.correction, {u"www.example.gov.cn"_s, u"工作差错"_s, u"不合格：制动性能*、整车质量"_s});
    row("F17-places", f.correction, {u"门户网站"_s, u"周明"_s});
    row("F20", f.sample, {u"武某区青溪电动车经营部"_s, u"赵采"_s, u"0519-80000000"_s});
    row("F22", f.riskSample, {u"☑经销店"_s, u"TDT-2000Z"_s, u"赵采"_s});
    row("F24-handover", f.officer, {u"处置清单"_s, u"电动自行车"_s, u"周明"_s});
    row("F24-due", f.office, {u"320412-2018-A00001"_s, u"逾期"_s});
    row("F21", f.sample, {u"2018-10-29"_s, u"检验用"_s, u"备份"_s, u"不合格"_s});
    row("F23", f.disposalCase, {u"制动性能*、整车质量"_s, u"责令改正通知书"_s});
    row("F23-letter", f.disposalCase, {u"某市市场监督管理局"_s, u"51 kg"_s});
    row("F23-transfer", f.disposalCase, {u"武某区青溪电动车经营部"_s, u"51 kg"_s, u"移送你局处理"_s});
}

void PaperContentTest::everyPaperSaysWhatItsRecordHolds()
{
    QFETCH(QString, kind);
    QFETCH(Uuid, record);
    QFETCH(QStringList, words);
    const QString content = text(kind, record);
    for (const QString& word : words) QVERIFY2(content.contains(word), qPrintable(word + u" is not in:\n"_s + content));
}

void PaperContentTest::everyNameOfAPaperLeadsSomewhere_data()
{
    everyPaperSaysWhatItsRecordHolds_data();
}

void PaperContentTest::everyNameOfAPaperLeadsSomewhere()
{
    QFETCH(QString, kind);
    QFETCH(Uuid, record);
    const Reader& reader = m_full.reader();
    const auto data = reader.find(*reader.schema().find(reader.kindOf(record)), record);
    QVERIFY(data);
    QSet<QString> nowhere;
    for (const QString& regime : {u"R-REG-61"_s, u"R-REG-18"_s}) {
        const auto paper = papers::shippedTemplate(kind, regime);
        QVERIFY(paper);
        const papers::PaperOptions with = options();
        papers::PaperSource source(reader, *paper, with, *data, with.today);
        if (const papers::Supply supply = papers::supplyOf(kind)) supply(source);
        for (const QString& name : paper->bindings()) {
            if (!source.value(name).isEmpty() || paper->lists().contains(name.section(u'.', 0, 0))) continue;
            std::optional<RecordData> at = *data;
            const RecordInfo* info = data->info;
            QStringList steps = name.split(u'.');
            const QString last = steps.takeLast();
            for (const QString& step : steps) {
                const Field* field = info ? info->find(step) : nullptr;
                if (info && !field) field = info->find(step + u"Id"_s);
                at = at ? source.names().link(*at, step) : std::nullopt;
                info = at ? at->info : field ? reader.schema().find(field->target) : nullptr;
            }
            if (!info || !info->find(last)) nowhere += kind + u' ' + name;
        }
    }
    nowhere -= withoutValue;
    QVERIFY2(nowhere.isEmpty(), qPrintable(QStringList(nowhere.values()).join(u'\n') +
                                           u"\nMisspelt? What is to be filled in by hand stands in withoutValue."_s));
}

void PaperContentTest::aSealedSamplePrintsTheTraderAsSigned()
{
    FullSample full;
    full.change<Trader>(full.trader, [](Trader& trader) { trader.name = u"改名后的店"_s; });
    full.change<Producer>(full.producer, [](Producer& producer) { producer.name = u"改名后的厂"_s; });
    const auto documents = papers::paperOf(full.reader(), u"F01"_s, full.sample, options());
    QVERIFY(documents);
    const QString content = textOf(documents->front().blocks);
    QVERIFY(content.contains(u"武某区青溪电动车经营部"_s));
    QVERIFY(!content.contains(u"改名后的店"_s));
    QVERIFY(content.contains(u"改名后的厂"_s)); // was not frozen
    const auto other = papers::paperOf(full.reader(), u"F11"_s, full.disposalCase, options());
    QVERIFY(textOf(other->front().blocks).contains(u"武某区青溪电动车经营部"_s));
}

void PaperContentTest::theLaboratorysCopyHasNoPurchasePrice()
{
    const auto documents = papers::paperOf(m_full.reader(), u"F01"_s, m_full.sample, options());
    QVERIFY(documents);
    QCOMPARE(documents->size(), 4u);
    for (size_t i = 0; i < 4; ++i) QCOMPARE(textOf((*documents)[i].blocks).contains(u"1975.00"_s), i != 2);
    papers::PaperOptions one = options();
    one.copy = u"3"_s;
    QCOMPARE(papers::paperOf(m_full.reader(), u"F01"_s, m_full.sample, one)->size(), 1u);
}

void PaperContentTest::aFailingCasePaperNeverShowsPassingItems()
{
    for (const QString& kind : {u"F11"_s, u"F13"_s, u"F23-letter"_s})
        QVERIFY(!text(kind, m_full.disposalCase).contains(u"最高车速"_s));
}

void PaperContentTest::anOrderFollowsTheStateOfItsSteps()
{
    papers::PaperOptions stop = options();
    stop.variant = u"stop"_s;
    const QString content = text(u"F23"_s, m_full.disposalCase, stop);
    QVERIFY(content.contains(u"责令停止销售通知书"_s));
    QVERIFY(content.contains(u"武市监责停〔2018〕9号"_s));
}

void PaperContentTest::officeTemplateInForceReplacesTheShippedOne()
{
    FullSample full;
    TemplateRecord own;
    own.code = u"F06"_s;
    own.kind = TemplateKind::paper;
    own.version = 2;
    own.validFrom = QDate(2018, 9, 1);
    own.content = QString::fromUtf8(R"({"code":"F06","title":"本局通知单","record":"sample","version":"2",
        "body":[{"type":"text","text":"本局：{sealNoBackup}"}]})");
    full.add(own, "draft");
    const auto print = [&] {
        const auto documents = papers::paperOf(full.reader(), u"F06"_s, full.sample, options());
        return documents ? textOf(documents->front().blocks) : errorName(documents.error().code);
    };
    QVERIFY(!print().contains(u"本局："_s)); // a draft does not count
    own.version = 3;
    const Uuid id = full.add(own, "inForce");
    QVERIFY(print().contains(u"本局：WJ18-0172"_s));
    full.change<TemplateRecord>(id, [](TemplateRecord& record) { record.validFrom = QDate(2018, 10, 1); });
    QVERIFY(!print().contains(u"本局："_s)); // not in force on the day of the sampling
}

void PaperContentTest::regimeFollowsTheSamplingDate()
{
    FullSample full;
    full.change<Sample>(full.sample, [](Sample& sample) { sample.samplingDate = QDate(2020, 3, 2); });
    const auto documents = papers::paperOf(full.reader(), u"F01"_s, full.sample, options(QDate(2020, 3, 2)));
    QVERIFY(documents);
    QCOMPARE(documents->front().title, u"产品质量监督抽查抽样单"_s);
    QCOMPARE(papers::paperOf(full.reader(), u"F01"_s, full.passed, options())->front().title,
             u"流通领域商品质量抽查检验工作单"_s);
}

void PaperContentTest::uncheckedRecordsCarryTheDraftMark()
{
    FullSample full;
    const auto mark = [&] {
        return papers::paperOf(full.reader(), u"F01"_s, full.sample, options())->front().furniture.watermark;
    };
    QVERIFY(mark().isEmpty());
    full.change<Sample>(full.sample, [](Sample& sample) { sample.state = u"draft"_s; });
    QCOMPARE(mark(), u"草稿"_s);
}

void PaperContentTest::aPaperIsRefusedForAnotherKindOfRecord()
{
    const auto refused = papers::paperOf(m_full.reader(), u"F11"_s, m_full.sample, options());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::paperNotForRecord);
    QCOMPARE(refused.error().args, QStringList({u"F11"_s, u"sample"_s}));
    QCOMPARE(papers::paperOf(m_full.reader(), u"F99"_s, m_full.sample, options()).error().code,
             ErrorCode::paperUnknown);
    QCOMPARE(papers::paperOf(m_full.reader(), u"F01"_s, Uuid::createUuid(), options()).error().code,
             ErrorCode::unknownRecord);
}

void PaperContentTest::blankFormsNeedNoRecord()
{
    papers::PaperOptions blank = options();
    blank.blank = true;
    blank.office = m_full.office;
    for (const papers::PaperEntry& entry : papers::list()) {
        const auto documents = papers::paperOf(m_full.reader(), entry.code, {}, blank);
        QVERIFY2(documents, qPrintable(entry.code));
        QVERIFY(!documents->front().blocks.empty());
        QVERIFY(documents->front().furniture.watermark.isEmpty());
        QVERIFY(!textOf(documents->front().blocks).contains(u"TDT"_s));
    }
    for (const QString& kind : {u"F02"_s, u"F03"_s, u"F24-due"_s})
        QVERIFY2(text(kind, {}, blank).contains(u"某市武某区市场监督管理局"_s), qPrintable(kind));
}

namespace {

void collectCodes(const std::vector<papers::Block>& blocks, QStringList& codes)
{
    for (const papers::Block& block : blocks) {
        if (block.kind == papers::Block::code) codes += block.content;
        for (const papers::Row& row : block.rows)
            for (const papers::Cell& cell : row.cells) codes += cell.code;
        for (const auto& part : block.parts) collectCodes(part, codes);
    }
}

} // namespace

void PaperContentTest::nothingIsChosenOrCountedOnABlankForm()
{
    papers::PaperOptions blank = options();
    blank.blank = true;
    blank.office = m_full.office;
    for (const papers::PaperEntry& entry : papers::list()) {
        const auto documents = papers::paperOf(m_full.reader(), entry.code, {}, blank);
        QVERIFY2(documents, qPrintable(entry.code));
        const QString content = textOf(documents->front().blocks);
        QVERIFY2(!content.contains(QChar(0x2611)), qPrintable(entry.code));
        QVERIFY2(!content.contains(QRegularExpression(u"\\b0\\b"_s)), qPrintable(entry.code + content));
        // A code of no record would lead nowhere.
        QStringList codes{documents->front().furniture.code};
        collectCodes(documents->front().blocks, codes);
        QVERIFY2(codes.join(QString()).isEmpty(), qPrintable(entry.code));
    }
}

void PaperContentTest::labelsAreCountedPerPart()
{
    papers::PaperOptions many = options();
    many.labels = 5;
    const auto documents = papers::paperOf(m_full.reader(), u"F03-label"_s, m_full.sample, many);
    QVERIFY(documents);
    QCOMPARE(documents->front().blocks.front().parts.size(), 10u);
}

void PaperContentTest::whatIsDueAndEmptyIsAGap()
{
    FullSample full;
    const auto gaps = [&](const QString& kind, const Uuid& record) {
        QStringList names;
        if (const auto found = papers::gapsOf(full.reader(), kind, record, options().today))
            for (const papers::PaperGap& gap : *found)
                names += QLatin1StringView(gap.info->name) + u'.' + QLatin1StringView(gap.field->name);
        return names;
    };
    QVERIFY(!gaps(u"F01"_s, full.sample).contains(u"sample.modelSpec"_s));
    full.change<Sample>(full.sample, [](Sample& sample) {
        sample.modelSpec.clear();
        sample.grade.clear(); // may stay empty
        sample.traderCopy = {};
        sample.traderId = {};
    });
    const QStringList found = gaps(u"F01"_s, full.sample);
    QVERIFY2(found.contains(u"sample.modelSpec"_s), qPrintable(found.join(u' ')));
    QVERIFY(found.contains(u"sample.traderId"_s));
    QVERIFY(!found.contains(u"sample.grade"_s));
    QCOMPARE(papers::gapsOf(full.reader(), u"F11"_s, full.sample, options().today).error().code,
             ErrorCode::paperNotForRecord);
}

void PaperContentTest::aPaperSaysWhatMayBeAskedOfIt()
{
    QHash<QString, QStringList> asks;
    for (const papers::PaperEntry& entry : papers::list()) asks[entry.code] = entry.asks;
    QCOMPARE(asks[u"F03-label"_s], QStringList{u"labels"_s});
    QCOMPARE(asks[u"F23"_s], QStringList{u"variant"_s});
    QCOMPARE(asks[u"F11-office"_s], (QStringList{u"period"_s, u"definition"_s}));
    QVERIFY(asks[u"F01"_s].isEmpty());
}

void PaperContentTest::aListCitesTheRulesOfItsSamples()
{
    FullSample full;
    full.change<Publication>(full.publication, [](Publication& list) { list.publishedOn = QDate(2020, 2, 3); });
    const auto list = papers::paperOf(full.reader(), u"F16"_s, full.publication, options(QDate(2020, 2, 3)));
    QVERIFY(list);
    QVERIFY(textOf(list->front().blocks).contains(u"第61号"_s)); // sampled in 2018
}

QTEST_GUILESS_MAIN(PaperContentTest)
#include "tst_paper_content.moc"
