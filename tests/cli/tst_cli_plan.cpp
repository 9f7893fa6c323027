// SPDX-License-Identifier: GPL-3.0-or-later
// `plan import`: rows or a matrix become one draft plan, or nothing does.
#include "CliRun.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;

class CliPlanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(CliRun::available(), "QJ_CLI names no program"); }
    void init()
    {
        m_cli = std::make_unique<CliRun>();
        QCOMPARE(m_cli
                     ->ok({u"record"_s, u"add"_s, u"office"_s, u"--field"_s, u"code=320411"_s, u"name=某新区局"_s,
                           u"shortName=新区"_s, u"level=branch"_s, u"parentId=320412"_s, u"areaCode=320411"_s,
                           u"validFrom=2018-01-01"_s})
                     .code,
                 0);
        const QJsonArray known = m_cli->ok({u"record"_s, u"list"_s, u"productCategory"_s}).array();
        m_categories.clear();
        for (const QJsonValue& one : known)
            if (!one[u"parentId"].toString().isEmpty()) m_categories += one[u"code"].toString();
        QVERIFY(m_categories.size() > 2);
    }

    void rowsBecomeTheTasksOfADraft()
    {
        const QString file = write({u"2018年某区商品质量抽检任务表"_s, u"序号,类别,承担机构,批次,抽样截止日期"_s,
                                    u"1,%1,某区局,10,2018-11-30"_s.arg(m_categories[0]),
                                    u"2,%1,新区,5,"_s.arg(m_categories[1]), u"合计,,,15,"_s});
        const QJsonObject end = m_cli->ok({u"plan"_s, u"import"_s, file}).object();
        QCOMPARE(end[u"headerRow"_s].toInt(), 2);
        QCOMPARE(end[u"tasks"_s].toInt(), 2);
        QCOMPARE(end[u"batches"_s].toInt(), 15);
        QCOMPARE(end[u"ignored"_s].toArray().at(0)[u"row"].toInt(), 5);
        QVERIFY(!end[u"assumed"_s].toArray().isEmpty());
        const QJsonObject plan = m_cli->ok({u"plan"_s, u"show"_s, end[u"number"_s].toString()}).object();
        QCOMPARE(plan[u"state"_s].toString(), u"draft"_s);
        QCOMPARE(plan[u"title"_s].toString(), u"2018年某区商品质量抽检任务表"_s);
        const QJsonArray tasks = m_cli->ok({u"record"_s, u"list"_s, u"planTask"_s}).array();
        QCOMPARE(tasks.size(), 2);
        QCOMPARE(tasks.at(0)[u"sampleBy"].toString(), u"2018-11-30"_s);
    }
    void aMatrixHasATaskForEveryFilledCell()
    {
        const QString file = write({u"商品类别,某区局,某新区局,合计"_s, u"%1,4,,4"_s.arg(m_categories[0]),
                                    u"%1,2,3,5"_s.arg(m_categories[1]), u"%1,0,/,0"_s.arg(m_categories[2])});
        const QJsonObject end =
            m_cli->ok({u"plan"_s, u"import"_s, file, u"--field"_s, u"title=某计划"_s, u"kind=special"_s}).object();
        QVERIFY(end[u"matrix"_s].toBool());
        QCOMPARE(end[u"tasks"_s].toInt(), 3);
        QCOMPARE(end[u"batches"_s].toInt(), 9);
        QVERIFY(!end[u"assumed"_s].toArray().contains(u"kind"_s));
        const QJsonObject plan = m_cli->ok({u"plan"_s, u"show"_s, end[u"number"_s].toString()}).object();
        QCOMPARE(plan[u"title"_s].toString(), u"某计划"_s);
    }

    void oneBadRowRefusesTheWholePlan_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("code");
        QTest::newRow("unknown category") << u"天外来物,某区局,5"_s << u"unknownRecord"_s;
        QTest::newRow("unknown office") << u"CATEGORY,无此局,5"_s << u"unknownRecord"_s;
        QTest::newRow("no category") << u",某区局,5"_s << u"fieldMissing"_s;
        QTest::newRow("no batches") << u"CATEGORY,某区局,"_s << u"fieldMissing"_s;
        QTest::newRow("batches in words") << u"CATEGORY,某区局,若干"_s << u"badValue"_s;
        QTest::newRow("no positive number") << u"CATEGORY,某区局,0"_s << u"guardFailed"_s;
        QTest::newRow("the same quota twice") << u"FIRST,某区局,5"_s << u"guardFailed"_s;
    }
    void oneBadRowRefusesTheWholePlan()
    {
        QFETCH(QString, row);
        row.replace(u"CATEGORY"_s, m_categories[1]).replace(u"FIRST"_s, m_categories[0]);
        const QString file = write({u"类别,承担机构,批次"_s, u"%1,某区局,10"_s.arg(m_categories[0]), row});
        const QJsonObject dump = m_cli->ok({u"store"_s, u"dump"_s}).object();
        const auto end = m_cli->run({u"plan"_s, u"import"_s, file});
        QCOMPARE(end.code, 1);
        const QJsonArray refused = end.error()[u"report"_s].toObject()[u"refused"_s].toArray();
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.at(0)[u"row"].toInt(), 3);
        QTEST(refused.at(0)[u"code"].toString(), "code");
        QCOMPARE(m_cli->ok({u"store"_s, u"dump"_s}).object(), dump);
    }
    void anUnknownOfficeOfAMatrixIsAProblemOfItsHeader()
    {
        const QString file = write({u"类别,某区局,无此局"_s, u"%1,4,1"_s.arg(m_categories[0])});
        const auto end = m_cli->run({u"plan"_s, u"import"_s, file});
        QCOMPARE(end.code, 1);
        QCOMPARE(end.errorCode(), u"unknownRecord"_s);
        QCOMPARE(end.error()[u"report"_s].toObject()[u"refused"_s].toArray().at(0)[u"row"].toInt(), 1);
    }
    void anImportedPlanCanBeTakenBack()
    {
        const QString file = write({u"类别,承担机构,批次"_s, u"%1,某区局,10"_s.arg(m_categories[0])});
        QCOMPARE(m_cli->ok({u"plan"_s, u"import"_s, file}).code, 0);
        QCOMPARE(m_cli->ok({u"undo"_s, u"last"_s}).code, 0);
        QCOMPARE(m_cli->ok({u"plan"_s, u"list"_s}).array().size(), 0);
        QCOMPARE(m_cli->ok({u"record"_s, u"list"_s, u"planTask"_s}).array().size(), 0);
    }

private:
    QString write(const QStringList& lines) const { return m_cli->write(u"plan.csv"_s, lines.join(u'\n').toUtf8()); }
    std::unique_ptr<CliRun> m_cli;
    QStringList m_categories;
};

QTEST_GUILESS_MAIN(CliPlanTest)
#include "tst_cli_plan.moc"
