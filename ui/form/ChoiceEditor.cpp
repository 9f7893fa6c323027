// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/ChoiceEditor.h"

#include "base/Text.h"

#include <QtGui/QWheelEvent>
#include <QtWidgets/QComboBox>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

/// The wheel scrolls the form; it must not change a box that the pointer happens to pass over.
class QuietCombo final : public QComboBox
{
protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

} // namespace

ChoiceEditor::ChoiceEditor(const RecordInfo& info, const Field& field, QWidget* parent)
    : FieldEditor(info, field, parent), m_combo(new QuietCombo)
{
    hold(m_combo);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(4);
    m_combo->addItem(QString(), 0);
    if (field.kind == ValueKind::boolean) {
        m_combo->addItem(shownText(field, Value(true), info.context), 1);
        m_combo->addItem(shownText(field, Value(false), info.context), 2);
    }
    for (const EnumEntry& entry : field.codes) m_combo->addItem(translated(info.context, entry.label), entry.number);
    connect(m_combo, &QComboBox::activated, this, &FieldEditor::edited);
}

Value ChoiceEditor::value() const
{
    const qint64 chosen = m_combo->currentData().toLongLong();
    if (chosen == 0) return {};
    return field().kind == ValueKind::boolean ? Value(chosen == 1) : Value(chosen);
}

void ChoiceEditor::setValue(const Value& value)
{
    qint64 chosen = 0;
    if (!value.isNull())
        chosen = field().kind == ValueKind::boolean ? (value.valueOr(false) ? 1 : 2) : value.valueOr<qint64>(0);
    int at = m_combo->findData(chosen);
    if (at < 0) {
        // A code of a later version: shown as it is and kept.
        m_combo->addItem(u'#' + QString::number(chosen), chosen);
        at = m_combo->count() - 1;
    }
    m_combo->setCurrentIndex(at);
}

void ChoiceEditor::setReadOnly(bool readOnly)
{
    m_combo->setEnabled(!readOnly);
}

QWidget* ChoiceEditor::box() const
{
    return m_combo;
}

} // namespace qj
