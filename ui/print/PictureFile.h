// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Pictures that come from outside: cameras, scanners, e-mail. What is in the file decides, not its name; nothing is
// decoded that would fill the memory, whatever the file says of itself.
#include <QtGui/QImage>

namespace qj::print {

struct PictureFile
{
    QImage picture; ///< upright; null where it cannot be read
    QSize whole;    ///< in the file, before it was turned or made smaller; invalid where it is no picture
    QString problem;
};

/// Number of points from which on a picture is not read: JPEG is made smaller while it is read; other kinds stand in
/// memory whole, as 32-bit colour. A sheet A3 at 600 dots per inch has 70 million, a telephone up to 108.
inline constexpr qint64 mostPoints = 75'000'000, mostPointsOfJpeg = 150'000'000;

/// The picture of a file, made smaller while it is read to fit into `limit` as it will stand upright; an invalid limit
/// leaves it as it is. A picture that fits is never enlarged.
PictureFile readPicture(const QString& path, QSize limit = {});

} // namespace qj::print
