// SPDX-License-Identifier: GPL-3.0-or-later
// Commands that read tables: judge, result import, record import; and rounding.
#include "CliRun.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray results = "序号,样品名称,商标,规格型号,被抽样单位,标称生产单位,检验结论,不合格项目\n"
                           "1,电热毯,暖暖,A1,某店,某厂,不合格,泄漏电流\n"
                           "2,电热毯,暖暖,A2,某店,某厂,合格,\n";
const QByteArray broken = "3,,,,,,不合格,\n";
const QByteArray total = "合计,3,,,,,,\n";

} // namespace

class CliFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(CliRun::available(), "QJ_CLI has to name the program"); }

    void valuesAreRounded_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("interval");
        QTest::addColumn<QString>("result");
        QTest::newRow("negative, half to even") << u"-3.25"_s << u"0.1"_s << u"-3.2"_s;
        QTest::newRow("half to even") << u"1.05"_s << u"0.1"_s << u"1.0"_s;
        QTest::newRow("half unit") << u"60.38"_s << u"0.5"_s << u"60.5"_s;
        QTest::newRow("fifth of hundred") << u"842"_s << u"20"_s << u"840"_s;
    }
    void valuesAreRounded()
    {
        static const CliRun cli(false);
        QFETCH(QString, value);
        QFETCH(QString, interval);
        const auto end = cli.ok({u"round"_s, value, u"--to"_s, interval});
        QCOMPARE(end.object()[u"value"_s].toString(), value);
        QCOMPARE(end.object()[u"interval"_s].toString(), interval);
        QTEST(end.object()[u"rounded"_s].toString(), "result");
    }
    void badRoundingIsWrongUsage()
    {
        const CliRun cli(false);
        QCOMPARE(cli.run({u"round"_s, u"much"_s, u"--to"_s, u"0.1"_s}).code, 2);
        QCOMPARE(cli.run({u"round"_s, u"1"_s, u"--to"_s, u"0.3"_s}).code, 2);
        QCOMPARE(cli.run({u"round"_s, u"1"_s}).code, 2);
    }
    void judgingEndsWith0WhateverTheVerdicts()
    {
        const CliRun cli(false);
        const QString file = cli.write(u"j.csv"_s, "实测值,标准要求,method\n96.95,≥97.0,full\n96.95,≥97.0,rounded\n"
                                                   "0.4,≤0.5,\nwhat,≤0.5,\n");
        const QJsonArray rows = cli.ok({u"judge"_s, file}).array();
        QStringList verdicts;
        for (const QJsonValue& row : rows) verdicts += row[u"verdict"].toString();
        QCOMPARE(verdicts, QStringList({u"fails"_s, u"conforms"_s, u"conforms"_s, u"undecidable"_s}));
        QCOMPARE(rows.at(1)[u"rounded"].toString(), u"97.0"_s);
        QCOMPARE(rows.at(0)[u"row"].toInt(), 2);
        for (const QString& key :
             {u"row"_s, u"value"_s, u"requirement"_s, u"method"_s, u"rounded"_s, u"verdict"_s, u"why"_s})
            QVERIFY(rows.at(3).toObject().contains(key));
    }
    void judgingKnowsOperatorLimitAndUnit()
    {
        const CliRun cli(false);
        const QString file = cli.write(u"j.csv"_s, "value,operator,limit,unit\n5,<=,4,mg/kg\n5,ge,4,mg/kg\n");
        const QJsonArray rows = cli.ok({u"judge"_s, file}).array();
        QCOMPARE(rows.at(0)[u"verdict"].toString(), u"fails"_s);
        QCOMPARE(rows.at(1)[u"verdict"].toString(), u"conforms"_s);
    }
    void badFilesEndWith1_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        QTest::newRow("missing") << u"none.csv"_s << u"fileMissing"_s;
        QTest::newRow("empty") << u"empty.csv"_s << u"fileEmpty"_s;
        QTest::newRow("folder") << u"folder"_s << u"fileIsFolder"_s;
        QTest::newRow("no header") << u"words.csv"_s << u"headerMissing"_s;
    }
    void badFilesEndWith1()
    {
        const CliRun cli;
        cli.write(u"empty.csv"_s, {});
        cli.write(u"words.csv"_s, "甲,乙\n丙,丁\n");
        QDir().mkpath(cli.path(u"folder"_s));
        QFETCH(QString, name);
        for (const QStringList& tokens :
             {QStringList{u"judge"_s, cli.path(name)}, QStringList{u"result"_s, u"import"_s, cli.path(name)},
              QStringList{u"record"_s, u"import"_s, u"trader"_s, cli.path(name)}}) {
            const auto end = cli.run(tokens);
            QCOMPARE(end.code, 1);
            QTEST(end.errorCode(), "code");
        }
    }

    void aResultFileIsTakenOnce()
    {
        const CliRun cli;
        const QString file = cli.write(u"r.csv"_s, results + total);
        const QJsonObject first = cli.ok({u"result"_s, u"import"_s, file}).object();
        for (const QString& key : {u"file"_s, u"sheet"_s, u"encoding"_s, u"headerRow"_s, u"columns"_s, u"rows"_s,
                                   u"taken"_s, u"merged"_s, u"refused"_s, u"ignored"_s, u"warnings"_s, u"opened"_s})
            QVERIFY2(first.contains(key), qPrintable(key));
        QCOMPARE(first[u"headerRow"_s].toInt(), 1);
        QCOMPARE(first[u"columns"_s].toObject()[u"样品名称"_s].toString(), u"productName"_s);
        QCOMPARE(first[u"rows"_s].toInt(), 2);
        QCOMPARE(first[u"taken"_s].toInt(), 2);
        QCOMPARE(first[u"ignored"_s].toArray().at(0)[u"row"].toInt(), 4);
        const QJsonObject dump = cli.ok({u"store"_s, u"dump"_s}).object();
        const QJsonObject again = cli.ok({u"result"_s, u"import"_s, file}).object();
        QCOMPARE(again[u"taken"_s].toInt(), 0);
        QCOMPARE(again[u"merged"_s].toInt(), 2);
        QCOMPARE(cli.ok({u"store"_s, u"dump"_s}).object(), dump);
    }
    void aDryRunChangesNothing()
    {
        const CliRun cli;
        const QJsonObject dump = cli.ok({u"store"_s, u"dump"_s}).object();
        const auto end = cli.ok({u"result"_s, u"import"_s, cli.write(u"r.csv"_s, results), u"--dry-run"_s});
        QCOMPARE(end.object()[u"taken"_s].toInt(), 2);
        QCOMPARE(cli.ok({u"store"_s, u"dump"_s}).object(), dump);
    }
    void rowsNotTakenAreListedAndWritten()
    {
        const CliRun cli;
        const auto end = cli.run({u"result"_s, u"import"_s, cli.write(u"r.csv"_s, results + broken), u"--rejects"_s,
                                  cli.path(u"rejects.csv"_s)});
        QCOMPARE(end.code, 4);
        QCOMPARE(end.object()[u"taken"_s].toInt(), 2);
        QCOMPARE(end.object()[u"rows"_s].toInt(), 3);
        const QJsonObject refused = end.object()[u"refused"_s].toArray().at(0).toObject();
        QCOMPARE(refused[u"row"_s].toInt(), 4);
        QVERIFY(!refused[u"code"_s].toString().isEmpty() && !refused[u"message"_s].toString().isEmpty());
        QFile rejects(cli.path(u"rejects.csv"_s));
        QVERIFY(rejects.open(QFile::ReadOnly));
        const QList<QByteArray> lines = rejects.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[1].startsWith("4,"));
    }
    void theFileComesBackWithMarksAndIsTakenInAgain()
    {
        const CliRun cli;
        const QString file = cli.write(u"r.csv"_s, results + broken);
        const auto end = cli.run({u"result"_s, u"import"_s, file, u"--marked"_s, cli.path(u"marked.csv"_s)});
        QCOMPARE(end.code, 4);
        QCOMPARE(end.object()[u"files"_s].toArray().at(0).toString(), cli.path(u"marked.csv"_s));
        QFile marked(cli.path(u"marked.csv"_s));
        QVERIFY(marked.open(QFile::ReadOnly));
        const QString text = QString::fromUtf8(marked.readAll());
        QVERIFY(text.section(u'\n', 0, 0).trimmed().endsWith(u",清检核对意见"_s));
        QVERIFY(text.section(u'\n', 3, 3).contains(u"【清检】"_s));
        // Nothing was corrected: what is here is known, what was refused is refused.
        const auto again = cli.run({u"result"_s, u"import"_s, cli.path(u"marked.csv"_s)});
        QCOMPARE(again.code, 4);
        QCOMPARE(again.object()[u"taken"_s].toInt(), 0);
        QCOMPARE(again.object()[u"merged"_s].toInt(), 2);
        QCOMPARE(again.object()[u"columns"_s].toObject()[u"清检核对意见"_s].toString(), u"doctorNote"_s);
        QCOMPARE(cli.run({u"result"_s, u"import"_s, file, u"--marked"_s, file}).errorCode(), u"targetExists"_s);
    }
    void aFileOfNothingButBadRowsEndsWith1()
    {
        const CliRun cli;
        const QByteArray header = results.left(results.indexOf('\n') + 1);
        const auto end = cli.run({u"result"_s, u"import"_s, cli.write(u"r.csv"_s, header + broken)});
        QCOMPARE(end.code, 1);
        QCOMPARE(end.errorCode(), u"allRowsRefused"_s);
        QCOMPARE(end.error()[u"report"_s].toObject()[u"rows"_s].toInt(), 1);
    }
    void recordsComeFromATable()
    {
        const CliRun cli;
        const QString file = cli.write(u"t.csv"_s, "name,kind,areaCode,address,rosterValidFrom,statusNow,regNo\n"
                                                   "甲店,soleTrader,320412,某路1号,2018-01-01,open,320412600000011\n"
                                                   "乙店,castle,320412,某路2号,2018-01-01,open,\n");
        const auto end = cli.run({u"record"_s, u"import"_s, u"trader"_s, file, u"--rejects"_s, cli.path(u"bad.csv"_s)});
        QCOMPARE(end.code, 4);
        QCOMPARE(end.object()[u"taken"_s].toInt(), 1);
        QCOMPARE(end.object()[u"refused"_s].toArray().at(0)[u"row"].toInt(), 3);
        QVERIFY(QFileInfo::exists(cli.path(u"bad.csv"_s)));
        QCOMPARE(cli.run({u"record"_s, u"import"_s, u"trader"_s, file}).object()[u"merged"_s].toInt(), 1);
        QCOMPARE(cli.ok({u"record"_s, u"list"_s, u"trader"_s}).array().size(), 1);
    }
};

QTEST_GUILESS_MAIN(CliFilesTest)
#include "tst_cli_files.moc"
