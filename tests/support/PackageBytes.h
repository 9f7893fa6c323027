// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Packages as bytes: of just these commits, as a careless program might make them, and by hand, frame by frame, with
// hashes and a signature that fit whatever the frames say.
#include "PackageSides.h"
#include "exchange/PackageFile.h"

#include <QtCore/QBuffer>
#include <QtCore/QtEndian>

#include <sodium.h>
#include <zstd.h>

namespace qj::tests {

struct Part
{
    QString scope;
    qint64 from = 1, to = 1;
};

inline PackageHeader headerOf(const Side& side, const std::vector<Part>& parts)
{
    const Journal& journal = side.place->journal();
    PackageHeader header;
    header.id = QUuid::createUuid().toRfc4122();
    header.device = journal.device();
    header.key = journal.devicePublicKey();
    header.office = side.code;
    header.at = side.clock.now().ms;
    for (const Part& part : parts) {
        const QByteArray last = side.bodies(part.scope, part.to, part.to).back();
        const StreamMark mark{header.device, 1, part.scope, quint64(part.to), commitId(last)};
        header.scopes.push_back(part.scope);
        header.have.push_back(mark);
        header.ranges.push_back({header.device, 1, part.scope, quint64(part.from), quint64(part.to)});
        header.tips.push_back({mark, header.key, journal.signAsDevice(tipMessage(mark))});
    }
    return header;
}

inline PackageWriter::Sign signerOf(const Side& side)
{
    return [&side](const QByteArray& message) { return side.place->journal().signAsDevice(message); };
}

inline QByteArray packed(const Side& signer, const PackageHeader& header, const std::vector<QByteArray>& bodies,
                         const std::vector<QByteArray>& files = {}, std::optional<FrameSeal> seal = std::nullopt)
{
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    PackageWriter writer(out, header, 400, std::move(seal));
    for (const QByteArray& body : bodies) writer.addCommit(body);
    for (const QByteArray& file : files)
        writer.addBlobPart(QCryptographicHash::hash(file, QCryptographicHash::Sha256), quint64(file.size()), file);
    if (!writer.finish(signerOf(signer))) qFatal("not packed");
    return bytes;
}

inline std::vector<QByteArray> bodiesOf(const Side& side, const std::vector<Part>& parts)
{
    std::vector<QByteArray> all;
    for (const Part& part : parts)
        for (const QByteArray& body : side.bodies(part.scope, part.from, part.to)) all.push_back(body);
    return all;
}

/// A package of just these parts, as a careless or hostile program might make it.
inline QByteArray packageOf(const Side& side, const std::vector<Part>& parts, const std::vector<QByteArray>& files = {})
{
    return packed(side, headerOf(side, parts), bodiesOf(side, parts), files);
}

/// The same, sealed to one computer.
inline QByteArray sealedFor(const Side& reader, const Side& side, const std::vector<Part>& parts,
                            const std::vector<QByteArray>& files = {})
{
    PackageHeader header = headerOf(side, parts);
    FrameSeal seal = FrameSeal::make();
    const Journal& journal = reader.place->journal();
    header.recipients = {{journal.device(), seal.boxFor(journal.devicePublicKey())}};
    return packed(side, header, bodiesOf(side, parts), files, std::move(seal));
}

inline QString written(const Side& side, const QString& name, const QByteArray& bytes)
{
    QFile file(side.path(name));
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("not written");
    return file.fileName();
}

inline OpenBox openerOf(const Side& side)
{
    return [&side](const QByteArray&, const QByteArray& box) { return side.place->journal().openAsDevice(box); };
}

inline bool isSound(QByteArray bytes, const OpenBox& openBox = {}, const OfficeOfDevice& officeOf = {})
{
    QBuffer in(&bytes);
    in.open(QIODevice::ReadOnly);
    return verifyPackage(in, u"p"_s, openBox, officeOf).has_value();
}

/// Bits and lengths that still pass for a package; nothing if each is refused. `step`: one bit of so many.
inline QString passing(const QByteArray& bytes, const std::function<bool(const QByteArray&)>& passes, int step = 1)
{
    for (qsizetype size = 0; size < bytes.size(); size += step)
        if (passes(bytes.left(size))) return u"the first %1 bytes"_s.arg(size);
    for (qsizetype bit = 0; bit < bytes.size() * 8; bit += step) {
        QByteArray flipped = bytes;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
        if (passes(flipped)) return u"bit %1"_s.arg(bit);
    }
    for (const QByteArray& longer : {bytes + 'x', bytes + bytes})
        if (passes(longer)) return u"more after its end"_s;
    return {};
}

template <class T> QByteArray little(T number)
{
    number = qToLittleEndian(number);
    return QByteArray(reinterpret_cast<const char*>(&number), sizeof number);
}

/// A container written by hand.
class RawPackage
{
public:
    explicit RawPackage(const PackageHeader& header) : RawPackage(header.device, encodeHeader(header)) {}
    RawPackage(const QByteArray& device, const QByteArray& header, std::optional<quint32> length = std::nullopt)
        : m_device(device)
    {
        m_bytes = QByteArray("\x89QJX\x0d\x0a\x1a\x0a", 8) + little(package::format) + little(package::minReader) +
                  little(length.value_or(quint32(header.size()))) + header;
        m_hash = hashOf(m_bytes);
    }
    RawPackage& frame(const QByteArray& bytes)
    {
        m_hash = hashOf(m_hash + bytes);
        m_bytes += bytes + m_hash;
        ++m_frames;
        return *this;
    }
    QByteArray end(const Side& signer) const
    {
        return m_bytes + "END!" + little(m_frames) + m_device + signerOf(signer)("qingjian package" + m_hash);
    }

    static QByteArray zipped(const QByteArray& raw)
    {
        QByteArray bytes(qsizetype(ZSTD_compressBound(size_t(raw.size()))), '\0');
        bytes.truncate(
            qsizetype(ZSTD_compress(bytes.data(), size_t(bytes.size()), raw.constData(), size_t(raw.size()), 3)));
        return bytes;
    }
    static QByteArray chunk(const QByteArray& content, quint32 zlen, quint32 rawlen)
    {
        return "CHNK" + little(zlen) + little(rawlen) + content;
    }
    static QByteArray blob(const QByteArray& sha256, quint64 length, quint32 partlen, const QByteArray& content)
    {
        return "BLOB" + sha256 + little(length) + little(partlen) + content;
    }
    /// The frames of a package, without their hashes.
    static std::vector<QByteArray> framesOf(const QByteArray& bytes)
    {
        std::vector<QByteArray> frames;
        const auto number = [&bytes](qsizetype at) { return qFromLittleEndian<quint32>(bytes.constData() + at); };
        for (qsizetype at = 16 + number(12); !bytes.mid(at).startsWith("END!");) {
            const QByteArray tag = bytes.mid(at, 4);
            const qsizetype size = tag == "CHNK"   ? 12 + number(at + 4)
                                   : tag == "BLOB" ? 48 + number(at + 44)
                                                   : 4 + FrameSeal::overhead;
            frames.push_back(bytes.mid(at, size));
            at += size + 32;
        }
        return frames;
    }

private:
    static QByteArray hashOf(const QByteArray& bytes)
    {
        QByteArray hash(32, '\0');
        crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), 32,
                           reinterpret_cast<const unsigned char*>(bytes.constData()),
                           static_cast<unsigned long long>(bytes.size()), nullptr, 0);
        return hash;
    }
    QByteArray m_device, m_bytes, m_hash;
    quint32 m_frames = 0;
};

/// What this process has held in memory at most, in bytes; 0 where the system does not tell.
inline qint64 peakMemory()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QFile::ReadOnly)) return 0;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith("VmHWM:")) return line.mid(6).trimmed().split(' ').first().toLongLong() << 10;
    return 0;
}

} // namespace qj::tests
