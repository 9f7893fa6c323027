// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"
#include "shell/Icon.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace qj {

class DataTable;
class EmptyState;
class RecordTableModel;

/// Records that hang on another one: `info` is their kind, `field` their reference to it.
struct Related
{
    const RecordInfo* info;
    const char* field;
    bool adds = true; ///< a new one can be made from here; those that only acts make have no button
};

class RelatedList final : public QWidget
{
    Q_OBJECT

public:
    RelatedList(FormContext& context, const Related& related, QWidget* parent = nullptr);

    void showOf(const Uuid& owner);
    int count() const;
    QString title() const;
    bool adds() const { return m_related.adds; }

public Q_SLOTS:
    void addOne();

Q_SIGNALS:
    void openWanted(qj::RecordKind kind, const QUuid& id);
    void printWanted(qj::RecordKind kind, const QList<QUuid>& ids);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QPushButton* button(const QString& name, const QString& text, Icon icon);
    void print();
    void load();
    FormContext& m_context;
    Related m_related;
    Uuid m_owner;
    RecordTableModel* m_model = nullptr; ///< made when first seen
    DataTable* m_table;
    EmptyState* m_empty;
};

} // namespace qj
