// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "disposal/GapTableModel.h"
#include "papers/Document.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace qj {

class DataTable;
class EmptyState;

/// What is missing on the list of cases: failures nobody works on, steps that are late or not done, cases not decided
/// on. Enter or a double click opens the record.
class GapPage final : public QWidget
{
    Q_OBJECT

public:
    explicit GapPage(FormContext& context, QWidget* parent = nullptr);
    void refresh();
    GapTableModel* model() const { return m_model; }
    DataTable* table() const { return m_table; }
    bool exportTo(const QString& path);
    papers::Document paper() const;

Q_SIGNALS:
    void openWanted(qj::RecordKind kind, const QUuid& id);
    void listPrintWanted(const qj::papers::Document& list);
    void said(int tone, const QString& text, bool undoable);
    void countsChanged(const QString& text);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildTools();
    void buildTable();
    void chooseFile();
    QString shownWords() const;

    FormContext& m_context;
    GapTableModel* m_model;
    DataTable* m_table;
    EmptyState* m_empty;
    QComboBox *m_kind, *m_office;
    QCheckBox* m_mine;
    QLineEdit* m_search;
    QLabel* m_summary;
    QTimer m_soonAgain;
};

} // namespace qj
