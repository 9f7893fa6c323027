// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/FieldEditor.h"

#include "base/Text.h"
#include "form/AttachmentEditor.h"
#include "form/ChoiceEditor.h"
#include "form/DateEditor.h"
#include "form/LineEditor.h"
#include "form/ListEditor.h"
#include "form/ReferenceEditor.h"

#include <QtWidgets/QStyle>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

FieldEditor::FieldEditor(const RecordInfo& info, const Field& field, QWidget* parent)
    : QWidget(parent), m_info(info), m_field(field)
{
    setObjectName(u"%1-%2-editor"_s.arg(QLatin1StringView(info.name), QLatin1StringView(field.name)));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
}

QString FieldEditor::label() const
{
    return translated(m_info.context, m_field.label);
}

void FieldEditor::hold(QWidget* box)
{
    box->setObjectName(u"%1-%2"_s.arg(QLatin1StringView(m_info.name), QLatin1StringView(m_field.name)));
    box->setAccessibleName(label());
    layout()->addWidget(box);
    setFocusProxy(box);
}

void FieldEditor::setProblem(const QString& level, const QString& why)
{
    QWidget* target = box();
    if (target->property("problem").toString() != level) {
        target->setProperty("problem", level.isEmpty() ? QVariant() : QVariant(level));
        target->style()->unpolish(target);
        target->style()->polish(target);
    }
    target->setToolTip(why);
    target->setAccessibleDescription(why);
}

void FieldEditor::focusBox()
{
    box()->setFocus(Qt::OtherFocusReason);
}

FieldEditor* makeEditor(FormContext& context, const RecordInfo& info, const Field& field, QWidget* parent)
{
    if (field.target == RecordKind::attachment) return new AttachmentEditor(context, info, field, parent);
    switch (field.kind) {
    case ValueKind::note:
        return new NoteEditor(info, field, parent);
    case ValueKind::date:
        return new DateEditor(context, info, field, parent);
    case ValueKind::enumeration:
    case ValueKind::boolean:
        return new ChoiceEditor(info, field, parent);
    case ValueKind::reference:
        return new ReferenceEditor(context, info, field, parent);
    case ValueKind::referenceList:
        return new ReferenceListEditor(context, info, field, parent);
    case ValueKind::enumList:
        return new ChoiceListEditor(info, field, parent);
    default:
        return new LineEditor(info, field, parent);
    }
}

} // namespace qj
