// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/ListEditor.h"

#include "base/Text.h"
#include "form/FlowLayout.h"
#include "form/LookUpLine.h"
#include "shell/ClearLayout.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

ReferenceListEditor::ReferenceListEditor(FormContext& context, const RecordInfo& info, const Field& field,
                                         QWidget* parent)
    : FieldEditor(info, field, parent), m_context(context), m_chosen(new QWidget)
{
    const RecordInfo* target = context.schema().find(field.target);
    m_line = new LookUpLine(context, target ? *target : info);
    hold(m_line);
    m_chosen->setLayout(new FlowLayout(context.theme().px(4)));
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, m_chosen);
    m_chosen->hide();
    connect(m_line, &LookUpLine::chosen, this, &ReferenceListEditor::add);
    connect(m_line, &LookUpLine::newWanted, this, [this](const QString& text) { Q_EMIT newRecordWanted(this, text); });
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (!m_line->text().trimmed().isEmpty()) m_line->takeOnly();
    });
}

void ReferenceListEditor::add(const Uuid& id)
{
    m_line->clear();
    if (m_ids.contains(id)) return;
    m_ids += id;
    showChosen();
    Q_EMIT edited();
}

void ReferenceListEditor::setValue(const Value& value)
{
    // The form hands a single new record over as a reference.
    if (const auto* one = value.as<Uuid>()) return add(*one);
    m_ids = value.valueOr(QList<Uuid>());
    m_line->clear();
    showChosen();
}

void ReferenceListEditor::showChosen()
{
    auto* flow = static_cast<FlowLayout*>(m_chosen->layout());
    clearLayout(*flow);
    for (const Uuid& id : std::as_const(m_ids)) {
        const QString title = m_context.titleOf(id);
        auto* chip = named(new QPushButton(title), m_line->objectName() + u"-chosen"_s, tr("Take out %1").arg(title));
        chip->setProperty("kind", u"flat"_s);
        chip->setProperty("role", u"chosen"_s);
        chip->setIcon(m_context.theme().icon(Icon::close));
        chip->setLayoutDirection(Qt::RightToLeft);
        chip->setEnabled(!m_readOnly);
        flow->addWidget(chip);
        connect(chip, &QPushButton::clicked, this, [this, id] {
            m_ids.removeOne(id);
            showChosen();
            m_line->setFocus();
            Q_EMIT edited();
        });
    }
    m_chosen->setVisible(!m_ids.isEmpty());
    updateGeometry();
}

std::optional<Error> ReferenceListEditor::typingProblem() const
{
    const QString text = m_line->text().trimmed();
    if (text.isEmpty()) return std::nullopt;
    Error error{ErrorCode::unknownRecord, {label(), text}, {}, {}, {}, {}, {}};
    error.field = QLatin1StringView(field().name);
    return error;
}

void ReferenceListEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_line->setVisible(!readOnly);
    showChosen();
}

QWidget* ReferenceListEditor::box() const
{
    return m_line;
}

ChoiceListEditor::ChoiceListEditor(const RecordInfo& info, const Field& field, QWidget* parent)
    : FieldEditor(info, field, parent), m_frame(new QWidget)
{
    auto* flow = new FlowLayout(10, 0, m_frame);
    for (const EnumEntry& entry : field.codes) {
        const QString text = translated(info.context, entry.label);
        auto* check = named(new QCheckBox(text),
                            u"%1-%2-%3"_s.arg(QLatin1StringView(info.name), QLatin1StringView(field.name),
                                              QLatin1StringView(entry.code)),
                            label() + u": "_s + text);
        flow->addWidget(check);
        m_checks += check;
        connect(check, &QCheckBox::clicked, this, &FieldEditor::edited);
    }
    hold(m_frame);
    if (!m_checks.isEmpty()) m_frame->setFocusProxy(m_checks.front());
}

Value ChoiceListEditor::value() const
{
    QList<qint64> numbers;
    for (qsizetype i = 0; i < m_checks.size(); ++i)
        if (m_checks[i]->isChecked()) numbers += field().codes[static_cast<std::size_t>(i)].number;
    return Value(numbers + m_unknown);
}

void ChoiceListEditor::setValue(const Value& value)
{
    m_unknown = value.valueOr(QList<qint64>());
    for (qsizetype i = 0; i < m_checks.size(); ++i) {
        const qint64 number = field().codes[static_cast<std::size_t>(i)].number;
        m_checks[i]->setChecked(m_unknown.contains(number));
        m_unknown.removeAll(number);
    }
}

void ChoiceListEditor::setReadOnly(bool readOnly)
{
    for (QCheckBox* check : std::as_const(m_checks)) check->setEnabled(!readOnly);
}

QWidget* ChoiceListEditor::box() const
{
    return m_frame;
}

} // namespace qj
