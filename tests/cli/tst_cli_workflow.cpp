// SPDX-License-Identifier: GPL-3.0-or-later
// One failing sample from the plan to the accepted objection, by commands alone: acts, shorthands, four eyes, shapes.
#include "CliRun.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString number = u"320412-2018-A00001"_s; // the first of every kind

QStringList words(const QString& text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class CliWorkflowTest : public QObject
{
    Q_OBJECT
    CliRun m_cli;
    int m_failed = 0;

    void at(const QString& now, const QString& command)
    {
        m_cli.setNow(now);
        m_failed += m_cli.ok(words(command)).code != 0;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(CliRun::available(), "QJ_CLI has to name the program"); }

    void aPlanIsIssuedByASecondPerson()
    {
        const QString may = u"2018-05-01T09:00"_s;
        at(may, u"record add officer --field name=张三 loginName=zhang roles=inspector;reviewer certNo=A001"_s);
        at(may, u"record add officer --field name=李四 loginName=li roles=inspector;reviewer;supervisor certNo=A002"_s);
        at(may, u"record add laboratory --field name=某检测院 shortName=检测院 cmaNo=C1 cmaValidTo=2020-01-01 "
                "canReinspect=true contractNo=H1 contractFrom=2018-01-01 contractTo=2018-12-31"_s);
        at(may, u"record add plan --as zhang --field title=电热毯抽检 year=2018 kind=special basisDoc=文件 basisNo=1号 "
                "basisDate=2018-03-01 startDate=2018-03-01 sampleBy=2018-10-01 reportBy=2018-11-01 endDate=2018-12-01 "
                "batches=1 drawMode=targeted labs=某检测院 channel=shop areas=320412"_s);
        const QJsonArray categories = m_cli.ok(words(u"record list productCategory"_s)).array();
        QVERIFY(categories.size() > 5);
        at(may, u"record add planTask --as zhang --field plan=%1 category=%2 executingOffice=320412 batches=1"_s.arg(
                    number, categories.at(5)[u"number"].toString()));
        at(may, u"act plan %1 submitted --as zhang"_s.arg(number));
        const auto own = m_cli.run(words(u"act plan %1 approved --as zhang"_s.arg(number)));
        QCOMPARE(own.code, 1);
        QCOMPARE(own.errorCode(), u"fourEyes"_s);
        QCOMPARE(own.error()[u"rule"_s].toString(), u"G3"_s);
        QCOMPARE(own.error()[u"record"_s].toString(), number);
        at(may, u"act plan %1 approved --as li"_s.arg(number));
        at(may, u"act plan %1 issued --as li"_s.arg(number));
        at(may, u"act planTask %1 received --as li"_s.arg(number));
        QCOMPARE(m_failed, 0);
    }
    void actsSayWhatIsAllowedAndWhyNot()
    {
        at(u"2018-05-01T10:00"_s,
           u"sample add --as zhang --plan %1 --field samplingTime=10:00 productName=电热毯 trader.name=某店 "
           "trader.kind=enterprise trader.regNo=320412600000011 trader.address=某路1号 testQty=2 backupQty=1 "
           "producer.name=某厂 producer.role=producer"_s.arg(number));
        QCOMPARE(m_failed, 0);
        const QJsonArray acts = m_cli.ok(words(u"acts sample %1 --as zhang"_s.arg(number))).array();
        QVERIFY(!acts.isEmpty());
        for (const QString& key : {u"act"_s, u"to"_s, u"allowed"_s, u"rule"_s, u"why"_s})
            QVERIFY(acts.at(0).toObject().contains(key));
        QCOMPARE(acts.at(0)[u"act"].toString(), u"sealed"_s);
        QCOMPARE(acts.at(0)[u"allowed"], QJsonValue(false));
        QVERIFY(!acts.at(0)[u"why"].toString().isEmpty());
        const auto early = m_cli.run(words(u"act sample %1 judged --as li"_s.arg(number)));
        QCOMPARE(early.code, 1);
        QCOMPARE(early.errorCode(), u"actNotFromHere"_s);
        QCOMPARE(m_cli.run(words(u"act sample %1 flown --as li"_s.arg(number))).errorCode(), u"actUnknown"_s);
    }
    void aSampleGoesToTheLaboratoryAndFails()
    {
        at(u"2018-05-01T11:00"_s,
           u"act sample %1 sealed --as zhang --field brand=暖暖 modelSpec=A1 standardText=GB4706.8 "
           "productionText=2018-01 unitPrice=100 purchasedQty=10 soldQty=4 stockQty=6 qtyUnit=床 noticeNo=TZ1 "
           "samplingPlace=某店 officers=张三;李四 lab=某检测院 samplerNames=王一;王二 sealNoTest=F1 sealNoBackup=F2 "
           "sealState=完好 backupPlace=店 backupKeeper=trader backupReceiver=王某 backupReceivedOn=2018-05-01 "
           "freeSample=true traderSigned=true traderSignedOn=2018-05-01 sendBy=2018-05-10 sendPlace=南京"_s.arg(
               number));
        at(u"2018-05-02T09:00"_s, u"act sample %1 sent --as zhang --evidence SF123"_s.arg(number));
        at(u"2018-05-03T09:00"_s, u"act sample %1 received --as zhang"_s.arg(number));
        at(u"2018-05-03T10:00"_s, u"act sample %1 testing --as zhang"_s.arg(number));
        at(u"2018-05-20T09:00"_s,
           u"record add testReport --as zhang --field reportNo=R1 sample=%1 issuedOn=2018-05-18 receivedOn=2018-05-20 "
           "verdict=fail"_s.arg(number));
        at(u"2018-05-20T09:01"_s,
           u"record add testItemResult --as zhang --field report=R1 itemName=泄漏电流 limitText=≤0.5 valueText=0.6 "
           "valueKind=number value=0.6 single=fails severity=safety"_s);
        const QString file = m_cli.write(u"report.pdf"_s, "%PDF-1.4 synthetic");
        at(u"2018-05-20T10:00"_s, u"act testReport R1 checked --as li --evidence %1"_s.arg(file));
        at(u"2018-05-20T10:01"_s, u"act testReport R1 accepted --as li"_s);
        at(u"2018-05-20T11:00"_s, u"act sample %1 judged --as li"_s.arg(number));
        QCOMPARE(m_failed, 0);
        QCOMPARE(m_cli
                     .run(words(u"act testReport R1 superseded --as li --evidence "_s) +
                          QStringList{m_cli.path(u"none.pdf"_s), u"--reason"_s, u"x"_s})
                     .errorCode(),
                 u"fileMissing"_s);
        QCOMPARE(m_cli.ok(words(u"record list attachment"_s)).array().size(), 1);
        QCOMPARE(m_cli.ok(words(u"store check"_s)).object()[u"files"_s].toString(), u"ok"_s);
    }
    void theCaseShowsItsSteps()
    {
        const QJsonArray cases = m_cli.ok(words(u"case list sample=%1"_s.arg(number))).array();
        QCOMPARE(cases.size(), 1);
        const QJsonObject shown = m_cli.ok({u"case"_s, u"show"_s, cases.at(0)[u"number"].toString()}).object();
        QVERIFY(shown.contains(u"onTime"_s));
        QVERIFY(shown[u"onTime"_s].isNull());
        const QJsonArray steps = shown[u"steps"_s].toArray();
        QVERIFY(steps.size() > 5);
        for (const QString& key :
             {u"step"_s, u"title"_s, u"need"_s, u"state"_s, u"due"_s, u"done"_s, u"evidence"_s, u"officer"_s})
            QVERIFY(steps.at(0).toObject().contains(key));
        QCOMPARE(steps.at(0)[u"step"].toString(), u"D01"_s);
    }
    void aStepIsTickedAndVerifiedByAnother()
    {
        at(u"2018-05-21T08:00"_s,
           u"act disposalCase %1 running --as zhang --field handler=张三 checker=李四"_s.arg(number));
        at(u"2018-05-21T09:00"_s, u"case tick %1 D01 --date 2018-05-21 --evidence 责停1号 --as zhang"_s.arg(number));
        QCOMPARE(m_failed, 0);
        const auto own = m_cli.run(words(u"case verify %1 D01 --as zhang"_s.arg(number)));
        QCOMPARE(own.code, 1);
        QVERIFY(own.out.contains("fourEyes"));
        at(u"2018-05-21T10:00"_s, u"case verify %1 D01 --as li"_s.arg(number));
        QCOMPARE(m_failed, 0);
        const QJsonObject step =
            m_cli.ok(words(u"case show %1"_s.arg(number))).object()[u"steps"_s].toArray().at(0).toObject();
        QCOMPARE(step[u"state"_s].toString(), u"verified"_s);
        QCOMPARE(step[u"done"_s].toString(), u"2018-05-21"_s);
        QCOMPARE(step[u"evidence"_s].toArray().at(0).toString(), u"责停1号"_s);
        QCOMPARE(step[u"officer"_s].toString(), u"张三"_s);
        QCOMPARE(m_cli.run(words(u"case close %1 --as li"_s.arg(number))).code, 1);
    }
    void noticesAreServedAndAnObjectionIsAccepted()
    {
        const QString proof = m_cli.write(u"receipt.pdf"_s, "%PDF-1.4 receipt");
        for (const auto& [paper, party] : {std::pair(u"N1"_s, u"trader"_s), std::pair(u"N2"_s, u"producer"_s)}) {
            at(u"2018-05-21T11:00"_s,
               u"record add serviceOfNotice --as zhang --field noticeNo=%1 paper=result subject=%2 sample=%2 "
               "partyKind=%3 partyName=某方 address=某路1号 method=direct"_s.arg(paper, number, party));
        }
        at(u"2018-05-21T12:00"_s, u"act sample %1 notified --as zhang"_s.arg(number));
        for (const QString& paper : {u"N1"_s, u"N2"_s})
            at(u"2018-05-22T11:00"_s,
               u"notice serve %1 --date 2018-05-22 --how mail --field receiver=某人 --evidence %2 --as zhang"_s.arg(
                   paper, proof));
        QCOMPARE(m_failed, 0);
        const QJsonObject service = m_cli.ok(words(u"record show serviceOfNotice N1"_s)).object();
        QCOMPARE(service[u"state"_s].toString(), u"served"_s);
        QCOMPARE(service[u"method"_s].toString(), u"mail"_s);
        QCOMPARE(service[u"objectBy"_s].toString(), u"2018-06-06"_s);
        at(u"2018-05-25T09:00"_s,
           u"objection open %1 --date 2018-05-25 --reason 不服 --as zhang --field applicant=某店 applicantKind=trader "
           "kind=result via=当面"_s.arg(number));
        QCOMPARE(m_failed, 0);
        QCOMPARE(m_cli.ok(words(u"record show objection %1"_s.arg(number))).object()[u"inTime"_s], QJsonValue(true));
        at(u"2018-05-26T09:00"_s, u"objection accept %1 --as li"_s.arg(number));
        QCOMPARE(m_failed, 0);
        const QJsonObject sample = m_cli.ok(words(u"sample show %1"_s.arg(number))).object();
        QCOMPARE(sample[u"state"_s].toString(), u"disputed"_s);
        QCOMPARE(sample[u"regime"_s].toString(), u"R-REG-61"_s);
        QVERIFY(sample[u"stateLog"_s].toArray().size() > 5);
    }
    void rebuildingGivesTheSameRows()
    {
        const QJsonObject dump = m_cli.ok(words(u"store dump"_s)).object();
        QCOMPARE(m_cli.ok(words(u"store rebuild"_s)).code, 0);
        QCOMPARE(m_cli.ok(words(u"store dump"_s)).object(), dump);
    }
};

QTEST_GUILESS_MAIN(CliWorkflowTest)
#include "tst_cli_workflow.moc"
