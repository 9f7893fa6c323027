// SPDX-License-Identifier: GPL-3.0-or-later
// The journal judges itself: database, chains, projection, files.
#include "journal/Journal.h"

#include <QtCore/QMutexLocker>

#include <utility>

namespace qj {

using namespace Qt::StringLiterals;

bool Health::ok() const
{
    for (const QString& part : {integrity, chains, projection, files})
        if (part != u"ok"_s) return false;
    return true;
}

namespace {

/// Every commit is the hash of its bytes, and follows the one before it in its stream.
QString checkChains(Connection& db)
{
    Query query(db, "SELECT c.id, c.body, c.seq, c.sid, c.cid FROM commits c ORDER BY c.sid, c.seq");
    qint64 sid = -1;
    qint64 seq = 0;
    QSet<CommitId> before, now; // several where a restored store went on under the same name
    while (query.next()) {
        const QByteArrayView body = query.blobView(1);
        const auto commit = decodeCommit(body);
        if (!commit || commitId(body) != query.blob(0)) return u"commit %1"_s.arg(query.integer(4));
        if (query.integer(3) != sid) {
            sid = query.integer(3);
            seq = 0;
            now.clear();
        }
        if (query.integer(2) == seq + 1) {
            before = std::exchange(now, {});
            ++seq;
        }
        const bool follows = query.integer(2) == seq && commit->hasParent == (seq > 1) &&
                             (seq == 1 || before.contains(commit->refs.front().id));
        if (!follows) return u"stream %1, #%2"_s.arg(sid).arg(query.integer(2));
        now += query.blob(0);
    }
    return u"ok"_s;
}

/// "320412-2018-A00017/Seal" of a step: parts are named with what they belong to.
QString titleWithOwners(const Reader& reader, const Schema& schema, const Uuid& id)
{
    QStringList titles;
    Uuid at = id;
    for (int depth = 0; depth < 4 && !at.isNull(); ++depth) { // a wrong link must not lead in circles
        const RecordInfo* info = schema.find(reader.kindOf(at));
        titles.prepend(reader.titleOf(at));
        const auto data = info && info->scope == Scope::owner ? reader.find(*info, at) : std::nullopt;
        at = data ? data->value(info->scopeField).valueOr(Uuid()) : Uuid();
    }
    return titles.join(u'/');
}

/// By the names of fields: the journal knows no room.
std::vector<FileFault> faultyFiles(const Reader& reader, const Schema& schema, const AttachmentFolder& folder)
{
    std::vector<FileFault> faults;
    const RecordInfo* info = schema.find(RecordKind::attachment);
    if (!info) return faults;
    for (const Uuid& id : reader.where(*info, "1")) {
        const auto data = reader.find(*info, id);
        if (!data) continue;
        const QString sha = data->value(u"sha256").valueOr<QString>({});
        const FileState state = folder.verify(sha, data->value(u"size").valueOr<qint64>(-1));
        if (state == FileState::sound) continue;
        const Uuid owner = data->value(u"ownerId").valueOr(Uuid());
        faults.push_back(
            {id, owner, titleWithOwners(reader, schema, owner), data->value(u"fileName").valueOr<QString>({}), state});
    }
    return faults;
}

} // namespace

Health Journal::check() const
{
    const QMutexLocker lock(&m_mutex);
    Health health;
    health.integrity = m_store->integrity();
    health.chains = checkChains(db());
    // The journal is played into documents again, in a transaction that is always taken back.
    const QByteArray before = dump().first;
    auto* self = const_cast<Journal*>(this);
    health.projection = u"ok"_s;
    if (m_store->mode() == Store::Mode::write && !m_importing) {
        const Transaction probe(db());
        db().run("UPDATE entity SET doc=x''; DELETE FROM conflict; DELETE FROM withheld");
        for (const RecordInfo* info : m_schema.all())
            db().run((std::string("DELETE FROM \"") + info->name + '"').c_str());
        Changed what;
        for (qint64 last = 0;;) {
            std::vector<std::pair<qint64, QByteArray>> slice;
            Query query(db(), "SELECT cid, body FROM commits WHERE cid>? ORDER BY cid LIMIT 2000");
            query.bind(last);
            while (query.next()) slice.emplace_back(query.integer(0), query.blob(1));
            if (slice.empty()) break;
            for (const auto& [cid, body] : slice) {
                if (const auto commit = decodeCommit(body)) self->merge(*commit, cid, what);
                last = cid;
            }
        }
        if (dump().first != before) health.projection = u"differs from the journal"_s;
        self->forget();
    }
    health.fileFaults = faultyFiles(m_reader, m_schema, m_store->attachments());
    QStringList faulty;
    for (const FileFault& fault : health.fileFaults)
        faulty += u"%1/%2: %3"_s.arg(fault.ownerTitle, fault.fileName, fileStateName(fault.state));
    health.files = faulty.isEmpty() ? u"ok"_s : faulty.join(u"; "_s);
    if (const auto error = db().takeError()) health.integrity = error->detail;
    return health;
}

} // namespace qj
