// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/ObjectionTimeline.h"

#include "analysis/DueWords.h"
#include "analysis/WhyBubble.h"
#include "base/Text.h"
#include "form/FlowLayout.h"
#include "sampling/Sample.h"
#include "shell/ClearLayout.h"
#include "shell/DataTable.h"
#include "shell/Named.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"
#include "testing/Objection.h"
#include "testing/Reinspection.h"
#include "testing/TestingQueries.h"

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

constexpr int eventKindRole = Qt::UserRole + 1;
constexpr int eventIdRole = Qt::UserRole + 2;

} // namespace

ObjectionTimeline::ObjectionTimeline(FormContext& context, const Related& related, QWidget* parent)
    : PartPane(context, related, parent), m_clocks(new FlowLayout(context.theme().px(10), context.theme().px(168))),
      m_table(new DataTable(context.theme(), u"objectionTimeline"_s, ObjectionTimeline::title())),
      m_model(new QStandardItemModel(0, columns, this))
{
    const Theme& theme = context.theme();
    m_clocks->setContentsMargins(theme.px(10), theme.px(10), theme.px(10), theme.px(8));
    m_model->setHorizontalHeaderLabels({tr("Date"), tr("What"), tr("Who"), tr("Detail")});
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(what, new StateChipDelegate(context.theme(), this));
    m_table->setSortsModel(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    const int widths[columns] = {94, 190, 130, 200};
    for (int i = 0; i < columns; ++i) m_table->setColumnWidth(i, theme.px(widths[i]));
    m_table->horizontalHeader()->setStretchLastSection(true);
    place()->addLayout(m_clocks);
    place()->addWidget(m_table, 1);
    takeFootAway();
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        const QModelIndex first = index.siblingAtColumn(date);
        const Uuid id = first.data(eventIdRole).toUuid();
        if (!id.isNull()) Q_EMIT openWanted(static_cast<RecordKind>(first.data(eventKindRole).toInt()), id);
    });
}

PartPane* ObjectionTimeline::make(FormContext& context, const Related& related)
{
    return new ObjectionTimeline(context, related);
}

QString ObjectionTimeline::title() const
{
    return tr("Timeline");
}

void ObjectionTimeline::load()
{
    const std::vector<DueDate> dates = deadlinesOf(context().reader(), owner());
    addClocks(dates);
    m_model->removeRows(0, m_model->rowCount());
    for (const Event& event : eventsOf(dates)) {
        QList<QStandardItem*> items;
        for (const QString& text : {event.on.toString(Qt::ISODate), event.what, event.who, event.detail}) {
            auto* item = new QStandardItem(text);
            item->setToolTip(text);
            items += item;
        }
        items[date]->setData(static_cast<int>(event.kind), eventKindRole);
        items[date]->setData(event.id, eventIdRole);
        if (event.ahead) {
            const bool over = event.on < context().place().today();
            items[what]->setData(static_cast<int>(over ? Tone::danger : Tone::info), toneRole);
            items[what]->setData(static_cast<int>(over ? Icon::warning : Icon::clock), iconRole);
        }
        m_model->appendRow(items);
    }
}

/// One card for each party that has to be told: the two of every failing result, the platform of an online one.
void ObjectionTimeline::addClocks(const std::vector<DueDate>& dates)
{
    clearLayout(*m_clocks);
    const auto sample = context().reader().find<Sample>(owner());
    if (!sample) return;
    const auto services = testing::resultServices(context().reader(), nullptr, owner());
    const auto clock = [&](ServedParty party, const QString& label, const Uuid& who) {
        const auto service = std::find_if(services.begin(), services.end(),
                                          [&](const ServiceOfNotice& s) { return s.partyKind == party; });
        const auto due = std::find_if(dates.begin(), dates.end(), [&](const DueDate& d) {
            return service != services.end() && d.id == service->id && d.what == u"objection"_s;
        });
        const QString name = service == services.end() ? context().titleOf(who) : service->partyName;
        m_clocks->addWidget(clockOf(label, name, due == dates.end() ? nullptr : &*due));
    };
    clock(ServedParty::trader, tr("Trader"), sample->traderId);
    clock(ServedParty::producer, tr("Producer"), sample->producerId);
    if (sample->channel == Channel::online) clock(ServedParty::platform, tr("Platform"), {});
}

QWidget* ObjectionTimeline::clockOf(const QString& party, const QString& name, const DueDate* due)
{
    Theme& theme = context().theme();
    auto* card = named(new QFrame, u"clockCard"_s, tr("Time to object: %1").arg(party));
    card->setProperty("role", u"card"_s);
    auto* column = new QVBoxLayout(card);
    column->setSpacing(theme.px(4));
    auto* head = new QLabel(name.isEmpty() ? party : tr("%1 · %2").arg(party, name));
    head->setProperty("role", u"small"_s);
    head->setWordWrap(true);
    column->addWidget(head);
    auto* day = named(new QLabel(due ? due->dueOn.toString(Qt::ISODate) : tr("not served yet")), u"clockDay"_s, party);
    day->setProperty("role", u"heading"_s);
    column->addWidget(day);
    auto* chip = new StateChip(theme);
    column->addWidget(chip, 0, Qt::AlignLeft);
    const QDate today = context().place().today();
    if (!due) {
        chip->setState(tr("the clock does not run"), Tone::neutral, Icon::clock);
        return card;
    }
    const bool over = due->dueOn < today;
    if (due->doneOn.isValid() || over)
        chip->setState(tr("ended"), Tone::neutral, Icon::check);
    else
        chip->setState(daysLeftText(today.daysTo(due->dueOn)), Tone::info, Icon::clock);
    auto* why = named(new QPushButton(tr("Why this date")), u"clockWhy"_s, tr("Why this date: %1").arg(party));
    why->setProperty("kind", u"flat"_s);
    column->addWidget(why, 0, Qt::AlignLeft);
    connect(why, &QPushButton::clicked, this, [this, why, asked = *due] {
        auto* bubble = new WhyBubble(context().theme(), asked.dueOn.toString(Qt::ISODate) + u' ' + dueLabel(asked),
                                     whyLines(context().place(), asked), this);
        bubble->showAt(why);
    });
    return card;
}

std::vector<ObjectionTimeline::Event> ObjectionTimeline::eventsOf(const std::vector<DueDate>& dates) const
{
    std::vector<Event> events;
    addReports(events);
    addServices(events);
    addDisputes(events);
    for (const DueDate& due : dates) {
        const bool here = due.what == u"objection"_s || due.what == u"acceptance"_s || due.what == u"formalities"_s ||
                          due.what == u"tell"_s || due.what == u"publicNotice"_s;
        if (!here || due.doneOn.isValid()) continue;
        const QString detail = tr("%1; %2").arg(due.ruleId, daysLeftText(context().place().today().daysTo(due.dueOn)));
        events.push_back({due.dueOn, dueLabel(due), {}, detail, due.kind, due.id, true});
    }
    std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.on < b.on; });
    return events;
}

void ObjectionTimeline::addReports(std::vector<Event>& events) const
{
    const auto sample = context().reader().find<Sample>(owner());
    for (const TestReport& report : context().reader().children<TestReport>("sampleId", owner())) {
        if (report.voided || report.state == u"returned"_s) continue;
        const QString verdict =
            shownText(*TestReport::info.find(u"verdict"), toValue(report.verdict), TestReport::info.context);
        const QString round =
            shownText(*TestReport::info.find(u"round"), toValue(report.round), TestReport::info.context);
        events.push_back({report.receivedOn, tr("Report received"), context().titleOf(report.labId),
                          tr("%1 %2, %3").arg(round, report.reportNo, verdict), RecordKind::testReport, report.id});
    }
    if (sample && sample->finalAt.isValid())
        events.push_back({sample->finalAt,
                          tr("Result final"),
                          {},
                          shownText(*Sample::info.find(u"finalVerdict"), toValue(sample->finalVerdict), "Sample"),
                          RecordKind::sample,
                          sample->id});
}

void ObjectionTimeline::addServices(std::vector<Event>& events) const
{
    for (const ServiceOfNotice& service : context().reader().children<ServiceOfNotice>("sampleId", owner())) {
        if (service.voided) continue;
        const auto add = [&](QDate on, const QString& what) {
            if (on.isValid())
                events.push_back(
                    {on, what, service.partyName, service.noticeNo, RecordKind::serviceOfNotice, service.id});
        };
        add(service.sentOn, tr("Notice sent"));
        add(service.publicFrom, tr("Public notice"));
        add(service.servedOn, service.state == u"deemed"_s ? tr("Notice deemed served") : tr("Notice served"));
    }
}

void ObjectionTimeline::addDisputes(std::vector<Event>& events) const
{
    for (const Objection& objection : testing::objectionsOf(context().reader(), nullptr, owner())) {
        if (objection.voided) continue;
        const auto shown = [&](const char* field, const Value& value) {
            return shownText(*Objection::info.find(QString::fromLatin1(field)), value, Objection::info.context);
        };
        const QString time = objection.inTime.value_or(false) ? tr("in time") : tr("out of time (R-OBJ-LATE)");
        events.push_back({objection.receivedOn, tr("Objection received"), objection.applicant,
                          tr("%1 %2, %3").arg(objection.no, shown("kind", toValue(objection.kind)), time),
                          RecordKind::objection, objection.id});
        const State* state = Objection::info.state(objection.state);
        if (objection.decidedOn.isValid() && state)
            events.push_back({objection.decidedOn, tr("Objection decided"), context().titleOf(objection.decidedBy),
                              tr("%1: %2").arg(objection.no, translated(Objection::info.context, state->label)),
                              RecordKind::objection, objection.id});
        if (objection.withdrawnOn.isValid())
            events.push_back({objection.withdrawnOn, tr("Objection withdrawn"), objection.applicant, objection.no,
                              RecordKind::objection, objection.id});
    }
    for (const Reinspection& again : context().reader().children<Reinspection>("sampleId", owner())) {
        if (again.voided) continue;
        const auto add = [&](QDate on, const QString& what, const QString& who, const QString& detail) {
            if (on.isValid()) events.push_back({on, what, who, detail, RecordKind::reinspection, again.id});
        };
        const QString lab = context().titleOf(again.labId);
        add(again.noticeOn, tr("Reinspection decided"), {}, again.no);
        add(again.formalitiesDoneOn, tr("Formalities done"), {}, again.no);
        add(again.releasedOn, tr("Backup sample handed over"), lab, again.no);
        add(again.toldOn, tr("Conclusion told"), {},
            shownText(*Reinspection::info.find(u"conclusion"), toValue(again.conclusion), Reinspection::info.context));
    }
}

} // namespace qj
