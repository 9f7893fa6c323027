// SPDX-License-Identifier: GPL-3.0-or-later
// Papers that come back signed: whose they are, what they prove, and how they are filed.
#include "TestOffice.h"
#include "directory/AttachmentFile.h"
#include "law/RuleFile.h"
#include "papers/PaperTemplate.h"
#include "papers/ScanDesk.h"

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::papers;
using namespace qj::tests;

namespace {

struct ScanOffice : TestOffice
{
    Uuid sampleId = sample("judged"), caseId = caseOf(sampleId);
    ScanDesk scans{desk()};

    static ScanCode code(const QString& paper, const Uuid& record)
    {
        return {paper, record.toString(QUuid::WithoutBraces), u"1"_s};
    }
    ScanSubject subject(const QString& paper, const Uuid& record, const Actor& actor)
    {
        return sure(scans.subjectOf(code(paper, record), actor), "subject");
    }
    Uuid served(ServedPaper paper)
    {
        ServiceOfNotice service;
        service.paper = paper;
        service.sampleId = sampleId;
        service.partyKind = ServedParty::trader;
        service.address = u"某路1号"_s;
        service.partyName = u"某店"_s;
        service.method = ServiceMethod::direct;
        service.noticeNo = u"文号〔2018〕%1号"_s.arg(++m_notice);
        return add(service, inspector);
    }
    Attachment scan(const QByteArray& bytes = "%PDF-1.4 signed")
    {
        QFile file(folder.filePath(u"扫描0017.pdf"_s));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) < 0) qFatal("not written");
        file.close();
        return sure(takeFile(place->journal(), file.fileName()), "take");
    }
    DisposalStep step(const char* code) { return get<DisposalStep>(stepOf(caseId, code)); }
    static QStringList codes(const ScanSubject& subject)
    {
        QStringList found;
        for (const ProvableStep& step : subject.steps) found += step.code;
        return found;
    }

private:
    int m_notice = 0;
};

} // namespace

class ScanDeskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPaperOfTheTableIsThere()
    {
        const auto file = RuleFile::shipped(u"paper_steps.csv"_s);
        QVERIFY(file && !file->rows().empty());
        const std::vector<PlannedStep> planned = shippedChecklist().planSteps(FailKind::safety, {});
        for (const RuleFile::Row& row : file->rows()) {
            const QString paper = file->cell(row, u"paper"_s);
            QVERIFY2(shippedTemplate(paper), qPrintable(paper));
            const QString purpose = file->cell(row, u"purpose"_s);
            QVERIFY2(std::any_of(std::begin(attachmentPurposeCodes), std::end(attachmentPurposeCodes),
                                 [&](const EnumEntry& entry) { return purpose == QLatin1StringView(entry.code); }),
                     qPrintable(purpose));
            const QString step = file->cell(row, u"step"_s);
            QVERIFY2(step.isEmpty() || std::any_of(planned.begin(), planned.end(),
                                                   [&](const PlannedStep& one) { return one.code == step; }),
                     qPrintable(step));
        }
    }
    void aPaperProvesTheStepsOfItsTable()
    {
        ScanOffice office;
        const auto steps = [&](const QString& paper, const Uuid& record) {
            return ScanOffice::codes(office.subject(paper, record, office.inspector));
        };
        QCOMPARE(steps(u"F08-proof"_s, office.served(ServedPaper::result)), QStringList{u"D03"_s});
        QCOMPARE(steps(u"F08-proof"_s, office.served(ServedPaper::order)), (QStringList{u"D01"_s, u"D08"_s}));
        QCOMPARE(steps(u"F08-proof"_s, office.served(ServedPaper::letter)), QStringList{u"D09"_s});
        QCOMPARE(steps(u"F08"_s, office.served(ServedPaper::result)), QStringList());
        QCOMPARE(steps(u"F23"_s, office.caseId), (QStringList{u"D01"_s, u"D08"_s}));
        QCOMPARE(steps(u"F23-letter"_s, office.caseId), QStringList{u"D09"_s});
        QCOMPARE(steps(u"F21"_s, office.sampleId), QStringList{u"D18"_s});
        QCOMPARE(steps(u"F01"_s, office.sampleId), QStringList());
        // A sample that passed has no case and no steps.
        QCOMPARE(
            steps(u"F21"_s,
                  office.sample("judged", SampleWish{.name = u"好样品"_s, .verdict = Verdict::pass, .sampledOn = {}})),
            QStringList());
    }
    void theScanIsFiledAndItsStepTickedInOneAct()
    {
        ScanOffice office;
        const Uuid service = office.served(ServedPaper::result);
        const ScanSubject subject = office.subject(u"F08-proof"_s, service, office.inspector);
        QCOMPARE(subject.paperTitle, u"送达回证"_s);
        QVERIFY2(subject.recordTitle.contains(office.get<Sample>(office.sampleId).sampleNo),
                 qPrintable(subject.recordTitle));
        QVERIFY(subject.steps.front().why.empty());
        const auto before = office.place->journal().lastUndoable();
        sure(office.scans.file(office.scan(), {{subject, {subject.steps.front().id}}}, office.inspector), "file");
        const auto files = office.reader().children<Attachment>("ownerId", service);
        QCOMPARE(files.size(), std::size_t(1));
        QCOMPARE(files.front().purpose, AttachmentPurpose::receipt);
        QCOMPARE(files.front().fileName, u"送达回证.pdf"_s);
        QVERIFY(files.front().remark.contains(u"扫描0017.pdf"_s) && files.front().remark.contains(u"F08-proof"_s));
        const DisposalStep step = office.step("D03");
        QCOMPARE(step.state, u"done"_s);
        QCOMPARE(step.doneBy, office.inspector.officer);
        QCOMPARE(step.evidence, QList<Uuid>{files.front().id});
        QVERIFY(office.place->journal().check().ok());
        // It is not offered twice, and one undo takes all of it back.
        QVERIFY(office.subject(u"F08-proof"_s, service, office.inspector).steps.empty());
        sure(office.place->undo(*office.place->journal().lastUndoable(), office.inspector), "undo");
        QVERIFY(office.reader().children<Attachment>("ownerId", service).empty());
        QCOMPARE(office.step("D03").state, u"todo"_s);
        QCOMPARE(office.place->journal().lastUndoable(), before);
    }
    void oneFileMayHoldPapersOfSeveralRecords()
    {
        ScanOffice office;
        const ScanSubject proof = office.subject(u"F08-proof"_s, office.served(ServedPaper::result), office.inspector),
                          order = office.subject(u"F23"_s, office.caseId, office.inspector);
        sure(office.scans.file(office.scan(), {{proof, {proof.steps[0].id}}, {order, {order.steps[0].id}}},
                               office.inspector),
             "file");
        const auto first = office.reader().children<Attachment>("ownerId", proof.record),
                   second = office.reader().children<Attachment>("ownerId", office.caseId);
        QCOMPARE(first.size(), std::size_t(1));
        QCOMPARE(second.size(), std::size_t(1));
        QVERIFY(first.front().id != second.front().id);
        QCOMPARE(first.front().sha256, second.front().sha256); // the bytes lie there once
        QCOMPARE(office.step("D01").state, u"done"_s);
        QCOMPARE(office.step("D03").state, u"done"_s);
        QCOMPARE(office.step("D08").state, u"todo"_s);
    }
    void whoMayNotTickIsToldSoAndNothingIsFiled()
    {
        ScanOffice office;
        const Uuid service = office.served(ServedPaper::result);
        const ScanSubject subject = office.subject(u"F08-proof"_s, service, office.publisher);
        QCOMPARE(reasons(together(subject.steps.front().why)).value(0), u"roleMissing"_s);
        QVERIFY(!office.scans.file(office.scan(), {{subject, {subject.steps.front().id}}}, office.publisher));
        QVERIFY(office.reader().children<Attachment>("ownerId", service).empty());
    }
    void aRecordThatIsNotHereIsSaid()
    {
        ScanOffice office;
        for (const QString& id : {newUuid(office.clock).toString(QUuid::WithoutBraces), u"nonsense"_s}) {
            const auto subject = office.scans.subjectOf({u"F01"_s, id, u"1"_s}, office.inspector);
            QVERIFY(!subject);
            QCOMPARE(subject.error().code, ErrorCode::unknownRecord);
            QVERIFY(subject.error().args.front().contains(u"工作单"_s));
        }
    }
};

QTEST_GUILESS_MAIN(ScanDeskTest)
#include "tst_scan_desk.moc"
