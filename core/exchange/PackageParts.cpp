// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/PackageParts.h"

#include "base/Text.h"
#include "base/WholeFile.h"
#include "exchange/PackageFile.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QtEndian>

#include <sodium.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

constexpr QByteArrayView partMagic("\x89QJP\x0d\x0a\x1a\x0a", 8);
constexpr quint16 partFormat = 1;
constexpr qint64 partHeadSize = 8 + 2 + 16 + 4 + 4 + 8 + 8;
constexpr qint64 partHashSize = 32;
constexpr qint64 copySize = 1 << 20; ///< what is held in memory at once

struct PartHead
{
    quint16 format = partFormat;
    QByteArray id;
    quint32 index = 0, count = 0;
    quint64 offset = 0, length = 0;

    bool isOfSame(const PartHead& other) const
    {
        return id == other.id && count == other.count && length == other.length;
    }
};

QByteArray encodedHead(const PartHead& head)
{
    QByteArray bytes = partMagic.toByteArray();
    const auto add = [&bytes](auto number) {
        number = qToLittleEndian(number);
        bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
    };
    add(head.format);
    bytes += head.id;
    add(head.index);
    add(head.count);
    add(head.offset);
    add(head.length);
    return bytes;
}

/// Nothing for a file that is no part.
std::optional<PartHead> readHead(QIODevice& file)
{
    const QByteArray bytes = file.read(partHeadSize);
    if (bytes.size() != partHeadSize || !bytes.startsWith(partMagic)) return std::nullopt;
    const char* at = bytes.constData() + partMagic.size();
    return PartHead{qFromLittleEndian<quint16>(at),      QByteArray(at + 2, 16),
                    qFromLittleEndian<quint32>(at + 18), qFromLittleEndian<quint32>(at + 22),
                    qFromLittleEndian<quint64>(at + 26), qFromLittleEndian<quint64>(at + 34)};
}

class PartHash
{
public:
    PartHash() { crypto_generichash_init(&m_state, nullptr, 0, partHashSize); }
    void add(const QByteArray& bytes)
    {
        crypto_generichash_update(&m_state, reinterpret_cast<const unsigned char*>(bytes.constData()),
                                  static_cast<unsigned long long>(bytes.size()));
    }
    QByteArray result()
    {
        QByteArray hash(partHashSize, Qt::Uninitialized);
        crypto_generichash_final(&m_state, reinterpret_cast<unsigned char*>(hash.data()), partHashSize);
        return hash;
    }

private:
    crypto_generichash_state m_state;
};

struct FoundPart
{
    QString path;
    PartHead head;
    qint64 size = 0; ///< of the package's bytes in it
};

/// Whether the bytes of a part are those that were written, and its head makes sense.
bool isSoundPart(const FoundPart& part)
{
    const PartHead& head = part.head;
    if (head.count < 1 || head.count > package::mostParts || head.index < 1 || head.index > head.count ||
        part.size < 1 || head.length < static_cast<quint64>(part.size) ||
        head.offset > head.length - static_cast<quint64>(part.size))
        return false;
    QFile file(part.path);
    if (!file.open(QFile::ReadOnly)) return false;
    PartHash hash;
    for (qint64 left = partHeadSize + part.size; left > 0;) {
        const QByteArray bytes = file.read(qMin(left, copySize));
        if (bytes.isEmpty()) return false;
        hash.add(bytes);
        left -= bytes.size();
    }
    return file.read(partHashSize + 1) == hash.result();
}

/// The files of parts, one after the other, as one that can be read anywhere. One of them is open at a time.
class PartsDevice final : public QIODevice
{
public:
    explicit PartsDevice(std::vector<FoundPart> parts) : m_parts(std::move(parts))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return false; }
    qint64 size() const override { return static_cast<qint64>(m_parts.front().head.length); }
    bool seek(qint64 at) override
    {
        if (!QIODevice::seek(at)) return false;
        m_at = at;
        return true;
    }

protected:
    qint64 readData(char* data, qint64 most) override
    {
        qint64 done = 0;
        while (done < most && m_at < size()) {
            const auto part = std::find_if(m_parts.begin(), m_parts.end(), [this](const FoundPart& p) {
                return m_at < static_cast<qint64>(p.head.offset) + p.size;
            });
            if (m_file.fileName() != part->path || !m_file.isOpen()) {
                m_file.close();
                m_file.setFileName(part->path);
                if (!m_file.open(QFile::ReadOnly)) return broken();
            }
            const qint64 within = m_at - static_cast<qint64>(part->head.offset);
            if (!m_file.seek(partHeadSize + within)) return broken();
            const qint64 got = m_file.read(data + done, qMin(most - done, part->size - within));
            if (got <= 0) return broken();
            done += got;
            m_at += got;
        }
        return done;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    qint64 broken()
    {
        setErrorString(m_file.errorString());
        return -1;
    }

    std::vector<FoundPart> m_parts;
    QFile m_file;
    qint64 m_at = 0;
};

Error tooSmall(qint64 size)
{
    return {ErrorCode::badValue,
            {translated("Package", QT_TRANSLATE_NOOP("Package", "Size of a file")), u"%1 KB"_s.arg(size >> 10),
             u">= %1 KB"_s.arg(package::smallestPart >> 10)},
            {},
            {},
            {},
            {},
            {}};
}

/// Every file of the folder that says it is a part of this package; the named one first.
std::vector<FoundPart> fellowsOf(const QString& path, const QByteArray& id)
{
    std::vector<FoundPart> found;
    const QFileInfo named(path);
    QFileInfoList files = named.dir().entryInfoList(QDir::Files | QDir::Hidden, QDir::Name);
    files.prepend(named);
    for (const QFileInfo& info : std::as_const(files)) {
        if (!found.empty() && info.absoluteFilePath() == named.absoluteFilePath()) continue;
        QFile file(info.filePath());
        if (!file.open(QFile::ReadOnly)) continue;
        if (const auto head = readHead(file); head && head->id == id)
            found.push_back({info.filePath(), *head, info.size() - partHeadSize - partHashSize});
    }
    return found;
}

} // namespace

Result<> checkPartSize(qint64 size)
{
    return size < package::smallestPart ? Result<>(fail(tooSmall(size))) : Result<>();
}

bool isPart(QIODevice& file)
{
    return file.peek(partMagic.size()) == partMagic;
}

Result<std::unique_ptr<QIODevice>> openParts(const QString& path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) return fail(ErrorCode::fileUnreadable, {path, file.errorString()});
    const auto damaged = [](const QString& part) { return fail(ErrorCode::packageDamaged, {part, u"part"_s}); };
    const auto named = readHead(file);
    if (!named) return damaged(path);
    if (named->format > partFormat) return fail(ErrorCode::packageNewer, {QString::number(named->format)});
    std::vector<FoundPart> parts;
    QString broken; // a damaged fellow, named only if nothing sound takes its place
    for (const FoundPart& part : fellowsOf(path, named->id)) {
        if (!isSoundPart(part)) {
            if (part.path == path) return damaged(path);
            if (broken.isEmpty()) broken = part.path;
            continue;
        }
        const bool isDouble = std::any_of(parts.begin(), parts.end(),
                                          [&](const FoundPart& p) { return p.head.index == part.head.index; });
        if (!isDouble && (parts.empty() || part.head.isOfSame(parts.front().head))) parts.push_back(part);
    }
    QStringList missing;
    for (quint32 index = 1; index <= named->count; ++index)
        if (std::none_of(parts.begin(), parts.end(), [&](const FoundPart& p) { return p.head.index == index; }))
            missing += QString::number(index);
    if (!missing.isEmpty() && !broken.isEmpty()) return damaged(broken);
    if (!missing.isEmpty())
        return fail(ErrorCode::packagePartsMissing, {path, missing.join(listComma), QString::number(named->count)});
    std::sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.head.index < b.head.index; });
    quint64 at = 0;
    for (const FoundPart& part : parts) {
        if (part.head.offset != at) return damaged(part.path);
        at += static_cast<quint64>(part.size);
    }
    if (at != named->length) return damaged(parts.back().path);
    return std::make_unique<PartsDevice>(std::move(parts));
}

Result<QStringList> cutPackage(const QString& whole, const QString& path, const QByteArray& id, qint64 partSize,
                               const std::function<bool(qint64 done, qint64 total)>& progress)
{
    QFile in(whole);
    if (!in.open(QFile::ReadOnly)) return fail(ErrorCode::fileUnreadable, {whole, in.errorString()});
    QJ_TRY(checkPartSize(partSize));
    const qint64 length = in.size(), inside = partSize - partHeadSize - partHashSize;
    const qint64 needed = (length - 1) / inside + 1;
    if (needed > qint64(package::mostParts)) return fail(tooSmall(partSize));
    const auto count = static_cast<quint32>(needed);
    const QString stem = path.endsWith(u".qjx"_s, Qt::CaseInsensitive) ? path.chopped(4) : path;
    QStringList written;
    Result<> done;
    for (quint32 index = 1; index <= count && done; ++index) {
        const QString name = u"%1.%2of%3.qjx"_s.arg(stem).arg(index).arg(count);
        done = writeWhole(name, [&](QIODevice& out) -> Result<> {
            PartHash hash;
            const auto put = [&](const QByteArray& bytes) {
                hash.add(bytes);
                return out.write(bytes) == bytes.size();
            };
            const qint64 end = qMin(length, inside * index);
            bool ok = put(encodedHead(
                {partFormat, id, index, count, static_cast<quint64>(in.pos()), static_cast<quint64>(length)}));
            while (ok && in.pos() < end) {
                if (progress && !progress(in.pos(), length)) return fail(ErrorCode::cancelled);
                const QByteArray bytes = in.read(qMin(copySize, end - in.pos()));
                ok = !bytes.isEmpty() && put(bytes);
            }
            const QByteArray result = hash.result();
            if (!ok || out.write(result) != result.size())
                return fail(ErrorCode::fileNotWritten, {name, out.errorString()});
            return {};
        });
        if (done) written += name;
    }
    if (done) return written;
    for (const QString& name : std::as_const(written)) QFile::remove(name);
    return fail(done.error());
}

} // namespace qj
