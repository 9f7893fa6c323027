// SPDX-License-Identifier: GPL-3.0-or-later
// Printing from the window: papers of a record, of several and of none, seen, saved and sent to a printer.
#include "Desktop.h"
#include "FullSample.h"
#include "base/Translation.h"
#include "form/RecordForm.h"
#include "form/RecordTableModel.h"
#include "form/RecordTabs.h"
#include "papers/PaperPreview.h"
#include "papers/PrintDialog.h"
#include "print/Fonts.h"
#include "shell/DataTable.h"
#include "shell/HelpDialog.h"
#include "shell/ListDetail.h"
#include "shell/MessageStack.h"
#include "shell/Theme.h"

#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace qj;

class TestPrinting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aSampleIsPrintedFromItsPage();
    void onlyPapersOfTheKindAreOffered();
    void withoutARecordTheBlankFormIsPrinted();
    void severalRecordsAreOneJob();
    void oneCopyCanBeChosen();
    void labelsAreAskedForWhereThereAreSome();
    void whatIsStillEmptyIsNamed();
    void theLastChoiceComesBack();
    void enterPrintsAndEscCloses();
    void aPrinterGetsThePagesItWasTold();
    void whatCannotBeWrittenIsSaid();
    void pagesAndZoomAreReachedByKeys();
    void whatHangsOnASampleIsPrintedFromThere();
    void theFormCallsTheManual();
    void pictures();

private:
    PrintDialog* open(RecordKind kind, const QList<Uuid>& ids);
    PrintDialog* dialog() const { return m_desktop->window().findChild<PrintDialog*>(); }
    RecordPage* page(RecordKind kind);
    void choose(PrintDialog* in, const QStringList& codes);
    QString textOf(const QString& pdf);
    template <class T> T* child(QWidget* in, const char* name) { return in->findChild<T*>(QString::fromLatin1(name)); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<tests::FullSample> m_full;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Desktop> m_desktop;
    QTemporaryDir m_dir;
};

void TestPrinting::initTestCase()
{
    QVERIFY2(!QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty(), "install poppler-utils");
    installTranslations(*qApp);
    print::registerFonts();
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestPrinting::init()
{
    m_full = std::make_unique<tests::FullSample>();
    m_settings = std::make_unique<QSettings>(m_full->folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_desktop = std::make_unique<Desktop>(*m_theme, *m_settings, *m_full->place);
    m_desktop->window().show();
    m_desktop->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_desktop->window()));
}

void TestPrinting::cleanup()
{
    m_desktop.reset();
    m_full.reset();
}

RecordPage* TestPrinting::page(RecordKind kind)
{
    m_desktop->openRecord(kind, {});
    for (RecordTabs* tabs : m_desktop->window().findChildren<RecordTabs*>())
        if (tabs->holds(kind)) return tabs->page(kind);
    return nullptr;
}

PrintDialog* TestPrinting::open(RecordKind kind, const QList<Uuid>& ids)
{
    m_desktop->print(kind, ids);
    PrintDialog* opened = dialog();
    if (!QTest::qWaitFor([&] { return opened->job().isReady(); }, 20000)) return nullptr;
    return opened;
}

void TestPrinting::choose(PrintDialog* in, const QStringList& codes)
{
    auto* list = child<QListWidget>(in, "printPapers");
    list->clearSelection();
    for (const QString& code : codes)
        for (QListWidgetItem* item : list->findItems(code + u"  "_s, Qt::MatchStartsWith)) item->setSelected(true);
    QVERIFY(QTest::qWaitFor([&] { return in->job().isReady(); }, 20000));
}

/// Without blanks: columns of a form tear words apart.
QString TestPrinting::textOf(const QString& pdf)
{
    QProcess process;
    process.start(u"pdftotext"_s, {pdf, u"-"_s});
    if (!process.waitForFinished()) return {};
    QString text = QString::fromUtf8(process.readAllStandardOutput());
    text.removeIf([](QChar c) { return c.isSpace() && c != u'\f'; });
    return text;
}

void TestPrinting::aSampleIsPrintedFromItsPage()
{
    QVERIFY(m_desktop->openRecord(RecordKind::sample, m_full->sample));
    QTest::keyClick(&m_desktop->window(), Qt::Key_P, Qt::ControlModifier);
    QVERIFY(dialog());
    QVERIFY(dialog()->isVisible());
    choose(dialog(), {u"F01"_s});
    QCOMPARE(dialog()->job().pageCount(), 4); // one page of each copy
    QCOMPARE(child<QLabel>(dialog(), "printPage")->text(), u"第 1 页，共 4 页"_s);
    const QImage seen = dialog()->preview()->viewport()->grab().toImage();
    QVERIFY(seen.pixelColor(seen.rect().center()).isValid());
    const QString file = m_dir.filePath(u"工作单.pdf"_s);
    QTimer::singleShot(0, this, [&] {
        auto* chooser = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        QVERIFY(chooser);
        chooser->setDirectory(m_dir.path());
        chooser->selectFile(file);
        QMetaObject::invokeMethod(chooser, "accept", Qt::QueuedConnection);
    });
    QTest::mouseClick(child<QPushButton>(dialog(), "printPdf"), Qt::LeftButton);
    QVERIFY(QFileInfo::exists(file));
    QVERIFY(child<QLabel>(dialog(), "printState")->text().contains(u"工作单.pdf"_s));
    const QString text = textOf(file);
    const QString number = m_full->reader().find<Sample>(m_full->sample)->sampleNo;
    QVERIFY(!number.isEmpty());
    QCOMPARE(text.count(u'\f'), 4);
    QVERIFY2(text.contains(number), qPrintable(text));
    QVERIFY(text.contains(u"电动自行车"_s));
    QVERIFY(text.contains(u"武某区青溪电动车经营部"_s));
}

void TestPrinting::onlyPapersOfTheKindAreOffered()
{
    auto* list = child<QListWidget>(open(RecordKind::sample, {m_full->sample}), "printPapers");
    QStringList codes;
    for (int row = 0; row < list->count(); ++row) codes += list->item(row)->text().section(u' ', 0, 0);
    QStringList wanted;
    for (const papers::PaperEntry& entry : papers::papersFor(m_full->reader(), Sample::info, {m_full->sample}))
        wanted += entry.code;
    QVERIFY(wanted.contains(u"F01"_s) && !wanted.contains(u"F11"_s));
    QCOMPARE(codes, wanted);
    auto* menu = m_desktop->window().menus().action(Act::print);
    page(RecordKind::plan);
    QVERIFY(!menu->isEnabled()); // there is no paper for a plan
}

void TestPrinting::withoutARecordTheBlankFormIsPrinted()
{
    PrintDialog* opened = open(RecordKind::sample, {});
    auto* blank = child<QCheckBox>(opened, "printBlank");
    QVERIFY(blank->isChecked());
    QVERIFY(!blank->isEnabled());
    QVERIFY(opened->job().pageCount() > 0);
    QVERIFY(child<QLabel>(opened, "printGaps")->isHidden());
    const QString file = m_dir.filePath(u"blank.pdf"_s);
    QVERIFY(opened->saveTo(file));
    const QString text = textOf(file);
    QVERIFY(text.contains(u"样品名称"_s));
    QVERIFY(!text.contains(u"青溪"_s));
}

void TestPrinting::severalRecordsAreOneJob()
{
    RecordPage* samples = page(RecordKind::sample);
    QTest::mouseClick(child<QPushButton>(samples, "sample-cancel"), Qt::LeftButton);
    QVERIFY(!samples->isFormOpen());
    QTRY_COMPARE(samples->model()->rowCount(), 2);
    samples->list()->table()->selectAll();
    m_desktop->window().menus().action(Act::print)->trigger();
    QVERIFY(dialog());
    choose(dialog(), {u"F02"_s, u"F06"_s});
    const QString file = m_dir.filePath(u"several.pdf"_s);
    QVERIFY(dialog()->saveTo(file));
    const QString text = textOf(file);
    QCOMPARE(text.count(u'\f'), dialog()->job().pageCount());
    QVERIFY(dialog()->job().pageCount() >= 8); // two papers of two copies for two samples
    for (const Uuid& id : {m_full->sample, m_full->passed})
        QVERIFY(text.contains(m_full->reader().find<Sample>(id)->sampleNo));
    QVERIFY(text.contains(u"备份样品封存和处置通知单"_s));
}

void TestPrinting::oneCopyCanBeChosen()
{
    PrintDialog* opened = open(RecordKind::sample, {m_full->sample});
    choose(opened, {u"F01"_s});
    auto* copy = child<QComboBox>(opened, "printCopy");
    QVERIFY(copy->isVisible());
    QCOMPARE(copy->count(), 5);
    copy->setCurrentIndex(3);
    QTRY_COMPARE(opened->job().pageCount(), 1);
    QCOMPARE(opened->job().documents().front().furniture.copyName, copy->currentText());
    choose(opened, {u"F21"_s});
    QVERIFY(!copy->isVisible()); // it has one
}

void TestPrinting::labelsAreAskedForWhereThereAreSome()
{
    PrintDialog* opened = open(RecordKind::sample, {m_full->sample});
    auto* labels = child<QSpinBox>(opened, "printLabels");
    choose(opened, {u"F01"_s});
    QVERIFY(!labels->isVisible());
    choose(opened, {u"F03-label"_s});
    QVERIFY(labels->isVisible());
    const int pages = opened->job().pageCount();
    labels->setValue(30);
    QTRY_VERIFY(opened->job().isReady() && opened->job().pageCount() > pages);
}

void TestPrinting::whatIsStillEmptyIsNamed()
{
    PrintDialog* opened = open(RecordKind::sample, {m_full->sample});
    choose(opened, {u"F01"_s});
    auto* gaps = child<QLabel>(opened, "printGaps");
    QVERIFY(!gaps->text().contains(u"规格型号"_s));
    opened->close();
    m_full->change<Sample>(m_full->sample, [](Sample& sample) { sample.modelSpec.clear(); });
    QTRY_VERIFY(!dialog());
    opened = open(RecordKind::sample, {m_full->sample});
    choose(opened, {u"F01"_s});
    gaps = child<QLabel>(opened, "printGaps");
    QVERIFY(gaps->isVisible());
    QVERIFY2(gaps->text().contains(u"规格型号"_s), qPrintable(gaps->text()));
    child<QCheckBox>(opened, "printBlank")->setChecked(true);
    QVERIFY(!gaps->isVisible());
}

void TestPrinting::theLastChoiceComesBack()
{
    PrintDialog* opened = open(RecordKind::sample, {m_full->sample});
    choose(opened, {u"F06"_s});
    opened->resize(1000, 640);
    opened->preview()->setZoom(75);
    opened->reject();
    QTRY_VERIFY(!dialog());
    opened = open(RecordKind::sample, {m_full->passed});
    QCOMPARE(child<QListWidget>(opened, "printPapers")->selectedItems().size(), 1);
    QVERIFY(child<QListWidget>(opened, "printPapers")->selectedItems().front()->text().startsWith(u"F06"_s));
    QCOMPARE(opened->size(), QSize(1000, 640));
    QCOMPARE(child<QComboBox>(opened, "printZoom")->currentText(), u"75 %"_s);
}

void TestPrinting::enterPrintsAndEscCloses()
{
    PrintDialog* opened = open(RecordKind::sample, {m_full->sample});
    bool asked = false;
    QTimer::singleShot(0, this, [&] {
        auto* printer = qobject_cast<QPrintDialog*>(QApplication::activeModalWidget());
        asked = printer && printer->objectName() == u"printerDialog"_s;
        if (printer) printer->reject();
    });
    QTest::keyClick(child<QListWidget>(opened, "printPapers"), Qt::Key_Return);
    QVERIFY(asked);
    QVERIFY(opened->isVisible());
    QTest::keyClick(opened, Qt::Key_Escape);
    QVERIFY(!opened->isVisible());
}

void TestPrinting::aPrinterGetsThePagesItWasTold()
{
    PrintDialog* opened = open(RecordKind::sample, {m_full->sample});
    choose(opened, {u"F01"_s});
    QPrinter printer(QPrinter::HighResolution);
    const QString file = m_dir.filePath(u"printed.pdf"_s);
    printer.setOutputFileName(file);
    printer.setPrintRange(QPrinter::PageRange);
    printer.setFromTo(2, 3);
    QVERIFY(opened->printOn(printer));
    const QString text = textOf(file);
    QCOMPARE(text.count(u'\f'), 2);
    QVERIFY(text.contains(u"第二联"_s));
    QVERIFY(!text.contains(u"第四联"_s));
    QVERIFY(m_desktop->window().messages().latest().contains(u"printed.pdf"_s));
    // What was printed once is marked from then on; a file that is only saved counts for nothing.
    opened->close();
    for (const char* mark : {"补打第1次", "补打第1次"}) {
        QTRY_VERIFY(!dialog());
        opened = open(RecordKind::sample, {m_full->sample});
        choose(opened, {u"F01"_s});
        QTRY_VERIFY2(child<QLabel>(opened, "printState")->text().contains(u"补打"_s),
                     qPrintable(child<QLabel>(opened, "printState")->text() + m_desktop->window().messages().latest()));
        const QString saved = m_dir.filePath(u"again.pdf"_s);
        QVERIFY(opened->saveTo(saved));
        QVERIFY2(textOf(saved).contains(QString::fromUtf8(mark)), mark);
        opened->close();
    }
}

void TestPrinting::whatCannotBeWrittenIsSaid()
{
    PrintDialog* opened = open(RecordKind::sample, {m_full->sample});
    auto* problem = child<QLabel>(opened, "printProblem");
    QVERIFY(problem->isHidden());
    QVERIFY(!opened->saveTo(m_dir.filePath(u"none/here.pdf"_s)));
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(u"here.pdf"_s), qPrintable(problem->text()));
    child<QListWidget>(opened, "printPapers")->clearSelection();
    QVERIFY(!child<QPushButton>(opened, "printRun")->isEnabled());
    QVERIFY(!child<QLabel>(opened, "printState")->text().isEmpty());
}

void TestPrinting::pagesAndZoomAreReachedByKeys()
{
    PrintDialog* opened = open(RecordKind::sample, {m_full->sample});
    choose(opened, {u"F01"_s});
    PaperPreview* preview = opened->preview();
    preview->setZoom(PaperPreview::fitPage);
    QTest::keyClick(preview, Qt::Key_End);
    QCOMPARE(preview->currentPage(), 3);
    QTest::mouseClick(child<QToolButton>(opened, "printBack"), Qt::LeftButton);
    QCOMPARE(preview->currentPage(), 2);
    QTest::keyClick(preview, Qt::Key_Home);
    QCOMPARE(preview->currentPage(), 0);
    QVERIFY(!child<QToolButton>(opened, "printBack")->isEnabled());
    preview->setZoom(100);
    QTest::keyClick(preview, Qt::Key_Plus);
    QCOMPARE(preview->zoom(), 125);
    QCOMPARE(child<QComboBox>(opened, "printZoom")->currentText(), u"125 %"_s);
    QTest::keyClick(preview, Qt::Key_Minus);
    QCOMPARE(preview->zoom(), 100);
}

void TestPrinting::whatHangsOnASampleIsPrintedFromThere()
{
    QVERIFY(m_desktop->openRecord(RecordKind::sample, m_full->sample));
    RecordPane* pane = m_desktop->window().findChild<RecordPane*>(u"samplePane"_s);
    QVERIFY(pane);
    auto* tabs = child<QTabWidget>(pane, "recordTabs");
    auto* custody = child<QWidget>(pane, "custodyEventRelatedPane");
    tabs->setCurrentWidget(custody);
    QPushButton* print = child<QPushButton>(custody, "custodyEventPrint");
    QTRY_COMPARE(custody->findChild<RecordTableModel*>()->rowCount(), 2);
    QTest::mouseClick(print, Qt::LeftButton);
    QVERIFY(dialog());
    QTRY_VERIFY(dialog()->job().isReady());
    QVERIFY(dialog()->job().documents().front().code == u"F07"_s);
}

void TestPrinting::theFormCallsTheManual()
{
    RecordPage* samples = page(RecordKind::sample);
    QTest::keyClick(samples->form()->editor(u"sealNoTest"_s)->box(), Qt::Key_F1, Qt::ControlModifier);
    auto* help = m_desktop->window().findChild<HelpDialog*>();
    QVERIFY(help);
    QVERIFY(help->isVisible());
    QCOMPARE(help->currentTopic(), u"samples"_s);
}

void TestPrinting::pictures()
{
    const QString into = qEnvironmentVariable("QJ_PICTURES");
    if (into.isEmpty()) return; // pictures are made on demand, to be looked at
    for (const bool dark : {false, true}) {
        m_theme->setScheme(dark ? Scheme::dark : Scheme::light);
        PrintDialog* opened = open(RecordKind::sample, {m_full->sample, m_full->passed});
        choose(opened, {u"F01"_s});
        QTest::qWait(100);
        QVERIFY(opened->grab().save(into + (dark ? u"/print-dark.png"_s : u"/print-light.png"_s)));
        opened->close();
        QTRY_VERIFY(!dialog());
    }
    m_theme->setScheme(Scheme::light);
}

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
