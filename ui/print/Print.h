// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Papers to files and devices. All need a QGuiApplication (the offscreen platform will do).
#include "base/Result.h"
#include "papers/Document.h"

#include <QtGui/QImage>
#include <QtGui/QPageLayout>

#include <functional>
#include <vector>

class QPagedPaintDevice;

namespace qj::print {

/// How a job runs. Pages count from 1 over all its documents.
struct PrintRun
{
    int firstPage = 1;
    int lastPage = 0; ///< 0: to the end
    /// Asked before each page with the number of those that are done; false stops the job.
    std::function<bool(int done)> goOn = {};
    /// Asked after each page: whether the device still works. Not every device says so when it takes the next page.
    std::function<bool()> works = {};
    /// Told of each page that the device has taken whole.
    std::function<void(int page)> printed = {};
};

/// Number of pages a document takes.
int pageCount(const papers::Document& document);
/// Size and orientation of a paper, without margins: they are the paper's own.
QPageLayout pageLayout(const papers::Paper& paper);
/// All documents in one PDF, each in its own page size. The file is there whole or not at all.
/// Errors: fileNotWritten, cancelled.
Result<> renderPdf(const std::vector<papers::Document>& documents, const QString& path, const PrintRun& run = {});
/// The first page to `path`, further ones beside it as name-2.png, name-3.png; answers the files written.
/// Errors: fileNotWritten.
Result<QStringList> renderPng(const papers::Document& document, const QString& path, double dpi = 150);
/// One page as a picture, for the preview.
QImage renderImage(const papers::Document& document, int page, double dpi);
/// All documents to a printer or another paged device; `resolution` is the device's, in dots per inch.
/// Errors: fileNotWritten when the device does not start, printerStopped when it does not take a further page,
/// cancelled.
Result<> printTo(const std::vector<papers::Document>& documents, QPagedPaintDevice& device, int resolution,
                 const PrintRun& run = {});

} // namespace qj::print
