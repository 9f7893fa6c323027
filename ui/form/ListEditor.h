// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FieldEditor.h"

class QCheckBox;

namespace qj {

class FlowLayout;
class LookUpLine;

/// Several records of another kind: each chosen one stands as a button that takes it out again.
class ReferenceListEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ReferenceListEditor(FormContext& context, const RecordInfo& info, const Field& field, QWidget* parent = nullptr);
    Value value() const override { return Value(m_ids); }
    void setValue(const Value& value) override;
    std::optional<Error> typingProblem() const override;
    void setReadOnly(bool readOnly) override;
    QWidget* box() const override;

private:
    void showChosen();
    void add(const Uuid& id);
    FormContext& m_context;
    LookUpLine* m_line;
    QWidget* m_chosen;
    QList<Uuid> m_ids;
    bool m_readOnly = false;
};

/// Several codes of an enumeration, all in view.
class ChoiceListEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceListEditor(const RecordInfo& info, const Field& field, QWidget* parent = nullptr);
    Value value() const override;
    void setValue(const Value& value) override;
    void setReadOnly(bool readOnly) override;
    QWidget* box() const override;

private:
    QWidget* m_frame;
    QList<QCheckBox*> m_checks; ///< in the order of the codes
    QList<qint64> m_unknown;    ///< codes of a later version, kept
};

} // namespace qj
