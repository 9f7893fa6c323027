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
    void theAuditListsWhatWasDone();
    void aDeviceIsAcceptedByItsCharactersAndRevoked();
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

void TestCliTrust::theAuditListsWhatWasDone()
{
    const CliRun cli;
    const QString id = cli.ok({u"record"_s, u"add"_s, u"trader"_s, u"--field"_s, u"name=某店"_s, u"address=和平路1号"_s,
                               u"kind=enterprise"_s, u"regNo=320400000000001"_s})
                           .firstId();
    QVERIFY(!id.isEmpty());
    cli.ok({u"record"_s, u"set"_s, u"trader"_s, id, u"--field"_s, u"address=和平路2号"_s});
    const auto rows = [&](const QStringList& more) {
        return cli.ok(QStringList{u"store"_s, u"audit"_s} + more).array();
    };
    const QJsonArray all = rows({});
    QVERIFY(all.size() >= 3);
    const QJsonObject last = all.at(0).toObject();
    QCOMPARE(last[u"act"_s].toString(), u"edit"_s);
    QCOMPARE(last[u"signature"_s].toString(), u"none"_s);
    QVERIFY(last[u"withheld"_s].isNull() && last[u"package"_s].isNull());
    QCOMPARE(last[u"records"_s].toArray().at(0).toObject()[u"title"_s].toString(), u"某店"_s);
    QCOMPARE(rows({u"record="_s + id}).size(), 2);
    QCOMPARE(rows({u"record="_s + id, u"act=add"_s}).size(), 1);
    QCOMPARE(rows({u"--from"_s, u"2018-09-15"_s}).size(), 0);
    QCOMPARE(rows({u"--officer"_s, u"admin"_s, u"--to"_s, u"2018-09-14"_s, u"--limit"_s, u"1"_s}).size(), 1);
    QCOMPARE(rows({u"act~edi"_s}).size(), 1);
    QCOMPARE(cli.run({u"store"_s, u"audit"_s, u"nonsense"_s}).code, 2);
    QCOMPARE(cli.run({u"store"_s, u"audit"_s, u"record=00000000-0000-7000-8000-000000000000"_s}).code, 1);
    const QByteArray text = cli.raw({u"store"_s, u"audit"_s}).out;
    QVERIFY2(text.contains("某店") && text.contains("签名"), text.constData());
    QCOMPARE(cli.ok({u"store"_s, u"check"_s}).object()[u"signatures"_s].toString(), u"ok"_s);
}

void TestCliTrust::aDeviceIsAcceptedByItsCharactersAndRevoked()
{
    const CliRun cli;
    const QString city = cli.path(u"city"_s), package = cli.path(u"p.qjx"_s);
    const auto atCity = [&](const QStringList& tokens) { return cli.run(QStringList{u"--store"_s, city} + tokens); };
    QCOMPARE(
        atCity({u"store"_s, u"init"_s, u"--office"_s, u"320400"_s, u"--name"_s, u"某市局"_s, u"--level"_s, u"city"_s})
            .code,
        0);
    for (const auto& [code, level, above] :
         {std::tuple(u"320000"_s, u"province"_s, QString()), std::tuple(u"320400"_s, u"city"_s, u"320000"_s)}) {
        QStringList add{u"record"_s,         u"add"_s,
                        u"office"_s,         u"--field"_s,
                        u"code="_s + code,   u"name=某局"_s + code,
                        u"level="_s + level, u"validFrom=2018-01-01"_s};
        if (!above.isEmpty()) add += u"parentId="_s + above;
        QCOMPARE(cli.ok(add).code, 0);
    }
    cli.ok({u"package"_s, u"export"_s, u"--to"_s, u"320400"_s, package});
    QCOMPARE(atCity({u"package"_s, u"import"_s, package}).errorCode(), u"packageUnknownDevice"_s);
    const QString words = atCity({u"peer"_s, u"list"_s}).array().at(0).toObject()[u"words"_s].toString();
    QCOMPARE(words.size(), 8);
    QCOMPARE(atCity({u"peer"_s, u"accept"_s, words.first(7)}).code, 1);
    QCOMPARE(atCity({u"peer"_s, u"accept"_s, words}).object()[u"state"_s].toString(), u"accepted"_s);
    QCOMPARE(atCity({u"package"_s, u"import"_s, package}).code, 0);
    const QJsonObject revoked = atCity({u"peer"_s, u"revoke"_s, words, u"--reason"_s, u"电脑遗失"_s}).object();
    QCOMPARE(revoked[u"state"_s].toString(), u"revoked"_s);
    QVERIFY(revoked.contains(u"everywhere"_s));
    QCOMPARE(revoked[u"everywhere"_s].toBool(), revoked[u"why"_s].isNull());
    QCOMPARE(atCity({u"package"_s, u"import"_s, package}).errorCode(), u"packageRevoked"_s);
    QCOMPARE(atCity({u"peer"_s, u"accept"_s, words}).code, revoked[u"everywhere"_s].toBool() ? 1 : 0);
}

QTEST_GUILESS_MAIN(TestCliTrust)
#include "tst_cli_trust.moc"
