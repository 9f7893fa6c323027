// SPDX-License-Identifier: GPL-3.0-or-later
// Files of records: what is taken and what is refused, what a check finds in them, and how they are called.
#include "PackageBytes.h"
#include "TestOffice.h"
#include "directory/AttachmentFile.h"
#include "directory/FileKind.h"
#include "directory/PhotoFacts.h"

#include <QtCore/QDirIterator>

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::tests;

namespace {

QByteArray number16(int n)
{
    return QByteArray().append(char(n & 0xff)).append(char(n >> 8));
}
QByteArray number32(int n)
{
    return number16(n & 0xffff) + number16(n >> 16);
}
QByteArray entry(int tag, int type, int count, int value)
{
    return number16(tag) + number16(type) + number32(count) + number32(value);
}

/// The start of a JPEG as a camera writes it: maker, model, and a table with moment and zone.
QByteArray cameraHead(const QByteArray& moment = "2018:09:14 15:04:05", const QByteArray& zone = {})
{
    const int inner = 8 + 2 + 3 * 12 + 4, texts = inner + 2 + 2 * 12 + 4;
    QByteArray tiff = "II" + number16(42) + number32(8);
    tiff += number16(3) + entry(0x010f, 2, 4, 0x00636261) + entry(0x0110, 2, 4, 0x00636261) +
            entry(0x8769, 4, 1, inner) + number32(0);
    tiff += number16(2) + entry(0x9003, 2, 20, texts) +
            entry(zone.isEmpty() ? 0x9999 : 0x9011, 2, int(zone.size()) + 1, texts + 20) + number32(0);
    tiff += moment.leftJustified(20, '\0') + zone + '\0';
    const QByteArray exif = QByteArray("Exif\0\0", 6) + tiff;
    const auto length = int(exif.size()) + 2;
    return QByteArray("\xff\xd8\xff\xe1") + char(length >> 8) + char(length & 0xff) + exif +
           QByteArray("\xff\xda\0\2", 4);
}

struct FilesOffice : TestOffice
{
    Journal& journal() { return place->journal(); }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("not written");
        return file.fileName();
    }
    Attachment attach(const Uuid& owner, const char* kind, const QString& name, const QByteArray& bytes)
    {
        Attachment file = sure(takeFile(journal(), write(name, bytes)), "take");
        file.ownerKind = QString::fromLatin1(kind);
        file.ownerId = owner;
        file.purpose = AttachmentPurpose::photo;
        file.officeId = inspector.office;
        CommitDraft draft(clock, inspector.officer, u"add"_s);
        draft.add(file);
        sure(journal().commit(draft), "commit");
        clock.set({clock.now().ms + 1000});
        return file;
    }
    QString kept(const Attachment& file) { return journal().store().attachmentFile(file.sha256); }
    void flip(const Attachment& file)
    {
        QFile bytes(kept(file));
        if (!bytes.open(QFile::ReadWrite)) qFatal("not there");
        QByteArray all = bytes.readAll();
        all[all.size() / 2] = char(all[all.size() / 2] ^ 1);
        bytes.seek(0);
        bytes.write(all);
    }
    int filesInStore()
    {
        int count = 0;
        for (QDirIterator it(journal().store().folder() + u"/files"_s, QDir::Files | QDir::Hidden,
                             QDirIterator::Subdirectories);
             it.hasNext(); it.next())
            ++count;
        return count;
    }
};

template <class T> Error errorOf(const Result<T>& result)
{
    return result ? Error{ErrorCode::usage, {u"taken"_s}, {}, {}, {}, {}, {}} : result.error();
}

} // namespace

class AttachmentFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFlippedBitAndARemovedFileAreNamedWithTheirRecord()
    {
        FilesOffice office;
        const Uuid id = office.sample("judged");
        const QString number = office.get<Sample>(id).sampleNo;
        const Attachment flipped = office.attach(id, "sample", u"现场.jpg"_s, "\xff\xd8\xff one"),
                         removed = office.attach(office.stepOf(office.caseOf(id), "D02"), "disposalStep", u"清单.txt"_s,
                                                 "two"),
                         sound = office.attach(id, "sample", u"好.txt"_s, "three");
        QVERIFY(office.journal().check().ok());
        office.flip(flipped);
        QVERIFY(QFile::remove(office.kept(removed)));
        const Health health = office.journal().check();
        QVERIFY(!health.ok());
        QCOMPARE(health.fileFaults.size(), std::size_t(2));
        const FileFault &first = health.fileFaults[0], &second = health.fileFaults[1];
        QCOMPARE(first.attachment, flipped.id);
        QCOMPARE(first.state, FileState::damaged);
        QCOMPARE(first.owner, id);
        QCOMPARE(first.ownerTitle, number);
        QCOMPARE(first.fileName, u"现场.jpg"_s);
        QCOMPARE(second.state, FileState::missing);
        QVERIFY2(second.ownerTitle.contains(number), qPrintable(second.ownerTitle)); // a step is named with its case
        QVERIFY(health.files.contains(u"现场.jpg: damaged"_s) && health.files.contains(u"清单.txt: missing"_s));
        QVERIFY(!health.files.contains(sound.fileName));
        // What the check found is known from then on where the record is shown.
        QCOMPARE(office.journal().store().attachments().look(flipped.sha256, *flipped.size), FileState::damaged);
        QCOMPARE(office.journal().store().attachments().look(sound.sha256, *sound.size), FileState::sound);
    }
    void aShortenedFileIsSeenWithoutReadingIt()
    {
        FilesOffice office;
        const Attachment file = office.attach(office.sample("sealed"), "sample", u"a.txt"_s, "a text");
        QVERIFY(QFile::resize(office.kept(file), 3));
        QCOMPARE(office.journal().store().attachments().look(file.sha256, *file.size), FileState::damaged);
    }
    void theSameFileAddedAgainPutsItRight()
    {
        FilesOffice office;
        const Uuid id = office.sample("sealed");
        const Attachment file = office.attach(id, "sample", u"a.txt"_s, "a text");
        office.flip(file);
        QVERIFY(!office.journal().check().ok());
        office.attach(id, "sample", u"again.txt"_s, "a text");
        QVERIFY(office.journal().check().ok());
        QVERIFY(QFile::remove(office.kept(file)));
        office.attach(id, "sample", u"more.txt"_s, "a text");
        QVERIFY(office.journal().check().ok());
        QCOMPARE(office.filesInStore(), 1);
    }
    void aDamagedFileIsAskedForAndReplacedByAPackage()
    {
        Two two;
        const Uuid shop = two.district.addTrader(u"某店"_s);
        Attachment file =
            sure(takeFile(two.district.place->journal(), written(two.district, u"p.dat"_s, "the bytes")), "take");
        file.ownerKind = u"trader"_s;
        file.ownerId = shop;
        file.purpose = AttachmentPurpose::photo;
        file.officeId = two.district.place->actor().office;
        CommitDraft draft(two.district.clock, two.district.place->actor().officer, u"add"_s);
        draft.add(file);
        QVERIFY(two.district.place->journal().commit(draft));
        QVERIFY(two.carry(two.district, two.city));
        const QString there = two.city.place->journal().store().attachmentFile(file.sha256);
        QFile bytes(there);
        QVERIFY(bytes.open(QFile::WriteOnly) && bytes.write("THE bytes") == 9);
        bytes.close();
        QCOMPARE(two.city.place->journal().check().fileFaults.size(), std::size_t(1));
        QVERIFY(two.carry(two.city, two.district)); // says what it lacks
        QVERIFY(two.carry(two.district, two.city));
        QVERIFY(two.city.place->journal().check().ok());
        QVERIFY(!QFile::exists(there + u".damaged"_s));
    }
    void whatMayNotBeFiledIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QByteArray program = "MZ" + QByteArray(58, '\0') + number32(64) + "PE" + QByteArray(20, '\0');
        const auto row = [](const char* tag, const QString& name, const QByteArray& bytes, ErrorCode code) {
            QTest::newRow(tag) << name << bytes << code;
        };
        row("a program", u"a.exe"_s, program, ErrorCode::fileExecutable);
        row("a program called PDF", u"通知.pdf"_s, program, ErrorCode::fileExecutable);
        row("a program without ending", u"通知"_s, program, ErrorCode::fileExecutable);
        row("a program of Linux", u"a.jpg"_s,
            "\x7f"
            "ELF\2\1\1",
            ErrorCode::fileExecutable);
        row("a script", u"a.txt"_s, "#!/bin/sh\nrm", ErrorCode::fileExecutable);
        row("a script by its ending", u"a.vbs"_s, "MsgBox 1", ErrorCode::fileExecutable);
        row("a double ending", u"报告.pdf.scr"_s, "text", ErrorCode::fileExecutable);
        row("a shortcut", u"a.pdf"_s, QByteArray("\x4c\0\0\0\1\x14\2\0", 8), ErrorCode::fileExecutable);
        row("a text called PDF", u"a.pdf"_s, "only words", ErrorCode::fileNotItsKind);
        row("a PDF called JPG", u"a.jpg"_s, "%PDF-1.4", ErrorCode::fileNotItsKind);
        row("a picture called DOCX", u"a.docx"_s, "\x89PNG\r\n\x1a\n", ErrorCode::fileNotItsKind);
        row("noise called XLS", u"a.xls"_s, QByteArray("\0\1\2\3\4", 5), ErrorCode::fileNotItsKind);
        row("nothing", u"a.txt"_s, {}, ErrorCode::fileEmpty);
        // What offices do have is taken.
        const ErrorCode taken = ErrorCode::usage;
        row("a PDF", u"A.PDF"_s, "%PDF-1.4", taken);
        row("a PNG called JPG", u"微信图片.jpg"_s, "\x89PNG\r\n\x1a\n", taken);
        row("a web page called XLS", u"导出.xls"_s, "\xef\xbb\xbf\n<html>", taken);
        row("an encrypted DOCX", u"a.docx"_s, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", taken);
        row("a text that begins like a program", u"a.txt"_s, "MZ-7 型 " + QByteArray(100, 'x'), taken);
        row("an unknown ending", u"a.dwg"_s, QByteArray("\0\1\2\3\4", 5), taken);
        row("a film", u"a.mp4"_s,
            QByteArray("\0\0\0\x18"
                       "ftypisom",
                       12),
            taken);
        row("a HEIC of a telephone", u"a.heic"_s,
            QByteArray("\0\0\0\x18"
                       "ftypheic",
                       12),
            taken);
    }
    void whatMayNotBeFiledIsRefused()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        QFETCH(const ErrorCode, code);
        FilesOffice office;
        const Error error = errorOf(takeFile(office.journal(), office.write(name, bytes)));
        QVERIFY2(error.code == code, qPrintable(textOf(error)));
        QCOMPARE(office.filesInStore(), code == ErrorCode::usage ? 1 : 0);
    }
    void sizeIsLimitedByTheOffice()
    {
        FilesOffice office;
        const QString film = office.write(u"film.mp4"_s, QByteArray("\0\0\0\x18"
                                                                    "ftypisom",
                                                                    12));
        QVERIFY(QFile::resize(film, qint64(400) << 20)); // holds nothing on the disk
        const Error error = errorOf(takeFile(office.journal(), film));
        QCOMPARE(error.code, ErrorCode::fileTooLarge);
        QVERIFY2(error.args.at(1).startsWith(u"400"_s) && error.args.at(2).startsWith(u"200"_s),
                 qPrintable(error.args.join(u' ')));
        LawBook law = office.journal().law();
        RuleRow row = *law.rules.find(u"R-FILE-MAX"_s);
        row.value = u"1"_s;
        law.rules = law.rules.with({row});
        office.journal().setLaw(law);
        QCOMPARE(errorOf(takeFile(office.journal(), office.write(u"b.dat"_s, QByteArray(2 << 20, 'b')))).code,
                 ErrorCode::fileTooLarge);
        QCOMPARE(office.filesInStore(), 0);
    }
    void aFileThatWentAwayOrGrowsIsRefused()
    {
        FilesOffice office;
        const QString path = office.write(u"a.txt"_s, "text");
        QVERIFY(QFile::remove(path));
        QCOMPARE(errorOf(takeFile(office.journal(), path)).code, ErrorCode::fileMissing);
        const QString growing = office.write(u"b.dat"_s, QByteArray(3 << 20, 'b'));
        const auto grow = [&](qint64, qint64) { return QFile::resize(growing, (3 << 20) - 7); };
        QCOMPARE(errorOf(takeFile(office.journal(), growing, {{}, grow})).code, ErrorCode::fileChanged);
        QCOMPARE(office.filesInStore(), 0);
    }
    void aCopyThatIsGivenUpLeavesNothing()
    {
        FilesOffice office;
        const QString path = office.write(u"b.dat"_s, QByteArray(3 << 20, 'b'));
        QList<qint64> seen;
        const auto taken = takeFile(office.journal(), path, {{}, [&](qint64 done, qint64 total) {
                                                                 seen += done;
                                                                 return total == 3 << 20 && done < 2 << 20;
                                                             }});
        QCOMPARE(errorOf(taken).code, ErrorCode::cancelled);
        QCOMPARE(seen, (QList<qint64>{1 << 20, 2 << 20}));
        QCOMPARE(office.filesInStore(), 0);
    }
    void aFileIsCalledByItsRecord()
    {
        FilesOffice office;
        const Uuid id = office.sample("judged");
        const QString number = office.get<Sample>(id).sampleNo;
        const Uuid step = office.stepOf(office.caseOf(id), "D02");
        const Attachment first = office.attach(step, "disposalStep", u"IMG_0001.JPG"_s, "\xff\xd8\xff one"),
                         second = office.attach(step, "disposalStep", u"微信图片.png"_s, "\x89PNG\r\n\x1a\n two"),
                         own = office.attach(id, "sample", u"样品"_s, "words");
        QCOMPARE(nameByRecord(office.reader(), first), number + u"_D02_01.jpg"_s);
        QCOMPARE(nameByRecord(office.reader(), second), number + u"_D02_02.png"_s);
        QCOMPARE(nameByRecord(office.reader(), own), number + u"_01.txt"_s);
        QCOMPARE(office.get<Attachment>(first.id).fileName, u"IMG_0001.JPG"_s); // its own name stays
        // The others keep their names when one is declared void.
        sure(office.desk().act(Attachment::info, first.id, u"void"_s, TestOffice::because(), office.reviewer), "void");
        QCOMPARE(nameByRecord(office.reader(), second), number + u"_D02_02.png"_s);
        Attachment loose;
        loose.fileName = u"..\\..\\evil.pdf"_s;
        QCOMPARE(nameByRecord(office.reader(), loose), u"evil.pdf"_s);
    }
    void aCameraSaysWhenAPhotoWasTaken()
    {
        const PhotoFacts facts = photoFacts(cameraHead());
        QVERIFY(facts.isPhoto);
        QCOMPARE(toText(facts.takenAt), u"2018-09-14 15:04"_s);
        QCOMPARE(photoFacts(cameraHead("2018:09:14 15:04:05", "+00:00")).takenAt,
                 fromLocal(QDate(2018, 9, 14), QTime(23, 4, 5)));
        QVERIFY(photoFacts(cameraHead("0000:00:00 00:00:00")).takenAt.isNull());
        QVERIFY(!photoFacts("\xff\xd8\xff\xe0 a scan").isPhoto);
        QVERIFY(!photoFacts("\x89PNG\r\n\x1a\n").isPhoto);
        // Cut off or changed anywhere it is read without harm.
        const QByteArray whole = cameraHead("2018:09:14 15:04:05", "+08:00");
        for (qsizetype length = 0; length < whole.size(); ++length) photoFacts(whole.left(length));
        for (qsizetype at = 0; at < whole.size(); ++at)
            for (const char other : {'\0', '\x7f', '\xff'}) {
                QByteArray changed = whole;
                changed[at] = other;
                photoFacts(changed);
            }
    }
};

QTEST_GUILESS_MAIN(AttachmentFilesTest)
#include "tst_attachment_files.moc"
