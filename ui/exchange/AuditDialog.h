// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/AuditQueries.h"
#include "form/FormContext.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace qj {

class AuditTableModel;
class DataTable;
class EmptyState;
class LineList;

/// Everything that was ever saved or taken in, commit by commit, for those who watch over it: filtered by officer,
/// record, time and act; the history of a record; a table of it; and the check that nothing of it was altered.
class AuditDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AuditDialog(FormContext& context, QWidget* parent = nullptr);

    /// Administrators and supervisors. (Anybody may read the history of a record.)
    static bool mayLook(const Actor& actor);
    AuditTableModel& model() const { return *m_model; }
    /// All rows that fit the filter, into a table file. False if it was not written; the reason is said.
    bool exportTo(const QString& path);
    /// The same check as `store check`; its findings stand below the list.
    bool check();

Q_SIGNALS:
    void openWanted(qj::RecordKind kind, const QUuid& id);
    void said(int tone, const QString& text);

private:
    QWidget* filters();
    QWidget* buttons();
    void fillOfficers();
    void fillActs();
    void ask();
    QSet<Uuid> recordsNamed(const QString& text) const;
    void showCount();
    std::optional<EntityRef> chosen() const;
    void showHistory();
    void openChosen();
    void chooseExport();

    FormContext& m_context;
    AuditTableModel* m_model;
    DataTable* m_table;
    EmptyState* m_empty;
    LineList* m_found;
    QComboBox *m_officer, *m_act;
    QLineEdit* m_record;
    QCheckBox *m_since, *m_until, *m_withheld;
    QDateEdit *m_from, *m_to;
    QLabel* m_count;
    QPushButton *m_history, *m_open;
    QTimer m_askSoon;
};

} // namespace qj
