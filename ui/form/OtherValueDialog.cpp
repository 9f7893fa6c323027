// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/OtherValueDialog.h"

#include "base/Text.h"
#include "exchange/PackageDesk.h"
#include "print/ErrorText.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

std::vector<ConflictSide> otherValues(const FormContext& context, const RecordInfo& info, const Uuid& id,
                                      const Field& field)
{
    const EntityDoc doc = context.reader().docOf(id);
    const Register* reg = doc.find(field.number);
    if (!reg || reg->heads.size() < 2 || field.has(Field::critical)) return {};
    std::vector<ConflictSide> sides = ConflictDesk(context.desk()).read({info.kind, id, field.number}).sides;
    const auto same = [&sides](const ConflictSide& side) { return side.value == sides.front().value; };
    if (std::all_of(sides.begin(), sides.end(), same)) return {};
    return sides;
}

OtherValueDialog::OtherValueDialog(FormContext& context, const RecordInfo& info, const Uuid& id, const Field& field,
                                   QWidget* parent)
    : QDialog(parent), m_context(context), m_info(info), m_id(id), m_field(field),
      m_problem(named(new QLabel, u"otherProblem"_s, tr("Problem")))
{
    const QString label = translated(info.context, field.label);
    named(this, u"otherValueDialog"_s, tr("“%1” was also edited elsewhere").arg(label));
    setWindowTitle(accessibleName());
    Theme& theme = context.theme();
    auto* words = new QLabel(tr("Two sides wrote this without seeing each other; the later value is shown. Whatever is "
                                "not taken stays in the history."));
    words->setProperty("role", u"caption"_s);
    words->setWordWrap(true);
    m_problem->setProperty("role", u"danger"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
    layout->setSpacing(theme.px(12));
    layout->addWidget(words);
    int at = 0;
    for (const ConflictSide& side : otherValues(context, info, id, field)) addSide(*layout, at++, side);
    layout->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    named(buttons->button(QDialogButtonBox::Close), u"otherClose"_s, tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    setMinimumWidth(theme.px(460));
}

void OtherValueDialog::addSide(QVBoxLayout& layout, int at, const ConflictSide& side)
{
    const QString value = m_context.shown(m_info, m_field, side.value);
    auto* shown = new QLabel(value.isEmpty() ? tr("(empty)") : value);
    shown->setProperty("role", u"heading"_s);
    shown->setWordWrap(true);
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* who = new QLabel(tr("%1, %2, computer %3")
                               .arg(m_context.titleOf(side.by), toText(side.at),
                                    PackageDesk(m_context.journal()).deviceName(side.device)));
    who->setObjectName(u"otherWho%1"_s.arg(at));
    who->setProperty("role", u"caption"_s);
    who->setWordWrap(true);
    const QString text = side.holds ? tr("Keep this one") : tr("Take this one");
    auto* take = named(new QPushButton(text), u"otherTake%1"_s.arg(at), text + u' ' + value);
    take->setAutoDefault(false);
    connect(take, &QPushButton::clicked, this, [this, taken = side.value] { this->take(taken); });
    auto* left = new QVBoxLayout;
    left->setSpacing(m_context.theme().px(2));
    left->addWidget(shown);
    left->addWidget(who);
    auto* row = new QHBoxLayout;
    row->setSpacing(m_context.theme().px(12));
    row->addLayout(left, 1);
    row->addWidget(take);
    layout.addLayout(row);
}

void OtherValueDialog::take(const Value& value)
{
    const auto saved = m_context.desk().set(m_info, m_id, {{m_field.number, value}}, m_context.actor());
    if (saved) return accept();
    m_problem->setText(errorText(saved.error()));
    m_problem->show();
}

} // namespace qj
