// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The State Council's arrangement of holidays of one year, as an office has loaded it (R-CNT-DATA). `days` is
// [{"date": "YYYY-MM-DD", "kind": "holiday" or "makeup", "name": ...}, ...] and may hold days of the year before or
// after. Counting with it is the business of law::WorkCalendar.
#include "directory/ActiveStates.h"

namespace qj {

struct CalendarRecord : Record
{
    Int year;
    Int packVersion;
    QString noticeNo;
    Json days;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field calendarPackFields[] = {
    field<&CalendarRecord::year>(10, "year", QT_TRANSLATE_NOOP("CalendarRecord", "Year"))
        .must()
        .search()
        .list()
        .index(),
    field<&CalendarRecord::packVersion>(11, "packVersion", QT_TRANSLATE_NOOP("CalendarRecord", "Version"))
        .must()
        .list(),
    field<&CalendarRecord::noticeNo>(12, "noticeNo", QT_TRANSLATE_NOOP("CalendarRecord", "Notice number"))
        .must()
        .search()
        .list(),
    field<&CalendarRecord::days>(13, "days", QT_TRANSLATE_NOOP("CalendarRecord", "Days")).must(),
    field<&CalendarRecord::remark>(14, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline const RecordInfo CalendarRecord::info{
    .kind = RecordKind::workCalendar,
    .name = "workCalendar",
    .context = "CalendarRecord",
    .label = QT_TRANSLATE_NOOP("CalendarRecord", "Working calendar"),
    .fields = calendarPackFields,
    .states = versionStates,
    .scope = Scope::global,
    .titleField = 10,
};

} // namespace qj
