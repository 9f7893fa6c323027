// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/RevokeDialog.h"

#include "exchange/ExchangeWords.h"
#include "print/ErrorText.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

RevokeDialog::RevokeDialog(FormContext& context, const Peer& peer, QWidget* parent)
    : QDialog(parent), m_context(context), m_peer(peer),
      m_reason(named(new QLineEdit, u"exchangeRevokeReason"_s, tr("Reason"))),
      m_problem(named(new QLabel, u"exchangeRevokeProblem"_s, tr("Problem")))
{
    named(this, u"exchangeRevokeDialog"_s, tr("Revoke a device"));
    setWindowTitle(tr("Revoke a device"));
    Theme& theme = context.theme();
    auto* head = new QLabel(tr("Revoke the device %1?").arg(ExchangeWords::nameOf(peer)));
    head->setProperty("role", u"heading"_s);
    auto* words = new QLabel(tr("No package of it is taken in any more, and this cannot be taken back. What it wrote "
                                "earlier stays valid. An administrator of the city revokes it for all offices: they "
                                "learn it from the next package."));
    words->setProperty("role", u"caption"_s);
    m_problem->setProperty("role", u"danger"_s);
    for (QLabel* label : {head, words, m_problem}) label->setWordWrap(true);
    m_problem->hide();
    m_reason->setPlaceholderText(tr("For example: the computer was lost on 2018-09-14"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Revoke"));
    named(buttons->button(QDialogButtonBox::Ok), u"exchangeRevokeYes"_s, tr("Revoke"));
    named(buttons->button(QDialogButtonBox::Cancel), u"exchangeRevokeNo"_s, tr("Cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &RevokeDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
    layout->setSpacing(theme.px(12));
    for (QWidget* widget : {static_cast<QWidget*>(head), static_cast<QWidget*>(words), static_cast<QWidget*>(m_reason),
                            static_cast<QWidget*>(m_problem), static_cast<QWidget*>(buttons)})
        layout->addWidget(widget);
    setMinimumWidth(theme.px(480));
}

void RevokeDialog::accept()
{
    const auto done = PackageDesk(m_context.journal())
                          .revoke(m_context.desk(), m_peer.fingerprint, m_reason->text(), m_context.actor());
    if (!done) {
        m_problem->setText(errorText(done.error()));
        m_problem->show();
        return;
    }
    const QString name = ExchangeWords::nameOf(m_peer);
    m_said = done->onlyHere
                 ? tr("The device %1 has been revoked for this computer only, other offices do not learn of "
                      "it: %2")
                       .arg(name, errorText(*done->onlyHere))
                 : tr("The device %1 has been revoked; the other offices learn it from the next package.").arg(name);
    QDialog::accept();
}

} // namespace qj
