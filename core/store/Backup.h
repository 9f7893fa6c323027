// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A backup is one file: a ZIP archive with store.db (copied by SQLite at one moment and checked), local.db, every
// attachment and the keys. Nothing is ever overwritten: neither a backup nor a store. A store that is put back goes on
// as a new incarnation, so that it and the one it was made from never write the same stream.
#include "store/Store.h"

namespace qj {

struct BackupContent
{
    qint64 files = 0; ///< attachments
    qint64 bytes = 0; ///< of everything, unpacked
};

/// The file is there whole or not at all, and has been read back. Errors: targetExists, fileNotWritten, diskFull.
Result<BackupContent> writeBackup(const Store& store, const QString& file);
/// Into a folder that is new or empty; it is there whole or not at all. Errors: fileMissing, fileIsFolder, fileEmpty,
/// fileKind (no backup of ours), fileUnreadable (damaged), storeExists, targetExists, diskFull, storeDamaged.
Result<BackupContent> restoreBackup(const QString& file, const QString& folder);

} // namespace qj
