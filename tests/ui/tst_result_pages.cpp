// SPDX-License-Identifier: GPL-3.0-or-later
// Items of a report written in with the program's comparison beside them; the clocks of both parties; values of rules
// and calendars entered and put in force.
#include "directory/CalendarDialog.h"
#include "directory/CalendarRecord.h"
#include "directory/LawEditCard.h"
#include "directory/MovedDatesDialog.h"
#include "directory/RuleValue.h"
#include "directory/SettingsPage.h"
#include "form/RecordDialog.h"
#include "form/RecordForm.h"
#include "print/Fonts.h"
#include "testing/ItemGrid.h"
#include "testing/JudgementWords.h"
#include "testing/ObjectionTimeline.h"
#include "testing/ObjectionsPage.h"
#include "testing/ResultsPage.h"

#include "CaseOffice.h"

#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSpinBox>

using namespace qj;

namespace {

struct ResultOffice : tests::TestOffice
{
    QSettings settings{folder.filePath(u"settings.ini"_s), QSettings::IniFormat};
    std::unique_ptr<LocalStore> local = std::move(*LocalStore::open(folder.filePath(u"store"_s), clock));
    FormContext context{*place, theme(), settings, local.get()};
    std::unique_ptr<RecordTabs> room;

    template <class Page, class Pane> Pane* show(RecordKind kind, const Uuid& id)
    {
        room = std::make_unique<Page>(context);
        room->resize(1360, 820);
        room->show();
        if (!QTest::qWaitForWindowActive(room.get())) qFatal("the window is not active");
        room->openRecord(kind, id);
        auto* pane = room->page(kind)->pane();
        auto* part = pane->template findChild<Pane*>();
        pane->template findChild<QTabWidget*>(u"recordTabs"_s)->setCurrentWidget(part);
        return part;
    }
    Uuid registered(const QString& limit = u"≤5 m"_s, const QString& value = u"4 m"_s)
    {
        TestReport report;
        report.reportNo = u"BG-1"_s;
        report.sampleId = sample("testing");
        report.issuedOn = today();
        const Uuid id = add(report, inspector);
        TestItemResult item;
        item.reportId = id;
        item.itemName = u"制动性能"_s;
        item.limitText = limit;
        item.valueText = value;
        add(item, inspector);
        return id;
    }
    TestItemResult item(const Uuid& report, size_t at = 0) const
    {
        return reader().children<TestItemResult>("reportId", report).at(at);
    }
    QString file(const QString& name, const QString& text) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QFile::WriteOnly)) qFatal("not written");
        file.write(text.toUtf8());
        return file.fileName();
    }
};

QString cell(const ItemGrid* grid, int row, int column)
{
    return grid->table()->model()->index(row, column).data().toString();
}

QLineEdit* editing(ItemGrid* grid, int row, int column)
{
    grid->table()->setCurrentIndex(grid->table()->model()->index(row, column));
    grid->table()->edit(grid->table()->currentIndex());
    return grid->table()->findChild<QLineEdit*>(u"itemCell"_s);
}

} // namespace

class ResultPagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        print::registerFonts();
        installTranslations(*qApp);
    }
    void aValueIsComparedWhileItIsTyped();
    void aDifferenceAsksForItsExplanation();
    void whatCannotBeComparedSaysWhy();
    void aNewItemTakesTheLimitOfItsStandard();
    void aCheckedReportIsNotWrittenIn();
    void bothPartiesHaveTheirClock();
    void aCalendarIsEditedDayByDay();
    void aFaultyPackIsRefusedWithItsRule();
    void datesThatMoveAreShownBeforeAndFollow();
    void anUnknownRuleIsRefused();
};

void ResultPagesTest::aValueIsComparedWhileItIsTyped()
{
    ResultOffice office;
    const Uuid report = office.registered();
    QVERIFY(office.place->signIn(office.inspector.name));
    auto* grid = office.show<ResultsPage, ItemGrid>(RecordKind::testReport, report);
    QCOMPARE(cell(grid, 0, ItemGrid::computed), outcomeText(Judgement::Outcome::conforms));
    QLineEdit* line = editing(grid, 0, ItemGrid::value);
    QVERIFY(line);
    line->setText(u"5.1 m"_s);
    QCOMPARE(cell(grid, 0, ItemGrid::computed), outcomeText(Judgement::Outcome::fails));
    QVERIFY(grid->explanation().contains(u"5.1 m"_s));
    QCOMPARE(office.item(report).valueText, u"4 m"_s); // nothing is saved yet
    line->setText(u"5.0 m"_s);
    QCOMPARE(cell(grid, 0, ItemGrid::computed), outcomeText(Judgement::Outcome::conforms));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(office.item(report).valueText, u"5.0 m"_s);
    QCOMPARE(office.item(report).value.text(), u"5.0"_s);
    QCOMPARE(office.item(report).valueKind, MeasuredKind::number);
    QCOMPARE(office.item(report).computed, ItemComparison::conforms);
}

void ResultPagesTest::aDifferenceAsksForItsExplanation()
{
    ResultOffice office;
    const Uuid report = office.registered(u"≤5 m"_s, u"6 m"_s);
    QVERIFY(office.place->signIn(office.inspector.name));
    auto* grid = office.show<ResultsPage, ItemGrid>(RecordKind::testReport, report);
    const QAbstractItemModel* model = grid->table()->model();
    const QString before = cell(grid, 0, ItemGrid::remark);
    grid->accept(model->index(0, ItemGrid::single), {}, int(ItemVerdict::conforms));
    QCOMPARE(office.item(report).single, ItemVerdict::conforms);
    QVERIFY(cell(grid, 0, ItemGrid::remark) != before);
    QVERIFY(grid->explanation().contains(u"R-NUM-FULL"_s));
    QVERIFY(!office.desk().act(TestReport::info, report, u"checked"_s, office.proof(), office.reviewer));
    grid->accept(model->index(0, ItemGrid::remark), u"按修约值比较"_s, 0);
    QCOMPARE(office.item(report).remark, u"按修约值比较"_s);
    QVERIFY(!grid->explanation().contains(u"R-NUM-FULL"_s));
    office.act(TestReport::info, report, "checked", office.reviewer, office.proof());
}

void ResultPagesTest::whatCannotBeComparedSaysWhy()
{
    ResultOffice office;
    const Uuid report = office.registered(u"≤5 m"_s, u"4 kg"_s);
    QVERIFY(office.place->signIn(office.inspector.name));
    auto* grid = office.show<ResultsPage, ItemGrid>(RecordKind::testReport, report);
    QCOMPARE(cell(grid, 0, ItemGrid::computed), outcomeText(Judgement::Outcome::undecidable));
    const Judgement units{Judgement::Outcome::undecidable, u"unitDiffers"_s, {}, {}};
    QVERIFY(grid->explanation().contains(judgementText(units)));
    QVERIFY(judgementText(units) != outcomeText(units.outcome));
}

void ResultPagesTest::aNewItemTakesTheLimitOfItsStandard()
{
    ResultOffice office;
    const Uuid report = office.registered();
    const Uuid sample = office.get<TestReport>(report).sampleId;
    CommitDraft draft(office.clock, office.admin.officer, u"import"_s);
    draft.set(Sample::info, sample, u"categoryId",
              Value(office.reader().where(ProductCategory::info, "name=?", {u"电动自行车"_s}).front()));
    draft.set(Sample::info, sample, u"productionDate", Value(QDate(2018, 3, 1)));
    draft.set(Sample::info, sample, u"standardText", Value(u"GB 17761-2018"_s));
    tests::sure(office.place->journal().commit(draft), "import");
    QVERIFY(office.place->signIn(office.inspector.name));
    auto* grid = office.show<ResultsPage, ItemGrid>(RecordKind::testReport, report);
    const QString standards = grid->findChild<QLabel*>(u"itemStandards"_s)->text();
    QVERIFY2(standards.contains(u"GB 17761-1999"_s) && standards.contains(u"GB 17761-2018"_s), qPrintable(standards));
    const QAbstractItemModel* model = grid->table()->model();
    QCOMPARE(model->rowCount(), 2);
    grid->accept(model->index(1, ItemGrid::item), u"整车质量(推荐条款)"_s, 0);
    QCOMPARE(cell(grid, 1, ItemGrid::limit), u"≤40kg"_s);
    QCOMPARE(office.reader().children<TestItemResult>("reportId", report).size(), size_t(1)); // without a value
    grid->accept(model->index(1, ItemGrid::value), u"41"_s, 0);
    QCOMPARE(office.reader().children<TestItemResult>("reportId", report).size(), size_t(2));
    QCOMPARE(office.item(report, 1).computed, ItemComparison::fails);
    QCOMPARE(office.item(report, 1).single, ItemVerdict::none); // the program proposes, a person judges
    QCOMPARE(model->rowCount(), 3);
}

void ResultPagesTest::aCheckedReportIsNotWrittenIn()
{
    ResultOffice office;
    const Uuid report = office.reader().children<TestReport>("sampleId", office.sample("reported")).front().id;
    QVERIFY(office.place->signIn(office.inspector.name));
    auto* grid = office.show<ResultsPage, ItemGrid>(RecordKind::testReport, report);
    QCOMPARE(grid->table()->model()->rowCount(), 1);
    QVERIFY(!(grid->table()->model()->index(0, ItemGrid::value).flags() & Qt::ItemIsEditable));
    QVERIFY(!editing(grid, 0, ItemGrid::value));
}

void ResultPagesTest::bothPartiesHaveTheirClock()
{
    ResultOffice office;
    const Uuid sample = office.sample("judged");
    const auto serve = [&](ServedParty party, const QString& name, QDate day) {
        office.setDay(day);
        office.serve(sample, party, name);
    };
    serve(ServedParty::trader, u"某车行"_s, QDate(2018, 9, 14));
    auto* timeline = office.show<ObjectionsPage, ObjectionTimeline>(RecordKind::sample, sample);
    const auto days = [&] {
        QStringList texts;
        for (const QLabel* label : timeline->findChildren<QLabel*>(u"clockDay"_s)) texts += label->text();
        return texts;
    };
    QTRY_COMPARE(days().size(), 2);
    QCOMPARE(days().front(), u"2018-09-29"_s);
    QVERIFY(!QDate::fromString(days().back(), Qt::ISODate).isValid()); // not served yet
    serve(ServedParty::producer, u"某厂"_s, QDate(2018, 9, 17));
    timeline = office.show<ObjectionsPage, ObjectionTimeline>(RecordKind::sample, sample);
    QTRY_COMPARE(days(), (QStringList{u"2018-09-29"_s, u"2018-10-08"_s})); // its own clock, past the festival
    const QAbstractItemModel* model = timeline->table()->model();
    QStringList dates;
    for (int row = 0; row < model->rowCount(); ++row)
        dates += model->index(row, ObjectionTimeline::date).data().toString();
    QStringList sorted = dates;
    sorted.sort();
    QCOMPARE(dates, sorted);
    QVERIFY(dates.contains(u"2018-10-08"_s) && dates.contains(u"2018-09-17"_s));
    press(timeline, "clockWhy");
    auto* bubble = qApp->activePopupWidget();
    QVERIFY(bubble);
    QVERIFY(bubble->findChild<QLabel*>(u"whyText"_s)->text().contains(u"R-OBJ-15D"_s));
    bubble->close();
}

void ResultPagesTest::aCalendarIsEditedDayByDay()
{
    ResultOffice office;
    CalendarDialog dialog(office.context, 2018);
    dialog.show();
    dialog.calendar()->setSelectedDate(QDate(2018, 11, 1));
    QVERIFY(!dialog.findChild<QRadioButton*>(u"calendarMakeup"_s)->isEnabled()); // a Thursday is a workday anyway
    QVERIFY(dialog.findChild<QSpinBox*>(u"calendarYear"_s)->isEnabled());
    dialog.findChild<QRadioButton*>(u"calendarOff"_s)->click();
    QVERIFY(dialog.findChild<QLabel*>(u"calendarChanges"_s)->text().contains(u"11-01"_s));
    QVERIFY(!dialog.findChild<QSpinBox*>(u"calendarYear"_s)->isEnabled()); // another year would let it go
    dialog.accept();
    QVERIFY(dialog.isVisible()); // no notice number
    dialog.findChild<QLineEdit*>(u"calendarNotice"_s)->setText(u"补充通知1号"_s);
    dialog.accept();
    QVERIFY(!dialog.isVisible());
    const auto drafts = office.reader().where(CalendarRecord::info, "state='draft'");
    QCOMPARE(drafts.size(), 1);
    office.act(CalendarRecord::info, drafts.front(), "inForce", office.reviewer);
    tests::sure(office.place->followLaw(), "follow");
    QVERIFY(!office.place->calendar().isWorkday(QDate(2018, 11, 1)));
    QVERIFY(office.place->calendar().isWorkday(QDate(2018, 9, 29))); // what stood there stays
}

void ResultPagesTest::aFaultyPackIsRefusedWithItsRule()
{
    ResultOffice office;
    LawEditCard card(office.context);
    QSignalSpy said(&card, &LawEditCard::said);
    const QString hole =
        office.file(u"a.csv"_s, u"date,kind,name\n2027-10-01,holiday,国庆节\n2027-10-05,holiday,国庆节\n"_s);
    QVERIFY(!card.takeFile(hole));
    QVERIFY2(said.last().at(1).toString().contains(u"R-CNT-DATA"_s), qPrintable(said.last().at(1).toString()));
    QVERIFY(said.last().at(1).toString().contains(u"2027-10-04"_s));
    QVERIFY(!card.takeFile(office.folder.filePath(u"no.csv"_s)));
    QVERIFY(office.reader().where(CalendarRecord::info, "1").isEmpty());
    QVERIFY(card.takeFile(office.file(u"b.csv"_s, u"date,kind,name\n2027-01-01,holiday,元旦\n"_s)));
    QCOMPARE(card.table()->model()->rowCount(), 1);
}

void ResultPagesTest::datesThatMoveAreShownBeforeAndFollow()
{
    ResultOffice office;
    const Uuid sample = office.sample("objection");
    RuleValue longer;
    longer.ruleId = u"R-OBJ-15D"_s;
    longer.regime = u"R-REG-61"_s;
    longer.value = u"20"_s;
    longer.unit = u"C"_s;
    longer.sourceText = longer.reason = u"试行"_s;
    longer.status = RuleValueStatus::toConfirm;
    longer.validFrom = QDate(2018, 1, 1);
    office.add(longer, office.admin);
    QVERIFY(office.place->signIn(office.reviewer.name));
    SettingsPage page(office.context);
    page.show();
    auto* card = page.findChild<LawEditCard*>();
    QVERIFY(card);
    inDialog<MovedDatesDialog>([&](MovedDatesDialog* dialog) {
        const QAbstractItemModel* model = dialog->table()->model();
        QVERIFY(model->rowCount() >= 2);
        QStringList rows;
        for (int row = 0; row < model->rowCount(); ++row)
            rows += model->index(row, 2).data().toString() + u' ' + model->index(row, 3).data().toString() + u' ' +
                    model->index(row, 4).data().toString();
        QVERIFY2(rows.contains(u"R-OBJ-15D 2018-09-29 2018-10-08"_s), qPrintable(rows.join(u'\n')));
        press(dialog, "movedGoOn");
    });
    press(card, "lawInForce");
    QVERIFY(office.reader().where(RuleValue::info, "state='inForce'").size() == 1);
    for (const auto& service : office.reader().children<ServiceOfNotice>("sampleId", sample))
        QCOMPARE(service.objectBy, QDate(2018, 10, 8));
    QCOMPARE(office.place->rules().inForce(u"R-OBJ-15D"_s, u"R-REG-61"_s, office.today())->length(), 20);
}

void ResultPagesTest::anUnknownRuleIsRefused()
{
    ResultOffice office;
    LawEditCard card(office.context);
    inDialog<RecordDialog>([](RecordDialog* dialog) {
        QVERIFY(!dialog->form()->save());
        const auto* problems = dialog->findChild<ProblemList*>();
        QStringList lines;
        for (int row = 0; row < problems->count(); ++row) lines += problems->textAt(row);
        QVERIFY2(lines.join(u' ').contains(u"R-OBJ-99D"_s), qPrintable(lines.join(u' ')));
        static_cast<QDialog*>(dialog)->reject();
    });
    card.changeRule(u"R-OBJ-99D"_s, u"R-REG-61"_s);
    QVERIFY(office.reader().where(RuleValue::info, "1").isEmpty());
}

QTEST_MAIN(ResultPagesTest)
#include "tst_result_pages.moc"
