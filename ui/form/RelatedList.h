// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/PartPane.h"

namespace qj {

class DataTable;
class EmptyState;
class RecordTableModel;

/// Parts of any kind as a list with the columns of their kind.
class RelatedList final : public PartPane
{
    Q_OBJECT

public:
    RelatedList(FormContext& context, const Related& related, QWidget* parent = nullptr);
    /// Null until it was first seen.
    RecordTableModel* model() const { return m_model; }
    DataTable* table() const { return m_table; }

protected:
    void load() override;
    QList<Uuid> toPrint() const override;

private:
    void makeModel();
    void showChosen();
    void chooseAgain();
    int firstColumn() const;
    RecordTableModel* m_model = nullptr;
    DataTable* m_table;
    EmptyState* m_empty;
};

} // namespace qj
