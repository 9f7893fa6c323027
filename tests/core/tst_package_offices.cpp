// SPDX-License-Identifier: GPL-3.0-or-later
// Who gets what: packages of a city for its districts and the province, sealed ones, and receipts alone.
#include "PackageBytes.h"
#include "directory/Device.h"
#include "publication/Publication.h"

#include <filesystem>

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::tests;

namespace {

constexpr auto provinceCode = "320000";

/// A city, two of its districts and the province, all of whom trust the city and are trusted by it.
struct Region
{
    Side city{cityCode, OfficeLevel::city, 0};
    Side district{districtCode, OfficeLevel::district, 15};
    Side other{otherCode, OfficeLevel::district, 30};
    Side province{provinceCode, OfficeLevel::province, 45};
    int number = 0;

    Region()
    {
        for (Side* side : {&district, &other, &province}) {
            side->knowOffice(cityCode, OfficeLevel::city);
            Two::trust(*side, city);
            Two::trust(city, *side);
        }
        city.knowOffice(districtCode, OfficeLevel::district);
        city.knowOffice(otherCode, OfficeLevel::district);
        city.knowOffice(provinceCode, OfficeLevel::province);
    }
    Result<PackageExport> made(Side& from, Side& to, const PackageChoice& choice = {})
    {
        return from.desk().exportTo(to.code, from.path(u"%1.qjx"_s.arg(++number)), choice);
    }
    Result<PackageReport> carry(Side& from, Side& to, const PackageChoice& choice = {})
    {
        QJ_TRY_ASSIGN(const PackageExport written, made(from, to, choice));
        return to.desk().import(written.files.front());
    }
};

Uuid addPublication(Side& side)
{
    side.later();
    Publication publication;
    publication.title = u"公示"_s;
    publication.officeId = side.place->actor().office;
    publication.state = u"draft"_s;
    CommitDraft draft(side.clock, side.place->actor().officer, u"add"_s);
    draft.add(publication);
    return side.place->journal().commit(draft) ? publication.id : Uuid();
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

PackageChoice sealed(PackageChoice::Content content = PackageChoice::missing)
{
    PackageChoice choice;
    choice.content = content;
    choice.sealed = true;
    return choice;
}

} // namespace

class PackageOfficesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachOfficeGetsItsScopesOnly()
    {
        Region region;
        const Uuid here = region.district.addTrader(u"甲店"_s), there = region.other.addTrader(u"乙店"_s);
        const Uuid notice = addPublication(region.district);
        QVERIFY(!notice.isNull());
        QVERIFY(region.carry(region.district, region.city));
        QVERIFY(region.carry(region.other, region.city));
        QVERIFY(!region.city.addTrader(u"市店"_s).isNull());
        const PackageChoice all{PackageChoice::everything};
        const QString publications = u"publication/"_s + region.district.code;
        const auto forDistrict = region.made(region.city, region.district, all);
        QVERIFY(forDistrict);
        QCOMPARE(sorted(forDistrict->scopes), sorted({region.district.code, u"global"_s, publications}));
        const auto forOther = region.made(region.city, region.other, all);
        QVERIFY(forOther);
        QCOMPARE(sorted(forOther->scopes), sorted({region.other.code, u"global"_s}));
        const auto forProvince = region.made(region.city, region.province, all);
        QVERIFY(forProvince);
        QCOMPARE(sorted(forProvince->scopes), sorted({u"global"_s, publications}));
        // Neither do their headers tell of other scopes.
        for (const auto& [package, scope] :
             {std::pair(*forOther, region.district.code), std::pair(*forProvince, region.district.code),
              std::pair(*forDistrict, region.other.code)}) {
            const auto file = openPackage(package.files.front());
            const PackageHeader header = PackageReader::open(**file, u"p"_s)->header();
            for (const StreamMark& mark : header.have) QVERIFY(mark.scope != scope);
            for (const StreamRange& range : header.ranges) QVERIFY(range.scope != scope);
        }
        const auto inOther = region.other.desk().import(forOther->files.front());
        QVERIFY(inOther && inOther->gaps.empty() && inOther->refused.empty() && inOther->parked == 0);
        QVERIFY(region.other.traderName(here).isEmpty() && !region.other.traderName(there).isEmpty());
        const auto inProvince = region.province.desk().import(forProvince->files.front());
        QVERIFY(inProvince && inProvince->gaps.empty() && inProvince->refused.empty() && inProvince->parked == 0);
        QVERIFY(region.province.place->reader().find<Publication>(notice));
        QVERIFY(region.province.traderName(here).isEmpty());
        QCOMPARE(region.province.rows("trader"), 0);
    }
    void gapsStayExactOverSeveralPartialPackages()
    {
        Region region;
        QVERIFY(region.carry(region.district, region.city));
        QVERIFY(region.carry(region.city, region.district));
        for (int round = 0; round < 3; ++round) {
            region.district.addTrader(u"店%1"_s.arg(round));
            region.other.addTrader(u"外店%1"_s.arg(round));
        }
        // Of the district come the commits 3 first, then 1; of the other none of its records.
        const auto at = [&](qint64 from, qint64 to) {
            return written(region.district, u"part%1.qjx"_s.arg(++region.number),
                           packageOf(region.district, {{region.district.code, from, to}}));
        };
        auto report = region.city.desk().import(at(3, 3));
        QVERIFY(report);
        QCOMPARE(report->gaps.size(), size_t(1));
        QCOMPARE(std::pair(report->gaps[0].from, report->gaps[0].to), std::pair(quint64(1), quint64(2)));
        report = region.city.desk().import(at(1, 1));
        QVERIFY(report);
        QCOMPARE(report->gaps.size(), size_t(1));
        QCOMPARE(std::pair(report->gaps[0].from, report->gaps[0].to), std::pair(quint64(2), quint64(2)));
        QCOMPARE(report->gaps[0].scope, region.district.code);
        // What others lack is none of the district's gaps, nor the other way round.
        QVERIFY(region.carry(region.city, region.other));
        QVERIFY(region.other.desk().gaps().empty());
        QVERIFY(region.carry(region.city, region.province));
        QVERIFY(region.province.desk().gaps().empty());
        QVERIFY(region.carry(region.other, region.city));
        QCOMPARE(region.city.desk().gaps().size(), size_t(1));
        report = region.carry(region.district, region.city);
        QVERIFY(report && report->gaps.empty() && report->parked == 0);
        QVERIFY(region.carry(region.city, region.district));
        QVERIFY(region.district.desk().gaps().empty());
    }
    void aSealedPackageOpensAtItsOfficeOnly()
    {
        Region region;
        const Uuid shop = region.district.addTrader(u"密店"_s);
        // Nobody has sent anything yet: accepted by its fingerprint, the city's computer has no key here.
        QCOMPARE(codeOf(region.made(region.district, region.city, sealed())), ErrorCode::packageNoRecipient);
        QVERIFY(region.carry(region.city, region.district));
        QVERIFY(region.carry(region.city, region.other));
        QVERIFY(region.carry(region.other, region.city));
        const auto made = region.made(region.district, region.city, sealed());
        QVERIFY2(made, qPrintable(errorName(codeOf(made))));
        QVERIFY(made->sealed);
        QFile file(made->files.front());
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(!file.readAll().contains(u"密店"_s.toUtf8()));
        QCOMPARE(codeOf(region.other.desk().look(made->files.front())), ErrorCode::packageSealed);
        QCOMPARE(codeOf(region.other.desk().import(made->files.front())), ErrorCode::packageSealed);
        QCOMPARE(codeOf(region.province.desk().import(made->files.front())), ErrorCode::packageSealed);
        QVERIFY(region.other.desk().look(made->files.front()).error().args.front().endsWith(u".qjx"_s));
        QVERIFY(region.district.desk().look(made->files.front())); // its own sender may look
        const auto report = region.city.desk().import(made->files.front());
        QVERIFY2(report, qPrintable(errorName(codeOf(report))));
        QCOMPARE(region.city.traderName(shop), u"密店"_s);
        const auto open = openPackage(made->files.front());
        const auto header = PackageReader::open(**open, u"p"_s, openerOf(region.city))->header();
        QCOMPARE(header.recipients.size(), size_t(2));
        // A revoked computer is no recipient any more.
        const QString device = QString::fromLatin1(region.city.place->journal().device().toHex());
        QVERIFY(
            region.district.desk().revoke(region.district.place->desk(), device, {}, region.district.place->actor()));
        QCOMPARE(codeOf(region.made(region.district, region.city, sealed())), ErrorCode::packageNoRecipient);
    }
    void aLostPackageIsAnsweredByTheOneThatBroughtTheSame()
    {
        Region region;
        region.district.addTrader(u"甲店"_s);
        QVERIFY(region.made(region.district, region.city)); // never arrives
        region.district.addTrader(u"乙店"_s);
        region.district.knowOffice(otherCode, OfficeLevel::district);
        QVERIFY(region.made(region.district, region.other)); // nobody answers this one
        QVERIFY(region.carry(region.district, region.city));
        QVERIFY(region.carry(region.city, region.district, {PackageChoice::receipts}));
        for (const PackageEntry& entry : region.district.desk().packages())
            QCOMPARE(entry.state,
                     entry.note.office == QLatin1StringView(otherCode) ? PackageState::open : PackageState::done);
    }
    void aReceiptAloneAnswersThePackage()
    {
        Region region;
        region.district.addTrader(u"某店"_s);
        QVERIFY(region.carry(region.district, region.city));
        QVERIFY(region.city.desk().unsent().count > 0);
        const qint64 unsent = region.city.desk().unsent().count;
        const auto receipt = region.made(region.city, region.district, {PackageChoice::receipts});
        QVERIFY(receipt);
        QCOMPARE(receipt->commits, 0);
        QVERIFY(receipt->scopes.isEmpty() && receipt->bytes < 4000);
        QCOMPARE(region.city.desk().unsent().count, unsent); // its own changes stay to be sent
        QCOMPARE(region.district.desk().packages().back().state, PackageState::open);
        const auto report = region.district.desk().import(receipt->files.front());
        QVERIFY2(report, qPrintable(errorName(codeOf(report))));
        QCOMPARE(report->fresh + report->known, 0);
        for (const PackageEntry& entry : region.district.desk().packages()) QCOMPARE(entry.state, PackageState::done);
        QCOMPARE(region.district.desk().unsent().unacknowledged, 0);
        // Where there is nothing to send a plain package is no more than that either.
        QVERIFY(region.carry(region.city, region.district));
        QVERIFY(region.carry(region.district, region.city));
        const auto plain = region.made(region.city, region.district);
        QVERIFY(plain);
        QCOMPARE(plain->commits, 0);
        QVERIFY(region.district.desk().import(plain->files.front()));
        const auto closed = region.made(region.city, region.district, sealed(PackageChoice::receipts));
        QVERIFY(closed && region.district.desk().import(closed->files.front()));
    }
    void aStoreThatWasPutBackGoesOnAsAnother()
    {
        // Put back with all that lies in it, it cannot know; what comes back to it of its own tells.
        Region region;
        Side& district = region.district;
        const auto folder = district.path(u"s"_s).toStdString(), kept = district.path(u"kept"_s).toStdString();
        const auto copy = [&](const std::string& from, const std::string& to) {
            district.place.reset();
            std::filesystem::remove_all(to);
            std::filesystem::copy(from, to, std::filesystem::copy_options::recursive);
            district.place = std::move(*Workplace::open(district.path(u"s"_s), Store::Mode::write, district.clock));
        };
        const auto streams = [&] {
            Query query = district.place->reader().query("SELECT max(incarnation) FROM stream WHERE device=?");
            return query.bind(district.place->journal().device()).next() ? query.integer(0) : 0;
        };
        QVERIFY(region.carry(district, region.city));
        copy(folder, kept);
        const Uuid lost = district.addTrader(u"前店"_s);
        QVERIFY(region.carry(district, region.city));
        copy(kept, folder);
        QVERIFY(!district.addTrader(u"后店"_s).isNull());
        QCOMPARE(streams(), 1);
        QVERIFY(region.carry(region.city, district, {PackageChoice::everything}));
        QCOMPARE(district.traderName(lost), u"前店"_s);
        const Uuid next = district.addTrader(u"再后店"_s);
        QCOMPARE(streams(), 2);
        const auto report = region.carry(district, region.city);
        QVERIFY(report && report->refused.empty());
        QCOMPARE(region.city.traderName(next), u"再后店"_s);
    }
};

QTEST_GUILESS_MAIN(PackageOfficesTest)
#include "tst_package_offices.moc"
