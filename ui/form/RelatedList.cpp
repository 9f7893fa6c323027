// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/RelatedList.h"

#include "base/Text.h"
#include "form/RecordDialog.h"
#include "form/RecordForm.h"
#include "form/RecordTableModel.h"
#include "papers/PaperContent.h"
#include "shell/DataTable.h"
#include "shell/EmptyState.h"
#include "shell/Named.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

RelatedList::RelatedList(FormContext& context, const Related& related, QWidget* parent)
    : QWidget(parent), m_context(context), m_related(related),
      m_table(new DataTable(context.theme(), QLatin1StringView(related.info->name) + u"Related"_s,
                            translated(related.info->context, related.info->label))),
      m_empty(new EmptyState(context.theme()))
{
    setObjectName(QLatin1StringView(related.info->name) + u"RelatedPane"_s);
    setAccessibleName(title());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    m_table->hide();
    m_empty->set(Icon::table, tr("None yet"), {}, related.adds ? tr("Add: %1").arg(title()) : QString());
    connect(m_empty, &EmptyState::actionClicked, this, &RelatedList::addOne);
    const QLatin1StringView kind(related.info->name);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(context.theme().px(8), context.theme().px(6), context.theme().px(8), context.theme().px(6));
    if (related.adds) {
        QPushButton* add = button(kind + u"Add"_s, tr("Add: %1").arg(title()), Icon::add);
        connect(add, &QPushButton::clicked, this, &RelatedList::addOne);
        bar->addWidget(add);
    }
    if (!papers::papersFor(*related.info).empty()) {
        QPushButton* print = button(kind + u"Print"_s, tr("Print: %1").arg(title()), Icon::print);
        connect(print, &QPushButton::clicked, this, &RelatedList::print);
        bar->addWidget(print);
    }
    bar->addStretch(1);
    layout->addLayout(bar);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT openWanted(m_related.info->kind, m_model->idAt(index.row())); });
}

QPushButton* RelatedList::button(const QString& name, const QString& text, Icon icon)
{
    auto* made = named(new QPushButton(text), name, text);
    made->setIcon(m_context.theme().icon(icon));
    made->setProperty("kind", u"link"_s);
    return made;
}

void RelatedList::print()
{
    QList<Uuid> ids;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) ids += m_model->idAt(index.row());
    if (ids.isEmpty())
        for (int row = 0; row < m_model->rowCount(); ++row) ids += m_model->idAt(row);
    Q_EMIT printWanted(m_related.info->kind, ids);
}

QString RelatedList::title() const
{
    return translated(m_related.info->context, m_related.info->label);
}

int RelatedList::count() const
{
    const auto owner = m_context.reader().eidOf(m_owner);
    if (!owner) return 0;
    Query query = m_context.reader().query(std::string("SELECT count(*) FROM \"") + m_related.info->name +
                                           "\" WHERE deleted IS NULL AND \"" + m_related.field + "\"=?");
    return query.bind(*owner).next() ? static_cast<int>(query.integer(0)) : 0;
}

void RelatedList::showOf(const Uuid& owner)
{
    m_owner = owner;
    if (isVisible()) load();
}

void RelatedList::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    load();
}

void RelatedList::load()
{
    if (!m_model) {
        m_model = new RecordTableModel(m_context.journal(), *m_related.info, this);
        m_table->setModel(m_model);
        m_table->setItemDelegate(new StateChipDelegate(m_context.theme(), this));
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const ListColumn& shown = m_model->columns()[static_cast<std::size_t>(column)];
            m_table->setColumnHidden(column,
                                     !shown.isShownAtFirst() || shown.name() == QLatin1StringView(m_related.field));
        }
        connect(m_model, &RecordTableModel::loaded, this, [this] {
            m_table->setVisible(m_model->rowCount() > 0);
            m_empty->setVisible(m_model->rowCount() == 0);
        });
    }
    ListQuery query;
    query.condition = u"t.\"%1\"=?"_s.arg(QLatin1StringView(m_related.field));
    query.parameters = {QString::number(m_context.reader().eidOf(m_owner).value_or(-1))};
    // The order in which they were made tells what happened.
    const QString first = m_model->columns().front().name();
    query.sort = {{first, Qt::AscendingOrder}};
    if (!(query == m_model->query()) || m_model->rowCount() == 0) m_model->setQuery(query);
}

void RelatedList::addOne()
{
    RecordDialog dialog(m_context, *m_related.info, this);
    RecordData preset = freshRecord(m_context, *m_related.info);
    preset.set(m_related.info->find(QString::fromLatin1(m_related.field))->number, Value(m_owner));
    dialog.startWith(preset);
    dialog.exec();
}

} // namespace qj
