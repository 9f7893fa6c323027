// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The QR codes of our papers in what a scanner, a telephone or an e-mail brings: pictures and PDF, upright or turned.
// Read with ZXing-cpp; pages of a PDF are drawn by Poppler.
#include "base/Result.h"
#include "papers/ScanCode.h"

#include <QtGui/QImage>

#include <functional>

namespace qj::print {

struct ScannedPaper
{
    int page = 1; ///< of the file
    papers::ScanCode code;
};

/// Texts of all QR codes in a picture.
QStringList codesIn(const QImage& picture);
/// Whether a file may hold a scan, by its first bytes: a picture or a PDF.
bool mayBeScan(const QString& path);
/// Our papers in a file, one per page and code in their order; none where there are only foreign codes or none. Of a
/// PDF at most the first 100 pages are read; `goOn` is asked before each. Errors: fileMissing, fileUnreadable
/// (damaged, with a password, too large), cancelled.
Result<std::vector<ScannedPaper>> papersIn(const QString& path,
                                           const std::function<bool(int done, int total)>& goOn = {});

} // namespace qj::print
