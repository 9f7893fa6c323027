// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The container of a package (.qjx). All numbers little-endian:
//
//   89 'Q' 'J' 'X' 0D 0A 1A 0A | u16 format | u16 min_reader | u32 header_len | header
//   H0 = hash of all bytes so far
//   'CHNK' u32 zlen u32 rawlen | zstd | Hi = hash(Hi-1 || frame)          commits in causal order, each with its length
//   'BLOB' sha256 | u64 length | u32 partlen | bytes | Hi                 bytes of attachments, after all commits
//   'LAST' | closing message | Hi                                         only in a sealed package
//   'END!' u32 number of frames | key id (16) | signature over context || Hn
//
// Two questions are kept apart. Whether these are the bytes that the sender wrote: the hashes and the signature say it,
// over what lies in the file, so whoever passes a package on can check it without opening it. Whether a stranger can
// read them: where the header names recipients, the zstd and the bytes of attachments above are closed messages
// (PackageSeal.h) and their lengths those of the messages, 17 bytes more. LAST is the stream's last message: without it
// a sender's own program could leave off the end unnoticed.
//
// Nothing is opened or unpacked before its hash fits, nothing is believed before the signature at the end was checked,
// and no length that a file claims makes the reader ask for more memory than a frame may hold: a frame is at most
// 4 MiB unpacked, the header 8 MiB, and there are no more frames than largestCount. A commit that does not fit into a
// frame goes on in the next; an attachment goes over as many parts as it needs, one after the other.
//
// A package may be cut into several files for the mail (PackageParts.h): that is a wrapping around these bytes, not a
// part of them.
#include "base/Result.h"
#include "exchange/PackageHeader.h"
#include "exchange/PackageSeal.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QIODevice>

#include <functional>

namespace qj {

namespace package {
constexpr quint16 format = 1;
constexpr quint16 minReader = 1;           ///< oldest program format that can take this in
constexpr qsizetype largestPart = 4 << 20; ///< of a frame, unpacked
constexpr qsizetype chunkSize = 512 << 10; ///< what one transaction takes in: some 17,000 operations
constexpr quint32 largestHeader = 8 << 20; ///< never more than the file is long
constexpr quint32 largestCount = 1 << 20;  ///< of frames
} // namespace package

class PackageWriter
{
public:
    /// Signs as the sender's device.
    using Sign = std::function<QByteArray(const QByteArray& message)>;
    /// `chunk`: bytes of commits after which a frame ends. `seal` where the header names recipients.
    PackageWriter(QIODevice& out, const PackageHeader& header, qsizetype chunk = package::chunkSize,
                  std::optional<FrameSeal> seal = std::nullopt);

    void addCommit(QByteArrayView body);
    /// Parts of one attachment follow each other; none is empty or larger than largestPart.
    void addBlobPart(const QByteArray& sha256, quint64 length, const QByteArray& part);
    /// False as soon as anything could not be written.
    bool isSound() const { return m_ok; }
    /// False if anything could not be written or signed.
    [[nodiscard]] bool finish(const Sign& sign);
    /// The last hash: what was signed.
    const QByteArray& seal() const { return m_hash; }

private:
    void put(const QByteArray& bytes);
    void frame(const QByteArray& head, const QByteArray& content, bool last = false);
    qsizetype overhead() const { return m_seal ? FrameSeal::overhead : 0; }
    void flush();

    QIODevice& m_out;
    qsizetype m_chunk;
    std::optional<FrameSeal> m_seal;
    QByteArray m_device, m_hash, m_pending;
    quint32 m_frames = 0;
    bool m_ok = true;
};

struct PackageFrame
{
    enum Kind { commits, blob, end };
    Kind kind = end;
    QByteArray bytes; ///< opened and unpacked
    QByteArray sha256;
    quint64 length = 0; ///< of the whole attachment
};

class PackageReader
{
public:
    /// Reads up to the first frame. `name` is for messages; `openBox` opens what is sealed to this computer. Errors:
    /// fileKind (not a package), packageNewer, packageDamaged, packageSealed (to others).
    static Result<PackageReader> open(QIODevice& in, const QString& name, const OpenBox& openBox = {});

    /// What stands at its head, which is never sealed. Errors as of open, but packageSealed.
    static Result<PackageHeader> headerOf(QIODevice& in, const QString& name);

    const PackageHeader& header() const { return m_header; }
    /// The next frame; its hash has been checked. With the kind `end` signature and count hold and nothing follows.
    /// Errors: packageDamaged.
    Result<PackageFrame> next();
    quint32 frames() const { return m_frames; }
    const QByteArray& seal() const { return m_hash; }

private:
    static Result<PackageReader> upToHeader(QIODevice& in, const QString& name);
    PackageReader(QIODevice& in, QString name) : m_in(&in), m_name(std::move(name)) {}
    tl::unexpected<Error> damaged(const char* what) const;
    bool take(qsizetype size, QByteArray& bytes);
    bool chain(const QByteArray& frame);
    Result<> unlock(const OpenBox& openBox);
    /// Content of a frame, its hash checked and its seal taken off.
    Result<QByteArray> content(const QByteArray& head, qsizetype size, bool last = false);
    Result<PackageFrame> chunk();
    Result<PackageFrame> blob();
    Result<> last();
    Result<PackageFrame> end();

    QIODevice* m_in;
    QString m_name;
    PackageHeader m_header;
    QByteArray m_hash;
    std::optional<FrameSeal> m_seal;
    bool m_isClosed = false; ///< LAST was read
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

/// Puts attachments together from the frames that hold their parts, and tells whether they are what their heads say.
/// Keeps no bytes.
class BlobBytes
{
public:
    BlobBytes() : m_hash(QCryptographicHash::Sha256) {}
    /// False where parts do not follow each other, are more or less than the length, or their hash is another.
    bool add(const PackageFrame& frame);
    /// Whether the last part of an attachment was added, or none yet.
    bool atBoundary() const { return m_missing == 0; }

private:
    QCryptographicHash m_hash;
    QByteArray m_sha256;
    quint64 m_length = 0, m_missing = 0;
};

} // namespace qj
