// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and checking of calendar packs (WorkCalendar::parse, check, shippedPacks).
#include "law/RuleFile.h"
#include "law/WorkCalendar.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

constexpr int firstYear = 1949;
constexpr int lastYear = 2199;

/// Words of headers and kinds that files use; Chinese words are data of the format, not text for people.
struct Words
{
    QStringList date, kind, name, year, holiday, makeup;
};

Result<Words> words()
{
    QJ_TRY_ASSIGN(const RuleFile file, RuleFile::shipped(u"calendar_words.csv"_s));
    std::map<QString, QStringList> found;
    for (const RuleFile::Row& row : file.rows()) found[file.cell(row, u"meaning"_s)] += file.cell(row, u"word"_s);
    return Words{found[u"date"_s], found[u"kind"_s],    found[u"name"_s],
                 found[u"year"_s], found[u"holiday"_s], found[u"makeup"_s]};
}

QDate dateOf(QString text)
{
    text.replace(u'/', u'-').replace(u'.', u'-');
    for (const QString& format : {u"yyyy-MM-dd"_s, u"yyyy-M-d"_s, u"yyyyMMdd"_s})
        if (const QDate date = QDate::fromString(text, format); date.isValid()) return date;
    return {};
}

Error broken(int row, const QString& what, const QString& text = {})
{
    return Error{ErrorCode::calendarBroken, {QString::number(row), what, text}, u"R-CNT-DATA"_s, {}, {}, {}, {}};
}

struct Found
{
    int row;
    int year;
    MarkedDay day;
};

/// Takes the days, notes what is wrong with them.
class DayReader
{
public:
    DayReader(const RuleFile& file, const Words& words)
        : m_words(words), m_date(file.column(words.date)), m_kind(file.column(words.kind)),
          m_name(file.column(words.name)), m_year(file.column(words.year)), m_yearNote(file.note(u"year"_s))
    {
    }
    bool hasColumns() const { return m_date >= 0 && m_kind >= 0; }
    bool saysYear() const { return m_year >= 0 || !m_yearNote.isEmpty(); }

    void read(const RuleFile::Row& row)
    {
        const QString dateText = RuleFile::cell(row, m_date);
        const QString kindText = RuleFile::cell(row, m_kind).toLower();
        const QDate date = dateOf(dateText);
        if (!date.isValid() || date.year() < firstYear || date.year() > lastYear)
            return problems.push_back(broken(row.number, u"date"_s, dateText));
        const bool makeup = m_words.makeup.contains(kindText);
        if (!makeup && !m_words.holiday.contains(kindText))
            return problems.push_back(broken(row.number, u"kind"_s, RuleFile::cell(row, m_kind)));
        const QString yearText = m_year >= 0 ? RuleFile::cell(row, m_year) : m_yearNote;
        bool isNumber = true;
        const int year = saysYear() ? yearText.toInt(&isNumber) : date.year();
        if (!isNumber || qAbs(year - date.year()) > 1)
            return problems.push_back(broken(row.number, u"year"_s, yearText));
        found.push_back(
            {row.number, year, {date, makeup ? MarkedKind::makeup : MarkedKind::holiday, RuleFile::cell(row, m_name)}});
    }

    std::vector<Found> found;
    std::vector<Error> problems;

private:
    const Words& m_words;
    int m_date, m_kind, m_name, m_year;
    QString m_yearNote;
};

/// Days of December that belong to the next New Year's Day were set by the next year's notice.
void moveToNextYear(std::vector<Found>& found)
{
    std::map<int, QString> newYear;
    for (const Found& f : found)
        if (f.day.date.month() == 1 && f.day.date.day() == 1) newYear[f.day.date.year()] = f.day.name;
    for (Found& f : found) {
        const auto next = newYear.find(f.day.date.year() + 1);
        const bool december = f.day.date.month() == 12 && !f.day.name.isEmpty();
        if (december && next != newYear.end() && next->second == f.day.name) f.year = f.day.date.year() + 1;
    }
}

void findRepeats(const std::vector<Found>& found, std::vector<Error>& problems)
{
    std::map<std::pair<int, QDate>, MarkedKind> seen;
    for (const Found& f : found) {
        const auto [at, isNew] = seen.insert({{f.year, f.day.date}, f.day.kind});
        if (isNew) continue;
        const QString what = at->second == f.day.kind ? u"duplicate"_s : u"overlap"_s;
        problems.push_back(broken(f.row, what, f.day.date.toString(Qt::ISODate)));
    }
}

/// The days off of one festival follow each other: a weekday that is missing between them was left out (R-CNT-DATA).
void findHoles(const std::vector<Found>& found, std::vector<Error>& problems)
{
    constexpr int mostDaysBetween = 5; // further apart they are two festivals of one name
    std::map<std::pair<int, QString>, std::map<QDate, int>> festivals;
    QSet<QDate> marked;
    for (const Found& f : found) {
        marked += f.day.date;
        if (f.day.kind == MarkedKind::holiday && !f.day.name.isEmpty())
            festivals[{f.year, f.day.name}][f.day.date] = f.row;
    }
    for (const auto& [festival, days] : festivals)
        for (auto day = days.begin(), next = std::next(day); next != days.end(); day = next++)
            for (QDate hole = day->first.addDays(1);
                 hole < next->first && day->first.daysTo(next->first) <= mostDaysBetween; hole = hole.addDays(1))
                if (!marked.contains(hole) && hole.dayOfWeek() < Qt::Saturday) // notices may leave weekends unsaid
                    problems.push_back(broken(next->second, u"missing"_s, hole.toString(Qt::ISODate)));
}

Result<> refused(std::vector<Error> problems)
{
    if (problems.empty()) return {};
    std::stable_sort(problems.begin(), problems.end(),
                     [](const Error& a, const Error& b) { return a.args[0].toInt() < b.args[0].toInt(); });
    Error error = problems.front();
    if (problems.size() > 1) error.more = std::move(problems);
    return fail(std::move(error));
}

} // namespace

Result<QList<CalendarPack>> WorkCalendar::parse(const QString& text)
{
    QJ_TRY_ASSIGN(const Words known, words());
    const auto file = RuleFile::parse(text);
    if (!file && file.error().code == ErrorCode::fileEmpty) return fail(broken(1, u"empty"_s));
    if (!file) return fail(broken(file.error().args[0].toInt(), u"columns"_s));
    DayReader reader(*file, known);
    if (!reader.hasColumns()) return fail(broken(1, u"columns"_s, file->header().join(u',')));
    for (const RuleFile::Row& row : file->rows()) reader.read(row);
    if (reader.found.empty() && reader.problems.empty()) return fail(broken(1, u"empty"_s));
    if (!reader.saysYear()) moveToNextYear(reader.found);
    findRepeats(reader.found, reader.problems);
    findHoles(reader.found, reader.problems);
    QJ_TRY(refused(std::move(reader.problems)));

    std::map<int, CalendarPack> packs;
    for (Found& f : reader.found) packs[f.year].days += std::move(f.day);
    QList<CalendarPack> result;
    for (auto& [year, pack] : packs) {
        pack.year = year;
        pack.packVersion = file->note(u"packVersion"_s).toInt();
        pack.noticeNo = file->note(u"notice"_s);
        std::sort(pack.days.begin(), pack.days.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
        result += std::move(pack);
    }
    return result;
}

Result<> WorkCalendar::check(const CalendarPack& pack)
{
    std::vector<Found> found;
    std::vector<Error> problems;
    int row = 0;
    for (const MarkedDay& day : pack.days) {
        ++row;
        if (!day.date.isValid())
            problems.push_back(broken(row, u"date"_s));
        else if (qAbs(pack.year - day.date.year()) > 1)
            problems.push_back(broken(row, u"year"_s, day.date.toString(Qt::ISODate)));
        else
            found.push_back({row, pack.year, day});
    }
    findRepeats(found, problems);
    findHoles(found, problems);
    return refused(std::move(problems));
}

Result<QList<CalendarPack>> WorkCalendar::shippedPacks()
{
    QList<CalendarPack> packs;
    for (const QString& name : RuleFile::shippedNames(u"calendar"_s)) {
        QJ_TRY_ASSIGN(const QString text, RuleFile::shippedText(name));
        QJ_TRY_ASSIGN(const QList<CalendarPack> read, parse(text));
        packs += read;
    }
    return packs;
}

} // namespace qj
