// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Zip.h"

#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtTest/QtTest>

using namespace qj;
using namespace Qt::StringLiterals;

class TestZip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasPackedIsUnpackedTheSame()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"包.zip"_s);
        const QByteArray text = QByteArray("line of text\n").repeated(100'000);
        QFile file(folder.filePath(u"附件.bin"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\0\1\2", 3);
        file.close();
        auto writer = ZipWriter::create(path);
        QVERIFY(writer);
        QVERIFY(writer->add(u"目录/a.txt"_s, text));
        QVERIFY(writer->add(u"empty"_s, {}, ZipWriter::Packing::store));
        QVERIFY(writer->addFile(u"b.bin"_s, file.fileName(), ZipWriter::Packing::fast));
        double told = 0;
        QVERIFY(writer->finish([&told](double share) {
            told = share;
            return true;
        }));
        QCOMPARE(told, 1.0);

        const auto reader = ZipReader::open(path);
        QVERIFY(reader);
        QCOMPARE(reader->entries().size(), 3);
        QCOMPARE(reader->entries().first().name, u"目录/a.txt"_s);
        QCOMPARE(reader->entries().first().size, text.size());
        QCOMPARE(reader->read(u"目录/a.txt"_s)->readAll(), text);
        QCOMPARE(reader->read(u"b.bin"_s)->readAll(), QByteArray("\0\1\2", 3));
        QVERIFY(reader->read(u"empty"_s)->readAll().isEmpty());
        QVERIFY(!reader->read(u"none"_s));
    }
    void givingUpLeavesNothing()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.zip"_s);
        {
            auto writer = ZipWriter::create(path);
            QVERIFY(writer->add(u"a"_s, QByteArray(1'000'000, 'x')));
            QCOMPARE(writer->finish([](double) { return false; }).error().code, ErrorCode::cancelled);
        }
        {
            auto writer = ZipWriter::create(path);
            QVERIFY(writer->add(u"a"_s, "x"));
        }
        QVERIFY(!QFile::exists(path));
    }
    void whatIsNoArchiveIsRefused()
    {
        QTemporaryDir folder;
        QCOMPARE(ZipReader::open(folder.filePath(u"none"_s)).error().code, ErrorCode::fileMissing);
        QBuffer buffer;
        buffer.setData("PK\x03\x04 and then something else");
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QCOMPARE(ZipReader::open(buffer, u"x"_s).error().code, ErrorCode::fileKind);
        QCOMPARE(ZipWriter::create(folder.filePath(u"no/such/folder/a.zip"_s)).error().code, ErrorCode::fileNotWritten);
    }
    void damagedDataIsNotTakenForGood()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.zip"_s);
        auto writer = ZipWriter::create(path);
        QVERIFY(writer->add(u"a"_s, QByteArray(5000, 'x'), ZipWriter::Packing::store));
        QVERIFY(writer->finish());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(2000);
        file.write("y");
        file.close();
        const auto reader = ZipReader::open(path);
        QVERIFY(reader);
        const auto entry = reader->read(u"a"_s);
        char bytes[8192];
        qint64 got = 0;
        while ((got = entry->read(bytes, sizeof bytes)) > 0) {
        }
        QCOMPARE(got, -1);
    }
};

QTEST_GUILESS_MAIN(TestZip)
#include "tst_zip.moc"
