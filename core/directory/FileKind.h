// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a file is by its first bytes, whatever its name says. What can run is never filed; a file whose ending names a
// well-known kind must be of that kind. Endings that say nothing are not judged.
#include "base/Result.h"

namespace qj {

enum class FileContent : quint8 {
    unknown,
    text,
    pdf,
    image,
    video,
    ole,     ///< DOC, XLS, PPT, and what Office has encrypted
    zip,     ///< also DOCX, XLSX, PPTX
    archive, ///< RAR, 7Z, GZ
    rtf,
    markup, ///< HTML and XML: what some programs write as .doc and .xls
    program,
};

namespace fileKind {
constexpr qsizetype headBytes = 4096; ///< as much as is looked at
}

FileContent contentOf(const QByteArray& head);
/// Judges a file by name and first bytes. Errors: fileExecutable, fileNotItsKind.
Result<> mayBeFiled(const QString& path, const QByteArray& head);

} // namespace qj
