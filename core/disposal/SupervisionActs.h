// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the acts of supervision orders ask for and bring with them. Part of DisposalDesk.
#include "journal/Rooms.h"

namespace qj::supervisionActs {

Result<> replyOverdue(const ActContext& context);
Result<> newReplyDay(const ActContext& context);
Result<> acceptedByAnother(const ActContext& context);
Result<> raiseLevel(const ActContext& context, CommitDraft& draft);
Result<> fillSupervision(const Reader& reader, const Actor& actor, QDate today, RecordData& record);
void fillReplied(const ActContext& context, RecordData& record);

} // namespace qj::supervisionActs
