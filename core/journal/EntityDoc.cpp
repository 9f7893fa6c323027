// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/EntityDoc.h"

#include <algorithm>
#include <array>

namespace qj {

const Register* EntityDoc::find(quint16 field) const
{
    const auto it = std::lower_bound(registers.begin(), registers.end(), field,
                                     [](const Register& r, quint16 f) { return r.field < f; });
    return it != registers.end() && it->field == field ? &*it : nullptr;
}

Register& EntityDoc::at(quint16 field)
{
    auto it = std::lower_bound(registers.begin(), registers.end(), field,
                               [](const Register& r, quint16 f) { return r.field < f; });
    if (it == registers.end() || it->field != field) it = registers.insert(it, Register{field, {}});
    return *it;
}

namespace {

/// Begins every document; those of earlier programs begin with the row of a commit, which is never 0.
constexpr quint64 marker = 0;

/// Whose commit wrote what a register holds: mostly the first or the last that touched the record.
enum Author : quint64 { creator, updater, another, several };

void write(ByteWriter& out, const Touch& touch)
{
    out.varint(static_cast<quint64>(touch.cid));
    out.varint(touch.hlc);
    // The two clocks differ little. Unsigned: what a commit says of its time may be anything.
    out.varint(zigzag(static_cast<qint64>(static_cast<quint64>(touch.at) - static_cast<quint64>(hlcMs(touch.hlc)))));
    out.varint(static_cast<quint64>(touch.user));
}

Touch readTouch(ByteReader& in, bool earlier)
{
    Touch touch;
    touch.cid = static_cast<qint64>(in.varint());
    touch.hlc = in.varint();
    touch.at = unzigzag(in.varint());
    if (!earlier)
        touch.at = static_cast<qint64>(static_cast<quint64>(touch.at) + static_cast<quint64>(hlcMs(touch.hlc)));
    touch.user = static_cast<qint64>(in.varint());
    return touch;
}

/// The operations of one commit mostly stand one after the other, as the fields do.
using NextOp = std::array<quint32, 4>;

void write(ByteWriter& out, const Head& head, Author author, NextOp& next)
{
    quint32& expected = next[author];
    if (author >= another) out.varint(static_cast<quint64>(head.cid));
    out.varint(static_cast<quint64>(head.kind) << 1 | (head.op != expected));
    if (head.op != expected) out.varint(head.op);
    expected = head.op + 1;
    out.sized(head.value);
}

void read(ByteReader& in, Head& head, Author author, NextOp& next, const EntityDoc& doc)
{
    quint32& expected = next[author];
    head.cid = author == creator ? doc.created.cid : author == updater ? doc.updated.cid : qint64(in.varint());
    const quint64 kind = in.varint();
    head.kind = static_cast<ValueKind>(kind >> 1);
    head.op = kind & 1 ? static_cast<quint32>(in.varint()) : expected;
    expected = head.op + 1;
    head.value = in.sized().toByteArray();
}

void readEarlier(ByteReader& in, EntityDoc& doc)
{
    doc.registers.resize(in.count(2));
    for (Register& reg : doc.registers) {
        reg.field = static_cast<quint16>(in.varint());
        reg.heads.resize(in.count(4));
        for (Head& head : reg.heads) {
            head.cid = static_cast<qint64>(in.varint());
            head.op = static_cast<quint32>(in.varint());
            head.kind = static_cast<ValueKind>(in.varint());
            head.value = in.sized().toByteArray();
        }
    }
}

void readRegisters(ByteReader& in, EntityDoc& doc)
{
    NextOp next{};
    quint64 field = 0;
    doc.registers.resize(in.count(2));
    for (Register& reg : doc.registers) {
        const quint64 head = in.varint();
        const auto author = static_cast<Author>(head & 3);
        field += head >> 2;
        reg.field = static_cast<quint16>(field);
        reg.heads.resize(author == several ? in.count(3) : 1);
        for (Head& one : reg.heads) read(in, one, author, next, doc);
    }
}

} // namespace

QByteArray encodeDoc(const EntityDoc& doc)
{
    ByteWriter out;
    out.reserve(512);
    out.varint(marker);
    write(out, doc.created);
    out.varint(doc.rev);
    if (doc.rev > 1) write(out, doc.updated);
    out.varint(doc.registers.size());
    NextOp next{};
    quint16 before = 0;
    for (const Register& reg : doc.registers) {
        const Author author = reg.heads.size() != 1                                ? several
                              : reg.heads[0].cid == doc.created.cid                ? creator
                              : doc.rev > 1 && reg.heads[0].cid == doc.updated.cid ? updater
                                                                                   : another;
        out.varint(static_cast<quint64>(reg.field - before) << 2 | author);
        before = reg.field;
        if (author == several) out.varint(reg.heads.size());
        for (const Head& head : reg.heads) write(out, head, author, next);
    }
    return out.bytes();
}

std::optional<EntityDoc> decodeDoc(QByteArrayView bytes)
{
    EntityDoc doc;
    if (bytes.isEmpty()) return doc;
    ByteReader in(bytes);
    const bool earlier = bytes.front() != char(marker);
    if (!earlier) in.varint();
    doc.created = readTouch(in, earlier);
    doc.rev = in.varint();
    doc.updated = doc.rev > 1 ? readTouch(in, earlier) : doc.created;
    if (earlier)
        readEarlier(in, doc);
    else
        readRegisters(in, doc);
    if (!in.ok() || !in.atEnd()) return std::nullopt;
    return doc;
}

} // namespace qj
