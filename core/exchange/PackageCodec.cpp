// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/PackageCodec.h"

#include "base/Text.h"
#include "journal/Commit.h"

#include <QtCore/QtEndian>

#include <sodium.h>
#include <zstd.h>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

constexpr QByteArrayView magic("\x89QJX\x0d\x0a\x1a\x0a", 8);
constexpr qsizetype hashSize = 32;
constexpr qsizetype endSize = 4 + 16 + qsizetype(crypto_sign_BYTES);

QByteArray hashed(const QByteArray& before, const QByteArray& bytes)
{
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, hashSize);
    const auto update = [&state](const QByteArray& part) {
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.constData()),
                                  static_cast<unsigned long long>(part.size()));
    };
    update(before);
    update(bytes);
    QByteArray result(hashSize, Qt::Uninitialized);
    crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(result.data()), hashSize);
    return result;
}

template <class T> void append(QByteArray& bytes, T number)
{
    number = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char*>(&number), sizeof(T));
}

template <class T> T numberAt(const QByteArray& bytes, qsizetype at)
{
    return qFromLittleEndian<T>(bytes.constData() + at);
}

QByteArray endMessage(const QByteArray& hash)
{
    return "qingjian package" + hash;
}

} // namespace

// ---- writing

PackageWriter::PackageWriter(QIODevice& out, const PackageHeader& header, qsizetype chunk,
                             std::optional<FrameSeal> seal)
    : m_out(out), m_chunk(chunk), m_seal(std::move(seal)), m_device(header.device)
{
    QByteArray start = magic.toByteArray();
    append(start, package::format);
    append(start, package::minReader);
    const QByteArray bytes = encodeHeader(header);
    append(start, static_cast<quint32>(bytes.size()));
    start += bytes;
    put(start);
    m_hash = hashed({}, start);
}

void PackageWriter::put(const QByteArray& bytes)
{
    m_ok = m_ok && m_out.write(bytes) == bytes.size();
}

void PackageWriter::frame(const QByteArray& head, const QByteArray& content, bool last)
{
    const QByteArray bytes = head + (m_seal ? m_seal->close(content, head, last) : content);
    m_hash = hashed(m_hash, bytes);
    put(bytes);
    put(m_hash);
    ++m_frames;
}

void PackageWriter::flush()
{
    for (qsizetype at = 0; at < m_pending.size(); at += package::largestPart) {
        const QByteArray raw = m_pending.mid(at, package::largestPart);
        QByteArray packed(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(raw.size()))),
                          Qt::Uninitialized);
        const size_t size = ZSTD_compress(packed.data(), static_cast<size_t>(packed.size()), raw.constData(),
                                          static_cast<size_t>(raw.size()), 3);
        m_ok = m_ok && !ZSTD_isError(size);
        if (!m_ok) return;
        packed.truncate(static_cast<qsizetype>(size));
        QByteArray head = "CHNK";
        append(head, static_cast<quint32>(packed.size() + overhead()));
        append(head, static_cast<quint32>(raw.size()));
        frame(head, packed);
    }
    m_pending.clear();
}

void PackageWriter::addCommit(QByteArrayView body)
{
    // A commit begins a frame of its own when it would not fit: then every other frame ends where a commit ends.
    if (!m_pending.isEmpty() && m_pending.size() + body.size() > m_chunk) flush();
    ByteWriter length;
    length.varint(static_cast<quint64>(body.size()));
    m_pending += length.bytes();
    m_pending += body;
    if (m_pending.size() >= m_chunk) flush();
}

void PackageWriter::addBlobPart(const QByteArray& sha256, quint64 length, const QByteArray& part)
{
    flush();
    QByteArray head = "BLOB" + sha256;
    append(head, length);
    append(head, static_cast<quint32>(part.size() + overhead()));
    frame(head, part);
}

bool PackageWriter::finish(const Sign& sign)
{
    flush();
    if (m_seal) frame("LAST", {}, true);
    const QByteArray signature = sign(endMessage(m_hash));
    m_ok = m_ok && signature.size() == crypto_sign_BYTES;
    QByteArray bytes = "END!";
    append(bytes, m_frames);
    put(bytes + m_device + signature);
    return m_ok;
}

// ---- reading

tl::unexpected<Error> PackageReader::damaged(const char* what) const
{
    return fail(ErrorCode::packageDamaged, {m_name, QLatin1StringView(what)});
}

bool PackageReader::take(qsizetype size, QByteArray& bytes)
{
    if (size < 0 || size > m_in->size() - m_in->pos()) return false;
    bytes = m_in->read(size);
    return bytes.size() == size;
}

bool PackageReader::chain(const QByteArray& frame)
{
    QByteArray written;
    if (!take(hashSize, written)) return false;
    m_hash = hashed(m_hash, frame);
    ++m_frames;
    return m_hash == written;
}

Result<PackageReader> PackageReader::open(QIODevice& in, const QString& name, const OpenBox& openBox)
{
    QJ_TRY_ASSIGN(PackageReader reader, upToHeader(in, name));
    if (reader.m_header.isSealed()) QJ_TRY(reader.unlock(openBox));
    return reader;
}

Result<PackageHeader> PackageReader::headerOf(QIODevice& in, const QString& name)
{
    QJ_TRY_ASSIGN(PackageReader reader, upToHeader(in, name));
    return std::move(reader.m_header);
}

Result<PackageReader> PackageReader::upToHeader(QIODevice& in, const QString& name)
{
    if (sodium_init() < 0) return fail(ErrorCode::storeFailed, {u"libsodium"_s});
    PackageReader reader(in, name);
    QByteArray start, header;
    if (!reader.take(16, start) || !start.startsWith(magic))
        return fail(ErrorCode::fileKind,
                    {name, translated("Package", QT_TRANSLATE_NOOP("Package", "A package of Qingjian (.qjx)"))});
    const auto needed = numberAt<quint16>(start, 10);
    if (needed > package::format) return fail(ErrorCode::packageNewer, {QString::number(needed)});
    const auto size = numberAt<quint32>(start, 12);
    if (size > package::largestHeader || !reader.take(size, header)) return reader.damaged("header");
    auto decoded = decodeHeader(header);
    if (!decoded) return reader.damaged("header");
    reader.m_header = std::move(*decoded);
    reader.m_hash = hashed({}, start + header);
    return reader;
}

Result<> PackageReader::unlock(const OpenBox& openBox)
{
    for (const PackageRecipient& recipient : m_header.recipients)
        if (openBox && !m_seal) m_seal = FrameSeal::opened(openBox(recipient.device, recipient.box));
    if (!m_seal) return fail(ErrorCode::packageSealed, {m_name});
    return {};
}

Result<PackageFrame> PackageReader::next()
{
    QByteArray tag;
    for (;;) {
        if (m_frames >= package::largestCount) return damaged("frames");
        if (!take(4, tag)) return damaged("cut off");
        if (tag == "END!") return end();
        if (m_isClosed) return damaged("frame");
        if (tag == "CHNK") return chunk();
        if (tag == "BLOB") return blob();
        if (tag != "LAST" || !m_seal) return damaged("frame");
        QJ_TRY(last());
    }
}

Result<QByteArray> PackageReader::content(const QByteArray& head, qsizetype size, bool last)
{
    QByteArray bytes;
    if (!take(size, bytes)) return damaged("cut off");
    if (!chain(head + bytes)) return damaged("hash");
    if (!m_seal) return bytes;
    auto opened = m_seal->open(bytes, head, last);
    if (!opened) return damaged("seal");
    return std::move(*opened);
}

Result<PackageFrame> PackageReader::chunk()
{
    QByteArray sizes;
    if (!take(8, sizes)) return damaged("cut off");
    const auto zlen = numberAt<quint32>(sizes, 0);
    const auto rawlen = numberAt<quint32>(sizes, 4);
    if (rawlen == 0 || rawlen > package::largestPart ||
        zlen > ZSTD_compressBound(package::largestPart) + FrameSeal::overhead)
        return damaged("frame");
    QJ_TRY_ASSIGN(const QByteArray packed, content("CHNK" + sizes, zlen));
    PackageFrame frame{PackageFrame::commits, QByteArray(rawlen, Qt::Uninitialized), {}, 0};
    const size_t size =
        ZSTD_decompress(frame.bytes.data(), rawlen, packed.constData(), static_cast<size_t>(packed.size()));
    if (ZSTD_isError(size) || size != rawlen) return damaged("frame");
    return frame;
}

Result<PackageFrame> PackageReader::blob()
{
    QByteArray start;
    if (!take(44, start)) return damaged("cut off");
    const auto part = numberAt<quint32>(start, 40);
    if (part == 0 || part > package::largestPart + FrameSeal::overhead) return damaged("frame");
    QJ_TRY_ASSIGN(const QByteArray bytes, content("BLOB" + start, part));
    return PackageFrame{PackageFrame::blob, bytes, start.left(32), numberAt<quint64>(start, 32)};
}

Result<> PackageReader::last()
{
    QJ_TRY_ASSIGN(const QByteArray nothing, content("LAST", FrameSeal::overhead, true));
    m_isClosed = nothing.isEmpty();
    return {};
}

Result<PackageFrame> PackageReader::end()
{
    QByteArray trailer;
    if (m_seal && !m_isClosed) return damaged("seal");
    if (!take(endSize, trailer)) return damaged("cut off");
    if (numberAt<quint32>(trailer, 0) != m_frames || trailer.mid(4, 16) != m_header.device) return damaged("end");
    if (!signatureHolds(m_header.key, endMessage(m_hash), trailer.mid(20))) return damaged("signature");
    if (m_in->pos() != m_in->size()) return damaged("end");
    return PackageFrame{};
}

bool CommitBytes::add(QByteArrayView frame, std::vector<QByteArray>& bodies)
{
    ByteReader in(frame);
    while (!in.atEnd()) {
        if (m_missing == 0) {
            m_missing = in.varint();
            if (!in.ok() || m_missing == 0 || m_missing > static_cast<quint64>(largestBody)) return false;
        }
        const QByteArrayView part = in.raw(qMin(m_missing, static_cast<quint64>(in.left())));
        m_part += part;
        m_missing -= static_cast<quint64>(part.size());
        if (m_missing == 0) bodies.push_back(std::exchange(m_part, {}));
    }
    return true;
}

bool BlobBytes::add(const PackageFrame& frame)
{
    const auto size = static_cast<quint64>(frame.bytes.size());
    if (m_missing == 0) {
        m_sha256 = frame.sha256;
        m_length = m_missing = frame.length;
        m_hash.reset();
    }
    if (frame.sha256 != m_sha256 || frame.length != m_length || size == 0 || size > m_missing ||
        size > static_cast<quint64>(package::largestPart))
        return false;
    m_hash.addData(frame.bytes);
    m_missing -= size;
    return m_missing > 0 || m_hash.result() == m_sha256;
}

} // namespace qj
