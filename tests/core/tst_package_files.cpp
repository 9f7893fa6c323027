// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of attachments in packages, and packages that were cut into several files.
#include "PackageBytes.h"
#include "directory/AttachmentFile.h"
#include "exchange/PackageParts.h"

#include <QtCore/QDirIterator>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::tests;

namespace {

struct Filed
{
    Attachment record;
    QByteArray bytes;
    QByteArray sha256() const { return QByteArray::fromHex(record.sha256.toLatin1()); }
};

QString keptFile(const Side& side, const Filed& filed)
{
    return side.place->journal().store().attachmentFile(filed.record.sha256);
}

void writeRecord(Side& side, Attachment& attachment, const Uuid& owner)
{
    side.later();
    attachment.ownerKind = u"trader"_s;
    attachment.ownerId = owner;
    attachment.purpose = AttachmentPurpose::photo;
    attachment.officeId = side.place->actor().office;
    CommitDraft draft(side.clock, side.place->actor().officer, u"add"_s);
    draft.add(attachment);
    QVERIFY(side.place->journal().commit(draft));
}

Filed attach(Side& side, const Uuid& owner, const QByteArray& bytes)
{
    auto taken = takeFile(side.place->journal(), written(side, u"photo.dat"_s, bytes));
    if (!taken) qFatal("not taken");
    Filed filed{std::move(*taken), bytes};
    writeRecord(side, filed.record, owner);
    return filed;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesOf(const Side& side)
{
    QStringList found;
    for (QDirIterator it(side.place->journal().store().folder() + u"/files"_s, QDir::Files | QDir::Hidden,
                         QDirIterator::Subdirectories);
         it.hasNext();)
        found += QFileInfo(it.next()).fileName();
    return found;
}

PackageHeader headerIn(const QString& path)
{
    const auto file = openPackage(path);
    const auto reader = PackageReader::open(**file, path);
    return reader->header();
}

QByteArray patterned(qsizetype size, char seed)
{
    QByteArray bytes(size, seed);
    for (qsizetype i = 0; i < size; ++i) bytes[i] = char(seed + i % 251 + i / 4099);
    return bytes;
}

/// Both have heard of each other, and the district has sent a shop that is acknowledged.
struct Begun : Two
{
    Uuid shop;
    Begun()
    {
        shop = district.addTrader(u"某店"_s);
        if (!carry(district, city) || !carry(city, district)) qFatal("no beginning");
    }
};

} // namespace

class PackageFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytesComeWithTheirRecord()
    {
        Begun two;
        const Filed small = attach(two.district, two.shop, "a photo"),
                    large = attach(two.district, two.shop, patterned((9 << 20) + 5, 'x'));
        const QString path = two.district.path(u"a.qjx"_s);
        const auto made = two.district.desk().exportTo(two.city.code, path);
        QVERIFY2(made, qPrintable(errorName(codeOf(made))));
        QCOMPARE(made->attachments, 2);
        QCOMPARE(made->attachmentsLeft, 0);
        const auto look = two.city.desk().look(path);
        QVERIFY(look);
        QCOMPARE(look->filesReceived, 2);
        QCOMPARE(look->filesMissing, 0);
        QVERIFY(filesOf(two.city).isEmpty());
        const auto report = two.city.desk().import(path);
        QVERIFY2(report, qPrintable(errorName(codeOf(report))));
        QCOMPARE(report->filesReceived, 2);
        QCOMPARE(report->filesMissing, 0);
        QCOMPARE(contentOf(keptFile(two.city, small)), small.bytes);
        QCOMPARE(contentOf(keptFile(two.city, large)), large.bytes);
        QCOMPARE(filesOf(two.city).size(), 2);
        QVERIFY(two.city.place->journal().check().ok());
        const auto again = two.city.desk().import(path); // known ones are not taken twice
        QVERIFY(again);
        QCOMPARE(again->filesReceived, 0);
        QCOMPARE(again->filesMissing, 0);
    }
    void whatWasLeftOutIsWantedAndComesLater()
    {
        Begun two;
        const Filed filed = attach(two.district, two.shop, "a photo");
        const auto none = two.carry(two.district, two.city, {PackageChoice::missing, AttachmentChoice::none, false, 0});
        QVERIFY(none);
        QCOMPARE(none->filesReceived, 0);
        QCOMPARE(none->filesMissing, 1);
        QVERIFY(two.city.place->journal().check().files != u"ok"_s);
        const auto answer = two.send(two.city, two.district);
        QVERIFY(answer);
        QCOMPARE(headerIn(*answer).want, std::vector<QByteArray>{filed.sha256()});
        QVERIFY(two.district.desk().import(*answer));
        const auto made = two.district.desk().exportTo(two.city.code, two.district.path(u"b.qjx"_s));
        QVERIFY(made);
        QCOMPARE(made->commits, 0);
        QCOMPARE(made->attachments, 1);
        const auto later = two.city.desk().import(made->files.front());
        QVERIFY(later);
        QCOMPARE(later->filesReceived, 1);
        QCOMPARE(contentOf(keptFile(two.city, filed)), filed.bytes);
        const auto calm = two.send(two.city, two.district);
        QVERIFY(calm && headerIn(*calm).want.empty());
        QVERIFY(two.district.desk().import(*calm));
        QCOMPARE(two.district.desk().exportTo(two.city.code, two.district.path(u"c.qjx"_s))->attachments, 0);
    }
    void whatIsTooMuchForAPackageIsLeftOut()
    {
        Begun two;
        const Filed small = attach(two.district, two.shop, "a photo");
        Filed large;
        large.record.sha256 = QString(64, u'a');
        large.record.fileName = u"film.dat"_s;
        QVERIFY(QDir().mkpath(QFileInfo(keptFile(two.district, large)).path()));
        QFile film(keptFile(two.district, large));
        QVERIFY(film.open(QFile::WriteOnly) && film.resize(package::fittingBytes - 6));
        writeRecord(two.district, large.record, two.shop);
        const auto made = two.district.desk().exportTo(two.city.code, two.district.path(u"a.qjx"_s));
        QVERIFY(made);
        QCOMPARE(made->attachments, 1);
        QCOMPARE(made->attachmentsLeft, 1);
        QVERIFY(made->bytes < 10'000);
        // Nor does a file leave that is not what its name says.
        const auto all = two.district.desk().exportTo(two.city.code, two.district.path(u"b.qjx"_s),
                                                      {PackageChoice::missing, AttachmentChoice::all, false, 0});
        QVERIFY(all);
        QCOMPARE(all->attachments, 1);
        QCOMPARE(all->attachmentsLeft, 1);
    }
    void onlyAttachmentsOfTheReceiversScopesLeave()
    {
        Begun two;
        Side other(otherCode, OfficeLevel::district, 45);
        other.knowOffice(cityCode, OfficeLevel::city);
        two.city.knowOffice(otherCode, OfficeLevel::district);
        Two::trust(two.city, other);
        Two::trust(other, two.city);
        const Filed secret = attach(two.district, two.shop, "not for the others");
        QVERIFY(two.carry(two.district, two.city));
        QVERIFY(two.carry(other, two.city));
        // However often it asks.
        QVERIFY(PackageRun::write(two.city.place->journal(), [&](Connection& db) {
            Query(db, "UPDATE peer SET want=?").bind(secret.sha256()).run();
        }));
        const auto made = two.city.desk().exportTo(other.code, two.city.path(u"o.qjx"_s),
                                                   {PackageChoice::everything, AttachmentChoice::all, false, 0});
        QVERIFY(made);
        QCOMPARE(made->attachments + made->attachmentsLeft, 0);
        QVERIFY(!contentOf(made->files.front()).contains(secret.bytes));
        QVERIFY(headerIn(made->files.front()).want.empty());
        // Nor does the city ask one district for what it lacks of another.
        QVERIFY(QFile::remove(keptFile(two.city, secret)));
        QVERIFY(headerIn(*two.send(two.city, other)).want.empty());
        QCOMPARE(headerIn(*two.send(two.city, two.district)).want, std::vector<QByteArray>{secret.sha256()});
    }
    void whatNoRecordNamesIsNotKept()
    {
        Begun two;
        const QByteArray bytes = packageOf(two.district, {{u"global"_s, 1, 1}}, {"of nobody"});
        const auto report = two.city.desk().import(written(two.city, u"n.qjx"_s, bytes));
        QVERIFY(report);
        QCOMPARE(report->filesReceived, 0);
        QVERIFY(filesOf(two.city).isEmpty());
    }
    void bytesThatDoNotFitTheirNameRefuseThePackage()
    {
        Begun two;
        const Filed filed = attach(two.district, two.shop, "a photo");
        const PackageHeader header = headerOf(two.district, {{two.district.code, 1, 2}});
        RawPackage package(header);
        for (const QByteArray& body : bodiesOf(two.district, {{two.district.code, 1, 2}})) {
            ByteWriter out;
            out.sized(body);
            const QByteArray packed = RawPackage::zipped(out.bytes());
            package.frame(RawPackage::chunk(packed, quint32(packed.size()), quint32(out.bytes().size())));
        }
        package.frame(RawPackage::blob(filed.sha256(), 7, 7, "a fraud"));
        const QByteArray dump = two.city.dump();
        const QString path = written(two.city, u"f.qjx"_s, package.end(two.district));
        QCOMPARE(codeOf(two.city.desk().import(path)), ErrorCode::packageDamaged);
        QCOMPARE(two.city.dump(), dump);
        QVERIFY(filesOf(two.city).isEmpty());
    }
    void aMediumThatFailsLeavesNothingHalf()
    {
        Begun two;
        const Filed filed = attach(two.district, two.shop, patterned(9 << 20, 'y'));
        const auto file = two.send(two.district, two.city);
        QVERIFY(file);
        const auto stop = [](qint64 done, qint64) { return done < 3; }; // within the attachment
        QCOMPARE(codeOf(two.city.desk().import(*file, false, stop)), ErrorCode::cancelled);
        QVERIFY(filesOf(two.city).isEmpty());
        // Something stands where its folder should be.
        const QString folder = QFileInfo(keptFile(two.city, filed)).path();
        QVERIFY(QDir().rmdir(folder) && QFile(folder).open(QFile::WriteOnly));
        QCOMPARE(codeOf(two.city.desk().import(*file)), ErrorCode::fileNotWritten);
        QVERIFY(QFile::remove(folder));
#ifdef Q_OS_UNIX
        // The largest size of a file stands for the end of the medium.
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{6 << 20, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
        const auto full = two.city.desk().import(*file);
        const auto out = two.district.desk().exportTo(two.city.code, two.district.path(u"out.qjx"_s));
        ::setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(codeOf(full), ErrorCode::fileNotWritten);
        QVERIFY(filesOf(two.city).isEmpty());
        QCOMPARE(codeOf(out), ErrorCode::fileNotWritten);
        QVERIFY(QDir(two.district.dir.path()).entryList({u"out*"_s}).isEmpty());
#endif
        QCOMPARE(two.city.desk().packages().back().state, PackageState::open);
        const auto report = two.city.desk().import(*file);
        QVERIFY2(report, qPrintable(errorName(codeOf(report))));
        QCOMPARE(report->filesReceived, 1);
        QCOMPARE(contentOf(keptFile(two.city, filed)), filed.bytes);
        QVERIFY(two.city.place->journal().check().ok());
    }
    void largeFilesAreNeverWholeInMemory()
    {
        Begun two;
        {
            const QString film = written(two.district, u"film.dat"_s, {});
            QFile file(film);
            QVERIFY(file.open(QFile::WriteOnly) && file.resize(96 << 20));
            auto taken = takeFile(two.district.place->journal(), film);
            QVERIFY(taken);
            writeRecord(two.district, *taken, two.shop);
        }
        const qint64 before = peakMemory();
        QVERIFY(two.carry(two.district, two.city, {PackageChoice::missing, AttachmentChoice::fitting, true, 30 << 20}));
        QVERIFY2(peakMemory() - before < (60 << 20), qPrintable(QString::number(peakMemory() - before)));
        QCOMPARE(filesOf(two.city).size(), 1);
    }
    void aPackageInPartsIsReadFromAnyOfThem()
    {
        Begun two;
        const Filed filed = attach(two.district, two.shop, patterned(180'000, 'z'));
        const QString path = two.district.path(u"p.qjx"_s);
        const auto made = two.district.desk().exportTo(
            two.city.code, path, {PackageChoice::missing, AttachmentChoice::fitting, true, package::smallestPart});
        QVERIFY2(made, qPrintable(errorName(codeOf(made))));
        QCOMPARE(made->files.size(), 3);
        QVERIFY(!QFile::exists(path));
        QVERIFY(made->files.front().endsWith(u"p.1of3.qjx"_s));
        for (const QString& part : made->files) QVERIFY(QFileInfo(part).size() <= package::smallestPart);
        QCOMPARE(two.district.desk().packages().back().note.file, u"p.1of3.qjx"_s);
        // Names are changed on the way, one comes twice, other files lie beside them.
        QTemporaryDir mail;
        const QStringList names{u"附件.dat"_s, u"2"_s, u"p.3of3(1).qjx"_s};
        for (int i = 0; i < 3; ++i) QVERIFY(QFile::copy(made->files[i], mail.filePath(names[i])));
        QVERIFY(QFile::copy(made->files[1], mail.filePath(u"twice"_s)));
        QVERIFY(QFile::copy(*two.send(two.district, two.city), mail.filePath(u"another.qjx"_s)));
        for (const QString& name : names) {
            const auto look = two.city.desk().look(mail.filePath(name));
            QVERIFY2(look, qPrintable(errorName(codeOf(look))));
            QCOMPARE(look->id, made->id);
        }
        // What is missing, what is damaged.
        QVERIFY(QFile::remove(mail.filePath(u"twice"_s)) && QFile::remove(mail.filePath(names[1])));
        auto failed = two.city.desk().import(mail.filePath(names[2]));
        QCOMPARE(codeOf(failed), ErrorCode::packagePartsMissing);
        QCOMPARE(failed.error().args, (QStringList{mail.filePath(names[2]), u"2"_s, u"3"_s}));
        QByteArray bytes = contentOf(made->files[1]);
        bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 4);
        QFile damaged(mail.filePath(names[1]));
        QVERIFY(damaged.open(QFile::WriteOnly) && damaged.write(bytes) == bytes.size());
        damaged.close();
        failed = two.city.desk().import(mail.filePath(names[0]));
        QCOMPARE(codeOf(failed), ErrorCode::packageDamaged);
        QCOMPARE(failed.error().args.front(), mail.filePath(names[1]));
        QVERIFY(QFile::remove(damaged.fileName()) && QFile::copy(made->files[1], damaged.fileName()));
        const auto report = two.city.desk().import(mail.filePath(names[1]));
        QVERIFY2(report, qPrintable(errorName(codeOf(report))));
        QCOMPARE(report->filesReceived, 1);
        QCOMPARE(contentOf(keptFile(two.city, filed)), filed.bytes);
    }
    void onAnErrorNoPartRemains()
    {
        Begun two;
        attach(two.district, two.shop, patterned(180'000, 'z'));
        const QString path = two.district.path(u"p.qjx"_s);
        const QString inTheWay = written(two.district, u"p.2of3.qjx"_s, "an older one");
        const PackageChoice choice{PackageChoice::missing, AttachmentChoice::fitting, false, package::smallestPart};
        QCOMPARE(codeOf(two.district.desk().exportTo(two.city.code, path, choice)), ErrorCode::targetExists);
        QCOMPARE(QDir(two.district.dir.path()).entryList({u"p.*"_s}), QStringList{u"p.2of3.qjx"_s});
        QCOMPARE(contentOf(inTheWay), "an older one");
        const auto give = [](qint64 done, qint64 total) { return total < 100'000 || done < 100'000; };
        QVERIFY(QFile::remove(inTheWay));
        QCOMPARE(codeOf(two.district.desk().exportTo(two.city.code, path, choice, give)), ErrorCode::cancelled);
        QVERIFY(QDir(two.district.dir.path()).entryList({u"p.*"_s}).isEmpty());
        QCOMPARE(codeOf(two.district.desk().exportTo(two.city.code, path,
                                                     {PackageChoice::missing, AttachmentChoice::fitting, false, 1000})),
                 ErrorCode::badValue);
        const auto whole = two.district.desk().exportTo(
            two.city.code, path, {PackageChoice::missing, AttachmentChoice::fitting, false, 1 << 20});
        QVERIFY(whole);
        QCOMPARE(whole->files, QStringList{path}); // it fits into one file
    }
};

QTEST_GUILESS_MAIN(PackageFilesTest)
#include "tst_package_files.moc"
