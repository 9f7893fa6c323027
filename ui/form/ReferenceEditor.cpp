// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/ReferenceEditor.h"

#include "form/LookUpLine.h"

#include <QtGui/QAction>

namespace qj {

using namespace Qt::StringLiterals;

ReferenceEditor::ReferenceEditor(FormContext& context, const RecordInfo& info, const Field& field, QWidget* parent)
    : FieldEditor(info, field, parent), m_context(context)
{
    const RecordInfo* target = context.schema().find(field.target);
    m_line = new LookUpLine(context, target ? *target : info);
    hold(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        m_id = {};
        Q_EMIT edited();
    });
    connect(m_line, &LookUpLine::chosen, this, &ReferenceEditor::take);
    connect(m_line, &LookUpLine::newWanted, this, [this](const QString& text) { Q_EMIT newRecordWanted(this, text); });
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (m_id.isNull() && !m_line->text().trimmed().isEmpty()) m_line->takeOnly();
    });
}

void ReferenceEditor::take(const Uuid& id)
{
    setValue(Value(id));
    Q_EMIT edited();
}

void ReferenceEditor::setValue(const Value& value)
{
    m_id = value.valueOr(Uuid());
    m_line->setText(m_id.isNull() ? QString() : m_context.titleOf(m_id));
    m_line->setCursorPosition(0);
}

std::optional<Error> ReferenceEditor::typingProblem() const
{
    const QString text = m_line->text().trimmed();
    if (text.isEmpty() || !m_id.isNull()) return std::nullopt;
    Error error{ErrorCode::unknownRecord, {label(), text}, {}, {}, {}, {}, {}};
    error.field = QLatin1StringView(field().name);
    return error;
}

void ReferenceEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    const auto actions = m_line->actions();
    for (QAction* action : actions) action->setVisible(!readOnly);
}

QWidget* ReferenceEditor::box() const
{
    return m_line;
}

} // namespace qj
