// SPDX-License-Identifier: GPL-3.0-or-later
// The list of cases by time left, next step, view and group; the checklist by keys and dropped files; its timeline.
#include "analysis/TodayPage.h"
#include "directory/Office.h"
#include "disposal/CaseColumns.h"
#include "disposal/CaseTimeline.h"
#include "form/ActDialog.h"
#include "form/AttachmentBox.h"
#include "form/GroupBar.h"
#include "print/Fonts.h"
#include "shell/ListDetail.h"
#include "shell/StateChip.h"

#include "CaseOffice.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QDropEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

using namespace qj;
using tests::SampleWish;

class TestDisposalPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theListSaysHowTheDateStands();
    void lightsAreThoseOfCore();
    void viewsCountTheirRows();
    void rowsAreGroupedAndAGroupIsShownAlone();
    void theNextStepIsTheOneDueFirst();
    void afterTheLastStepTheCaseIsToBeChecked();
    void aStepIsTickedByTheSpaceBar();
    void aStepIsVerifiedByV();
    void theCaseOpensOnWhatIsToBeDone();
    void aDroppedFileBecomesEvidence();
    void theTimelineSaysWhatHappenedAndWhatIsAhead();
    void samplesThatMayGoStandInToday();
    void pictures();
};

namespace {

SampleWish wish(const QString& name, Verdict verdict)
{
    SampleWish wish;
    wish.name = name;
    wish.verdict = verdict;
    return wish;
}

/// A case whose order is served: its date is frozen.
struct FrozenCase : CaseOffice
{
    FrozenCase()
    {
        act(DisposalStep::info, stepOf(caseId, "D08"), "done", inspector, proof());
        due = reader().find<DisposalCase>(caseId)->dueOn;
        if (!due.isValid()) qFatal("not frozen");
    }
    QModelIndex row(const QString& column) const
    {
        const RecordTableModel* model = page->model();
        return model->index(model->rowOf(caseId), model->columnOf(column));
    }
    QPushButton* view(const char* id) const
    {
        return page->findChild<QPushButton*>(u"cases-view-"_s + QString::fromLatin1(id));
    }
    QDate due;
};

} // namespace

void TestDisposalPage::initTestCase()
{
    print::registerFonts();
    installTranslations(*qApp);
}

void TestDisposalPage::theListSaysHowTheDateStands()
{
    FrozenCase office;
    office.setDay(office.due.addDays(3));
    office.show();
    QVERIFY(loaded(office.page));
    QCOMPARE(office.row(u"light"_s).data().toString(), u"逾期 3 天"_s);
    QCOMPARE(office.row(u"light"_s).data(toneRole).toInt(), int(Tone::danger));
    FilterHeader* heads = office.page->list()->table()->heads();
    heads->setFilter(office.page->model()->columnOf(u"light"_s), u"暂定"_s);
    QTRY_COMPARE(office.page->model()->rowCount(), 0);
    heads->setFilter(office.page->model()->columnOf(u"light"_s), u"逾期"_s);
    QTRY_COMPARE(office.page->model()->rowCount(), 1);
    // The same list a day later.
    office.setDay(office.due);
    office.page->showView(u"all"_s);
    QTRY_COMPARE(office.page->model()->rowCount(), 0);
    heads->clearFilters();
    QTRY_COMPARE(office.page->model()->rowCount(), 1);
    QCOMPARE(office.row(u"light"_s).data().toString(), u"今天"_s);
    QCOMPARE(office.row(u"light"_s).data(toneRole).toInt(), int(Tone::warning));
}

void TestDisposalPage::lightsAreThoseOfCore()
{
    FrozenCase office;
    office.show();
    for (int days = -12; days <= 12; ++days) {
        office.setDay(office.due.addDays(days));
        office.page->showView(u"all"_s);
        QVERIFY(loaded(office.page));
        const DueLight light = dueLight(office.due, false, office.today(), office.place->calendar());
        const QString code = office.row(u"light"_s).data(RecordTableModel::codeRole).toString();
        QCOMPARE(code, light == DueLight::red ? u"red"_s : light == DueLight::amber ? u"amber"_s : u"green"_s);
    }
    // Not frozen yet: provisional.
    CaseOffice fresh;
    fresh.show();
    QVERIFY(loaded(fresh.page));
    const RecordTableModel* model = fresh.page->model();
    QCOMPARE(model->index(0, model->columnOf(u"light"_s)).data().toString(), u"暂定"_s);
}

void TestDisposalPage::viewsCountTheirRows()
{
    FrozenCase office;
    office.caseOf(office.sample("judged", wish(u"电吹风"_s, Verdict::failLabel)));
    office.setDay(office.due.addDays(1));
    office.show();
    QVERIFY(loaded(office.page));
    QTRY_COMPARE(office.view("open")->text(), u"未销号（2）"_s);
    QCOMPARE(office.view("overdue")->text(), u"逾期（1）"_s);
    QCOMPARE(office.view("label")->text(), u"仅标识（1）"_s);
    QCOMPARE(office.view("mine")->text(), u"我的（0）"_s);
    QTest::mouseClick(office.view("overdue"), Qt::LeftButton);
    QTRY_COMPARE(office.page->model()->rowCount(), 1);
    QCOMPARE(office.page->model()->idAt(0), office.caseId);
    // What is done counts at once.
    office.signIn(office.inspector);
    office.page->showView(u"mine"_s);
    QTRY_COMPARE(office.page->model()->rowCount(), 1);
    QTRY_COMPARE(office.view("mine")->text(), u"我的（1）"_s);
}

void TestDisposalPage::rowsAreGroupedAndAGroupIsShownAlone()
{
    FrozenCase office;
    for (int i = 0; i < 3; ++i) office.caseOf(office.sample("judged", wish(u"电吹风"_s, Verdict::failLabel)));
    office.show();
    GroupBar* groups = office.page->groups();
    QVERIFY(groups);
    QVERIFY(groups->isHidden());
    groups->setBy(u"failKind"_s);
    const auto button = [&](const char* key) {
        return groups->findChild<QPushButton*>(u"casesGroup-"_s + QString::fromLatin1(key));
    };
    QTRY_VERIFY(button("label"));
    QCOMPARE(button("label")->text(), u"仅标识不合格（3）"_s);
    QCOMPARE(button("safety")->text(), u"安全项目不合格（1）"_s);
    QCOMPARE(button("all")->text(), u"全部（4）"_s);
    QTest::mouseClick(button("safety"), Qt::LeftButton);
    QTRY_COMPARE(office.page->model()->rowCount(), 1);
    QCOMPARE(office.page->model()->idAt(0), office.caseId);
    QCOMPARE(button("label")->text(), u"仅标识不合格（3）"_s); // the others still say how many they have
    QVERIFY(button("safety")->isChecked());
    // By handler: those without one are a group as well.
    groups->setBy(u"handler"_s);
    QTRY_COMPARE(office.page->model()->rowCount(), 4);
    QTRY_VERIFY(button(""));
    QCOMPARE(button("")->text(), u"（空）（3）"_s);
    QTest::mouseClick(button(""), Qt::LeftButton);
    QTRY_COMPARE(office.page->model()->rowCount(), 3);
    groups->setBy({});
    QTRY_COMPARE(office.page->model()->rowCount(), 4);
    QVERIFY(groups->isHidden());
}

void TestDisposalPage::theNextStepIsTheOneDueFirst()
{
    FrozenCase office;
    office.show();
    QVERIFY(loaded(office.page));
    const QString first = office.row(u"nextStep"_s).data().toString();
    QVERIFY2(first.startsWith(u"D01 "_s), qPrintable(first));
    office.act(DisposalStep::info, office.stepOf(office.caseId, "D01"), "done", office.inspector, office.proof());
    QTRY_VERIFY(!office.row(u"nextStep"_s).data().toString().startsWith(u"D01 "_s));
    FilterHeader* heads = office.page->list()->table()->heads();
    heads->setFilter(office.page->model()->columnOf(u"nextStep"_s), u"D01"_s);
    QTRY_COMPARE(office.page->model()->rowCount(), 0);
    heads->setFilter(office.page->model()->columnOf(u"nextStep"_s), u"D02"_s);
    QTRY_COMPARE(office.page->model()->rowCount(), 1);
}

void TestDisposalPage::afterTheLastStepTheCaseIsToBeChecked()
{
    FrozenCase office;
    SampleWish quality;
    quality.severity = Severity::quality;
    office.caseId = office.caseOf(office.sample("final", quality));
    office.finishSteps(office.caseId);
    office.show();
    QVERIFY(loaded(office.page));
    QTRY_COMPARE(office.row(u"nextStep"_s).data().toString(), u"提请核查"_s);
    office.act(DisposalCase::info, office.caseId, "toCheck", office.inspector);
    QTRY_COMPARE(office.row(u"nextStep"_s).data().toString(), u"核查销号"_s);
    QCOMPARE(office.row(u"nextStep"_s).data(toneRole).toInt(), office.row(u"light"_s).data(toneRole).toInt());
    office.act(DisposalCase::info, office.caseId, "closed", office.reviewer);
    QTRY_VERIFY(office.row(u"nextStep"_s).data().toString().isEmpty());
}

void TestDisposalPage::aStepIsTickedByTheSpaceBar()
{
    CaseOffice office;
    office.signIn(office.inspector);
    office.show();
    QVERIFY(office.list->choose(u"D01"_s));
    // Evidence is missing: the dialog asks for it, and the cursor stands in the box for the number.
    inDialog<ActDialog>([&](ActDialog* dialog) {
        auto* number = dialog->findChild<QLineEdit*>(u"actEvidence"_s);
        QCOMPARE(dialog->focusWidget(), number);
        typeChinese(number, u"责停〔2018〕1号"_s);
        QTest::keyClick(number, Qt::Key_Return);
    });
    QTest::keyClick(office.list->table(), Qt::Key_Space);
    QCOMPARE(office.step("D01").state, u"done"_s);
    QCOMPARE(office.step("D01").docNo, u"责停〔2018〕1号"_s);
    QCOMPARE(office.step("D01").doneOn, office.today());
    // Nothing is missing for a step that may be done without proof.
    QVERIFY(office.list->choose(u"D13"_s));
    QTest::keyClick(office.list->table(), Qt::Key_Space);
    QCOMPARE(office.step("D13").state, u"done"_s);
}

void TestDisposalPage::aStepIsVerifiedByV()
{
    CaseOffice office;
    office.act(DisposalStep::info, office.stepOf(office.caseId, "D01"), "done", office.inspector, office.proof());
    office.signIn(office.inspector);
    office.show();
    QSignalSpy said(office.room.get(), &RecordTabs::said);
    QVERIFY(office.list->choose(u"D01"_s));
    QTest::keyClick(office.list->table(), Qt::Key_V);
    QCOMPARE(office.step("D01").state, u"done"_s);
    QCOMPARE(said.size(), 1); // says why not
    QVERIFY(!said.front()[1].toString().isEmpty());
    office.signIn(office.reviewer);
    QTest::keyClick(office.list->table(), Qt::Key_V);
    QCOMPARE(office.step("D01").state, u"verified"_s);
    QVERIFY(said.back()[2].toBool()); // can be taken back
}

void TestDisposalPage::theCaseOpensOnWhatIsToBeDone()
{
    CaseOffice office;
    for (const char* code : {"D01", "D02"})
        office.act(DisposalStep::info, office.stepOf(office.caseId, code), "done", office.inspector, office.proof());
    office.signIn(office.inspector);
    office.room = std::make_unique<DisposalPage>(office.context);
    office.room->resize(1360, 820);
    office.room->show();
    office.room->openRecord(RecordKind::disposalCase, office.caseId);
    office.page = office.room->page(RecordKind::disposalCase);
    office.list = office.page->pane()->findChild<CaseChecklist*>();
    QVERIFY(office.list->isVisible()); // its steps, not its fields
    const auto chosen = [&] { return office.list->table()->currentIndex().siblingAtColumn(0).data().toString(); };
    QVERIFY2(chosen().startsWith(u"D03"_s), qPrintable(chosen()));
    // Who verifies begins with what is to be verified; keys go on in the list.
    office.signIn(office.reviewer);
    office.room.reset();
    office.show();
    QVERIFY2(chosen().startsWith(u"D01"_s), qPrintable(chosen()));
    QSignalSpy said(office.room.get(), &RecordTabs::said);
    press(office.list, "caseVerifyAll");
    QCOMPARE(office.step("D02").state, u"verified"_s);
    QCOMPARE(office.room->focusWidget(), office.list->table());
    QVERIFY(!office.list->findChild<QPushButton*>(u"caseVerifyAll"_s)->isEnabled());
}

void TestDisposalPage::aDroppedFileBecomesEvidence()
{
    CaseOffice office;
    office.signIn(office.inspector);
    office.show();
    const QString path = office.write(u"封存清单.pdf"_s, "%PDF-1.4 list");
    const auto drop = [&](const QString& code) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        const QPoint at = office.list->table()->visualRect(office.cell(code, CaseChecklist::step)).center();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(office.list->table()->viewport(), &enter);
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(office.list->table()->viewport(), &event);
        QVERIFY(event.isAccepted());
    };
    QVERIFY(office.list->choose(u"D01"_s));
    drop(u"D02"_s);
    inDialog<ActDialog>([](ActDialog* dialog) {
        QCOMPARE(dialog->files()->files().size(), std::size_t(1));
        press(dialog, "actDo");
    });
    QTRY_COMPARE(office.step("D02").state, u"done"_s);
    QCOMPARE(office.step("D02").evidence.size(), 1);
    QCOMPARE(office.step("D01").state, u"todo"_s);
    // On a step that is done a file joins its evidence, without another question.
    drop(u"D02"_s);
    QTRY_COMPARE(office.step("D02").evidence.size(), 2);
    office.page->undo();
    QCOMPARE(office.step("D02").evidence.size(), 1);
}

void TestDisposalPage::theTimelineSaysWhatHappenedAndWhatIsAhead()
{
    FrozenCase office;
    office.show();
    const QAbstractItemModel* model = office.list->timeline()->table()->model();
    const auto dayOf = [&](const QString& what) {
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, CaseTimeline::what).data().toString().contains(what))
                return model->index(row, CaseTimeline::date).data().toString();
        return QString();
    };
    const auto record = *office.reader().find<DisposalCase>(office.caseId);
    QCOMPARE(dayOf(u"挂账"_s), record.openedOn.toString(Qt::ISODate));
    QCOMPARE(dayOf(u"D08"_s), office.step("D08").doneOn.toString(Qt::ISODate));
    QCOMPARE(dayOf(u"销号"_s), office.due.toString(Qt::ISODate)); // ahead
    for (int row = 1; row < model->rowCount(); ++row)
        QVERIFY(model->index(row - 1, 0).data().toString() <= model->index(row, 0).data().toString());
    auto* why = office.list->findChild<QPushButton*>(u"caseWhy"_s);
    QVERIFY(why->isVisible());
    QVERIFY(office.list->findChild<QLabel*>(u"caseNextDue"_s)->text().contains(office.due.toString(Qt::ISODate)));
    QTest::mouseClick(why, Qt::LeftButton);
    auto* bubble = office.list->findChild<QFrame*>(u"whyBubble"_s);
    QVERIFY(bubble);
    QVERIFY(bubble->accessibleName().contains(u"R-"_s));
    bubble->close();
}

void TestDisposalPage::samplesThatMayGoStandInToday()
{
    CaseOffice office;
    const Uuid passed = office.sample("final", wish(u"电热毯"_s, Verdict::pass));
    office.setDay(office.today().addDays(60));
    TodayPage today(office.context);
    today.resize(1200, 900);
    today.show();
    QCOMPARE(today.countOf(Urgency::fate), 1);
    auto* row = today.findChild<QPushButton*>(u"todayFateCardRow0"_s);
    QVERIFY(row->accessibleName().contains(u"电热毯"_s));
    QSignalSpy opened(&today, &TodayPage::openWanted);
    QTest::mouseClick(row, Qt::LeftButton);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.front()[1].value<QUuid>(), passed);
}

void TestDisposalPage::pictures()
{
    const QString into = qEnvironmentVariable("QJ_PICTURES");
    if (into.isEmpty()) return; // pictures are made on demand, to be looked at
    FrozenCase office;
    for (int i = 0; i < 6; ++i)
        office.caseOf(office.sample(
            "judged", wish(u"电吹风（某牌家用恒温负离子大功率静音款）"_s, i % 2 ? Verdict::failLabel : Verdict::fail)));
    office.setDay(office.due.addDays(2));
    office.signIn(office.admin);
    for (const int zoom : {100, 200})
        for (const bool dark : {false, true}) {
            theme().set(dark ? Scheme::dark : Scheme::light, zoom);
            office.show();
            office.room->resize(zoom == 200 ? QSize(2200, 1400) : QSize(1440, 860));
            office.page->groups()->setBy(u"failKind"_s);
            QTest::qWait(600);
            QVERIFY(office.room->grab().save(into + u"/cases-%1%2.png"_s.arg(zoom).arg(dark ? u"-dark"_s : QString())));
        }
    theme().set(Scheme::light, 100);
}

QTEST_MAIN(TestDisposalPage)
#include "tst_disposal_page.moc"
