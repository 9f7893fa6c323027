// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FieldEditor.h"

namespace qj {

class LookUpLine;

/// A record of another kind, looked up by what people know of it.
class ReferenceEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ReferenceEditor(FormContext& context, const RecordInfo& info, const Field& field, QWidget* parent = nullptr);
    Value value() const override { return Value(m_id); }
    void setValue(const Value& value) override;
    std::optional<Error> typingProblem() const override;
    void setReadOnly(bool readOnly) override;
    QWidget* box() const override;

private:
    void take(const Uuid& id);
    FormContext& m_context;
    LookUpLine* m_line;
    Uuid m_id;
};

} // namespace qj
