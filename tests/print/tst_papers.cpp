// SPDX-License-Identifier: GPL-3.0-or-later
// Every shipped paper: its template parses, and it renders without cut text from no data, usual data and very long
// data.
#include "papers/PaperTemplate.h"
#include "papers/ScanCode.h"
#include "print/CodeSymbol.h"
#include "print/PaperRenderer.h"
#include "print/Print.h"

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtGui/QPainter>
#include <QtTest/QTest>

using namespace qj;
using namespace Qt::StringLiterals;

namespace {

/// A plausible value for a field, by its name.
QString sample(const QString& name)
{
    static const QHash<QString, QString> known{{u"productName"_s, u"电动自行车"_s},
                                               {u"brand"_s, u"青溪"_s},
                                               {u"modelSpec"_s, u"TDT-1026Z 48V12Ah"_s},
                                               {u"grade"_s, u"合格品"_s},
                                               {u"standardText"_s, u"GB 17761-2018"_s},
                                               {u"productionText"_s, u"2018-06-21 / 批号 B180621"_s},
                                               {u"name"_s, u"常州市青溪车业有限公司"_s},
                                               {u"address"_s, u"江苏省常州市武进区青溪路 18 号 3 幢"_s},
                                               {u"legalRep"_s, u"章一鸣"_s},
                                               {u"contact"_s, u"李青"_s},
                                               {u"phone"_s, u"0519-80000001"_s},
                                               {u"mobile"_s, u"13900000001"_s},
                                               {u"postcode"_s, u"213100"_s},
                                               {u"email"_s, u"office@example.com"_s},
                                               {u"areaType"_s, u"fringe"_s},
                                               {u"siteType"_s, u"brandShop"_s},
                                               {u"licence"_s, u"91320412MA1XXXXX0A"_s},
                                               {u"unitPrice"_s, u"2380.00"_s},
                                               {u"purchasePrice"_s, u"1975.00"_s},
                                               {u"qtyUnit"_s, u"辆"_s},
                                               {u"testQty"_s, u"2"_s},
                                               {u"backupQty"_s, u"1"_s},
                                               {u"titleYear"_s, u"2018"_s},
                                               {u"titleName"_s, u"电动自行车"_s},
                                               {u"freeSample"_s, u"false"_s},
                                               {u"result"_s, u"fail"_s},
                                               {u"partyKind"_s, u"trader"_s},
                                               {u"method"_s, u"direct"_s},
                                               {u"kind"_s, u"result"_s},
                                               {u"sampleNo"_s, u"320412-2018-A00017"_s},
                                               {u"seq"_s, u"1"_s},
                                               {u"no"_s, u"320412-2018-A00021"_s},
                                               {u"order"_s, u"1"_s},
                                               {u"creditCode"_s, u"91320412MA1XXXXX0A"_s},
                                               {u"code"_s, u"91320412MA1XXXXX0A"_s},
                                               {u"failKind"_s, u"safety"_s},
                                               {u"need"_s, u"must"_s},
                                               {u"part"_s, u"test"_s},
                                               {u"severity"_s, u"safety"_s},
                                               {u"single"_s, u"fails"_s},
                                               {u"verdict"_s, u"fail"_s},
                                               {u"caseFiled"_s, u"filed"_s},
                                               {u"channel"_s, u"shop"_s},
                                               {u"fate"_s, u"destroyed"_s},
                                               {u"reserve"_s, u"true"_s},
                                               {u"qty"_s, u"2"_s},
                                               {u"title"_s, u"立案调查"_s},
                                               {u"itemName"_s, u"制动性能"_s},
                                               {u"limitText"_s, u"干态≤7 m"_s},
                                               {u"valueText"_s, u"8.4 m"_s}};
    const QString last = name.section(u'.', -1);
    if (const auto found = known.constFind(last); found != known.constEnd()) return *found;
    static const QRegularExpression date(u"(Date|On|At|By|From|To)$"_s),
        number(u"(Qty|Count|count|batches|days|fine|amount)$"_s);
    if (last.contains(date)) return u"2018-09-14"_s;
    if (last.contains(number)) return u"12"_s;
    if (last.endsWith(u"No"_s)) return u"武市监检〔2018〕17 号"_s;
    return u"武进"_s + last;
}

papers::PaperData dataFor(const papers::PaperTemplate& paper, int rows, int repeat)
{
    papers::PaperData data;
    const QStringList lists = paper.lists();
    for (const QString& name : paper.bindings()) {
        const QString head = name.section(u'.', 0, 0);
        const QString text = sample(name).repeated(repeat);
        if (!lists.contains(head)) {
            data.values.insert(name, text);
            continue;
        }
        auto& list = data.lists[head];
        list.resize(size_t(rows));
        for (auto& row : list) row.insert(name.section(u'.', 1), text);
    }
    for (const QString& name : lists) data.lists[name].resize(size_t(rows));
    return data;
}

papers::FillOptions options()
{
    papers::FillOptions options;
    options.recordNumber = u"320412-2018-A00017"_s;
    options.recordId = u"018f2f6e-0000-7000-8000-000000000017"_s;
    options.printedAt = u"2018-09-14 10:05"_s;
    options.version = u"3"_s;
    return options;
}

} // namespace

class PapersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTemplateRenders_data();
    void everyTemplateRenders();
    void purchasePriceIsOnAllCopiesButTheLaboratorys();
    void oldPapersKeepTheirNames();
    void passIsNeverCalledAPassingProduct();
    void headRowsRepeatAndRowsStayWhole();
    void pdfTextReadsBackCharacterByCharacter();
    void manyPapersMakeOnePdf();
    void codesAreMade();
    void pictureAndPdfHaveTheSamePages();
    void fileThatCannotBeWrittenIsReported();
};

void PapersTest::everyTemplateRenders_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("regime");
    for (const papers::PaperEntry& entry : papers::list())
        for (const QString& regime : {u"R-REG-61"_s, u"R-REG-18"_s})
            QTest::addRow("%s %s", qPrintable(entry.code), qPrintable(regime)) << entry.code << regime;
}

void PapersTest::everyTemplateRenders()
{
    QFETCH(QString, code);
    QFETCH(QString, regime);
    const auto paper = papers::shippedTemplate(code, regime);
    QVERIFY2(paper, paper ? "" : qPrintable(paper.error().args.join(u' ')));
    const QString keep = qEnvironmentVariable("QJ_PAPERS");
    for (const auto& [rows, repeat] : {std::pair{0, 0}, {4, 1}, {60, 1}, {3, 40}}) {
        const papers::PaperData data = dataFor(*paper, rows, repeat);
        const auto documents = repeat == 1 ? papers::fillCopies(*paper, data, options())
                                           : std::vector{papers::fill(*paper, data, options())};
        for (const papers::Document& document : documents) {
            const print::PaperRenderer renderer(document);
            QVERIFY(renderer.pageCount() >= 1);
            QVERIFY2(renderer.overflows().isEmpty(), qPrintable(renderer.overflows().join(u' ')));
        }
        if (!keep.isEmpty())
            QVERIFY(
                print::renderPdf({documents.front()},
                                 QStringLiteral("%1/%2-%3-%4-%5.pdf").arg(keep, code, regime).arg(rows).arg(repeat)));
    }
}

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

} // namespace

void PapersTest::purchasePriceIsOnAllCopiesButTheLaboratorys()
{
    const auto paper = papers::shippedTemplate(u"F01"_s, u"R-REG-61"_s);
    const auto copies = papers::fillCopies(*paper, dataFor(*paper, 1, 1), options());
    QCOMPARE(copies.size(), size_t(4));
    for (size_t i = 0; i < copies.size(); ++i) QCOMPARE(textOf(copies[i].blocks).contains(u"1975.00"_s), i != 2);
}

void PapersTest::oldPapersKeepTheirNames()
{
    const auto before = papers::shippedTemplate(u"F02"_s, u"R-REG-61"_s);
    const auto after = papers::shippedTemplate(u"F02"_s, u"R-REG-18"_s);
    const QString old = textOf(papers::fill(*before, {}, {}).blocks),
                  recent = textOf(papers::fill(*after, {}, {}).blocks);
    QVERIFY(old.contains(u"第61号"_s) && !old.contains(u"第18号"_s));
    QVERIFY(recent.contains(u"第18号"_s) && !recent.contains(u"第61号"_s));
    QCOMPARE(papers::shippedTemplate(u"F01"_s, u"R-REG-61"_s)->title, u"流通领域商品质量抽查检验工作单"_s);
    QVERIFY(papers::shippedTemplate(u"F01"_s, u"R-REG-18"_s)->title.contains(u"抽样单"_s));
}

void PapersTest::passIsNeverCalledAPassingProduct()
{
    const auto paper = papers::shippedTemplate(u"F16"_s);
    papers::PaperData data = dataFor(*paper, 2, 1);
    const QString text = textOf(papers::fill(*paper, data, options()).blocks);
    QVERIFY(text.contains(u"所检项目合格"_s));
    QVERIFY(!text.contains(u"合格产品"_s));
    QVERIFY(text.contains(u"仅对所抽样品的同一批次"_s));
}

void PapersTest::headRowsRepeatAndRowsStayWhole()
{
    const auto paper = papers::shippedTemplate(u"F16"_s);
    const papers::Document document = papers::fill(*paper, dataFor(*paper, 80, 1), options());
    QVERIFY(print::pageCount(document) > 3);
    QVERIFY2(!QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty(), "install poppler-utils");
    QTemporaryDir folder;
    const QString pdf = folder.filePath(u"a.pdf"_s);
    QVERIFY(print::renderPdf({document}, pdf));
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
    QVERIFY(process.waitForFinished());
    const QStringList pages = QString::fromUtf8(process.readAllStandardOutput()).split(u'\f', Qt::SkipEmptyParts);
    QCOMPARE(pages.size(), print::pageCount(document));
    const int all = int(pages.size());
    for (int i = 0; i < all; ++i) {
        QVERIFY(pages[i].contains(QStringLiteral("第 %1 页 共 %2 页").arg(i + 1).arg(all)));
        QVERIFY2(pages[i].contains(u"标称生产者"_s) || i + 1 == all, qPrintable(pages[i]));
    }
}

void PapersTest::pdfTextReadsBackCharacterByCharacter()
{
    QVERIFY2(!QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty(), "install poppler-utils");
    const auto paper = papers::shippedTemplate(u"F01"_s);
    papers::PaperData data;
    const QString name = u"自行车用金门长高龙鱼鼓黑角青飞面风食首香"_s; // characters that radicals look like
    data.values = {{u"productName"_s, name}, {u"brand"_s, u"≤±℃μΩ〔〕"_s}, {u"trader.areaType"_s, u"town"_s}};
    QTemporaryDir folder;
    const QString pdf = folder.filePath(u"a.pdf"_s);
    QVERIFY(print::renderPdf({papers::fill(*paper, data, options())}, pdf));
    QProcess process;
    process.start(u"pdftotext"_s, {pdf, u"-"_s});
    QVERIFY(process.waitForFinished());
    QString text = QString::fromUtf8(process.readAllStandardOutput());
    text.removeIf([](QChar c) { return c.isSpace(); });
    QVERIFY2(text.contains(name), qPrintable(text));
    QVERIFY(text.contains(u"≤±℃μΩ〔〕"_s));
    QVERIFY(text.contains(u"√乡镇"_s));
    for (QChar c : text) QVERIFY(c < QChar(0x2E80) || c > QChar(0x2FDF));
}

void PapersTest::manyPapersMakeOnePdf()
{
    const auto upright = papers::shippedTemplate(u"F08"_s), wide = papers::shippedTemplate(u"F16"_s);
    std::vector<papers::Document> documents;
    int pages = 0;
    for (const auto* paper : {&*upright, &*wide, &*upright}) {
        documents.push_back(papers::fill(*paper, dataFor(*paper, 2, 1), options()));
        pages += print::pageCount(documents.back());
    }
    QTemporaryDir folder;
    QVERIFY(print::renderPdf(documents, folder.filePath(u"a.pdf"_s)));
    QFile file(folder.filePath(u"a.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(int(bytes.count("/Type /Page\n")), pages);
}

void PapersTest::codesAreMade()
{
    const QString text = papers::scanText({u"F01"_s, u"018f2f6e-0000-7000-8000-000000000017"_s, u"3"_s});
    const auto read = papers::scanCode(text);
    QVERIFY(read);
    QCOMPARE(read->paper, u"F01"_s);
    QCOMPARE(read->version, u"3"_s);
    QVERIFY(!papers::scanCode(u"https://example.com"_s));
    QVERIFY(!print::qrPath(text, 100).isEmpty());
    QVERIFY(QRectF(0, 0, 100, 100).contains(print::qrPath(text, 100).boundingRect()));
    QVERIFY(!print::barsPath(u"320412-2018-A00017"_s, 50, 8).isEmpty());
    QVERIFY(print::qrPath(QString(), 100).isEmpty());
}

void PapersTest::pictureAndPdfHaveTheSamePages()
{
    const auto paper = papers::shippedTemplate(u"F11-office"_s);
    papers::FillOptions draft = options();
    draft.draft = true;
    const papers::Document document = papers::fill(*paper, dataFor(*paper, 40, 1), draft);
    QCOMPARE(document.furniture.watermark, u"草稿"_s);
    QTemporaryDir folder;
    const auto files = print::renderPng(document, folder.filePath(u"a.png"_s), 60);
    QVERIFY(files);
    QCOMPARE(int(files->size()), print::pageCount(document));
    const QImage image(files->front());
    QCOMPARE(image.size(), QSize(int(297 * 60 / 25.4 + 0.5), int(210 * 60 / 25.4 + 0.5)));
    QCOMPARE(print::renderImage(document, 0, 60), image.convertToFormat(QImage::Format_RGB32));
}

void PapersTest::fileThatCannotBeWrittenIsReported()
{
    const auto written = print::renderPdf({papers::Document()}, u"/nowhere/a.pdf"_s);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::fileNotWritten);
}

QTEST_MAIN(PapersTest)
#include "tst_papers.moc"
