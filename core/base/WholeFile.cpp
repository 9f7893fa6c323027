// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/WholeFile.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// On the medium itself, and out of the system's memory where that can be asked for: what is read back comes from it.
bool flushed(QFile& file)
{
    if (!file.flush()) return false;
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    if (::fsync(file.handle()) != 0) return false;
#ifdef POSIX_FADV_DONTNEED
    ::posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
#endif
    return true;
#endif
}

} // namespace

bool folderFlushed(const QString& folder)
{
#ifdef Q_OS_WIN
    Q_UNUSED(folder);
    return true; // NTFS writes names through its own journal
#else
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY);
    if (handle < 0) return false;
    const bool done = ::fsync(handle) == 0 || errno == EINVAL; // some file systems of sticks have no such call
    ::close(handle);
    return done;
#endif
}

Result<> writeWhole(const QString& path, const std::function<Result<>(QIODevice& out)>& write)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (QFileInfo::exists(path)) return fail(ErrorCode::targetExists, {path});
    if (!QFileInfo(folder).isDir()) return fail(ErrorCode::fileMissing, {folder});
    QFile part(path + u".part"_s);
    if (!part.open(QFile::WriteOnly | QFile::Truncate))
        return fail(ErrorCode::fileNotWritten, {path, part.errorString()});
    Result<> done = write(part);
    if (done && !flushed(part)) done = fail(ErrorCode::fileNotWritten, {path, part.errorString()});
    part.close();
    if (done && !part.rename(path)) done = fail(ErrorCode::fileNotWritten, {path, part.errorString()});
    if (done && !folderFlushed(folder)) done = fail(ErrorCode::fileNotWritten, {path, folder});
    if (!done) QFile::remove(part.fileName());
    return done;
}

} // namespace qj
