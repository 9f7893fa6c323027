// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/Record.h"

#include "base/Text.h"
#include "record/RecordData.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>
#include <array>

namespace qj {

namespace {

// A state travels as its code: codes are as stable as numbers, and one that this version does not know stays readable.
constexpr std::array commonTable{
    field<&Record::officeId>(common::officeId, "officeId", QT_TRANSLATE_NOOP("Record", "Office"))
        .to(RecordKind::office)
        .autofill(),
    field<&Record::state>(common::state, "state", QT_TRANSLATE_NOOP("Record", "State")).crit().autofill(),
    Field{common::voided,
          "voided",
          QT_TRANSLATE_NOOP("Record", "Voided"),
          ValueKind::boolean,
          Field::automatic | Field::critical,
          RecordKind::none,
          {},
          nullptr,
          [](const void* record) { return static_cast<const Record*>(record)->voided ? Value(true) : Value(); },
          [](void* record, const Value& value) { static_cast<Record*>(record)->voided = value.valueOr(false); }},
    Field{common::deleted,
          "deleted",
          QT_TRANSLATE_NOOP("Record", "Withdrawn"),
          ValueKind::boolean,
          Field::automatic | Field::critical,
          RecordKind::none,
          {},
          nullptr,
          [](const void* record) { return static_cast<const Record*>(record)->deleted ? Value(true) : Value(); },
          [](void* record, const Value& value) { static_cast<Record*>(record)->deleted = value.valueOr(false); }},
};

} // namespace

const Field* RecordInfo::find(QStringView nameOfField) const
{
    const auto it = std::find_if(fields.begin(), fields.end(),
                                 [&](const Field& f) { return nameOfField == QLatin1StringView(f.name); });
    return it == fields.end() ? nullptr : &*it;
}

const Field* RecordInfo::find(quint16 numberOfField) const
{
    const auto it =
        std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.number == numberOfField; });
    return it == fields.end() ? nullptr : &*it;
}

const State* RecordInfo::state(QStringView code) const
{
    const auto it =
        std::find_if(states.begin(), states.end(), [&](const State& s) { return code == QLatin1StringView(s.code); });
    return it == states.end() ? nullptr : &*it;
}

bool RecordInfo::reached(QStringView at, const char* code) const
{
    const State* here = state(at);
    const State* there = state(QString::fromLatin1(code));
    return here && there && here->rank >= 0 && here->rank >= there->rank;
}

std::span<const Field> commonFields()
{
    return commonTable;
}

const Field* fieldOf(const RecordInfo& info, quint16 number)
{
    if (number >= 1 && number <= commonTable.size()) return &commonTable[number - 1u];
    return info.find(number);
}

const Field* fieldOf(const RecordInfo& info, QStringView name)
{
    if (const Field* own = info.find(name)) return own;
    const auto it = std::find_if(commonTable.begin(), commonTable.end(),
                                 [&](const Field& f) { return name == QLatin1StringView(f.name); });
    return it == commonTable.end() ? nullptr : &*it;
}

Schema::Schema(std::initializer_list<const RecordInfo*> infos) : m_all(infos) {}

const RecordInfo* Schema::find(RecordKind kind) const
{
    const auto it = std::find_if(m_all.begin(), m_all.end(), [&](const RecordInfo* i) { return i->kind == kind; });
    return it == m_all.end() ? nullptr : *it;
}

const RecordInfo* Schema::find(QStringView name) const
{
    const auto it = std::find_if(m_all.begin(), m_all.end(),
                                 [&](const RecordInfo* i) { return name == QLatin1StringView(i->name); });
    return it == m_all.end() ? nullptr : *it;
}

std::vector<Error> missingFields(const RecordData& data, const QString& state)
{
    const RecordInfo& info = *data.info;
    const State* at = info.state(state);
    std::vector<Error> problems;
    for (const Field& field : info.fields) {
        const State* due = field.requiredFrom ? info.state(QString::fromLatin1(field.requiredFrom)) : nullptr;
        const bool needed = field.has(Field::required) || (due && at && at->rank >= 0 && at->rank >= due->rank);
        if (!needed || data.values.contains(field.number)) continue;
        Error error{ErrorCode::fieldMissing, {translated(info.context, field.label)}, {}, {}, {}, {}, {}};
        error.field = QLatin1StringView(field.name);
        problems.push_back(std::move(error));
    }
    return problems;
}

QByteArray tableHash(const RecordInfo& info)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray& part) { hash.addData(part + '\n'); };
    constexpr const char* shape = "2"; // of the table made from it: grows when Projection makes it otherwise
    add(shape);
    add(info.name);
    for (const std::span<const Field> table : {commonFields(), info.fields})
        for (const Field& field : table) {
            add(field.name);
            add(QByteArray::number(field.number) + ' ' + QByteArray::number(int(field.kind)) + ' ' +
                QByteArray::number(field.flags & (Field::indexed | Field::critical)) + ' ' +
                QByteArray::number(int(field.target)));
            for (const EnumEntry& entry : field.codes) add(entry.code);
        }
    for (const State& state : info.states) add(QByteArray(state.code) + ' ' + QByteArray::number(state.rank));
    return hash.result();
}

} // namespace qj
