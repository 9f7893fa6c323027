// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// local.db: what belongs to this computer and its officers and never leaves it: drafts of forms that are not saved yet,
// settings, saved views of lists. It is a file of its own, so that a full or damaged local.db never stops the journal.
// Used on the thread that opened it.
#include "record/RecordKind.h"
#include "store/Connection.h"

#include <QtCore/QStringList>

namespace qj {

/// A form that somebody was filling: encoded values, see ui/form. `id` is the record's, or the one it will get.
struct Draft
{
    RecordKind kind = RecordKind::none;
    Uuid id;
    bool isNew = false; ///< the record is not in the journal yet
    QByteArray values;
    Instant at;
};

/// A named state of a list: filters, sorting, columns, as the list itself wrote it.
struct SavedView
{
    QString name;
    QByteArray values;
};

class LocalStore
{
public:
    /// Opens or makes local.db in the folder of a store. Errors: storeDamaged, storeReadOnly, diskFull.
    static Result<std::unique_ptr<LocalStore>> open(const QString& folder, const Clock& clock);

    /// Keeps a draft, in place of an earlier one of the same record and officer. On the disk when this returns.
    Result<> keepDraft(const Uuid& officer, Draft draft);
    void dropDraft(const Uuid& officer, RecordKind kind, const Uuid& id);
    std::optional<Draft> draft(const Uuid& officer, RecordKind kind, const Uuid& id);
    /// All of an officer, the latest first; of one kind unless `kind` is none.
    std::vector<Draft> drafts(const Uuid& officer, RecordKind kind = RecordKind::none);

    /// A null officer: the same for everybody at this computer.
    QString setting(const Uuid& officer, const QString& key, const QString& otherwise = {});
    Result<> setSetting(const Uuid& officer, const QString& key, const QString& value);

    QList<SavedView> views(const Uuid& officer, const QString& list);
    Result<> saveView(const Uuid& officer, const QString& list, const SavedView& view);
    void dropView(const Uuid& officer, const QString& list, const QString& name);

private:
    LocalStore(std::unique_ptr<Connection> connection, const Clock& clock);
    Result<> done();
    Draft read(const Query& query) const;

    std::unique_ptr<Connection> m_connection;
    const Clock& m_clock;
};

} // namespace qj
