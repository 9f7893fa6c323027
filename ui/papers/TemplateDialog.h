// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"
#include "papers/PaperDesk.h"
#include "papers/PrintJob.h"

#include <QtWidgets/QDialog>

class QDateEdit;
class QLabel;
class QListWidget;
class QPushButton;

namespace qj {

class NumberedEdit;
class PaperPreview;

/// The text of a paper at the left, the page that it prints at the right, with the latest record of its kind or, where
/// there is none, blank. Faults are named with line and field while one types; only a text without any can be kept.
class TemplateDialog final : public QDialog
{
    Q_OBJECT

public:
    TemplateDialog(FormContext& context, papers::PaperState paper, const QByteArray& text, QWidget* parent = nullptr);

    NumberedEdit* edit() const { return m_edit; }
    const PrintJob& job() const { return m_job; }
    /// Errors of the text as it stands.
    const std::vector<Error>& faults() const { return m_faults; }

public Q_SLOTS:
    void accept() override;
    void reject() override;

private:
    QWidget* buildRight();
    void look();
    void showFaults();

    FormContext& m_context;
    papers::PaperState m_paper;
    NumberedEdit* m_edit;
    QListWidget* m_list;
    QLabel* m_problem;
    QDateEdit* m_from;
    QPushButton* m_save = nullptr;
    PrintJob m_job;
    PaperPreview* m_preview;
    Uuid m_record; ///< that the preview shows
    QTimer m_soon;
    std::vector<Error> m_faults;
    QByteArray m_before;
};

} // namespace qj
