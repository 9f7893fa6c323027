// SPDX-License-Identifier: GPL-3.0-or-later
#include "SyncCounter.h"

#include <sqlite3.h>

#include <atomic>
#include <list>
#include <mutex>

namespace qj::bench {

namespace {

// The default VFS as it is, but for the methods of the files that it opens: each table of methods is copied once with
// xSync replaced. A file keeps its own layout, so nothing else needs to be passed on.
struct Methods
{
    sqlite3_io_methods counting;
    const sqlite3_io_methods* real;
};

std::atomic<qint64> syncs{0};
sqlite3_vfs* realVfs = nullptr;
sqlite3_vfs countingVfs;
std::mutex mutex;
std::list<Methods> known; // addresses stay

int countSync(sqlite3_file* file, int flags)
{
    ++syncs;
    const std::lock_guard lock(mutex);
    for (const Methods& methods : known)
        if (&methods.counting == file->pMethods) return methods.real->xSync(file, flags);
    return SQLITE_IOERR_FSYNC;
}

int countingOpen(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags)
{
    const int code = realVfs->xOpen(realVfs, name, file, flags, outFlags);
    if (code != SQLITE_OK || !file->pMethods) return code;
    const std::lock_guard lock(mutex);
    for (Methods& methods : known)
        if (methods.real == file->pMethods) {
            file->pMethods = &methods.counting;
            return code;
        }
    known.push_back({*file->pMethods, file->pMethods});
    known.back().counting.xSync = countSync;
    file->pMethods = &known.back().counting;
    return code;
}

} // namespace

SyncCounter::SyncCounter()
{
    syncs = 0;
    realVfs = sqlite3_vfs_find(nullptr);
    countingVfs = *realVfs;
    countingVfs.zName = "qj-count-syncs";
    countingVfs.xOpen = countingOpen;
    sqlite3_vfs_register(&countingVfs, 1);
}

SyncCounter::~SyncCounter()
{
    sqlite3_vfs_unregister(&countingVfs);
}

qint64 SyncCounter::count() const
{
    return syncs;
}

} // namespace qj::bench
