// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/Projection.h"

#include "law/AreaCodes.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

std::string quoted(const char* name)
{
    return std::string("\"") + name + '"';
}

const char* columnType(ValueKind kind)
{
    switch (kind) {
    case ValueKind::integer:
    case ValueKind::boolean:
    case ValueKind::money:
    case ValueKind::dateTime:
    case ValueKind::reference:
        return "INTEGER";
    default:
        return "TEXT";
    }
}

QString listText(const Field& field, const Value& value)
{
    QJsonArray array;
    for (const QString& part : plainText(field, value).split(u';', Qt::SkipEmptyParts)) array.append(part);
    if (const auto* texts = value.as<QStringList>()) array = QJsonArray::fromStringList(*texts);
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

Projection::Projection(Connection& connection, const Schema& schema) : m_connection(connection)
{
    for (const RecordInfo* info : schema.all()) {
        Table table{info, {}, {}};
        std::string names = "eid,createdAt,createdBy,updatedAt,updatedBy,rev", marks = "?,?,?,?,?,?";
        for (const std::span<const Field> fields : {commonFields(), info->fields})
            for (const Field& field : fields) {
                table.columns.push_back(&field);
                names += ',' + quoted(field.name);
                marks += ",?";
                if (field.kind == ValueKind::decimal) {
                    names += ',' + quoted((std::string(field.name) + "_n").c_str());
                    marks += ",?";
                }
            }
        table.insert = "INSERT OR REPLACE INTO " + quoted(info->name) + '(' + names + ") VALUES(" + marks + ')';
        m_tables.push_back(std::move(table));
    }
}

void Projection::setHome(const QString& officeCode)
{
    m_home = territory(officeCode);
}

bool Projection::shows(const QString& scope, const RecordInfo& info) const
{
    return m_home.size() < 6 || info.kind == RecordKind::attachment || scope.startsWith(m_home) ||
           scope == u"global"_s || scope.startsWith(u"publication/"_s);
}

void Projection::make(const Table& table)
{
    const std::string name = quoted(table.info->name);
    std::string sql = "DROP TABLE IF EXISTS " + name + "; CREATE TABLE " + name +
                      "(eid INTEGER PRIMARY KEY,createdAt INTEGER,createdBy INTEGER,updatedAt INTEGER,"
                      "updatedBy INTEGER,rev INTEGER";
    std::string indexes;
    for (const Field* field : table.columns) {
        sql += ',' + quoted(field->name) + ' ' + columnType(field->kind);
        if (field->kind == ValueKind::decimal) sql += ',' + quoted((std::string(field->name) + "_n").c_str()) + " REAL";
        if (field->has(Field::indexed))
            indexes += "; CREATE INDEX " + quoted((std::string(table.info->name) + '_' + field->name).c_str()) +
                       " ON " + name + '(' + quoted(field->name) + ") WHERE " + quoted(field->name) + " IS NOT NULL";
    }
    m_connection.run((sql + ')' + indexes).c_str());
}

void Projection::fill(const Table& table)
{
    // Documents are read in slices, so that no statement stays open while rows are written.
    qint64 last = 0;
    for (bool more = true; more;) {
        more = false;
        std::vector<std::pair<qint64, EntityDoc>> slice;
        {
            Query query(
                m_connection,
                "SELECT e.eid, e.doc, n.name FROM entity e LEFT JOIN scope n ON n.id=e.scope WHERE e.type=? AND "
                "e.eid>? AND length(e.doc)>0 ORDER BY e.eid LIMIT 5000");
            query.bind(qint64(table.info->kind)).bind(last);
            while (query.next()) {
                last = query.integer(0);
                more = true;
                if (!shows(query.text(2), *table.info)) continue;
                if (auto doc = decodeDoc(query.blobView(1))) slice.emplace_back(last, std::move(*doc));
            }
        }
        for (const auto& [eid, doc] : slice) {
            project(eid, *table.info, doc);
            if (doc.rev > 1) noteConflicts(eid, *table.info, doc);
        }
    }
}

void Projection::prepare()
{
    for (const Table& table : m_tables) {
        const QString key = u"projection."_s + QLatin1StringView(table.info->name);
        const QByteArray hash = tableHash(*table.info);
        {
            Query known(m_connection, "SELECT value FROM meta WHERE key=?");
            if (known.bind(key).next() && known.blob(0) == hash) continue;
        } // a table cannot be dropped while a statement is open
        make(table);
        fill(table);
        Query(m_connection, "INSERT OR REPLACE INTO meta(key,value) VALUES(?,?)").bind(key).bind(hash).run();
    }
}

void Projection::rebuildAll()
{
    m_connection.run("DELETE FROM conflict");
    for (const Table& table : m_tables) {
        make(table);
        fill(table);
    }
}

void Projection::remember(const Uuid& uuid, qint64 eid)
{
    if (m_eids.size() > 200'000) m_eids.clear();
    m_eids.insert(uuid, eid);
}

qint64 Projection::eidFor(const Uuid& uuid, RecordKind kind)
{
    if (const auto it = m_eids.constFind(uuid); it != m_eids.cend()) return *it;
    Query known(m_connection, "SELECT eid FROM entity WHERE uuid=?");
    qint64 eid = known.bind(uuid).next() ? known.integer(0) : 0;
    if (eid == 0) {
        Query(m_connection, "INSERT INTO entity(uuid,type,scope,doc) VALUES(?,?,NULL,x'')")
            .bind(uuid)
            .bind(qint64(kind))
            .run();
        if (m_connection.failed()) return 0;
        eid = m_connection.database().getLastInsertRowid();
    }
    remember(uuid, eid);
    return eid;
}

const Projection::Table* Projection::tableOf(const RecordInfo& info) const
{
    const auto table = std::find_if(m_tables.begin(), m_tables.end(), [&](const Table& t) { return t.info == &info; });
    return table == m_tables.end() ? nullptr : &*table;
}

void Projection::bind(Query& query, const Field& field, const RecordInfo& info, const EntityDoc& doc)
{
    const Register* reg = doc.find(field.number);
    if (!reg) {
        query.skip();
        if (field.kind == ValueKind::decimal) query.skip();
        return;
    }
    const Head* head = reg->heads.size() == 1 ? &reg->heads.front() : nullptr;
    if (head && (head->kind == ValueKind::text || head->kind == ValueKind::note) &&
        (field.kind == ValueKind::text || field.kind == ValueKind::note) && !head->value.isEmpty() &&
        isPlainUtf8(head->value)) {
        query.bindText(head->value); // as most are: what stands there is what is shown
        return;
    }
    bind(query, field,
         head ? Value::decoded(head->kind, head->value).value_or(Value()) : winnerOf(*reg, info, m_connection).value);
}

void Projection::bind(Query& query, const Field& field, const Value& value)
{
    if (value.isNull()) {
        query.skip();
        if (field.kind == ValueKind::decimal) query.skip();
        return;
    }
    switch (field.kind) {
    case ValueKind::integer:
        query.bind(value.valueOr<qint64>(0));
        break;
    case ValueKind::boolean:
        query.bind(qint64(value.valueOr(false)));
        break;
    case ValueKind::money:
        query.bind(value.valueOr(Money{}).fen.value_or(0));
        break;
    case ValueKind::dateTime:
        query.bind(value.valueOr(Instant{}).ms);
        break;
    case ValueKind::reference:
        query.bind(eidFor(value.valueOr(Uuid()), field.target));
        break;
    case ValueKind::decimal: {
        const Decimal number = value.valueOr(Decimal());
        query.bind(number.text()).bind(number.approximate());
        break;
    }
    case ValueKind::textList:
    case ValueKind::referenceList:
    case ValueKind::enumList:
        query.bind(listText(field, value));
        break;
    default:
        query.bind(plainText(field, value));
    }
}

void Projection::project(qint64 eid, const RecordInfo& info, const EntityDoc& doc)
{
    const Table* table = tableOf(info);
    if (!table || doc.registers.empty()) return;
    Query query(m_connection, table->insert);
    query.bind(eid).bind(doc.created.at).bind(doc.created.user).bind(doc.updated.at).bind(doc.updated.user);
    query.bind(static_cast<qint64>(doc.rev));
    for (const Field* field : table->columns) bind(query, *field, info, doc);
    query.run();
}

void Projection::project(qint64 eid, const RecordInfo& info, const EntityDoc& doc, const std::vector<quint16>& fields)
{
    const Table* table = tableOf(info);
    if (!table) return;
    std::string sql = "UPDATE " + quoted(info.name) + " SET createdAt=?,createdBy=?,updatedAt=?,updatedBy=?,rev=?";
    std::vector<const Field*> changed;
    for (const Field* field : table->columns) {
        if (!std::binary_search(fields.begin(), fields.end(), field->number)) continue;
        changed.push_back(field);
        sql += ',' + quoted(field->name) + "=?";
        if (field->kind == ValueKind::decimal) sql += ',' + quoted((std::string(field->name) + "_n").c_str()) + "=?";
    }
    // Statements stay prepared: not one for each of all sets of fields that there could be.
    if (m_updates.size() > 300 && !m_updates.contains(sql)) return project(eid, info, doc);
    m_updates.insert(sql);
    Query query(m_connection, sql + " WHERE eid=?");
    query.bind(doc.created.at).bind(doc.created.user).bind(doc.updated.at).bind(doc.updated.user);
    query.bind(static_cast<qint64>(doc.rev));
    for (const Field* field : changed) bind(query, *field, info, doc);
    query.bind(eid).run();
}

void Projection::noteConflicts(qint64 eid, const RecordInfo& info, const EntityDoc& doc)
{
    Query(m_connection, "DELETE FROM conflict WHERE eid=?").bind(eid).run();
    for (const Register& reg : doc.registers) {
        if (reg.heads.size() < 2) continue;
        const Winner winner = winnerOf(reg, info, m_connection);
        if (winner.several)
            Query(m_connection, "INSERT INTO conflict(eid,fld,level) VALUES(?,?,?)")
                .bind(eid)
                .bind(qint64(reg.field))
                .bind(qint64(winner.disputed))
                .run();
    }
}

void Projection::remove(qint64 eid, const RecordInfo& info)
{
    Query(m_connection, "DELETE FROM " + quoted(info.name) + " WHERE eid=?").bind(eid).run();
}

qint64 Projection::dump(const std::function<void(const QByteArray& line)>& line) const
{
    qint64 records = 0;
    for (const Table& table : m_tables) {
        std::string columns, joins;
        int link = 0;
        for (const Field* field : table.columns) {
            if (field->kind == ValueKind::reference) {
                const std::string alias = 'l' + std::to_string(link++);
                columns += ",lower(hex(" + alias + ".uuid))";
                joins += " LEFT JOIN entity " + alias + " ON " + alias + ".eid=t." + quoted(field->name);
            } else {
                columns += ",t." + quoted(field->name);
            }
        }
        Query query(m_connection,
                    "SELECT lower(hex(e.uuid)),t.createdAt,lower(hex(c.uuid)),t.updatedAt,lower(hex(u.uuid)),t.rev" +
                        columns + " FROM " + quoted(table.info->name) +
                        " t JOIN entity e ON e.eid=t.eid LEFT JOIN entity c ON c.eid=t.createdBy "
                        "LEFT JOIN entity u ON u.eid=t.updatedBy" +
                        joins + " ORDER BY e.uuid");
        while (query.next()) {
            QJsonObject row{{u"kind"_s, QString::fromLatin1(table.info->name)}, {u"id"_s, query.text(0)}};
            static constexpr const char* stamps[] = {"createdAt", "createdBy", "updatedAt", "updatedBy", "rev"};
            for (int i = 0; i < 5; ++i) row[QLatin1StringView(stamps[i])] = query.text(i + 1);
            for (size_t i = 0; i < table.columns.size(); ++i)
                if (const int column = static_cast<int>(i) + 6; !query.isNull(column) && !query.text(column).isEmpty())
                    row[QLatin1StringView(table.columns[i]->name)] = query.text(column);
            line(QJsonDocument(row).toJson(QJsonDocument::Compact));
            ++records;
        }
    }
    return records;
}

} // namespace qj
