// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FieldEditor.h"

class QLineEdit;
class QPlainTextEdit;

namespace qj {

/// Every kind that is one line of text: words, numbers, money, times, lists of words by "；". Full-width digits are
/// taken as typed by an input method. What cannot be read stays in the box and is marked.
class LineEditor final : public FieldEditor
{
    Q_OBJECT

public:
    LineEditor(const RecordInfo& info, const Field& field, QWidget* parent = nullptr);
    Value value() const override;
    void setValue(const Value& value) override;
    std::optional<Error> typingProblem() const override;
    void setReadOnly(bool readOnly) override;
    QWidget* box() const override;

private:
    Result<Value> parsed() const;
    QLineEdit* m_line;
};

/// Many lines; Tab leaves the box, Enter begins a new line.
class NoteEditor final : public FieldEditor
{
    Q_OBJECT

public:
    NoteEditor(const RecordInfo& info, const Field& field, QWidget* parent = nullptr);
    Value value() const override;
    void setValue(const Value& value) override;
    void setReadOnly(bool readOnly) override;
    QWidget* box() const override;

private:
    QPlainTextEdit* m_text;
};

} // namespace qj
