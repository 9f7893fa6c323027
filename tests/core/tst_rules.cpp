// SPDX-License-Identifier: GPL-3.0-or-later
// The rule table: which value of a rule is in force, and what a deadline says about it (R-CNT-WHY).
#include "law/RuleTable.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace qj;

namespace {
QDate on(const char* text)
{
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}
const QString reg61 = u"R-REG-61"_s;
const QString reg18 = u"R-REG-18"_s;
} // namespace

class RulesTest : public QObject
{
    Q_OBJECT

    WorkCalendar m_calendar;
    RuleTable m_rules;

private Q_SLOTS:
    void initTestCase()
    {
        const auto calendar = WorkCalendar::shipped();
        QVERIFY(calendar.has_value());
        m_calendar = *calendar;
        const auto rules = RuleTable::shipped();
        QVERIFY2(rules.has_value(), rules ? "" : qPrintable(rules.error().args.join(u' ')));
        m_rules = *rules;
    }

    void everyLimitOfTheLawHasARow_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("regime");
        QTest::addColumn<QString>("length");
        const auto row = [](const char* rule, const char* regime, const char* length) {
            QTest::newRow(qPrintable(QLatin1StringView(rule) + u' ' + QLatin1StringView(regime)))
                << QString::fromLatin1(rule) << QString::fromLatin1(regime) << QString::fromLatin1(length);
        };
        row("R-LAB-SEND", "R-REG-61", "F");
        row("R-LAB-REPORT", "R-REG-61", "F");
        row("R-LAB-HANDIN-5W", "R-REG-61", "5W");
        row("R-NTC-5W", "R-REG-61", "5W");
        row("R-NTC-PUBLIC", "R-REG-61", "60C");
        row("R-OBJ-15D", "R-REG-61", "15C");
        row("R-OBJ-ACC-3W", "R-REG-61", "3W");
        row("R-RE-LAB-5W", "R-REG-61", "5W");
        row("R-RE-FORM-7D", "R-REG-18", "7C");
        row("R-RE-LABSET-10D", "R-REG-18", "10C");
        row("R-RE-TELL-5W", "R-REG-61", "5W");
        row("R-REP-CITY-3W", "R-REG-61", "3W");
        row("R-PUB-PROMPT", "R-REG-61", "20W");
        row("R-PUB-REPORT-5W", "R-REG-61", "5W");
        row("R-DSP-STOP", "R-REG-61", "1W");
        row("R-DSP-FILE", "R-REG-61", "7W");
        row("R-DSP-CORRECT-60D", "R-REG-61", "30C");
        row("R-DSP-CORRECT-60D", "R-REG-18", "60C");
        row("R-DSP-RECHECK-75D", "R-REG-61", "60C");
        row("R-DSP-RECHECK-75D", "R-REG-18", "75C");
        row("R-DSP-RECHECK2", "R-REG-18", "90C");
        row("R-DSP-PRODFIX-30D", "R-REG-61", "30C");
        row("R-DSP-PENPUB-20W", "R-REG-61", "20W");
        row("R-RET-3M", "R-REG-61", "3M");
        row("R-SMP-ENTSTD-15D", "R-REG-61", "15C");
    }
    void everyLimitOfTheLawHasARow()
    {
        QFETCH(QString, rule);
        QFETCH(QString, regime);
        QFETCH(QString, length);
        const auto row = m_rules.find(rule, regime, QDate(2018, 9, 12));
        QVERIFY(row.has_value());
        QCOMPARE(row->value + row->unit, length);
        QVERIFY(!row->source.isEmpty());
        QVERIFY(!row->titleZh.isEmpty());
        QVERIFY(!row->titleEn.isEmpty());
        QVERIFY(!row->startEvent.isEmpty());
    }

    void theRowInForceOnTheStartDayIsUsed()
    {
        const QString rule = u"R-DSP-FILE"_s;
        QCOMPARE(m_rules.find(rule, reg61, QDate(2019, 3, 31))->length(), 7);
        QCOMPARE(m_rules.find(rule, reg61, QDate(2019, 4, 1))->length(), 15);
        QCOMPARE(m_rules.find(rule, reg61)->length(), 15);
        QCOMPARE(m_rules.find(u"R-NTC-PUBLIC"_s, {}, QDate(2023, 1, 1))->length(), 30);
    }

    void unknownRulesAreNamed()
    {
        const auto row = m_rules.find(u"R-NO-SUCH"_s, reg61);
        QVERIFY(!row.has_value());
        QCOMPARE(row.error().code, ErrorCode::ruleUnknown);
        QCOMPARE(row.error().args, QStringList{u"R-NO-SUCH"_s});
        QVERIFY(!deadline(m_rules, m_calendar, u"R-NO-SUCH"_s, reg61, QDate(2018, 9, 1)).has_value());
        QVERIFY(!deadline(m_rules, m_calendar, u"R-CNT-END"_s, reg61, QDate(2018, 9, 1)).has_value());
    }

    void aDeadlineSaysWhy()
    {
        const auto d = deadline(m_rules, m_calendar, u"R-OBJ-15D"_s, reg61, on("2018-09-07"));
        QVERIFY(d.has_value());
        QCOMPARE(d->ruleId, u"R-OBJ-15D"_s);
        QCOMPARE(d->ruleVersion, 1);
        QCOMPARE(d->status, RuleStatus::verified);
        QCOMPARE(d->startEvent, u"resultReceived"_s);
        QVERIFY(!d->source.isEmpty());
        QCOMPARE(d->length, 15);
        QCOMPARE(d->kind, DayKind::calendar);
        QCOMPARE(d->dueOn, on("2018-09-25"));
    }

    void theSecondRecheckHasAFirstDay()
    {
        const auto d = deadline(m_rules, m_calendar, u"R-DSP-RECHECK2"_s, reg18, on("2021-03-01"));
        QVERIFY(d.has_value());
        QCOMPARE(d->earliest, on("2021-04-30"));
        QCOMPARE(d->dueOn, on("2021-05-31"));
    }

    void stopSaleNeverPausesAndFilingIsExtendedOnlyOnce()
    {
        const Extension e{8, on("2018-09-13"), {}, false, u"1"_s, u"a"_s};
        const auto stop = deadline(m_rules, m_calendar, u"R-DSP-STOP"_s, reg61, on("2018-09-12"), {e});
        QVERIFY(!stop.has_value());
        QCOMPARE(stop.error().rule, u"R-DSP-NOSTAY"_s);
        QVERIFY(deadline(m_rules, m_calendar, u"R-DSP-FILE"_s, reg61, on("2018-09-12"), {e}).has_value());
        const auto twice = deadline(m_rules, m_calendar, u"R-DSP-FILE"_s, reg61, on("2018-09-12"), {e, e});
        QVERIFY(!twice.has_value());
        QCOMPARE(twice.error().args, QStringList{u"tooLong"_s});
    }

    void anOfficesValueReplacesTheShippedOne()
    {
        RuleRow changed = *m_rules.find(u"R-DSP-STOP"_s);
        changed.value = u"2"_s;
        changed.version = 0;
        const RuleTable table = m_rules.with({changed});
        QCOMPARE(table.rows().size(), m_rules.rows().size());
        QCOMPARE(table.find(u"R-DSP-STOP"_s)->length(), 2);
        QCOMPARE(table.find(u"R-DSP-STOP"_s)->version, 2);
        RuleRow holidaysOnly = *m_rules.find(u"R-CNT-END"_s);
        holidaysOnly.value = u"publicHolidays"_s;
        const auto d = deadline(m_rules.with({holidaysOnly}), m_calendar, u"R-OBJ-15D"_s, reg61, on("2018-09-07"));
        QCOMPARE(d->dueOn, on("2018-09-22"));
    }

    void disposalStepsKnowTheirRule()
    {
        QCOMPARE(m_rules.stepRule(u"D01"_s, u"safety"_s), u"R-DSP-STOP"_s);
        QCOMPARE(m_rules.stepRule(u"D02"_s, u"quality"_s), u"R-STEP-D02-QUALITY"_s);
        QCOMPARE(m_rules.stepRule(u"D03"_s, u"label"_s), u"R-NTC-5W"_s);
        QCOMPARE(m_rules.stepRule(u"D11"_s, u"label"_s), u"R-STEP-D11-LABEL"_s);
        QCOMPARE(m_rules.stepRule(u"D18"_s, u"safety"_s), QString());
    }

    void brokenRuleFilesNameRowAndColumn()
    {
        const auto rows = RuleTable::parse(u"ruleId,value,unit,status\nR-A,5,W,verified\nR-B,x,W,verified\n"_s);
        QVERIFY(!rows.has_value());
        QCOMPARE(rows.error().args, (QStringList{u"value"_s, u"x"_s, u"3"_s}));
        QVERIFY(!RuleTable::parse(u"ruleId,value,unit,status\nR-A,5,W,maybe\n"_s).has_value());
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"
