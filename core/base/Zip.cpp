// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Zip.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <cstdlib>
#include <cstring>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// libzip reads our device through this: it asks with a command and a buffer.
zip_int64_t answer(void* user, void* data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto* device = static_cast<QIODevice*>(user);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        return device->seek(0) ? 0 : -1;
    case ZIP_SOURCE_READ:
        return device->read(static_cast<char*>(data), static_cast<qint64>(length));
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
        return 0;
    case ZIP_SOURCE_STAT: {
        auto* stat = static_cast<zip_stat_t*>(data);
        zip_stat_init(stat);
        stat->size = static_cast<zip_uint64_t>(device->size());
        stat->valid |= ZIP_STAT_SIZE;
        return sizeof(zip_stat_t);
    }
    case ZIP_SOURCE_SEEK: {
        zip_error_t error;
        const auto size = static_cast<zip_uint64_t>(device->size());
        const auto at = static_cast<zip_uint64_t>(device->pos());
        const zip_int64_t to = zip_source_seek_compute_offset(at, size, data, length, &error);
        return to >= 0 && device->seek(to) ? 0 : -1;
    }
    case ZIP_SOURCE_TELL:
        return device->pos();
    case ZIP_SOURCE_ERROR: {
        const int codes[2] = {ZIP_ER_READ, 0};
        std::memcpy(data, codes, sizeof codes);
        return sizeof codes;
    }
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                              ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL,
                                              ZIP_SOURCE_SUPPORTS, -1);
    default:
        return -1;
    }
}

class ZipEntry : public QIODevice
{
public:
    explicit ZipEntry(zip_file_t* file) : m_file(file) { QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    ~ZipEntry() override { zip_fclose(m_file); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 size) override
    {
        const zip_int64_t got = zip_fread(m_file, data, static_cast<zip_uint64_t>(size));
        if (got < 0) setErrorString(QString::fromUtf8(zip_file_strerror(m_file)));
        return got;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    zip_file_t* m_file;
};

QList<ZipReader::Entry> listed(zip_t* zip)
{
    QList<ZipReader::Entry> entries;
    const zip_int64_t count = zip_get_num_entries(zip, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(zip, static_cast<zip_uint64_t>(i), 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME)) continue;
        entries.append(
            {QString::fromUtf8(stat.name), static_cast<qint64>(stat.size), static_cast<qint64>(stat.comp_size)});
    }
    return entries;
}

} // namespace

void DiscardZip::operator()(::zip* archive) const
{
    zip_discard(archive);
}

Result<ZipReader> ZipReader::open(const QString& path)
{
    auto file = std::make_unique<QFile>(path);
    if (!QFileInfo::exists(path)) return fail(ErrorCode::fileMissing, {path});
    if (!file->open(QIODevice::ReadOnly)) return fail(ErrorCode::fileUnreadable, {path, file->errorString()});
    auto reader = open(*file, path);
    if (reader) reader->m_file = std::move(file);
    return reader;
}

Result<ZipReader> ZipReader::open(QIODevice& device, const QString& name)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_function_create(answer, &device, &error);
    zip_t* zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!zip) {
        if (source) zip_source_free(source);
        zip_error_fini(&error);
        return fail(ErrorCode::fileKind, {name, u"ZIP"_s});
    }
    ZipReader reader;
    reader.m_zip.reset(zip);
    reader.m_entries = listed(zip);
    return reader;
}

std::unique_ptr<QIODevice> ZipReader::read(const QString& name) const
{
    zip_file_t* file = zip_fopen(m_zip.get(), name.toUtf8().constData(), 0);
    if (!file) return nullptr;
    return std::make_unique<ZipEntry>(file);
}

Result<ZipWriter> ZipWriter::create(const QString& path)
{
    if (!QFileInfo(path).absoluteDir().exists()) return fail(ErrorCode::fileNotWritten, {path, QString()});
    ZipWriter writer;
    writer.m_path = path;
    int code = 0;
    zip_t* zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (!zip) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString why = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        return fail(ErrorCode::fileNotWritten, {path, why});
    }
    writer.m_zip.reset(zip);
    return writer;
}

Result<> ZipWriter::notWritten() const
{
    return fail(ErrorCode::fileNotWritten, {m_path, m_zip ? QString::fromUtf8(zip_strerror(m_zip.get())) : QString()});
}

Result<> ZipWriter::added(const QString& name, void* source, Packing packing)
{
    if (!source) return notWritten();
    auto* zipSource = static_cast<zip_source_t*>(source);
    const zip_int64_t index = zip_file_add(m_zip.get(), name.toUtf8().constData(), zipSource, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(zipSource);
        return notWritten();
    }
    const zip_int32_t method = packing == Packing::store ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    const zip_uint32_t level = packing == Packing::fast ? 1 : 0; // 0: the library's choice
    if (zip_set_file_compression(m_zip.get(), static_cast<zip_uint64_t>(index), method, level) != 0)
        return notWritten();
    return {};
}

Result<> ZipWriter::add(const QString& name, const QByteArray& bytes, Packing packing)
{
    const auto size = static_cast<size_t>(bytes.size());
    void* copy = size ? std::malloc(size) : nullptr; // libzip frees it, but not that of an empty file
    if (size && !copy) return notWritten();
    if (size) std::memcpy(copy, bytes.constData(), size);
    return added(name, zip_source_buffer(m_zip.get(), copy, size, 1), packing);
}

Result<> ZipWriter::addFile(const QString& name, const QString& path, Packing packing)
{
    if (!QFileInfo(path).isFile()) return fail(ErrorCode::fileMissing, {path});
    return added(name, zip_source_file(m_zip.get(), QFile::encodeName(path).constData(), 0, -1), packing);
}

Result<> ZipWriter::finish(const std::function<bool(double)>& progress)
{
    if (!m_zip || zip_get_num_entries(m_zip.get(), 0) == 0) return notWritten(); // libzip would write no file at all
    struct Told
    {
        const std::function<bool(double)>& progress;
        bool cancelled = false;
    } told{progress};
    if (progress) {
        const auto tell = [](zip_t*, double share, void* user) {
            auto* to = static_cast<Told*>(user);
            if (!to->progress(share)) to->cancelled = true;
        };
        const auto asked = [](zip_t*, void* user) { return static_cast<Told*>(user)->cancelled ? 1 : 0; };
        zip_register_progress_callback_with_state(m_zip.get(), 0.01, tell, nullptr, &told);
        zip_register_cancel_callback_with_state(m_zip.get(), asked, nullptr, &told);
    }
    // zip_close frees the archive when it succeeds; when not, it is still ours to discard.
    if (zip_close(m_zip.get()) != 0) {
        const auto error = told.cancelled ? Result<>(fail(ErrorCode::cancelled)) : notWritten();
        m_zip.reset();
        return error;
    }
    static_cast<void>(m_zip.release());
    return {};
}

} // namespace qj
