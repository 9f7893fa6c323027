// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/AttachmentFile.h"

#include "base/Text.h"
#include "base/WholeFile.h"
#include "directory/FileKind.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QMimeDatabase>
#include <QtCore/QRegularExpression>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 atOnce = 1 << 20;

Result<> judge(const Journal& journal, const QFileInfo& info, QFile& file)
{
    const QString path = info.filePath();
    if (!info.exists()) return fail(ErrorCode::fileMissing, {path});
    if (info.isDir()) return fail(ErrorCode::fileIsFolder, {path});
    if (info.size() == 0) return fail(ErrorCode::fileEmpty, {path});
    if (const qint64 most = largestFile(journal); info.size() > most)
        return fail(ErrorCode::fileTooLarge, {path, fileSizeText(info.size()), fileSizeText(most)}, u"R-FILE-MAX"_s);
    if (!file.open(QFile::ReadOnly)) return fail(ErrorCode::fileUnreadable, {path, file.errorString()});
    return mayBeFiled(path, file.peek(fileKind::headBytes));
}

/// Digest of exactly the bytes that were written, so that a file somebody is still writing cannot get a wrong one.
Result<QByteArray> copyHashing(QFile& from, QIODevice& to, qint64 size, const TakeOptions& options)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 done = 0;
    while (done < size) {
        const QByteArray part = from.read(atOnce);
        if (part.isEmpty())
            return from.atEnd() ? fail(ErrorCode::fileChanged, {from.fileName()})
                                : fail(ErrorCode::fileUnreadable, {from.fileName(), from.errorString()});
        if (to.write(part) != part.size()) return fail(ErrorCode::fileNotWritten, {from.fileName(), to.errorString()});
        hash.addData(part);
        done += part.size();
        if (options.goOn && !options.goOn(done, size)) return fail(ErrorCode::cancelled);
    }
    if (done != size) return fail(ErrorCode::fileChanged, {from.fileName()});
    return hash.result();
}

/// Bytes that lie there and are not what they should be make room for these.
Result<> moveInto(const Store& store, const QString& sha256, const QString& incoming)
{
    const QString target = store.attachmentFile(sha256), folder = QFileInfo(target).path();
    QFile::remove(target);
    QFile file(incoming);
    if (QDir().mkpath(folder) && file.rename(target) && folderFlushed(folder)) return {};
    QFile::remove(incoming);
    return fail(ErrorCode::fileNotWritten, {target, file.errorString()});
}

} // namespace

qint64 largestFile(const Journal& journal)
{
    const RuleRow* row = journal.law().rules.inForce(u"R-FILE-MAX"_s, {}, journal.clock().today());
    const qint64 megabytes = row ? row->value.toLongLong() : 0;
    return (megabytes > 0 ? megabytes : 200) << 20;
}

QString fileSizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

Result<Attachment> takeFile(Journal& journal, const QString& path, const TakeOptions& options)
{
    const Store& store = journal.store();
    const QFileInfo info(path);
    QFile file(path);
    QJ_TRY(judge(journal, info, file));
    const qint64 size = info.size();
    if (store.bytesFree() < size * 2) return fail(ErrorCode::diskFull, {store.folder()});
    const QString incoming = store.folder() + u"/files/incoming-"_s + newUuid(journal.clock()).toString(QUuid::Id128);
    if (!QDir().mkpath(QFileInfo(incoming).path())) return fail(ErrorCode::fileNotWritten, {incoming, store.folder()});
    QByteArray digest;
    QJ_TRY(writeWhole(incoming, [&](QIODevice& out) -> Result<> {
        QJ_TRY_ASSIGN(digest, copyHashing(file, out, size, options));
        return {};
    }));
    Attachment attachment;
    attachment.id = newUuid(journal.clock());
    attachment.sha256 = QString::fromLatin1(digest.toHex());
    if (store.attachments().verify(attachment.sha256, size) == FileState::sound)
        QFile::remove(incoming);
    else
        QJ_TRY(moveInto(store, attachment.sha256, incoming));
    attachment.fileName = options.name.isEmpty() ? info.fileName() : options.name;
    attachment.mime = QMimeDatabase().mimeTypeForFile(info).name();
    attachment.size = size;
    return attachment;
}

QString ownName(const Attachment& file)
{
    const QString name = QFileInfo(QString(file.fileName).replace(u'\\', u'/')).fileName();
    return name.isEmpty() ? file.sha256.left(12) : name;
}

namespace {

/// The sample that a record is about, along the references that records of all rooms have; itself if it has none.
RecordData subjectOf(const Reader& reader, RecordData record)
{
    for (const QString& name : {u"caseId"_s, u"reportId"_s, u"sampleId"_s}) {
        const Uuid id = record.value(name).valueOr(Uuid());
        const RecordInfo* info = reader.schema().find(reader.kindOf(id));
        if (auto next = info ? reader.find(*info, id) : std::nullopt) record = std::move(*next);
    }
    return record;
}

/// "D02" of a step; else what kind of record it is, unless the file belongs to the subject itself.
QString partOf(const RecordData& owner, const RecordData& subject)
{
    for (const QString& name : {u"code"_s, u"part"_s})
        if (const Field* field = owner.info->find(name))
            if (const QString code = plainText(*field, owner.value(field->number)); !code.isEmpty()) return code;
    return owner.id == subject.id ? QString() : translated(owner.info->context, owner.info->label);
}

} // namespace

QString nameByRecord(const Reader& reader, const Attachment& file)
{
    const RecordInfo* info = reader.schema().find(reader.kindOf(file.ownerId));
    const auto owner = info ? reader.find(*info, file.ownerId) : std::nullopt;
    if (!owner) return ownName(file);
    const RecordData subject = subjectOf(reader, *owner);
    const QString title = subject.number().isEmpty() ? subject.title() : subject.number();
    // Identities are made in the order of time; one that was declared void keeps its place.
    QList<Uuid> all = reader.referring(Attachment::info, "ownerId", file.ownerId);
    if (!all.contains(file.id)) return ownName(file);
    std::sort(all.begin(), all.end());
    QStringList parts{title, partOf(*owner, subject), u"%1"_s.arg(all.indexOf(file.id) + 1, 2, 10, QLatin1Char('0'))};
    parts.removeAll(QString());
    static const QRegularExpression notInNames(u"[\\\\/:*?\"<>|\\s\\p{Cc}\\p{Cf}]+"_s);
    QString ending = QFileInfo(ownName(file)).suffix().toLower();
    if (ending.isEmpty()) ending = QMimeDatabase().mimeTypeForName(file.mime).preferredSuffix();
    const QString name = parts.join(u'_').replace(notInNames, u"-"_s);
    return ending.isEmpty() ? name : name + u'.' + ending;
}

} // namespace qj
