// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "Workplace.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace qj {

class Theme;

/// Who works now: an active officer of the store, and the password if there is one.
class SignInDialog final : public QDialog
{
    Q_OBJECT

public:
    SignInDialog(Theme& theme, Workplace& place, QWidget* parent = nullptr);

    /// Puts a person to the front, by login name, staff number or name.
    void suggest(const QString& officer);
    /// There is only one person and no password: signs in and says so.
    bool needsNobody();
    void accept() override;

private:
    void build(Theme& theme);
    void fill();
    void showPassword();
    Uuid chosen() const;

    Workplace& m_place;
    QComboBox* m_officer;
    QLabel *m_passwordLabel, *m_problem;
    QLineEdit* m_password;
};

} // namespace qj
