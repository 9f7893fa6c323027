// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A medium that fails: while it lives, every database opened in this process writes through it, and from a given write
// or sync on it answers with an error, once or for good. Or the power goes: of each file what was synced stays; of what
// was written since, any part may be there, each write whole, torn at a sector, or not at all. After that nothing is
// written any more, and `afterPowerLoss` is what a computer finds when it is switched on again.
#include <QtCore/QByteArray>
#include <QtCore/QFile>

#include <sqlite3.h>

#include <list>
#include <map>
#include <random>
#include <vector>

namespace qj::tests {

class FaultyMedium
{
public:
    enum Fault { ioError = SQLITE_IOERR_WRITE, syncError = SQLITE_IOERR_FSYNC, full = SQLITE_FULL, powerLoss = -1 };

    FaultyMedium()
    {
        self() = this;
        m_real = sqlite3_vfs_find(nullptr);
        m_vfs = *m_real;
        m_vfs.zName = "qj-faulty";
        m_vfs.xOpen = open;
        sqlite3_vfs_register(&m_vfs, 1);
    }
    ~FaultyMedium() { sqlite3_vfs_unregister(&m_vfs); }
    Q_DISABLE_COPY_MOVE(FaultyMedium)

    /// The nth write from now on fails (of a sync error: the nth sync), `forGood`: all after it too. Power is lost at
    /// the nth write or sync.
    void arm(Fault fault, qint64 nth, bool forGood)
    {
        m_fault = fault;
        m_nth = nth;
        m_forGood = forGood;
        m_writes = m_syncs = m_failed = 0;
        for (auto& [path, content] : m_contents) {
            QFile file(path);
            content = {file.open(QFile::ReadOnly) ? file.readAll() : QByteArray(), {}};
        }
        m_armed = true;
    }
    void heal() { m_armed = false; }
    qint64 writes() const { return m_writes; }
    qint64 syncs() const { return m_syncs; }
    bool hasFailed() const { return m_failed > 0; }
    /// By path. `seed` decides what of the writes that no sync has covered is there.
    std::map<QString, QByteArray> afterPowerLoss(quint64 seed) const
    {
        std::mt19937_64 random(seed);
        std::map<QString, QByteArray> files;
        for (const auto& [path, content] : m_contents) {
            QByteArray bytes = content.synced;
            for (const Write& write : content.since) {
                const quint64 luck = random() % 3;
                if (luck == 0) continue;
                Write torn = write;
                if (luck == 1 && write.bytes.size() > sector)
                    torn.bytes.truncate(sector * qsizetype(random() % quint64(write.bytes.size() / sector)));
                torn.applyTo(bytes);
            }
            if (!bytes.isEmpty()) files[path] = bytes;
        }
        return files;
    }

private:
    static constexpr qsizetype sector = 512;
    struct Write
    {
        qsizetype at = 0;
        QByteArray bytes;
        bool cuts = false; ///< the file ends at `at`
        void applyTo(QByteArray& file) const
        {
            if (cuts) {
                file.resize(at);
                return;
            }
            if (file.size() < at + bytes.size()) file.append(at + bytes.size() - file.size(), '\0');
            std::copy(bytes.begin(), bytes.end(), file.begin() + at);
        }
    };
    struct Content
    {
        QByteArray synced;
        std::vector<Write> since;
    };
    // A file keeps its own layout: only the table of its methods is copied, once, with some replaced.
    struct Methods
    {
        sqlite3_io_methods faulty;
        const sqlite3_io_methods* real;
    };
    static FaultyMedium*& self()
    {
        static FaultyMedium* one = nullptr;
        return one;
    }
    static const sqlite3_io_methods* real(sqlite3_file* file)
    {
        for (const Methods& methods : self()->m_methods)
            if (&methods.faulty == file->pMethods) return methods.real;
        return nullptr;
    }
    int answer(bool isSync)
    {
        const qint64 number = isSync ? ++m_syncs : ++m_writes;
        if (m_armed && m_fault == powerLoss) {
            if (m_writes + m_syncs < m_nth) return SQLITE_OK;
            ++m_failed;
            return SQLITE_IOERR;
        }
        if (!m_armed || isSync != (m_fault == syncError)) return SQLITE_OK;
        if (number < m_nth || (number > m_nth && !m_forGood)) return SQLITE_OK;
        ++m_failed;
        return m_fault;
    }
    static int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at)
    {
        const int code = self()->answer(false);
        if (code != SQLITE_OK) return code;
        self()->note(file, {qsizetype(at), QByteArray(static_cast<const char*>(bytes), size), false});
        return real(file)->xWrite(file, bytes, size, at);
    }
    static int truncate(sqlite3_file* file, sqlite3_int64 size)
    {
        const int code = self()->answer(false);
        if (code != SQLITE_OK) return code;
        self()->note(file, {qsizetype(size), {}, true});
        return real(file)->xTruncate(file, size);
    }
    static int sync(sqlite3_file* file, int flags)
    {
        const int code = self()->answer(true);
        if (code != SQLITE_OK) return code;
        if (Content* content = self()->contentOf(file)) {
            for (const Write& write : content->since) write.applyTo(content->synced);
            content->since.clear();
        }
        return real(file)->xSync(file, flags);
    }
    static int open(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags)
    {
        const int code = self()->m_real->xOpen(self()->m_real, name, file, flags, outFlags);
        if (code != SQLITE_OK || !file->pMethods) return code;
        self()->m_paths.erase(file);
        if (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL)) self()->begin(file, QString::fromUtf8(name));
        for (const Methods& methods : self()->m_methods)
            if (methods.real == file->pMethods) {
                file->pMethods = &methods.faulty;
                return code;
            }
        self()->m_methods.push_back({*file->pMethods, file->pMethods});
        Methods& made = self()->m_methods.back();
        made.faulty.xWrite = write;
        made.faulty.xTruncate = truncate;
        made.faulty.xSync = sync;
        file->pMethods = &made.faulty;
        return code;
    }

    void begin(sqlite3_file* file, const QString& path)
    {
        m_paths[file] = path;
        QFile before(path);
        if (!m_contents.contains(path))
            m_contents[path] = {before.open(QFile::ReadOnly) ? before.readAll() : QByteArray(), {}};
    }
    Content* contentOf(sqlite3_file* file)
    {
        const auto path = m_paths.find(file);
        return path == m_paths.end() ? nullptr : &m_contents[path->second];
    }
    void note(sqlite3_file* file, Write write)
    {
        if (Content* content = contentOf(file); content && m_armed && m_fault == powerLoss)
            content->since.push_back(std::move(write));
    }

    sqlite3_vfs* m_real = nullptr;
    std::map<sqlite3_file*, QString> m_paths;
    std::map<QString, Content> m_contents; ///< kept from `arm` on
    sqlite3_vfs m_vfs{};
    std::list<Methods> m_methods; // addresses stay
    Fault m_fault = ioError;
    qint64 m_nth = 0, m_writes = 0, m_syncs = 0, m_failed = 0;
    bool m_forGood = false, m_armed = false;
};

} // namespace qj::tests
