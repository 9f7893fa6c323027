// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a camera has written into a JPEG (EXIF). A picture in which no camera has written - a scan, a screenshot, a
// drawing - is no photo: its text must stay readable, so it is never scaled.
#include "base/Clock.h"

#include <QtCore/QByteArray>

namespace qj {

namespace photo {
constexpr qsizetype headBytes = 256 * 1024; ///< where the facts stand
}

struct PhotoFacts
{
    bool isPhoto = false;
    Instant takenAt; ///< absent where the camera did not say; its clock, UTC+8 unless it names another zone
};
/// From the first bytes of a file, of any kind.
PhotoFacts photoFacts(const QByteArray& head);

} // namespace qj
