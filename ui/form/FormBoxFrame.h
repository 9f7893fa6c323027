// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FieldEditor.h"

#include <QtWidgets/QToolButton>

class QLabel;

namespace qj {

/// Caption, mark and tools of one box. The mark is red where the box must be filled to save at all, amber where a later
/// step needs it. The tools (history, take from the last form, help) show under the pointer or with the focus, and are
/// in the menu of the box for the keyboard.
class FormBoxFrame final : public QWidget
{
    Q_OBJECT

public:
    FormBoxFrame(Theme& theme, FieldEditor* editor, QWidget* parent = nullptr);

    FieldEditor* editor() const { return m_editor; }
    void setProblem(const QString& level, const QString& why);
    void setHistoryOffered(bool offered) { m_history = offered; }
    /// The badge that two sides wrote different values here.
    void setAlsoEdited(bool edited);

Q_SIGNALS:
    void historyWanted(qj::FieldEditor* editor);
    void lastWanted(qj::FieldEditor* editor);
    void othersWanted(qj::FieldEditor* editor);
    void helpWanted(qj::FieldEditor* editor);
    /// More than the help of the box says.
    void manualWanted(qj::FieldEditor* editor);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMenu();
    void showTools();
    void restyle();
    Theme& m_theme;
    FieldEditor* m_editor;
    QLabel* m_mark;
    QLabel* m_why;
    QToolButton *m_more, *m_also;
    bool m_history = true;
};

/// A line of the record that a box of the form refers to: shown, never typed.
class ReferenceLine final : public QWidget
{
    Q_OBJECT

public:
    ReferenceLine(FormContext& context, const RecordInfo& info, const Field& reference, const QString& of,
                  QWidget* parent = nullptr);
    void showOf(const Uuid& id);

private:
    FormContext& m_context;
    const RecordInfo* m_target;
    const Field* m_field = nullptr;
    QLabel* m_value;
};

} // namespace qj
