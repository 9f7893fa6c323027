// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of the rooms: a record entered, moved on and taken back through its buttons; lists searched and exported.
#include "directory/DirectoryPage.h"
#include "directory/Trader.h"
#include "form/ActDialog.h"
#include "form/BulkEditDialog.h"
#include "form/ListExport.h"
#include "form/LookUpLine.h"
#include "form/ProblemList.h"
#include "form/RecordForm.h"
#include "form/RecordView.h"
#include "planning/PlansPage.h"
#include "sampling/Sample.h"
#include "sampling/SamplesPage.h"
#include "shell/DataTable.h"
#include "shell/ListDetail.h"
#include "testing/ResultsPage.h"
#include "testing/TestReport.h"

#include "FormOffice.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace qj;

class TestPages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSampleIsEnteredInChineseAndSealedByAButton();
    void buttonsSayWhyAnActIsNotPossible();
    void aPageSearchesFiltersAndExports();
    void markedRowsAreChangedTogetherAndTakenBackAtOnce();
    void whatACheckRefusesIsNotChangedWithTheOthers();
    void listsOfPapersNameTheGoods();
    void anEmptySearchOffersTheWholeList();
    void pagesOfAllRoomsOpen();
    void pictures();
};

void TestPages::initTestCase()
{
    installTranslations(*qApp);
}

void TestPages::aSampleIsEnteredInChineseAndSealedByAButton()
{
    FormOffice office;
    office.makeRegister();
    SamplesPage room(office.context);
    room.resize(1280, 800);
    room.show();
    QVERIFY(QTest::qWaitForWindowActive(&room));
    RecordPage* page = room.page(RecordKind::sample);
    QVERIFY(loaded(page));
    page->newRecord();
    QVERIFY(page->isFormOpen());
    RecordForm* form = page->form();
    typeChinese(form->editor(u"productName")->box(), u"某牌电动自行车"_s);
    pick(form->editor(u"traderId"), u"czsmddcd"_s); // pinyin initials
    QCOMPARE(form->editor(u"traderId")->value(), Value(office.shop));
    QCOMPARE(form->findChild<QLabel*>(u"sample-traderId-address"_s)->text(), u"示例区和平路1号"_s);
    // The only task of the office gives category, campaign, laboratory and quantities.
    QCOMPARE(form->editor(u"categoryId")->value(), Value(office.category));
    QCOMPARE(form->editor(u"titleName")->value(), Value(u"二季度电动自行车抽检"_s));
    QTest::keyClicks(form->editor(u"samplingTime")->box(), u"0930"_s);
    QVERIFY2(form->save(), qPrintable(form->problems()->count() ? form->problems()->textAt(0) : QString()));
    QVERIFY(!page->isFormOpen());
    QVERIFY(page->pane());
    const Uuid id = page->pane()->recordId();
    const auto sample = office.place->reader().find<Sample>(id);
    QVERIFY(sample);
    QCOMPARE(sample->productName, u"某牌电动自行车"_s);
    QVERIFY(!sample->sampleNo.isEmpty());
    QTRY_COMPARE(page->model()->rowCount(), 1);

    // Far too much is missing for a small dialog: the button leads to the form, with all that sealing needs.
    auto* seal = page->pane()->findChild<QPushButton*>(u"act-sealed"_s);
    QVERIFY(seal);
    QCOMPARE(seal->text(), u"抽样封样"_s); // what a person does, not what is the case then
    QVERIFY2(seal->isEnabled(), qPrintable(seal->toolTip()));
    QVERIFY(seal->toolTip().contains(u"R-SMP-TWO"_s));
    QTest::mouseClick(seal, Qt::LeftButton);
    QVERIFY(page->isFormOpen());
    QVERIFY(form->problems()->count() > 9);
    const std::map<const char*, Value> rest{
        {"brand", Value(u"示例牌"_s)},
        {"modelSpec", Value(u"TDT-01"_s)},
        {"standardText", Value(u"GB 17761-2018"_s)},
        {"productionText", Value(u"2019-04-02"_s)},
        {"unitPrice", Value(Money{259900})},
        {"purchasedQty", Value(Decimal::fromInt(10))},
        {"soldQty", Value(Decimal::fromInt(4))},
        {"stockQty", Value(Decimal::fromInt(6))},
        {"backupPlace", Value(u"店内仓库"_s)},
        {"backupKeeper", toValue(BackupKeeper::trader)},
        {"backupReceiver", Value(u"李某"_s)},
        {"backupReceivedOn", Value(QDate(2019, 5, 14))},
        {"producerId", Value(office.maker)},
        {"producerRole", toValue(ProducerRole::producer)},
        {"noticeNo", Value(u"示市监抽〔2019〕1号"_s)},
        {"samplingPlace", Value(u"营业场所"_s)},
        {"officerIds", Value(QList<Uuid>{office.place->actor().officer, office.second})},
        {"samplerNames", Value(QStringList{u"孙某"_s, u"周某"_s})},
        {"sealNoTest", Value(u"F0001"_s)},
        {"sealNoBackup", Value(u"F0002"_s)},
        {"sealState", Value(u"完好"_s)},
        {"sendBy", Value(QDate(2019, 5, 20))},
        {"sendPlace", Value(u"示例市质量检验中心"_s)},
        {"freeSample", Value(true)},
        {"traderSigned", Value(true)},
        {"traderSignedOn", Value(QDate(2019, 5, 14))},
    };
    for (const auto& [name, value] : rest) {
        FieldEditor* editor = form->editor(QString::fromLatin1(name));
        editor->setValue(value);
        Q_EMIT editor->edited();
    }
    QVERIFY2(form->save(), qPrintable(form->problems()->count() ? form->problems()->textAt(0) : QString()));
    seal = page->pane()->findChild<QPushButton*>(u"act-sealed"_s);
    QVERIFY2(seal->isEnabled(), qPrintable(seal->toolTip()));
    QTimer::singleShot(0, this, [&] {
        auto* dialog = qobject_cast<ActDialog*>(QApplication::activeModalWidget());
        if (!dialog) return;
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"actDo"_s), Qt::LeftButton);
        if (dialog->isVisible()) {
            qWarning("%s", qPrintable(dialog->findChild<ProblemList*>()->textAt(0)));
            dialog->reject();
        }
    });
    QTest::mouseClick(seal, Qt::LeftButton);
    QCOMPARE(office.place->reader().find<Sample>(id)->state, u"sealed"_s);
    QTRY_COMPARE(
        page->model()->index(0, page->model()->columnOf(u"state"_s)).data(RecordTableModel::stateRole).toString(),
        u"sealed"_s);
    page->undo();
    QCOMPARE(office.place->reader().find<Sample>(id)->state, u"draft"_s);
}

void TestPages::buttonsSayWhyAnActIsNotPossible()
{
    FormOffice office;
    office.makeRegister();
    Plan plan;
    plan.title = u"三季度计划"_s;
    plan.state = u"draft"_s;
    const Uuid id = office.add(plan);
    PlansPage room(office.context);
    room.show();
    room.openRecord(RecordKind::plan, id);
    auto* pane = room.page(RecordKind::plan)->pane();
    auto* submit = pane->findChild<QPushButton*>(u"act-submitted"_s);
    QVERIFY(submit);
    QVERIFY(!submit->toolTip().isEmpty());
    QCOMPARE(submit->accessibleDescription(), submit->toolTip());
    QCOMPARE(pane->view()->textOf(u"title"_s), u"三季度计划"_s);
}

void TestPages::aPageSearchesFiltersAndExports()
{
    FormOffice office;
    office.addTraders(200);
    DirectoryPage room(office.context);
    room.resize(1280, 800);
    room.show();
    RecordPage* page = room.page(RecordKind::trader);
    QVERIFY(loaded(page));
    QTRY_COMPARE(page->model()->rowCount(), 200);
    auto* search = page->findChild<QLineEdit*>(u"tradersSearch"_s);
    typeChinese(search, u"超市"_s);
    QTRY_COMPARE(page->model()->rowCount(), 67);
    page->list()->table()->heads()->setFilter(page->model()->columnOf(u"name"_s), u"东风"_s);
    QTRY_COMPARE(page->model()->rowCount(), 14);
    const QString path = office.dir.filePath(u"out.csv"_s);
    Work work;
    const ListExport request{office.place->journal(), Trader::info, page->model()->columns(), {0, 1, 2},
                             page->model()->rows(),   u"名录"_s};
    const auto written = request.write(path, TableFormat::csvUtf8, work);
    QVERIFY(written);
    QCOMPARE(*written, 14);
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()).count(u"超市"_s), 14);
    page->list()->setCurrent(page->model()->index(3, 0));
    QVERIFY(page->pane());
    QCOMPARE(page->pane()->recordId(), page->model()->idAt(3));
    QCOMPARE(page->chosen(10), QList<Uuid>{page->model()->idAt(3)});
}

void TestPages::markedRowsAreChangedTogetherAndTakenBackAtOnce()
{
    FormOffice office;
    const QList<Uuid> ids{office.addTrader(u"甲店"_s), office.addTrader(u"乙店"_s), office.addTrader(u"丙店"_s)};
    BulkEditDialog dialog(office.context, Trader::info, ids);
    dialog.chooseField(u"phone"_s);
    typeChinese(dialog.editor()->box(), u"0519-80001234"_s);
    QCOMPARE(dialog.changing(), 3);
    QCOMPARE(dialog.refused(), 0);
    QVERIFY(dialog.apply());
    for (const Uuid& id : ids) QCOMPARE(office.place->reader().find<Trader>(id)->phone, u"0519-80001234"_s);
    const auto last = office.place->journal().lastUndoable();
    QVERIFY(last);
    QVERIFY(office.place->desk().undo(*last, office.place->actor()));
    for (const Uuid& id : ids) QVERIFY(office.place->reader().find<Trader>(id)->phone.isEmpty());
}

void TestPages::whatACheckRefusesIsNotChangedWithTheOthers()
{
    FormOffice office;
    const QList<Uuid> ids{office.addTrader(u"甲店"_s), office.addTrader(u"乙店"_s)};
    BulkEditDialog dialog(office.context, Trader::info, ids);
    dialog.chooseField(u"name"_s);
    QCOMPARE(dialog.changing(), 0); // an empty name is refused for each of them
    QCOMPARE(dialog.refused(), 2);
    QVERIFY(!dialog.findChild<QPushButton*>(u"bulkDo"_s)->isEnabled());
    typeChinese(dialog.editor()->box(), u"甲店"_s);
    QCOMPARE(dialog.changing(), 1); // one has it already
}

void TestPages::listsOfPapersNameTheGoods()
{
    FormOffice office;
    Sample sample;
    sample.productName = u"电动自行车"_s;
    sample.state = u"reported"_s;
    TestReport report;
    report.sampleId = office.add(sample);
    report.reportNo = u"JY2019-001"_s;
    office.add(report);
    RecordTableModel model(office.place->journal(), TestReport::info);
    const int goods = model.columnOf(u"sampleId.productName"_s);
    QVERIFY(goods >= 0);
    ListQuery query;
    query.search = u"ddzxc"_s;
    QSignalSpy spy(&model, &RecordTableModel::loaded);
    model.setQuery(query);
    QVERIFY(spy.wait());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, goods).data().toString(), u"电动自行车"_s);
}

void TestPages::anEmptySearchOffersTheWholeList()
{
    FormOffice office;
    office.addTrader(u"甲店"_s);
    DirectoryPage room(office.context);
    room.resize(1280, 800);
    room.show();
    RecordPage* page = room.page(RecordKind::trader);
    QVERIFY(loaded(page));
    auto* search = page->findChild<QLineEdit*>(u"tradersSearch"_s);
    QVERIFY(search);
    search->setText(u"没有这一家"_s);
    QTRY_COMPARE(page->model()->rowCount(), 0);
    QPushButton* clear = nullptr;
    for (QPushButton* button : page->list()->findChildren<QPushButton*>(u"emptyAction"_s))
        if (button->isVisible()) clear = button;
    QVERIFY(clear);
    QCOMPARE(clear->text(), u"清除筛选"_s); // and not “new trader”
    clear->click();
    QTRY_COMPARE(page->model()->rowCount(), 1);
}

void TestPages::pagesOfAllRoomsOpen()
{
    FormOffice office;
    office.makeRegister();
    DirectoryPage room(office.context);
    room.show();
    for (const RecordKind kind : {RecordKind::trader, RecordKind::producer, RecordKind::laboratory, RecordKind::office,
                                  RecordKind::officer, RecordKind::productCategory, RecordKind::standard}) {
        RecordPage* page = room.page(kind);
        QVERIFY(page);
        QVERIFY(loaded(page));
        page->newRecord();
        QVERIFY(page->isFormOpen());
    }
    QVERIFY(!room.openRecord(RecordKind::sample, {}));
}

void TestPages::pictures()
{
    const QString into = qEnvironmentVariable("QJ_PICTURES");
    if (into.isEmpty()) return; // pictures are made on demand, to be looked at
    FormOffice office;
    office.makeRegister();
    office.addTraders(3000);
    for (int i = 0; i < 24; ++i) {
        Sample sample;
        sample.origin = SampleOrigin::own;
        sample.productName = i % 2 ? u"示例牌电动自行车"_s : u"家用燃气快速热水器"_s;
        sample.formNo = u"2019-%1"_s.arg(i + 1, 4, 10, QLatin1Char('0'));
        sample.brand = u"示例牌"_s;
        sample.modelSpec = u"TDT-%1Z"_s.arg(i);
        sample.traderId = office.shop;
        sample.producerId = office.maker;
        sample.planTaskId = office.task;
        sample.categoryId = office.category;
        sample.channel = Channel::shop;
        sample.kind = SampleKind::supervision;
        sample.samplingDate = QDate(2019, 4, 1).addDays(i);
        sample.unitPrice = Money{259900 + i * 1000};
        sample.testQty = Decimal::fromInt(1);
        sample.finalVerdict = i % 5 == 0 ? Verdict::fail : i % 3 ? Verdict::pass : Verdict::none;
        static const QStringList states{u"draft"_s,     u"sealed"_s, u"testing"_s,
                                        u"objection"_s, u"final"_s,  u"disputed"_s};
        sample.state = states.at(i % 6);
        office.add(sample);
    }
    for (const bool dark : {false, true}) {
        theme().setScheme(dark ? Scheme::dark : Scheme::light);
        const QString tail = dark ? u"-dark.png"_s : u"-light.png"_s;
        SamplesPage room(office.context);
        room.resize(1360, 820);
        room.show();
        RecordPage* page = room.page(RecordKind::sample);
        QVERIFY(loaded(page));
        page->list()->setCurrent(page->model()->index(5, 0));
        QTest::qWait(300);
        QVERIFY(room.grab().save(into + u"/list"_s + tail));
        page->list()->table()->heads()->setFiltersShown(true);

        page->pane()->showHistory();
        QTest::qWait(200);
        QVERIFY(room.grab().save(into + u"/history"_s + tail));
        page->newRecord();
        page->form()->save();
        QTest::qWait(400);
        QVERIFY(room.grab().save(into + u"/form"_s + tail));
        auto* line = qobject_cast<LookUpLine*>(page->form()->editor(u"traderId")->box());
        line->setFocus();
        typeChinese(line, u"dfcs"_s);
        QTest::qWait(400);
        QVERIFY(room.grab().save(into + u"/lookup"_s + tail));
        page->form()->discard();
        const Uuid id = page->model()->idAt(5);
        page->openRecord(id);
        QTest::qWait(100);
        for (ActOffer offer : office.place->desk().acts(Sample::info, id, office.place->actor())) {
            offer.why.resize(qMin<std::size_t>(offer.why.size(), 6));
            ActDialog dialog(office.context, Sample::info, id, offer, &room);
            dialog.show();
            QTest::qWait(100);
            QVERIFY(dialog.grab().save(into + u"/act"_s + tail));
            break;
        }
        DirectoryPage register_(office.context);
        register_.resize(1360, 820);
        register_.show();
        QVERIFY(loaded(register_.page(RecordKind::trader)));
        QTest::qWait(300);
        QVERIFY(register_.grab().save(into + u"/traders"_s + tail));
        ResultsPage results(office.context);
        results.resize(1360, 820);
        results.show();
        QTest::qWait(300);
        QVERIFY(results.grab().save(into + u"/results"_s + tail));
    }
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
