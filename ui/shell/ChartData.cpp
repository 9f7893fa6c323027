// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/ChartData.h"

#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

namespace qj {

using namespace Qt::StringLiterals;

double ChartData::value(std::size_t s, qsizetype category) const
{
    const auto n = static_cast<std::size_t>(category);
    return s < series.size() && n < series[s].values.size() ? series[s].values[n] : 0.0;
}

QString ChartData::key(qsizetype category) const
{
    return keys.value(category, categories.value(category));
}

QString ChartData::text(std::size_t s, qsizetype category) const
{
    return QLocale::c().toString(value(s, category), 'f', decimals);
}

std::vector<QStringList> chartTable(const ChartData& data)
{
    QStringList head{data.categoryName};
    for (const ChartSeries& series : data.series)
        head << (data.unit.isEmpty() ? series.name : u"%1 (%2)"_s.arg(series.name, data.unit));
    std::vector<QStringList> rows{head};
    for (qsizetype c = 0; c < data.categories.size(); ++c) {
        QStringList row{data.categories[c]};
        for (std::size_t s = 0; s < data.series.size(); ++s)
            row << QString::number(data.value(s, c), 'f', data.decimals);
        rows.push_back(row);
    }
    return rows;
}

QByteArray chartCsv(const ChartData& data)
{
    QByteArray csv("\xef\xbb\xbf");
    for (const QStringList& row : chartTable(data)) {
        QStringList cells;
        for (QString cell : row) {
            // A name that begins like a formula must not become one when the file is opened.
            if (!cell.isEmpty() && u"=+@"_s.contains(cell[0])) cell.prepend(u'\'');
            if (cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n'))
                cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
            cells << cell;
        }
        csv += cells.join(u',').toUtf8() + "\r\n";
    }
    return csv;
}

QString chartTsv(const ChartData& data)
{
    QStringList lines;
    for (const QStringList& row : chartTable(data))
        lines << QStringList(row).replaceInStrings(u"\t"_s, u" "_s).join(u'\t');
    return lines.join(u'\n') + u'\n';
}

AxisScale roundScale(double highest, int decimals)
{
    const double least = std::pow(10.0, -decimals);
    if (!(highest > 0)) return {5 * least, least, 6};
    const double rough = highest / 5;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = power * 10;
    for (const double digit : {1.0, 2.0, 5.0})
        if (rough <= digit * power * 1.0000001) {
            step = digit * power;
            break;
        }
    step = std::max(step, least);
    const double steps = std::max(1.0, std::ceil(highest / step - 1e-9));
    return {steps * step, step, static_cast<int>(steps) + 1};
}

} // namespace qj
