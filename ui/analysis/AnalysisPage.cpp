// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/AnalysisPage.h"

#include "sampling/Sample.h"
#include "shell/CardGrid.h"
#include "shell/ChartCard.h"
#include "shell/EmptyState.h"
#include "shell/KeyFigure.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtCore/QSet>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

enum Period { thisYear, lastYear, everything, ownPeriod };
enum Series { passedSeries, failedSeries, labelSeries };
constexpr std::size_t mostBars = 20;

PassRate sumOf(const std::vector<PassRate>& rates)
{
    PassRate sum;
    for (const PassRate& rate : rates) {
        sum.tested += rate.tested;
        sum.passed += rate.passed;
        sum.failed += rate.failed;
        sum.labelOnly += rate.labelOnly;
        sum.safety += rate.safety;
    }
    return sum;
}

} // namespace

AnalysisPage::AnalysisPage(FormContext& context, QWidget* parent)
    : ScrollPage(context.theme(), u"analysisPage"_s, tr("Analysis"), parent), m_context(context),
      m_period(named(new QComboBox, u"analysisPeriod"_s, tr("Period"))),
      m_from(named(new QDateEdit, u"analysisFrom"_s, tr("Sampled from"))),
      m_to(named(new QDateEdit, u"analysisTo"_s, tr("Sampled until"))),
      m_published(
          named(new QCheckBox(tr("With published tables")), u"analysisPublished"_s, tr("With published tables"))),
      m_tested(new KeyFigure(context.theme(), u"analysisTested"_s, tr("Samples judged"))),
      m_rate(new KeyFigure(context.theme(), u"analysisRate"_s, tr("Rate of passing"))),
      m_failed(new KeyFigure(context.theme(), u"analysisFailed"_s, tr("Failed"))),
      m_safety(new KeyFigure(context.theme(), u"analysisSafety"_s, tr("Failed in safety"))),
      m_label(new KeyFigure(context.theme(), u"analysisLabel"_s, tr("Only the label failed"))),
      m_category(new ChartCard(context.theme(), u"analysisCategory"_s)),
      m_office(new ChartCard(context.theme(), u"analysisOffice"_s)),
      m_month(new ChartCard(context.theme(), u"analysisMonth"_s)),
      m_items(new ChartCard(context.theme(), u"analysisItems"_s)), m_charts(new CardGrid(context.theme(), 440, 2)),
      m_empty(new EmptyState(context.theme()))
{
    buildTools();
    auto* figures = new CardGrid(context.theme(), 170, 5);
    for (KeyFigure* figure : {m_tested, m_rate, m_failed, m_safety, m_label}) figures->add(figure);
    body()->addWidget(figures);
    body()->addWidget(m_empty);
    for (ChartCard* card : {m_category, m_month, m_office, m_items}) {
        m_charts->add(card);
        connect(card, &ChartCard::failed, this, &AnalysisPage::failed);
    }
    body()->addWidget(m_charts);
    body()->addStretch(1);
    const auto opens = [this](ChartCard* card, GroupBy by) {
        connect(card, &ChartCard::rowClicked, this, [this, card, by](const QString& key, int series) {
            const ChartData& data = card->data();
            const qsizetype at = data.keys.indexOf(key);
            openRows(by, key, at >= 0 ? data.categories[at] : key, series);
        });
    };
    opens(m_category, GroupBy::category);
    opens(m_office, GroupBy::office);
    opens(m_month, GroupBy::month);
    const auto all = [this](int series) { return [this, series] { openRows(GroupBy::month, {}, {}, series); }; };
    connect(m_tested, &QPushButton::clicked, this, all(-1));
    connect(m_rate, &QPushButton::clicked, this, all(passedSeries));
    connect(m_failed, &QPushButton::clicked, this, all(failedSeries));
    connect(m_label, &QPushButton::clicked, this, all(labelSeries));
    connect(m_safety, &QPushButton::clicked, this, all(failedSeries));
    m_empty->set(Icon::analysis, tr("No sample of this period has been judged."),
                 tr("Choose another period, or count published tables in."), tr("Everything, with published tables"));
    connect(m_empty, &EmptyState::actionClicked, this, [this] {
        m_published->setChecked(true);
        m_period->setCurrentIndex(everything);
    });
    m_soonAgain.setSingleShot(true);
    m_soonAgain.setInterval(800);
    connect(&m_soonAgain, &QTimer::timeout, this, [this] {
        if (isVisible()) refresh();
    });
    connect(&context.journal(), &Journal::changed, &m_soonAgain, qOverload<>(&QTimer::start));
}

void AnalysisPage::buildTools()
{
    m_period->addItems({tr("This year"), tr("Last year"), tr("Everything"), tr("From – until")});
    const int year = m_context.place().today().year();
    for (QDateEdit* edit : {m_from, m_to}) {
        edit->setDisplayFormat(u"yyyy-MM-dd"_s);
        edit->setCalendarPopup(true);
        edit->setDateRange(QDate(1990, 1, 1), QDate(2099, 12, 31));
        m_context.theme().dress(*edit->calendarWidget());
        edit->hide();
        connect(edit, &QDateEdit::dateChanged, this, &AnalysisPage::refresh);
    }
    const QSignalBlocker quietFrom(m_from), quietTo(m_to);
    m_from->setDate(QDate(year, 1, 1));
    m_to->setDate(QDate(year, 12, 31));
    connect(m_period, &QComboBox::currentIndexChanged, this, &AnalysisPage::choosePeriod);
    connect(m_published, &QCheckBox::toggled, this, &AnalysisPage::refresh);
    addTool(m_published);
    addTool(m_period);
    addTool(m_from);
    addTool(m_to);
}

void AnalysisPage::choosePeriod()
{
    const bool own = m_period->currentIndex() == ownPeriod;
    m_from->setVisible(own);
    m_to->setVisible(own);
    refresh();
}

void AnalysisPage::setPeriod(QDate from, QDate to)
{
    {
        const QSignalBlocker quietFrom(m_from), quietTo(m_to), quiet(m_period);
        if (from.isValid()) m_from->setDate(from);
        if (to.isValid()) m_to->setDate(to);
        m_period->setCurrentIndex(from.isValid() || to.isValid() ? ownPeriod : everything);
    }
    choosePeriod();
}

StatisticsFilter AnalysisPage::filter() const
{
    StatisticsFilter filter;
    const int year = m_context.place().today().year() - (m_period->currentIndex() == lastYear ? 1 : 0);
    switch (m_period->currentIndex()) {
    case everything:
        break;
    case ownPeriod:
        filter.from = m_from->date();
        filter.to = m_to->date();
        break;
    default:
        filter.from = QDate(year, 1, 1);
        filter.to = QDate(year, 12, 31);
    }
    filter.withPublished = m_published->isChecked();
    return filter;
}

void AnalysisPage::showEvent(QShowEvent* event)
{
    ScrollPage::showEvent(event);
    refresh();
}

void AnalysisPage::refresh()
{
    m_soonAgain.stop();
    const std::vector<PassRate> months = passRates(m_context.reader(), GroupBy::month, filter());
    showFigures(months);
    m_empty->setVisible(months.empty());
    m_charts->setVisible(!months.empty());
    if (months.empty()) return;
    showChart(m_category, GroupBy::category, tr("By category"), tr("Category"));
    showChart(m_office, GroupBy::office, tr("By office"), tr("Office"));
    showChart(m_month, GroupBy::month, tr("By month of sampling"), tr("Month"));
    showItems();
}

void AnalysisPage::showFigures(const std::vector<PassRate>& rates)
{
    const PassRate sum = sumOf(rates);
    const QLocale numbers = locale();
    m_tested->setFigure(numbers.toString(sum.tested));
    m_rate->setFigure(sum.tested ? percentText(sum.passed, sum.tested) : QString(),
                      sum.tested ? tr("%1 of %2").arg(numbers.toString(sum.passed), numbers.toString(sum.tested))
                                 : QString());
    m_failed->setFigure(numbers.toString(sum.failed), {}, sum.failed ? Tone::danger : Tone::neutral);
    m_safety->setFigure(numbers.toString(sum.safety), {}, sum.safety ? Tone::danger : Tone::neutral);
    m_label->setFigure(numbers.toString(sum.labelOnly));
}

void AnalysisPage::showChart(ChartCard* card, GroupBy by, const QString& title, const QString& heading)
{
    const std::vector<PassRate> rates = passRates(m_context.reader(), by, filter());
    ChartData data;
    data.title = title;
    data.unit = tr("samples");
    data.categoryName = heading;
    data.series = {
        {tr("Passed"), {}, Tone::success}, {tr("Failed"), {}, Tone::danger}, {tr("Label only"), {}, Tone::warning}};
    // Months keep the latest, everything else the largest.
    const std::size_t from = by == GroupBy::month && rates.size() > mostBars ? rates.size() - mostBars : 0;
    for (std::size_t i = from; i < std::min(rates.size(), from + mostBars); ++i) {
        const PassRate& rate = rates[i];
        const QString label = rate.label.isEmpty() ? tr("not stated") : rate.label;
        data.categories +=
            tr("%1 %2 (%3/%4)").arg(label, percentText(rate.passed, rate.tested)).arg(rate.passed).arg(rate.tested);
        data.keys += rate.key;
        data.series[passedSeries].values.push_back(rate.passed);
        data.series[failedSeries].values.push_back(rate.failed);
        data.series[labelSeries].values.push_back(rate.labelOnly);
    }
    card->setData(std::move(data), ChartKind::rowsStacked);
}

void AnalysisPage::showItems()
{
    const std::vector<PassRate> items = failingItems(m_context.reader(), filter());
    m_items->setVisible(!items.empty());
    ChartData data;
    data.title = tr("Items that fail most");
    data.unit = tr("samples");
    data.categoryName = tr("Test item");
    data.series = {{tr("Samples that failed it"), {}, Tone::danger}};
    for (std::size_t i = 0; i < std::min(items.size(), mostBars); ++i) {
        data.categories += items[i].label;
        data.series[0].values.push_back(items[i].failed);
    }
    m_items->setData(std::move(data), ChartKind::rows);
}

QList<QUuid> AnalysisPage::behind(GroupBy by, const QString& key, int series) const
{
    QList<QUuid> all;
    if (!key.isNull()) {
        all = samplesBehind(m_context.reader(), by, key, filter());
    } else {
        for (const PassRate& rate : passRates(m_context.reader(), by, filter()))
            all += samplesBehind(m_context.reader(), by, rate.key, filter());
    }
    if (series < 0) return all;
    static constexpr const char* verdicts[] = {"pass", "fail", "failLabel"};
    // The verdict that counts is the final one, else that of the report; both are read as the figures read them.
    Query query = m_context.reader().query(
        "SELECT e.uuid FROM sample s JOIN entity e ON e.eid=s.eid WHERE coalesce(s.finalVerdict,(SELECT r.verdict FROM "
        "testReport r WHERE r.sampleId=s.eid AND r.deleted IS NULL AND r.voided IS NOT 1 AND r.round='first' AND "
        "r.state NOT IN ('returned','superseded') ORDER BY r.eid DESC LIMIT 1))=?");
    query.bind(QString::fromLatin1(verdicts[series]));
    QSet<QUuid> wanted;
    while (query.next()) wanted += query.uuid(0);
    all.removeIf([&](const QUuid& id) { return !wanted.contains(id); });
    return all;
}

void AnalysisPage::openRows(GroupBy by, const QString& key, const QString& label, int series)
{
    const QList<QUuid> samples = behind(by, key, series);
    const QString what = series == passedSeries   ? tr("passed")
                         : series == failedSeries ? tr("failed")
                         : series == labelSeries  ? tr("only the label failed")
                                                  : tr("judged");
    Q_EMIT rowsWanted(label.isEmpty() ? tr("Analysis: %1").arg(what) : tr("Analysis: %1, %2").arg(label, what),
                      samples);
}

} // namespace qj
