// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the acts of publications and corrections ask for and bring with them. Part of PublicationDesk.
#include "journal/Rooms.h"

namespace qj::publicationActs {

// guards
Result<> noRedBlocker(const ActContext& context);
Result<> cityOwn(const ActContext& context);
Result<> requestRecorded(const ActContext& context);
Result<> replyRecorded(const ActContext& context);
Result<> publicationClean(const ActContext& context);
Result<> allPlacesDone(const ActContext& context);

// effects
Result<> applyConsent(const ActContext& context, CommitDraft& draft);
Result<> freezeText(const ActContext& context, CommitDraft& draft);
Result<> correctPublication(const ActContext& context, CommitDraft& draft);

// what is filled in
Result<> fillPublication(const Reader& reader, const Actor& actor, QDate today, RecordData& record);
Result<> fillItem(const Reader& reader, const Actor& actor, QDate today, RecordData& record);
Result<> fillApproval(const Reader& reader, const Actor& actor, QDate today, RecordData& record);
void fillDistrictChecked(const ActContext& context, RecordData& record);
void fillCityChecked(const ActContext& context, RecordData& record);
void fillPublished(const ActContext& context, RecordData& record);
void fillApproved(const ActContext& context, RecordData& record);
void fillIssued(const ActContext& context, RecordData& record);

/// The consequence of this room: a result that falls leaves drafts, and starts a withdrawal of what is public; one
/// whose report is replaced starts a correction.
Result<> onFallen(const Reader& reader, CommitDraft& draft);

} // namespace qj::publicationActs
