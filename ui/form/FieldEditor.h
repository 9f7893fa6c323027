// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One box of a form. Each kind of value has its editor; makeEditor() chooses. An editor shows what is stored, says when
// somebody edits, and never hands out a value that it could not read: typingProblem() tells what is wrong then.
#include "form/FormContext.h"

#include <QtWidgets/QWidget>

#include <optional>

namespace qj {

class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(const RecordInfo& info, const Field& field, QWidget* parent = nullptr);

    const Field& field() const { return m_field; }
    const RecordInfo& info() const { return m_info; }
    QString label() const;

    virtual Value value() const = 0;
    /// Shows a value; says nothing.
    virtual void setValue(const Value& value) = 0;
    virtual std::optional<Error> typingProblem() const { return std::nullopt; }
    virtual void setReadOnly(bool readOnly) = 0;
    /// The widget that takes the focus and carries the name that is read aloud.
    virtual QWidget* box() const = 0;
    /// "error", "warning" or nothing: the border of the box; `why` joins its tool tip and accessible description.
    void setProblem(const QString& level, const QString& why);
    void focusBox();

Q_SIGNALS:
    void edited();
    /// A record of another kind is wanted in a form of its own: the editor takes the answer.
    void newRecordWanted(qj::FieldEditor* editor, const QString& text);

protected:
    /// Names the box after record and field and gives it to the layout.
    void hold(QWidget* box);

private:
    const RecordInfo& m_info;
    const Field& m_field;
};

FieldEditor* makeEditor(FormContext& context, const RecordInfo& info, const Field& field, QWidget* parent = nullptr);

} // namespace qj
