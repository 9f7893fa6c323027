// SPDX-License-Identifier: GPL-3.0-or-later
// Stores that are there, missing, taken, newer, damaged; backup and restore; wrong usage.
#include "CliRun.h"

#include "store/Store.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace qj;

class CliStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(CliRun::available(), "QJ_CLI has to name the program"); }

    void wrongUsageEndsWith2_data()
    {
        QTest::addColumn<QStringList>("tokens");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("unknown command") << QStringList{u"nonsense"_s};
        QTest::newRow("unknown verb") << QStringList{u"store"_s, u"nonsense"_s};
        QTest::newRow("no verb") << QStringList{u"store"_s};
        QTest::newRow("unknown option") << QStringList{u"store"_s, u"info"_s, u"--force"_s};
        QTest::newRow("missing argument") << QStringList{u"record"_s, u"show"_s, u"sample"_s};
        QTest::newRow("too many arguments") << QStringList{u"store"_s, u"info"_s, u"x"_s};
        QTest::newRow("missing option") << QStringList{u"store"_s,  u"init"_s,   u"--office"_s,
                                                       u"320412"_s, u"--name"_s, u"x"_s};
        QTest::newRow("option without value") << QStringList{u"store"_s, u"dump"_s, u"--out"_s};
        QTest::newRow("bad level") << QStringList{u"store"_s,  u"init"_s, u"--office"_s, u"320412"_s,
                                                  u"--name"_s, u"x"_s,    u"--level"_s,  u"planet"_s};
        QTest::newRow("bad clock") << QStringList{u"store"_s, u"info"_s, u"--now"_s, u"yesterday"_s};
        QTest::newRow("bad language") << QStringList{u"--lang"_s, u"fr"_s, u"store"_s, u"info"_s};
        QTest::newRow("bad date") << QStringList{u"calendar"_s, u"day"_s, u"2018-02-30"_s};
        QTest::newRow("bad number") << QStringList{u"calendar"_s, u"add"_s, u"2018-02-03"_s, u"many"_s};
        QTest::newRow("unknown kind") << QStringList{u"record"_s, u"list"_s, u"unicorn"_s};
        QTest::newRow("field without value")
            << QStringList{u"record"_s, u"add"_s, u"trader"_s, u"--field"_s, u"name"_s};
    }
    void wrongUsageEndsWith2()
    {
        static const CliRun cli;
        QFETCH(QStringList, tokens);
        const auto plain = cli.raw(tokens);
        QCOMPARE(plain.code, 2);
        QVERIFY(plain.out.isEmpty());
        QVERIFY(!plain.err.isEmpty());
        const auto json = cli.raw(tokens + QStringList{u"--json"_s});
        QCOMPARE(json.code, 2);
        QVERIFY(!json.error()[u"message"_s].toString().isEmpty());
        for (const QString& key : {u"code"_s, u"message"_s, u"rule"_s, u"record"_s})
            QVERIFY(json.error().contains(key));
    }
    void helpAndVersionEndWith0()
    {
        const CliRun cli(false);
        QCOMPARE(cli.raw({u"--help"_s}).code, 0);
        QVERIFY(cli.raw({u"store"_s, u"--help"_s}).out.contains("backup FILE"));
        QVERIFY(cli.raw({u"--help"_s, u"store"_s, u"init"_s}).out.contains("--level"));
        QCOMPARE(cli.raw({u"--version"_s}).code, 0);
    }
    void globalOptionsStandAnywhere()
    {
        const CliRun cli;
        for (const QStringList& tokens : {QStringList{u"--json"_s, u"store"_s, u"info"_s, u"--store"_s, cli.store()},
                                          QStringList{u"store"_s, u"--store="_s + cli.store(), u"info"_s, u"--json"_s},
                                          QStringList{u"store"_s, u"--now"_s, u"2018-01-01T00:00"_s, u"info"_s,
                                                      u"--as"_s, u"admin"_s, u"--json"_s}}) {
            const auto end = cli.raw(tokens);
            QCOMPARE(end.code, 0);
            QCOMPARE(end.object()[u"office"_s].toString(), u"320412"_s);
        }
    }
    void aMissingStoreEndsWith3()
    {
        const CliRun cli(false);
        for (const QStringList& tokens :
             {QStringList{u"store"_s, u"info"_s}, QStringList{u"record"_s, u"list"_s, u"trader"_s},
              QStringList{u"undo"_s, u"last"_s}}) {
            const auto end = cli.run(tokens);
            QCOMPARE(end.code, 3);
            QCOMPARE(end.errorCode(), u"storeMissing"_s);
        }
        QVERIFY(!QFileInfo::exists(cli.store()));
    }
    void aStoreIsNeverMadeTwice()
    {
        const CliRun cli;
        const QByteArray before = cli.ok({u"store"_s, u"dump"_s}).out;
        const auto end = cli.run(
            {u"store"_s, u"init"_s, u"--office"_s, u"320499"_s, u"--name"_s, u"别局"_s, u"--level"_s, u"city"_s});
        QCOMPARE(end.code, 1);
        QCOMPARE(end.errorCode(), u"storeExists"_s);
        QCOMPARE(cli.ok({u"store"_s, u"dump"_s}).out, before);
    }
    void aRefusedStoreLeavesNothingBehind()
    {
        const CliRun cli(false);
        const auto end =
            cli.run({u"store"_s, u"init"_s, u"--office"_s, u"abc"_s, u"--name"_s, u"某局"_s, u"--level"_s, u"city"_s});
        QCOMPARE(end.code, 1);
        QVERIFY(!QFileInfo::exists(cli.store()));
    }
    void aLockedStoreEndsWith3()
    {
        const CliRun cli;
        const auto held = Store::open(cli.store(), Store::Mode::write);
        QVERIFY(held);
        for (const QStringList& tokens : {QStringList{u"store"_s, u"info"_s}, QStringList{u"store"_s, u"rebuild"_s}}) {
            const auto end = cli.run(tokens);
            QCOMPARE(end.code, 3);
            QCOMPARE(end.errorCode(), u"storeLocked"_s);
        }
    }
    void aNewerStoreEndsWith3()
    {
        const CliRun cli;
        {
            const auto connection = Connection::open(cli.store() + u"/store.db"_s, Connection::Access::write);
            QVERIFY(connection);
            (*connection)->run("PRAGMA user_version=99");
        }
        const auto end = cli.run({u"store"_s, u"info"_s});
        QCOMPARE(end.code, 3);
        QCOMPARE(end.errorCode(), u"storeNewer"_s);
    }
    void aTruncatedStoreEndsWith3()
    {
        const CliRun cli;
        QFile file(cli.store() + u"/store.db"_s);
        QVERIFY(file.open(QFile::ReadWrite));
        QVERIFY(file.resize(5000));
        file.close();
        const auto end = cli.run({u"store"_s, u"info"_s});
        QCOMPARE(end.code, 3);
        QCOMPARE(end.errorCode(), u"storeDamaged"_s);
    }
    void aFileThatIsNoStoreEndsWith3()
    {
        const CliRun cli(false);
        QDir().mkpath(cli.store());
        QFile file(cli.store() + u"/store.db"_s);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("this is no database, whatever it is called");
        file.close();
        const auto end = cli.run({u"store"_s, u"info"_s});
        QCOMPARE(end.code, 3);
        QCOMPARE(end.errorCode(), u"storeDamaged"_s);
    }
    void checkDumpAndRebuildHaveTheirShapes()
    {
        const CliRun cli;
        const QJsonObject check = cli.ok({u"store"_s, u"check"_s}).object();
        for (const QString& part : {u"integrity"_s, u"chains"_s, u"projection"_s, u"files"_s})
            QCOMPARE(check[part].toString(), u"ok"_s);
        const QJsonObject dump = cli.ok({u"store"_s, u"dump"_s, u"--out"_s, cli.path(u"rows"_s)}).object();
        QCOMPARE(dump[u"sha256"_s].toString().size(), 64);
        QVERIFY(dump[u"records"_s].toInt() >= 3);
        QFile rows(cli.path(u"rows"_s));
        QVERIFY(rows.open(QFile::ReadOnly));
        QVERIFY(rows.readAll().contains("320412"));
        QCOMPARE(cli.run({u"store"_s, u"dump"_s, u"--out"_s, cli.path(u"rows"_s)}).errorCode(), u"targetExists"_s);
        const auto rebuilt = cli.ok({u"store"_s, u"rebuild"_s});
        QCOMPARE(rebuilt.object()[u"ok"_s].toBool(), true);
        QVERIFY(rebuilt.object()[u"ids"_s].isArray() && rebuilt.object()[u"files"_s].isArray());
        QCOMPARE(cli.ok({u"store"_s, u"dump"_s}).object(), dump);
    }
    void aBackupIsPutBackWholeAndAsAnotherDevice()
    {
        const CliRun cli;
        const QString file = cli.path(u"backup.zip"_s);
        QCOMPARE(cli.ok({u"store"_s, u"backup"_s, file}).object()[u"files"_s].toArray().at(0).toString(), file);
        QCOMPARE(cli.run({u"store"_s, u"backup"_s, file}).code, 1);
        const QString other = cli.path(u"other"_s);
        QCOMPARE(cli.ok({u"--store"_s, other, u"store"_s, u"restore"_s, file}).code, 0);
        QCOMPARE(cli.ok({u"--store"_s, other, u"store"_s, u"dump"_s}).object(),
                 cli.ok({u"store"_s, u"dump"_s}).object());
        QCOMPARE(cli.ok({u"--store"_s, other, u"store"_s, u"info"_s}).object()[u"letter"_s].toString(), u"B"_s);
        QCOMPARE(cli.run({u"--store"_s, other, u"store"_s, u"restore"_s, file}).errorCode(), u"storeExists"_s);
    }
    void whatIsNoBackupIsNotPutBack_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        QTest::newRow("missing") << u"none"_s << u"fileMissing"_s;
        QTest::newRow("empty") << u"empty"_s << u"fileEmpty"_s;
        QTest::newRow("folder") << u"folder"_s << u"fileIsFolder"_s;
        QTest::newRow("other") << u"other.zip"_s << u"fileKind"_s;
    }
    void whatIsNoBackupIsNotPutBack()
    {
        const CliRun cli(false);
        cli.write(u"empty"_s, {});
        cli.write(u"other.zip"_s, "PK not really");
        QDir().mkpath(cli.path(u"folder"_s));
        QFETCH(QString, name);
        const auto end = cli.run({u"store"_s, u"restore"_s, cli.path(name)});
        QCOMPARE(end.code, 1);
        QTEST(end.errorCode(), "code");
        QVERIFY(!QFileInfo::exists(cli.store()));
    }
    void aDamagedBackupIsNotPutBack()
    {
        const CliRun cli;
        const QString file = cli.path(u"b.zip"_s);
        cli.ok({u"store"_s, u"backup"_s, file});
        QFile bytes(file);
        QVERIFY(bytes.open(QFile::ReadWrite));
        QByteArray all = bytes.readAll();
        for (qsizetype i = all.size() / 3; i < all.size() / 3 + 200; ++i) all[i] = static_cast<char>(all[i] ^ 0x55);
        bytes.seek(0);
        bytes.write(all);
        bytes.close();
        const auto end = cli.run({u"--store"_s, cli.path(u"other"_s), u"store"_s, u"restore"_s, file});
        QCOMPARE(end.code, 1);
        QVERIFY(!QFileInfo::exists(cli.path(u"other"_s)));
    }
};

QTEST_GUILESS_MAIN(CliStoreTest)
#include "tst_cli_store.moc"
