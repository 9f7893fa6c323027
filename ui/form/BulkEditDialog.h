// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace qj {

class FieldEditor;

/// One field of many records set to one value. What would become of each record is shown before: the checks are those
/// of a single edit, and a record that they refuse stays as it is. All changes are one commit, taken back by one undo.
class BulkEditDialog final : public QDialog
{
    Q_OBJECT

public:
    BulkEditDialog(FormContext& context, const RecordInfo& info, QList<Uuid> ids, QWidget* parent = nullptr);

    void chooseField(const QString& field);
    FieldEditor* editor() const { return m_editor; }
    /// Records that would change, and those that are refused.
    qsizetype changing() const { return m_changing.size(); }
    int refused() const { return m_refused; }
    /// False if nothing was saved; the reason stands in the dialog.
    bool apply();

private:
    void fillFields();
    void showEditor();
    void preview();
    void addRow(const Uuid& id);
    void setCell(int row, int column, const QString& text);

    FormContext& m_context;
    const RecordInfo& m_info;
    QList<Uuid> m_ids, m_changing;
    int m_refused = 0;
    QComboBox* m_field;
    QVBoxLayout* m_place;
    FieldEditor* m_editor = nullptr;
    QLabel *m_head, *m_problem;
    QTableWidget* m_table;
    QPushButton* m_do;
};

} // namespace qj
