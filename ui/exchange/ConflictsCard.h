// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/ConflictDesk.h"
#include "exchange/ExchangeWords.h"
#include "exchange/TableCard.h"

namespace qj {

/// Fields that two sides wrote differently: both values, who wrote them, when and on which computer, and the way to a
/// decision, one by one or for all that one computer wrote. Hidden while there are none.
class ConflictsCard final : public TableCard
{
    Q_OBJECT

public:
    explicit ConflictsCard(FormContext& context, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void openWanted(qj::RecordKind kind, const QUuid& id);
    void said(int tone, const QString& text);
    void changed();

private:
    Row rowOf(const OpenConflict& conflict, const QByteArray& key) const;
    const OpenConflict* chosenConflict() const;
    void decide();
    void askAll();
    void takeAllFrom(const QByteArray& device);

    FormContext& m_context;
    std::vector<OpenConflict> m_conflicts;
    QPushButton *m_decide, *m_all, *m_open;
};

} // namespace qj
