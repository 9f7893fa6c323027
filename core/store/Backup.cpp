// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Backup.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QRegularExpression>
#include <QtCore/QStorageInfo>
#include <QtCore/QSysInfo>
#include <QtCore/QTemporaryDir>

#include <quazip.h>
#include <quazipfile.h>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

constexpr QLatin1StringView mark("qingjian-backup-1\n");

QString markName()
{
    return u"BACKUP"_s;
}

bool isOurs(const QString& name)
{
    static const QRegularExpression names(
        u"^(store\\.db|local\\.db|keys/[A-Za-z0-9._-]+|files/[0-9a-f]{2}/[0-9a-f]{64})$"_s);
    return names.match(name).hasMatch() && !name.contains(u".."_s);
}

tl::unexpected<Error> notWritten(const QString& file, const QString& why)
{
    return fail(ErrorCode::fileNotWritten, {file, why});
}

Result<> pack(QuaZip& zip, const QString& name, QIODevice& from, BackupContent& content)
{
    QuaZipFile into(&zip);
    // Attachments are pictures and PDFs mostly: packing them again gains nothing.
    const int level = name.startsWith(u"files/"_s) ? 0 : 6;
    if (!into.open(QIODevice::WriteOnly, QuaZipNewInfo(name), nullptr, 0, Z_DEFLATED, level))
        return notWritten(zip.getZipName(), name);
    while (!from.atEnd()) {
        const QByteArray part = from.read(1 << 20);
        if (part.isEmpty() || into.write(part) != part.size()) return notWritten(zip.getZipName(), name);
        content.bytes += part.size();
    }
    into.close();
    if (into.getZipError() != 0) return notWritten(zip.getZipName(), name);
    content.files += name.startsWith(u"files/"_s);
    return {};
}

Result<> packFile(QuaZip& zip, const QString& name, const QString& path, BackupContent& content)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) return fail(ErrorCode::fileUnreadable, {path, file.errorString()});
    return pack(zip, name, file, content);
}

Result<> packFolder(QuaZip& zip, const Store& store, const QString& folder, BackupContent& content)
{
    const QDir base(store.folder());
    for (QDirIterator it(base.filePath(folder), QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = it.next();
        const QString name = base.relativeFilePath(path);
        if (isOurs(name) && name != u"keys/marker"_s) QJ_TRY(packFile(zip, name, path, content));
    }
    return {};
}

Result<> copyLocal(const QString& from, const QString& to)
{
    try {
        SQLite::Database source(QFile::encodeName(from).toStdString(), SQLite::OPEN_READONLY);
        SQLite::Database target(QFile::encodeName(to).toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup(target, source).executeStep(-1);
    } catch (const SQLite::Exception& exception) {
        return fail(storeError(exception.getErrorCode(), from, QString::fromUtf8(exception.what())));
    }
    return {};
}

Result<> packAll(QuaZip& zip, const Store& store, BackupContent& content)
{
    QTemporaryDir temporary;
    const QString database = temporary.filePath(u"store.db"_s);
    QJ_TRY(store.backupDatabase(database));
    QByteArray text(mark.data(), mark.size());
    QuaZipFile first(&zip);
    if (!first.open(QIODevice::WriteOnly, QuaZipNewInfo(markName())) || first.write(text) != text.size())
        return notWritten(zip.getZipName(), markName());
    first.close();
    QJ_TRY(packFile(zip, u"store.db"_s, database, content));
    const QString local = store.folder() + u"/local.db"_s;
    if (QFileInfo::exists(local)) {
        QJ_TRY(copyLocal(local, temporary.filePath(u"local.db"_s)));
        QJ_TRY(packFile(zip, u"local.db"_s, temporary.filePath(u"local.db"_s), content));
    }
    QJ_TRY(packFolder(zip, store, u"keys"_s, content));
    return packFolder(zip, store, u"files"_s, content);
}

/// Every entry to `take` (null: only read, which checks the sums).
Result<BackupContent> readAll(const QString& file, const std::function<Result<>(const QString&, QuaZipFile&)>& take)
{
    const QFileInfo info(file);
    if (!info.exists()) return fail(ErrorCode::fileMissing, {file});
    if (info.isDir()) return fail(ErrorCode::fileIsFolder, {file});
    if (info.size() == 0) return fail(ErrorCode::fileEmpty, {file});
    QuaZip zip(file);
    QuaZipFile entry(&zip);
    if (!zip.open(QuaZip::mdUnzip) || !zip.setCurrentFile(markName()) || !entry.open(QIODevice::ReadOnly) ||
        entry.read(100) != QByteArray(mark.data(), mark.size()))
        return fail(ErrorCode::fileKind, {file, u"Qingjian backup"_s});
    entry.close();
    BackupContent content;
    bool hasStore = false;
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        const QString name = zip.getCurrentFileName();
        if (name == markName()) continue;
        if (!isOurs(name)) return fail(ErrorCode::fileKind, {file, u"Qingjian backup"_s});
        if (!entry.open(QIODevice::ReadOnly)) return fail(ErrorCode::fileUnreadable, {file, name});
        const qint64 size = entry.usize();
        QJ_TRY(take(name, entry));
        entry.close(); // checks the sum
        if (entry.getZipError() != 0) return fail(ErrorCode::fileUnreadable, {file, name});
        content.bytes += size;
        content.files += name.startsWith(u"files/"_s);
        hasStore = hasStore || name == u"store.db"_s;
    }
    if (!hasStore || zip.getZipError() != 0) return fail(ErrorCode::fileUnreadable, {file, u"store.db"_s});
    return content;
}

Result<> readThrough(const QString& file, const QString& name, QIODevice& entry, QIODevice* into)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!entry.atEnd()) {
        const QByteArray part = entry.read(1 << 20);
        if (part.isEmpty()) return fail(ErrorCode::fileUnreadable, {file, name});
        hash.addData(part);
        if (into && into->write(part) != part.size()) return fail(ErrorCode::diskFull, {file});
    }
    if (name.startsWith(u"files/"_s) && QString::fromLatin1(hash.result().toHex()) != name.section(u'/', -1))
        return fail(ErrorCode::fileUnreadable, {file, name});
    return {};
}

} // namespace

Result<BackupContent> writeBackup(const Store& store, const QString& file)
{
    if (QFileInfo::exists(file)) return fail(ErrorCode::targetExists, {file});
    const QString folder = QFileInfo(file).absolutePath();
    if (!QFileInfo(folder).isDir()) return fail(ErrorCode::fileMissing, {folder});
    if (QStorageInfo(folder).bytesAvailable() < folderSize(store.folder())) return fail(ErrorCode::diskFull, {folder});
    const QString part = file + u".part"_s;
    QFile::remove(part);
    BackupContent content;
    QuaZip zip(part);
    zip.setZip64Enabled(true);
    zip.setDataDescriptorWritingEnabled(false);
    Result<> result = zip.open(QuaZip::mdCreate) ? packAll(zip, store, content) : notWritten(file, u"ZIP"_s);
    zip.close();
    if (result && zip.getZipError() != 0) result = notWritten(file, u"ZIP"_s);
    if (result) {
        // A backup that nobody has read is a hope, not a backup.
        const auto again = readAll(
            part, [&](const QString& name, QuaZipFile& entry) { return readThrough(part, name, entry, nullptr); });
        if (!again || again->bytes != content.bytes) result = notWritten(file, u"ZIP"_s);
    }
    if (result && !QFile::rename(part, file)) result = notWritten(file, folder);
    if (!result) {
        QFile::remove(part);
        return fail(result.error());
    }
    return content;
}

Result<BackupContent> restoreBackup(const QString& file, const QString& folder)
{
    if (QFileInfo::exists(folder + u"/store.db"_s)) return fail(ErrorCode::storeExists, {folder});
    if (QFileInfo(folder).isFile() || (QFileInfo::exists(folder) && !QDir(folder).isEmpty()))
        return fail(ErrorCode::targetExists, {folder});
    if (!QDir().mkpath(QFileInfo(folder).absolutePath())) return fail(ErrorCode::storeReadOnly, {folder});
    QTemporaryDir parts(folder + u".XXXXXX"_s); // beside the target, so that it can be renamed
    if (!parts.isValid()) return fail(ErrorCode::storeReadOnly, {folder});
    const auto read = readAll(file, [&](const QString& name, QuaZipFile& entry) -> Result<> {
        const QString path = parts.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile into(path);
        if (!into.open(QFile::WriteOnly)) return fail(ErrorCode::diskFull, {folder});
        if (name.startsWith(u"keys/"_s)) into.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return readThrough(file, name, entry, &into);
    });
    if (!read) return read;
    QDir(parts.path()).mkpath(u"files"_s);
    QDir(parts.path()).mkpath(u"keys"_s);
    QFile marker(parts.filePath(u"keys/marker"_s));
    if (!marker.open(QFile::WriteOnly)) return fail(ErrorCode::diskFull, {folder});
    marker.write(QSysInfo::machineUniqueId().toHex() + '\n' + QByteArray::number(std::numeric_limits<qint64>::max()));
    marker.close();
    QJ_TRY(Store::open(parts.path(), Store::Mode::read).map([](const auto&) {}));
    QFile::remove(parts.filePath(u"lock"_s));
    QFile::remove(parts.filePath(u"unclean"_s));
    QDir().rmdir(folder); // an empty one
    if (!QDir().rename(parts.path(), folder)) return fail(ErrorCode::targetExists, {folder});
    parts.setAutoRemove(false);
    return read;
}

} // namespace qj
