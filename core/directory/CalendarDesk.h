// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "journal/ActDesk.h"
#include "law/WorkCalendar.h"

namespace qj {

/// Enters packs as drafts of the calendar, each with the next version of its year; a second person puts them in force.
/// All or none. `source` stands where a pack names no notice. Errors: calendarBroken (R-CNT-DATA) and those of the
/// desk.
Result<Receipt> takeCalendars(ActDesk& desk, const QList<CalendarPack>& packs, const QString& source,
                              const Actor& actor);

/// The days of a year that are not what the week says, as one pack: what an editor starts from.
CalendarPack packOfYear(const WorkCalendar& calendar, int year);

/// Text of a calendar file. Errors: fileMissing, fileIsFolder, fileEmpty, fileUnreadable, encodingUnknown.
Result<QString> calendarText(const QString& path);

} // namespace qj
