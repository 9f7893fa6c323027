// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Guards and effects of objections and reinspections (WORKFLOW 5); the tables in ObjectionRules.h and
// ReinspectionRules.h name them.
#include "journal/Rooms.h"

namespace qj::objectionActs {

Result<> objectionMatched(const ActContext& context);
Result<> objectionAcceptable(const ActContext& context);
Result<> backupSpoilt(const ActContext& context);
Result<> reinspectionAllowed(const ActContext& context);
Result<> formalitiesLate(const ActContext& context);
Result<> otherLaboratory(const ActContext& context);
Result<> backupIntact(const ActContext& context);
Result<> reinspectionReported(const ActContext& context);
Result<> conclusionFits(const ActContext& context);
Result<> objectionUpheld(const ActContext& context);

Result<> fillObjection(const Reader& reader, const Actor& actor, QDate today, RecordData& record);
Result<> fillReinspection(const Reader& reader, const Actor& actor, QDate today, RecordData& record);
void fillDecided(const ActContext& context, RecordData& record);
void fillWithdrawn(const ActContext& context, RecordData& record);
void fillReleased(const ActContext& context, RecordData& record);
void fillReported(const ActContext& context, RecordData& record);

Result<> openInquiry(const ActContext& context, CommitDraft& draft);
Result<> decideReinspection(const ActContext& context, CommitDraft& draft);
Result<> answerObjections(const ActContext& context, CommitDraft& draft);
Result<> custodyReleased(const ActContext& context, CommitDraft& draft);
Result<> concludeReinspection(const ActContext& context, CommitDraft& draft);

/// R-RE-FORM-7D: the last day for the formalities, frozen once the laboratory is named; it follows a corrected notice.
Result<> keepFormalities(const Reader& reader, CommitDraft& draft, const Uuid& reinspection, const LawBook& law);

/// A corrected day of receipt or of service decides anew whether an application that is not decided yet came in time.
void keepInTime(const Reader& reader, CommitDraft& draft, const Uuid& objection);

} // namespace qj::objectionActs
