// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/SupervisionCases.h"

#include "disposal/CaseColumns.h"
#include "disposal/DisposalCase.h"
#include "disposal/Supervision.h"
#include "form/RecordTableModel.h"
#include "shell/DataTable.h"
#include "shell/EmptyState.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"

#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

SupervisionCases::SupervisionCases(FormContext& context, const Related& related, QWidget* parent)
    : PartPane(context, related, parent),
      m_model(new RecordTableModel(context.journal(), DisposalCase::info, this, caseColumns())),
      m_table(new DataTable(context.theme(), u"supervisionCases"_s, SupervisionCases::title())),
      m_empty(new EmptyState(context.theme()))
{
    m_empty->set(Icon::disposal, tr("This order concerns no disposal case."));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new StateChipDelegate(context.theme(), this));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    for (int i = 0; i < m_model->columnCount(); ++i) {
        const ListColumn& column = m_model->columns()[static_cast<std::size_t>(i)];
        const bool tells = column.isComputed() || column.isState() || column.isThrough() ||
                           column.field().number == DisposalCase::info.numberField;
        m_table->setColumnHidden(i, !tells);
        m_table->setColumnWidth(i, context.theme().px(column.name() == u"nextStep"_s ? 240 : 150));
    }
    place()->addWidget(m_table, 1);
    place()->addWidget(m_empty, 1);
    m_empty->hide();
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { openPart(m_model->idAt(index.row())); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) { setCurrent(m_model->idAt(index.row())); });
    connect(m_model, &RecordTableModel::loaded, this, [this] {
        const int rows = m_model->rowCount();
        m_table->setVisible(rows > 0);
        m_empty->setVisible(rows == 0);
        if (rows > 0 && !m_table->currentIndex().isValid()) m_table->selectRow(0);
    });
}

PartPane* SupervisionCases::make(FormContext& context, const Related& related)
{
    return new SupervisionCases(context, related);
}

QString SupervisionCases::title() const
{
    return tr("Cases");
}

QList<Uuid> SupervisionCases::cases() const
{
    const auto order = context().reader().find<Supervision>(owner());
    return order ? order->subject : QList<Uuid>();
}

int SupervisionCases::count() const
{
    return static_cast<int>(cases().size());
}

void SupervisionCases::load()
{
    std::vector<qint64> rows;
    const QList<Uuid> ids = cases();
    for (const Uuid& id : ids)
        if (const auto eid = context().reader().eidOf(id)) rows.push_back(*eid);
    ListQuery query;
    query.condition = u"t.eid IN (SELECT value FROM json_each(?))"_s;
    query.parameters = {jsonOf(rows)};
    query.sort = {{u"light"_s, Qt::AscendingOrder}};
    m_model->setQuery(query);
}

} // namespace qj
