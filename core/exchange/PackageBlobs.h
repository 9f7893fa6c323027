// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Bytes of attachments in packages. The record of an attachment always travels with its owner; the bytes may follow
// later. A side says in the header of its packages which it lacks (`want`); the other sends these, and those that
// belong to the commits it sends, as far as they fit. Bytes go by their SHA-256: what a store has is never taken twice.
#include "exchange/PackageCodec.h"
#include "journal/Journal.h"

namespace qj {

namespace package {
constexpr qint64 fittingBytes = 200 << 20;  ///< of attachments in one package, unless all are asked for
constexpr std::size_t longestWant = 20'000; ///< attachments that a header asks for; the rest is asked for later
} // namespace package

/// Which bytes go along, of those that belong to the commits or that the receiver wants.
enum class AttachmentChoice : quint8 { fitting, all, none };

class PackageBlobs
{
public:
    using Takes = std::function<bool(const QString& scope)>;
    struct File
    {
        QByteArray sha256; ///< 32 bytes
        qint64 size = 0;
    };
    explicit PackageBlobs(Journal& journal) : m_journal(journal) {}

    /// SHA-256 of attachments in these scopes whose bytes are not here or damaged, in the order of their records.
    std::vector<QByteArray> missing(const Takes& takes) const;
    /// What belongs to `commits` (their rows, ascending) or is `wanted`, lies in these scopes, and is here and sound;
    /// the wanted first. What is not sent because of `choice` is counted in `left`.
    std::vector<File> toSend(const QList<qint64>& commits, const QSet<QByteArray>& wanted, const Takes& takes,
                             AttachmentChoice choice, qint64& left) const;
    /// Errors: fileUnreadable (it is not what it was), fileNotWritten, cancelled.
    Result<> write(PackageWriter& writer, const File& file, const std::function<bool()>& goesOn) const;

    /// Whether a record here names these bytes and they are not here, or damaged.
    bool isLacking(const QByteArray& sha256) const;
    /// Takes the attachment that begins with `first` into the store; `next` gives its other parts. It is there whole or
    /// not at all. Errors: diskFull, fileNotWritten, packageDamaged, those of `next`.
    Result<> take(const PackageFrame& first, const std::function<Result<PackageFrame>()>& next) const;

private:
    struct Row
    {
        qint64 eid = 0;
        QByteArray sha256;
        qint64 size = -1;
    };
    QString path(const QByteArray& sha256) const;
    std::vector<Row> rows(const Takes& takes) const;
    bool belongsTo(const QList<qint64>& commits, qint64 eid) const;
    bool isSound(const QByteArray& sha256) const;

    Journal& m_journal;
};

} // namespace qj
