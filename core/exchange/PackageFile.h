// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Package files on the disk: written so that they are there whole or not at all, and verified as a whole before
// anybody believes a byte.
#include "exchange/PackageCodec.h"

#include <QtCore/QFile>

#include <memory>

namespace qj {

/// Opens a package for reading: the file, or all parts of one that was cut (PackageParts.h). Errors: fileMissing,
/// fileIsFolder, fileEmpty, fileUnreadable, packageDamaged (a part), packagePartsMissing.
Result<std::unique_ptr<QIODevice>> openPackage(const QString& path);
/// Reads a package from end to end: frames, signature, every commit, that each commit lies in a range of the header and
/// is the signed tip of its stream or an ancestor of it, and that every attachment is whole and has its hash.
/// `officeOf` tells what is known of devices already; what is not may stand in the package. Errors: packageDamaged and
/// those of the reader.
///
/// With `written`, the ids of the commits one after the other, a package that this store has just written is judged:
/// each commit must be the one that was meant, in this order, and is not taken apart once more beyond its place.
struct VerifiedPackage
{
    PackageHeader header;
    std::vector<QByteArray> chain; ///< hash after each frame, and at the end: a second reading must find the same
    qint64 commits = 0, files = 0;
    Uuid deviceOffice; ///< that the sender's own record of its device names; null where it is not in here
};
Result<VerifiedPackage> verifyPackage(QIODevice& in, const QString& name, const OpenBox& openBox = {},
                                      const OfficeOfDevice& officeOf = {},
                                      const std::optional<QByteArray>& written = {});

} // namespace qj
