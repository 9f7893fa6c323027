// SPDX-License-Identifier: GPL-3.0-or-later
// A reviewer hands a case to the neighbouring district, in the window.
#include "directory/Office.h"
#include "form/ActDialog.h"
#include "print/Fonts.h"
#include "shell/StateChip.h"

#include "CaseOffice.h"

using namespace qj;

class TestCaseTransferPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        print::registerFonts();
        installTranslations(*qApp);
    }
    void theDialogAsksForOfficeAndLetter();
};

void TestCaseTransferPage::theDialogAsksForOfficeAndLetter()
{
    CaseOffice office;
    Office other;
    other.code = u"320411"_s;
    other.name = u"邻区市场监督管理局"_s;
    other.shortName = u"邻区局"_s;
    other.level = OfficeLevel::district;
    other.areaCode = u"320411"_s;
    other.parentId = office.admin.office;
    other.validFrom = QDate(2010, 1, 1);
    const Uuid neighbour = office.add(other, office.admin);
    office.signIn(office.reviewer);
    office.show();
    auto* button = office.page->pane()->findChild<QPushButton*>(u"act-transferred"_s);
    QVERIFY(button);
    QVERIFY(button->isEnabled());
    bool asked = false;
    inDialog<ActDialog>([&](ActDialog* dialog) {
        FieldEditor* receiver = dialog->editor(u"ownerOffice");
        asked = receiver != nullptr;
        if (!asked) return;
        receiver->setValue(Value(neighbour));
        typeChinese(dialog->findChild<QLineEdit*>(u"actEvidence"_s), u"移送函〔2018〕1号"_s);
        press(dialog, "actDo");
    });
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(asked);
    const auto handed = office.reader().find<DisposalCase>(office.caseId);
    QCOMPARE(handed->state, u"transferred"_s);
    QVERIFY(!handed->handedTo.isNull());
    QCOMPARE(handed->letterNo, u"移送函〔2018〕1号"_s);
    // The page says with whom it goes on, and offers nothing more to do.
    QTRY_VERIFY(office.list->findChild<StateChip*>()->accessibleName().contains(u"邻区"_s));
    const auto* go = office.page->pane()->findChild<QPushButton*>(u"act-running"_s);
    QVERIFY(!go || !go->isEnabled());
}

QTEST_MAIN(TestCaseTransferPage)
#include "tst_case_transfer_page.moc"
