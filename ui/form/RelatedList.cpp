// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/RelatedList.h"

#include "base/Text.h"
#include "form/RecordTableModel.h"
#include "shell/DataTable.h"
#include "shell/EmptyState.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"

#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

RelatedList::RelatedList(FormContext& context, const Related& related, QWidget* parent)
    : PartPane(context, related, parent),
      m_table(new DataTable(context.theme(), QLatin1StringView(related.info->name) + u"Related"_s,
                            translated(related.info->context, related.info->label))),
      m_empty(new EmptyState(context.theme()))
{
    place()->addWidget(m_table, 1);
    place()->addWidget(m_empty, 1);
    m_table->hide();
    m_empty->set(Icon::table, tr("None yet"), {}, related.adds ? tr("Add: %1").arg(title()) : QString());
    connect(m_empty, &EmptyState::actionClicked, this, &PartPane::addOne);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { openPart(m_model->idAt(index.row())); });
}

QList<Uuid> RelatedList::toPrint() const
{
    QList<Uuid> ids;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) ids += m_model->idAt(index.row());
    return ids.isEmpty() ? PartPane::toPrint() : ids;
}

void RelatedList::makeModel()
{
    m_model = new RecordTableModel(context().journal(), *related().info, this);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new StateChipDelegate(context().theme(), this));
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const ListColumn& shown = m_model->columns()[static_cast<std::size_t>(column)];
        m_table->setColumnHidden(column, !shown.isShownAtFirst() || QLatin1StringView(shown.field().name) ==
                                                                        QLatin1StringView(related().field));
    }
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RelatedList::showChosen);
    connect(m_model, &RecordTableModel::loaded, this, [this] {
        m_table->setVisible(m_model->rowCount() > 0);
        m_empty->setVisible(m_model->rowCount() == 0);
        chooseAgain();
    });
}

int RelatedList::firstColumn() const
{
    int column = 0;
    while (column + 1 < m_model->columnCount() && m_table->isColumnHidden(column)) ++column;
    return column;
}

/// The same part stays chosen where it is still there; of several the first one is.
void RelatedList::chooseAgain()
{
    const int row = qMax(0, current().isNull() ? 0 : m_model->rowOf(current()));
    if (row < m_model->rowCount()) m_table->setCurrentIndex(m_model->index(row, firstColumn()));
    showChosen();
}

void RelatedList::showChosen()
{
    const int row = m_table->currentIndex().row();
    setCurrent(row >= 0 && row < m_model->rowCount() ? m_model->idAt(row) : Uuid());
}

void RelatedList::load()
{
    if (!m_model) makeModel();
    ListQuery query;
    query.condition = u"t.\"%1\"=?"_s.arg(QLatin1StringView(related().field));
    query.parameters = {QString::number(context().reader().eidOf(owner()).value_or(-1))};
    // The order in which they were made tells what happened.
    const QString first = m_model->columns().front().name();
    query.sort = {{first, Qt::AscendingOrder}};
    if (!(query == m_model->query()) || m_model->rowCount() == 0)
        m_model->setQuery(query);
    else
        chooseAgain();
}

} // namespace qj
