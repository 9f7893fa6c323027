// SPDX-License-Identifier: GPL-3.0-or-later
// What is missing in the cases of several offices, and the rate of handling on time: every figure opens its cases.
#include "disposal/GapPage.h"
#include "disposal/OnTimePage.h"
#include "print/Fonts.h"

#include "CaseRoom.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

using namespace qj;

class TestCaseFigures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void gapsOpenTheirRecords();
    void everyFigureOfTheRateOpensItsCases();
    void ratesAreNeverThoseOfAnotherQuestion();
};

void TestCaseFigures::initTestCase()
{
    print::registerFonts();
    installTranslations(*qApp);
}

void TestCaseFigures::gapsOpenTheirRecords()
{
    CaseRoom office;
    office.setDay(office.today().addDays(30));
    office.signIn(office.supervisor);
    office.show();
    GapPage* gaps = office.room->gaps();
    gaps->refresh();
    QVERIFY(gaps->model()->rowCount() >= 3);
    auto* kind = gaps->findChild<QComboBox*>(u"gapKind"_s);
    kind->setCurrentIndex(kind->findData(static_cast<int>(GapKind::overdue)));
    QCOMPARE(gaps->model()->rowCount(), 3);
    QVERIFY(kind->currentText().contains(u"3"_s));
    gaps->findChild<QLineEdit*>(u"gapSearch"_s)->setText(u"电暖器"_s);
    gaps->refresh();
    QCOMPARE(gaps->model()->rowCount(), 1);
    QCOMPARE(gaps->model()->index(0, GapTableModel::number).data().toString(), office.record(office.second).no);
    QVERIFY(gaps->model()->index(0, GapTableModel::missing).data().toString().contains(u"D01"_s));
    QVERIFY(allText(gaps->paper()).contains(u"电暖器"_s));
    const QString path = office.folder.filePath(u"gaps.csv"_s);
    QVERIFY(gaps->exportTo(path));
    QVERIFY(QFile(path).size() > 0);
    Q_EMIT gaps->table()->activated(gaps->model()->index(0, 0));
    QCOMPARE(office.room->current(), office.page);
    QCOMPARE(office.page->pane()->recordId(), office.second);
    // Nothing: says so.
    gaps->findChild<QLineEdit*>(u"gapSearch"_s)->setText(u"没有的商品"_s);
    gaps->refresh();
    QVERIFY(gaps->table()->isHidden());
}

void TestCaseFigures::everyFigureOfTheRateOpensItsCases()
{
    CaseRoom office;
    for (const Uuid& id : {office.caseId, office.second})
        office.act(DisposalStep::info, office.stepOf(id, "D08"), "done", office.inspector, office.proof());
    const QDate due = office.record(office.caseId).dueOn;
    office.setDay(due.addDays(4));
    office.signIn(office.supervisor);
    office.show();
    OnTimePage* rates = office.room->rates();
    rates->findChild<QComboBox*>(u"onTimePeriod"_s)->setCurrentIndex(2);
    rates->refresh();
    const QAbstractItemModel* model = rates->table()->model();
    QTRY_VERIFY(!rates->isCounting());
    QVERIFY(model->rowCount() >= 1);
    const int last = model->rowCount() - 1; // the sum where there are several offices
    QCOMPARE(model->index(last, OnTimePage::onTime).data().toString(), u"0"_s);
    QCOMPARE(rates->behind(last, OnTimePage::late).size(), rates->behind(last, OnTimePage::due).size());
    QVERIFY(rates->behind(last, OnTimePage::late).contains(office.caseId));
    QVERIFY(rates->behind(last, OnTimePage::onTime).isEmpty());
    auto* definition = rates->findChild<QComboBox*>(u"onTimeDefinition"_s);
    QVERIFY(definition->count() > 1);
    auto* text = rates->findChild<QLabel*>(u"onTimeDefinitionText"_s);
    const QString before = text->text();
    QVERIFY(before.contains(RateDefinition::byDefault().name()));
    definition->setCurrentIndex(1);
    QVERIFY(text->text() != before);
    definition->setCurrentIndex(0);
    QTRY_VERIFY(!rates->isCounting());
    const qsizetype many = rates->behind(last, OnTimePage::late).size();
    Q_EMIT rates->table()->activated(model->index(last, OnTimePage::late));
    QCOMPARE(office.room->current(), office.page);
    QTRY_COMPARE(office.page->model()->rowCount(), many);
    QSignalSpy listed(office.room.get(), &RecordTabs::listPrintWanted);
    press(rates, "onTimePrint");
    QCOMPARE(listed.size(), 1);
    QVERIFY(allText(listed.front()[0].value<papers::Document>()).contains(before));
}

void TestCaseFigures::ratesAreNeverThoseOfAnotherQuestion()
{
    CaseRoom office;
    office.act(DisposalStep::info, office.stepOf(office.caseId, "D08"), "done", office.inspector, office.proof());
    const QDate due = office.record(office.caseId).dueOn;
    office.setDay(due.addDays(4));
    office.signIn(office.supervisor);
    OnTimePage rates(office.context);
    rates.show();
    const QAbstractItemModel* model = rates.table()->model();
    auto* waiting = rates.findChild<QWidget*>(u"onTimeWaiting"_s);
    auto* print = rates.findChild<QPushButton*>(u"onTimePrint"_s);
    QVERIFY(rates.isCounting() && waiting->isVisible() && !print->isEnabled());
    QTRY_VERIFY(!rates.isCounting());
    QVERIFY(!waiting->isVisible() && print->isEnabled());
    QVERIFY(model->rowCount() > 0);
    // Another question: its figures or none, and of several questions in a row those of the last.
    auto* by = rates.findChild<QComboBox*>(u"onTimeBy"_s);
    by->setCurrentIndex(1);
    QCOMPARE(model->rowCount(), 0);
    QVERIFY(waiting->isVisible());
    by->setCurrentIndex(2);
    by->setCurrentIndex(0);
    by->setCurrentIndex(2);
    QTRY_VERIFY(!rates.isCounting());
    QCOMPARE(model->index(0, OnTimePage::group).data().toString(), due.toString(u"yyyy-MM"));
    // The same question again, because something was saved: the figures stay until the new ones are there.
    const int rows = model->rowCount();
    rates.refresh();
    QCOMPARE(model->rowCount(), rows);
    QTRY_VERIFY(!rates.isCounting());
    QCOMPARE(model->rowCount(), rows);
}

QTEST_MAIN(TestCaseFigures)
#include "tst_case_figures.moc"
