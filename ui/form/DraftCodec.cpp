// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/DraftCodec.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace qj {

using namespace Qt::StringLiterals;

QByteArray DraftCodec::encode(const RecordData& data)
{
    QJsonObject fields;
    for (const auto& [number, value] : data.values) {
        const Field* field = fieldOf(*data.info, number);
        if (!field) continue;
        fields.insert(QString::number(number),
                      QJsonObject{{u"kind"_s, static_cast<int>(field->kind)},
                                  {u"value"_s, QString::fromLatin1(value.encoded().toBase64())}});
    }
    return QJsonDocument(QJsonObject{{u"record"_s, QLatin1StringView(data.info->name)}, {u"fields"_s, fields}})
        .toJson(QJsonDocument::Compact);
}

std::optional<RecordData> DraftCodec::decode(const RecordInfo& info, const QByteArray& bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object[u"record"_s].toString() != QLatin1StringView(info.name)) return std::nullopt;
    RecordData data{&info, {}, {}};
    const QJsonObject fields = object[u"fields"_s].toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const QJsonObject entry = it->toObject();
        const Field* field = fieldOf(info, static_cast<quint16>(it.key().toUShort()));
        if (!field || static_cast<int>(field->kind) != entry[u"kind"_s].toInt()) continue;
        const QByteArray value = QByteArray::fromBase64(entry[u"value"_s].toString().toLatin1());
        if (auto decoded = Value::decoded(field->kind, value)) data.set(field->number, std::move(*decoded));
    }
    return data;
}

} // namespace qj
