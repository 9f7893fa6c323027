// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One act of one record, for `act` and for all its shorthands.
#include "Groups.h"

namespace qj::cli {

/// Takes --field, --date, --reason and --evidence from the arguments.
Result<Outcome> doAct(Session& session, const QString& kind, const QString& number, const QString& code,
                      const Arguments& arguments);
/// Files go into the store and become attachments of the record, in the same draft; texts go along as they are.
Result<> takeEvidence(Workplace& place, CommitDraft& draft, const RecordData& record, const QStringList& evidence,
                      ActInput& input);
std::vector<Option> actOptions();

} // namespace qj::cli
