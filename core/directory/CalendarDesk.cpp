// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/CalendarDesk.h"

#include "directory/CalendarRecord.h"
#include "directory/LawOfStore.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace qj {

Result<Receipt> takeCalendars(ActDesk& desk, const QList<CalendarPack>& packs, const QString& source,
                              const Actor& actor)
{
    CommitDraft draft(desk.journal().clock(), actor.officer, u"import"_s);
    for (const CalendarPack& pack : packs) {
        QJ_TRY(WorkCalendar::check(pack));
        CalendarRecord record;
        record.year = pack.year;
        Query last = desk.reader().query(
            "SELECT coalesce(max(packVersion),1) FROM workCalendar WHERE year=? AND deleted IS NULL");
        last.bind(pack.year);
        record.packVersion = pack.packVersion > 0 ? pack.packVersion : (last.next() ? last.integer(0) : 1) + 1;
        record.noticeNo = pack.noticeNo.isEmpty() ? source : pack.noticeNo;
        record.days = daysOf(pack);
        QJ_TRY(desk.add(draft, dataOf(record), actor));
    }
    return desk.journal().commit(draft);
}

CalendarPack packOfYear(const WorkCalendar& calendar, int year)
{
    CalendarPack pack;
    pack.year = year;
    for (QDate date(year, 1, 1); date.year() == year; date = date.addDays(1)) {
        const CalendarDay day = calendar.day(date);
        if (day.why == DayWhy::holiday) pack.days += {date, MarkedKind::holiday, day.name};
        if (day.why == DayWhy::makeup) pack.days += {date, MarkedKind::makeup, day.name};
    }
    return pack;
}

Result<QString> calendarText(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) return fail(ErrorCode::fileMissing, {path});
    if (info.isDir()) return fail(ErrorCode::fileIsFolder, {path});
    if (info.size() == 0) return fail(ErrorCode::fileEmpty, {path});
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) return fail(ErrorCode::fileUnreadable, {path, file.errorString()});
    const QString text = QString::fromUtf8(file.read(4 << 20));
    if (text.contains(QChar::ReplacementCharacter)) return fail(ErrorCode::encodingUnknown, {path});
    return text;
}

} // namespace qj
