// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the archiving of a sample asks for beside what the sample itself says (SampleRules): that it may go already, and
// that this mode of disposal is open to it. D18 of its case is done by it. Part of DisposalDesk.
#include "journal/Rooms.h"

namespace qj::fateActs {

/// guardFailed: fateTooEarly (R-RET-3M, R-RET-PASS), resultContested, safetyDestroyed (R-RET-MODES), caseNotClosed,
/// fateApprover (R-RET-TWOSIGN), dateInFuture.
Result<> fateAllowed(const ActContext& context);
Result<> noteFate(const ActContext& context, CommitDraft& draft);

} // namespace qj::fateActs
