// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged pictures and PDF through all that decodes them: the search for codes, photos made smaller, pictures on
// papers. Nothing breaks, nothing fills the memory, and what cannot be read says so in a sentence.
#include "DamagedPictures.h"

#include "directory/FileKind.h"
#include "directory/PhotoFacts.h"
#include "print/ErrorText.h"
#include "print/PhotoFile.h"
#include "print/PictureFile.h"
#include "print/Print.h"
#include "print/ScanReader.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace qj;
using namespace qj::tests;

class DamagedPicturesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    static constexpr qint64 mostMemory = 700 << 20;

    QString write(const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(u"file"_s));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("not written");
        return file.fileName();
    }

private Q_SLOTS:
    void soundOnesAreRead()
    {
        const QByteArray jpeg = withMoment(saved(smallPicture(), "JPEG"));
        QVERIFY(photoFacts(jpeg).isPhoto);
        const auto smaller = scaledPhoto(write(jpeg), 100, m_folder.path());
        QVERIFY(smaller && *smaller);
        QCOMPARE((*smaller)->from, QSize(240, 160));
        QCOMPARE((*smaller)->to, QSize(100, 66));
        QVERIFY(QFile::remove((*smaller)->path));
        for (const QByteArray& bytes : {jpeg, saved(smallPicture(), "PNG"), saved(smallPicture(), "BMP"), smallPdf()}) {
            const auto found = print::papersIn(write(bytes));
            QVERIFY2(found, found ? "" : qPrintable(errorText(found.error())));
            QVERIFY(found->empty());
        }
        QCOMPARE(print::readPicture(write(saved(smallPicture(), "PNG")), {60, 60}).picture.size(), QSize(60, 40));
        QCOMPARE(print::readPicture(write(saved(smallPicture(), "PNG")), {600, 600}).picture.size(), QSize(240, 160));
        QVERIFY(print::readPicture(write("<svg width='9' height='9'/>")).picture.isNull()); // may name other files
        const print::PictureFile heic = print::readPicture(write(QByteArray("\0\0\0\x18"
                                                                            "ftypheic",
                                                                            12) +
                                                                 QByteArray(99, 'x')));
        QVERIFY(heic.problem != print::readPicture(write(jpeg.left(30))).problem); // unknown, not damaged
    }

    void damagedOnesDoNoHarm()
    {
        int read = 0, refused = 0;
        qint64 most = 0;
        for (const DamagedFile& file : damagedPictures()) {
            const QString path = write(file.bytes);
            const MemoryWatch memory;
            QVERIFY2(!photoFacts(file.bytes.left(photo::headBytes)).isPhoto || file.bytes.startsWith("\xff\xd8"),
                     qPrintable(file.name));
            static_cast<void>(contentOf(file.bytes.left(fileKind::headBytes)));
            const auto found = print::papersIn(path);
            if (found) {
                ++read;
                QVERIFY2(found->empty(), qPrintable(file.name));
            } else {
                ++refused;
                QCOMPARE(found.error().code, ErrorCode::fileUnreadable);
                QVERIFY2(!found.error().args.value(1).isEmpty(), qPrintable(file.name));
                QVERIFY2(errorText(found.error()).contains(found.error().args.value(1)), qPrintable(file.name));
            }
            const auto smaller = scaledPhoto(path, 100, m_folder.path());
            QVERIFY2(smaller, qPrintable(file.name));
            if (*smaller) QVERIFY(QFile::remove((*smaller)->path));
            const print::PictureFile picture = print::readPicture(path, {300, 300});
            QVERIFY2(picture.picture.isNull() != picture.problem.isEmpty(), qPrintable(file.name));
            QVERIFY2(picture.picture.width() <= 300 && picture.picture.height() <= 300, qPrintable(file.name));
            most = qMax(most, memory.grown());
            QVERIFY2(memory.grown() < mostMemory,
                     qPrintable(file.name + u": MiB "_s + QString::number(memory.grown() >> 20)));
        }
        QVERIFY(refused > 100 && read > 100);                                           // a changed point hurts nobody
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{u"file"_s}); // nothing lies about
        qInfo("%d read, %d refused; at most %lld MiB", read, refused, most >> 20);
    }

    void aPaperPrintsWithoutAPictureThatCannotBeRead()
    {
        papers::Document document;
        papers::Block block;
        block.kind = papers::Block::picture;
        block.width = block.height = 40;
        document.blocks.push_back(block);
        const QByteArray jpeg = withMoment(saved(smallPicture(), "JPEG"));
        for (const QByteArray& bytes : {QByteArray(), jpeg.left(200), jpegOf(jpeg, 65535, 65535, true),
                                        pngOf(0x7fffffff, 0x7fffffff, 8, 6, 0, 100), QByteArray("<svg/>")}) {
            document.blocks.front().content = write(bytes);
            QVERIFY(print::renderPdf({document}, m_folder.filePath(u"a.pdf"_s)));
        }
    }
};

QTEST_MAIN(DamagedPicturesTest)
#include "tst_damaged_pictures.moc"
