// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is said of files that are not what they were.
#include "journal/Journal.h"

namespace qj {

/// "missing", "damaged"; empty for a sound one.
QString fileStateText(FileState state);
/// "320412-2018-A00017: scene.jpg (damaged)", one a line; of many, the first ones and how many more.
QString faultyFilesText(const std::vector<FileFault>& faults);

} // namespace qj
