// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/EntityDoc.h"

#include <algorithm>

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

void write(ByteWriter& out, const Touch& touch)
{
    out.varint(static_cast<quint64>(touch.cid));
    out.varint(touch.hlc);
    out.varint(zigzag(touch.at));
    out.varint(static_cast<quint64>(touch.user));
}

Touch readTouch(ByteReader& in)
{
    Touch touch;
    touch.cid = static_cast<qint64>(in.varint());
    touch.hlc = in.varint();
    touch.at = unzigzag(in.varint());
    touch.user = static_cast<qint64>(in.varint());
    return touch;
}

} // namespace

QByteArray encodeDoc(const EntityDoc& doc)
{
    ByteWriter out;
    out.reserve(512);
    write(out, doc.created);
    out.varint(doc.rev);
    if (doc.rev > 1) write(out, doc.updated);
    out.varint(doc.registers.size());
    for (const Register& reg : doc.registers) {
        out.varint(reg.field);
        out.varint(reg.heads.size());
        for (const Head& head : reg.heads) {
            out.varint(static_cast<quint64>(head.cid));
            out.varint(head.op);
            out.varint(static_cast<quint64>(head.kind));
            out.sized(head.value);
        }
    }
    return out.bytes();
}

std::optional<EntityDoc> decodeDoc(QByteArrayView bytes)
{
    EntityDoc doc;
    if (bytes.isEmpty()) return doc;
    ByteReader in(bytes);
    doc.created = readTouch(in);
    doc.rev = in.varint();
    doc.updated = doc.rev > 1 ? readTouch(in) : doc.created;
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
    if (!in.ok() || !in.atEnd()) return std::nullopt;
    return doc;
}

} // namespace qj
