// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"

#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;

namespace qj {

/// Sets or changes the password of the officer who is signed in.
class PasswordDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit PasswordDialog(FormContext& context, QWidget* parent = nullptr);
    void accept() override;

private:
    void refuse(const QString& text, QLineEdit* at);
    FormContext& m_context;
    QLineEdit *m_old, *m_new, *m_again;
    QLabel* m_problem;
};

} // namespace qj
