// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "Workplace.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace qj {

class Theme;

/// Who works now: an active officer of the store, and the password if there is one. The same dialog takes the lock off
/// a window that was left alone.
class SignInDialog final : public QDialog
{
    Q_OBJECT

public:
    SignInDialog(Theme& theme, Workplace& place, QWidget* parent = nullptr);

    /// Puts a person to the front, by login name, staff number or name.
    void suggest(const QString& officer);
    /// There is only one person and no password: signs in and says so.
    bool needsNobody();
    /// From now on it cannot be left without a password: only officers who have one are offered.
    void lock();
    void accept() override;
    void reject() override;

Q_SIGNALS:
    /// Of a lock: end the program instead.
    void quitWanted();

private:
    void build(Theme& theme);
    void fill();
    void showPassword();
    void showProblem(const QString& text);
    void countDown();
    Uuid chosen() const;

    Workplace& m_place;
    QComboBox* m_officer;
    QLabel *m_title, *m_passwordLabel, *m_problem;
    QLineEdit* m_password;
    QDialogButtonBox* m_buttons;
    QTimer m_countDown;
    bool m_locked = false;
};

} // namespace qj
