// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AttachmentFolder.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

QString fileStateName(FileState state)
{
    return state == FileState::sound ? u"sound"_s : state == FileState::missing ? u"missing"_s : u"damaged"_s;
}

QString AttachmentFolder::path(const QString& sha256) const
{
    const auto isHex = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    if (sha256.size() != 64 || !std::all_of(sha256.begin(), sha256.end(), isHex)) return {};
    return m_folder + u"/files/"_s + sha256.left(2) + u'/' + sha256;
}

std::optional<AttachmentFolder::Reading> AttachmentFolder::readingOf(const QString& sha256) const
{
    const QFileInfo info(path(sha256));
    const QMutexLocker lock(&m_mutex);
    const auto found = m_read.constFind(sha256);
    if (found == m_read.constEnd() || found->size != info.size() || found->changed != info.lastModified())
        return std::nullopt;
    return *found;
}

FileState AttachmentFolder::look(const QString& sha256, qint64 size) const
{
    const QFileInfo info(path(sha256));
    if (!info.isFile()) return FileState::missing;
    if (size >= 0 && info.size() != size) return FileState::damaged;
    const auto reading = readingOf(sha256);
    return reading && !reading->sound ? FileState::damaged : FileState::sound;
}

bool AttachmentFolder::isUnread(const QString& sha256) const
{
    return !readingOf(sha256);
}

FileState AttachmentFolder::verify(const QString& sha256, qint64 size, const std::function<bool()>& goOn) const
{
    const FileState seen = look(sha256, size);
    if (seen == FileState::missing) return seen;
    QFile file(path(sha256));
    const QFileInfo info(file.fileName());
    Reading reading{info.lastModified(), info.size(), false};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QFile::ReadOnly)) return file.exists() ? FileState::damaged : FileState::missing;
    while (!file.atEnd()) {
        const QByteArray part = file.read(1 << 20);
        if (part.isEmpty()) return FileState::damaged; // the medium does not give it: said, and tried again next time
        hash.addData(part);
        if (goOn && !goOn()) return seen;
    }
    reading.sound = hash.result().toHex() == sha256.toLatin1();
    const QMutexLocker lock(&m_mutex);
    m_read.insert(sha256, reading);
    return reading.sound && seen == FileState::sound ? FileState::sound : FileState::damaged;
}

} // namespace qj
