// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The merged state of one record: every field is a register with one head, or several where two sides wrote without
// seeing each other. Fields that this version does not know keep their heads too. The document is local (it numbers
// commits and persons by this store's row ids); the journal is what travels.
#include "journal/Commit.h"

namespace qj {

struct Head
{
    qint64 cid = 0; ///< row of the commit
    quint32 op = 0; ///< operation within it
    ValueKind kind = ValueKind::none;
    QByteArray value;
    friend bool operator==(const Head&, const Head&) = default;
};

struct Register
{
    quint16 field = 0;
    std::vector<Head> heads;
    friend bool operator==(const Register&, const Register&) = default;
};

/// Who touched a record first or last; ordered by (hlc, commit id), so all stores agree.
struct Touch
{
    qint64 cid = 0;
    Hlc hlc = 0;
    qint64 at = 0;
    qint64 user = 0; ///< eid of the officer
    friend bool operator==(const Touch&, const Touch&) = default;
};

struct EntityDoc
{
    Touch created, updated;
    quint64 rev = 0;                 ///< number of commits that touched it
    std::vector<Register> registers; ///< ascending by field

    const Register* find(quint16 field) const;
    Register& at(quint16 field);
    friend bool operator==(const EntityDoc&, const EntityDoc&) = default;
};

/// Short, for there is one for each record. Documents of earlier programs (store format 1) are read as well.
QByteArray encodeDoc(const EntityDoc& doc);
/// Empty document for empty bytes (a stub); nothing for damaged ones.
std::optional<EntityDoc> decodeDoc(QByteArrayView bytes);

} // namespace qj
