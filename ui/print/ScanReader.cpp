// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/ScanReader.h"

#include "directory/FileKind.h"
#include "print/PictureFile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <ZXing/ReadBarcode.h>
#include <algorithm>
#include <poppler-qt6.h>

namespace qj::print {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPages = 100;
constexpr int longestSide = 5000; ///< pixels; more says nothing about a code and costs memory
constexpr int enoughSide = 2600; ///< below it, a picture is also tried at twice its size: 150 dpi has two dots a module
constexpr double dotsPerInch = 200, pointsPerInch = 72;

QString words(const char* sentence)
{
    return QCoreApplication::translate("ScanReader", sentence);
}

QStringList readAt(const QImage& grey)
{
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    hints.setTryHarder(true);
    hints.setTryRotate(true);
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                int(grey.bytesPerLine()));
    QStringList texts;
    for (const ZXing::Result& found : ZXing::ReadBarcodes(view, hints))
        if (found.isValid()) texts += QString::fromStdString(found.text());
    return texts;
}

bool holdsOurs(const QStringList& texts)
{
    return std::any_of(texts.begin(), texts.end(), [](const QString& text) { return papers::scanCode(text); });
}

void add(std::vector<ScannedPaper>& papers, int page, const QImage& picture)
{
    for (const QString& text : codesIn(picture))
        if (const auto code = papers::scanCode(text)) papers.push_back({page, *code});
}

Result<std::vector<ScannedPaper>> papersInPdf(const QString& path, const std::function<bool(int, int)>& goOn)
{
    const auto document = Poppler::Document::load(path);
    if (!document || document->isLocked())
        return fail(ErrorCode::fileUnreadable,
                    {path, words(QT_TRANSLATE_NOOP("ScanReader", "this PDF is damaged or has a password"))});
    document->setRenderHint(Poppler::Document::Antialiasing);
    const int pages = std::min(document->numPages(), mostPages);
    std::vector<ScannedPaper> papers;
    for (int number = 0; number < pages; ++number) {
        if (goOn && !goOn(number, pages)) return fail(ErrorCode::cancelled);
        const auto page = document->page(number);
        if (!page) continue;
        const QSizeF size = page->pageSizeF() / pointsPerInch;
        const double dots = std::min(dotsPerInch, longestSide / std::max({size.width(), size.height(), 0.1}));
        add(papers, number + 1, page->renderToImage(dots, dots));
    }
    return papers;
}

} // namespace

QStringList codesIn(const QImage& picture)
{
    if (picture.isNull()) return {};
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    QStringList texts = readAt(grey);
    const int side = std::max(grey.width(), grey.height());
    for (const int wanted : {2 * side, side * 2 / 3}) {
        if (holdsOurs(texts)) break;
        // Larger where modules are a dot or two wide, smaller where the grain of the scan is finer than a module.
        if ((wanted > side && side > enoughSide) || (wanted < side && side < enoughSide)) continue;
        texts += readAt(grey.scaled(wanted, wanted, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    }
    texts.removeDuplicates();
    return texts;
}

bool mayBeScan(const QString& path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) return false;
    const FileContent content = contentOf(file.read(fileKind::headBytes));
    return content == FileContent::pdf || content == FileContent::image;
}

Result<std::vector<ScannedPaper>> papersIn(const QString& path, const std::function<bool(int, int)>& goOn)
{
    QFile file(path);
    if (!file.exists()) return fail(ErrorCode::fileMissing, {path});
    if (!file.open(QFile::ReadOnly)) return fail(ErrorCode::fileUnreadable, {path, file.errorString()});
    if (contentOf(file.read(fileKind::headBytes)) == FileContent::pdf) return papersInPdf(path, goOn);
    if (goOn && !goOn(0, 1)) return fail(ErrorCode::cancelled);
    const PictureFile read = readPicture(path, {longestSide, longestSide});
    if (read.picture.isNull()) return fail(ErrorCode::fileUnreadable, {path, read.problem});
    std::vector<ScannedPaper> papers;
    add(papers, 1, read.picture);
    return papers;
}

} // namespace qj::print
