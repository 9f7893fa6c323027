// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a record worked on beside it: the checklist of a case, persons of a laboratory.
#include "base/Translation.h"
#include "directory/DirectoryPage.h"
#include "directory/LaboratorySampler.h"
#include "form/ActDialog.h"
#include "form/AttachmentBox.h"
#include "form/AttachmentEditor.h"
#include "form/AttachmentPane.h"
#include "form/PartDialog.h"
#include "form/RecordDialog.h"
#include "form/RecordForm.h"
#include "form/RecordView.h"
#include "form/RelatedList.h"
#include "print/Fonts.h"
#include "shell/StateChip.h"

#include "CaseOffice.h"

#include <QtWidgets/QPlainTextEdit>

using namespace qj;

class TestParts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aStepIsTickedWithDateAndFileAndTakenBack();
    void aStepIsVerifiedByAnotherPersonOnly();
    void allStepsAreVerifiedAtOnce();
    void anOverdueStepSaysSoByIconAndWords();
    void aStepThatDoesNotApplyNeedsItsReason();
    void aPartIsAddedEditedAndDeclaredVoid();
    void pictures();
};

void TestParts::initTestCase()
{
    print::registerFonts();
    installTranslations(*qApp);
}

void TestParts::aStepIsTickedWithDateAndFileAndTakenBack()
{
    CaseOffice office;
    office.signIn(office.inspector);
    office.show();
    QVERIFY(office.list->choose(u"D01"_s));
    QVERIFY(office.act("done"));
    QVERIFY2(office.act("done")->isEnabled(), qPrintable(office.act("done")->toolTip()));
    const QString file = office.write(u"送达回证.pdf"_s, "%PDF-1.4 proof");
    inDialog<ActDialog>([&](ActDialog* dialog) {
        QVERIFY(!dialog->findChild<QPushButton*>(u"actDo"_s)->isEnabled()); // a must step needs evidence
        dialog->findChild<QLineEdit*>(u"actDate"_s)->setText(office.today().toString(Qt::ISODate));
        QVERIFY(dialog->files()->addFile(file));
        QVERIFY(dialog->findChild<QPushButton*>(u"actDo"_s)->isEnabled());
        press(dialog, "actDo");
    });
    QTest::mouseClick(office.act("done"), Qt::LeftButton);
    const DisposalStep step = office.step("D01");
    QCOMPARE(step.state, u"done"_s);
    QCOMPARE(step.doneOn, office.today());
    QCOMPARE(step.evidence.size(), 1);
    const auto proof = office.reader().find<Attachment>(step.evidence.front());
    QVERIFY(proof);
    QCOMPARE(proof->fileName, u"送达回证.pdf"_s);
    QCOMPARE(proof->ownerId, step.id);
    QVERIFY(QFile::exists(office.place->journal().store().attachmentFile(proof->sha256)));
    QCOMPARE(office.reader().find<DisposalCase>(office.caseId)->state, u"running"_s);
    QCOMPARE(office.cell(u"D01"_s, CaseChecklist::evidence).data().toString(), u"送达回证.pdf"_s);
    QCOMPARE(office.cell(u"D01"_s, CaseChecklist::done).data().toString(), office.today().toString(Qt::ISODate));
    QCOMPARE(office.cell(u"D01"_s, CaseChecklist::officer).data().toString(), office.inspector.name);

    office.page->undo(); // step, case and file in one
    QCOMPARE(office.step("D01").state, u"todo"_s);
    QVERIFY(office.step("D01").evidence.isEmpty());
    QVERIFY(!office.reader().find<Attachment>(proof->id));
    QCOMPARE(office.reader().find<DisposalCase>(office.caseId)->state, u"open"_s);
}

void TestParts::aStepIsVerifiedByAnotherPersonOnly()
{
    CaseOffice office;
    office.act(DisposalStep::info, office.stepOf(office.caseId, "D01"), "done", office.inspector, office.proof());
    office.signIn(office.inspector);
    office.show();
    QVERIFY(office.list->choose(u"D01"_s));
    QVERIFY(!office.act("verified")->isEnabled());
    QVERIFY(!office.act("verified")->toolTip().isEmpty()); // says why
    office.signIn(office.reviewer);
    QVERIFY(office.act("verified")->isEnabled());
    inDialog<ActDialog>([](ActDialog* dialog) { press(dialog, "actDo"); });
    QTest::mouseClick(office.act("verified"), Qt::LeftButton);
    QCOMPARE(office.step("D01").state, u"verified"_s);
    QVERIFY(office.cell(u"D01"_s, CaseChecklist::verified).data().toString().startsWith(office.reviewer.name));
    office.page->undo();
    QCOMPARE(office.step("D01").state, u"done"_s);
}

void TestParts::allStepsAreVerifiedAtOnce()
{
    CaseOffice office;
    for (const char* code : {"D01", "D02"})
        office.act(DisposalStep::info, office.stepOf(office.caseId, code), "done", office.inspector, office.proof());
    office.signIn(office.reviewer);
    office.show();
    QSignalSpy said(office.room.get(), &RecordTabs::said);
    press(office.list, "caseVerifyAll");
    QCOMPARE(office.step("D01").state, u"verified"_s);
    QCOMPARE(office.step("D02").state, u"verified"_s);
    QCOMPARE(said.size(), 1);
    QVERIFY(said.front()[1].toString().contains(u"D01、D02"_s));
    QVERIFY(!office.list->findChild<QPushButton*>(u"caseVerifyAll"_s)->isEnabled());
}

void TestParts::anOverdueStepSaysSoByIconAndWords()
{
    CaseOffice office;
    office.setDay(office.today().addDays(200));
    office.signIn(office.inspector);
    office.show();
    const QModelIndex due = office.cell(u"D01"_s, CaseChecklist::due);
    QVERIFY2(due.data().toString().contains(u"逾期"_s), qPrintable(due.data().toString()));
    QCOMPARE(due.data(iconRole).toInt(), int(Icon::warning));
    QCOMPARE(due.data(toneRole).toInt(), int(Tone::danger));
    // What is done is late no more.
    office.act(DisposalStep::info, office.stepOf(office.caseId, "D01"), "done", office.inspector, office.proof());
    QVERIFY(!office.cell(u"D01"_s, CaseChecklist::due).data().toString().contains(u"逾期"_s));
}

void TestParts::aStepThatDoesNotApplyNeedsItsReason()
{
    CaseOffice office;
    office.signIn(office.reviewer);
    office.show();
    QVERIFY(office.list->choose(u"D13"_s));
    inDialog<ActDialog>([](ActDialog* dialog) {
        QVERIFY(!dialog->findChild<QPushButton*>(u"actDo"_s)->isEnabled());
        dialog->findChild<QPlainTextEdit*>(u"actReason"_s)->setPlainText(u"未涉嫌犯罪"_s);
        press(dialog, "actDo");
    });
    QTest::mouseClick(office.act("na"), Qt::LeftButton);
    QCOMPARE(office.step("D13").state, u"na"_s);
    QCOMPARE(office.cell(u"D13"_s, CaseChecklist::evidence).data().toString(), u"未涉嫌犯罪"_s);
}

void TestParts::aPartIsAddedEditedAndDeclaredVoid()
{
    FormOffice office;
    office.makeRegister();
    DirectoryPage room(office.context);
    room.resize(1280, 800);
    room.show();
    room.openRecord(RecordKind::laboratory, office.lab);
    RecordPane* pane = room.page(RecordKind::laboratory)->pane();
    auto* list = pane->findChild<RelatedList*>();
    QVERIFY(list);
    pane->findChild<QTabWidget*>(u"recordTabs"_s)->setCurrentWidget(list);
    QSignalSpy said(&room, &RecordTabs::said);
    inDialog<RecordDialog>([](RecordDialog* dialog) {
        typeChinese(dialog->form()->editor(u"name")->box(), u"孙某"_s);
        dialog->form()->save();
    });
    press(list, "laboratorySamplerAdd");
    QTRY_COMPARE(list->model()->rowCount(), 1);
    const Uuid id = list->model()->idAt(0);
    const auto person = [&] { return office.place->reader().find<LaboratorySampler>(id); };
    QCOMPARE(person()->laboratoryId, office.lab);
    QCOMPARE(said.size(), 1);
    QVERIFY(said.front()[2].toBool()); // can be taken back

    QTRY_COMPARE(list->current(), id);
    inDialog<RecordDialog>([](RecordDialog* dialog) {
        QTest::keyClicks(dialog->form()->editor(u"certNo")->box(), u"ZJ-7"_s);
        dialog->form()->save();
    });
    press(list, "laboratorySampler-actEdit");
    QCOMPARE(person()->certNo, u"ZJ-7"_s);

    // What was begun and not saved is taken up again, beside its owner only.
    inDialog<RecordDialog>([](RecordDialog* dialog) {
        typeChinese(dialog->form()->editor(u"name")->box(), u"周某"_s);
        dialog->reject();
    });
    press(list, "laboratorySamplerAdd");
    inDialog<RecordDialog>([](RecordDialog* dialog) {
        QCOMPARE(dialog->form()->editor(u"name")->value(), Value(u"周某"_s));
        dialog->form()->discard();
        dialog->reject();
    });
    press(list, "laboratorySamplerAdd");

    // The part as a whole, with its own acts.
    inDialog<PartDialog>([](PartDialog* dialog) {
        QCOMPARE(dialog->pane()->view()->textOf(u"name"_s), u"孙某"_s);
        inDialog<ActDialog>([](ActDialog* asking) {
            asking->findChild<QPlainTextEdit*>(u"actReason"_s)->setPlainText(u"录入有误"_s);
            press(asking, "actDo");
        });
        press(dialog, "act-void");
        press(dialog, "laboratorySamplerPartClose");
    });
    press(list, "laboratorySamplerOpen");
    QVERIFY(person()->voided);
    QTRY_VERIFY(list->model()->index(0, 0).data(Qt::FontRole).value<QFont>().strikeOut());
    room.page(RecordKind::laboratory)->undo();
    QVERIFY(!person()->voided);
}

void TestParts::pictures()
{
    const QString into = qEnvironmentVariable("QJ_PICTURES");
    if (into.isEmpty()) return; // pictures are made on demand, to be looked at
    CaseOffice office;
    const auto id = [&](const char* code) { return office.stepOf(office.caseId, code); };
    for (const char* code : {"D01", "D02", "D04"})
        office.act(DisposalStep::info, id(code), "done", office.inspector, office.proof());
    office.act(DisposalStep::info, id("D01"), "verified", office.reviewer);
    office.setDay(office.today().addDays(12));
    office.signIn(office.admin);
    for (const bool dark : {false, true}) {
        theme().setScheme(dark ? Scheme::dark : Scheme::light);
        const QString tail = dark ? u"-dark.png"_s : u"-light.png"_s;
        office.show();
        QTest::qWait(300);
        QVERIFY(office.room->grab().save(into + u"/case"_s + tail));
        for (ActOffer& offer : office.desk().acts(DisposalStep::info, id("D05"), office.admin)) {
            if (offer.act != u"done"_s) continue;
            ActDialog dialog(office.context, DisposalStep::info, id("D05"), offer, office.room.get());
            dialog.files()->addFile(office.write(u"现场检查笔录.pdf"_s, "%PDF-1.4"));
            dialog.show();
            QTest::qWait(100);
            QVERIFY(dialog.grab().save(into + u"/tick"_s + tail));
        }
        PartDialog part(office.context, DisposalStep::info, id("D02"), office.room.get());
        part.show();
        QTest::qWait(100);
        QVERIFY(part.grab().save(into + u"/part"_s + tail));
        auto* pane = office.page->pane()->findChild<AttachmentPane*>();
        office.bringUp(pane);
        if (!dark) {
            pane->files()->addFile(office.write(u"现场照片一.png"_s, "\x89PNG\r\n\x1a\n..."));
            pane->files()->addFile(office.write(u"送达回证（经营者签字页）.pdf"_s, "%PDF-1.4 x"));
        }
        QTest::qWait(100);
        QVERIFY(office.room->grab().save(into + u"/files"_s + tail));
        RecordDialog form(office.context, DisposalStep::info, office.room.get());
        form.edit(id("D02"));
        qobject_cast<AttachmentEditor*>(form.form()->editor(u"evidence"))
            ->files()
            ->addFile(office.write(u"下架封存清单.xlsx"_s, "PK\3\4.."));
        form.show();
        QTest::qWait(400);
        QVERIFY(form.grab().save(into + u"/form"_s + tail));
    }
}

QTEST_MAIN(TestParts)
#include "tst_parts.moc"
