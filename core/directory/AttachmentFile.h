// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "directory/Attachment.h"
#include "journal/Journal.h"

namespace qj {

struct TakeOptions
{
    QString name; ///< what the file shall be called; default: its own name
    /// Asked after every megabyte; false stops it, and nothing is left behind.
    std::function<bool(qint64 done, qint64 total)> goOn = {};
};

/// Takes the bytes of a file into the store, by content, and describes them: name, type, size, digest. The record has
/// an identity, but no owner yet and is in no draft: the caller adds both. Bytes without a record are only waste. At
/// most a megabyte of the file is in memory at a time. Bytes that are here already but damaged are put right.
/// Errors: fileMissing, fileIsFolder, fileEmpty, fileTooLarge, fileExecutable, fileNotItsKind, fileUnreadable,
/// fileChanged, fileNotWritten, diskFull, cancelled.
[[nodiscard]] Result<Attachment> takeFile(Journal& journal, const QString& path, const TakeOptions& options = {});
/// The largest file that is taken, in bytes: parameter R-FILE-MAX of the office.
qint64 largestFile(const Journal& journal);
/// "400 MB" as files are talked of.
QString fileSizeText(qint64 bytes);

/// The name of a filed file by its record: number of the sample, step or part, place among the files of its owner:
/// "320412-2018-A00001_D02_01.jpg". The own name where there is no owner yet. Never a path.
QString nameByRecord(const Reader& reader, const Attachment& file);
/// The name it came with; never a path, whatever another office sent.
QString ownName(const Attachment& file);

} // namespace qj
