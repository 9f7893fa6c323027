// SPDX-License-Identifier: GPL-3.0-or-later
// What the program promises when it is stopped by force or the medium is full: a file import is there as a whole or not
// at all, what was saved before is untouched, the store checks clean, and the import can be run again. QJ_KILLS says
// how many kills (10 unless set). A package that was cut off goes on where it stopped (QJ_PACKAGE_KILLS, 4 unless set).
#include "CliRun.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int fileRows = 200;

QByteArray resultFile(int rows)
{
    QByteArray text = "序号,商品名称,规格型号,被抽样单位,标称生产者,检验项目,不合格项目,检验结论\n";
    for (int i = 1; i <= rows; ++i) {
        const QByteArray n = QByteArray::number(i);
        text += n + ",电热毯,TR-" + n + ",某区第" + QByteArray::number(i / 3) + "商店,某某第" +
                QByteArray::number(i / 5) + "制造有限公司,标志、输入功率、泄漏电流、机械强度、接地电阻," +
                (i % 10 ? ",合格\n" : "泄漏电流,不合格\n");
    }
    return text;
}

void copyFolder(const QString& from, const QString& to)
{
    QDir().mkpath(to);
    const auto entries = QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    for (const QFileInfo& entry : entries) {
        const QString target = to + u'/' + entry.fileName();
        if (entry.isDir())
            copyFolder(entry.filePath(), target);
        else
            QFile::copy(entry.filePath(), target);
    }
}

/// When to kill: after a time, or as soon as so much of the transaction is on the medium.
struct Moment
{
    qint64 afterMs = 0;
    qint64 walBytes = 0;
};

} // namespace

class CliCrashTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(CliRun::available(), "QJ_CLI names no program");
        QCOMPARE(m_cli.ok({u"record"_s, u"add"_s, u"producer"_s, u"--field"_s, u"name=某某先存有限公司"_s}).code, 0);
        m_file = m_cli.write(u"list.csv"_s, resultFile(fileRows));
        m_before = dumpOf(m_cli.store());
        copyFolder(m_cli.store(), m_cli.path(u"whole"_s));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(importInto(m_cli.path(u"whole"_s)).code, 0);
        m_duration = timer.elapsed();
        m_after = dumpOf(m_cli.path(u"whole"_s));
        QVERIFY(!m_before.isEmpty() && m_after != m_before);
    }

    void aKilledImportIsWholeOrNothing()
    {
        const int kills = qEnvironmentVariable("QJ_KILLS", u"10"_s).toInt();
        QRandomGenerator random(20180914);
        int killed = 0, whole = 0, withWal = 0;
        for (int i = 0; i < kills; ++i) {
            const QString store = m_cli.path(u"store-%1"_s.arg(i));
            copyFolder(m_cli.store(), store);
            Moment moment;
            if (i % 3 == 0)
                moment.walBytes = 1 + random.bounded(2'000'000);
            else
                moment.afterMs = random.bounded(m_duration + m_duration / 10 + 1);
            killed += killDuring({u"--store"_s, store, u"result"_s, u"import"_s, m_file}, store, moment);
            withWal += QFileInfo(store + u"/store.db-wal"_s).size() > 0;
            const auto check = m_cli.ok({u"--store"_s, store, u"store"_s, u"check"_s});
            QVERIFY2(check.code == 0, check.out.constData());
            const QString dump = dumpOf(store);
            QVERIFY2(dump == m_before || dump == m_after, qPrintable(u"round %1: %2"_s.arg(i).arg(dump)));
            whole += dump == m_after;
            QCOMPARE(importInto(store).code, 0);
            QCOMPARE(dumpOf(store), m_after);
            QVERIFY(QDir(store).removeRecursively());
        }
        qInfo("%d imports of %d rows (%lld ms each): %d killed, %d of all were complete, %d left a write-ahead log",
              kills, fileRows, static_cast<long long>(m_duration), killed, whole, withWal);
        QVERIFY(killed > 0);
    }

    void aKilledPackageImportGoesOnWhereItStopped()
    {
        const QString city = m_cli.path(u"city"_s), package = m_cli.path(u"p.qjx"_s);
        makePackage(city, package);
        copyFolder(city, m_cli.path(u"city-whole"_s));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(takeIn(m_cli.path(u"city-whole"_s), package).code, 0);
        const qint64 duration = timer.elapsed();
        const QString after = dumpOf(m_cli.path(u"city-whole"_s));
        const int kills = qEnvironmentVariable("QJ_PACKAGE_KILLS", u"4"_s).toInt();
        QRandomGenerator random(20180915);
        int killed = 0, between = 0;
        for (int i = 0; i < kills; ++i) {
            const QString store = m_cli.path(u"city-%1"_s.arg(i));
            copyFolder(city, store);
            Moment moment;
            if (i % 3 == 0)
                moment.walBytes = 1 + random.bounded(4'000'000);
            else
                moment.afterMs = random.bounded(duration + 1);
            killed += killDuring({u"--store"_s, store, u"package"_s, u"import"_s, package}, store, moment);
            const auto check = m_cli.ok({u"--store"_s, store, u"store"_s, u"check"_s});
            QVERIFY2(check.code == 0, check.out.constData());
            const QJsonArray known = m_cli.ok({u"--store"_s, store, u"package"_s, u"list"_s}).array();
            between += known.at(0).toObject()[u"state"_s] == u"open"_s;
            QCOMPARE(takeIn(store, package).code, 0);
            QCOMPARE(dumpOf(store), after);
            QVERIFY(QDir(store).removeRecursively());
        }
        qInfo("%d imports of a package (%lld ms each): %d killed, %d of them between its slices", kills,
              static_cast<long long>(duration), killed, between);
        QVERIFY(killed > 0);
    }

#ifdef Q_OS_UNIX // the limit of a file's size is a Unix notion; tst_store limits the pages everywhere
    void aFullMediumEndsWith3AndChangesNothing()
    {
        // The limit of a file's size stands for the end of the medium: writes fail in the middle of the transaction.
        const QString store = m_cli.path(u"store-full"_s);
        copyFolder(m_cli.store(), store);
        const qint64 kilobytes = QFileInfo(store + u"/store.db"_s).size() / 1024 + 64;
        const auto end = limited(kilobytes, {u"--store"_s, store, u"result"_s, u"import"_s, m_file});
        QVERIFY2(end.code == 3, (end.out + end.err).constData());
        QVERIFY(!end.errorCode().isEmpty());
        QCOMPARE(m_cli.ok({u"--store"_s, store, u"store"_s, u"check"_s}).code, 0);
        QCOMPARE(dumpOf(store), m_before);
        QCOMPARE(importInto(store).code, 0);
        QCOMPARE(dumpOf(store), m_after);
    }
#endif

private:
    /// A district's work of some slices for a city that trusts it.
    void makePackage(const QString& city, const QString& package) const
    {
        const QString list = m_cli.write(u"more.csv"_s, resultFile(600)), store = m_cli.path(u"district"_s);
        copyFolder(m_cli.store(), store);
        QCOMPARE(m_cli.ok({u"--store"_s, store, u"result"_s, u"import"_s, list}).code, 0);
        for (const auto& [code, level] : {std::pair{u"320000"_s, u"province"_s}, std::pair{u"320400"_s, u"city"_s}}) {
            QStringList add{u"--store"_s, store, u"record"_s, u"add"_s, u"office"_s};
            for (const QString& field : {u"code="_s + code, u"name=某局"_s + code, u"shortName=某局"_s + code,
                                         u"areaCode="_s + code, u"level="_s + level, u"validFrom=2018-01-01"_s,
                                         u"parentId="_s + (level == u"city"_s ? u"320000"_s : QString())})
                if (!field.endsWith(u'=')) add << u"--field"_s << field;
            QCOMPARE(m_cli.ok(add).code, 0);
        }
        QCOMPARE(m_cli.ok({u"--store"_s, store, u"package"_s, u"export"_s, u"--to"_s, u"320400"_s, package}).code, 0);
        QCOMPARE(m_cli
                     .ok({u"--store"_s, city, u"store"_s, u"init"_s, u"--office"_s, u"320400"_s, u"--name"_s,
                          u"某市局"_s, u"--level"_s, u"city"_s})
                     .code,
                 0);
        QVERIFY(m_cli.run({u"--store"_s, city, u"package"_s, u"import"_s, package}).code != 0); // held
        const QJsonArray held = m_cli.ok({u"--store"_s, city, u"peer"_s, u"list"_s}).array();
        const QString fingerprint = held.at(0).toObject()[u"fingerprint"_s].toString();
        QCOMPARE(m_cli.ok({u"--store"_s, city, u"peer"_s, u"accept"_s, fingerprint}).code, 0);
    }
    CliRun::End takeIn(const QString& store, const QString& package) const
    {
        return m_cli.ok({u"--store"_s, store, u"package"_s, u"import"_s, package});
    }
    CliRun::End importInto(const QString& store) const
    {
        return m_cli.ok({u"--store"_s, store, u"result"_s, u"import"_s, m_file});
    }
    QString dumpOf(const QString& store) const
    {
        return m_cli.ok({u"--store"_s, store, u"store"_s, u"dump"_s}).object()[u"sha256"_s].toString();
    }
    CliRun::End limited(qint64 kilobytes, const QStringList& tokens) const
    {
        QProcess process;
        process.start(u"bash"_s, QStringList{u"-c"_s, u"trap '' XFSZ; ulimit -f \"$1\"; shift; exec \"$@\""_s,
                                             u"bash"_s, QString::number(kilobytes), qEnvironmentVariable("QJ_CLI"),
                                             u"--json"_s, u"--now"_s, u"2018-09-14T09:00"_s} +
                                     tokens);
        process.waitForFinished(60'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    /// Whether the kill came before the end.
    bool killDuring(const QStringList& tokens, const QString& store, const Moment& moment) const
    {
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(qEnvironmentVariable("QJ_CLI"),
                      QStringList{u"--json"_s, u"--now"_s, u"2018-09-14T09:00"_s} + tokens);
        process.waitForStarted();
        if (moment.walBytes > 0)
            while (process.state() == QProcess::Running &&
                   QFileInfo(store + u"/store.db-wal"_s).size() < moment.walBytes)
                process.waitForFinished(1);
        else
            process.waitForFinished(static_cast<int>(moment.afterMs));
        const bool running = process.state() == QProcess::Running;
        process.kill();
        process.waitForFinished();
        return running;
    }

    const CliRun m_cli;
    QString m_file, m_before, m_after;
    qint64 m_duration = 0;
};

QTEST_GUILESS_MAIN(CliCrashTest)
#include "tst_cli_crash.moc"
