// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A paper of a record to a file: the one way in which window and command line print.
#include "base/Result.h"
#include "papers/PaperContent.h"
#include "print/Print.h"

namespace qj::print {

/// All copies (or the one that the options name) to a .pdf, or to .png files, one per page; answers the files written.
/// Errors: those of papers::paperOf; fileKind for another ending; fileIsFolder; fileNotWritten.
Result<QStringList> printPaper(const Reader& reader, const QString& kind, const Uuid& record, const QString& outFile,
                               const papers::PaperOptions& options);
/// Documents that are there already, by the same rules; `run.goOn` is asked before each page of a .pdf and each
/// document of a .png. Errors: also cancelled.
Result<QStringList> printDocuments(const std::vector<papers::Document>& documents, const QString& outFile,
                                   const PrintRun& run = {});

} // namespace qj::print
