// SPDX-License-Identifier: GPL-3.0-or-later
// What the exchange promises when the medium fails, the power goes or a package is damaged: an import is there up to a
// whole slice of the package, a save as a whole or not at all, and both can be done again; nothing of a damaged package
// is believed. QJ_EVERY=1 tries every write, every sync, every bit and every length, and 200 power losses of each kind;
// otherwise a sample.
#include "ExchangeDelivery.h"
#include "ExchangeVerify.h"
#include "FaultyMedium.h"

#include <QtCore/QBuffer>
#include <QtTest/QtTest>

using namespace qj;
using namespace qj::tests;

namespace {

/// Into Qt Test, what a check of the world found.
template <class Work> QString trouble(const Work& work)
{
    try {
        work();
        return {};
    } catch (const std::exception& exception) {
        return QString::fromUtf8(exception.what());
    }
}

struct Damage
{
    FaultyMedium::Fault fault;
    bool forGood;
};
constexpr std::array damages{Damage{FaultyMedium::ioError, false},   Damage{FaultyMedium::ioError, true},
                             Damage{FaultyMedium::full, false},      Damage{FaultyMedium::full, true},
                             Damage{FaultyMedium::syncError, false}, Damage{FaultyMedium::syncError, true}};

} // namespace

class ExchangeFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_every = qEnvironmentVariableIsSet("QJ_EVERY");
        m_world = std::make_unique<World>();
        const QString found = trouble([this] {
            Computer& district = m_world->sides[1];
            for (int i = 0; i < 24; ++i) put(district, i);
            m_world->send(1, 0, World::Content::missing, 400);
            m_parcel = m_world->parcels.back();
            m_world->sides[0].journal.reset();
            copyFolder(m_world->sides[0].folder, whole());
            m_world->sides[0].open();
            m_before = m_world->dump(m_world->sides[0]);
            m_world->deliver(m_parcel, 0);
            m_after = m_world->dump(m_world->sides[0]);
        });
        QVERIFY2(found.isEmpty(), qPrintable(found));
        QVERIFY(m_parcel.frames.size() > 8 && m_before != m_after);
    }
    void anImportSurvivesAMediumThatFails()
    {
        qint64 tried = 0;
        const QString found = trouble([&] {
            for (const Damage& damage : damages) {
                const qint64 steps = m_every ? 1 : damage.fault == FaultyMedium::syncError ? 3 : 11;
                for (qint64 nth = 1;; nth += steps) {
                    ++tried;
                    if (!importWith(damage, nth)) break; // there were no more writes to fail
                }
            }
        });
        QVERIFY2(found.isEmpty(), qPrintable(found));
        qInfo("%lld imports on a failing medium", tried);
    }
    void aSaveSurvivesAMediumThatFails()
    {
        qint64 tried = 0;
        const QString found = trouble([&] {
            for (const Damage& damage : damages)
                for (qint64 nth = 1; saveWith(damage, nth); ++nth) ++tried;
        });
        QVERIFY2(found.isEmpty(), qPrintable(found));
        qInfo("%lld saves on a failing medium", tried);
        QVERIFY(tried > 10);
    }
    void anImportSurvivesPowerLoss()
    {
        qint64 struck = 0;
        const QString found = trouble([&] {
            for (int run = 0; run < losses(); ++run) struck += importUntilPowerLoss(quint64(run));
        });
        QVERIFY2(found.isEmpty(), qPrintable(found));
        qInfo("%lld power losses during an import", struck);
        QVERIFY(struck * 10 > losses() * 9);
    }
    void aSaveSurvivesPowerLoss()
    {
        qint64 struck = 0;
        const QString found = trouble([&] {
            for (int run = 0; run < losses(); ++run) struck += saveUntilPowerLoss(quint64(run));
        });
        QVERIFY2(found.isEmpty(), qPrintable(found));
        qInfo("%lld power losses during saves", struck);
        QVERIFY(struck * 10 > losses() * 9);
    }
    void nothingOfADamagedPackageIsBelieved()
    {
        // Of the district, of the city that relays it, of one that starts over in one frame.
        qint64 tried = 0;
        const QString found = trouble([&] {
            m_world->send(0, 2, World::Content::everything, 700);
            m_world->send(3, 0, World::Content::everything, package::chunkSize);
            for (const Parcel& parcel : m_world->parcels) tried += damageOf(parcel.file);
        });
        QVERIFY2(found.isEmpty(), qPrintable(found));
        QVERIFY(m_world->parcels.size() == 3);
        qInfo("%lld damaged packages refused", tried);
    }

private:
    QString whole() const { return m_world->sides[0].folder + u"-whole"_s; }
    void put(Computer& at, int number)
    {
        Trader trader;
        trader.id = naturalUuid(u"trader"_s, QString::number(number));
        trader.officeId = at.actor().office;
        trader.name = u"店%1"_s.arg(number);
        trader.state = u"active"_s;
        CommitDraft draft(at.clock, at.actor().officer, u"add"_s);
        draft.add(trader);
        must(m_world->write(at, [&] { return at.journal->commit(draft); }), u"write"_s);
    }
    /// The city as it was before the package, opened through the failing medium.
    void prepare(Computer& city, const QString& folder) const
    {
        city.name = u"city"_s;
        city.office = m_world->sides[0].office;
        city.level = OfficeLevel::city;
        city.folder = folder;
        copyFolder(whole(), city.folder);
        city.open();
    }
    static qint64 commitsOf(const Computer& city)
    {
        Query query = city.query("SELECT count(*) FROM commits");
        return query.next() ? query.integer(0) : -1;
    }
    static void expectSound(const Computer& city)
    {
        const Health health = city.journal->check();
        expect(health.ok(), u"check: "_s + health.integrity + health.chains + health.projection + health.files);
    }
    /// Whether the fault struck.
    bool importWith(const Damage& damage, qint64 nth)
    {
        FaultyMedium medium;
        Computer city;
        prepare(city, m_world->file());
        const qint64 before = commitsOf(city);
        qint64 acknowledged = 0;
        medium.arm(damage.fault, nth, damage.forGood);
        const auto report = city.desk().import(m_parcel.file, false, [&](qint64 done, qint64) {
            acknowledged = done;
            return true;
        });
        const bool struck = medium.hasFailed();
        medium.heal();
        const QString what = u"write %1, fault %2: "_s.arg(nth).arg(int(damage.fault));
        expect(report || struck, what + u"failed without a fault"_s);
        qint64 least = before;
        for (size_t i = 0; i < size_t(acknowledged); ++i) least += qint64(m_parcel.frames[i].size());
        expect(commitsOf(city) >= least, what + u"lost a slice that was taken in"_s);
        if (!report && !damage.forGood) // the program goes on without being started anew
            must(city.desk().import(m_parcel.file), what + u"the same import again"_s);
        expectSound(city);
        city.journal.reset();
        city.open();
        expectSound(city);
        expect(commitsOf(city) >= least, what + u"lost a slice that was taken in"_s);
        must(city.desk().import(m_parcel.file), what + u"the import once more"_s);
        expect(city.journal->dump().first == m_after, what + u"another end than without the fault"_s);
        city.journal.reset();
        QDir(city.folder).removeRecursively();
        return struck;
    }
    static bool save(const Computer& city, const QString& name)
    {
        Laboratory laboratory;
        laboratory.id = naturalUuid(u"laboratory"_s, name);
        laboratory.officeId = city.actor().office;
        laboratory.name = name;
        laboratory.state = u"active"_s;
        CommitDraft draft(city.clock, city.actor().officer, u"add"_s);
        draft.add(laboratory);
        return city.journal->commit(draft).has_value();
    }
    static bool has(const Computer& city, const QString& name)
    {
        return city.journal->reader().find<Laboratory>(naturalUuid(u"laboratory"_s, name)).has_value();
    }
    int losses() const { return m_every ? 200 : 20; }
    /// The computer is switched on again: files as the power loss left them, and the program never ended.
    void switchOn(Computer& city, const std::map<QString, QByteArray>& files) const
    {
        city.journal.reset();
        copyFolder(whole() + u"/keys"_s, city.folder + u"/keys"_s);
        for (const char* part : {"/store.db", "/store.db-wal", "/store.db-shm", "/unclean"})
            QFile::remove(city.folder + QLatin1StringView(part));
        QFile unclean(city.folder + u"/unclean"_s);
        expect(unclean.open(QFile::WriteOnly), u"unclean"_s);
        for (const auto& [path, bytes] : files) {
            QFile file(path);
            expect(path.startsWith(city.folder) && file.open(QFile::WriteOnly), path);
            file.write(bytes);
        }
        city.open();
        expectSound(city);
    }
    bool importUntilPowerLoss(quint64 seed)
    {
        FaultyMedium medium;
        Computer city;
        prepare(city, m_world->file());
        const qint64 before = commitsOf(city);
        qint64 acknowledged = 0;
        medium.arm(FaultyMedium::powerLoss, 1 + qint64(seed * 7919 % 250), true);
        const auto report = city.desk().import(m_parcel.file, false, [&](qint64 done, qint64) {
            acknowledged = done;
            return true;
        });
        const bool struck = medium.hasFailed();
        const auto files = medium.afterPowerLoss(seed);
        city.journal.reset();
        medium.heal();
        const QString what = u"power loss %1: "_s.arg(seed);
        expect(report.has_value() != struck, what + u"not noticed"_s);
        qint64 least = before;
        for (size_t i = 0; i < size_t(acknowledged); ++i) least += qint64(m_parcel.frames[i].size());
        switchOn(city, files);
        expect(commitsOf(city) >= least, what + u"lost a slice that was taken in"_s);
        must(city.desk().import(m_parcel.file), what + u"the import once more"_s);
        expect(city.journal->dump().first == m_after, what + u"another end than without it"_s);
        city.journal.reset();
        QDir(city.folder).removeRecursively();
        return struck;
    }
    bool saveUntilPowerLoss(quint64 seed)
    {
        FaultyMedium medium;
        Computer city;
        prepare(city, m_world->file());
        medium.arm(FaultyMedium::powerLoss, 1 + qint64(seed * 7919 % 150), true);
        QStringList saved;
        for (int number = 0; number < 40; ++number) {
            const QString name = u"第%1所"_s.arg(number);
            if (!save(city, name)) break;
            saved += name;
        }
        const bool struck = medium.hasFailed();
        const auto files = medium.afterPowerLoss(seed);
        city.journal.reset();
        medium.heal();
        switchOn(city, files);
        for (const QString& name : saved) expect(has(city, name), u"an acknowledged save is lost: "_s + name);
        expect(save(city, u"后来所"_s), u"the save after"_s);
        city.journal.reset();
        QDir(city.folder).removeRecursively();
        return struck;
    }
    bool saveWith(const Damage& damage, qint64 nth)
    {
        FaultyMedium medium;
        Computer city;
        prepare(city, m_world->file());
        expect(save(city, u"甲所"_s), u"the save before"_s);
        medium.arm(damage.fault, nth, damage.forGood);
        const bool saved = save(city, u"乙所"_s);
        const bool struck = medium.hasFailed();
        medium.heal();
        expect(saved || struck, u"a save failed without a fault"_s);
        expect(has(city, u"甲所"_s) && has(city, u"乙所"_s) == saved, u"a save is not what its answer said"_s);
        expect(save(city, u"丙所"_s), u"the save after"_s);
        expectSound(city);
        city.journal.reset();
        city.open();
        expectSound(city);
        expect(has(city, u"甲所"_s) && has(city, u"丙所"_s) && (has(city, u"乙所"_s) || !saved),
               u"an acknowledged save is lost"_s);
        city.journal.reset();
        QDir(city.folder).removeRecursively();
        return struck;
    }
    static bool isSound(QByteArray bytes)
    {
        QBuffer in(&bytes);
        in.open(QIODevice::ReadOnly);
        return verifyPackage(in, u"p"_s).has_value();
    }
    qint64 damageOf(const QString& path) const
    {
        QFile file(path);
        expect(file.open(QFile::ReadOnly), path);
        const QByteArray bytes = file.readAll();
        expect(isSound(bytes), u"a whole package is refused"_s);
        qint64 tried = 0;
        const qsizetype step = m_every ? 1 : 1 + bytes.size() * 8 / 3000;
        for (qsizetype bit = 0; bit < bytes.size() * 8; bit += step, ++tried) {
            QByteArray flipped = bytes;
            flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
            expect(!isSound(flipped), u"bit %1 of %2 may be another"_s.arg(bit).arg(bytes.size() * 8));
        }
        for (qsizetype size = 0; size < bytes.size(); size += m_every ? 1 : 1 + bytes.size() / 500, ++tried)
            expect(!isSound(bytes.left(size)), u"the first %1 bytes pass for the whole"_s.arg(size));
        return tried;
    }

    std::unique_ptr<World> m_world;
    Parcel m_parcel;
    QByteArray m_before, m_after;
    bool m_every = false;
};

QTEST_GUILESS_MAIN(ExchangeFaultsTest)
#include "tst_exchange_faults.moc"
