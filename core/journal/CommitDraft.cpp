// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/CommitDraft.h"

#include "journal/Reader.h"

namespace qj {

Uuid CommitDraft::add(RecordData data)
{
    if (data.id.isNull()) {
        const Field* key = data.info->naturalKey ? data.info->find(data.info->naturalKey) : nullptr;
        data.id = key ? naturalUuid(QLatin1StringView(data.info->name), plainText(*key, data.value(key->number)))
                      : newUuid(m_clock);
    }
    Change& change = changeOf(*data.info, data.id);
    change.created = true;
    for (auto& [field, value] : data.values) change.values[field] = value;
    return data.id;
}

Change& CommitDraft::changeOf(const RecordInfo& info, const Uuid& id)
{
    const auto it = m_index.constFind(id);
    if (it != m_index.cend()) return m_changes[static_cast<size_t>(*it)];
    m_index.insert(id, static_cast<qsizetype>(m_changes.size()));
    m_changes.push_back({id, &info, false, {}});
    return m_changes.back();
}

const Change* CommitDraft::change(const Uuid& id) const
{
    const auto it = m_index.constFind(id);
    return it == m_index.cend() ? nullptr : &m_changes[static_cast<size_t>(*it)];
}

void CommitDraft::set(const RecordInfo& info, const Uuid& id, quint16 field, Value value)
{
    changeOf(info, id).values[field] = std::move(value);
}

void CommitDraft::set(const RecordInfo& info, const Uuid& id, QStringView field, Value value)
{
    const Field* found = fieldOf(info, field);
    Q_ASSERT(found);
    set(info, id, found->number, std::move(value));
}

void CommitDraft::setState(const RecordInfo& info, const Uuid& id, const QString& state)
{
    set(info, id, common::state, Value(state));
}

std::optional<RecordData> CommitDraft::find(const Reader& reader, const RecordInfo& info, const Uuid& id) const
{
    const Change* pending = change(id);
    std::optional<RecordData> data = reader.find(info, id);
    if (!pending) return data;
    if (!data) data = RecordData{&info, id, {}};
    for (const auto& [field, value] : pending->values) data->set(field, value);
    return data;
}

} // namespace qj
