// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/PackageDesk.h"
#include "form/FormContext.h"

#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;

namespace qj {

/// Asks before a device is revoked, and for the reason, which other offices read with the revocation.
class RevokeDialog final : public QDialog
{
    Q_OBJECT

public:
    RevokeDialog(FormContext& context, const Peer& peer, QWidget* parent = nullptr);

    void accept() override;
    /// After accept: what was done, to be said.
    QString said() const { return m_said; }

private:
    FormContext& m_context;
    const Peer m_peer;
    QLineEdit* m_reason;
    QLabel* m_problem;
    QString m_said;
};

} // namespace qj
