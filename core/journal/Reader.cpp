// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/Reader.h"

#include <algorithm>
#include <tuple>

namespace qj {

namespace {

bool equalValues(const Register& reg)
{
    return std::all_of(reg.heads.begin(), reg.heads.end(), [&](const Head& head) {
        return head.kind == reg.heads.front().kind && head.value == reg.heads.front().value;
    });
}

std::pair<qint64, QByteArray> orderOf(const Head& head, Connection& connection)
{
    Query query(connection, "SELECT hlc, id FROM commits WHERE cid=?");
    return query.bind(head.cid).next() ? std::pair{query.integer(0), query.blob(1)} : std::pair<qint64, QByteArray>{};
}

/// The more the less advanced; a state that this version does not know never holds against one that it knows.
int holdsBack(const Head& head, const RecordInfo& info)
{
    const State* state = info.state(QString::fromUtf8(head.value));
    return state ? -state->rank : std::numeric_limits<int>::min();
}

} // namespace

Winner winnerOf(const Register& reg, const RecordInfo& info, Connection& connection)
{
    Winner winner;
    if (reg.heads.empty()) return winner;
    winner.head = &reg.heads.front();
    if (reg.heads.size() > 1 && !equalValues(reg)) {
        winner.several = true;
        const Field* field = fieldOf(info, reg.field);
        winner.disputed = field && field->has(Field::critical);
        const bool byRank = reg.field == common::state;
        auto best = std::tuple(byRank ? holdsBack(*winner.head, info) : 0, orderOf(*winner.head, connection));
        for (const Head& head : reg.heads) {
            const auto order = std::tuple(byRank ? holdsBack(head, info) : 0, orderOf(head, connection));
            if (order > best) {
                best = order;
                winner.head = &head;
            }
        }
    }
    winner.value = Value::decoded(winner.head->kind, winner.head->value).value_or(Value());
    return winner;
}

EntityDoc Reader::docOf(const Uuid& id) const
{
    Query query(m_connection, "SELECT doc FROM entity WHERE uuid=?");
    if (!query.bind(id).next()) return {};
    return decodeDoc(query.blobView(0)).value_or(EntityDoc{});
}

QList<quint16> Reader::disputedFields(const Uuid& id) const
{
    QList<quint16> fields;
    Query query(m_connection, "SELECT c.fld FROM conflict c JOIN entity e ON e.eid=c.eid WHERE e.uuid=? AND c.level=1 "
                              "ORDER BY c.fld");
    for (query.bind(id); query.next();) fields += static_cast<quint16>(query.integer(0));
    return fields;
}

namespace {

bool isKnown(const RecordInfo* info, quint16 number, const Head& head)
{
    const Field* field = info ? fieldOf(*info, number) : nullptr;
    const auto value = Value::decoded(head.kind, head.value);
    if (!field || !value) return false;
    if (number == common::state) return info->states.empty() || info->state(value->valueOr<QString>({}));
    const auto coded = [&field](qint64 code) {
        return std::any_of(field->codes.begin(), field->codes.end(),
                           [code](const EnumEntry& entry) { return entry.number == code; });
    };
    if (field->kind == ValueKind::enumeration) return coded(value->valueOr<qint64>(0));
    const auto* codes = value->as<QList<qint64>>();
    return !codes || std::all_of(codes->begin(), codes->end(), coded);
}

} // namespace

Reader::Foreign Reader::foreignIn(const Uuid& id) const
{
    Foreign found;
    const RecordInfo* info = m_schema.find(kindOf(id));
    for (const Register& reg : docOf(id).registers)
        for (const Head& head : reg.heads) {
            if (head.kind == ValueKind::none || isKnown(info, reg.field, head)) continue;
            ++found.values;
            Query query(m_connection, "SELECT body FROM commits WHERE cid=?");
            const auto commit = query.bind(head.cid).next() ? decodeCommit(query.blobView(0)) : std::nullopt;
            if (commit && head.op < commit->ops.size() && commit->ops[head.op].mustUnderstand)
                found.mustUnderstand = true;
        }
    return found;
}

Result<> Reader::understood(const Uuid& id) const
{
    const Foreign found = foreignIn(id);
    if (!found.mustUnderstand) return {};
    const QString title = titleOf(id);
    return fail(ErrorCode::needsNewerProgram,
                {title.isEmpty() ? id.toString(QUuid::WithoutBraces) : title, QString::number(found.values)});
}

std::optional<RecordData> Reader::find(const RecordInfo& info, const Uuid& id) const
{
    if (id.isNull()) return std::nullopt;
    Query query(m_connection, "SELECT doc, type FROM entity WHERE uuid=?");
    if (!query.bind(id).next() || query.integer(1) != qint64(info.kind)) return std::nullopt;
    const auto doc = decodeDoc(query.blobView(0));
    if (!doc || doc->registers.empty()) return std::nullopt;
    RecordData data{&info, id, {}};
    for (const Register& reg : doc->registers) {
        const Winner winner = winnerOf(reg, info, m_connection);
        if (winner.disputed && m_disputed == Disputed::missing && reg.field != common::state) continue;
        data.set(reg.field, winner.value);
    }
    if (data.hidden()) return std::nullopt;
    return data;
}

namespace {

/// Columns under which a person may name a record, the strongest first.
QList<QByteArray> nameColumns(const RecordInfo& info)
{
    QList<QByteArray> columns;
    for (const quint16 number : {info.numberField, info.naturalKey, info.titleField})
        if (const Field* field = number ? info.find(number) : nullptr) columns += field->name;
    for (const Field& field : info.fields)
        if (field.kind == ValueKind::text && field.has(Field::searchable) && field.has(Field::indexed) &&
            !columns.contains(field.name))
            columns += field.name;
    return columns;
}

} // namespace

Result<RecordData> Reader::lookUp(const RecordInfo& info, const QString& text) const
{
    const QString kind = QString::fromLatin1(info.name);
    if (const Uuid id = Uuid::fromString(text); !id.isNull()) {
        if (auto data = find(info, id)) return std::move(*data);
        return fail(notFound(kind, text));
    }
    for (const QByteArray& column : nameColumns(info)) {
        const std::string same = '"' + column.toStdString() + "\"=?";
        QList<Uuid> found = where(info, same, {text});
        if (found.size() > 1 && *info.meant)
            if (const QList<Uuid> meant = where(info, same + " AND " + info.meant, {text}); !meant.isEmpty())
                found = meant;
        if (found.size() > 1) return fail(ErrorCode::ambiguousRecord, {kind, text});
        if (found.size() == 1)
            if (auto data = find(info, found.front())) return std::move(*data);
    }
    return fail(notFound(kind, text));
}

QList<Uuid> Reader::where(const RecordInfo& info, const std::string& condition, const QStringList& parameters) const
{
    QList<Uuid> result;
    const std::string table = std::string("\"") + info.name + '"';
    Query query(m_connection, "SELECT e.uuid FROM " + table +
                                  " t JOIN entity e ON e.eid=t.eid WHERE t.deleted IS NULL AND (" + condition +
                                  ") ORDER BY t.eid");
    for (const QString& parameter : parameters) query.bind(parameter);
    while (query.next()) result += query.uuid(0);
    return result;
}

QList<Uuid> Reader::referring(const RecordInfo& info, const char* field, const Uuid& target) const
{
    QList<Uuid> result;
    const auto eid = eidOf(target);
    if (!eid) return result;
    Query query(m_connection, std::string("SELECT e.uuid FROM \"") + info.name +
                                  "\" t JOIN entity e ON e.eid=t.eid WHERE t.\"" + field +
                                  "\"=? AND t.deleted IS NULL ORDER BY t.eid");
    query.bind(*eid);
    while (query.next()) result += query.uuid(0);
    return result;
}

Error Reader::notFound(const QString& kind, const QString& wanted) const
{
    return m_connection.takeError().value_or(Error{ErrorCode::unknownRecord, {kind, wanted}, {}, {}, {}, {}, {}});
}

std::optional<qint64> Reader::eidOf(const Uuid& id) const
{
    Query query(m_connection, "SELECT eid FROM entity WHERE uuid=?");
    return query.bind(id).next() ? std::optional(query.integer(0)) : std::nullopt;
}

Uuid Reader::uuidOf(qint64 eid) const
{
    Query query(m_connection, "SELECT uuid FROM entity WHERE eid=?");
    return query.bind(eid).next() ? query.uuid(0) : Uuid();
}

RecordKind Reader::kindOf(const Uuid& id) const
{
    Query query(m_connection, "SELECT type FROM entity WHERE uuid=?");
    return query.bind(id).next() ? static_cast<RecordKind>(query.integer(0)) : RecordKind::none;
}

QString Reader::scopeOf(const Uuid& id) const
{
    Query query(m_connection, "SELECT s.name FROM entity e JOIN scope s ON s.id=e.scope WHERE e.uuid=?");
    return query.bind(id).next() ? query.text(0) : QString();
}

Stamp Reader::stampOf(const Uuid& id) const
{
    const EntityDoc doc = docOf(id);
    return {{doc.created.at}, {doc.updated.at}, uuidOf(doc.created.user), uuidOf(doc.updated.user), doc.rev};
}

QString Reader::titleOf(const Uuid& id) const
{
    const RecordInfo* info = m_schema.find(kindOf(id));
    const auto data = info ? find(*info, id) : std::nullopt;
    return data ? data->title() : QString();
}

} // namespace qj
