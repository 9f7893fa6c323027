// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/PackageFile.h"

#include "exchange/PackageParts.h"
#include "journal/Commit.h"
#include "record/Record.h"

#include <QtCore/QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

Result<std::unique_ptr<QIODevice>> openPackage(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) return fail(ErrorCode::fileMissing, {path});
    if (info.isDir()) return fail(ErrorCode::fileIsFolder, {path});
    if (info.size() == 0) return fail(ErrorCode::fileEmpty, {path});
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QFile::ReadOnly)) return fail(ErrorCode::fileUnreadable, {path, file->errorString()});
    if (isPart(*file)) return openParts(path);
    return file;
}

namespace {

/// Which commits a package holds and what they follow: enough to tell whether the authors stand behind all of them.
class Lineage
{
public:
    Lineage(const PackageHeader& header, const OfficeOfDevice& known) : m_header(header), m_known(known) {}

    bool add(const CommitId& id, const CommitPlace& at)
    {
        if (at.seq < 1 || at.parent.isEmpty() != (at.seq == 1)) return false;
        const auto& ranges = m_header.ranges;
        const auto range = std::find_if(ranges.begin(), ranges.end(), [&at](const StreamRange& r) {
            return r.device == at.device && r.incarnation == at.incarnation && r.scope == at.scope &&
                   r.from <= at.seq && at.seq <= r.to;
        });
        if (range == ranges.end()) return false;
        m_commits.insert(id, {at.parent, range - ranges.begin(), at.seq, false});
        return true;
    }
    /// Each device enters its own record.
    void noteOffice(const Commit& commit)
    {
        const Uuid device = Uuid::fromRfc4122(commit.device);
        for (const Op& op : commit.ops)
            if (op.field == common::officeId && op.preds.empty() && commit.entities[op.entity].uuid == device)
                m_offices[commit.device] =
                    Value::decoded(static_cast<ValueKind>(op.kind), op.value).value_or(Value()).valueOr(Uuid());
    }
    /// Every commit is a signed tip or stands under one, number by number.
    bool allSigned()
    {
        qsizetype covered = 0;
        for (const SignedTip& tip : m_header.tips) {
            if (!isGenuine(tip, [this](const QByteArray& device) { return officeOf(device); })) return false;
            QByteArray at = tip.mark.id;
            quint64 seq = tip.mark.seq;
            for (auto it = m_commits.find(at); it != m_commits.end() && !it->covered; it = m_commits.find(at)) {
                const StreamRange& range = m_header.ranges[static_cast<size_t>(it->range)];
                if (it->seq != seq || range.device != tip.mark.device || range.scope != tip.mark.scope ||
                    range.incarnation != tip.mark.incarnation)
                    return false;
                it->covered = true;
                ++covered;
                at = it->parent;
                --seq;
            }
        }
        return covered == m_commits.size();
    }
    qint64 count() const { return m_commits.size(); }
    Uuid deviceOffice() const { return m_offices.value(m_header.device); }

private:
    Uuid officeOf(const QByteArray& device) const
    {
        const Uuid known = m_known ? m_known(device) : Uuid();
        return known.isNull() ? m_offices.value(device) : known;
    }
    struct Link
    {
        QByteArray parent;
        qsizetype range = 0;
        quint64 seq = 0;
        bool covered = false;
    };
    const PackageHeader& m_header;
    QHash<CommitId, Link> m_commits;
    const OfficeOfDevice& m_known;
    QHash<QByteArray, Uuid> m_offices; ///< as the devices have written here
};

/// What is said of the single commits of a package.
class CommitJudge
{
public:
    CommitJudge(Lineage& lineage, const PackageHeader& header, const std::optional<QByteArray>& written)
        : m_lineage(lineage), m_written(written)
    {
        // Whose office stands behind another's work may be told by the package alone.
        m_takesApart = !written || std::any_of(header.tips.begin(), header.tips.end(), [](const SignedTip& tip) {
            return commitId(tip.key) != tip.mark.device;
        });
    }
    bool add(const QByteArray& body)
    {
        const CommitId id = commitId(body);
        if (m_written && m_written->mid(m_at, id.size()) != id) return false;
        m_at += id.size();
        if (m_takesApart) {
            const auto commit = decodeCommit(body);
            if (!commit) return false;
            m_lineage.noteOffice(*commit);
        }
        const auto place = commitPlace(body);
        return place && m_lineage.add(id, *place);
    }
    bool sawAll() const { return !m_written || m_at == m_written->size(); }

private:
    Lineage& m_lineage;
    const std::optional<QByteArray>& m_written;
    bool m_takesApart = true;
    qsizetype m_at = 0; ///< in what was written
};

} // namespace

Result<VerifiedPackage> verifyPackage(QIODevice& in, const QString& name, const OpenBox& openBox,
                                      const OfficeOfDevice& officeOf, const std::optional<QByteArray>& written)
{
    QJ_TRY_ASSIGN(PackageReader reader, PackageReader::open(in, name, openBox));
    const auto damaged = [&name](const char* what) {
        return fail(ErrorCode::packageDamaged, {name, QLatin1StringView(what)});
    };
    VerifiedPackage verified{reader.header(), {}, 0, 0, {}};
    Lineage lineage(verified.header, officeOf);
    CommitJudge judge(lineage, verified.header, written);
    CommitBytes commits;
    BlobBytes blobs;
    std::vector<QByteArray> bodies;
    for (;;) {
        QJ_TRY_ASSIGN(const PackageFrame frame, reader.next());
        verified.chain.push_back(reader.seal());
        if (frame.kind == PackageFrame::end) break;
        if (frame.kind == PackageFrame::blob) {
            if (!commits.atBoundary() || !blobs.add(frame)) return damaged("attachment");
            verified.files += blobs.atBoundary();
            continue;
        }
        bodies.clear();
        if (verified.files > 0 || !blobs.atBoundary() || !commits.add(frame.bytes, bodies)) return damaged("commit");
        for (const QByteArray& body : bodies)
            if (!judge.add(body)) return damaged("commit");
    }
    if (!commits.atBoundary() || !judge.sawAll()) return damaged("commit");
    if (!blobs.atBoundary()) return damaged("attachment");
    if (!lineage.allSigned()) return damaged("author's signature");
    verified.commits = lineage.count();
    verified.deviceOffice = lineage.deviceOffice();
    return verified;
}

} // namespace qj
