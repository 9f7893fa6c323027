// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"
#include "papers/ScanDesk.h"
#include "print/ScanReader.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace qj {

/// What became of a file that was dropped.
enum class ScanEnd { filed, cancelled, failed };
struct ScanOutcome
{
    ScanEnd end = ScanEnd::failed;
    QString text; ///< for the message stack
};

/// Papers that came back signed, as a scan: which ones the file holds by their codes, the record of each, and the steps
/// of the checklist that they prove. All that is ticked is filed in one act. Where the file was dropped on another
/// record than that of its code, it says so and asks where it belongs.
class ScanDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `here` is the record that it was dropped on, or null.
    ScanDialog(FormContext& context, const QString& path, std::vector<papers::ScanSubject> subjects, const Uuid& here,
               QWidget* parent = nullptr);

    /// Reads the codes of a file and files it: with a dialog where it holds papers of ours, at once as an ordinary file
    /// of `here` where it does not. Nothing is filed without a record.
    static ScanOutcome take(FormContext& context, const QString& path, const Uuid& here, QWidget* parent);
    /// For the message stack, after accept().
    const QString& done() const { return m_done; }

public Q_SLOTS:
    void accept() override;

private:
    void fill();
    void showPlace();
    bool filesElsewhere() const;
    std::vector<papers::ScanFiling> chosen() const;

    FormContext& m_context;
    QString m_path;
    std::vector<papers::ScanSubject> m_subjects;
    Uuid m_here;
    QTreeWidget* m_papers;
    QComboBox* m_place;
    QLabel* m_problem;
    QPushButton* m_file = nullptr;
    QString m_done;
};

} // namespace qj
