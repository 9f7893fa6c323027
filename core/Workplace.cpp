// SPDX-License-Identifier: GPL-3.0-or-later
#include "Workplace.h"

#include "AllRecords.h"
#include "analysis/AnalysisDesk.h"
#include "directory/CalendarRecord.h"
#include "directory/RuleValue.h"
#include "disposal/DisposalDesk.h"
#include "exchange/AuthorityRules.h"
#include "planning/PlanningDesk.h"
#include "publication/PublicationDesk.h"
#include "sampling/SamplingDesk.h"
#include "testing/TestingDesk.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace qj {

std::span<const Room* const> Workplace::rooms()
{
    static const std::array all{&directoryRoom, &planningRoom,    &samplingRoom, &testingRoom,
                                &disposalRoom,  &publicationRoom, &analysisRoom};
    return all;
}

Workplace::Workplace(std::unique_ptr<Journal> journal) : m_journal(std::move(journal)), m_desk(*m_journal, rooms())
{
    m_journal->setAuthority(AuthorityRules(*m_journal, rooms()));
}

Result<std::unique_ptr<Workplace>> Workplace::create(const QString& folder, const StoreInit& init, const Clock& clock)
{
    QJ_TRY_ASSIGN(auto store, Store::create(folder));
    QJ_TRY_ASSIGN(auto journal, Journal::open(std::move(store), allRecords(), clock));
    std::unique_ptr<Workplace> place(new Workplace(std::move(journal)));
    QJ_TRY(DirectoryDesk(place->journal()).fillNewStore(init));
    QJ_TRY(place->signIn({}));
    return place;
}

Result<std::unique_ptr<Workplace>> Workplace::open(const QString& folder, Store::Mode mode, const Clock& clock)
{
    QJ_TRY_ASSIGN(auto store, Store::open(folder, mode));
    QJ_TRY_ASSIGN(auto journal, Journal::open(std::move(store), allRecords(), clock));
    std::unique_ptr<Workplace> place(new Workplace(std::move(journal)));
    QJ_TRY(place->loadLaw());
    return place;
}

Result<Actor> Workplace::signIn(const QString& text, const QString& password)
{
    QJ_TRY_ASSIGN(m_actor, DirectoryDesk(*m_journal).signIn(text, password, *m_wall));
    if (m_journal->store().mode() == Store::Mode::write) {
        QJ_TRY(DirectoryDesk(*m_journal).enterDevice(m_actor));
        QJ_TRY(DirectoryDesk(*m_journal).giveKey(m_actor));
    }
    return m_actor;
}

namespace {

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

RuleRow rowOf(const RuleValue& value)
{
    RuleRow row;
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
    row.version = 0;
    return row;
}

} // namespace

Result<> Workplace::loadLaw()
{
    QJ_TRY_ASSIGN(LawBook book, LawBook::shipped());
    QJ_TRY_ASSIGN(QList<CalendarPack> packs, WorkCalendar::shippedPacks());
    const qsizetype shipped = packs.size();
    for (const Uuid& id : reader().where(CalendarRecord::info, "state='inForce' AND voided IS NULL"))
        if (const auto record = reader().find<CalendarRecord>(id)) packs += packOf(*record);
    if (packs.size() > shipped) book.calendar = WorkCalendar(packs);
    QList<RuleRow> rows;
    for (const Uuid& id : reader().where(RuleValue::info, "state='inForce' AND voided IS NULL"))
        if (const auto value = reader().find<RuleValue>(id)) rows += rowOf(*value);
    if (!rows.isEmpty()) book.rules = book.rules.with(rows);
    m_journal->setLaw(std::move(book));
    return {};
}

} // namespace qj
