// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/PackageDesk.h"
#include "form/FormContext.h"

#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace qj {

class EmptyState;
class LineList;

/// Takes a package in: choosing it looks at it at once and says what would happen, without changing anything; then it
/// is taken in. A package of an unknown device is held, and the device can be accepted from here.
class PackageInDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit PackageInDialog(FormContext& context, QWidget* parent = nullptr);

    /// Chooses a file and looks at it.
    void setFile(const QString& path);
    QString file() const;
    /// False if the package was refused, or was stopped.
    bool look() { return run(true); }
    bool takeIn() { return run(false); }

    static bool accepts(const QString& path);

Q_SIGNALS:
    /// Something of it was taken in, or its device is listed now.
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    bool run(bool rehearse);
    void choose();
    void acceptDevice();
    void showReport(const PackageReport& report);
    void showError(const Error& error, bool rehearse);

    FormContext& m_context;
    QLineEdit* m_file;
    QLabel *m_head, *m_problem;
    EmptyState* m_start;
    QScrollArea* m_found;
    LineList* m_lines;
    QPushButton *m_take, *m_accept, *m_close;
    QString m_unknown; ///< fingerprint of the device that is not accepted yet
};

} // namespace qj
