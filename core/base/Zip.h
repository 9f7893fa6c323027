// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// ZIP archives in and out, through libzip. (QuaZip must not be linked into the same program as libxlsxwriter: it
// exports functions named like those of minizip, which libxlsxwriter then calls by mistake, and crashes.)
#include "base/Result.h"

#include <QtCore/QIODevice>
#include <QtCore/QList>

#include <functional>
#include <memory>

struct zip;

namespace qj {

struct DiscardZip
{
    void operator()(::zip* archive) const;
};
using ZipHandle = std::unique_ptr<::zip, DiscardZip>;

/// Reads an archive; entries are unpacked as they are read, so memory stays small. One thread at a time.
class ZipReader
{
public:
    struct Entry
    {
        QString name;
        qint64 size = 0; ///< unpacked, as the archive claims
        qint64 packed = 0;
    };

    /// Errors: fileMissing, fileKind (no archive, or damaged).
    [[nodiscard]] static Result<ZipReader> open(const QString& path);
    /// From a device that can seek and outlives the reader; `name` is for error messages.
    [[nodiscard]] static Result<ZipReader> open(QIODevice& device, const QString& name);

    const QList<Entry>& entries() const { return m_entries; }
    /// A sequential device on one entry, which the reader must outlive; null if there is none or it cannot be opened.
    /// Reading gives -1 at damaged data; the checksum is compared at the end.
    std::unique_ptr<QIODevice> read(const QString& name) const;

private:
    ZipReader() = default;
    std::unique_ptr<QIODevice> m_file;
    ZipHandle m_zip; ///< declared behind the file, so it is closed first
    QList<Entry> m_entries;
};

/// Writes an archive. What was added is packed in finish(), which also gives the file its name; without it nothing
/// is left. Archives and entries over 4 GiB are written as ZIP64 where needed.
class ZipWriter
{
public:
    enum class Packing { deflate, fast, store };

    /// Errors: fileNotWritten. An existing file is replaced.
    [[nodiscard]] static Result<ZipWriter> create(const QString& path);
    [[nodiscard]] Result<> add(const QString& name, const QByteArray& bytes, Packing packing = Packing::deflate);
    /// The file is read in finish() and must stay until then.
    [[nodiscard]] Result<> addFile(const QString& name, const QString& path, Packing packing = Packing::deflate);
    /// False from `progress` (0 to 1) gives the work up: cancelled.
    [[nodiscard]] Result<> finish(const std::function<bool(double)>& progress = {});

private:
    ZipWriter() = default;
    Result<> added(const QString& name, void* source, Packing packing);
    Result<> notWritten() const;
    QString m_path;
    ZipHandle m_zip;
};

} // namespace qj
