// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/ListDetail.h"

#include "shell/DataTable.h"
#include "shell/EmptyState.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

ListDetail::ListDetail(Theme& theme, QSettings& settings, const QString& id, const QString& title, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_settings(settings), m_id(id),
      m_table(new DataTable(theme, id + u"Table"_s, title)), m_empty(new EmptyState(theme)),
      m_none(new EmptyState(theme)), m_choose(new EmptyState(theme))
{
    named(this, id + u"Page"_s, title);
    auto* layout = new QVBoxLayout(this);
    buildHead(title);
    buildList();
    m_empty->set(Icon::table, tr("Nothing here yet"));
    m_none->set(Icon::filter, tr("No row matches the filters"), {}, tr("Clear filters"));
    m_choose->set(Icon::sample, tr("Choose a row to see it here"));
    connect(m_none, &EmptyState::actionClicked, this, [this] {
        m_table->heads()->clearFilters();
        Q_EMIT clearWanted();
    });
    connect(m_table->heads(), &FilterHeader::filterChanged, this, &ListDetail::filterChanged);
    connect(m_table->heads(), &FilterHeader::filterChanged, this, &ListDetail::showRows, Qt::QueuedConnection);
    connect(m_table->heads(), &FilterHeader::sortChanged, this, &ListDetail::sortChanged);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (m_narrow) setDetailShown(true);
        Q_EMIT opened(index);
        if (m_shown && isDetailShown()) m_shown->setFocus(Qt::OtherFocusReason);
    });
    connect(&theme, &Theme::changed, this, &ListDetail::restyle);
    connect(m_splitter, &QSplitter::splitterMoved, this, &ListDetail::remember);
    layout->setSpacing(0);
    restyle();
    restore();
    showRows();
}

ListDetail::~ListDetail()
{
    remember();
}

QToolButton* ListDetail::tool(const QString& name, const QString& text, Icon icon)
{
    auto* button = named(new QToolButton, m_id + name, text);
    button->setIcon(m_theme.icon(icon));
    button->setToolTip(text);
    return button;
}

void ListDetail::buildHead(const QString& title)
{
    m_title = new QLabel(title);
    m_title->setProperty("role", u"title"_s);
    m_tools = new QHBoxLayout;
    m_back = named(new QPushButton(tr("Back to the list")), m_id + u"ToList"_s, tr("Back to the list"));
    m_back->setIcon(m_theme.icon(Icon::chevronLeft));
    m_back->setProperty("kind", u"flat"_s);
    m_back->setToolTip(m_back->text());
    m_back->hide();
    connect(m_back, &QPushButton::clicked, this, [this] {
        setDetailShown(false);
        m_table->setFocus();
    });
    m_tools->addWidget(m_back);
    m_tools->addWidget(m_title);
    m_tools->addStretch(1);

    QToolButton* filters = tool(u"Filters"_s, tr("Filter columns"), Icon::filter);
    filters->setCheckable(true);
    connect(filters, &QToolButton::toggled, this, [this](bool on) {
        m_table->heads()->setFiltersShown(on);
        if (!on) m_table->heads()->clearFilters();
        remember();
    });
    connect(m_table->heads(), &QHeaderView::geometriesChanged, filters, [this, filters] {
        const QSignalBlocker silent(filters);
        filters->setChecked(m_table->heads()->areFiltersShown());
    });
    QToolButton* columns = tool(u"ColumnsButton"_s, tr("Choose columns"), Icon::columns);
    columns->setPopupMode(QToolButton::InstantPopup);
    columns->setMenu(m_table->columnsMenu(columns));
    QToolButton* detail = tool(u"DetailButton"_s, tr("Show or hide the record beside the list"), Icon::rail);
    connect(detail, &QToolButton::clicked, this, [this] { setDetailShown(!isDetailShown()); });
    m_ofList = {filters, columns, detail};
    for (QToolButton* button : m_ofList) m_tools->addWidget(button);
    m_bars = new QWidget;
    m_bars->setObjectName(m_id + u"Bars"_s);
    auto* bars = new QVBoxLayout(m_bars);
    bars->setContentsMargins(0, 0, 0, 0);
    bars->setSpacing(0);
    // The head gives way to the window: words, then the title make room for the buttons (fitTools).
    auto* head = new QWidget;
    head->setLayout(m_tools);
    head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    static_cast<QVBoxLayout*>(layout())->addWidget(head);
    static_cast<QVBoxLayout*>(layout())->addWidget(m_bars);

    auto* find = new QAction(this);
    find->setObjectName(u"actFilter"_s);
    connect(find, &QAction::triggered, this,
            [this] { m_table->heads()->focusFilter(qMax(0, m_table->currentIndex().column())); });
    addAction(find);
}

void ListDetail::buildList()
{
    const auto card = [this](const QString& name) {
        auto* frame = new QFrame;
        frame->setObjectName(m_id + name);
        frame->setProperty("role", u"card"_s);
        auto* inside = new QVBoxLayout(frame);
        inside->setContentsMargins(1, 1, 1, 1);
        inside->setSpacing(0);
        return frame;
    };
    m_rows = named(new QStackedWidget, m_id + u"Rows"_s, m_table->accessibleName());
    m_summary = named(new QLabel, m_id + u"Summary"_s, tr("Counts and sums"));
    m_summary->setProperty("role", u"small"_s);
    auto* list = card(u"ListCard"_s);
    list->layout()->addWidget(m_table);
    list->layout()->addWidget(m_rows);
    list->layout()->addWidget(m_summary);
    m_rows->addWidget(m_empty);
    m_rows->addWidget(m_none);
    m_detail = named(new QStackedWidget, m_id + u"Detail"_s, tr("Record"));
    m_detail->addWidget(m_choose);
    auto* right = card(u"DetailCard"_s);
    right->layout()->addWidget(m_detail);
    m_splitter = named(new QSplitter(Qt::Horizontal), m_id + u"Splitter"_s, tr("List and record"));
    m_splitter->addWidget(list);
    m_splitter->addWidget(right);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    static_cast<QVBoxLayout*>(layout())->addWidget(m_splitter, 1);
}

void ListDetail::setModel(QAbstractItemModel* model)
{
    m_table->setModel(model);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &ListDetail::showRows);
    connect(model, &QAbstractItemModel::modelReset, this, &ListDetail::showRows);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { Q_EMIT currentChanged(now); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        qsizetype rows = 0;
        const QItemSelection selection = m_table->selectionModel()->selection();
        for (const QItemSelectionRange& range : selection) rows += range.height();
        Q_EMIT selectionChanged(static_cast<int>(rows));
    });
    restore();
    showRows();
}

void ListDetail::showRows()
{
    const bool some = m_table->model() && m_table->model()->rowCount() > 0;
    const bool filtered = m_table->heads()->isFiltered();
    // With filters in use the table stays, so that its boxes can be changed; the sentence stands below its heads.
    m_table->setVisible(some || filtered);
    m_table->setMaximumHeight(some ? QWIDGETSIZE_MAX : m_table->heads()->sizeHint().height() + m_theme.px(14));
    m_rows->setVisible(!some);
    m_rows->setCurrentWidget(filtered || m_narrowed ? m_none : m_empty);
    arrange();
}

void ListDetail::setDetail(QWidget* detail)
{
    while (m_detail->count() > 1) {
        QWidget* old = m_detail->widget(1);
        m_detail->removeWidget(old);
        old->deleteLater();
    }
    m_shown = detail;
    if (!detail) return;
    if (!qobject_cast<QAbstractScrollArea*>(detail)) {
        auto* area = new QScrollArea;
        area->setObjectName(m_id + u"DetailScroll"_s);
        area->setWidgetResizable(true);
        area->setFocusPolicy(Qt::NoFocus);
        area->setWidget(detail);
        detail->setAutoFillBackground(false);
        detail = area;
    }
    m_detail->addWidget(detail);
    m_detail->setCurrentWidget(detail);
    arrange();
}

void ListDetail::setDetailShown(bool shown)
{
    (m_narrow ? m_turned : m_wanted) = shown;
    arrange();
    remember();
}

void ListDetail::arrange()
{
    m_narrow = width() < m_theme.px(700);
    // In a low window the rows come first; the window says the count as well.
    const bool low = height() < m_theme.px(420);
    m_summary->setVisible(!low);
    const int side = m_theme.px(16), edge = m_theme.px(low ? 4 : 12);
    layout()->setContentsMargins(side, edge, side, edge);
    // Where nothing is listed, nothing can be chosen: the list has the whole width.
    const bool idle =
        m_detail->currentWidget() == m_choose && m_rows->currentWidget() == m_empty && !m_rows->isHidden();
    m_splitter->widget(0)->setVisible(!m_narrow || !m_turned);
    m_splitter->widget(1)->setVisible(!idle && (m_narrow ? m_turned : m_wanted));
    m_bars->setVisible(!m_narrow || !m_turned);
    m_back->setVisible(m_narrow && m_turned);
    fitTools();
}

void ListDetail::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// Where the words of all buttons have no room beside the title, those with an icon stand without; at last the title
/// goes, which the tab or the rail says as well.
void ListDetail::fitTools()
{
    const auto show = [this](bool words) {
        for (int i = 0; i < m_tools->count(); ++i)
            if (auto* button = qobject_cast<QPushButton*>(m_tools->itemAt(i)->widget()); button && button != m_back)
                button->setText(words || button->icon().isNull() ? button->property("words").toString() : QString());
    };
    const bool turned = m_narrow && m_turned;
    m_title->setVisible(!turned);
    for (QToolButton* button : m_ofList) button->setVisible(!turned);
    m_back->setText(tr("Back to the list"));
    m_tools->setContentsMargins(0, 0, 0, m_theme.px(turned ? 4 : 10));
    show(true);
    const int room = width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    if (m_tools->sizeHint().width() > room) show(false);
    if (m_tools->sizeHint().width() > room) m_title->hide();
    if (m_tools->sizeHint().width() > room) m_back->setText({});
}

bool ListDetail::isDetailShown() const
{
    return !m_splitter->widget(1)->isHidden();
}

void ListDetail::addTool(QAction* action, bool primary)
{
    auto* button = named(new QPushButton(action->text()), m_id + action->objectName(), action->text());
    button->setIcon(action->icon());
    if (primary) button->setProperty("kind", u"primary"_s);
    button->setEnabled(action->isEnabled());
    button->setProperty("words", action->text());
    button->setToolTip(action->text());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [this, button, action] {
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        fitTools();
    });
    if (primary)
        m_tools->addWidget(button);
    else
        m_tools->insertWidget(m_tools->indexOf(m_title) + 2, button);
    addAction(action);
}

void ListDetail::addBar(QWidget* bar)
{
    m_bars->layout()->addWidget(bar);
}

void ListDetail::setNarrowed(bool narrowed)
{
    m_narrowed = narrowed;
    showRows();
}

void ListDetail::setSummary(const QString& text)
{
    m_summary->setText(text);
}

QModelIndex ListDetail::current() const
{
    return m_table->currentIndex();
}

void ListDetail::setCurrent(const QModelIndex& index)
{
    if (!index.isValid()) return m_table->clearSelection();
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
}

void ListDetail::restyle()
{
    m_tools->setSpacing(m_theme.px(6));
    m_summary->setContentsMargins(m_theme.px(12), m_theme.px(6), m_theme.px(12), m_theme.px(6));
    const auto buttons = findChildren<QToolButton*>();
    for (QToolButton* button : buttons) button->setIconSize(QSize(m_theme.px(18), m_theme.px(18)));
    arrange();
}

void ListDetail::restore()
{
    m_settings.beginGroup(u"list/"_s + m_id);
    if (!m_splitter->restoreState(m_settings.value(u"splitter"_s).toByteArray()))
        m_splitter->setSizes({m_theme.px(680), m_theme.px(420)});
    m_wanted = m_settings.value(u"detail"_s, true).toBool();
    arrange();
    if (m_table->model()) m_table->setColumns(m_settings.value(u"columns"_s).toByteArray());
    m_table->heads()->setFiltersShown(m_settings.value(u"filters"_s, false).toBool());
    m_settings.endGroup();
}

void ListDetail::remember()
{
    m_settings.beginGroup(u"list/"_s + m_id);
    m_settings.setValue(u"splitter"_s, m_splitter->saveState());
    m_settings.setValue(u"detail"_s, m_wanted);
    m_settings.setValue(u"filters"_s, m_table->heads()->areFiltersShown());
    if (m_table->model()) m_settings.setValue(u"columns"_s, m_table->columns());
    m_settings.endGroup();
}

} // namespace qj
