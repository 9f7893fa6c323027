// SPDX-License-Identifier: GPL-3.0-or-later
// Every shipped paper: its template parses, and it renders without cut text from no data, usual data and very long
// data.
#include "PaperTexts.h"

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
using namespace qj::tests;
using namespace Qt::StringLiterals;

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
    for (const auto& [rows, repeat] : {std::pair{0, 0}, {4, 1}, {60, 1}, {9, 4}, {3, 40}}) {
        const papers::PaperData data = dataFor(*paper, rows, repeat);
        const auto documents = repeat == 1 ? papers::fillCopies(*paper, data, paperOptions())
                                           : std::vector{papers::fill(*paper, data, paperOptions())};
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
    const auto copies = papers::fillCopies(*paper, dataFor(*paper, 1, 1), paperOptions());
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
    const QString text = textOf(papers::fill(*paper, data, paperOptions()).blocks);
    QVERIFY(text.contains(u"所检项目合格"_s));
    QVERIFY(!text.contains(u"合格产品"_s));
    QVERIFY(text.contains(u"仅对所抽样品的同一批次"_s));
}

void PapersTest::headRowsRepeatAndRowsStayWhole()
{
    const auto paper = papers::shippedTemplate(u"F16"_s);
    const papers::Document document = papers::fill(*paper, dataFor(*paper, 80, 1), paperOptions());
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
    QVERIFY(print::renderPdf({papers::fill(*paper, data, paperOptions())}, pdf));
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
        documents.push_back(papers::fill(*paper, dataFor(*paper, 2, 1), paperOptions()));
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
    QVERIFY(!print::CodeSymbol::qr(text).isNull());
    QVERIFY(!print::CodeSymbol::bars(u"320412-2018-A00017"_s).isNull());
    QVERIFY(print::CodeSymbol::qr(QString()).isNull());
    QImage picture(120, 120, QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    print::CodeSymbol::qr(text).paint(painter, {10, 10, 100, 100});
    for (int i = 0; i < 120; ++i) // nothing outside, quiet zone included
        for (const QPoint at : {QPoint(i, 11), QPoint(11, i), QPoint(i, 108), QPoint(108, i)})
            QCOMPARE(qGray(picture.pixel(at)), 255);
    QVERIFY(qGray(picture.pixel(16, 16)) < 128); // the finder pattern
}

void PapersTest::pictureAndPdfHaveTheSamePages()
{
    const auto paper = papers::shippedTemplate(u"F11-office"_s);
    papers::FillOptions draft = paperOptions();
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
