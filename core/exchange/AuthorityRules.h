// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whether a commit may have effect (G2, G3; the roles and levels of the life cycles). Judged by nothing but the commit
// and what its author had seen, so that every store that holds it comes to the same answer, whatever arrived when:
//
// - A device writes in the scope of its own office or of an office below it, by the code (GB/T 2260: two digits of a
//   province, four of a city, six of a district). In the scope that all share, a record that belongs to an office is
//   changed by that office or one above it; an office itself anybody who does not know it may enter, under the code
//   that makes its identity. Records of that scope are written nowhere else. A reviewer's device also enters a case
//   that goes to the office of another scope, in that scope (CaseTransfer), and nothing else there. A device whose
//   revocation its author had seen writes nothing any more; what it wrote before stays.
// - An act that asks for four eyes or is lasting, and a decision on a conflict, needs the role in the officer's record
//   as the author knew it, and where a signing key was known to him, a signature by it. Four eyes: not the officer of
//   the step before. What a commit calls itself changes nothing: the states that it leads from (none, where a record is
//   entered) and to are judged, and who leaps over such a step needs its role; only taking back and settling may return
//   to a state that had stood there with effect.
//
// A commit that fails is kept and relayed like any other; it has no effect anywhere.
#include "directory/Officer.h"
#include "journal/Rooms.h"

namespace qj {

/// What stands under a commit: nothing; the officer's own signature; one that fits no key the author knew of; or one
/// that cannot be judged, because the officer never had a key.
enum class Signature : quint8 { none, holds, wrong, noKey };

class AuthorityRules
{
public:
    AuthorityRules(const Journal& journal, std::span<const Room* const> rooms) : m_journal(&journal), m_rooms(rooms) {}

    /// Errors: packageForeign (a device that nobody has entered), packageRevoked, notOwner, roleMissing, fourEyes,
    /// signatureWrong.
    std::optional<ErrorCode> operator()(const Commit& commit) const;

    Signature signatureOf(const Commit& commit) const;

private:
    bool isRevoked(const Commit& commit) const;
    void noteRevocations(const Commit& commit) const;
    std::optional<ErrorCode> ofPlace(const Commit& commit) const;
    bool holdsShared(const Commit& commit) const;
    std::optional<ErrorCode> ofShared(const Commit& commit, const QString& deviceCode) const;
    std::optional<ErrorCode> ofPerson(const Commit& commit) const;
    std::optional<ErrorCode> ofState(const Commit& commit, const Op& op) const;
    /// One of the roles, and the officer's signature.
    std::optional<ErrorCode> needs(const Commit& commit, quint8 roles) const;
    const LifeCycle* cycleOf(quint16 kind) const;
    /// Whether the officer's signature holds; also where he never had a key.
    bool isSigned(const Commit& commit) const;
    std::vector<Value> keysOf(const Commit& commit) const;
    quint8 rolesOf(const Commit& commit) const;
    std::vector<Value> seen(const Commit& commit, const Uuid& id, quint16 field, bool latest) const;
    QString officeCode(const Commit& commit, const Uuid& office) const;
    Uuid ownerOf(const Commit& commit, const Uuid& record, bool seenOnly = false) const;

    const Journal* m_journal;
    std::span<const Room* const> m_rooms;
    mutable QHash<QByteArray, QString> m_devices; ///< code of a device's office
    mutable std::optional<QSet<Uuid>> m_revoked;  ///< devices that somebody has ever revoked
};

} // namespace qj
