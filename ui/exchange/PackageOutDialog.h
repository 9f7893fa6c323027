// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/PackageDesk.h"
#include "form/FormContext.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace qj {

class LineList;

/// Makes a package: for which office, into which file or files, what it holds and who can read it. What is said at the
/// end is said of the file as it was read back.
class PackageOutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit PackageOutDialog(FormContext& context, QWidget* parent = nullptr);

    /// Receipts alone, for this office.
    void chooseReceipts(const QString& office);
    /// False if nothing was written; the reason stands in the dialog.
    bool run();

Q_SIGNALS:
    void written();

private:
    QWidget* choicePart();
    void fillOffices();
    void proposeFile();
    void chooseFile();
    void showPossible();
    void readSettings();
    void keepSettings(const QString& folder, const QString& office);
    PackageChoice choice() const;
    QString file() const;

    FormContext& m_context;
    QComboBox* m_office;
    QLineEdit* m_file;
    QRadioButton *m_missing, *m_everything, *m_receipts;
    QComboBox* m_attachments;
    QCheckBox *m_sealed, *m_cut;
    QSpinBox* m_partSize;
    QLabel *m_head, *m_problem;
    LineList* m_lines;
    QPushButton *m_make, *m_close;
};

} // namespace qj
