// SPDX-License-Identifier: GPL-3.0-or-later
// No clock decides anything: with a clock that is wrong by years, ahead or behind, that goes back, or beside an office
// whose clock is wrong, every save works, what was written later by someone who had seen the earlier stands, nothing is
// lost, and a wrong clock elsewhere drags this one along by a day at most.
#include "PackageSides.h"

using namespace qj;
using namespace qj::tests;

namespace {

constexpr qint64 day = 24LL * 3600 * 1000, year = 365 * day;

Hlc latest(const Side& side)
{
    Query query = side.place->reader().query("SELECT max(c.hlc) FROM commits c JOIN stream s ON s.sid=c.sid "
                                             "WHERE s.device=?");
    return query.bind(side.place->journal().device()).next() ? static_cast<Hlc>(query.integer(0)) : 0;
}

void set(Side& side, qint64 ms)
{
    side.clock.set({ms});
}

void reopen(Side& side)
{
    side.place.reset();
    auto opened = Workplace::open(side.path(u"s"_s), Store::Mode::write, side.clock);
    QVERIFY(opened);
    side.place = std::move(*opened);
    QVERIFY(side.place->signIn({}));
}

} // namespace

class ClocksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasWrittenLaterStands_data()
    {
        QTest::addColumn<qint64>("districtAt");
        QTest::addColumn<qint64>("cityAt");
        QTest::addColumn<bool>("restarts");
        const qint64 now = fromLocal(QDate(2018, 9, 14), QTime(10, 0)).ms;
        const qint64 in2035 = fromLocal(QDate(2035, 1, 1), QTime(10, 0)).ms;
        const auto row = [](const char* name, qint64 district, qint64 city) {
            QTest::addRow("%s", name) << district << city << false;
            QTest::addRow("%s, started anew", name) << district << city << true;
        };
        row("right", now, now);
        row("own of 1970", now, 0);
        row("own before 1970", now, -day);
        row("own of 2035", now, in2035);
        row("own a year back", now, now - year);
        row("foreign of 1970", 0, now);
        row("foreign of 2035", in2035, now);
        row("foreign ten years ahead", now + 10 * year, now);
        row("foreign ten years ahead, own a year back", now + 10 * year, now - year);
        row("both of 1970", 0, 0);
    }
    void whatWasWrittenLaterStands()
    {
        QFETCH(qint64, districtAt);
        QFETCH(qint64, cityAt);
        QFETCH(bool, restarts);
        Two two;
        const qint64 began = two.city.clock.now().ms;
        const Uuid trader = two.district.addTrader(u"甲店"_s);
        QVERIFY(two.carry(two.district, two.city));
        set(two.district, districtAt);
        QVERIFY(two.district.set(trader, u"name", u"乙店"_s));
        set(two.city, cityAt);
        QVERIFY(two.carry(two.district, two.city));
        if (restarts) reopen(two.city);
        const Hlc before = latest(two.city);
        QVERIFY(two.city.set(trader, u"name", u"丙店"_s)); // who writes this has seen the other
        QVERIFY(two.city.set(trader, u"phone", u"0519-1"_s));
        QVERIFY(latest(two.city) > before);
        // A day ahead of the furthest that its own clock has ever stood, whatever came in.
        QVERIFY(hlcMs(latest(two.city)) <= qMax(began, two.city.clock.now().ms) + day + 1000);
        QCOMPARE(two.city.traderName(trader), u"丙店"_s);
        QVERIFY(two.carry(two.city, two.district));
        QCOMPARE(two.district.traderName(trader), u"丙店"_s);
        QVERIFY(two.district.desk().conflicts().empty());
        // Back again, with the clock put right: still nothing that was seen comes out on top.
        set(two.district, fromLocal(QDate(2018, 9, 14), QTime(11, 0)).ms);
        if (restarts) reopen(two.district);
        QVERIFY(two.district.set(trader, u"name", u"丁店"_s));
        QVERIFY(two.carry(two.district, two.city));
        QCOMPARE(two.city.traderName(trader), u"丁店"_s);
        QVERIFY(two.carry(two.city, two.district));
        for (Side* side : {&two.city, &two.district}) {
            QCOMPARE(side->rows("commits"), two.city.rows("commits"));
            QVERIFY(side->place->journal().check().ok());
            const auto history = side->place->journal().history(trader, fieldOf(Trader::info, u"name")->number);
            QCOMPARE(history.size(), size_t(4)); // none of them is lost
        }
        QCOMPARE(two.city.dump(), two.district.dump());
    }
    void aClockThatGoesBackLosesNoSave()
    {
        Two two;
        const Uuid trader = two.city.addTrader(u"甲店"_s);
        Hlc last = latest(two.city);
        const qint64 now = two.city.clock.now().ms;
        int number = 0;
        for (const qint64 at : {now, now - year, now - 20 * year, qint64(0), now + 10 * year, now, now - day}) {
            set(two.city, at);
            reopen(two.city);
            const QString name = u"第%1店"_s.arg(++number);
            QVERIFY(two.city.set(trader, u"name", name));
            QCOMPARE(two.city.traderName(trader), name);
            QVERIFY(latest(two.city) > last);
            last = latest(two.city);
        }
        QCOMPARE(two.city.place->journal().history(trader, fieldOf(Trader::info, u"name")->number).size(),
                 size_t(number) + 1);
    }
    void ownWorkThatComesBackIsNotOvertaken()
    {
        // An older copy was put back, on a computer whose clock is years behind; the city returns what came after it.
        // That is this computer's own: what it writes next lies behind it at once, not only after the next start.
        Two two;
        const Uuid trader = two.district.addTrader(u"甲店"_s);
        const QString database = two.district.path(u"s/store.db"_s), kept = two.district.path(u"kept.db"_s);
        two.district.place.reset();
        QVERIFY(QFile::copy(database, kept));
        reopen(two.district);
        QVERIFY(two.district.set(trader, u"name", u"乙店"_s));
        QVERIFY(two.carry(two.district, two.city));
        const Hlc last = latest(two.district);
        two.district.place.reset();
        for (const char* part : {"", "-wal", "-shm"}) QFile::remove(database + QLatin1StringView(part));
        QVERIFY(QFile::copy(kept, database));
        set(two.district, two.district.clock.now().ms - 3 * year);
        reopen(two.district);
        QVERIFY(latest(two.district) < last);
        QVERIFY(two.carry(two.city, two.district, {PackageChoice::everything}));
        QCOMPARE(latest(two.district), last);
        QVERIFY(two.district.set(trader, u"name", u"丙店"_s));
        QVERIFY(latest(two.district) > last);
        const auto history = two.district.place->journal().history(trader, fieldOf(Trader::info, u"name")->number);
        QCOMPARE(history.size(), size_t(3));
        QCOMPARE(history.back().after.valueOr<QString>({}), u"丙店"_s);
    }
};

QTEST_GUILESS_MAIN(ClocksTest)
#include "tst_clocks.moc"
