// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/DisposalDesk.h"

#include "disposal/CaseActs.h"
#include "disposal/CaseFile.h"
#include "disposal/CaseUpkeep.h"
#include "disposal/DisposalCaseRules.h"
#include "disposal/FateActs.h"
#include "disposal/SupervisionActs.h"
#include "disposal/SupervisionRules.h"

using namespace Qt::StringLiterals;

namespace qj {

namespace {

std::vector<Error> stepProblems(const DisposalStep& step, const QString& state)
{
    // The consequence keeps the recorded need at the one in force.
    return disposalStepProblems(step, step.need, state);
}

/// An extension needs a paper, an approver, and a limit that may be moved at all (R-CNT-PAUSE, R-DSP-NOSTAY).
Result<> fillExtension(const Reader& reader, const Actor&, QDate, RecordData& record)
{
    const CaseExtension extension = record.as<CaseExtension>();
    const auto found = reader.find<DisposalCase>(extension.caseId);
    if (!found) return fail(ErrorCode::unknownRecord, {u"disposalCase"_s, QString()});
    record.set(common::officeId, Value(found->officeId));
    if (auto problems = caseExtensionProblems(extension, found->failKind, reader.law().rules); !problems.empty())
        return fail(together(std::move(problems)));
    return {};
}

constexpr const LifeCycle* cycles[] = {&disposalCaseLifeCycle, &disposalStepLifeCycle, &supervisionLifeCycle};
constexpr RecordCheck checks[] = {
    {RecordKind::disposalCase, typedCheck<DisposalCase, disposalCaseProblems>},
    {RecordKind::disposalStep, typedCheck<DisposalStep, stepProblems>},
    {RecordKind::paperTemplate, typedCheck<TemplateRecord, checklistProblems>},
};
constexpr Guard guards[] = {
    {RecordKind::disposalCase, "caseByVerdict", caseActs::caseByVerdict},
    {RecordKind::disposalStep, "stepByChecklist", caseActs::stepByChecklist},
    {RecordKind::disposalCase, "stepsReady", caseActs::stepsReady},
    {RecordKind::disposalCase, "caseClosable", caseActs::caseClosable},
    {RecordKind::disposalCase, "receivingOffice", caseActs::receivingOffice},
    {RecordKind::disposalCase, "caseIsHere", caseActs::caseIsHere},
    {RecordKind::disposalCase, "noFailure", caseActs::noFailure},
    {RecordKind::disposalStep, "caseAlive", caseActs::caseAlive},
    {RecordKind::sample, "fateRecorded", fateActs::fateAllowed},
    {RecordKind::supervision, "replyOverdue", supervisionActs::replyOverdue},
    {RecordKind::supervision, "newReplyDay", supervisionActs::newReplyDay},
    {RecordKind::supervision, "acceptedByAnother", supervisionActs::acceptedByAnother},
};
constexpr Effect effects[] = {
    {RecordKind::disposalCase, "noteClosing", caseActs::noteClosing},
    {RecordKind::disposalCase, "changeOwner", caseActs::changeOwner},
    {RecordKind::disposalCase, "clearClosing", caseActs::clearClosing},
    {RecordKind::disposalStep, "startCase", caseActs::startCase},
    {RecordKind::sample, "noteFate", fateActs::noteFate},
    {RecordKind::supervision, "raiseLevel", supervisionActs::raiseLevel},
};
constexpr Filler fillers[] = {
    {RecordKind::caseExtension, fillExtension},
    {RecordKind::supervision, supervisionActs::fillSupervision},
};
constexpr ActFiller actFillers[] = {
    {RecordKind::disposalCase, "running", caseActs::fillRunning},
    {RecordKind::disposalCase, "transferred", caseActs::fillTransferred},
    {RecordKind::disposalCase, "closed", caseActs::fillClosed},
    {RecordKind::disposalStep, "done", caseActs::fillDone},
    {RecordKind::disposalStep, "verified", caseActs::fillVerified},
    {RecordKind::disposalStep, "na", caseActs::fillNotApplicable},
    {RecordKind::supervision, "replied", supervisionActs::fillReplied},
};

} // namespace

const Room disposalRoom{"disposal", cycles, checks, guards, effects, fillers, actFillers, openCases};

Result<Uuid> DisposalDesk::step(const QString& caseText, const QString& code) const
{
    const qsizetype slash = caseText.lastIndexOf(u'/');
    const QString no = code.isEmpty() ? caseText.left(slash) : caseText;
    const QString wanted = (code.isEmpty() ? caseText.mid(slash + 1) : code).toUpper();
    QJ_TRY_ASSIGN(const RecordData found, m_desk.reader().lookUp(DisposalCase::info, no));
    const Uuid id = stepIdOf(found.id, wanted);
    if (!m_desk.reader().find<DisposalStep>(id)) return fail(ErrorCode::unknownRecord, {u"disposalStep"_s, wanted});
    return id;
}

Result<Receipt> DisposalDesk::tick(const Uuid& step, const ActInput& input, const Actor& actor,
                                   const std::map<quint16, Value>& caseFields)
{
    const auto found = m_desk.reader().find<DisposalStep>(step);
    if (!found) return fail(ErrorCode::unknownRecord, {u"disposalStep"_s, step.toString(QUuid::WithoutBraces)});
    CommitDraft draft(m_desk.journal().clock(), actor.officer, u"done"_s, input.reason.trimmed());
    if (!caseFields.empty()) QJ_TRY(m_desk.set(draft, DisposalCase::info, found->caseId, caseFields, actor));
    QJ_TRY(m_desk.act(draft, DisposalStep::info, step, u"done"_s, input, actor));
    return m_desk.journal().commit(draft);
}

Result<QStringList> DisposalDesk::verifyAll(const Uuid& disposalCase, const ActInput& input, const Actor& actor)
{
    CommitDraft draft(m_desk.journal().clock(), actor.officer, u"verified"_s, input.reason.trimmed());
    QStringList codes;
    for (const DisposalStep& step : m_desk.reader().children<DisposalStep>("caseId", disposalCase)) {
        if (step.state != u"done"_s || step.doneBy == actor.officer) continue;
        QJ_TRY(m_desk.act(draft, DisposalStep::info, step.id, u"verified"_s, input, actor));
        codes += step.code;
    }
    QJ_TRY(m_desk.journal().commit(draft));
    codes.sort();
    return codes;
}

} // namespace qj
