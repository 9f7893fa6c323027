// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/Clock.h"
#include "directory/Attachment.h"
#include "store/Store.h"

namespace qj {

/// Takes the bytes of a file into the store, by content, and describes them: name, type, size, digest. The record has
/// an identity, but no owner yet and is in no draft: the caller adds both. Bytes without a record are only waste.
/// Errors: fileMissing, fileIsFolder, fileEmpty, fileUnreadable, fileNotWritten, diskFull.
[[nodiscard]] Result<Attachment> takeFile(const Store& store, const Clock& clock, const QString& path);

} // namespace qj
