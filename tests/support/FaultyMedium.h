// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A medium that fails: while it lives, every database opened in this process writes through it, and from a given write
// or sync on it answers with an error, once or for good.
#include <QtCore/QtGlobal>

#include <sqlite3.h>

#include <list>

namespace qj::tests {

class FaultyMedium
{
public:
    enum Fault { ioError = SQLITE_IOERR_WRITE, syncError = SQLITE_IOERR_FSYNC, full = SQLITE_FULL };

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

    /// The nth write from now on fails (of a sync error: the nth sync), `forGood`: all after it too.
    void arm(Fault fault, qint64 nth, bool forGood)
    {
        m_fault = fault;
        m_nth = nth;
        m_forGood = forGood;
        m_writes = m_syncs = m_failed = 0;
        m_armed = true;
    }
    void heal() { m_armed = false; }
    qint64 writes() const { return m_writes; }
    qint64 syncs() const { return m_syncs; }
    bool hasFailed() const { return m_failed > 0; }

private:
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
        if (!m_armed || isSync != (m_fault == syncError)) return SQLITE_OK;
        if (number < m_nth || (number > m_nth && !m_forGood)) return SQLITE_OK;
        ++m_failed;
        return m_fault;
    }
    static int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at)
    {
        const int code = self()->answer(false);
        return code == SQLITE_OK ? real(file)->xWrite(file, bytes, size, at) : code;
    }
    static int truncate(sqlite3_file* file, sqlite3_int64 size)
    {
        const int code = self()->answer(false);
        return code == SQLITE_OK ? real(file)->xTruncate(file, size) : code;
    }
    static int sync(sqlite3_file* file, int flags)
    {
        const int code = self()->answer(true);
        return code == SQLITE_OK ? real(file)->xSync(file, flags) : code;
    }
    static int open(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags)
    {
        const int code = self()->m_real->xOpen(self()->m_real, name, file, flags, outFlags);
        if (code != SQLITE_OK || !file->pMethods) return code;
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

    sqlite3_vfs* m_real = nullptr;
    sqlite3_vfs m_vfs{};
    std::list<Methods> m_methods; // addresses stay
    Fault m_fault = ioError;
    qint64 m_nth = 0, m_writes = 0, m_syncs = 0, m_failed = 0;
    bool m_forGood = false, m_armed = false;
};

} // namespace qj::tests
