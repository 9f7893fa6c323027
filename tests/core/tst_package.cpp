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
