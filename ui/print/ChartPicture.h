// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A chart as a picture, for programs without a window: stacked bars with figures beside them, so that it can be read
// without colours.
#include "analysis/AnalysisQueries.h"

class QImage;

namespace qj::print {

QImage passRateChart(const std::vector<PassRate>& rates);
/// Errors: fileNotWritten.
Result<> writePassRateChart(const std::vector<PassRate>& rates, const QString& file);

} // namespace qj::print
