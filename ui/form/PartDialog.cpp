// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/PartDialog.h"

#include "base/Text.h"
#include "form/RecordPane.h"
#include "shell/FitScreen.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

PartDialog::PartDialog(FormContext& context, const RecordInfo& info, const Uuid& id, QWidget* parent)
    : QDialog(parent), m_pane(new RecordPane(context, info, {}))
{
    const QString title = translated(info.context, info.label);
    named(this, QLatin1StringView(info.name) + u"PartDialog"_s, title);
    setWindowTitle(title);
    auto* buttons = new QDialogButtonBox;
    auto* close = named(buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole),
                        QLatin1StringView(info.name) + u"PartClose"_s, tr("Close"));
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pane, 1);
    auto* foot = new QHBoxLayout;
    const Theme& theme = context.theme();
    foot->setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10));
    foot->addWidget(buttons);
    layout->addLayout(foot);
    resizeWithin(*this, {theme.px(640), theme.px(520)});
    m_pane->showRecord(id);
}

} // namespace qj
