// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/PackageBlobs.h"

#include "base/WholeFile.h"
#include "directory/Attachment.h"
#include "exchange/PackageFile.h"
#include "exchange/PackageRun.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// For AttachmentFolder: a record without a size says nothing about it.
qint64 knownSize(qint64 size)
{
    return size > 0 ? size : -1;
}

} // namespace

QString PackageBlobs::path(const QByteArray& sha256) const
{
    return m_journal.store().attachmentFile(QString::fromLatin1(sha256.toHex()));
}

std::vector<PackageBlobs::Row> PackageBlobs::rows(const Takes& takes) const
{
    std::vector<Row> rows;
    if (!m_journal.schema().find(RecordKind::attachment)) return rows;
    const auto guard = PackageRun::lock(m_journal);
    QHash<QString, bool> taken;
    Query query =
        m_journal.reader().query("SELECT a.eid, a.sha256, n.name, a.size FROM attachment a JOIN entity e ON "
                                 "e.eid=a.eid JOIN scope n ON n.id=e.scope WHERE a.sha256<>'' ORDER BY a.eid");
    while (query.next()) {
        const QString scope = query.text(2);
        if (!taken.contains(scope)) taken.insert(scope, takes(scope));
        const QByteArray text = query.text(1).toLatin1(), sha256 = QByteArray::fromHex(text);
        // It becomes the name of a file: nothing but the form that this program writes.
        if (taken.value(scope) && sha256.size() == 32 && sha256.toHex() == text)
            rows.push_back({query.integer(0), sha256, knownSize(query.integer(3))});
    }
    return rows;
}

std::vector<QByteArray> PackageBlobs::missing(const Takes& takes) const
{
    std::vector<QByteArray> missing;
    QSet<QByteArray> seen;
    for (const Row& row : rows(takes)) {
        if (seen.contains(row.sha256)) continue;
        seen += row.sha256;
        // What is known to be damaged is asked for like what never came.
        const AttachmentFolder& folder = m_journal.store().attachments();
        if (folder.look(QString::fromLatin1(row.sha256.toHex()), row.size) != FileState::sound)
            missing.push_back(row.sha256);
    }
    return missing;
}

bool PackageBlobs::belongsTo(const QList<qint64>& commits, qint64 eid) const
{
    Query query = m_journal.reader().query("SELECT cid FROM entity_commit WHERE eid=?");
    for (query.bind(eid); query.next();)
        if (std::binary_search(commits.begin(), commits.end(), query.integer(0))) return true;
    return false;
}

bool PackageBlobs::isSound(const QByteArray& sha256) const
{
    return m_journal.store().attachments().verify(QString::fromLatin1(sha256.toHex())) == FileState::sound;
}

std::vector<PackageBlobs::File> PackageBlobs::toSend(const QList<qint64>& commits, const QSet<QByteArray>& wanted,
                                                     const Takes& takes, AttachmentChoice choice, qint64& left) const
{
    std::vector<File> candidates;
    QSet<QByteArray> seen;
    for (const Row& row : rows(takes)) {
        if (seen.contains(row.sha256) || (!wanted.contains(row.sha256) && !belongsTo(commits, row.eid))) continue;
        seen += row.sha256;
        if (const QFileInfo info(path(row.sha256)); info.size() > 0) candidates.push_back({row.sha256, info.size()});
    }
    std::stable_partition(candidates.begin(), candidates.end(),
                          [&wanted](const File& file) { return wanted.contains(file.sha256); });
    std::vector<File> files;
    qint64 room = package::fittingBytes;
    left = 0;
    for (const File& file : candidates) {
        const bool fits = choice == AttachmentChoice::all || (choice == AttachmentChoice::fitting && file.size <= room);
        if (!fits || !isSound(file.sha256)) {
            ++left;
            continue;
        }
        room -= file.size;
        files.push_back(file);
    }
    return files;
}

Result<> PackageBlobs::write(PackageWriter& writer, const File& packed, const std::function<bool()>& goesOn) const
{
    QFile file(path(packed.sha256));
    if (!file.open(QFile::ReadOnly)) return fail(ErrorCode::fileUnreadable, {file.fileName(), file.errorString()});
    for (qint64 left = packed.size; left > 0;) {
        if (!goesOn()) return fail(ErrorCode::cancelled);
        const QByteArray part = file.read(qMin<qint64>(left, package::largestPart));
        if (part.isEmpty()) return fail(ErrorCode::fileUnreadable, {file.fileName(), file.errorString()});
        writer.addBlobPart(packed.sha256, static_cast<quint64>(packed.size), part);
        if (!writer.isSound()) return fail(ErrorCode::fileNotWritten, {QString(), QString()});
        left -= part.size();
    }
    return {};
}

bool PackageBlobs::isLacking(const QByteArray& sha256) const
{
    if (!m_journal.schema().find(RecordKind::attachment)) return false;
    const QString text = QString::fromLatin1(sha256.toHex());
    const auto guard = PackageRun::lock(m_journal);
    Query query = m_journal.reader().query("SELECT size FROM attachment WHERE sha256=?");
    return query.bind(text).next() &&
           m_journal.store().attachments().look(text, knownSize(query.integer(0))) != FileState::sound;
}

Result<> PackageBlobs::take(const PackageFrame& first, const std::function<Result<PackageFrame>()>& next) const
{
    const QString target = path(first.sha256), folder = m_journal.store().folder();
    const auto length = static_cast<qint64>(first.length);
    if (m_journal.store().bytesFree() < length) return fail(ErrorCode::diskFull, {folder});
    if (!QDir().mkpath(QFileInfo(target).path())) return fail(ErrorCode::fileNotWritten, {target, folder});
    const QString aside = target + u".damaged"_s; // until the sound bytes are there
    QFile::rename(target, aside);
    const Result<> done = writeWhole(target, [&](QIODevice& out) -> Result<> {
        BlobBytes bytes;
        PackageFrame frame = first;
        for (;;) {
            if (frame.kind != PackageFrame::blob || !bytes.add(frame))
                return fail(ErrorCode::packageDamaged, {QString(), u"attachment"_s});
            if (out.write(frame.bytes) != frame.bytes.size())
                return fail(ErrorCode::fileNotWritten, {target, out.errorString()});
            if (bytes.atBoundary()) return {};
            QJ_TRY_ASSIGN(frame, next());
        }
    });
    if (done)
        QFile::remove(aside);
    else
        QFile::rename(aside, target);
    if (!done && done.error().code == ErrorCode::fileNotWritten && m_journal.store().bytesFree() < length)
        return fail(ErrorCode::diskFull, {folder});
    return done;
}

} // namespace qj
