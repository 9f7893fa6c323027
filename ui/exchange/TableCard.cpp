// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/TableCard.h"

#include "shell/DataTable.h"
#include "shell/EmptyState.h"
#include "shell/Named.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

static constexpr int mostRowsShown = 10;

TableCard::TableCard(Theme& theme, const QString& objectName, const QString& title, const QStringList& heads,
                     QWidget* parent)
    : Card(theme, objectName, title, parent), m_model(new QStandardItemModel(0, static_cast<int>(heads.size()), this)),
      m_table(new DataTable(theme, objectName + u"Table"_s, title)), m_empty(new EmptyState(theme))
{
    m_model->setHorizontalHeaderLabels(heads);
    m_table->setModel(m_model);
    m_table->setSortsModel(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new StateChipDelegate(theme, m_table));
    m_table->heads()->setStretchLastSection(true);
    m_table->heads()->setContextMenuPolicy(Qt::PreventContextMenu); // a short table needs neither filters nor choice
    body()->addWidget(m_table);
    body()->addWidget(m_empty);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TableCard::chosenChanged);
    connect(m_table->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &TableCard::fitHeight);
    connect(&theme, &Theme::changed, this, &TableCard::fit);
    fit();
}

int TableCard::count() const
{
    return m_model->rowCount();
}

void TableCard::setRows(const std::vector<Row>& rows)
{
    const QByteArray before = chosen();
    m_model->setRowCount(0);
    for (const Row& row : rows) {
        QList<QStandardItem*> items;
        for (const Cell& cell : row.cells) {
            auto* item = new QStandardItem;
            item->setData(cell.shown, Qt::DisplayRole);
            item->setToolTip(cell.shown.toString());
            item->setData(row.key, Qt::UserRole);
            if (cell.tone) item->setData(static_cast<int>(*cell.tone), toneRole);
            items += item;
        }
        m_model->appendRow(items);
    }
    if (const auto& keys = m_table->heads()->sortKeys(); keys.size() == 1)
        m_model->sort(keys.front().column, keys.front().order);
    fit();
    choose(before);
}

void TableCard::fit()
{
    const int rows = m_model->rowCount();
    m_table->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
    fitHeight();
    // Wide enough for what is in it, never narrower than somebody has pulled it; the last one takes the rest.
    for (int column = 0; column + 1 < m_model->columnCount(); ++column) {
        const int before = m_table->columnWidth(column);
        m_table->resizeColumnToContents(column);
        const int wanted = std::min(m_table->columnWidth(column) + theme().px(6), theme().px(420));
        m_table->setColumnWidth(column, m_sized ? std::max(before, wanted) : wanted);
    }
    m_sized = m_sized || rows > 0;
}

void TableCard::fitHeight()
{
    const QScrollBar* sideways = m_table->horizontalScrollBar(); // in a narrow window
    m_table->setFixedHeight(m_table->heads()->sizeHint().height() +
                            std::clamp(count(), 1, mostRowsShown) * theme().rowHeight() + theme().px(2) +
                            (sideways->maximum() > 0 ? sideways->sizeHint().height() : 0));
}

QByteArray TableCard::chosen() const
{
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    return selected.isEmpty() ? QByteArray() : selected.constFirst().data(Qt::UserRole).toByteArray();
}

void TableCard::choose(const QByteArray& key)
{
    for (int row = 0; row < m_model->rowCount() && !key.isEmpty(); ++row)
        if (m_model->index(row, 0).data(Qt::UserRole).toByteArray() == key) m_table->selectRow(row);
    Q_EMIT chosenChanged();
}

QPushButton* TableCard::addButton(const QString& objectName, const QString& text, Icon icon)
{
    auto* button = named(new QPushButton(text), objectName, text);
    button->setIcon(theme().icon(icon));
    addTool(button);
    return button;
}

} // namespace qj
