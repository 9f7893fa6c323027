// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/DevicesCard.h"

#include "exchange/AcceptDialog.h"
#include "exchange/RevokeDialog.h"
#include "print/ErrorText.h"
#include "shell/EmptyState.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

DevicesCard::DevicesCard(FormContext& context, QWidget* parent)
    : TableCard(context.theme(), u"exchangeDevices"_s, tr("Trusted devices"),
                {tr("Device"), tr("Office"), tr("State"), tr("Fingerprint")}, parent),
      m_context(context), m_own(named(new QLabel, u"exchangeOwnDevice"_s, tr("This computer"))),
      m_accept(addButton(u"exchangeAccept"_s, tr("Accept…"), Icon::shield)),
      m_revoke(addButton(u"exchangeRevoke"_s, tr("Revoke…"), Icon::lock))
{
    m_accept->setToolTip(tr("Type the eight characters that the other office reads out on the telephone."));
    m_revoke->setToolTip(tr("For a device that is lost or no longer in use: nothing more is taken from it."));
    m_own->setProperty("role", u"caption"_s);
    m_own->setWordWrap(true);
    m_own->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    body()->insertWidget(0, m_own);
    empty().set(Icon::shield, tr("No device of another office is known yet."),
                tr("The first package of a device is held until an administrator has compared its fingerprint with the "
                   "other office on the telephone."));
    connect(m_accept, &QPushButton::clicked, this, &DevicesCard::accept);
    connect(m_revoke, &QPushButton::clicked, this, &DevicesCard::revoke);
    connect(this, &TableCard::chosenChanged, this, [this] {
        const Peer* peer = chosenPeer();
        m_revoke->setEnabled(peer && peer->state != PeerState::revoked);
    });
    refresh();
}

void DevicesCard::refresh()
{
    const PackageDesk desk(m_context.journal());
    const QByteArray own = m_context.journal().device();
    m_own->setText(tr("This computer: %1 · fingerprint %2").arg(desk.deviceName(own), ExchangeWords::fingerprint(own)));
    m_peers = desk.peers();
    std::vector<Row> rows;
    for (const Peer& peer : m_peers) {
        const ExchangeLine state = ExchangeWords::state(peer.state);
        rows.push_back(
            {peer.device,
             {{peer.name.isEmpty() ? tr("Name not known yet") : peer.name, {}},
              {peer.office.isEmpty() ? tr("Not known yet") : ExchangeWords(m_context).shortOffice(peer.office), {}},
              {state.text, state.tone},
              {ExchangeWords::fingerprint(peer.device), {}}}});
    }
    setRows(rows);
}

const Peer* DevicesCard::chosenPeer() const
{
    const QByteArray key = chosen();
    const auto found = std::find_if(m_peers.begin(), m_peers.end(), [&key](const Peer& p) { return p.device == key; });
    return found == m_peers.end() ? nullptr : &*found;
}

void DevicesCard::accept()
{
    AcceptDialog dialog(m_context, this);
    if (const Peer* peer = chosenPeer(); peer && peer->state != PeerState::accepted)
        dialog.expect(peer->fingerprint, peer->office);
    if (dialog.exec() != QDialog::Accepted) return;
    Q_EMIT said(static_cast<int>(Tone::success), tr("The device is accepted: its packages can be taken in now."));
    Q_EMIT changed();
}

void DevicesCard::revoke()
{
    const Peer* peer = chosenPeer();
    if (!peer) return;
    RevokeDialog dialog(m_context, *peer, this);
    if (dialog.exec() != QDialog::Accepted) return;
    Q_EMIT said(static_cast<int>(Tone::success), dialog.said());
    Q_EMIT changed();
}

} // namespace qj
