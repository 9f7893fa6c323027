// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/CaseTimeline.h"

#include "analysis/DueWords.h"
#include "analysis/WhyBubble.h"
#include "base/Text.h"
#include "disposal/CaseExtension.h"
#include "disposal/CaseFile.h"
#include "disposal/Supervision.h"
#include "shell/DataTable.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"
#include "testing/ServiceOfNotice.h"

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

CaseTimeline::CaseTimeline(FormContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_table(new DataTable(context.theme(), u"caseTimeline"_s, tr("Timeline"))),
      m_model(new QStandardItemModel(0, columns, this))
{
    const Theme& theme = context.theme();
    setObjectName(u"caseTimelinePane"_s);
    m_model->setHorizontalHeaderLabels({tr("Date"), tr("What"), tr("Who"), tr("Detail")});
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(what, new StateChipDelegate(context.theme(), this));
    m_table->setSortsModel(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const int widths[columns] = {94, 214, 130, 200};
    for (int i = 0; i < columns; ++i) m_table->setColumnWidth(i, theme.px(widths[i]));
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { open(index.row()); });
}

void CaseTimeline::showCase(const Uuid& disposalCase)
{
    m_model->removeRows(0, m_model->rowCount());
    m_events = eventsOf(disposalCase);
    for (const Event& event : m_events) addRow(event);
}

void CaseTimeline::addRow(const Event& event)
{
    QList<QStandardItem*> items;
    for (const QString& text : {event.on.toString(Qt::ISODate), event.what, event.who, event.detail}) {
        auto* item = new QStandardItem(text);
        item->setToolTip(text);
        items += item;
    }
    if (event.ahead) {
        const QDate today = m_context.place().today();
        const DueLight light = lightOf(*event.ahead, m_context.place().calendar(), today);
        const Tone tone = light == DueLight::red     ? Tone::danger
                          : light == DueLight::amber ? Tone::warning
                          : light == DueLight::grey  ? Tone::neutral
                                                     : Tone::info;
        items[what]->setData(static_cast<int>(tone), toneRole);
        items[what]->setData(static_cast<int>(light == DueLight::red ? Icon::warning : Icon::clock), iconRole);
    }
    m_model->appendRow(items);
}

void CaseTimeline::open(int row)
{
    const auto at = static_cast<std::size_t>(row);
    if (at >= m_events.size()) return;
    const Event& event = m_events[at];
    if (event.ahead) {
        auto* bubble = new WhyBubble(m_context.theme(), event.on.toString(Qt::ISODate) + u' ' + event.what,
                                     whyLines(m_context.place(), *event.ahead), this);
        bubble->showAt(m_table);
    } else if (!event.id.isNull()) {
        Q_EMIT openWanted(event.kind, event.id);
    }
}

std::vector<CaseTimeline::Event> CaseTimeline::eventsOf(const Uuid& disposalCase) const
{
    std::vector<Event> events;
    addFacts(events, disposalCase);
    addSteps(events, disposalCase);
    addLetters(events, disposalCase);
    for (const DueDate& due : deadlinesOf(m_context.reader(), disposalCase)) {
        if (due.doneOn.isValid() || !due.dueOn.isValid()) continue;
        QStringList detail{daysLeftText(m_context.place().today().daysTo(due.dueOn)), due.ruleId};
        if (due.provisional) detail += tr("provisional");
        detail += tr("Enter: why this date");
        events.push_back({due.dueOn, dueLabel(due), {}, detail.join(tr(", ")), due.kind, due.id, due});
    }
    std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.on < b.on; });
    return events;
}

void CaseTimeline::addFacts(std::vector<Event>& events, const Uuid& disposalCase) const
{
    const auto file = CaseFile::read(m_context.reader(), nullptr, disposalCase);
    if (!file) return;
    const DisposalCase& record = file->disposalCase;
    const auto add = [&](QDate on, const QString& what, const QString& who, const QString& detail, RecordKind kind,
                         const Uuid& id) {
        if (on.isValid()) events.push_back({on, what, who, detail, kind, id, {}});
    };
    const auto report = acceptedReport(m_context.reader(), nullptr, record.sampleId);
    add(file->facts.reportReceived, tr("Report received"), report ? m_context.titleOf(report->labId) : QString(),
        report ? report->reportNo : QString(), RecordKind::testReport, report ? report->id : Uuid());
    const QString kind =
        shownText(*DisposalCase::info.find(u"failKind"), toValue(record.failKind), DisposalCase::info.context);
    add(file->facts.verdictConfirmed, tr("Verdict confirmed"), {}, kind, RecordKind::sample, record.sampleId);
    const Uuid opener = !record.handedBy.isNull()   ? record.handedBy
                        : !record.handedTo.isNull() ? record.officeId
                                                    : record.ownerOffice;
    add(record.openedOn, tr("Case opened"), m_context.titleOf(opener), record.no, RecordKind::disposalCase, record.id);
    for (const ServiceOfNotice& service : m_context.reader().children<ServiceOfNotice>("sampleId", record.sampleId))
        if (!service.voided)
            add(service.servedOn, tr("Notice served"), service.partyName, service.noticeNo, RecordKind::serviceOfNotice,
                service.id);
    add(file->facts.orderServed, tr("Order served"), {}, {}, RecordKind::disposalCase, record.id);
    add(file->facts.resultFinal, tr("Result final"), {}, {}, RecordKind::sample, record.sampleId);
    add(record.penaltyOn, tr("Penalty decided"), {}, record.penaltyNo, RecordKind::disposalCase, record.id);
    add(record.closedOn, tr("Case closed"), m_context.titleOf(record.checker), {}, RecordKind::disposalCase, record.id);
}

void CaseTimeline::addSteps(std::vector<Event>& events, const Uuid& disposalCase) const
{
    for (const DisposalStep& step : stepsOf(m_context.reader(), disposalCase)) {
        const QString name = step.code + u' ' + step.title;
        if (step.doneOn.isValid())
            events.push_back({step.doneOn,
                              tr("%1 done").arg(name),
                              m_context.titleOf(step.doneBy),
                              step.docNo,
                              RecordKind::disposalStep,
                              step.id,
                              {}});
        if (step.verifiedOn.isValid())
            events.push_back({step.verifiedOn,
                              tr("%1 verified").arg(name),
                              m_context.titleOf(step.verifiedBy),
                              {},
                              RecordKind::disposalStep,
                              step.id,
                              {}});
    }
    for (const CaseExtension& extension : m_context.reader().children<CaseExtension>("caseId", disposalCase)) {
        if (extension.voided) continue;
        const QDate on = toLocal(m_context.reader().stampOf(extension.id).createdAt).date();
        const QString days = tr("%n day(s) more", nullptr, static_cast<int>(extension.days.value_or(0)));
        events.push_back({on,
                          tr("Extension %1").arg(extension.step).trimmed(),
                          m_context.titleOf(extension.approver),
                          tr("%1, paper %2: %3").arg(days, extension.paper, extension.reason),
                          RecordKind::caseExtension,
                          extension.id,
                          {}});
    }
}

void CaseTimeline::addLetters(std::vector<Event>& events, const Uuid& disposalCase) const
{
    for (const Uuid& id : m_context.reader().where(
             Supervision::info, "voided IS NULL AND instr(replace(subject,'-',''),replace(?,'-',''))",
             {disposalCase.toString(QUuid::WithoutBraces)})) {
        const auto order = m_context.reader().find<Supervision>(id);
        if (!order) continue;
        const QDate on = toLocal(m_context.reader().stampOf(id).createdAt).date();
        events.push_back({on,
                          tr("Supervision order"),
                          m_context.titleOf(order->fromOffice),
                          order->no,
                          RecordKind::supervision,
                          id,
                          {}});
        if (order->repliedOn.isValid())
            events.push_back({order->repliedOn,
                              tr("Reply to the supervision order"),
                              m_context.titleOf(order->toOffice),
                              order->no,
                              RecordKind::supervision,
                              id,
                              {}});
    }
}

} // namespace qj
