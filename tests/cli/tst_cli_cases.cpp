// SPDX-License-Identifier: GPL-3.0-or-later
// `case gaps|rate|handover` and `sample due` on the sample year.
#include "CliRun.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

class CliCasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void gapsAreOpenCasesOnly();
    void gapsCanBeNarrowed();
    void rateNamesItsDefinition_data();
    void rateNamesItsDefinition();
    void rateIsThatOfTheStatistics();
    void workIsHandedOverAndTakenBack();
    void samplesDueAreKeptLongEnough();
    void wrongUseIsSaid_data();
    void wrongUseIsSaid();

private:
    CliRun::End run(const QString& words) const
    {
        return m_cli.run(QStringList{u"--store"_s, m_cli.path(u"demo/store"_s)} + words.split(u' '));
    }
    QJsonArray rows(const QString& words) const
    {
        const CliRun::End end = run(words);
        if (end.code != 0) qWarning("%s\n%s", qPrintable(words), end.out.constData());
        return end.array();
    }

    CliRun m_cli{false};
};

void CliCasesTest::initTestCase()
{
    QCOMPARE(m_cli.raw({u"--json"_s, u"demo"_s, m_cli.path(u"demo"_s)}).code, 0);
    m_cli.setNow(u"2018-12-31T09:00"_s);
}

void CliCasesTest::gapsAreOpenCasesOnly()
{
    QSet<QString> open;
    for (const QJsonValue& one : rows(u"case list"_s))
        if (const QString state = one[u"state"].toString(); state != u"closed"_s && state != u"notRequired"_s)
            open += one[u"number"].toString();
    QVERIFY(!open.isEmpty());
    QSet<QString> found;
    const QJsonArray gaps = rows(u"case gaps --kind overdue;missing"_s);
    for (const QJsonValue& gap : gaps) {
        found += gap[u"case"].toString();
        QVERIFY(!gap[u"missing"].toArray().isEmpty() || gap[u"daysOver"].toInt() > 0);
        QCOMPARE(gap[u"kind"].toString() == u"overdue"_s, gap[u"daysOver"].toInt() > 0);
        QVERIFY(!gap[u"office"].toString().isEmpty() && !gap[u"product"].toString().isEmpty());
    }
    QCOMPARE(found, open);
    QVERIFY(rows(u"case gaps --kind noCase"_s).isEmpty()); // 100 % on the list (R-TGT-ALLCASES)
}

void CliCasesTest::gapsCanBeNarrowed()
{
    const qsizetype all = rows(u"case gaps"_s).size();
    QVERIFY(all > 0);
    QCOMPARE(rows(u"case gaps --office 320412"_s).size(), all);
    qsizetype byHandler = 0;
    QSet<QString> handlers;
    for (const QJsonValue& gap : rows(u"case gaps"_s))
        if (!gap[u"handler"].isNull()) handlers += gap[u"handler"].toString();
    for (const QString& handler : handlers) byHandler += rows(u"case gaps --handler "_s + handler).size();
    QVERIFY(byHandler <= all && (handlers.isEmpty() || byHandler > 0));
    const CliRun::End text =
        m_cli.raw({u"--store"_s, m_cli.path(u"demo/store"_s), u"--now"_s, u"2018-12-31T09:00"_s, u"case"_s, u"gaps"_s});
    QCOMPARE(text.code, 0);
    QVERIFY(QString::fromUtf8(text.out).contains(u"承办人"_s));
}

void CliCasesTest::rateNamesItsDefinition_data()
{
    QTest::addColumn<QString>("definition");
    QTest::addColumn<QString>("name");
    QTest::newRow("default") << QString() << u"R-TGT-DEF/1"_s;
    for (const char* id : {"R-TGT-DEF", "R-TGT-DEF-CASE", "R-TGT-DEF-STRICT", "R-TGT-DEF-OPENED"})
        QTest::newRow(id) << QString::fromLatin1(id) << QString::fromLatin1(id) + u"/1"_s;
}

void CliCasesTest::rateNamesItsDefinition()
{
    QFETCH(QString, definition);
    QFETCH(QString, name);
    const QString option = definition.isEmpty() ? QString() : u" --definition "_s + definition;
    for (const QString& by : {u"office"_s, u"category"_s, u"month"_s}) {
        const CliRun::End end = run(u"case rate --from 2018-01-01 --to 2018-12-31 --by "_s + by + option);
        QCOMPARE(end.code, 0);
        const QJsonObject rate = end.object();
        QCOMPARE(rate[u"definition"].toString(), name);
        QVERIFY(!rate[u"title"].toString().isEmpty() && rate[u"text"].toString().size() > 20);
        QCOMPARE(rate[u"from"].toString(), u"2018-01-01"_s);
        for (const QJsonValue& row : rate[u"rows"].toArray())
            QVERIFY(row[u"denominator"].toInt() > 0 && row[u"numerator"].toInt() <= row[u"denominator"].toInt());
    }
}

void CliCasesTest::rateIsThatOfTheStatistics()
{
    const QJsonArray ours = run(u"case rate --by month"_s).object()[u"rows"].toArray();
    const QJsonArray theirs = rows(u"stats onTime --by month"_s);
    QVERIFY(!ours.isEmpty());
    QCOMPARE(ours.size(), theirs.size());
    for (qsizetype i = 0; i < ours.size(); ++i)
        for (const QString& key : {u"key"_s, u"numerator"_s, u"denominator"_s, u"rate"_s})
            QCOMPARE(ours[i][key], theirs[i][key]);
}

void CliCasesTest::workIsHandedOverAndTakenBack()
{
    QString from;
    for (const QJsonValue& gap : rows(u"case gaps"_s))
        if (from.isEmpty() && !gap[u"handler"].isNull()) from = gap[u"handler"].toString();
    QVERIFY(!from.isEmpty());
    QString to;
    for (const QJsonValue& officer : rows(u"record list officer"_s))
        if (officer[u"name"].toString() != from && officer[u"roles"].toArray().contains(u"inspector"_s))
            to = officer[u"name"].toString();
    QVERIFY(!to.isEmpty());
    const auto movable = [&](const QString& officer) {
        qsizetype count = 0;
        for (const QJsonValue& work : rows(u"case handover --list --from "_s + officer))
            count += work[u"movable"].toBool();
        return count;
    };
    const qsizetype his = movable(from), others = movable(to);
    QVERIFY(his > 0);
    const CliRun::End moved = run(u"case handover --from %1 --to %2 --reason 调离"_s.arg(from, to));
    QVERIFY2(moved.code == 0, moved.out.constData());
    QCOMPARE(movable(from), 0);
    QCOMPARE(movable(to), his + others);
    QCOMPARE(run(u"undo last"_s).code, 0);
    QCOMPARE(movable(from), his);
    const CliRun::End none = run(u"case handover --from %1 --to %1 --reason 调离"_s.arg(from));
    QCOMPARE(none.code, 1);
    QVERIFY(none.error()[u"message"].toString().contains(u"同一人"_s));
}

void CliCasesTest::samplesDueAreKeptLongEnough()
{
    const QJsonArray due = rows(u"sample due"_s), all = rows(u"sample due --all"_s);
    QVERIFY(!due.isEmpty());
    QVERIFY(due.size() <= all.size());
    for (const QJsonValue& sample : due) {
        QVERIFY(sample[u"keepUntil"].toString() < u"2018-12-31"_s);
        QVERIFY(sample[u"due"].toBool() && !sample[u"contested"].toBool());
        QCOMPARE(sample[u"rule"].toString() == u"R-RET-3M"_s, sample[u"failed"].toBool());
    }
    m_cli.setNow(u"2018-08-01T09:00"_s);
    for (const QJsonValue& sample : rows(u"sample due"_s)) QVERIFY(sample[u"keepUntil"].toString() < u"2018-08-01"_s);
    m_cli.setNow(u"2018-12-31T09:00"_s);
}

void CliCasesTest::wrongUseIsSaid_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("kind") << u"case gaps --kind late"_s << 2;
    QTest::newRow("group") << u"case rate --by officer"_s << 2;
    QTest::newRow("date") << u"case rate --from yesterday"_s << 2;
    QTest::newRow("definition") << u"case rate --definition R-TGT-NONE"_s << 1;
    QTest::newRow("no officer") << u"case handover --list"_s << 2;
    QTest::newRow("no receiver") << u"case handover --from admin --reason x"_s << 2;
    QTest::newRow("unknown officer") << u"case handover --from nobody --list"_s << 1;
    QTest::newRow("unknown office") << u"sample due --office 999999"_s << 1;
}

void CliCasesTest::wrongUseIsSaid()
{
    QFETCH(QString, words);
    QFETCH(int, code);
    const CliRun::End end = run(words);
    QCOMPARE(end.code, code);
    QVERIFY(!end.errorCode().isEmpty());
}

QTEST_GUILESS_MAIN(CliCasesTest)
#include "tst_cli_cases.moc"
