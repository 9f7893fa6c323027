// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/AnalysisDesk.h"

namespace qj {

const Room analysisRoom{.name = "analysis"};

} // namespace qj
