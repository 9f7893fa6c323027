// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/AttachmentFile.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeDatabase>
#include <QtCore/QSaveFile>

namespace qj {

Result<Attachment> takeFile(const Store& store, const Clock& clock, const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) return fail(ErrorCode::fileMissing, {path});
    if (info.isDir()) return fail(ErrorCode::fileIsFolder, {path});
    if (info.size() == 0) return fail(ErrorCode::fileEmpty, {path});
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QFile::ReadOnly) || !hash.addData(&file))
        return fail(ErrorCode::fileUnreadable, {path, file.errorString()});
    if (store.bytesFree() < info.size() * 2) return fail(ErrorCode::diskFull, {store.folder()});
    Attachment attachment;
    attachment.id = newUuid(clock);
    attachment.sha256 = QString::fromLatin1(hash.result().toHex());
    const QString target = store.attachmentFile(attachment.sha256);
    if (!QFile::exists(target)) {
        QDir().mkpath(QFileInfo(target).path());
        QSaveFile copy(target);
        file.seek(0);
        if (!copy.open(QFile::WriteOnly)) return fail(ErrorCode::fileNotWritten, {target, copy.errorString()});
        while (!file.atEnd())
            if (copy.write(file.read(1 << 20)) < 0)
                return fail(ErrorCode::fileNotWritten, {target, copy.errorString()});
        if (!copy.commit()) return fail(ErrorCode::fileNotWritten, {target, copy.errorString()});
    }
    attachment.fileName = info.fileName();
    attachment.mime = QMimeDatabase().mimeTypeForFile(info).name();
    attachment.size = info.size();
    return attachment;
}

} // namespace qj
