// SPDX-License-Identifier: GPL-3.0-or-later
// A table of a plan taken in through the page of plans: as a whole or not at all.
#include "Desktop.h"
#include "planning/Plan.h"
#include "planning/PlanTask.h"
#include "print/Fonts.h"
#include "shell/Menus.h"
#include "shell/Theme.h"
#include "testing/ImportDialog.h"
#include "testing/ImportSummary.h"

#include <QtGui/QAction>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace qj;

class TestPlanImport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPlanTableOnThePageOfPlansBecomesADraftPlan();

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{fromLocal(QDate(2018, 9, 14), QTime(9, 0))};
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Workplace> m_place;
    std::unique_ptr<Desktop> m_desktop;
};

void TestPlanImport::initTestCase()
{
    print::registerFonts();
    m_theme = std::make_unique<Theme>(*qApp);
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    auto made = Workplace::create(m_folder.filePath(u"store"_s),
                                  {u"320412"_s, u"示例区市场监督管理局"_s, OfficeLevel::district, u"王敏"_s}, m_clock);
    QVERIFY(made);
    m_place = std::move(*made);
    m_desktop = std::make_unique<Desktop>(*m_theme, *m_settings, *m_place);
    m_desktop->window().show();
}

void TestPlanImport::aPlanTableOnThePageOfPlansBecomesADraftPlan()
{
    QFile file(m_folder.filePath(u"任务.csv"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("类别,示例区市场监督管理局,合计\n儿童玩具,12,12\n没有的类别,3,3\n合计,15,15\n");
    file.close();
    QWidget* page = m_desktop->window().openPage(u"plans"_s);
    const auto actions = page->actions();
    for (QAction* action : actions)
        if (action->objectName() == actName(Act::importFile)) action->trigger();
    auto* dialog = m_desktop->window().findChild<ImportDialog*>();
    QVERIFY(dialog);
    dialog->setFile(file.fileName());
    auto* summary = dialog->findChild<ImportSummary*>();
    QVERIFY(dialog->run(false));
    QCOMPARE(summary->rowsOf(u"importRefusedTable"_s), 1); // as a whole or not at all
    QCOMPARE(summary->rowsOf(u"importIgnoredTable"_s), 1);
    QVERIFY(dialog->report().batch.isEmpty());
    QCOMPARE(m_place->reader().where(Plan::info, "deleted IS NULL").size(), 0);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("类别,示例区市场监督管理局,合计\n儿童玩具,12,12\n合计,12,12\n");
    file.close();
    QVERIFY(dialog->run(true));
    QCOMPARE(dialog->report().taken, 1);
    QCOMPARE(m_place->reader().where(Plan::info, "deleted IS NULL").size(), 0); // a look keeps nothing
    QVERIFY(dialog->run(false));
    QCOMPARE(m_place->reader().where(Plan::info, "deleted IS NULL").size(), 1);
    QCOMPARE(m_place->reader().where(PlanTask::info, "deleted IS NULL").size(), 1);
    QVERIFY(dialog->undo());
    QCOMPARE(m_place->reader().where(Plan::info, "deleted IS NULL").size(), 0);
    dialog->close();
}

QTEST_MAIN(TestPlanImport)
#include "tst_plan_import.moc"
