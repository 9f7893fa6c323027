// SPDX-License-Identifier: GPL-3.0-or-later
// What can be chosen for a package in the window: who can open it, how large its files are, receipts alone.
#include "base/Translation.h"
#include "print/Fonts.h"

#include "ExchangeSides.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSpinBox>

using namespace Qt::StringLiterals;
using namespace qj;

class TestPackageDialogs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPackageIsSealedAndCutAsChosenAndTheChoiceIsRemembered();
    void aReceiptAloneAnswersTheLastSender();
};

void TestPackageDialogs::initTestCase()
{
    print::registerFonts();
    installTranslations(*qApp);
}

void TestPackageDialogs::aPackageIsSealedAndCutAsChosenAndTheChoiceIsRemembered()
{
    Two two(true);
    const Uuid trader = two.district.addTrader(u"示例区百货商店"_s);
    PackageOutDialog* dialog = two.district.page->makePackage();
    auto* sealed = dialog->findChild<QCheckBox*>(u"packageSealed"_s);
    auto* cut = dialog->findChild<QCheckBox*>(u"packageCut"_s);
    auto* size = dialog->findChild<QSpinBox*>(u"packagePartSize"_s);
    QVERIFY(!sealed->isChecked() && !cut->isChecked() && !size->isEnabled());
    sealed->click();
    cut->click();
    QVERIFY(size->isEnabled());
    size->setValue(5);
    dialog->findChild<QLineEdit*>(u"packageFile"_s)->setText(two.district.dir.filePath(u"1.qjx"_s));
    QVERIFY(!dialog->run()); // no computer of the city has sent anything yet
    auto* problem = dialog->findChild<QLabel*>(u"packageProblem"_s);
    QVERIFY2(problem->isVisible() && problem->text().contains(u"还没有接受"_s), qPrintable(problem->text()));
    QVERIFY(!QFile::exists(two.district.dir.filePath(u"1.qjx"_s)));
    dialog->close();
    QVERIFY(two.carry(two.city, two.district, u"2.qjx"_s));
    dialog = two.district.page->makePackage();
    sealed = dialog->findChild<QCheckBox*>(u"packageSealed"_s);
    sealed->setChecked(true);
    dialog->findChild<QCheckBox*>(u"packageCut"_s)->setChecked(true);
    dialog->findChild<QSpinBox*>(u"packagePartSize"_s)->setValue(5);
    const QString file = two.district.dir.filePath(u"3.qjx"_s);
    dialog->findChild<QLineEdit*>(u"packageFile"_s)->setText(file);
    QVERIFY(dialog->run());
    const QString said = dialog->findChild<LineList*>(u"packageLines"_s)->text();
    QVERIFY2(said.contains(u"已加密"_s), qPrintable(said));
    dialog->close();
    dialog = two.district.page->makePackage();
    QVERIFY(dialog->findChild<QCheckBox*>(u"packageSealed"_s)->isChecked());
    QVERIFY(dialog->findChild<QCheckBox*>(u"packageCut"_s)->isChecked());
    QCOMPARE(dialog->findChild<QSpinBox*>(u"packagePartSize"_s)->value(), 5);
    dialog->close();
    PackageInDialog* in = two.city.page->takeIn(file);
    QVERIFY(in->takeIn());
    QVERIFY(two.city.has(trader));
    in->close();
    Side stranger(districtCode, u"示例区市场监督管理局"_s, OfficeLevel::district, 0);
    in = stranger.page->takeIn(file);
    problem = in->findChild<QLabel*>(u"takeProblem"_s);
    QVERIFY2(problem->text().contains(u"打不开"_s), qPrintable(problem->text()));
    QVERIFY(!in->findChild<QPushButton*>(u"takeRun"_s)->isEnabled());
    in->close();
}

void TestPackageDialogs::aReceiptAloneAnswersTheLastSender()
{
    Two two(true);
    two.city.page->refresh();
    auto* receipt = two.city.child<QPushButton>("exchangeReceipt");
    QVERIFY(!receipt->isEnabled()); // nobody has sent anything
    two.district.addTrader(u"示例区百货商店"_s);
    QVERIFY(two.carry(two.district, two.city, u"1.qjx"_s));
    QVERIFY(receipt->isEnabled());
    QCOMPARE(two.district.cell("exchangeLedger", 0, 3), u"未收到回执"_s);
    const qint64 unsent = two.city.desk().unsent().count;
    PackageOutDialog* dialog = two.city.page->sendReceipt();
    QVERIFY(dialog->findChild<QRadioButton*>(u"packageReceipts"_s)->isChecked());
    QCOMPARE(dialog->findChild<QComboBox*>(u"packageOffice"_s)->currentData().toString(),
             QString::fromLatin1(districtCode));
    QVERIFY(!dialog->findChild<QComboBox*>(u"packageAttachments"_s)->isEnabled());
    const QString file = two.city.dir.filePath(u"2.qjx"_s);
    dialog->findChild<QLineEdit*>(u"packageFile"_s)->setText(file);
    QVERIFY(dialog->run());
    const QString said = dialog->findChild<LineList*>(u"packageLines"_s)->text();
    QVERIFY2(said.contains(u"只有你接收情况的回执"_s), qPrintable(said));
    dialog->close();
    QCOMPARE(two.city.desk().unsent().count, unsent);
    PackageInDialog* in = two.district.page->takeIn(file);
    QVERIFY(in->takeIn());
    in->close();
    QCOMPARE(two.district.cell("exchangeLedger", 0, 3), u"对方已接收"_s);
}

QTEST_MAIN(TestPackageDialogs)
#include "tst_package_dialogs.moc"
