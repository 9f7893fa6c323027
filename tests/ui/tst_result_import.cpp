// SPDX-License-Identifier: GPL-3.0-or-later
// A laboratory's table in a layout never seen before, through the window: its columns are explained once; what is wrong
// comes back marked; corrected, exactly these rows are taken in.
#include "../support/TestOffice.h"

#include "Desktop.h"
#include "print/Fonts.h"
#include "shell/MainWindow.h"
#include "shell/MessageStack.h"
#include "shell/Theme.h"
#include "testing/ImportDialog.h"
#include "testing/ImportSummary.h"
#include "testing/LayoutEditor.h"

#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTableWidget>

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::tests;

class TestResultImport final : public QObject
{
    Q_OBJECT

    template <class T> static T* child(QWidget& in, const QString& name)
    {
        T* found = in.findChild<T*>(name);
        if (!found) qFatal("no %s", qPrintable(name));
        return found;
    }
    QString write(const QString& name, const QString& text)
    {
        QFile file(m_office->folder.filePath(name));
        if (!file.open(QFile::WriteOnly)) qFatal("not written");
        file.write(text.toUtf8());
        return file.fileName();
    }
    QString sample(const QString& name)
    {
        SampleWish wish;
        wish.name = name;
        return m_office->get<Sample>(m_office->sample("testing", wish)).sampleNo;
    }
    /// As a person chooses an entry of the box of a column.
    static void mean(ImportDialog& dialog, int column, const QString& field)
    {
        auto* box = child<QComboBox>(dialog, u"importColumn%1"_s.arg(column));
        box->setCurrentIndex(box->findData(field));
        Q_EMIT box->activated(box->currentIndex());
    }
    qint64 reports() { return m_office->reader().where(TestReport::info, "1").size(); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<Desktop> m_desktop;

private Q_SLOTS:
    void initTestCase()
    {
        print::registerFonts();
        m_theme = std::make_unique<Theme>(*qApp);
    }
    void init()
    {
        m_office = std::make_unique<TestOffice>();
        m_settings = std::make_unique<QSettings>(m_office->folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_desktop = std::make_unique<Desktop>(*m_theme, *m_settings, *m_office->place);
        m_desktop->window().show();
    }
    void cleanup()
    {
        m_desktop.reset();
        m_office.reset();
    }

    void anUnseenLayoutIsExplainedOnceAndThenKnown()
    {
        const QString one = sample(u"甲"_s), two = sample(u"乙"_s);
        const QString head = u"A1,B2,C3,D4,E5\n"_s;
        ImportDialog* dialog =
            m_desktop->importDialog(write(u"a.csv"_s, head + one + u",R-1,铅,５,P\n"_s + one + u",R-1,镉,6,F\n"_s));
        dialog->open();
        QVERIFY(dialog->run(true)); // the numbers of our samples give their column away
        QCOMPARE(child<QComboBox>(*dialog, u"importColumn0"_s)->currentData().toString(), u"sampleNo"_s);
        auto* summary = child<ImportSummary>(*dialog, u"importSummary"_s);
        auto* columns = child<LayoutEditor>(*dialog, u"layoutEditor"_s);
        QVERIFY(summary->isVisible());
        QCOMPARE(columns->columnCount(), 5);
        QVERIFY(child<QLabel>(*dialog, u"importProblem"_s)->isHidden());

        mean(*dialog, 0, u"sampleNo"_s);
        QCOMPARE(dialog->report().rows, 2);  // looked at as soon as samples are named
        QCOMPARE(dialog->report().taken, 0); // and there is no result yet
        mean(*dialog, 1, u"reportNo"_s);
        mean(*dialog, 2, u"itemName"_s);
        mean(*dialog, 3, u"valueText"_s);
        mean(*dialog, 4, u"single"_s);
        QTRY_COMPARE(dialog->report().taken, 1);
        auto* preview = child<QTableWidget>(*dialog, u"importPreviewTable"_s);
        QCOMPARE(preview->rowCount(), 1);
        QVERIFY(preview->item(0, 1)->text().contains(one));
        QVERIFY(preview->item(0, 3)->text().contains(u"铅 5"_s));
        // Two columns cannot both be the value: the later word counts, and the other has it again afterwards.
        mean(*dialog, 4, u"valueText"_s);
        QCOMPARE(columns->layout().columns.value(u"D4"_s, u"?"_s), QString());
        mean(*dialog, 4, u"single"_s);
        QCOMPARE(columns->layout().columns.value(u"D4"_s), u"valueText"_s);
        QCOMPARE(reports(), 0); // a look keeps nothing
        // The samples tell whose table it is.
        QCOMPARE(child<QComboBox>(*dialog, u"importLaboratory"_s)->currentData().toUuid(), m_office->lab);
        QTest::mouseClick(child<QPushButton>(*dialog, u"importRun"_s), Qt::LeftButton);
        QCOMPARE(dialog->report().taken, 1);
        QCOMPARE(reports(), 1);
        QVERIFY(child<QLabel>(*dialog, u"importHead"_s)->text().contains(u"某检验院"_s));
        dialog->close();

        ImportDialog* next =
            m_desktop->importDialog(write(u"b.csv"_s, u"某院,,,,\n"_s + head + two + u",R-2,铅,5,P\n"_s));
        next->open();
        QVERIFY(next->run(true));
        QCOMPARE(next->report().taken, 1);
        QCOMPARE(next->report().read.header->row(), 2);
        QCOMPARE(child<QComboBox>(*next, u"importLaboratory"_s)->currentData().toUuid(), m_office->lab);
        QCOMPARE(child<QComboBox>(*next, u"importColumn4"_s)->currentData().toString(), u"single"_s);
        next->close();
    }
    void aTableOfUnknownColumnsAndSamplesWaitsForAWord()
    {
        ImportDialog* dialog = m_desktop->importDialog(write(u"a.csv"_s, u"A1,B2\nX-1,5\nX-2,6\n"_s));
        dialog->open();
        QVERIFY(!dialog->run(true));
        auto* columns = child<LayoutEditor>(*dialog, u"layoutEditor"_s);
        QVERIFY(columns->isVisible());
        const QList<QLabel*> words = columns->findChildren<QLabel*>();
        QVERIFY(std::any_of(words.begin(), words.end(), [](const QLabel* label) {
            return label->toolTip() == u"X-1\nX-2"_s; // values tell what a column is
        }));
        QVERIFY(child<QLabel>(*dialog, u"importProblem"_s)->isHidden());
        mean(*dialog, 0, u"sampleNo"_s);
        QTRY_COMPARE(dialog->report().read.refused.size(), 2);
        dialog->close();
    }
    void theRowOfTheHeadingsAndWordsCanBeSaid()
    {
        const QString one = sample(u"甲"_s);
        ImportDialog* dialog = m_desktop->importDialog(
            write(u"a.csv"_s, u"样品编号,检验项目,单项判定\n号,项,评\n"_s + one + u",铅,gut\n"_s));
        dialog->open();
        QVERIFY(dialog->run(true));
        QVERIFY(!dialog->report().read.refused.empty()); // "号" is no sample
        child<QSpinBox>(*dialog, u"layoutHeaderRow"_s)->setValue(2);
        mean(*dialog, 0, u"sampleNo"_s);
        mean(*dialog, 1, u"itemName"_s);
        mean(*dialog, 2, u"single"_s);
        auto* words = child<QLineEdit>(*dialog, u"layoutPass"_s);
        words->setFocus();
        QTest::keyClicks(words, u"gut"_s);
        QTest::keyClick(words, Qt::Key_Return);
        QTRY_COMPARE(dialog->report().taken, 1);
        QCOMPARE(dialog->report().preview.at(0).row.items.at(0).conforms, std::optional(true));
        QVERIFY(dialog->isVisible()); // the key did not close it
        dialog->close();
    }
    void theMarkedFileIsCorrectedAndTakenInAgain()
    {
        const QString one = sample(u"甲"_s), two = sample(u"乙"_s);
        const QString head = u"样品编号,报告编号,检验项目,实测值,单项判定\n"_s;
        const QString path = write(u"a.csv"_s, head + one + u",R-1,铅,5,符合\n"_s + u"9.2E+17,R-2,铅,5,符合\n"_s);
        ImportDialog* dialog = m_desktop->importDialog(path);
        dialog->open();
        QVERIFY(dialog->run(false));
        QCOMPARE(dialog->report().taken, 1);
        QVERIFY(child<QPushButton>(*dialog, u"importRefused"_s)->isVisible());
        const QString marked = m_office->folder.filePath(u"marked.csv"_s);
        QVERIFY(dialog->saveMarked(marked));
        QVERIFY(!dialog->saveMarked(path)); // never over the file itself
        QFile file(marked);
        QVERIFY(file.open(QFile::ReadOnly));
        QString text = QString::fromUtf8(file.readAll());
        file.close();
        QVERIFY(text.section(u'\n', 2, 2).contains(u"【清检】样品编号"_s));
        dialog->setFile(write(u"marked.csv"_s, text.replace(u"9.2E+17"_s, two)));
        QVERIFY(dialog->run(false));
        QCOMPARE(dialog->report().taken, 1);
        QCOMPARE(dialog->report().merged, 1);
        QVERIFY(dialog->report().read.refused.empty());
        QCOMPARE(reports(), 2);
        dialog->close();
    }
    void whatWasSaidOfPublishedTablesStaysOnThisComputer()
    {
        const QString path = write(u"a.csv"_s, u"商品名称,检验结论,谁卖\n积木,合格,甲店\n"_s);
        ImportDialog* dialog = m_desktop->importDialog(path);
        dialog->open();
        QVERIFY(dialog->run(true));
        mean(*dialog, 2, u"traderName"_s);
        QVERIFY(dialog->run(false));
        dialog->close();
        const auto laboratory = m_office->get<Laboratory>(m_office->lab);
        QVERIFY(laboratory.importProfile.bytes.isEmpty());
        ImportDialog* next = m_desktop->importDialog(path);
        next->open();
        QVERIFY(next->run(true));
        QCOMPARE(child<QComboBox>(*next, u"importColumn2"_s)->currentData().toString(), u"traderName"_s);
        next->close();
    }
    void commissionListsAreOfferedWithTheResults()
    {
        QWidget* page = m_desktop->window().openPage(u"results"_s);
        auto* lists = page->findChild<QAction*>(u"actCommissions"_s);
        const int before = m_desktop->window().messages().count();
        QVERIFY(lists);
        lists->trigger(); // nothing is with a laboratory: it says so instead of asking for a folder
        QCOMPARE(m_desktop->window().messages().count(), before + 1);
    }
};

QTEST_MAIN(TestResultImport)
#include "tst_result_import.moc"
