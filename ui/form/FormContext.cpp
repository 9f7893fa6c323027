// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/FormContext.h"

#include "base/Text.h"
#include "form/DraftCodec.h"
#include "form/ListQuery.h"

namespace qj {

using namespace Qt::StringLiterals;

FormContext::FormContext(Workplace& place, Theme& theme, QSettings& settings, LocalStore* local)
    : m_place(place), m_theme(theme), m_settings(settings), m_local(local)
{
    if (auto connection = place.journal().store().openReader()) {
        m_connection = std::move(*connection);
        addMatchFunction(*m_connection);
    }
}

FormContext::~FormContext() = default;

std::vector<Found> FormContext::lookUp(const RecordInfo& info, const QString& text, int limit) const
{
    std::vector<Found> result;
    if (!m_connection) return result;
    const std::vector<ListColumn> columns = listColumns(info, schema());
    std::vector<int> wanted;
    for (int i = 0; i < static_cast<int>(columns.size()) && wanted.size() < 4; ++i) {
        const Field& field = columns[static_cast<std::size_t>(i)].field();
        if (field.has(Field::listed) || field.number == info.titleField) wanted.push_back(i);
    }
    ListQuery asked;
    asked.search = text;
    asked.condition = u"t.voided IS NULL"_s;
    if (info.state(u"inactive"_s)) asked.condition += u" AND coalesce(t.state,'active')='active'"_s;
    const SqlPart rows = rowsSql(info, columns, asked);
    std::vector<qint64> ids;
    {
        Query query(*m_connection, rows.text + " LIMIT " + std::to_string(limit));
        for (const QString& parameter : rows.parameters) query.bind(parameter);
        while (query.next()) ids.push_back(query.integer(0));
    }
    QHash<qint64, Found> found;
    const Reader reader(*m_connection, schema(), journal().law());
    Query query(*m_connection, cellsSql(info, columns, wanted));
    query.bind(jsonOf(ids));
    while (query.next()) {
        Found one{query.uuid(1), {}, {}};
        QStringList details;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const ListColumn& column = columns[static_cast<std::size_t>(wanted[i])];
            const QString cell = column.text(query, static_cast<int>(i) + 3, reader);
            if (column.field().number == info.titleField && !column.isThrough())
                one.title = cell;
            else if (!cell.isEmpty() && column.field().kind != ValueKind::boolean) // a bare yes says nothing
                details += cell;
        }
        if (one.title.isEmpty() && !details.isEmpty()) one.title = details.takeFirst();
        one.detail = details.join(u" · "_s);
        found.insert(query.integer(0), std::move(one));
    }
    for (const qint64 id : ids)
        if (found.contains(id)) result.push_back(found.take(id));
    return result;
}

QString FormContext::titleOf(const Uuid& id) const
{
    const RecordInfo* info = schema().find(reader().kindOf(id));
    const auto data = info ? reader().find(*info, id) : std::nullopt;
    if (!data) return {};
    const Field* field = info->find(info->titleField ? info->titleField : info->numberField);
    const Value value = field ? data->value(field->number) : Value();
    return value.isNull() ? data->number() : shown(*info, *field, value);
}

QString FormContext::shown(const RecordInfo& info, const Field& field, const Value& value) const
{
    if (field.number == common::state) {
        const State* state = info.state(value.valueOr<QString>({}));
        return state ? translated(info.context, state->label) : value.valueOr<QString>({});
    }
    if (const auto* id = value.as<Uuid>()) return titleOf(*id);
    if (const auto* ids = value.as<QList<Uuid>>()) {
        QStringList titles;
        for (const Uuid& id : *ids) titles += titleOf(id);
        return titles.join(u'、');
    }
    return shownText(field, value, info.context);
}

RecordData FormContext::filled(RecordData data) const
{
    for (const Room* room : Workplace::rooms())
        for (const Filler& filler : room->fillers)
            if (filler.kind == data.info->kind) {
                RecordData more = data;
                if (filler.fill(reader(), actor(), m_place.today(), more)) data = std::move(more);
            }
    return data;
}

std::optional<RecordData> FormContext::begun(const RecordInfo& info) const
{
    const auto drafts = m_local ? m_local->drafts(actor().officer, info.kind) : std::vector<Draft>();
    for (const Draft& draft : drafts)
        if (draft.isNew) return DraftCodec::decode(info, draft.values);
    return std::nullopt;
}

std::optional<RecordData> FormContext::lastOf(const RecordInfo& info, const Uuid& except) const
{
    const auto officer = reader().eidOf(actor().officer);
    if (!officer) return std::nullopt;
    Query query = reader().query(std::string("SELECT e.uuid FROM \"") + info.name +
                                 "\" t JOIN entity e ON e.eid=t.eid WHERE t.createdBy=? AND t.deleted IS NULL "
                                 "AND t.voided IS NULL ORDER BY t.eid DESC LIMIT 2");
    query.bind(*officer);
    while (query.next())
        if (const Uuid id = query.uuid(0); id != except) return reader().find(info, id);
    return std::nullopt;
}

} // namespace qj
