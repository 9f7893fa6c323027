// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A record's fields are described once, in its header, as a constexpr table. From this table come the projected SQLite
// column and index, the commit encoding, history, import, list column, form row and search text. A new field is one
// line:
//
//     field<&Sample::shelfLife>(71, "shelfLife", QT_TRANSLATE_NOOP("Sample", "Shelf life")).search(),
//
// The number is the field's identity in every commit ever written: never change it, never use it again.
#include "record/RecordKind.h"
#include "record/Value.h"

#include <span>

namespace qj {

struct EnumEntry
{
    qint64 number;     ///< stable, > 0
    const char* code;  ///< English identifier: command line, column, JSON
    const char* label; ///< QT_TRANSLATE_NOOP in the context of the record
};
using EnumTable = std::span<const EnumEntry>;

struct Field
{
    enum Flag : quint32 {
        required = 1 << 0,   ///< always; for "from a state on" see requiredFrom
        searchable = 1 << 1, ///< its words are part of the record's search text
        critical = 1 << 2,   ///< a double edit must be settled by a person
        personal = 1 << 3,   ///< never published (R-PUB-NOT)
        published = 1 << 4,  ///< may be a column of a publication
        indexed = 1 << 5,    ///< SQL index: what a record is looked up by; a scan is fast enough to filter and sort
        automatic = 1 << 6,  ///< filled by the program: shown, never typed
        noteText = 1 << 7,   ///< many lines
        listed = 1 << 8,     ///< a column that a list shows at first
        essential = 1 << 9,  ///< a program that does not know it must not judge or publish the record
    };
    using Getter = Value (*)(const void* record);
    using Setter = void (*)(void* record, const Value& value);

    quint16 number = 0;
    const char* name = "";
    const char* label = "";
    ValueKind kind = ValueKind::none;
    quint32 flags = 0;
    RecordKind target = RecordKind::none; ///< of a reference
    EnumTable codes = {};                 ///< of an enumeration
    const char* requiredFrom = nullptr;   ///< state code: must be filled before the record gets there
    Getter get = nullptr;
    Setter set = nullptr;

    constexpr bool has(Flag flag) const { return flags & flag; }
    constexpr Field with(quint32 more) const
    {
        Field copy = *this;
        copy.flags |= more;
        return copy;
    }
    constexpr Field must() const { return with(required); }
    constexpr Field search() const { return with(searchable); }
    constexpr Field crit() const { return with(critical); }
    constexpr Field priv() const { return with(personal); }
    constexpr Field pub() const { return with(published); }
    constexpr Field index() const { return with(indexed); }
    constexpr Field autofill() const { return with(automatic); }
    constexpr Field list() const { return with(listed); }
    constexpr Field mustUnderstand() const { return with(essential); }
    constexpr Field note() const
    {
        Field copy = with(noteText);
        copy.kind = ValueKind::note;
        return copy;
    }
    /// Required before the state with this code is reached.
    constexpr Field from(const char* state) const
    {
        Field copy = *this;
        copy.requiredFrom = state;
        return copy;
    }
    constexpr Field to(RecordKind kindOfTarget) const
    {
        Field copy = *this;
        copy.target = kindOfTarget;
        return copy;
    }
};

namespace detail {
template <class M> struct MemberOf;
template <class C, class T> struct MemberOf<T C::*>
{
    using Class = C;
    using Type = T;
};
template <class T> struct EnumOf
{
    using Type = void;
};
template <Enum E> struct EnumOf<E>
{
    using Type = E;
};
template <Enum E> struct EnumOf<QList<E>>
{
    using Type = E;
};
} // namespace detail

/// One row of a field table. An enum type must have `constexpr EnumTable codesOf(E)` beside it.
template <auto member> constexpr Field field(quint16 number, const char* name, const char* label)
{
    using Class = typename detail::MemberOf<decltype(member)>::Class;
    using Type = typename detail::MemberOf<decltype(member)>::Type;
    Field result;
    result.number = number;
    result.name = name;
    result.label = label;
    result.kind = kindOf<Type>();
    if constexpr (!std::is_void_v<typename detail::EnumOf<Type>::Type>)
        result.codes = codesOf(typename detail::EnumOf<Type>::Type{});
    result.get = [](const void* record) { return toValue(static_cast<const Class*>(record)->*member); };
    result.set = [](void* record, const Value& value) { fromValue(static_cast<Class*>(record)->*member, value); };
    return result;
}

// ---- text forms of a value, by its field
/// ISO dates, enum codes, digits as written, lists joined with ';', references as uuids: command line, columns, JSON.
QString plainText(const Field& field, const Value& value);
/// The reverse, for everything but references by name (the caller resolves these first). badValue names the field.
Result<Value> parseValue(const Field& field, const QString& text, const char* context);
/// What a person reads: translated labels of codes; references stay uuids, the caller knows their titles.
QString shownText(const Field& field, const Value& value, const char* context);

} // namespace qj
