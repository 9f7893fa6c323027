// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Checks that every record table and every life cycle must pass, whatever the room.
#include "record/Transition.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtTest/QTest>

#include <algorithm>

namespace qj::tests {

/// Problems of a field table as one text; empty if there are none.
inline QString problemsOfTable(const RecordInfo& info)
{
    QStringList problems;
    QSet<QString> names;
    int last = 9;
    static const QRegularExpression camelCase(QStringLiteral("^[a-z][A-Za-z0-9]*$"));
    for (const Field& field : info.fields) {
        const QString name = QLatin1StringView(field.name);
        if (field.number <= last) problems += name + QStringLiteral(": number does not ascend");
        last = field.number;
        if (names.contains(name) || !camelCase.match(name).hasMatch()) problems += name + QStringLiteral(": bad name");
        names.insert(name);
        if (fieldOf(info, field.number) != &field || fieldOf(info, name) != &field)
            problems += name + QStringLiteral(": hides a common field");
        if (!field.label || !*field.label) problems += name + QStringLiteral(": no label");
        if (field.requiredFrom && !info.state(QString::fromLatin1(field.requiredFrom)))
            problems += name + QStringLiteral(": required from an unknown state");
        const bool coded = field.kind == ValueKind::enumeration || field.kind == ValueKind::enumList;
        if (coded == field.codes.empty()) problems += name + QStringLiteral(": codes");
        QSet<QString> codes;
        qint64 number = 0;
        for (const EnumEntry& entry : field.codes) {
            if (entry.number <= number) problems += name + QStringLiteral(": code numbers do not ascend");
            number = entry.number;
            if (codes.contains(QLatin1StringView(entry.code))) problems += name + QStringLiteral(": code twice");
            codes.insert(QLatin1StringView(entry.code));
        }
        if (field.has(Field::personal) && field.has(Field::published))
            problems += name + QStringLiteral(": personal and published");
    }
    for (const quint16 number : {info.scopeField, info.numberField, info.titleField, info.naturalKey})
        if (number && !info.find(number)) problems += QStringLiteral("no field %1").arg(number);
    if (!info.titleField) problems += QStringLiteral("no title");
    const bool referred = info.scope == Scope::named || info.scope == Scope::owner;
    if (referred != (info.scopeField != 0)) problems += QStringLiteral("scope field");
    if (referred && info.find(info.scopeField)->kind != ValueKind::reference) problems += QStringLiteral("scope field");
    return problems.join(u'\n');
}

/// Every field keeps what is put into it.
template <class T> QString problemsOfMembers()
{
    QStringList problems;
    for (const Field& field : T::info.fields) {
        T record;
        field.set(&record, Value());
        if (!field.get(&record).isNull()) problems += QLatin1StringView(field.name);
    }
    return problems.join(u'\n');
}

/// States that transitions name but the table lacks, and states that no transition reaches from creation.
inline QString problemsOfLifeCycle(const RecordInfo& info, std::span<const Transition> transitions)
{
    QStringList problems;
    QSet<QString> pairs;
    for (const Transition& row : transitions) {
        const QString from = QLatin1StringView(row.from), to = QLatin1StringView(row.to);
        if (!from.isEmpty() && !info.state(from)) problems += from + QStringLiteral(": unknown");
        if (!info.state(to)) problems += to + QStringLiteral(": unknown");
        if (pairs.contains(from + u'>' + to)) problems += from + u'>' + to + QStringLiteral(": twice");
        pairs.insert(from + u'>' + to);
        if (row.roles == 0 && !(row.marks & Transition::program))
            problems += from + u'>' + to + QStringLiteral(": nobody may");
        if ((row.marks & Transition::confirms) && row.roles == 0)
            problems += from + u'>' + to + QStringLiteral(": nobody confirms");
    }
    QSet<QString> reached{QString()};
    for (qsizetype before = 0; before != reached.size();) {
        before = reached.size();
        for (const Transition& row : transitions)
            if (reached.contains(QLatin1StringView(row.from))) reached.insert(QLatin1StringView(row.to));
    }
    for (const State& state : info.states)
        if (!reached.contains(QLatin1StringView(state.code)))
            problems += QLatin1StringView(state.code) + QStringLiteral(": never reached");
    return problems.join(u'\n');
}

/// The row from one state to another; null if there is none.
inline const Transition* row(std::span<const Transition> transitions, const char* from, const char* to)
{
    const auto it = std::find_if(transitions.begin(), transitions.end(), [&](const Transition& t) {
        return QLatin1StringView(t.from) == QLatin1StringView(from) && QLatin1StringView(t.to) == QLatin1StringView(to);
    });
    return it == transitions.end() ? nullptr : &*it;
}

} // namespace qj::tests
