// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/ExchangeWords.h"
#include "exchange/TableCard.h"

namespace qj {

/// Fields that two sides wrote differently, to be read: both values, who wrote them, when and on which computer. Hidden
/// while there are none.
class ConflictsCard final : public TableCard
{
    Q_OBJECT

public:
    explicit ConflictsCard(FormContext& context, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void openWanted(qj::RecordKind kind, const QUuid& id);

private:
    Row rowOf(const OpenConflict& conflict, const QByteArray& key) const;

    FormContext& m_context;
    std::vector<OpenConflict> m_conflicts;
};

} // namespace qj
