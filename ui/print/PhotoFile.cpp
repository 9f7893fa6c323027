// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PhotoFile.h"

#include "print/PictureFile.h"

#include <QtCore/QUuid>
#include <QtGui/QImageWriter>

namespace qj {

using namespace Qt::StringLiterals;

Result<std::optional<ScaledPhoto>> scaledPhoto(const QString& path, int longSide, const QString& folder)
{
    // The reader of JPEG makes it smaller while reading: a large photo never is in memory whole.
    const print::PictureFile photo = print::readPicture(path, {longSide, longSide});
    if (photo.picture.isNull() || qMax(photo.whole.width(), photo.whole.height()) <= longSide) return std::nullopt;
    const QString target = folder + u'/' + QUuid::createUuid().toString(QUuid::Id128) + u".jpg"_s;
    QImageWriter writer(target, "jpeg");
    writer.setQuality(88);
    writer.setOptimizedWrite(true);
    if (!writer.write(photo.picture)) return fail(ErrorCode::fileNotWritten, {target, writer.errorString()});
    const bool turned =
        (photo.whole.width() > photo.whole.height()) != (photo.picture.width() > photo.picture.height());
    return ScaledPhoto{target, turned ? photo.whole.transposed() : photo.whole, photo.picture.size()};
}

} // namespace qj
