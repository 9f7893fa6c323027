// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Backup.h"

#include "base/Zip.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QRegularExpression>
#include <QtCore/QSysInfo>
#include <QtCore/QTemporaryDir>

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

Result<> packFile(ZipWriter& zip, const QString& name, const QString& path, BackupContent& content)
{
    const bool attachment = name.startsWith(u"files/"_s);
    content.bytes += QFileInfo(path).size();
    content.files += attachment;
    // Attachments are pictures and PDFs mostly: packing them again gains nothing.
    return zip.addFile(name, path, attachment ? ZipWriter::Packing::store : ZipWriter::Packing::deflate);
}

Result<> packFolder(ZipWriter& zip, const Store& store, const QString& folder, BackupContent& content)
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

Result<> packAll(const QString& part, const Store& store, BackupContent& content)
{
    QTemporaryDir temporary; // the archive reads its files when it is finished
    const QString database = temporary.filePath(u"store.db"_s);
    QJ_TRY(store.backupDatabase(database));
    QJ_TRY_ASSIGN(ZipWriter zip, ZipWriter::create(part));
    QJ_TRY(zip.add(markName(), QByteArray(mark.data(), mark.size())));
    QJ_TRY(packFile(zip, u"store.db"_s, database, content));
    const QString local = store.folder() + u"/local.db"_s;
    if (QFileInfo::exists(local)) {
        QJ_TRY(copyLocal(local, temporary.filePath(u"local.db"_s)));
        QJ_TRY(packFile(zip, u"local.db"_s, temporary.filePath(u"local.db"_s), content));
    }
    QJ_TRY(packFolder(zip, store, u"keys"_s, content));
    QJ_TRY(packFolder(zip, store, u"files"_s, content));
    return zip.finish();
}

/// Every entry to `take` (null: only read, which checks the sums).
Result<BackupContent> readAll(const QString& file, const std::function<Result<>(const QString&, QIODevice&)>& take)
{
    const QFileInfo info(file);
    if (!info.exists()) return fail(ErrorCode::fileMissing, {file});
    if (info.isDir()) return fail(ErrorCode::fileIsFolder, {file});
    if (info.size() == 0) return fail(ErrorCode::fileEmpty, {file});
    const auto wrongKind = fail(ErrorCode::fileKind, {file, u"Qingjian backup"_s});
    const auto zip = ZipReader::open(file);
    if (!zip) return wrongKind;
    const auto first = zip->read(markName());
    if (!first || first->read(100) != QByteArray(mark.data(), mark.size())) return wrongKind;
    BackupContent content;
    bool hasStore = false;
    for (const ZipReader::Entry& packed : zip->entries()) {
        if (packed.name == markName()) continue;
        if (!isOurs(packed.name)) return wrongKind;
        const auto entry = zip->read(packed.name);
        if (!entry) return fail(ErrorCode::fileUnreadable, {file, packed.name});
        QJ_TRY(take(packed.name, *entry));
        content.bytes += packed.size;
        content.files += packed.name.startsWith(u"files/"_s);
        hasStore = hasStore || packed.name == u"store.db"_s;
    }
    if (!hasStore) return fail(ErrorCode::fileUnreadable, {file, u"store.db"_s});
    return content;
}

Result<> readThrough(const QString& file, const QString& name, QIODevice& entry, QIODevice* into)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray part(1 << 20, Qt::Uninitialized);
    qint64 got = 0;
    while ((got = entry.read(part.data(), part.size())) > 0) {
        hash.addData(QByteArrayView(part.constData(), got));
        if (into && into->write(part.constData(), got) != got) return fail(ErrorCode::diskFull, {file});
    }
    if (got < 0) return fail(ErrorCode::fileUnreadable, {file, name}); // damaged, or its sum is wrong
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
    if (Store::bytesFreeAt(folder) < folderSize(store.folder())) return fail(ErrorCode::diskFull, {folder});
    const QString part = file + u".part"_s;
    QFile::remove(part);
    BackupContent content;
    Result<> result = packAll(part, store, content);
    if (result) {
        // A backup that nobody has read is a hope, not a backup.
        const auto again = readAll(
            part, [&](const QString& name, QIODevice& entry) { return readThrough(part, name, entry, nullptr); });
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
    const auto read = readAll(file, [&](const QString& name, QIODevice& entry) -> Result<> {
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
