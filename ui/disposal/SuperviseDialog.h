// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FieldEditor.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace qj {

class ProblemList;

/// Supervision orders about cases that were chosen: one for each office that handles some of them, with addressee,
/// level, reply day and a requirement that says the facts. All of them are issued in one save.
class SuperviseDialog final : public QDialog
{
    Q_OBJECT

public:
    SuperviseDialog(FormContext& context, const QList<Uuid>& cases, QWidget* parent = nullptr);

    int orderCount() const { return static_cast<int>(m_orders.size()); }
    /// Box of the n-th order: toOffice, severity, replyBy, requirement.
    FieldEditor* editor(int order, QStringView field) const;
    const QList<Uuid>& cases(int order) const { return m_orders[static_cast<std::size_t>(order)].cases; }
    /// The orders, once they were issued.
    const QList<Uuid>& issued() const { return m_issued; }
    /// Their papers are wanted at once.
    bool wantsPapers() const;
    void accept() override;

protected:
    /// Enter goes to the next box, Ctrl+Enter issues: an order is not sent by a name that was picked.
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Order
    {
        QList<Uuid> cases;
        std::vector<FieldEditor*> editors;
    };
    void addOrder(const Uuid& office, const QList<Uuid>& cases, QVBoxLayout* into);
    std::vector<Error> typingProblems() const;
    Result<> issue();

    FormContext& m_context;
    std::vector<Order> m_orders;
    ProblemList* m_problems;
    QCheckBox* m_papers;
    QPushButton* m_do;
    QList<Uuid> m_issued;
};

/// What an order asks for, from the facts: number, goods and trader of each case, days overdue, steps that are missing.
QString proposedRequirement(const FormContext& context, const QList<Uuid>& cases);
/// The day by which an order is to be replied to that is issued today (R-SUP-REPLY); invalid where the rule is gone.
QDate proposedReplyDay(const FormContext& context);

} // namespace qj
