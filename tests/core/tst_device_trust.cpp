// SPDX-License-Identifier: GPL-3.0-or-later
// Whom packages are taken from: fingerprints as characters, and revocations that travel with the records.
#include "PackageSides.h"
#include "base/Text.h"
#include "directory/Device.h"
#include "directory/Laboratory.h"
#include "exchange/FingerprintWords.h"
#include "law/RuleFile.h"

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::tests;

class TestDeviceTrust final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyByteHasACharacterAndAReadingOfItsOwn();
    void charactersAreReadBackWhateverStandsBetweenThem();
    void aDeviceIsAcceptedByItsCharacters();
    void charactersThatMeanTwoDevicesOrNoneAreRefused();
    void aRevocationTravelsWithTheRecords();
    void whatWasWrittenBeforeItsRevocationStays();
    void whoMayNotRevokeForAllRevokesForHimself();
};

namespace {

QByteArray deviceOf(Side& side)
{
    return side.place->journal().device();
}

/// A city with two districts under it; the districts trust one another too.
struct Three : Two
{
    Side other{otherCode, OfficeLevel::district, 45};

    Three()
    {
        other.knowOffice(cityCode, OfficeLevel::city);
        other.knowOffice(districtCode, OfficeLevel::district);
        district.knowOffice(otherCode, OfficeLevel::district);
        city.knowOffice(otherCode, OfficeLevel::district);
        trust(other, city);
        trust(city, other);
        trust(other, district);
        QVERIFY(carry(district, city));
        CommitDraft draft(city.clock, city.place->actor().officer, u"edit"_s);
        draft.set(Office::info, naturalUuid(u"office"_s, QString::fromLatin1(districtCode)), u"parentId",
                  Value(city.place->actor().office));
        QVERIFY(city.place->journal().commit(draft));
    }
    Result<Revocation> revokeDistrict()
    {
        city.later();
        return city.desk().revoke(city.place->desk(), FingerprintWords::of(deviceOf(district)), u"电脑遗失"_s,
                                  city.place->actor());
    }
    static bool addLaboratory(Side& side, const QString& name)
    {
        side.later();
        Laboratory lab;
        lab.name = name;
        lab.state = u"active"_s;
        lab.officeId = side.place->actor().office;
        CommitDraft draft(side.clock, side.place->actor().officer, u"add"_s);
        draft.add(lab);
        return side.place->journal().commit(draft).has_value();
    }
};

} // namespace

void TestDeviceTrust::everyByteHasACharacterAndAReadingOfItsOwn()
{
    const auto file = RuleFile::shipped(u"fingerprint_words.csv"_s);
    QVERIFY(file);
    QCOMPARE(file->rows().size(), size_t(256));
    QSet<QString> characters, readings, alike;
    for (const RuleFile::Row& row : file->rows()) {
        const QString character = RuleFile::cell(row, 0), reading = RuleFile::cell(row, 1);
        QCOMPARE(character.size(), 1);
        QVERIFY2(pinyinInitials(character) == reading.left(1), qPrintable(character + reading));
        characters += character;
        readings += reading;
        // As many say them: without the tongue curled, l for n, and -ng like -n.
        QString said = reading;
        said.replace(QRegularExpression(u"^([zcs])h"_s), u"\\1"_s).replace(QRegularExpression(u"^n"_s), u"l"_s);
        said.replace(QRegularExpression(u"(in|en|an)g$"_s), u"\\1"_s);
        alike += said;
    }
    QCOMPARE(characters.size(), 256);
    QCOMPARE(readings.size(), 256);
    QVERIFY2(alike.size() >= 240, qPrintable(QString::number(alike.size())));
}

void TestDeviceTrust::charactersAreReadBackWhateverStandsBetweenThem()
{
    QByteArray device;
    for (int i = 0; i < 16; ++i) device += static_cast<char>(255 - 17 * i);
    const QString words = FingerprintWords::of(device);
    QCOMPARE(words.size(), FingerprintWords::count);
    QCOMPARE(FingerprintWords::read(words), device.first(8));
    QCOMPARE(FingerprintWords::read(words.first(4) + u" 、"_s + words.sliced(4) + u"。"_s), device.first(8));
    for (const QString& none :
         {QString(), words.first(7), words + words.first(1), u"abcdefgh"_s, words.first(7) + u"龘"_s})
        QVERIFY2(FingerprintWords::read(none).isEmpty(), qPrintable(none));
}

void TestDeviceTrust::aDeviceIsAcceptedByItsCharacters()
{
    Two two(false);
    const auto file = two.send(two.district, two.city);
    QCOMPARE(codeOf(two.city.desk().import(*file)), ErrorCode::packageUnknownDevice);
    const Peer held = two.city.desk().peers().at(0);
    QCOMPARE(held.words, FingerprintWords::of(deviceOf(two.district)));
    QCOMPARE(codeOf(two.city.desk().accept(held.words.first(7), two.city.place->actor())), ErrorCode::badValue);
    const auto accepted =
        two.city.desk().accept(held.words.first(4) + u' ' + held.words.sliced(4), two.city.place->actor());
    QVERIFY(accepted);
    QCOMPARE(accepted->device, deviceOf(two.district));
    QVERIFY(two.city.desk().import(*file));
}

void TestDeviceTrust::charactersThatMeanTwoDevicesOrNoneAreRefused()
{
    Two two(false);
    const QByteArray one = deviceOf(two.district), twin = one.first(8) + QByteArray(8, 'x');
    const QString words = FingerprintWords::of(one);
    QCOMPARE(codeOf(two.city.desk().accept(words, two.city.place->actor())), ErrorCode::unknownRecord);
    QVERIFY(two.city.desk().peers().empty());
    QVERIFY(PackageRun::write(two.city.place->journal(), [&](Connection& db) {
        for (const QByteArray& device : {one, twin})
            Query(db, "INSERT INTO peer(device,office,state) VALUES(?,'',0)").bind(device).run();
    }));
    QCOMPARE(codeOf(two.city.desk().accept(words, two.city.place->actor())), ErrorCode::ambiguousRecord);
    QCOMPARE(codeOf(two.city.desk().accept(QString::fromLatin1(one.toHex().first(16)), two.city.place->actor())),
             ErrorCode::badValue);
    for (const Peer& peer : two.city.desk().peers()) QCOMPARE(peer.state, PeerState::held);
    QVERIFY(two.city.desk().accept(QString::fromLatin1(one.toHex()), two.city.place->actor())); // the whole one
    QCOMPARE(codeOf(two.city.desk().revoke(two.city.place->desk(), words, {}, two.city.place->actor())),
             ErrorCode::ambiguousRecord);
}

void TestDeviceTrust::aRevocationTravelsWithTheRecords()
{
    Three three;
    const auto early = three.send(three.district, three.other);
    QVERIFY(early);
    QVERIFY(three.other.desk().import(*early)); // nobody has revoked it yet
    const auto done = three.revokeDistrict();
    QVERIFY2(done, qPrintable(errorName(codeOf(done))));
    QVERIFY2(!done->onlyHere, qPrintable(done->onlyHere ? errorName(done->onlyHere->code) : QString()));
    QCOMPARE(done->peer.state, PeerState::revoked);
    QVERIFY(three.carry(three.city, three.other));
    const auto record = three.other.place->reader().find<Device>(Uuid::fromRfc4122(deviceOf(three.district)));
    QVERIFY(record);
    QCOMPARE(record->state, revokedState);
    QVERIFY(Three::addLaboratory(three.district, u"示例检验所"_s));
    const auto late = three.send(three.district, three.other);
    QVERIFY(late); // it does not know yet
    QCOMPARE(codeOf(three.other.desk().import(*late)), ErrorCode::packageRevoked);
    QCOMPARE(
        codeOf(three.other.desk().accept(FingerprintWords::of(deviceOf(three.district)), three.other.place->actor())),
        ErrorCode::packageRevoked);
    bool listed = false;
    for (const Peer& peer : three.other.desk().peers())
        listed = listed || (peer.device == deviceOf(three.district) && peer.state == PeerState::revoked);
    QVERIFY(listed);
}

void TestDeviceTrust::whatWasWrittenBeforeItsRevocationStays()
{
    Three three;
    const Uuid shop = three.district.addTrader(u"某店"_s);
    QVERIFY(Three::addLaboratory(three.district, u"示例检验所"_s));
    QVERIFY(three.carry(three.district, three.city));
    QVERIFY(three.revokeDistrict());
    QVERIFY(three.carry(three.city, three.other,
                        {PackageChoice::everything})); // relayed: its author is revoked in the same package
    QCOMPARE(three.city.traderName(shop), u"某店"_s);
    for (Side* side : {&three.city, &three.other}) {
        QVERIFY(side->place->reader().lookUp(Laboratory::info, u"示例检验所"_s));
        QCOMPARE(side->rows("withheld"), 0);
    }
    // The device itself learns it, and writes nothing more that others would believe.
    QVERIFY(three.carry(three.city, three.district));
    QCOMPARE(codeOf(three.send(three.district, three.city)), ErrorCode::packageRevoked);
    QVERIFY(!Three::addLaboratory(three.district, u"另一检验所"_s));
    // A store without that judgement says what it likes: nobody follows it.
    three.district.place->journal().setAuthority({});
    QVERIFY(Three::addLaboratory(three.district, u"另一检验所"_s));
    std::vector<QByteArray> bodies;
    Query query = three.district.place->reader().query("SELECT body FROM commits ORDER BY cid DESC LIMIT 1");
    QVERIFY(query.next());
    const auto commit = decodeCommit(query.blobView(0));
    QVERIFY(commit);
    const auto applied = three.city.place->journal().apply(*commit, query.blob(0), commitId(query.blobView(0)));
    QVERIFY(applied);
    QCOMPARE(applied->withheld, std::optional(ErrorCode::packageRevoked));
    QVERIFY(three.city.place->journal().rebuild());
    QVERIFY(!three.city.place->reader().lookUp(Laboratory::info, u"另一检验所"_s));
    QVERIFY(three.city.place->reader().lookUp(Laboratory::info, u"示例检验所"_s));
}

void TestDeviceTrust::whoMayNotRevokeForAllRevokesForHimself()
{
    Three three;
    QVERIFY(three.carry(three.city, three.district));
    const auto done =
        three.district.desk().revoke(three.district.place->desk(), QString::fromLatin1(deviceOf(three.city).toHex()),
                                     u"试试"_s, three.district.place->actor());
    QVERIFY2(done, qPrintable(errorName(codeOf(done))));
    QVERIFY(done->onlyHere); // a district does not speak for the city
    QCOMPARE(codeOf(three.carry(three.city, three.district)), ErrorCode::packageRevoked);
    QCOMPARE(three.district.place->reader().find<Device>(Uuid::fromRfc4122(deviceOf(three.city)))->state, u"active"_s);
}

QTEST_GUILESS_MAIN(TestDeviceTrust)
#include "tst_device_trust.moc"
