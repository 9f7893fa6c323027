// SPDX-License-Identifier: GPL-3.0-or-later
// Trust from outside: passwords that wait, fingerprints, revocation, the audit.
#include "directory/OfficerKeys.h"
#include "directory/PasswordTries.h"

#include "CliRun.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace qj;

class TestCliTrust final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongPasswordsWaitWhateverNowSays();
};

void TestCliTrust::wrongPasswordsWaitWhateverNowSays()
{
    const CliRun cli;
    const Uuid officer =
        Uuid::fromString(cli.ok({u"record"_s, u"list"_s, u"officer"_s}).array().at(0).toObject()[u"id"_s].toString());
    QVERIFY(!officer.isNull());
    const QString right = cli.write(u"right"_s, "清检2018安全\n"), wrong = cli.write(u"wrong"_s, "guess\n");
    QVERIFY(OfficerKeys(cli.store()).setPassword(officer, {}, u"清检2018安全"_s));
    const auto attempt = [&](const QString& file, const QString& now = u"2018-09-14T09:00"_s) {
        return cli.raw({u"--json"_s, u"--now"_s, now, u"--as"_s, u"admin"_s, u"--password-file"_s, file, u"record"_s,
                        u"list"_s, u"officer"_s});
    };
    QCOMPARE(attempt(right).code, 0);
    for (int i = 0; i < 2; ++i) QCOMPARE(attempt(wrong).errorCode(), u"passwordWrong"_s);
    const auto third = attempt(wrong);
    QCOMPARE(third.code, 1);
    QVERIFY2(third.error()[u"message"_s].toString().contains(u"2 "_s), third.out.constData());

    // Many more, by a clock of our own that ends now: five minutes are to wait.
    FixedClock wall({SystemClock().now().ms - 20 * 400'000});
    PasswordTries tries(cli.store(), wall);
    for (int i = 0; i < 20; ++i) {
        wall.set({wall.now().ms + 400'000});
        static_cast<void>(tries.open(officer, u"guess"_s));
    }
    const auto refused = attempt(right, u"2030-01-01T00:00"_s);
    QCOMPARE(refused.code, 1);
    QCOMPARE(refused.errorCode(), u"passwordWrong"_s);
    const QString message = refused.error()[u"message"_s].toString();
    static const QRegularExpression number(u"[0-9]+"_s);
    const int seconds = number.match(message).captured().toInt();
    QVERIFY2(seconds > 200 && seconds <= 300, qPrintable(message));

    wall.set({wall.now().ms + 400'000});
    QVERIFY(tries.open(officer, u"清检2018安全"_s));
    QCOMPARE(attempt(right).code, 0);
}

QTEST_GUILESS_MAIN(TestCliTrust)
#include "tst_cli_trust.moc"
