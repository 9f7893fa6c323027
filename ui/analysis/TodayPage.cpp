// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/TodayPage.h"

#include "analysis/DueWords.h"
#include "base/Text.h"
#include "exchange/IncomingCard.h"
#include "exchange/PackageDesk.h"
#include "planning/Plan.h"
#include "sampling/Sample.h"
#include "shell/CardGrid.h"
#include "shell/ClearLayout.h"
#include "shell/EmptyState.h"
#include "shell/KeyFigure.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t tasksShown = 8;
}

TodayPage::TodayPage(FormContext& context, QWidget* parent)
    : ScrollPage(context.theme(), u"todayPage"_s, tr("Today"), parent), m_context(context),
      m_whose(named(new QComboBox, u"todayWhose"_s, tr("Whose work"))), m_nothing(new EmptyState(context.theme())),
      m_overdue(new KeyFigure(context.theme(), u"todayOverdue"_s, tr("Overdue"))),
      m_soon(new KeyFigure(context.theme(), u"todaySoon"_s, tr("Due within 3 working days"))),
      m_waiting(new KeyFigure(context.theme(), u"todayWaiting"_s, tr("Waiting for others"))),
      m_drafts(new KeyFigure(context.theme(), u"todayDrafts"_s, tr("Drafts to finish"))),
      m_packages(new KeyFigure(context.theme(), u"todayPackages"_s, tr("Changes to send"))),
      m_rate(new KeyFigure(context.theme(), u"todayOnTime"_s, tr("Handled on time this year"))),
      m_overdueCard(new TodayCard(context, u"todayOverdueCard"_s, tr("Overdue"), Tone::danger)),
      m_soonCard(new TodayCard(context, u"todaySoonCard"_s, tr("Due within 3 working days"), Tone::warning)),
      m_waitingCard(new TodayCard(context, u"todayWaitingCard"_s, tr("Waiting for others"), Tone::info)),
      m_fateCard(new TodayCard(context, u"todayFateCard"_s, tr("Samples that may go"), Tone::neutral)),
      m_draftCard(new TodayCard(context, u"todayDraftCard"_s, tr("Drafts to finish"), Tone::neutral)),
      m_progress(new Card(context.theme(), u"todayProgress"_s, tr("Progress of the plans"))),
      m_progressRows(new QVBoxLayout)
{
    m_whose->addItem(tr("The whole office"), false);
    m_whose->addItem(tr("Mine"), true);
    connect(m_whose, &QComboBox::currentIndexChanged, this, &TodayPage::refresh);
    addTool(m_whose);
    m_work = workPart();
    m_first = firstSteps();
    m_first->hide();
    body()->addWidget(m_work);
    body()->addWidget(m_first);
    body()->addStretch(1);
    for (TodayCard* card : {m_overdueCard, m_soonCard, m_waitingCard, m_fateCard, m_draftCard})
        connect(card, &TodayCard::openWanted, this, &TodayPage::openWanted);
    m_soonAgain.setSingleShot(true);
    m_soonAgain.setInterval(400);
    connect(&m_soonAgain, &QTimer::timeout, this, [this] {
        if (isVisible()) refresh();
    });
    connect(&context.journal(), &Journal::changed, &m_soonAgain, qOverload<>(&QTimer::start));
}

void TodayPage::follow(InFolder& folder)
{
    auto* notice = new IncomingCard(m_context, folder, IncomingCard::notice);
    body()->insertWidget(0, notice);
    connect(notice, &IncomingCard::takeWanted, this, &TodayPage::takeWanted);
}

QWidget* TodayPage::workPart()
{
    Theme& theme = m_context.theme();
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(12));
    auto* figures = new CardGrid(theme, 150, 6);
    const auto show = [this](QWidget* card) { return [this, card] { ensureWidgetVisible(card); }; };
    const std::pair<KeyFigure*, QWidget*> pairs[] = {
        {m_overdue, m_overdueCard}, {m_soon, m_soonCard}, {m_waiting, m_waitingCard}, {m_drafts, m_draftCard}};
    for (const auto& [figure, card] : pairs) {
        figures->add(figure);
        connect(figure, &QPushButton::clicked, this, show(card));
    }
    figures->add(m_packages);
    connect(m_packages, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(u"exchange"_s); });
    figures->add(m_rate);
    connect(m_rate, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(u"disposal"_s); });
    layout->addWidget(figures);
    m_nothing->set(Icon::check, tr("Nothing is due."),
                   tr("What a rule asks for shows here as soon as it begins to run."));
    auto* lists = new QVBoxLayout;
    lists->setSpacing(theme.px(12));
    for (QWidget* card :
         {static_cast<QWidget*>(m_nothing), static_cast<QWidget*>(m_overdueCard), static_cast<QWidget*>(m_soonCard),
          static_cast<QWidget*>(m_waitingCard), static_cast<QWidget*>(m_fateCard), static_cast<QWidget*>(m_draftCard)})
        lists->addWidget(card);
    lists->addStretch(1);
    m_progress->body()->addLayout(m_progressRows);
    m_progress->body()->addStretch(1);
    auto* beside = new QVBoxLayout;
    beside->addWidget(m_progress);
    beside->addStretch(1);
    m_columns = new QHBoxLayout;
    m_columns->setSpacing(theme.px(12));
    m_columns->addLayout(lists, 3);
    m_columns->addLayout(beside, 2);
    layout->addLayout(m_columns, 1);
    return part;
}

QWidget* TodayPage::firstSteps()
{
    Theme& theme = m_context.theme();
    auto* card = new Card(theme, u"todayFirstSteps"_s, tr("What to do first"));
    struct Step
    {
        QString name, text, hint, button;
        std::function<void()> run;
    };
    const auto page = [this](const QString& id) { return [this, id] { Q_EMIT pageWanted(id); }; };
    const Step steps[] = {
        {u"People"_s, tr("Enter the people of the office"), tr("Who samples, checks, supervises and publishes."),
         tr("Officers"), [this] { Q_EMIT openWanted(RecordKind::officer, {}); }},
        {u"Plan"_s, tr("Enter the plan of sampling"), tr("What is sampled, where, by when and on which basis."),
         tr("New plan"), [this] { Q_EMIT openWanted(RecordKind::plan, {}); }},
        {u"Traders"_s, tr("Enter traders and producers"), tr("Or let them come along with samples and results."),
         tr("Directory"), page(u"directory"_s)},
        {u"Results"_s, tr("Take in results that exist already"),
         tr("A table from a laboratory or a published list: CSV, XLSX or XLS. Dropping it on the window does the "
            "same."),
         tr("Take in…"), [this] { Q_EMIT importWanted(); }},
    };
    int number = 0;
    for (const Step& step : steps) {
        auto* line = new QHBoxLayout;
        line->setSpacing(theme.px(14));
        auto* figure = new QLabel(QString::number(++number));
        figure->setProperty("role", u"figure"_s);
        figure->setFixedWidth(theme.px(28));
        auto* words = new QVBoxLayout;
        auto* text = new QLabel(step.text);
        text->setProperty("role", u"heading"_s);
        auto* hint = new QLabel(step.hint);
        hint->setProperty("role", u"caption"_s);
        hint->setWordWrap(true);
        words->setSpacing(theme.px(2));
        words->addWidget(text);
        words->addWidget(hint);
        auto* button = named(new QPushButton(step.button), u"todayFirst"_s + step.name, step.button);
        if (number == 1) button->setProperty("kind", u"primary"_s);
        connect(button, &QPushButton::clicked, this, step.run);
        line->addWidget(figure);
        line->addLayout(words, 1);
        line->addWidget(button);
        card->body()->addLayout(line);
    }
    card->body()->addStretch(1);
    return card;
}

/// In a narrow window the plans stand below the lists.
void TodayPage::resizeEvent(QResizeEvent* event)
{
    m_columns->setDirection(width() < m_context.theme().px(760) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    ScrollPage::resizeEvent(event);
}

void TodayPage::showEvent(QShowEvent* event)
{
    ScrollPage::showEvent(event);
    refresh();
}

bool TodayPage::isFresh() const
{
    for (const RecordInfo* info : {&Plan::info, &Sample::info}) {
        Query query =
            m_context.reader().query(std::string("SELECT 1 FROM \"") + info->name + "\" WHERE deleted IS NULL LIMIT 1");
        if (query.next()) return false;
    }
    return true;
}

void TodayPage::refresh()
{
    m_soonAgain.stop();
    const bool fresh = isFresh();
    m_first->setVisible(fresh);
    m_work->setVisible(!fresh);
    m_whose->setVisible(!fresh);
    TodayFilter filter;
    filter.today = m_context.place().today();
    filter.office = m_context.actor().office;
    if (m_whose->currentData().toBool()) filter.officer = m_context.actor().officer;
    std::vector<TodayItem> items = todayList(m_context.reader(), filter);
    for (TodayItem& form : unsavedForms()) items.push_back(std::move(form));
    fillLists(items);
    fillProgress();
    fillRate();
    fillPackages();
    showFigures();
    Q_EMIT overdueChanged(m_overdueCard->count());
}

/// Forms that were typed into and not saved: known to this computer only.
std::vector<TodayItem> TodayPage::unsavedForms() const
{
    std::vector<TodayItem> items;
    if (!m_context.local()) return items;
    for (const Draft& draft : m_context.local()->drafts(m_context.actor().officer)) {
        if (draft.kind == RecordKind::attachment) continue; // a file of a form that is listed itself
        TodayItem item;
        item.urgency = Urgency::draft;
        item.kind = draft.kind;
        item.id = draft.isNew ? Uuid() : draft.id;
        item.title = draft.isNew ? tr("Form not saved, %1").arg(toText(draft.at)) : m_context.titleOf(draft.id);
        items.push_back(std::move(item));
    }
    return items;
}

void TodayPage::fillLists(const std::vector<TodayItem>& items)
{
    const std::pair<Urgency, TodayCard*> cards[] = {{Urgency::overdue, m_overdueCard},
                                                    {Urgency::soon, m_soonCard},
                                                    {Urgency::waiting, m_waitingCard},
                                                    {Urgency::fate, m_fateCard},
                                                    {Urgency::draft, m_draftCard}};
    for (const auto& [urgency, card] : cards) {
        std::vector<TodayItem> own;
        for (const TodayItem& item : items)
            if (item.urgency == urgency) own.push_back(item);
        card->setItems(std::move(own));
    }
    m_nothing->setVisible(items.empty());
}

int TodayPage::countOf(Urgency urgency) const
{
    return urgency == Urgency::overdue   ? m_overdueCard->count()
           : urgency == Urgency::soon    ? m_soonCard->count()
           : urgency == Urgency::waiting ? m_waitingCard->count()
           : urgency == Urgency::fate    ? m_fateCard->count()
           : urgency == Urgency::draft   ? m_draftCard->count()
                                         : 0;
}

void TodayPage::showFigures()
{
    const auto figure = [this](KeyFigure* shown, const TodayCard* card, Tone tone, const QString& note) {
        shown->setFigure(locale().toString(card->count()), card->count() ? note : QString(),
                         card->count() ? tone : Tone::neutral);
    };
    figure(m_overdue, m_overdueCard, Tone::danger, tr("to be done at once"));
    figure(m_soon, m_soonCard, Tone::warning, tr("to be done first"));
    figure(m_waiting, m_waitingCard, Tone::info, tr("to be kept in view"));
    figure(m_drafts, m_draftCard, Tone::neutral, {});
}

void TodayPage::fillRate()
{
    const QDate today = m_context.place().today();
    const auto rates = handlingRates(m_context.reader(), QDate(today.year(), 1, 1), QDate(today.year(), 12, 31), today);
    const HandlingRate own = handlingOf(m_context.reader(), rates, m_context.actor().office);
    m_rate->setFigure(own.due ? percentText(own.onTime, own.due) : u"–"_s,
                      own.due ? tr("%1 of %2 due").arg(own.onTime).arg(own.due) : tr("nothing was due"),
                      own.overdue ? Tone::danger
                      : own.due   ? Tone::success
                                  : Tone::neutral);
}

void TodayPage::fillPackages()
{
    const Unsent unsent = PackageDesk(m_context.journal()).unsent();
    const qint64 days = unsent.count ? unsent.oldest.daysTo(m_context.place().today()) : 0;
    m_packages->setFigure(locale().toString(unsent.count),
                          unsent.count == 0 ? tr("all is in packages")
                          : days > 0        ? tr("oldest %1 days ago").arg(days)
                                            : tr("all of today"),
                          unsent.count ? Tone::warning : Tone::success);
}

void TodayPage::fillProgress()
{
    clearLayout(*m_progressRows);
    std::vector<PlanProgress> tasks = planProgress(m_context.reader());
    std::stable_sort(tasks.begin(), tasks.end(), [](const PlanProgress& a, const PlanProgress& b) {
        return (a.sampleBy.isValid() ? a.sampleBy : QDate(9999, 1, 1)) <
               (b.sampleBy.isValid() ? b.sampleBy : QDate(9999, 1, 1));
    });
    if (tasks.empty()) {
        auto* none = new QLabel(tr("No plan is running."));
        none->setProperty("role", u"caption"_s);
        m_progressRows->addWidget(none);
    }
    for (std::size_t i = 0; i < std::min(tasksShown, tasks.size()); ++i)
        m_progressRows->addWidget(progressRow(tasks[i], static_cast<int>(i)));
}

QWidget* TodayPage::progressRow(const PlanProgress& progress, int number)
{
    auto* made = new QWidget;
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(0, 0, 0, m_context.theme().px(6));
    column->setSpacing(m_context.theme().px(3));
    const QString name = progress.categoryName.isEmpty() ? progress.taskNo : progress.categoryName;
    auto* link =
        named(new QPushButton(name), u"todayTask%1"_s.arg(number), tr("%1, task %2").arg(name, progress.taskNo));
    link->setProperty("kind", u"link"_s);
    link->setToolTip(progress.taskNo);
    connect(link, &QPushButton::clicked, this,
            [this, id = progress.task] { Q_EMIT openWanted(RecordKind::planTask, id); });
    const QString text = tr("%1 of %2 sampled · %3 judged · %4 failed")
                             .arg(progress.sampled)
                             .arg(progress.planned)
                             .arg(progress.tested)
                             .arg(progress.failed);
    auto* bar = named(new QProgressBar, u"todayTaskBar%1"_s.arg(number), tr("%1: %2").arg(name, text));
    bar->setRange(0, std::max(1, progress.planned));
    bar->setValue(std::min(progress.sampled, std::max(1, progress.planned)));
    bar->setTextVisible(false);
    auto* words = new QLabel(
        progress.sampleBy.isValid() ? tr("%1 · by %2").arg(text, progress.sampleBy.toString(Qt::ISODate)) : text);
    words->setProperty("role", u"small"_s);
    column->addWidget(link, 0, Qt::AlignLeft);
    column->addWidget(bar);
    column->addWidget(words);
    return made;
}

} // namespace qj
