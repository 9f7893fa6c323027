// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One saved form = one commit. A commit is known by the hash of its bytes and never rewritten; it names everything its
// author had seen (refs), and each of its operations names the earlier values that it replaces (preds). Clocks decide
// nothing: they only order displays and break ties. What this version does not know is carried along untouched.
#include "journal/Archive.h"
#include "record/RecordKind.h"
#include "record/Value.h"

namespace qj {

using CommitId = QByteArray; ///< 16 bytes: BLAKE2b of the body

/// Hybrid clock: 48 bits of UTC milliseconds, 16 bits that count within one.
using Hlc = quint64;
inline qint64 hlcMs(Hlc hlc)
{
    return static_cast<qint64>(hlc >> 16);
}

struct Pred
{
    quint32 ref = 0; ///< index into Commit::refs
    quint32 op = 0;  ///< which operation of that commit
    friend bool operator==(const Pred&, const Pred&) = default;
    template <class A> void serialize(A& archive, unsigned) { archive& ref& op; }
};

struct Op
{
    quint32 entity = 0; ///< index into Commit::entities
    quint16 field = 0;
    quint8 kind = 0;             ///< ValueKind; 0 = emptied
    bool mustUnderstand = false; ///< who does not know the field must not judge or publish the record
    std::vector<Pred> preds;
    QByteArray value;
    friend bool operator==(const Op&, const Op&) = default;
    template <class A> void serialize(A& archive, unsigned)
    {
        archive& entity& field& kind& mustUnderstand;
        archiveVector(archive, preds, 2);
        archive& value;
    }
};

struct EntityRef
{
    Uuid uuid;
    quint16 kind = 0; ///< RecordKind
    friend bool operator==(const EntityRef&, const EntityRef&) = default;
    template <class A> void serialize(A& archive, unsigned) { archive& uuid& kind; }
};

struct CommitExtension
{
    quint32 type = 0;
    QByteArray bytes;
    friend bool operator==(const CommitExtension&, const CommitExtension&) = default;
    template <class A> void serialize(A& archive, unsigned) { archive& type& bytes; }
};

struct CommitRef
{
    QByteArray id; ///< 16 bytes
    friend bool operator==(const CommitRef&, const CommitRef&) = default;
    template <class A> void serialize(A& archive, unsigned) { archive& id; }
};

struct Commit
{
    static constexpr quint32 wireVersion = 1;
    quint32 wire = wireVersion;
    QByteArray device;       ///< 16 bytes
    quint64 incarnation = 0; ///< grows when a store was cloned or restored
    QString scope;
    quint64 seq = 0; ///< from 1 within (device, incarnation, scope), without gaps
    Hlc hlc = 0;
    Uuid user;     ///< the officer
    qint64 at = 0; ///< the author's clock, UTC ms: what people are shown
    QString act;   ///< transition or use case
    QString reason;
    QByteArray batch;       ///< 16 bytes: one import, or one act over several scopes; empty otherwise
    bool hasParent = false; ///< then refs[0] is the commit before in this stream
    std::vector<CommitRef> refs;
    std::vector<EntityRef> entities;
    std::vector<Op> ops;
    std::vector<CommitExtension> extensions;
    QByteArray signature; ///< of the officer over all that stands before it; empty where none is asked for
    QByteArray later;     ///< what a newer wire version has put behind all this; in this one nothing

    friend bool operator==(const Commit&, const Commit&) = default;
    template <class A> void serialize(A& archive, unsigned)
    {
        serializeUnsigned(archive);
        archive& signature;
    }
    template <class A> void serializeUnsigned(A& archive)
    {
        archive& wire& device& incarnation& scope& seq& hlc& user& at& act& reason& batch& hasParent;
        archiveVector(archive, refs, 17);
        archiveVector(archive, entities, 17);
        archiveVector(archive, ops, 6);
        archiveVector(archive, extensions, 2);
    }
};

/// Canonical bytes; decode(encode(c)) == c, and bytes that are not canonical are refused. A newer wire version begins
/// as this one does; what can only be read otherwise needs a newer format of the package (min_reader).
QByteArray encodeCommit(const Commit& commit);
/// What the officer's signature covers.
QByteArray encodeUnsigned(const Commit& commit);
std::optional<Commit> decodeCommit(QByteArrayView body);
CommitId commitId(QByteArrayView body);

/// Where a commit stands in its stream: read from the head of its body, the rest is not looked at.
struct CommitPlace
{
    QByteArray device;
    quint64 incarnation = 0;
    QString scope;
    quint64 seq = 0;
    CommitId parent; ///< empty for the first of the stream
};
std::optional<CommitPlace> commitPlace(QByteArrayView body);

/// Largest body that is accepted: far above any real form, far below what could hurt.
constexpr qsizetype largestBody = 16 * 1024 * 1024;

} // namespace qj

QJ_ARCHIVED(qj::Pred)
QJ_ARCHIVED(qj::Op)
QJ_ARCHIVED(qj::EntityRef)
QJ_ARCHIVED(qj::CommitExtension)
QJ_ARCHIVED(qj::CommitRef)
QJ_ARCHIVED(qj::Commit)
