// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Package files on the disk: written so that they are there whole or not at all, and verified as a whole before
// anybody believes a byte.
#include "exchange/PackageCodec.h"

#include <QtCore/QFile>

namespace qj {

/// Opens a file for reading. Errors: fileMissing, fileIsFolder, fileEmpty, fileUnreadable.
Result<> openPackage(QFile& file);
/// `write` fills the file under a name of its own; then it is flushed, gets its name, and its folder is flushed.
/// Nothing is left behind after an error. Errors: targetExists, fileMissing (the folder), fileNotWritten.
Result<> writeWhole(const QString& path, const std::function<Result<>(QIODevice& out)>& write);
/// Reads a package from end to end: frames, signature, every commit, and that each commit lies in a range of the
/// header and is the signed tip of its stream or an ancestor of it. Errors: packageDamaged and those of the reader.
struct VerifiedPackage
{
    PackageHeader header;
    std::vector<QByteArray> chain; ///< hash after each frame: a second reading must find the same
    qint64 commits = 0;
    Uuid deviceOffice; ///< that the sender's own record of its device names; null where it is not in here
};
Result<VerifiedPackage> verifyPackage(QIODevice& in, const QString& name);

} // namespace qj
