// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/Field.h"

#include "base/Text.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

QString codeOf(const Field& field, qint64 number)
{
    for (const EnumEntry& entry : field.codes)
        if (entry.number == number) return QLatin1StringView(entry.code);
    return u'#' + QString::number(number);
}

std::optional<qint64> numberOf(const Field& field, const QString& text, const char* context)
{
    const QString wanted = folded(text);
    for (const EnumEntry& entry : field.codes)
        if (text == QLatin1StringView(entry.code) || wanted == folded(translated(context, entry.label)))
            return entry.number;
    if (text.startsWith(u'#')) {
        bool ok = false;
        const qint64 number = text.mid(1).toLongLong(&ok);
        if (ok && number > 0) return number;
    }
    return std::nullopt;
}

QStringList pieces(const QString& text)
{
    QStringList result;
    for (const QString& piece : QString(text).replace(u'；', u';').split(u';', Qt::SkipEmptyParts))
        if (const QString clean = stored(piece); !clean.isEmpty()) result += clean;
    return result;
}

QDate parseDate(const QString& text)
{
    QString iso = text;
    iso.replace(u'/', u'-').replace(u'.', u'-').replace(u'年', u'-').replace(u'月', u'-').remove(u'日');
    const QStringList parts = iso.split(u'-');
    if (parts.size() == 3 && parts[0].size() == 4) return {parts[0].toInt(), parts[1].toInt(), parts[2].toInt()};
    return text.size() == 8 ? QDate::fromString(text, u"yyyyMMdd") : QDate();
}

Flag parseFlag(const QString& text)
{
    const QString word = folded(text);
    for (const QStringView yes : {u"true", u"1", u"yes", u"是", u"√", u"有"})
        if (word == yes) return true;
    for (const QStringView no : {u"false", u"0", u"no", u"否", u"×", u"无"})
        if (word == no) return false;
    return std::nullopt;
}

} // namespace

QString plainText(const Field& field, const Value& value)
{
    if (const auto* text = value.as<QString>()) return *text;
    if (const auto* flag = value.as<bool>()) return *flag ? u"true"_s : u"false"_s;
    if (const auto* number = value.as<qint64>())
        return field.kind == ValueKind::enumeration ? codeOf(field, *number) : QString::number(*number);
    if (const auto* decimal = value.as<Decimal>()) return decimal->text();
    if (const auto* money = value.as<Money>()) return toText(*money);
    if (const auto* date = value.as<QDate>()) return date->toString(Qt::ISODate);
    if (const auto* time = value.as<QTime>()) return time->toString(u"HH:mm");
    if (const auto* instant = value.as<Instant>()) return toText(*instant);
    if (const auto* uuid = value.as<Uuid>()) return uuid->toString(QUuid::WithoutBraces);
    if (const auto* texts = value.as<QStringList>()) return texts->join(u';');
    if (const auto* json = value.as<Json>()) return QString::fromUtf8(json->bytes);
    QStringList parts;
    if (const auto* uuids = value.as<QList<Uuid>>())
        for (const Uuid& uuid : *uuids) parts += uuid.toString(QUuid::WithoutBraces);
    if (const auto* numbers = value.as<QList<qint64>>())
        for (const qint64 number : *numbers) parts += codeOf(field, number);
    return parts.join(u';');
}

QString shownText(const Field& field, const Value& value, const char* context)
{
    const auto label = [&](qint64 number) {
        for (const EnumEntry& entry : field.codes)
            if (entry.number == number) return translated(context, entry.label);
        return u'#' + QString::number(number);
    };
    if (const auto* number = value.as<qint64>(); number && field.kind == ValueKind::enumeration) return label(*number);
    if (const auto* flag = value.as<bool>())
        return *flag ? translated("Record", QT_TRANSLATE_NOOP("Record", "Yes"))
                     : translated("Record", QT_TRANSLATE_NOOP("Record", "No"));
    if (const auto* numbers = value.as<QList<qint64>>()) {
        QStringList parts;
        for (const qint64 number : *numbers) parts += label(number);
        return parts.join(u'、');
    }
    if (const auto* texts = value.as<QStringList>()) return texts->join(u'、');
    return plainText(field, value);
}

Result<Value> parseValue(const Field& field, const QString& raw, const char* context)
{
    const QString text = stored(raw);
    const auto bad = [&](const QString& expected) {
        Error error{ErrorCode::badValue, {translated(context, field.label), text, expected}, {}, {}, {}, {}, {}};
        error.field = QLatin1StringView(field.name);
        return fail(std::move(error));
    };
    if (text.isEmpty()) return Value();
    switch (field.kind) {
    case ValueKind::none:
        break;
    case ValueKind::text:
        return Value(QString(text).replace(u'\n', u' '));
    case ValueKind::note:
        return Value(text);
    case ValueKind::integer: {
        bool ok = false;
        const qint64 number = QString(text).remove(u',').toLongLong(&ok);
        if (ok) return Value(number);
        return bad(u"123"_s);
    }
    case ValueKind::boolean:
        if (const Flag flag = parseFlag(text)) return Value(*flag);
        return bad(u"true, false"_s);
    case ValueKind::decimal:
        if (const auto number = Decimal::parse(QString(text).remove(u','))) return Value(*number);
        return bad(u"12.50"_s);
    case ValueKind::money:
        if (const auto money = moneyFromText(text)) return Value(*money);
        return bad(u"12.50"_s);
    case ValueKind::date:
        if (const QDate date = parseDate(text); date.isValid()) return Value(date);
        return bad(u"2018-09-14"_s);
    case ValueKind::time:
        if (const QTime time = QTime::fromString(text.left(5), u"HH:mm"); time.isValid()) return Value(time);
        return bad(u"14:30"_s);
    case ValueKind::dateTime:
        if (const Instant at = instantFromText(text); !at.isNull()) return Value(at);
        return bad(u"2018-09-14T14:30"_s);
    case ValueKind::enumeration:
        if (const auto number = numberOf(field, text, context)) return Value(*number);
        break;
    case ValueKind::reference:
        if (const Uuid uuid = Uuid::fromString(text); !uuid.isNull()) return Value(uuid);
        return bad(u"uuid"_s);
    case ValueKind::textList:
        return Value(pieces(text));
    case ValueKind::referenceList: {
        QList<Uuid> uuids;
        for (const QString& piece : pieces(text)) {
            uuids += Uuid::fromString(piece);
            if (uuids.back().isNull()) return bad(u"uuid;uuid"_s);
        }
        return Value(uuids);
    }
    case ValueKind::enumList: {
        QList<qint64> numbers;
        for (const QString& piece : pieces(text)) {
            const auto number = numberOf(field, piece, context);
            if (!number) return bad(QString());
            numbers += *number;
        }
        return Value(numbers);
    }
    case ValueKind::json: {
        const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
        if (!document.isNull()) return Value(Json{document.toJson(QJsonDocument::Compact)});
        return bad(u"JSON"_s);
    }
    }
    QStringList labels;
    for (const EnumEntry& entry : field.codes) labels += translated(context, entry.label);
    return bad(labels.join(u'、'));
}

} // namespace qj
