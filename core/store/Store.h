// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A store is a folder: store.db (journal and projections), local.db (what never leaves this computer), files/
// (attachments by content), keys/. One process has it open at a time (lock file); nothing is opened that looks wrong.
#include "store/AttachmentFolder.h"
#include "store/Connection.h"

#include <QtCore/QLockFile>

namespace qj {

class Store
{
public:
    enum class Mode { read, write };

    /// Makes an empty store in a new or empty folder. Errors: storeExists, storeOnNetwork, storeReadOnly, diskFull.
    static Result<std::unique_ptr<Store>> create(const QString& folder);
    /// Checks before anything is read: present, not on a network share, not locked, of our format, undamaged
    /// (quick_check; after an unclean end a full integrity_check). Reading works on a read-only medium.
    static Result<std::unique_ptr<Store>> open(const QString& folder, Mode mode);
    ~Store();

    const QString& folder() const { return m_folder; }
    QString databaseFile() const { return m_folder + QStringLiteral("/store.db"); }
    Mode mode() const { return m_mode; }
    /// A further read-only connection, for lists of the window.
    Result<std::unique_ptr<Connection>> openReader() const;

    /// Small facts of the store itself (device, incarnation, projection hashes).
    QByteArray meta(const QString& key) const;
    bool setMeta(const QString& key, const QByteArray& value);

    /// "ok", or what SQLite found.
    QString integrity() const;
    /// One file that holds everything of the database, consistent at one moment, read back and checked.
    Result<> backupDatabase(const QString& file) const;
    /// Bytes free on the medium.
    qint64 bytesFree() const { return bytesFreeAt(m_folder); }
    /// Room for files in a folder that exists; all there can be where the system does not tell.
    static qint64 bytesFreeAt(const QString& folder);
    /// Attachment bytes by their SHA-256: files/ab/<sha256>.
    QString attachmentFile(const QString& sha256) const { return m_attachments.path(sha256); }
    const AttachmentFolder& attachments() const { return m_attachments; }

    /// 2: shorter entity documents. Those of format 1 are read, and become short when they are written again.
    static constexpr int formatVersion = 2;

private:
    friend class Journal;
    friend class Reader;
    explicit Store(const QString& folder) : m_folder(folder), m_attachments(folder) {}
    Result<> lock(Mode mode);
    Result<> check();
    Connection& connection() const { return *m_connection; } // the one writing connection: journal only

    QString m_folder;
    AttachmentFolder m_attachments;
    Mode m_mode = Mode::read;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Connection> m_connection;
};

/// The size of all files in a store, for `info`.
qint64 folderSize(const QString& folder);

} // namespace qj
