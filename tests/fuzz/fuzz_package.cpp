// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as a package: the container, the header and every commit. Hashes and signatures stop nearly all of them, so
// the first byte also chooses the parts behind those: the header alone, the lengths of commits, one commit.
#include "exchange/PackageFile.h"
#include "journal/Commit.h"

#include <QtCore/QBuffer>
#include <QtCore/QDebug>

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size == 0) return 0;
    QByteArray bytes(reinterpret_cast<const char*>(data) + 1, static_cast<qsizetype>(size) - 1);
    if (data[0] % 4 == 0) {
        QBuffer in(&bytes);
        in.open(QIODevice::ReadOnly);
        static_cast<void>(qj::verifyPackage(in, u"fuzz"_s));
    } else if (data[0] % 4 == 1) {
        const auto header = qj::decodeHeader(bytes);
        if (header && qj::encodeHeader(*header) != bytes) qFatal("header is not canonical");
    } else if (data[0] % 4 == 2) {
        qj::CommitBytes commits;
        std::vector<QByteArray> bodies;
        static_cast<void>(commits.add(bytes, bodies));
    } else {
        const auto commit = qj::decodeCommit(bytes);
        if (commit && qj::encodeCommit(*commit) != bytes) qFatal("commit is not canonical");
    }
    return 0;
}
