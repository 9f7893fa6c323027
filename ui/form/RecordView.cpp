// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/RecordView.h"

#include "base/Text.h"
#include "form/AttachmentBox.h"
#include "form/AttachmentEditor.h"
#include "form/FlowLayout.h"
#include "form/RecordTableModel.h"
#include "shell/ClearLayout.h"
#include "shell/Named.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

RecordView::RecordView(FormContext& context, const RecordInfo& info, QWidget* parent)
    : QWidget(parent), m_context(context), m_info(info), m_layout(FormLayout::of(info)), m_body(new QVBoxLayout(this))
{
    named(this, QLatin1StringView(info.name) + u"View"_s, translated(info.context, info.label));
    m_body->setContentsMargins(context.theme().px(16), context.theme().px(12), context.theme().px(16),
                               context.theme().px(16));
    m_body->setSpacing(context.theme().px(6));
}

void RecordView::showRecord(const RecordData& data)
{
    clearLayout(*m_body);
    const Theme& theme = m_context.theme();
    for (const FormGroup& group : m_layout.groups) {
        auto* flow = new FlowLayout(theme.px(10), theme.px(150));
        for (const auto& row : group.rows)
            for (const FormBox& box : row) {
                const Field* field = m_info.find(box.field);
                if (!field || !box.of.isEmpty() || data.value(field->number).isNull()) continue;
                const bool wide = field->kind == ValueKind::note || field->target == RecordKind::attachment;
                flow->addWidget(line(*field, data.value(field->number)));
                flow->setSpan(flow->count() - 1, wide ? 9 : box.span);
            }
        if (flow->count() == 0) {
            delete flow;
            continue;
        }
        if (!group.title.isEmpty()) {
            auto* title = new QLabel(group.title);
            title->setProperty("role", u"heading"_s);
            if (m_body->count() > 0) title->setContentsMargins(0, theme.px(10), 0, 0);
            m_body->addWidget(title);
        }
        m_body->addLayout(flow);
    }
    m_body->addStretch(1);
}

QWidget* RecordView::line(const Field& field, const Value& value)
{
    const Theme& theme = m_context.theme();
    auto* frame = new QWidget;
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, theme.px(4));
    column->setSpacing(0);
    const QString label = translated(m_info.context, field.label);
    auto* caption = new QLabel(label);
    caption->setProperty("role", u"small"_s);
    column->addWidget(caption);
    const QString text = m_context.shown(m_info, field, value);
    const QString name = u"%1-%2-shown"_s.arg(QLatin1StringView(m_info.name), QLatin1StringView(field.name));
    const auto tone = toneOfCode(field, plainText(field, value));
    if (field.target == RecordKind::attachment) {
        auto* files = new AttachmentEditor(m_context, m_info, field);
        files->setValue(value);
        files->setReadOnly(true);
        files->files()->setObjectName(name);
        column->addWidget(files);
    } else if (field.kind == ValueKind::reference && field.target != RecordKind::none && !text.isEmpty()) {
        auto* link = named(new QPushButton(text), name, tr("%1: %2, open").arg(label, text));
        link->setProperty("kind", u"link"_s);
        link->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        connect(link, &QPushButton::clicked, this,
                [this, kind = field.target, id = value.valueOr(Uuid())] { Q_EMIT openWanted(kind, id); });
        column->addWidget(link);
    } else if (tone) {
        auto* chip = named(new StateChip(m_context.theme()), name, text);
        chip->setState(text, *tone);
        chip->setObjectName(name);
        column->addWidget(chip);
    } else {
        auto* shown = named(new QLabel(text), name, label + u": "_s + text);
        shown->setTextFormat(Qt::PlainText);
        shown->setWordWrap(true);
        shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(shown);
    }
    column->addStretch(1);
    return frame;
}

QString RecordView::textOf(const QString& field) const
{
    const QString name = u"%1-%2-shown"_s.arg(QLatin1StringView(m_info.name), field);
    if (const auto* label = findChild<QLabel*>(name)) return label->text();
    if (const auto* link = findChild<QPushButton*>(name)) return link->text();
    const auto* chip = findChild<QWidget*>(name);
    return chip ? chip->accessibleName() : QString();
}

} // namespace qj
