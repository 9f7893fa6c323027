// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as a table file: CSV in every encoding, XLSX as the archive it is, and the rows as a result list. What could be
// read is marked as the doctor does, and reads the same afterwards.
#include "spreadsheet/ResultRows.h"
#include "spreadsheet/TableMarks.h"
#include "spreadsheet/XmlPart.h"

#include <QtCore/QBuffer>
#include <QtCore/QDebug>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

const std::vector<qj::TableMark> marks{{1, 0, u"a"_s, true, {}}, {2, 1, u"<b>"_s, false, {}}, {3, 9, u"c"_s, true, {}}};

/// Tags are found where they are, and changes do not disturb each other.
void walk(const QByteArray& bytes)
{
    qj::XmlPart xml(bytes);
    qj::XmlPart::Tag tag;
    for (qsizetype at = 0; xml.next(at, tag);) {
        if (tag.start >= tag.end || tag.end > bytes.size() || xml.endOf(tag) > bytes.size()) qFatal("a tag is outside");
        if (tag.opens) xml.setAttribute(tag, "s", "1");
    }
    static_cast<void>(xml.changed());
}

qint64 rowsOf(const QString& path)
{
    qint64 rows = 0;
    const auto read = qj::readTable(path, {}, [&rows](const qj::TableRow&) { return ++rows > 0; });
    return read ? rows : -1;
}

void markFile(const QByteArray& bytes, qj::TableInfo info)
{
    if (info.kind == qj::TableKind::csv) {
        static_cast<void>(qj::markedCsv(bytes, info, 1, marks));
        return;
    }
    const QTemporaryDir folder;
    info.path = folder.filePath(u"in.xlsx"_s);
    QFile file(info.path);
    if (!file.open(QFile::WriteOnly)) return;
    file.write(bytes);
    file.close();
    const QString target = folder.filePath(u"out.xlsx"_s);
    if (!qj::writeMarked(info, 1, marks, target)) return;
    if (rowsOf(target) < 0) qFatal("a marked file cannot be read");
}

} // namespace

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
    if (bytes.contains('<')) walk(bytes);
    if (read && read->kind != qj::TableKind::xls) markFile(bytes, *read);
    const qj::ResultCounts& counts = rows.counts();
    const bool finished = read && rows.header();
    if (finished && counts.rows != counts.taken + counts.merged + counts.refused) qFatal("rows got lost");
    return 0;
}
