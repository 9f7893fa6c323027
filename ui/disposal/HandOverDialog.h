// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "disposal/HandOver.h"
#include "form/FormContext.h"
#include "papers/Document.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;

namespace qj {

class DataTable;
class EmptyState;
class ProblemList;

/// Gives the open work of one officer to another in one save: what is handed over is ticked; what only names him is
/// listed without a tick, so that nobody forgets it.
class HandOverDialog final : public QDialog
{
    Q_OBJECT

public:
    enum Column { take, number, kind, title, due, as, columns };

    /// `from` may be null: the person who is signed in.
    HandOverDialog(FormContext& context, const Uuid& from, QWidget* parent = nullptr);

    void setFrom(const Uuid& officer);
    void setTo(const Uuid& officer);
    /// Records that are ticked.
    QList<Uuid> chosen() const;
    DataTable* table() const { return m_table; }
    const std::vector<OpenWork>& work() const { return m_work; }
    /// After the save: what went to whom, as a paper.
    const papers::Document& paper() const { return m_paper; }
    bool wantsPaper() const;
    void accept() override;

private:
    void fillOfficers();
    void load();
    void check();
    papers::Document makePaper(const QList<Uuid>& records) const;
    QStringList cells(const OpenWork& work) const;
    Uuid officer(const QComboBox* box) const;

    FormContext& m_context;
    QComboBox *m_from, *m_to;
    QLineEdit* m_reason;
    DataTable* m_table;
    QStandardItemModel* m_model;
    EmptyState* m_empty;
    QLabel* m_count;
    ProblemList* m_problems;
    QCheckBox* m_print;
    QPushButton* m_do;
    std::vector<OpenWork> m_work;
    papers::Document m_paper;
};

} // namespace qj
