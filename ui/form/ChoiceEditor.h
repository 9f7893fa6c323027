// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FieldEditor.h"

class QComboBox;

namespace qj {

/// One of the codes of an enumeration, or yes and no; empty as long as nobody has chosen.
class ChoiceEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceEditor(const RecordInfo& info, const Field& field, QWidget* parent = nullptr);
    Value value() const override;
    void setValue(const Value& value) override;
    void setReadOnly(bool readOnly) override;
    QWidget* box() const override;

private:
    QComboBox* m_combo;
};

} // namespace qj
