// SPDX-License-Identifier: GPL-3.0-or-later
// The window as the program builds it, over a real store: first start, sign-in, every page, an import, undo.
#include "Desktop.h"
#include "Opening.h"
#include "analysis/AnalysisPage.h"
#include "analysis/TodayPage.h"
#include "directory/FirstStartDialog.h"
#include "directory/OfficerKeys.h"
#include "directory/SettingsPage.h"
#include "directory/SignInDialog.h"
#include "directory/StoreCard.h"
#include "directory/Trader.h"
#include "exchange/ExchangePage.h"
#include "exchange/PackageInDialog.h"
#include "print/Fonts.h"
#include "sampling/Sample.h"
#include "shell/KeyFigure.h"
#include "shell/Menus.h"
#include "shell/MessageStack.h"
#include "shell/Theme.h"
#include "shell/TopBar.h"
#include "testing/ImportDialog.h"
#include "testing/ImportSummary.h"

#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

using namespace Qt::StringLiterals;
using namespace qj;

class TestWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void firstStartMakesAStore();
    void firstStartNamesWhatIsMissing();
    void signInAsksForAPasswordWhereThereIsOne();
    void everyPageOpens();
    void aFreshStoreSaysWhatToDoFirst();
    void aFileIsTakenInAndTakenBack();
    void aLookKeepsNothing();
    void aRosterIsTakenInOnThePageOfTheRegister();
    void samplesAreTakenInOnTheirPage();
    void undoSaysWhatItTookBack();
    void theOfficeItselfCannotBeUndone();
    void searchFindsATraderByInitialsAndOpensIt();
    void theStoreIsBackedUpAndChecked();
    void theCounterLeadsToTheExchange();
    void aPackageDroppedOnTheWindowIsLookedAt();
    void everyControlHasNames();

private:
    QString csv();
    bool take();
    template <class T> T* child(QWidget& in, const char* name) { return in.findChild<T*>(QString::fromLatin1(name)); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Workplace> m_place;
    std::unique_ptr<Desktop> m_desktop;
    FixedClock m_clock{fromLocal(QDate(2018, 9, 14), QTime(9, 0))};
};

void TestWindow::initTestCase()
{
    print::registerFonts();
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestWindow::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_dir->filePath(u"settings.ini"_s), QSettings::IniFormat);
    auto made = Workplace::create(m_dir->filePath(u"store"_s),
                                  {u"320412"_s, u"示例区市场监督管理局"_s, OfficeLevel::district, u"王敏"_s}, m_clock);
    QVERIFY(made);
    m_place = std::move(*made);
    m_desktop = std::make_unique<Desktop>(*m_theme, *m_settings, *m_place);
    m_desktop->window().show();
}

void TestWindow::cleanup()
{
    m_desktop.reset();
    m_place.reset();
    m_theme->set(Scheme::light, 100);
}

QString TestWindow::csv()
{
    QFile file(m_dir->filePath(u"结果.csv"_s));
    if (!file.open(QFile::WriteOnly)) return {};
    file.write("序号,商品名称,商标,规格型号,标称生产者,经营者,检验结论,不合格项目,自编栏\n"
               "1,塑料玩具,小鹿,A-1,示例玩具厂,示例区百货商店,合格,,甲\n"
               "2,电动自行车,飞驰,TDT-02,示例车业有限公司,示例区车行,不合格,整车质量,乙\n"
               "3,儿童书包,,B-3,示例箱包厂,示例区文具店,合格,,丙\n"
               "4,,,,,,,,\n");
    return file.fileName();
}

bool TestWindow::take()
{
    ImportDialog* dialog = m_desktop->importDialog(csv());
    const bool done = dialog->run(false);
    dialog->close();
    return done;
}

void TestWindow::firstStartMakesAStore()
{
    FirstStartDialog dialog(*m_theme, m_clock, m_dir->filePath(u"second"_s));
    child<QLineEdit>(dialog, "startCode")->setText(u"320402"_s);
    child<QLineEdit>(dialog, "startName")->setText(u"另一区市场监督管理局"_s);
    child<QLineEdit>(dialog, "startAdmin")->setText(u"李强"_s);
    QVERIFY(!child<QLabel>(dialog, "startArea")->text().isEmpty());
    dialog.accept();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    const auto place = dialog.takeWorkplace();
    QVERIFY(place);
    QCOMPARE(place->actor().name, u"李强"_s);
    QCOMPARE(place->journal().officeCode(), u"320402"_s);
}

void TestWindow::firstStartNamesWhatIsMissing()
{
    FirstStartDialog dialog(*m_theme, m_clock, m_dir->filePath(u"second"_s));
    auto* problem = child<QLabel>(dialog, "startProblem");
    child<QLineEdit>(dialog, "startCode")->setText(u"3204"_s);
    dialog.accept();
    QVERIFY(!problem->text().isEmpty() && !problem->isHidden());
    QVERIFY(!QFileInfo::exists(m_dir->filePath(u"second"_s)));
    dialog.startWith(FirstStartDialog::openStore);
    QVERIFY(problem->isHidden());
    child<QLineEdit>(dialog, "startOpenFolder")->setText(m_dir->filePath(u"nothing"_s));
    dialog.accept();
    QVERIFY(!problem->isHidden());
    QCOMPARE(dialog.result(), 0);
}

void TestWindow::signInAsksForAPasswordWhereThereIsOne()
{
    {
        SignInDialog nobody(*m_theme, *m_place);
        QVERIFY(nobody.needsNobody());
    }
    QVERIFY(
        OfficerKeys(m_place->journal().store().folder()).setPassword(m_place->actor().officer, {}, u"清检2018安全"_s));
    SignInDialog dialog(*m_theme, *m_place);
    QVERIFY(!dialog.needsNobody());
    auto* password = child<QLineEdit>(dialog, "signInPassword");
    QVERIFY(!password->isHidden());
    password->setText(u"wrong"_s);
    dialog.accept();
    QCOMPARE(dialog.result(), 0);
    QVERIFY(!child<QLabel>(dialog, "signInProblem")->isHidden());
    password->setText(u"清检2018安全"_s);
    dialog.accept();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void TestWindow::everyPageOpens()
{
    for (const char* id : {"today", "plans", "samples", "results", "objections", "disposal", "publication", "analysis",
                           "exchange", "directory", "settings"}) {
        QWidget* page = m_desktop->window().openPage(QString::fromLatin1(id));
        QVERIFY2(page, id);
        QCOMPARE(m_desktop->window().currentPage(), QString::fromLatin1(id));
        QVERIFY2(!page->accessibleName().isEmpty(), id);
    }
}

void TestWindow::aFreshStoreSaysWhatToDoFirst()
{
    auto* page = qobject_cast<TodayPage*>(m_desktop->window().openPage(u"today"_s));
    QVERIFY(page);
    QVERIFY(child<QWidget>(*page, "todayFirstSteps")->isVisible());
    QTest::mouseClick(child<QPushButton>(*page, "todayFirstTraders"), Qt::LeftButton);
    QCOMPARE(m_desktop->window().currentPage(), u"directory"_s);
    QVERIFY(take());
    m_desktop->window().openPage(u"today"_s);
    page->refresh();
    QVERIFY(!child<QWidget>(*page, "todayFirstSteps")->isVisible());
}

void TestWindow::aFileIsTakenInAndTakenBack()
{
    ImportDialog* dialog = m_desktop->importDialog(csv());
    dialog->open();
    QTest::mouseClick(child<QPushButton>(*dialog, "importRun"), Qt::LeftButton);
    QCOMPARE(dialog->report().taken, 3);
    QCOMPARE(dialog->report().opened, 1);
    auto* summary = dialog->findChild<ImportSummary*>();
    QVERIFY(summary->isVisible());
    QCOMPARE(summary->rowsOf(u"importPreviewTable"_s), 3);
    QVERIFY(child<QComboBox>(*dialog, "importColumn8")); // a column that nobody knows can be named
    QVERIFY(m_desktop->window().messages().count() > 0);
    QCOMPARE(m_place->reader().where(Sample::info, "deleted IS NULL").size(), 3);
    QTest::mouseClick(child<QPushButton>(*dialog, "importUndo"), Qt::LeftButton);
    QCOMPARE(m_place->reader().where(Sample::info, "deleted IS NULL").size(), 0);
    QVERIFY(!summary->isVisible());
    dialog->close();
}

void TestWindow::aLookKeepsNothing()
{
    ImportDialog* dialog = m_desktop->importDialog(csv());
    QVERIFY(dialog->run(true));
    QCOMPARE(dialog->report().taken, 3);
    QVERIFY(dialog->report().batch.isEmpty());
    QCOMPARE(m_place->reader().where(Sample::info, "deleted IS NULL").size(), 0);
    dialog->setFile(m_dir->filePath(u"nothing.csv"_s));
    QVERIFY(!dialog->run(true));
    QVERIFY(!child<QLabel>(*dialog, "importProblem")->text().isEmpty());
    dialog->close();
}

void TestWindow::aRosterIsTakenInOnThePageOfTheRegister()
{
    QFile file(m_dir->filePath(u"名录.csv"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("经营者名称,主体类型,注册号,经营地址,区划,存续状态,自编栏\n"
               "甲店,soleTrader,320412600000011,某路1号,320412,open,一\n"
               "乙店,castle,320412600000020,某路2号,320412,open,二\n");
    file.close();
    QWidget* page = m_desktop->window().openPage(u"directory"_s);
    const auto actions = page->actions();
    for (QAction* action : actions)
        if (action->objectName() == actName(Act::importFile)) action->trigger();
    auto* dialog = m_desktop->window().findChild<ImportDialog*>();
    QVERIFY(dialog);
    QVERIFY(!child<QComboBox>(*dialog, "importPlan")->isVisible()); // a trader belongs to no plan
    dialog->setFile(file.fileName());
    QTest::mouseClick(child<QPushButton>(*dialog, "importCheck"), Qt::LeftButton);
    QCOMPARE(dialog->report().taken, 1);
    QCOMPARE(m_place->reader().where(Trader::info, "deleted IS NULL").size(), 0);
    QTest::mouseClick(child<QPushButton>(*dialog, "importRun"), Qt::LeftButton);
    QCOMPARE(m_place->reader().where(Trader::info, "deleted IS NULL").size(), 1);
    auto* summary = dialog->findChild<ImportSummary*>();
    QCOMPARE(summary->rowsOf(u"importRefusedTable"_s), 1);
    auto* refused = child<QTableWidget>(*dialog, "importRefusedTable");
    QCOMPARE(refused->item(0, 0)->text(), u"3"_s);
    QVERIFY(refused->item(0, 1)->text().contains(u"castle"_s));
    auto* unknown = child<QComboBox>(*dialog, "importColumn6");
    QVERIFY(unknown); // a column that nobody knows can be named
    QVERIFY(unknown->findData(u"remark"_s) > 0);
    QTest::mouseClick(child<QPushButton>(*dialog, "importUndo"), Qt::LeftButton);
    QCOMPARE(m_place->reader().where(Trader::info, "deleted IS NULL").size(), 0);
    dialog->close();
}

void TestWindow::samplesAreTakenInOnTheirPage()
{
    QWidget* page = m_desktop->window().openPage(u"samples"_s);
    const auto actions = page->actions();
    for (QAction* action : actions)
        if (action->objectName() == actName(Act::importFile)) action->trigger();
    auto* dialog = m_desktop->window().findChild<ImportDialog*>();
    QVERIFY(dialog);
    dialog->setFile(csv());
    QVERIFY(dialog->run(true));
    // A table of results is no table of samples: every row says what it lacks.
    QVERIFY(dialog->report().allRefused());
    QVERIFY(dialog->findChild<ImportSummary*>()->rowsOf(u"importRefusedTable"_s) > 0);
    dialog->close();
}

void TestWindow::undoSaysWhatItTookBack()
{
    Trader trader;
    trader.name = u"常州市示例商店"_s;
    trader.kind = TraderKind::enterprise;
    trader.address = u"示例区和平路1号"_s;
    trader.regNo = u"320400000000001"_s;
    const auto added = m_place->desk().add(dataOf(trader), m_place->actor());
    QVERIFY2(added, added ? "" : qPrintable(errorName(added.error().code)));
    m_desktop->undo();
    QVERIFY2(m_desktop->window().messages().latest().contains(u"常州市示例商店"_s),
             qPrintable(m_desktop->window().messages().latest()));
    QVERIFY(!m_place->reader().find<Trader>(*added));
}

void TestWindow::theOfficeItselfCannotBeUndone()
{
    QVERIFY(!m_place->journal().lastUndoable());
    m_desktop->undo();
    QVERIFY(m_place->reader().find<Office>(m_place->actor().office));
}

void TestWindow::searchFindsATraderByInitialsAndOpensIt()
{
    QVERIFY(take());
    RecordKind opened = RecordKind::none;
    RecordSearch search(m_desktop->context(), [&](RecordKind kind, const Uuid&) { opened = kind; });
    std::vector<SearchHit> hits;
    search.search(u"slqbh"_s, 20, [&](std::vector<SearchHit> found) { hits = std::move(found); });
    const auto hit =
        std::find_if(hits.begin(), hits.end(), [](const SearchHit& h) { return h.title == u"示例区百货商店"_s; });
    QVERIFY(hit != hits.end());
    search.open(*hit);
    QCOMPARE(opened, RecordKind::trader);
    const QList<Uuid> traders = m_place->reader().where(Trader::info, "deleted IS NULL");
    QVERIFY(m_desktop->openRecord(RecordKind::trader, traders.front()));
    QCOMPARE(m_desktop->window().currentPage(), u"directory"_s);
}

void TestWindow::theStoreIsBackedUpAndChecked()
{
    auto* page = qobject_cast<SettingsPage*>(m_desktop->window().openPage(u"settings"_s));
    QVERIFY(page);
    QVERIFY(StoreCard::unsaved(m_desktop->context()).commits > 0);
    const QString file = m_dir->filePath(u"b.qjb"_s);
    QVERIFY(page->store()->backUp(file));
    QVERIFY(QFileInfo::exists(file));
    QCOMPARE(StoreCard::unsaved(m_desktop->context()).commits, 0);
    QVERIFY(!page->store()->backUp(file)); // an older backup is never replaced
    QVERIFY(page->store()->check().ok());
    QVERIFY(page->store()->restore(file, m_dir->filePath(u"back"_s)));
    QVERIFY(QFileInfo::exists(m_dir->filePath(u"back/store.db"_s)));
}

void TestWindow::theCounterLeadsToTheExchange()
{
    auto* counter = child<QPushButton>(m_desktop->window(), "unsentButton");
    const qint64 unsent = PackageDesk(m_place->journal()).unsent().count;
    QVERIFY(unsent > 0);
    QVERIFY2(counter->accessibleName().contains(QString::number(unsent)), qPrintable(counter->accessibleName()));
    QTest::mouseClick(counter, Qt::LeftButton);
    QCOMPARE(m_desktop->window().currentPage(), u"exchange"_s);
    QVERIFY(take()); // a fresh store shows the first steps instead of figures
    auto* today = qobject_cast<TodayPage*>(m_desktop->window().openPage(u"today"_s));
    auto* figure = child<KeyFigure>(*today, "todayPackages");
    QCOMPARE(figure->figure(), QLocale().toString(PackageDesk(m_place->journal()).unsent().count));
    QTest::mouseClick(figure, Qt::LeftButton);
    QCOMPARE(m_desktop->window().currentPage(), u"exchange"_s);
}

void TestWindow::aPackageDroppedOnTheWindowIsLookedAt()
{
    const QString file = m_dir->filePath(u"damaged.qjx"_s);
    QFile out(file);
    QVERIFY(out.open(QFile::WriteOnly) && out.write("no package") > 0);
    out.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&m_desktop->window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&m_desktop->window(), &drop);
    QCOMPARE(m_desktop->window().currentPage(), u"exchange"_s);
    auto* dialog = m_desktop->window().findChild<PackageInDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->file(), file);
    QVERIFY(child<QLabel>(*dialog, "takeProblem")->isVisible());
    QVERIFY(!child<QPushButton>(*dialog, "takeRun")->isEnabled());
    dialog->close();
}

/// Parts that Qt makes inside its own boxes: lists of choices and calendars.
static bool isMadeByQt(const QWidget* widget)
{
    if (widget->inherits("QComboBoxListView")) return true;
    for (; widget; widget = widget->parentWidget())
        if (widget->inherits("QCalendarWidget") || widget->inherits("QCalendarPopup")) return true;
    return false;
}

void TestWindow::everyControlHasNames()
{
    QVERIFY(take());
    QStringList nameless;
    for (const char* id : {"today", "analysis", "exchange", "settings"}) {
        QWidget* page = m_desktop->window().openPage(QString::fromLatin1(id));
        const auto widgets = page->findChildren<QWidget*>();
        for (const QWidget* widget : widgets) {
            if (isMadeByQt(widget) || widget->metaObject() == &QWidget::staticMetaObject) continue; // plain grounds
            if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s)) continue;
            if (const auto* label = qobject_cast<const QLabel*>(widget); label && !label->text().isEmpty())
                continue; // read by what stands on it
            if (widget->accessibleName().isEmpty() && !qobject_cast<QLineEdit*>(const_cast<QWidget*>(widget)))
                nameless += QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() +
                            u" in "_s + QString::fromLatin1(id);
        }
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u"; "_s)));
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
