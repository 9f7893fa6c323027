// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/DataTable.h"

#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtCore/QDataStream>
#include <QtGui/QClipboard>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <set>
#include <utility>

namespace qj {

using namespace Qt::StringLiterals;

DataTable::DataTable(Theme& theme, const QString& objectName, const QString& accessibleName, QWidget* parent)
    : QTableView(parent), m_theme(theme), m_heads(new FilterHeader(theme, this)), m_zoom(theme.zoom())
{
    named(this, objectName, accessibleName);
    setHorizontalHeader(m_heads);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(8);
    m_heads->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_heads, &QHeaderView::customContextMenuRequested, this, &DataTable::showHeadMenu);
    connect(m_heads, &FilterHeader::sortChanged, this, [this](const std::vector<SortKey>& keys) {
        if (m_sortsModel && model() && keys.size() == 1) model()->sort(keys.front().column, keys.front().order);
    });
    connect(&theme, &Theme::changed, this, &DataTable::restyle);
    restyle();
}

void DataTable::restyle()
{
    verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
    m_heads->setMinimumSectionSize(m_theme.px(48));
    scaleColumns(std::exchange(m_zoom, m_theme.zoom()), m_theme.zoom());
    if (m_frozen) m_frozen->verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
    placeFrozen();
}

/// A hidden column tells and takes its width only while it is shown, the last one while it is not stretched.
void DataTable::scaleColumns(int from, int to)
{
    if (from == to || from <= 0 || !model()) return;
    setUpdatesEnabled(false);
    const bool stretched = m_heads->stretchLastSection();
    m_heads->setStretchLastSection(false);
    for (int column = 0; column < m_heads->count(); ++column) {
        const bool hidden = isColumnHidden(column);
        if (hidden) setColumnHidden(column, false);
        setColumnWidth(column, (columnWidth(column) * to + from / 2) / from);
        if (hidden) setColumnHidden(column, true);
    }
    m_heads->setStretchLastSection(stretched);
    setUpdatesEnabled(true);
}

void DataTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    feedFrozen();
}

void DataTable::setFrozen(bool frozen)
{
    if (frozen == isFrozen()) return;
    if (!frozen) {
        m_frozen->deleteLater();
        m_frozen = nullptr;
        m_heads->setPinned(-1);
        return;
    }
    m_frozen = named(new QTableView(this), objectName() + u"Frozen"_s, accessibleName());
    m_frozen->setFocusPolicy(Qt::NoFocus);
    m_frozen->setShowGrid(false);
    m_frozen->setWordWrap(false);
    m_frozen->setSelectionBehavior(SelectRows);
    m_frozen->setEditTriggers(NoEditTriggers);
    m_frozen->setFrameShape(QFrame::NoFrame);
    m_frozen->setStyleSheet(u"QTableView { border: none; border-right: 1px solid palette(dark); border-radius: 0; }"_s);
    m_frozen->horizontalHeader()->hide();
    m_frozen->verticalHeader()->hide();
    m_frozen->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_frozen->verticalHeader()->setMinimumSectionSize(8);
    m_frozen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_frozen->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_frozen->verticalScrollBar(), &QScrollBar::setValue);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, m_frozen, [this] { placeFrozen(); });
    connect(m_heads, &QHeaderView::sectionResized, m_frozen, [this] { placeFrozen(); });
    connect(m_heads, &QHeaderView::sectionMoved, m_frozen, [this] { placeFrozen(); });
    connect(m_frozen, &QTableView::doubleClicked, this, &QTableView::doubleClicked);
    connect(m_frozen, &QTableView::activated, this, &QTableView::activated);
    feedFrozen();
    restyle();
}

void DataTable::feedFrozen()
{
    if (!m_frozen || !model()) return;
    m_frozen->setModel(model());
    m_frozen->setSelectionModel(selectionModel());
    placeFrozen();
}

/// The copy of the first column lies over the cells only while they are scrolled sideways.
void DataTable::placeFrozen()
{
    if (!m_frozen || !model() || !m_heads->count()) return;
    int first = -1;
    for (int shown = 0; shown < m_heads->count() && first < 0; ++shown)
        if (!isColumnHidden(m_heads->logicalIndex(shown))) first = m_heads->logicalIndex(shown);
    const bool needed = first >= 0 && horizontalScrollBar()->value() > 0;
    m_frozen->setVisible(needed);
    m_heads->setPinned(first);
    if (!needed) return;
    for (int column = 0; column < m_heads->count(); ++column) m_frozen->setColumnHidden(column, column != first);
    m_frozen->setItemDelegateForColumn(first, itemDelegateForColumn(first));
    m_frozen->setColumnWidth(first, columnWidth(first));
    m_frozen->setGeometry(viewport()->x(), viewport()->y(), columnWidth(first) + 1, viewport()->height());
    m_frozen->verticalScrollBar()->setValue(verticalScrollBar()->value());
    m_frozen->raise();
}

void DataTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    placeFrozen();
}

void DataTable::updateGeometries()
{
    QTableView::updateGeometries();
    placeFrozen();
}

QMenu* DataTable::columnsMenu(QWidget* parent)
{
    auto* menu = named(new QMenu(parent), objectName() + u"Columns"_s, tr("Columns"));
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillColumns(menu); });
    return menu;
}

void DataTable::fillColumns(QMenu* menu)
{
    menu->clear();
    if (!model()) return;
    const int shown = m_heads->count() - m_heads->hiddenSectionCount();
    for (int visual = 0; visual < m_heads->count(); ++visual) {
        const int column = m_heads->logicalIndex(visual);
        QAction* entry = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        entry->setObjectName(u"column-%1"_s.arg(column));
        entry->setCheckable(true);
        entry->setChecked(!isColumnHidden(column));
        entry->setEnabled(isColumnHidden(column) ||
                          shown > 1); // the last one stays, or the list could not be brought back
        connect(entry, &QAction::toggled, this, [this, column](bool on) { setColumnHidden(column, !on); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Show all")), &QAction::triggered, this, [this] {
        for (int column = 0; column < m_heads->count(); ++column) setColumnHidden(column, false);
    });
    QAction* frozen = menu->addAction(tr("Keep first column in view"));
    frozen->setCheckable(true);
    frozen->setChecked(isFrozen());
    connect(frozen, &QAction::toggled, this, &DataTable::setFrozen);
}

void DataTable::showHeadMenu(const QPoint& at)
{
    QMenu menu(this);
    const int column = m_heads->logicalIndexAt(at);
    const auto add = [&](const QString& text, Icon icon, auto run) {
        connect(menu.addAction(m_theme.icon(icon), text), &QAction::triggered, this, run);
    };
    if (column >= 0) {
        add(tr("Filter this column"), Icon::filter, [this, column] { m_heads->focusFilter(column); });
        add(tr("Fit width"), Icon::columns, [this, column] { resizeColumnToContents(column); });
        menu.addSeparator();
    }
    QMenu* columns = columnsMenu(&menu);
    columns->setTitle(tr("Columns"));
    fillColumns(columns);
    menu.addMenu(columns);
    menu.exec(m_heads->mapToGlobal(at));
}

// "qjz1", the zoom, the state of the head. What older programs remembered is the bare state, at no known zoom.
static constexpr quint32 columnsMark = 0x716a7a31;

QByteArray DataTable::columns() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << columnsMark << qint32(m_zoom) << m_heads->saveState();
    return bytes;
}

bool DataTable::setColumns(const QByteArray& columns)
{
    quint32 mark = 0;
    qint32 zoom = 0;
    QByteArray state;
    QDataStream in(columns);
    in >> mark >> zoom >> state;
    const bool known = mark == columnsMark && in.status() == QDataStream::Ok;
    if (!known) state = columns;
    const bool taken = !state.isEmpty() && m_heads->restoreState(state);
    m_heads->setSortIndicatorShown(false);
    if (taken && known) scaleColumns(zoom, m_zoom);
    return taken;
}

static QString cellText(const QModelIndex& index)
{
    QString text = index.data().toString();
    if (text.contains(u'\t') || text.contains(u'\n') || text.contains(u'"'))
        text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text;
}

QString DataTable::selectedText() const
{
    if (!selectionModel()) return {};
    std::vector<int> shown;
    for (int visual = 0; visual < m_heads->count(); ++visual)
        if (const int column = m_heads->logicalIndex(visual); !isColumnHidden(column)) shown.push_back(column);
    std::set<int> rows, columns;
    bool whole = false;
    const QItemSelection selection = selectionModel()->selection(); // ranges: "select all" of a million rows is one
    for (const QItemSelectionRange& range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) rows.insert(row);
        for (int column = range.left(); column <= range.right(); ++column) columns.insert(column);
        whole = whole || range.width() == m_heads->count();
    }
    std::erase_if(shown, [&](int column) { return !columns.contains(column); });
    QStringList lines;
    const auto line = [&](auto cell) {
        QStringList cells;
        for (const int column : shown) cells << cell(column);
        lines << cells.join(u'\t');
    };
    if (whole) line([&](int column) { return model()->headerData(column, Qt::Horizontal).toString(); });
    for (const int row : rows) line([&](int column) { return cellText(model()->index(row, column)); });
    return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

void DataTable::copy()
{
    const QString text = selectedText();
    if (!text.isEmpty()) QApplication::clipboard()->setText(text);
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    if (event == QKeySequence::Copy) return copy();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT activated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace qj
