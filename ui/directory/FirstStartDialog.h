// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "Workplace.h"

#include <QtWidgets/QDialog>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace qj {

class Theme;

/// Where there is no store yet: set up a new office, open a store that is somewhere else, or put back a backup.
class FirstStartDialog final : public QDialog
{
    Q_OBJECT

public:
    enum Way { newOffice, openStore, restoreBackup };

    /// `folder` is offered for a new store.
    FirstStartDialog(Theme& theme, const Clock& clock, const QString& folder, QWidget* parent = nullptr);
    ~FirstStartDialog() override;

    void startWith(Way way);
    /// The store that was made, put back or chosen.
    QString folder() const { return m_folder; }
    /// The new office's store, open; null where a store was only chosen.
    std::unique_ptr<Workplace> takeWorkplace() { return std::move(m_place); }
    void accept() override;

private:
    void build();
    QWidget* newOfficePart();
    QWidget* openPart();
    QWidget* restorePart();
    QWidget* fileLine(QLineEdit* line, const QString& name, std::function<QString()> choose);
    void nameArea();
    void showWay();
    Result<> make();
    Result<> choose();
    Result<> restore();

    Theme& m_theme;
    const Clock& m_clock;
    QString m_folder;
    std::unique_ptr<Workplace> m_place;
    QButtonGroup* m_ways;
    QStackedWidget* m_parts;
    QLineEdit *m_code, *m_name, *m_admin, *m_newFolder, *m_openFolder, *m_backup, *m_backFolder;
    QComboBox* m_level;
    QLabel *m_area, *m_problem;
    QPushButton* m_do = nullptr;
};

} // namespace qj
