// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for something that is missing, what is named as missing, and whose word counts for it.
#include "PackageBytes.h"

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::tests;

class PackageWaitingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void commitsWaitForMissingOnesAndTheGapIsNamed()
    {
        Two two;
        QVERIFY(two.carry(two.district, two.city)); // global: offices and officers
        for (int i = 0; i < 6; ++i) two.district.addTrader(u"店%1"_s.arg(i));
        const QString tail = written(two.city, u"tail.qjx"_s, packageOf(two.district, {{two.district.code, 4, 6}}));
        const auto parked = two.city.desk().import(tail);
        QVERIFY2(parked, qPrintable(errorName(codeOf(parked))));
        QCOMPARE(parked->fresh, 0);
        QCOMPARE(parked->parked, 3);
        QCOMPARE(parked->gaps.size(), size_t(1));
        QCOMPARE(parked->gaps[0].scope, two.district.code);
        QCOMPARE(parked->gaps[0].from, quint64(1));
        QCOMPARE(parked->gaps[0].to, quint64(3));
        QVERIFY(two.city.desk().gapText(parked->gaps[0]).endsWith(u"#1-3"_s));
        QVERIFY(two.city.place->journal().check().ok());
        const QString head = written(two.city, u"head.qjx"_s, packageOf(two.district, {{two.district.code, 1, 2}}));
        QCOMPARE(two.city.desk().import(head)->parked, 3);
        QVERIFY(two.carry(two.district, two.city, {PackageChoice::everything}));
        QVERIFY(two.city.desk().gaps().empty());
        QCOMPARE(two.city.rows("parked"), 0);
        QCOMPARE(two.city.rows("parked_need"), 0);
        QVERIFY(two.carry(two.city, two.district));
        QCOMPARE(two.district.dump(), two.city.dump());
    }
    void whatWaitsTellsItselfWhatIsMissing()
    {
        // Of a program that does not say what its sender holds.
        Two two;
        QVERIFY(two.carry(two.district, two.city, {PackageChoice::everything}));
        for (int i = 0; i < 3; ++i) two.district.addTrader(u"店%1"_s.arg(i));
        const QString scope = two.district.code;
        PackageHeader header = headerOf(two.district, {{scope, 3, 3}});
        header.have.clear();
        const QByteArray bytes = packed(two.district, header, two.district.bodies(scope, 3, 3));
        const auto report = two.city.desk().import(written(two.city, u"h.qjx"_s, bytes));
        QVERIFY(report);
        QCOMPARE(report->parked, 1);
        QCOMPARE(report->gaps.size(), size_t(1));
        QCOMPARE(report->gaps[0].scope, scope);
        QCOMPARE(report->gaps[0].from, quint64(1));
        QCOMPARE(report->gaps[0].to, quint64(2));
    }
    void anotherLineOfAStreamIsNamedAsMissing()
    {
        // An older copy of the whole store was put back unnoticed, and went on with numbers that the city knows.
        Two two;
        QVERIFY(two.carry(two.district, two.city, {PackageChoice::everything}));
        const auto place = [&](const char* part) { return two.district.path(u"s/"_s + QLatin1StringView(part)); };
        const QString kept = two.district.path(u"kept.db"_s), keptMarker = two.district.path(u"kept.marker"_s);
        const auto start = [&] {
            auto opened = Workplace::open(place(""), Store::Mode::write, two.district.clock);
            QVERIFY(opened);
            two.district.place = std::move(*opened);
            QVERIFY(two.district.place->signIn({}));
        };
        two.district.place.reset();
        QVERIFY(QFile::copy(place("store.db"), kept) && QFile::copy(place("keys/marker"), keptMarker));
        start();
        const Uuid first = two.district.addTrader(u"甲店"_s);
        QVERIFY(two.carry(two.district, two.city));
        two.district.place.reset();
        for (const char* part : {"store.db", "store.db-wal", "store.db-shm", "keys/marker"}) QFile::remove(place(part));
        QVERIFY(QFile::copy(kept, place("store.db")) && QFile::copy(keptMarker, place("keys/marker")));
        start();
        const Uuid second = two.district.addTrader(u"乙店"_s);
        const auto told = two.carry(two.district, two.city, {PackageChoice::receipts});
        QVERIFY2(told, qPrintable(errorName(codeOf(told))));
        QCOMPARE(told->gaps.size(), size_t(1));
        QCOMPARE(told->gaps[0].scope, two.district.code);
        QCOMPARE(told->gaps[0].from, quint64(1));
        QCOMPARE(told->gaps[0].to, quint64(1));
        QVERIFY(two.carry(two.district, two.city, {PackageChoice::everything}));
        QVERIFY(two.city.desk().gaps().empty());
        QCOMPARE(two.city.traderName(first), u"甲店"_s);
        QCOMPARE(two.city.traderName(second), u"乙店"_s);
    }
    void whatDoesNotFollowIsRefusedWhoeverSignedIt()
    {
        Two two;
        for (int i = 0; i < 3; ++i) two.district.addTrader(u"店%1"_s.arg(i));
        QVERIFY(two.carry(two.district, two.city, {PackageChoice::everything}));
        const QByteArray before = two.city.dump();
        const QString scope = two.district.code;
        // Number 3 that says it follows number 1; number 2 that says it follows number 1 of another scope.
        for (const auto& [seq, parentScope] : {std::pair(3, scope), std::pair(2, u"global"_s)}) {
            Commit wrong = *decodeCommit(two.district.bodies(scope, seq, seq)[0]);
            wrong.refs.front().id = commitId(two.district.bodies(parentScope, 1, 1)[0]);
            const QByteArray body = encodeCommit(wrong);
            PackageHeader header = headerOf(two.district, {{scope, seq, seq}});
            header.tips[0].mark.id = header.have[0].id = commitId(body);
            header.tips[0].signature = two.district.place->journal().signAsDevice(tipMessage(header.tips[0].mark));
            const QString file = written(two.city, u"w%1.qjx"_s.arg(seq), packed(two.district, header, {body}));
            QCOMPARE(codeOf(two.city.desk().import(file)), ErrorCode::packageDamaged);
            QCOMPARE(two.city.dump(), before);
        }
    }
    void whatWaitedAndDoesNotFollowHarmsNoLaterPackage()
    {
        // Number 3 that says it follows number 1: seen only when number 1 is here.
        Two two;
        for (int i = 0; i < 3; ++i) two.district.addTrader(u"店%1"_s.arg(i));
        const QString scope = two.district.code;
        const auto first = two.district.bodies(scope, 1, 1);
        Commit wrong = *decodeCommit(two.district.bodies(scope, 3, 3)[0]);
        wrong.refs.front().id = commitId(first[0]);
        const QByteArray body = encodeCommit(wrong);
        PackageHeader header = headerOf(two.district, {{scope, 3, 3}});
        header.tips[0].mark.id = header.have[0].id = commitId(body);
        header.tips[0].signature = two.district.place->journal().signAsDevice(tipMessage(header.tips[0].mark));
        const auto parked = two.city.desk().import(written(two.city, u"w.qjx"_s, packed(two.district, header, {body})));
        QVERIFY(parked);
        QCOMPARE(parked->parked, 1);
        const auto report = two.carry(two.district, two.city, {PackageChoice::everything});
        QVERIFY2(report, qPrintable(errorName(codeOf(report))));
        QCOMPARE(report->refused.size(), size_t(1));
        QCOMPARE(report->refused[0].why, ErrorCode::packageDamaged);
        QCOMPARE(two.city.rows("parked"), 0);
        QCOMPARE(two.city.rows("trader"), 3);
        QVERIFY(two.city.desk().gaps().empty());
    }
    void aReceiptOfAnotherOfficeSaysNothing()
    {
        Two two;
        Side other(otherCode, OfficeLevel::district, 45);
        two.city.knowOffice(otherCode, OfficeLevel::district);
        Two::trust(two.city, other);
        QVERIFY(two.send(two.city, two.district));
        const QByteArray id = two.city.desk().packages().back().id;
        PackageHeader header = headerOf(other, {{u"global"_s, 1, 1}});
        header.receipts = {{id, quint8(PackageState::done), {}, other.clock.now().ms}};
        QVERIFY(two.city.desk().import(
            written(two.city, u"r.qjx"_s, packed(other, header, bodiesOf(other, {{u"global"_s, 1, 1}})))));
        const auto packages = two.city.desk().packages();
        const auto at = std::find_if(packages.begin(), packages.end(), [&](const auto& p) { return p.id == id; });
        QVERIFY(at != packages.end());
        QCOMPARE(at->state, PackageState::open);
    }
    void aCommitNamesOnlyWhatNobodyHasFollowed()
    {
        // Else every commit would name all that ever came in, and packages would grow with the square of the years.
        Two two;
        const Uuid shop = two.district.addTrader(u"某店"_s);
        for (int round = 0; round < 5; ++round) {
            QVERIFY(two.district.set(shop, u"address", QString::number(round)));
            QVERIFY(two.carry(two.district, two.city));
            QVERIFY(two.city.set(shop, u"address", u"市"_s + QString::number(round)));
            QVERIFY(two.carry(two.city, two.district));
        }
        two.city.later();
        CommitDraft draft(two.city.clock, two.city.place->actor().officer, u"edit"_s);
        draft.set(Trader::info, shop, u"phone", Value(u"0519-80000000"_s));
        const auto saved = two.city.place->journal().commit(draft);
        QVERIFY(saved);
        const auto commit = two.city.place->journal().readCommit(saved->commits.front());
        QVERIFY(commit);
        QVERIFY2(commit->refs.size() <= 3, qPrintable(QString::number(commit->refs.size())));
    }
    void aDatabaseThatGoesOnElsewhereStillSendsItsWork()
    {
        // Only the database was saved, not the keys beside it: another computer carries on with it.
        Two two;
        QVERIFY(two.carry(two.district, two.city));
        const Uuid shop = two.district.addTrader(u"未发的店"_s);
        const QByteArray former = two.district.place->journal().device();
        const QString folder = two.district.path(u"s"_s);
        two.district.place.reset();
        QVERIFY(QDir(folder + u"/keys"_s).removeRecursively());
        QVERIFY(QDir().mkpath(folder + u"/keys"_s));
        auto again = Workplace::open(folder, Store::Mode::write, two.district.clock);
        QVERIFY(again);
        two.district.place = std::move(*again);
        QVERIFY(two.district.desk().unsent().count >= 1);
        QVERIFY(two.district.place->signIn({}));
        const auto undoable = two.district.place->journal().lastUndoable(); // not that it was entered
        QVERIFY(!undoable || two.district.place->journal().readCommit(*undoable)->act != u"device"_s);
        const Uuid next = two.district.addTrader(u"新电脑的店"_s);
        QVERIFY(!next.isNull());
        QVERIFY(two.district.place->journal().device() != former);
        // First meeting once more: it is a computer that the city does not know.
        const auto file = two.send(two.district, two.city);
        QVERIFY(file);
        QCOMPARE(codeOf(two.city.desk().import(*file)), ErrorCode::packageUnknownDevice);
        Two::trust(two.city, two.district);
        const auto report = two.city.desk().import(*file);
        QVERIFY2(report, qPrintable(errorName(codeOf(report))));
        QVERIFY(report->refused.empty() && report->gaps.empty());
        QCOMPARE(two.city.traderName(shop), u"未发的店"_s);
        QCOMPARE(two.city.traderName(next), u"新电脑的店"_s);
        QVERIFY(two.carry(two.city, two.district));
        QCOMPARE(two.district.desk().unsent().count, 0);
        QCOMPARE(two.district.desk().unsent().unacknowledged, 0);
        // Passed on by the city it holds as well: the shared scope goes to every office.
        Side other(otherCode, OfficeLevel::district, 45);
        other.knowOffice(cityCode, OfficeLevel::city);
        two.city.knowOffice(otherCode, OfficeLevel::district);
        Two::trust(other, two.city);
        QVERIFY(two.carry(two.city, other));
        QVERIFY(!other.place->reader().titleOf(Uuid::fromRfc4122(former)).isEmpty());
    }
    void aComputerOfAnotherOfficeVouchesForNobody()
    {
        Two two;
        two.district.addTrader(u"某店"_s);
        PackageHeader header = headerOf(two.district, {{u"global"_s, 1, 1}, {two.district.code, 1, 1}});
        auto bodies = bodiesOf(two.district, {{u"global"_s, 1, 1}, {two.district.code, 1, 1}});
        const Journal& city = two.city.place->journal();
        header.device = city.device();
        header.key = city.devicePublicKey();
        QVERIFY(isSound(packed(two.city, header, bodies)));
        header.tips[1].key = city.devicePublicKey();
        header.tips[1].signature = city.signAsDevice(tipMessage(header.tips[1].mark));
        QVERIFY(!isSound(packed(two.city, header, bodies)));
        // Nor where both computers and their offices are well known.
        const Uuid cityOffice = two.city.place->actor().office, districtOffice = two.district.place->actor().office;
        QHash<QByteArray, Uuid> offices{{city.device(), cityOffice}, {header.tips[1].mark.device, districtOffice}};
        const auto officeOf = [&offices](const QByteArray& device) { return offices.value(device); };
        QVERIFY(!isSound(packed(two.city, header, bodies), {}, officeOf));
        offices[city.device()] = districtOffice; // a second computer of the district would do
        QVERIFY(isSound(packed(two.city, header, bodies), {}, officeOf));
    }
};

QTEST_GUILESS_MAIN(PackageWaitingTest)
#include "tst_package_waiting.moc"
