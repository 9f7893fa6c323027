// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PictureFile.h"

#include "directory/FileKind.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtGui/QImageReader>

namespace qj::print {

namespace {

constexpr int memoryLimit = 300; ///< MiB: mostPoints of 32 bits

QString words(const char* sentence)
{
    return QCoreApplication::translate("PictureFile", sentence);
}

QString unknownKind()
{
    return words(QT_TRANSLATE_NOOP("PictureFile", "it is no picture of a known kind"));
}

QString damaged()
{
    return words(QT_TRANSLATE_NOOP("PictureFile", "the picture is damaged"));
}

} // namespace

PictureFile readPicture(const QString& path, QSize limit)
{
    PictureFile result;
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) {
        result.problem = file.errorString();
        return result;
    }
    if (contentOf(file.peek(fileKind::headBytes)) != FileContent::image) {
        result.problem = unknownKind();
        return result;
    }
    QImageReader reader(&file);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const bool known = reader.canRead(); // not HEIC of telephones, for one
    result.whole = reader.size();
    if (!result.whole.isValid() || result.whole.isEmpty()) {
        result.whole = {};
        result.problem = known ? damaged() : unknownKind();
        return result;
    }
    const qint64 most = reader.format() == "jpeg" ? mostPointsOfJpeg : mostPoints;
    if (qint64(result.whole.width()) * result.whole.height() > most) {
        result.problem = words(QT_TRANSLATE_NOOP("PictureFile", "the picture of %1 × %2 points is too large"))
                             .arg(result.whole.width())
                             .arg(result.whole.height());
        return result;
    }
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    const QSize room = turned ? limit.transposed() : limit;
    if (limit.isValid() && (result.whole.width() > room.width() || result.whole.height() > room.height()))
        reader.setScaledSize(result.whole.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImageReader::setAllocationLimit(memoryLimit); // Qt's own one, 128, refuses a sheet A4 at 600 dots per inch
    result.picture = reader.read();
    if (result.picture.isNull()) result.problem = damaged();
    return result;
}

} // namespace qj::print
