// SPDX-License-Identifier: GPL-3.0-or-later
// What lies in a folder and waits to be taken in, judged without believing or changing anything.
#include "PackageSides.h"
#include "exchange/IncomingQueries.h"

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::tests;

class TestIncoming final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPackageIsNamedByItsHead();
    void onlyWhatIsWholeAndForThisOfficeIsListed();
    void whatWasTakenInOrRefusedIsNotListedAgain();
};

static std::vector<IncomingPackage> waiting(Side& side, const QString& folder)
{
    return IncomingQueries(side.place->reader(), side.code, side.place->journal().device()).in(folder);
}

void TestIncoming::aPackageIsNamedByItsHead()
{
    Two two(false);
    QVERIFY(two.send(two.district, two.city));
    const auto found = waiting(two.city, two.district.dir.path());
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].office, two.district.code);
    QCOMPARE(found[0].officeName, u"示例局320412"_s);
    QCOMPARE(found[0].at, two.district.clock.now());
    QCOMPARE(found[0].id.size(), 16);
    QVERIFY(two.city.desk().peers().empty()); // nothing was taken in, and nobody held
}

void TestIncoming::onlyWhatIsWholeAndForThisOfficeIsListed()
{
    Two two;
    const auto file = two.send(two.district, two.city);
    QVERIFY(file);
    QVERIFY(waiting(two.district, two.district.dir.path()).empty()); // its own
    Side other(otherCode, OfficeLevel::district, 45);
    QVERIFY(waiting(other, two.district.dir.path()).empty()); // for somebody else
    QFile whole(*file);
    QVERIFY(whole.open(QFile::ReadOnly));
    const QByteArray bytes = whole.readAll();
    QTemporaryDir folder;
    const auto write = [&](const QString& name, const QByteArray& content) {
        QFile out(folder.filePath(name));
        QVERIFY(out.open(QFile::WriteOnly));
        out.write(content);
    };
    write(u"empty.qjx"_s, {});
    write(u"half.qjx"_s, bytes.first(bytes.size() / 2));
    write(u"other.txt"_s, bytes);
    QVERIFY(QDir(folder.path()).mkdir(u"folder.qjx"_s));
    QVERIFY(waiting(two.city, folder.path()).empty());
    write(u"unreadable.qjx"_s, "END!");
    write(u"whole.qjx"_s, bytes);
    const auto found = waiting(two.city, folder.path());
    QCOMPARE(found.size(), size_t(2));
    QVERIFY(found[0].id.isEmpty() && found[0].office.isEmpty()); // opening it says what is wrong
    QCOMPARE(found[1].office, two.district.code);
    QVERIFY(waiting(two.city, folder.filePath(u"nothing"_s)).empty());
    QVERIFY(waiting(two.city, {}).empty());
}

void TestIncoming::whatWasTakenInOrRefusedIsNotListedAgain()
{
    Two two;
    const auto file = two.send(two.district, two.city);
    QVERIFY(two.city.desk().look(*file));
    QCOMPARE(waiting(two.city, two.district.dir.path()).size(), size_t(1)); // only looked at
    QVERIFY(two.city.desk().import(*file));
    QVERIFY(waiting(two.city, two.district.dir.path()).empty());
}

QTEST_GUILESS_MAIN(TestIncoming)
#include "tst_incoming.moc"
