// SPDX-License-Identifier: GPL-3.0-or-later
// Printers that stop, jobs that are given up, and what is remembered of a printer.
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

class TestPrintRuns final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aPrinterThatStopsIsGoneOnWithWhereItStopped();
    void aJobThatIsGivenUpIsGoneOnWithToo();
    void eachPaperRemembersItsPrinterTrayAndCopies();

private:
    PrintDialog* open(RecordKind kind, const QList<Uuid>& ids);
    PrintDialog* dialog() const { return m_desktop->window().findChild<PrintDialog*>(); }
    void choose(PrintDialog* in, const QStringList& codes);
    QString textOf(const QString& pdf);
    template <class T> T* child(QWidget* in, const char* name) { return in->findChild<T*>(QString::fromLatin1(name)); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<tests::FullSample> m_full;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Desktop> m_desktop;
    QTemporaryDir m_dir;
};

void TestPrintRuns::initTestCase()
{
    QVERIFY2(!QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty(), "install poppler-utils");
    installTranslations(*qApp);
    print::registerFonts();
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestPrintRuns::init()
{
    m_full = std::make_unique<tests::FullSample>();
    m_settings = std::make_unique<QSettings>(m_full->folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_desktop = std::make_unique<Desktop>(*m_theme, *m_settings, *m_full->place);
    m_desktop->window().show();
    m_desktop->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_desktop->window()));
}

void TestPrintRuns::cleanup()
{
    m_desktop.reset();
    m_full.reset();
}

PrintDialog* TestPrintRuns::open(RecordKind kind, const QList<Uuid>& ids)
{
    m_desktop->print(kind, ids);
    PrintDialog* opened = dialog();
    if (!QTest::qWaitFor([&] { return opened->job().isReady(); }, 20000)) return nullptr;
    return opened;
}

void TestPrintRuns::choose(PrintDialog* in, const QStringList& codes)
{
    auto* list = child<QListWidget>(in, "printPapers");
    list->clearSelection();
    for (const QString& code : codes)
        for (QListWidgetItem* item : list->findItems(code + u"  "_s, Qt::MatchStartsWith)) item->setSelected(true);
    QVERIFY(QTest::qWaitFor([&] { return in->job().isReady(); }, 20000));
}

/// Without blanks: columns of a form tear words apart.
QString TestPrintRuns::textOf(const QString& pdf)
{
    QProcess process;
    process.start(u"pdftotext"_s, {pdf, u"-"_s});
    if (!process.waitForFinished()) return {};
    QString text = QString::fromUtf8(process.readAllStandardOutput());
    text.removeIf([](QChar c) { return c.isSpace() && c != u'\f'; });
    return text;
}

namespace {

/// Prints to a file until it shall take no further page.
class StoppingPrinter final : public QPrinter
{
public:
    StoppingPrinter(const QString& file, int pages) : QPrinter(QPrinter::HighResolution), m_left(pages)
    {
        setOutputFileName(file);
    }
    bool newPage() override { return --m_left > 0 && QPrinter::newPage(); }

private:
    int m_left;
};

} // namespace

void TestPrintRuns::aPrinterThatStopsIsGoneOnWithWhereItStopped()
{
    PrintDialog* opened = open(RecordKind::sample, {m_full->sample, m_full->passed});
    choose(opened, {u"F01"_s, u"F06"_s});
    const int pages = opened->job().pageCount();
    QVERIFY(pages >= 10);
    StoppingPrinter broken(m_dir.filePath(u"broken.pdf"_s), 6);
    QVERIFY(!opened->printOn(broken));
    QVERIFY(opened->isVisible());
    QCOMPARE(opened->leftFrom(), 7);
    const QString said = child<QLabel>(opened, "printProblem")->text();
    const QString paper = opened->job().documents()[6].title;
    QVERIFY2(said.contains(u"第 7 页"_s) && said.contains(QString::number(pages)) && said.contains(paper),
             qPrintable(said));
    auto* goOn = child<QPushButton>(opened, "printGoOn");
    QVERIFY(goOn->isVisible());
    QVERIFY(goOn->text().contains(u"7"_s));
    // The dialog of the printer proposes what is left; this is what it hands on.
    bool proposed = false;
    QTimer::singleShot(0, this, [&] {
        auto* dialog = qobject_cast<QPrintDialog*>(QApplication::activeModalWidget());
        proposed = dialog && dialog->printRange() == QAbstractPrintDialog::PageRange && dialog->fromPage() == 7 &&
                   dialog->toPage() == pages;
        if (dialog) dialog->reject();
    });
    QTest::mouseClick(goOn, Qt::LeftButton);
    QVERIFY(proposed);
    QPrinter other(QPrinter::HighResolution);
    const QString rest = m_dir.filePath(u"rest.pdf"_s), whole = m_dir.filePath(u"whole.pdf"_s);
    other.setOutputFileName(rest);
    other.setPrintRange(QPrinter::PageRange);
    other.setFromTo(opened->leftFrom(), pages);
    QVERIFY(opened->printOn(other));
    QCOMPARE(opened->leftFrom(), 0);
    QVERIFY(goOn->isHidden());
    QCOMPARE(textOf(rest).count(u'\f'), pages - 6);
    // Nothing is missing, nothing comes twice.
    QVERIFY(opened->saveTo(whole));
    QCOMPARE(textOf(rest), textOf(whole).section(u'\f', 6));
}

void TestPrintRuns::aJobThatIsGivenUpIsGoneOnWithToo()
{
    papers::PaperOptions options;
    options.today = m_full->place->today();
    const auto document = papers::paperOf(m_full->reader(), u"F01"_s, m_full->sample, options);
    QVERIFY(document);
    StoppingPrinter printer(m_dir.filePath(u"given-up.pdf"_s), 100);
    print::PrintRun run;
    QList<int> printed;
    run.printed = [&](int page) { printed += page; };
    run.goOn = [](int done) { return done < 2; };
    const auto stopped = print::printTo(*document, printer, printer.resolution(), run);
    QVERIFY(!stopped && stopped.error().code == ErrorCode::cancelled);
    QCOMPARE(printed, (QList<int>{1, 2}));
    run.goOn = {};
    run.firstPage = printed.last() + 1;
    StoppingPrinter rest(m_dir.filePath(u"rest2.pdf"_s), 100);
    QVERIFY(print::printTo(*document, rest, rest.resolution(), run));
    QCOMPARE(printed, (QList<int>{1, 2, 3, 4}));
    // A device that fails without saying so at the next page.
    run = {};
    run.works = [&] { return printed.size() < 5; };
    run.printed = [&](int page) { printed += page; };
    StoppingPrinter silent(m_dir.filePath(u"silent.pdf"_s), 100);
    const auto failed = print::printTo(*document, silent, silent.resolution(), run);
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::printerStopped);
    QCOMPARE(failed.error().args.mid(1), (QStringList{u"2"_s, u"4"_s}));
}

void TestPrintRuns::eachPaperRemembersItsPrinterTrayAndCopies()
{
    const auto drive = [this](PrintDialog* opened, auto body) {
        bool seen = false;
        QTimer::singleShot(0, this, [&] {
            auto* dialog = qobject_cast<QPrintDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            seen = true;
            body(*dialog);
        });
        opened->print();
        QVERIFY(seen);
    };
    PrintDialog* opened = open(RecordKind::sample, {m_full->sample});
    choose(opened, {u"F06"_s});
    drive(opened, [&](QPrintDialog& dialog) {
        dialog.printer()->setOutputFileName(m_dir.filePath(u"f06.pdf"_s));
        dialog.printer()->setCopyCount(3);
        dialog.printer()->setPaperSource(QPrinter::Manual);
        dialog.done(QDialog::Accepted);
    });
    QVERIFY(m_settings->value(u"print/device/F06/printer"_s).isValid());
    QCOMPARE(m_settings->value(u"print/device/F06/copies"_s).toInt(), 3);
    QVERIFY(m_settings->value(u"print/device/F06/tray"_s).isValid());
    m_settings->setValue(u"print/device/F06/copies"_s, 2);
    opened = open(RecordKind::sample, {m_full->sample});
    choose(opened, {u"F06"_s});
    drive(opened, [&](QPrintDialog& dialog) {
        QCOMPARE(dialog.printer()->copyCount(), 2);
        dialog.reject();
    });
    choose(opened, {u"F02"_s}); // another paper knows nothing of it
    drive(opened, [&](QPrintDialog& dialog) {
        QCOMPARE(dialog.printer()->copyCount(), 1);
        dialog.reject();
    });
}

QTEST_MAIN(TestPrintRuns)
#include "tst_print_runs.moc"
