// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/ChartData.h"

#include <functional>

class QChart;

namespace qj {

class Theme;

/// What the pointer does with a bar or point: series and category.
struct ChartHooks
{
    std::function<void(int series, int category)> clicked;
    std::function<void(bool on, int series, int category)> hovered;
};

QColor chartColour(const Theme& theme, const ChartData& data, std::size_t series);

/// A Qt chart in the colours, fonts and round steps of the theme. The caller owns it.
QChart* buildChart(const Theme& theme, const ChartData& data, ChartKind kind, const ChartHooks& hooks);

} // namespace qj
