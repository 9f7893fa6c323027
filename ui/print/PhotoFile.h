// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/Result.h"

#include <QtCore/QSize>

namespace qj {

struct ScaledPhoto
{
    QString path; ///< a JPEG, upright, in the folder that was given
    QSize from, to;
};
/// A smaller copy of a photo whose long side has more than `longSide` pixels; nothing for one that is small enough or
/// cannot be read as a picture. Errors: fileNotWritten.
Result<std::optional<ScaledPhoto>> scaledPhoto(const QString& path, int longSide, const QString& folder);

} // namespace qj
