// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/ExchangeWords.h"
#include "exchange/TableCard.h"

namespace qj {

/// Every package that was written or received, the latest first; what was taken in can be taken back.
class LedgerCard final : public TableCard
{
    Q_OBJECT

public:
    explicit LedgerCard(FormContext& context, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void said(int tone, const QString& text);
    void changed();

private:
    void undo();
    Row rowOf(const PackageEntry& entry) const;
    const PackageEntry* chosenEntry() const;

    FormContext& m_context;
    std::vector<PackageEntry> m_entries;
    QPushButton* m_undo;
};

} // namespace qj
