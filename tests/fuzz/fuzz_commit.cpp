// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as a commit: what is accepted has exactly one form, and so has every value in it.
#include "journal/Commit.h"

#include <QtCore/QDebug>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArrayView body(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto commit = qj::decodeCommit(body);
    if (!commit) return 0;
    if (qj::encodeCommit(*commit) != body) qFatal("a commit was accepted that is written differently");
    if (!body.startsWith(qj::encodeUnsigned(*commit))) qFatal("the signature does not cover the head of the body");
    for (const qj::Op& op : commit->ops) {
        const auto value = qj::Value::decoded(static_cast<qj::ValueKind>(op.kind), op.value);
        if (value && value->encoded() != op.value) qFatal("a value was accepted that is written differently");
    }
    return 0;
}
