// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/ChartBuild.h"

#include "shell/Theme.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QHorizontalBarSeries>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>
#include <QtWidgets/QGraphicsLayout>

#include <algorithm>
#include <cmath>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

bool isLying(ChartKind kind)
{
    return kind == ChartKind::rows || kind == ChartKind::rowsStacked;
}
bool isStacked(ChartKind kind)
{
    return kind == ChartKind::stacked || kind == ChartKind::rowsStacked;
}

class ChartMason
{
public:
    ChartMason(const Theme& theme, const ChartData& data, ChartKind kind, const ChartHooks& hooks)
        : m_theme(theme), m_data(data), m_kind(kind), m_hooks(hooks), m_chart(new QChart)
    {
    }

    QChart* build()
    {
        m_chart->setBackgroundVisible(false);
        m_chart->setMargins(QMargins(0, 0, 0, 0));
        m_chart->layout()->setContentsMargins(0, 0, 0, 0);
        m_kind == ChartKind::line ? addLines() : addBars();
        addAxes();
        m_chart->legend()->hide(); // the card has one of its own
        return m_chart;
    }

private:
    QColor colour(std::size_t s) const { return chartColour(m_theme, m_data, s); }

    /// Lying charts list upwards, so the categories are turned to have the first on top.
    int category(int shown) const
    {
        return isLying(m_kind) ? static_cast<int>(m_data.categories.size()) - 1 - shown : shown;
    }

    void addBars()
    {
        QAbstractBarSeries* bars = nullptr;
        switch (m_kind) {
        case ChartKind::rows:
            bars = new QHorizontalBarSeries;
            break;
        case ChartKind::rowsStacked:
            bars = new QHorizontalStackedBarSeries;
            break;
        case ChartKind::stacked:
            bars = new QStackedBarSeries;
            break;
        case ChartKind::bars:
        case ChartKind::line:
            bars = new QBarSeries;
            break;
        }
        // One or two bars do not fill the card.
        const double share = std::min(1.0, static_cast<double>(m_data.categories.size()) / 5);
        bars->setBarWidth((m_data.series.size() > 1 && !isStacked(m_kind) ? 0.7 : 0.5) * share);
        for (std::size_t s = 0; s < m_data.series.size(); ++s) {
            auto* set = new QBarSet(m_data.series[s].name);
            for (int c = 0; c < m_data.categories.size(); ++c) set->append(m_data.value(s, category(c)));
            set->setColor(colour(s));
            set->setBorderColor(colour(s));
            bars->append(set);
            const int n = static_cast<int>(s);
            const int last = isLying(m_kind) ? static_cast<int>(m_data.categories.size()) - 1 : -1;
            const auto place = [last](int shown) { return last < 0 ? shown : last - shown; };
            QObject::connect(set, &QBarSet::clicked, m_chart,
                             [hooks = m_hooks, n, place](int c) { hooks.clicked(n, place(c)); });
            QObject::connect(set, &QBarSet::hovered, m_chart,
                             [hooks = m_hooks, n, place](bool on, int c) { hooks.hovered(on, n, place(c)); });
        }
        m_chart->addSeries(bars);
    }

    void addLines()
    {
        for (std::size_t s = 0; s < m_data.series.size(); ++s) {
            auto* line = new QLineSeries;
            line->setName(m_data.series[s].name);
            line->setPen(QPen(colour(s), m_theme.px(2)));
            line->setPointsVisible(true);
            line->setMarkerSize(m_theme.px(4));
            for (int c = 0; c < m_data.categories.size(); ++c) line->append(c, m_data.value(s, c));
            const int n = static_cast<int>(s);
            QObject::connect(line, &QLineSeries::clicked, m_chart, [hooks = m_hooks, n](const QPointF& at) {
                hooks.clicked(n, static_cast<int>(std::lround(at.x())));
            });
            QObject::connect(line, &QLineSeries::hovered, m_chart, [hooks = m_hooks, n](const QPointF& at, bool on) {
                hooks.hovered(on, n, static_cast<int>(std::lround(at.x())));
            });
            m_chart->addSeries(line);
        }
    }

    double highest() const
    {
        double top = 0;
        for (qsizetype c = 0; c < m_data.categories.size(); ++c) {
            double sum = 0;
            for (std::size_t s = 0; s < m_data.series.size(); ++s) {
                sum = isStacked(m_kind) ? sum + m_data.value(s, c) : m_data.value(s, c);
                top = std::max(top, sum);
            }
        }
        return top;
    }

    void dress(QAbstractAxis* axis) const
    {
        const Tokens& t = m_theme.tokens();
        axis->setLabelsFont(m_theme.font(9.5));
        axis->setLabelsColor(t.textSecondary);
        axis->setLinePenColor(t.line);
        axis->setGridLinePen(QPen(t.line, 1));
    }

    /// Long names lose their end, but not the figures behind the first blank; an axis wants every name once.
    void shorten(QStringList& names) const
    {
        const QFontMetrics metrics(m_theme.font(9.5));
        for (qsizetype i = 0; i < names.size(); ++i) {
            const qsizetype blank = names[i].indexOf(u' ');
            const QString figures = blank < 0 ? QString() : names[i].mid(blank);
            const int room = m_theme.px(172) - metrics.horizontalAdvance(figures);
            QString shown = metrics.elidedText(names[i].left(blank), Qt::ElideRight, room) + figures;
            while (names.first(i).contains(shown)) shown += QChar(0x200b);
            names[i] = shown;
        }
    }

    void addAxes()
    {
        auto* names = new QBarCategoryAxis;
        QStringList categories = m_data.categories;
        if (isLying(m_kind)) {
            std::reverse(categories.begin(), categories.end());
            shorten(categories);
        }
        names->append(categories);
        dress(names);
        names->setGridLineVisible(false);
        names->setTruncateLabels(false);

        const AxisScale scale = roundScale(highest(), m_data.decimals);
        auto* numbers = new QValueAxis;
        numbers->setRange(0, scale.top);
        numbers->setTickCount(scale.ticks);
        numbers->setLabelFormat(
            scale.step >= 1 ? u"%.0f"_s : u"%.*f"_s.replace(u'*', QString::number(std::max(1, m_data.decimals))));
        dress(numbers);
        numbers->setLineVisible(false);

        m_chart->addAxis(names, isLying(m_kind) ? Qt::AlignLeft : Qt::AlignBottom);
        m_chart->addAxis(numbers, isLying(m_kind) ? Qt::AlignBottom : Qt::AlignLeft);
        const auto all = m_chart->series();
        for (QAbstractSeries* series : all) {
            series->attachAxis(names);
            series->attachAxis(numbers);
        }
    }

    const Theme& m_theme;
    const ChartData& m_data;
    ChartKind m_kind;
    ChartHooks m_hooks;
    QChart* m_chart;
};

} // namespace

QColor chartColour(const Theme& theme, const ChartData& data, std::size_t s)
{
    const ChartSeries& series = data.series[s];
    if (!series.tone) return seriesColour(theme.scheme(), static_cast<int>(s));
    const QColor ink = theme.tone(*series.tone).ink;
    return theme.scheme() == Scheme::light ? ink.lighter(118) : ink;
}

QChart* buildChart(const Theme& theme, const ChartData& data, ChartKind kind, const ChartHooks& hooks)
{
    return ChartMason(theme, data, kind, hooks).build();
}

} // namespace qj
