// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The bytes of attachments: files/ab/<sha256> in the folder of a store. Whether they are there and what they were is
// never recorded but looked up: cheaply each time a record is shown, byte by byte in a check, at opening and in the
// background. What such a reading found is remembered as long as the file stays as it is by its time and size.
#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QMutex>
#include <QtCore/QString>

#include <functional>
#include <optional>

namespace qj {

enum class FileState : quint8 {
    sound,
    missing, ///< removed, or not here yet: bytes may follow their record in a later package
    damaged, ///< other bytes than those that were filed
};
/// "sound", "missing", "damaged".
QString fileStateName(FileState state);

/// All functions may be called from any thread.
class AttachmentFolder
{
public:
    explicit AttachmentFolder(QString storeFolder) : m_folder(std::move(storeFolder)) {}

    /// Where the bytes lie; empty for what is not a digest (it may have come in a package).
    QString path(const QString& sha256) const;
    /// Without reading it: there, of this size (where it is known), and not found damaged by a reading before.
    FileState look(const QString& sha256, qint64 size = -1) const;
    /// Reads every byte. Stopped by `goOn`: as look().
    FileState verify(const QString& sha256, qint64 size = -1, const std::function<bool()>& goOn = {}) const;
    /// Nobody has read it since it was last changed.
    bool isUnread(const QString& sha256) const;

private:
    struct Reading
    {
        QDateTime changed;
        qint64 size = 0;
        bool sound = false;
    };
    std::optional<Reading> readingOf(const QString& sha256) const;

    QString m_folder;
    mutable QMutex m_mutex;
    mutable QHash<QString, Reading> m_read;
};

} // namespace qj
