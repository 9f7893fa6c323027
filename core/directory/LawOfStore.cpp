// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/LawOfStore.h"

#include "directory/CalendarRecord.h"
#include "directory/RuleValue.h"
#include "journal/CommitDraft.h"
#include "journal/Reader.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// The office's value of a rule. What else the rule says - from which event it counts, that it never stands still,
/// which steps it dates - stays as shipped.
RuleRow rowOf(const RuleValue& value, const RuleTable& shipped)
{
    const RuleRow* known = shipped.inForce(value.ruleId, value.regime, value.validFrom);
    RuleRow row = known ? *known : RuleRow();
    row.steps.clear(); // they lead to the rule, not to one of its rows
    row.ruleId = value.ruleId;
    row.regime = value.regime;
    row.value = value.value;
    row.unit = value.unit;
    row.status = value.status == RuleValueStatus::verified    ? RuleStatus::verified
                 : value.status == RuleValueStatus::toConfirm ? RuleStatus::toConfirm
                                                              : RuleStatus::unknown;
    row.source = value.sourceText;
    row.validFrom = value.validFrom;
    row.validTo = value.validTo;
    row.version = known ? known->version + 1 : 1;
    return row;
}

/// Records of a kind that are in force, after the draft.
template <class T> std::vector<T> inForce(const Reader& reader, const CommitDraft* draft)
{
    QList<Uuid> ids = reader.where(T::info, "state='inForce' AND voided IS NULL");
    if (draft)
        for (const Change& change : draft->changes())
            if (change.info == &T::info && !ids.contains(change.id)) ids += change.id;
    std::vector<T> found;
    for (const Uuid& id : std::as_const(ids)) {
        auto record = draft ? draft->find<T>(reader, id) : reader.find<T>(id);
        if (record && record->state == u"inForce"_s && !record->voided && !record->deleted)
            found.push_back(std::move(*record));
    }
    return found;
}

} // namespace

CalendarPack packOf(const CalendarRecord& record)
{
    CalendarPack pack{static_cast<int>(record.year.value_or(0)),
                      static_cast<int>(record.packVersion.value_or(0)),
                      record.noticeNo,
                      {}};
    const QJsonArray days = QJsonDocument::fromJson(record.days.bytes).array();
    for (const QJsonValue& day : days)
        pack.days += {QDate::fromString(day[u"date"].toString(), Qt::ISODate),
                      day[u"kind"].toString() == u"holiday"_s ? MarkedKind::holiday : MarkedKind::makeup,
                      day[u"name"].toString()};
    return pack;
}

Json daysOf(const CalendarPack& pack)
{
    QJsonArray days;
    for (const MarkedDay& day : pack.days)
        days.append(QJsonObject{{u"date"_s, day.date.toString(Qt::ISODate)},
                                {u"kind"_s, day.kind == MarkedKind::holiday ? u"holiday"_s : u"makeup"_s},
                                {u"name"_s, day.name}});
    return Json{QJsonDocument(days).toJson(QJsonDocument::Compact)};
}

Result<LawBook> lawOfStore(const Reader& reader, const CommitDraft* draft)
{
    QJ_TRY_ASSIGN(LawBook book, LawBook::shipped());
    const auto calendars = inForce<CalendarRecord>(reader, draft);
    if (!calendars.empty()) {
        QJ_TRY_ASSIGN(QList<CalendarPack> packs, WorkCalendar::shippedPacks());
        for (const CalendarRecord& record : calendars) packs += packOf(record);
        book.calendar = WorkCalendar(packs);
    }
    QList<RuleRow> rows;
    for (const RuleValue& value : inForce<RuleValue>(reader, draft)) rows += rowOf(value, book.rules);
    if (!rows.isEmpty()) book.rules = book.rules.with(rows);
    return book;
}

bool changesLaw(const CommitDraft& draft)
{
    return std::any_of(draft.changes().begin(), draft.changes().end(), [](const Change& change) {
        return (change.info == &RuleValue::info || change.info == &CalendarRecord::info) &&
               (change.values.contains(common::state) || change.values.contains(common::voided));
    });
}

bool sameLaw(const LawBook& one, const LawBook& other)
{
    return one.rules.rows() == other.rules.rows() && one.calendar.years() == other.calendar.years() &&
           WorkCalendar::changedDays(one.calendar, other.calendar).isEmpty();
}

} // namespace qj
