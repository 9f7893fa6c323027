// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/RecordData.h"
#include "sampling/CustodyRules.h"
#include "sampling/FieldRecordRules.h"
#include "sampling/SampleRules.h"

#include "RecordTables.h"

using namespace qj;
using namespace Qt::StringLiterals;

class TestRecordsSampling : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tablesAreSound();
    void livesAreSound();
    void rightsFollowTheTables();
    void noneIsARealVerdict();
    void sealingFindsWhatIsWrong_data();
    void sealingFindsWhatIsWrong();
    void fieldsOfTheFormAreNeededForSealing();
    void draftMayBeIncomplete();
    void purchasePriceIsAskedForUntil2019();
    void onlineSampleNeedsTheOrderNotTheStock();
    void publishedSampleNeedsNamesAndLinksOnly();
    void fateIsProvenBeforeArchiving();
    void batchKeyFoldsSpelling();
    void notSampledNoteNeedsTwoSignatures();
    void refusalNeedsTwoSamplersAndAWitness();
    void custodyIsAChain_data();
    void custodyIsAChain();
    void brokenBackupStaysBroken();
};

namespace {

Decimal number(const char* digits)
{
    return *Decimal::parse(QString::fromLatin1(digits));
}

QStringList keysOf(const std::vector<Error>& problems)
{
    QStringList keys;
    for (const Error& error : problems)
        keys += error.code == ErrorCode::fieldMissing ? error.field : error.args.value(0);
    return keys;
}

Sample soundSample()
{
    Sample sample;
    sample.formNo = u"1"_s;
    sample.titleYear = u"2018"_s;
    sample.titleName = u"儿童用品"_s;
    sample.planTaskId = Uuid::createUuid();
    sample.kind = SampleKind::supervision;
    sample.channel = Channel::shop;
    sample.productName = u"积木"_s;
    sample.categoryId = Uuid::createUuid();
    sample.brand = u"某牌"_s;
    sample.modelSpec = u"A-1"_s;
    sample.standardText = u"GB 6675"_s;
    sample.productionText = u"2018-01-05"_s;
    sample.unitPrice.fen = 5900;
    sample.purchasePrice.fen = 3000;
    sample.purchasedQty = number("20");
    sample.soldQty = number("8");
    sample.stockQty = number("12");
    sample.qtyUnit = u"盒"_s;
    sample.testQty = number("3");
    sample.backupQty = number("1");
    sample.backupPlace = u"店内仓库"_s;
    sample.backupKeeper = BackupKeeper::trader;
    sample.backupReceiver = u"甲"_s;
    sample.backupReceivedOn = QDate(2018, 9, 14);
    sample.traderId = Uuid::createUuid();
    sample.producerId = Uuid::createUuid();
    sample.producerRole = ProducerRole::producer;
    sample.noticeNo = u"通1"_s;
    sample.samplingDate = QDate(2018, 9, 14);
    sample.samplingTime = QTime(10, 5);
    sample.samplingPlace = u"店内"_s;
    sample.officerIds = {Uuid::createUuid(), Uuid::createUuid()};
    sample.labId = Uuid::createUuid();
    sample.samplerNames = {u"乙"_s, u"丙"_s};
    sample.sealNoTest = u"F001"_s;
    sample.sealNoBackup = u"F002"_s;
    sample.sealState = u"完好"_s;
    sample.sendBy = QDate(2018, 9, 19);
    sample.sendPlace = u"实验室"_s;
    sample.freeSample = false;
    sample.paidAmount.fen = 9000;
    sample.traderSigned = true;
    sample.traderSignedOn = QDate(2018, 9, 14);
    return sample;
}

CustodyEvent custody(CustodyKind kind, int hour, const QString& from, const QString& to)
{
    CustodyEvent result;
    result.id = Uuid::createUuid();
    result.part = SamplePart::backup;
    result.kind = kind;
    result.at = fromLocal(QDate(2018, 9, 14), QTime(hour, 0));
    result.fromWhom = from;
    result.toWhom = to;
    result.place = u"某处"_s;
    result.sealNo = u"F002"_s;
    result.sealOk = true;
    return result;
}

} // namespace

void TestRecordsSampling::tablesAreSound()
{
    for (const RecordInfo* info : {&Sample::info, &NotSampledNote::info, &RefusalRecord::info, &CustodyEvent::info})
        QCOMPARE(tests::problemsOfTable(*info), QString());
    QCOMPARE(tests::problemsOfMembers<Sample>(), QString());
    QCOMPARE(tests::problemsOfMembers<CustodyEvent>(), QString());
    for (const char* name : {"purchasePrice", "payAccount", "buyerLogin", "deliverTo", "traderCopy", "producerCopy"})
        QVERIFY2(Sample::info.find(QString::fromLatin1(name))->has(Field::personal), name);
}

void TestRecordsSampling::livesAreSound()
{
    QCOMPARE(tests::problemsOfLifeCycle(Sample::info, sampleTransitions), QString());
    QCOMPARE(tests::problemsOfLifeCycle(NotSampledNote::info, notSampledNoteTransitions), QString());
    QCOMPARE(tests::problemsOfLifeCycle(RefusalRecord::info, refusalRecordTransitions), QString());
}

void TestRecordsSampling::rightsFollowTheTables()
{
    const Transition* judge = tests::row(sampleTransitions, "reported", "judged");
    QVERIFY(judge && judge->roles == reviewer && (judge->marks & Transition::fourEyes));
    const Transition* settle = tests::row(sampleTransitions, "disputed", "final");
    QVERIFY(settle && settle->roles == reviewer && (settle->marks & Transition::program) &&
            (settle->marks & Transition::confirms));
    for (const char* from : {"draft", "sealed", "sent", "received", "labRefused"}) {
        const Transition* cancel = tests::row(sampleTransitions, from, "void");
        QVERIFY2(cancel && cancel->roles == reviewer && int(cancel->marks) == int(sampleVoiding), from);
    }
    QCOMPARE(int(tests::row(sampleTransitions, "disputed", "void")->levels), int(city));
    for (const char* from : {"testing", "reported", "judged", "final", "archived"})
        QVERIFY2(!tests::row(sampleTransitions, from, "void"), from);
    QVERIFY(tests::row(sampleTransitions, "final", "archived")->marks & Transition::lasting);
}

void TestRecordsSampling::noneIsARealVerdict()
{
    Sample sample;
    const Field* field = Sample::info.find(u"finalVerdict");
    QVERIFY(field->get(&sample).isNull());
    field->set(&sample, *parseValue(*field, u"none"_s, "Sample"));
    QCOMPARE(sample.finalVerdict, Verdict::noVerdict);
    QCOMPARE(plainText(*field, field->get(&sample)), u"none"_s);
}

void TestRecordsSampling::sealingFindsWhatIsWrong_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("problems");
    QTest::newRow("nothing") << u"remark"_s << QString() << QStringList();
    const QString one = Uuid::createUuid().toString(QUuid::WithoutBraces);
    QTest::newRow("one officer") << u"officerIds"_s << one << QStringList{u"twoOfficers"_s};
    QTest::newRow("same officer twice") << u"officerIds"_s << QString(one + u';' + one)
                                        << QStringList{u"twoOfficers"_s};
    QTest::newRow("one sampler") << u"samplerNames"_s << u"乙"_s << QStringList{u"twoSamplers"_s};
    QTest::newRow("same sampler, other blanks")
        << u"samplerNames"_s << u"乙 丙;乙丙"_s << QStringList{u"twoSamplers"_s};
    QTest::newRow("stock differs") << u"stockQty"_s << u"11"_s << QStringList{u"stockDiffers"_s};
    QTest::newRow("stock equal by value") << u"stockQty"_s << u"12.00"_s << QStringList();
    QTest::newRow("no stock figure") << u"stockQty"_s << QString() << QStringList{u"stockQty"_s};
    QTest::newRow("no backup seal") << u"sealNoBackup"_s << QString() << QStringList{u"sealNoBackup"_s};
    QTest::newRow("same seal") << u"sealNoBackup"_s << u"f001"_s << QStringList{u"sealNumbersEqual"_s};
    QTest::newRow("no backup place") << u"backupPlace"_s << QString() << QStringList{u"backupPlace"_s};
    QTest::newRow("kept by the laboratory") << u"backupKeeper"_s << u"lab"_s << QStringList{u"backupReceiptText"_s};
    QTest::newRow("no backup, no reason") << u"backupQty"_s << u"0"_s << QStringList{u"noBackupWithoutReason"_s};
    QTest::newRow("did not say") << u"traderSigned"_s << QString() << QStringList{u"traderSigned"_s};
    QTest::newRow("refused to sign") << u"traderSigned"_s << u"false"_s
                                     << QStringList{u"refusedSignReason"_s, u"signWitness"_s};
    QTest::newRow("signed too early") << u"traderSignedOn"_s << u"2018-09-13"_s
                                      << QStringList{u"signedBeforeSampling"_s};
    QTest::newRow("nothing paid") << u"paidAmount"_s << QString() << QStringList{u"paidAmount"_s};
    QTest::newRow("free but paid") << u"freeSample"_s << u"true"_s << QStringList{u"freeButPaid"_s};
    QTest::newRow("produced later") << u"productionDate"_s << u"2018-09-15"_s
                                    << QStringList{u"producedAfterSampling"_s};
    QTest::newRow("sent earlier") << u"sendBy"_s << u"2018-09-13"_s << QStringList{u"sendBeforeSampling"_s};
    QTest::newRow("nothing to test") << u"testQty"_s << u"0"_s << QStringList{u"quantityNotPositive"_s};
    QTest::newRow("recheck of nothing") << u"kind"_s << u"recheck"_s << QStringList{u"recheckOf"_s};
}

void TestRecordsSampling::sealingFindsWhatIsWrong()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    Sample sample = soundSample();
    const Field* changed = Sample::info.find(field);
    QVERIFY(changed);
    const auto value = parseValue(*changed, text, "Sample");
    QVERIFY(value.has_value());
    changed->set(&sample, *value);
    QTEST(keysOf(sampleProblems(sample, u"sealed"_s)), "problems");
    QTEST(keysOf(sampleProblems(sample, u"judged"_s)), "problems");
    if (!text.isEmpty() && field == u"stockQty"_s) {
        sample.remark = u"两件样机另放"_s;
        QVERIFY(sampleProblems(sample, u"sealed"_s).empty());
    }
}

void TestRecordsSampling::fieldsOfTheFormAreNeededForSealing()
{
    Sample sample = soundSample();
    QVERIFY(missingOfSample(sample, u"sealed"_s).empty());
    sample.noticeNo.clear();
    sample.modelSpec.clear();
    QCOMPARE(keysOf(missingOfSample(sample, u"sealed"_s)), (QStringList{u"modelSpec"_s, u"noticeNo"_s}));
    QVERIFY(missingOfSample(sample, u"draft"_s).empty());
    QVERIFY(missingOfSample(sample, u"void"_s).empty());
}

void TestRecordsSampling::draftMayBeIncomplete()
{
    Sample sample;
    sample.samplingDate = QDate(2018, 9, 14);
    QVERIFY(sampleProblems(sample, u"draft"_s).empty());
    sample.kind = SampleKind::risk;
    sample.finalVerdict = Verdict::noVerdict;
    QVERIFY(sampleProblems(sample, u"draft"_s).empty());
    sample.finalVerdict = Verdict::fail;
    QCOMPARE(keysOf(sampleProblems(sample, u"draft"_s)), QStringList{u"riskHasNoVerdict"_s});
}

void TestRecordsSampling::purchasePriceIsAskedForUntil2019()
{
    Sample sample = soundSample();
    sample.purchasePrice = {};
    sample.sendBy = QDate();
    sample.traderSignedOn = QDate(2020, 1, 2);
    sample.samplingDate = QDate(2019, 12, 31);
    QCOMPARE(keysOf(sampleProblems(sample, u"sealed"_s)), QStringList{u"purchasePrice"_s});
    sample.samplingDate = QDate(2020, 1, 1);
    QVERIFY(sampleProblems(sample, u"sealed"_s).empty());
}

void TestRecordsSampling::onlineSampleNeedsTheOrderNotTheStock()
{
    Sample sample = soundSample();
    sample.channel = Channel::online;
    sample.purchasedQty = sample.soldQty = sample.stockQty = Decimal();
    sample.traderSigned.reset();
    QCOMPARE(keysOf(sampleProblems(sample, u"sealed"_s)),
             (QStringList{u"platform"_s, u"orderNo"_s, u"payAccount"_s, u"buyerLogin"_s, u"deliverTo"_s, u"parcelNo"_s,
                          u"unpackedAt"_s}));
    QVERIFY(missingOfSample(sample, u"sealed"_s).empty());
}

void TestRecordsSampling::publishedSampleNeedsNamesAndLinksOnly()
{
    Sample sample;
    sample.origin = SampleOrigin::published;
    QCOMPARE(keysOf(missingOfSample(sample, u"judged"_s)), (QStringList{u"productName"_s, u"planTaskId"_s}));
    sample.productName = u"积木"_s;
    sample.planTaskId = Uuid::createUuid();
    QVERIFY(missingOfSample(sample, u"judged"_s).empty());
    QVERIFY(sampleProblems(sample, u"judged"_s).empty());
}

void TestRecordsSampling::fateIsProvenBeforeArchiving()
{
    Sample sample = soundSample();
    QCOMPARE(keysOf(missingOfSample(sample, u"archived"_s)),
             (QStringList{u"fate"_s, u"fateOn"_s, u"fateApprovedBy"_s}));
    sample.fate = SampleFate::destroyed;
    QCOMPARE(keysOf(sampleProblems(sample, u"archived"_s)),
             (QStringList{u"fateProof"_s, u"fateTwoPersons"_s, u"payDoc"_s}));
    const Uuid one = Uuid::createUuid(), two = Uuid::createUuid();
    sample.fateProof = {Uuid::createUuid()};
    sample.fateBy = {one, one};
    sample.fateApprovedBy = two;
    QCOMPARE(keysOf(sampleProblems(sample, u"archived"_s)), (QStringList{u"fateTwoPersons"_s, u"payDoc"_s}));
    sample.fateBy = {one, two};
    QCOMPARE(keysOf(sampleProblems(sample, u"archived"_s)), (QStringList{u"fateApprovedByHand"_s, u"payDoc"_s}));
    sample.fateApprovedBy = Uuid::createUuid();
    sample.fate = SampleFate::sold;
    QCOMPARE(keysOf(sampleProblems(sample, u"archived"_s)), (QStringList{u"proceedsNo"_s, u"payDoc"_s}));
    sample.proceedsNo = u"票1"_s;
    QCOMPARE(keysOf(sampleProblems(sample, u"archived"_s)), QStringList{u"payDoc"_s});
    sample.fate = SampleFate::used;
    sample.fateBy.clear();
    sample.payDoc = u"发票1"_s;
    QVERIFY(sampleProblems(sample, u"archived"_s).empty());
}

void TestRecordsSampling::batchKeyFoldsSpelling()
{
    Sample a = soundSample(), b = soundSample();
    b.brand = u" 某 牌 "_s;
    b.modelSpec = u"Ａ－１"_s;
    QVERIFY(!batchKey(a, u"某厂"_s).isEmpty());
    QCOMPARE(batchKey(a, u"某厂"_s), batchKey(b, u"某 廠"_s));
    b.batchNo = u"L2"_s;
    QVERIFY(batchKey(a, u"某厂"_s) != batchKey(b, u"某厂"_s));
    QVERIFY(batchKey(a, QString()).isEmpty());
    a.productionText.clear();
    QVERIFY(batchKey(a, u"某厂"_s).isEmpty());
}

void TestRecordsSampling::notSampledNoteNeedsTwoSignatures()
{
    NotSampledNote note;
    note.samplers = {u"乙"_s};
    QVERIFY(notSampledNoteProblems(note, u"draft"_s).empty());
    QCOMPARE(keysOf(notSampledNoteProblems(note, u"signed"_s)), QStringList{u"twoSignatures"_s});
    note.officers = {u"丙"_s};
    QVERIFY(notSampledNoteProblems(note, u"signed"_s).empty());
    QCOMPARE(statusAfter(NotSampledReason::deregistered), StatusNow::closed);
    QCOMPARE(statusAfter(NotSampledReason::notFound), StatusNow::notFound);
    QCOMPARE(statusAfter(NotSampledReason::noGoods), StatusNow::none);
}

void TestRecordsSampling::refusalNeedsTwoSamplersAndAWitness()
{
    RefusalRecord record;
    record.refusedAt = fromLocal(QDate(2018, 9, 14), QTime(10, 0));
    QVERIFY(refusalRecordProblems(record, u"draft"_s).empty());
    QCOMPARE(keysOf(refusalRecordProblems(record, u"signed"_s)), (QStringList{u"twoSamplers"_s, u"oneWitness"_s}));
    record.samplers = {u"乙"_s, u"丙"_s};
    record.witnesses = {u"丁"_s};
    record.localDate = QDate(2018, 9, 13);
    QCOMPARE(keysOf(refusalRecordProblems(record, u"confirmed"_s)), QStringList{u"opinionBeforeRefusal"_s});
    record.localDate = QDate(2018, 9, 14);
    QVERIFY(refusalRecordProblems(record, u"confirmed"_s).empty());
}

void TestRecordsSampling::custodyIsAChain_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("hour");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("sealNo");
    QTest::addColumn<QStringList>("problems");
    const int stored = int(CustodyKind::stored), sealed = int(CustodyKind::sealed);
    QTest::newRow("follows") << stored << 11 << u"某店"_s << u"F002"_s << QStringList();
    QTest::newRow("other giver") << stored << 11 << u"别店"_s << u"F002"_s << QStringList{u"custodyChainBroken"_s};
    QTest::newRow("earlier") << stored << 9 << u"某店"_s << u"F002"_s << QStringList{u"custodyBackwards"_s};
    QTest::newRow("other seal") << stored << 11 << u"某店"_s << u"F009"_s << QStringList{u"sealNumberChanged"_s};
    QTest::newRow("sealed anew") << sealed << 11 << u"某店"_s << u"F009"_s << QStringList();
    QTest::newRow("opened without a photo")
        << int(CustodyKind::opened) << 11 << u"某店"_s << u"F002"_s << QStringList{u"photos"_s};
    QTest::newRow("refused without a reason")
        << int(CustodyKind::refused) << 11 << u"某店"_s << u"F002"_s << QStringList{u"refuseReason"_s, u"photos"_s};
}

void TestRecordsSampling::custodyIsAChain()
{
    QFETCH(int, kind);
    QFETCH(int, hour);
    QFETCH(QString, from);
    QFETCH(QString, sealNo);
    const std::vector<CustodyEvent> earlier{custody(CustodyKind::sealed, 10, u"执法人员"_s, u"某店"_s)};
    CustodyEvent next = custody(CustodyKind(kind), hour, from, u"某店"_s);
    next.sealNo = sealNo;
    QTEST(keysOf(custodyProblems(next, earlier)), "problems");
    if (CustodyKind(kind) != CustodyKind::sealed)
        QVERIFY(keysOf(custodyProblems(next, {})).contains(u"custodyStartsSealed"_s));
}

void TestRecordsSampling::brokenBackupStaysBroken()
{
    std::vector<CustodyEvent> events;
    QCOMPARE(backupStatus(events), BackupStatus::none);
    events.push_back(custody(CustodyKind::sealed, 10, u"执法人员"_s, u"某店"_s));
    QCOMPARE(backupStatus(events), BackupStatus::sealed);
    events.push_back(custody(CustodyKind::stored, 11, u"某店"_s, u"某店"_s));
    events.back().sealOk = false;
    QCOMPARE(backupStatus(events), BackupStatus::broken);
    events.push_back(custody(CustodyKind::sealed, 12, u"某店"_s, u"某店"_s));
    QCOMPARE(backupStatus(events), BackupStatus::broken);
    events[1].voided = true;
    QCOMPARE(backupStatus(events), BackupStatus::sealed);
    events.push_back(custody(CustodyKind::opened, 13, u"某店"_s, u"实验室"_s));
    QCOMPARE(backupStatus(events), BackupStatus::opened);
    events.push_back(custody(CustodyKind::fate, 14, u"实验室"_s, u"实验室"_s));
    QCOMPARE(backupStatus(events), BackupStatus::gone);
}

QTEST_GUILESS_MAIN(TestRecordsSampling)
#include "tst_records_sampling.moc"
