// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/Print.h"

#include "print/PaperRenderer.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

namespace qj::print {
using namespace Qt::StringLiterals;

namespace {

constexpr double mmPerInch = 25.4;

QImage imageOf(const PaperRenderer& renderer, int page, double dpi)
{
    const double scale = dpi / mmPerInch;
    QImage image((renderer.pageSize() * scale).toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(int(scale * 1000 + 0.5));
    image.setDotsPerMeterY(int(scale * 1000 + 0.5));
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.paint(painter, page, scale);
    return image;
}

} // namespace

QPageLayout pageLayout(const papers::Paper& paper)
{
    const bool landscape = paper.width > paper.height;
    const QSizeF upright(std::min(paper.width, paper.height), std::max(paper.width, paper.height));
    const QPageSize size(upright, QPageSize::Millimeter, {}, QPageSize::FuzzyMatch);
    QPageLayout layout(size, landscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF(0, 0, 0, 0),
                       QPageLayout::Millimeter);
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

int pageCount(const papers::Document& document)
{
    return PaperRenderer(document).pageCount();
}

namespace {

/// Pages of all documents together, for a message: only laid out again when something went wrong.
int allPages(const std::vector<papers::Document>& documents)
{
    int pages = 0;
    for (const papers::Document& document : documents) pages += pageCount(document);
    return pages;
}

} // namespace

Result<> printTo(const std::vector<papers::Document>& documents, QPagedPaintDevice& device, int resolution,
                 const PrintRun& run)
{
    QPainter painter;
    int number = 0, done = 0;
    for (const papers::Document& document : documents) {
        const PaperRenderer renderer(document);
        const auto stopped = [&] {
            return fail(ErrorCode::printerStopped,
                        {document.title, QString::number(number), QString::number(allPages(documents))});
        };
        for (int page = 0; page < renderer.pageCount(); ++page) {
            ++number;
            if (number < run.firstPage || (run.lastPage > 0 && number > run.lastPage)) continue;
            if (run.goOn && !run.goOn(done)) return fail(ErrorCode::cancelled);
            device.setPageLayout(pageLayout(document.paper));
            if (!painter.isActive()) {
                if (!painter.begin(&device)) return fail(ErrorCode::fileNotWritten, {document.title, {}});
            } else if (!device.newPage()) {
                return stopped();
            }
            renderer.paint(painter, page, resolution / mmPerInch);
            if (run.works && !run.works()) return stopped();
            ++done;
            if (run.printed) run.printed(number);
        }
    }
    return {};
}

Result<> renderPdf(const std::vector<papers::Document>& documents, const QString& path, const PrintRun& run)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return fail(ErrorCode::fileNotWritten, {path, file.errorString()});
    {
        QPdfWriter writer(&file);
        writer.setResolution(1200);
        writer.setCreator(u"Qingjian"_s);
        if (!documents.empty()) writer.setTitle(documents.front().title);
        QJ_TRY(printTo(documents, writer, writer.resolution(), run));
    }
    if (!file.commit()) return fail(ErrorCode::fileNotWritten, {path, file.errorString()});
    return {};
}

Result<QStringList> renderPng(const papers::Document& document, const QString& path, double dpi)
{
    const PaperRenderer renderer(document);
    const QFileInfo info(path);
    QStringList files;
    for (int page = 0; page < renderer.pageCount(); ++page) {
        const QString name =
            page == 0 ? path
                      : info.path() + u'/' + info.completeBaseName() + u'-' + QString::number(page + 1) + u".png"_s;
        QSaveFile file(name);
        if (!file.open(QIODevice::WriteOnly) || !imageOf(renderer, page, dpi).save(&file, "PNG") || !file.commit())
            return fail(ErrorCode::fileNotWritten, {name, file.errorString()});
        files << name;
    }
    return files;
}

QImage renderImage(const papers::Document& document, int page, double dpi)
{
    const PaperRenderer renderer(document);
    return page < 0 || page >= renderer.pageCount() ? QImage() : imageOf(renderer, page, dpi);
}

} // namespace qj::print
