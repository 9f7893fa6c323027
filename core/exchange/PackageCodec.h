// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The container of a package (.qjx). All numbers little-endian:
//
//   89 'Q' 'J' 'X' 0D 0A 1A 0A | u16 format | u16 min_reader | u32 header_len | header
//   H0 = hash of all bytes so far
//   'CHNK' u32 zlen u32 rawlen | zstd | Hi = hash(Hi-1 || frame)          commits in causal order, each with its length
//   'BLOB' sha256 | u64 length | u32 partlen | bytes | Hi                 bytes of attachments
//   'END!' u32 number of frames | key id (16) | signature over context || Hn
//
// Nothing is unpacked before its hash fits, nothing is believed before the signature at the end was checked, and no
// length that a file claims makes the reader ask for more memory than a frame may hold.
#include "base/Result.h"
#include "exchange/PackageHeader.h"

#include <QtCore/QIODevice>

#include <functional>

namespace qj {

namespace package {
constexpr quint16 format = 1;
constexpr quint16 minReader = 1;            ///< oldest program format that can take this in
constexpr qsizetype largestPart = 4 << 20;  ///< of a frame, unpacked
constexpr qsizetype chunkSize = 256 << 10;  ///< what one transaction takes in: some 16,000 operations
constexpr quint32 largestHeader = 64 << 20; ///< never more than the file is long
} // namespace package

class PackageWriter
{
public:
    /// Signs as the sender's device.
    using Sign = std::function<QByteArray(const QByteArray& message)>;
    /// `chunk`: bytes of commits after which a frame ends.
    PackageWriter(QIODevice& out, const PackageHeader& header, qsizetype chunk = package::chunkSize);

    void addCommit(const QByteArray& body);
    void addBlobPart(const QByteArray& sha256, quint64 length, const QByteArray& part);
    /// False if anything could not be written or signed.
    [[nodiscard]] bool finish(const Sign& sign);
    /// The last hash: what was signed.
    const QByteArray& seal() const { return m_hash; }

private:
    void put(const QByteArray& bytes);
    void frame(const QByteArray& bytes);
    void flush();

    QIODevice& m_out;
    qsizetype m_chunk;
    QByteArray m_device, m_hash, m_pending;
    quint32 m_frames = 0;
    bool m_ok = true;
};

struct PackageFrame
{
    enum Kind { commits, blob, end };
    Kind kind = end;
    QByteArray bytes; ///< unpacked
    QByteArray sha256;
    quint64 length = 0; ///< of the whole attachment
};

class PackageReader
{
public:
    /// Reads up to the first frame. `name` is for messages. Errors: fileKind (not a package), packageNewer,
    /// packageDamaged.
    static Result<PackageReader> open(QIODevice& in, const QString& name);

    const PackageHeader& header() const { return m_header; }
    /// The next frame; its hash has been checked. With the kind `end` signature and count hold and nothing follows.
    /// Errors: packageDamaged.
    Result<PackageFrame> next();
    quint32 frames() const { return m_frames; }
    const QByteArray& seal() const { return m_hash; }

private:
    PackageReader(QIODevice& in, QString name) : m_in(&in), m_name(std::move(name)) {}
    tl::unexpected<Error> damaged(const char* what) const;
    bool take(qsizetype size, QByteArray& bytes);
    bool chain(const QByteArray& frame);
    Result<PackageFrame> chunk();
    Result<PackageFrame> blob();
    Result<PackageFrame> end();

    QIODevice* m_in;
    QString m_name;
    PackageHeader m_header;
    QByteArray m_hash;
    quint32 m_frames = 0;
};

/// Puts commits together from the frames that hold them: one that is larger than a frame goes over several.
class CommitBytes
{
public:
    /// False if the lengths make no sense.
    bool add(QByteArrayView frame, std::vector<QByteArray>& bodies);
    bool atBoundary() const { return m_missing == 0; }

private:
    QByteArray m_part;
    quint64 m_missing = 0;
};

} // namespace qj
