// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/RecordPage.h"

#include "base/Text.h"
#include "form/GroupBar.h"
#include "form/RecordDialog.h"
#include "form/RecordForm.h"
#include "form/RecordTableModel.h"
#include "papers/PaperContent.h"
#include "print/ErrorText.h"
#include "shell/DataTable.h"
#include "shell/EmptyState.h"
#include "shell/ListDetail.h"
#include "shell/Menus.h"
#include "shell/Named.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"

#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedLayout>

namespace qj {

using namespace Qt::StringLiterals;

RecordPage::RecordPage(FormContext& context, RecordPageSetup setup, QWidget* parent)
    : QWidget(parent), m_context(context), m_setup(std::move(setup)), m_stack(new QStackedLayout(this)),
      m_model(new RecordTableModel(context.journal(), *m_setup.info, this, m_setup.computed)),
      m_list(new ListDetail(context.theme(), context.settings(), m_setup.id, m_setup.title))
{
    named(this, m_setup.id + u"RecordPage"_s, m_setup.title);
    m_stack->addWidget(m_list);
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(120);
    connect(&m_askSoon, &QTimer::timeout, this, &RecordPage::ask);
    buildList();
    buildBar();
    buildActions();
    connectList();
    if (m_setup.built) m_setup.built(*this);
    ask();
}

RecordPage::~RecordPage()
{
    if (m_form) m_form->keepDraft();
}

void RecordPage::buildList()
{
    const bool known = m_context.settings().contains(u"list/"_s + m_setup.id + u"/columns"_s);
    m_list->setModel(m_model);
    if (const int at = m_model->columnOf(m_setup.order.column); at >= 0)
        m_list->table()->heads()->setSortKeys({{at, m_setup.order.order}});
    DataTable* table = m_list->table();
    table->setItemDelegate(new StateChipDelegate(m_context.theme(), this));
    table->setFrozen(true);
    const Theme& theme = m_context.theme();
    for (int i = 0; !known && i < m_model->columnCount(); ++i) {
        const ListColumn& column = m_model->columns()[static_cast<std::size_t>(i)];
        table->setColumnHidden(i, !column.isShownAtFirst());
        const ValueKind kind = column.field().kind;
        const bool narrow = kind == ValueKind::date || kind == ValueKind::integer || kind == ValueKind::boolean ||
                            kind == ValueKind::enumeration || column.isState();
        const bool computed = column.isComputed() && !narrow;
        const bool number = column.field().number == info().numberField;
        const bool name = column.field().number == info().titleField;
        table->setColumnWidth(i, theme.px(computed              ? 220
                                          : number              ? 164
                                          : name                ? 220
                                          : column.isState()    ? 136
                                          : column.isComputed() ? 124
                                          : column.isThrough()  ? 140
                                          : narrow              ? 112
                                                                : 160));
    }
    m_list->empty()->set(m_setup.icon, tr("No record yet: %1").arg(translated(info().context, info().label)),
                         m_setup.emptyHint,
                         m_setup.adds ? tr("New: %1").arg(translated(info().context, info().label)) : QString());
    connect(m_list->empty(), &EmptyState::actionClicked, this, qOverload<>(&RecordPage::newRecord));
}

QAction* RecordPage::act(const QString& name, const QString& text, Icon icon, std::function<void()> run)
{
    auto* action = new QAction(m_context.theme().icon(icon), text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    addAction(action);
    return action;
}

QAction* RecordPage::addRowsTool(const QString& name, const QString& text, Icon icon, std::function<void()> run)
{
    QAction* action = act(name, text, icon, std::move(run));
    m_list->addTool(action);
    m_list->table()->addAction(action);
    return action;
}

void RecordPage::buildActions()
{
    const QString label = translated(info().context, info().label);
    QAction* undoAct = act(actName(Act::undo), tr("Undo"), Icon::undo, [this] { undo(); });
    m_list->addTool(undoAct);
    m_list->addTool(act(actName(Act::exportFile), tr("Export"), Icon::exportFile, [this] { exportRows(); }));
    if (m_setup.imports)
        m_list->addTool(act(actName(Act::importFile), tr("Import"), Icon::importFile,
                            [this] { Q_EMIT importWanted(info().kind); }));
    if (!papers::papersFor(m_context.reader(), info(), {}).empty()) {
        m_print = act(actName(Act::print), tr("Print"), Icon::print, [this] { print(); });
        m_list->addTool(m_print);
    }
    m_list->addTool(act(u"actPrintList"_s, tr("Print the list"), Icon::table, [this] { printList(); }));
    m_bulk = act(u"actBulk"_s, tr("Change marked rows…"), Icon::edit, [this] { changeMany(); });
    m_list->addTool(m_bulk);
    m_bulk->setVisible(false); // until several rows are marked
    if (m_setup.adds) {
        QAction* fresh = act(actName(Act::newRecord), tr("New: %1").arg(label), Icon::add, [this] { newRecord(); });
        fresh->setIcon(m_context.theme().icon(Icon::add, Ink::onAccent));
        m_list->addTool(fresh, true);
    }
    m_save = act(actName(Act::save), tr("Save"), Icon::save, [this] {
        if (isFormOpen()) m_form->save();
    });
    m_saveNext = act(actName(Act::saveNext), tr("Save and next"), Icon::none, [this] {
        if (isFormOpen()) m_form->saveAndNext();
    });
    m_save->setEnabled(false);
    m_saveNext->setEnabled(false);
    act(actName(Act::find), tr("Search the list"), Icon::search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    act(actName(Act::refresh), tr("Refresh"), Icon::refresh, [this] { ask(); });
    act(actName(Act::history), tr("History"), Icon::history, [this] {
        if (m_pane) m_pane->showHistory();
    });
    act(actName(Act::filter), tr("Filter columns"), Icon::filter,
        [this] { m_list->table()->heads()->focusFilter(qMax(0, m_list->table()->currentIndex().column())); });
    // Keys for a page that stands alone, and inside tabs; in the window the entries of the menu have them.
    m_list->table()->setContextMenuPolicy(Qt::ActionsContextMenu);
    QAction* copy = new QAction(m_context.theme().icon(Icon::copy), tr("Copy"), m_list->table());
    connect(copy, &QAction::triggered, m_list->table(), &DataTable::copy);
    m_list->table()->addAction(copy);
    m_list->table()->addAction(m_bulk);
}

void RecordPage::connectList()
{
    connect(m_list, &ListDetail::currentChanged, this, [this](const QModelIndex& index) {
        if (!index.isValid()) return;
        const Uuid id = m_model->idAt(index.row());
        if (!id.isNull()) showPane(id);
    });
    connect(m_list, &ListDetail::opened, this, [this](const QModelIndex& index) {
        const Uuid id = m_model->idAt(index.row());
        m_list->setDetailShown(true);
        showPane(id);
    });
    connect(m_list, &ListDetail::selectionChanged, this, &RecordPage::showCounts);
    connect(m_list, &ListDetail::filterChanged, this, [this] { m_askSoon.start(); });
    connect(m_list, &ListDetail::clearWanted, this, [this] {
        m_search->clear();
        if (QAbstractButton* all = m_quick->button(-2)) all->setChecked(true);
        if (m_groups) m_groups->setBy({});
        showRows({}, {});
    });
    connect(m_list, &ListDetail::sortChanged, this, [this] { ask(); });
    connect(m_model, &RecordTableModel::loaded, this, &RecordPage::onLoaded);
    connect(m_model, &RecordTableModel::summed, this, &RecordPage::showCounts);
    connect(m_model, &RecordTableModel::failed, this,
            [this](const Error& error) { Q_EMIT said(static_cast<int>(Tone::danger), errorText(error), false); });
}

void RecordPage::onLoaded()
{
    showCounts();
    count();
    if (m_wanted.isNull()) return;
    const int row = m_model->rowOf(m_wanted);
    if (row >= 0) m_list->setCurrent(m_model->index(row, 0));
    m_wanted = {};
}

QList<Uuid> RecordPage::chosen(qsizetype most) const
{
    QList<Uuid> ids;
    if (const QItemSelectionModel* selection = m_list->table()->selectionModel())
        for (const QItemSelectionRange& range : selection->selection())
            for (int row = range.top(); row <= range.bottom() && ids.size() < most; ++row)
                if (const Uuid id = m_model->idAt(row); !ids.contains(id)) ids += id;
    if (ids.isEmpty() && m_pane && !m_pane->recordId().isNull()) ids += m_pane->recordId();
    return ids;
}

void RecordPage::showPane(const Uuid& id)
{
    if (!m_pane) {
        m_pane = new RecordPane(m_context, info(), m_setup.related);
        connect(m_pane, &RecordPane::editWanted, this, &RecordPage::editRecord);
        connect(m_pane, &RecordPane::printWanted, this, &RecordPage::printWanted);
        connect(m_pane, &RecordPane::openWanted, this, [this](RecordKind kind, const Uuid& other) {
            if (kind == info().kind)
                openRecord(other);
            else
                Q_EMIT openWanted(kind, other);
        });
        connect(m_pane, &RecordPane::actDone, this, [this](const QString& label, const Receipt& receipt) {
            const QByteArray saved = receipt.batch.isEmpty() ? receipt.commits.value(0) : receipt.batch;
            const bool back = !m_context.place().desk().lastingAct(saved);
            Q_EMIT said(static_cast<int>(Tone::success), tr("Done: %1").arg(label), back);
        });
        connect(m_pane, &RecordPane::partSaved, this, [this](const QString& title) {
            Q_EMIT said(static_cast<int>(Tone::success), tr("Saved: %1").arg(title), true);
        });
        connect(m_pane, &RecordPane::refused, this,
                [this](const QString& why) { Q_EMIT said(static_cast<int>(Tone::danger), why, false); });
        m_list->setDetail(m_pane);
    }
    m_pane->showRecord(id);
}

void RecordPage::openRecord(const Uuid& id)
{
    if (isFormOpen()) {
        m_form->keepDraft();
        closeForm();
    }
    m_list->setDetailShown(true);
    showPane(id);
    const int row = m_model->rowOf(id);
    if (row >= 0)
        m_list->setCurrent(m_model->index(row, 0));
    else
        m_wanted = id;
}

bool RecordPage::isFormOpen() const
{
    return m_formPane && m_stack->currentWidget() == m_formPane;
}

bool RecordPage::hasUnsaved() const
{
    return m_form && m_form->isDirty();
}

RecordForm* RecordPage::needForm()
{
    if (m_form) return m_form;
    const Theme& theme = m_context.theme();
    m_form = new RecordForm(m_context, info());
    m_formPane = named(new QWidget, m_setup.id + u"FormPane"_s, m_setup.title);
    auto* back = named(new QPushButton(tr("Back to the list")), m_setup.id + u"Back"_s, tr("Back to the list"));
    back->setIcon(theme.icon(Icon::chevronLeft));
    back->setProperty("kind", u"flat"_s);
    m_formTitle = named(new QLabel, m_setup.id + u"FormTitle"_s, tr("Form"));
    m_formTitle->setProperty("role", u"title"_s);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(4));
    head->addWidget(back);
    head->addWidget(m_formTitle, 1);
    auto* layout = new QVBoxLayout(m_formPane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_form, 1);
    m_stack->addWidget(m_formPane);
    connect(back, &QPushButton::clicked, this, [this] {
        m_form->keepDraft();
        closeForm();
    });
    connectForm();
    return m_form;
}

void RecordPage::connectForm()
{
    connect(m_form, &RecordForm::cancelled, this, &RecordPage::closeForm);
    connect(m_form, &RecordForm::helpWanted, this, &RecordPage::helpWanted);
    connect(m_form, &RecordForm::saved, this, [this](const Uuid& id, bool next) {
        Q_EMIT said(static_cast<int>(Tone::success), tr("Saved: %1").arg(m_context.titleOf(id)), true);
        if (next) {
            m_form->startNew(freshRecord(m_context, info()), false);
            return;
        }
        m_wanted = id;
        closeForm();
        showPane(id);
        onLoaded();
        m_wanted = id;
    });
}

void RecordPage::newRecord()
{
    newRecord(freshRecord(m_context, info()));
}

void RecordPage::newRecord(const RecordData& preset)
{
    RecordForm* form = needForm();
    openForm(tr("New: %1").arg(translated(info().context, info().label)), true);
    form->startNew(preset);
}

void RecordPage::editRecord(const Uuid& id, const QString& step)
{
    RecordForm* form = needForm();
    if (!form->edit(id, step)) return;
    openForm(m_context.titleOf(id), false);
    form->edit(id, step);
}

void RecordPage::openForm(const QString& title, bool fresh)
{
    m_stack->setCurrentWidget(m_formPane);
    m_formTitle->setText(title);
    m_save->setEnabled(true);
    m_saveNext->setEnabled(fresh);
    if (m_print) m_print->setEnabled(false); // what is typed is on no paper before it is saved
}

void RecordPage::closeForm()
{
    m_stack->setCurrentWidget(m_list);
    m_save->setEnabled(false);
    m_saveNext->setEnabled(false);
    if (m_print) m_print->setEnabled(true);
    m_list->table()->setFocus();
}

void RecordPage::undo()
{
    const auto last = m_context.journal().lastUndoable();
    if (!last) {
        Q_EMIT said(static_cast<int>(Tone::info), errorText({ErrorCode::nothingToUndo, {}, {}, {}, {}, {}, {}}), false);
        return;
    }
    const auto done = m_context.place().undo(*last, m_context.actor());
    if (done)
        Q_EMIT said(static_cast<int>(Tone::success), tr("The last change has been taken back"), false);
    else
        Q_EMIT said(static_cast<int>(Tone::danger), errorText(done.error()), false);
}

} // namespace qj
