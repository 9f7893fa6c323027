// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Lists and single records of any kind, for the groups whose `list` and `show` are those of one kind.
#include "Groups.h"

namespace qj::cli {

Result<Outcome> listRecords(Session& session, const QString& kind, const QStringList& filter);
Result<Outcome> showRecord(Session& session, const QString& kind, const QString& number);
/// Fields under their labels, then the history.
QString recordText(const RecordInfo& info, const QJsonObject& object);

/// `sample editions`, in DueCommands.cpp.
Result<Outcome> showEditions(Session& session, const Arguments& arguments);

} // namespace qj::cli
