// SPDX-License-Identifier: GPL-3.0-or-later
// Where a page may end, and where not: read back page by page from the PDF.
#include "PaperTexts.h"

#include "papers/PaperTemplate.h"
#include "print/PaperRenderer.h"
#include "print/Print.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace qj;
using namespace qj::tests;
using namespace Qt::StringLiterals;

namespace {

papers::Block text(const QString& content, bool keepNext = false)
{
    papers::Block block;
    block.content = content;
    block.keepNext = keepNext;
    return block;
}

papers::Block space(double height)
{
    papers::Block block;
    block.kind = papers::Block::space;
    block.height = height;
    return block;
}

papers::Row row(std::initializer_list<QString> texts, double height = 8)
{
    papers::Row made;
    made.height = height;
    for (const QString& content : texts) {
        papers::Cell cell;
        cell.text = content;
        made.cells.push_back(std::move(cell));
    }
    return made;
}

papers::Block form(std::vector<papers::Row> rows, int columns, int headRows = 0, bool keepNext = false)
{
    papers::Block block;
    block.kind = papers::Block::form;
    block.columns.assign(static_cast<std::size_t>(columns), 1.0);
    block.rows = std::move(rows);
    block.headRows = headRows;
    block.keepNext = keepNext;
    return block;
}

QString lines(int count)
{
    QStringList all;
    for (int i = 0; i < count; ++i) all += u"第%1行"_s.arg(i);
    return all.join(u'\n');
}

} // namespace

class PageBreaksTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QStringList pagesOf(const papers::Document& document, int firstPage = 1) const
    {
        const QString file = m_folder.filePath(u"a.pdf"_s);
        print::PrintRun run;
        run.firstPage = firstPage;
        if (!print::renderPdf({document}, file, run)) return {};
        QProcess reader;
        reader.start(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, file, u"-"_s});
        if (!reader.waitForFinished(60000)) return {};
        QStringList pages = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\f', Qt::SkipEmptyParts);
        for (QString& page : pages) page.removeIf([](QChar c) { return c.isSpace() && c != u'\n'; });
        return pages;
    }
    QStringList pagesOf(std::vector<papers::Block> blocks) const
    {
        papers::Document document;
        document.furniture.foot = false;
        document.blocks = std::move(blocks);
        return pagesOf(document);
    }

private Q_SLOTS:
    void aSignatureTakesTheRowBeforeAlong()
    {
        // Room for the first two rows, not for the third.
        const QStringList pages = pagesOf(
            {text(u"题"_s), space(215), form({row({u"甲"_s}, 10), row({u"乙"_s}, 10), row({u"签字"_s}, 30)}, 1)});
        QCOMPARE(pages.size(), 2);
        QVERIFY(pages[0].contains(u"甲"_s) && !pages[0].contains(u"乙"_s));
        QVERIFY(pages[1].contains(u"乙"_s) && pages[1].contains(u"签字"_s));
    }
    void aTextGoesOverWithItsLastLinesOnly()
    {
        papers::Block longText = text(u"语"_s.repeated(600), true);
        const QStringList pages = pagesOf({text(u"题"_s), space(170), longText, form({row({u"公章"_s}, 40)}, 1)});
        QCOMPARE(pages.size(), 2);
        QVERIFY(pages[0].count(u"语"_s) > 300);
        QVERIFY(pages[1].count(u"语"_s) >= 30);
        QVERIFY(pages[1].contains(u"公章"_s));
        QCOMPARE(pages[0].count(u"语"_s) + pages[1].count(u"语"_s), 600);
    }
    void onlyTheLastOfSeveralParagraphsBelongsToWhatFollows()
    {
        const QStringList pages =
            pagesOf({text(u"题"_s), space(190), text(lines(6), true), form({row({u"公章"_s}, 40)}, 1)});
        QCOMPARE(pages.size(), 2);
        QVERIFY(pages[0].contains(u"第4行"_s));
        QVERIFY(pages[1].contains(u"第5行"_s) && !pages[1].contains(u"第4行"_s));
    }
    void aBoxOverManyRowsIsContinued_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("less than a page") << 8;
        QTest::newRow("more than a page") << 12;
    }
    void aBoxOverManyRowsIsContinued()
    {
        QFETCH(const int, count);
        std::vector<papers::Row> rows{row({u"受检单位"_s, u"第0栏"_s}, 30)};
        rows.front().cells.front().rows = count;
        for (int i = 1; i < count; ++i) rows.push_back(row({u"第%1栏"_s.arg(i)}, 30));
        rows.push_back(row({u"备注"_s, u"末栏"_s}, 10));
        const QStringList pages = pagesOf({text(u"题"_s), space(100), form(rows, 2)});
        QVERIFY(pages.size() >= 2);
        QVERIFY(pages[0].contains(u"第3栏"_s) && pages.back().contains(u"第%1栏"_s.arg(count - 1)));
        for (const QString& page : pages) QVERIFY(page.contains(u"受检单位"_s)); // said on each
    }
    void aFormInOnePieceStaysWhole()
    {
        std::vector<papers::Row> rows{row({u"封"_s, u"甲"_s}, 30), row({u"乙"_s}, 30), row({u"丙"_s}, 30)};
        rows.front().cells.front().rows = 3;
        const QStringList pages = pagesOf({text(u"题"_s), space(190), form(rows, 2)});
        QCOMPARE(pages.size(), 2);
        QVERIFY(!pages[0].contains(u"甲"_s));
        QVERIFY(pages[1].contains(u"甲"_s) && pages[1].contains(u"丙"_s));
    }
    void aRowHigherThanAPageBeginsWhereItIs()
    {
        const QStringList pages = pagesOf({text(u"题"_s), form({row({u"表头"_s}), row({lines(90)})}, 1, 1)});
        QVERIFY(pages.size() >= 2);
        QVERIFY(pages[0].contains(u"题"_s) && pages[0].contains(u"表头"_s) && pages[0].contains(u"第0行"_s));
        for (const QString& page : pages) QVERIFY(page.contains(u"表头"_s));
        QVERIFY(pages.back().contains(u"第89行"_s));
    }
    void tablesBesideOneAnotherRepeatTheirHeads()
    {
        std::vector<papers::Row> rows{row({u"表头"_s})};
        for (int i = 0; i < 50; ++i) rows.push_back(row({u"第%1项"_s.arg(i)}));
        papers::Block side;
        side.kind = papers::Block::side;
        side.widths = {1, 1};
        side.parts = {{form(rows, 1, 1)}, {text(u"旁"_s)}};
        const QStringList pages = pagesOf({side});
        QCOMPARE(pages.size(), 2);
        for (const QString& page : pages) QVERIFY2(page.contains(u"表头"_s), qPrintable(page));
        QVERIFY(pages[1].contains(u"第49项"_s));
    }
    void aDateToWriteInIsNotCut_data()
    {
        QTest::addColumn<int>("before");
        for (int before = 0; before < 40; before += 3) QTest::addRow("after %d characters", before) << before;
    }
    void aDateToWriteInIsNotCut()
    {
        QFETCH(const int, before);
        const QString blank = u"　　　年　　月　　日"_s;
        const QStringList pages = pagesOf({text(u"字"_s.repeated(before) + blank + u"起"_s)});
        QCOMPARE(pages.size(), 1);
        const QString line = pages[0].section(u'年', 1); // what follows the year stands in its line
        QVERIFY2(line.startsWith(u"月日"_s), qPrintable(pages[0]));
    }
    void noPaperEndsWithASignatureAlone_data()
    {
        QTest::addColumn<QString>("code");
        for (const papers::PaperEntry& entry : papers::list()) QTest::newRow(qPrintable(entry.code)) << entry.code;
    }
    void noPaperEndsWithASignatureAlone()
    {
        QFETCH(const QString, code);
        const auto paper = papers::shippedTemplate(code);
        QVERIFY(paper);
        papers::FillOptions options;
        options.copy = u"1"_s;
        for (int rows = 0; rows < 14; ++rows)
            for (const int repeat : {1, 3}) {
                papers::Document document = papers::fill(*paper, dataFor(*paper, rows, repeat), options);
                document.furniture = {};
                document.furniture.foot = false;
                const int pages = print::pageCount(document);
                if (pages < 2) continue;
                const QString last = pagesOf(document, pages).value(0);
                static const QRegularExpression signs(u"公章|签字|签章|年月日|[（）：；\\n]"_s);
                QVERIFY2(QString(last).remove(signs).size() > 10,
                         qPrintable(QStringLiteral("%1 rows, %2 times: ").arg(rows).arg(repeat) + last));
            }
    }
};

QTEST_MAIN(PageBreaksTest)
#include "tst_page_breaks.moc"
