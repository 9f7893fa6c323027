// SPDX-License-Identifier: GPL-3.0-or-later
// Supervision orders from chosen cases, hand-over of work, the case meeting.
#include "disposal/GapPage.h"
#include "disposal/HandOverDialog.h"
#include "disposal/MeetingView.h"
#include "disposal/OnTimePage.h"
#include "disposal/SuperviseDialog.h"
#include "disposal/SupervisionCases.h"
#include "form/ActDialog.h"
#include "print/Fonts.h"

#include "CaseRoom.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>

using namespace qj;

class TestDisposalDialogs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void oneOrderForEachOfficeWithTheFacts();
    void anOrderNeedsARequirementAndASupervisor();
    void anOrderShowsItsCasesAndIsEscalated();
    void workIsHandedOverInOneSaveAndTakenBack();
    void theMeetingKeepsDecisionsAndMakesMinutes();
    void aDecisionThatCannotBeSavedIsNotLost();
    void theReplyDayFollowsTheRule();
    void pictures();
};

void TestDisposalDialogs::initTestCase()
{
    print::registerFonts();
    installTranslations(*qApp);
}

void TestDisposalDialogs::oneOrderForEachOfficeWithTheFacts()
{
    CaseRoom office;
    office.setDay(office.today().addDays(10));
    office.signIn(office.supervisor);
    office.show();
    office.mark({office.caseId, office.second, office.third});
    QSignalSpy printed(office.room.get(), &RecordTabs::printWanted);
    inDialog<SuperviseDialog>([&](SuperviseDialog* dialog) {
        QCOMPARE(dialog->orderCount(), 2);
        const int own = dialog->cases(0).size() == 2 ? 0 : 1, others = 1 - own;
        QCOMPARE(dialog->editor(others, u"toOffice")->value(), Value(office.other));
        const QString text = dialog->editor(own, u"requirement")->value().valueOr(QString());
        for (const Uuid& id : {office.caseId, office.second}) QVERIFY(text.contains(office.record(id).no));
        QVERIFY2(text.contains(u"D01"_s), qPrintable(text));
        QVERIFY(!text.contains(office.record(office.third).no));
        // Five working days from a Monday.
        QCOMPARE(dialog->editor(own, u"replyBy")->value(),
                 Value(countDays(office.place->calendar(), office.today(), 5, DayKind::working)->dueOn));
        QCOMPARE(dialog->editor(own, u"toOffice")->value(), Value(office.supervisor.office));
        press(dialog, "superviseIssue");
    });
    office.room->supervise();
    const auto orders = office.orders();
    QCOMPARE(orders.size(), std::size_t(2));
    QCOMPARE(orders[0].fromOffice, office.supervisor.office);
    QCOMPARE(orders[0].subject.size() + orders[1].subject.size(), 3);
    QCOMPARE(orders[0].state, u"issued"_s);
    QCOMPARE(printed.size(), 1);
    QCOMPARE(printed.front()[1].value<QList<QUuid>>().size(), 2);
    QCOMPARE(office.room->current()->info().kind, RecordKind::supervision);
    office.room->undo(); // both in one
    QVERIFY(office.orders().empty());
}

void TestDisposalDialogs::anOrderNeedsARequirementAndASupervisor()
{
    CaseRoom office;
    office.signIn(office.supervisor);
    office.show();
    SuperviseDialog dialog(office.context, {office.caseId});
    dialog.show();
    dialog.editor(0, u"requirement")->setValue(Value());
    press(&dialog, "superviseIssue");
    QVERIFY(dialog.isVisible());
    QVERIFY(dialog.findChild<ProblemList*>()->count() > 0);
    QVERIFY(office.orders().empty());
    office.signIn(office.inspector);
    dialog.editor(0, u"toOffice")->setValue(Value(office.other));
    press(&dialog, "superviseIssue"); // not his to issue
    QVERIFY(dialog.isVisible());
    QVERIFY(office.orders().empty());
}

void TestDisposalDialogs::anOrderShowsItsCasesAndIsEscalated()
{
    CaseRoom office;
    Supervision order;
    order.subject = {office.caseId, office.third};
    order.subjectKind = u"disposalCase"_s;
    order.toOffice = office.other;
    order.requirement = u"限期办结"_s;
    order.replyBy = office.today().addDays(7);
    order.severity = SupervisionLevel::remind;
    const Uuid id = office.add(order, office.supervisor);
    office.setDay(order.replyBy.addDays(2));
    office.signIn(office.supervisor);
    office.show();
    office.room->openRecord(RecordKind::supervision, id);
    RecordPage* page = office.room->page(RecordKind::supervision);
    QVERIFY(loaded(page));
    QCOMPARE(page->model()->index(0, page->model()->columnOf(u"replyLight"_s)).data().toString(), u"逾期 2 天"_s);
    auto* cases = page->pane()->findChild<SupervisionCases*>();
    QVERIFY(cases);
    page->pane()->findChild<QTabWidget*>(u"recordTabs"_s)->setCurrentWidget(cases);
    QTRY_COMPARE(cases->model()->rowCount(), 2);
    auto* escalate = page->pane()->findChild<QPushButton*>(u"act-escalated"_s);
    QVERIFY(escalate && escalate->isEnabled());
    inDialog<ActDialog>([](ActDialog* dialog) { press(dialog, "actDo"); });
    QTest::mouseClick(escalate, Qt::LeftButton);
    QCOMPARE(office.reader().find<Supervision>(id)->state, u"escalated"_s);
    QCOMPARE(office.reader().find<Supervision>(id)->severity, SupervisionLevel::urge);
    QTest::mouseClick(page->findChild<QPushButton*>(u"supervisions-view-late"_s), Qt::LeftButton);
    QTRY_COMPARE(page->model()->rowCount(), 1);
}

void TestDisposalDialogs::workIsHandedOverInOneSaveAndTakenBack()
{
    CaseRoom office;
    for (const Uuid& id : {office.caseId, office.second})
        office.act(DisposalStep::info, office.stepOf(id, "D04"), "done", office.inspector, office.proof());
    QCOMPARE(office.record(office.caseId).handler, office.inspector.officer);
    office.signIn(office.reviewer);
    office.show();
    QSignalSpy listed(office.room.get(), &RecordTabs::listPrintWanted);
    inDialog<HandOverDialog>([&](HandOverDialog* dialog) {
        dialog->setFrom(office.inspector.officer);
        QVERIFY(dialog->chosen().contains(office.caseId));
        auto* button = dialog->findChild<QPushButton*>(u"handOverDo"_s);
        QVERIFY(!button->isEnabled()); // to whom, and why?
        dialog->setTo(office.TestOffice::second.officer);
        typeChinese(dialog->findChild<QLineEdit*>(u"handOverReason"_s), u"调岗"_s);
        QVERIFY(button->isEnabled());
        // One is kept.
        for (int row = 0; row < dialog->table()->model()->rowCount(); ++row)
            if (dialog->work()[static_cast<std::size_t>(row)].id == office.second)
                dialog->table()->model()->setData(dialog->table()->model()->index(row, 0), Qt::Unchecked,
                                                  Qt::CheckStateRole);
        press(dialog, "handOverDo");
    });
    office.room->handOver();
    QCOMPARE(office.record(office.caseId).handler, office.TestOffice::second.officer);
    QCOMPARE(office.record(office.second).handler, office.inspector.officer);
    QCOMPARE(listed.size(), 1);
    const QString paper = allText(listed.front()[0].value<papers::Document>());
    QVERIFY(paper.contains(office.record(office.caseId).no));
    QVERIFY(!paper.contains(office.record(office.second).no));
    QVERIFY(paper.contains(u"调岗"_s));
    office.page->undo();
    QCOMPARE(office.record(office.caseId).handler, office.inspector.officer);
}

void TestDisposalDialogs::theMeetingKeepsDecisionsAndMakesMinutes()
{
    CaseRoom office;
    office.signIn(office.inspector);
    office.show();
    MeetingView view(office.context, {office.caseId, office.second}, u"全部"_s);
    view.show();
    auto* text = view.findChild<QLineEdit*>(u"meetingDecision"_s);
    QVERIFY(view.findChild<QLabel*>(u"meetingSteps"_s)->text().contains(u"D01"_s));
    QTest::keyClick(&view, Qt::Key_F2);
    typeChinese(text, u"三日内送达责令通知书"_s);
    view.findChild<QLineEdit*>(u"meetingBy"_s)->setText(u"+3"_s);
    QTest::keyClick(text, Qt::Key_PageDown);
    QCOMPARE(view.current(), 1);
    QVERIFY(text->text().isEmpty());
    const QString remark = office.record(office.caseId).remark;
    QVERIFY(remark.contains(u"三日内送达责令通知书"_s));
    QVERIFY(remark.contains(office.today().toString(Qt::ISODate)));
    // Going back and changing it changes the one line.
    QTest::keyClick(&view, Qt::Key_PageUp);
    QCOMPARE(text->text(), u"三日内送达责令通知书"_s);
    text->setText(u"两日内送达责令通知书"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(view.current(), 1);
    QVERIFY(!office.record(office.caseId).remark.contains(u"三日内"_s));
    QVERIFY(office.record(office.caseId).remark.contains(u"两日内"_s));
    typeChinese(text, u"移送"_s);
    QTest::keyClick(&view, Qt::Key_Escape); // the one that is being typed is kept as well
    QVERIFY(!view.isVisible());
    QVERIFY(office.record(office.second).remark.contains(u"移送"_s));
    const QString minutes = allText(view.minutes());
    for (const QString& word : {u"会商纪要"_s, office.record(office.caseId).no, u"两日内送达责令通知书"_s, u"电暖器"_s,
                                office.today().addDays(3).toString(Qt::ISODate)})
        QVERIFY2(minutes.contains(word), qPrintable(word));
}

void TestDisposalDialogs::aDecisionThatCannotBeSavedIsNotLost()
{
    CaseRoom office;
    CommitDraft draft(office.clock, office.admin.officer, u"void"_s, u"误录"_s);
    draft.set(DisposalCase::info, office.second, common::voided, Value(true));
    tests::sure(office.place->journal().commit(draft), "void");
    office.signIn(office.inspector);
    office.show();
    MeetingView view(office.context, {office.second, office.caseId}, {});
    view.show();
    view.findChild<QLineEdit*>(u"meetingDecision"_s)->setText(u"撤销挂账"_s);
    QTest::keyClick(&view, Qt::Key_PageDown);
    QTest::keyClick(&view, Qt::Key_PageUp);
    QCOMPARE(view.findChild<QLineEdit*>(u"meetingDecision"_s)->text(), u"撤销挂账"_s);
    QVERIFY(view.findChild<QLabel*>(u"meetingSaid"_s)->text().contains(u"未保存"_s));
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(view.isVisible()); // says so first
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(!view.isVisible());
    QVERIFY(allText(view.minutes()).contains(u"撤销挂账"_s));
}

void TestDisposalDialogs::theReplyDayFollowsTheRule()
{
    CaseRoom office;
    const auto days = [&](int length) {
        return countDays(office.place->calendar(), office.today(), length, DayKind::working)->dueOn;
    };
    QCOMPARE(proposedReplyDay(office.context), days(5));
    LawBook law = office.place->journal().law();
    RuleRow row = *law.rules.find(u"R-SUP-REPLY"_s);
    row.value = u"3"_s;
    law.rules = law.rules.with({row});
    office.place->journal().setLaw(law);
    QCOMPARE(proposedReplyDay(office.context), days(3));
}

void TestDisposalDialogs::pictures()
{
    const QString into = qEnvironmentVariable("QJ_PICTURES");
    if (into.isEmpty()) return; // pictures are made on demand, to be looked at
    CaseRoom office;
    office.act(DisposalStep::info, office.stepOf(office.caseId, "D04"), "done", office.inspector, office.proof());
    office.setDay(office.today().addDays(20));
    office.signIn(office.admin);
    for (const int zoom : {100, 200})
        for (const bool dark : {false, true}) {
            theme().set(dark ? Scheme::dark : Scheme::light, zoom);
            const QString tail = u"-%1%2.png"_s.arg(zoom).arg(dark ? u"-dark"_s : QString());
            const auto take = [&](QWidget* widget, const QString& name) {
                widget->show();
                QTest::qWait(200);
                QVERIFY(widget->grab().save(into + u'/' + name + tail));
            };
            const QSize size = zoom == 200 ? QSize(2200, 1400) : QSize(1440, 860);
            SuperviseDialog orders(office.context, {office.caseId, office.third});
            take(&orders, u"supervise"_s);
            HandOverDialog hand(office.context, office.inspector.officer);
            take(&hand, u"handover"_s);
            MeetingView meeting(office.context, {office.caseId, office.second}, {});
            meeting.setWindowState(Qt::WindowNoState);
            meeting.resize(size);
            take(&meeting, u"meeting"_s);
            GapPage gaps(office.context);
            gaps.resize(size);
            take(&gaps, u"gaps"_s);
            OnTimePage rates(office.context);
            rates.resize(size);
            rates.findChild<QComboBox*>(u"onTimePeriod"_s)->setCurrentIndex(2);
            take(&rates, u"rates"_s);
        }
    theme().set(Scheme::light, 100);
}

QTEST_MAIN(TestDisposalDialogs)
#include "tst_disposal_dialogs.moc"
