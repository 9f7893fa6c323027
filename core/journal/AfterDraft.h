// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Records as they will be after a draft is saved. Without a draft: as they are.
#include "journal/CommitDraft.h"
#include "journal/Reader.h"

namespace qj {

template <class T> std::optional<T> recordAfter(const Reader& reader, const CommitDraft* draft, const Uuid& id)
{
    return draft ? draft->find<T>(reader, id) : reader.find<T>(id);
}

/// Records of a kind that refer to `owner`, those that the draft adds among them.
template <class T>
std::vector<T> childrenAfter(const Reader& reader, const CommitDraft* draft, const char* field, const Uuid& owner)
{
    std::vector<T> result;
    const QList<Uuid> known = reader.referring(T::info, field, owner);
    for (const Uuid& id : known)
        if (auto record = recordAfter<T>(reader, draft, id); record && !record->deleted)
            result.push_back(std::move(*record));
    if (!draft) return result;
    const quint16 number = T::info.find(QString::fromLatin1(field))->number;
    for (const Change& change : draft->changes()) {
        if (change.info != &T::info || known.contains(change.id)) continue;
        const auto value = change.values.find(number);
        if (value == change.values.end() || value->second.template valueOr<Uuid>(Uuid()) != owner) continue;
        if (auto record = recordAfter<T>(reader, draft, change.id); record && !record->deleted)
            result.push_back(std::move(*record));
    }
    return result;
}

} // namespace qj
