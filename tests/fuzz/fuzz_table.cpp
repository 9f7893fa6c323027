// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as a table file: CSV in every encoding, XLSX as the archive it is, and the rows as a result list.
#include "spreadsheet/ResultRows.h"

#include <QtCore/QBuffer>
#include <QtCore/QDebug>

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    // FreeXL is another project's parser; its files are told by their first bytes and left to it.
    if (size > 1 && (data[0] == 0xd0 || data[0] == 0x09)) return 0;
    QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    qj::ResultRows rows({}, [](qj::PublishedRow&& row) { return row.row >= 0; });
    const auto read = qj::readTable(buffer, u"fuzz"_s, {}, [&rows](const qj::TableRow& row) { return rows.add(row); });
    if (read) static_cast<void>(rows.finish(u"fuzz"_s));
    const qj::ResultCounts& counts = rows.counts();
    const bool finished = read && rows.header();
    if (finished && counts.rows != counts.taken + counts.merged + counts.refused) qFatal("rows got lost");
    return 0;
}
