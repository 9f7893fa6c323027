// SPDX-License-Identifier: GPL-3.0-or-later
// What a page of the meeting shows of steps and evidence, and the minutes.
#include "disposal/MeetingView.h"

#include "analysis/DueWords.h"
#include "base/Text.h"
#include "directory/Attachment.h"
#include "disposal/DisposalQueries.h"
#include "form/FlowLayout.h"
#include "form/TablePaper.h"
#include "print/PictureFile.h"
#include "shell/ClearLayout.h"
#include "shell/Named.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"

#include <QtGui/QPixmap>
#include <QtWidgets/QLabel>

namespace qj {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostPhotos = 3;
}

void MeetingView::showSteps(const Uuid& disposalCase)
{
    const QDate today = m_context.place().today();
    const auto sheet = DisposalQueries::sheet(m_context.reader(), disposalCase, today);
    if (!sheet) return;
    const Tone tone = sheet->light == DueLight::red     ? Tone::danger
                      : sheet->light == DueLight::amber ? Tone::warning
                      : sheet->light == DueLight::green ? Tone::success
                                                        : Tone::neutral;
    const QString due = sheet->due.toString(Qt::ISODate);
    m_light->setState(sheet->provisional ? tr("due on %1, provisional").arg(due)
                                         : tr("due on %1, %2").arg(due, daysLeftText(today.daysTo(sheet->due))),
                      tone, sheet->light == DueLight::red ? Icon::warning : Icon::clock);
    QStringList lines;
    for (const CaseStep& step : sheet->steps) {
        if (step.need != StepNeed::must || step.record.state == u"na"_s) continue;
        const QString name = step.record.code + u' ' + step.record.title;
        const bool todo = step.record.state == u"todo"_s || step.record.state == u"returned"_s;
        if (step.record.state == u"verified"_s)
            lines += tr("■ %1, verified %2").arg(name, step.record.verifiedOn.toString(Qt::ISODate));
        else if (!todo)
            lines += tr("■ %1, done %2").arg(name, step.record.doneOn.toString(Qt::ISODate));
        else if (step.waits)
            lines += tr("□ %1, waits for the final result").arg(name);
        else if (!step.due.isValid())
            lines += tr("□ %1").arg(name);
        else
            lines += tr("□ %1, %2").arg(name, daysLeftText(today.daysTo(step.due)));
    }
    m_steps->setText(lines.join(u'\n'));
}

void MeetingView::showEvidence(const Uuid& disposalCase)
{
    clearLayout(*m_evidence);
    int photos = 0;
    const auto record = m_context.reader().find<DisposalCase>(disposalCase);
    QList<Uuid> owners{disposalCase};
    for (const DisposalStep& step : m_context.reader().children<DisposalStep>("caseId", disposalCase))
        owners += step.id;
    if (record) owners += record->sampleId;
    for (const Uuid& owner : std::as_const(owners))
        for (const Attachment& file : m_context.reader().children<Attachment>("ownerId", owner)) {
            if (file.voided) continue;
            auto* label = named(new QLabel(file.fileName), u"meetingFile"_s, file.fileName);
            label->setProperty("role", u"caption"_s);
            if (photos < mostPhotos && file.mime.startsWith(u"image/"_s)) {
                const Theme& theme = m_context.theme();
                const QImage picture = print::readPicture(m_context.journal().store().attachmentFile(file.sha256),
                                                          {theme.px(240), theme.px(160)})
                                           .picture;
                photos += !picture.isNull();
                if (!picture.isNull()) label->setPixmap(QPixmap::fromImage(picture));
                label->setToolTip(file.fileName);
            }
            m_evidence->addWidget(label);
        }
}

papers::Document MeetingView::minutes() const
{
    const QDate today = m_context.place().today();
    TablePaper paper;
    paper.title = tr("Minutes of the case meeting");
    paper.heads = {tr("Case"), tr("Goods"), tr("Trader"), tr("Time left"), tr("Decision"), tr("Who"), tr("By")};
    paper.widths = {30, 34, 40, 24, 80, 20, 22};
    for (const Decision& decision : m_decisions) {
        if (decision.text.isEmpty()) continue;
        const auto record = m_context.reader().find<DisposalCase>(decision.disposalCase);
        const auto sheet = DisposalQueries::sheet(m_context.reader(), decision.disposalCase, today);
        if (!record || !sheet) continue;
        QString trader;
        const QString goods = goodsOf(decision.disposalCase, &trader);
        paper.rows.push_back({record->no, goods, trader,
                              sheet->provisional ? tr("provisional") : daysLeftText(today.daysTo(sheet->due)),
                              decision.text, decision.person, decision.by});
    }
    paper.below = tr("%1   ·   %2   ·   %n case(s) looked at", nullptr, static_cast<int>(m_decisions.size()))
                      .arg(today.toString(Qt::ISODate), m_what);
    paper.after = {tr("Present:"), tr("Minutes by: %1").arg(m_context.actor().name)};
    paper.foot =
        tr("%1   Printed: %2 %3").arg(paper.title, toText(m_context.place().clock().now()), m_context.actor().name);
    return paper.document();
}

} // namespace qj
