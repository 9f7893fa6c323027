// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Guards and effects of test reports (WORKFLOW 4); the table in TestReportRules.h names them.
#include "journal/Rooms.h"

namespace qj::reportActs {

Result<> reportMatched(const ActContext& context);
Result<> reportComplete(const ActContext& context);
Result<> onlyReport(const ActContext& context);
Result<> replacementThere(const ActContext& context);

void fillChecked(const ActContext& context, RecordData& record);
void fillAccepted(const ActContext& context, RecordData& record);

Result<> sampleReported(const ActContext& context, CommitDraft& draft);
Result<> verdictReopened(const ActContext& context, CommitDraft& draft);

} // namespace qj::reportActs
