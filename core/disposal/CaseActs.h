// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the acts of cases and steps ask for and bring with them. Part of DisposalDesk, which hands them to the ActDesk.
#include "disposal/DisposalCase.h"
#include "disposal/DisposalStep.h"
#include "journal/Rooms.h"

namespace qj::caseActs {

// guards
Result<> caseByVerdict(const ActContext& context);
Result<> stepByChecklist(const ActContext& context);
Result<> stepsReady(const ActContext& context);
Result<> caseClosable(const ActContext& context);
Result<> receivingOffice(const ActContext& context);
Result<> noFailure(const ActContext& context);
Result<> caseAlive(const ActContext& context);
Result<> caseIsHere(const ActContext& context);

// what an act itself says
void fillRunning(const ActContext& context, RecordData& record);
void fillTransferred(const ActContext& context, RecordData& record);
void fillClosed(const ActContext& context, RecordData& record);
void fillDone(const ActContext& context, RecordData& record);
void fillVerified(const ActContext& context, RecordData& record);
void fillNotApplicable(const ActContext& context, RecordData& record);

// effects
Result<> noteClosing(const ActContext& context, CommitDraft& draft);
Result<> changeOwner(const ActContext& context, CommitDraft& draft);
Result<> clearClosing(const ActContext& context, CommitDraft& draft);
Result<> startCase(const ActContext& context, CommitDraft& draft);

/// A day of a step before its case was opened, or after today. Errors: guardFailed stepBeforeCase, dateInFuture.
Result<> stepDated(const DisposalStep& step, const DisposalCase& owner, QDate today);

} // namespace qj::caseActs
