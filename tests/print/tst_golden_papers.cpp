// SPDX-License-Identifier: GPL-3.0-or-later
// Every paper with short, usual and very long contents against pictures that were looked at, and every text of it read
// back from the PDF. Pictures are compared by the mean grey of small squares: another edge of a letter passes, a box
// that moved by a millimetre does not. QJ_GOLDEN=write makes the pictures anew: look at them before they are kept.
#include "PaperTexts.h"

#include "papers/PaperTemplate.h"
#include "print/Print.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>
#include <QtTest/QTest>

using namespace qj;
using namespace qj::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr double dpi = 36;
constexpr int square = 6;     ///< pixels: some four millimetres
constexpr int mostApart = 30; ///< of 255
constexpr int pagesLookedAt = 2;

struct Contents
{
    const char* name;
    int rows, repeat;
    bool blank = false;
};
constexpr Contents contents[] = {{"short", 0, 0}, {"usual", 4, 1}, {"long", 9, 4}, {"blank", 0, 0, true}};

QString folder()
{
    return QStringLiteral(QJ_TEST_DATA "/golden/");
}

QString pictureName(const QString& code, const QString& regime, const Contents& what, int page, int pages)
{
    return QStringLiteral("%1%2-%3-%4of%5.png")
        .arg(code, regime == u"R-REG-18"_s ? u"-2020"_s : QString(), QString::fromLatin1(what.name))
        .arg(page + 1)
        .arg(pages);
}

int greyOf(const QImage& image, int left, int top)
{
    qint64 sum = 0, count = 0;
    for (int y = top; y < qMin(top + square, image.height()); ++y)
        for (int x = left; x < qMin(left + square, image.width()); ++x, ++count) sum += qGray(image.pixel(x, y));
    return count ? static_cast<int>(sum / count) : 255;
}

/// Where two pictures differ most, and by how much.
std::pair<int, QPoint> farthest(const QImage& a, const QImage& b)
{
    std::pair<int, QPoint> worst{0, {}};
    for (int y = 0; y < a.height(); y += square)
        for (int x = 0; x < a.width(); x += square)
            if (const int apart = qAbs(greyOf(a, x, y) - greyOf(b, x, y)); apart > worst.first) worst = {apart, {x, y}};
    return worst;
}

QStringList textsOf(const std::vector<papers::Block>& blocks)
{
    QStringList texts;
    for (const papers::Block& block : blocks) {
        if (block.kind == papers::Block::text && block.maxLines == 0) texts += block.content.split(u'\n');
        for (const papers::Row& row : block.rows)
            for (const papers::Cell& cell : row.cells) texts += cell.text.split(u'\n') + cell.foot.split(u'\n');
        for (const auto& part : block.parts) texts += textsOf(part);
    }
    return texts;
}

QString bare(QString text)
{
    text.replace(QChar(0x2611), QChar(0x221A)); // a ticked box is drawn round a tick
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

} // namespace

class GoldenPapersTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::optional<papers::Document> document(const QString& code, const QString& regime, const Contents& what) const
    {
        const auto paper = papers::shippedTemplate(code, regime);
        if (!paper) return std::nullopt;
        papers::FillOptions options = what.blank ? papers::FillOptions() : paperOptions();
        options.blank = what.blank;
        papers::PaperData data;
        if (!what.blank) data = dataFor(*paper, what.rows, what.repeat);
        if (what.blank) // as PaperContent has them: rows that are no table's
            for (const QString& list : {u"seals"_s, u"labels"_s})
                if (paper->lists().contains(list)) data.lists[list].resize(3);
        return papers::fill(*paper, data, options);
    }

private Q_SLOTS:
    void pictures_data();
    void pictures();
    void noPictureIsLeftOver();
    void everyTextIsInThePdf_data() { pictures_data(); }
    void everyTextIsInThePdf();
};

void GoldenPapersTest::pictures_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("regime");
    for (const papers::PaperEntry& entry : papers::list()) {
        QTest::newRow(qPrintable(entry.code)) << entry.code << u"R-REG-61"_s;
        if (papers::shippedText(entry.code, u"R-REG-18"_s).value_or(QByteArray()) !=
            papers::shippedText(entry.code, u"R-REG-61"_s).value_or(QByteArray()))
            QTest::newRow(qPrintable(entry.code + u" 2020"_s)) << entry.code << u"R-REG-18"_s;
    }
}

void GoldenPapersTest::noPictureIsLeftOver()
{
    QStringList left = QDir(folder()).entryList({u"*.png"_s});
    for (const papers::PaperEntry& entry : papers::list())
        for (const QString& regime : {u"R-REG-61"_s, u"R-REG-18"_s})
            for (const Contents& what : contents) {
                const auto filled = document(entry.code, regime, what);
                QVERIFY(filled);
                const int pages = print::pageCount(*filled);
                for (int page = 0; page < pages; ++page)
                    left.removeAll(pictureName(entry.code, regime, what, page, pages));
            }
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
}

void GoldenPapersTest::pictures()
{
    QFETCH(QString, code);
    QFETCH(QString, regime);
    const bool write = qEnvironmentVariable("QJ_GOLDEN") == u"write"_s;
    for (const Contents& what : contents) {
        const auto filled = document(code, regime, what);
        QVERIFY(filled);
        const int pages = print::pageCount(*filled);
        for (int page = 0; page < qMin(pages, pagesLookedAt); ++page) {
            const QString name = pictureName(code, regime, what, page, pages);
            const QImage made = print::renderImage(*filled, page, dpi).convertToFormat(QImage::Format_Grayscale8);
            if (write) {
                QVERIFY(made.save(folder() + name));
                continue;
            }
            const QImage kept(folder() + name);
            QVERIFY2(!kept.isNull(), qPrintable(name + u" is not there: another number of pages, or a new paper"_s));
            QCOMPARE(made.size(), kept.size());
            const auto [apart, where] = farthest(made, kept);
            if (apart > mostApart) made.save(QDir::temp().filePath(name));
            QVERIFY2(apart <= mostApart, qPrintable(QStringLiteral("%1: %2 apart at %3 mm, %4 mm")
                                                        .arg(name)
                                                        .arg(apart)
                                                        .arg(where.x() / dpi * 25.4, 0, 'f', 0)
                                                        .arg(where.y() / dpi * 25.4, 0, 'f', 0)));
        }
    }
}

namespace {

/// In how many pieces a text stands in another: a row higher than a page is divided, and head, foot and the other boxes
/// of the page stand between its parts. 0: it is not there.
int piecesOf(QStringView text, const QString& in)
{
    int pieces = 0;
    while (!text.isEmpty()) {
        qsizetype there = 0, tooLong = text.size() + 1;
        while (tooLong - there > 1) {
            const qsizetype middle = (there + tooLong) / 2;
            (in.contains(text.left(middle)) ? there : tooLong) = middle;
        }
        if (there == 0) return 0;
        text = text.mid(there);
        ++pieces;
    }
    return pieces;
}

QString textOfPdf(const QString& file)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-raw"_s, u"-enc"_s, u"UTF-8"_s, file, u"-"_s});
    return reader.waitForFinished(60000) ? bare(QString::fromUtf8(reader.readAllStandardOutput())) : QString();
}

} // namespace

void GoldenPapersTest::everyTextIsInThePdf()
{
    QFETCH(QString, code);
    QFETCH(QString, regime);
    const Contents veryLong{"very long", 40, 12};
    std::vector<Contents> all(std::begin(contents), std::end(contents));
    all.push_back(veryLong);
    for (const Contents& what : all) {
        const auto filled = document(code, regime, what);
        QVERIFY(filled);
        const QString file = m_folder.filePath(code + u".pdf"_s);
        QVERIFY(print::renderPdf({*filled}, file));
        const QString read = textOfPdf(file);
        const QStringList texts = textsOf(filled->blocks);
        QVERIFY2(!read.isEmpty() || texts.join(QString()).trimmed().isEmpty(), "pdftotext (poppler-utils) is needed");
        const int pages = print::pageCount(*filled);
        QSet<QString> known;
        for (const QString& text : texts) {
            const QString wanted = bare(text);
            if (wanted.isEmpty() || known.contains(wanted)) continue;
            known += wanted;
            const int pieces = piecesOf(wanted, read);
            QVERIFY2(pieces > 0 && pieces <= pages,
                     qPrintable(QStringLiteral("%1 (%2): ").arg(QString::fromLatin1(what.name)).arg(pieces) + text));
        }
    }
}

QTEST_MAIN(GoldenPapersTest)
#include "tst_golden_papers.moc"
