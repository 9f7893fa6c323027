// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The State Council's arrangement of holidays of one year, as an office has loaded it (R-CNT-DATA). `days` is
// [{"date": "YYYY-MM-DD", "kind": "holiday" or "makeup", "name": ...}, ...] and may hold days of the year before or
// after. Counting with it is the business of law::WorkCalendar.
#include "directory/ActiveStates.h"

namespace qj {

struct CalendarPack : Record
{
    Int year;
    Int packVersion;
    QString noticeNo;
    Json days;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field calendarPackFields[] = {
    field<&CalendarPack::year>(10, "year", QT_TRANSLATE_NOOP("CalendarPack", "Year")).must().search().list().index(),
    field<&CalendarPack::packVersion>(11, "packVersion", QT_TRANSLATE_NOOP("CalendarPack", "Version")).must().list(),
    field<&CalendarPack::noticeNo>(12, "noticeNo", QT_TRANSLATE_NOOP("CalendarPack", "Notice number"))
        .must()
        .search()
        .list(),
    field<&CalendarPack::days>(13, "days", QT_TRANSLATE_NOOP("CalendarPack", "Days")).must(),
    field<&CalendarPack::remark>(14, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline const RecordInfo CalendarPack::info{
    .kind = RecordKind::workCalendar,
    .name = "workCalendar",
    .context = "CalendarPack",
    .label = QT_TRANSLATE_NOOP("CalendarPack", "Working calendar"),
    .fields = calendarPackFields,
    .states = versionStates,
    .scope = Scope::global,
    .titleField = 10,
};

} // namespace qj
