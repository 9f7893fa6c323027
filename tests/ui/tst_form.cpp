// SPDX-License-Identifier: GPL-3.0-or-later
// Forms and pages of records, driven as a person does, over a real store file.
#include "directory/DirectoryPage.h"
#include "directory/Laboratory.h"
#include "directory/ProductCategory.h"
#include "form/ActDialog.h"
#include "form/DateEditor.h"
#include "form/ListExport.h"
#include "form/LookUpLine.h"
#include "form/ProblemList.h"
#include "form/RecordForm.h"
#include "form/RecordPage.h"
#include "form/RecordTableModel.h"
#include "form/RecordView.h"
#include "planning/PlansPage.h"
#include "sampling/Sample.h"
#include "sampling/SamplesPage.h"
#include "shell/DataTable.h"
#include "shell/ListDetail.h"
#include "shell/Theme.h"
#include "testing/ResultsPage.h"

#include "FormStore.h"
#include "PartsTranslator.h"

#include <QtCore/QSettings>
#include <QtGui/QInputMethodEvent>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>

using namespace Qt::StringLiterals;
using namespace qj;

namespace {

void typeChinese(QWidget* box, const QString& text)
{
    QInputMethodEvent composing(u"pin"_s, {});
    QApplication::sendEvent(box, &composing);
    QInputMethodEvent done;
    done.setCommitString(text);
    QApplication::sendEvent(box, &done);
}

Theme& theme()
{
    static Theme* made = new Theme(*qApp);
    return *made;
}

struct FormOffice : FormStore
{
    QSettings settings{dir.filePath(u"settings.ini"_s), QSettings::IniFormat};
    std::unique_ptr<LocalStore> local = std::move(*LocalStore::open(dir.filePath(u"s"_s), clock));
    FormContext context{*place, theme(), settings, local.get()};
    Uuid category, lab, task, shop, maker, second;

    template <class T> Uuid add(T record)
    {
        record.officeId = place->actor().office;
        CommitDraft draft(clock, place->actor().officer, u"add"_s);
        draft.add(record);
        if (!place->journal().commit(draft)) qFatal("not written");
        return record.id;
    }
    void makeRegister()
    {
        ProductCategory goods;
        goods.code = u"0901"_s;
        goods.name = u"电动自行车"_s;
        goods.defaultTestQty = Decimal::fromInt(1);
        goods.defaultBackupQty = Decimal::fromInt(1);
        goods.qtyUnit = u"辆"_s;
        goods.state = u"active"_s;
        category = add(goods);
        Laboratory laboratory;
        laboratory.name = u"示例市质量检验中心"_s;
        laboratory.state = u"active"_s;
        lab = add(laboratory);
        Plan plan;
        plan.title = u"二季度电动自行车抽检"_s;
        plan.year = 2019;
        plan.labs = {lab};
        plan.state = u"issued"_s;
        PlanTask one;
        one.planId = add(plan);
        one.categoryId = category;
        one.executingOffice = place->actor().office;
        one.batches = 10;
        one.state = u"received"_s;
        task = add(one);
        shop = addTrader(u"常州市某电动车店"_s);
        Producer producer;
        producer.name = u"示例车业有限公司"_s;
        producer.role = ProducerRole::producer;
        producer.state = u"active"_s;
        maker = add(producer);
        Officer officer;
        officer.name = u"赵亮"_s;
        officer.certNo = u"苏D0002"_s;
        officer.certValidTo = QDate(2021, 12, 31);
        officer.state = u"active"_s;
        second = add(officer);
        CommitDraft draft(clock, place->actor().officer, u"edit"_s);
        draft.set(Officer::info, place->actor().officer, u"certNo", Value(u"苏D0001"_s));
        draft.set(Officer::info, place->actor().officer, u"certValidTo", Value(QDate(2021, 12, 31)));
        if (!place->journal().commit(draft)) qFatal("not written");
    }
};

bool loaded(RecordPage* page)
{
    QSignalSpy spy(page->model(), &RecordTableModel::loaded);
    return !page->model()->isLoading() || spy.wait(5000);
}

void pick(FieldEditor* editor, const QString& text)
{
    auto* line = qobject_cast<QLineEdit*>(editor->box());
    line->setFocus();
    typeChinese(line, text);
    QTest::keyClick(line, Qt::Key_Return); // typed faster than the list opens: the only hit is taken
}

} // namespace

class TestForm final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void datesAreTakenAsPeopleTypeThem_data();
    void datesAreTakenAsPeopleTypeThem();
    void everyKindHasAFormWhoseBoxesHaveNames();
    void whatIsWrittenInABoxComesBack();
    void allProblemsAreListedAndLeadToTheirBoxes();
    void enterGoesToTheNextBox();
    void aSampleIsEnteredInChineseAndSealedByAButton();
    void aDraftComesBackAfterACrash();
    void editingWritesOnlyWhatChanged();
    void whatTheLastFormHadIsTakenOver();
    void buttonsSayWhyAnActIsNotPossible();
    void aPageSearchesFiltersAndExports();
    void pagesOfAllRoomsOpen();
    void pictures();

private:
    PartsTranslator m_chinese;
};

void TestForm::initTestCase()
{
    QVERIFY(!m_chinese.isEmpty());
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    qApp->installTranslator(&m_chinese);
}

void TestForm::datesAreTakenAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    for (const QString& text : {u"2018-09-14"_s, u"2018.9.14"_s, u"2018/9/14"_s, u"2018年9月14日"_s, u"20180914"_s,
                                u"２０１８．９．１４"_s, u" 2018-9-14 "_s})
        QTest::newRow(qPrintable(text)) << text << QDate(2018, 9, 14);
    QTest::newRow("without the year") << u"9.14"_s << QDate(2019, 9, 14);
    QTest::newRow("today") << u"t"_s << QDate(2019, 5, 14);
    QTest::newRow("in three days") << u"+3"_s << QDate(2019, 5, 17);
    QTest::newRow("no such day") << u"2018-02-30"_s << QDate();
    QTest::newRow("words") << u"明天"_s << QDate();
}

void TestForm::datesAreTakenAsPeopleTypeThem()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    QCOMPARE(dateFromTyping(text, QDate(2019, 5, 14)), date);
}

void TestForm::everyKindHasAFormWhoseBoxesHaveNames()
{
    FormOffice office;
    for (const RecordInfo* info : office.place->schema().all()) {
        RecordForm form(office.context, *info);
        form.startNew({info, {}, {}});
        for (const Field& field : info->fields) {
            const bool has = field.kind != ValueKind::json && field.target != RecordKind::attachment;
            FieldEditor* editor = form.editor(QString::fromLatin1(field.name));
            QVERIFY2(!has || editor, field.name);
            if (!editor) continue;
            QVERIFY2(!editor->box()->accessibleName().isEmpty(), field.name);
            QVERIFY2(!editor->box()->objectName().isEmpty(), field.name);
        }
        for (const QAbstractButton* button : form.findChildren<QAbstractButton*>())
            QVERIFY2(!button->isVisibleTo(&form) || !button->accessibleName().isEmpty() || !button->text().isEmpty() ||
                         !button->objectName().isEmpty(),
                     info->name);
    }
}

void TestForm::whatIsWrittenInABoxComesBack()
{
    FormOffice office;
    office.makeRegister();
    RecordForm form(office.context, Sample::info);
    form.startNew({&Sample::info, {}, {}});
    const std::map<const char*, Value> values{
        {"productName", Value(u"某牌电动自行车"_s)},
        {"unitPrice", Value(Money{259900})},
        {"testQty", Value(*Decimal::parse(u"1.50"))},
        {"samplingDate", Value(QDate(2019, 5, 10))},
        {"samplingTime", Value(QTime(9, 5))},
        {"channel", toValue(Channel::online)},
        {"imported", Value(false)},
        {"traderId", Value(office.shop)},
        {"officerIds", Value(QList<Uuid>{office.place->actor().officer, office.second})},
        {"samplerNames", Value(QStringList{u"甲"_s, u"乙"_s})},
        {"unpackedAt", Value(fromLocal(QDate(2019, 5, 12), QTime(14, 0)))},
        {"remark", Value(u"第一行\n第二行"_s)},
    };
    for (const auto& [name, value] : values) form.editor(QString::fromLatin1(name))->setValue(value);
    const RecordData data = form.collected();
    for (const auto& [name, value] : values) QVERIFY2(data.value(QString::fromLatin1(name)) == value, name);
}

void TestForm::allProblemsAreListedAndLeadToTheirBoxes()
{
    FormOffice office;
    RecordForm form(office.context, Trader::info);
    form.resize(800, 600);
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    form.startNew({&Trader::info, {}, {}}, false);
    QVERIFY(!form.save());
    QVERIFY(form.problems()->count() >= 5);
    QVERIFY(form.problems()->isVisible());
    QCOMPARE(form.editor(u"name")->box()->property("problem").toString(), u"error"_s);
    QVERIFY(form.editor(u"name")->box()->hasFocus());
    for (int row = 0; row < form.problems()->count(); ++row)
        if (form.problems()->textAt(row).contains(form.editor(u"address")->label())) form.problems()->choose(row);
    QVERIFY(form.editor(u"address")->box()->hasFocus());
    typeChinese(form.editor(u"address")->box(), u"和平路2号"_s);
    QTRY_COMPARE(form.editor(u"address")->box()->property("problem").toString(), QString());
    auto* date = qobject_cast<QLineEdit*>(form.editor(u"rosterValidFrom")->box());
    QTest::keyClicks(date, u"2019-13-01"_s);
    QTRY_COMPARE(date->property("problem").toString(), u"error"_s);
}

void TestForm::enterGoesToTheNextBox()
{
    FormOffice office;
    RecordForm form(office.context, Trader::info);
    form.resize(900, 600);
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    form.startNew({&Trader::info, {}, {}}, false);
    QWidget* name = form.editor(u"name")->box();
    QVERIFY(name->hasFocus());
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(form.editor(u"kind")->box()->hasFocus());
    QTest::keyClick(form.editor(u"kind")->box(), Qt::Key_Return);
    QVERIFY(form.editor(u"creditCode")->box()->hasFocus());
    QTest::keyClick(form.editor(u"creditCode")->box(), Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(form.editor(u"kind")->box()->hasFocus());
}

void TestForm::aSampleIsEnteredInChineseAndSealedByAButton()
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

void TestForm::aDraftComesBackAfterACrash()
{
    FormOffice office;
    {
        RecordForm form(office.context, Trader::info);
        form.startNew({&Trader::info, {}, {}});
        typeChinese(form.editor(u"name")->box(), u"尚未保存的商行"_s);
        QVERIFY(form.isDirty());
        QTRY_VERIFY_WITH_TIMEOUT(!office.local->drafts(office.place->actor().officer).empty(), 6000);
    } // the program ends without a save
    office.local.reset();
    office.local = std::move(*LocalStore::open(office.dir.filePath(u"s"_s), office.clock));
    FormContext again(*office.place, theme(), office.settings, office.local.get());
    RecordForm form(again, Trader::info);
    form.startNew({&Trader::info, {}, {}});
    QCOMPARE(form.editor(u"name")->value(), Value(u"尚未保存的商行"_s));
    QVERIFY(!form.findChild<QLabel*>(u"trader-notice"_s)->text().isEmpty());
    form.discard();
    QVERIFY(form.editor(u"name")->value().isNull());
    QVERIFY(office.local->drafts(office.place->actor().officer).empty());
}

void TestForm::editingWritesOnlyWhatChanged()
{
    FormOffice office;
    const Uuid id = office.addTrader(u"某商行"_s);
    RecordForm form(office.context, Trader::info);
    QVERIFY(form.edit(id));
    auto* phone = qobject_cast<QLineEdit*>(form.editor(u"phone")->box());
    QTest::keyClicks(phone, u"0519-80000000"_s);
    QVERIFY(form.save());
    const auto history = office.place->journal().history(id);
    QCOMPARE(history.back().field, Trader::info.find(u"phone")->number);
    QCOMPARE(std::count_if(history.begin(), history.end(),
                           [&](const HistoryEntry& e) { return e.commit == history.back().commit; }),
             1);
    QVERIFY(form.save()); // nothing changed: nothing is written
    QCOMPARE(office.place->journal().history(id).size(), history.size());
}

void TestForm::whatTheLastFormHadIsTakenOver()
{
    FormOffice office;
    office.addTrader(u"某商行"_s);
    RecordForm form(office.context, Trader::info);
    form.startNew({&Trader::info, {}, {}}, false);
    typeChinese(form.editor(u"name")->box(), u"另一商行"_s);
    form.takeFromLast(u"place"_s);
    QCOMPARE(form.editor(u"address")->value(), Value(u"示例区和平路1号"_s));
    QCOMPARE(form.editor(u"name")->value(), Value(u"另一商行"_s));
    QVERIFY(form.editor(u"kind")->value().isNull());
}

void TestForm::buttonsSayWhyAnActIsNotPossible()
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

void TestForm::aPageSearchesFiltersAndExports()
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
    QCOMPARE(page->chosen(), QList<Uuid>{page->model()->idAt(3)});
}

void TestForm::pagesOfAllRoomsOpen()
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

void TestForm::pictures()
{
    const QString into = qEnvironmentVariable("QJ_PICTURES");
    if (into.isEmpty()) QSKIP("set QJ_PICTURES to a folder for pictures of the pages");
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

QTEST_MAIN(TestForm)
#include "tst_form.moc"
