// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialog for papers does with them: files, printers, and going on where a printer stopped.
#include "papers/PaperChoice.h"
#include "papers/PaperPreview.h"
#include "papers/PrintDialog.h"
#include "print/ErrorText.h"
#include "print/PaperJob.h"
#include "shell/ProgressDialog.h"
#include "shell/Theme.h"

#include <QtCore/QDir>
#include <QtCore/QRegularExpression>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QPushButton>

#include <atomic>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

const QString folderKey = u"print/folder"_s;

} // namespace

/// Long jobs are written in a thread; the documents do not change meanwhile, for the dialog waits.
template <class Run> Result<QStringList> PrintDialog::run(const QString& what, Run body)
{
    return ProgressDialog(m_context.theme(), what, this).run([&](Work& work) -> Result<QStringList> {
        print::PrintRun pages;
        pages.goOn = [&, all = m_job.pageCount()](int done) {
            work.setDone(done, all);
            return !work.isCancelled();
        };
        return body(pages);
    });
}

bool PrintDialog::saveTo(const QString& path)
{
    const auto files = run(tr("Saving"), [&](const print::PrintRun& pages) {
        return print::printDocuments(m_job.documents(), path, pages);
    });
    if (!files) {
        say({}, errorText(files.error()));
        return false;
    }
    const QString first = QDir::toNativeSeparators(files->constFirst());
    const QString text =
        files->size() == 1
            ? tr("Saved: %1").arg(first)
            : tr("%n file(s) saved, the first is %1", nullptr, static_cast<int>(files->size())).arg(first);
    say(text);
    if (m_choice) m_choice->remember();
    Q_EMIT said(static_cast<int>(Tone::success), text);
    return true;
}

QString PrintDialog::title() const
{
    return m_choice ? m_choice->title() : m_job.documents().front().title;
}

QString PrintDialog::fileName() const
{
    static const QRegularExpression notInNames(u"[\\\\/:*?\"<>|\\s]+"_s);
    QString name = title();
    if (m_records.size() == 1 && !m_choice->wish().options.blank)
        name += u' ' + m_context.titleOf(m_records.constFirst());
    return name.replace(notInNames, u" "_s).trimmed();
}

void PrintDialog::save(const QString& ending, const QString& filter)
{
    QSettings& settings = m_context.settings();
    const QString folder =
        settings.value(folderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).toString();
    QFileDialog dialog(this, tr("Save the papers"), folder, filter);
    dialog.setObjectName(u"printFile"_s);
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(ending.mid(1));
    dialog.selectFile(fileName() + ending);
    if (dialog.exec() != QDialog::Accepted) return;
    const QString path = dialog.selectedFiles().constFirst();
    settings.setValue(folderKey, QFileInfo(path).path());
    saveTo(path);
}

/// Papers of one kind go to one printer: labels to another one than forms.
QString PrintDialog::printerKey(const char* what) const
{
    const QStringList codes = m_choice ? m_choice->wish().codes : QStringList();
    return u"print/device/%1/%2"_s.arg(codes.isEmpty() ? u"list"_s : codes.join(u'+'), QLatin1StringView(what));
}

void PrintDialog::recall(QPrinter& printer) const
{
    const QSettings& settings = m_context.settings();
    const QString anyPrinter = settings.value(u"print/printer"_s).toString();
    if (const QString name = settings.value(printerKey("printer"), anyPrinter).toString(); !name.isEmpty())
        printer.setPrinterName(name);
    printer.setCopyCount(std::max(1, settings.value(printerKey("copies"), 1).toInt()));
    if (const QVariant tray = settings.value(printerKey("tray")); tray.isValid())
        printer.setPaperSource(static_cast<QPrinter::PaperSource>(tray.toInt()));
    if (const QVariant sides = settings.value(printerKey("duplex")); sides.isValid())
        printer.setDuplex(static_cast<QPrinter::DuplexMode>(sides.toInt()));
}

void PrintDialog::remember(const QPrinter& printer)
{
    QSettings& settings = m_context.settings();
    settings.setValue(u"print/printer"_s, printer.printerName()); // for papers that were never printed here
    settings.setValue(printerKey("printer"), printer.printerName());
    settings.setValue(printerKey("copies"), printer.copyCount());
    settings.setValue(printerKey("tray"), static_cast<int>(printer.paperSource()));
    settings.setValue(printerKey("duplex"), static_cast<int>(printer.duplex()));
}

void PrintDialog::print(int fromPage)
{
    QPrinter printer(QPrinter::HighResolution);
    recall(printer);
    printer.setDocName(fileName());
    printer.setCreator(u"Qingjian"_s);
    printer.setPageLayout(print::pageLayout(m_job.documents().front().paper));
    QPrintDialog dialog(&printer, this);
    dialog.setObjectName(u"printerDialog"_s);
    dialog.setWindowTitle(tr("Choose the printer"));
    dialog.setOption(QAbstractPrintDialog::PrintCurrentPage);
    dialog.setMinMax(1, m_job.pageCount());
    if (fromPage > 0) {
        dialog.setPrintRange(QAbstractPrintDialog::PageRange);
        dialog.setFromTo(fromPage, m_lastPage);
    }
    if (dialog.exec() != QDialog::Accepted) return;
    remember(printer);
    if (fromPage == 0) m_noted.clear(); // everything anew is another printing
    if (printOn(printer)) accept();
}

void PrintDialog::leave(int page)
{
    m_leftFrom = page;
    if (!m_goOn) return;
    m_goOn->setVisible(page > 0);
    m_goOn->setText(tr("Go on from page %1…").arg(page));
    m_goOn->setAccessibleName(m_goOn->text());
}

/// Pages that went to the printer: the next printing of these papers is a reprint. Going on with a job that stopped is
/// the same printing.
void PrintDialog::note(int firstPage, int lastPage)
{
    std::vector<papers::Printed> fresh = m_job.signedPapers(firstPage, lastPage);
    std::erase_if(fresh, [this](const papers::Printed& one) {
        return std::find(m_noted.begin(), m_noted.end(), one) != m_noted.end();
    });
    if (fresh.empty()) return;
    CommitDraft draft(m_context.place().clock(), m_context.place().actor().officer, u"print"_s);
    papers::notePrinted(m_context.reader(), draft, fresh);
    if (const auto done = m_context.place().journal().commit(draft); !done)
        Q_EMIT said(static_cast<int>(Tone::warning),
                    tr("The printing could not be noted: %1").arg(errorText(done.error())));
    m_noted.insert(m_noted.end(), fresh.begin(), fresh.end());
}

bool PrintDialog::printOn(QPrinter& printer)
{
    std::atomic<int> reached = 0;
    print::PrintRun wanted;
    wanted.lastPage = m_job.pageCount();
    if (printer.printRange() == QPrinter::PageRange) {
        wanted.firstPage = std::max(1, printer.fromPage());
        if (printer.toPage() > 0) wanted.lastPage = printer.toPage();
    } else if (printer.printRange() == QPrinter::CurrentPage) {
        wanted.firstPage = wanted.lastPage = m_preview->currentPage() + 1;
    }
    reached = wanted.firstPage - 1;
    const auto printed = run(tr("Printing"), [&](print::PrintRun pages) -> Result<QStringList> {
        pages.firstPage = wanted.firstPage;
        pages.lastPage = wanted.lastPage;
        pages.works = [&printer] {
            return printer.printerState() != QPrinter::Error && printer.printerState() != QPrinter::Aborted;
        };
        pages.printed = [&reached](int page) { reached = page; };
        QJ_TRY(print::printTo(m_job.documents(), printer, printer.resolution(), pages));
        return QStringList{printer.outputFileName()};
    });
    if (reached >= wanted.firstPage) note(wanted.firstPage, printed ? wanted.lastPage : int(reached));
    if (printed) {
        leave(0);
        const QString file = printed->constFirst();
        Q_EMIT said(static_cast<int>(Tone::success), file.isEmpty()
                                                         ? tr("Printed: %1").arg(title())
                                                         : tr("Saved: %1").arg(QDir::toNativeSeparators(file)));
        return true;
    }
    m_lastPage = wanted.lastPage;
    leave(reached + 1 <= wanted.lastPage ? reached + 1 : 0);
    if (printed.error().code == ErrorCode::fileNotWritten)
        say({}, tr("The printer does not take the papers. Check that it is on and has paper, or save as PDF."));
    else if (printed.error().code == ErrorCode::cancelled)
        say({}, tr("Given up before page %1 of %2; what comes before it has gone to the printer.")
                    .arg(m_leftFrom)
                    .arg(m_job.pageCount()));
    else
        say({}, errorText(printed.error()));
    return false;
}

} // namespace qj
