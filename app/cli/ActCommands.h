// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One act of one record, for `act` and for all its shorthands.
#include "Groups.h"

namespace qj::cli {

/// Takes --field, --date, --reason and --evidence from the arguments.
/// `more` are fields that a shorthand sets by itself.
Result<Outcome> doAct(Session& session, const QString& kind, const QString& number, const QString& code,
                      const Arguments& arguments, const FieldTexts& more = {});
/// Several acts of one record one after the other, all or none; fields and evidence go with each.
Result<Outcome> doActs(Session& session, const QString& kind, const QString& number, const QStringList& codes,
                       const Arguments& arguments, const FieldTexts& more = {});
/// Files go into the store and become attachments of the record, in the same draft; texts go along as they are.
Result<> takeEvidence(Workplace& place, CommitDraft& draft, const RecordData& record, const QStringList& evidence,
                      ActInput& input);
std::vector<Option> actOptions();

} // namespace qj::cli
