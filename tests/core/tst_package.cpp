// SPDX-License-Identifier: GPL-3.0-or-later
// Packages between real stores of a city and its districts.
#include "PackageBytes.h"

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::tests;

class PackageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bothSidesHoldTheSameAfterwards()
    {
        Two two;
        const Uuid shop = two.district.addTrader(u"某店"_s);
        const auto report = two.carry(two.district, two.city);
        QVERIFY2(report, qPrintable(errorName(codeOf(report))));
        QVERIFY(report->fresh > 0);
        QCOMPARE(report->parked, 0);
        QVERIFY(report->gaps.empty() && report->refused.empty());
        QCOMPARE(two.city.traderName(shop), u"某店"_s);
        QVERIFY(two.city.set(shop, u"name", u"某商店"_s));
        QVERIFY(two.carry(two.city, two.district));
        QCOMPARE(two.district.traderName(shop), u"某商店"_s);
        QCOMPARE(two.district.dump(), two.city.dump());
        QVERIFY(two.city.place->journal().check().ok());
        QVERIFY(two.district.place->journal().check().ok());
    }
    void aPackageTakenInTwiceChangesNothing()
    {
        Two two;
        two.district.addTrader(u"某店"_s);
        const auto file = two.send(two.district, two.city);
        QVERIFY(file);
        const auto first = two.city.desk().import(*file);
        QVERIFY(first);
        const QByteArray dump = two.city.dump();
        const qint64 commits = two.city.rows("commits");
        const auto second = two.city.desk().import(*file);
        QVERIFY(second);
        QCOMPARE(second->fresh, 0);
        QCOMPARE(second->known, first->fresh);
        QCOMPARE(second->changed, 0);
        QCOMPARE(two.city.dump(), dump);
        QCOMPARE(two.city.rows("commits"), commits);
    }
    void onlyWhatIsNotAcknowledgedIsSentAgain()
    {
        Two two;
        two.district.addTrader(u"一"_s);
        QVERIFY(two.carry(two.district, two.city));
        two.district.addTrader(u"二"_s);
        const auto again = two.district.desk().exportTo(two.city.code, two.district.path(u"a.qjx"_s));
        QVERIFY(again && again->commits > 2); // nothing has come back from the city yet
        QVERIFY(two.carry(two.city, two.district));
        const auto next = two.district.desk().exportTo(two.city.code, two.district.path(u"b.qjx"_s));
        QVERIFY(next);
        QCOMPARE(next->commits, 1);
        const auto full =
            two.district.desk().exportTo(two.city.code, two.district.path(u"c.qjx"_s), {PackageChoice::everything});
        QVERIFY(full && full->commits > 2);
        QCOMPARE(codeOf(two.district.desk().exportTo(two.city.code, two.district.path(u"c.qjx"_s),
                                                     {PackageChoice::everything})),
                 ErrorCode::targetExists);
    }
    void aRehearsalTellsEverythingAndChangesNothing()
    {
        Two two;
        const Uuid shop = two.district.addTrader(u"某店"_s);
        const auto file = two.send(two.district, two.city);
        QVERIFY(file);
        const QByteArray dump = two.city.dump();
        const auto look = two.city.desk().look(*file);
        QVERIFY(look);
        QCOMPARE(two.city.dump(), dump);
        QVERIFY(two.city.desk().packages().empty());
        QVERIFY(two.city.traderName(shop).isEmpty());
        QVERIFY(two.city.place->journal().check().ok());
        QVERIFY(!two.city.addTrader(u"别店"_s).isNull());
        const auto taken = two.city.desk().import(*file);
        QVERIFY(taken);
        QCOMPARE(taken->fresh, look->fresh);
        QCOMPARE(taken->changed, look->changed);
    }
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
    void aDamagedFileIsRefusedWhereverItIsDamaged()
    {
        Side side(districtCode, OfficeLevel::district, 0);
        side.addTrader(u"某店"_s);
        const QByteArray bytes = packageOf(side, {{side.code, 1, 1}});
        QVERIFY(isSound(bytes));
        const QString found = passing(bytes, [](const QByteArray& damaged) { return isSound(damaged); });
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }
    void nothingIsBelievedThatItsAuthorHasNotSigned()
    {
        Two two;
        two.district.addTrader(u"某店"_s);
        const std::vector<QByteArray> bodies = two.district.bodies(two.district.code, 1, 1);
        PackageHeader header = headerOf(two.district, {{two.district.code, 1, 1}});
        header.device = two.city.place->journal().device(); // the city relays
        header.key = two.city.place->journal().devicePublicKey();
        QVERIFY(isSound(packed(two.city, header, bodies)));
        QVERIFY(!isSound(packed(two.district, header, bodies))); // signed by another than it says
        PackageHeader unsignedTip = header;
        unsignedTip.tips.clear();
        QVERIFY(!isSound(packed(two.city, unsignedTip, bodies)));
        auto forged = *decodeCommit(bodies[0]);
        forged.reason = u"changed on the way"_s;
        QVERIFY(!isSound(packed(two.city, header, {encodeCommit(forged)})));
        PackageHeader resigned = header;
        resigned.tips[0].mark.id = commitId(encodeCommit(forged));
        resigned.tips[0].signature = two.city.place->journal().signAsDevice(tipMessage(resigned.tips[0].mark));
        QVERIFY(!isSound(packed(two.city, resigned, {encodeCommit(forged)})));
        PackageHeader narrow = header;
        narrow.ranges.clear();
        QVERIFY(!isSound(packed(two.city, narrow, bodies)));
    }
    void anUnknownDeviceIsHeldUntilAnAdministratorAcceptsIt()
    {
        Two two(false);
        const Uuid shop = two.district.addTrader(u"某店"_s);
        const auto file = two.send(two.district, two.city);
        QVERIFY(file);
        QCOMPARE(codeOf(two.city.desk().look(*file)), ErrorCode::packageUnknownDevice);
        QVERIFY(two.city.desk().peers().empty());
        const auto held = two.city.desk().import(*file);
        QCOMPARE(codeOf(held), ErrorCode::packageUnknownDevice);
        const QString fingerprint = held.error().args.value(0);
        QCOMPARE(two.city.desk().peers().at(0).fingerprint, fingerprint);
        QCOMPARE(two.city.desk().peers().at(0).state, PeerState::held);
        QCOMPARE(two.city.desk().peers().at(0).office, two.district.code);
        Actor clerk = two.city.place->actor();
        clerk.roles = inspector;
        QCOMPARE(codeOf(two.city.desk().accept(fingerprint, clerk)), ErrorCode::roleMissing);
        QCOMPARE(codeOf(two.city.desk().accept(u"12ab"_s, two.city.place->actor())), ErrorCode::badValue);
        QVERIFY(two.city.traderName(shop).isEmpty());
        const QString spaced = fingerprint.left(8).toUpper() + u" "_s + fingerprint.mid(8);
        QVERIFY(two.city.desk().accept(spaced, two.city.place->actor()));
        QVERIFY(two.city.desk().import(*file));
        QCOMPARE(two.city.traderName(shop), u"某店"_s);
    }
    void aRevokedDeviceIsRefusedAndTold()
    {
        Two two;
        QVERIFY(two.carry(two.district, two.city));
        const QString fingerprint = QString::fromLatin1(two.district.place->journal().device().toHex());
        QVERIFY(two.city.desk().revoke(two.city.place->desk(), fingerprint.left(10), {}, two.city.place->actor()));
        const Uuid shop = two.district.addTrader(u"某店"_s);
        const auto file = two.send(two.district, two.city);
        QCOMPARE(codeOf(two.city.desk().import(*file)), ErrorCode::packageRevoked);
        QVERIFY(two.city.traderName(shop).isEmpty());
        QVERIFY(two.carry(two.city, two.district));
        const auto packages = two.district.desk().packages();
        const auto answer = std::find_if(packages.begin(), packages.end(), [](const PackageEntry& entry) {
            return entry.written && entry.state == PackageState::refused;
        });
        QVERIFY(answer != packages.end());
        QCOMPARE(answer->note.reason, u"packageRevoked"_s);
    }
    void aPackageOfANewerProgramIsRefusedWhole()
    {
        Two two;
        QByteArray bytes = packageOf(two.district, {{u"global"_s, 1, 1}});
        bytes[10] = 2;
        QCOMPARE(codeOf(two.city.desk().import(written(two.city, u"n.qjx"_s, bytes))), ErrorCode::packageNewer);
        QCOMPARE(codeOf(two.city.desk().import(written(two.city, u"t.qjx"_s, "no package"))), ErrorCode::fileKind);
        QCOMPARE(codeOf(two.city.desk().import(two.city.path(u"none.qjx"_s))), ErrorCode::fileMissing);
    }
    void aForeignScopeIsLeftOutAndListed()
    {
        Two two;
        Side other(otherCode, OfficeLevel::district, 45);
        Two::trust(two.district, other);
        const Uuid foreign = other.addTrader(u"外区店"_s);
        const QString only = written(other, u"o.qjx"_s, packageOf(other, {{other.code, 1, 1}}));
        QCOMPARE(codeOf(two.district.desk().import(only)), ErrorCode::packageForeign);
        const QString mixed = written(other, u"m.qjx"_s, packageOf(other, {{u"global"_s, 1, 1}, {other.code, 1, 1}}));
        const auto report = two.district.desk().import(mixed);
        QVERIFY2(report, qPrintable(errorName(codeOf(report))));
        QCOMPARE(report->fresh, 1);
        QCOMPARE(report->refused.size(), size_t(1));
        QCOMPARE(report->refused[0].scope, other.code);
        QVERIFY(two.district.traderName(foreign).isEmpty());
        // Nor does a package that this program writes hold one.
        other.knowOffice(districtCode, OfficeLevel::district);
        const auto own = other.desk().exportTo(two.district.code, other.path(u"w.qjx"_s), {PackageChoice::everything});
        QVERIFY(own);
        QCOMPARE(own->scopes, QStringList{u"global"_s});
    }
    void aCityPassesOnWhatADistrictSignedAndNothingOfAnother()
    {
        Two two;
        Side other(otherCode, OfficeLevel::district, 45);
        other.knowOffice(cityCode, OfficeLevel::city);
        two.city.knowOffice(otherCode, OfficeLevel::district);
        Two::trust(two.city, other);
        Two::trust(other, two.city);
        const Uuid shop = two.district.addTrader(u"某店"_s);
        QVERIFY(two.carry(two.district, two.city));
        QVERIFY(two.carry(other, two.city));
        const auto relayed = two.carry(two.city, other);
        QVERIFY(relayed);
        QVERIFY(relayed->refused.empty() && relayed->gaps.empty());
        QVERIFY(other.traderName(shop).isEmpty());
        QCOMPARE(other.place->reader().titleOf(naturalUuid(u"office"_s, two.district.code)),
                 u"示例局"_s + two.district.code);
        QVERIFY(other.place->reader().titleOf(Uuid::fromRfc4122(two.district.place->journal().device())).size() > 0);
    }
    void bothSidesSeeTheSameConflict()
    {
        Two two;
        const Uuid shop = two.district.addTrader(u"某店"_s);
        QVERIFY(two.carry(two.district, two.city));
        QVERIFY(two.carry(two.city, two.district));
        QVERIFY(two.district.set(shop, u"state", u"inactive"_s));
        QVERIFY(two.city.set(shop, u"state", u"merged"_s));
        const auto report = two.carry(two.district, two.city);
        QVERIFY(report);
        QCOMPARE(report->conflicts.size(), size_t(1));
        QCOMPARE(report->conflicts[0].record, shop);
        QVERIFY(two.carry(two.city, two.district));
        QVERIFY(two.city.desk().conflicts() == two.district.desk().conflicts());
        QCOMPARE(two.district.dump(), two.city.dump());
    }
    void anImportIsTakenBackUnlessLaterWorkDependsOnIt()
    {
        Two two;
        const Uuid shop = two.district.addTrader(u"某店"_s);
        QVERIFY(two.carry(two.district, two.city));
        QVERIFY(two.carry(two.city, two.district));
        QVERIFY(two.district.set(shop, u"name", u"改名店"_s));
        const Uuid second = two.district.addTrader(u"二店"_s);
        const auto report = two.carry(two.district, two.city);
        QVERIFY(report);
        QCOMPARE(two.city.traderName(shop), u"改名店"_s);
        const Actor actor = two.city.place->actor();
        QVERIFY(two.city.desk().undoPackage(report->id, actor));
        QCOMPARE(two.city.traderName(shop), u"某店"_s);
        QVERIFY(two.city.traderName(second).isEmpty());
        QCOMPARE(codeOf(two.city.desk().undoPackage(report->id, actor)), ErrorCode::nothingToUndo);
        const Uuid third = two.district.addTrader(u"三店"_s);
        const auto next = two.carry(two.district, two.city);
        QVERIFY(two.city.set(third, u"address", u"人民路2号"_s));
        QCOMPARE(codeOf(two.city.desk().undoPackage(next->id, actor)), ErrorCode::dependsOn);
        QCOMPARE(two.city.traderName(third), u"三店"_s);
    }
    void aLinkThatCameWithTheImportDoesNotHoldItFast()
    {
        Two two;
        const Uuid shop = two.district.addTrader(u"某店"_s);
        QVERIFY(two.carry(two.district, two.city));
        const Uuid survivor = two.district.addTrader(u"二店"_s);
        CommitDraft draft(two.district.clock, two.district.place->actor().officer, u"edit"_s);
        draft.set(Trader::info, shop, u"mergedInto", Value(survivor));
        QVERIFY(two.district.place->journal().commit(draft));
        const auto report = two.carry(two.district, two.city);
        QVERIFY(report);
        QCOMPARE(two.city.place->reader().find<Trader>(shop)->mergedInto, survivor);
        const auto undone = two.city.desk().undoPackage(report->id, two.city.place->actor());
        QVERIFY2(undone, qPrintable(undone ? QString() : undone.error().args.join(u' ')));
        QVERIFY(two.city.place->reader().find<Trader>(shop)->mergedInto.isNull());
        QVERIFY(two.city.traderName(survivor).isEmpty());
        QVERIFY(two.city.place->journal().check().ok());
    }
    void takingTheFirstPackageBackLocksNobodyOut()
    {
        Two two;
        const Uuid shop = two.district.addTrader(u"某店"_s);
        const auto report = two.carry(two.district, two.city);
        QVERIFY(report);
        const auto undone = two.city.desk().undoPackage(report->id, two.city.place->actor());
        QVERIFY2(undone, qPrintable(undone ? QString() : undone.error().args.join(u' ')));
        QVERIFY(two.city.traderName(shop).isEmpty());
        QVERIFY(two.carry(two.city, two.district));
        QVERIFY(two.district.place->signIn({}));
        QVERIFY(!two.district.addTrader(u"后来的店"_s).isNull());
        const auto next = two.carry(two.district, two.city);
        QVERIFY(next && next->refused.empty());
    }
    void takingBackKeepsAValueOfOurOwn()
    {
        Two two;
        const Uuid shop = two.district.addTrader(u"某店"_s);
        QVERIFY(two.carry(two.district, two.city));
        QVERIFY(two.carry(two.city, two.district));
        QVERIFY(two.city.set(shop, u"address", u"市里改的"_s));
        QVERIFY(two.district.set(shop, u"address", u"区里改的"_s));
        const auto report = two.carry(two.district, two.city);
        QVERIFY(report && report->conflicts.empty());
        QCOMPARE(two.city.text(shop, u"address"), u"区里改的"_s); // the later one shows
        QVERIFY(two.city.desk().undoPackage(report->id, two.city.place->actor()));
        QCOMPARE(two.city.text(shop, u"address"), u"市里改的"_s);
    }
    void whatIsNotSentAndNotAcknowledgedIsCounted()
    {
        Two two;
        two.district.addTrader(u"一"_s);
        const Unsent fresh = two.district.desk().unsent();
        QVERIFY(fresh.count >= 3);
        QCOMPARE(fresh.oldest, QDate(2018, 9, 14));
        QCOMPARE(fresh.unacknowledged, 0);
        Query own = two.district.place->reader().query(
            "SELECT count(*) FROM commits c JOIN stream s ON s.sid=c.sid WHERE s.device=?");
        QVERIFY(own.bind(two.district.place->journal().device()).next());
        QCOMPARE(fresh.count, own.integer(0));
        QVERIFY(two.carry(two.district, two.city));
        QCOMPARE(two.district.desk().unsent().count, 0);
        QCOMPARE(two.district.desk().unsent().unacknowledged, fresh.count);
        QVERIFY(two.carry(two.city, two.district));
        QCOMPARE(two.district.desk().unsent().unacknowledged, 0);
        QCOMPARE(two.district.desk().packages().front().state, PackageState::done);
        two.district.clock.set(fromLocal(QDate(2018, 9, 17), QTime(9, 0)));
        two.district.addTrader(u"二"_s);
        QCOMPARE(two.district.desk().unsent().count, 1);
        QCOMPARE(two.district.desk().unsent().oldest, QDate(2018, 9, 17));
        two.district.clock.set(fromLocal(QDate(2018, 9, 18), QTime(9, 0)));
        two.district.addTrader(u"三"_s);
        QCOMPARE(two.district.desk().unsent().count, 2);
        QCOMPARE(two.district.desk().unsent().oldest, QDate(2018, 9, 17));
        QCOMPARE(two.district.desk().unsent().unacknowledged, 0);
        QVERIFY(!two.district.desk().unsent().oldestUnacknowledged.isValid());
    }
    void aCutOffImportGoesOnWhereItStopped()
    {
        Two two;
        auto run = ImportRun::begin(two.district.place->journal(), 0);
        QVERIFY(run);
        for (int i = 0; i < 3000; ++i) {
            CommitDraft draft(two.district.clock, two.district.place->actor().officer, u"import"_s);
            Trader trader = two.district.traderOf(u"店%1"_s.arg(i));
            draft.add(trader);
            QVERIFY((*run)->commit(draft));
        }
        QVERIFY((*run)->finish());
        const auto file = two.send(two.district, two.city);
        QVERIFY(file);
        const auto stop = [](qint64, qint64) { return false; }; // asked after the first slice
        QCOMPARE(codeOf(two.city.desk().import(*file, false, stop)), ErrorCode::cancelled);
        const qint64 half = two.city.rows("trader");
        QVERIFY(half > 0 && half < 3000);
        QVERIFY(two.city.place->journal().check().ok());
        QVERIFY(!two.city.addTrader(u"其间"_s).isNull()); // saves go on between
        const auto rest = two.city.desk().import(*file);
        QVERIFY(rest);
        QCOMPARE(two.city.rows("trader"), 3001);
        QVERIFY(rest->fresh < 3000);
    }
};

QTEST_GUILESS_MAIN(PackageTest)
#include "tst_package.moc"
