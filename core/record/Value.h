// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One value of one field, whatever its kind. Records hold typed members; everything that treats all fields alike
// (journal, history, import, lists, forms, command line) passes values. The kinds are fixed: they are the wire format.
#include "base/Clock.h"
#include "base/Decimal.h"
#include "base/Id.h"
#include "base/Result.h"

#include <QtCore/QStringList>

#include <optional>
#include <variant>

namespace qj {

/// Stable numbers: they stand in every commit. Wire form and column type of each kind: see Value.cpp.
enum class ValueKind : quint8 {
    none = 0,         ///< absent
    text = 1,         ///< UTF-8 NFC
    note = 2,         ///< the same, many lines
    integer = 3,      ///< zigzag varint
    boolean = 4,      ///< varint 0 or 1
    decimal = 5,      ///< digits as written
    money = 6,        ///< fen
    date = 7,         ///< days since 1970-01-01
    time = 8,         ///< minutes since midnight
    dateTime = 9,     ///< UTC milliseconds
    enumeration = 10, ///< stable number of the code, unknown ones kept
    reference = 11,   ///< uuid
    textList = 12,    ///< one register: canonical vector
    referenceList = 13,
    enumList = 14,
    json = 15, ///< canonical JSON bytes of one declared structure
};

using Int = std::optional<qint64>;
using Flag = std::optional<bool>;

/// An amount in fen; absent when null.
struct Money
{
    std::optional<qint64> fen;
    friend bool operator==(const Money&, const Money&) = default;
};
/// "12.50"; empty when absent.
QString toText(const Money& money);
/// Yuan with at most two decimals.
std::optional<Money> moneyFromText(const QString& text);

/// Canonical JSON (sorted keys, no blanks) of a structure that is edited as a whole.
struct Json
{
    QByteArray bytes;
    friend bool operator==(const Json&, const Json&) = default;
};

class Value
{
public:
    using Data = std::variant<std::monostate, bool, qint64, QString, Decimal, Money, QDate, QTime, Instant, Uuid,
                              QStringList, QList<Uuid>, QList<qint64>, Json>;
    Value() = default;
    template <class T> explicit Value(T data) : m_data(std::move(data)) { dropEmpty(); }

    /// Absent: no text, no date, an empty list ... are all the same as nothing.
    bool isNull() const { return m_data.index() == 0; }
    template <class T> const T* as() const { return std::get_if<T>(&m_data); }
    template <class T> T valueOr(T other) const
    {
        const T* data = as<T>();
        return data ? *data : std::move(other);
    }
    const Data& data() const { return m_data; }

    /// Canonical bytes: equal values have equal bytes. Decoding is bounded and refuses what encoded() would not write.
    QByteArray encoded() const;
    static std::optional<Value> decoded(ValueKind kind, QByteArrayView bytes);

    friend bool operator==(const Value& a, const Value& b);

private:
    void dropEmpty();
    Data m_data;
};

// Typed members to values and back. An enum class stands as its number, 0 = absent.
template <class E>
concept Enum = std::is_enum_v<E>;

template <class T> Value toValue(const T& member)
{
    if constexpr (Enum<T>) {
        return member == T{} ? Value() : Value(static_cast<qint64>(member));
    } else if constexpr (std::is_same_v<T, Int> || std::is_same_v<T, Flag>) {
        return member ? Value(*member) : Value();
    } else {
        return Value(member);
    }
}
template <Enum E> Value toValue(const QList<E>& member)
{
    QList<qint64> numbers;
    for (const E e : member) numbers += static_cast<qint64>(e);
    return Value(numbers);
}
template <class T> void fromValue(T& member, const Value& value)
{
    if constexpr (Enum<T>) {
        member = static_cast<T>(value.valueOr<qint64>(0));
    } else if constexpr (std::is_same_v<T, Int>) {
        member = value.isNull() ? Int() : Int(value.valueOr<qint64>(0));
    } else if constexpr (std::is_same_v<T, Flag>) {
        member = value.isNull() ? Flag() : Flag(value.valueOr<bool>(false));
    } else {
        member = value.valueOr<T>(T{});
    }
}
template <Enum E> void fromValue(QList<E>& member, const Value& value)
{
    member.clear();
    for (const qint64 number : value.valueOr<QList<qint64>>({})) member += static_cast<E>(number);
}

// The kind that a member's type implies; note differs from text by a flag in the field table.
template <class T> constexpr ValueKind kindOf()
{
    if constexpr (std::is_same_v<T, QString>)
        return ValueKind::text;
    else if constexpr (std::is_same_v<T, Int>)
        return ValueKind::integer;
    else if constexpr (std::is_same_v<T, Flag>)
        return ValueKind::boolean;
    else if constexpr (std::is_same_v<T, Decimal>)
        return ValueKind::decimal;
    else if constexpr (std::is_same_v<T, Money>)
        return ValueKind::money;
    else if constexpr (std::is_same_v<T, QDate>)
        return ValueKind::date;
    else if constexpr (std::is_same_v<T, QTime>)
        return ValueKind::time;
    else if constexpr (std::is_same_v<T, Instant>)
        return ValueKind::dateTime;
    else if constexpr (std::is_same_v<T, Uuid>)
        return ValueKind::reference;
    else if constexpr (std::is_same_v<T, QStringList>)
        return ValueKind::textList;
    else if constexpr (std::is_same_v<T, QList<Uuid>>)
        return ValueKind::referenceList;
    else if constexpr (std::is_same_v<T, Json>)
        return ValueKind::json;
    else if constexpr (std::is_enum_v<T>)
        return ValueKind::enumeration;
    else
        return ValueKind::enumList;
}

} // namespace qj
