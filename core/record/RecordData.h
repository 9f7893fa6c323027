// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A record of any kind as field values: for everything that treats all kinds alike (journal, history, forms, lists,
// command line). Rules and desks use the typed structs; `as<T>` and `dataOf` lead from one to the other.
#include "record/Record.h"

#include <map>

namespace qj {

struct RecordData
{
    const RecordInfo* info = nullptr;
    Uuid id;
    std::map<quint16, Value> values; ///< absent fields are not in it

    Value value(quint16 field) const
    {
        const auto it = values.find(field);
        return it == values.end() ? Value() : it->second;
    }
    Value value(QStringView field) const
    {
        const Field* found = fieldOf(*info, field);
        return found ? value(found->number) : Value();
    }
    void set(quint16 field, Value value)
    {
        if (value.isNull())
            values.erase(field);
        else
            values[field] = std::move(value);
    }
    QString state() const { return value(common::state).valueOr<QString>({}); }
    bool hidden() const { return value(common::deleted).valueOr(false); }
    bool voided() const { return value(common::voided).valueOr(false); }
    /// Human number, empty where the kind has none.
    QString number() const { return value(info->numberField).valueOr<QString>({}); }
    /// What a reference to this record shows.
    QString title() const { return value(info->titleField).valueOr<QString>(number()); }

    template <class T> T as() const
    {
        T record;
        record.id = id;
        fill(record);
        return record;
    }

private:
    void fill(Record& record) const
    {
        for (const auto& [number, value] : values)
            if (const Field* field = fieldOf(*info, number)) field->set(&record, value);
    }
};

template <class T> RecordData dataOf(const T& record)
{
    RecordData data{&T::info, record.id, {}};
    for (const std::span<const Field> table : {commonFields(), T::info.fields})
        for (const Field& field : table) data.set(field.number, field.get(&record));
    return data;
}

/// Every required field that is empty: always required ones, and those due before `state`.
std::vector<Error> missingFields(const RecordData& data, const QString& state);

} // namespace qj
