// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What stands at the head of a package: who sends what to whom, what the sender holds already, what it has taken in.
// Values only, written through the journal's own archive; bytes that are not canonical are refused. It is never sealed
// and holds no personal data: codes and names of offices, scopes, numbers, hashes, keys.
#include "journal/Archive.h"

#include <functional>
#include <optional>

namespace qj {

/// How far a stream (device, incarnation, scope) is held: `seq` is its last commit, `id` that commit's hash.
struct StreamMark
{
    QByteArray device; ///< 16 bytes: hash of the device's public key
    quint64 incarnation = 0;
    QString scope;
    quint64 seq = 0;
    QByteArray id; ///< 16 bytes
    friend bool operator==(const StreamMark&, const StreamMark&) = default;
    bool sameStream(const StreamMark& other) const
    {
        return device == other.device && incarnation == other.incarnation && scope == other.scope;
    }
    template <class A> void serialize(A& archive, unsigned) { archive& device& incarnation& scope& seq& id; }
};

/// The one of the same stream; null if there is none.
const StreamMark* markOf(const std::vector<StreamMark>& marks, const StreamMark& stream);

/// Commits `from` to `to` of one stream.
struct StreamRange
{
    QByteArray device;
    quint64 incarnation = 0;
    QString scope;
    quint64 from = 0, to = 0;
    friend bool operator==(const StreamRange&, const StreamRange&) = default;
    template <class A> void serialize(A& archive, unsigned) { archive& device& incarnation& scope& from& to; }
};

/// The author's own signature under the last commit of its stream: who relays it can neither alter nor add anything.
/// Where a database goes on under another computer's keys, that computer vouches for what the former one wrote there
/// and never signed: its own signature, accepted while both belong to one office.
struct SignedTip
{
    StreamMark mark;
    QByteArray key;       ///< public key; its hash is mark.device, or the device that vouches
    QByteArray signature; ///< over tipMessage(mark)
    friend bool operator==(const SignedTip&, const SignedTip&) = default;
    template <class A> void serialize(A& archive, unsigned) { archive& mark& key& signature; }
};

/// What became of a package. Of a written one: open = no answer yet, done = its receiver has taken it in.
enum class PackageState : quint8 { none = 0, open = 1, done = 2, refused = 3, undone = 4 };

/// The sender's answer to a package that it has received.
struct PackageReceipt
{
    QByteArray package;
    quint8 state = 0; ///< PackageState
    QString reason;   ///< machine name of the error, where refused
    qint64 at = 0;
    friend bool operator==(const PackageReceipt&, const PackageReceipt&) = default;
    template <class A> void serialize(A& archive, unsigned) { archive& package& state& reason& at; }
};

/// A computer that a sealed package is for, with its box: see PackageSeal.h.
struct PackageRecipient
{
    QByteArray device;
    QByteArray box;
    friend bool operator==(const PackageRecipient&, const PackageRecipient&) = default;
    template <class A> void serialize(A& archive, unsigned) { archive& device& box; }
};

struct PackageHeader
{
    quint32 suite = 1; ///< 1: Ed25519, BLAKE2b, XChaCha20-Poly1305
    QByteArray id;     ///< 16 random bytes
    QByteArray device, key;
    QString office, officeName; ///< the sender's
    QString toOffice;
    qint64 at = 0; ///< UTC ms
    bool full = false;
    std::vector<QString> scopes;
    std::vector<StreamRange> ranges;
    std::vector<StreamMark> have; ///< in the scopes that the receiver may see
    std::vector<PackageReceipt> receipts;
    std::vector<QByteArray> want; ///< SHA-256 of attachments whose bytes the sender lacks
    std::vector<SignedTip> tips;
    std::vector<PackageRecipient> recipients; ///< empty: the package is not sealed

    friend bool operator==(const PackageHeader&, const PackageHeader&) = default;
    template <class A> void serialize(A& archive, unsigned)
    {
        // With the bytes that the shortest sound item takes a count cannot ask for much more memory than the file has.
        archive& suite& id& device& key& office& officeName& toOffice& at& full;
        archiveVector(archive, scopes, 4);
        archiveVector(archive, ranges, 21);
        archiveVector(archive, have, 37);
        archiveVector(archive, receipts, 20);
        archiveVector(archive, want, 33);
        archiveVector(archive, tips, 135);
        archiveVector(archive, recipients, 122);
    }
    bool isSealed() const { return !recipients.empty(); }
};

QByteArray encodeHeader(const PackageHeader& header);
/// Nothing for bytes that are damaged, not canonical or contradict themselves (a key that is not the device's).
std::optional<PackageHeader> decodeHeader(QByteArrayView bytes);

QByteArray tipMessage(const StreamMark& mark);
/// The office that a device belongs to; null if it is not known.
using OfficeOfDevice = std::function<Uuid(const QByteArray& device)>;
/// Whether the author's device has signed it, or one of the same office vouches for it.
bool isGenuine(const SignedTip& tip, const OfficeOfDevice& officeOf);
bool signatureHolds(const QByteArray& key, const QByteArray& message, const QByteArray& signature);

/// Vectors as they are kept in the store.
QByteArray encodeMarks(const std::vector<StreamMark>& marks);
std::vector<StreamMark> decodeMarks(QByteArrayView bytes);
QByteArray encodeTips(const std::vector<SignedTip>& tips);
std::vector<SignedTip> decodeTips(QByteArrayView bytes);

} // namespace qj

QJ_ARCHIVED(qj::StreamMark)
QJ_ARCHIVED(qj::StreamRange)
QJ_ARCHIVED(qj::SignedTip)
QJ_ARCHIVED(qj::PackageReceipt)
QJ_ARCHIVED(qj::PackageRecipient)
QJ_ARCHIVED(qj::PackageHeader)
