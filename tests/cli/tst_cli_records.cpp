// SPDX-License-Identifier: GPL-3.0-or-later
// Records of every kind: add, set, list, show, filters, history, search, undo; working days.
#include "CliRun.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;

namespace {

QStringList trader(const QString& name, const QStringList& more = {})
{
    int sum = 0;
    for (const QChar c : name) sum = (sum * 31 + c.unicode()) % 100'000;
    return QStringList{u"record"_s,          u"add"_s,
                       u"trader"_s,          u"--field"_s,
                       u"name="_s + name,    u"regNo=3204126000%1"_s.arg(sum, 5, 10, QLatin1Char('0')),
                       u"kind=enterprise"_s, u"areaCode=320412"_s,
                       u"address=某路1号"_s, u"rosterValidFrom=2018-01-01"_s,
                       u"statusNow=open"_s} +
           more;
}

int count(const CliRun& cli, const QStringList& filter)
{
    return static_cast<int>(cli.ok(QStringList{u"record"_s, u"list"_s, u"trader"_s} + filter).array().size());
}

} // namespace

class CliRecordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(CliRun::available(), "QJ_CLI has to name the program"); }

    void anAddedRecordIsShownWithTypedFieldsAndHistory()
    {
        const CliRun cli;
        const auto added = cli.ok(trader(u"某超市"_s, {u"prepayRule=true"_s, u"tags=骨干;重点"_s}));
        QCOMPARE(added.object()[u"ok"_s].toBool(), true);
        const auto shown = cli.ok({u"record"_s, u"show"_s, u"trader"_s, u"某超市"_s}).object();
        QCOMPARE(shown[u"id"_s].toString(), added.firstId());
        QCOMPARE(shown[u"state"_s].toString(), u"active"_s);
        QCOMPARE(shown[u"prepayRule"_s], QJsonValue(true));
        QCOMPARE(shown[u"tags"_s].toArray(), QJsonArray({u"骨干"_s, u"重点"_s}));
        QCOMPARE(shown[u"kind"_s].toString(), u"enterprise"_s);
        QCOMPARE(shown[u"office"_s].toString(), u"某区局"_s);
        QCOMPARE(shown[u"createdAt"_s].toString(), u"2018-09-14T09:00:00+08:00"_s);
        QVERIFY(shown.contains(u"number"_s) && shown.contains(u"rev"_s));
        const QJsonObject entry = shown[u"history"_s].toArray().at(0).toObject();
        for (const QString& key : {u"at"_s, u"by"_s, u"act"_s, u"field"_s, u"old"_s, u"new"_s, u"reason"_s})
            QVERIFY(entry.contains(key));
    }
    void aMissingFieldNamesAllOthersMissing()
    {
        const CliRun cli;
        const auto end =
            cli.run({u"record"_s, u"add"_s, u"trader"_s, u"--field"_s, u"name=某店"_s, u"regNo=320412600000011"_s});
        QCOMPARE(end.code, 1);
        QCOMPARE(end.errorCode(), u"fieldsMissing"_s);
        QStringList fields;
        const QJsonArray problems = end.error()[u"problems"_s].toArray();
        for (const QJsonValue& problem : problems) fields += problem[u"field"].toString();
        fields.sort();
        QCOMPARE(fields, QStringList({u"address"_s, u"kind"_s}));
    }
    void wrongAndMissingFieldsAreNamedTogetherAndNothingIsSaved()
    {
        const CliRun cli;
        const auto end = cli.run({u"record"_s, u"add"_s, u"trader"_s, u"--field"_s, u"name=某店"_s, u"kind=castle"_s,
                                  u"rosterValidFrom=never"_s, u"colour=red"_s});
        QCOMPARE(end.code, 1);
        QStringList fields;
        const QJsonArray problems = end.error()[u"problems"_s].toArray();
        for (const QJsonValue& problem : problems)
            fields += problem[u"code"].toString() + u':' + problem[u"field"].toString();
        for (const QString& expected :
             {u"badValue:kind"_s, u"badValue:rosterValidFrom"_s, u"unknownField:colour"_s, u"fieldMissing:address"_s})
            QVERIFY2(fields.contains(expected), qPrintable(fields.join(u' ')));
        QVERIFY(!fields.contains(u"fieldMissing:kind"_s));
        QCOMPARE(count(cli, {}), 0);
    }
    void fieldsThatTheProgramFillsAreRefused()
    {
        const CliRun cli;
        const auto end = cli.run(trader(u"某店"_s, {u"state=inactive"_s}));
        QCOMPARE(end.code, 1);
        QCOMPARE(end.errorCode(), u"unknownField"_s);
    }
    void filtersChooseRows_data()
    {
        QTest::addColumn<QStringList>("filter");
        QTest::addColumn<int>("rows");
        QTest::newRow("none") << QStringList{} << 3;
        QTest::newRow("equal") << QStringList{u"name=甲店"_s} << 1;
        QTest::newRow("contains") << QStringList{u"name~店"_s} << 2;
        QTest::newRow("range") << QStringList{u"rosterValidFrom=2018-01-01..2018-12-31"_s} << 2;
        QTest::newRow("open range") << QStringList{u"rosterValidFrom=2018-06-01.."_s} << 2;
        QTest::newRow("joined in one token") << QStringList{u"name~店 and kind=soleTrader"_s} << 1;
        QTest::newRow("joined in tokens") << QStringList{u"name~店"_s, u"and"_s, u"kind=enterprise"_s} << 1;
        QTest::newRow("state") << QStringList{u"state=active"_s} << 3;
        QTest::newRow("reference") << QStringList{u"office=320412"_s} << 3;
        QTest::newRow("list") << QStringList{u"tags=重点"_s} << 1;
        QTest::newRow("empty") << QStringList{u"tags="_s} << 2;
        QTest::newRow("truth") << QStringList{u"prepayRule=true"_s} << 1;
        QTest::newRow("a joker is only a letter") << QStringList{u"name~%"_s} << 0;
        QTest::newRow("created") << QStringList{u"createdAt=2018-09-14..2018-09-14"_s} << 3;
    }
    void filtersChooseRows()
    {
        static const CliRun cli;
        static bool filled = false;
        if (!filled) {
            cli.ok(trader(u"甲店"_s, {u"tags=重点;骨干"_s}));
            cli.ok(trader(u"乙店"_s, {u"kind=soleTrader"_s, u"rosterValidFrom=2018-07-01"_s}));
            cli.ok(trader(u"丙市场"_s, {u"prepayRule=true"_s, u"rosterValidFrom=2019-01-01"_s}));
            filled = true;
        }
        QFETCH(QStringList, filter);
        QTEST(count(cli, filter), "rows");
    }
    void badFiltersAreRefused()
    {
        const CliRun cli;
        QCOMPARE(cli.run({u"record"_s, u"list"_s, u"trader"_s, u"colour=red"_s}).errorCode(), u"unknownField"_s);
        QCOMPARE(cli.run({u"record"_s, u"list"_s, u"trader"_s, u"kind=castle"_s}).errorCode(), u"badValue"_s);
        QCOMPARE(cli.run({u"record"_s, u"list"_s, u"trader"_s, u"nonsense"_s}).code, 2);
    }
    void changesAreInTheHistoryAndCanBeUndone()
    {
        const CliRun cli;
        cli.ok(trader(u"某店"_s));
        cli.ok({u"record"_s, u"set"_s, u"trader"_s, u"某店"_s, u"--field"_s, u"name=新店"_s, u"--reason"_s, u"更名"_s});
        const QJsonArray history =
            cli.ok({u"history"_s, u"trader"_s, u"新店"_s, u"name"_s}).object()[u"history"_s].toArray();
        QCOMPARE(history.size(), 2);
        QCOMPARE(history.at(1)[u"old"].toString(), u"某店"_s);
        QCOMPARE(history.at(1)[u"reason"].toString(), u"更名"_s);
        QCOMPARE(cli.ok({u"undo"_s, u"last"_s}).code, 0);
        QCOMPARE(count(cli, {u"name=某店"_s}), 1);
        const QString commit = history.at(0)[u"commit"].toString();
        QCOMPARE(cli.run({u"undo"_s, u"0123456789abcdef"_s}).code, 1);
        QCOMPARE(commit.size() % 2, 0);
    }
    void anUnknownRecordEndsWith1()
    {
        const CliRun cli;
        for (const QStringList& tokens : {QStringList{u"record"_s, u"show"_s, u"trader"_s, u"无此店"_s},
                                          QStringList{u"acts"_s, u"sample"_s, u"320412-2018-A00001"_s},
                                          QStringList{u"act"_s, u"sample"_s, u"320412-2018-A00001"_s, u"sealed"_s},
                                          QStringList{u"history"_s, u"trader"_s, u"无此店"_s}}) {
            const auto end = cli.run(tokens);
            QCOMPARE(end.code, 1);
            QCOMPARE(end.errorCode(), u"unknownRecord"_s);
        }
    }
    void anUnknownOfficerEndsWith1()
    {
        const CliRun cli;
        const auto end = cli.run(trader(u"某店"_s) + QStringList{u"--as"_s, u"nobody"_s});
        QCOMPARE(end.code, 1);
        QCOMPARE(end.errorCode(), u"officerUnknown"_s);
    }
    void aRecordMadeOnTheWayIsThereWithItsOwnerOrNotAtAll()
    {
        const CliRun cli;
        const QStringList interest{u"record"_s,
                                   u"add"_s,
                                   u"officerInterest"_s,
                                   u"--field"_s,
                                   u"trader.name=某店"_s,
                                   u"trader.regNo=320412600000011"_s,
                                   u"trader.kind=enterprise"_s,
                                   u"trader.address=某路"_s,
                                   u"trader.areaCode=320412"_s,
                                   u"trader.rosterValidFrom=2018-01-01"_s,
                                   u"trader.statusNow=open"_s};
        QCOMPARE(cli.run(interest).code, 1); // whose interest is not said
        QCOMPARE(count(cli, {}), 0);
        QCOMPARE(cli.ok(interest + QStringList{u"officer=admin"_s, u"reason=亲属"_s}).code, 0);
        QCOMPARE(count(cli, {}), 1);
        QCOMPARE(cli.ok(interest + QStringList{u"officer=admin"_s, u"reason=亲属"_s}).code, 0);
        QCOMPARE(count(cli, {}), 1);
    }
    void wordsAndInitialsFindRecords()
    {
        const CliRun cli;
        cli.ok(trader(u"天宁百货"_s));
        for (const QString& word : {u"百货"_s, u"tnbh"_s}) {
            const auto found = cli.ok({u"search"_s, word}).object();
            QCOMPARE(found[u"ids"_s].toArray().size(), 1);
        }
        QCOMPARE(cli.ok({u"search"_s, u"百货"_s, u"无"_s}).object()[u"ids"_s].toArray().size(), 0);
    }
    void workingDaysHaveTheirShapes()
    {
        const CliRun cli(false);
        const QJsonObject added = cli.ok({u"calendar"_s, u"add"_s, u"2018-09-28"_s, u"5"_s}).object();
        QCOMPARE(added[u"date"_s].toString(), u"2018-10-10"_s);
        QCOMPARE(added[u"counted"_s].toArray().size(), 5);
        QCOMPARE(added[u"skipped"_s].toArray().size(), 7);
        QCOMPARE(added[u"provisional"_s], QJsonValue(false));
        QCOMPARE(added[u"skipped"_s].toArray().at(0)[u"why"].toString(), u"holiday"_s);
        const QJsonObject day = cli.ok({u"calendar"_s, u"day"_s, u"2018-09-29"_s}).object();
        QCOMPARE(day[u"workday"_s], QJsonValue(true));
        QCOMPARE(day[u"why"_s].toString(), u"makeup"_s);
        QCOMPARE(cli.ok({u"calendar"_s, u"between"_s, u"2018-09-28"_s, u"2018-10-08"_s}).object()[u"workdays"_s], 3);
        const QJsonObject plain =
            cli.ok({u"calendar"_s, u"add"_s, u"2018-09-14"_s, u"15"_s, u"--calendar-days"_s}).object();
        QCOMPARE(plain[u"date"_s].toString(), u"2018-09-29"_s);
    }
    void aCalendarFileBecomesADraftPack()
    {
        const CliRun cli;
        const QString file = cli.write(u"2031.csv"_s, "# year: 2031\n# notice: 国办发明电〔2030〕1号\ndate,kind,name\n"
                                                      "2031-01-01,holiday,元旦\n");
        QCOMPARE(cli.ok({u"calendar"_s, u"import"_s, file}).object()[u"ids"_s].toArray().size(), 1);
        const QJsonArray packs = cli.ok({u"record"_s, u"list"_s, u"workCalendar"_s}).array();
        QCOMPARE(packs.size(), 1);
        QCOMPARE(packs.at(0)[u"year"].toInt(), 2031);
        QCOMPARE(packs.at(0)[u"state"].toString(), u"draft"_s);
        for (const QString& bad : {cli.write(u"bad.csv"_s, "date,kind,name\n2031-13-01,holiday,元旦\n"),
                                   cli.write(u"empty.csv"_s, {}), cli.path(u"none.csv"_s)})
            QCOMPARE(cli.run({u"calendar"_s, u"import"_s, bad}).code, 1);
    }
};

QTEST_GUILESS_MAIN(CliRecordsTest)
#include "tst_cli_records.moc"
