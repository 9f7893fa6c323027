// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "disposal/DisposalQueries.h"
#include "form/PartPane.h"

class QStandardItemModel;

namespace qj {

class DataTable;

/// The checklist of a disposal case: what is to be done, by when, what has been done by whom with which evidence. A
/// step is ticked, verified, returned or declared not applicable below the table.
class CaseChecklist final : public PartPane
{
    Q_OBJECT

public:
    enum Column { step, state, due, need, done, officer, evidence, verified, columns };

    CaseChecklist(FormContext& context, const Related& related, QWidget* parent = nullptr);
    static PartPane* make(FormContext& context, const Related& related);
    QString title() const override;
    DataTable* table() const { return m_table; }
    /// Chooses a step by its code; false if the case has none such.
    bool choose(const QString& code);
    /// Verifies every step that is done and that this person may verify.
    bool verifyAll();

protected:
    void load() override;

private:
    void addRow(const CaseStep& step);
    void showChosen();
    QString evidenceOf(const DisposalStep& step) const;
    DataTable* m_table;
    QStandardItemModel* m_model;
    QPushButton* m_verifyAll;
};

} // namespace qj
