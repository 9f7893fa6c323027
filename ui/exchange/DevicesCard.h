// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/ExchangeWords.h"
#include "exchange/TableCard.h"

class QLabel;

namespace qj {

/// The computers that packages are taken from, and the fingerprint of this one, which the other side asks for.
class DevicesCard final : public TableCard
{
    Q_OBJECT

public:
    explicit DevicesCard(FormContext& context, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void said(int tone, const QString& text);
    void changed();

private:
    void accept();
    void revoke();
    const Peer* chosenPeer() const;

    FormContext& m_context;
    std::vector<Peer> m_peers;
    QLabel* m_own;
    QPushButton *m_accept, *m_revoke;
};

} // namespace qj
