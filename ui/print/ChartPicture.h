// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Bar charts as pictures, without a window: for the command line and reports. Values stand at the bars, so that the
// picture can be read without colour; several series of one row are stacked.
#include "base/Result.h"

#include <QtCore/QStringList>
#include <QtGui/QImage>

#include <vector>

namespace qj::print {

struct BarRow
{
    QString label;
    std::vector<double> values; ///< one per series
    QString note;               ///< printed behind the bar; empty: the sum
};

struct BarChart
{
    QString title;
    QString subtitle;   ///< period, definition, numerator and denominator
    QStringList series; ///< names for the key; one name: no key
    std::vector<BarRow> rows;
    QString source;     ///< below: date of the data
    double highest = 0; ///< end of the axis; 0: the greatest sum
};

/// Horizontal bars, 1200 pixels wide at 96 dpi, as high as the rows need; `scale` 2 for sharp screens.
QImage chartImage(const BarChart& chart, double scale = 1);
/// Errors: fileKind for another ending than .png; fileNotWritten.
Result<> writeChart(const BarChart& chart, const QString& path);

} // namespace qj::print
