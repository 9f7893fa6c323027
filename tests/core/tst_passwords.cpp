// SPDX-License-Identifier: GPL-3.0-or-later
// Wrong passwords: how long the next try has to wait, and that nothing shortens it.
#include "Workplace.h"
#include "directory/OfficerKeys.h"
#include "directory/PasswordTries.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace qj;

class TestPasswords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWaitDoublesUpToFiveMinutes_data();
    void theWaitDoublesUpToFiveMinutes();
    void theThirdWrongPasswordMakesEvenTheRightOneWait();
    void aRestartDoesNotBeginAnew();
    void aClockThatIsSetBackBeginsTheWaitAnew();
    void oneOfficersTriesAreNotAnothers();

private:
    static QString waitOf(const auto& result) { return result ? u"right"_s : result.error().args.value(0); }
};

void TestPasswords::theWaitDoublesUpToFiveMinutes_data()
{
    QTest::addColumn<int>("wrong");
    QTest::addColumn<int>("seconds");
    const std::pair<int, int> rows[] = {{-1, 0}, {0, 0},   {1, 0},    {2, 0},    {3, 2},    {4, 4},          {5, 8},
                                        {6, 16}, {9, 128}, {10, 256}, {11, 300}, {12, 300}, {1'000'000, 300}};
    for (const auto& [wrong, seconds] : rows) QTest::addRow("%d", wrong) << wrong << seconds;
}

void TestPasswords::theWaitDoublesUpToFiveMinutes()
{
    QFETCH(const int, wrong);
    QFETCH(const int, seconds);
    QCOMPARE(passwordWait(wrong), seconds);
}

struct LockedOffice
{
    QTemporaryDir dir;
    FixedClock clock{fromLocal(QDate(2018, 9, 14), QTime(9, 0))}, wall = clock;
    std::unique_ptr<Workplace> place;

    LockedOffice()
    {
        auto made = Workplace::create(store(), {u"320412"_s, u"示例局"_s, OfficeLevel::district, u"甲"_s}, clock);
        if (!made) qFatal("no store");
        place = std::move(*made);
        if (!OfficerKeys(store()).setPassword(officer(), {}, u"清检2018安全"_s)) qFatal("no password");
        place->setWall(wall);
    }
    QString store() const { return dir.filePath(u"s"_s); }
    Uuid officer() const { return place->actor().officer; }
    auto attempt(const QString& password) { return place->signIn(u"admin"_s, password); }
    void pass(int seconds) { wall.set({wall.now().ms + seconds * 1000}); }
};

void TestPasswords::theThirdWrongPasswordMakesEvenTheRightOneWait()
{
    LockedOffice office;
    for (int i = 0; i < 2; ++i) QCOMPARE(waitOf(office.attempt(u"falsch"_s)), QString());
    QCOMPARE(waitOf(office.attempt({})), QString()); // nobody's password: not counted
    QCOMPARE(waitOf(office.attempt(u"falsch"_s)), u"2"_s);
    const auto refused = office.attempt(u"清检2018安全"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::passwordWrong);
    QCOMPARE(waitOf(refused), u"2"_s);
    office.pass(1);
    QCOMPARE(waitOf(office.attempt(u"清检2018安全"_s)), u"1"_s);
    office.pass(1);
    QCOMPARE(waitOf(office.attempt(u"falsch"_s)), u"4"_s);
    office.pass(4);
    QVERIFY(office.attempt(u"清检2018安全"_s));
    for (int i = 0; i < 2; ++i) QCOMPARE(waitOf(office.attempt(u"falsch"_s)), QString()); // counted from the beginning
}

void TestPasswords::aRestartDoesNotBeginAnew()
{
    LockedOffice office;
    for (int i = 0; i < 3; ++i) QVERIFY(!office.attempt(u"falsch"_s));
    office.place.reset();
    office.place = std::move(*Workplace::open(office.store(), Store::Mode::write, office.clock));
    office.place->setWall(office.wall);
    QCOMPARE(waitOf(office.attempt(u"清检2018安全"_s)), u"2"_s);
    office.pass(2);
    QVERIFY(office.attempt(u"清检2018安全"_s));
}

void TestPasswords::aClockThatIsSetBackBeginsTheWaitAnew()
{
    LockedOffice office;
    for (int i = 0; i < 5; ++i) {
        office.pass(300);
        QVERIFY(!office.attempt(u"falsch"_s));
    }
    office.pass(-3600);
    QCOMPARE(waitOf(office.attempt(u"清检2018安全"_s)), u"8"_s);
    office.pass(8); // of the clock as it goes now
    QVERIFY(office.attempt(u"清检2018安全"_s));
}

void TestPasswords::oneOfficersTriesAreNotAnothers()
{
    LockedOffice office;
    const Uuid officer = office.officer(), other = newUuid(office.clock);
    QVERIFY(OfficerKeys(office.store()).create(other));
    QVERIFY(OfficerKeys(office.store()).setPassword(other, {}, u"另一个密码2018"_s));
    PasswordTries tries(office.store(), office.wall);
    for (int i = 0; i < 3; ++i) QVERIFY(!tries.open(officer, u"falsch"_s));
    QCOMPARE(tries.wait(officer), 2);
    QCOMPARE(tries.wait(other), 0);
    QVERIFY(tries.open(other, u"另一个密码2018"_s));
    QCOMPARE(tries.wait(officer), 2);
}

QTEST_GUILESS_MAIN(TestPasswords)
#include "tst_passwords.moc"
