// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "papers/PrintJob.h"

#include "print/Print.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLabel;
class QPrinter;
class QPushButton;
class QToolButton;

namespace qj {

class FormContext;
class PaperChoice;
class PaperPreview;

/// Papers of one or more records: chosen at the left, seen as they will be printed at the right, and then printed or
/// saved; or one document that is there, such as a list, seen and printed. Enter prints, Esc closes. Remembers size,
/// zoom, papers and folder, and for each paper its printer, tray and number of copies.
class PrintDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Without records there is only the blank form. `context` must outlive the dialog.
    PrintDialog(FormContext& context, const RecordInfo& info, const QList<Uuid>& records, QWidget* parent = nullptr);
    PrintDialog(FormContext& context, const papers::Document& document, QWidget* parent = nullptr);
    ~PrintDialog() override;

    const PrintJob& job() const { return m_job; }
    PaperPreview* preview() const { return m_preview; }
    /// Asks for the printer; `fromPage` is proposed where a job was left.
    void print(int fromPage = 0);
    /// Everything, or the pages that the printer was told, to a printer that is set up. False if that failed; the
    /// dialog then says why, and offers to go on from the page that was not printed any more, on the same or on another
    /// printer; so it does after a job that was given up.
    bool printOn(QPrinter& printer);
    /// From where "Go on" prints; 0 when nothing was left.
    int leftFrom() const { return m_leftFrom; }
    /// To a .pdf, or to .png pictures, one per page.
    bool saveTo(const QString& path);

Q_SIGNALS:
    /// For the message stack of the window.
    void said(int tone, const QString& text);

protected:
    void done(int result) override;

private:
    PrintDialog(FormContext& context, PaperChoice* choice, QWidget* parent);
    void entitle(const QString& title);
    QWidget* buildLeft();
    QWidget* buildRight();
    QWidget* buildFoot();
    void restore();
    void start();
    void showPage();
    void showProgress();
    void showGaps();
    void say(const QString& text, const QString& problem = {});
    void save(const QString& ending, const QString& filter);
    template <class Run> Result<QStringList> run(const QString& what, Run body);
    QString title() const;
    QString fileName() const;

    FormContext& m_context;
    const RecordInfo* m_info = nullptr;
    QList<Uuid> m_records;
    PrintJob m_job;
    PaperChoice* m_choice; ///< none for a document that is there
    PaperPreview* m_preview;
    QLabel *m_gaps, *m_page, *m_state, *m_problem;
    QComboBox* m_zoom;
    QToolButton *m_back = nullptr, *m_forth = nullptr;
    void remember(const QPrinter& printer);
    void recall(QPrinter& printer) const;
    QString printerKey(const char* what) const;
    void leave(int page);
    void note(int firstPage, int lastPage);
    QString reprintText() const;

    QPushButton *m_print = nullptr, *m_pdf = nullptr, *m_pictures = nullptr, *m_goOn = nullptr;
    std::vector<papers::Printed> m_noted; ///< in this dialog
    int m_leftFrom = 0, m_lastPage = 0;   ///< of a job that stopped: first page that is not printed, last one wanted
};

} // namespace qj
