// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/PartPane.h"

namespace qj {

class DataTable;
class EmptyState;
class RecordTableModel;

/// The cases that a supervision order concerns, as they stand today.
class SupervisionCases final : public PartPane
{
    Q_OBJECT

public:
    SupervisionCases(FormContext& context, const Related& related, QWidget* parent = nullptr);
    static PartPane* make(FormContext& context, const Related& related);
    QString title() const override;
    int count() const override;
    RecordTableModel* model() const { return m_model; }
    DataTable* table() const { return m_table; }

protected:
    void load() override;

private:
    QList<Uuid> cases() const;
    RecordTableModel* m_model;
    DataTable* m_table;
    EmptyState* m_empty;
};

} // namespace qj
