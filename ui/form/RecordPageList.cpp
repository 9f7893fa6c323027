// SPDX-License-Identifier: GPL-3.0-or-later
// What a page shows: search, quick and saved views, counts and sums, export.
#include "form/RecordPage.h"

#include "form/BulkEditDialog.h"
#include "form/GroupBar.h"
#include "form/ListExport.h"
#include "form/RecordTableModel.h"
#include "form/ViewBar.h"
#include "print/ErrorText.h"
#include "shell/DataTable.h"
#include "shell/ListDetail.h"
#include "shell/Named.h"
#include "shell/ProgressDialog.h"
#include "shell/Theme.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtGui/QAction>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace qj {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostPrinted = 500;   ///< records
constexpr qsizetype mostChanged = 500;   ///< records, as one step
constexpr std::size_t mostListed = 2000; ///< rows of a list
} // namespace

void RecordPage::buildBar()
{
    const Theme& theme = m_context.theme();
    m_search = named(new QLineEdit, m_setup.id + u"Search"_s, tr("Search this list"));
    m_search->setPlaceholderText(tr("Search this list: words, numbers, pinyin initials"));
    m_search->addAction(theme.icon(Icon::search), QLineEdit::LeadingPosition)->setText(tr("Search"));
    for (QToolButton* glass : m_search->findChildren<QToolButton*>()) glass->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    for (QToolButton* child : m_search->findChildren<QToolButton*>())
        if (child->accessibleName().isEmpty()) named(child, m_setup.id + u"SearchClear"_s, tr("Clear search"));
    m_search->setMinimumWidth(theme.px(120));
    m_search->setMaximumWidth(theme.px(420));
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_askSoon.start(); });
    m_bar = new ViewBar(theme, m_setup.id, m_search);
    m_quick = m_bar->views();
    if (!m_setup.views.empty()) m_bar->addView(-2, u"all"_s, tr("All"));
    for (int i = 0; i < static_cast<int>(m_setup.views.size()); ++i) {
        const QuickView& view = m_setup.views[static_cast<std::size_t>(i)];
        m_bar->addView(i, view.id, view.title);
    }
    if (QAbstractButton* all = m_quick->button(-2)) all->setChecked(true);
    connect(m_quick, &QButtonGroup::idClicked, this, [this] { ask(); });
    if (!m_setup.groups.isEmpty()) buildGroups();
    m_views = named(new QToolButton, m_setup.id + u"SavedViews"_s, tr("Saved views"));
    m_views->setIcon(theme.icon(Icon::pin));
    m_views->setToolTip(tr("Saved views"));
    m_views->setPopupMode(QToolButton::InstantPopup);
    m_views->setMenu(new QMenu(m_views));
    connect(m_views->menu(), &QMenu::aboutToShow, this, &RecordPage::fillViews);
    m_views->setVisible(m_context.local() != nullptr);
    m_bar->addTool(m_views);
    m_list->addBar(m_bar);
    if (m_groups) m_list->addBar(m_groups);

    m_chosenBar = new QFrame;
    auto* chosen = new QHBoxLayout(m_chosenBar);
    chosen->setContentsMargins(0, 0, 0, theme.px(8));
    m_chosenTitle = named(new QLabel, m_setup.id + u"RowsBehind"_s, tr("Rows shown"));
    auto* away = named(new QPushButton(tr("Show all")), m_setup.id + u"RowsAll"_s, tr("Show all"));
    away->setProperty("kind", u"link"_s);
    connect(away, &QPushButton::clicked, this, [this] { showRows({}, {}); });
    chosen->addWidget(m_chosenTitle);
    chosen->addWidget(away);
    chosen->addStretch(1);
    m_chosenBar->hide();
    m_list->addBar(m_chosenBar);
}

void RecordPage::ask()
{
    m_askSoon.stop();
    ListQuery query;
    query.search = m_search->text();
    const FilterHeader* heads = m_list->table()->heads();
    for (int i = 0; i < m_model->columnCount(); ++i)
        if (const QString text = heads->filter(i); !text.trimmed().isEmpty())
            query.filters[m_model->columns()[static_cast<std::size_t>(i)].name()] = text;
    query.groupBy = m_groups ? m_groups->by() : QString();
    if (m_groups) query.group = m_groups->group();
    if (!query.groupBy.isEmpty() && !query.group) query.sort.push_back({query.groupBy, Qt::AscendingOrder});
    for (const SortKey& key : heads->sortKeys())
        query.sort.push_back({m_model->columns()[static_cast<std::size_t>(key.column)].name(), key.order});
    QStringList conditions;
    if (!m_setup.only.isEmpty()) conditions += u'(' + m_setup.only + u')';
    if (!m_condition.isEmpty()) conditions += u'(' + m_condition + u')';
    query.parameters = m_parameters;
    if (const int at = m_quick->checkedId(); at >= 0) {
        const QuickView& view = m_setup.views[static_cast<std::size_t>(at)];
        conditions += u'(' + conditionOf(view) + u')';
        query.parameters += view.parameters;
    }
    query.condition = conditions.join(u" AND "_s);
    m_list->setNarrowed(!query.search.trimmed().isEmpty() || !query.condition.isEmpty() || query.group.has_value());
    m_model->setQuery(query);
}

void RecordPage::showRows(const QString& title, const QString& condition, const QStringList& parameters)
{
    m_condition = condition;
    m_parameters = parameters;
    m_chosenTitle->setText(title);
    m_chosenBar->setVisible(!condition.isEmpty());
    if (!condition.isEmpty()) {
        if (m_groups) m_groups->setBy({});
        m_search->clear();
        m_list->table()->heads()->clearFilters();
        if (QAbstractButton* all = m_quick->button(-2)) all->setChecked(true);
    }
    ask();
}

void RecordPage::showCounts()
{
    if (m_model->isLoading()) return; // a part of the rows is no count
    const QLocale locale;
    QStringList parts{tr("%1 record(s)").arg(locale.toString(m_model->rowCount()))};
    const qsizetype marked =
        m_list->table()->selectionModel() ? m_list->table()->selectionModel()->selectedRows().size() : 0;
    m_bulk->setVisible(marked > 1);
    if (marked > 1) parts += tr("%1 marked").arg(locale.toString(marked));
    for (const auto& [name, sum] : m_model->sums()) {
        const int at = m_model->columnOf(name);
        if (sum == 0 || m_list->table()->isColumnHidden(at)) continue;
        const ListColumn& column = m_model->columns()[static_cast<std::size_t>(at)];
        const int digits = column.field().kind == ValueKind::money ? 2 : 0;
        parts += tr("Sum of %1: %2").arg(column.title(), locale.toString(sum, 'f', digits));
    }
    m_list->setSummary(parts.join(u"   ·   "_s));
    Q_EMIT countsChanged(parts.front());
}

/// All rows of the last question are here; if not, `again` runs when they are.
bool RecordPage::isWhole(void (RecordPage::*again)())
{
    if (m_askSoon.isActive()) ask();
    if (!m_model->isLoading()) return true;
    connect(m_model, &RecordTableModel::loaded, this, again,
            Qt::ConnectionType(Qt::SingleShotConnection | Qt::UniqueConnection));
    return false;
}

ListExport RecordPage::shownRows() const
{
    std::vector<int> columns;
    const FilterHeader* heads = m_list->table()->heads();
    for (int visual = 0; visual < heads->count(); ++visual)
        if (const int at = heads->logicalIndex(visual); !heads->isSectionHidden(at)) columns.push_back(at);
    return {m_context.journal(), info(), m_model->columns(), columns, m_model->rows(), m_setup.title};
}

/// Which rows these are: the quick view, what was searched and filtered, how many.
QString RecordPage::shownWords() const
{
    QStringList parts;
    if (!m_condition.isEmpty()) parts += m_chosenTitle->text();
    if (m_quick->checkedId() >= 0) parts += m_setup.views[static_cast<std::size_t>(m_quick->checkedId())].title;
    if (m_groups && m_groups->group())
        parts += tr("%1: %2").arg(m_groups->box()->currentText(), m_groups->groupTitle());
    const ListQuery& query = m_model->query();
    if (!query.search.trimmed().isEmpty()) parts += tr("Search: %1").arg(query.search.trimmed());
    for (const auto& [name, text] : query.filters)
        parts += tr("%1: %2").arg(m_model->columns()[static_cast<std::size_t>(m_model->columnOf(name))].title(), text);
    parts += tr("%1 record(s)").arg(QLocale().toString(m_model->rowCount()));
    return parts.join(u"   ·   "_s);
}

void RecordPage::exportRows()
{
    if (!isWhole(&RecordPage::exportRows)) return;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export what is shown"), m_setup.title + u".xlsx"_s,
        tr("Excel workbook (*.xlsx);;CSV, UTF-8 (*.csv);;CSV for old programs, GBK (*.csv)"), nullptr,
        QFileDialog::DontUseNativeDialog);
    if (path.isEmpty()) return;
    const ListExport request = shownRows();
    const auto done = ProgressDialog(m_context.theme(), tr("Exporting"), this).run([&](Work& work) {
        return request.write(path, tableFormatOf(path), work);
    });
    if (done)
        Q_EMIT said(static_cast<int>(Tone::success), tr("%n row(s) written to %1", nullptr, *done).arg(path), false);
    else if (done.error().code != ErrorCode::cancelled)
        Q_EMIT said(static_cast<int>(Tone::danger), errorText(done.error()), false);
}

void RecordPage::printList()
{
    if (!isWhole(&RecordPage::printList)) return;
    ListExport request = shownRows();
    if (request.rows.size() > mostListed)
        return Q_EMIT said(static_cast<int>(Tone::warning),
                           tr("At most %1 rows are printed at once. Filter the list, or export it.").arg(mostListed),
                           false);
    request.foot =
        tr("%1   Printed: %2 %3").arg(m_setup.title, toText(m_context.place().clock().now()), m_context.actor().name);
    std::vector<double> widths;
    for (const int at : request.shown) widths.push_back(m_list->table()->columnWidth(at));
    const QString words = shownWords();
    const auto made = ProgressDialog(m_context.theme(), tr("Preparing the list"), this).run([&](Work& work) {
        return request.paper(widths, words, work);
    });
    if (made)
        Q_EMIT listPrintWanted(*made);
    else if (made.error().code != ErrorCode::cancelled)
        Q_EMIT said(static_cast<int>(Tone::danger), errorText(made.error()), false);
}

void RecordPage::print()
{
    const QList<Uuid> ids = chosen(mostPrinted + 1);
    if (ids.size() <= mostPrinted) return Q_EMIT printWanted(info().kind, ids);
    Q_EMIT said(static_cast<int>(Tone::warning),
                tr("At most %1 records are printed at once. Choose fewer.").arg(mostPrinted), false);
}

void RecordPage::changeMany()
{
    const QList<Uuid> ids = chosen(mostChanged + 1);
    if (ids.size() > mostChanged)
        return Q_EMIT said(static_cast<int>(Tone::warning),
                           tr("At most %1 records are changed at once. Choose fewer.").arg(mostChanged), false);
    BulkEditDialog dialog(m_context, info(), ids, this);
    if (dialog.exec() == QDialog::Accepted)
        Q_EMIT said(static_cast<int>(Tone::success),
                    tr("%n record(s) changed", nullptr, static_cast<int>(dialog.changing())), true);
}

QByteArray RecordPage::viewValues() const
{
    QJsonObject filters;
    for (const auto& [name, text] : m_model->query().filters) filters.insert(name, text);
    QJsonArray sort;
    for (const ListSort& key : m_model->query().sort) sort += QJsonArray{key.column, key.order == Qt::DescendingOrder};
    return QJsonDocument(QJsonObject{{u"search"_s, m_search->text()},
                                     {u"filters"_s, filters},
                                     {u"sort"_s, sort},
                                     {u"quick"_s, m_quick->checkedId()},
                                     {u"groupBy"_s, m_groups ? m_groups->by() : QString()},
                                     {u"columns"_s, QString::fromLatin1(m_list->table()->columns().toBase64())}})
        .toJson(QJsonDocument::Compact);
}

void RecordPage::useView(const QByteArray& values)
{
    const QJsonObject view = QJsonDocument::fromJson(values).object();
    FilterHeader* heads = m_list->table()->heads();
    heads->clearFilters();
    m_search->setText(view[u"search"_s].toString());
    m_list->table()->setColumns(QByteArray::fromBase64(view[u"columns"_s].toString().toLatin1()));
    const QJsonObject filters = view[u"filters"_s].toObject();
    for (auto it = filters.begin(); it != filters.end(); ++it)
        heads->setFilter(m_model->columnOf(it.key()), it->toString());
    heads->setFiltersShown(!filters.isEmpty());
    std::vector<SortKey> keys;
    const QJsonArray sort = view[u"sort"_s].toArray();
    for (const QJsonValue& key : sort)
        if (const int at = m_model->columnOf(key.toArray()[0].toString()); at >= 0)
            keys.push_back({at, key.toArray()[1].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder});
    heads->setSortKeys(keys);
    if (QAbstractButton* quick = m_quick->button(view[u"quick"_s].toInt(-2))) quick->setChecked(true);
    if (m_groups) m_groups->setBy(view[u"groupBy"_s].toString());
    ask();
}

void RecordPage::saveView()
{
    bool given = false;
    const QString name =
        QInputDialog::getText(this, tr("Save this view"), tr("Name of the view"), QLineEdit::Normal, {}, &given)
            .trimmed();
    if (!given || name.isEmpty()) return;
    const auto kept = m_context.local()->saveView(m_context.actor().officer, m_setup.id, {name, viewValues()});
    if (!kept) Q_EMIT said(static_cast<int>(Tone::danger), errorText(kept.error()), false);
}

void RecordPage::fillViews()
{
    QMenu* menu = m_views->menu();
    menu->clear();
    const auto views = m_context.local()->views(m_context.actor().officer, m_setup.id);
    for (const SavedView& view : views)
        connect(menu->addAction(view.name), &QAction::triggered, this, [this, view] { useView(view.values); });
    if (views.isEmpty()) menu->addAction(tr("No saved view yet"))->setEnabled(false);
    menu->addSeparator();
    connect(menu->addAction(tr("Save this view…")), &QAction::triggered, this, &RecordPage::saveView);
    if (views.isEmpty()) return;
    QMenu* remove = menu->addMenu(tr("Remove a view"));
    for (const SavedView& view : views)
        connect(remove->addAction(view.name), &QAction::triggered, this,
                [this, name = view.name] { m_context.local()->dropView(m_context.actor().officer, m_setup.id, name); });
}

} // namespace qj
