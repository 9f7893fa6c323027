// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/RecordPane.h"

#include "base/Text.h"
#include "directory/Attachment.h"
#include "form/ActBar.h"
#include "form/AttachmentPane.h"
#include "form/HistoryDialog.h"
#include "form/RecordTableModel.h"
#include "form/RecordView.h"
#include "form/RelatedList.h"
#include "shell/Named.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

/// Takes what is left below the acts. As it is, the tab of most words would ask for its whole height, and the record
/// would scroll as one, its acts out of view.
class PartTabs final : public QTabWidget
{
public:
    bool hasHeightForWidth() const override { return false; }
};

} // namespace

RecordPane::RecordPane(FormContext& context, const RecordInfo& info, const std::vector<Related>& related,
                       QWidget* parent)
    : QWidget(parent), m_context(context), m_info(info), m_title(new QLabel), m_number(new QLabel),
      m_chip(new StateChip(context.theme())), m_acts(new ActBar(context, info)),
      m_tabs(named<QTabWidget>(new PartTabs, u"recordTabs"_s, tr("Parts of the record"))),
      m_view(new RecordView(context, info)), m_history(new HistoryTree(context))
{
    const Theme& theme = context.theme();
    named(this, QLatin1StringView(info.name) + u"Pane"_s, translated(info.context, info.label));
    m_title->setObjectName(u"recordTitle"_s);
    m_title->setProperty("role", u"heading"_s);
    m_title->setWordWrap(true);
    m_number->setObjectName(u"recordNumber"_s);
    m_number->setProperty("role", u"caption"_s);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* names = new QVBoxLayout;
    names->setSpacing(theme.px(2));
    names->addWidget(m_title);
    names->addWidget(m_number);
    auto* head = new QHBoxLayout;
    head->addLayout(names, 1);
    head->addWidget(m_chip, 0, Qt::AlignTop);
    m_top = new QVBoxLayout;
    m_top->addLayout(head);
    m_top->addWidget(m_acts);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_top);
    layout->addWidget(m_tabs, 1);
    m_tabs->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    connect(&context.theme(), &Theme::changed, this, &RecordPane::fit);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->tabBar()->setUsesScrollButtons(true);

    auto* scroll = named(new QScrollArea, u"recordScroll"_s, tr("Record"));
    scroll->setWidget(m_view);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tabs->addTab(scroll, tr("Record"));
    std::vector<Related> all = related;
    if (info.kind != RecordKind::attachment)
        all.push_back({&Attachment::info, "ownerId", true, false, AttachmentPane::make});
    for (const Related& one : all) {
        PartPane* list = one.make ? one.make(context, one) : new RelatedList(context, one);
        m_related.push_back(list);
        m_tabs->insertTab(one.first ? 0 : m_tabs->count(), list, list->title());
        connect(list, &PartPane::openWanted, this, &RecordPane::openWanted);
        connect(list, &PartPane::actDone, this, &RecordPane::actDone);
        connect(list, &PartPane::saved, this, &RecordPane::partSaved);
        connect(list, &PartPane::refused, this, &RecordPane::refused);
        connect(list, &PartPane::printWanted, this, &RecordPane::printWanted);
    }
    m_tabs->addTab(m_history, tr("History"));
    m_tabs->setCurrentIndex(0);
    setFocusProxy(m_tabs);
    buildAddMenu();
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (m_tabs->currentWidget() == m_history) m_history->showRecord(m_info, m_id);
    });
    fit();
    connect(m_view, &RecordView::openWanted, this, &RecordPane::openWanted);
    connect(m_acts, &ActBar::editWanted, this, &RecordPane::editWanted);
    connect(m_acts, &ActBar::actDone, this, [this](const QString& label, const Receipt& receipt) {
        Q_EMIT actDone(tr("%1: %2").arg(m_context.titleOf(m_id), label), receipt);
    });
    connect(&context.journal(), &Journal::changed, this, [this](const Changed& what) {
        if (!m_id.isNull() && (what.many || !what.ids.isEmpty())) refresh();
    });
}

/// A low pane keeps its room for the parts; there is always some for the bars of the chosen one and a row.
void RecordPane::fit()
{
    const Theme& theme = m_context.theme();
    const bool low = height() < theme.px(240);
    m_top->setContentsMargins(theme.px(12), theme.px(low ? 4 : 12), theme.px(12), theme.px(low ? 4 : 8));
    m_top->setSpacing(theme.px(low ? 4 : 10));
    m_number->setVisible(!low && !m_number->text().isEmpty());
    m_tabs->setMinimumHeight(theme.px(120));
}

void RecordPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void RecordPane::showRecord(const Uuid& id)
{
    m_id = id;
    refresh();
}

void RecordPane::doAct(const QString& act)
{
    m_acts->doAct(act);
}

void RecordPane::showHistory()
{
    m_tabs->setCurrentWidget(m_history);
}

void RecordPane::showPart(RecordKind kind, const Uuid& id)
{
    for (PartPane* list : m_related) {
        if (list->kind() != kind) continue;
        bringUp(list);
        list->choosePart(id);
    }
}

void RecordPane::bringUp(PartPane* list)
{
    m_tabs->setTabVisible(m_tabs->indexOf(list), true);
    m_tabs->setCurrentWidget(list);
}

void RecordPane::refresh()
{
    const auto data = m_context.reader().find(m_info, m_id);
    setEnabled(data.has_value());
    if (!data) return;
    showHead(*data);
    m_acts->showRecord(m_id);
    m_view->showRecord(*data);
    for (PartPane* list : m_related) list->showOf(m_id);
    countRelated();
    if (m_tabs->currentWidget() == m_history) m_history->showRecord(m_info, m_id);
}

void RecordPane::countRelated()
{
    for (PartPane* list : m_related) {
        const int at = m_tabs->indexOf(list), count = list->count();
        m_tabs->setTabText(at, count ? u"%1 %2"_s.arg(list->title()).arg(count) : list->title());
        // Kinds of which there is none yet are in the menu at the right end, so that the row of tabs stays short.
        m_tabs->setTabVisible(at, count > 0 || m_related.size() < 4 || m_tabs->currentIndex() == at);
    }
}

void RecordPane::buildAddMenu()
{
    if (std::none_of(m_related.begin(), m_related.end(), [](const PartPane* list) { return list->adds(); })) return;
    auto* more = named(new QToolButton, u"recordAdd"_s, tr("Add something to this record"));
    more->setIcon(m_context.theme().icon(Icon::add));
    more->setToolTip(tr("Add something to this record"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(more);
    for (PartPane* list : m_related)
        if (list->adds())
            connect(menu->addAction(tr("Add: %1").arg(list->title())), &QAction::triggered, list, [this, list] {
                bringUp(list); // what is added is seen
                list->addOne();
            });
    more->setMenu(menu);
    m_tabs->setCornerWidget(more);
}

void RecordPane::showHead(const RecordData& data)
{
    // A sample is known by its number, but people speak of the goods.
    const Field* name = m_info.find(u"productName");
    const QString title = m_context.titleOf(m_id);
    const QString shown = name ? data.value(name->number).valueOr<QString>({}) : title;
    m_title->setText(shown.isEmpty() ? title : shown);
    QStringList below;
    if (const QString number = data.number(); number != m_title->text()) below += number;
    if (!name)
        if (const auto sample = m_context.reader().find(*m_context.schema().find(RecordKind::sample),
                                                        data.value(u"sampleId").valueOr(Uuid())))
            below += sample->value(u"productName").valueOr(QString());
    below.removeAll(QString());
    m_number->setText(below.join(u" · "_s));
    fit();
    const Field* state = fieldOf(m_info, common::state);
    const QString code = data.voided() ? u"void"_s : data.state();
    const QString label = data.voided() && !m_info.state(code)
                              ? translated("Record", QT_TRANSLATE_NOOP("Record", "Void"))
                              : m_context.shown(m_info, *state, Value(code));
    m_chip->setState(code.isEmpty() ? QString() : label, toneOfCode(*state, code).value_or(Tone::neutral));
}

} // namespace qj
