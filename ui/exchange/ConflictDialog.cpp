// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ConflictDialog.h"

#include "base/Text.h"
#include "exchange/ExchangeWords.h"
#include "form/ActWords.h"
#include "form/FieldEditor.h"
#include "print/ErrorText.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

constexpr int otherChoice = 1000;

QLabel* caption(const QString& text)
{
    auto* label = new QLabel(text);
    label->setProperty("role", u"caption"_s);
    label->setWordWrap(true);
    return label;
}

} // namespace

ConflictDialog::ConflictDialog(FormContext& context, const OpenConflict& where, QWidget* parent)
    : QDialog(parent), m_context(context), m_conflict(ConflictDesk(context.desk()).read(where)),
      m_info(*context.schema().find(where.kind)), m_field(*fieldOf(m_info, where.field)),
      m_choices(new QButtonGroup(this)), m_reason(named(new QLineEdit, u"conflictReason"_s, tr("Reason"))),
      m_problem(named(new QLabel, u"conflictProblem"_s, tr("Problem")))
{
    named(this, u"conflictDialog"_s, tr("Decide a conflict"));
    setWindowTitle(accessibleName());
    Theme& theme = context.theme();
    const char* words = m_field.number < 10 ? "Record" : m_info.context;
    auto* heading = new QLabel(tr("%1 of %2").arg(translated(words, m_field.label), context.titleOf(where.record)));
    heading->setProperty("role", u"heading"_s);
    heading->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
    layout->setSpacing(theme.px(8));
    layout->addWidget(heading);
    layout->addWidget(caption(tr("Two sides wrote this without seeing each other. Choose what holds; the other value "
                                 "stays in the history, and the decision goes to the other offices with your name.")));
    if (m_conflict.base)
        layout->addWidget(
            caption(tr("Before: %1 (%2)")
                        .arg(context.shown(m_info, m_field, m_conflict.base->value), whoWrote(*m_conflict.base))));
    for (std::size_t i = 0; i < m_conflict.sides.size(); ++i)
        addChoice(*layout, int(i), context.shown(m_info, m_field, m_conflict.sides[i].value),
                  whoWrote(m_conflict.sides[i]));
    if (where.field != common::state) {
        addChoice(*layout, otherChoice, tr("Another value:"), {});
        m_other = makeEditor(context, m_info, m_field, this);
        layout->addWidget(m_other);
        connect(m_other, &FieldEditor::edited, this, [this] {
            if (QAbstractButton* other = m_choices->button(otherChoice)) other->setChecked(true);
        });
    }
    auto* form = new QFormLayout;
    m_reason->setPlaceholderText(tr("For example the paper that says so"));
    form->addRow(tr("Reason"), m_reason);
    layout->addLayout(form);
    m_problem->setProperty("role", u"danger"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_decide = named(buttons->button(QDialogButtonBox::Ok), u"conflictDecide"_s, tr("Decide"));
    m_decide->setText(tr("Decide"));
    m_decide->setEnabled(false);
    named(buttons->button(QDialogButtonBox::Cancel), u"conflictCancel"_s, tr("Cancel"));
    connect(m_choices, &QButtonGroup::idToggled, this, [this] { m_decide->setEnabled(m_choices->checkedId() >= 0); });
    connect(buttons, &QDialogButtonBox::accepted, this, &ConflictDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    setMinimumWidth(theme.px(560));
}

QString ConflictDialog::whoWrote(const ConflictSide& side) const
{
    QString text = tr("%1, %2, computer %3, %4")
                       .arg(m_context.titleOf(side.by), toText(side.at), ExchangeWords(m_context).device(side.device),
                            actLabel(m_info, side.act));
    if (!side.reason.isEmpty()) text += tr(", “%1”").arg(side.reason);
    return text;
}

void ConflictDialog::addChoice(QVBoxLayout& layout, int id, const QString& value, const QString& who)
{
    const QString shown = value.isEmpty() ? tr("(empty)") : value;
    auto* button = named(new QRadioButton(shown), u"conflictChoice%1"_s.arg(id),
                         who.isEmpty() ? shown : tr("%1: %2").arg(shown, who));
    m_choices->addButton(button, id);
    layout.addWidget(button);
    if (who.isEmpty()) return;
    QLabel* label = caption(who);
    label->setIndent(m_context.theme().px(24));
    layout.addWidget(label);
}

void ConflictDialog::refuse(const QString& text)
{
    m_problem->setText(text);
    m_problem->show();
}

void ConflictDialog::accept()
{
    const int id = m_choices->checkedId();
    if (id < 0) return refuse(tr("Choose one of the values first."));
    if (id == otherChoice)
        if (const auto problem = m_other->typingProblem()) return refuse(errorText(*problem));
    const Value value = id == otherChoice ? m_other->value() : m_conflict.sides[std::size_t(id)].value;
    const auto done =
        ConflictDesk(m_context.desk()).settle(m_conflict.where, value, m_reason->text(), m_context.actor());
    if (!done) return refuse(errorText(done.error()));
    QDialog::accept();
}

} // namespace qj
