// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What one act wants to write, before it is written. A desk fills it, consequences of higher rooms add to it, the
// journal writes it as one transaction: one commit per scope, with one batch where there are several.
#include "record/RecordData.h"

namespace qj {

class Reader;

struct Change
{
    Uuid id;
    const RecordInfo* info = nullptr;
    bool created = false;
    std::map<quint16, Value> values; ///< null value = emptied
};

class CommitDraft
{
public:
    /// `act` is the transition or use case, shown in the history.
    CommitDraft(const Clock& clock, Uuid officer, QString act, QString reason = {})
        : by(officer), act(std::move(act)), reason(std::move(reason)), m_clock(clock)
    {
    }

    Uuid by;
    QString act;
    QString reason;
    QByteArray batch;       ///< set by the journal, or by an import for all its commits
    bool signedAct = false; ///< four eyes, closing, publishing, settling: carries the officer's signature

    /// Adds a record; gives it an identity if it has none (UUIDv5 where its kind has a natural key). Its number is
    /// given at the save.
    template <class T> Uuid add(T& record)
    {
        RecordData data = dataOf(record);
        record.id = add(std::move(data));
        return record.id;
    }
    Uuid add(RecordData data);
    /// Writes the fields in which two states of one record differ.
    template <class T> void save(const T& before, const T& after)
    {
        const RecordData a = dataOf(before), b = dataOf(after);
        for (const std::span<const Field> table : {commonFields(), T::info.fields})
            for (const Field& field : table)
                if (!(a.value(field.number) == b.value(field.number)))
                    set(T::info, after.id, field.number, b.value(field.number));
    }
    void set(const RecordInfo& info, const Uuid& id, quint16 field, Value value);
    void set(const RecordInfo& info, const Uuid& id, QStringView field, Value value);
    void setState(const RecordInfo& info, const Uuid& id, const QString& state);

    /// A record as it will be after this draft.
    std::optional<RecordData> find(const Reader& reader, const RecordInfo& info, const Uuid& id) const;
    template <class T> std::optional<T> find(const Reader& reader, const Uuid& id) const
    {
        const auto data = find(reader, T::info, id);
        return data ? std::optional<T>(data->template as<T>()) : std::nullopt;
    }

    const std::vector<Change>& changes() const { return m_changes; }
    std::vector<Change>& changes() { return m_changes; }
    const Change* change(const Uuid& id) const;
    bool isEmpty() const { return m_changes.empty(); }
    const Clock& clock() const { return m_clock; }

private:
    Change& changeOf(const RecordInfo& info, const Uuid& id);
    const Clock& m_clock;
    std::vector<Change> m_changes;
    QHash<Uuid, qsizetype> m_index;
};

} // namespace qj
