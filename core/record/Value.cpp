// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/Value.h"

#include "base/Bytes.h"

#include <QtCore/QRegularExpression>

namespace qj {

QString toText(const Money& money)
{
    if (!money.fen) return {};
    const qint64 fen = *money.fen;
    const qint64 absolute = qAbs(fen);
    return QStringLiteral("%1%2.%3")
        .arg(fen < 0 ? QStringLiteral("-") : QString())
        .arg(absolute / 100)
        .arg(absolute % 100, 2, 10, QLatin1Char('0'));
}

std::optional<Money> moneyFromText(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(-?)([0-9]{1,13})(?:\\.([0-9]{1,2}))?$"));
    const auto match = form.match(QString(text).remove(u',').trimmed());
    if (!match.hasMatch()) return std::nullopt;
    qint64 fen = match.captured(2).toLongLong() * 100 + match.captured(3).leftJustified(2, u'0').toLongLong();
    return Money{match.captured(1).isEmpty() ? fen : -fen};
}

void Value::dropEmpty()
{
    const bool empty = std::visit(
        [](const auto& data) {
            using T = std::decay_t<decltype(data)>;
            if constexpr (std::is_same_v<T, QString> || std::is_same_v<T, QStringList> ||
                          std::is_same_v<T, QList<Uuid>> || std::is_same_v<T, QList<qint64>>)
                return data.isEmpty();
            else if constexpr (std::is_same_v<T, Decimal> || std::is_same_v<T, Uuid> || std::is_same_v<T, Instant>)
                return data.isNull();
            else if constexpr (std::is_same_v<T, QDate> || std::is_same_v<T, QTime>)
                return !data.isValid();
            else if constexpr (std::is_same_v<T, Money>)
                return !data.fen.has_value();
            else if constexpr (std::is_same_v<T, Json>)
                return data.bytes.isEmpty();
            else
                return false;
        },
        m_data);
    if (empty) m_data = std::monostate();
}

bool operator==(const Value& a, const Value& b)
{
    // Decimals compare by their digits here: 0.10 and 0.1 are two values of a field.
    const auto *x = a.as<Decimal>(), *y = b.as<Decimal>();
    return x && y ? x->text() == y->text() : a.m_data == b.m_data;
}

namespace {

constexpr qint64 epochJulian = 2440588; // 1970-01-01

void write(ByteWriter& out, std::monostate)
{
    Q_UNUSED(out)
}
void write(ByteWriter& out, bool data)
{
    out.varint(data);
}
void write(ByteWriter& out, qint64 data)
{
    out.varint(zigzag(data));
}
void write(ByteWriter& out, const QString& data)
{
    out.raw(data.toUtf8());
}
void write(ByteWriter& out, const Decimal& data)
{
    out.raw(data.text().toLatin1());
}
void write(ByteWriter& out, const Money& data)
{
    out.varint(zigzag(*data.fen));
}
void write(ByteWriter& out, QDate data)
{
    out.varint(zigzag(data.toJulianDay() - epochJulian));
}
void write(ByteWriter& out, QTime data)
{
    out.varint(static_cast<quint64>(data.hour() * 60 + data.minute()));
}
void write(ByteWriter& out, Instant data)
{
    out.varint(zigzag(data.ms));
}
void write(ByteWriter& out, const Uuid& data)
{
    out.raw(data.toRfc4122());
}
void write(ByteWriter& out, const QStringList& data)
{
    for (const QString& text : data) out.sized(text.toUtf8());
}
void write(ByteWriter& out, const QList<Uuid>& data)
{
    for (const Uuid& uuid : data) out.raw(uuid.toRfc4122());
}
void write(ByteWriter& out, const QList<qint64>& data)
{
    for (const qint64 number : data) out.varint(zigzag(number));
}
void write(ByteWriter& out, const Json& data)
{
    out.raw(data.bytes);
}

Value readList(ValueKind kind, ByteReader& in)
{
    QStringList texts;
    QList<Uuid> uuids;
    QList<qint64> numbers;
    while (in.ok() && !in.atEnd()) {
        if (kind == ValueKind::textList)
            texts += QString::fromUtf8(in.sized());
        else if (kind == ValueKind::referenceList)
            uuids += Uuid::fromRfc4122(in.raw(16));
        else
            numbers += unzigzag(in.varint());
    }
    if (kind == ValueKind::textList) return Value(texts);
    return kind == ValueKind::referenceList ? Value(uuids) : Value(numbers);
}

Value read(ValueKind kind, ByteReader& in)
{
    switch (kind) {
    case ValueKind::none:
        return {};
    case ValueKind::text:
    case ValueKind::note:
        return Value(QString::fromUtf8(in.raw(static_cast<quint64>(in.left()))));
    case ValueKind::integer:
    case ValueKind::enumeration:
        return Value(unzigzag(in.varint()));
    case ValueKind::boolean: {
        const quint64 n = in.varint();
        if (n > 1) in.refuse();
        return Value(n == 1);
    }
    case ValueKind::decimal: {
        const auto number = Decimal::parse(QString::fromLatin1(in.raw(static_cast<quint64>(in.left()))));
        if (!number) in.refuse();
        return number ? Value(*number) : Value();
    }
    case ValueKind::money:
        return Value(Money{unzigzag(in.varint())});
    case ValueKind::date: {
        const qint64 days = unzigzag(in.varint());
        if (qAbs(days) > 3'000'000) in.refuse();
        return Value(QDate::fromJulianDay(epochJulian + (in.ok() ? days : 0)));
    }
    case ValueKind::time: {
        const quint64 minutes = in.varint();
        if (minutes >= 24 * 60) in.refuse();
        return Value(QTime(0, 0).addSecs(in.ok() ? static_cast<int>(minutes) * 60 : 0));
    }
    case ValueKind::dateTime:
        return Value(Instant{unzigzag(in.varint())});
    case ValueKind::reference:
        return Value(Uuid::fromRfc4122(in.raw(16)));
    case ValueKind::textList:
    case ValueKind::referenceList:
    case ValueKind::enumList:
        return readList(kind, in);
    case ValueKind::json:
        return Value(Json{in.raw(static_cast<quint64>(in.left())).toByteArray()});
    }
    in.refuse();
    return {};
}

} // namespace

QByteArray Value::encoded() const
{
    ByteWriter out;
    std::visit([&out](const auto& data) { write(out, data); }, m_data);
    return out.bytes();
}

std::optional<Value> Value::decoded(ValueKind kind, QByteArrayView bytes)
{
    ByteReader in(bytes);
    Value value = read(kind, in);
    if (!in.ok() || !in.atEnd() || value.encoded() != bytes) return std::nullopt;
    return value;
}

} // namespace qj
