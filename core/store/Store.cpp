// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Store.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QStorageInfo>

#include <algorithm>
#include <filesystem>
#include <limits>

#include <sqlite3.h>

#include <array>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

// Tables of the journal (never rewritten), of its merged state (entity) and of the exchange. The projections, one
// table per kind of record, are made by journal/Projection from the field tables.
constexpr const char* journalTables = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
CREATE TABLE scope(id INTEGER PRIMARY KEY, name TEXT UNIQUE);
CREATE TABLE stream(sid INTEGER PRIMARY KEY, device BLOB, incarnation INT, scope INT, tip BLOB,
                    UNIQUE(device, incarnation, scope));
CREATE TABLE commits(cid INTEGER PRIMARY KEY, id BLOB UNIQUE, sid INT, seq INT, hlc INT, batch BLOB, body BLOB);
CREATE INDEX commits_stream ON commits(sid, seq);
CREATE INDEX commits_batch ON commits(batch) WHERE batch IS NOT NULL;
CREATE TABLE withheld(cid INTEGER PRIMARY KEY, why TEXT);
CREATE TABLE frontier(scope INT, cid INT, PRIMARY KEY(scope, cid)) WITHOUT ROWID;
CREATE TABLE parked(id BLOB PRIMARY KEY, sid INT, seq INT, body BLOB, package BLOB);
CREATE TABLE parked_need(need BLOB, id BLOB, PRIMARY KEY(need, id)) WITHOUT ROWID;
CREATE TABLE entity(eid INTEGER PRIMARY KEY, uuid BLOB UNIQUE, type INT, scope INT, doc BLOB);
CREATE TABLE entity_commit(eid INT, cid INT, PRIMARY KEY(eid, cid)) WITHOUT ROWID;
CREATE TABLE conflict(eid INT, fld INT, level INT, heads BLOB, PRIMARY KEY(eid, fld)) WITHOUT ROWID;
CREATE TABLE serial(kind INT, year INT, letter TEXT, last INT, PRIMARY KEY(kind, year, letter)) WITHOUT ROWID;
CREATE TABLE peer(device BLOB PRIMARY KEY, office TEXT, have BLOB, want BLOB, state INT);
CREATE TABLE package(id BLOB PRIMARY KEY, dir INT, state INT, next_chunk INT, report BLOB);
PRAGMA application_id=0x514a4941;
)sql";

bool onNetwork(const QString& folder)
{
    QString existing = folder;
    while (!QFileInfo::exists(existing) && existing.contains(u'/')) existing = existing.section(u'/', 0, -2);
    const QByteArray type = QStorageInfo(existing.isEmpty() ? u"/"_s : existing).fileSystemType().toLower();
    for (const QByteArrayView network :
         {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "fuse.sshfs", "9p", "afs"})
        if (type == network) return true;
    return folder.startsWith(u"//"_s) || folder.startsWith(u"\\\\"_s);
}

} // namespace

Result<std::unique_ptr<Store>> Store::create(const QString& folder)
{
    if (onNetwork(folder)) return fail(ErrorCode::storeOnNetwork, {folder});
    if (QFileInfo::exists(folder + u"/store.db"_s)) return fail(ErrorCode::storeExists, {folder});
    if (QFileInfo(folder).isFile()) return fail(ErrorCode::targetExists, {folder});
    if (!QDir().mkpath(folder) || !QDir(folder).mkpath(u"files"_s) || !QDir(folder).mkpath(u"keys"_s))
        return fail(ErrorCode::storeReadOnly, {folder});
    QFile::setPermissions(folder + u"/keys"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    std::unique_ptr<Store> store(new Store(folder));
    QJ_TRY(store->lock(Mode::write));
    QJ_TRY_ASSIGN(store->m_connection, Connection::open(store->databaseFile(), Connection::Access::create));
    Connection& connection = *store->m_connection;
    Transaction transaction(connection);
    connection.run(journalTables);
    connection.run(("PRAGMA user_version=" + std::to_string(formatVersion)).c_str());
    QJ_TRY(transaction.commit());
    return store;
}

Result<std::unique_ptr<Store>> Store::open(const QString& folder, Mode mode)
{
    std::unique_ptr<Store> store(new Store(folder));
    if (!QFileInfo(store->databaseFile()).isFile()) return fail(ErrorCode::storeMissing, {folder});
    if (onNetwork(folder)) return fail(ErrorCode::storeOnNetwork, {folder});
    QJ_TRY(store->lock(mode));
    const auto access = store->m_mode == Mode::write ? Connection::Access::write : Connection::Access::read;
    QJ_TRY_ASSIGN(store->m_connection, Connection::open(store->databaseFile(), access));
    QJ_TRY(store->check());
    return store;
}

Store::~Store()
{
    m_connection.reset();
    if (m_mode == Mode::write && m_lock) QFile::remove(m_folder + u"/unclean"_s);
}

Result<> Store::lock(Mode mode)
{
    // Reading commands take the lock too: two connections of two processes must not meet (EXCHANGE, 8).
    m_lock = std::make_unique<QLockFile>(m_folder + u"/lock"_s);
    m_lock->setStaleLockTime(0);
    const bool writable = QFileInfo(m_folder).isWritable() &&
                          (!QFileInfo::exists(databaseFile()) || QFileInfo(databaseFile()).isWritable());
    m_mode = Mode::read;
    bool locked = m_lock->tryLock(200);
    if (!locked && m_lock->error() == QLockFile::LockFailedError && !m_lock->getLockInfo(nullptr, nullptr, nullptr)) {
        // Whoever made the file was stopped before he could write his name into it: it would hold for ever.
        locked = m_lock->removeStaleLockFile() && m_lock->tryLock(200);
    }
    if (locked) {
        m_mode = writable ? Mode::write : Mode::read;
    } else if (m_lock->error() == QLockFile::LockFailedError) {
        qint64 pid = 0;
        QString host, program;
        m_lock->getLockInfo(&pid, &host, &program);
        return fail(ErrorCode::storeLocked, {m_folder, host, QString::number(pid)});
    } else if (writable) {
        // The lock file could not be written although the folder should let us: a full disk or a read-only medium.
        if (bytesFree() < 4096 && !QStorageInfo(m_folder).isReadOnly()) return fail(ErrorCode::diskFull, {m_folder});
    }
    if (mode == Mode::write && m_mode != Mode::write) return fail(ErrorCode::storeReadOnly, {m_folder});
    return {};
}

Result<> Store::check()
{
    Connection& db = *m_connection;
    const auto number = [&db](const char* sql) {
        Query query(db, sql);
        return query.next() ? query.integer(0) : -1;
    };
    const qint64 version = number("PRAGMA user_version");
    if (auto error = db.takeError()) return fail(std::move(*error));
    if (version > formatVersion)
        return fail(ErrorCode::storeNewer, {m_folder, QString::number(version), QString::number(formatVersion)});
    if (version < 1 || number("PRAGMA application_id") != 0x514a4941)
        return fail(ErrorCode::storeDamaged, {databaseFile(), u"not a Qingjian store"_s});
    const QString marker = m_folder + u"/unclean"_s;
    const bool unclean = QFileInfo::exists(marker);
    Query query(db, unclean ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
    const QString found = query.next() ? query.text(0) : QString();
    if (auto error = db.takeError()) return fail(std::move(*error));
    if (found != u"ok"_s) return fail(ErrorCode::storeDamaged, {databaseFile(), found});
    if (m_mode == Mode::write) {
        QFile file(marker);
        if (!file.open(QFile::WriteOnly)) return fail(ErrorCode::diskFull, {m_folder});
        // From now on an earlier program must leave it alone.
        if (version < formatVersion) db.run(("PRAGMA user_version=" + std::to_string(formatVersion)).c_str());
        if (auto error = db.takeError()) return fail(std::move(*error));
    }
    return {};
}

Result<std::unique_ptr<Connection>> Store::openReader() const
{
    return Connection::open(databaseFile(), Connection::Access::read);
}

QByteArray Store::meta(const QString& key) const
{
    Query query(*m_connection, "SELECT value FROM meta WHERE key=?");
    return query.bind(key).next() ? query.blob(0) : QByteArray();
}

bool Store::setMeta(const QString& key, const QByteArray& value)
{
    return Query(*m_connection, "INSERT OR REPLACE INTO meta(key,value) VALUES(?,?)").bind(key).bind(value).run();
}

QString Store::integrity() const
{
    Query query(*m_connection, "PRAGMA integrity_check(10)");
    QStringList lines;
    while (query.next()) lines += query.text(0);
    return lines.join(u'\n');
}

Result<> Store::backupDatabase(const QString& file) const
{
    // The copy is made by SQLite itself, so it is consistent whatever is being written, then opened and checked.
    try {
        SQLite::Database target(QFile::encodeName(file).toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup backup(target, m_connection->database());
        backup.executeStep(-1);
    } catch (const SQLite::Exception& exception) {
        return fail(storeError(exception.getErrorCode(), file, QString::fromUtf8(exception.what())));
    }
    QJ_TRY_ASSIGN(auto copy, Connection::open(file, Connection::Access::read));
    Query query(*copy, "PRAGMA integrity_check(1)");
    if (!query.next() || query.text(0) != u"ok"_s) return fail(ErrorCode::fileNotWritten, {file, u"integrity_check"_s});
    return {};
}

qint64 Store::bytesFreeAt(const QString& folder)
{
    // Not QStorageInfo: in a container it finds no mount for the folder and knows nothing.
    std::error_code error;
    const auto space = std::filesystem::space(folder.toStdU16String(), error);
    const quint64 most = std::numeric_limits<qint64>::max();
    return error ? std::numeric_limits<qint64>::max() : static_cast<qint64>(std::min<quint64>(space.available, most));
}

qint64 folderSize(const QString& folder)
{
    qint64 size = 0;
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        it.next();
        size += it.fileInfo().size();
    }
    return size;
}

} // namespace qj
