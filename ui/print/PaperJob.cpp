// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PaperJob.h"

#include <QtCore/QFileInfo>

namespace qj::print {
using namespace Qt::StringLiterals;

namespace {

/// form.png, form-copy2.png, form-copy3.png ...; further pages of a copy get their number from renderPng.
QString nameOfCopy(const QFileInfo& info, size_t copy)
{
    if (copy == 0) return info.filePath();
    return info.path() + u'/' + info.completeBaseName() + u"-copy"_s + QString::number(copy + 1) + u".png"_s;
}

} // namespace

Result<QStringList> printDocuments(const std::vector<papers::Document>& documents, const QString& outFile,
                                   const PrintRun& run)
{
    const QFileInfo info(outFile);
    const QString suffix = info.suffix().toLower();
    if (info.isDir()) return fail(ErrorCode::fileIsFolder, {outFile});
    if (suffix == u"pdf"_s) {
        QJ_TRY(renderPdf(documents, outFile, run));
        return QStringList{outFile};
    }
    if (suffix != u"png"_s) return fail(ErrorCode::fileKind, {outFile, u".pdf, .png"_s});
    QStringList files;
    for (size_t i = 0; i < documents.size(); ++i) {
        if (run.goOn && !run.goOn(int(files.size()))) return fail(ErrorCode::cancelled);
        QJ_TRY_ASSIGN(const QStringList pages, renderPng(documents[i], nameOfCopy(info, i)));
        files += pages;
    }
    return files;
}

Result<QStringList> printPaper(const Reader& reader, const QString& kind, const Uuid& record, const QString& outFile,
                               const papers::PaperOptions& options)
{
    QJ_TRY_ASSIGN(const std::vector<papers::Document> documents, papers::paperOf(reader, kind, record, options));
    return printDocuments(documents, outFile);
}

} // namespace qj::print
