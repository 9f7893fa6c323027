// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/RecordPane.h"

#include "base/Text.h"
#include "form/ActDialog.h"
#include "form/ActWords.h"
#include "form/FlowLayout.h"
#include "form/HistoryDialog.h"
#include "form/RecordTableModel.h"
#include "form/RecordView.h"
#include "print/ErrorText.h"
#include "shell/Named.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostBoxes = 9; ///< an act that needs more is done through the form

} // namespace

QString whyNot(const ActOffer& offer)
{
    QStringList lines;
    for (const Error& error : offer.why) lines += errorText(error);
    return lines.join(u'\n');
}

RecordPane::RecordPane(FormContext& context, const RecordInfo& info, const std::vector<Related>& related,
                       QWidget* parent)
    : QWidget(parent), m_context(context), m_info(info), m_title(new QLabel), m_number(new QLabel),
      m_chip(new StateChip(context.theme())), m_acts(new QWidget), m_buttons(new FlowLayout(context.theme().px(6))),
      m_tabs(named(new QTabWidget, u"recordTabs"_s, tr("Parts of the record"))), m_view(new RecordView(context, info)),
      m_history(new HistoryTree(context))
{
    const Theme& theme = context.theme();
    named(this, QLatin1StringView(info.name) + u"Pane"_s, translated(info.context, info.label));
    m_title->setObjectName(u"recordTitle"_s);
    m_title->setProperty("role", u"heading"_s);
    m_title->setWordWrap(true);
    m_number->setObjectName(u"recordNumber"_s);
    m_number->setProperty("role", u"caption"_s);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_acts->setLayout(m_buttons);
    auto* names = new QVBoxLayout;
    names->setSpacing(theme.px(2));
    names->addWidget(m_title);
    names->addWidget(m_number);
    auto* head = new QHBoxLayout;
    head->addLayout(names, 1);
    head->addWidget(m_chip, 0, Qt::AlignTop);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(8));
    top->setSpacing(theme.px(10));
    top->addLayout(head);
    top->addWidget(m_acts);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_tabs, 1);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->tabBar()->setUsesScrollButtons(true);

    auto* scroll = named(new QScrollArea, u"recordScroll"_s, tr("Record"));
    scroll->setWidget(m_view);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tabs->addTab(scroll, tr("Record"));
    for (const Related& one : related) {
        auto* list = new RelatedList(context, one);
        m_related.push_back(list);
        m_tabs->addTab(list, list->title());
        connect(list, &RelatedList::openWanted, this, &RecordPane::openWanted);
        connect(list, &RelatedList::printWanted, this, &RecordPane::printWanted);
    }
    m_tabs->addTab(m_history, tr("History"));
    buildAddMenu();
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (m_tabs->currentWidget() == m_history) m_history->showRecord(m_info, m_id);
    });
    connect(m_view, &RecordView::openWanted, this, &RecordPane::openWanted);
    connect(&context.journal(), &Journal::changed, this, [this](const Changed& what) {
        if (!m_id.isNull() && (what.many || !what.ids.isEmpty())) refresh();
    });
}

void RecordPane::showRecord(const Uuid& id)
{
    m_id = id;
    refresh();
}

void RecordPane::showHistory()
{
    m_tabs->setCurrentWidget(m_history);
}

void RecordPane::refresh()
{
    const auto data = m_context.reader().find(m_info, m_id);
    setEnabled(data.has_value());
    if (!data) return;
    showHead(*data);
    showActs(*data);
    m_view->showRecord(*data);
    for (RelatedList* list : m_related) list->showOf(m_id);
    countRelated();
    if (m_tabs->currentWidget() == m_history) m_history->showRecord(m_info, m_id);
}

void RecordPane::countRelated()
{
    for (RelatedList* list : m_related) {
        const int at = m_tabs->indexOf(list), count = list->count();
        m_tabs->setTabText(at, count ? u"%1 %2"_s.arg(list->title()).arg(count) : list->title());
        // Kinds of which there is none yet are in the menu at the right end, so that the row of tabs stays short.
        m_tabs->setTabVisible(at, count > 0 || m_related.size() < 3 || m_tabs->currentIndex() == at);
    }
}

void RecordPane::buildAddMenu()
{
    if (std::none_of(m_related.begin(), m_related.end(), [](const RelatedList* list) { return list->adds(); })) return;
    auto* more = named(new QToolButton, u"recordAdd"_s, tr("Add something to this record"));
    more->setIcon(m_context.theme().icon(Icon::add));
    more->setToolTip(tr("Add something to this record"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(more);
    for (RelatedList* list : m_related)
        if (list->adds())
            connect(menu->addAction(tr("Add: %1").arg(list->title())), &QAction::triggered, list, &RelatedList::addOne);
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
    const QString number = data.number();
    m_number->setText(number == m_title->text() ? QString() : number);
    m_number->setVisible(!m_number->text().isEmpty());
    const Field* state = fieldOf(m_info, common::state);
    const QString code = data.voided() ? u"void"_s : data.state();
    const QString label = data.voided() && !m_info.state(code)
                              ? translated("Record", QT_TRANSLATE_NOOP("Record", "Void"))
                              : m_context.shown(m_info, *state, Value(code));
    m_chip->setState(code.isEmpty() ? QString() : label, toneOfCode(*state, code).value_or(Tone::neutral));
}

void RecordPane::showActs(const RecordData& data)
{
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_offers = m_context.desk().acts(m_info, m_id, m_context.actor());
    if (!data.voided() && !m_info.state(u"void")) {
        ActOffer offer{u"void"_s, nullptr, (m_context.actor().roles & reviewer) != 0, {}};
        m_offers.push_back(offer);
    }
    const State* at = m_info.state(data.state());
    bool primary = true;
    auto* edit = named(new QPushButton(tr("Edit")), u"actEdit"_s, tr("Edit"));
    edit->setIcon(m_context.theme().icon(Icon::edit));
    edit->setEnabled(!data.voided());
    connect(edit, &QPushButton::clicked, this, [this] { Q_EMIT editWanted(m_id, {}); });
    for (const ActOffer& offer : m_offers) {
        const State* to = m_info.state(offer.act);
        const bool forward = to && at && to->rank > at->rank && at->rank >= 0;
        const bool first = primary && forward;
        m_buttons->addWidget(actButton(offer, first));
        primary = primary && !first;
    }
    m_buttons->addWidget(edit);
    m_acts->updateGeometry();
}

QPushButton* RecordPane::actButton(const ActOffer& offer, bool primary)
{
    const QString label = actLabel(m_info, offer.act);
    auto* button = named(new QPushButton(label), u"act-"_s + offer.act, label);
    button->setEnabled(offer.allowed || (!offer.why.empty() && ActDialog::needsOf(m_info, offer)));
    const QString rule = offer.transition ? QString::fromLatin1(offer.transition->rule) : QString();
    const QString why = offer.why.empty() ? rule : whyNot(offer);
    button->setToolTip(why);
    button->setAccessibleDescription(why);
    const State* to = m_info.state(offer.act);
    if (primary)
        button->setProperty("kind", u"primary"_s);
    else if (offer.act == u"void"_s || (to && to->rank < 0))
        button->setProperty("kind", u"danger"_s);
    connect(button, &QPushButton::clicked, this, [this, act = offer.act] { doAct(act); });
    return button;
}

void RecordPane::doAct(const QString& act)
{
    const auto it = std::find_if(m_offers.begin(), m_offers.end(), [&](const ActOffer& o) { return o.act == act; });
    if (it == m_offers.end()) return;
    const ActOffer offer = *it;
    const auto needs = ActDialog::needsOf(m_info, offer);
    if (!offer.allowed && needs && (needs->fields.size() > mostBoxes || needs->more)) {
        Q_EMIT editWanted(m_id, act);
        return;
    }
    ActDialog dialog(m_context, m_info, m_id, offer, this);
    if (dialog.exec() == QDialog::Accepted) Q_EMIT actDone(actLabel(m_info, act), dialog.receipt());
}

} // namespace qj
