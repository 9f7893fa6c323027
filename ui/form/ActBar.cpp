// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/ActBar.h"

#include "form/ActDialog.h"
#include "form/ActWords.h"
#include "form/FlowLayout.h"
#include "print/ErrorText.h"
#include "shell/ClearLayout.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QPushButton>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostBoxes = 9; ///< an act that needs more is done through the form

bool isDanger(const RecordInfo& info, const ActOffer& offer)
{
    const State* to = info.state(offer.act);
    return offer.act == u"void"_s || (to && to->rank < 0);
}

} // namespace

QString whyNot(const ActOffer& offer)
{
    QStringList lines;
    for (const Error& error : offer.why) lines += errorText(error);
    return lines.join(u'\n');
}

ActBar::ActBar(FormContext& context, const RecordInfo& info, const QString& prefix, QWidget* parent)
    : QWidget(parent), m_context(context), m_info(info), m_prefix(prefix),
      m_buttons(new FlowLayout(context.theme().px(6), 0, this))
{
    named(this, prefix + u"acts"_s, tr("What can be done now"));
}

void ActBar::showRecord(const Uuid& id)
{
    m_id = id;
    const QWidget* focused = window()->focusWidget();
    const bool had = focused && isAncestorOf(focused);
    fill();
    if (!had) return;
    // What was pressed is gone; who works by keys stays here.
    for (int i = 0; i < m_buttons->count(); ++i)
        if (QWidget* button = m_buttons->itemAt(i)->widget(); button->isEnabled()) {
            button->show(); // else it would come later, and the focus go elsewhere
            return button->setFocus();
        }
}

void ActBar::fill()
{
    clearLayout(*m_buttons);
    m_offers.clear();
    const auto found = m_id.isNull() ? std::nullopt : m_context.reader().find(m_info, m_id);
    if (!found) return;
    const RecordData& data = *found;
    m_offers = m_context.desk().acts(m_info, m_id, m_context.actor());
    if (m_voids && !data.voided() && !m_info.state(u"void")) {
        ActOffer offer{u"void"_s, nullptr, (m_context.actor().roles & reviewer) != 0, {}};
        m_offers.push_back(offer);
    }
    const State* at = m_info.state(data.state());
    bool primary = true;
    auto* edit = named(new QPushButton(tr("Edit")), m_prefix + u"actEdit"_s, tr("Edit"));
    edit->setEnabled(!data.voided());
    connect(edit, &QPushButton::clicked, this, [this] { Q_EMIT editWanted(m_id, {}); });
    for (const ActOffer& offer : m_offers) {
        if (isDanger(m_info, offer)) continue;
        const State* to = m_info.state(offer.act);
        const bool forward = to && at && to->rank > at->rank && at->rank >= 0;
        const bool first = primary && forward;
        m_buttons->addWidget(actButton(offer, first));
        primary = primary && !first;
    }
    m_buttons->addWidget(edit);
    for (const ActOffer& offer : m_offers) // what takes away comes last
        if (isDanger(m_info, offer)) m_buttons->addWidget(actButton(offer, false));
    updateGeometry();
}

QPushButton* ActBar::actButton(const ActOffer& offer, bool primary)
{
    const QString label =
        actCommand(m_info, offer.act, offer.transition ? QString::fromLatin1(offer.transition->from) : QString());
    auto* button = named(new QPushButton(label), m_prefix + u"act-"_s + offer.act, label);
    button->setEnabled(offer.allowed || (!offer.why.empty() && ActDialog::needsOf(m_info, offer)));
    const QString rule = offer.transition ? QString::fromLatin1(offer.transition->rule) : QString();
    const QString why = offer.why.empty() ? rule : whyNot(offer);
    button->setToolTip(why);
    button->setAccessibleDescription(why);
    if (primary)
        button->setProperty("kind", u"primary"_s);
    else if (isDanger(m_info, offer))
        button->setProperty("kind", u"danger"_s);
    connect(button, &QPushButton::clicked, this, [this, act = offer.act] { doAct(act); });
    return button;
}

void ActBar::doAct(const QString& act)
{
    const auto it = std::find_if(m_offers.begin(), m_offers.end(), [&](const ActOffer& o) { return o.act == act; });
    if (it == m_offers.end()) return;
    const ActOffer offer = *it;
    const auto needs = ActDialog::needsOf(m_info, offer);
    if (!offer.allowed && needs && (needs->fields.size() > mostBoxes || needs->more)) {
        Q_EMIT editWanted(m_id, act);
        return;
    }
    ActDialog dialog(m_context, m_info, m_id, offer, this);
    if (dialog.exec() == QDialog::Accepted) Q_EMIT actDone(actLabel(m_info, act), dialog.receipt());
}

} // namespace qj
