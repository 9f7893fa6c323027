// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PhotoFile.h"

#include <QtCore/QFileInfo>
#include <QtCore/QUuid>
#include <QtGui/QImageReader>
#include <QtGui/QImageWriter>

namespace qj {

using namespace Qt::StringLiterals;

Result<std::optional<ScaledPhoto>> scaledPhoto(const QString& path, int longSide, const QString& folder)
{
    QImageReader reader(path);
    const QSize size = reader.size();
    if (!size.isValid() || qMax(size.width(), size.height()) <= longSide) return std::nullopt;
    // The reader of JPEG makes it smaller while reading: a large photo never is in memory whole.
    reader.setAutoTransform(true);
    reader.setScaledSize(size.scaled(longSide, longSide, Qt::KeepAspectRatio));
    const QImage picture = reader.read();
    if (picture.isNull()) return std::nullopt;
    const QString target = folder + u'/' + QUuid::createUuid().toString(QUuid::Id128) + u".jpg"_s;
    QImageWriter writer(target, "jpeg");
    writer.setQuality(88);
    writer.setOptimizedWrite(true);
    if (!writer.write(picture)) return fail(ErrorCode::fileNotWritten, {target, writer.errorString()});
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    return ScaledPhoto{target, turned ? size.transposed() : size, picture.size()};
}

} // namespace qj
