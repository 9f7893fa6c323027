// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/RecordJson.h"

#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace qj {

QString isoText(Instant instant)
{
    return instant.isNull() ? QString() : toLocal(instant).toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u"+08:00"_s;
}

namespace {

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString uuidText(const Uuid& id)
{
    return id.toString(QUuid::WithoutBraces);
}

bool isReference(const Field& field)
{
    return field.kind == ValueKind::reference || field.kind == ValueKind::referenceList;
}

bool isList(const Field& field)
{
    return field.kind == ValueKind::textList || field.kind == ValueKind::referenceList ||
           field.kind == ValueKind::enumList;
}

} // namespace

RecordJson::RecordJson(const Journal& journal, Derive derive) : m_journal(journal), m_derive(std::move(derive)) {}

QString RecordJson::name(const Uuid& id) const
{
    if (id.isNull()) return {};
    if (const auto known = m_names.constFind(id); known != m_names.cend()) return *known;
    const Reader& reader = m_journal.reader();
    const RecordInfo* info = m_journal.schema().find(reader.kindOf(id));
    const auto data = info ? reader.find(*info, id) : std::nullopt;
    QString text = data ? data->number() : QString();
    if (data && text.isEmpty()) text = data->title();
    if (text.isEmpty()) text = uuidText(id);
    if (m_names.size() > 100'000) m_names.clear();
    return *m_names.insert(id, text);
}

QJsonValue RecordJson::plain(const Field& field, const Value& value) const
{
    if (value.isNull()) return isList(field) ? QJsonValue(QJsonArray()) : QJsonValue();
    if (const auto* flag = value.as<bool>()) return *flag;
    if (const auto* number = value.as<qint64>(); number && field.kind != ValueKind::enumeration) return *number;
    if (const auto* instant = value.as<Instant>()) return isoText(*instant);
    if (const auto* texts = value.as<QStringList>()) return QJsonArray::fromStringList(*texts);
    if (const auto* json = value.as<Json>()) {
        const QJsonDocument document = QJsonDocument::fromJson(json->bytes);
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    }
    if (field.kind == ValueKind::referenceList || field.kind == ValueKind::enumList)
        return QJsonArray::fromStringList(plainText(field, value).split(u';', Qt::SkipEmptyParts));
    return plainText(field, value);
}

QJsonValue RecordJson::named(const Field& field, const Value& value) const
{
    if (const auto* id = value.as<Uuid>()) return textOrNull(name(*id));
    if (const auto* ids = value.as<QList<Uuid>>()) {
        QJsonArray names;
        for (const Uuid& id : *ids) names.append(name(id));
        return names;
    }
    return plain(field, value);
}

void RecordJson::addField(QJsonObject& object, const Field& field, const Value& value) const
{
    const QString key = QLatin1StringView(field.name);
    if (!isReference(field)) {
        object[key] = plain(field, value);
    } else if (key.endsWith(u"Ids"_s)) {
        object[key] = plain(field, value);
        object[key.chopped(3) + u's'] = named(field, value);
    } else if (key.endsWith(u"Id"_s)) {
        object[key] = plain(field, value);
        object[key.chopped(2)] = named(field, value);
    } else {
        object[key] = named(field, value);
        object[key + u"Id"_s] = plain(field, value);
    }
}

QJsonObject RecordJson::object(const RecordData& record) const
{
    QJsonObject object;
    for (const Field& field : record.info->fields) addField(object, field, record.value(field.number));
    addField(object, *fieldOf(*record.info, common::officeId), record.value(common::officeId));
    const Stamp stamp = m_journal.reader().stampOf(record.id);
    object[u"createdAt"_s] = textOrNull(isoText(stamp.createdAt));
    object[u"createdBy"_s] = textOrNull(name(stamp.createdBy));
    object[u"updatedAt"_s] = textOrNull(isoText(stamp.updatedAt));
    object[u"updatedBy"_s] = textOrNull(name(stamp.updatedBy));
    object[u"rev"_s] = static_cast<qint64>(stamp.rev);
    object[u"voided"_s] = record.voided();
    if (m_derive) m_derive(record, object);
    object[u"id"_s] = uuidText(record.id);
    QString number = record.number();
    if (number.isEmpty()) number = record.value(record.info->naturalKey).valueOr<QString>({});
    object[u"number"_s] = textOrNull(number);
    object[u"state"_s] = record.info->states.empty() ? QJsonValue() : textOrNull(record.state());
    return object;
}

QJsonArray RecordJson::history(const RecordInfo& info, const Uuid& id, quint16 field) const
{
    QJsonArray entries;
    for (const HistoryEntry& entry : m_journal.history(id, field)) {
        Field unknown;
        unknown.kind = entry.kind;
        const Field* known = fieldOf(info, entry.field);
        const Field& described = known ? *known : unknown;
        entries.append(QJsonObject{
            {u"at"_s, isoText(entry.at)},
            {u"by"_s, textOrNull(name(entry.by))},
            {u"act"_s, entry.act},
            {u"field"_s, known ? QString(QLatin1StringView(known->name)) : u'#' + QString::number(entry.field)},
            {u"old"_s, named(described, entry.before)},
            {u"new"_s, named(described, entry.after)},
            {u"reason"_s, textOrNull(entry.reason)},
            {u"commit"_s, QString::fromLatin1(entry.commit.toHex())},
            {u"withheld"_s, entry.withheld}});
    }
    return entries;
}

QJsonObject RecordJson::withHistory(const RecordData& record) const
{
    QJsonObject shown = object(record);
    const QJsonArray entries = history(*record.info, record.id);
    QJsonArray log;
    for (const QJsonValue& value : entries) {
        const QJsonObject entry = value.toObject();
        if (entry[u"withheld"_s].toBool()) continue;
        if (entry[u"field"_s] == u"state"_s)
            log.append(QJsonObject{{u"at"_s, entry[u"at"_s]},
                                   {u"by"_s, entry[u"by"_s]},
                                   {u"from"_s, entry[u"old"_s]},
                                   {u"to"_s, entry[u"new"_s]},
                                   {u"reason"_s, entry[u"reason"_s]}});
        if (entry[u"field"_s] == u"voided"_s && record.voided()) {
            shown[u"voidedAt"_s] = entry[u"at"_s];
            shown[u"voidedBy"_s] = entry[u"by"_s];
            shown[u"voidReason"_s] = entry[u"reason"_s];
        }
    }
    shown[u"unknownFields"_s] = m_journal.reader().foreignIn(record.id).values;
    shown[u"stateLog"_s] = log;
    shown[u"history"_s] = entries;
    return shown;
}

} // namespace qj
