// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/Commit.h"

#include <boost/archive/impl/archive_serializer_map.ipp>

#include <sodium.h>

#include <algorithm>

template class boost::archive::detail::archive_serializer_map<qj::OutArchive>;
template class boost::archive::detail::archive_serializer_map<qj::InArchive>;

namespace qj {

namespace {

/// A record stands in a commit once, and so does each of its fields: else it would matter where one looks.
bool namesTwice(const Commit& commit)
{
    std::vector<quint64> fields;
    fields.reserve(commit.ops.size());
    for (const Op& op : commit.ops) fields.push_back(quint64(op.entity) << 16 | op.field);
    if (!std::is_sorted(fields.begin(), fields.end())) std::sort(fields.begin(), fields.end());
    if (std::adjacent_find(fields.begin(), fields.end()) != fields.end()) return true;
    if (commit.entities.size() < 2) return false;
    std::vector<Uuid> records;
    for (const EntityRef& entity : commit.entities) records.push_back(entity.uuid);
    std::sort(records.begin(), records.end());
    return std::adjacent_find(records.begin(), records.end()) != records.end();
}

bool wellFormed(const Commit& commit)
{
    if (commit.wire < Commit::wireVersion) return false;
    if (commit.device.size() != 16 || (!commit.batch.isEmpty() && commit.batch.size() != 16)) return false;
    if (commit.hasParent && commit.refs.empty()) return false;
    for (const CommitRef& ref : commit.refs)
        if (ref.id.size() != 16) return false;
    for (const Op& op : commit.ops) {
        if (op.entity >= commit.entities.size()) return false;
        for (const Pred& pred : op.preds)
            if (pred.ref >= commit.refs.size()) return false;
    }
    return !namesTwice(commit);
}

} // namespace

QByteArray encodeCommit(const Commit& commit)
{
    OutArchive archive;
    archive << commit;
    return archive.bytes() + commit.later;
}

QByteArray encodeUnsigned(const Commit& commit)
{
    OutArchive archive;
    const_cast<Commit&>(commit).serializeUnsigned(archive); // Boost's one function for both ways is not const
    return archive.bytes();
}

std::optional<Commit> decodeCommit(QByteArrayView body)
{
    if (body.size() > largestBody) return std::nullopt;
    Commit commit;
    InArchive archive(body);
    archive >> commit;
    if (archive.ok() && commit.wire > Commit::wireVersion)
        commit.later = archive.reader().raw(static_cast<quint64>(archive.reader().left())).toByteArray();
    if (!archive.ok() || !archive.atEnd() || !wellFormed(commit)) return std::nullopt;
    return commit;
}

std::optional<CommitPlace> commitPlace(QByteArrayView body)
{
    ByteReader in(body);
    CommitPlace place;
    in.varint(); // wire version
    place.device = in.sized().toByteArray();
    place.incarnation = in.varint();
    place.scope = QString::fromUtf8(in.sized());
    place.seq = in.varint();
    in.varint();                            // hlc
    in.raw(16);                             // user
    in.varint();                            // at
    for (int i = 0; i < 3; ++i) in.sized(); // act, reason, batch
    const bool hasParent = in.varint() == 1;
    const quint64 refs = in.count(17);
    if (hasParent && refs > 0) place.parent = in.sized().toByteArray();
    if (!in.ok() || hasParent == place.parent.isEmpty()) return std::nullopt;
    return place;
}

CommitId commitId(QByteArrayView body)
{
    CommitId id(16, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char*>(id.data()), 16,
                       reinterpret_cast<const unsigned char*>(body.data()),
                       static_cast<unsigned long long>(body.size()), nullptr, 0);
    return id;
}

} // namespace qj
