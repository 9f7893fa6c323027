// SPDX-License-Identifier: GPL-3.0-or-later
// The list of cases and the case beside it in windows that are low, narrow, or zoomed to 200 %: nothing is cut off,
// what can be done stays in view.
#include "disposal/CaseTimeline.h"
#include "form/ActDialog.h"
#include "form/ViewBar.h"
#include "print/Fonts.h"
#include "shell/ListDetail.h"
#include "shell/NavigationRail.h"

#include "CaseOffice.h"

#include <QtGui/QScreen>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

using namespace qj;

class TestSmallWindows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatCanBeDoneStaysInView_data();
    void whatCanBeDoneStaysInView();
    void stepsAndTimelineTakeTurnsWhereItIsLow();
    void viewsFoldAwayWhereTheyHaveNoRoom();
    void aNarrowPageLeadsBackToItsList();
    void anActFitsTheScreen();
    void aCrampedRailHasIconsUntilItsTitlesAreWanted();
};

void TestSmallWindows::initTestCase()
{
    print::registerFonts();
    installTranslations(*qApp);
}

void TestSmallWindows::whatCanBeDoneStaysInView_data()
{
    // What a window leaves to its page: 1366 x 768, 1235 x 760, a low one, and 200 % on 1280 x 800.
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("zoom");
    QTest::newRow("laptop") << QSize(1182, 650) << 100;
    QTest::newRow("1235") << QSize(1051, 642) << 100;
    QTest::newRow("low") << QSize(1051, 520) << 100;
    QTest::newRow("zoomed") << QSize(1160, 560) << 200;
}

void TestSmallWindows::whatCanBeDoneStaysInView()
{
    QFETCH(QSize, size);
    QFETCH(int, zoom);
    const auto back = qScopeGuard([] { theme().setZoom(100); });
    theme().setZoom(zoom);
    CaseOffice office;
    office.act(DisposalStep::info, office.stepOf(office.caseId, "D01"), "done", office.inspector, office.proof());
    office.signIn(office.reviewer);
    office.show();
    office.room->resize(size);
    if (office.page->list()->isNarrow()) office.page->list()->setDetailShown(true);
    QVERIFY(office.list->choose(u"D01"_s));
    const auto whole = [](const QWidget* widget) {
        return widget->isVisible() && widget->visibleRegion().boundingRect() == widget->rect();
    };
    QTRY_VERIFY(whole(office.list->findChild<QPushButton*>(u"caseVerifyAll"_s)));
    QTRY_VERIFY(whole(office.act("verified")));
    int acts = 0;
    const auto buttons = office.page->pane()->findChildren<QPushButton*>(QRegularExpression(u"^act-"_s));
    for (const QPushButton* button : buttons) {
        ++acts;
        QTRY_VERIFY2(whole(button), qPrintable(button->text()));
    }
    QVERIFY(acts > 0);
    QTRY_VERIFY(office.list->table()->viewport()->visibleRegion().boundingRect().height() >= theme().rowHeight());
}

void TestSmallWindows::stepsAndTimelineTakeTurnsWhereItIsLow()
{
    CaseOffice office;
    office.show();
    auto* turn = office.list->findChild<QPushButton*>(u"caseTurn"_s);
    office.room->resize(1360, 1100);
    QTRY_VERIFY(!turn->isVisible());
    QTRY_VERIFY(office.list->table()->isVisible() && office.list->timeline()->isVisible());
    office.room->resize(1051, 600);
    QTRY_VERIFY(turn->isVisible());
    QVERIFY(office.list->table()->isVisible() && !office.list->timeline()->isVisible());
    QTest::mouseClick(turn, Qt::LeftButton);
    QVERIFY(!office.list->table()->isVisible() && office.list->timeline()->isVisible());
    office.room->resize(1360, 1100);
    QTRY_VERIFY(office.list->table()->isVisible() && office.list->timeline()->isVisible());
}

void TestSmallWindows::viewsFoldAwayWhereTheyHaveNoRoom()
{
    const auto back = qScopeGuard([] { theme().setZoom(100); });
    CaseOffice office;
    office.act(DisposalStep::info, office.stepOf(office.caseId, "D08"), "done", office.inspector, office.proof());
    office.setDay(office.reader().find<DisposalCase>(office.caseId)->dueOn.addDays(1));
    office.show();
    auto* bar = office.page->findChild<ViewBar*>();
    QVERIFY(!bar->isFolded());
    const auto apart = [&] {
        const auto children = bar->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
        for (const QWidget* one : children)
            for (const QWidget* other : children)
                if (one < other && one->isVisible() && other->isVisible() &&
                    one->geometry().intersects(other->geometry()))
                    return false;
        return true;
    };
    QTRY_VERIFY(apart());
    theme().setZoom(200);
    office.room->resize(1160, 560);
    office.page->list()->setDetailShown(false);
    QTRY_VERIFY(bar->isFolded());
    QTRY_VERIFY(apart());
    QTRY_VERIFY(office.page->list()->table()->viewport()->height() >= 3 * theme().rowHeight());
    auto* fold = bar->findChild<QComboBox*>(u"casesViewFold"_s);
    QTRY_COMPARE(fold->itemText(2), u"逾期（1）"_s);
    fold->setCurrentIndex(3);
    Q_EMIT fold->activated(3); // as a click in its list does
    QVERIFY(office.page->findChild<QPushButton*>(u"cases-view-soon"_s)->isChecked());
    QTRY_COMPARE(office.page->model()->rowCount(), 0);
    office.page->showView(u"overdue"_s);
    QCOMPARE(fold->currentIndex(), 2);
    theme().setZoom(100);
    office.room->resize(1360, 820);
    QTRY_VERIFY(!bar->isFolded());
    QTRY_VERIFY(apart());
}

void TestSmallWindows::aNarrowPageLeadsBackToItsList()
{
    CaseOffice office;
    office.show();
    office.room->resize(640, 600);
    ListDetail* list = office.page->list();
    QVERIFY(loaded(office.page));
    QTRY_VERIFY(list->isNarrow());
    list->setDetailShown(true);
    auto* search = office.page->findChild<QLineEdit*>(u"casesSearch"_s);
    QVERIFY(office.list->isVisible() && !list->table()->isVisible() && !search->isVisible());
    press(list, "casesToList");
    QVERIFY(!office.list->isVisible() && list->table()->isVisible() && search->isVisible());
    QCOMPARE(office.room->focusWidget(), list->table());
    QVERIFY(!list->findChild<QPushButton*>(u"casesToList"_s)->isVisible());
}

void TestSmallWindows::anActFitsTheScreen()
{
    const auto back = qScopeGuard([] { theme().setZoom(100); });
    CaseOffice office;
    office.signIn(office.inspector);
    office.show();
    QVERIFY(office.list->choose(u"D01"_s));
    for (const int zoom : {100, 200}) {
        theme().setZoom(zoom);
        inDialog<ActDialog>([&](ActDialog* dialog) {
            auto* reason = dialog->findChild<QWidget*>(u"actReason"_s);
            QTRY_VERIFY(dialog->height() <= dialog->screen()->availableSize().height());
            QVERIFY(dialog->rect().contains(dialog->findChild<QPushButton*>(u"actDo"_s)->geometry()));
            for (int i = 0; i < 12 && dialog->focusWidget() != reason; ++i) // the keys come to what is scrolled away
                QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
            QTRY_VERIFY(!reason->visibleRegion().isEmpty());
            dialog->reject();
        });
        QTest::keyClick(office.list->table(), Qt::Key_Space);
        QCOMPARE(office.step("D01").state, u"todo"_s);
    }
}

void TestSmallWindows::aCrampedRailHasIconsUntilItsTitlesAreWanted()
{
    NavigationRail rail(theme(), standardPages());
    rail.show();
    auto* fold = rail.findChild<QPushButton*>(u"navigationFold"_s);
    rail.setCramped(true);
    QVERIFY(rail.isCollapsed() && !rail.wantsCollapsed());
    QTest::mouseClick(fold, Qt::LeftButton);
    QVERIFY(!rail.isCollapsed());
    rail.setCramped(false);
    QVERIFY(!rail.isCollapsed());
    QTest::mouseClick(fold, Qt::LeftButton);
    QVERIFY(rail.isCollapsed() && rail.wantsCollapsed());
}

QTEST_MAIN(TestSmallWindows)
#include "tst_small_windows.moc"
