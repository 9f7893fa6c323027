// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampling/SamplingDesk.h"

namespace qj {

const Room samplingRoom{.name = "sampling"};

} // namespace qj
