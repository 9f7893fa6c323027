// SPDX-License-Identifier: GPL-3.0-or-later
// Codes of papers read back from scans: pictures as scanners and telephones make them, and PDF.
#include "papers/PaperTemplate.h"
#include "print/CodeSymbol.h"
#include "print/Fonts.h"
#include "print/Print.h"
#include "print/ScanReader.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtTest/QTest>

using namespace qj;
using namespace Qt::StringLiterals;

namespace {

const QString record = u"018f2f6e-0000-7000-8000-000000000017"_s, other = u"018f2f6e-0000-7000-8000-000000000018"_s;

papers::Document paper(const QString& code, const QString& id = record)
{
    papers::FillOptions options;
    options.recordId = id;
    options.recordNumber = u"320412-2018-A00017"_s;
    options.version = u"12"_s;
    papers::PaperData data;
    data.values.insert(u"sampleNo"_s, options.recordNumber);
    data.lists[u"seals"_s].resize(1);
    data.lists[u"labels"_s].resize(1);
    return papers::fill(*papers::shippedTemplate(code), data, options);
}

/// As an office scanner gives it: 150 dots per inch, grey.
QImage scanned(const papers::Document& document, double dpi = 150)
{
    return print::renderImage(document, 0, dpi).convertToFormat(QImage::Format_Grayscale8);
}

/// Paper that is not white, ink that is not black, and grain over all of it.
QImage grainy(QImage picture, int strength)
{
    QRandomGenerator random(417);
    for (int y = 0; y < picture.height(); ++y) {
        uchar* line = picture.scanLine(y);
        for (int x = 0; x < picture.width(); ++x) {
            const int grey = 40 + line[x] * 180 / 255 + random.bounded(-strength, strength + 1);
            line[x] = uchar(std::clamp(grey, 0, 255));
        }
    }
    return picture;
}

QImage turned(const QImage& picture, double degrees)
{
    QImage made = picture.transformed(QTransform().rotate(degrees), Qt::SmoothTransformation);
    QImage sheet(made.size(), QImage::Format_RGB32);
    sheet.fill(Qt::white); // what the lid of the scanner shows in the corners
    QPainter(&sheet).drawImage(0, 0, made);
    return sheet;
}

bool holds(const QImage& picture, const QString& code)
{
    return print::codesIn(picture).contains(papers::scanText({code, record, u"12"_s}));
}

} // namespace

class ScansTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(print::registerFonts()); }

    void everyPaperIsKnownAgain_data()
    {
        QTest::addColumn<QString>("code");
        for (const papers::PaperEntry& entry : papers::list()) QTest::newRow(qPrintable(entry.code)) << entry.code;
    }
    void everyPaperIsKnownAgain()
    {
        QFETCH(const QString, code);
        QVERIFY(holds(scanned(paper(code)), code));
    }

    void turnedAndGrainyScansAreRead_data()
    {
        QTest::addColumn<double>("degrees");
        QTest::addColumn<int>("grain");
        for (const double degrees : {0., 90., 180., 270., 2., -1.5})
            for (const int grain : {0, 30, 60})
                QTest::addRow("%g degrees, grain %d", degrees, grain) << degrees << grain;
    }
    void turnedAndGrainyScansAreRead()
    {
        QFETCH(const double, degrees);
        QFETCH(const int, grain);
        const QImage sheet = turned(scanned(paper(u"F08-proof"_s)), degrees).convertToFormat(QImage::Format_Grayscale8);
        QVERIFY(holds(grainy(sheet, grain), u"F08-proof"_s));
    }

    void otherResolutionsAreRead_data()
    {
        QTest::addColumn<double>("dpi");
        for (const double dpi : {120., 200., 300., 600.}) QTest::addRow("%g dpi", dpi) << dpi;
    }
    void otherResolutionsAreRead()
    {
        QFETCH(const double, dpi);
        QVERIFY(holds(grainy(scanned(paper(u"F23"_s), dpi), 25), u"F23"_s));
    }

    void filesOfAllKindsAreRead()
    {
        QTemporaryDir folder;
        const QImage picture = scanned(paper(u"F08-proof"_s), 200);
        for (const QString& name : {u"a.png"_s, u"a.jpg"_s, u"a.bmp"_s}) {
            const QString path = folder.filePath(name);
            QVERIFY(picture.save(path, nullptr, name.endsWith(u"jpg"_s) ? 55 : -1));
            QVERIFY(print::mayBeScan(path));
            const auto found = print::papersIn(path);
            QVERIFY(found);
            QCOMPARE(found->size(), std::size_t(1));
            QCOMPARE(found->front().code.paper, u"F08-proof"_s);
            QCOMPARE(found->front().code.recordId, record);
            QCOMPARE(found->front().code.version, u"12"_s);
        }
    }

    void aFineScanIsReadThoughItIsLarge()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.png"_s);
        QVERIFY(scanned(paper(u"F08-proof"_s), 600).save(path)); // 35 million points
        const auto found = print::papersIn(path);
        QVERIFY(found);
        QCOMPARE(found->size(), std::size_t(1));
    }

    void pagesOfAPdfAreReadOneByOne()
    {
        QTemporaryDir folder;
        const QString drawn = folder.filePath(u"drawn.pdf"_s), scan = folder.filePath(u"scan.pdf"_s);
        QVERIFY(print::renderPdf({paper(u"F08-proof"_s), paper(u"F23"_s, other)}, drawn));
        const auto found = print::papersIn(drawn);
        QVERIFY(found);
        QCOMPARE(found->size(), std::size_t(2));
        QCOMPARE(found->at(1).page, 2);
        QCOMPARE(found->at(1).code.paper, u"F23"_s);
        QCOMPARE(found->at(1).code.recordId, other);
        {
            QPdfWriter writer(scan); // as a scanner makes it: a picture on each page, one upside down
            QPainter painter(&writer);
            const QImage first = grainy(scanned(paper(u"F08-proof"_s)), 30);
            painter.drawImage(QRect(0, 0, writer.width(), writer.height()), first);
            writer.newPage();
            painter.drawImage(QRect(0, 0, writer.width(), writer.height()),
                              first.transformed(QTransform().rotate(180)));
        }
        QList<int> asked;
        const auto both = print::papersIn(scan, [&asked](int done, int total) {
            asked += done;
            return total == 2;
        });
        QVERIFY(both);
        QCOMPARE(both->size(), std::size_t(2));
        QCOMPARE(asked, (QList<int>{0, 1}));
        const auto stopped = print::papersIn(scan, [](int, int) { return false; });
        QVERIFY(!stopped && stopped.error().code == ErrorCode::cancelled);
    }

    void foreignCodesAndOtherFilesAreNotOurs()
    {
        QTemporaryDir folder;
        QImage picture(400, 400, QImage::Format_RGB32);
        picture.fill(Qt::white);
        {
            QPainter painter(&picture);
            print::CodeSymbol::qr(u"https://example.com/QJ1"_s).paint(painter, {50, 50, 300, 300});
        }
        QCOMPARE(print::codesIn(picture), QStringList{u"https://example.com/QJ1"_s});
        const QString path = folder.filePath(u"foreign.png"_s);
        QVERIFY(picture.save(path));
        const auto foreign = print::papersIn(path);
        QVERIFY(foreign && foreign->empty());
        const auto write = [&](const QString& name, const QByteArray& bytes) {
            QFile file(folder.filePath(name));
            if (file.open(QFile::WriteOnly)) file.write(bytes);
            return file.fileName();
        };
        QVERIFY(!print::mayBeScan(write(u"a.txt"_s, "words")));
        QVERIFY(!print::mayBeScan(folder.filePath(u"none.pdf"_s)));
        for (const QByteArray& bytes : {QByteArray("%PDF-1.4 and nothing"), QByteArray("\x89PNG\r\n\x1a\n cut")}) {
            const auto broken = print::papersIn(write(u"broken"_s, bytes));
            QVERIFY(!broken && broken.error().code == ErrorCode::fileUnreadable);
        }
        QCOMPARE(print::papersIn(folder.filePath(u"none.pdf"_s)).error().code, ErrorCode::fileMissing);
    }
};

QTEST_MAIN(ScansTest)
#include "tst_scans.moc"
