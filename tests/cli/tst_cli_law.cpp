// SPDX-License-Identifier: GPL-3.0-or-later
// Why a date is that date, what it would be, and what a new calendar or a changed value moves - by commands alone.
#include "CliRun.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray failing = "序号,样品名称,商标,规格型号,被抽样单位,标称生产单位,检验结论,不合格项目\n"
                           "1,电热毯,暖暖,A1,某店,某厂,不合格,泄漏电流\n";
const QByteArray pack = "# year: 2018\n# notice: 补充通知\ndate,kind,name\n2018-09-17,holiday,加放\n"
                        "2018-09-18,holiday,加放\n2018-09-19,holiday,加放\n";

QStringList words(const QString& text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

QJsonObject stepOf(const QJsonArray& dates, const QString& code)
{
    for (const QJsonValue& date : dates)
        if (date[u"detail"].toString().startsWith(code)) return date.toObject();
    return {};
}

} // namespace

class CliLawTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(CliRun::available(), "QJ_CLI has to name the program"); }

    void aDateSaysWhy()
    {
        const CliRun cli;
        cli.ok({u"result"_s, u"import"_s, cli.write(u"r.csv"_s, failing)});
        const QJsonArray dates = cli.ok(words(u"deadline show disposalCase 320412-2018-A00001"_s)).array();
        const QJsonObject stop = stepOf(dates, u"D02"_s);
        QCOMPARE(stop[u"start"].toString(), u"2018-09-14"_s);
        QCOMPARE(stop[u"unit"].toString(), u"W"_s);
        QVERIFY(stop[u"rule"].toString().startsWith(u"R-STEP-D02"_s));
        for (const QString& key : {u"due"_s, u"length"_s, u"version"_s, u"status"_s, u"source"_s, u"skipped"_s,
                                   u"madeUp"_s, u"provisional"_s, u"light"_s, u"ifBegunOn"_s})
            QVERIFY2(stop.contains(key), qPrintable(key));
        // What if it began on another day: over the festivals to the workday after them.
        const QJsonArray later =
            cli.ok(words(u"deadline show disposalCase 320412-2018-A00001 --if-served 2018-09-30"_s)).array();
        const QJsonObject would = stepOf(later, u"D02"_s)[u"ifBegunOn"].toObject();
        QCOMPARE(would[u"date"].toString(), u"2018-09-30"_s);
        QVERIFY(would[u"due"].toString() >= u"2018-10-09"_s);
        const auto text = cli.raw(
            {u"--now"_s, u"2018-09-14T09:00"_s, u"deadline"_s, u"show"_s, u"disposalCase"_s, u"320412-2018-A00001"_s});
        QVERIFY(QString::fromUtf8(text.out).contains(u"R-STEP-D02"_s));
        const auto what = cli.raw({u"--now"_s, u"2018-09-14T09:00"_s, u"deadline"_s, u"show"_s, u"disposalCase"_s,
                                   u"320412-2018-A00001"_s, u"--if-served"_s, u"2018-09-30"_s});
        QVERIFY(QString::fromUtf8(what.out).contains(would[u"due"].toString())); // also where a person reads it
        QVERIFY(!QString::fromUtf8(text.out).contains(would[u"due"].toString()));
        QCOMPARE(cli.run(words(u"deadline show disposalCase 320412-2018-A09999"_s)).code, 1);
        QCOMPARE(cli.run(words(u"deadline show"_s)).code, 2);
    }

    void aPackMovesWhatIsOpenAndListsIt()
    {
        CliRun cli;
        cli.ok(words(u"record add officer --field name=李四 loginName=li roles=reviewer certNo=A002"_s));
        cli.ok({u"result"_s, u"import"_s, cli.write(u"r.csv"_s, failing)});
        const auto due = [&] {
            return stepOf(cli.ok(words(u"deadline show disposalCase 320412-2018-A00001"_s)).array(), u"D02"_s)[u"due"]
                .toString();
        };
        const QString before = due();
        const QString id = cli.ok({u"calendar"_s, u"import"_s, cli.write(u"p.csv"_s, pack)}).firstId();
        QVERIFY(!id.isEmpty());
        QCOMPARE(due(), before); // a draft
        QCOMPARE(cli.run({u"act"_s, u"workCalendar"_s, id, u"inForce"_s}).errorCode(), u"fourEyes"_s);
        const QJsonArray moved =
            cli.ok({u"act"_s, u"workCalendar"_s, id, u"inForce"_s, u"--as"_s, u"li"_s}).object()[u"moved"].toArray();
        const QJsonObject step = stepOf(moved, u"D02"_s);
        QCOMPARE(step[u"from"].toString(), before);
        QCOMPARE(step[u"record"].toString(), u"320412-2018-A00001/D02"_s);
        QVERIFY(step[u"to"].toString() > before);
        QCOMPARE(due(), step[u"to"].toString());
        QCOMPARE(cli.ok(words(u"calendar day 2018-09-18"_s)).object()[u"workday"], QJsonValue(false));
        const QJsonObject back = cli.ok(words(u"undo last --as li"_s)).object();
        QVERIFY(!back[u"moved"].toArray().isEmpty());
        QCOMPARE(due(), before);
        QCOMPARE(cli.ok(words(u"store check"_s)).object()[u"projection"].toString(), u"ok"_s);
    }

    void faultyPacksAndUnknownRulesAreRefused()
    {
        const CliRun cli;
        const auto faulty = cli.run({u"calendar"_s, u"import"_s,
                                     cli.write(u"p.csv"_s, "date,kind,name\n2027-10-01,holiday,国庆节\n"
                                                           "2027-10-05,holiday,国庆节\n")});
        QCOMPARE(faulty.code, 1);
        QCOMPARE(faulty.errorCode(), u"calendarBroken"_s);
        QCOMPARE(faulty.error()[u"rule"].toString(), u"R-CNT-DATA"_s);
        QVERIFY(faulty.error()[u"message"].toString().contains(u"2027-10-04"_s));
        const auto unknown =
            cli.run(words(u"record add ruleValue --field ruleId=R-OBJ-99D regime=R-REG-61 value=20 unit=C "
                          "sourceText=x status=toConfirm validFrom=2018-01-01 reason=y"_s));
        QCOMPARE(unknown.code, 1);
        QVERIFY(unknown.error()[u"message"].toString().contains(u"R-OBJ-99D"_s));
        QVERIFY(cli.ok(words(u"record list ruleValue"_s)).array().isEmpty());
        QVERIFY(cli.ok(words(u"record list workCalendar"_s)).array().isEmpty());
    }

    void gradesDeviationsAndLimitsInThePlaceOfValues()
    {
        const CliRun cli(false);
        const QString file = cli.write(u"j.csv"_s, "value,requirement,operator,limit,unit\n-7.2,≤6.0,,,\n≤6.0,≤6.0,,,\n"
                                                   "7,5-6,,,\n5级,,ordinalGe,4级,\n5-6,≥4级,,,级\n-7.2,,absLe,6.0,%\n");
        QStringList said;
        for (const QJsonValue& row : cli.ok({u"judge"_s, file}).array())
            said += (row[u"verdict"].toString() + u' ' + row[u"why"].toString()).trimmed();
        QCOMPARE(said, (QStringList{u"undecidable deviationUnclear"_s, u"undecidable valueIsLimit"_s,
                                    u"fails aboveHigh"_s, u"conforms"_s, u"conforms"_s, u"fails aboveHigh"_s}));
    }
};

QTEST_GUILESS_MAIN(CliLawTest)
#include "tst_cli_law.moc"
