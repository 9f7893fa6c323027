// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A package that was cut into several files, because mail takes no larger ones. Each part:
//
//   89 'Q' 'J' 'P' 0D 0A 1A 0A | u16 format | package id (16) | u32 index from 1 | u32 count | u64 offset | u64 length
//   of the whole package | bytes | BLAKE2b-256 over all before
//
// The hash tells which part is damaged; whether the package is to be believed is told by its own signature, once the
// parts lie together. They are found by what stands in their heads, as mail programs rename files.
#include "base/Result.h"

#include <QtCore/QIODevice>

#include <functional>
#include <memory>

namespace qj {

namespace package {
constexpr qint64 smallestPart = 64 << 10; ///< of a file, in bytes
constexpr quint32 mostParts = 9999;
} // namespace package

/// Whether files can be so small. Errors: badValue.
Result<> checkPartSize(qint64 size);
/// Whether a file is a part, by its first bytes.
bool isPart(QIODevice& file);
/// All parts of the package of which `path` is one, from the same folder, as the package they were cut from. Errors:
/// packageDamaged (naming the part), packagePartsMissing, packageNewer, fileUnreadable.
Result<std::unique_ptr<QIODevice>> openParts(const QString& path);
/// Cuts a package into files of at most `partSize` bytes, called like `path` with ".1of3" before its ending; each is
/// whole on the medium when this returns. False from `progress` gives up. Nothing is left behind after an error.
/// Errors: those of writeWhole, cancelled, badValue (a size below smallestPart, or too many parts).
Result<QStringList> cutPackage(const QString& whole, const QString& path, const QByteArray& id, qint64 partSize,
                               const std::function<bool(qint64 done, qint64 total)>& progress = {});

} // namespace qj
