// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a chart shows, apart from how: the same data fill the picture, the table beside it and the file that is saved.
#include "shell/Tokens.h"

#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace qj {

enum class ChartKind {
    bars,        ///< upright, one group per category
    stacked,     ///< upright, series on top of each other
    rows,        ///< lying, for long names; first category on top
    rowsStacked, ///< lying and stacked
    line
};

struct ChartSeries
{
    QString name;
    std::vector<double> values; ///< one per category; missing ones count as 0
    std::optional<Tone> tone;   ///< takes the tone's colour instead of the next of the palette
};

struct ChartData
{
    QString title;
    QString unit; ///< stands at the axis and in the table's head; may be empty
    QString categoryName;
    QStringList categories;
    QStringList keys; ///< what rowClicked() hands out per category; the category itself where empty
    std::vector<ChartSeries> series;
    int decimals = 0;

    double value(std::size_t series, qsizetype category) const;
    QString key(qsizetype category) const;
    QString text(std::size_t series, qsizetype category) const;
};

/// Rows and columns as text, header first.
std::vector<QStringList> chartTable(const ChartData& data);
/// UTF-8 with byte order mark, CRLF, quoted where needed: opens in Excel and WPS as it is.
QByteArray chartCsv(const ChartData& data);
/// Tab separated, for the clipboard.
QString chartTsv(const ChartData& data);

struct AxisScale
{
    double top = 1;  ///< end of the axis, a multiple of step
    double step = 1; ///< 1, 2 or 5 times a power of ten
    int ticks = 2;   ///< labels, with that of 0
};
/// A round scale from 0 that holds `highest` with four to seven labels; whole numbers get whole steps.
AxisScale roundScale(double highest, int decimals = 0);

} // namespace qj
