// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"
#include "testing/ResultImport.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QMimeData;
class QPushButton;
class QStackedWidget;

namespace qj {

class EmptyState;
class ImportSummary;

/// Takes in a table of results, of a plan with its tasks, or of records of one kind: choose it or drop it, look at what
/// would happen, take it in, look at what happened, and take it back. What a person says about columns is remembered
/// for the next file: of results with the laboratory that writes so.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Results where `info` is null.
    explicit ImportDialog(FormContext& context, const RecordInfo* info = nullptr, QWidget* parent = nullptr);
    ~ImportDialog() override;

    void setFile(const QString& path);
    /// As soon as there is time: shows what the file holds and what would happen.
    void lookSoon();
    QString file() const;
    /// With `dryRun` everything is done and nothing kept. False if the file as a whole was refused.
    bool run(bool dryRun);
    const ImportReport& report() const { return m_report; }
    bool undo();
    /// The file with marks where something is to be put right (doctorMarks).
    bool saveMarked(const QString& path);

    static bool accepts(const QMimeData* data);
    static QString fileIn(const QMimeData* data);

Q_SIGNALS:
    void imported(const QString& text);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    QWidget* choicePart();
    void fillChoices();
    void choose();
    Result<ImportReport> take(const QString& path, bool dryRun, const TableOptions& table) const;
    QString profileKey() const;
    bool isPlan() const;
    void showReport(bool dryRun);
    void showError(const Error& error);
    void saveRefused();
    void readProfile();
    void keepProfile();
    void sketch(const TableLayout* said);
    void rememberLayout();
    void offerLaboratory(const Uuid& laboratory);
    void askAndSaveMarked();
    void showProblem(const QString& text);

    FormContext& m_context;
    const RecordInfo* m_info;
    QLineEdit* m_file;
    QComboBox *m_plan, *m_laboratory;
    QLabel *m_head, *m_problem;
    EmptyState* m_start;
    ImportSummary* m_summary;
    QPushButton *m_check = nullptr, *m_import = nullptr, *m_undo = nullptr, *m_refused = nullptr;
    QHash<QString, QString> m_profile;
    QString m_sketched; ///< the file whose columns are shown
    bool m_understood = true;
    QTimer m_pause; ///< before the file is looked at again
    ImportReport m_report;
};

} // namespace qj
