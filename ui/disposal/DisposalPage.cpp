// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/DisposalPage.h"

#include "disposal/CaseChecklist.h"
#include "disposal/CaseColumns.h"
#include "disposal/CaseExtension.h"
#include "disposal/DisposalCase.h"
#include "disposal/DisposalStep.h"
#include "disposal/GapPage.h"
#include "disposal/HandOverDialog.h"
#include "disposal/MeetingView.h"
#include "disposal/OnTimePage.h"
#include "disposal/SuperviseDialog.h"
#include "disposal/Supervision.h"
#include "disposal/SupervisionCases.h"
#include "form/RecordTableModel.h"

namespace qj {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostSupervised = 100; ///< cases in one go
constexpr qsizetype mostMet = 300;        ///< cases of one meeting
} // namespace

std::vector<RecordPageSetup> DisposalPage::setups()
{
    RecordPageSetup cases{.id = u"cases"_s,
                          .title = tr("Disposal cases"),
                          .info = &DisposalCase::info,
                          .icon = Icon::disposal,
                          .adds = false};
    cases.related = {{&DisposalStep::info, "caseId", false, false, CaseChecklist::make, true},
                     {&CaseExtension::info, "caseId"}};
    cases.views = {{u"open"_s, tr("Open"), openCase, {}},
                   {u"overdue"_s, tr("Overdue"), openCase + u" AND t.dueOn<:today"_s, {}},
                   {u"soon"_s, tr("Due soon"), openCase + u" AND t.dueOn BETWEEN :today AND :soon"_s, {}},
                   {u"step"_s, tr("Step overdue"), stepOverdue, {}},
                   {u"check"_s, tr("To be checked"), u"t.state='toCheck'"_s, {}},
                   {u"mine"_s, tr("Mine"), openCase + u" AND t.handler=:me"_s, {}},
                   {u"safety"_s, tr("Safety"), openCase + u" AND t.failKind='safety'"_s, {}},
                   {u"label"_s, tr("Label only"), openCase + u" AND t.failKind='label'"_s, {}},
                   {u"closed"_s, tr("Closed off"), u"t.state='closed'"_s, {}}};
    cases.computed = caseColumns();
    cases.groups = {u"ownerOffice"_s, u"handler"_s, u"failKind"_s, u"light"_s};
    cases.counted = true;
    cases.order = {u"light"_s, Qt::AscendingOrder};
    cases.built = [this](RecordPage& page) {
        page.addRowsTool(u"actMeeting"_s, tr("Case meeting"), Icon::play, [this] { meet(); });
        page.addRowsTool(u"actHandOver"_s, tr("Hand over…"), Icon::user, [this] { handOver(); });
        page.addRowsTool(u"actSupervise"_s, tr("Supervise…"), Icon::shield, [this] { supervise(); });
    };
    cases.emptyHint = tr("A failing sample opens its case by itself as soon as the verdict is confirmed.");
    RecordPageSetup supervision{
        .id = u"supervisions"_s, .title = tr("Supervision"), .info = &Supervision::info, .icon = Icon::shield};
    supervision.related = {{&DisposalCase::info, "sampleId", false, true, SupervisionCases::make}};
    supervision.views = {
        {u"open"_s, tr("Open"), u"t.state IN ('issued','escalated','received','replied','returned')"_s, {}},
        {u"late"_s,
         tr("Reply overdue"),
         u"t.state IN ('issued','escalated','received','returned') AND t.replyBy<:today"_s,
         {}},
        {u"replied"_s, tr("To be accepted"), u"t.state='replied'"_s, {}}};
    supervision.computed = supervisionColumns();
    supervision.groups = {u"toOffice"_s, u"replyLight"_s, u"severity"_s};
    supervision.counted = true;
    supervision.emptyHint = tr("What lies too long is urged in writing, with a day by which to reply.");
    return {cases, supervision};
}

DisposalPage::DisposalPage(FormContext& context, QWidget* parent)
    : RecordTabs(context, u"disposal"_s, tr("Disposal"), setups(), parent), m_context(context),
      m_gaps(new GapPage(context)), m_rates(new OnTimePage(context))
{
    addTab(m_gaps, tr("Gaps"));
    addTab(m_rates, tr("Handled on time"));
    connect(m_gaps, &GapPage::openWanted, this, [this](RecordKind kind, const Uuid& id) {
        if (!openRecord(kind, id)) Q_EMIT openWanted(kind, id);
    });
    connect(m_gaps, &GapPage::listPrintWanted, this, &RecordTabs::listPrintWanted);
    connect(m_gaps, &GapPage::said, this, &RecordTabs::said);
    connect(m_gaps, &GapPage::countsChanged, this, &RecordTabs::countsChanged);
    connect(m_rates, &OnTimePage::rowsWanted, this, &DisposalPage::showCases);
    connect(m_rates, &OnTimePage::listPrintWanted, this, &RecordTabs::listPrintWanted);
    connect(m_rates, &OnTimePage::failed, this,
            [this](const QString& text) { Q_EMIT said(static_cast<int>(Tone::danger), text, false); });
}

void DisposalPage::showCases(const QString& title, const QList<Uuid>& cases)
{
    std::vector<qint64> rows;
    for (const Uuid& id : cases)
        if (const auto eid = m_context.reader().eidOf(id)) rows.push_back(*eid);
    if (RecordPage* list = page(RecordKind::disposalCase))
        list->showRows(title, u"t.eid IN (SELECT value FROM json_each(?))"_s, {jsonOf(rows)});
}

void DisposalPage::supervise()
{
    const QList<Uuid> cases = page(RecordKind::disposalCase)->chosen(mostSupervised + 1);
    if (cases.isEmpty() || cases.size() > mostSupervised)
        return Q_EMIT said(static_cast<int>(Tone::info),
                           cases.isEmpty() ? tr("Choose the cases that the order is about.")
                                           : tr("At most %1 cases go into one order.").arg(mostSupervised),
                           false);
    SuperviseDialog dialog(m_context, cases, this);
    if (dialog.exec() != QDialog::Accepted) return;
    QStringList numbers;
    for (const Uuid& id : dialog.issued())
        if (const auto order = m_context.reader().find<Supervision>(id)) numbers += order->no;
    Q_EMIT said(static_cast<int>(Tone::success), tr("Issued: %1").arg(numbers.join(u"、"_s)), true);
    openRecord(RecordKind::supervision, dialog.issued().front());
    if (dialog.wantsPapers()) Q_EMIT printWanted(RecordKind::supervision, dialog.issued());
}

void DisposalPage::handOver()
{
    const QList<Uuid> cases = page(RecordKind::disposalCase)->chosen(1);
    const auto chosen = cases.isEmpty() ? std::nullopt : m_context.reader().find<DisposalCase>(cases.front());
    HandOverDialog dialog(m_context, chosen ? chosen->handler : Uuid(), this);
    if (dialog.exec() != QDialog::Accepted) return;
    Q_EMIT said(static_cast<int>(Tone::success), tr("The work has been handed over"), true);
    if (dialog.wantsPaper()) Q_EMIT listPrintWanted(dialog.paper());
}

QList<Uuid> DisposalPage::openCasesShown(RecordPage& list) const
{
    QList<Uuid> open;
    for (const qint64 row : list.model()->rows()) {
        const Uuid id = m_context.reader().uuidOf(row);
        const auto found = m_context.reader().find<DisposalCase>(id);
        if (found && !found->voided && !isOver(*found)) open += id;
        if (open.size() >= mostMet) break;
    }
    return open;
}

void DisposalPage::meet()
{
    RecordPage* list = page(RecordKind::disposalCase);
    const QList<Uuid> open = openCasesShown(*list);
    if (open.isEmpty())
        return Q_EMIT said(static_cast<int>(Tone::info), tr("No open case stands in this list."), false);
    MeetingView view(m_context, open, list->shownWords(), this);
    view.exec();
    if (view.wantsMinutes()) Q_EMIT listPrintWanted(view.minutes());
}

} // namespace qj
