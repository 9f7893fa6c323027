// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/ConflictDesk.h"
#include "form/FormContext.h"

#include <QtWidgets/QDialog>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace qj {

class FieldEditor;

/// Decides one field that two sides wrote differently: both values side by side with who wrote them, when and on which
/// computer, what stood there before, and a box for a third value. What loses stays in the history.
class ConflictDialog final : public QDialog
{
    Q_OBJECT

public:
    ConflictDialog(FormContext& context, const OpenConflict& where, QWidget* parent = nullptr);

    void accept() override;

private:
    void addChoice(QVBoxLayout& layout, int id, const QString& value, const QString& who);
    QString whoWrote(const ConflictSide& side) const;
    void refuse(const QString& text);

    FormContext& m_context;
    Conflict m_conflict;
    const RecordInfo& m_info;
    const Field& m_field;
    QButtonGroup* m_choices;
    FieldEditor* m_other = nullptr; ///< none for a state: only one that was reached can hold
    QLineEdit* m_reason;
    QLabel* m_problem;
    QPushButton* m_decide = nullptr;
};

} // namespace qj
