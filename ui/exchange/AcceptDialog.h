// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"

#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;

namespace qj {

/// Accepts a device of another office by the fingerprint that this office reads out on the telephone. It is typed, not
/// shown: whoever only nods at what stands on the screen has compared nothing.
class AcceptDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AcceptDialog(FormContext& context, QWidget* parent = nullptr);

    /// Takes no other than this one, which sent a package that is held.
    void expect(const QString& fingerprint, const QString& office);
    void accept() override;

private:
    void refuse(const QString& text);

    FormContext& m_context;
    QString m_expected;
    QLabel *m_whose, *m_problem;
    QLineEdit* m_line;
};

} // namespace qj
